// What words find, remembered: after a change only what changed is asked again.
import { sql } from '#lib/foundation/database.server.ts';
import { memory } from '../memory.ts';
import type { Notice } from '../notices.ts';
import type { Noun } from '../query.ts';
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
export async function matchesOf(noun: Noun, text: queries.TextQuery): Promise<Matches> {
	const one = await known.get(`${noun} ${text.all} ${Object.values(text.ranking ?? {}).join(' ')}`, async () => {
		const asOf = latest;
		return { asOf, matches: await queries.matches(sql, noun, text), renewing: null };
	});
	while (one.asOf < latest) await (one.renewing ??= renew(one, noun, text).finally(() => (one.renewing = null)));
	return one.matches;
}

async function renew(one: Known, noun: Noun, text: queries.TextQuery): Promise<void> {
	const asOf = latest;
	const ids = changes.flatMap(({ number, notice }) => (number > one.asOf && notice.noun === noun ? notice.ids : []));
	if (one.asOf < forgotten) one.matches = await queries.matches(sql, noun, text);
	else if (ids.length) one.matches = replaced(one.matches, new Set(ids), await queries.matches(sql, noun, text, ids));
	one.asOf = asOf;
}

function replaced(before: Matches, changed: ReadonlySet<number>, now: Matches): Matches {
	const rows = Array.from(before.ids.keys()).filter((row) => !changed.has(before.ids[row]!));
	return {
		ids: Int32Array.from([...rows.map((row) => before.ids[row]!), ...now.ids]),
		ranks: before.ranks && Float32Array.from([...rows.map((row) => before.ranks![row]!), ...(now.ranks ?? [])])
	};
}
