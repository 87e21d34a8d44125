import { describe, expect, test } from 'vitest';
import { dayParts, dayPartsIn } from '#lib/calendar/dayparts.ts';
import { instantOf, wallAt } from '#lib/calendar/zone.ts';
import { openDayParts, openings, walkInOpenings } from '#lib/places/hours.ts';
import type { Block, Mode, OpeningHours } from '#lib/places/hours.ts';
import { blocksWords, exceptionTable, holidayWords, state, weekTable } from '#lib/places/hours-words.ts';

const block = (from: string, to: string, mode: Mode = 'open'): Block => ({ from, to, mode });
const office = [block('09:00', '17:00')];
const closedWeek = (): OpeningHours['week'] => ({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] });

/** Wijkcentrum De Schakel: weekdays from nine to five, with a break on Wednesday. */
const deSchakel: OpeningHours = {
	week: {
		...closedWeek(),
		1: office,
		2: office,
		3: [block('09:00', '12:00'), block('13:00', '17:00')],
		4: office,
		5: office
	},
	exceptions: [
		{ from: '2026-12-07', to: '2026-12-11', blocks: [], reason: 'verbouwing' },
		{ from: '2026-11-30', to: '2026-11-30', blocks: [block('13:00', '16:00')], reason: 'teamdag' }
	],
	holidays: 'closed',
	schoolHolidays: 'closed'
};

/** Dorpscafé 't Hoekske: Friday and Saturday until two in the morning. */
const tHoekske: OpeningHours = {
	week: { ...closedWeek(), 5: [block('16:00', '02:00')], 6: [block('14:00', '02:00', 'with-host')] },
	exceptions: [],
	holidays: 'unknown'
};

const every = (blocks: Block[]): OpeningHours['week'] => ({
	1: blocks,
	2: blocks,
	3: blocks,
	4: blocks,
	5: blocks,
	6: blocks,
	7: blocks
});

const say = (hours: OpeningHours | null, wall: string, access: 'publiek' | 'openbaar' = 'publiek') =>
	state(hours, access, instantOf(wall));

describe('someone stands at the door of wijkcentrum De Schakel', () => {
	test.each([
		['Tuesday morning', '2026-11-24T10:00', 'Nu open tot 17:00', true],
		['a minute before it opens', '2026-11-24T08:59', 'Open om 9:00', false],
		['the minute it opens', '2026-11-24T09:00', 'Nu open tot 17:00', true],
		['the minute it closes', '2026-11-24T17:00', 'Morgen open om 9:00', false],
		['in Wednesday’s break', '2026-11-25T12:30', 'Open om 13:00', false],
		['Friday evening', '2026-11-27T18:00', 'Maandag open om 13:00', false],
		['a day with other hours, in the morning', '2026-11-30T10:00', 'Open om 13:00', false],
		['a day with other hours, in the afternoon', '2026-11-30T14:00', 'Nu open tot 16:00', true],
		['the first day of the works', '2026-12-07T10:00', 'Gesloten tot en met vr 11 dec: verbouwing', false],
		['the last day of the works', '2026-12-11T10:00', 'Vandaag gesloten: verbouwing', false],
		['King’s Day', '2027-04-27T10:00', 'Vandaag gesloten: Koningsdag', false],
		['the autumn holiday', '2026-10-20T10:00', 'Vandaag gesloten: herfstvakantie', false],
		['Christmas Day', '2026-12-25T11:00', 'Vandaag gesloten: Eerste Kerstdag', false]
	])('%s', (_, wall, words, open) => {
		expect(say(deSchakel, wall)).toMatchObject({ words, open });
	});

	test('the answer also says when, to compare with and to show', () => {
		expect(say(deSchakel, '2026-11-24T10:00').until).toEqual({
			instant: new Date('2026-11-24T16:00Z'),
			wall: '2026-11-24T17:00'
		});
		expect(say(deSchakel, '2026-11-24T17:00').opensAt?.wall).toBe('2026-11-25T09:00');
		expect(say(deSchakel, '2026-12-07T10:00').opensAt?.wall).toBe('2026-12-14T09:00');
	});
});

