import { redirect } from '@sveltejs/kit';
import { stepAt, stepOf, twinFields } from '#lib/publishing/fields.ts';
import { readWords, summaryOf } from '#lib/publishing/summary.ts';
import { told } from '#lib/publishing/formwords.ts';
import { unsaid } from '#lib/publishing/hints.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../../form.server.ts';
import { memberOf } from '../../../member.server.ts';
import { choicesOf, find, livePart, publish, save, savedWords } from './answers.server.ts';

export const load = async ({ params, locals, url }) => {
	const who = await memberOf(locals.me, params.initiatief, 'activity.write');
	const draft = await find(who, params.concept);
	const step = stepAt(url.searchParams.get('stap')).slug;
	const problems = told(draft.problems);
	const open = new Set(problems.map(({ field }) => stepOf(field)));
	const summary = summaryOf({
		...{ fields: draft.fields, draft: draft.draft, rhythm: draft.shown.rhythm },
		district: draft.shown.activity.district
	});
	return {
		initiative: { slug: who.initiative.slug, name: who.initiative.name },
		id: draft.id,
		step,
		fields: draft.fields,
		revision: draft.revision,
		problems,
		ready: draft.seenSteps.filter((slug) => !open.has(slug)),
		looking: url.searchParams.has('kijk'),
		tips: unsaid(draft.draft, Boolean(who.initiative.contactPhone ?? who.initiative.contactEmail)),
		summary,
		/** What was found elsewhere, just now. */
		found: url.searchParams.has('gelezen') ? readWords(summary, draft.fields) : null,
		copied: url.searchParams.has('kopie'),
		dated: url.searchParams.has('datums') && draft.shown.coming.dates.length > 0,
		...livePart(draft),
		kept: draft.was && draft.fields.rhythms[0]?.repeat === 'kept' ? draft.shown.rhythm.join('; ') : null,
		choices: step === 'waar' ? await choicesOf(who.initiative, draft.fields) : null,
		twins: step in twinFields || url.searchParams.has('lijkt') ? await publishing.twins(draft) : [],
		again: draft.activityId !== null,
		waiting: draft.waiting,
		asked: url.searchParams.has('gevraagd'),
		rejected: draft.rejected?.reason ?? null,
		trusted: draft.trusted,
		saved: { by: draft.updatedBy, at: savedWords(draft.updatedAt, new Date()) }
	};
};

export const actions = {
	bewaar: async ({ params, locals, url, request }) => {
		const who = await memberOf(locals.me, params.initiatief, 'activity.write');
		return save(who, params.concept, stepAt(url.searchParams.get('stap')).slug, await readForm(request));
	},
	publiceer: async ({ params, locals, request }) => {
		const who = await memberOf(locals.me, params.initiatief, 'activity.write');
		return publish(who, params.concept, await readForm(request));
	},
	'gooi-weg': async ({ params, locals }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'activity.write');
		await publishing.discard(me, initiative.id, params.concept);
		redirect(303, `/beheer/${initiative.slug}?gelukt=weg`);
	}
};
