// What came of a row that was sent and not saved: what was typed is kept. Pure.
import { yesNoWords, typeName, type Row } from './line.ts';
import type { Problem } from './change.ts';
import { answerWords, facts } from '#lib/vocabulary/accessibility.ts';

export type RowAnswer = {
	id: number;
	typed: Record<string, string[]>;
	problems: Problem[];
	/** The row as somebody else left it in between; null when that is not what was wrong. */
	standing: Row | null;
};

/** How a field stands in the form of a row, by its name. */
export const valueOf: Record<string, (row: Row) => string> = {
	naam: ({ name }) => name,
	soort: ({ type }) => type,
	toegang: ({ access }) => access,
	beheerder: ({ operator }) => operator,
	consumptie: ({ consumption }) => yesNoWords(consumption) || 'onbekend',
	...Object.fromEntries(facts.keys.map((key) => [`feit-${key}`, (row: Row) => row.facts[key]]))
};

const labels: Record<string, string> = {
	naam: 'Naam',
	soort: 'Soort plek',
	toegang: 'Publiek of openbaar',
	beheerder: 'Beheerder',
	consumptie: 'Consumptie verplicht',
	...Object.fromEntries(facts.all.map(({ key, name }) => [`feit-${key}`, name]))
};

const shown = (field: string, value: string): string =>
	field === 'soort' ? typeName(value)
	: field.startsWith('feit-') ? answerWords[value as keyof typeof answerWords]
	: value === 'onbekend' ? answerWords.unknown
	: value || answerWords.unknown; // prettier-ignore

/** Where what was typed differs from what stands there now: 'Beheerder: nu “De Meent”, jij typte “Ons Welzijn”'. */
export function differences({ typed, standing }: RowAnswer): string[] {
	if (!standing) return [];
	return Object.entries(valueOf).flatMap(([field, value]) => {
		const [mine] = typed[field] ?? [];
		const theirs = value(standing);
		if (mine === undefined || mine === theirs) return [];
		return [`${labels[field]}: nu “${shown(field, theirs)}”, jij typte “${shown(field, mine)}”`];
	});
}
