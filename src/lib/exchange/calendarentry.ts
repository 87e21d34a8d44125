// An activity as events of a calendar: the series, and of dates that are off, moved or full an event of their own.
import { ICalEventStatus } from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { ActivityRow, OccurrenceRow } from '#lib/activities/rows.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { lastLocal, readRule } from '#lib/calendar/rrule.ts';
import { dayPortion, homeZone, instantOf, wallAt, wallOf } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { about } from './calendarabout.ts';
import { endOf, feedSeries, isWholeDays } from './feedseries.ts';
import type { FeedSeries } from './feedseries.ts';
import { fingerprint } from './plaintext.ts';

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
export type FeedDate = Pick<OccurrenceRow, 'original' | 'startsAt' | 'endsAt' | 'cancelled' | 'moved' | 'reason'>;

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
		if (!feed) continue;
		// What is known a day further every day is changed every day: a program that compares versions must take it over.
		const midnight = instantOf(`${today}T00:00`);
		const changedAt = feed.onlySoFar && midnight > activity.updatedAt ? midnight : activity.updatedAt;
		addOne(calendar, activity, feed, { id: uidOf(activity, index ? `-${index + 1}` : ''), origin, changedAt });
	}
}

/** Puts one date in the calendar, with an id of its own. */
export function addDate(calendar: ICalCalendar, activity: FeedActivity, date: FeedDate, origin: string): void {
	const start = wallAt(date.startsAt);
	const minutes = Math.round((Date.parse(`${wallAt(date.endsAt)}Z`) - Date.parse(`${start}Z`)) / 60_000);
	const kind = date.cancelled ? 'cancelled' : date.moved ? 'moved' : null;
	calendar.createEvent({
		...about(activity, { origin, changedAt: activity.updatedAt }, { kind, reason: date.reason, full: false }),
		...when(start, Math.max(0, minutes)),
		id: uidOf(activity, `-${date.original.replace(/\D/g, '')}`),
		status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
}

type Entry = { id: string; origin: string; changedAt: Date };

function addOne(calendar: ICalCalendar, activity: FeedActivity, feed: FeedSeries, { id, ...version }: Entry) {
	const { start, durationMinutes } = feed;
	const wholeDays = isWholeDays(start, durationMinutes);
	const repeating = recurrence(feed, wholeDays);
	const single = repeating === null;
	// A date that stands alone is its own change: a RECURRENCE-ID without a series means nothing.
	if (!single)
		calendar.createEvent({
			...about(activity, version),
			...when(start, durationMinutes),
			id,
			repeating,
			status: ICalEventStatus.CONFIRMED
		});
	const changes = changedDates(feed, activity.full ?? []);
	for (const change of single && !changes.length ? [unchanged(start)] : changes) {
		const at = change.kind === 'moved' && change.start ? change.start : change.original;
		const minutes = change.durationMinutes ?? durationMinutes;
		// A date that goes on after all is a change to its own time.
		const moved = change.kind === 'moved' && (at !== change.original || minutes !== durationMinutes);
		const kind = change.kind === 'cancelled' ? 'cancelled' : moved ? 'moved' : null;
		calendar.createEvent({
			...about(activity, version, { kind, reason: change.reason, full: change.full }),
			...when(at, minutes),
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
	const lines = [
		...(rule === null ? [] : [`RRULE:${wholeDays ? untilDay(rule) : rule}`]),
		...list('RDATE', dates),
		...list('EXDATE', excluded)
	];
	// A line that stands alone is taken for a rule: the library puts 'RRULE:' before it.
	if (lines.length === 1 && rule === null) lines.push('X-REEKS:losse data');
	return lines.length ? lines.join('\r\n') : null;
}

/** With UNTIL as a day, as it must be where DTSTART is one (RFC 5545, 3.3.10). */
function untilDay(rule: string): string {
	const read = readRule(rule);
	if (!read.ok || !read.rule.until) return rule;
	const day = dayPortion(wallOf(lastLocal(read.rule, homeZone)));
	return rule.replace(/UNTIL=[^;]*/, `UNTIL=${day.replaceAll('-', '')}`);
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
