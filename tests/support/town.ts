// A small town that a railway cuts in two, with one crossing at its western end; and squares to live in.
import { rdToWgs84 } from '#lib/geo/rd.ts';
import type { Grid } from '#lib/population/grid.ts';
import type { Profile, Spot } from '#lib/reach/reach.ts';
import type { Town } from './osm.ts';

/** RD metres to degrees. */
export const spot = (x: number, y: number): Spot => {
	const [lon, lat] = rdToWgs84([x, y]);
	return { lon, lat };
};

export const adult: Profile = { key: 'adult', name: 'volwassene', kmh: 5, source: 'test' };
export const wheelchair: Profile = { key: 'wheelchair', name: 'met een rolstoel', kmh: 5, source: 'test' };

/** Squares side by side, each with one person; the south-west corner in RD metres / 100. */
export function plain(wide: number, high: number, west = 1600, south = 4100): Grid {
	const count = wide * high;
	const x = Int32Array.from({ length: count }, (_, square) => west + Math.floor(square / high));
	const y = Int32Array.from({ length: count }, (_, square) => south + (square % high));
	const middles = Array.from(x, (east, square) => rdToWgs84([east * 100 + 50, y[square]! * 100 + 50]));
	return {
		year: 2022,
		method: 'even',
		boundaryYear: 2022,
		source: 'CBS',
		basis: 'test',
		x,
		y,
		lon: Float64Array.from(middles, ([lon]) => lon),
		lat: Float64Array.from(middles, ([, lat]) => lat),
		district: new Int32Array(count).fill(1),
		neighbourhood: new Int32Array(count),
		people: new Int32Array(count * 6).fill(1000)
	};
}

/** RD metres: the railway runs along y = 420,500; the only crossing is at x = 165,000. */
export function railwayTown(): Town {
	const points: Town['points'] = new Map();
	const id = (x: number, y: number) => {
		// Real ids are larger than 32 bits.
		const number = 10_000_000_000 + (x - 160_000) * 100_000 + (y - 400_000);
		const { lon, lat } = spot(x, y);
		points.set(number, [Number(lon.toFixed(7)), Number(lat.toFixed(7))]);
		return number;
	};
	const steps = Array.from({ length: 11 }, (_, index) => index * 100);
	const line = (from: [number, number], to: [number, number]) => [id(...from), id(...to)];
	const rows = [...steps.slice(0, 5), ...steps.slice(6)].map((up) => ({
		tags: { highway: 'residential', name: 'Dwarsstraat "Oost"' },
		points: steps.map((right) => id(165_000 + right, 420_000 + up))
	}));
	const columns = steps.flatMap((right) =>
		[steps.slice(0, 5), steps.slice(6)].map((part) => ({
			tags: { highway: 'living_street' },
			points: part.map((up) => id(165_000 + right, 420_000 + up))
		}))
	);
	const over = (x: number, tags: Record<string, string>) => ({ tags, points: line([x, 420_400], [x, 420_600]) });
	return {
		points,
		streets: [
			...rows,
			...columns,
			over(165_000, { highway: 'footway', foot: 'yes' }),
			// None of these lets anybody cross.
			over(165_900, { railway: 'rail' }),
			over(165_800, { highway: 'service', access: 'private' }),
			over(165_700, { highway: 'path', foot: 'no' }),
			over(165_600, { highway: 'motorway' }),
			over(165_500, { route: 'ferry' }),
			over(165_400, { highway: 'construction' })
		]
	};
}
