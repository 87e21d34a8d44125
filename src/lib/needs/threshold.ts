// Below these numbers a figure is withheld: it would tell about somebody, or mean nothing. A municipality may ask for more
// (threshold.server.ts), never for fewer. Pure.

/** From how many answers and how many people on a figure is shown. */
export type Thresholds = { answers: number; people: number };

/** No figure about needs is shown for fewer answers than this. */
export const MIN_ANSWERS = 10;
/** No figure about people is shown for fewer people than this. */
export const MIN_PEOPLE = 5;
export const standard: Thresholds = { answers: MIN_ANSWERS, people: MIN_PEOPLE };

const STEPS = [1, 1.5, 2, 3, 5, 7.5];

/**
 * The largest of 10, 15, 20, 30, 50, 75, 100, 150 … that is not more than this, and never less than `least`. What the
 * public reads of a group of wijken and of each of these, or today and yesterday, can then not be taken from each other
 * to find the few in between.
 */
export function stepBelow(count: number, least = MIN_ANSWERS): number {
	const ten = 10 ** Math.max(1, Math.floor(Math.log10(count)));
	const step = STEPS.map((part) => part * ten).findLast((one) => one <= count) ?? least;
	return Math.max(least, step);
}
