import { describe, expect, test } from 'vitest';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import type { Series } from '#lib/activities/recurrence.ts';

const today = '2026-11-22';

const series = (rule: string | null, more: Partial<Series> = {}): Series => ({
	start: '2026-09-01T10:00',
	durationMinutes: 120,
	rule,
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: [],
	...more
});

const say = (rule: string | null, more?: Partial<Series>) => seriesWords(series(rule, more), today);

describe('a neighbour would say', () => {
	test.each([
		['FREQ=WEEKLY', 'elke dinsdag'],
		['FREQ=WEEKLY;BYDAY=TH,MO', 'elke maandag en donderdag'],
		['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'elke werkdag'],
		['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'elke werkdag'],
		['FREQ=DAILY', 'elke dag'],
		['FREQ=DAILY;INTERVAL=2', 'om de dag'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'om de week op woensdag'],
		['FREQ=WEEKLY;INTERVAL=3;BYDAY=SA', 'elke 3 weken op zaterdag'],
		['FREQ=MONTHLY;BYDAY=1FR', 'elke eerste vrijdag van de maand'],
		['FREQ=MONTHLY;BYDAY=-1SU', 'elke laatste zondag van de maand'],
		['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3', 'elke derde dinsdag van de maand'],
		['FREQ=MONTHLY;BYDAY=1TU,3TU', 'elke eerste en derde dinsdag van de maand'],
		['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'elke laatste werkdag van de maand'],
		['FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU', 'om de maand op de eerste dinsdag'],
		['FREQ=MONTHLY', 'elke maand op de 1e'],
		['FREQ=MONTHLY;BYMONTHDAY=1,15', 'elke maand op de 1e en 15e'],
		['FREQ=MONTHLY;BYMONTHDAY=-1', 'elke maand op de laatste dag'],
		['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6', 'elk jaar op 6 december'],
		['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'elk jaar op de eerste zondag van april']
	])('%s: %s', (rule, words) => {
		expect(say(rule)).toBe(`${words} van 10:00 tot 12:00`);
	});

	test('the months, when it is not all year', () => {
		expect(say('FREQ=WEEKLY;BYMONTH=4,5,6,7,8,9')).toBe(
			'elke dinsdag van 10:00 tot 12:00, van april tot en met september'
		);
		expect(say('FREQ=WEEKLY;BYMONTH=1,7')).toBe('elke dinsdag van 10:00 tot 12:00, in januari en juli');
	});

	test('the time, as far as it is known', () => {
		expect(say('FREQ=WEEKLY', { durationMinutes: 0 })).toBe('elke dinsdag om 10:00');
		expect(say('FREQ=WEEKLY', { start: '2026-09-01T20:00', durationMinutes: 240 })).toBe(
			'elke dinsdag van 20:00 tot 24:00'
		);
		expect(say('FREQ=WEEKLY', { start: '2026-09-01T00:00', durationMinutes: 1440 })).toBe('elke dinsdag de hele dag');
	});

	test('from when and until when, when that is near', () => {
		expect(say('FREQ=WEEKLY', { start: '2027-01-12T10:00' })).toBe(
			'elke dinsdag van 10:00 tot 12:00, vanaf 12 januari 2027'
		);
		expect(say('FREQ=WEEKLY;COUNT=14')).toBe('elke dinsdag van 10:00 tot 12:00, tot en met 1 december');
		expect(say('FREQ=WEEKLY;UNTIL=20270301T225959Z')).toMatch(/, tot en met 1 maart 2027$/);
		expect(say('FREQ=WEEKLY', { until: '2026-12-15' })).toMatch(/, tot en met 15 december$/);
		expect(say('FREQ=WEEKLY', { until: '2031-12-15' })).toBe('elke dinsdag van 10:00 tot 12:00');
	});
});

describe('when it is not', () => {
	const weeks = (...days: string[]) => ({ excluded: days.map((day) => `${day}T10:00`) });

	test('school holidays and public holidays in general', () => {
		expect(say('FREQ=WEEKLY', { skipSchoolHolidays: true })).toMatch(/, niet in de schoolvakanties$/);
		expect(say('FREQ=WEEKLY', { skipSchoolHolidays: true, skipPublicHolidays: true })).toMatch(
			/, niet in de schoolvakanties en niet op feestdagen$/
		);
	});

	test('one school holiday by name, when all its dates are out and no other is', () => {
		expect(seriesWords(series('FREQ=WEEKLY', weeks('2026-10-20')), '2026-09-10')).toBe(
			'elke dinsdag van 10:00 tot 12:00, niet in de herfstvakantie'
		);
		expect(say('FREQ=WEEKLY', weeks('2026-12-22', '2026-12-29'))).toMatch(/, niet in de kerstvakantie$/);
	});

	test('half a holiday is not a holiday: then the date is said', () => {
		expect(say('FREQ=WEEKLY', weeks('2026-12-29'))).toMatch(/, niet op di 29 dec$/);
	});

	test('dates that are over are not said', () => {
		expect(say('FREQ=WEEKLY', weeks('2026-10-20'))).toBe('elke dinsdag van 10:00 tot 12:00');
	});

	test('many loose dates are not listed', () => {
		expect(say('FREQ=WEEKLY', weeks('2026-12-01', '2026-12-08', '2026-12-15', '2027-01-12'))).toMatch(
			/, met uitzonderingen$/
		);
	});

	test('extra dates are said', () => {
		expect(say('FREQ=WEEKLY', { extraDates: ['2026-11-28T14:00'] })).toMatch(/, ook op za 28 nov$/);
	});
});

describe('loose dates', () => {
	const once = { start: '2026-11-28T14:00' };

	test('once', () => {
		expect(say(null, once)).toBe('eenmalig: zaterdag 28 november van 14:00 tot 16:00');
		expect(say('FREQ=WEEKLY;COUNT=1')).toBe('eenmalig: dinsdag 1 september van 10:00 tot 12:00');
	});

	test('once, and even that is off: the day is still told', () => {
		const off = { original: once.start, kind: 'cancelled', reason: 'ziek' } as const;
		expect(say(null, { ...once, changes: [off] })).toBe('eenmalig: zaterdag 28 november van 14:00 tot 16:00');
		const two = { ...once, extraDates: ['2026-12-12T14:00'], changes: [off] };
		expect(say(null, two)).toBe('eenmalig: zaterdag 12 december van 14:00 tot 16:00');
	});

	test('a few times', () => {
		const thrice = { ...once, extraDates: ['2027-01-09T14:00', '2026-12-12T14:00'] };
		expect(say(null, thrice)).toBe('op 3 data: za 28 nov, za 12 dec en za 9 jan 2027, van 14:00 tot 16:00');
		expect(seriesWords(series(null, thrice), '2026-12-20')).toBe(
			'nog één keer: zaterdag 9 januari 2027 van 14:00 tot 16:00'
		);
	});

	test('many times, or at many hours', () => {
		const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2026-12-${day}T1${day.at(-1)}:00`);
		expect(say(null, { ...once, extraDates: days })).toBe(
			'op 7 data: za 28 nov, di 1 dec, wo 2 dec, do 3 dec, vr 4 dec en nog 2'
		);
	});
});

test.each([
	'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
	'FREQ=DAILY;BYHOUR=9,13',
	'FREQ=YEARLY;BYWEEKNO=20',
	'FREQ=HOURLY',
	'onzin'
])('what no plain sentence says is not made up: %s', (rule) => {
	expect(say(rule)).toBe('op verschillende data');
});
