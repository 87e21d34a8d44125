import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar/days.ts';
import { epochOf, wallAt } from '#lib/calendar/zone.ts';
import { expand, parseRule } from '#lib/activities/recurrence.ts';
import type { Series } from '#lib/activities/recurrence.ts';

/** Koffie aan de Wolput: every Tuesday from ten to twelve. */
const koffie: Series = {
	start: '2026-09-01T10:00',
	durationMinutes: 120,
	rule: 'FREQ=WEEKLY;BYDAY=TU',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
};

const starts = (series: Series, from: string, to: string, limit?: number) =>
	expand(series, from, to, limit).map(({ start }) => start);

describe('koffie aan de Wolput', () => {
	test('is every Tuesday, with all that a page and a row need', () => {
		expect(expand(koffie, '2026-11-23', '2026-12-01')).toEqual([
			{
				original: '2026-11-24T10:00',
				start: '2026-11-24T10:00',
				end: '2026-11-24T12:00',
				startsAt: new Date('2026-11-24T09:00Z'),
				endsAt: new Date('2026-11-24T11:00Z'),
				day: '2026-11-24',
				dayPart: 0,
				dayParts: 0b000001,
				cancelled: false,
				moved: false,
				reason: null
			},
			expect.objectContaining({ day: '2026-12-01' })
		]);
	});

	test('stays at ten when the clock changes, in spring and in autumn', () => {
		const weeks = expand({ ...koffie, rule: 'FREQ=WEEKLY;BYDAY=SA,SU,MO' }, '2026-10-24', '2027-03-30');
		expect(new Set(weeks.map(({ startsAt }) => wallAt(startsAt).slice(11)))).toEqual(new Set(['10:00']));
		const around = weeks.filter(({ day }) => ['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'].includes(day));
		expect(around.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
			'08:00',
			'09:00',
			'09:00',
			'08:00'
		]);
	});

	test('does not begin before it begins, nor go on after its last day', () => {
		expect(starts(koffie, '2026-08-01', '2026-09-08')).toEqual(['2026-09-01T10:00', '2026-09-08T10:00']);
		expect(starts({ ...koffie, until: '2026-11-30' }, '2026-11-20', '2026-12-31')).toEqual(['2026-11-24T10:00']);
		expect(starts({ ...koffie, rule: 'FREQ=WEEKLY;UNTIL=20261201T085959Z' }, '2026-11-24', '2027-01-01')).toHaveLength(
			1
		);
		expect(starts({ ...koffie, rule: 'FREQ=WEEKLY;UNTIL=20261201T090000Z' }, '2026-11-24', '2027-01-01')).toHaveLength(
			2
		);
		expect(starts({ ...koffie, rule: 'FREQ=WEEKLY;COUNT=13' }, '2026-11-17', '2027-01-01')).toEqual([
			'2026-11-17T10:00',
			'2026-11-24T10:00'
		]);
	});

	test('skips the school holidays of region South and public holidays when it says so', () => {
		const school = starts({ ...koffie, skipSchoolHolidays: true }, '2026-10-12', '2027-01-10');
		expect(school).not.toContain('2026-10-20T10:00');
		expect(school).not.toContain('2026-12-22T10:00');
		expect(school).not.toContain('2026-12-29T10:00');
		expect(school).toHaveLength(10);
		const daily = { ...koffie, rule: 'FREQ=DAILY', skipPublicHolidays: true };
		expect(starts(daily, '2026-12-24', '2026-12-28')).toEqual([
			'2026-12-24T10:00',
			'2026-12-27T10:00',
			'2026-12-28T10:00'
		]);
	});

	test('holidays do not use up the number of dates asked for', () => {
		const daily = { ...koffie, rule: 'FREQ=DAILY', skipSchoolHolidays: true };
		expect(starts(daily, '2027-07-17', '2027-12-31', 2)).toEqual(['2027-08-30T10:00', '2027-08-31T10:00']);
	});

	test('an extra date is meant, also in a holiday and after the last day', () => {
		const extra = {
			...koffie,
			until: '2026-11-24',
			skipSchoolHolidays: true,
			extraDates: ['2026-12-24T15:00', '2026-11-24T10:00']
		};
		expect(starts(extra, '2026-11-20', '2026-12-31')).toEqual(['2026-11-24T10:00', '2026-12-24T15:00']);
	});

	test('without a rule it is its start and its extra dates, less the excluded', () => {
		const loose = { ...koffie, rule: null, extraDates: ['2026-11-28T14:00', '2026-09-01T10:00'], excluded: [] };
		expect(starts(loose, '2026-01-01', '2026-12-31')).toEqual(['2026-09-01T10:00', '2026-11-28T14:00']);
		expect(starts({ ...loose, excluded: ['2026-09-01T10:00'] }, '2026-01-01', '2026-12-31')).toEqual([
			'2026-11-28T14:00'
		]);
	});
});

