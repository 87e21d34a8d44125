// Little words of Brabants that only carry a sentence, as they are written elsewhere: wa kan ik vur niks doen. Pure.
import type { Token } from './normalise.ts';

const little: ReadonlyMap<string, string> = new Map(
	`wa wat da dat nie niet vur voor mi met waor waar hedde hebt kunde kunt gy jij ge je gullie jullie efkes even mun mijn
	un een ne een ok ook`
		.replaceAll('ij', 'y')
		.match(/(?<!\S)\S+ \S+/g)
		?.map((pair) => pair.split(/\s+/) as [string, string])
);
const asking = /^(?:wat?|waar|waor|hoe|wie|wanneer|dat?)$/;

/** The words (normalised) of a question in standard Dutch, each where it stood; a word alone is what is asked. */
export const inStandardDutch = (tokens: readonly Token[]): Token[] =>
	tokens.map((token, at) => {
		const word = little.get(token.word);
		// Two letters at the end may be a word that is still being typed: wa, da.
		const isWhole = at + 1 < tokens.length || (at > 0 && token.word.length > 2);
		// Heem kunde is heemkunde.
		const isNoun = token.word === 'kunde' && at > 0 && !asking.test(tokens[at - 1]!.word);
		return word && isWhole && !isNoun ? { ...token, word } : token;
	});
