// The door of the visits room: somebody stands at a place and looks; what they saw is written down once.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as places from '#lib/places/places.server.ts';
import type { PlaceRow } from '#lib/places/rows.ts';
import * as search from '#lib/search/search.server.ts';
import { changedLast, type Changed } from './changed.ts';
import type { Visit } from './form.ts';
import { scopeOf, visitsSomewhere } from './nearby.server.ts';
import * as queries from './queries.server.ts';
import {
	altOf,
	changeOf,
	markOf,
	merge,
	standings,
	verifies,
	type Choice,
	type Conflict,
	type Recorded
} from './visit.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';

export { add, type NotAdded } from './adding.server.ts';
export { near, type Near, type PlaceNear } from './nearby.server.ts';

/** Goes on only when this person may visit some place; the verbs ask about the place itself. @throws Forbidden */
export const enter = (who: Me | null): void => visitsSomewhere(who);

/** A picture that was taken in: its path and what is to be seen on it. */
export type Photo = { path: string; alt: string } | null;
/** Where the place stands, and what waits for a choice. */
export type Sent = {
	slug: string;
	name: string;
	conflicts: Conflict[];
	/** The place that was visited is part of this one since. */
	merged: boolean;
};

/**
 * Writes a visit down. What somebody else changed since the telephone read it is not touched: it waits for a choice. So
 * does what differs from a place that this one was merged into meanwhile. The same visit sent again changes nothing.
 * @throws Forbidden
 */
export async function send(who: Me | null, visit: Visit, photo: Photo, now: Date): Promise<Sent> {
	const known = await areas.list(configuration().municipality);
	const sent = await sql.begin(async (tx): Promise<Sent> => {
		const { me, place } = await at(tx, who, visit.placeId, known);
		const { id, madeAt, answers, note } = visit;
		const merged = place.id !== visit.placeId;
		// What the telephone knew, it knew of the other place.
		const base = merged ? {} : visit.base;
		const kept = { answers, note, photo };
		if (!(await queries.insert(tx, { id, placeId: place.id, madeAt, by: me.id, kept }))) {
			const before = await mine(tx, me, id);
			return { slug: place.slug, name: place.name, conflicts: before.conflicts, merged };
		}
		const { apply, conflicts } = merge(answers, base, standings(place));
		const other = photo && (place.photo ?? '') !== (base.photo ?? '');
		if (photo && other) conflicts.push({ what: 'photo', mine: photo.path, theirs: place.photo ?? '' });
		await queries.setConflicts(tx, id, conflicts);
		const day = dayAt(madeAt);
		const change = {
			...changeOf(place, apply, day),
			...(photo && !other && { photo: photo.path, photoAlt: photo.alt })
		};
		await write(tx, me, place, change, verifies(answers, conflicts) ? day : null, now);
		return { slug: place.slug, name: place.name, conflicts, merged };
	});
	search.changed();
	return sent;
}

/**
 * Settles conflicts of one's own visit; what changed again since it was on screen waits on, beside its new value.
 * Returns what still waits. @throws Forbidden
 */
export async function choose(
	who: Me | null,
	visitId: string,
	choices: readonly Choice[],
	now: Date
): Promise<Conflict[]> {
	const known = await areas.list(configuration().municipality);
	const left = await sql.begin(async (tx) => {
		const { me, place } = await at(tx, who, await queries.placeOf(tx, visitId), known);
		const visit = await mine(tx, me, visitId);
		const stands = standings(place);
		const markNow = (what: Conflict['what']) => (what === 'photo' ? (place.photo ?? '') : markOf(stands[what]));
		const rest: Conflict[] = [];
		const apply: Partial<Record<Recorded, Answer>> = {};
		let picture = {};
		for (const conflict of visit.conflicts) {
			const choice = choices.find(({ what }) => what === conflict.what);
			const theirs = markNow(conflict.what);
			if (!choice || choice.seen !== theirs) rest.push({ ...conflict, theirs });
			else if (choice.keep === 'mine' && conflict.what !== 'photo') apply[conflict.what] = conflict.mine as Answer;
			else if (choice.keep === 'mine') picture = { photo: conflict.mine, photoAlt: visit.kept.photo?.alt ?? '' };
		}
		await queries.setConflicts(tx, visitId, rest);
		const day = dayAt(visit.madeAt);
		const verified = verifies(visit.kept.answers, rest) ? day : null;
		await write(tx, me, place, { ...changeOf(place, apply, dayAt(now)), ...picture }, verified, now);
		return rest;
	});
	search.changed();
	return left;
}

