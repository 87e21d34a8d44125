// Rooms that are free when something is short: the nearest first. Pure.
import { listWords, weekdayName } from '#lib/calendar/daywords.ts';
import { distance } from '#lib/geo/distance.ts';
import { DETOUR } from '#lib/reach/crow.ts';
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

/** Minutes on foot: further from the middle of an area is not nearby, unless it lies in the wijk itself. */
export const NEARBY = 30;
/** How somebody of the group walks, and how many minutes is nearby for them: the norm. */
export type Walk = { kmh: number; most: number };
const MOST = 10;

const portions: readonly Portion[] = ['morning', 'afternoon', 'evening'];

/** `middle` is where the name of the area stands; `districtId` the wijk that it is, or lies in. */
export function spareRows(
	free: readonly Free[],
	middle: { lon: number; lat: number },
	districtId: number | null,
	dayPart: number,
	walk: Walk
): SpareRow[] {
	return free
		.map((space) => ({
			space,
			minutes: minutesOnFoot(distance(middle.lon, middle.lat, space.place.lon, space.place.lat), walk.kmh),
			here: districtId !== null && space.place.districtId === districtId
		}))
		.filter(({ minutes, here }) => here || minutes <= NEARBY)
		.sort((one, other) => one.minutes - other.minutes || one.space.id - other.space.id)
		.slice(0, MOST)
		.map(({ space, minutes }) => ({
			key: `space ${space.id}`,
			space: space.name,
			place: space.place.name,
			path: `/plekken/${space.place.slug}`,
			seats: space.seats,
			distance: awayWords(minutes),
			further: Math.round(minutes) > walk.most,
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

// In a straight line, and as much longer as streets are: no router is asked for a list.
const minutesOnFoot = (metres: number, kmh: number): number => ((metres / 1000) * DETOUR * 60) / kmh;

/** In whole minutes, one at least: where the middle of a wijk is, is no exact thing. */
function awayWords(minutes: number): string {
	const whole = Math.max(1, Math.round(minutes));
	return `ongeveer ${whole} ${whole === 1 ? 'minuut' : 'minuten'} lopen`;
}

function contactWords({ operator, phone, email }: Free['contact']): string | null {
	const told = [operator, phone, email].filter((one) => one !== null && one !== '');
	return told.length ? told.join(', ') : null;
}
