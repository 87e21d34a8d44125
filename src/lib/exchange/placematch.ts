// Which place we know is meant by the location of something that comes from elsewhere.
import { distance } from '#lib/geo/distance.ts';

export type KnownPlace = { id: number; name: string; lon: number; lat: number };
type Point = { lon: number; lat: number };

/** Metres within which a name that is nearly the same means the same place. */
const nearby = 150;

// What the same house is called by one and left out by the other.
const generic = new Set(
	`wijkcentrum buurthuis buurtcentrum dorpshuis gemeenschapshuis ontmoetingscentrum ontmoetingsruimte mfc huiskamer
	centrum zaal de het t den der van in op te`.split(/\s+/)
);

/**
 * Looks up places by what others call them. With a point: the same or nearly the same name within 150 m. Without one:
 * the same name, when just one place has it. `location` is a name, or a name and an address after a comma.
 */
export function placeFinder(places: readonly KnownPlace[]) {
	const byName = new Map<string, KnownPlace[]>();
	const byCell = new Map<string, KnownPlace[]>();
	for (const place of places) {
		put(byName, namePart(place.name), place);
		put(byCell, cell(place.lon, place.lat), place);
	}
	const answers = new Map<string, number | null>();

	function find(location: string, point: Point | null): number | null {
		const [whole, first] = [namePart(location), namePart(location.split(',', 1)[0] ?? '')];
		if (!first) return null;
		const same = byName.get(whole) ?? byName.get(first) ?? [];
		if (!point) return same.length === 1 ? same[0]!.id : null;
		const reachable = around(point).filter((place) => distance(point.lon, point.lat, place.lon, place.lat) <= nearby);
		const exact = reachable.filter((place) => same.includes(place));
		const near = exact.length ? exact : reachable.filter((place) => resembles(place.name, first));
		return near.length === 1 ? near[0]!.id : null;
	}

	/** A cell is 0.004 degrees: at our latitude more than 150 m in both directions, so nine cells hold all. */
	const around = ({ lon, lat }: Point) =>
		[-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => byCell.get(cell(lon + x * size, lat + y * size)) ?? []));

	return (location: string, point: Point | null): number | null => {
		const key = `${location}|${point?.lon ?? ''}|${point?.lat ?? ''}`;
		let answer = answers.get(key);
		if (answer === undefined) {
			answer = find(location, point);
			if (answers.size < 20_000) answers.set(key, answer);
		}
		return answer;
	};
}

/**
 * The same for what is read again and again: a point beside the name of a building that closed still means that building,
 * when nothing that is open is meant. Otherwise what was in it would stand on its own after the next reading.
 */
export function lastingFinder(open: readonly KnownPlace[], closed: readonly KnownPlace[]) {
	const [findOpen, findClosed] = [placeFinder(open), placeFinder(closed)];
	return (location: string, point: Point | null): number | null =>
		findOpen(location, point) ?? (point && findClosed(location, point));
}

const size = 0.004;
const cell = (lon: number, lat: number) => `${Math.floor(lon / size)} ${Math.floor(lat / size)}`;

function put(map: Map<string, KnownPlace[]>, key: string, place: KnownPlace) {
	const list = map.get(key);
	if (list) list.push(place);
	else map.set(key, [place]);
}

/** "Buurthuis 't Veer" → 'buurthuis t veer' */
const namePart = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Whether two names have the same words, apart from what houses are generally called. */
function resembles(name: string, other: string): boolean {
	const own = (text: string) => new Set(namePart(text).split(' ').filter((word) => !generic.has(word))); // prettier-ignore
	const [a, b] = [own(name), own(other)];
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	return small.size > 0 && [...small].every((word) => large.has(word));
}
