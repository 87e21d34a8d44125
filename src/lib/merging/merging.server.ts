// The door of merging: two that are one. Nothing is deleted: everything points to the one that remains, the address of
// the other leads there, and it can be undone.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import { hangsOn, type Moved, type Noun } from './merge.ts';
import * as queries from './queries.server.ts';

export type { Twin, Pair } from './queries.server.ts';
export type MergeProblem = 'unknown' | 'same' | 'merged-already';

/**
 * Those that are probably the same as a thing with this name: within 100 metres of the point with a name that looks like
 * it, or with nearly the same name anywhere. The most alike first.
 */
export const twins = (noun: Noun, name: string, point: { lon: number; lat: number } | null, limit = 5) =>
	name.trim() ? queries.alike(sql, noun, name.trim().slice(0, 200), point, limit) : Promise.resolve([]);

/** Pairs that are probably one, the most alike first, without those a moderator said are two. */
export const pairs = (noun: Noun, limit: number) => queries.pairs(sql, noun, limit);

/** Brings `from` into `into`. */
export async function merge(
	who: Me | null,
	noun: Noun,
	from: number,
	into: number
): Promise<{ ok: true } | { ok: false; problem: MergeProblem }> {
	const merged = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		if (from === into) return { ok: false as const, problem: 'same' as const };
		const held = await queries.lock(tx, noun, [from, into]);
		if (held.length < 2) return { ok: false as const, problem: 'unknown' as const };
		if (held.some(({ merged }) => merged)) return { ok: false as const, problem: 'merged-already' as const };
		const moved: Moved = {};
		for (const link of hangsOn[noun]) moved[link.table] = await queries.move(tx, link, from, into);
		await queries.redirect(tx, noun, from, into);
		await queries.mark(tx, noun, from, into, me.id);
		await history.record(tx, [
			{ noun, ref: from, by: me.id, what: 'merged', before: null, after: { into, moved } },
			{ noun, ref: into, by: me.id, what: 'merged-in', before: null, after: { from } }
		]);
		await project(tx, noun, from, into, moved);
		return { ok: true as const };
	});
	if (merged.ok) search.changed();
	return merged;
}

/** Takes two apart again: what hung on the one hangs on it again, as far as nobody moved it on. */
export async function undo(tx: Sql, by: string, noun: Noun, from: number): Promise<void> {
	const mark = await queries.unmark(tx, noun, from);
	if (!mark) return;
	const moved = await queries.movedBy(tx, noun, from);
	for (const link of hangsOn[noun]) await queries.moveBack(tx, link, mark.into, from, moved[link.table] ?? []);
	await queries.stopRedirect(tx, noun, from);
	await history.record(tx, [
		{ noun, ref: from, by, what: 'unmerged', before: null, after: { into: mark.into } },
		{ noun, ref: mark.into, by, what: 'unmerged', before: null, after: { from } }
	]);
	await project(tx, noun, from, mark.into, moved);
}

// Activities of a place or an initiative say its name in search.
async function project(tx: Sql, noun: Noun, from: number, into: number, moved: Moved) {
	if (noun === 'place') await search.project(tx, 'place', [from, into]);
	const touched = noun === 'activity' ? [from, into] : (moved.activities ?? []).map(Number);
	if (touched.length) await search.project(tx, 'activity', touched);
}

/** A moderator says that these are two: they are not shown as a pair again. */
export async function keepApart(who: Me | null, noun: Noun, one: number, other: number): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		await queries.keepApart(tx, noun, Math.min(one, other), Math.max(one, other), me.id);
	});
}
