// Recurrence rules as iCalendar writes them (RFC 5545, 3.3.10): text to a Rule and back.
import { dayOf, isDay, numberOf } from './days.ts';
import type { Weekday } from './days.ts';
import { fromLocal, toLocal } from './zone.ts';
import type { Zone } from './zone.ts';

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A weekday; `nth` counts within the month or year, from the end when negative, and is 0 for every one. */
export type NthWeekday = { nth: number; weekday: Weekday };

/** Lists are sorted, without doubles, and empty when the part is absent. Numbers as in RFC 5545. */
export type Rule = {
	freq: Frequency;
	interval: number;
	count: number | null;
	/** Last moment that still counts, in local milliseconds (zone.ts), or in epoch milliseconds when written with a Z. */
	until: { at: number; utc: boolean } | null;
	weekStart: Weekday;
	byMonth: number[];
	byWeekNo: number[];
	byYearDay: number[];
	byMonthDay: number[];
	byDay: NthWeekday[];
	byHour: number[];
	byMinute: number[];
	bySecond: number[];
	bySetPos: number[];
};

/** Message keys: what can be wrong with a rule. */
export type RuleProblem = 'rule.unreadable' | 'rule.unsupported' | 'rule.count' | 'rule.too-often';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const lists = {
	BYMONTH: ['byMonth', 1, 12],
	BYWEEKNO: ['byWeekNo', -53, 53],
	BYYEARDAY: ['byYearDay', -366, 366],
	BYMONTHDAY: ['byMonthDay', -31, 31],
	BYHOUR: ['byHour', 0, 23],
	BYMINUTE: ['byMinute', 0, 59],
	BYSECOND: ['bySecond', 0, 59],
	BYSETPOS: ['bySetPos', -366, 366]
} as const;

/** More dates than anyone publishes ahead: 10,000 days are 27 years. */
const mostDates = 10_000;

/**
 * Reads an RRULE value ('FREQ=WEEKLY;BYDAY=TU'; a leading 'RRULE:' and a trailing ';' are forgiven).
 * Any frequency is read; which ones people may use is for the caller to say.
 */
export function readRule(text: string): { ok: true; rule: Rule } | { ok: false; problem: RuleProblem } {
	const no = (problem: RuleProblem = 'rule.unreadable') => ({ ok: false, problem }) as const;
	if (text.length > 500) return no();
	const rule = emptyRule();
	const seen = new Set<string>();
	const written = text.trim().toUpperCase().replace(/^RRULE:/, '').replace(/;$/, ''); // prettier-ignore
	for (const part of written.split(';')) {
		const [name = '', value = '', rest] = part.split('=');
		if (!value || rest !== undefined || seen.has(name)) return no();
		seen.add(name);
		if (name === 'RSCALE' && value !== 'GREGORIAN') return no('rule.unsupported');
		if (name === 'RSCALE' || name === 'SKIP' || name.startsWith('X-')) continue;
		if (!readPart(rule, name, value)) return no();
	}
	if (!seen.has('FREQ')) return no();
	if (rule.count !== null && (rule.until || rule.count > mostDates)) return no('rule.count');
	return isSensible(rule) ? { ok: true, rule } : no('rule.unsupported');
}

function readPart(rule: Rule, name: string, value: string): boolean {
	if (name in lists) {
		const [key, least, most] = lists[name as keyof typeof lists];
		const numbers = value.split(',').map((item) => (/^[+-]?\d{1,3}$/.test(item) ? Number(item) : NaN));
		rule[key] = [...new Set(numbers)].sort((a, b) => a - b);
		return numbers.every((number) => number >= least && number <= most && (number !== 0 || least === 0));
	}
	if (name === 'FREQ') {
		rule.freq = value as Frequency;
		return frequencies.includes(rule.freq);
	}
	if (name === 'INTERVAL' || name === 'COUNT') {
		const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
		if (name === 'COUNT') rule.count = number;
		else rule.interval = number;
		return number >= 1 && (name === 'COUNT' || number <= mostDates);
	}
	if (name === 'WKST') {
		rule.weekStart = (weekdayCodes.indexOf(value) + 1) as Weekday;
		return weekdayCodes.includes(value);
	}
	if (name === 'UNTIL') return (rule.until = readUntil(value)) !== null;
	if (name === 'BYDAY') {
		rule.byDay = value.split(',').map(readWeekday);
		return rule.byDay.every(({ nth, weekday }) => weekday >= 1 && Math.abs(nth) <= 53);
	}
	return false;
}

