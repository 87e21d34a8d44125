// Squares of 100 m of the Dutch grid: a point is rounded to one before it leaves the browser, and never known finer. Pure.
import { isDutch, isRd, rdToWgs84, wgs84ToRd, type Point } from '#lib/geo/rd.ts';
import type { Square } from './need.ts';

/** The side of a square, in metres. */
const SIDE = 100;

/** The square a point (degrees, lon first) lies in; null outside the Netherlands. */
export function squareOf(point: Point): Square | null {
	if (!isDutch(point)) return null;
	const [x, y] = wgs84ToRd(point);
	return isRd([x, y]) ? { x: Math.floor(x / SIDE), y: Math.floor(y / SIDE) } : null;
}

/** The middle of a square, in degrees: all that is ever shown or asked of it. */
export const middleOf = ({ x, y }: Square): Point => rdToWgs84([(x + 0.5) * SIDE, (y + 0.5) * SIDE]);

/** As it stands in a form: '1652-4198'. */
export const squareText = ({ x, y }: Square): string => `${x}-${y}`;

/** Reads what `squareText` wrote; null for anything else, also for a point that is finer than a square. */
export function parseSquare(text: string): Square | null {
	const [, x, y] = /^(\d{1,4})-(\d{4})$/.exec(text) ?? [];
	const square = { x: Number(x), y: Number(y) };
	return x && y && isRd([square.x * SIDE, square.y * SIDE]) ? square : null;
}
