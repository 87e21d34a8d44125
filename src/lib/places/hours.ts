// Opening hours of a meeting place as people state them, and whether it is open now.
import { dayPartsTouched, everyDayPart, touched } from '#lib/calendar/dayparts.ts';
import { dayNumber, dayOf, weekday, weekdays } from '#lib/calendar/days.ts';
import type { Day, DayRange, Weekday } from '#lib/calendar/days.ts';
import { publicHoliday } from '#lib/calendar/holidays.ts';
import { schoolHoliday } from '#lib/calendar/schoolholidays.ts';
import { epochOf, homeZone, minutesOf, timeOf } from '#lib/calendar/zone.ts';
import type { Zone } from '#lib/calendar/zone.ts';
import type { Access } from './types.ts';

/** How one gets in: just walk in, walk in and be received, after making an appointment, or as a member. */
export type Mode = 'open' | 'with-host' | 'by-appointment' | 'members';

/** 'HH:MM' to 'HH:MM'; `to` may be '24:00', and at or before `from` it means the next day. */
export type Block = { from: string; to: string; mode: Mode };

/** Days that differ from the week; no blocks is closed. Of two that cover a day, the one listed last holds. */
export type Exception = { from: Day; to: Day; blocks: Block[]; reason: string };

/** Unknown hours are null, never an empty week. At most two blocks a day. */
export type OpeningHours = {
	always?: boolean;
	week: Record<Weekday, Block[]>;
	exceptions: Exception[];
	/** What public holidays do to the week; 'open' is as on any such weekday. */
	holidays: 'closed' | 'open' | 'unknown';
	/** School holidays of region South; absent is as in any other week. */
	schoolHolidays?: 'closed' | 'open';
	note?: string;
};

export const modes: readonly Mode[] = ['open', 'with-host', 'by-appointment', 'members'];

/** Whether anyone may walk in. */
export const isWalkIn = (mode: Mode) => mode === 'open' || mode === 'with-host';

/** One day's hours: its blocks, why they differ from the week if they do, and whether they are certain. */
export type DayHours = { blocks: Block[]; reason: string | null; until: Day; certain: boolean };

const wholeDay: Block[] = [{ from: '00:00', to: '24:00', mode: 'open' }];

/** The hours of one day. `until` is the last day of the exception that holds, or else the day itself. */
export function hoursOn(hours: OpeningHours, day: Day): DayHours {
	const exception = hours.exceptions.findLast(({ from, to }) => from <= day && day <= to);
	if (exception) return { blocks: exception.blocks, reason: exception.reason, until: exception.to, certain: true };
	const usual = { blocks: hours.week[weekday(day)], reason: null, until: day, certain: true };
	if (hours.always) return { ...usual, blocks: wholeDay };
	const holiday = publicHoliday(day);
	if (holiday && hours.holidays === 'closed') return { ...usual, blocks: [], reason: holiday };
	// A day that is closed anyway stays closed on a holiday; only open hours become uncertain.
	if (holiday && hours.holidays === 'unknown') {
		return usual.blocks.length ? { ...usual, reason: holiday, certain: false } : usual;
	}
	const school = hours.schoolHolidays === 'closed' && schoolHoliday(day);
	return school ? { ...usual, blocks: [], reason: school } : usual;
}

/** A stretch of time someone can be in, in epoch milliseconds, `to` not included. */
export type Opening = { from: number; to: number; mode: Mode; dayParts: number };

/** Blocks of a range of days laid out in time, certain days only; each belongs to the day it begins on. */
export function openings(hours: OpeningHours, days: DayRange, zone: Zone = homeZone): Opening[] {
	const found: Opening[] = [];
	for (let number = dayNumber(days.from); number <= dayNumber(days.to); number++) {
		const day = dayOf(number);
		const { blocks, certain } = hoursOn(hours, day);
		if (!certain) continue;
		for (const { from, to, mode } of blocks) {
			const [start, end] = [minutesOf(from), endMinutes({ from, to })];
			const opening = {
				from: epochOf(`${day}T${from}`, zone),
				to: epochOf(`${dayOf(number + Math.floor(end / 1440))}T${timeOf(end % 1440)}`, zone),
				mode,
				dayParts: dayPartsTouched(day, start, end)
			};
			// A block inside the hour that is skipped in spring has no length.
			if (opening.to > opening.from) found.push(opening);
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

/** Blocks of a range of days one can walk into, laid out in time: what "open nu" is asked of. */
export const walkInOpenings = (hours: OpeningHours, days: DayRange, zone: Zone = homeZone): Opening[] =>
	joinWalkIns(openings(hours, days, zone));

/** The openings one can walk into, those that touch or overlap joined into one. Takes and gives them in order. */
export function joinWalkIns(all: readonly Opening[]): Opening[] {
	const joined: Opening[] = [];
	for (const opening of all) {
		if (!isWalkIn(opening.mode)) continue;
		const last = joined.at(-1);
		if (last && opening.from <= last.to) {
			last.to = Math.max(last.to, opening.to);
			last.dayParts |= opening.dayParts;
		} else joined.push({ ...opening });
	}
	return joined;
}

/**
 * Bit set (calendar/dayparts.ts) of the day parts in which one can walk in during an ordinary week. Public space with
 * no hours stated is always open; null is unknown.
 */
export function openDayParts(hours: OpeningHours | null, access: Access): number | null {
	if (!hours) return access === 'openbaar' ? everyDayPart : null;
	if (hours.always) return everyDayPart;
	let set = 0;
	for (const day of weekdays) {
		for (const block of hours.week[day]) {
			if (isWalkIn(block.mode)) set |= touched(day > 5, minutesOf(block.from), endMinutes(block));
		}
	}
	return set;
}

/** Minutes after the midnight that begins the day of a block; over 1440 when it runs past the next. */
export function endMinutes({ from, to }: Pick<Block, 'from' | 'to'>): number {
	const [start, end] = [minutesOf(from), minutesOf(to)];
	return end <= start ? end + 1440 : end;
}
