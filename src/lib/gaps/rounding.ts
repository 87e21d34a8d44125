// How exact figures about people leave the room: so that a difference between two of them finds out nobody. Pure.

/** Shares are told in one of these steps, in hundredths. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
const SLIP = 1e-9;

/** The step in which a share of so many people is told, in hundredths: the smallest that is at least `least` people. */
export const stepOf = (people: number, least: number): number =>
	STEPS.find((step) => (step / 100) * people >= least - SLIP) ?? 100;

/**
 * A share (0–1) of so many people, down to a whole step: less supply never reads as more, and everybody only where it is
 * everybody. `side` (0–1): the class tells on which side of this the share lies; it is then a bound of a step itself, and a
 * step that it would cut too small is taken together with the next one.
 */
export function inSteps(share: number, people: number, least: number, side?: number): number {
	const step = stepOf(people, least);
	const down = Math.floor((share * 100) / step + SLIP) * step;
	if (side === undefined) return down / 100;
	const enough = (least / people) * 100 - SLIP;
	if (share >= side) return down - side * 100 < enough ? side : down / 100;
	return (side * 100 - down < enough ? Math.max(0, down - step) : down) / 100;
}

/** People in tens. */
export const tens = (people: number): number => Math.round(people / 10 + SLIP) * 10;
