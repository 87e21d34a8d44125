// Where a place is, as lists write it: degrees or metres (RD), with a comma or a point, in one cell or in two. Pure.
import { isDutch, isRd, rdToWgs84 } from '#lib/geo/rd.ts';

/** WGS84, six decimals: 0.1 m. */
export type Spot = { lon: number; lat: number };
export type PointProblem = 'not-a-number' | 'swapped' | 'outside' | 'incomplete';
/** `swapped`: x and y stood in each other's column. Metres tell which is which. */
export type Point = { ok: true; point: Spot; swapped?: true } | { ok: false; problem: PointProblem };

/** The numbers in a cell: '51,7650' is one, '51.765, 5.52' and 'POINT(5.52 51.765)' are two. */
export function numbersIn(cell: string): number[] {
	const text = cell.slice(0, 200).replace(/^[a-z ]{0,20}\(|\)$|°/gi, '').trim(); // prettier-ignore
	const points = text.includes('.');
	// With a point for decimals a comma stands between numbers.
	const parts = text.split(points ? /[\s,;/]+/ : /[\s;/]+|,\s+/).filter(Boolean);
	if (!points && parts.length === 1 && text.split(',').length === 4) return [pair(text, 0), pair(text, 2)];
	return parts.map((part) => (/^[-+]?\d{1,9}(?:[.,]\d{0,20})?$/.test(part) ? Number(part.replace(',', '.')) : NaN));
}

// '51,765,5,52'
const pair = (text: string, from: number) => Number(text.split(',').slice(from, from + 2).join('.')); // prettier-ignore

/** The point that one or two cells tell: degrees or RD, in that order or, in one cell, in either. */
export function pointIn(first: string, second: string | null): Point {
	if (second === null) {
		const [x = NaN, y = NaN, ...more] = numbersIn(first);
		if (more.length || Number.isNaN(x + y)) return { ok: false, problem: 'not-a-number' };
		return placed(x, y) ?? placed(y, x) ?? { ok: false, problem: 'outside' };
	}
	if (!first.trim() || !second.trim()) return { ok: false, problem: 'incomplete' };
	const readings = [first, withoutThousands(first)].map((text, index) => [
		...numbersIn(text),
		...numbersIn(index ? withoutThousands(second) : second)
	]);
	const pairs = readings.filter((numbers) => numbers.length === 2 && !numbers.some(Number.isNaN)) as [number, number][];
	const [x, y] = pairs[0] ?? [NaN, NaN];
	if (!pairs.length) return { ok: false, problem: 'not-a-number' };
	const found = pairs.flatMap(([a, b]) => placed(a, b) ?? [])[0];
	const turned = isRd([y, x]) ? placed(y, x) : null;
	if (!found && turned?.ok) return { ...turned, swapped: true };
	return found ?? { ok: false, problem: inNetherlands(y, x) ? 'swapped' : 'outside' };
}

// '165.432,5': metres with a point between the thousands.
const withoutThousands = (text: string) => text.replace(/(\d)\.(?=\d{3}\b)/g, '$1');

const inNetherlands = (x: number, y: number) => isDutch([x, y]) || isRd([x, y]);

function placed(x: number, y: number): Point | null {
	if (!inNetherlands(x, y)) return null;
	const [lon, lat] = isRd([x, y]) ? rdToWgs84([x, y]) : [x, y];
	const six = (degree: number) => Math.round(degree * 1e6) / 1e6;
	return { ok: true, point: { lon: six(lon), lat: six(lat) } };
}
