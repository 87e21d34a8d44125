// One VEVENT read: its times with their zones, its words, and in Dutch what is wrong with it.
import { isDay } from '#lib/calendar/days.ts';
import { epochOf, homeZone, isTime, localOf, wallAt } from '#lib/calendar/zone.ts';
import type { Wall, Zone } from '#lib/calendar/zone.ts';
import type { Component, Property } from './calendarlines.ts';
import { zoneOf } from './calendarzones.ts';
import { oneLine } from './plaintext.ts';

/** A time as a calendar writes it: a whole day (`wall` at 00:00), or a wall time in a zone. */
export type Moment = { wall: Wall; wholeDay: boolean; zone: Zone };

export type CalendarEvent = {
	line: number;
	uid: string;
	sequence: number;
	title: string;
	start: Moment;
	/** On the clock; 0 when the end is not given. */
	durationMinutes: number;
	rules: string[];
	extra: { at: Moment; durationMinutes: number | null }[];
	excluded: Moment[];
	/** Of a changed date: the time the series gave it. */
	original: Moment | null;
	/** Whether the change goes for all later dates as well. */
	andFuture: boolean;
	cancelled: boolean;
	description: string;
	location: string;
	point: { lon: number; lat: number } | null;
	organiser: string | null;
	url: string;
	categories: string[];
};

type Zones = { timezones: Component[]; fallback: Zone };
type Read<T> = { ok: true; value: T } | { ok: false; line: number; message: string };

/** The longest one occurrence may last: 31 days, as in the database. */
export const longest = 44_640;
const mostDates = 5000;

/** Reads a VEVENT; `fallback` is the zone of times that name none. */
export function readEvent(component: Component, zones: Zones): Read<CalendarEvent> {
	const { line } = component;
	const no = (message: string, at = line) => ({ ok: false, line: at, message }) as const;
	const first = (name: string) => component.properties.get(name)?.[0];
	const words = (name: string) => String(first(name)?.values[0] ?? '');
	if (!component.closed)
		return no('De activiteit houdt halverwege op (END:VEVENT ontbreekt). Is het bestand compleet?');
	if (component.broken) return no(`${component.broken.name} is niet te lezen.`, component.broken.line);
	if (/^(PRIVATE|CONFIDENTIAL)$/i.test(words('CLASS').trim())) return no('Deze afspraak staat in de agenda als privé.');
	const dtstart = first('DTSTART');
	const original = first('RECURRENCE-ID');
	if (!dtstart) return no('Er staat niet bij wanneer het is (DTSTART ontbreekt).');
	const startRead = moment(dtstart, dtstart.values[0], zones);
	if (!startRead.ok) return startRead;
	const start = startRead.value;
	const lasting = duration(component, start, zones);
	if (!lasting.ok) return lasting;
	const recurrence = original ? moment(original, original.values[0], zones) : null;
	if (recurrence && !recurrence.ok) return recurrence;
	const extra = moments(component.properties.get('RDATE') ?? [], zones);
	if (!extra.ok) return extra;
	const excluded = moments(component.properties.get('EXDATE') ?? [], zones);
	if (!excluded.ok) return excluded;
	const description = words('DESCRIPTION');
	return {
		ok: true,
		value: {
			line,
			uid: oneLine(words('UID'), 300),
			sequence: Number.parseInt(words('SEQUENCE'), 10) || 0,
			// Some programs fill in the description only.
			title: oneLine(words('SUMMARY'), 200) || oneLine(description.trim().split('\n', 1)[0] ?? '', 200),
			start,
			durationMinutes: lasting.value,
			rules: (component.properties.get('RRULE') ?? []).map(({ text }) => text.trim()).filter(Boolean),
			extra: extra.value,
			excluded: excluded.value.map(({ at }) => at),
			original: recurrence?.value ?? null,
			andFuture: original?.parameters['range']?.toUpperCase() === 'THISANDFUTURE',
			cancelled: words('STATUS').trim().toUpperCase() === 'CANCELLED',
			description,
			location: words('LOCATION'),
			point: pointOf(first('GEO')),
			organiser: nameOf(first('ORGANIZER')),
			url: words('URL'),
			categories: (component.properties.get('CATEGORIES') ?? [])
				.flatMap(({ values }) => values.map(String))
				.slice(0, 20)
		}
	};
}

/** Wall time of a moment on the clock of a zone; a whole day is the same day everywhere. */
export function wallIn({ wall, wholeDay, zone }: Moment, other: Zone): Wall {
	return wholeDay || zone === other ? wall : wallAt(epochOf(wall, zone), other);
}

