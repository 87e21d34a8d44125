// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind. Postgres is asked
// what words find; where and when that is, how many there are and in which order, is known here already.
import { hash } from 'node:crypto';
import { sql } from '#lib/foundation/database.server.ts';
import { uncounted } from './facets.ts';
import { foundBy, rankedBy } from './literals.ts';
import type { Answer, Engine, Request } from '../engine.ts';
import * as matching from './matching.server.ts';
import { memory } from '../memory.ts';
import type { Notice } from '../notices.ts';
import { PAGE_SIZE, toParams } from '../query.ts';
import * as queries from './queries.server.ts';
import { select, type Matches } from './selection.ts';
import type { Shelf } from './shelf.ts';
import * as shelves from './shelves.server.ts';
import { forgetSpelling } from '../words/spelling.server.ts';
import { siteVocabulary } from '../words/vocabulary.ts';

// Most visits ask what others asked this minute: the list without words, what is on today.
const answered = memory<Answer>(1000);
const named = memory<Int32Array>(2);

/** To be called when anything that search reads has changed; `what`: where it is known, else what this process wrote. */
export function forget(what?: Notice) {
	clear();
	for (const notice of shelves.changed(what)) matching.changed(notice);
}

/** To be called when nobody knows what has changed. */
export function forgetAll() {
	clear();
	matching.forget();
	shelves.renewAll();
}

function clear() {
	for (const one of [answered, named]) one.clear();
	forgetSpelling();
}

// What nobody told of came along when everything was read again.
let generation = shelves.generation();
function keepUp() {
	shelves.renewDue();
	if (generation === shelves.generation()) return;
	generation = shelves.generation();
	clear();
	matching.forget();
}

export const postgres = {
	name: 'postgres',
	answersExactly: () => true,
	find: async (requests) => {
		keepUp();
		return Promise.all(requests.map(remembered));
	},
	all: async (request) => {
		keepUp();
		return (await answer(request)).ids;
	}
} satisfies Engine;

// Who leafs through a list asks for all its pages: these come from one answer.
const PAGES_AT_ONCE = 40 * PAGE_SIZE;

// Asked with words that are not those of the site now, perhaps since a moment ago: that is no answer for others.
async function remembered(request: Request): Promise<Answer> {
	if (request.vocabulary !== siteVocabulary()) return answer(request);
	const { offset, limit, unless } = request;
	if (request.words.length)
		return answered.get(`${nameOf(request)} ${offset} ${limit} ${unless ? nameOf(unless) : ''}`, () => answer(request));
	const most = Math.ceil((offset + limit) / PAGES_AT_ONCE) * PAGES_AT_ONCE;
	const whole = { ...request, query: { ...request.query, page: 1 }, offset: 0, limit: most };
	const found = await answered.get(`${nameOf(whole)} ${most}`, () => answer(whole));
	return { ...found, ids: found.ids.slice(offset, offset + limit) };
}

async function answer(request: Request): Promise<Answer> {
	const { noun, only, limit, unless } = request;
	const [matches, counted, names, few] = await Promise.all([
		matchesOf(request, limit > 0 && request.sort === 'relevantie'),
		unless && remembered(unless),
		limit > 0 && request.sort === 'naam' ? named.get(noun, () => queries.byName(sql, noun)) : null,
		// Of a few alone, new ones mostly: these are read now, whoever heard of them or not.
		only && shelves.shelfOf(noun, only, request)
	]);
	if (!few) await shelves.upToDate(noun, request);
	const shelf = few ?? shelves.shelfAt(noun, request);
	const having = counted ? uncounted(counted.facets) : null;
	return select(shelf, request, matches, names && orderOf(shelf, names), having);
}

async function matchesOf({ noun, words, only }: Request, isRanked: boolean): Promise<Matches | null> {
	if (!words.length) return null;
	const text = { noun, all: foundBy(words), ranking: isRanked ? rankedBy(words) : null };
	return only ? queries.matches(sql, text, only) : matching.find(text);
}

/** By spot, where it stands among all names; what came since stands in front. */
function orderOf({ at, size }: Shelf, ids: Int32Array): Int32Array {
	const order = new Int32Array(size);
	ids.forEach((id, place) => {
		const spot = at[id] ?? -1;
		if (spot >= 0) order[spot] = place;
	});
	return order;
}

// The same question may be asked with fewer words, or with words that may be missing or are looked for elsewhere.
const nameOf = ({ noun, now, query, words }: Request): string =>
	`${noun} ${Math.floor(now.getTime() / 60_000)} ${toParams(query)} ${hash('sha256', JSON.stringify(words))}`;
