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
};

/** How far back and ahead, in days, dates are laid out that a rule cannot say (school holidays, other clocks). */
const back = 366;
const ahead = 366;

/** What a series is in a calendar of today; null when it has no date at all. */
export function feedSeries(told: Series, today: Day): FeedSeries | null {
	const window = { from: addDays(today, -back), to: addDays(today, ahead) };
	const series = ended(told);
	if (series.rule !== null && series.zone !== homeZone) return laidOut(series, window);
	const local = series.zone === homeZone ? series : atHome(series);
	const bare: Series = {
		...local,
		extraDates: [],
		excluded: [],
		changes: [],
		skipSchoolHolidays: false,
		skipPublicHolidays: false
	};
	const firstDay = local.start.slice(0, 10);
	// A calendar counts its DTSTART always, a rule of ours only the dates it falls on.
	const [first] =
		local.rule === null ? [{ original: local.start }] : expand(bare, firstDay, addDays(firstDay, 3660), 1);
	const extra = local.extraDates.filter((wall) => wall !== first?.original);
	const start = first?.original ?? extra.shift();
	if (start === undefined) return null;
	const from = firstDay > window.from ? firstDay : window.from;
	const plain = expand(bare, from, window.to).map(({ original }) => original);
	const kept = new Set(expand({ ...local, changes: [] }, from, window.to).map(({ original }) => original));
	const left = [...local.excluded, ...plain.filter((wall) => !kept.has(wall))];
	return {
		start,
		durationMinutes: local.durationMinutes,
		rule: first && local.rule !== null ? ruleUntil(local, bare) : null,
		excluded: [...new Set(left)].sort(),
		extra,
		// A change of anything else would be a date of its own elsewhere.
		changes: local.changes.filter(({ original }) => holds(local, original)),
		dates: kept
	};
}

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
	if (!read.ok || !series.until) return series.rule;
	const { rule } = read;
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
	const walls = expand({ ...series, changes: [] }, from, to).map(({ original }) => home(series, original));
	const [start, ...extra] = walls;
	if (start === undefined) return null;
	const changes = atHome(series).changes.filter(({ original }) => walls.includes(original));
	const dates = new Set(walls);
	return { start, durationMinutes: series.durationMinutes, rule: null, excluded: [], extra, changes, dates };
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
