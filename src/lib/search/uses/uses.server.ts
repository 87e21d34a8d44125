// The door of what is looked for: counted by day without a log of who asked what, told to officers, forgotten in time.
import { createHmac, randomBytes } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Reader } from '#lib/foundation/answers.server.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { subscriber } from '#lib/foundation/ratelimit.server.ts';
import { mark } from '#lib/foundation/sealed.server.ts';
import type { Noun, Query } from '../query.ts';
import type { Understood } from '../reading/reading.ts';
import { siteVocabulary } from '../words/vocabulary.ts';
import {
	countedWords,
	isInVain,
	isRobot,
	isWordsOnly,
	soughtInVain,
	tellingWords,
	together,
	type Counted,
	type Earlier,
	type Sought
} from './uses.ts';
import * as queries from './queries.server.ts';

export type { Used } from './queries.server.ts';

const WRITE_AFTER = 5_000;
// A flood of made-up questions fills neither the memory nor the table: what comes after these is not counted.
const MOST_WAITING = 5_000;
const MOST_SEEN = 200_000;

/** Counts of one day that still have to be written, and what was already counted that day, by device. */
type Gathered = { day: Day; secret: Buffer; seen: Set<string>; waiting: Map<string, queries.Use> };
const begin = (day: Day): Gathered => ({ day, secret: randomBytes(32), seen: new Set(), waiting: new Map() });

let gathered = begin('1970-01-01');
let timer: ReturnType<typeof setTimeout> | undefined;

/** What of a page of results says whether its search counts. */
type Results = {
	query: Query;
	total: number;
	understood: readonly Understood[];
	/** The words that are no filter. */
	rest: string;
	without: readonly string[] | null;
	akin: readonly string[];
};

/**
 * How a search is counted for each who gets its answer, also when it is kept for others; undefined when it is not. `total`:
 * how many it found; nothing is in vain only where nothing but words was asked. What stands nowhere was looked for in vain
 * too, also when a day or a wijk that was named with it does find something: then it is counted without these.
 */
export function counter(noun: Noun, { query, total, understood, rest, without, akin }: Results) {
	if (query.page > 1) return undefined;
	const inVain = soughtInVain(rest, [...(without ?? []), ...akin]);
	const words = countedWords(inVain ?? query.text, siteVocabulary(), inVain === null ? understood : []);
	if (!words) return undefined;
	const searched: Searched = {
		...marked(noun, words),
		isEmpty: inVain !== null || (total === 0 && isWordsOnly(query))
	};
	return (reader: Reader, now = new Date()) => count(searched, reader, now);
}

const marked = (noun: Noun, { key, words }: Counted) => ({ noun, mark: mark(`search ${noun}`, key), words });

type Searched = Pick<queries.Use, 'noun' | 'mark' | 'words'> & { isEmpty: boolean };

/**
 * Counts one search by a visitor, once a day for the same words from the same device. Who the device is stands in memory
 * only, under a key that is thrown away each day; what is counted is written within seconds, and a process that is killed
 * before that loses it.
 */
function count({ noun, mark, words, isEmpty }: Searched, { address, headers }: Reader, now: Date): void {
	const userAgent = headers.get('user-agent') ?? '';
	if (isRobot(userAgent) || headers.has('sec-purpose')) return;
	const day = dayAt(now);
	if (gathered.day !== day) {
		void write();
		gathered = begin(day);
	}
	const { secret, seen, waiting } = gathered;
	const device = createHmac('sha256', secret)
		.update(`${mark}\n${subscriber(address)}\n${userAgent}`)
		.digest('base64');
	const use = waiting.get(`${noun} ${mark}`) ?? { noun, mark, words, uses: 0, empty: 0 };
	if (seen.has(device) || seen.size >= MOST_SEEN || (!use.uses && waiting.size >= MOST_WAITING)) return;
	seen.add(device);
	use.uses++;
	if (isEmpty) use.empty++;
	waiting.set(`${noun} ${mark}`, use);
	timer ??= setTimeout(write, WRITE_AFTER).unref();
}

let writing: Promise<void> = Promise.resolve();

/** Writes what was gathered; by itself every few seconds. A failure loses some counts, and nothing else. */
export function write(): Promise<void> {
	clearTimeout(timer);
	timer = undefined;
	const { day, waiting } = gathered;
	gathered.waiting = new Map();
	// One after the other: each sees what was counted before it, and so which use is the tenth.
	writing = writing.then(() => add(day, [...waiting.values()]));
	return writing;
}

async function add(day: Day, counted: readonly queries.Use[]) {
	if (!counted.length) return;
	try {
		await queries.add(sql, counted, day);
	} catch (error) {
		log.warn({ err: error }, 'some searches were not counted');
	}
}

/** Counts of earlier days that nobody here made; none where anything was counted already. */
export async function bring(tx: Sql, earlier: readonly Earlier[]): Promise<void> {
	if (await queries.isCounted(tx)) return;
	for (const [day, ofDay] of Map.groupBy(earlier, ({ day }) => day)) {
		const uses = ofDay.map(({ noun, text, uses, empty }) => ({ ...marked(noun, tellingWords(text)), uses, empty }));
		await queries.add(tx, uses, day);
	}
}

/** Words used often enough in the last four weeks and not hidden, the most used first. */
export const popular = async (now: Date) => (await queries.used(sql, dayAt(now))).filter(({ hidden }) => !hidden);

/**
 * What people look for, each question once: mostly in vain (for one noun at least), and what else is looked for often, with
 * what is hidden; the most used first. @throws Forbidden
 */
export async function overview(who: Me | null, now: Date): Promise<Record<'inVain' | 'used', Sought<queries.Used>[]>> {
	await accounts.mustMay(sql, who, 'need.see');
	const all = together(await queries.used(sql, dayAt(now)));
	const { inVain = [], used = [] } = Object.groupBy(all, ({ of }) => (of.some(isInVain) ? 'inVain' : 'used'));
	return { inVain, used };
}

/** Words of one noun, as they are hidden and shown. */
export type Marked = Pick<queries.Used, 'noun' | 'mark'>;

/** These words are no longer suggested, also when they are used often again. @throws Forbidden */
export const hide = (who: Me | null, words: readonly Marked[]) => withEach(who, words, queries.hide);

/** They may be suggested again. @throws Forbidden */
export const show = (who: Me | null, words: readonly Marked[]) => withEach(who, words, queries.show);

const withEach = (who: Me | null, words: readonly Marked[], change: typeof queries.hide | typeof queries.show) =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.exclude');
		for (const { noun, mark } of words) await change(tx, noun, mark, me.id);
		await tx`select pg_notify('search_changed', '')`;
	});

/** Removes counts of more than four weeks ago, and words that are no longer used often enough. For the worker. */
export const forgetOld = (today: Day): Promise<number> => sql.begin((tx) => queries.forget(tx, today));
