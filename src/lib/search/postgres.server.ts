// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind.
import { sql } from '#lib/foundation/database.server.ts';
import { corrected, corrections, tsqueryLiterals, type QueryWord } from './dutch/analysis.ts';
import type { Engine, Request } from './engine.ts';
import { countFacets, countTotal, type Group } from './facets.ts';
import { memory } from './memory.ts';
import { toParams } from './query.ts';
import * as queries from './queries.server.ts';
import { filtersOf, timeFilterOf } from './signature.ts';
import { siteVocabulary } from './vocabulary.ts';

// Groups are what a search costs, and most visits ask for the same ones: those without words, today.
const counted = memory<Group[]>(300);
const understood = memory<readonly QueryWord[]>(2000);

/** To be called when anything that search reads has changed. */
export function forget() {
	counted.clear();
	understood.clear();
}

export const postgres: Engine = {
	name: 'postgres',
	async find(request) {
		const words = await understand(request.words);
		const text = words.length ? tsqueryLiterals(words) : null;
		const filters = filtersOf(request.query);
		const time = timeFilterOf(request.query);
		const [groups, ids] = await Promise.all([
			counted.get(groupsKey(request), () => queries.groups(sql, request, text)),
			queries.page(sql, request, text)
		]);
		return {
			ids,
			total: countTotal(groups, filters, time),
			facets: countFacets(groups, filters, time),
			words
		};
	},
	async all(request) {
		const words = await understand(request.words);
		return queries.page(sql, request, words.length ? tsqueryLiterals(words) : null);
	}
};

/** The words with what was perhaps meant by those that nothing on the site answers. */
async function understand(words: readonly QueryWord[]): Promise<readonly QueryWord[]> {
	const strange = words.filter(({ known }) => !known).map(({ word }) => word);
	if (!strange.length) return words;
	return understood.get(JSON.stringify(words.map(({ word }) => word)), async () => {
		const found = await queries.lookalikes(sql, strange);
		const meant = new Map<string, string[]>();
		for (const [word, terms] of found) if (terms[0] !== word) meant.set(word, corrections(word, terms));
		return corrected(words, meant, siteVocabulary);
	});
}

// Equal keys, equal groups: only words, place, loose days and the minute count, not the filters or the page.
const groupsKey = (request: Request) => {
	const { text, near, radius, from, to, box } = request.query;
	const key = toParams({ ...emptyFilters(request), text, near, radius, from, to, box });
	return `${request.noun} ${Math.floor(request.now.getTime() / 60_000)} ${key}`;
};

const emptyFilters = (request: Request) => ({
	...request.query,
	when: null,
	dayParts: [],
	kinds: [],
	themes: [],
	targetGroups: [],
	access: [],
	free: false,
	facts: [],
	indoors: null,
	openNow: false,
	languages: [],
	sort: null,
	page: 1
});
