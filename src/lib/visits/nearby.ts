// The places that a telephone keeps, looked through without a network. Pure.
import { distance } from '#lib/geo/distance.ts';
import { pointOf } from './form.ts';
import type { PlaceNear } from './nearby.server.ts';

/** As many as fit a list to choose from. */
const SHOWN = 15;

/**
 * The kept places that go with what was typed: around a point the nearest first, else those with these words in their
 * name, street or wijk. Nothing goes with it: all of them, in the order they were kept.
 */
export function keptNear(places: readonly PlaceNear[], text: string): PlaceNear[] {
	const point = pointOf(text);
	if (point)
		return places
			.map((place) => ({ ...place, metres: Math.round(distance(point.lon, point.lat, place.lon, place.lat)) }))
			.toSorted((a, b) => a.metres - b.metres)
			.slice(0, SHOWN);
	const words = text.trim().toLocaleLowerCase('nl');
	const has = (of: string) => of.toLocaleLowerCase('nl').includes(words);
	const found = places.filter(({ name, where, district }) => has(name) || has(where) || has(district));
	return found.length ? found : [...places];
}
