import { error, fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { uncapital } from '#lib/calendar/daywords.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../../form.server.ts';
import { memberOf } from '../../../member.server.ts';

const LONGEST_REASON = 300;

/** The activity of this address, in whatever state, among those of the initiative. */
async function find(params: { initiatief: string; activiteit: string }, locals: App.Locals) {
	const who = await memberOf(locals.me, params.initiatief, 'activity.write');
	const activity = await activities.ownBySlug(who.initiative.id, params.activiteit, new Date());
	if (!activity) error(404);
	return { ...who, activity };
}

export const load = async ({ params, locals, url }) => {
	const { me, initiative, activity } = await find(params, locals);
	const today = dayAt(new Date());
	const { starts, ends, ...shown } = activity;
	const drafts = await publishing.draftsOf(me, initiative.id);
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		activity: shown,
		next: starts && ends ? uncapital(momentWords(starts, ends, today)) : null,
		draft: drafts.find(({ activityId }) => activityId === activity.id) ?? null,
		asked: (await freshness.asking([activity.id])).has(activity.id),
		confirmed: url.searchParams.has('bevestigd'),
		published: url.searchParams.has('gepubliceerd')
	};
};

/** Goes on to the form, with a new draft or the one that is there. */
async function write(params: { initiatief: string; activiteit: string }, locals: App.Locals, how: 'edit' | 'copyOf') {
	const { me, initiative, activity } = await find(params, locals);
	const from = how === 'edit' ? { edit: activity.id } : { copyOf: activity.id };
	const started = await publishing.start(me, initiative.id, from);
	if (started.ok)
		redirect(303, `/beheer/${initiative.slug}/concept/${started.id}${how === 'copyOf' ? '?kopie=ja' : ''}`);
	const message =
		started.problem === 'ended'
			? 'Dit initiatief is gestopt. Daarom kun je niets veranderen.'
			: 'Je hebt vandaag al veel formulieren geopend. Probeer het morgen weer.';
	return fail(started.problem === 'ended' ? 422 : 429, { problems: [{ field: 'wijzig', message }], reason: '' });
}

export const actions = {
	wijzig: ({ params, locals }) => write(params, locals, 'edit'),
	kopieer: ({ params, locals }) => write(params, locals, 'copyOf'),
	bevestig: async ({ params, locals }) => {
		const { me, initiative, activity } = await find(params, locals);
		await freshness.confirm(me, activity.id, new Date());
		redirect(303, `/beheer/${initiative.slug}/activiteiten/${activity.slug}?bevestigd=ja`);
	},
	'niet-meer-tonen': async ({ params, locals, request }) => {
		const { me, initiative, activity } = await find(params, locals);
		const given = (await readForm(request)).get('reason');
		const reason = typeof given === 'string' ? given.trim().slice(0, LONGEST_REASON) : '';
		if (!reason) return fail(422, { problems: [{ field: 'reason', message: 'Schrijf waarom het stopt.' }], reason });
		await publishing.stopShowing(me, activity.id, reason);
		redirect(303, `/beheer/${initiative.slug}/activiteiten/${activity.slug}`);
	}
};
