// The door of suggestions: what to choose from while somebody types. What could be suggested is remembered, so that it is
// there at once; whether everybody may see it is asked of Postgres each time.
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { vocabulary } from '../dutch/compounds.ts';
import { tokenise } from '../dutch/normalise.ts';
import { tsqueryLiterals } from '../dutch/postgres.ts';
import { meantBy } from '../dutch/question.ts';
import { emptyQuery, type Noun } from '../query.ts';
import { ask } from '../request.server.ts';
import * as search from '../search.server.ts';
import { held } from '../words/queries.server.ts';
import { mended } from '../words/spelling.server.ts';
import { meantAmong, type Meant } from './meant.ts';
import * as queries from './suggestion-queries.server.ts';
import {
	areasOffered,
	choose,
	endedOffered,
	fitting,
	MOST_SUGGESTIONS,
	resultsAt,
	termsOffered,
	wordsOffered,
	type Offered,
	type Suggestion
} from './suggestions.ts';
import { titlesOf, titlesWith, type Titles } from './titles.ts';
import { ended, endingsOf, typedWords, weekdayEndings, type Ending, type Typed } from './typed.ts';
import * as uses from './uses.server.ts';

type Popular = Offered & { noun: Noun; mark: string };
type Known = {
	titles: Record<Noun, Titles>;
	areas: Record<Noun, Offered[]>;
	endings: Record<Noun, Ending[]>;
	popular: Popular[];
	meant: Meant;
};

const terms: Record<Noun, Offered[]> = { activity: termsOffered('activity'), place: termsOffered('place') };

/**
 * What somebody who looks for activities or places may mean, at most eight: areas, things of which every word that was
 * typed begins a word of the title, kinds and themes, what others look for, and the same in a wijk or on a day. A word that
 * nothing begins with is taken for a slip. Nothing below two letters. `municipality`: its CBS code.
 */
export async function suggest(text: string, noun: Noun, municipality: string, now: Date): Promise<Suggestion[]> {
	if (!typedWords(text)) return [];
	const known = await knownOf(municipality, now);
	const typed = typedWords(text, known.meant)!;
	const [activities, places, searches] = await Promise.all([
		titled(known, 'activity', typed),
		titled(known, 'place', typed),
		searchesNow(known, noun, text, typed, now)
	]);
	const all = [
		...searches,
		...fitting(known.areas[noun], typed),
		...fitting(terms[noun], typed),
		...activities,
		...places
	];
	return choose(noun, all, typed);
}

async function titled(known: Known, noun: Noun, typed: Typed): Promise<Suggestion[]> {
	const titles = known.titles[noun];
	// Some more than are shown, for those that were taken away since.
	const at = titlesWith(titles, typed, MOST_SUGGESTIONS + 4);
	if (!at.length) return [];
	const counts = new Map(at.map((place) => [titles.names[place]!, titles.counts[place]!]));
	const [kind, one, many] =
		noun === 'activity'
			? (['activiteit', 'activiteit', 'activiteiten'] as const)
			: (['plek', 'plek', 'plekken'] as const);
	return (await queries.publicTitles(sql, noun, [...counts.keys()])).map(
		({ name, title, slug, district, several }) => ({
			text: title,
			kind,
			detail: several ? `${Math.max(2, counts.get(name) ?? 2)} ${many}` : district ? `${one} in ${district}` : one,
			href: several ? resultsAt(noun, { q: title }) : `/${many}/${slug}`
		})
	);
}

const MOST_ENDINGS = 3;

/** What others look for, and what was typed with an ending to it: what of these finds something now. */
async function searchesNow(known: Known, noun: Noun, text: string, typed: Typed, now: Date): Promise<Offered[]> {
	const popular = fitting(known.popular, typed).filter((one) => one.noun === noun);
	const endings = ended(text, known.endings[noun], known.meant).slice(0, MOST_ENDINGS);
	const questions = await Promise.all([
		...popular.slice(0, MOST_SUGGESTIONS).map(async (one) => ({ ...(await questionOf(one.text, noun, now)), ...one })),
		...endings.map((text) => questionOf(text, noun, now))
	]);
	const asked = questions.filter(({ query }) => query).map(({ mark, query }) => ({ mark, query }));
	const found = await queries.finding(sql, noun, asked);
	return questions.filter(({ mark }) => found.has(mark));
}

/** As a search would ask it, its slips mended. A question that only names days has no words to look for. */
async function questionOf(text: string, noun: Noun, now: Date): Promise<Offered & { mark: string; query: string }> {
	const read = await ask([noun], { ...emptyQuery, text }, now);
	const words = read.ok ? (await mended(read.asked[0]!.request)).words : [];
	const meant = meantBy(text, words) ?? text;
	return { ...endedOffered(noun, meant), mark: meant, query: tsqueryLiterals(words).all };
}

const OLDEST = 60_000;
// Of all the time there is, at most a twentieth goes to reading titles again.
const REST = { least: 1_000, times: 20 };

let kept: { known: Known; at: number; rest: number } | null = null;
let making: Promise<Known> | null = null;
let changed = false;

search.onChange(() => (changed = true));

/** What could be suggested, perhaps as it was a moment ago: nobody but the first waits for it to be read. */
async function knownOf(municipality: string, now: Date): Promise<Known> {
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
	const offered = { activity: areasOffered('activity', all, parents), place: areasOffered('place', all, parents) };
	const inAreas = endingsOf(
		offered.activity.map(({ text }) => text),
		'in'
	);
	const titles = async (noun: Noun) => {
		const { names, counts } = await queries.titles(sql, noun);
		return sliced(titlesOf(names, counts));
	};
	const [activity, place] = [await titles('activity'), await titles('place')];
	const beside = [...offered.activity, ...terms.activity, ...weekdayEndings].flatMap(({ words }) => words);
	const words = [...activity.words, ...place.words, ...beside];
	const known: Known = {
		titles: { activity, place },
		areas: offered,
		endings: { activity: [...inAreas, ...weekdayEndings], place: inAreas },
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
async function popularWords(now: Date): Promise<Popular[]> {
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
