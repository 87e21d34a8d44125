// The words compounds are split with, the same when a text is indexed and when a visitor types.
import { vocabulary } from './dutch/analysis.ts';

export const siteVocabulary = vocabulary();