describe('someone looks for dorpscafé ’t Hoekske at night', () => {
	test.each([
		['Friday late', '2026-11-27T23:30', 'Nu open tot 2:00', true],
		['Friday’s night, already Saturday', '2026-11-28T01:59', 'Nu open tot 2:00', true],
		['after closing', '2026-11-28T02:00', 'Open om 14:00', false],
		['Saturday’s night, already Sunday', '2026-11-29T01:00', 'Nu open tot 2:00, met gastheer of gastvrouw', true],
		['Sunday', '2026-11-29T12:00', 'Vrijdag open om 16:00', false],
		['Boxing Day, of which nobody knows', '2026-12-26T15:00', 'Openingstijden op Tweede Kerstdag onbekend', 'unknown'],
		['Easter Monday, closed like any Monday', '2026-04-06T15:00', 'Vrijdag open om 16:00', false]
	])('%s', (_, wall, words, open) => {
		expect(say(tHoekske, wall)).toMatchObject({ words, open });
	});
});

describe('on the nights the clock changes', () => {
	const nightly: OpeningHours = { week: every([block('22:00', '03:00')]), exceptions: [], holidays: 'open' };
	test.each([
		['in spring, before the clock goes forward', '2026-03-29T00:59Z', 'Nu open tot 3:00', true],
		['in spring, the hour that is not there', '2026-03-29T01:00Z', 'Open om 22:00', false],
		['in autumn, the first time it is half past two', '2026-10-25T00:30Z', 'Nu open tot 3:00', true],
		['in autumn, the second time', '2026-10-25T01:30Z', 'Nu open tot 3:00', true],
		['in autumn, after three', '2026-10-25T02:00Z', 'Open om 22:00', false]
	])('%s', (_, instant, words, open) => {
		expect(state(nightly, 'publiek', new Date(instant))).toMatchObject({ words, open });
	});

	test('a night lasts four hours in spring, six in autumn', () => {
		const hours = (day: string) =>
			openings(nightly, { from: day, to: day }).map(({ from, to }) => (to - from) / 3_600_000);
		expect(hours('2026-03-28')).toEqual([4]);
		expect(hours('2026-10-24')).toEqual([6]);
		expect(hours('2026-11-24')).toEqual([5]);
	});

	test('nine in the morning is nine in the morning on both Sundays', () => {
		const sundays: OpeningHours = { week: { ...closedWeek(), 7: office }, exceptions: [], holidays: 'open' };
		for (const day of ['2026-03-29', '2026-10-25']) {
			expect(wallAt(openings(sundays, { from: day, to: day })[0]!.from)).toBe(`${day}T09:00`);
			expect(say(sundays, `${day}T08:59`).words).toBe('Open om 9:00');
			expect(say(sundays, `${day}T16:59`).words).toBe('Nu open tot 17:00');
		}
	});
});

describe('places with hours of another kind', () => {
	const only = (mode: Mode): OpeningHours => ({
		...deSchakel,
		exceptions: [],
		week: every([block('09:00', '17:00', mode)])
	});

	test('a playground is always accessible, and so is a park that says it is', () => {
		expect(say(null, '2026-11-24T03:00', 'openbaar')).toEqual({ open: true, words: 'Altijd toegankelijk' });
		const park: OpeningHours = { always: true, week: closedWeek(), exceptions: [], holidays: 'closed' };
		expect(say(park, '2026-12-25T03:00', 'openbaar')).toMatchObject({ open: true, words: 'Altijd toegankelijk' });
	});

	test('a park that is dug up is closed all the same', () => {
		const works = { from: '2026-11-23', to: '2026-12-01', blocks: [], reason: 'werk aan de vijver' };
		const park: OpeningHours = { always: true, week: closedWeek(), exceptions: [works], holidays: 'open' };
		expect(say(park, '2026-11-24T12:00', 'openbaar').words).toBe('Gesloten tot en met di 1 dec: werk aan de vijver');
		expect(say(park, '2026-11-22T12:00', 'openbaar').words).toBe('Nu open tot 24:00');
	});

	test('unknown is said to be unknown', () => {
		expect(say(null, '2026-11-24T10:00')).toEqual({ open: 'unknown', words: 'Openingstijden onbekend' });
	});

	test('by appointment is not open: nobody can just go there', () => {
		expect(say(only('by-appointment'), '2026-11-24T10:00')).toEqual({
			open: false,
			mode: 'by-appointment',
			words: 'Op afspraak'
		});
		expect(say(only('by-appointment'), '2026-11-24T20:00')).toMatchObject({ open: false, words: 'Op afspraak' });
	});

	test('members only is not open to others', () => {
		expect(say(only('members'), '2026-11-24T10:00')).toMatchObject({ open: false, words: 'Nu alleen voor leden' });
		expect(say(only('members'), '2026-11-24T20:00')).toMatchObject({ open: false, words: 'Alleen voor leden' });
	});

	test('a morning by appointment before an open afternoon says both', () => {
		const mixed = { ...deSchakel, week: every([block('09:00', '12:00', 'by-appointment'), block('13:00', '17:00')]) };
		expect(say(mixed, '2026-11-24T10:00').words).toBe('Nu op afspraak, open om 13:00');
		expect(say(mixed, '2026-11-24T14:00').words).toBe('Nu open tot 17:00');
	});

	test('blocks that touch are one: open until the end of the last', () => {
		const joined = { ...deSchakel, week: every([block('09:00', '12:00'), block('12:00', '24:00', 'with-host')]) };
		expect(say(joined, '2026-11-24T10:00').words).toBe('Nu open tot 24:00');
		const nonstop = { ...joined, exceptions: [], schoolHolidays: undefined, week: every([block('00:00', '24:00')]) };
		expect(say(nonstop, '2026-11-24T10:00')).toMatchObject({ open: true, words: 'Altijd toegankelijk' });
	});

	test('a place that will not open is closed', () => {
		expect(say({ week: closedWeek(), exceptions: [], holidays: 'closed' }, '2026-11-24T10:00')).toEqual({
			open: false,
			words: 'Gesloten'
		});
	});
});

