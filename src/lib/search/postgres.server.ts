// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { dayNumber } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { corrected, corrections, tsqueryLiterals, type QueryWord } from './dutch/analysis.ts';
import type { Answer, Engine, Request } from './engine.ts';
import { countAll } from './facets.ts';
import { memory, renewed } from './memory.ts';
import { toParams, type Noun } from './query.ts';
import * as queries from './queries.server.ts';
import { inOrder, passing, select, type DaysAsked, type Matches, type Shelf } from './shelf.ts';
import { filtersOf, timeFilterOf } from './signature.ts';
import { siteVocabulary } from './vocabulary.ts';

// Most visits ask what others asked this minute: the list without words, what is on today.
const answered = memory<Answer>(1000);
const matched = memory<Matches>(100);
const laidOut = memory<DaysAsked>(40);
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
	find: (requests) =>
		Promise.all(
			requests.map((request) =>
				answered.get(`${request.noun} ${minuteOf(request)} ${toParams(request.query)}`, () => answer(request))
			)
		),
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
	const span = time && queries.spanOf(request, time.span);
	// Words and dates are asked apart, and each is remembered for who asks them otherwise together.
	const byTime = request.sort === 'tijd' && span !== null;
	const ranked =
		text !== null &&
		(request.sort === 'relevantie' || byTime) &&
		(!time || (span !== null && time.parts === everyDayPart));
	const [shelf, matches, days, inSpan, page] = await Promise.all([
		shelfOf(request),
		matchesOf(request, text),
		daysOf(request, request.days),
		ranked && span ? daysOf(request, span) : null,
		ranked ? null : queries.page(sql, request, text)
	]);
	const { ids, signatures } = select(shelf, request, matches?.ids ?? null, days);
	const answers = () => {
		const passed = passing(ids, signatures, filters);
		const ordered = matches && inSpan ? inOrder(passed, byTime ? null : matches, inSpan) : passed;
		return [...ordered.subarray(request.offset, request.offset + request.limit)];
	};
	return {
		ids: page ?? answers(),
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
		return corrected(words, meant, siteVocabulary());
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

const matchesOf = (request: Request, text: queries.TextQuery) =>
	text &&
	matched.get(`${request.noun} ${minuteOf(request)} ${text.all} ${text.exact}`, async () => {
		const { ids, tiers } = await queries.matches(sql, request, text);
		return { ids: numbers(ids), tiers: numbers(tiers) };
	});

const daysOf = (request: Request, days: { from: Date; to: Date } | null) =>
	days &&
	laidOut.get(`${request.noun} ${minuteOf(request)} ${days.from.getTime()} ${days.to.getTime()}`, async () => {
		const { ids, parts, firsts } = await queries.within(sql, request, days);
		return { ids: numbers(ids), parts: numbers(parts), firsts: numbers(firsts) };
	});

const numbers = (column: string | null) => (column ? Int32Array.from(column.split(','), Number) : new Int32Array());

const minuteOf = ({ now }: Request) => Math.floor(now.getTime() / 60_000);
