// The door of the Dutch front end, the same for every engine: other rooms and engines import from here only.

/** Changes with every change in what is indexed; an index stamped with another version is rebuilt. */
export const version = 'nl-2026-11-22.6';

export { vocabulary, type Vocabulary } from './compounds.ts';
export { highlight } from './highlight.ts';
export { normaliseWord, tokenise, tokeniseQuery, type Token } from './normalise.ts';
export { tsqueryLiterals, tsvectorLiteral } from './postgres.ts';
export { analyseQuery, corrected, meantBy, type Alternative, type QueryWord, type Rank } from './question.ts';
export { shipped, synonyms, type Phrase, type SynonymGroup, type Synonyms } from './synonyms.ts';
export { analyseText, wordsOf, type Fields, type Term, type Weight } from './terms.ts';
export { sound } from './sound.ts';
export { corrections, slips, slipsAllowed } from './typos.ts';
export { isFiller, isRelative } from './words.ts';
