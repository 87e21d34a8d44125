// Everything that words may mean: their stem, their parts, other names, compounds typed apart. Remembered per vocabulary.
import { boundedFor } from './bounded.ts';
import type { Vocabulary } from './compounds.ts';
import type { Token } from './normalise.ts';
import type { Alternative, QueryWord } from './question.ts';
import { infinitive } from './spoken.ts';
import type { Phrase } from './synonyms.ts';
import { asWritten } from './terms.ts';
import { isForm, isNearby } from './stop-words.ts';

// What words mean takes more room than a word.
const MOST = 5_000;

/** A word of one stem. */
export const one = (stem: string): readonly Phrase[] => [[stem]];

/** What else adjacent stems may be called, and what is only related to them. */
function namesOf(stems: Phrase, { synonyms }: Vocabulary): { near: readonly Phrase[]; wide: readonly Phrase[] } {
	const same = new Set(synonyms.same(stems).map((phrase) => phrase.join(' ')));
	const { near = [], wide = [] } = Object.groupBy(synonyms.of(stems), (phrase) =>
		same.has(phrase.join(' ')) ? 'near' : 'wide'
	);
	return { near, wide };
}

/**
 * A compound that ends in a form (ochtend, club, cursus) is also, less, its subject alone, and less still by its other names:
 * on a kaartspelmiddag people may klaverjassen. So is what is of the wijk or the buurt: a wijklunch is a lunch.
 */
