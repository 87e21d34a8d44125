// What else a word, or a few words together, may be called: the groups that are shipped, and any other set of groups.
import { bounded } from './bounded.ts';
import { misspelt } from './misspelt.ts';
import { tokenise } from './normalise.ts';
import { saidOtherwise } from './said-otherwise.ts';
import { stem } from './stem.ts';
import { LINES } from './synonym-groups.ts';
import { slips } from './typos.ts';
import { isFiller, withFixedExpressions } from './stop-words.ts';

/** Stems that stand next to each other in a text; mostly one. */
export type Phrase = readonly string[];

/** Words in everyday spelling, or a few words together, that people use for one thing. */
export type SynonymGroup = {
	/** Stays the same while its words change. */
	key: string;
	/** Asking for one of these finds all. */
	words: readonly string[];
	/** What also answers these words, but not the other way round. */
	also: readonly string[];
};

/** What a set of groups says of words. */
export interface Synonyms {
	/** The other names, as phrases of stems, of what these adjacent stems say; none when they are not known. */
	of(stems: Phrase): readonly Phrase[];
	/** Of these only what means the same, both ways. */
	same(stems: Phrase): readonly Phrase[];
	/** What finds these among other things, by all its names: for sjoelen, spelletjes. */
	wider(stems: Phrase): readonly Phrase[];
	/**
	 * Names of two words, this known stem the first, that mean something else than it does, and what these are called in one
	 * word with it: for kaarten, kaarten maken and wenskaarten.
	 */
	unlike(stem: string): readonly Phrase[];
	/** The name of as many words that these stems are a slip of, when written together: jeu de boel. */
	nearly(stems: Phrase): Phrase | null;
	/** The normalised words of the name that this one is when it is written apart: dagjeuit. */
	apart(word: string): readonly string[] | null;
	/** The name that says the same as these normalised words with another verb, order or little words: hond lopen. */
	alike(words: readonly string[]): Phrase | null;
	/** Are texts searched for this name? Of what is only said (achter de geraniums) none is. */
	isSought(stems: Phrase): boolean;
	/** Does a name of several words end in this stem? */
	endsName(stem: string): boolean;
	/** The names of one word that this unknown word, normalised, was perhaps meant to be, nearest first: alzeimer. */
	meant(word: string): readonly string[];
	/** The longest run of words that has synonyms. */
	longest: number;
	/** The same of runs that begin with this stem; 0: none does. */
	longestFrom(stem: string): number;
	/** Names of more than one word that something else may be called: an engine without phrases keeps them as one word. */
	longNames: readonly Phrase[];
}

// Shorter runs look like each other.
const SHORTEST_RUN = 8;
// In so many letters two are easily wrong: repear café.
const LONG_RUN = 10;

const stemOf = bounded(stem);
const phrase = (text: string): Phrase => withFixedExpressions(tokenise(text)).map(({ word }) => stemOf(word));
const keyOf = (stems: Phrase): string => stems.join(' ');

const keyFor = (kind: 'same' | 'also', first: string): string =>
	`${kind}-${tokenise(first)
		.map(({ word }) => word)
		.join('-')}`;
const list = (words: string, sign = ','): string[] => words.split(sign).map((word) => word.trim());

/** Reads the lines of shipped words; what their signs mean stands in synonym-groups.ts. */
function read(line: string): SynonymGroup[] {
	const group = (words: string[], also: string[] = []): SynonymGroup => ({
		key: keyFor(also.length ? 'also' : 'same', words[0] ?? ''),
		words,
		also
	});
	const [theme, kinds] = list(line, '<>');
	if (theme && kinds !== undefined) {
		const parts = list(kinds, '|').map((kind) => list(kind));
		return [group(list(theme), parts.flat()), ...parts.map((kind) => group(kind, list(theme).slice(0, 1)))];
	}
	const [words = '', also] = list(line, '>');
	return list(words, '|').map((part) => group(list(part), also ? list(also) : []));
}

/** The groups that come with the software. */
export const shipped: readonly SynonymGroup[] = LINES.flatMap(read);

/**
 * Makes groups ready to be asked; linear in their words. A word stands for the groups it names: what answers racketsport
 * by the name of tafeltennis, answers it by the name of pingpong too.
 */
