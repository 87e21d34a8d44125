// How exact figures about people leave the room: so that a difference between two of them finds out nobody. Pure.
import type { Basis } from './result.ts';

/** Shares are told in one of these steps, in hundredths. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
const SLIP = 1e-9;

/** The step in which a share of so many people is told, in hundredths: the smallest that is at least `least` people. */
export const stepOf = (people: number, least: number): number =>
	STEPS.find((step) => (step / 100) * people >= least - SLIP) ?? 100;

/**
 * A share (0–1) of so many people, down to a whole step: less supply never reads as more, and everybody only where it is
 * everybody. `threshold` (0–1): the class tells on which side of this the share lies; it is then a bound of a step itself, and a
 * step that it would cut too small is taken together with the next one.
 */
export function inSteps(share: number, people: number, least: number, threshold?: number): number {
	const step = stepOf(people, least);
	const down = Math.floor((share * 100) / step + SLIP) * step;
	if (threshold === undefined) return down / 100;
	const enough = (least / people) * 100 - SLIP;
	if (share >= threshold) return down - threshold * 100 < enough ? threshold : down / 100;
	return (threshold * 100 - down < enough ? Math.max(0, down - step) : down) / 100;
}

const CHOICE_STEPS = [0.1, 0.2, 0.5, 1, 2, 5] as const;

/**
 * How many somebody has near, on average over all these people, down to a whole step: one more for `least` of them. The step
 * does not depend on supply, nor on who has some: less supply never reads as more.
 */
export function choiceInSteps(average: number, people: number, least: number): number {
	const step = CHOICE_STEPS.find((one) => one * people >= least - SLIP) ?? CHOICE_STEPS.at(-1)!;
	return Math.round(Math.floor(average / step + SLIP) * step * 10) / 10;
}

/**
 * How full it is (0–1) for so many people, to the nearest step of so many of these: one person more or less near a full place
 * then seldom moves it. Null (not known) for so few that its side of `threshold` would tell too much.
 */
export function fullnessInSteps(full: number, people: number, least: number, threshold: number): number | null {
	if (Math.min(threshold, 1 - threshold) * people < least - SLIP) return null;
	const step = stepOf(people, least);
	return Math.min(1, (Math.round((full * 100) / step + SLIP) * step) / 100);
}

/**
 * What is told of all answers together, of every setting: how many, from `least` on, and since which month. Of each setting
 * by itself, or by day, one answer could be counted back.
 */
export const answersTold = (
	{ total, from }: { total: number; from: string | null },
	least: number
): Pick<Basis, 'answersCounted' | 'answersFrom'> =>
	total < least
		? { answersCounted: { value: null, why: 'few-answers' }, answersFrom: null }
		: { answersCounted: { value: total }, answersFrom: from && from.slice(0, 7) };

/** People in tens. */
export const tens = (people: number): number => Math.round(people / 10 + SLIP) * 10;
