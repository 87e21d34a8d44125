// Words of a question that could be a filter, but gave way to a choice or to other words, or ask not to be so; and what is
// no word at all, or comes too late in a long question. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
import { QUERY_LIMIT, tokenise, tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import type { Query } from '#lib/search/query.ts';
import { whens } from './form.ts';
import type { Results } from './results.ts';

/** A sentence for each; none where the words say the same as the choice. */
export const unusedWords = ({
	understood,
	query,
	where
}: Pick<Results<unknown>, 'understood' | 'query' | 'where'>): string[] => [
	...(query.text && !tokeniseQuery(query.text).length ? [`“${query.text}” is geen woord. We zochten zonder.`] : []),
	...tooLate(query.text),
	...understood
		.filter(({ unused, near }) => unused && !near)
		.flatMap(({ field, label, words, turned, instead }) => {
			if (turned) return `Op “${words}” kunnen we niet zoeken.`;
			if (instead) return `We gebruikten “${words}” niet, wel “${uncapital(instead)}”.`;
			const chosen = chosenFor(field, query, where.name);
			const same = chosen?.toLowerCase() === label.replace(/^(?:In|Bij) /, '').toLowerCase();
			return chosen === null || same ? [] : `We gebruikten “${words}” niet: je koos ${chosen}.`;
		})
];

/** Of a very long question the end is not read. */
function tooLate(text: string): string[] {
	const read = tokeniseQuery(text);
	const last = read.at(-1);
	if (!last || read.length < QUERY_LIMIT.words || !tokenise(text.slice(last.end)).length) return [];
	return [`Je vraag is lang. We lazen hem tot en met “${text.slice(last.start, last.end)}”.`];
}

/** What was chosen instead, on screen; null when that may well be the same. */
function chosenFor(field: string, { when, from, to, indoors }: Query, place: string | null): string | null {
	if (field === 'bij' || field === 'plek') return place;
	if (field === 'wanneer' || field === 'van') {
		const named = whens.find(([value]) => value === when)?.[1];
		return named ? uncapital(named) : from || to ? 'zelf de dagen' : null;
	}
	return field === 'binnen' && indoors !== null ? (indoors ? 'binnen' : 'buiten') : null;
}
