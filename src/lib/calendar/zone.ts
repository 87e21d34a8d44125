// Wall time in a time zone to an instant and back. The process's own time zone plays no part.
import { dayNumber, dayOf, isDay } from './days.ts';
import type { Day } from './days.ts';

/** What the clock on the wall says: 'YYYY-MM-DDTHH:MM'. Sorts and compares as text. */
export type Wall = string;

/** IANA name, as 'Europe/Amsterdam'. */
export type Zone = string;

export const homeZone: Zone = 'Europe/Amsterdam';

const minute = 60_000;
const dayLength = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a value is a wall time on a day that exists. */
export function isWall(value: unknown): value is Wall {
	return typeof value === 'string' && shape.test(value) && isDay(dayPortion(value));
}

/** 'HH:MM', 00:00 to 23:59. */
export const isTime = (value: unknown): value is string =>
	typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** Whether this machine knows the zone. */
export function isZone(value: unknown): value is Zone {
	if (typeof value !== 'string' || value.length > 64) return false;
	try {
		clock(value);
		return true;
	} catch {
		return false;
	}
}

/**
 * Epoch milliseconds of a wall time. A time the clock skips in spring moves forward by the length of the gap
 * (02:30 becomes 03:30); of a time that comes twice in autumn, the first is meant. Throws RangeError for an unknown zone.
 */
export function epochOf(wall: Wall, zone: Zone = homeZone): number {
	return fromLocal(localOf(wall), zone);
}

/** As `epochOf`, as a Date. */
export const instantOf = (wall: Wall, zone: Zone = homeZone): Date => new Date(epochOf(wall, zone));

/** What the clock says at an instant (a Date or epoch milliseconds), whole minutes. */
export function wallAt(instant: Date | number, zone: Zone = homeZone): Wall {
	return wallOf(toLocal(Number(instant), zone));
}

/** The day it is at an instant. */
export function dayAt(instant: Date | number, zone: Zone = homeZone): Day {
	return dayOf(Math.floor(toLocal(Number(instant), zone) / dayLength));
}

/** The wall time so many minutes further on the clock, as if the clock never changed. */
export const addMinutes = (wall: Wall, minutes: number): Wall => wallOf(localOf(wall) + minutes * minute);

export const dayPortion = (wall: Wall): Day => wall.slice(0, 10);
export const timePortion = (wall: Wall): string => wall.slice(11, 16);

/** Milliseconds of a wall time as if it were UTC: for arithmetic on the clock, never an instant. */
export function localOf(wall: Wall): number {
	return dayNumber(wall) * dayLength + minutesOf(wall, 11) * minute;
}

/** The way back from `localOf`, whole minutes. */
export function wallOf(local: number): Wall {
	const day = Math.floor(local / dayLength);
	return `${dayOf(day)}T${timeOf(Math.floor((local - day * dayLength) / minute))}`;
}

/** Minutes after midnight of an 'HH:MM' that starts at `offset`. */
export function minutesOf(text: string, offset = 0): number {
	const at = (index: number) => text.charCodeAt(offset + index) - 48;
	return (at(0) * 10 + at(1)) * 60 + at(3) * 10 + at(4);
}

/** 'HH:MM' of minutes after midnight, 0 to 1439. */
export function timeOf(minutes: number): string {
	return (times[minutes] ??=
		String(Math.floor(minutes / 60)).padStart(2, '0') + ':' + String(minutes % 60).padStart(2, '0'));
}
const times: string[] = [];

/** Local milliseconds (see `localOf`) to epoch milliseconds. */
export function fromLocal(local: number, zone: Zone = homeZone): number {
	const { first, changes } = yearOf(zone, local);
	let offset = first;
	for (const change of changes) {
		// The clock shows the later of both readings at the end of a gap or an overlap: until then, the old offset holds.
		if (local < change.at + Math.max(offset, change.offset)) break;
		offset = change.offset;
	}
	return local - offset;
}

/** Epoch milliseconds to local milliseconds. */
export function toLocal(epoch: number, zone: Zone = homeZone): number {
	const { first, changes } = yearOf(zone, epoch);
	let offset = first;
	for (const change of changes) {
		if (epoch < change.at) break;
		offset = change.offset;
	}
	return epoch + offset;
}

/** Offsets from UTC in milliseconds: the one a year begins with, and each change in it at its instant. */
type YearOffsets = { first: number; changes: { at: number; offset: number }[] };

const zones = new Map<Zone, Map<number, YearOffsets>>();

/** The offsets around an instant or local time. "Years" are 365.25 days, stretched by two days at both ends. */
function yearOf(zone: Zone, around: number): YearOffsets {
	let years = zones.get(zone);
	const key = Math.floor(around / (365.25 * dayLength));
	let year = years?.get(key);
	if (!year) {
		year = readYear(zone, key);
		if (!years) zones.set(zone, (years = new Map()));
		years.set(key, year);
	}
	return year;
}

function readYear(zone: Zone, key: number): YearOffsets {
	const start = key * 365.25 * dayLength - 2 * dayLength;
	const end = (key + 1) * 365.25 * dayLength + 2 * dayLength;
	const first = readOffset(zone, start);
	const changes: YearOffsets['changes'] = [];
	let offset = first;
	// No zone changes its clock twice within a week.
	for (let from = start; from < end; from += 7 * dayLength) {
		const to = Math.min(from + 7 * dayLength, end);
		const next = readOffset(zone, to);
		if (next !== offset) changes.push({ at: findChange(zone, from, to, offset), offset: next });
		offset = next;
	}
	return { first, changes };
}

/** The first whole minute at which the offset is no longer `offset`, between two instants. */
function findChange(zone: Zone, from: number, to: number, offset: number): number {
	let [low, high] = [Math.floor(from / minute), Math.ceil(to / minute)];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (readOffset(zone, middle * minute) === offset) low = middle;
		else high = middle;
	}
	return high * minute;
}

const clocks = new Map<Zone, Intl.DateTimeFormat>();

function clock(zone: Zone): Intl.DateTimeFormat {
	let found = clocks.get(zone);
	if (!found) {
		found = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
		clocks.set(zone, found);
	}
	return found;
}

/** Offset in milliseconds from text such as '2026, GMT+01:00', 'GMT' or, before 1937, 'GMT+00:19:32'. */
function readOffset(zone: Zone, epoch: number): number {
	const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(clock(zone).format(epoch));
	if (!match?.[1]) return 0;
	const [, sign, hours, minutes, seconds = '0'] = match;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}
