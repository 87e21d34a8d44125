// Calendars that are followed: when they are read again, what is believed of them, and how each row is told.
import { describe, expect, test } from 'vitest';
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import { feedSeries } from '#lib/exchange/feedseries.ts';
import { has } from '#lib/exchange/freshness.ts';
import { addressOf, isBelieved, isDoubtful, nextAfterFailure, nextAfterSuccess } from '#lib/feeds/feed.ts';
import { atOnce } from '#lib/exchange/calendarlines.ts';
import { missing, rowsIn, type Known } from '#lib/feeds/rows.ts';
import { groupsOf, stateWords } from '#lib/feeds/words.ts';

const rowsOf = (...told: Parameters<typeof rowsIn>) => atOnce(rowsIn(...told));

const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';

test.each([
	['webcal://club.example/agenda.ics', 'https://club.example/agenda.ics'],
	['WEBCAL://club.example/a', 'https://club.example/a'],
	[' https://club.example/a ', 'https://club.example/a'],
	['http://club.example/a', 'http://club.example/a'],
	['club.example/a', 'https://club.example/a'],
	['file:///etc/passwd', 'file:///etc/passwd'],
	['', '']
])('%s is fetched at %s', (typed, address) => expect(addressOf(typed)).toBe(address));

test.each([
	[1, 1],
	[2, 2],
	[3, 4],
	[4, 8],
	[5, 16],
	[6, 24],
	[60, 24]
])('after %i failures it is tried again %i hours later', (failures, hours) =>
	expect((nextAfterFailure(now, failures).getTime() - now.getTime()) / 3_600_000).toBe(hours)
);

test('calendars are read each hour, not all at the same minute', () => {
	const minutes = [0, 0.5, 0.999].map((chance) => (nextAfterSuccess(now, chance).getTime() - now.getTime()) / 60_000);
	expect(minutes.map(Math.round)).toEqual([55, 60, 65]);
});

test.each([
	[0, 0, false],
	[1, 1, true],
	[4, 5, false],
	[5, 6, true],
	[8, 10, false],
	[9, 10, true]
])('%i gone of %i is doubted: %s', (gone, coming, doubted) => expect(isDoubtful(gone, coming)).toBe(doubted));

test('a doubt is believed after a day, not before', () => {
	const since = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
	expect([null, since(1), since(23.9), since(24)].map((at) => isBelieved(at, now))).toEqual([
		false,
		false,
		false,
		true
	]);
});

const weekly: Series = {
	start: '2026-11-03T10:00',
	durationMinutes: 120,
	rule: 'FREQ=WEEKLY',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
};
const draft = (sourceId: string, more: Partial<ActivityDraft> = {}): ActivityDraft => ({
	...emptyDraft,
	title: `Activiteit ${sourceId}`,
	series: [weekly],
	sourceId,
	...more
});
const known = (sourceId: string, more: Partial<Known> = {}): Known => ({
	...draft(sourceId),
	id: 1,
	slug: sourceId,
	localFields: [],
	coming: true,
	withdrawn: false,
	...more
});

