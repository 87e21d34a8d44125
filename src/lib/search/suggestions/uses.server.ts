// The door of what is looked for: counted by day without a log of who asked what, told to officers, forgotten in time.
import { createHmac, randomBytes } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { subscriber } from '#lib/foundation/ratelimit.server.ts';
import { mark } from '#lib/foundation/sealed.server.ts';
import type { Noun, Query } from '../query.ts';
import { countedWords, isRobot, isWordsOnly } from './uses.ts';
import * as queries from './uses-queries.server.ts';

export type { Used } from './uses-queries.server.ts';

const WRITE_AFTER = 5_000;
// A flood of made-up questions fills neither the memory nor the table: what comes after these is not counted.
const MOST_WAITING = 5_000;
const MOST_SEEN = 200_000;

/** Counts of one day that still have to be written, and what was already counted that day, by device. */
type Gathered = { day: Day; secret: Buffer; seen: Set<string>; waiting: Map<string, queries.Use> };
const begin = (day: Day): Gathered => ({ day, secret: randomBytes(32), seen: new Set(), waiting: new Map() });

let gathered = begin('1970-01-01');
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Counts one search by a visitor, once a day for the same words from the same device. `total`: how many it found; that is
 * in vain only where nothing but words was asked. Who the device is stands in memory only, under a key that is thrown away
 * each day; what is counted is written within seconds, and a process that is killed before that loses it.
 */
export function count(
	noun: Noun,
	{ query, total }: { query: Query; total: number },
	from: { address: string; headers: Headers },
	now = new Date()
): void {
	const userAgent = from.headers.get('user-agent') ?? '';
	if (query.page > 1 || isRobot(userAgent) || from.headers.has('sec-purpose')) return;
	const words = countedWords(query.text);
	if (!words) return;
	const day = dayAt(now);
	if (gathered.day !== day) {
		void write();
		gathered = begin(day);
	}
	const { secret, seen, waiting } = gathered;
	const key = mark(`search ${noun}`, words.key);
	const device = createHmac('sha256', secret)
		.update(`${key}\n${subscriber(from.address)}\n${userAgent}`)
		.digest('base64');
	const use = waiting.get(`${noun} ${key}`) ?? { noun, mark: key, words: words.words, uses: 0, empty: 0 };
	if (seen.has(device) || seen.size >= MOST_SEEN || (!use.uses && waiting.size >= MOST_WAITING)) return;
	seen.add(device);
	use.uses++;
	if (total === 0 && isWordsOnly(query)) use.empty++;
	waiting.set(`${noun} ${key}`, use);
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

/** Words used often enough in the last four weeks and not hidden, the most used first. */
export const popular = async (now: Date) => (await queries.used(sql, dayAt(now))).filter(({ hidden }) => !hidden);

/** What people look for: often in vain, and often at all, with what is hidden. @throws Forbidden */
export async function overview(who: Me | null, now: Date): Promise<{ inVain: queries.Used[]; used: queries.Used[] }> {
	await accounts.mustMay(sql, who, 'need.see');
	const used = await queries.used(sql, dayAt(now));
	const inVain = used.filter(({ empty }) => empty > 0).sort((one, other) => other.empty - one.empty);
	return { inVain, used };
}

/** These words are no longer suggested, also when they are used often again. @throws Forbidden */
export const hide = (who: Me | null, noun: Noun, mark: string) =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.exclude');
		await queries.hide(tx, noun, mark, me.id);
		await tx`select pg_notify('search_changed', '')`;
	});

/** They may be suggested again. @throws Forbidden */
export const show = (who: Me | null, noun: Noun, mark: string) =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.exclude');
		await queries.show(tx, noun, mark, me.id);
		await tx`select pg_notify('search_changed', '')`;
	});

/** Removes counts of more than four weeks ago, and words that are no longer used often enough. For the worker. */
export const forgetOld = (today: Day): Promise<number> => sql.begin((tx) => queries.forget(tx, today));
