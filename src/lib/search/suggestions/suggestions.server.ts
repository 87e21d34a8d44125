// The door of suggestions: what to choose from while somebody types. What could be suggested is remembered, so that it is
// there at once; whether everybody may see it is asked of Postgres each time.
import { sql } from '#lib/foundation/database.server.ts';
import { onChange } from '../asking/changes.server.ts';
import { ask } from '../asking/request.server.ts';
import { foundBy } from '../postgres/literals.ts';
import { tokenise } from '../dutch/normalise.ts';
import { meantBy, type Alternative } from '../dutch/question.ts';
import { memory } from '../memory.ts';
import { emptyQuery, type Noun } from '../query.ts';
import { understood } from '../words/spelling.server.ts';
import { knownOf, type Known } from './known.server.ts';
import { beginning } from './sorted.ts';
import * as queries from './queries.server.ts';
import {
	choose,
	endedOffered,
	fitting,
	MOST_SUGGESTIONS,
	resultsAt,
	type Offered,
	type Suggestion
} from './suggestions.ts';
import { everydayWith, filled, withoutLetters } from './starts.ts';
import { titlesWith } from './titles.ts';
import { ended, typedWords, type Typed } from './typed.ts';

/**
 * What somebody who looks for activities or places may mean, at most eight: areas, things of which every word that was
 * typed begins a word of the title, kinds and themes, what others look for, and the same in a wijk or on a day. A word that
 * nothing begins with is taken for a slip. Nothing below two letters. `municipality`: its CBS code.
 */
export async function suggest(asked: string, noun: Noun, municipality: string, now: Date): Promise<Suggestion[]> {
	const text = withoutLetters(asked);
	if (!typedWords(text)) return [];
	const known = await knownOf(municipality, now);
	const typed = typedWords(text, known.meant)!;
	const [activities, places, popular, endings, everyday] = await Promise.all([
		titled(known, 'activity', typed),
		titled(known, 'place', typed),
		popularNow(known, noun, typed, now),
		endedNow(known, noun, text, now),
		everydayNow(known, noun, typed, now)
	]);
	const all = [
		...popular,
		...endings,
		...fitting(known.areas[noun], typed),
		...fitting(known.terms[noun], typed),
		...everyday,
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

/** What others look for, of which something is found now. */
const popularNow = (known: Known, noun: Noun, typed: Typed, now: Date): Promise<Offered[]> => {
	const popular = fitting(known.popular, typed).filter((one) => one.noun === noun);
	const questions = popular
		.slice(0, MOST_SUGGESTIONS)
		.map(async (one) => ({ ...(await questionOf(one.text, noun, now)), ...one }));
	return finding(noun, questions);
};

const MOST_ENDINGS = 2;
// Letters: before these too much may be meant to look for any of it.
const ENOUGH = 4;
const MINUTE = 60_000;
const remembered = memory<Offered[]>(2000);
onChange(remembered.clear);

/** What was typed with an ending to it, of which something is found now. */
function endedNow(known: Known, noun: Noun, text: string, now: Date): Promise<Offered[]> {
	const { endings, everyday, meant } = known;
	const texts = [...ended(text, endings[noun], meant), ...filled(text, everyday, meant, MOST_ENDINGS)];
	return findingLately(noun, texts.slice(0, MOST_ENDINGS), now, {});
}

/** What everybody calls something that begins so, of which something is found now, by whatever name. */
function everydayNow({ everyday, titles }: Known, noun: Noun, { begin }: Typed, now: Date): Promise<Offered[]> {
	const [text] = everydayWith(everyday, begin, 1);
	if (text === undefined) return Promise.resolve([]);
	// Mostly a title begins with it, and nothing needs to be asked.
	const isTitled = tokenise(text).some(({ word }) => !beginning(titles[noun].words, word).next().done);
	if (isTitled) return Promise.resolve([endedOffered(noun, text)]);
	return begin.length < ENOUGH ? Promise.resolve([]) : findingLately(noun, [text], now, { related: true });
}

function findingLately(noun: Noun, texts: readonly string[], now: Date, how: How): Promise<Offered[]> {
	if (!texts.length) return Promise.resolve([]);
	// Two common words in one area take Postgres some milliseconds, and who types asks the same a few times.
	const key = JSON.stringify([noun, Math.floor(now.getTime() / MINUTE), texts, how]);
	return remembered.get(key, () =>
		finding(
			noun,
			texts.map((text) => questionOf(text, noun, now, how))
		)
	);
}

/** `related`: also by a few of the other names of the words. */
type How = { related?: true };
type Question = Offered & { mark: string; query: string };

async function finding(noun: Noun, asked: readonly Promise<Question>[]): Promise<Offered[]> {
	const questions = await Promise.all(asked);
	const telling = questions.flatMap(({ mark, query }) => (query ? { mark, query } : []));
	const found = await queries.finding(sql, noun, telling);
	return questions.filter(({ mark }) => found.has(mark));
}

/**
 * The words of a search themselves, their slips mended: with all they may also be called it takes five times as long to hear
 * that there is something. A few of these names do, for a word that stands nowhere itself. A question that only names days has no words to look for.
 */
async function questionOf(text: string, noun: Noun, now: Date, { related }: How = {}): Promise<Question> {
	const read = await ask([noun], { ...emptyQuery, text }, now);
	const words = read.ok ? (await understood(read.posed[0]!.request)).words : [];
	const meant = meantBy(text, words) ?? text;
	const plain = words.map((word) => ({
		...word,
		alternatives: related
			? word.alternatives.slice(0, FEW).map(fewOf)
			: word.alternatives.filter(({ rank }) => rank !== 'synonym' && rank !== 'related')
	}));
	return { ...endedOffered(noun, meant), mark: meant, query: foundBy(plain) };
}

const FEW = 8;
const fewOf = (alternative: Alternative): Alternative => ({
	...alternative,
	all: alternative.all.map((names) => names.slice(0, FEW))
});
