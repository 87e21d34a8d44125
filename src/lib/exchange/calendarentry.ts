// An activity as events of a calendar: the series, and of dates that are off, moved or full an event of their own.
import { ICalEventStatus } from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { ActivityRow, OccurrenceRow } from '#lib/activities/rows.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { homeZone, instantOf, wallAt } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { endOf, feedSeries, isWholeDays } from './feedseries.ts';
import type { FeedSeries } from './feedseries.ts';
import { fingerprint, oneLine, paragraphs } from './plaintext.ts';

/** What a calendar shows of an activity: an `ActivityRow` is one. */
export type FeedActivity = Pick<
	ActivityRow,
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
	| 'source'
	| 'sourceId'
	| 'updatedAt'
> & {
	/** Dates that take nobody any more, as the rule gave them. */
	full?: readonly string[];
};
export type FeedDate = Pick<OccurrenceRow, 'original' | 'startsAt' | 'endsAt' | 'cancelled' | 'reason'>;

/**
 * The id of an activity in everybody's calendar. It comes from where the activity comes from, not from the address of
 * the site or a number of this database: a site that moves, or is filled again, gives nobody the same entry twice.
 */
export const uidOf = ({ source, sourceId }: Pick<FeedActivity, 'source' | 'sourceId'>, part = ''): string =>
	`activiteit-${fingerprint(source, sourceId)}${part}`;

/** Puts every series of an activity in the calendar; one without any date is told as its first date, cancelled. */
export function addSeries(
	calendar: ICalCalendar,
	activity: FeedActivity,
	series: readonly Series[],
	{ origin, today }: { origin: string; today: Day }
): void {
	for (const [index, one] of series.entries()) {
		const feed = feedSeries(one, today);
		if (feed) addOne(calendar, activity, feed, uidOf(activity, index ? `-${index + 1}` : ''), origin);
	}
}

/** Puts one date in the calendar, with an id of its own. */
export function addDate(calendar: ICalCalendar, activity: FeedActivity, date: FeedDate, origin: string): void {
	const start = wallAt(date.startsAt);
	const minutes = Math.round((Date.parse(`${wallAt(date.endsAt)}Z`) - Date.parse(`${start}Z`)) / 60_000);
	calendar.createEvent({
		...about(activity, origin, date.reason),
		...when(start, Math.max(0, minutes)),
		id: uidOf(activity, `-${date.original.replace(/\D/g, '')}`),
		status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
}

function addOne(calendar: ICalCalendar, activity: FeedActivity, feed: FeedSeries, id: string, origin: string) {
	const { start, durationMinutes } = feed;
	const wholeDays = isWholeDays(start, durationMinutes);
	const repeating = recurrence(feed, wholeDays);
	const single = repeating === null;
	// A date that stands alone is its own change: a RECURRENCE-ID without a series means nothing.
	if (!single)
		calendar.createEvent({
			...about(activity, origin, null),
			...when(start, durationMinutes),
			id,
			repeating,
			status: ICalEventStatus.CONFIRMED
		});
	const changes = changedDates(feed, activity.full ?? []);
	for (const change of single && !changes.length ? [unchanged(start)] : changes) {
		calendar.createEvent({
			...about(activity, origin, change.reason, change.full),
			...when(change.kind === 'moved' && change.start ? change.start : change.original, change.durationMinutes ?? durationMinutes), // prettier-ignore
			id,
			status: change.kind === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			...(single ? {} : recurrenceId(change.original, wholeDays))
		});
	}
}

type Told = Omit<Change, 'kind'> & { kind: Change['kind'] | 'full'; full: boolean };

const unchanged = (original: Wall): Told => ({ original, kind: 'full', reason: '', full: false });

/** Changed dates, and those that are full; a date that is off takes nobody anyway. */
function changedDates({ changes, dates }: FeedSeries, full: readonly string[]): Told[] {
	const told: Told[] = changes.map((change) => ({
		...change,
		full: change.kind !== 'cancelled' && full.includes(change.original)
	}));
	const known = new Set(changes.map(({ original }) => original));
	const rest = full.filter((original) => !known.has(original) && dates.has(original));
	return [...told, ...rest.map((original) => ({ ...unchanged(original), full: true }))];
}

function recurrenceId(original: Wall, wholeDays: boolean): Pick<ICalEventData, 'recurrenceId' | 'timezone'> {
	// Written as midnight in UTC for the calendar to mend: the library knows no days here.
	if (wholeDays) return { recurrenceId: Temporal.Instant.from(`${original}:00Z`).toZonedDateTimeISO('UTC') };
	return { recurrenceId: zoned(original), timezone: homeZone };
}

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

function about(
	activity: FeedActivity,
	origin: string,
	reason: string | null,
	full = false
): Omit<ICalEventData, 'start'> {
	const url = `${origin}/activiteiten/${activity.slug}`;
	const { description, summary, updatedAt } = activity;
	const text = description.startsWith(summary) ? description : `${summary}\n\n${description}`;
	const organiser = activity.organiser ? `Georganiseerd door: ${activity.organiser}` : '';
	const where = oneLine(locationOf(activity), 300);
	const { lon, lat } = activity;
	const geo = lon === null || lat === null ? {} : { geo: { lon, lat } };
	return {
		summary: oneLine(full ? `Vol: ${activity.title}` : activity.title, 200),
		description: paragraphs(
			[full ? 'Deze keer is vol.' : '', reason, text, organiser, url].filter(Boolean).join('\n\n'),
			5000
		),
		location: where ? { title: where, ...geo } : null,
		url,
		stamp: updatedAt,
		lastModified: updatedAt,
		// A later version has a higher number (RFC 5545, 3.8.7.4): the seconds since this site was first made.
		sequence: Math.max(0, Math.floor((updatedAt.getTime() - firstSecond) / 1000))
	};
}

const firstSecond = Date.UTC(2026, 0, 1);

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