/** What waits for a choice of this person, and who changed each of it. */
export async function waiting(who: Me | null): Promise<queries.Waiting<Conflict & { changed: Changed | null }>[]> {
	const rows = who ? await queries.waiting(sql, who.id) : [];
	return Promise.all(
		rows.map(async ({ placeId, ...visit }) => {
			const past = await history.of(sql, 'place', placeId);
			const tell = (conflict: Conflict) => ({ ...conflict, changed: changedLast(conflict.what, past, who!.id) });
			return { ...visit, placeId, conflicts: visit.conflicts.map(tell) };
		})
	);
}

/** Pictures of this person on the site of which nobody said yet what is to be seen. */
export const untold = (who: Me | null) => (who ? queries.untold(sql, who.id, altOf('')) : Promise.resolve([]));

/** Says what is to be seen on the picture of one's own visit. `alt` is no problem (pictures/picture.ts). @throws Forbidden */
export async function describe(who: Me | null, visitId: string, alt: string, now: Date): Promise<void> {
	const known = await areas.list(configuration().municipality);
	await sql.begin(async (tx) => {
		const { me, place } = await at(tx, who, await queries.placeOf(tx, visitId), known);
		const { kept } = await mine(tx, me, visitId);
		if (!kept.photo) return;
		await queries.setAlt(tx, visitId, alt);
		if (place.photo === kept.photo.path) await write(tx, me, place, { photoAlt: alt }, null, now);
	});
	search.changed();
}

/** What was written for a colleague, or found wrong, in the places this person may visit. @throws Forbidden */
export const remarks = async (who: Me | null) => queries.remarks(sql, await scopeOf(who), 30);

/** Somebody saw to what was written there. @throws Forbidden */
export async function settle(who: Me | null, visitId: string): Promise<void> {
	const known = await areas.list(configuration().municipality);
	await sql.begin(async (tx) => {
		const { me } = await at(tx, who, await queries.placeOf(tx, visitId), known);
		await queries.settle(tx, visitId, me.id);
	});
}

// Notes may name people: long enough for a yearly round, no longer.
const KEPT_DAYS = 400;

/** Forgets visits of more than a year ago; returns how many. What they told of a place stays. For the worker. */
export const forgetOld = (now: Date): Promise<number> =>
	queries.forget(sql, new Date(now.getTime() - KEPT_DAYS * 86_400_000));

// The place, held until the transaction ends; of one that was merged the one it became. Always before a visit is held, as
// merging holds them: the other way round two would wait for each other.
async function at(
	tx: Sql,
	who: Me | null,
	placeId: number,
	known: areas.AreaList
): Promise<{ me: Me; place: PlaceRow }> {
	const spot = await queries.spotOf(tx, placeId);
	const subject = { place: spot?.id, areas: around([spot?.districtId, spot?.neighbourhoodId], known) };
	const me = await accounts.mustMay(tx, who, 'place.visit', subject);
	if (!spot) throw new Forbidden('place.visit');
	await queries.holdPlace(tx, spot.id);
	const [place] = await places.byIds([spot.id], tx);
	// Merged while this waited for it.
	if (!place && (await queries.spotOf(tx, placeId))) return at(tx, who, placeId, known);
	if (!place) throw new Forbidden('place.visit');
	return { me, place };
}

async function mine(tx: Sql, me: Me, visitId: string): Promise<queries.VisitRow> {
	const visit = await queries.lock(tx, visitId);
	if (visit?.by !== me.id) throw new Forbidden('place.visit');
	return visit;
}

// Verified on the day it was seen; a later check stands.
async function write(tx: Sql, me: Me, place: PlaceRow, change: places.PlaceChange, seenOn: Day | null, now: Date) {
	const newer = seenOn !== null && (place.verifiedAt ?? '') <= seenOn;
	const verified = newer ? { verifiedAt: seenOn, verifyBy: holdsUntil('place', seenOn) } : {};
	if (newer) await freshness.settled(tx, 'place', place.id, now);
	const what = newer && place.verifiedAt !== seenOn ? 'confirmed' : 'changed';
	await places.edit(tx, me.id, place.id, { ...change, ...verified }, { today: dayAt(now), what });
}
