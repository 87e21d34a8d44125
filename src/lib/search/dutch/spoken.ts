// From words as they are said, or compared, to words as they are written: drinke is drinken, dyk is dijk, gym is gym.
import { BASE_WORDS, DOING_WORDS } from './base-words.ts';
import { EVERYDAY_VERBS } from './everyday-words.ts';
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';
import { isFiller } from './stop-words.ts';

const all = new Set(BASE_WORDS.map(normaliseWord));
const infinitives: ReadonlySet<string> = new Set(
	[...DOING_WORDS.map(normaliseWord), ...EVERYDAY_VERBS].filter((word) => word.endsWith('en'))
);
const verbs: ReadonlyMap<string, string> = new Map(
	[...infinitives].flatMap((word) => {
		const said = word.slice(0, -1);
		return !all.has(said) && !isFiller(said) ? [[said, word]] : [];
	})
);

/** Is this normalised word what people do: fietsen, koken? */
export const isVerb = (word: string): boolean => infinitives.has(word);

const roots: ReadonlySet<string> = new Set([...infinitives].filter((verb) => stem(verb) !== verb).map(stem));

/** Is this the stem of what people do: kaart of kaarten? */
export const isVerbStem = (root: string): boolean => roots.has(root);

const done: ReadonlyMap<string, string> = new Map(
	[...infinitives].flatMap((verb) => {
		const root = stem(verb);
		const endings = /[dt]$/.test(root) ? [''] : ['t', 'd'];
		return endings.map((ending) => [`ge${root}${ending}`, verb]);
	})
);

/** The verb of which this normalised word tells that it is done: er wordt `gekaart` → `kaarten`; any other word as it is. */
export const infinitive = (word: string): string => done.get(word) ?? word;

/** The verb that a normalised word is when its last n was left out: `drinke` → `drinken`; any other word as it is. */
export const writtenOut = (word: string): string => verbs.get(word) ?? word;

// Words with a y of their own, longest first, so that gymnastiek is whole before gym is.
const withY = [...new Set(BASE_WORDS.filter((word) => word.includes('y')).map(normaliseWord))].sort(
	(one, other) => other.length - one.length
);
const OWN_Y = '\u0001';

/** A normalised word as people write it; in what is compared, every ij is a y. */
export const asSpelled = (word: string): string =>
	withY
		.reduce((so, own) => so.replaceAll(own, own.replaceAll('y', OWN_Y)), word)
		.replaceAll(/y(?=[bcdfghjklmnpqrstvwxz]|$)/g, 'ij')
		.replaceAll(OWN_Y, 'y');
