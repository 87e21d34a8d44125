// A recurrence rule said in Dutch, as a neighbour would: "elke eerste vrijdag van de maand". Times are the caller's.
import { parts, weekday, weekdays } from './days.ts';
import type { Day, Weekday } from './days.ts';
import { listWords, monthName, weekdayName } from './daywords.ts';
import { hasClockParts, isSubDaily } from './rrule.ts';
import type { Rule } from './rrule.ts';

/** Days, and the months they are limited to: 'elke dinsdag' and 'van april tot en met september', or ''. */
export type RuleWords = { days: string; months: string };

/**
 * On which days a rule that starts on `start` falls; null when no plain sentence says it exactly.
 * Says nothing about COUNT and UNTIL.
 */
export function ruleWords(rule: Rule, start: Day): RuleWords | null {
	if (isSubDaily(rule) || hasClockParts(rule) || rule.byYearDay.length || rule.byWeekNo.length) return null;
	const plain = withoutSetPos(rule);
	if (!plain) return null;
	const { freq, byMonth } = plain;
	const say = freq === 'YEARLY' ? yearly : freq === 'MONTHLY' ? monthly : daily;
	const days = say(plain, start);
	return days ? { days, months: freq === 'YEARLY' ? '' : monthsWords(byMonth) } : null;
}

/** "The third of all Tuesdays" is "the third Tuesday": one BYSETPOS on one weekday is rewritten, others are not said. */
function withoutSetPos(rule: Rule): Rule | null {
	if (!rule.bySetPos.length) return rule;
	const [only] = rule.byDay;
	const simple = rule.byDay.length === 1 && only!.nth === 0 && !rule.byMonthDay.length;
	if (!simple || rule.freq !== 'MONTHLY') return isLastWorkday(rule) ? rule : null;
	return { ...rule, bySetPos: [], byDay: rule.bySetPos.map((nth) => ({ nth, weekday: only!.weekday })) };
}

/** Days of the week: FREQ=WEEKLY, or DAILY, with or without BYDAY. */
function daily({ freq, interval, byDay, byMonthDay }: Rule, start: Day): string | null {
	if (byMonthDay.length) return null;
	const everyDay = freq === 'DAILY' && !byDay.length;
	if (everyDay) return interval === 1 ? 'elke dag' : interval === 2 ? 'om de dag' : `elke ${interval} dagen`;
	if (freq === 'DAILY' && interval > 1) return null;
	const chosen = weekdays.filter((day) => byDay.some((each) => each.weekday === day));
	const names = weekdayWords(chosen.length ? chosen : [weekday(start)]);
	if (interval === 1) return chosen.length === 7 ? 'elke dag' : `elke ${names}`;
	const days = chosen.length === 7 ? 'alle dagen' : chosen.length === 5 && names === 'werkdag' ? 'werkdagen' : names;
	return `${interval === 2 ? 'om de week' : `elke ${interval} weken`} op ${days}`;
}

const weekdayWords = (days: readonly Weekday[]) =>
	days.join() === '1,2,3,4,5' ? 'werkdag' : listWords(days.map(weekdayName));

function monthly(rule: Rule, start: Day): string | null {
	const { interval, byDay, byMonthDay } = rule;
	const dates = byMonthDay.length || byDay.length ? byMonthDay : [parts(start).date];
	if (dates.length && byDay.length) return null;
	if (dates.length) {
		const named = dateList(dates);
		return named && `${everyMonth(interval)} op de ${named}`;
	}
	// Every Tuesday of every month is every Tuesday.
	if (byDay.every(({ nth }) => nth === 0) && !rule.bySetPos.length) {
		return interval === 1 ? daily({ ...rule, freq: 'WEEKLY' }, start) : null;
	}
	const named = rule.bySetPos.length ? `${ordinal(rule.bySetPos[0]!)} werkdag` : nthWeekdays(rule);
	if (!named) return null;
	return interval === 1 ? `elke ${named} van de maand` : `${everyMonth(interval)} op de ${named}`;
}

const everyMonth = (interval: number) =>
	interval === 1 ? 'elke maand' : interval === 2 ? 'om de maand' : `elke ${interval} maanden`;

function yearly({ interval, byMonth, byMonthDay, byDay, bySetPos, ...rest }: Rule, start: Day): string | null {
	const { month, date } = parts(start);
	const every = interval === 1 ? 'elk jaar' : interval === 2 ? 'om het jaar' : `elke ${interval} jaar`;
	if (bySetPos.length || byMonth.length > 1 || byMonthDay.length > 1) return null;
	const inMonth = monthName(byMonth[0] ?? month);
	if (!byDay.length) {
		const on = byMonthDay[0] ?? date;
		return on > 0 ? `${every} op ${on} ${inMonth}` : null;
	}
	if (byMonthDay.length || !byMonth.length) return null;
	const named = nthWeekdays({ ...rest, interval, byMonth, byMonthDay, byDay, bySetPos });
	return named && `${every} op de ${named} van ${inMonth}`;
}

const ordinals = ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

const ordinal = (nth: number) => (nth === -1 ? 'laatste' : nth === -2 ? 'voorlaatste' : (ordinals[nth] ?? ''));

/** 'eerste vrijdag', 'eerste en derde dinsdag', 'eerste maandag en laatste vrijdag'; null when one has no name. */
function nthWeekdays({ byDay }: Rule): string | null {
	if (byDay.some(({ nth }) => !ordinal(nth))) return null;
	const sorted = byDay.toSorted((a, b) => (a.nth < 0 ? a.nth + 10 : a.nth) - (b.nth < 0 ? b.nth + 10 : b.nth));
	const names = new Set(byDay.map((each) => each.weekday));
	if (names.size > 1) return listWords(sorted.map(({ nth, weekday: day }) => `${ordinal(nth)} ${weekdayName(day)}`));
	return `${listWords(sorted.map(({ nth }) => ordinal(nth)))} ${weekdayName(byDay[0]!.weekday)}`;
}

/** '15e', '1e en 15e', 'laatste dag'; null for others counted from the end. */
function dateList(dates: readonly number[]): string | null {
	if (dates.length === 1 && dates[0] === -1) return 'laatste dag';
	return dates.every((date) => date > 0) ? listWords(dates.map((date) => `${date}e`)) : null;
}

function isLastWorkday({ freq, byDay, bySetPos, byMonthDay }: Rule): boolean {
	const workdays = byDay.length === 5 && byDay.every(({ nth, weekday: day }) => nth === 0 && day <= 5);
	return freq === 'MONTHLY' && workdays && bySetPos.length === 1 && !byMonthDay.length && ordinal(bySetPos[0]!) !== '';
}

/** 'in mei', 'van april tot en met september', 'in mei, juni en september' */
function monthsWords(months: readonly number[]): string {
	if (!months.length || months.length === 12) return '';
	const [first, last] = [months[0]!, months.at(-1)!];
	if (months.length > 2 && last - first === months.length - 1) {
		return `van ${monthName(first)} tot en met ${monthName(last)}`;
	}
	return `in ${listWords(months.map(monthName))}`;
}
