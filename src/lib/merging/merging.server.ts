// The door of merging: two that are one. Nothing is deleted: everything points to the one that remains, the address of
// the other leads there, and it can be undone.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import type { Noun } from '#lib/history/noun.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { hangsOn, refOf, type Moved } from './merge.ts';
import * as queries from './queries.server.ts';

export { askAboutTwins, foresee, pairOf, pairs, twins } from './twins.server.ts';
export type { Foreseen, Known } from './twins.server.ts';
export type { Pair } from './pair-queries.server.ts';
export type { Twin } from './twin-queries.server.ts';
export type MergeProblem = 'unknown' | 'same' | 'merged-already';
export type Merged = { ok: true } | { ok: false; problem: MergeProblem };

/** Brings `from` into `into`; `reason` is for colleagues, beside the question it answers. @throws Forbidden */
export async function merge(
	who: Me | null,
	noun: Noun,
	from: number,
	into: number,
	now: Date,
	reason = ''
): Promise<Merged> {
	const merged = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		return bringTogether(tx, me.id, noun, from, into, now, reason);
	});
	if (merged.ok) search.changed();
	return merged;
}

async function bringTogether(
	tx: Sql,
	by: string,
	noun: Noun,
	from: number,
	into: number,
	now: Date,
	reason: string
): Promise<Merged> {
	if (from === into) return { ok: false, problem: 'same' };
	const held = await queries.lock(tx, noun, [from, into]);
	if ((await queries.merged(tx, noun, held)).length) return { ok: false, problem: 'merged-already' };
	// The address of what everybody finds never leads to what nobody sees.
	if ((await queries.byIds(tx, noun, held)).length < 2) return { ok: false, problem: 'unknown' };
	if (noun === 'activity') await signups.goAlong(tx, from, into, now);
	const moved = await moveAll(tx, noun, from, into);
	await refile(tx, by, noun, [from, into], moved);
	await queries.redirect(tx, noun, from, into);
	await queries.mark(tx, noun, from, into, by);
	await history.record(tx, [
		{ noun, ref: from, by, what: 'merged', before: null, after: { into, moved } },
		{ noun, ref: into, by, what: 'merged-in', before: null, after: { from } }
	]);
	await close(tx, by, noun, from, into, 'approved', reason);
	await project(tx, noun, from, into, moved);
	return { ok: true };
}

// Whoever ran the one helps with the other: nobody comes to own what they did not own, unless nobody owns it.
async function moveAll(tx: Sql, noun: Noun, from: number, into: number): Promise<Moved> {
	const isInitiative = noun === 'initiative';
	const [owners, ownersThere] = isInitiative
		? [await queries.ownersOf(tx, from), await queries.ownersOf(tx, into)]
		: [[], []];
	const moved: Moved = {};
	for (const link of hangsOn[noun]) moved[link.table] = await queries.move(tx, noun, link, from, into);
	if (isInitiative && ownersThere.length) {
		const demoted = (moved.memberships ?? []).filter((account) => owners.includes(account));
		await queries.setRoles(tx, into, demoted, 'editor');
		moved.owners = demoted;
	}
	return moved;
}

// Messages of residents moved: the question about them is asked where they are now.
async function refile(tx: Sql, by: string, noun: Noun, ids: readonly number[], moved: Moved): Promise<void> {
	if (!moved.reports?.length) return;
	for (const id of ids) {
		const ref = `${noun}:${id}`;
		const [waiting] = await queries.openReports(tx, noun, id);
		if (waiting) await reviews.ask(tx, { noun: 'reports', ref, why: 'reports', by: 'bewoners', ...waiting });
		else {
			const open = await reviews.open(tx, 'reports', ref);
			if (open) await reviews.decide(tx, open.id, by, 'withdrawn');
		}
	}
}

// A question about these two is answered with it.
async function close(
	tx: Sql,
	by: string,
	noun: Noun,
	one: number,
	other: number,
	verdict: 'approved' | 'rejected',
	reason: string
): Promise<void> {
	const open = await reviews.open(tx, 'twins', refOf(noun, one, other));
	if (open) await reviews.decide(tx, open.id, by, verdict, reason);
}

/**
 * Takes two apart again: what hung on the one hangs on it again, as far as nobody moved it on. False when `from` is not
 * part of `into` any more. Rights were asked by whoever opened the transaction.
 */
export async function undo(tx: Sql, by: string, noun: Noun, from: number, into: number, now: Date): Promise<boolean> {
	await queries.lock(tx, noun, [from, into]);
	// Whose date was off because the other has none like it reads that it goes on after all.
	const activities = noun === 'activity' ? [from] : [];
	return signups.telling(tx, { activities }, now, () => takeApart(tx, by, noun, from, into));
}

async function takeApart(tx: Sql, by: string, noun: Noun, from: number, into: number): Promise<boolean> {
	if (!(await queries.unmark(tx, noun, from, into))) return false;
	const moved = await queries.movedBy(tx, noun, from);
	for (const link of hangsOn[noun]) await queries.moveBack(tx, noun, link, into, from, moved[link.table] ?? []);
	if (moved.owners) await queries.setRoles(tx, from, moved.owners, 'owner');
	await refile(tx, by, noun, [from, into], moved);
	await queries.stopRedirect(tx, noun, from);
	await history.record(tx, [
		{ noun, ref: from, by, what: 'unmerged', before: null, after: { into } },
		{ noun, ref: into, by, what: 'unmerged', before: null, after: { from } }
	]);
	await project(tx, noun, from, into, moved);
	return true;
}

// Activities of a place or an initiative say its name in search.
async function project(tx: Sql, noun: Noun, from: number, into: number, moved: Moved) {
	if (noun === 'place') return search.projectPlaces(tx, [from, into]);
	const touched = noun === 'activity' ? [from, into] : (moved.activities ?? []).map(Number);
	if (touched.length) await search.project(tx, 'activity', touched);
}

/** A moderator says that these are two: they are not shown as a pair again. @throws Forbidden */
export async function keepApart(who: Me | null, noun: Noun, one: number, other: number, reason = ''): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		await setApart(tx, me.id, noun, one, other, reason);
	});
}

/** The same. Rights were asked by whoever opened the transaction. */
export async function setApart(
	tx: Sql,
	by: string,
	noun: Noun,
	one: number,
	other: number,
	reason: string
): Promise<void> {
	if (one === other) return;
	await queries.keepApart(tx, noun, Math.min(one, other), Math.max(one, other), by);
	await close(tx, by, noun, one, other, 'rejected', reason);
}

/**
 * Holds these until the transaction ends, before anything about them is decided. Rights were asked by whoever opened the
 * transaction.
 */
export const hold = (tx: Sql, noun: Noun, ids: readonly number[]) => queries.lock(tx, noun, ids);

/** What these two are called, also the one that nobody finds any more. @throws Forbidden */
export const namesOf = (who: Me | null, noun: Noun, ids: readonly number[]): Promise<queries.Named[]> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'merge');
		return queries.named(tx, noun, ids);
	});
