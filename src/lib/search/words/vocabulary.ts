// The words a process knows now: compounds are split with them, synonyms looked up, the same for a text and a question.
import { vocabulary, type Vocabulary } from '../dutch/compounds.ts';

let current: Vocabulary = vocabulary();

/** What is known of words at this moment. */
export const siteVocabulary = (): Vocabulary => current;

/** From now on this is known. */
export const learn = (known: Vocabulary) => void (current = known);
