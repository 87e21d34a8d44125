// From a place or activity to supply: in which parts of the week one can be there, how often, and for whom. Pure.
import { dayPartsTouched } from '#lib/calendar/dayparts.ts';
import { dayNumber, dayOf, weekday, type Day } from '#lib/calendar/days.ts';
import { minutesOf } from '#lib/calendar/zone.ts';
import { endMinutes, hoursOn, modes, type Mode, type OpeningHours } from '#lib/places/hours.ts';
import type { Access } from '#lib/places/types.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { weekBit, type Way } from './supply.ts';

/** Weeks looked ahead. */
export const WEEKS = 8;
/** Of an activity: a part of the week in which it is there in fewer of these is a date, not supply. */
export const LEAST_WEEKS = 2;
const EVERY_PART = 2 ** 21 - 1;

/** When one can be somewhere, by way in. `week` null is unknown. */
export type Openness = { mode: Mode; week: number | null; otherWays: Way[] };

/**
 * The parts of the week in which a place is open in at least half of the coming weeks, so that a closed month counts and a
 * holiday does not. Public space without hours is always open.
 */
export function opennessOf(hours: OpeningHours | null, access: Access, today: Day): Openness {
	if (!hours) return { mode: 'open', week: access === 'openbaar' ? EVERY_PART : null, otherWays: [] };
	if (hours.always && !hours.exceptions.length) return { mode: 'open', week: EVERY_PART, otherWays: [] };
	const times = modes.map(() => new Uint8Array(21));
	const first = dayNumber(today);
	for (let number = first; number < first + WEEKS * 7; number++) {
		const day = dayOf(number);
		const { blocks, certain } = hoursOn(hours, day);
		if (!certain) continue;
		const base = (weekday(day) - 1) * 3;
		const seen = new Uint8Array(modes.length);
		for (const block of blocks) {
			const touched = dayPartsTouched(day, minutesOf(block.from), endMinutes(block));
			seen[modes.indexOf(block.mode)]! |= (touched | (touched >> 3)) & 0b111;
		}
		seen.forEach((parts, mode) => {
			for (let part = 0; part < 3; part++) if (parts & (1 << part)) times[mode]![base + part]!++;
		});
	}
	const ways = modes.map((mode, index) => ({ mode, week: usual(times[index]!) })).filter(({ week }) => week);
	const [{ mode, week } = { mode: 'open' as Mode, week: 0 }, ...otherWays] = ways;
	return { mode, week, otherWays };
}

const usual = (times: Uint8Array) =>
	times.reduce(
		(week, count, part) => (count * 2 >= WEEKS ? week | weekBit(Math.floor(part / 3) + 1, part % 3) : week),
		0
	);

const ages: [group: TargetGroup, from: number, to: number][] = [
	['age-0-14', 0, 14],
	['age-15-24', 15, 24],
	['age-25-44', 25, 44],
	['age-45-64', 45, 64],
	['age-65-plus', 65, Infinity]
];

/** Ages that are stated say more than age groups that are: 12 to 18 years is for 0–14 and for 15–24. */
export function groupsOf(named: readonly TargetGroup[], minAge: number | null, maxAge: number | null): TargetGroup[] {
	if (minAge === null && maxAge === null) return [...named];
	const fitting = ages.filter(([, from, to]) => (minAge ?? 0) <= to && (maxAge ?? Infinity) >= from);
	if (fitting.length === ages.length) return [...named];
	const others = named.filter((key) => key !== 'everyone' && !key.startsWith('age-'));
	return [...fitting.map(([group]) => group), ...others];
}
