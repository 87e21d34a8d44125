// Putting a list on the site: all of it in one transaction, once, and only what was seen beforehand.
import { isDeepStrictEqual } from 'node:util';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { inTurns } from '#lib/foundation/turns.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as places from '#lib/places/places.server.ts';
import { compared, draftOf } from './compare.ts';
import * as effects from './effect-queries.server.ts';
import type { PlaceImport } from './import.ts';
import { finder } from './matching.ts';
import * as queries from './queries.server.ts';
import { taken } from './taking.ts';
import { again, judged, UNDONE, type Judged } from './verdict.ts';

export type Applied =
	| { ok: true; /** It was already: by somebody else, or by pressing twice. */ before: boolean }
	| { ok: false; problem: 'gone' | 'not-ready' | 'undone' | 'nothing' }
	/** Since the preview these rows, by their line, became something else; nothing is applied, and the preview is new. */
	| { ok: false; problem: 'changed'; rows: number[] };

const BATCH = 1_000;

/**
 * Applies an import in this transaction. Looks at every row again first: when anything differs from what was shown,
 * nothing is applied and what is so now is shown. Rights were asked by whoever opened the transaction.
 */
export async function apply(tx: Sql, by: string, id: string, today: Day): Promise<Applied> {
	await tx`set local statement_timeout = 0`;
	await queries.takeTurn(tx);
	const one = await queries.hold(tx, id);
	if (!one) return { ok: false, problem: 'gone' };
	if (one.undoneAt) return { ok: false, problem: 'undone' };
	if (one.appliedAt) return { ok: true, before: true };
	if (!one.previewedAt) return { ok: false, problem: 'not-ready' };
	const shown = await queries.allRows(tx, id);
	const now = await looked(tx, one, shown);
	const other = await inTurns(differing(now, shown));
	if (other.length) {
		await queries.replaceRows(tx, id, other);
		return { ok: false, problem: 'changed', rows: other.map(({ row }) => row) };
	}
	if (!now.some(({ verdict }) => verdict !== 'refused')) return { ok: false, problem: 'nothing' };
	await write(tx, by, one, now, today);
	await effects.markApplied(tx, id, by);
	return { ok: true, before: false };
}

/** The rows as they are judged now, of places that are held until the transaction ends. */
async function looked(tx: Sql, { source }: PlaceImport, shown: readonly Judged[]): Promise<Judged[]> {
	await places.standing(tx, [...new Set(shown.flatMap(({ placeId }) => placeId ?? []))]);
	const all = await places.standing(tx, null);
	const find = finder(all, source, { joined: await queries.joined(tx, source), centres: await queries.allCentres(tx) });
	const choices = new Map(shown.map(({ draft, choice, decisions }) => [draft.sourceId, { choice, decisions }]));
	return inTurns(judged(shown.map(again), find, (sourceId) => choices.get(sourceId)));
}

// Yields between rows, for inTurns.
function* differing(now: readonly Judged[], shown: readonly Judged[]): Generator<void, Judged[]> {
	const other: Judged[] = [];
	for (const [index, row] of now.entries()) {
		if (!isSame(row, shown[index]!)) other.push(row);
		yield;
	}
	return other;
}

// As the database gives it back: undefined is not kept there.
const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function isSame(now: Judged, shown: Judged): boolean {
	const of = ({ verdict, placeId, fields, kept, draft }: Judged) => ({ verdict, placeId, fields, kept, before: draft.before, after: draft.after }); // prettier-ignore
	return isDeepStrictEqual(asKept(of(now)), asKept(of(shown)));
}

async function write(tx: Sql, by: string, { id, source }: PlaceImport, rows: readonly Judged[], today: Day) {
	const adds = rows.filter(({ verdict, choice }) => verdict === 'new' || (verdict === 'twin' && choice === 'add'));
	const back = adds.filter(({ verdict, placeId }) => verdict === 'new' && placeId !== null);
	const fresh = adds.filter((row) => !back.includes(row));
	const changes = rows.flatMap(({ verdict, choice, placeId, draft, decisions }) => {
		const merges = verdict === 'twin' && choice === 'merge';
		const values = merges ? taken(draft.before, draft.after, decisions) : draft;
		const changed = (merges || verdict === 'changed') && Object.keys(values.after).length > 0;
		return changed ? [{ placeId: placeId!, before: values.before, after: values.after }] : [];
	});
	const made = await add(tx, fresh, source, today);
	await bringBack(tx, by, back, today);
	await overwrite(
		tx,
		changes.map(({ placeId, after }) => ({ id: placeId, values: after })),
		today
	);
	const added = [
		...made,
		...back.map(({ row, placeId, draft }) => ({ row, placeId: placeId!, after: asValues(draft) }))
	];
	await effects.point(tx, id, made);
	await effects.keep(tx, id, [...added.map(({ placeId, after }) => ({ placeId, before: null, after })), ...changes]);
	await history.record(tx, [
		...made.map(({ placeId }) => ({ noun: 'place', ref: placeId, by, what: 'created', before: null, after: null }) as const),
		...changes.map(
			({ placeId, before, after }) =>
				({ noun: 'place', ref: placeId, by, what: 'changed', before, after }) as const
		)
	]); // prettier-ignore
}

const asValues = ({ told }: Judged['draft']): places.Values => ({ name: told.name });

async function add(tx: Sql, rows: readonly Judged[], source: string, today: Day) {
	const made: { row: number; placeId: number; after: places.Values }[] = [];
	for (let from = 0; from < rows.length; from += BATCH) {
		const some = rows.slice(from, from + BATCH);
		const { ids } = await places.save(tx, some.map(({ draft }) => draftOf(draft.told, source, draft.sourceId)), { today }); // prettier-ignore
		for (const { row, draft } of some) made.push({ row, placeId: ids.get(draft.sourceId)!, after: asValues(draft) });
	}
	return made;
}

// What an undone import took away comes back as the list tells it now.
async function bringBack(tx: Sql, by: string, rows: readonly Judged[], today: Day): Promise<void> {
	const ids = rows.flatMap(({ placeId }) => placeId ?? []);
	const standing = new Map((await places.standing(tx, ids)).map((place) => [place.id, place]));
	const changes = rows.flatMap(({ placeId, draft }) => {
		const place = standing.get(placeId ?? 0);
		const values = place ? compared(place, draft.told, false).after : {};
		return place && Object.keys(values).length ? [{ id: place.id, values }] : [];
	});
	await overwrite(tx, changes, today);
	await places.bringBackAll(tx, by, ids, UNDONE);
}

async function overwrite(
	tx: Sql,
	changes: readonly { id: number; values: places.Values }[],
	today: Day
): Promise<void> {
	for (let from = 0; from < changes.length; from += BATCH)
		await places.overwrite(tx, changes.slice(from, from + BATCH), { today });
}