describe('row by row', () => {
	test('the same is the same, however the series was spelled', () => {
		const spelled = { ...weekly, until: null, skipPublicHolidays: false };
		expect(rowsOf([draft('a')], [known('a', { series: [spelled] })], today)[0]?.state).toBe('same');
	});

	test('a field that was changed here is not told as a change', () => {
		const [row] = rowsOf([draft('a', { title: 'Anders', location: 'Elders' })], [known('a', { localFields: ['title'] })], today); // prettier-ignore
		expect(row).toMatchObject({ state: 'changed', changed: ['where'], kept: ['title'] });
	});

	test('what is over stays out, unless it is here already', () => {
		const over = draft('a', { series: [{ ...weekly, rule: null, start: '2026-01-01T10:00' }] });
		expect(rowsOf([over], [], today)[0]?.state).toBe('past');
		expect(rowsOf([over], [known('a', { series: over.series })], today)[0]?.state).toBe('same');
	});

	test('missing is what goes on here and is told no more; not what a person here decides the dates of', () => {
		const here = [known('a'), known('b'), known('c', { coming: false }), known('d', { localFields: ['series'] })];
		expect(missing([draft('a')], here).map(({ sourceId }) => sourceId)).toEqual(['b']);
	});

	test('in words: what is new, what changes, what goes, and what is wrong', () => {
		const rows = rowsOf(
			[draft('a'), draft('b', { title: 'Anders' })],
			[known('b', { localFields: ['joining'] })],
			today
		);
		const groups = groupsOf({ rows, refused: [{ line: 3, message: 'Kapot.' }], gone: ['Oud'] }, today);
		expect(groups.map(({ title }) => title)).toEqual([
			'1 nieuwe activiteit',
			'1 activiteit verandert',
			'1 activiteit gaat niet meer door',
			'1 onderdeel lukt niet'
		]);
		expect(groups.map(({ rows: [row] }) => row?.note)).toEqual([
			expect.stringContaining('10:00'),
			'Anders: de naam. Blijft zoals jullie het hier schreven: aanmelden.',
			'Staat niet meer in de agenda.',
			'Kapot.'
		]);
	});

	test('of something new: where it is, and what the calendar leaves out', () => {
		const notes = (over: Parameters<typeof draft>[1]) =>
			groupsOf(
				{ rows: rowsOf([draft('a', over)], [], today), refused: [], gone: [] },
				today,
				new Map([[7, 'De Wolput']])
			)[0]?.rows[0]?.note;
		expect(notes({ placeId: 7, location: null, price: 'free' })).toContain('Waar: De Wolput.');
		expect(notes({ placeId: null, location: null, point: null, price: 'unknown' })).toContain(
			'De plek ontbreekt. De prijs is niet bekend.'
		);
	});

	test('what is refused for one reason is told once, with their names; with nothing else there is nothing to say yes to', () => {
		const refused = [
			...Array.from({ length: 12 }, (_, line) => ({ line, message: 'Dit is al voorbij.', event: `Feest ${line}` })),
			{ line: 40, message: 'De dag ontbreekt.', event: 'Soep' }
		];
		const [group, ...rest] = groupsOf({ rows: [], refused, gone: [] }, today);
		expect(rest).toEqual([]);
		expect(group).toMatchObject({ title: '13 onderdelen lukken niet', changes: false });
		expect(group?.rows).toEqual([
			expect.objectContaining({ title: '12 onderdelen', note: expect.stringMatching(/^Dit is al voorbij\. .*Feest 0, .* en nog 2\.$/) as string }), // prettier-ignore
			{ title: 'Soep', note: 'De dag ontbreekt.', link: null }
		]);
	});

	test('ten thousand rows: the first two hundred are written out, the rest is a number', () => {
		const rows = rowsOf(Array.from({ length: 300 }, (_, index) => draft(String(index))), [], today); // prettier-ignore
		expect(groupsOf({ rows, refused: [], gone: [] }, today)[0]).toMatchObject({ title: '300 nieuwe activiteiten', more: 100 }); // prettier-ignore
	});

	test('when it was read, and when it is read again', () => {
		const feed = { url: 'https://x', checkedAt: now, nextCheckAt: new Date('2026-11-22T11:00:00Z'), stoppedAt: null };
		expect(stateWords(feed, today)).toBe(
			'Het laatst gelezen: zondag 22 november, 11:00. We kijken weer vanaf zondag 22 november, 12:00.'
		);
	});
});

describe('a series that ended, in a calendar', () => {
	const off = { kind: 'cancelled', reason: 'Gestopt', following: true } as const;
	test('ends with the date that is off, and keeps a later one that goes on after all', () => {
		const series: Series = {
			...weekly,
			changes: [
				{ original: '2026-12-01T10:00', ...off },
				{ original: '2026-12-15T10:00', kind: 'moved', start: '2026-12-15T14:00', reason: 'Toch' }
			]
		};
		const feed = feedSeries(series, today);
		expect(feed).toMatchObject({ extra: ['2026-12-15T10:00'], excluded: [] });
		expect(feed?.rule).toContain('UNTIL=20261201');
		expect(feed?.changes).toHaveLength(2);
	});
});

test.each<[Record<string, string>, boolean]>([
	[{}, false],
	[{ 'if-none-match': 'W/"a"' }, true],
	[{ 'if-none-match': '"a"' }, true],
	[{ 'if-none-match': '"x", W/"a"' }, true],
	[{ 'if-none-match': '*' }, true],
	[{ 'if-none-match': '"x"', 'if-modified-since': now.toUTCString() }, false],
	[{ 'if-modified-since': now.toUTCString() }, true],
	[{ 'if-modified-since': 'gisteren' }, false],
	[{ 'if-modified-since': new Date(now.getTime() - 1000).toUTCString() }, false]
])('who asks with %o has it already: %s', (headers, expected) =>
	expect(has(new Headers(headers), { etag: 'W/"a"', modified: new Date(now.getTime() + 400) })).toBe(expected)
);
