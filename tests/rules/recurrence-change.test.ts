// The cook is ill, the hall is taken, the season ends: what happens to a series, date by date.
import { describe, expect, test } from 'vitest';
import { cancelled, ended, moved, stoppedFrom, undone } from '#lib/activities/recurrence-change.ts';
import { split } from '#lib/activities/recurrence-split.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { expand, type Series } from '#lib/activities/recurrence.ts';

/** The kookclub cooks every Tuesday at six. */
const kookclub: Series = {
	start: '2026-09-01T18:00',
	durationMinutes: 120,
	rule: 'FREQ=WEEKLY;BYDAY=TU',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
};
const today = '2026-11-22';

/** '24-11 18:00', with a cross for what is off, over these weeks. */
function dates(series: readonly Series[], from = '2026-11-22', to = '2026-12-22') {
	return series
		.flatMap((one) => expand(one, from, to))
		.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
		.map(
			({ start, cancelled }) => `${cancelled ? '×' : ''}${start.slice(8, 10)}-${start.slice(5, 7)} ${start.slice(11)}`
		);
}

describe('a date and everything after it is off', () => {
	const off = cancelled([kookclub], '2026-12-08T18:00', { reason: 'De kok verhuist', following: true });

	test('from that date on, and no date before it', () => {
		expect(dates(off)).toEqual(['24-11 18:00', '01-12 18:00', '×08-12 18:00', '×15-12 18:00', '×22-12 18:00']);
		expect(expand(off[0]!, '2027-06-01', '2027-06-01')).toMatchObject([{ cancelled: true, reason: 'De kok verhuist' }]);
	});

	test('is said as an end', () => {
		expect(seriesWords(off[0]!, today)).toBe('elke dinsdag van 18:00 tot 20:00, tot en met 1 december');
		expect(stoppedFrom(off)).toEqual({ from: '2026-12-08', reason: 'De kok verhuist' });
	});

	test('takes what was moved after it along', () => {
		const later = { start: '2026-12-16T18:00', durationMinutes: 120, reason: 'Zaal bezet' };
		const both = cancelled(moved([kookclub], '2026-12-15T18:00', later), '2026-12-08T18:00', {
			reason: 'Ziek',
			following: true
		});
		expect(dates(both)).toEqual(['24-11 18:00', '01-12 18:00', '×08-12 18:00', '×15-12 18:00', '×22-12 18:00']);
	});

	test('one of them may go on after all, and all of them may', () => {
		expect(dates(undone(off, '2026-12-15T18:00'))).toEqual([
			'24-11 18:00',
			'01-12 18:00',
			'×08-12 18:00',
			'15-12 18:00',
			'×22-12 18:00'
		]);
		expect(undone(off, '2026-12-15T18:00', { following: true })).toEqual([kookclub]);
		expect(undone(off, '2026-12-08T18:00')).toEqual([kookclub]);
	});
});

test('a date that goes on after all is an ordinary date again: not moved, without a reason', () => {
	const bron = cancelled([kookclub], '2026-12-01T18:00', { reason: 'Afgelast' });
	const on = undone(bron, '2026-12-01T18:00', { bySource: true });
	expect(expand(on[0]!, '2026-12-01', '2026-12-01')).toMatchObject([{ cancelled: false, moved: false, reason: null }]);
});

test('a change of a date that does not exist is no change', () => {
	expect(() => cancelled([kookclub], '2026-12-02T18:00', { reason: 'Ziek' })).toThrow(RangeError);
});

describe('it stops', () => {
	test('on the first date from that day on, in each of its rhythms', () => {
		const fridays = { ...kookclub, start: '2026-09-04T12:00', rule: 'FREQ=WEEKLY;BYDAY=FR' };
		const off = ended([kookclub, fridays], '2026-12-02', 'We zijn klaar');
		expect(dates(off, '2026-11-30', '2026-12-09')).toEqual(['01-12 18:00', '×04-12 12:00', '×08-12 18:00']);
		expect(stoppedFrom(off)).toEqual({ from: '2026-12-08', reason: 'We zijn klaar' });
	});

	test('not when another rhythm goes on', () => {
		const fridays = { ...kookclub, start: '2026-09-04T12:00', rule: 'FREQ=WEEKLY;BYDAY=FR' };
		const off = cancelled([kookclub, fridays], '2026-12-08T18:00', { reason: 'Ziek', following: true });
		expect(stoppedFrom(off)).toBeNull();
	});
});

