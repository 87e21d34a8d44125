// An activity as an iCalendar file (RFC 5545) for somebody's own calendar: all dates, or one of them.
//
// Times carry TZID=Europe/Amsterdam and the file says when the clock changes, so 10:00 stays 10:00 in every program.
import ical from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { ActivityRow, OccurrenceRow } from '#lib/activities/rows.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { homeZone, instantOf, wallAt } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { endOf, feedSeries, isWholeDays } from './feedseries.ts';
import type { FeedSeries } from './feedseries.ts';
import { oneLine, paragraphs } from './plaintext.ts';

/** What a calendar shows of an activity: an `ActivityRow` is one. */
export type FeedActivity = Pick<
	ActivityRow,
	| 'id'
	| 'slug'
	| 'title'
	| 'summary'
	| 'description'
	| 'organiser'
	| 'where'
	| 'street'
	| 'postcode'
	| 'locality'
	| 'lon'
	| 'lat'
	| 'updatedAt'
>;
export type FeedDate = Pick<OccurrenceRow, 'original' | 'startsAt' | 'endsAt' | 'cancelled' | 'reason'>;

// The rule of the European Union since 1996 (directive 2000/84/EC).
const amsterdam = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/**
 * All dates of an activity. Changed and cancelled dates are in it with their reason. `origin` is the site's address
 * ('https://example.nl'); `today` is the day from which dates are laid out that no rule can say (a year ahead).
 */
export function seriesCalendar(
	activity: FeedActivity,
	series: readonly Series[],
	{ origin, today }: { origin: string; today: Day }
): string {
	const calendar = empty(activity);
	for (const [index, one] of series.entries()) {
		const feed = feedSeries(one, today);
		if (!feed) continue;
		addSeries(calendar, activity, feed, uidOf(activity, origin, index ? `-${index + 1}` : ''), origin);
	}
	return calendar.toString();
}

/** One date of an activity, with an id of its own: whoever takes two dates has two. */
export function dateCalendar(activity: FeedActivity, date: FeedDate, { origin }: { origin: string }): string {
	const calendar = empty(activity);
	const start = wallAt(date.startsAt);
	const minutes = Math.round((Date.parse(`${wallAt(date.endsAt)}Z`) - Date.parse(`${start}Z`)) / 60_000);
	calendar.createEvent({
		...about(activity, origin, date.reason),
		...when(start, Math.max(0, minutes)),
		id: uidOf(activity, origin, `-${date.original.replace(/\D/g, '')}`),
		status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
	return calendar.toString();
}

function empty(activity: FeedActivity): ICalCalendar {
	// The library writes the name as it is: a line break in it would be a line of its own.
	const name = oneLine(activity.title, 200).replace(/[\\;,]/g, '\\$&');
	const calendar = ical({ name, prodId: { company: 'Thuis in de buurt', product: 'agenda', language: 'NL' } });
	// Not the calendar's own zone: DTSTAMP would lose its Z.
	calendar.timezone({ name: null, generator: () => amsterdam });
	return calendar;
}

function addSeries(calendar: ICalCalendar, activity: FeedActivity, feed: FeedSeries, uid: string, origin: string) {
	const { start, durationMinutes, changes } = feed;
	const wholeDays = isWholeDays(start, durationMinutes);
	// The library cannot write a changed whole day (RECURRENCE-ID as a date): it leaves the series and stands alone.
	const excluded = wholeDays ? [...feed.excluded, ...changes.map(({ original }) => original)] : feed.excluded;
	const repeating = recurrence({ ...feed, excluded }, wholeDays);
	calendar.createEvent({
		...about(activity, origin, null),
		...when(start, durationMinutes),
		id: uid,
		status: ICalEventStatus.CONFIRMED,
		...(repeating ? { repeating } : {})
	});
	for (const change of changes) {
		const id = wholeDays ? uid.replace('@', `-${change.original.slice(0, 10).replaceAll('-', '')}@`) : uid;
		const moment = when(startOf(change), change.durationMinutes ?? durationMinutes);
		calendar.createEvent({
			...about(activity, origin, change.reason),
			...moment,
			id,
			sequence: 1,
			status: change.kind === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			...(wholeDays ? {} : { recurrenceId: zoned(change.original), timezone: homeZone })
		});
	}
}

const startOf = ({ original, kind, start }: Change): Wall => (kind === 'moved' && start ? start : original);

/** RRULE, RDATE and EXDATE lines; null for a single date. */
function recurrence({ start, rule, extra, excluded }: FeedSeries, wholeDays: boolean): string | null {
	const list = (name: string, walls: Wall[]) => {
		const values = walls.map((wall) => (wholeDays ? wall.slice(0, 10) : `${wall}:00`).replace(/[-:]/g, ''));
		const kind = wholeDays ? 'VALUE=DATE' : `TZID=${homeZone}`;
		return values.length ? [`${name};${kind}:${values.join(',')}`] : [];
	};
	// Some programs forget DTSTART when there are only extra dates; twice the same date is once (RFC 5545, 3.8.5.3).
	const dates = rule === null && extra.length ? [start, ...extra] : extra;
	const lines = [...(rule === null ? [] : [`RRULE:${rule}`]), ...list('RDATE', dates), ...list('EXDATE', excluded)];
	// A line that stands alone is taken for a rule: the library puts 'RRULE:' before it.
	if (lines.length === 1 && rule === null) lines.push('X-REEKS:losse data');
	return lines.length ? lines.join('\r\n') : null;
}

function about(activity: FeedActivity, origin: string, reason: string | null): Omit<ICalEventData, 'start'> {
	const url = `${origin}/activiteiten/${activity.slug}`;
	const { description, summary } = activity;
	const text = description.startsWith(summary) ? description : `${summary}\n\n${description}`;
	const organiser = activity.organiser ? `Georganiseerd door: ${activity.organiser}` : '';
	const where = oneLine(locationOf(activity), 300);
	const { lon, lat } = activity;
	const geo = lon === null || lat === null ? {} : { geo: { lon, lat } };
	return {
		summary: oneLine(activity.title, 200),
		description: paragraphs([reason, text, organiser, url].filter(Boolean).join('\n\n'), 5000),
		location: where ? { title: where, ...geo } : null,
		url,
		stamp: activity.updatedAt,
		lastModified: activity.updatedAt
	};
}

/** 'Wijkcentrum De Spil, Straat 1, 5342 AR Oss' */
function locationOf({ where, street, postcode, locality }: FeedActivity): string {
	const town = [postcode, locality].filter(Boolean).join(' ');
	return [where, street, town].filter(Boolean).join(', ');
}

/** Start and end as the library wants them: never a Date, which it would read on the clock of the process. */
function when(start: Wall, durationMinutes: number): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
	const end = endOf(start, durationMinutes);
	if (isWholeDays(start, durationMinutes)) {
		const day = (wall: Wall) => Temporal.PlainDate.from(wall.slice(0, 10));
		return { start: day(start), end: end ? day(end) : null, allDay: true };
	}
	return { start: zoned(start), end: end ? zoned(end) : null, timezone: homeZone };
}

const zoned = (wall: Wall) =>
	Temporal.Instant.fromEpochMilliseconds(instantOf(wall).getTime()).toZonedDateTimeISO(homeZone);

const uidOf = ({ id }: FeedActivity, origin: string, part: string) => `activiteit-${id}${part}@${new URL(origin).host}`;
