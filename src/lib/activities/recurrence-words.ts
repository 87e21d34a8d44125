// When an activity is, said as a neighbour would: "elke dinsdag van 10:00 tot 12:00, niet in de herfstvakantie".
import { addDays } from '#lib/calendar/days.ts';
import type { Day } from '#lib/calendar/days.ts';
import { clockWords, dateOf, listWords, longDay, shortDay } from '#lib/calendar/daywords.ts';
import { lastLocal } from '#lib/calendar/rrule.ts';
import type { Rule } from '#lib/calendar/rrule.ts';
import { expandLocal } from '#lib/calendar/rruleexpand.ts';
import { ruleWords } from '#lib/calendar/rrulewords.ts';
import { schoolHolidayAround } from '#lib/calendar/schoolholidays.ts';
import { addMinutes, dayPortion, localOf, timePortion, wallOf } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { expand, parseRule, stopOf } from './recurrence.ts';
import type { Occurrence, Series } from './recurrence.ts';

const unsaid = 'op verschillende data';
const dayMinutes = 24 * 60;
/** More dates than this are counted, not listed. */
const mostListed = 5;
/** An end further off than a year, in days, is not worth telling. */
const farthest = 366;

/**
 * One sentence without capital and full stop, seen from `today`: years are named only when they are not this one, and
 * what no plain sentence says is "op verschillende data". Cancelled and moved dates are told with the date, not here; only
 * that everything from some date on is off is an end: "tot en met 24 november".
 */
export function seriesWords(told: Series, today: Day): string {
	const series = untilStop(told);
	const parsed = series.rule === null ? null : parseRule(series.rule);
	if (!parsed || (parsed.ok && parsed.value.count === 1)) return looseWords(series, today);
	if (!parsed.ok) return unsaid;
	const start = dayPortion(series.start);
	const words = ruleWords(parsed.value, start);
	if (!words) return unsaid;
	const sentence = [`${words.days} ${timeWords(series.start, series.durationMinutes)}`];
	for (const more of [words.months, notWords(series, today), extraWords(series, today)]) if (more) sentence.push(more);
	if (start > addDays(today, 6) && parsed.value.freq !== 'YEARLY') sentence.push(`vanaf ${dateOf(start, today)}`);
	const last = lastDay(series, parsed.value, today);
	if (last && last <= addDays(today, farthest)) sentence.push(`tot en met ${dateOf(last, today)}`);
	return sentence.join(', ');
}

/** A series that stops, as one that ends with the last date that goes on; as it was told when none does. */
function untilStop(series: Series): Series {
	const stop = stopOf(series);
	if (!stop || series.rule === null) return series;
	const whole: Series = { ...series, changes: [] };
	const day = dayPortion(stop.original);
	const last = expand(whole, addDays(day, -farthest), day).findLast(({ original }) => original < stop.original);
	if (!last) return series;
	return { ...series, until: last.day, extraDates: series.extraDates.filter((wall) => wall < stop.original) };
}

/** 'van 10:00 tot 12:00', 'om 10:00' when no end is known, 'de hele dag'. */
function timeWords(start: Wall, durationMinutes: number): string {
	if (timePortion(start) === '00:00' && durationMinutes > 0 && durationMinutes % dayMinutes === 0) return 'de hele dag';
	if (durationMinutes <= 0) return `om ${clockWords(start)}`;
	if (durationMinutes >= dayMinutes) return `vanaf ${clockWords(start)}`;
	const end = timePortion(addMinutes(start, durationMinutes));
	return `van ${clockWords(start)} tot ${end === '00:00' ? '24:00' : clockWords(end)}`;
}

/** Dates without a rule: 'eenmalig: zaterdag 28 november van 14:00 tot 16:00', 'op 3 data: za 28 nov, …'. */
function looseWords(series: Series, today: Day): string {
	const planned = expand(series, '1900-01-01', addDays(today, 10 * farthest));
	const kept = planned.filter(({ cancelled }) => !cancelled);
	const all = kept.length ? kept : planned;
	const coming = all.filter(({ day }) => day >= today);
	const told = coming.length ? coming : all;
	const [first] = told;
	if (!first) return unsaid;
	const times = (each: Occurrence) => timeWords(each.start, (localOf(each.end) - localOf(each.start)) / 60_000);
	if (all.length === 1) return `eenmalig: ${longDay(first.day, today)} ${times(first)}`;
	if (told.length === 1) return `nog één keer: ${longDay(first.day, today)} ${times(first)}`;
	const sameTimes = new Set(told.map(times)).size === 1;
	const shown = told.slice(0, mostListed).map(({ day }) => shortDay(day, today));
	const more = told.length - shown.length;
	const list = listWords(more ? [...shown, `nog ${more}`] : shown);
	return `op ${told.length} data: ${list}${sameTimes ? `, ${times(first)}` : ''}`;
}

/** Last day of a rule that ends, null for one that goes on or ends out of sight. */
function lastDay(series: Series, rule: Rule, today: Day): Day | null {
	if (rule.count !== null) {
		const window = { from: localOf(series.start), to: localOf(`${addDays(today, farthest)}T23:59`) };
		const dates = expandLocal(rule, window.from, window, rule.count, series.zone);
		return dates.length === rule.count ? dayPortion(wallOf(dates.at(-1)!)) : null;
	}
	const until = lastLocal(rule, series.zone);
	const written = until === Infinity ? null : dayPortion(wallOf(until));
	if (!series.until || !written) return series.until ?? written;
	return series.until < written ? series.until : written;
}

function notWords(series: Series, today: Day): string {
	const not: string[] = [];
	if (series.skipSchoolHolidays) not.push('niet in de schoolvakanties');
	if (series.skipPublicHolidays) not.push('niet op feestdagen');
	if (series.excluded.length) not.push(...excludedWords(series, today));
	return listWords(not);
}

/** Extra dates still to come: 'ook op za 28 nov'. */
function extraWords(series: Series, today: Day): string {
	const coming = series.extraDates.map(dayPortion).filter((day) => day >= today);
	if (coming.length > 3) return 'en op andere data';
	return coming.length ? `ook op ${listWords(coming.toSorted().map((day) => shortDay(day, today)))}` : '';
}

/** What the excluded dates of the coming year come down to: a school holiday when all its dates are out, or the dates. */
function excludedWords(series: Series, today: Day): string[] {
	const whole: Series = { ...series, excluded: [], extraDates: [], changes: [] };
	const planned = expand(whole, today, addDays(today, 365));
	const out = new Set(series.excluded);
	const holidays = Map.groupBy(planned, ({ day }) => schoolHolidayAround(day));
	const skipped = [...holidays].filter(
		([holiday, dates]) => holiday !== null && dates.every(({ original }) => out.has(original))
	);
	const told = new Set(skipped.flatMap(([, dates]) => dates.map(({ original }) => original)));
	const others = planned.filter(({ original }) => out.has(original) && !told.has(original));
	const words: string[] = [];
	const names = skipped.map(([holiday]) => holiday!.name);
	const every = names.length > 1 && [...holidays.keys()].filter(Boolean).length === names.length;
	if (every) words.push('niet in de schoolvakanties');
	else if (names.length) words.push(`niet in de ${listWords(names)}`);
	if (others.length > 3) words.push('met uitzonderingen');
	else if (others.length) words.push(`niet op ${listWords(others.map(({ day }) => shortDay(day, today)))}`);
	return words;
}
