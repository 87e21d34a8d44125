// A point that cannot be where a list says it is: a digit was lost, and the place stands in the sea. Pure.
import { pc4Of } from '#lib/areas/postcode.ts';
import { distance } from '#lib/geo/distance.ts';
import type { Spot } from './point.ts';

/** The middle of a four-digit postcode. */
export type Centre = Spot & { pc4: string };
/** How far a point is from where it should be, in words; null when it may well be right. */
export type Distant = (point: Spot, postcode: string | undefined) => string | null;

/** Metres: no postcode of four digits reaches this far from its middle. */
const FROM_OWN = 10_000;
/** Metres: a municipality knows its own postcodes, and its places lie among them. */
const FROM_ANY = 25_000;

/** Of a row without a postcode that is known the nearest of all counts. Knowing none, nothing is far. */
export function distantFrom(centres: readonly Centre[]): Distant {
	const byPc4 = new Map(centres.map((centre) => [centre.pc4, centre]));
	return (point, postcode) => {
		const own = byPc4.get(pc4Of(postcode ?? '') ?? '');
		const metres = Math.min(...(own ? [own] : centres).map(({ lon, lat }) => distance(point.lon, point.lat, lon, lat)));
		if (metres === Infinity || metres <= (own ? FROM_OWN : FROM_ANY)) return null;
		return `${Math.round(metres / 1000)} km van ${own ? `postcode ${own.pc4}` : 'de postcodes die we kennen'}`;
	};
}
