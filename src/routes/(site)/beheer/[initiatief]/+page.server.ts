// The desk of one initiative: what it has on the site, and everything its members can do.
import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { DraftState } from '#lib/initiatives/OwnActivities.svelte';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../form.server.ts';
import { memberOf } from '../member.server.ts';

// Nobody leafs this far; a made-up number costs nothing.
const MOST_PAGES = 1000;

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const { id, slug, name, approvedAt, withdrawn, ended } = initiative;
	const now = new Date();
	const leaf = Number(url.searchParams.get('pagina') ?? 1);
	const page = Number.isInteger(leaf) && leaf >= 1 ? Math.min(leaf, MOST_PAGES) : 1;
	const [own, written, refusal, { waits = false } = {}] = await Promise.all([
		activities.ofInitiative(id, now, { limit: activities.OWN_PAGE, offset: (page - 1) * activities.OWN_PAGE }),
		publishing.draftsOf(me, id),
		initiatives.refusalOf(me, id),
		initiatives.editable(id)
	]);
	const asked = await freshness.asking(own.activities.map((activity) => activity.id));
	const drafts = written.map(stateOf);
	const byActivity = new Map(drafts.map((draft) => [draft.activityId, draft]));
	return {
		initiative: { id, slug, name, isNew: approvedAt === null, withdrawn, ended },
		waits,
		refusal,
		activities: own.activities.map((activity) => ({
			...activity,
			asked: asked.has(activity.id),
			draft: byActivity.get(activity.id) ?? null
		})),
		drafts: page === 1 ? drafts.filter(({ activityId }) => activityId === null) : [],
		page,
		pages: Math.ceil(own.total / activities.OWN_PAGE),
		isOwner: may(me, 'initiative.end', { initiative: id }),
		isMember: may(me, 'initiative.edit', { initiative: id }),
		done: url.searchParams.get('gelukt'),
		today: dayAt(now)
	};
};

export const actions = {
	bevestig: async ({ locals, params, request }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'activity.write');
		const id = Number((await readForm(request)).get('activiteit'));
		if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) error(400);
		await freshness.confirm(me, id, new Date());
		redirect(303, `/beheer/${initiative.slug}?gelukt=bevestigd`);
	}
};

type Written = Awaited<ReturnType<typeof publishing.draftsOf>>[number];
const stateOf = ({ id, title, activityId, waiting, refusal }: Written): DraftState => ({
	...{ id, title, activityId, reason: refusal ?? '' },
	state: waiting ? 'waiting' : refusal === null ? 'draft' : 'rejected'
});
