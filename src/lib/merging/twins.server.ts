// Looking for two that are probably one, and what would come of merging them. Private to the room; its door passes it on.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { nouns, type Noun } from '#lib/history/noun.ts';
import { hangsOn, refOf, twinsIn, type Lookalike } from './merge.ts';
import * as pairQueries from './pair-queries.server.ts';
import * as queries from './queries.server.ts';
import * as twinQueries from './twin-queries.server.ts';

const ASKER = 'de nachtelijke controle';
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

/**
 * Pairs that are probably one, of all kinds, the most alike first, without those a moderator said are two; `total` counts
 * them all. What is asked for after the last page is the last page. @throws Forbidden
 */
export const pairs = (who: Me | null, page: { limit: number; offset?: number }): Promise<pairQueries.Pairs> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'merge');
		return pairQueries.pairs(tx, nouns, { offset: 0, ...page });
	});

/**
 * Puts pairs that are probably one before a moderator; returns how many there are. What was asked about one that left the
 * site since is not asked any more. For the worker, each night.
 */
export async function askAboutTwins(): Promise<number> {
	await withdrawGone();
	let asked = 0;
	for (const noun of nouns) {
		const { pairs } = await sql.begin((tx) => pairQueries.pairs(tx, [noun], { limit: MOST_ASKED, offset: 0 }));
		for (const { one, other } of pairs) {
			const ref = refOf(noun, one.id, other.id);
			await sql.begin((tx) => reviews.ask(tx, { noun: 'twins', ref, initiativeId: null, why: 'twins', by: ASKER }));
			asked++;
		}
	}
	return asked;
}

async function withdrawGone(): Promise<void> {
	for (const { id, ref } of await queries.openQuestions(sql)) {
		const pair = twinsIn(ref);
		if (pair && (await queries.byIds(sql, pair.noun, [pair.one, pair.other])).length === 2) continue;
		await sql.begin((tx) => reviews.decide(tx, id, ASKER, 'withdrawn'));
	}
}

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
	/** What comes of who signed up for dates to come. */
	signUps: signups.Fates;
};

const none: signups.Fates = { along: 0, freed: 0, off: 0 };

/** Says it beforehand; nothing changes. Undefined when one of them is not public. @throws Forbidden */
export const foresee = (who: Me | null, noun: Noun, from: number, into: number, now: Date) =>
	sql.begin(async (tx): Promise<Foreseen | undefined> => {
		await accounts.mustMay(tx, who, 'merge');
		const both = await queries.byIds(tx, noun, [from, into]);
		const [goes, stays] = [from, into].map((id) => both.find((one) => one.id === id));
		if (!goes || !stays || from === into) return undefined;
		const slugs = await queries.slugsOf(tx, noun, from);
		const moves = await queries.toMove(tx, noun, hangsOn[noun], from, into);
		const signUps = noun === 'activity' ? await signups.foresee(tx, from, into, now) : none;
		return { from: goes, into: stays, slugs, moves, signUps };
	});
