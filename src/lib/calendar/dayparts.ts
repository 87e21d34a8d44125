// Day parts (dagdelen): weekday or weekend, in the morning (until 12:00), afternoon (until 18:00) or evening.
import { weekday } from './days.ts';
import type { Day } from './days.ts';
import { minutesOf } from './zone.ts';

export type DayPartKey =
	| 'weekday-morning'
	| 'weekday-afternoon'
	| 'weekday-evening'
	| 'weekend-morning'
	| 'weekend-afternoon'
	| 'weekend-evening';

/** `bit` is the place in stored bit sets: never renumber. `slug` stands in URLs: never rename. */
export type DayPart = { bit: number; key: DayPartKey; slug: string; name: string };

export const dayParts: readonly DayPart[] = [
	{ bit: 0, key: 'weekday-morning', slug: 'doordeweeks-ochtend', name: 'Doordeweeks, ochtend' },
	{ bit: 1, key: 'weekday-afternoon', slug: 'doordeweeks-middag', name: 'Doordeweeks, middag' },
	{ bit: 2, key: 'weekday-evening', slug: 'doordeweeks-avond', name: 'Doordeweeks, avond' },
	{ bit: 3, key: 'weekend-morning', slug: 'weekend-ochtend', name: 'Weekend, ochtend' },
	{ bit: 4, key: 'weekend-afternoon', slug: 'weekend-middag', name: 'Weekend, middag' },
	{ bit: 5, key: 'weekend-evening', slug: 'weekend-avond', name: 'Weekend, avond' }
];

/** Bit set of all six. */
export const everyDayPart = 0b111111;

const noon = 12 * 60;
const sixOClock = 18 * 60;

/** Bit number (0 to 5) of the day part a time ('HH:MM') falls in. 12:00 is afternoon, 18:00 is evening. */
export function dayPart(day: Day, time: string): number {
	return (weekday(day) > 5 ? 3 : 0) + partOf(minutesOf(time));
}

/**
 * Bit set of the day parts touched from one time to another, in minutes after the midnight that begins `day`. What runs
 * past midnight still belongs to the evening it began in.
 */
export function dayPartsTouched(day: Day, from: number, to: number): number {
	return touched(weekday(day) > 5, from, to);
}

/** As `dayPartsTouched`, for a day known only as weekday or weekend. */
export function touched(weekend: boolean, from: number, to: number): number {
	const last = Math.max(from, Math.min(to, 24 * 60) - 1);
	let set = 0;
	for (let part = partOf(from); part <= partOf(last); part++) set |= 1 << (part + (weekend ? 3 : 0));
	return set;
}

/** The day parts of a bit set, in order. */
export const dayPartsIn = (set: number): DayPart[] => dayParts.filter(({ bit }) => set & (1 << bit));

export const dayPartFromSlug = (slug: string): DayPart | undefined => dayParts.find((part) => part.slug === slug);

const partOf = (minutes: number) => (minutes < noon ? 0 : minutes < sixOClock ? 1 : 2);
