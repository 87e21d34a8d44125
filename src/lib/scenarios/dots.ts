// All supply of a question as dots on a map, each with the address where it is changed. Pure.
import type { Dots } from '#lib/map/geojson.ts';
import { keyOf, suits, type Supply } from '#lib/gaps/supply.ts';
import type { Question } from './counting.server.ts';

/** What is of the kind and the setting that are asked about. `addressOf` gives the address of a supply by its key. */
export function dotsOf(
	supplies: readonly Supply[],
	{ kind, setting }: Pick<Question, 'kind' | 'setting'>,
	addressOf: (key: string) => string
): Dots {
	const asked = supplies.filter((one) => one.kinds.includes(kind) && suits(one, setting));
	return {
		type: 'FeatureCollection',
		total: asked.length,
		features: asked.map((one) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [one.lon, one.lat] },
			properties: {
				id: numberOf(one),
				title: one.noun === 'place' ? one.title : `${one.title} (activiteit)`,
				url: addressOf(keyOf(one)),
				access: one.access
			}
		}))
	};
}

/** One number for each supply, whether it is a place or an activity. */
export const numberOf = ({ noun, id }: Pick<Supply, 'noun' | 'id'>): number => id * 2 + Number(noun === 'activity');
