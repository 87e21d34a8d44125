// Changing one place here, and taking it away: what a person changes no source overwrites, and all of it is written down.
import { isDeepStrictEqual } from 'node:util';
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import { putBack } from '#lib/history/undo.ts';
import * as search from '#lib/search/search.server.ts';
import { layOut } from './openings.server.ts';
import type { PlaceDraft } from './place.ts';
import * as queries from './queries.server.ts';

/** What a person may change of a place; left out stays as it is. */
export type PlaceChange = Partial<Omit<PlaceDraft, 'source' | 'sourceId'>>;

/**
 * Changes a place. Returns whether anything differs from what stood there; false also when the place is gone. `what` is
 * the word of history: 'changed', 'confirmed', 'restored'. Rights were asked by whoever opened the transaction.
 */
export async function edit(
	tx: Sql,
	by: string,
	id: number,
	change: PlaceChange,
	{ today, what = 'changed' }: { today: Day; what?: string }
): Promise<boolean> {
	const before = await queries.lock(tx, id);
	if (!before) return false;
	const values = await valuesOf(tx, change);
	const names = Object.keys(values) as queries.PlaceColumn[];
	const differing = names.filter((name) => !isDeepStrictEqual(values[name], before[name]));
	if (!differing.length) return false;
	const pick = (row: Partial<Record<queries.PlaceColumn, unknown>>) =>
		Object.fromEntries(differing.map((name) => [name, row[name] ?? null]));
	await queries.change(tx, id, pick(values));
	if (differing.includes('hours') || differing.includes('access')) await layOut(tx, [id], today);
	await history.record(tx, [{ noun: 'place', ref: id, by, what, before: pick(before), after: pick(values) }]);
	await search.project(tx, 'place', [id]);
	return true;
}

/** Whether the place is as it was when `version` (its `updatedAt`, ISO 8601) was read; holds it until the transaction ends. */
export async function isStill(tx: Sql, id: number, version: string): Promise<boolean> {
	const [row] = await tx<{ updatedAt: Date }[]>`
		select updated_at as "updatedAt" from places where id = ${id} for update`;
	return row?.updatedAt.toISOString() === version;
}

/**
 * Takes a place away from the public, with the reason; false when it was already. Nothing of it is deleted.
 * Rights were asked by whoever opened the transaction.
 */
export async function withdraw(tx: Sql, by: string, id: number, reason: string): Promise<boolean> {
	const { count } = await tx`
		insert into place_withdrawals (place_id, by, reason) values (${id}, ${by}, ${reason}) on conflict do nothing`;
	if (!count) return false;
	await history.record(tx, [{ noun: 'place', ref: id, by, what: 'withdrawn', before: null, after: { reason } }]);
	await search.project(tx, 'place', [id]);
	return true;
}

/** Shows it again; false when it was not taken away. Rights were asked by whoever opened the transaction. */
export async function bringBack(tx: Sql, by: string, id: number): Promise<boolean> {
	const { count } = await tx`delete from place_withdrawals where place_id = ${id}`;
	if (!count) return false;
	await history.record(tx, [{ noun: 'place', ref: id, by, what: 'shown-again', before: null, after: null }]);
	await search.project(tx, 'place', [id]);
	return true;
}

/**
 * Puts back what one change changed; false when the place is gone, or when the same changed again since.
 * Rights were asked by whoever opened the transaction.
 */
export async function restore(
	tx: Sql,
	by: string,
	id: number,
	change: { before: unknown; after: unknown },
	today: Day
): Promise<boolean> {
	const stands = await queries.lock(tx, id);
	const earlier = stands && putBack(change, stands);
	if (!earlier) return false;
	const names = queries.written.filter(
		(name) => !isDeepStrictEqual(earlier[name], stands[name as queries.PlaceColumn])
	);
	const pick = (row: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
	await queries.change(tx, id, pick(earlier));
	await layOut(tx, [id], today);
	await history.record(tx, [
		{ noun: 'place', ref: id, by, what: 'restored', before: pick(stands), after: pick(earlier) }
	]);
	await search.project(tx, 'place', [id]);
	return true;
}

// Where it lies follows from its point.
async function valuesOf(tx: Sql, change: PlaceChange): Promise<Partial<Record<queries.PlaceColumn, unknown>>> {
	const { point, ...rest } = change;
	const values: Partial<Record<queries.PlaceColumn, unknown>> = {};
	for (const [field, value] of Object.entries(rest)) values[columnOf[field as keyof typeof rest]] = value;
	if (!point) return values;
	const [located] = await areas.assign(tx, [point]);
	return {
		...values,
		...point,
		district_id: located?.districtId ?? null,
		neighbourhood_id: located?.neighbourhoodId ?? null
	};
}

const columnOf: Record<keyof Omit<PlaceChange, 'point'>, queries.PlaceColumn> = {
	name: 'name',
	type: 'type',
	access: 'access',
	kinds: 'kinds',
	targetGroups: 'target_groups',
	summary: 'summary',
	description: 'description',
	street: 'street',
	postcode: 'postcode',
	locality: 'locality',
	indoors: 'indoors',
	hours: 'hours',
	accessibility: 'accessibility',
	facilities: 'facilities',
	consumptionRequired: 'consumption_required',
	operator: 'operator',
	phone: 'phone',
	email: 'email',
	website: 'website',
	photo: 'photo',
	photoAlt: 'photo_alt',
	verifiedAt: 'verified_at',
	verifyBy: 'verify_by'
};
