import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayPart, dayPartFromSlug, dayParts, dayPartsIn, dayPartsTouched } from '#lib/calendar/dayparts.ts';
import { dayRange } from '#lib/calendar/dayranges.ts';
import { addDays, dayNumber, dayOf, daysBetween, daysOf, isDay, weekday } from '#lib/calendar/days.ts';
import { capital, clockWords, listWords, longDay, nearDay, shortDay, soonDay } from '#lib/calendar/daywords.ts';
import { publicHoliday, publicHolidays } from '#lib/calendar/holidays.ts';
import { schoolHoliday, schoolHolidays } from '#lib/calendar/schoolholidays.ts';

describe('days', () => {
	test.each(['2026-11-22', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
		expect(isDay(day)).toBe(true);
	});

	test.each([
		'2026-02-29',
		'1900-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-04-31',
		'2026-1-1',
		'22-11-2026',
		'0000-01-01'
	])('%s is not a day anyone can come on', (day) => {
		expect(isDay(day)).toBe(false);
	});

	test.each([undefined, null, 20261122, new Date(0), '2026-11-22T10:00', ' 2026-11-22'])(
		'%s is not a day either',
		(value) => {
			expect(isDay(value)).toBe(false);
		}
	);

	test('day arithmetic is that of the Gregorian calendar', () => {
		fc.assert(
			fc.property(fc.integer({ min: -719162, max: 2932896 }), fc.integer({ min: -5000, max: 5000 }), (number, step) => {
				const day = dayOf(number);
				expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(-24).slice(0, 10));
				expect(dayNumber(day)).toBe(number);
				expect(weekday(day)).toBe(new Date(number * 86_400_000).getUTCDay() || 7);
				if (isDay(dayOf(number + step))) expect(daysBetween(day, addDays(day, step))).toBe(step);
			})
		);
	});

	test('a range of days holds both its ends', () => {
		expect(daysOf({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
		expect(daysOf({ from: '2028-03-02', to: '2028-03-01' })).toEqual([]);
	});
});

describe('what people mean by today, tomorrow, the weekend and this week', () => {
	const sunday = '2026-11-22';
	const wednesday = '2026-11-25';
	const saturday = '2026-11-28';
	test.each([
		['today', wednesday, '2026-11-25', '2026-11-25'],
		['tomorrow', wednesday, '2026-11-26', '2026-11-26'],
		['tomorrow', '2026-12-31', '2027-01-01', '2027-01-01'],
		['weekend', wednesday, '2026-11-28', '2026-11-29'],
		['weekend', saturday, '2026-11-28', '2026-11-29'],
		['weekend', sunday, '2026-11-22', '2026-11-22'],
		['week', wednesday, '2026-11-25', '2026-11-29'],
		['week', sunday, '2026-11-22', '2026-11-22'],
		['week', '2026-11-23', '2026-11-23', '2026-11-29']
	] as const)('%s, said on %s, is %s to %s', (name, today, from, to) => {
		expect(dayRange(name, today)).toEqual({ from, to });
	});
});

describe('days in words', () => {
	const today = '2026-11-22';
	test('a day is named in full, with the year only when it is another', () => {
		expect(longDay('2026-11-24', today)).toBe('dinsdag 24 november');
		expect(longDay('2027-01-05', today)).toBe('dinsdag 5 januari 2027');
		expect(longDay('2026-11-24')).toBe('dinsdag 24 november 2026');
	});
	test('a day is named short', () => {
		expect(shortDay('2026-11-28', today)).toBe('za 28 nov');
		expect(shortDay('2027-03-03', today)).toBe('wo 3 mrt 2027');
	});
	test('near days have their own name', () => {
		expect(nearDay(today, today)).toBe('vandaag');
		expect(nearDay('2026-11-23', today)).toBe('morgen');
		expect(nearDay('2026-11-24', today)).toBe('dinsdag 24 november');
		expect(soonDay('2026-11-28', today)).toBe('zaterdag');
		expect(soonDay('2026-11-29', today)).toBe('zo 29 nov');
	});
	test('times, lists and sentences read as people say them', () => {
		expect([clockWords('09:00'), clockWords('2026-11-24T17:30'), clockWords('00:15')]).toEqual([
			'9:00',
			'17:30',
			'0:15'
		]);
		expect([listWords([]), listWords(['a']), listWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b en c']);
		expect(capital('vandaag')).toBe('Vandaag');
	});
});

describe('public holidays', () => {
	test('2026 has its eleven, New Year’s Eve not among them', () => {
		expect(Object.fromEntries(publicHolidays(2026))).toEqual({
			'2026-01-01': 'Nieuwjaarsdag',
			'2026-04-03': 'Goede Vrijdag',
			'2026-04-05': 'Eerste Paasdag',
			'2026-04-06': 'Tweede Paasdag',
			'2026-04-27': 'Koningsdag',
			'2026-05-05': 'Bevrijdingsdag',
			'2026-05-14': 'Hemelvaartsdag',
			'2026-05-24': 'Eerste Pinksterdag',
			'2026-05-25': 'Tweede Pinksterdag',
			'2026-12-25': 'Eerste Kerstdag',
			'2026-12-26': 'Tweede Kerstdag'
		});
		expect(publicHoliday('2026-12-31')).toBeNull();
	});
	test.each([
		['2025-04-26', '2025-04-27'],
		['2031-04-26', '2031-04-27']
	])('King’s Day is kept on Saturday %s when the 27th is a Sunday', (saturday, sunday) => {
		expect(publicHoliday(saturday)).toBe('Koningsdag');
		expect(publicHoliday(sunday)).toBeNull();
	});
	test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'])(
		'Easter is on %s',
		(day) => {
			expect(publicHoliday(day)).toBe('Eerste Paasdag');
		}
	);
	test('two holidays on one day are both named', () => {
		expect(publicHoliday('2016-05-05')).toBe('Bevrijdingsdag en Hemelvaartsdag');
	});
});

describe('school holidays of region South', () => {
	test.each([
		['2026-10-16', null],
		['2026-10-17', 'herfstvakantie'],
		['2026-10-25', 'herfstvakantie'],
		['2026-12-25', 'kerstvakantie'],
		['2027-02-09', 'voorjaarsvakantie'],
		['2027-04-27', 'meivakantie'],
		['2028-09-03', 'zomervakantie'],
		['2028-09-04', null]
	])('%s: %s', (day, name) => {
		expect(schoolHoliday(day)).toBe(name);
	});
	test('each school year from 2024 to 2028 has its five, in order, from a Saturday to a Sunday', () => {
		expect(schoolHolidays).toHaveLength(20);
		const days = schoolHolidays.flatMap(({ from, to }) => [from, to]);
		expect(days).toEqual(days.toSorted());
		expect(days.every(isDay)).toBe(true);
		expect(new Set(schoolHolidays.map(({ from, to }) => `${weekday(from)}${weekday(to)}`))).toEqual(new Set(['67']));
	});
});

describe('day parts', () => {
	test.each([
		['2026-11-24', '00:00', 'doordeweeks-ochtend'],
		['2026-11-24', '11:59', 'doordeweeks-ochtend'],
		['2026-11-24', '12:00', 'doordeweeks-middag'],
		['2026-11-27', '17:59', 'doordeweeks-middag'],
		['2026-11-27', '18:00', 'doordeweeks-avond'],
		['2026-11-28', '10:00', 'weekend-ochtend'],
		['2026-11-29', '14:00', 'weekend-middag'],
		['2026-11-29', '23:59', 'weekend-avond']
	])('%s %s is %s', (day, time, slug) => {
		expect(dayParts[dayPart(day, time)]!.slug).toBe(slug);
	});
	test('an afternoon that runs into the evening touches both, a night only the evening it began in', () => {
		const slugs = (set: number) => dayPartsIn(set).map(({ slug }) => slug);
		expect(slugs(dayPartsTouched('2026-11-24', 11 * 60, 12 * 60))).toEqual(['doordeweeks-ochtend']);
		expect(slugs(dayPartsTouched('2026-11-24', 17 * 60, 19 * 60))).toEqual(['doordeweeks-middag', 'doordeweeks-avond']);
		expect(slugs(dayPartsTouched('2026-11-28', 22 * 60, 26 * 60))).toEqual(['weekend-avond']);
		expect(slugs(dayPartsTouched('2026-11-28', 12 * 60, 12 * 60))).toEqual(['weekend-middag']);
	});
	test('bits and slugs are what links and stored rows rely on', () => {
		expect(dayParts.map(({ bit, slug }) => `${bit} ${slug}`)).toEqual([
			'0 doordeweeks-ochtend',
			'1 doordeweeks-middag',
			'2 doordeweeks-avond',
			'3 weekend-ochtend',
			'4 weekend-middag',
			'5 weekend-avond'
		]);
		expect(dayPartFromSlug('weekend-avond')?.bit).toBe(5);
		expect(dayPartFromSlug('nacht')).toBeUndefined();
	});
});
