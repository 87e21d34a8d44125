// From the choices of a rhythm to the series of an activity, and back. Pure.
import { expand, parseRule, type Series } from '#lib/activities/recurrence.ts';
import { addDays, parts, weekday, type Day } from '#lib/calendar/days.ts';
import { lastLocal, type Rule } from '#lib/calendar/rrule.ts';
import { addMinutes, dayPortion, homeZone, localOf, minutesOf, timePortion, wallOf } from '#lib/calendar/zone.ts';
import { emptyRhythm, most, type Rhythm, type RhythmProblems } from './rhythm.ts';
import { readDay, readNumber, readTime } from './typed.ts';

type Read = { ok: true; series: Series } | { ok: false; problems: RhythmProblems };

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** How far ahead a first or last date is looked for, in days: five years. */
const FAR = 5 * 366;

/**
 * The series these choices say. A rhythm without a first day begins today. What lies wholly in the past is a problem,
 * unless `was` (as it is published now) began then too.
 */
export function toSeries(rhythm: Rhythm, today: Day, was: Series | null = null): Read {
	if (rhythm.repeat === '' || rhythm.repeat === 'kept') return { ok: false, problems: { repeat: 'repeat-missing' } };
	const problems: RhythmProblems = {};
	const from = readTime(rhythm.from);
	if (!from) problems.from = rhythm.from.trim() ? 'from-unreadable' : 'from-missing';
	const to = rhythm.to.trim() ? readTime(rhythm.to) : null;
	if (rhythm.to.trim() && !to) problems.to = 'to-unreadable';
	const minutes = from && to ? lasts(from, to) : 0;
	if (minutes === null) problems.to = 'to-before';
	const days = rhythm.repeat === 'dates' ? looseDays(rhythm, problems) : [firstDay(rhythm, today, problems)];
	const rule = ruleOf(rhythm, problems);
	const until = lastDay(rhythm, days[0] ?? today, problems);
	if (Object.keys(problems).length || !from || minutes === null || !days[0]) return { ok: false, problems };
	const series: Series = {
		start: `${days[0]}T${from}`,
		durationMinutes: minutes,
		rule,
		zone: homeZone,
		until,
		extraDates: days.slice(1).map((day) => `${day}T${from}`),
		excluded: [],
		skipSchoolHolidays: rule !== null && rhythm.skipSchool === 'ja',
		skipPublicHolidays: rule !== null && rhythm.skipPublic === 'ja',
		changes: []
	};
	const laid = rule === null ? series : onItsDates(series, rhythm);
	if (!laid) return { ok: false, problems: { repeat: 'never' } };
	const [coming] = expand(laid, today, addDays(today, FAR), 1);
	if (!coming && (was === null || was.start.slice(0, 10) >= today)) return { ok: false, problems: past(rhythm) };
	return { ok: true, series: laid };
}

/** The choices that say exactly this series; null when no choices do: exceptions, years, workdays, other zones. */
export function fromSeries(series: Series): Rhythm | null {
	const { start, durationMinutes, extraDates, excluded, zone } = series;
	if (zone !== homeZone || excluded.length || durationMinutes < 0 || durationMinutes >= 24 * 60) return null;
	const to = durationMinutes ? timePortion(addMinutes(start, durationMinutes)) : '';
	const from = timePortion(start);
	if (to && lasts(from, to) !== durationMinutes) return null;
	const base: Rhythm = { ...emptyRhythm, start: dayPortion(start), from, to };
	if (series.rule === null) {
		if (series.until || extraDates.length >= most.dates) return null;
		if (!extraDates.length) return { ...base, repeat: 'once' };
		if (extraDates.some((wall) => timePortion(wall) !== from)) return null;
		return { ...base, repeat: 'dates', start: '', dates: [start, ...extraDates].map(dayPortion).toSorted() };
	}
	const parsed = parseRule(series.rule);
	if (!parsed.ok || extraDates.length) return null;
	const said = chosenOf(parsed.value, base);
	const ending = said && endingOf(series, parsed.value);
	return ending && { ...said, ...ending, ...skipping(series) };
}

function firstDay(rhythm: Rhythm, today: Day, problems: RhythmProblems): Day | null {
	const typed = rhythm.start.trim();
	if (!typed && (rhythm.repeat === 'monthly' || (rhythm.repeat === 'weekly' && rhythm.every === '1'))) return today;
	const day = readDay(typed);
	if (!day) problems.start = typed ? 'start-unreadable' : 'start-missing';
	return day;
}

function looseDays({ dates }: Rhythm, problems: RhythmProblems): Day[] {
	const typed = dates.filter((date) => date.trim()).slice(0, most.dates);
	const days = typed.map(readDay).filter((day) => day !== null);
	if (!typed.length) problems.dates = 'dates-missing';
	else if (days.length < typed.length) problems.dates = 'dates-unreadable';
	return [...new Set(days)].sort();
}

function ruleOf(rhythm: Rhythm, problems: RhythmProblems): string | null {
	const { repeat } = rhythm;
	if (repeat === 'weekly') {
		const days = rhythm.days.filter((day) => readNumber(day, 1, 7)).map((day) => codes[Number(day) - 1]);
		if (!days.length) problems.days = 'days-missing';
		const interval = readNumber(rhythm.every, 1, 4) ?? 1;
		return `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${days.join(',')}`;
	}
	if (repeat !== 'monthly') return null;
	if (rhythm.by === 'date') {
		const date = rhythm.date === '-1' ? -1 : readNumber(rhythm.date, 1, 31);
		if (!date) problems.date = 'date-missing';
		return `FREQ=MONTHLY;BYMONTHDAY=${date}`;
	}
	const day = readNumber(rhythm.weekday, 1, 7);
	const nths = rhythm.nths.filter((nth) => /^([1-4]|-1)$/.test(nth));
	if (!nths.length) problems.nths = 'nths-missing';
	if (!day) problems.weekday = 'weekday-missing';
	return `FREQ=MONTHLY;BYDAY=${nths.map((nth) => `${nth}${codes[(day ?? 1) - 1]}`).join(',')}`;
}

