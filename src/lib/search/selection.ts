// From a shelf to an answer: what matches, how many each filter leaves, and the page that was asked. Pure.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { distance } from '#lib/geo/distance.ts';
import type { Request } from './engine.ts';
import { countAll, type Facets, type Signatures } from './facets.ts';
import { clockOf, firstAt, isToCome, partsWithin, stretchOf, type Asked } from './moments.ts';
import type { Shelf } from './shelf.ts';
import { filtersOf, partsIn, passes, timeFilterOf } from './signature.ts';

/** Columns: what some words find, and how well each answers: more is better. */
export type Matches = { ids: Int32Array; ranks: Float32Array };

/** By spot: where each stands in order of name. */
export type NameOrder = Int32Array;

export type Selection = {
	/** Ids of what passes every filter, the best first: at most as many as were asked. */
	ids: number[];
	total: number;
	facets: Facets;
};

/** `shelf` as the clock of the request has it; `matches` null: no words were asked; `names` only when sorted by name. */
export function select(shelf: Shelf, request: Request, matches: Matches | null, names: NameOrder | null): Selection {
	const spots = candidates(shelf, request, matches);
	const time = timeFilterOf(request.query);
	const filters = filtersOf(request.query);
	const signatures = signaturesOf(shelf, spots, request);
	const counted = countAll(signatures, filters, time);
	const passed = spots.filter((_, row) => {
		if (!filters.every((filter) => passes(filter, signatures[filter.word][row]!))) return false;
		if (!time) return true;
		const parts = time.span === 'days' ? signatures.days![row]! : partsIn(signatures.moments[row]!, time.span);
		return (parts & time.parts) !== 0;
	});
	return { ids: inOrder(shelf, passed, request, matches, names), ...counted };
}

// The spots of what is shown, holds the words, and is there.
function candidates(shelf: Shelf, request: Request, matches: Matches | null): Int32Array {
	const only = request.only && new Set(request.only);
	const clock = clockOf(request.now, request.spans);
	const anywhere = !request.areas && !(request.centre && request.radius !== null) && !request.box;
	const found = new Int32Array(matches ? matches.ids.length : shelf.size);
	let count = 0;
	for (let row = 0; row < found.length; row++) {
		const spot = matches ? (shelf.at[matches.ids[row]!] ?? -1) : row;
		if (spot < 0 || shelf.ids[spot] === 0) continue;
		if (request.noun === 'activity' && !isToCome(shelf, spot, clock)) continue;
		if (only && !only.has(shelf.ids[spot]!)) continue;
		if (anywhere || isThere(shelf, spot, request)) found[count++] = spot;
	}
	return found.subarray(0, count);
}

// In the area, or near enough when a distance was asked too.
function isThere(shelf: Shelf, spot: number, { areas, centre, radius, box }: Request): boolean {
	const [lon, lat] = [shelf.lon[spot]!, shelf.lat[spot]!];
	if (box && !(lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])) return false;
	const near = centre && radius !== null ? distance(centre.lon, centre.lat, lon, lat) <= radius : null;
	if (!areas) return near ?? true;
	return near === true || areas.includes(shelf.district[spot]!) || areas.includes(shelf.neighbourhood[spot]!);
}

function signaturesOf(shelf: Shelf, spots: Int32Array, { days, now, spans }: Request): Signatures {
	const column = (values: Int32Array) => spots.map((spot) => values[spot]!);
	const clock = clockOf(now, spans);
	const stretch = days && stretchOf(days);
	return {
		subject: column(shelf.subject),
		traits: column(shelf.traits),
		moments: column(shelf.moments),
		days: stretch && spots.map((spot) => partsWithin(shelf, spot, clock.now, stretch))
	};
}

/** Which moments a question is about: the first of these stands on the card, and orders a list by time. */
function momentsAsked(request: Request): Asked {
	const time = timeFilterOf(request.query);
	if (!time || time.span === 'any') return { stretch: null, parts: time?.parts ?? 0xff };
	const span = time.span === 'days' ? request.days : request.spans[time.span];
	return { stretch: span && stretchOf(span), parts: time.parts === everyDayPart ? 0xff : time.parts };
}

function inOrder(
	shelf: Shelf,
	spots: Int32Array,
	request: Request,
	matches: Matches | null,
	names: NameOrder | null
): number[] {
	const { centre, sort, limit, offset } = request;
	const now = request.now.getTime() / 60_000;
	const asked = momentsAsked(request);
	const firsts = spots.map((spot) => firstAt(shelf, spot, now, asked));
	const keys = new Float64Array(spots.length);
	if (sort === 'relevantie' && matches) {
		const ranks = new Float32Array(shelf.size);
		matches.ids.forEach((id, row) => {
			const spot = shelf.at[id] ?? -1;
			if (spot >= 0) ranks[spot] = matches.ranks[row]!;
		});
		spots.forEach((spot, row) => (keys[row] = -ranks[spot]!));
	} else if (sort === 'afstand' && centre)
		spots.forEach((spot, row) => {
			const metres = distance(centre.lon, centre.lat, shelf.lon[spot]!, shelf.lat[spot]!);
			keys[row] = Number.isNaN(metres) ? Infinity : metres;
		});
	else if (sort === 'naam' && names) spots.forEach((spot, row) => (keys[row] = names[spot]!));
	const rows = smallest(
		spots.length,
		offset + limit,
		(one, other) =>
			keys[one]! - keys[other]! || firsts[one]! - firsts[other]! || shelf.ids[spots[one]!]! - shelf.ids[spots[other]!]!
	);
	return rows.slice(offset).map((row) => shelf.ids[spots[row]!]!);
}

/** The first `most` of the rows 0 to `count` in this order. A page is a few of very many: these are not sorted all. */
export function smallest(count: number, most: number, compare: (one: number, other: number) => number): number[] {
	const kept: number[] = [];
	// Twice as many as asked, then half of these go: each row is looked at once or twice.
	let bar = -1;
	for (let row = 0; row < count; row++) {
		if (bar >= 0 && compare(row, bar) >= 0) continue;
		kept.push(row);
		if (kept.length < 2 * most) continue;
		kept.sort(compare).length = most;
		bar = kept[most - 1]!;
	}
	kept.sort(compare);
	return kept.slice(0, most);
}