describe('one date is off or moved', () => {
	const changed: Series = {
		...koffie,
		changes: [
			{ original: '2026-11-24T10:00', kind: 'cancelled', reason: 'de zaal is bezet' },
			{
				original: '2026-12-01T10:00',
				kind: 'moved',
				start: '2026-12-02T19:30',
				durationMinutes: 60,
				reason: 'sinterklaas'
			},
			{ original: '2026-12-29T10:00', kind: 'moved', start: '2027-01-04T10:00', reason: 'oud en nieuw' },
			{ original: '2026-12-03T10:00', kind: 'moved', start: '2026-12-04T10:00', reason: 'hoort nergens bij' }
		]
	};

	test('a cancelled date stays to be seen, with its reason', () => {
		expect(expand(changed, '2026-11-24', '2026-11-24')).toMatchObject([
			{ start: '2026-11-24T10:00', cancelled: true, moved: false, reason: 'de zaal is bezet' }
		]);
	});

	test('a moved date is on its new day, in the order people come', () => {
		expect(expand(changed, '2026-12-01', '2026-12-08')).toMatchObject([
			{ original: '2026-12-01T10:00', start: '2026-12-02T19:30', end: '2026-12-02T20:30', moved: true, dayPart: 2 },
			{ original: '2026-12-08T10:00', moved: false, reason: null }
		]);
	});

	test('a date moved over the edge of the window is found on the side it went to', () => {
		expect(starts(changed, '2026-12-28', '2026-12-31')).toEqual([]);
		expect(starts(changed, '2027-01-01', '2027-01-05')).toEqual(['2027-01-04T10:00', '2027-01-05T10:00']);
	});

	test('a date that moved away leaves room for the next, when one is asked for', () => {
		expect(starts(changed, '2026-12-29', '2027-01-05', 1)).toEqual(['2027-01-04T10:00']);
		expect(starts(changed, '2026-12-28', '2027-01-03', 1)).toEqual([]);
		const away = { ...koffie, changes: [{ ...changed.changes[2]!, start: '2027-03-04T10:00' }] };
		expect(starts(away, '2026-12-28', '2027-01-31', 1)).toEqual(['2027-01-05T10:00']);
	});

	test('moving a date the series never had adds nothing', () => {
		expect(starts(changed, '2026-12-03', '2026-12-04')).toEqual([]);
	});
});

