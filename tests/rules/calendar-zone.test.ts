import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addMinutes, dayAt, epochOf, instantOf, isTime, isWall, isZone, wallAt, wallOf } from '#lib/calendar/zone.ts';

describe('the clock on the wall in Oss', () => {
	test.each([
		['2026-01-15T10:00', '2026-01-15T09:00:00.000Z', 'winter'],
		['2026-07-15T10:00', '2026-07-15T08:00:00.000Z', 'summer'],
		['2026-03-29T01:59', '2026-03-29T00:59:00.000Z', 'the last minute of winter time'],
		['2026-03-29T02:30', '2026-03-29T01:30:00.000Z', 'a time that is skipped moves an hour forward'],
		['2026-03-29T03:00', '2026-03-29T01:00:00.000Z', 'the first minute of summer time'],
		['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', 'of a time that comes twice, the first'],
		['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', 'after the hour that came twice'],
		['2026-12-31T23:59', '2026-12-31T22:59:00.000Z', 'the last minute of the year']
	])('%s is %s (%s)', (wall, instant) => {
		expect(instantOf(wall).toISOString()).toBe(instant);
	});

	test('both hours of the autumn night show the same clock', () => {
		expect(wallAt(Date.parse('2026-10-25T00:30Z'))).toBe('2026-10-25T02:30');
		expect(wallAt(Date.parse('2026-10-25T01:30Z'))).toBe('2026-10-25T02:30');
		expect(wallAt(instantOf('2026-03-29T02:30'))).toBe('2026-03-29T03:30');
	});

	test('just after midnight it is already the next day, whatever day it is in Greenwich', () => {
		expect(dayAt(Date.parse('2026-11-21T23:30Z'))).toBe('2026-11-22');
		expect(dayAt(Date.parse('2026-07-01T21:59Z'))).toBe('2026-07-01');
		expect(dayAt(Date.parse('2026-07-01T22:00Z'))).toBe('2026-07-02');
	});

	test('minutes are counted on the clock', () => {
		expect(addMinutes('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
		expect(addMinutes('2026-03-29T01:30', 60)).toBe('2026-03-29T02:30');
	});

	test.each(['2026-02-29T10:00', '2026-11-22T24:00', '2026-11-22T10:60', '2026-11-22 10:00', '2026-11-22', 7, null])(
		'%s is no time anyone can come at',
		(value) => {
			expect(isWall(value)).toBe(false);
		}
	);

	test('times and zones are recognised', () => {
		expect([isTime('23:59'), isTime('24:00'), isTime('9:00')]).toEqual([true, false, false]);
		expect([isZone('Europe/Brussels'), isZone('Oss/Schadewijk'), isZone(''), isZone(3)]).toEqual([
			true,
			false,
			false,
			false
		]);
		expect(isWall('2028-02-29T23:59')).toBe(true);
	});
});

describe('the clock agrees with Temporal', () => {
	const zones = [
		'Europe/Amsterdam',
		'America/New_York',
		'UTC',
		'Australia/Lord_Howe',
		'Africa/Casablanca',
		'Asia/Kolkata'
	];
	test.each(zones)('in %s, there and back, from 1950 to 2099', (zone) => {
		fc.assert(
			fc.property(fc.integer({ min: -10_519_200, max: 68_374_080 }), (minutes) => {
				const epoch = minutes * 60_000;
				const there = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).toPlainDateTime();
				expect(wallAt(epoch, zone)).toBe(there.toString({ smallestUnit: 'minute' }));
				const back = Temporal.PlainDateTime.from(wallOf(epoch)).toZonedDateTime(zone);
				expect(epochOf(wallOf(epoch), zone)).toBe(back.epochMilliseconds);
			}),
			{ numRuns: 300 }
		);
	});

	test.each([2025, 2026, 2027, 2028])('every quarter of an hour around both changes of the clock in %i', (year) => {
		for (const month of ['03', '10']) {
			const first = epochOf(`${year}-${month}-24T00:00`, 'UTC');
			for (let at = first; at < first + 8 * 86_400_000; at += 900_000) {
				const back = Temporal.PlainDateTime.from(wallOf(at)).toZonedDateTime('Europe/Amsterdam');
				expect(epochOf(wallOf(at))).toBe(back.epochMilliseconds);
			}
		}
	});
});

test('a computer set to another time zone gives the same answers', () => {
	const script = `
		import { expand } from '#lib/activities/recurrence.ts';
		import { seriesWords } from '#lib/activities/recurrence-words.ts';
		import { state } from '#lib/places/hours-words.ts';
		import { dayAt, instantOf, wallAt } from '#lib/calendar/zone.ts';
		const walls = ['2026-03-29T01:30', '2026-03-29T02:30', '2026-10-25T02:30', '2026-11-08T01:30', '2026-03-08T02:30'];
		const series = { start: '2026-03-03T10:00', durationMinutes: 120, rule: 'FREQ=WEEKLY;BYDAY=TU,SU', zone: 'Europe/Amsterdam',
			extraDates: [], excluded: ['2026-03-10T10:00'], skipSchoolHolidays: false, changes: [] };
		const day = [{ from: '09:00', to: '02:00', mode: 'open' }];
		const hours = { week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, exceptions: [], holidays: 'open' };
		const instants = ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-11-21T23:30Z'];
		console.log(JSON.stringify([
			walls.map((wall) => instantOf(wall)),
			instants.map((at) => [wallAt(new Date(at)), dayAt(new Date(at)), state(hours, 'publiek', new Date(at))]),
			expand(series, '2026-03-01', '2026-12-31'),
			expand({ ...series, rule: 'FREQ=DAILY;BYHOUR=9,13' }, '2026-03-27', '2026-03-31'),
			seriesWords(series, '2026-03-29')
		]));
	`;
	const answers = ['UTC', 'Europe/Amsterdam', 'America/New_York'].map((TZ) =>
		execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
			cwd: new URL('../..', import.meta.url),
			env: { ...process.env, TZ },
			encoding: 'utf8'
		})
	);
	expect(JSON.parse(answers[0]!)[2]).toHaveLength(86);
	expect(answers[1]).toBe(answers[0]);
	expect(answers[2]).toBe(answers[0]);
});
