// What our own laying out of rules is held against: rrule-temporal, for hundreds of rules nobody thought of.
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readRule, writeRule } from '#lib/calendar/rrule.ts';
import { expandLocal } from '#lib/calendar/rruleexpand.ts';
import { localOf, wallOf } from '#lib/calendar/zone.ts';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const some = (from: number, to: number) =>
	fc.uniqueArray(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 4 });
const weekdays = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 });
const nthWeekdays = fc.uniqueArray(
	fc.tuple(fc.constantFrom(-2, -1, 1, 2, 3, 4, 5), fc.constantFrom(...codes)).map(([nth, code]) => `${nth}${code}`),
	{ minLength: 1, maxLength: 3 }
);

const text = (parts: Record<string, string | number | (string | number)[] | undefined>) =>
	Object.entries(parts)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : value}`)
		.join(';');

const end = fc.oneof(
	fc.constant({}),
	fc.integer({ min: 1, max: 40 }).map((COUNT) => ({ COUNT }))
);
const INTERVAL = maybe(fc.integer({ min: 1, max: 5 }));
const BYMONTH = maybe(some(1, 12));
const WKST = maybe(fc.constantFrom(...codes));

const kinds = {
	daily: fc.record({ INTERVAL, BYMONTH, BYDAY: maybe(weekdays) }).map((parts) => ({ FREQ: 'DAILY', ...parts })),
	weekly: fc.record({ INTERVAL, BYMONTH, BYDAY: maybe(weekdays), WKST }).map((parts) => ({ FREQ: 'WEEKLY', ...parts })),
	'monthly by weekday': fc
		.record({ INTERVAL, BYMONTH, BYDAY: fc.oneof(weekdays, nthWeekdays) })
		.map((parts) => ({ FREQ: 'MONTHLY', ...parts })),
	'monthly by date': fc
		.record({ INTERVAL, BYMONTH, BYMONTHDAY: maybe(fc.oneof(some(1, 31), some(-31, -1))) })
		.map((parts) => ({ FREQ: 'MONTHLY', ...parts })),
	'monthly by date and weekday': fc
		.record({ INTERVAL, BYMONTHDAY: some(1, 31), BYDAY: weekdays })
		.map((parts) => ({ FREQ: 'MONTHLY', ...parts })),
	'monthly, some of the set': fc
		.record({ INTERVAL, BYDAY: weekdays, BYSETPOS: some(1, 4) })
		.map((parts) => ({ FREQ: 'MONTHLY', ...parts })),
	'yearly by month': fc
		.record({ INTERVAL, BYMONTH: some(1, 12), BYMONTHDAY: maybe(some(1, 31)) })
		.map((parts) => ({ FREQ: 'YEARLY', ...parts })),
	'yearly by weekday of a month': fc
		.record({ INTERVAL, BYMONTH: some(1, 12), BYDAY: fc.oneof(weekdays, nthWeekdays) })
		.map((parts) => ({ FREQ: 'YEARLY', ...parts })),
	'yearly by day of the year': fc
		.record({ INTERVAL, BYYEARDAY: fc.oneof(some(1, 366), some(-366, -1)) })
		.map((parts) => ({ FREQ: 'YEARLY', ...parts }))
};

const start = fc
	.integer({ min: localOf('2000-01-01T00:00') / 60_000, max: localOf('2030-12-31T23:59') / 60_000 })
	.map((minutes) => wallOf(minutes * 60_000));

describe('our dates are those of the library, for any rule that is', () => {
	test.each(Object.entries(kinds))('%s', (_, kind) => {
		fc.assert(
			fc.property(kind, end, start, (parts, ending, from) => {
				const rule = text({ ...parts, ...ending });
				const window = { from: localOf(from), to: localOf(from) + 6 * 366 * 86_400_000 };
				expect(ours(rule, from, window).join()).toBe(library(rule, from, window).join());
			}),
			{ numRuns: 150 }
		);
	});

	test('seen through a window that opens later, the dates are the same', () => {
		fc.assert(
			fc.property(
				fc.oneof(...Object.values(kinds)),
				end,
				start,
				fc.integer({ min: 0, max: 2000 }),
				(parts, ending, from, skip) => {
					const rule = text({ ...parts, ...ending });
					const whole = { from: localOf(from), to: localOf(from) + 2600 * 86_400_000 };
					const later = { from: whole.from + skip * 86_400_000, to: whole.to };
					expect(ours(rule, from, later)).toEqual(ours(rule, from, whole).filter((at) => at >= later.from));
				}
			),
			{ numRuns: 300 }
		);
	});

	test('a rule that is read and written means the same', () => {
		fc.assert(
			fc.property(fc.oneof(...Object.values(kinds)), end, start, (parts, ending, from) => {
				const rule = text({ ...parts, ...ending });
				const read = readRule(rule);
				const window = { from: localOf(from), to: localOf(from) + 1000 * 86_400_000 };
				expect(ours(read.ok ? writeRule(read.rule, 'UTC') : '', from, window)).toEqual(ours(rule, from, window));
			}),
			{ numRuns: 200 }
		);
	});
});

type Window = { from: number; to: number };

function ours(text: string, from: string, window: Window): number[] {
	const read = readRule(text);
	if (!read.ok) throw new Error(`${read.problem}: ${text}`);
	return expandLocal(read.rule, localOf(from), window, 5000, 'UTC');
}

function library(text: string, from: string, window: Window): number[] {
	const dtstart = Temporal.PlainDateTime.from(from).toZonedDateTime('UTC');
	const rule = new RRuleTemporal({ rruleString: text, dtstart, maxIterations: 100_000 });
	return rule.between(new Date(window.from), new Date(window.to), true).map((at) => at.epochMilliseconds);
}
