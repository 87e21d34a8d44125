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

// Nobody leafs this far; a made-up number costs nothing.
const MOST_PAGES = 1000;

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const { id, slug, name, approvedAt, withdrawn, ended } = initiative;
	const now = new Date();
	const asked = Number(url.searchParams.get('pagina') ?? 1);
	const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, MOST_PAGES) : 1;
	const [own, written, decision, { waits = false } = {}] = await Promise.all([
		activities.ofInitiative(sql, id, now, { limit: activities.OWN_PAGE, offset: (page - 1) * activities.OWN_PAGE }),
		publishing.draftsOf(id),
		reviews.lastDecision(sql, 'initiative', String(id)),
		initiatives.editable(id)
	]);
	const drafts = written.map(stateOf);
	const byActivity = new Map(drafts.map((draft) => [draft.activityId, draft]));
	return {
		initiative: { slug, name, isNew: approvedAt === null, withdrawn, ended },
		waits,
		refusal: decision?.verdict === 'rejected' ? decision.reason : null,
		activities: own.activities.map((activity) => ({ ...activity, draft: byActivity.get(activity.id) ?? null })),
		drafts: page === 1 ? drafts.filter(({ activityId }) => activityId === null) : [],
		page,
		pages: Math.ceil(own.total / activities.OWN_PAGE),
		isOwner: may(me, 'initiative.end', { initiative: id }),
		isMember: may(me, 'initiative.edit', { initiative: id }),
		done: url.searchParams.get('gelukt'),
		today: dayAt(now)
	};
};

type Written = Awaited<ReturnType<typeof publishing.draftsOf>>[number];
const stateOf = ({ id, title, activityId, waiting, refusal }: Written): DraftState => ({
	...{ id, title, activityId, reason: refusal ?? '' },
	state: waiting ? 'waiting' : refusal === null ? 'draft' : 'rejected'
});
