// Which place we have a row tells of: by its number, by its source, or probably by its name and where it is. Pure.
import { distance } from '#lib/geo/distance.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { parseNumber } from '#lib/inventory/columns.ts';
import type { Standing } from '#lib/places/places.server.ts';
import { likeness, nameIndex, trigrams } from './likeness.ts';
import type { Decisions } from './taking.ts';
import type { Told } from './told.ts';

// As merging/twin-queries.server.ts: near by, names may differ more than far off.
const NEAR_METRES = 100;
const FAR_METRES = 2_000;
const LIKE_NEAR = 0.3;
const LIKE_FAR = 0.6;
const CELL = { lon: 0.0015, lat: 0.0009 };

/** What tells a row apart within its source: its own number, or else its name with its address or its point. */
export function sourceIdOf(told: Told): string {
	if (told.number) return told.number;
	const { street, postcode, locality, point } = told;
	const address = street || postcode ? `${postcode ?? ''} ${street ?? ''}` : null;
	const spot = point && !told.pointFrom ? `${point.lat.toFixed(4)} ${point.lon.toFixed(4)}` : null;
	return `${slugOf(told.name ?? '', 80)}@${slugOf(address ?? spot ?? locality ?? '', 80)}`;
}

export type Finder = {
	/** The place this row tells of for certain; null when there is none. */
	known: (told: Told, sourceId: string) => Standing | null;
	/** The place that is probably the same, the most alike first; those in `claimed` are somebody else's. */
	twin: (told: Told, claimed: ReadonlySet<number>) => Standing | null;
	/** What was decided when an officer said that this row is this place; undefined when it is known otherwise. */
	joinedBy: (sourceId: string, place: Standing) => Decisions | undefined;
	/** Whether a place stands in the middle of a postcode, and no more is known of where it is. */
	isRough: (place: Standing) => boolean;
};

/** A row that an officer brought into a place of another source. */
export type Joined = { placeId: number; decisions: Decisions };
export type Beside = {
	joined: ReadonlyMap<string, Joined>;
	/** Of postcodes. */ centres: readonly { lon: number; lat: number }[];
};

/**
 * Looks rows up among all places. `joined`: rows of this source, by their source id.
 * A place that nobody sees is still known, but is no twin.
 */
export function finder(places: readonly Standing[], source: string, { joined, centres }: Beside): Finder {
	const byId = new Map(places.map((place) => [place.id, place]));
	const bySource = new Map(places.map((place) => [`${place.source}|${place.sourceId}`, place]));
	const shown = places.filter(({ withdrawn, mergedInto }) => withdrawn === null && mergedInto === null);
	const names = shown.map((place) => String(place.values.name));
	const grams = names.map(trigrams);
	const alike = nameIndex(names);
	const cells = new Map<string, number[]>();
	const cellOf = (lon: number, lat: number, right = 0, up = 0) =>
		`${Math.floor(lon / CELL.lon) + right} ${Math.floor(lat / CELL.lat) + up}`;
	shown.forEach(({ values }, index) => {
		const cell = cellOf(Number(values.lon), Number(values.lat));
		cells.set(cell, [...(cells.get(cell) ?? []), index]);
	});

	function known(told: Told, sourceId: string): Standing | null {
		const number = told.number === undefined ? null : parseNumber(told.number);
		if (number && 'source' in number) {
			const place = bySource.get(`${number.source}|${number.sourceId}`);
			if (place) return place;
		}
		const own = bySource.get(`${source}|${sourceId}`) ?? byId.get(joined.get(sourceId)?.placeId ?? 0);
		if (own || !number || 'source' in number) return own ?? null;
		// A bare number is one of ours only when the name agrees: other lists count from 1 too.
		const place = byId.get(number.id);
		const sure = place?.sourceId === null && likeness(trigrams(String(place.values.name)), trigrams(told.name ?? String(place.values.name))) >= LIKE_NEAR; // prettier-ignore
		return sure ? place : null;
	}

	function twin(told: Told, claimed: ReadonlySet<number>): Standing | null {
		const { name, point, pointFrom } = told;
		if (!name) return null;
		const own = trigrams(name);
		const found = new Map<number, number>();
		const consider = (index: number, least: number) => {
			const score = likeness(own, grams[index]!);
			if (score >= least && !claimed.has(shown[index]!.id)) found.set(index, Math.max(score, found.get(index) ?? 0));
		};
		const metres = ({ values }: Standing) =>
			point ? distance(point.lon, point.lat, Number(values.lon), Number(values.lat)) : Infinity;
		if (point && pointFrom !== 'postcode')
			for (const right of [-1, 0, 1])
				for (const up of [-1, 0, 1])
					for (const index of cells.get(cellOf(point.lon, point.lat, right, up)) ?? [])
						if (metres(shown[index]!) <= NEAR_METRES) consider(index, LIKE_NEAR);
		for (const index of alike(name, LIKE_FAR)) {
			const samePostcode = told.postcode !== undefined && told.postcode === shown[index]!.values.postcode;
			if (samePostcode || metres(shown[index]!) <= FAR_METRES) consider(index, LIKE_FAR);
		}
		const [best] = [...found].sort(([a, one], [b, other]) => other - one || a - b);
		return best ? shown[best[0]]! : null;
	}

	const spotOf = ({ lon, lat }: { lon: unknown; lat: unknown }) =>
		`${Number(lon).toFixed(5)} ${Number(lat).toFixed(5)}`;
	const middles = new Set(centres.map(spotOf));
	return {
		known,
		twin,
		isRough: ({ values: { lon, lat } }) => middles.has(spotOf({ lon, lat })),
		joinedBy: (sourceId, place) => {
			const one = bySource.has(`${source}|${sourceId}`) ? undefined : joined.get(sourceId);
			return one?.placeId === place.id ? one.decisions : undefined;
		}
	};
}
