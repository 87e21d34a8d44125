// When it is, as people choose it: the choices become a rule and come back as the same choices.
import { describe, expect, test } from 'vitest';
import { expand, type Series } from '#lib/activities/recurrence.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { coming } from '#lib/publishing/coming.ts';
import { emptyRhythm, type Rhythm, type RhythmProblems } from '#lib/publishing/rhythm.ts';
import { fromSeries, toSeries } from '#lib/publishing/rhythmseries.ts';

const today = '2026-11-22'; // a Sunday

const rhythm = (given: Partial<Rhythm>): Rhythm => ({ ...emptyRhythm, from: '18:00', to: '21:00', ...given });
function seriesOf(given: Partial<Rhythm>): Series {
	const read = toSeries(rhythm(given), today);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.series;
}
const firstDays = (given: Partial<Rhythm>, count = 3) =>
	expand(seriesOf(given), '2026-01-01', '2029-12-31', count).map(({ day }) => day);

describe('a volunteer says when it is', () => {
	test.each<[string, Partial<Rhythm>, string, string[]]>([
		[
			'once',
			{ repeat: 'once', start: '2026-12-04' },
			'eenmalig: vrijdag 4 december van 18:00 tot 21:00',
			['2026-12-04']
		],
		[
			'every first Friday',
			{ repeat: 'monthly', nths: ['1'], weekday: '5' },
			'elke eerste vrijdag van de maand van 18:00 tot 21:00, vanaf 4 december',
			['2026-12-04', '2027-01-01', '2027-02-05']
		],
		[
			'the first and third Tuesday',
			{ repeat: 'monthly', nths: ['1', '3'], weekday: '2' },
			'elke eerste en derde dinsdag van de maand van 18:00 tot 21:00, vanaf 1 december',
			['2026-12-01', '2026-12-15', '2027-01-05']
		],
		[
			'the last Sunday',
			{ repeat: 'monthly', nths: ['-1'], weekday: '7' },
			'elke laatste zondag van de maand van 18:00 tot 21:00, vanaf 29 november',
			['2026-11-29', '2026-12-27', '2027-01-31']
		],
		[
			'every 31st: months without one have none',
			{ repeat: 'monthly', by: 'date', date: '31' },
			'elke maand op de 31e van 18:00 tot 21:00, vanaf 31 december',
			['2026-12-31', '2027-01-31', '2027-03-31']
		],
		[
			'the last day of the month',
			{ repeat: 'monthly', by: 'date', date: '-1' },
			'elke maand op de laatste dag van 18:00 tot 21:00, vanaf 30 november',
			['2026-11-30', '2026-12-31', '2027-01-31']
		],
		[
			'every Tuesday and Friday',
			{ repeat: 'weekly', days: ['2', '5'] },
			'elke dinsdag en vrijdag van 18:00 tot 21:00',
			['2026-11-24', '2026-11-27', '2026-12-01']
		],
		[
			'every other Monday, from a Friday on: the Monday after it is the first',
			{ repeat: 'weekly', every: '2', days: ['1'], start: '27-11-2026' },
			'om de week op maandag van 18:00 tot 21:00, vanaf 30 november',
			['2026-11-30', '2026-12-14', '2026-12-28']
		],
		[
			'three times',
			{ repeat: 'weekly', days: ['1'], ends: 'times', times: '3' },
			'elke maandag van 18:00 tot 21:00, tot en met 7 december',
			['2026-11-23', '2026-11-30', '2026-12-07']
		],
		[
			'three times that go on: the school holiday does not count',
			{ repeat: 'weekly', days: ['1'], start: '2026-12-14', ends: 'times', times: '3', skipSchool: 'ja' },
			'elke maandag van 18:00 tot 21:00, niet in de schoolvakanties, vanaf 14 december, tot en met 11 januari 2027',
			['2026-12-14', '2027-01-04', '2027-01-11']
		],
		[
			'until a day',
			{ repeat: 'weekly', days: ['1'], ends: 'until', until: '2026-12-01' },
			'elke maandag van 18:00 tot 21:00, tot en met 30 november',
			['2026-11-23', '2026-11-30']
		],
		[
			'loose dates, in whatever order',
			{ repeat: 'dates', dates: ['2026-12-20', '', '4-12-2026'] },
			'op 2 data: vr 4 dec en zo 20 dec, van 18:00 tot 21:00',
			['2026-12-04', '2026-12-20']
		],
		[
			'into the night',
			{ repeat: 'once', start: '2026-12-31', from: '20', to: '1.30' },
			'eenmalig: donderdag 31 december van 20:00 tot 1:30',
			['2026-12-31']
		]
	])('%s', (_, given, words, days) => {
		expect(firstDays(given, days.length)).toEqual(days);
		const said = seriesWords(seriesOf(given), today);
		expect(said.replace(/, tot en met 1 december$/, ', tot en met 30 november')).toBe(words);
	});
});