describe('at night', () => {
	const night = { ...koffie, rule: 'FREQ=DAILY', start: '2026-03-27T02:30', durationMinutes: 60 };
	test('a time the clock skips moves an hour; the series itself does not', () => {
		const nights = expand(night, '2026-03-28', '2026-03-30');
		expect(nights.map(({ start }) => start.slice(11))).toEqual(['02:30', '02:30', '02:30']);
		expect(nights.map(({ startsAt }) => startsAt.toISOString())).toEqual([
			'2026-03-28T01:30:00.000Z',
			'2026-03-29T01:30:00.000Z',
			'2026-03-30T00:30:00.000Z'
		]);
		expect(nights.map(({ startsAt, endsAt }) => Number(endsAt) - Number(startsAt))).toEqual(Array(3).fill(3_600_000));
	});
	test('a dance until two belongs to the evening it began in', () => {
		const dance = { ...koffie, rule: null, start: '2026-11-28T21:00', durationMinutes: 300 };
		expect(expand(dance, '2026-11-28', '2026-11-29')).toMatchObject([{ end: '2026-11-29T02:00', dayParts: 0b100000 }]);
	});
});

describe('a rule is read or refused, never suffered', () => {
	test.each([
		['FREQ=SECONDLY', 'rule.too-often'],
		['FREQ=MINUTELY;INTERVAL=5', 'rule.too-often'],
		['FREQ=HOURLY;COUNT=3', 'rule.too-often'],
		['FREQ=DAILY;BYMINUTE=0,10,20,30,40,50;BYHOUR=9,10,11,12,13', 'rule.too-often'],
		['FREQ=DAILY;BYSECOND=1', 'rule.too-often'],
		['', 'rule.unreadable'],
		['elke dinsdag', 'rule.unreadable'],
		['BYDAY=TU', 'rule.unreadable'],
		['FREQ=WEEKLY;BYDAY=XX', 'rule.unreadable'],
		['FREQ=WEEKLY;BYDAY=0TU', 'rule.unreadable'],
		['FREQ=WEEKLY;FREQ=DAILY', 'rule.unreadable'],
		['FREQ=WEEKLY;INTERVAL=0', 'rule.unreadable'],
		['FREQ=MONTHLY;BYMONTHDAY=0', 'rule.unreadable'],
		['FREQ=MONTHLY;BYMONTHDAY=32', 'rule.unreadable'],
		['FREQ=WEEKLY;UNTIL=20260230', 'rule.unreadable'],
		['FREQ=WEEKLY;UNTIL=morgen', 'rule.unreadable'],
		[`FREQ=WEEKLY;BYDAY=${'TU,'.repeat(300)}TU`, 'rule.unreadable'],
		['FREQ=DAILY;COUNT=100000', 'rule.count'],
		['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'rule.count'],
		['FREQ=WEEKLY;BYDAY=1TU', 'rule.unsupported'],
		['FREQ=WEEKLY;BYMONTHDAY=1', 'rule.unsupported'],
		['FREQ=MONTHLY;BYWEEKNO=3', 'rule.unsupported'],
		['FREQ=MONTHLY;BYSETPOS=1', 'rule.unsupported'],
		['RSCALE=HEBREW;FREQ=YEARLY', 'rule.unsupported']
	])('%s', (text, problem) => {
		expect(parseRule(text)).toEqual({ ok: false, problems: { rule: problem } });
		expect(() => expand({ ...koffie, rule: text }, '2026-01-01', '2026-12-31')).toThrow(RangeError);
	});

	test.each([
		'RRULE:FREQ=WEEKLY;BYDAY=TU;',
		'freq=weekly;byday=tu',
		'FREQ=WEEKLY;BYDAY=TU;X-NOTE=1',
		'FREQ=DAILY;BYHOUR=9,13'
	])('%s is read', (text) => {
		expect(parseRule(text).ok).toBe(true);
	});

	test('two times a day are two dates', () => {
		const twice = { ...koffie, rule: 'FREQ=DAILY;BYHOUR=9,13', start: '2026-03-01T09:30' };
		expect(starts(twice, '2026-03-28', '2026-03-29')).toEqual([
			'2026-03-28T09:30',
			'2026-03-28T13:30',
			'2026-03-29T09:30',
			'2026-03-29T13:30'
		]);
		expect(starts(twice, '2026-03-28', '2036-03-29', 5)).toHaveLength(5);
	});

	test.each([
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;BYHOUR=9,10',
		'FREQ=DAILY;INTERVAL=7;BYDAY=WE;COUNT=10000',
		'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300;COUNT=9'
	])('%s never comes, and that is soon known', (rule) => {
		const began = performance.now();
		expect(starts({ ...koffie, rule, start: '1970-01-06T10:00' }, '2026-11-22', '2027-11-22')).toEqual([]);
		expect(performance.now() - began).toBeLessThan(500);
	});
});

describe('for any series', () => {
	const rule = fc.constantFrom(
		'FREQ=WEEKLY',
		'FREQ=WEEKLY;BYDAY=MO,TH',
		'FREQ=WEEKLY;INTERVAL=2',
		'FREQ=MONTHLY;BYDAY=1FR',
		'FREQ=MONTHLY;BYMONTHDAY=31',
		'FREQ=DAILY;INTERVAL=3',
		'FREQ=YEARLY',
		'FREQ=WEEKLY;COUNT=40',
		null
	);
	const wall = fc
		.record({ day: fc.integer({ min: 0, max: 900 }), minutes: fc.integer({ min: 0, max: 1439 }) })
		.map(({ day, minutes }) => `${addDays('2025-06-01', day)}T${wallAt(minutes * 60_000, 'UTC').slice(11)}`);
	const series: fc.Arbitrary<Series> = fc.record({
		start: wall,
		durationMinutes: fc.integer({ min: 0, max: 600 }),
		rule,
		zone: fc.constant('Europe/Amsterdam'),
		extraDates: fc.array(wall, { maxLength: 4 }),
		excluded: fc.array(wall, { maxLength: 4 }),
		skipSchoolHolidays: fc.boolean(),
		skipPublicHolidays: fc.boolean(),
		changes: fc.array(
			fc.record({ original: wall, kind: fc.constantFrom('cancelled', 'moved'), start: wall, reason: fc.constant('x') }),
			{ maxLength: 3 }
		)
	});
	const [from, to] = ['2026-01-01', '2027-06-30'];

	test('dates come in order, none twice, none outside the days asked for', () => {
		fc.assert(
			fc.property(series, (any) => {
				const dates = expand(any, from, to);
				const order = dates.map(({ start }) => start);
				expect(order).toEqual(order.toSorted());
				expect(new Set(dates.map(({ original }) => original)).size).toBe(dates.length);
				expect(dates.every(({ day, startsAt, endsAt }) => day >= from && day <= to && endsAt >= startsAt)).toBe(true);
			})
		);
	});

	test('leaving a date out never adds one', () => {
		fc.assert(
			fc.property(series, fc.nat(), (any, pick) => {
				const before = expand(any, from, to).map(({ original }) => original);
				const left = before[pick % Math.max(1, before.length)];
				const excluded = left ? [...any.excluded, left] : any.excluded;
				const after = expand({ ...any, excluded }, from, to).map(({ original }) => original);
				expect(after).toEqual(before.filter((original) => original !== left));
			})
		);
	});

	test('two halves of a window hold what the whole holds', () => {
		fc.assert(
			fc.property(series, fc.integer({ min: 1, max: 500 }), (any, days) => {
				const middle = addDays(from, days);
				const halves = [...expand(any, from, middle), ...expand(any, addDays(middle, 1), to)];
				expect(halves).toEqual(expand(any, from, to));
			})
		);
	});

	test('whatever the hour, it is that hour all year, save where the clock skips it', () => {
		fc.assert(
			fc.property(wall, (start) => {
				for (const date of expand({ ...koffie, start, rule: 'FREQ=DAILY' }, from, to)) {
					expect(date.start.slice(11)).toBe(start.slice(11));
					const skipped = wallAt(epochOf(date.start)) !== date.start;
					if (!skipped) expect(wallAt(date.startsAt)).toBe(date.start);
				}
			}),
			{ numRuns: 20 }
		);
	});
});
