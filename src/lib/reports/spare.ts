// Rooms that are free when something is short: the nearest first. Pure.
import { listWords, weekdayName } from '#lib/calendar/daywords.ts';
import { distance } from '#lib/geo/distance.ts';
import type { FreePart, Portion } from '#lib/spaces/space.ts';
import type { SpareRow } from './areareport.ts';

/** As the room of spaces tells it. */
export type Free = {
	id: number;
	name: string;
	seats: number | null;
	free: readonly FreePart[];
	place: { name: string; slug: string; districtId: number | null; lon: number; lat: number };
	contact: { operator: string | null; phone: string | null; email: string | null };
};

/** Further than this from the middle of an area is not nearby, unless it lies in the wijk itself. */
const NEARBY = 2500;
const MOST = 10;

const portions: readonly Portion[] = ['morning', 'afternoon', 'evening'];

/** `middle` is where the name of the area stands; `districtId` the wijk that it is, or lies in. */
export function spareRows(
	free: readonly Free[],
	middle: { lon: number; lat: number },
	districtId: number | null,
	dayPart: number
): SpareRow[] {
	return free
		.map((space) => ({
			space,
			metres: distance(middle.lon, middle.lat, space.place.lon, space.place.lat),
			here: districtId !== null && space.place.districtId === districtId
		}))
		.filter(({ metres, here }) => here || metres <= NEARBY)
		.sort((one, other) => one.metres - other.metres || one.space.id - other.space.id)
		.slice(0, MOST)
		.map(({ space, metres }) => ({
			key: `space ${space.id}`,
			space: space.name,
			place: space.place.name,
			path: `/plekken/${space.place.slug}`,
			seats: space.seats,
			distance: awayWords(metres),
			free: listWords(daysOf(space.free, dayPart)),
			contact: contactWords(space.contact)
		}));
}

const daysOf = (free: readonly FreePart[], dayPart: number): string[] =>
	free
		.filter(({ weekday, part }) => part === portions[dayPart % 3] && weekday > 5 === dayPart > 2)
		.map(({ weekday }) => weekday)
		.sort()
		.map(weekdayName);

/** To the nearest 50 metres: where the middle of a wijk is, is no exact thing. */
const awayWords = (metres: number): string =>
	metres < 1000
		? `${Math.max(50, Math.round(metres / 50) * 50)} meter`
		: `${(metres / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} kilometer`;

function contactWords({ operator, phone, email }: Free['contact']): string | null {
	const told = [operator, phone, email].filter((one) => one !== null && one !== '');
	return told.length ? told.join(', ') : null;
}
