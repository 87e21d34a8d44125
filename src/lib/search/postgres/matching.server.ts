// What words find, remembered: after a change only what changed is asked again.
import { sql } from '#lib/foundation/database.server.ts';
import { memory } from '../memory.ts';
import type { Notice } from '../notices.ts';
import * as queries from './queries.server.ts';
import type { Matches } from './selection.ts';

/** `asOf`: the number of the last change it knows of. */
type Known = { matches: Matches; asOf: number; renewing: Promise<void> | null };

const known = memory<Known>(400);
const changes: { number: number; notice: Notice }[] = [];
let latest = 0;
// Of what changed up to this number it is not known what it was.
let forgotten = 0;
// More than these are not asked again one by one: then everything is.
const MANY = 2_000;

/** To be called when these have changed. */
export function changed(notice: Notice): void {
	changes.push({ number: ++latest, notice });
	if (changes.reduce((sum, { notice }) => sum + notice.ids.length, 0) > MANY) forget();
}

/** To be called when anything may have changed. */
export function forget(): void {
	changes.length = 0;
	forgotten = ++latest;
}

/** What is found as it is now, the same for all who ask at once. */
export async function find(text: queries.TextQuery): Promise<Matches> {
	const { noun, all, ranking } = text;
	const one = await known.get(`${noun} ${all} ${Object.values(ranking ?? {}).join(' ')}`, async () => {
		const asOf = latest;
		return { asOf, matches: await together(text), renewing: null };
	});
	while (one.asOf < latest) await (one.renewing ??= renew(one, text).finally(() => (one.renewing = null)));
	return one.matches;
}

let waiting: { texts: queries.TextQuery[]; found: Promise<Matches[]> } | null = null;

/**
 * What one question asks in several ways (titles, all texts, without a filter) is asked of Postgres in one statement; what
 * is to be ranked takes longest, and is asked beside it.
 */
async function together(text: queries.TextQuery): Promise<Matches> {
	if (text.ranking) return (await queries.matches(sql, [text]))[0]!;
	if (!waiting) {
		const texts: queries.TextQuery[] = [];
		waiting = { texts, found: Promise.resolve().then(() => ((waiting = null), queries.matches(sql, texts))) };
	}
	const { texts, found } = waiting;
	const at = texts.push(text) - 1;
	return (await found)[at]!;
}

async function renew(one: Known, text: queries.TextQuery): Promise<void> {
	const asOf = latest;
	const ids = changes.flatMap(({ number, notice }) =>
		number > one.asOf && notice.noun === text.noun ? notice.ids : []
	);
	const found = async (only?: readonly number[]) => (await queries.matches(sql, [text], only))[0]!;
	if (one.asOf < forgotten) one.matches = await found();
	else if (ids.length) one.matches = replaced(one.matches, new Set(ids), await found(ids));
	one.asOf = asOf;
}

function replaced(before: Matches, changed: ReadonlySet<number>, now: Matches): Matches {
	const rows = Array.from(before.ids.keys()).filter((row) => !changed.has(before.ids[row]!));
	return {
		ids: Int32Array.from([...rows.map((row) => before.ids[row]!), ...now.ids]),
		ranks: before.ranks && Float32Array.from([...rows.map((row) => before.ranks![row]!), ...(now.ranks ?? [])])
	};
}