function moment(property: Property, value: Property['values'][number] | undefined, zones: Zones): Read<Moment> {
	const { line, parameters } = property;
	const text = String(value ?? '');
	const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z)?|T::|Z)?$/.exec(text);
	const [, day = '', time, utc] = match ?? [];
	if (!isDay(day) || (time !== undefined && !isTime(time)))
		return { ok: false, line, message: `'${property.text.slice(0, 40)}' is geen datum en tijd die bestaat.` };
	const year = Number(day.slice(0, 4));
	if (year < 1900 || year > 2150) return { ok: false, line, message: `Het jaar ${year} ligt te ver weg.` };
	if (time === undefined) return { ok: true, value: { wall: `${day}T00:00`, wholeDay: true, zone: homeZone } };
	const tzid = parameters['tzid'];
	const zone = utc ? 'UTC' : tzid ? zoneOf(tzid, zones.timezones) : zones.fallback;
	if (!zone) {
		const message = `De tijdzone '${tzid?.slice(0, 60)}' is niet bekend. Gebruik bijvoorbeeld Europe/Amsterdam.`;
		return { ok: false, line, message };
	}
	return { ok: true, value: { wall: `${day}T${time}`, wholeDay: false, zone } };
}

function moments(properties: Property[], zones: Zones): Read<CalendarEvent['extra']> {
	const found: CalendarEvent['extra'] = [];
	for (const property of properties) {
		for (const value of property.values) {
			const [from, to] = Array.isArray(value) ? value : [value];
			const at = moment(property, String(from), zones);
			if (!at.ok) return at;
			const until = to === undefined ? null : span(at.value, String(to), property, zones);
			if (found.push({ at: at.value, durationMinutes: until }) > mostDates)
				return { ok: false, line: property.line, message: `Er staan meer dan ${mostDates} losse data bij.` };
		}
	}
	return { ok: true, value: found };
}

/** Minutes from a moment to the end of its period, written as a duration or as a time. */
function span(from: Moment, to: string, property: Property, zones: Zones): number | null {
	const minutes = durationMinutes(to);
	if (minutes !== null) return minutes;
	const end = moment(property, to, zones);
	return end.ok ? between(from, end.value) : null;
}

function duration(component: Component, start: Moment, zones: Zones): Read<number> {
	const [dtend, lasts] = [component.properties.get('DTEND')?.[0], component.properties.get('DURATION')?.[0]];
	const day = start.wholeDay ? 1440 : 0;
	let minutes = day;
	const { line } = dtend ?? lasts ?? component;
	if (dtend) {
		const end = moment(dtend, dtend.values[0], zones);
		if (!end.ok) return end;
		minutes = between(start, end.value);
		// "From the 1st to the 1st" is a day to whoever wrote it, though RFC 5545 wants the 2nd.
		if (start.wholeDay && minutes === 0) minutes = day;
	} else if (lasts) {
		const given = durationMinutes(String(lasts.values[0]));
		if (given === null) return { ok: false, line, message: `'${lasts.text.slice(0, 40)}' is geen tijdsduur.` };
		minutes = Math.max(given, day);
	}
	if (minutes < 0) return { ok: false, line, message: 'Het einde ligt vóór het begin. Draai begin en einde om.' };
	if (minutes > longest) {
		const message = 'Eén keer duurt langer dan 31 dagen. Maak er een reeks van met een herhaling.';
		return { ok: false, line, message };
	}
	return { ok: true, value: minutes };
}

/** Minutes on the clock of the start; of a whole day, days up to and without the day of the end. */
function between(start: Moment, end: Moment): number {
	const to = wallIn(end, start.zone);
	const until = start.wholeDay ? `${to.slice(0, 10)}T00:00` : to;
	return (localOf(until) - localOf(start.wall)) / 60_000;
}

/** Whole minutes of an ISO 8601 duration in weeks, days, hours, minutes and seconds; null for anything else. */
export function durationMinutes(text: string): number | null {
	const match = /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(
		text.trim()
	);
	if (!match || !match.slice(1).some(Boolean)) return null;
	const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
		number,
		...number[]
	];
	return weeks * 10_080 + days! * 1440 + hours! * 60 + minutes! + Math.round(seconds! / 60);
}

function pointOf(property: Property | undefined): CalendarEvent['point'] {
	const [value] = property?.values ?? [];
	const [lat, lon] = Array.isArray(value) ? value.map(Number) : [];
	if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null;
	return lat === 0 && lon === 0 ? null : { lon, lat };
}

/** The name of an organiser; a mail address is not a name, and is not ours to publish. */
function nameOf(property: Property | undefined): string | null {
	const name = oneLine(property?.parameters['cn'] ?? '', 200);
	return name && !name.includes('@') ? name : null;
}
