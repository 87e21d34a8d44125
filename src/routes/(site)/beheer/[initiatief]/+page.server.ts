// The desk of one initiative: what it has on the site, and everything its members can do.
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { DraftState } from '#lib/initiatives/OwnActivities.svelte';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { memberOf } from '../member.server.ts';

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const { id, slug, name, approvedAt, withdrawn, ended } = initiative;
	const now = new Date();
	const [own, drafts, decision, { waits = false } = {}] = await Promise.all([
		activities.ofInitiative(sql, id, now),
		draftsOf(id),
		reviews.lastDecision(sql, 'initiative', String(id)),
		initiatives.editable(id)
	]);
	const byActivity = new Map(drafts.map((draft) => [draft.activityId, draft]));
	return {
		initiative: { slug, name, isNew: approvedAt === null, withdrawn, ended },
		waits,
		refusal: decision?.verdict === 'rejected' ? decision.reason : null,
		activities: own.map((activity) => ({ ...activity, draft: byActivity.get(activity.id) ?? null })),
		drafts: drafts.filter(({ activityId }) => activityId === null),
		isOwner: may(me, 'initiative.end', { initiative: id }),
		isMember: may(me, 'initiative.edit', { initiative: id }),
		done: url.searchParams.get('gelukt'),
		today: dayAt(now)
	};
};

async function draftsOf(initiative: number): Promise<DraftState[]> {
	const drafts = await publishing.draftsOf(initiative);
	const said = await Promise.all(
		drafts.map(({ id, waiting }) => (waiting ? undefined : reviews.lastDecision(sql, 'draft', id)))
	);
	return drafts.map(({ id, title, activityId, waiting }, index) => {
		const refused = said[index]?.verdict === 'rejected';
		const state = waiting ? 'waiting' : refused ? 'rejected' : 'draft';
		return { id, title, activityId, state, reason: (refused && said[index]?.reason) || '' };
	});
}
