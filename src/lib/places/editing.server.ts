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

type Options = {
	today: Day;
	/** The word of history: 'changed', 'confirmed', 'restored'. */ what?: string;
};

/**
 * Changes a place. Returns whether anything differs from what stood there; false also when the place is gone. Rights were
 * asked by whoever opened the transaction.
 */
export const edit = async (tx: Sql, by: string, id: number, change: PlaceChange, options: Options): Promise<boolean> =>
	(await editAll(tx, by, [{ id, change }], options)) > 0;

// Places that are laid out at a time: after some fifty milliseconds others have their turn.
const BATCH = 250;

/** The same of many places, each once, in a few statements. Returns how many differ from what stood there. Rights as above. */
export async function editAll(
	tx: Sql,
	by: string,
	changes: readonly { id: number; change: PlaceChange }[],
	{ today, what = 'changed' }: Options
): Promise<number> {
	const before = new Map((await queries.lockAll(tx, changes.map(({ id }) => id))).map((row) => [row.id, row])); // prettier-ignore
	const wanted = await valuesOf(tx, changes);
	const edits = wanted.flatMap(({ id, values }) => {
		const stands = before.get(id);
		const names = Object.keys(values) as queries.PlaceColumn[];
		const differing = names.filter((name) => stands && !isDeepStrictEqual(values[name], stands[name]));
		return stands && differing.length ? [{ id, values: pick(values, differing), before: pick(stands, differing) }] : [];
	});
	if (!edits.length) return 0;
	await queries.changeAll(tx, edits);
	await history.record(
		tx,
		edits.map(({ id: ref, values: after, before }) => ({ noun: 'place' as const, ref, by, what, before, after }))
	);
	for (let from = 0; from < edits.length; from += BATCH) {
		const some = edits.slice(from, from + BATCH);
		const open = some.filter(({ values }) => 'hours' in values || 'access' in values);
		if (open.length) await layOut(tx, open.map(({ id }) => id), today); // prettier-ignore
	}
	await search.projectPlaces(tx, edits.map(({ id }) => id)); // prettier-ignore
	return edits.length;
}

const pick = (row: Partial<Record<queries.PlaceColumn, unknown>>, names: readonly queries.PlaceColumn[]) =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

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
	await search.projectPlaces(tx, [id]);
	return true;
}

/** Shows it again; false when it was not taken away. Rights were asked by whoever opened the transaction. */
export async function bringBack(tx: Sql, by: string, id: number): Promise<boolean> {
	const { count } = await tx`delete from place_withdrawals where place_id = ${id}`;
	if (!count) return false;
	await history.record(tx, [{ noun: 'place', ref: id, by, what: 'shown-again', before: null, after: null }]);
	await search.projectPlaces(tx, [id]);
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
	const [stands] = await queries.lockAll(tx, [id]);
	const earlier = stands && putBack(change, stands);
	if (!earlier) return false;
	const names = (Object.keys(earlier) as queries.PlaceColumn[]).filter(
		(name) => !isDeepStrictEqual(earlier[name], stands[name])
	);
	await queries.changeAll(tx, [{ id, values: pick(earlier, names) }]);
	await layOut(tx, [id], today);
	await history.record(tx, [
		{ noun: 'place', ref: id, by, what: 'restored', before: pick(stands, names), after: pick(earlier, names) }
	]);
	await search.projectPlaces(tx, [id]);
	return true;
}

// Where a place lies follows from its point.
async function valuesOf(tx: Sql, changes: readonly { id: number; change: PlaceChange }[]): Promise<queries.Change[]> {
	const located = new Map<number, areas.Assignment | undefined>();
	const moved = changes.flatMap(({ id, change: { point } }) => (point ? [{ id, point }] : []));
	const found = moved.length ? await areas.assign(tx, moved.map(({ point }) => point)) : []; // prettier-ignore
	moved.forEach(({ id }, index) => located.set(id, found[index]));
	return changes.map(({ id, change: { point, ...rest } }) => {
		const values: queries.Change['values'] = {};
		for (const [field, value] of Object.entries(rest)) values[columnOf[field as keyof typeof rest]] = value;
		if (!point) return { id, values };
		const { districtId = null, neighbourhoodId = null } = located.get(id) ?? {};
		return { id, values: { ...values, ...point, district_id: districtId, neighbourhood_id: neighbourhoodId } };
	});
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