function lastDay({ repeat, ends, until, times }: Rhythm, first: Day, problems: RhythmProblems): Day | null {
	if (repeat !== 'weekly' && repeat !== 'monthly') return null;
	if (ends === 'times' && !readNumber(times, 1, most.times)) problems.times = 'times-missing';
	if (ends !== 'until') return null;
	const day = readDay(until);
	if (!day) problems.until = 'until-missing';
	else if (day < first) problems.until = 'until-before';
	return day;
}

/** Minutes from one time to another; what ends before 06:00 ends in the night after. Null when it ends too early. */
function lasts(from: string, to: string): number | null {
	const minutes = minutesOf(to) - minutesOf(from);
	if (minutes > 0) return minutes;
	return minutes < 0 && to <= '06:00' ? minutes + 24 * 60 : null;
}

/**
 * The series from its first real date on, so that a calendar file begins on a date that is held. A number of times is
 * counted in times that go on: with holidays left out it becomes a last day.
 */
function onItsDates(series: Series, { ends, times }: Rhythm): Series | null {
	const day = dayPortion(series.start);
	const count = ends === 'times' ? Number(times) : null;
	// "Om de week op maandag, vanaf vrijdag" means the Monday after, not the week of that Friday.
	const rule = series.rule!.replace(/;INTERVAL=\d+/, '');
	const [first] = expand({ ...series, rule, skipSchoolHolidays: false, skipPublicHolidays: false }, day, addDays(day, FAR), 1); // prettier-ignore
	if (!first) return null;
	const aligned = { ...series, start: first.start };
	const skips = series.skipSchoolHolidays || series.skipPublicHolidays;
	if (count !== null && !skips) return { ...aligned, rule: `${series.rule};COUNT=${count}` };
	const dates = expand(aligned, first.day, addDays(first.day, FAR), count ?? 1);
	return dates.length ? { ...aligned, until: count === null ? series.until : dates.at(-1)!.day } : null;
}

const past = ({ repeat }: Rhythm): RhythmProblems =>
	repeat === 'once' ? { start: 'past' } : repeat === 'dates' ? { dates: 'past' } : { repeat: 'never' };

function chosenOf(rule: Rule, base: Rhythm): Rhythm | null {
	const { freq, interval, byDay, byMonthDay, bySetPos, byMonth } = rule;
	if (byMonth.length || rule.byYearDay.length || rule.byWeekNo.length || rule.byHour.length || rule.byMinute.length)
		return null;
	const own = weekday(base.start);
	if (freq === 'DAILY' && interval === 1 && !byDay.length && !byMonthDay.length && !bySetPos.length)
		return { ...base, repeat: 'weekly', days: codes.map((_, index) => String(index + 1)) };
	if (freq === 'WEEKLY' && interval <= 4 && !bySetPos.length) {
		if (rule.weekStart !== 1 && interval > 1 && byDay.length > 1) return null;
		const days = byDay.length ? byDay.map((day) => day.weekday).toSorted() : [own];
		return { ...base, repeat: 'weekly', every: String(interval), days: days.map(String) };
	}
	if (freq !== 'MONTHLY' || interval !== 1) return null;
	if (!byDay.length && !bySetPos.length) {
		const [date = parts(base.start).date, second] = byMonthDay;
		if (second !== undefined || date < -1) return null;
		return { ...base, repeat: 'monthly', by: 'date', date: String(date) };
	}
	if (byMonthDay.length || new Set(byDay.map((day) => day.weekday)).size !== 1) return null;
	const nths = bySetPos.length && byDay.length === 1 && byDay[0]!.nth === 0 ? bySetPos : byDay.map(({ nth }) => nth);
	if (bySetPos.length && byDay[0]!.nth !== 0) return null;
	if (nths.some((nth) => nth === 0 || nth > 4 || nth < -1)) return null;
	const named = nths.toSorted((a, b) => (a < 0 ? 9 : a) - (b < 0 ? 9 : b)).map(String);
	return { ...base, repeat: 'monthly', by: 'weekday', nths: named, weekday: String(byDay[0]!.weekday) };
}

function endingOf(series: Series, rule: Rule): Pick<Rhythm, 'ends' | 'until' | 'times'> | null {
	const written = lastLocal(rule, series.zone);
	// The rule's own last moment may fall between two dates of one day: then it is no day.
	const lastByRule = written === Infinity ? null : dayPortion(wallOf(written));
	if (lastByRule && written < localOf(`${lastByRule}T${timePortion(series.start)}`)) return null;
	const until = [series.until, lastByRule].filter((day) => typeof day === 'string').toSorted()[0];
	if (rule.count !== null) {
		if (until || rule.count > most.times || series.skipSchoolHolidays || series.skipPublicHolidays) return null;
		return { ends: 'times', until: '', times: String(rule.count) };
	}
	return until ? { ends: 'until', until, times: '' } : { ends: 'on', until: '', times: '' };
}

const skipping = (series: Series) => ({
	skipSchool: series.skipSchoolHolidays ? 'ja' : '',
	skipPublic: series.skipPublicHolidays ? 'ja' : ''
});