function readWeekday(text: string): NthWeekday {
	const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
	if (!match || (match[1] !== undefined && Number(match[1]) === 0)) return { nth: NaN, weekday: 1 };
	return { nth: Number(match[1] ?? 0), weekday: (weekdayCodes.indexOf(match[2]!) + 1) as Weekday };
}

function readUntil(text: string): Rule['until'] {
	const match = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z)?)?$/.exec(text);
	if (!match || !isDay(`${match[1]}-${match[2]}-${match[3]}`)) return null;
	const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
	// A day without a time counts to its end.
	const seconds = match[4] ? Number(match[4]) * 3600 + Number(match[5]) * 60 + Number(match[6]) : 86_399;
	return { at: (numberOf(year, month, date) * 86_400 + seconds) * 1000, utc: match[7] === 'Z' };
}

/** The combinations RFC 5545 rules out, which would otherwise be taken for something nobody meant. */
function isSensible(rule: Rule): boolean {
	const { freq } = rule;
	const subDaily = isSubDaily(rule);
	const some = (list: unknown[]) => list.length > 0;
	if (some(rule.byWeekNo) && freq !== 'YEARLY') return false;
	if (some(rule.byYearDay) && freq !== 'YEARLY' && !subDaily) return false;
	if (some(rule.byMonthDay) && freq === 'WEEKLY') return false;
	if (rule.byDay.some(({ nth }) => nth !== 0)) {
		if ((freq !== 'MONTHLY' && freq !== 'YEARLY') || some(rule.byWeekNo)) return false;
	}
	const others = [rule.byMonth, rule.byWeekNo, rule.byYearDay, rule.byMonthDay, rule.byDay];
	return !some(rule.bySetPos) || others.some(some) || hasClockParts(rule);
}

/** Whether a rule repeats within a day. */
export const isSubDaily = ({ freq }: Rule) => freq === 'SECONDLY' || freq === 'MINUTELY' || freq === 'HOURLY';

/** Whether a rule sets its own times, so that a day can hold more than one. */
export const hasClockParts = ({ byHour, byMinute, bySecond }: Rule) =>
	byHour.length + byMinute.length + bySecond.length > 0;

/** UNTIL in local milliseconds of a zone; Infinity without one. */
export function lastLocal({ until }: Rule, zone: Zone): number {
	if (!until) return Infinity;
	return until.utc ? toLocal(until.at, zone) : until.at;
}

/** Writes a rule as an RRULE value, parts in a fixed order. UNTIL is written in UTC, as RFC 5545 asks of zoned times. */
export function writeRule(rule: Rule, zone: Zone): string {
	const parts = [`FREQ=${rule.freq}`];
	if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
	if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
	if (rule.until) {
		const at = rule.until.utc ? rule.until.at : fromLocal(rule.until.at, zone);
		const time = new Date(at).toISOString().slice(11, 19);
		parts.push(`UNTIL=${`${dayOf(Math.floor(at / 86_400_000))}T${time}Z`.replace(/[-:]/g, '')}`);
	}
	for (const [name, [key]] of Object.entries(lists)) {
		if (rule[key].length) parts.push(`${name}=${rule[key].join(',')}`);
	}
	if (rule.byDay.length) {
		const days = rule.byDay.map(({ nth, weekday }) => `${nth || ''}${weekdayCodes[weekday - 1]}`);
		parts.push(`BYDAY=${days.join(',')}`);
	}
	if (rule.weekStart !== 1) parts.push(`WKST=${weekdayCodes[rule.weekStart - 1]}`);
	return parts.join(';');
}

const emptyRule = (): Rule => ({
	freq: 'DAILY',
	interval: 1,
	count: null,
	until: null,
	weekStart: 1,
	byMonth: [],
	byWeekNo: [],
	byYearDay: [],
	byMonthDay: [],
	byDay: [],
	byHour: [],
	byMinute: [],
	bySecond: [],
	bySetPos: []
});
