// What a question that found nothing may give up, one thing or several together. Pure.
import type { Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { inUse, withoutReads } from './reading.ts';
import type { Results } from './results.ts';

/** One thing that is asked less of. */
export type Less = {
	/** What is given up; of two that give up the same, one asks less than the other. */
	of: string;
	/** What there is nothing of: 'in Herpen'. */
	none: string;
	/** Of what there may be something: 'binnen 5 kilometer'. */
	some: string;
	/** What stood in the words, and goes. */
	reads: readonly Understood[];
	/** All words go that are no filter. */
	words?: true;
	change: Partial<Query>;
};

/** A question that found nothing, and how it was read; `asked`: with the filters that stood in the words. */
export type Question = Pick<Results<unknown>, 'query' | 'understood' | 'rest' | 'meant' | 'where' | 'facets'> & {
	asked: Query;
};

/** These given up together: the question without their words and their filters. */
export const lessOf = ({ query, understood }: Question, less: readonly Less[]): Omit<Less, 'reads' | 'words'> => {
	const gone = less.flatMap(({ reads }) => reads);
	const kept = inUse(understood).filter((read) => !gone.includes(read));
	const text = less.some(({ words }) => words) ? { text: kept.map(({ words }) => words).join(' ') } : null;
	return {
		of: less.map(({ of }) => of).join(' '),
		none: less.map(({ none }) => none).join(' en '),
		some: less.map(({ some }) => some).join(' en '),
		change: Object.assign(
			{},
			text ?? (gone.length ? { text: withoutReads(query.text, gone) } : {}),
			...less.map(({ change }) => change)
		)
	};
};
