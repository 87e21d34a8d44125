// Taking a whole import back: what was new leaves the site, what was changed gets its former words, unless people did
// something with it since. Nothing is deleted.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as places from '#lib/places/places.server.ts';
import { unchanged } from './compare.ts';
import * as effects from './effect-queries.server.ts';
import { undoUntil, type Stays, type Taken } from './import.ts';
import * as queries from './queries.server.ts';
import { UNDONE } from './verdict.ts';

export type Undone =
	| ({ ok: true; /** It was already. */ before: boolean } & Taken)
	| { ok: false; problem: 'gone' | 'not-applied' | 'too-late' };

/** Takes an import back in this transaction. Rights were asked by whoever opened it. */
export async function undo(tx: Sql, by: string, id: string, today: Day): Promise<Undone> {
	await tx`set local statement_timeout = 0`;
	await queries.takeTurn(tx);
	const one = await queries.hold(tx, id);
	if (!one) return { ok: false, problem: 'gone' };
	if (one.undone) return { ok: true, before: true, ...one.undone };
	if (!one.appliedAt) return { ok: false, problem: 'not-applied' };
	if (today > undoUntil(one.appliedAt)) return { ok: false, problem: 'too-late' };
	const all = await effects.of(tx, id);
	const standing = new Map((await places.standing(tx, all.map(({ placeId }) => placeId))).map((place) => [place.id, place])); // prettier-ignore
	const fresh = all.flatMap(({ before, placeId }) => (before ? [] : (standing.get(placeId) ?? [])));
	const stays = await livedIn(tx, fresh);
	const staying = new Set(stays.map(({ placeId }) => placeId));
	const leaving = fresh.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
	const withdrawn = await places.withdrawAll(tx, by, leaving, UNDONE);
	const restores: { id: number; before: places.Values; values: places.Values }[] = [];
	for (const { placeId, before, after } of all) {
		const place = standing.get(placeId);
		if (!place || !before) continue;
		const names = Object.keys(before) as (keyof places.Values)[];
		const back = names.filter((name) => unchanged(place, name, after[name]));
		const kept = names.filter((name) => !back.includes(name));
		const pick = (values: places.Values) => Object.fromEntries(back.map((name) => [name, values[name] ?? null]));
		if (back.length) restores.push({ id: placeId, before: pick(place.values), values: pick(before) });
		if (kept.length)
			stays.push({ placeId, name: String(place.values.name), slug: place.slug, fields: kept, hangs: [] });
	}
	for (let from = 0; from < restores.length; from += 1_000)
		await places.overwrite(tx, restores.slice(from, from + 1_000), { today });
	await history.record(
		tx,
		restores.map(
			({ id: ref, before, values }) => ({ noun: 'place', ref, by, what: 'restored', before, after: values }) as const
		)
	);
	const taken = { withdrawn, restored: restores.length, stays };
	await effects.markUndone(tx, id, by, taken);
	return { ok: true, before: false, ...taken };
}

// Of places that were new: those that people changed, use or merged since. What was taken away already has no say.
async function livedIn(tx: Sql, fresh: readonly places.Standing[]): Promise<Stays[]> {
	const shown = fresh.filter(({ withdrawn }) => withdrawn === null);
	const hanging = await effects.hanging(tx, shown.map(({ id }) => id)); // prettier-ignore
	return shown.flatMap(({ id: placeId, slug, values, localFields: fields }) => {
		const hangs = hanging.get(placeId) ?? [];
		return fields.length || hangs.length ? [{ placeId, name: String(values.name), slug, fields, hangs }] : [];
	});
}