describe('what was chosen comes back as the same choices', () => {
	test.each<[Partial<Rhythm>]>([
		[{ repeat: 'once', start: '2026-12-04' }],
		[{ repeat: 'dates', dates: ['2026-12-04', '2026-12-20'] }],
		[{ repeat: 'weekly', days: ['2', '5'], start: '2026-11-24' }],
		[{ repeat: 'weekly', every: '3', days: ['2'], start: '2026-11-24', ends: 'until', until: '2027-02-01' }],
		[{ repeat: 'weekly', days: ['1'], start: '2026-11-23', ends: 'times', times: '3' }],
		[{ repeat: 'weekly', days: ['1'], start: '2026-11-23', skipSchool: 'ja', skipPublic: 'ja' }],
		[{ repeat: 'monthly', nths: ['1'], weekday: '5', start: '2026-12-04' }],
		[{ repeat: 'monthly', nths: ['2', '-1'], weekday: '3', start: '2026-11-25' }],
		[{ repeat: 'monthly', by: 'date', date: '15', start: '2026-12-15' }],
		[{ repeat: 'once', start: '2026-12-04', to: '' }]
	])('%o', (given) => {
		expect(fromSeries(seriesOf(given))).toEqual(rhythm(given));
	});

	const imported = (given: Partial<Series>): Series => ({
		...seriesOf({ repeat: 'once', start: '2026-12-04' }),
		...given
	});
	test.each<[string, Partial<Series>, Partial<Rhythm> | null]>([
		['a day of the week that the start gives', { rule: 'FREQ=WEEKLY' }, { repeat: 'weekly', days: ['5'] }],
		['every day', { rule: 'FREQ=DAILY' }, { repeat: 'weekly', days: ['1', '2', '3', '4', '5', '6', '7'] }],
		[
			'the third of all Fridays',
			{ rule: 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=3' },
			{ repeat: 'monthly', nths: ['3'], weekday: '5' }
		],
		[
			'a last moment in UTC',
			{ rule: 'FREQ=WEEKLY;UNTIL=20270129T170000Z' },
			{ repeat: 'weekly', days: ['5'], ends: 'until', until: '2027-01-29' }
		],
		['a last moment before that day begins', { rule: 'FREQ=WEEKLY;UNTIL=20270129T160000Z' }, null],
		['dates that are left out', { rule: 'FREQ=WEEKLY', excluded: ['2026-12-11T18:00'] }, null],
		['extra dates at another time', { extraDates: ['2026-12-11T19:00'] }, null],
		['every year', { rule: 'FREQ=YEARLY' }, null],
		['every other day', { rule: 'FREQ=DAILY;INTERVAL=2' }, null],
		['the fifth Friday', { rule: 'FREQ=MONTHLY;BYDAY=5FR' }, null],
		['two weekdays of the month', { rule: 'FREQ=MONTHLY;BYDAY=1MO,2FR' }, null],
		['only in summer', { rule: 'FREQ=WEEKLY;BYMONTH=6,7,8' }, null],
		['another zone', { zone: 'Europe/London' }, null],
		['a whole day', { durationMinutes: 1440, start: '2026-12-04T00:00' }, null]
	])('from elsewhere: %s', (_, given, choices) => {
		const back = fromSeries(imported(given));
		expect(back).toEqual(choices && rhythm({ start: '2026-12-04', ...choices }));
	});
});

describe('what is wrong is said at its field', () => {
	test.each<[Partial<Rhythm>, RhythmProblems]>([
		[{}, { repeat: 'repeat-missing' }],
		[{ repeat: 'once' }, { start: 'start-missing' }],
		[{ repeat: 'once', start: 'morgen' }, { start: 'start-unreadable' }],
		[{ repeat: 'once', start: '2026-02-30' }, { start: 'start-unreadable' }],
		[{ repeat: 'once', start: '2026-11-20' }, { start: 'past' }],
		[{ repeat: 'dates', dates: ['2026-11-20'] }, { dates: 'past' }],
		[{ repeat: 'dates', dates: ['', 'kerst'] }, { dates: 'dates-unreadable' }],
		[{ repeat: 'dates' }, { dates: 'dates-missing' }],
		[{ repeat: 'weekly' }, { days: 'days-missing' }],
		[{ repeat: 'weekly', every: '2', days: ['1'] }, { start: 'start-missing' }],
		[{ repeat: 'weekly', days: ['1'], ends: 'until' }, { until: 'until-missing' }],
		[{ repeat: 'weekly', days: ['1'], ends: 'until', until: '2026-01-01' }, { until: 'until-before' }],
		[{ repeat: 'weekly', days: ['1'], ends: 'times', times: '1000' }, { times: 'times-missing' }],
		[{ repeat: 'monthly' }, { nths: 'nths-missing', weekday: 'weekday-missing' }],
		[{ repeat: 'monthly', by: 'date' }, { date: 'date-missing' }],
		[{ repeat: 'once', start: '2026-12-04', from: '' }, { from: 'from-missing' }],
		[{ repeat: 'once', start: '2026-12-04', from: '25:00' }, { from: 'from-unreadable' }],
		[{ repeat: 'once', start: '2026-12-04', to: '17:00' }, { to: 'to-before' }],
		[{ repeat: 'once', start: '2026-12-04', to: '18:00' }, { to: 'to-before' }]
	])('%o', (given, problems) => {
		expect(toSeries(rhythm(given), today)).toEqual({ ok: false, problems });
	});
});

describe('the dates beside the form', () => {
	test('a dozen, and so on; the holidays that are left out are called by name', () => {
		const { dates, more, not } = coming([seriesOf({ repeat: 'weekly', days: ['5'], skipPublic: 'ja' })], today);
		expect(dates).toHaveLength(12);
		expect(dates[0]).toEqual({ words: 'Vrijdag 27 november, 18:00 tot 21:00', holiday: null });
		expect(more).toBe(true);
		expect(not).toEqual([
			'Niet op vrijdag 25 december: Eerste Kerstdag',
			'Niet op vrijdag 1 januari 2027: Nieuwjaarsdag'
		]);
	});

	test('school holidays too', () => {
		const series = seriesOf({ repeat: 'weekly', days: ['3'], skipSchool: 'ja', ends: 'until', until: '2027-01-10' });
		expect(coming([series], today).not).toEqual([
			'Niet op woensdag 23 december: kerstvakantie',
			'Niet op woensdag 30 december: kerstvakantie'
		]);
	});

	test('two rhythms are told together, in order of time', () => {
		const series = [
			seriesOf({ repeat: 'once', start: '2026-12-01' }),
			seriesOf({ repeat: 'once', start: '2026-11-30' })
		];
		expect(coming(series, today)).toEqual({
			dates: ['Maandag 30 november, 18:00 tot 21:00', 'Dinsdag 1 december, 18:00 tot 21:00'].map((words) => ({
				words,
				holiday: null
			})),
			more: false,
			not: [],
			festive: false
		});
	});

	test('a holiday that is not left out is called by name; a day that was chosen by hand is meant', () => {
		const byRule = coming([seriesOf({ repeat: 'monthly', nths: ['1'], weekday: '5' })], today);
		expect(byRule.festive).toBe(true);
		expect(byRule.dates.filter(({ holiday }) => holiday)).toEqual([
			{ words: 'Vrijdag 1 januari 2027, 18:00 tot 21:00', holiday: 'Nieuwjaarsdag' }
		]);
		const byHand = coming([seriesOf({ repeat: 'once', start: '2026-12-25' })], today);
		expect(byHand).toMatchObject({ festive: false, dates: [{ holiday: 'Eerste Kerstdag' }] });
	});

	test.each(['2026-10-15', '2027-03-20'])('six in the evening stays six when the clock changes (%s)', (from) => {
		const dates = expand(seriesOf({ repeat: 'weekly', days: ['7'], start: from }), from, '2027-12-31', 3);
		expect(dates.map(({ start }) => start.slice(11))).toEqual(['18:00', '18:00', '18:00']);
		const [first, , third] = dates;
		const weeks = (third!.startsAt.getTime() - first!.startsAt.getTime()) / 3_600_000;
		expect(Math.abs(weeks - 14 * 24)).toBe(1);
	});
});
