// The door of merging: two that are one. Nothing is deleted: everything points to the one that remains, the address of
// the other leads there, and it can be undone.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { hangsOn, refOf, type Lookalike, type Moved, type Noun } from './merge.ts';
import * as queries from './queries.server.ts';
import * as twinQueries from './twin-queries.server.ts';

export type { Twin, Pair } from './twin-queries.server.ts';
export type MergeProblem = 'unknown' | 'same' | 'merged-already';
export type Merged = { ok: true } | { ok: false; problem: MergeProblem };

const MOST_ASKED = 20;
const LONGEST_NAME = 200;

/** What is known of a thing besides its name. */
export type Known = Partial<Pick<twinQueries.Asked, 'point' | 'own' | 'initiative' | 'limit' | 'now'>>;

/**
 * Public things that are probably the same as one by this name: within 100 metres of the point with a name that looks like
 * it, or with nearly the same name anywhere. Those near by first, then the most alike; five unless told otherwise.
 */
export async function twins(noun: Noun, name: string, known: Known = {}): Promise<Lookalike[]> {
	const asked = lineOf(name, LONGEST_NAME);
	if (!asked) return [];
	const { point = null, own = null, initiative = null, limit = 5, now = new Date() } = known;
	const alike = await sql.begin((tx) =>
		twinQueries.alike(tx, { noun, name: asked, point, own, initiative, limit, now })
	);
	return alike.map(({ starts, ends, ...twin }) => ({
		...twin,
		next: starts && ends ? momentWords(starts, ends, dayAt(now)) : null
	}));
}

/** Pairs that are probably one, the most alike first, without those a moderator said are two. @throws Forbidden */
export const pairs = (who: Me | null, noun: Noun, limit: number): Promise<twinQueries.Pair[]> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'merge');
		return twinQueries.pairs(tx, noun, limit);
	});

/** Brings `from` into `into`. @throws Forbidden */
export async function merge(who: Me | null, noun: Noun, from: number, into: number, now = new Date()): Promise<Merged> {
	const merged = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		return bringTogether(tx, me.id, noun, from, into, now);
	});
	if (merged.ok) search.changed();
	return merged;
}

/**
 * The same, for who is in the midst of something larger; call `search.changed()` after the commit. Rights were asked by
 * whoever opened the transaction.
 */
export async function bringTogether(
	tx: Sql,
	by: string,
	noun: Noun,
	from: number,
	into: number,
	now = new Date()
): Promise<Merged> {
	if (from === into) return { ok: false, problem: 'same' };
	const held = await queries.lock(tx, noun, [from, into]);
	if (held.length < 2) return { ok: false, problem: 'unknown' };
	if ((await queries.merged(tx, noun, held)).length) return { ok: false, problem: 'merged-already' };
	if (noun === 'activity') await signups.goAlong(tx, from, into, now);
	const moved = await moveAll(tx, noun, from, into);
	await queries.redirect(tx, noun, from, into);
	await queries.mark(tx, noun, from, into, by);
	await history.record(tx, [
		{ noun, ref: from, by, what: 'merged', before: null, after: { into, moved } },
		{ noun, ref: into, by, what: 'merged-in', before: null, after: { from } }
	]);
	await close(tx, by, noun, from, into, 'approved');
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

// A question about these two is answered with it.
async function close(tx: Sql, by: string, noun: Noun, one: number, other: number, verdict: 'approved' | 'rejected') {
	const open = await reviews.open(tx, 'twins', refOf(noun, one, other));
	if (open) await reviews.decide(tx, open.id, by, verdict);
}

/** Puts pairs that are probably one before a moderator; returns how many there are. For the worker, each night. */
export async function askAboutTwins(): Promise<number> {
	let asked = 0;
	for (const noun of ['place', 'initiative', 'activity'] as const)
		for (const { one, other } of await twinQueries.pairs(sql, noun, MOST_ASKED)) {
			const ref = refOf(noun, one.id, other.id);
			await sql.begin((tx) =>
				reviews.ask(tx, { noun: 'twins', ref, initiativeId: null, why: 'twins', by: 'de nachtelijke controle' })
			);
			asked++;
		}
	return asked;
}

/**
 * Takes two apart again: what hung on the one hangs on it again, as far as nobody moved it on. Rights were asked by whoever
 * opened the transaction.
 */
export async function undo(tx: Sql, by: string, noun: Noun, from: number, now = new Date()): Promise<void> {
	// Whose date was off because the other has none like it reads that it goes on after all.
	const activities = noun === 'activity' ? [from] : [];
	await signups.telling(tx, { activities }, now, () => takeApart(tx, by, noun, from));
}

async function takeApart(tx: Sql, by: string, noun: Noun, from: number): Promise<void> {
	const mark = await queries.unmark(tx, noun, from);
	if (!mark) return;
	const moved = await queries.movedBy(tx, noun, from);
	for (const link of hangsOn[noun]) await queries.moveBack(tx, noun, link, mark.into, from, moved[link.table] ?? []);
	if (moved.owners) await queries.setRoles(tx, from, moved.owners, 'owner');
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

/** A moderator says that these are two: they are not shown as a pair again. @throws Forbidden */
export async function keepApart(who: Me | null, noun: Noun, one: number, other: number): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'merge');
		await setApart(tx, me.id, noun, one, other);
	});
}

/** The same. Rights were asked by whoever opened the transaction. */
export async function setApart(tx: Sql, by: string, noun: Noun, one: number, other: number): Promise<void> {
	if (one === other) return;
	await queries.keepApart(tx, noun, Math.min(one, other), Math.max(one, other), by);
	await close(tx, by, noun, one, other, 'rejected');
}

/**
 * Holds these until the transaction ends, before anything about them is decided. Rights were asked by whoever opened the
 * transaction.
 */
export const hold = (tx: Sql, noun: Noun, ids: readonly number[]) => queries.lock(tx, noun, ids);

/** The two of a question, as a page shows them; fewer when one of them is not there any more. @throws Forbidden */
export const pairOf = (who: Me | null, noun: Noun, one: number, other: number): Promise<twinQueries.Twin[]> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'merge');
		return queries.byIds(tx, noun, [one, other]);
	});

/** What would come of it when `from` is brought into `into`. */
export type Foreseen = {
	from: twinQueries.Twin;
	into: twinQueries.Twin;
	/** Slugs that lead to the one that remains. */
	slugs: string[];
	/** Rows that move, by table. */
	moves: Record<string, number>;
	/** People on the lists of dates to come. */
	signUps: number;
};

/** Says it beforehand; nothing changes. Undefined when one of them is not public. @throws Forbidden */
export const foresee = (who: Me | null, noun: Noun, from: number, into: number, now = new Date()) =>
	sql.begin(async (tx): Promise<Foreseen | undefined> => {
		await accounts.mustMay(tx, who, 'merge');
		const both = await queries.byIds(tx, noun, [from, into]);
		const [goes, stays] = [from, into].map((id) => both.find((one) => one.id === id));
		if (!goes || !stays || from === into) return undefined;
		const slugs = await queries.slugsOf(tx, noun, from);
		const moves = await queries.toMove(tx, noun, hangsOn[noun], from, into);
		const signUps = noun === 'activity' ? await queries.signedUp(tx, from, now) : 0;
		return { from: goes, into: stays, slugs, moves, signUps };
	});

/** What these two are called, also the one that nobody finds any more. @throws Forbidden */
export const namesOf = (who: Me | null, noun: Noun, ids: readonly number[]): Promise<queries.Named[]> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'merge');
		return queries.named(tx, noun, ids);
	});
