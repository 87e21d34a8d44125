// Names that stand for a place to look: areas and meeting places, also misspelt. Pure.
import { bounded } from '../dutch/bounded.ts';
import { isEveryday } from '../dutch/everyday-words.ts';
import { normaliseWord, tokenise } from '../dutch/normalise.ts';
import { sound } from '../dutch/sound.ts';
import { isElsewhere } from '../dutch/towns.ts';
import { isShortSlip, slips, slipsAllowed } from '../dutch/typos.ts';

/** An area or a place by one of its names. */
export type Named = {
	field: 'bij' | 'plek';
	/** As the site says it. */
	name: string;
	/** Marks of the index it stands for; none of them: all of the municipality. */
	marks: readonly string[];
	slug: string;
	centre: { lon: number; lat: number } | null;
	/** Only as it is spelled: the name is an everyday word too, or is no area. */
	exactly: boolean;
};

export type Names = {
	/** What these words (normalised) are a name of, the longest name first; `isStrange`: this word is probably a slip. */
	at: (
		words: readonly string[],
		at: number,
		isStrange: (word: string) => boolean
	) => { named: Named; length: number } | null;
	/** The marks of all other wijken and dorpen. */
	others: (named: Named) => readonly string[];
	/** The one wijk or dorp that a short word nobody knows is a slip of: megn. */
	near: (word: string) => Named | null;
	/** The middle of a postcode ('5341'); undefined when it is not known here. */
	postcodes: ReadonlySet<string>;
};

export const wordsOf = (name: string): string[] => tokenise(name).map(({ word }) => normaliseWord(word));

/** What all of these words together are a name of, also misspelt. */
export function named(text: string, names: Names): Named | null {
	const words = wordsOf(text);
	const isStrange = (word: string) => !isElsewhere(word);
	const found = names.at(words, 0, isStrange);
	if (found) return found.length === words.length ? found.named : null;
	const [word = '', ...more] = words;
	return more.length || !isStrange(word) ? null : names.near(word);
}

const LONGEST = 6;
/** Short names have too many words beside them that are right: Lith, Oss. */
const SHORTEST_SLIP = 6;

const SHORTEST_BEGIN = 7;
const MOST_TO_COME = 3;

/** Ravenst and raveste are Ravenstein, not typed to its end. */
const isBegun = (word: string, key: string) =>
	word.length >= SHORTEST_BEGIN &&
	key.length - word.length <= MOST_TO_COME &&
	(key.startsWith(word) || isShortSlip(word, key.slice(0, word.length + 1)));

/** Makes names ready to be found; of equal names the first wins. */
export function names(all: readonly Named[], postcodes: ReadonlySet<string> = new Set()): Names {
	const byKey = new Map<string, Named>();
	const bySound = new Map<string, Named>();
	const longest = new Map<string, number>();
	for (const named of all) {
		const words = wordsOf(named.name);
		if (!words.length || words.length > LONGEST) continue;
		longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 1, words.length));
		for (const key of new Set([words.join(' '), words.join('')])) {
			if (!byKey.has(key)) byKey.set(key, named);
			if (!named.exactly && !key.includes(' ') && !bySound.has(sound(key))) bySound.set(sound(key), named);
		}
	}
	const slippery = [...byKey].filter(([key, { exactly }]) => !exactly && !key.includes(' '));
	const unfinished = (word: string): Named | null => {
		const found = new Set(slippery.flatMap(([key, named]) => (isBegun(word, key) ? named : [])));
		return found.size === 1 ? [...found][0]! : null;
	};
	const slip = bounded((word): Named | null => {
		if (isEveryday(word)) return null;
		const heard = word.length > 4 ? bySound.get(sound(word)) : undefined;
		if (heard || word.length < SHORTEST_SLIP) return heard ?? null;
		let most = slipsAllowed(word.length);
		let nearest: Named | null = null;
		const heardSo = sound(word);
		for (const [key, named] of slippery) {
			const spelled = key[0] === word[0] || most > 1 ? slips(word, key, most) : most + 1;
			const alike = key[0] === word[0] && slips(heardSo, sound(key), 1) < 2;
			const found = alike ? Math.min(spelled, 1) : spelled;
			if (found > most || (nearest && found === most)) continue;
			[nearest, most] = [named, found];
		}
		return nearest ?? unfinished(word);
	});
	return {
		others: ({ marks: [mark] }) => [
			...new Set(slippery.flatMap(([, { marks }]) => (marks.length === 1 && marks[0] !== mark ? marks : [])))
		],
		near(word) {
			if (word.length >= SHORTEST_SLIP || isEveryday(word)) return null;
			const found = new Set(slippery.flatMap(([key, named]) => (isShortSlip(word, key) ? named : [])));
			return found.size === 1 ? [...found][0]! : null;
		},
		postcodes,
		at(words, at, isStrange) {
			const most = Math.min(longest.get(words[at]!) ?? 1, words.length - at);
			for (let length = most; length > 0; length--) {
				const some = words.slice(at, at + length);
				const named = byKey.get(some.join(' '));
				if (named) return { named, length };
			}
			const [first = '', second] = words.slice(at, at + 2);
			const strange = isStrange(first);
			if (second && (strange || isStrange(second)) && first.length > 2 && second.length > 2) {
				const named = slip(first + second);
				if (named) return { named, length: 2 };
			}
			const named = strange ? slip(first) : null;
			if (named) return { named, length: 1 };
			return null;
		}
	};
}
