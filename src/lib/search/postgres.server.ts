// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind.
import { dayNumber } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { corrected, corrections, tsqueryLiterals, type QueryWord } from './dutch/analysis.ts';
import type { Answer, Engine, Request } from './engine.ts';
import { countAll, type Signatures } from './facets.ts';
import { memory, renewed } from './memory.ts';
import { emptyQuery, toParams, type Noun } from './query.ts';
import * as queries from './queries.server.ts';
import { filtersOf, timeFilterOf } from './signature.ts';
import { siteVocabulary } from './vocabulary.ts';

/** Everything that is shown: where each id stands in the columns. */
type Shelf = Signatures & { at: Map<number, number> };

// Most visits ask what others asked this minute: the list without words, what is on today.
const answered = memory<Answer>(1000);
const matched = memory<{ ids: Int32Array; days: Int32Array | null }>(100);
const understood = memory<readonly QueryWord[]>(2000);
// Counting needs the signature of everything that matches. Read from Postgres for each question that took 100 ms at
// 50,000 activities; from memory it takes 3.
const shelves: Record<Noun, ReturnType<typeof renewed<Shelf>>> = { activity: renewed(), place: renewed() };

/** To be called when anything that search reads has changed. */
export function forget() {
	answered.clear();
	matched.clear();
	understood.clear();
	for (const shelf of Object.values(shelves)) shelf.clear();
}

export const postgres: Engine = {
	name: 'postgres',
	find: (request) =>
		answered.get(`${request.noun} ${minuteOf(request)} ${toParams(request.query)}`, () => answer(request)),
	async all(request) {
		const words = await understand(request.words);
		return queries.page(sql, request, words.length ? tsqueryLiterals(words) : null);
	}
};

async function answer(request: Request): Promise<Answer> {
	const words = await understand(request.words);
	const text = words.length ? tsqueryLiterals(words) : null;
	const [signatures, ids] = await Promise.all([signaturesOf(request, text), queries.page(sql, request, text)]);
	return { ids, ...countAll(signatures, filtersOf(request.query), timeFilterOf(request.query)), words };
}

/** The words with what was perhaps meant by those that nothing on the site answers. */
export async function understand(words: readonly QueryWord[]): Promise<readonly QueryWord[]> {
	const strange = words.filter(({ known }) => !known).map(({ word }) => word);
	if (!strange.length) return words;
	return understood.get(JSON.stringify(words.map(({ word }) => word)), async () => {
		const found = await queries.lookalikes(sql, strange);
		const meant = new Map<string, string[]>();
		for (const [word, terms] of found) if (terms[0] !== word) meant.set(word, corrections(word, terms));
		return corrected(words, meant, siteVocabulary);
	});
}

/** The signatures of what matches, whatever filters are chosen. */
async function signaturesOf(request: Request, text: queries.TextQuery): Promise<Signatures> {
	// A day of its own: what was today is yesterday after midnight, and may not be shown a minute longer.
	const moment = minuteOf(request) + 2 * dayNumber(request.today);
	const shelf = shelves[request.noun].get(moment, () => read(request));
	const { areas, radius, box, days } = request;
	if (!text && !areas && radius === null && !box && !days) return shelf;
	const { text: typed, near, radius: asked, from, to } = request.query;
	const key = toParams({ ...emptyQuery, text: typed, near, radius: asked, from, to, box }).toString();
	const found = matched.get(`${request.noun} ${minuteOf(request)} ${key}`, async () => {
		const { ids, days } = await queries.matches(sql, request, text);
		return { ids: numbers(ids), days: days === null ? null : numbers(days) };
	});
	return pick(await shelf, await found);
}

async function read(request: Request): Promise<Shelf> {
	const { ids, subject, traits, moments } = await queries.shown(sql, request);
	const at = new Map<number, number>();
	numbers(ids).forEach((id, index) => at.set(id, index));
	return { at, subject: numbers(subject), traits: numbers(traits), moments: numbers(moments), days: null };
}

function pick(shelf: Shelf, { ids, days }: { ids: Int32Array; days: Int32Array | null }): Signatures {
	const empty = () => new Int32Array(ids.length);
	const picked = { subject: empty(), traits: empty(), moments: empty(), days };
	ids.forEach((id, index) => {
		const at = shelf.at.get(id);
		if (at === undefined) return;
		picked.subject[index] = shelf.subject[at]!;
		picked.traits[index] = shelf.traits[at]!;
		picked.moments[index] = shelf.moments[at]!;
	});
	return picked;
}

const numbers = (column: string | null) => (column ? Int32Array.from(column.split(','), Number) : new Int32Array());

const minuteOf = ({ now }: Request) => Math.floor(now.getTime() / 60_000);
