// What could be suggested: titles, areas, themes and what is searched for often, remembered so that it is there at once.
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { onChange } from '../asking/changes.server.ts';
import { vocabulary } from '../dutch/compounds.ts';
import { tokenise } from '../dutch/normalise.ts';
import type { Noun } from '../query.ts';
import { groups } from '../synonyms/synonyms.server.ts';
import { held } from '../words/queries.server.ts';
import { meantAmong, type Meant } from './meant.ts';
import * as queries from './queries.server.ts';
import { areasOffered, termsOffered, wordsOffered, type Offered } from './suggestions.ts';
import { everydayOf, filtersOffered, postcodesOffered, type Everyday } from './starts.ts';
import { titlesOf, type Titles } from './titles.ts';
import { endingsOf, weekdayEndings, type Ending } from './typed.ts';
import * as uses from '../uses/uses.server.ts';

export type Known = {
	titles: Record<Noun, Titles>;
	areas: Record<Noun, Offered[]>;
	/** Kinds and themes, for whom, what somebody needs, and days. */
	terms: Record<Noun, Offered[]>;
	endings: Record<Noun, Ending[]>;
	everyday: Everyday;
	/** What is searched for often. */
	popular: (Offered & { noun: Noun; mark: string })[];
	meant: Meant;
};

const termsOf = (noun: Noun) => [...termsOffered(noun), ...filtersOffered(noun)];
const terms = { activity: termsOf('activity'), place: termsOf('place') };

const OLDEST = 60_000;
// Of all the time there is, at most a twentieth goes to reading titles again.
const REST = { least: 1_000, times: 20 };

let kept: { known: Known; at: number; rest: number } | null = null;
let making: Promise<Known> | null = null;
let changed = false;

onChange(() => (changed = true));

/** What could be suggested, perhaps as it was a moment ago: nobody but the first waits for it to be read. */
export async function knownOf(municipality: string, now: Date): Promise<Known> {
	const age = kept ? performance.now() - kept.at : Infinity;
	if (!making && (age > OLDEST || (changed && age > (kept?.rest ?? 0)))) {
		making = read(municipality, now).finally(() => (making = null));
		making.catch((error: unknown) => log.warn({ err: error }, 'suggestions stay as they were'));
	}
	return kept?.known ?? making ?? knownOf(municipality, now);
}

async function read(municipality: string, now: Date): Promise<Known> {
	const began = performance.now();
	changed = false;
	// As "Waar?" offers them: what a municipality groups for itself nobody asks for.
	const { districts, neighbourhoods } = await areas.list(municipality);
	const parents = new Map(districts.map(({ id, displayName }) => [id, displayName]));
	const all = [...districts, ...neighbourhoods.filter(({ namedHere }) => namedHere)];
	const postcodes = await areas.postcodes(municipality);
	const named = { activity: areasOffered('activity', all, parents), place: areasOffered('place', all, parents) };
	const inAreas = endingsOf(
		named.activity.map(({ text }) => text),
		'in'
	);
	const near = (noun: Noun) => [...named[noun], ...postcodesOffered(noun, postcodes)];
	const everyday = everydayOf(await groups(sql));
	const titles = async (noun: Noun) => {
		const { names, counts } = await queries.titles(sql, noun);
		return sliced(titlesOf(names, counts));
	};
	const [activity, place] = [await titles('activity'), await titles('place')];
	const beside = [...named.activity, ...terms.activity, ...weekdayEndings].flatMap(({ words }) => words);
	const words = [...activity.words, ...place.words, ...beside, ...everyday.words];
	const known: Known = {
		titles: { activity, place },
		areas: { activity: near('activity'), place: near('place') },
		terms,
		endings: { activity: [...inAreas, ...weekdayEndings], place: inAreas },
		everyday,
		popular: await popularWords(now),
		meant: await sliced(meantAmong(words, everybody.knows))
	};
	const at = performance.now();
	kept = { known, at, rest: Math.max(REST.least, REST.times * (at - began)) };
	return known;
}

// Without the words of the site: a title may have been withdrawn since these were taken up.
const everybody = vocabulary();

// Only words that stand on the site, or that everybody knows: what ten people typed is not always fit to be read.
async function popularWords(now: Date): Promise<Known['popular']> {
	const popular = await uses.popular(now);
	const wordsIn = (text: string) => tokenise(text).map(({ word }) => word);
	const onSite = await held(
		sql,
		popular.flatMap(({ words }) => wordsIn(words))
	);
	return popular
		.filter(({ words }) => wordsIn(words).every((word) => onSite.has(word) || everybody.knows(word)))
		.map(({ noun, mark, words }) => ({ ...wordsOffered(noun, words), noun, mark }));
}
