// A question as it was read: which of its words are really filters, and what is left to look for. Pure.
import type { Query } from './query.ts';

/** A filter that stood in the words of a question. Shown as a chip: nothing is read silently. */
export type Understood = {
	/** The filter it stands for, as in the URL: `bij`, `wanneer`, `dag`, `doelgroep`, `toegankelijk`, `gratis`, `binnen`, … */
	field: string;
	/** On screen: 'In Schadewijk', 'Dinsdagavond', 'Voor ouderen'. */
	label: string;
	/** The words it came from, as typed. */
	words: string;
	/** The search without these words. */
	without: Partial<Query>;
	/** The search in which these words are only words. */
	asWords: Partial<Query>;
};
