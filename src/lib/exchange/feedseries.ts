// A series as iCalendar can say it: a start that really happens, a rule, and the dates that are left out, extra or changed.
import { expand, holds, stopOf } from '#lib/activities/recurrence.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import { addDays } from '#lib/calendar/days.ts';
import type { Day } from '#lib/calendar/days.ts';
import { readRule, writeRule } from '#lib/calendar/rrule.ts';
import { addMinutes, epochOf, fromLocal, homeZone, instantOf, wallAt } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';

/** Walls are on the clock of Europe/Amsterdam. */
export type FeedSeries = {
	start: Wall;
	durationMinutes: number;
	/** RRULE value; null for loose dates. */
	rule: string | null;
	excluded: Wall[];
	extra: Wall[];
	changes: Change[];
	/** Dates of the year behind and the year ahead, as the rule gives them. */
	dates: ReadonlySet<Wall>;
	/** Its dates are known no further than the site lists them: tomorrow it says a day more. */
	onlySoFar: boolean;
};

/** How far back and ahead, in days, a series is laid out where no rule can say it: as far as the site lists dates. */
const back = 366;
const ahead = 366;
/** Dates in that time: 24 a day is the most a rule may ask for. */
const most = 24 * (back + ahead + 1);

const windowAt = (today: Day) => ({ from: addDays(today, -back), to: addDays(today, ahead) });

/** What a series is in a calendar of today; null when it has no date at all. */
export function feedSeries(told: Series, today: Day): FeedSeries | null {
	const window = windowAt(today);
	const series = sayable(told, today);
	if (series.rule !== null && series.zone !== homeZone) return laidOut(series, window);
	const local = series.zone === homeZone ? series : atHome(series);
	const bare: Series = { ...local, extraDates: [], excluded: [], changes: [] };
	const firstDay = local.start.slice(0, 10);
	// A calendar counts its DTSTART always, a rule of ours only the dates it falls on.
	const [first] =
		local.rule === null ? [{ original: local.start }] : expand(bare, firstDay, addDays(firstDay, 3660), 1);
	const extra = local.extraDates.filter((wall) => wall !== first?.original);
	const start = first?.original ?? extra.shift();
	if (start === undefined) return null;
	const from = firstDay > window.from ? firstDay : window.from;
	return {
		start,
		durationMinutes: local.durationMinutes,
		rule: first && local.rule !== null ? ruleUntil(local, bare) : null,
		excluded: [...new Set(local.excluded)].sort(),
		extra,
		// A change of anything else would be a date of its own elsewhere.
		changes: local.changes.filter(({ original }) => holds(local, original)),
		dates: new Set(expand({ ...local, changes: [] }, from, window.to, most).map(({ original }) => original)),
		onlySoFar: onlySoFar(told)
	};
}

/**
 * A series in what iCalendar and schema.org have words for: a rule, dates left out, and an end.
 *
 * "Not in the holidays" is not among those words, so the holidays are written as dates that are left out, and those we
 * know only so far. A rule that went on after them would send people to a closed door in a holiday that nobody wrote out
 * yet. Such a series therefore ends where the site's own list does; who subscribed gets the next dates by themselves, as
 * each day the end is a day later. A series without holidays is right for ever, and stays endless.
 */
export function sayable(told: Series, today: Day): Series {
	const series = ended(told);
	if (!onlySoFar(series)) return { ...series, skipSchoolHolidays: false, skipPublicHolidays: false };
	const { from, to } = windowAt(today);
	const whole: Series = { ...series, skipSchoolHolidays: false, skipPublicHolidays: false, changes: [] };
	const originals = (one: Series) => expand(one, from, to, most).map(({ original }) => original);
	const kept = new Set(originals({ ...series, changes: [] }));
	return {
		...whole,
		changes: series.changes,
		until: series.until && series.until < to ? series.until : to,
		excluded: [...new Set([...series.excluded, ...originals(whole).filter((wall) => !kept.has(wall))])]
	};
}

const onlySoFar = ({ rule, skipSchoolHolidays, skipPublicHolidays }: Series): boolean =>
	rule !== null && (skipSchoolHolidays || skipPublicHolidays === true);

/**
 * A series that is off from some date on ends with that date, cancelled: few calendars know RANGE=THISANDFUTURE. Later
 * dates with a change of their own go on, as extra dates.
 */
function ended(series: Series): Series {
	const stop = stopOf(series);
	if (!stop) return series;
	const day = stop.original.slice(0, 10);
	const sameDay = expand({ ...series, changes: [] }, day, day).map(({ original }) => original);
	const own = series.changes.map(({ original }) => original).filter((wall) => wall > stop.original);
	return {
		...series,
		until: series.until && series.until < day ? series.until : day,
		extraDates: [
			...series.extraDates.filter((wall) => wall <= stop.original),
			...own.filter((at) => holds(series, at))
		],
		excluded: [...series.excluded, ...sameDay.filter((wall) => wall > stop.original && !own.includes(wall))]
	};
}

/** The rule with the last day of the series in it. */
function ruleUntil(series: Series, bare: Series): string | null {
	const read = readRule(series.rule ?? '');
	if (!read.ok) return series.rule;
	const { rule } = read;
	if (!series.until) return rule.until ? writeRule(rule, series.zone) : series.rule;
	if (rule.count !== null) {
		// COUNT and UNTIL exclude each other: count what is left.
		const count = expand(bare, series.start.slice(0, 10), series.until, rule.count).length;
		return writeRule({ ...rule, count: Math.max(1, count) }, series.zone);
	}
	const at = epochOf(`${series.until}T23:59`, series.zone);
	const known = rule.until && (rule.until.utc ? rule.until.at : fromLocal(rule.until.at, series.zone));
	return writeRule({ ...rule, until: known !== null && known < at ? rule.until : { at, utc: true } }, series.zone);
}

/** A series on another clock, or one no rule can say: its dates, on our clock. */
function laidOut(series: Series, { from, to }: { from: Day; to: Day }): FeedSeries | null {
	const walls = expand({ ...series, changes: [] }, from, to, most).map(({ original }) => home(series, original));
	const [start, ...extra] = walls;
	if (start === undefined) return null;
	const changes = atHome(series).changes.filter(({ original }) => walls.includes(original));
	const dates = new Set(walls);
	const { durationMinutes } = series;
	return { start, durationMinutes, rule: null, excluded: [], extra, changes, dates, onlySoFar: true };
}

const home = (series: Series, wall: Wall): Wall => wallAt(instantOf(wall, series.zone), homeZone);

function atHome(series: Series): Series {
	const move = (wall: Wall) => home(series, wall);
	return {
		...series,
		zone: homeZone,
		start: move(series.start),
		extraDates: series.extraDates.map(move),
		excluded: series.excluded.map(move),
		changes: series.changes.map(({ start, ...change }) => ({
			...change,
			original: move(change.original),
			...(start === undefined ? {} : { start: move(start) })
		}))
	};
}

/** Whether it takes whole days: calendars show those without a time. */
export const isWholeDays = (start: Wall, durationMinutes: number): boolean =>
	start.endsWith('T00:00') && durationMinutes > 0 && durationMinutes % 1440 === 0;

/** The end on the wall's clock; null when it is not known. */
export const endOf = (start: Wall, durationMinutes: number): Wall | null =>
	durationMinutes > 0 ? addMinutes(start, durationMinutes) : null;
