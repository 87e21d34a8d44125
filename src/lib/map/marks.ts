// What stands on a drawing, gathered: things at one spot are one mark, so that no number lies over another. Pure.
import { pointOn, type Sketch } from './sketch.ts';

/** Something to draw: `label` is its number in the list beside the drawing. */
export type Spot = { lon: number; lat: number; label: string; strong: boolean };

/** One or more things that would lie over each other, in units of the viewBox. */
export type Mark = {
	x: number;
	y: number;
	/** Of the first of its things; with a plus when there are more. */
	label: string;
	/** The labels of all of them, in order. */
	labels: string[];
	/** One of them is strong. */
	strong: boolean;
};

/** Closer to each other than this share of the width, two marks would touch. */
const CLOSE = 0.055;

/** The marks of these things in the order given, and how many things lie outside the drawing. */
export function marksOn(sketch: Sketch, spots: readonly Spot[]): { marks: Mark[]; outside: number } {
	const marks: Mark[] = [];
	let outside = 0;
	for (const spot of spots) {
		const at = pointOn(sketch, spot);
		if (!at) {
			outside++;
			continue;
		}
		const near = marks.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) < CLOSE * sketch.width);
		if (!near) {
			marks.push({ ...at, label: spot.label, labels: [spot.label], strong: spot.strong });
			continue;
		}
		near.labels.push(spot.label);
		near.label = `${near.labels[0]}+`;
		near.strong ||= spot.strong;
	}
	return { marks, outside };
}

/** Half a letter and half a line of a name, and a mark, in units of the viewBox (Sketch.svelte). */
const [HALF_LETTER, HALF_LINE, MARK] = [5.6, 10, 12];

/** Whether a mark would lie over a name that is written round this point. */
export const isCovered = (at: { x: number; y: number }, name: string, marks: readonly Mark[]): boolean =>
	marks.some(
		({ x, y }) => Math.abs(x - at.x) < name.length * HALF_LETTER + MARK && Math.abs(y - at.y) < HALF_LINE + MARK
	);
