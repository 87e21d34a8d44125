// Whom a question is asked for: mijn moeder, opa, onze zoon. Mostly not what it is about.
import { normaliseWord, type Token } from './normalise.ts';

const list = (words: string): string[] => words.split(/\s+/).map(normaliseWord);

const RELATIVES: ReadonlySet<string> = new Set(
	list(`zoon zoontje dochter dochtertje kind kindje kleinkind kleinzoon kleindochter jongen meisje neef nicht neefje nichtje
		broer zus moeder vader ma pa mam mama papa oma opa man vrouw vriend vriendin partner buurman buurvrouw`)
);
const OWN: ReadonlySet<string> = new Set(list(`mijn m'n me onze ons haar zijn hun`));

/** Does this word say whose somebody is: mijn, onze? Normalised. */
export const isOwn = (word: string): boolean => OWN.has(word);

/** Somebody of somebody: whom a question is asked for, mostly not what it is about. Normalised. */
export const isRelative = (word: string): boolean => RELATIVES.has(word);

// Not zoeken: who writes "vriend zoeken" looks for one.
const SEEKING = /^(?:zoekt|wilt?|willen|zou|zouden|gaat|gaan|kan|kunnen|mag|mogen|moet|moeten|houdt|vindt)$/;

// What one calls them by, as a name: dagje uit met oma.
const CALLED = /^(?:ma|pa|mam|mama|papa|oma|opa)$/;

/** Is the word at this place somebody the question is asked for: mijn moeder, met oma, oma zoekt, papa en ik willen? */
export function isAskedFor(tokens: readonly Token[], at: number): boolean {
	const [before, word = '', next, second] = [at - 1, at, at + 1, at + 3].map((place) => tokens[place]?.word);
	const verb = next === 'en' ? second : next;
	const isNamed = CALLED.test(word) && /^(?:met|voor)$/.test(before ?? '');
	return isNamed || (isRelative(word) && (isOwn(before ?? '') || SEEKING.test(verb ?? '')));
}
