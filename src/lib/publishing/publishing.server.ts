// The door of the publishing room: from a draft somebody writes to an activity residents find.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import { differences, type Difference } from './differences.ts';
import { steps, type FormFields, type StepSlug } from './fields.ts';
import * as queries from './queries.server.ts';
import { takeAway } from './leaving.server.ts';
import { fieldsOf, settle, type Settled } from './settling.server.ts';
import { shownOf, type Shown } from './shown.ts';

export { discard, save, start, type Conflict, type From, type Saved, type Started } from './drafts.server.ts';
export { endInitiative, endPlanned } from './ending.server.ts';
export { bringBack, bringInitiativeBack, restore, takeAway, takeInitiativeAway } from './leaving.server.ts';
export { changePlace, type PlaceTold } from './place-change.server.ts';
export { placeNames, withPlace } from './place.server.ts';
export { twins } from './twins.server.ts';
export { approve, hold, publish, reject, type Approved, type Outcome } from './publication.server.ts';

/** A draft as those who may see it find it, settled on what is public now, and as residents would see it. */
export type Seen = Settled & {
	id: string;
	activityId: number | null;
	revision: number;
	updatedAt: Date;
	/** Name of who saved last. */
	updatedBy: string;
	/** Steps that somebody saved; of something public all of them. */
	seenSteps: StepSlug[];
	waiting: boolean;
	/** Why a moderator said no to it; null when nobody did, or when it was asked again. */
	rejected: { reason: string; at: Date } | null;
	/** An activity of the initiative was public before: this goes on the site at once. */
	trusted: boolean;
	shown: Shown;
	/** Against what is public now; empty for something new. */
	differences: Difference[];
};

/**
 * One draft, for members and moderators; `typed` goes before what was saved, so that a page can show what is in somebody's
 * hands. Undefined when there is none in this initiative. @throws Forbidden
 */
export const see = (
	who: Me | null,
	initiativeId: number,
	draftId: string,
	typed: Partial<FormFields> = {},
	now = new Date()
): Promise<Seen | undefined> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'initiative.see', { initiative: initiativeId });
		const row = await queries.find(tx, draftId);
		const initiative = await initiatives.byId(tx, initiativeId);
		if (!initiative) throw new Forbidden('initiative.see');
		if (row?.initiativeId !== initiativeId) return undefined;
		const today = dayAt(now);
		const settled = await settle(tx, row, initiative, today, typed);
		const { placeId, point } = settled.draft;
		const [place = null] = placeId === null ? [] : await places.byIds([placeId], tx);
		const [spot] = point && !place ? await areas.assign(tx, [point]) : [];
		const districts = spot ? await areas.districtsOf(tx, configuration().municipality) : [];
		const found = districts.find(({ id }) => id === spot?.districtId);
		const district = found ? { name: found.displayName, slug: found.slug } : null;
		const was = settled.was && { draft: settled.was, place: (await fieldsOf(tx, settled.was)).place };
		const waiting = await reviews.isOpen(tx, 'draft', draftId);
		const last = waiting ? undefined : await reviews.lastDecision(tx, 'draft', draftId);
		return {
			...settled,
			id: row.id,
			activityId: row.activityId,
			revision: row.revision,
			updatedAt: row.updatedAt,
			updatedBy: (await accounts.namesOf(tx, [row.updatedBy])).get(row.updatedBy) ?? 'Iemand',
			seenSteps: steps
				.filter(({ fields }) => fields.length > 0)
				.map(({ slug }) => slug)
				.filter((slug) => row.activityId !== null || slug in row.content.steps),
			waiting,
			rejected: last?.verdict === 'rejected' ? { reason: last.reason, at: last.at } : null,
			trusted: await initiatives.isTrusted(tx, initiativeId),
			differences: was ? differences(was, { draft: settled.draft, place: settled.fields.place }, today) : [],
			shown: shownOf(settled.draft, { today, place, district, initiative })
		};
	});

/** What an initiative is writing, last written first; for members and moderators. @throws Forbidden */
export const draftsOf = (who: Me | null, initiativeId: number) =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'initiative.see', { initiative: initiativeId });
		return queries.ofInitiative(tx, initiativeId);
	});

/** Days that a draft is kept after somebody last wrote in it: a yearly event is told again. */
const DRAFT_DAYS = 400;

/** Throws away drafts that nobody touched for more than a year; returns how many. For the worker. */
export const forgetOld = (now: Date): Promise<number> =>
	queries.forget(sql, new Date(now.getTime() - DRAFT_DAYS * 86_400_000));

/** Nobody finds this activity any more, and who signed up hears so; nothing of it is deleted. @throws Forbidden */
export async function stopShowing(who: Me | null, activityId: number, reason: string, now = new Date()): Promise<void> {
	await sql.begin(async (tx) => {
		const { initiativeId } = await activities.draftOf(tx, activityId);
		const me = await accounts.mustMay(tx, who, 'activity.withdraw', { initiative: initiativeId });
		await takeAway(tx, me.id, activityId, reason, now);
	});
	search.changed();
}
