// Which cells are worth telling beside the others: one thing is told once, and of children at school no plenty. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { groupPhrases } from './phrases.ts';

const ages: ReadonlySet<TargetGroup> = new Set(['age-0-14', 'age-15-24', 'age-25-44', 'age-45-64', 'age-65-plus']);
/** Of this share of the answers it is said that they are nearly all. */
const NEARLY_ALL = 0.85;

const keyOf = ({ areaId, kind, dayPart }: GapCell) => `${areaId} ${kind} ${dayPart}`;

/**
 * Of a cell of everyone the one age that nearly all its answers are about, by the figures that are told; null of any other
 * cell, and where a figure is withheld. `cells` hold those of the ages.
 */
export function ageOfMost(cells: readonly GapCell[]): (cell: GapCell) => TargetGroup | null {
	const largest = new Map<string, GapCell>();
	for (const cell of cells) {
		if (!ages.has(cell.group) || cell.answers.value === null) continue;
		const known = largest.get(keyOf(cell));
		if (!known || known.answers.value! < cell.answers.value) largest.set(keyOf(cell), cell);
	}
	return (cell) => {
		const age = largest.get(keyOf(cell));
		if (cell.group !== 'everyone' || !cell.answers.value || !age) return null;
		return age.answers.value! >= cell.answers.value * NEARLY_ALL ? age.group : null;
	};
}

/** 'Bijna al deze antwoorden gaan over jongeren'; empty when they do not. */
export const ageWords = (age: TargetGroup | null): string =>
	age === null ? '' : `Bijna al deze antwoorden gaan over ${groupPhrases[age]}`;

/** The same as a note beside an outcome. */
export const ageNote = (age: TargetGroup | null): string => uncapital(ageWords(age));

/** Of the groups, and of everyone together: everyone are all groups once more, and are never counted among them. */
export type Apart<T> = { groups: T; everyone: T };

export const apart = (cells: readonly GapCell[]): Apart<GapCell[]> => ({
	groups: cells.filter(({ group }) => group !== 'everyone'),
	everyone: cells.filter(({ group }) => group === 'everyone')
});

/** After a number of cells. */
export const ofGroups = 'vragen per groep (groep, soort en dagdeel)';
export const ofEveryone = 'vragen voor iedereen samen (soort en dagdeel)';

/** On weekday mornings and afternoons they are at school: that they then have much to choose from is no news. */
const isAtSchool = ({ group, dayPart }: GapCell): boolean =>
	(group === 'age-0-14' || group === 'age-15-24') && dayPart < 2;

/** What may stand in a headline or in what stands out: not what overlaps for who is at school. */
export const isNews = (cell: GapCell): boolean => !(cell.class === 'surplus' && isAtSchool(cell));

/**
 * What to look at first, where one line is told of a question: without everyone where nearly all answers are about one age,
 * which is told of that age.
 */
export function worthTelling(cells: readonly GapCell[]): GapCell[] {
	const ageOf = ageOfMost(cells);
	return cells.filter((cell) => ageOf(cell) === null && isNews(cell));
}
