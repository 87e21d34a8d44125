// What words find, remembered: after a change only what changed is asked again.
import { indexed } from '#lib/foundation/database.server.ts';
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
// One question asked four at most of one noun, in every test of the contract; a page may ask of both.
const MOST_TOGETHER = 8;

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

/** Texts that are asked of Postgres in one statement, and what each of them finds. */
type Batch = { texts: queries.TextQuery[]; found: Promise<readonly Matches[]> };

let open: Batch | null = null;

/**
 * What one question asks in several ways (titles, all texts, without a filter) is asked of Postgres in one statement; what
 * is to be ranked takes longest, and is asked beside it. Others who ask in the same turn may be in it, and then share its
 * time limit and its failure: so it holds no more than one question needs, and what is more goes side by side.
 */
async function together(text: queries.TextQuery): Promise<Matches> {
	if (text.ranking) return queries.matches(indexed, text);
	open ??= batch();
	const { texts, found } = open;
	const at = texts.push(text) - 1;
	if (texts.length === MOST_TOGETHER) open = null;
	return (await found)[at]!;
}

/** Asked once all who ask in this turn have; who comes later is in the next. */
function batch(): Batch {
	const texts: queries.TextQuery[] = [];
	const found = Promise.resolve().then(() => {
		if (open?.texts === texts) open = null;
		return queries.matchesOfEach(indexed, texts);
	});
	return { texts, found };
}

async function renew(one: Known, text: queries.TextQuery): Promise<void> {
	const asOf = latest;
	const ids = changes.flatMap(({ number, notice }) =>
		number > one.asOf && notice.noun === text.noun ? notice.ids : []
	);
	if (one.asOf < forgotten) one.matches = await queries.matches(indexed, text);
	else if (ids.length) one.matches = replaced(one.matches, new Set(ids), await queries.matches(indexed, text, ids));
	one.asOf = asOf;
}

function replaced(before: Matches, changed: ReadonlySet<number>, now: Matches): Matches {
	const rows = Array.from(before.ids.keys()).filter((row) => !changed.has(before.ids[row]!));
	return {
		ids: Int32Array.from([...rows.map((row) => before.ids[row]!), ...now.ids]),
		ranks: before.ranks && Float32Array.from([...rows.map((row) => before.ranks![row]!), ...(now.ranks ?? [])])
	};
}
