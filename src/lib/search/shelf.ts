// Everything that is shown of one noun, in memory: what can be told without reading its words. Pure.
import { distance } from '#lib/geo/distance.ts';
import type { Request } from './engine.ts';
import type { Signatures } from './facets.ts';
import { passes, type Filter } from './signature.ts';

/** Columns: the same place in each is the same thing. No district or neighbourhood is 0, no point is NaN. */
export type Shelf = Omit<Signatures, 'days'> & {
	ids: Int32Array;
	/** Where the thing with this id stands. */
	at: Map<number, number>;
	district: Int32Array;
	neighbourhood: Int32Array;
	lon: Float64Array;
	lat: Float64Array;
};

/** Columns: what some words find, the best answer first; equal answers have equal tiers. */
export type Matches = { ids: Int32Array; tiers: Int32Array };

/** Columns: what comes within the days somebody asked for, in which day parts, and when first. */
export type DaysAsked = { ids: Int32Array; parts: Int32Array; firsts: Int32Array };

/**
 * The things that match whatever filters are chosen, in the order of `matches` (ids; null: all there is), with their
 * signatures. An id the shelf does not hold is left out.
 */
export function select(
	shelf: Shelf,
	request: Pick<Request, 'areas' | 'centre' | 'radius' | 'box'>,
	matches: Int32Array | null,
	asked: DaysAsked | null
): { ids: Int32Array; signatures: Signatures } {
	const { ids, subject, traits, moments } = shelf;
	const { areas, centre, radius, box } = request;
	const days = asked && daysOf(shelf, asked);
	const anywhere = !areas && !(centre && radius !== null) && !box;
	if (!matches && anywhere) return { ids, signatures: { subject, traits, moments, days } };
	const candidates = matches ? matches.map((id) => shelf.at.get(id) ?? -1) : ids.map((_, index) => index);
	const found = candidates.filter((index) => index >= 0 && (anywhere || isThere(shelf, index, request)));
	const column = (values: Int32Array) => found.map((index) => values[index]!);
	return {
		ids: column(ids),
		signatures: {
			subject: column(subject),
			traits: column(traits),
			moments: column(moments),
			days: days && column(days)
		}
	};
}

/** The ids, as they stand, of what passes every filter. */
export const passing = (ids: Int32Array, signatures: Signatures, filters: readonly Filter[]): Int32Array =>
	ids.filter((_, index) => filters.every((filter) => passes(filter, signatures[filter.word][index]!)));

// As `matching` in queries.server.ts says it in SQL: in the area, or near enough when a distance was asked too.
function isThere(shelf: Shelf, index: number, request: Pick<Request, 'areas' | 'centre' | 'radius' | 'box'>): boolean {
	const { areas, centre, radius, box } = request;
	const [lon, lat] = [shelf.lon[index]!, shelf.lat[index]!];
	if (box && !(lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])) return false;
	const near = centre && radius !== null ? distance(centre.lon, centre.lat, lon, lat) <= radius : null;
	if (!areas) return near ?? true;
	return near === true || areas.includes(shelf.district[index]!) || areas.includes(shelf.neighbourhood[index]!);
}

function daysOf(shelf: Shelf, { ids, parts }: DaysAsked): Int32Array {
	const days = new Int32Array(shelf.subject.length);
	ids.forEach((id, place) => {
		const index = shelf.at.get(id);
		if (index !== undefined) days[index] = parts[place]!;
	});
	return days;
}

/** Those of these ids that come in the days asked: the best answer first when `matches` says which, then by time. */
export function inOrder(ids: Int32Array, matches: Matches | null, asked: DaysAsked): Int32Array {
	const tier = new Map(Array.from(matches?.ids ?? [], (id, place) => [id, matches!.tiers[place]!]));
	const first = new Map(Array.from(asked.ids, (id, place) => [id, asked.firsts[place]!]));
	return ids
		.filter((id) => first.has(id))
		.sort(
			(one, other) =>
				(tier.get(one) ?? 0) - (tier.get(other) ?? 0) || first.get(one)! - first.get(other)! || one - other
		);
}