describe('the hours on the page', () => {
	test('the week has seven rows in plain words', () => {
		expect(weekTable(deSchakel).map(({ name, text }) => `${name}: ${text}`)).toEqual([
			'maandag: 9:00 tot 17:00',
			'dinsdag: 9:00 tot 17:00',
			'woensdag: 9:00 tot 12:00 en 13:00 tot 17:00',
			'donderdag: 9:00 tot 17:00',
			'vrijdag: 9:00 tot 17:00',
			'zaterdag: gesloten',
			'zondag: gesloten'
		]);
	});

	test('how one gets in is said once when it is the same', () => {
		const twice = [block('09:00', '12:00', 'members'), block('13:00', '17:00', 'members')];
		expect(blocksWords(twice)).toBe('9:00 tot 12:00 en 13:00 tot 17:00 (alleen voor leden)');
		expect(blocksWords([twice[0]!, block('13:00', '00:00')])).toBe(
			'9:00 tot 12:00 (alleen voor leden) en 13:00 tot 24:00'
		);
		expect(blocksWords([block('00:00', '24:00')])).toBe('dag en nacht');
	});

	test('days that differ are listed until they are over', () => {
		expect(exceptionTable(deSchakel, '2026-11-22')).toEqual([
			{ days: 'ma 30 nov', text: '13:00 tot 16:00', reason: 'teamdag' },
			{ days: 'ma 7 dec tot en met vr 11 dec', text: 'gesloten', reason: 'verbouwing' }
		]);
		expect(exceptionTable(deSchakel, '2026-12-12')).toEqual([]);
		expect(holidayWords(deSchakel)).toBe('Op feestdagen gesloten. In schoolvakanties gesloten.');
		expect(holidayWords(tHoekske)).toBe('Niet bekend of het op feestdagen open is.');
	});
});

describe('what a place adds to the day parts of its wijk', () => {
	const slugs = (set: number | null) => (set === null ? null : dayPartsIn(set).map(({ slug }) => slug));

	test('open hours count, appointments and memberships do not', () => {
		expect(slugs(openDayParts(deSchakel, 'publiek'))).toEqual(['doordeweeks-ochtend', 'doordeweeks-middag']);
		expect(slugs(openDayParts(tHoekske, 'publiek'))).toEqual([
			'doordeweeks-middag',
			'doordeweeks-avond',
			'weekend-middag',
			'weekend-avond'
		]);
		const closedDoor = { ...deSchakel, week: every([block('09:00', '22:00', 'by-appointment')]) };
		expect(openDayParts(closedDoor, 'publiek')).toBe(0);
	});

	test('public space counts always; unknown hours are unknown, not none', () => {
		expect(slugs(openDayParts(null, 'openbaar'))).toEqual(dayParts.map(({ slug }) => slug));
		expect(openDayParts(null, 'publiek')).toBeNull();
	});

	test('laid out in time, an uncertain holiday is left out and no moment begins twice', () => {
		const days = { from: '2026-12-18', to: '2027-01-03' };
		const starts = walkInOpenings(tHoekske, days).map(({ from }) => wallAt(from));
		expect(starts).toEqual(['2026-12-18T16:00', '2026-12-19T14:00', '2027-01-02T14:00']);
	});
});
