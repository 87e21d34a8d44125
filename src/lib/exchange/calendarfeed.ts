// Activities as an iCalendar file (RFC 5545) for somebody's own calendar: one or many of them, or one date.
//
// Times carry TZID=Europe/Amsterdam and the file says when the clock changes, so 10:00 stays 10:00 in every program.
import ical from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { homeZone } from '#lib/calendar/zone.ts';
import { addDate, addSeries } from './calendarentry.ts';
import type { FeedActivity, FeedDate } from './calendarentry.ts';
import { oneLine } from './plaintext.ts';

/** `origin` is the site's address ('https://example.nl'); from `today` dates are laid out that no rule can say. */
type Options = { origin: string; today: Day };

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

const [begin, end] = ['BEGIN:VEVENT', 'END:VCALENDAR'];
/** A calendar is asked for again this often: a date that is off must be known the same morning. */
const HOUR = 3600;

/** All dates of an activity. Changed and cancelled dates are in it with their reason. */
export function seriesCalendar(activity: FeedActivity, series: readonly Series[], options: Options): string {
	const { before, after } = calendarFrame(activity.title);
	return `${before}${calendarEntries([{ ...activity, series: [...series] }], options)}${after}`;
}

/** One date of an activity, with an id of its own: whoever takes two dates has two. */
export function dateCalendar(activity: FeedActivity, date: FeedDate, { origin }: { origin: string }): string {
	const calendar = empty(activity.title);
	addDate(calendar, activity, date, origin);
	return mended(calendar.toString());
}

/** What stands before and after the entries of a calendar called `name`. */
export function calendarFrame(name: string): { before: string; after: string } {
	const calendar = empty(name);
	calendar.ttl(HOUR);
	// A zone stands in it only when an event needs it.
	calendar.createEvent({ start: Temporal.ZonedDateTime.from(`2026-01-01[${homeZone}]`), timezone: homeZone });
	const text = calendar.toString();
	return { before: text.slice(0, text.indexOf(begin)), after: `${end}\r\n` };
}

/** The VEVENTs of these activities: of each at least one, with the ids of `uidOf`. */
export function calendarEntries(
	activities: readonly (FeedActivity & { series: Series[] })[],
	options: Options
): string {
	const calendar = ical();
	for (const activity of activities) addSeries(calendar, activity, activity.series, options);
	const text = calendar.toString();
	const from = text.indexOf(begin);
	return from < 0 ? '' : mended(text.slice(from, text.lastIndexOf(end)));
}

function empty(title: string): ICalCalendar {
	// The library writes the name as it is: a line break in it would be a line of its own.
	const name = oneLine(title, 200).replace(/[\\;,]/g, '\\$&');
	const calendar = ical({ name, prodId: { company: 'Thuis in de buurt', product: 'agenda', language: 'NL' } });
	// Not the calendar's own zone: DTSTAMP would lose its Z.
	calendar.timezone({ name: null, generator: () => amsterdam });
	return calendar;
}

// The library writes the id of a changed whole day as a time, which no program finds in the series.
const mended = (text: string): string =>
	text.replace(/(ALLDAYEVENT:TRUE\r\n)RECURRENCE-ID:(\d{8})T\d{6}Z\r\n/g, '$1RECURRENCE-ID;VALUE=DATE:$2\r\n');