type Row = [string, Partial<Series>, string, { start: string; durationMinutes: number }, string[], string[]];
const from1December: Row[] = [
	[
		'at another hour',
		{},
		'2026-12-01T18:00',
		{ start: '2026-12-01T17:30', durationMinutes: 90 },
		['24-11 18:00', '01-12 17:30', '08-12 17:30', '15-12 17:30', '22-12 17:30'],
		['elke dinsdag van 18:00 tot 20:00, tot en met 24 november', 'elke dinsdag van 17:30 tot 19:00, vanaf 1 december']
	],
	[
		'on another day of the week',
		{},
		'2026-12-01T18:00',
		{ start: '2026-12-02T18:00', durationMinutes: 120 },
		['24-11 18:00', '02-12 18:00', '09-12 18:00', '16-12 18:00'],
		['elke dinsdag van 18:00 tot 20:00, tot en met 24 november', 'elke woensdag van 18:00 tot 20:00, vanaf 2 december']
	],
	[
		'with what is left of a number of times',
		{ rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=16' },
		'2026-12-01T18:00',
		{ start: '2026-12-01T19:00', durationMinutes: 120 },
		['24-11 18:00', '01-12 19:00', '08-12 19:00', '15-12 19:00'],
		[
			'elke dinsdag van 18:00 tot 20:00, tot en met 24 november',
			'elke dinsdag van 19:00 tot 21:00, vanaf 1 december, tot en met 15 december'
		]
	],
	[
		'later than the hour its end was written with',
		{ rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208T170000Z' },
		'2026-12-01T18:00',
		{ start: '2026-12-01T20:00', durationMinutes: 60 },
		['24-11 18:00', '01-12 20:00', '08-12 20:00'],
		[
			'elke dinsdag van 18:00 tot 20:00, tot en met 24 november',
			'elke dinsdag van 20:00 tot 21:00, vanaf 1 december, tot en met 8 december'
		]
	],
	[
		'with the dates that were off, left out or extra',
		{
			excluded: ['2026-12-08T18:00'],
			extraDates: ['2026-12-10T18:00'],
			changes: [{ original: '2026-12-15T18:00', kind: 'cancelled', reason: 'Ziek' }]
		},
		'2026-12-01T18:00',
		{ start: '2026-12-01T19:00', durationMinutes: 120 },
		['24-11 18:00', '01-12 19:00', '10-12 19:00', '×15-12 19:00', '22-12 19:00'],
		[]
	],
	[
		'from its very first date: then nothing is left of the old hour',
		{},
		'2026-09-01T18:00',
		{ start: '2026-09-01T19:00', durationMinutes: 120 },
		['24-11 19:00', '01-12 19:00', '08-12 19:00', '15-12 19:00', '22-12 19:00'],
		['elke dinsdag van 19:00 tot 21:00']
	],
	[
		'of loose dates',
		{ rule: null, start: '2026-11-24T18:00', extraDates: ['2026-12-03T18:00', '2026-12-17T18:00'] },
		'2026-12-03T18:00',
		{ start: '2026-12-03T19:00', durationMinutes: 60 },
		['24-11 18:00', '03-12 19:00', '17-12 19:00'],
		[]
	]
];

describe('from 1 December on everything is', () => {
	test.each(from1December)('%s', (_, change, original, to, expected, words) => {
		const parted = split([{ ...kookclub, ...change }], original, to);
		if (!parted.ok) throw new Error(parted.problem);
		expect(dates(parted.value.series)).toEqual(expected);
		if (words.length) expect(parted.value.series.map((one) => seriesWords(one, today))).toEqual(words);
	});

	test('at the new hour on both sides of the last Sunday of March', () => {
		const parted = split([kookclub], '2026-12-01T18:00', { start: '2026-12-01T10:00', durationMinutes: 60 });
		if (!parted.ok) throw new Error(parted.problem);
		const spring = parted.value.series.flatMap((one) => expand(one, '2027-03-20', '2027-04-06'));
		expect(spring.map(({ startsAt }) => startsAt.toISOString())).toEqual([
			'2027-03-23T09:00:00.000Z',
			'2027-03-30T08:00:00.000Z',
			'2027-04-06T08:00:00.000Z'
		]);
	});

	test.each([
		[
			'the first Tuesday of the month to a Wednesday',
			{ rule: 'FREQ=MONTHLY;BYDAY=1TU' },
			'2026-12-02T18:00',
			'dates.day-fixed'
		],
		['two days of the week to another day', { rule: 'FREQ=WEEKLY;BYDAY=TU,FR' }, '2026-12-02T18:00', 'dates.day-fixed'],
		['a rule that names its hours', { rule: 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=18' }, '2026-12-01T19:00', 'dates.time-fixed']
	])('not %s: people say that as another series', (_, change, start, problem) => {
		expect(split([{ ...kookclub, ...change }], '2026-12-01T18:00', { start, durationMinutes: 60 })).toEqual({
			ok: false,
			problem
		});
	});

	test('the first Tuesday of the month at another hour stays the first Tuesday', () => {
		const monthly = { ...kookclub, rule: 'FREQ=MONTHLY;BYDAY=1TU' };
		const parted = split([monthly], '2026-12-01T18:00', { start: '2026-12-01T17:00', durationMinutes: 120 });
		if (!parted.ok) throw new Error(parted.problem);
		expect(dates(parted.value.series, '2026-11-01', '2027-02-28')).toEqual([
			'03-11 18:00',
			'01-12 17:00',
			'05-01 17:00',
			'02-02 17:00'
		]);
	});
});