function bySubject(parts: readonly string[], isName: boolean, vocabulary: Vocabulary): Alternative[] {
	const named = isForm(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
	// A buurtbus is what people know by that name, and no bus.
	const subject = isNearby(named[0] ?? '') && !isName ? named.slice(1) : named;
	if (!subject.length || subject.length === parts.length) return [];
	const { near, wide } = namesOf([vocabulary.stem(subject.join(''))], vocabulary);
	const together = subject.length > 1 ? [...near, ...wide] : [];
	return [
		{ rank: 'synonym', all: subject.map(one), within: 'headings' },
		{ rank: 'related', all: subject.map((part) => [[part], ...vocabulary.synonyms.same([part])]), within: 'headings' },
		...(together.length ? [{ rank: 'related' as const, all: [together], within: 'headings' as const }] : [])
	];
}

/** A wandelclub is a wandelgroep before it is any walk. */
function asOtherClub(parts: readonly string[], { synonyms, stem }: Vocabulary): Alternative[] {
	const form = parts.at(-1) ?? '';
	const clubs = ['club', ...synonyms.same(['club']).map(([first]) => first ?? '')];
	const others = clubs.includes(form) ? clubs.filter((club) => club !== form) : [];
	const names = others.map((club) => [stem(parts.slice(0, -1).join('') + club)]);
	return names.length ? [{ rank: 'part', all: [names], within: 'headings' }] : [];
}

/** A name that was not typed so, and what else that is called; no text is searched for what is only said. */
export const asName = (name: Phrase, vocabulary: Vocabulary): readonly Alternative[] => [
	...(vocabulary.synonyms.isSought(name) ? [{ rank: 'part' as const, all: [[name]] }] : []),
	...others(name.join(' '), vocabulary)
];

/** What else adjacent stems, as one text, may be called, as alternatives. */
export const others = boundedFor((key, vocabulary: Vocabulary): readonly Alternative[] => {
	const { near, wide } = namesOf(key.split(' '), vocabulary);
	return [
		...(near.length ? [{ rank: 'synonym' as const, all: [near], within: 'headings' as const }] : []),
		...(wide.length ? [{ rank: 'related' as const, all: [wide], within: 'headings' as const }] : [])
	];
}, MOST);

/** The same compound with the linking s that was forgotten, or without one too many, where people know it so: ontmoetingplek. */
function linkedOtherwise(word: string, vocabulary: Vocabulary): Alternative[] {
	const [first = '', last = '', ...more] = vocabulary.split(word);
	if (!last || more.length) return [];
	const linked = [first + last, `${first}s${last}`].filter((other) => other !== word).map(vocabulary.stem);
	return linked.flatMap((stem) => {
		const named = others(stem, vocabulary);
		return named.length || vocabulary.has(stem) ? [{ rank: 'part' as const, all: [one(stem)] }, ...named] : [];
	});
}

/** Everything one normalised word on its own may mean, exact first. */
export const alternativesOf = boundedFor((word, vocabulary: Vocabulary): readonly Alternative[] => {
	const stem = vocabulary.stem(word);
	const found: Alternative[] = [
		{ rank: 'exact', all: [stem === word ? one(stem) : [[stem], [asWritten(infinitive(word))]]] }
	];
	const named = others(stem, vocabulary);
	const parts = vocabulary.split(word).map(vocabulary.stem);
	if (parts.length > 1) {
		found.push({ rank: 'part', all: parts.map(one) }, ...asOtherClub(parts, vocabulary));
		const isName = named.length > 0;
		// Of a name people know (trefpunt) the other names of its parts say something else: eetpunt.
		const isWhole = isName && isForm(parts.at(-1) ?? '');
		const ofParts = parts.map((part) => (isWhole ? { near: [], wide: [] } : namesOf([part], vocabulary)));
		const near = parts.map((part, at) => [[part], ...ofParts[at]!.near]);
		if (ofParts.some(({ near }) => near.length)) found.push({ rank: 'synonym', all: near });
		if (ofParts.some(({ wide }) => wide.length))
			found.push({ rank: 'related', all: near.map((phrases, at) => [...phrases, ...ofParts[at]!.wide]) });
		found.push(...bySubject(parts, isName, vocabulary));
	}
	const apart = named.length ? null : vocabulary.synonyms.apart(word)?.map(vocabulary.stem);
	if (apart)
		found.push({ rank: 'part', all: apart.map(one), within: 'headings' }, ...others(apart.join(' '), vocabulary));
	found.push(...linkedOtherwise(word, vocabulary));
	found.push(...named, ...(parts.length > 1 ? others(parts.join(' '), vocabulary) : []));
	return found;
}, MOST);

type Compound = { alternatives: readonly Alternative[]; joined: boolean } | null;

/** What two words mean when they are written as one: `first last`, and `likely` before them when that is probable. */
const compound = boundedFor((key, vocabulary: Vocabulary): Compound => {
	const [last = '', first = '', likely] = key.split(' ').reverse();
	const [begin, end] = [vocabulary.stem(first), vocabulary.stem(last)];
	const isCompound = (word: string): boolean =>
		vocabulary.has(word) ||
		// A word that is kept whole and has synonyms is one people use: buurthuis.
		vocabulary.synonyms.of([vocabulary.stem(word)]).length > 0 ||
		(likely !== undefined && vocabulary.split(word).length === 2);
	const written = [first, begin, begin.replace(/er$/, '')]
		.flatMap((part) => [part + last, `${part}s${last}`])
		.filter(isCompound);
	// Danszingen is no form of dansen: what is left of a compound holds more than one of its parts.
	const longest = Math.max(begin.length, end.length);
	const compounds = [...new Set(written.map(vocabulary.stem))].filter((stem) => stem.length > longest);
	if (!compounds.length) return null;
	const named = compounds.flatMap((stem) => others(stem, vocabulary));
	return {
		alternatives: [
			{ rank: 'part', all: [compounds.map((stem) => [stem])] },
			...asOtherClub([begin, end], vocabulary),
			...named,
			...bySubject([begin, end], named.length > 0, vocabulary)
		],
		joined: named.length > 0
	};
}, MOST);

/**
 * Adds to words what they mean together when they are, or may well be, written as one: koffie ochtend, club wandelen; not dansen
 * en zingen. `tokens`: all that was typed.
 */
export function addCompounds(words: readonly QueryWord[], vocabulary: Vocabulary, tokens: readonly Token[]): void {
	const parting = tokens.filter(({ word }) => word === 'en' || word === 'of');
	const isParted = (one: QueryWord, other: QueryWord) =>
		parting.some(({ start }) => start > Math.min(one.start, other.start) && start < Math.max(one.start, other.start));
	words.forEach((last, at) => {
		for (const first of words) {
			if (first === last || isParted(first, last)) continue;
			// The other way round only what names a form makes a likely compound: club wandelen, but not drinken koffie.
			const likely = first === words[at - 1] || isForm(vocabulary.stem(last.word));
			const found = compound(`${likely ? '+ ' : ''}${first.word} ${last.word}`, vocabulary);
			if (!found) continue;
			for (const word of [first, last]) {
				word.alternatives.push(...found.alternatives);
				if (found.joined) word.joined = true;
			}
		}
	});
}