export function synonyms(groups: readonly SynonymGroup[]): Synonyms {
	const known = groups.map(({ words, also }) => ({
		words: words.map(phrase),
		// Who types "achter de geraniums" is understood, but no text is searched for it: such words stand everywhere.
		sought: words.filter((word) => !isSpoken(word) && !ambiguous.has(word)).map(phrase),
		also: also.map(phrase)
	}));
	const groupsOf = new Map<string, (typeof known)[number][]>();
	for (const group of known)
		for (const key of new Set(group.words.map(keyOf))) groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);

	const glued = new Map(
		groups.flatMap(({ words }) =>
			words.flatMap((name) => {
				const parts = withFixedExpressions(tokenise(name)).map(({ word }) => word);
				return parts.length > 1 ? [[parts.join(''), parts] as const] : [];
			})
		)
	);
	const otherwise = saidOtherwise(groups, stemOf);
	const long = known
		.flatMap(({ words }) => words.filter(({ length }) => length > 1))
		.map((name) => ({ name, joined: name.join('') }));
	const longBySize = Map.groupBy(long, ({ name }) => name.length);
	const last = new Set(long.map(({ name }) => name.at(-1)));
	const nearest = bounded((key): Phrase | null => {
		const stems = key.split(' ');
		const run = stems.join('');
		const off = (slipped: number) =>
			longBySize.get(stems.length)?.find(({ joined }) => slips(run, joined, slipped) === slipped)?.name;
		return run.length < SHORTEST_RUN ? null : (off(1) ?? (run.length < LONG_RUN ? null : off(2)) ?? null);
	}, 1000);
	const longest = new Map<string, number>();
	for (const [first = '', ...more] of known.flatMap(({ words }) => words))
		longest.set(first, Math.max(longest.get(first) ?? 0, more.length + 1));

	const named = (stems: Phrase): readonly (typeof known)[number][] => groupsOf.get(keyOf(stems)) ?? [];
	const namesOf = (stems: Phrase): readonly Phrase[] => [stems, ...named(stems).flatMap(({ words }) => words)];
	const soughtFor = (stems: Phrase): readonly Phrase[] => [stems, ...named(stems).flatMap(({ sought }) => sought)];
	const others = bounded((key: string): readonly Phrase[] => {
		const asked = key.split(' ');
		const wider = namesOf(asked).flatMap((name) => named(name).flatMap(({ also }) => also));
		return fewest(asked, [...soughtFor(asked), ...wider.flatMap(soughtFor)]);
	});
	const widerOf = bounded((key: string): readonly Phrase[] => {
		const names = new Set(namesOf(key.split(' ')).map(keyOf));
		return each(known.flatMap(({ sought, also }) => (also.some((one) => names.has(keyOf(one))) ? sought : [])));
	}, 1000);
	const pairs = Map.groupBy(
		known.flatMap(({ sought }) => sought.flatMap((pair) => (pair.length === 2 ? { pair, sought } : []))),
		({ pair: [first = ''] }) => first
	);
	const unlike = bounded((stem): readonly Phrase[] => {
		const meant = (stems: Phrase) => [...namesOf(stems), ...others(keyOf(stems))].map(keyOf);
		const own = new Set(meant([stem]));
		const isOther = (name: Phrase) => !meant(name).some((one) => own.has(one));
		const different = (named([stem]).length ? (pairs.get(stem) ?? []) : []).filter(({ pair }) => isOther(pair));
		// What that is called in one word too: wenskaarten.
		const compounds = different.flatMap(({ sought }) =>
			sought.filter(([one = '', more]) => !more && one.includes(stem))
		);
		return each([...different.map(({ pair }) => pair), ...compounds.filter(isOther)]);
	}, 1000);
	const all = known.flatMap(({ sought, also }) => [...sought, ...also]);
	return {
		of: (stems) => (named(stems).length ? others(keyOf(stems)) : []),
		same: (stems) => each(namesOf(stems)).filter((other) => keyOf(other) !== keyOf(stems)),
		wider: (stems) => widerOf(keyOf(stems)),
		unlike,
		apart: (word) => glued.get(word) ?? null,
		alike: (words) => {
			const name = otherwise(words);
			return name === null ? null : phrase(name);
		},
		isSought: (stems) => named(stems).some(({ sought }) => sought.some((name) => keyOf(name) === keyOf(stems))),
		endsName: (stem) => last.has(stem),
		nearly: (stems) => nearest(keyOf(stems)),
		meant: misspelt(groups.flatMap(({ words }) => words)),
		longest: Math.max(1, ...longest.values()),
		longestFrom: (stem) => longest.get(stem) ?? 0,
		longNames: each(all).filter(({ length }) => length > 1)
	};
}

// Their stems are mostly something else: who asks for muziek wants no thee met jam, and who asks for boksen no box.
const ambiguous = new Set(['jammen', 'malen', 'maalt', 'boxing', 'hoops']);

/** Is it several words, a function word among them? */
const isSpoken = (text: string): boolean => text.includes(' ') && tokenise(text).some(({ word }) => isFiller(word));

/** Each phrase once. */
const each = (phrases: readonly Phrase[]): Phrase[] => [
	...new Map(phrases.filter(({ length }) => length).map((stems) => [keyOf(stems), stems])).values()
];

/** Each phrase once, but for what was asked and what is found anyway: kopje koffie is found by koffie. */
function fewest(asked: Phrase, phrases: readonly Phrase[]): Phrase[] {
	const single = new Set([asked, ...phrases].flatMap((stems) => (stems.length === 1 ? stems : [])));
	return each(phrases).filter(
		(stems) => keyOf(stems) !== keyOf(asked) && (stems.length === 1 || !stems.some((stem) => single.has(stem)))
	);
}
