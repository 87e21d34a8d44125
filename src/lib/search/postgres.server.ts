// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind.
import { dayNumber } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { corrected, corrections, tsqueryLiterals, type QueryWord } from './dutch/analysis.ts';
import type { Answer, Engine, Request } from './engine.ts';
import { countAll } from './facets.ts';
import { memory, renewed } from './memory.ts';
import { toParams, type Noun } from './query.ts';
import * as queries from './queries.server.ts';
import { passing, select, type DaysAsked, type Shelf } from './shelf.ts';
import { filtersOf, timeFilterOf } from './signature.ts';
import { siteVocabulary } from './vocabulary.ts';

// Most visits ask what others asked this minute: the list without words, what is on today.
const answered = memory<Answer>(1000);
const matched = memory<Int32Array>(100);
const laidOut = memory<DaysAsked>(20);
const understood = memory<readonly QueryWord[]>(2000);
// Counting needs the signature of everything that matches. Read from Postgres for each question that took 100 ms at
// 50,000 activities; from memory it takes 3. So Postgres is asked about words, dates and order, nothing else.
const shelves: Record<Noun, ReturnType<typeof renewed<Shelf>>> = { activity: renewed(), place: renewed() };

/** To be called when anything that search reads has changed. */
export function forget() {
	answered.clear();
	matched.clear();
	laidOut.clear();
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
	const filters = filtersOf(request.query);
	const time = timeFilterOf(request.query);
	// The best answers first, whenever they are: the words then say it all, and one statement does.
	const ranked = text !== null && request.sort === 'relevantie' && !time;
	const [shelf, matches, days, page] = await Promise.all([
		shelfOf(request),
		matchesOf(request, text, ranked),
		daysOf(request),
		ranked ? null : queries.page(sql, request, text)
	]);
	const { ids, signatures } = select(shelf, request, matches, days);
	const { offset, limit } = request;
	return {
		ids: page ?? [...passing(ids, signatures, filters).subarray(offset, offset + limit)],
		...countAll(signatures, filters, time),
		words
	};
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

async function shelfOf(request: Request): Promise<Shelf> {
	// A day of its own: what was today is yesterday after midnight, and may not be shown a minute longer.
	const moment = minuteOf(request) + 2 * dayNumber(request.today);
	return shelves[request.noun].get(moment, async () => {
		const { lon, lat, ...columns } = await queries.shown(sql, request);
		const ids = numbers(columns.ids);
		return {
			ids,
			at: new Map(Array.from(ids, (id, index) => [id, index])),
			subject: numbers(columns.subject),
			traits: numbers(columns.traits),
			moments: numbers(columns.moments),
			district: numbers(columns.district),
			neighbourhood: numbers(columns.neighbourhood),
			lon: Float64Array.from(lon?.split(',') ?? [], Number),
			lat: Float64Array.from(lat?.split(',') ?? [], Number)
		};
	});
}

const matchesOf = (request: Request, text: queries.TextQuery, ranked: boolean) =>
	text &&
	matched.get(`${request.noun} ${minuteOf(request)} ${ranked} ${text.all} ${text.exact}`, async () =>
		numbers((await queries.matches(sql, request, text, ranked)).ids)
	);

const daysOf = (request: Request, days = request.days) =>
	days &&
	laidOut.get(`${request.noun} ${minuteOf(request)} ${days.from.getTime()} ${days.to.getTime()}`, async () => {
		const { ids, parts } = await queries.within(sql, request, days);
		return { ids: numbers(ids), parts: numbers(parts) };
	});

const numbers = (column: string | null) => (column ? Int32Array.from(column.split(','), Number) : new Int32Array());

const minuteOf = ({ now }: Request) => Math.floor(now.getTime() / 60_000);
