// A figure, or why it is not there, as it stands in a table, a file and a sentence. Pure.
import type { Figure, Withheld } from '#lib/gaps/result.ts';

/** Stands in the place of a figure; never 0, and never an empty cell. */
const withheldWords: Record<Withheld, string> = {
	'few-answers': 'te weinig antwoorden',
	'few-people': 'te weinig mensen',
	'no-figures': 'geen cijfers',
	'protects-another': 'niet getoond'
};

/** For who asks why a cell says 'niet getoond'. */
export const withheldSentences: Record<Withheld, string> = {
	'few-answers': 'Er zijn te weinig antwoorden om iets te zeggen.',
	'few-people': 'Er wonen hier te weinig mensen van deze groep om iets over hen te zeggen.',
	'no-figures': 'Er zijn geen cijfers over deze groep.',
	'protects-another': 'Met dit getal zou een ander getal te raden zijn dat we niet mogen laten zien.'
};

/** Shorter, for in a table. */
const shortWhy: Record<Withheld, string> = {
	'few-answers': 'weinig antwoorden',
	'few-people': 'weinig mensen',
	'no-figures': 'geen cijfers',
	'protects-another': 'niet getoond'
};

/** In a few words why something is unknown, by the first of these figures that is not there; empty when all are. */
export function whyNot(figures: readonly Figure[]): string {
	const [away] = figures.flatMap((figure) => (figure.value === null ? [figure.why] : []));
	return away ? shortWhy[away] : '';
}

export type Cell = string | number;

// Made once: to make one takes longer than all the rest of a cell.
const formats = [0, 1, 2, 3].map((decimals) => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: decimals }));

/** '1.234,5'; 0 to 3 decimals. */
export const numberText = (value: number, decimals = 1): string => formats[decimals]!.format(value);

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** The number, or the words for why there is none. */
export const cellOf = (figure: Figure): Cell => (figure.value === null ? withheldWords[figure.why] : figure.value);

/** A share of 0–1 as a whole percentage. */
export const percentCell = (figure: Figure): Cell =>
	figure.value === null ? withheldWords[figure.why] : rounded(figure.value * 100, 0);

/** '1.234', '17,3', or why not. */
export function figureText(figure: Figure, decimals = 1): string {
	if (figure.value === null) return withheldWords[figure.why];
	return numberText(figure.value, decimals);
}

/** '1.234 mensen zonder'; empty where that is nobody, or not to be told. */
export const withoutText = ({ value }: Figure): string => (value ? `${numberText(value)} mensen zonder` : '');

/** '62 %', or why not. */
export const percentText = (figure: Figure): string =>
	figure.value === null ? withheldWords[figure.why] : `${rounded(figure.value * 100, 0)} %`;

/**
 * Of one part of the week, where people of the group do live: what is withheld there is who is reached or who is not, not that
 * too few live here.
 */
export const inWeek = (figure: Figure): Figure =>
	figure.value === null && figure.why === 'few-people' ? { value: null, why: 'protects-another' } : figure;

/** Why parts of a week say 'niet getoond', once for each reason; people of the group do live there, or nothing is known at all. */
export function weekReasons(week: readonly Figure[]): string[] {
	const reasons = new Set(week.flatMap((figure) => (figure.value === null ? [figure.why] : [])));
	const some = week.some(({ value }) => value !== null);
	return [...reasons].map((why) => (some && why === 'few-people' ? FEW_REACHED : withheldSentences[why]));
}
const FEW_REACHED =
	'Niet getoond: dan zijn er maar een paar mensen die wel, of juist niet, bereikt worden. Zo weinig mensen laten we niet zien.';

/** As `figureText`, of a cell that a table holds. */
export const cellText = (cell: Cell): string => (typeof cell === 'number' ? numberText(cell, 3) : cell);

/** For sorting: what is not known comes last, whatever it may be. */
export const rankOf = (figure: Figure | null): number => figure?.value ?? -1;
