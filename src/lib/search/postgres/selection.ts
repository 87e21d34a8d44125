// From a shelf to an answer: what matches, how many each filter leaves, and the page that was asked. Pure.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { distance } from '#lib/geo/distance.ts';
import type { Facets, Request } from '../engine.ts';
import { countAll, hasAny, type Bits, type Signatures } from './facets.ts';
import {
	clockOf,
	comingAt,
	firstAt,
	isToCome,
	minutesOf,
	partsWithin,
	stretchOf,
	type MomentsAsked
} from './moments.ts';
import type { Shelf } from './shelf.ts';
import { filtersOf, timeFilterOf } from '../signature.ts';

/** Columns: what some words find, and how well each answers: more is better; null: nobody asked. */
export type Matches = { ids: Int32Array; ranks: Float32Array | null };

/** By spot: where each stands in order of name. */
export type NameOrder = Int32Array;

export type Selection = {
	/** Ids of what passes every filter, the best first: at most as many as were asked. */
	ids: number[];
	total: number;
	facets: Facets;
};

/**
 * `shelf` as the clock of the request has it; `matches` null: no words were asked; `names` only when sorted by name; `having`:
 * nothing else counts.
 */
export function select(
	shelf: Shelf,
	request: Request,
	matches: Matches | null,
	names: NameOrder | null,
	having: Bits | null = null
): Selection {
	const found = candidates(shelf, request, matches, having);
	const { query } = request;
	const { passed, facets } = countAll(found.spots, signaturesOf(shelf, request), filtersOf(query), timeFilterOf(query));
	return { ids: inOrder(shelf, found, passed, request, names), total: passed.length, facets };
}

/** Columns: the same row in each is the same thing. */
type Found = { spots: Int32Array; ranks: Float32Array | null };

// What is shown, holds the words, and is there.
function candidates(shelf: Shelf, request: Request, matches: Matches | null, having: Bits | null): Found {
	const only = request.only && new Set(request.only);
	const isThere = placeTest(shelf, request);
	const ends = request.noun === 'activity';
	const now = minutesOf(request.now);
	const most = matches ? matches.ids.length : shelf.size;
	const { spots, ranks } = roomFor(most);
	const { at, subject, traits, moments } = shelf;
	const isWanted = having && ((spot: number) => hasAny(having, subject[spot]!, traits[spot]!, moments[spot]!));
	let count = 0;
	for (let row = 0; row < most; row++) {
		const spot = matches ? (at[matches.ids[row]!] ?? -1) : row;
		// Where it is says it of most: the rest is not looked up for these.
		if (spot < 0 || (isWanted && !isWanted(spot)) || (isThere && !isThere(spot))) continue;
		if (shelf.ids[spot] === 0 || (ends && !isToCome(shelf, spot, now))) continue;
		if (only && !only.has(shelf.ids[spot]!)) continue;
		if (matches?.ranks) ranks[count] = matches.ranks[row]!;
		spots[count++] = spot;
	}
	return { spots: spots.slice(0, count), ranks: matches?.ranks ? ranks.slice(0, count) : null };
}

// What does not pass is most of it: the room for all of them is kept for the next question.
let room = { spots: new Int32Array(), ranks: new Float32Array() };

function roomFor(size: number) {
	const more = Math.ceil(size * 1.2);
	if (room.spots.length < size) room = { spots: new Int32Array(more), ranks: new Float32Array(more) };
	return room;
}

const METRES_PER_DEGREE = 111_195;

/** In the area, or near enough when a distance was asked too; null when anywhere will do. */
function placeTest(shelf: Shelf, { areas, centre, radius, box }: Request): ((spot: number) => boolean) | null {
	const { lon, lat, district, neighbourhood } = shelf;
	const inBox =
		box &&
		((spot: number) => lon[spot]! >= box[0] && lon[spot]! <= box[2] && lat[spot]! >= box[1] && lat[spot]! <= box[3]);
	const inArea = areas && ((spot: number) => areas.includes(district[spot]!) || areas.includes(neighbourhood[spot]!));
	const isNear = centre && radius !== null ? nearness(shelf, centre, radius) : null;
	const inEither = inArea && isNear ? (spot: number) => inArea(spot) || isNear(spot) : (inArea ?? isNear);
	return inBox && inEither ? (spot) => inBox(spot) && inEither(spot) : (inBox ?? inEither);
}

function nearness({ lon, lat }: Shelf, centre: { lon: number; lat: number }, radius: number) {
	const high = radius / METRES_PER_DEGREE;
	// A little wider: the circle bends.
	const wide = (1.001 * high) / Math.cos((centre.lat * Math.PI) / 180);
	return (spot: number) =>
		// Degrees first: they say it of most.
		Math.abs(lat[spot]! - centre.lat) <= high &&
		Math.abs(lon[spot]! - centre.lon) <= wide &&
		distance(centre.lon, centre.lat, lon[spot]!, lat[spot]!) <= radius;
}

function signaturesOf(shelf: Shelf, { days, now, spans, week }: Request): Signatures {
	const { subject, traits, moments } = shelf;
	const stretch = days && stretchOf(days);
	const at = minutesOf(now);
	const clock = clockOf(now, spans);
	return {
		subject,
		traits,
		// A weekday that stood in the words and the days that are asked are one moment.
		moments: week ? (spot) => comingAt(shelf, spot, clock, week) : (spot) => moments[spot]!,
		days: stretch && ((spot) => partsWithin(shelf, spot, at, stretch, week))
	};
}

/** Which moments a question is about: the first of these stands on the card, and orders a list by time. */
function momentsAsked(request: Request): MomentsAsked {
	const { query, week } = request;
	const time = timeFilterOf(query);
	if (!time) return { stretch: null, parts: everyDayPart, week };
	const span = time.span === 'days' ? request.days : time.span === 'any' ? null : request.spans[time.span];
	return { stretch: span && stretchOf(span), parts: time.parts, week };
}

function inOrder(
	shelf: Shelf,
	{ spots, ranks }: Found,
	passed: Int32Array,
	request: Request,
	names: NameOrder | null
): number[] {
	const { centre, sort, limit, offset } = request;
	if (!limit) return [];
	const now = minutesOf(request.now);
	const asked = momentsAsked(request);
	const firstOf = (row: number) => firstAt(shelf, spots[row]!, now, asked);
	const keyOf = (row: number): number => {
		const spot = spots[row]!;
		if (sort === 'relevantie' && ranks) return -ranks[row]!;
		if (sort === 'naam' && names) return names[spot]!;
		if (sort !== 'afstand' || !centre) return firstOf(row);
		const metres = distance(centre.lon, centre.lat, shelf.lon[spot]!, shelf.lat[spot]!);
		return Number.isNaN(metres) ? Number.MAX_VALUE : metres;
	};
	const keys = new Float64Array(passed.length);
	for (let place = 0; place < keys.length; place++) keys[place] = keyOf(passed[place]!);
	const idOf = (place: number) => shelf.ids[spots[passed[place]!]!]!;
	const places = smallest(
		passed.length,
		offset + limit,
		// When it comes is only looked up between equals.
		(one, other) =>
			keys[one]! - keys[other]! || firstOf(passed[one]!) - firstOf(passed[other]!) || idOf(one) - idOf(other)
	);
	return places.slice(offset).map(idOf);
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
