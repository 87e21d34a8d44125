// What a resident finds: by word, near home, on the day that suits, and never what was taken away.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays, weekday } from '#lib/calendar/days.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { viewOf } from '#lib/finding/view.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { toParams } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { takenAway } from '../support/leaving.ts';

ownDatabase();
// Occurrences and "now" must agree with the clock of the database, which decides what is past.
const now = new Date();
const today = dayAt(now);
const inDays = (count: number) => addDays(today, count);

beforeAll(async () => {
	await twoWijken();
	await search.listen();
	await places.saveAll(
		[
			huiskamerDeWolput(),
			huiskamerDeWolput({
				name: 'Speeltuin Het Zand',
				type: 'playground',
				access: 'openbaar',
				summary: 'Schommels en een bankje.',
				point: { lon: 5.55, lat: 51.77 },
				hours: null,
				indoors: false,
				accessibility: {},
				sourceId: 'zand'
			})
		],
		{ today }
	);
	await activities.publishAll(
		[
			koffieAanDeWolput({ series: [weekly(`${inDays(2)}T10:00`)] }),
			koffieAanDeWolput({
				title: 'Wandelclub Ruwaard',
				summary: 'Samen een ommetje.',
				description: 'We lopen een rondje.',
				kinds: ['move-together'],
				themes: ['sport'],
				indoors: false,
				price: 'amount',
				priceCents: 250,
				accessibility: {},
				point: { lon: 5.55, lat: 51.77 },
				series: [weekly(`${inDays(3)}T20:00`)],
				sourceId: 'wandelclub'
			}),
			koffieAanDeWolput({
				title: 'Burendag',
				summary: 'Eenmalig feest.',
				description: 'Met muziek.',
				series: [weekly(`${inDays(40)}T14:00`, 120, { rule: null })],
				sourceId: 'burendag'
			})
		],
		{ today }
	);
});

const find = async (params: string) => {
	const { hits, total, problems, facets } = await finding.activitiesFor(new URLSearchParams(params), now);
	return { titles: hits.map((hit) => hit.title), hits, total, problems, facets };
};

test('buurt huis is a buurthuis, and what others call one', async () => {
	const all = async (q: string) =>
		(await finding.placesFor(new URLSearchParams({ q }), now)).hits.map((hit) => hit.title);
	expect(await all('buurt huis')).toEqual(await all('buurthuis'));
});

test('koffie near Schadewijk is found, with how far it is and when', async () => {
	const { hits, total } = await find('q=koffie&bij=schadewijk');
	expect(total).toBe(1);
	expect(hits[0]).toMatchObject({
		title: 'Koffie aan de Wolput',
		district: 'Schadewijk',
		starts: `${inDays(2)}T10:00`
	});
	expect(hits[0]?.distance).toBeLessThan(500);
});

test.each(['koffi', 'kofie wolput', 'KOFFIE', 'koffiedrinken', 'waar kan ik koffie drinken'])(
	'"%s" finds the coffee',
	async (q) => {
		expect((await find(new URLSearchParams({ q }).toString())).titles).toContain('Koffie aan de Wolput');
	}
);

test('every filter leaves exactly what its count promised', async () => {
	const { facets } = await find('');
	for (const [field, values] of Object.entries(facets))
		for (const [value, count] of Object.entries(values)) {
			const { total } = await find(new URLSearchParams({ [field]: value }).toString());
			expect(total, `${field}=${value}`).toBe(count);
		}
});

test('counts under a filter: another kind says how many it has, not zero', async () => {
	const { facets, total } = await find('soort=inloop');
	expect(total).toBe(2);
	expect(facets.soort).toMatchObject({ inloop: 2, 'samen-bewegen': 1 });
	expect(facets.gratis).toEqual({ ja: 2 });
});

test('a date filter shows the date it asks for', async () => {
	const { hits } = await find(`van=${inDays(8)}&tot=${inDays(10)}`);
	expect(hits.map((hit) => hit.starts).sort()).toEqual([`${inDays(9)}T10:00`, `${inDays(10)}T20:00`].sort());
});

test('this week does not hold what comes in forty days', async () => {
	expect((await find('wanneer=week')).titles).toEqual(['Koffie aan de Wolput', 'Wandelclub Ruwaard']);
});

test('a postcode is a place with a distance round it', async () => {
	const { titles } = await find('bij=5345 AB&straal=500');
	expect(titles).toEqual(['Koffie aan de Wolput', 'Burendag']);
	expect((await find('bij=9999')).problems).toEqual([{ field: 'bij', key: 'unknown-postcode' }]);
});

test.each([
	['schadewyk', 'In Schadewijk'],
	['Schade wijk', 'In Schadewijk'],
	['schadewij', 'In Schadewijk'],
	['Huiskamer De Wolput', 'Bij Huiskamer De Wolput'],
	['huiskamer de wolput', 'Bij Huiskamer De Wolput']
])('where? %s is understood as it is in the question', async (bij, chip) => {
	const params = new URLSearchParams({ bij });
	const results = await finding.activitiesPage(params, now);
	expect(viewOf('activity', '/', params, results)).toMatchObject({ chips: [{ label: chip }], problems: [] });
	expect(results.hits.map(({ title }) => title)).toContain('Burendag');
	// What is asked next from here asks for the right name.
	const again = await find(toParams(results.query).toString());
	expect(again.titles).toEqual(results.hits.map(({ title }) => title));
});

test('what is no place here is told, and is no choice that was made', async () => {
	for (const bij of ['Nijmegen', 'nergenshuizen', 'Schadewijk en omstreken']) {
		const params = new URLSearchParams({ bij });
		const results = await finding.activitiesPage(params, now);
		expect(results.problems).toEqual([{ field: 'bij', key: 'unknown-area' }]);
		expect(viewOf('activity', '/', params, results)).toMatchObject({ chips: [], typed: { bij } });
	}
});

test('places know whether they are open; a playground always is', async () => {
	const { hits, total } = await finding.placesFor(new URLSearchParams('open=nu'), now);
	expect(hits.map((hit) => hit.title)).toContain('Speeltuin Het Zand');
	expect(total).toBe(hits.length);
});

test('list, map and data count the same', async () => {
	for (const params of ['', 'q=koffie', 'gratis=ja', 'wanneer=week', 'bij=schadewijk', 'bbox=5.5,51.7,5.54,51.8']) {
		const { total } = await find(params);
		const dots = await finding.dotsFor('activity', new URLSearchParams(params), now);
		expect(dots.ok && dots.collection.total, params).toBe(total);
	}
});

test('what is told again the same stays the same; what is told differently changes in place', async () => {
	const again = koffieAanDeWolput({ series: [weekly(`${inDays(2)}T10:00`)] });
	expect(await activities.publishAll([again], { today })).toMatchObject({ added: 0, changed: 0, same: 1 });
	const later = koffieAanDeWolput({ series: [weekly(`${inDays(2)}T11:00`)] });
	expect(await activities.publishAll([later], { today })).toMatchObject({ added: 0, changed: 1 });
	expect((await find('q=koffie')).hits[0]?.starts).toBe(`${inDays(2)}T11:00`);
	await activities.publishAll([again], { today });
});

test('what was withdrawn is in no list, count, map or page', async () => {
	const { ids } = await activities.publishAll(
		[koffieAanDeWolput({ title: 'Geheime puzzelclub', series: [weekly(`${inDays(1)}T10:00`)], sourceId: 'puzzel' })],
		{ today }
	);
	const id = ids.get('puzzel') ?? 0;
	expect((await find('q=puzzelclub')).total).toBe(1);
	await takenAway(id, 'moderator', 'bestaat niet');
	const { total, titles } = await find('q=puzzelclub');
	expect([total, titles]).toEqual([0, []]);
	expect(await activities.bySlug('geheime-puzzelclub')).toBeUndefined();
	expect(await activities.cards([id], { now, from: null, to: null, dayParts: 0 })).toEqual([]);
	const [doc] = await sql`select from search_docs where kind = 'activity' and id = ${id}`;
	expect(doc).toBeUndefined();
});

test('an index that is behind counts nothing that was withdrawn', async () => {
	const { ids } = await activities.publishAll(
		[koffieAanDeWolput({ title: 'Zwartboek', series: [weekly(`${inDays(1)}T10:00`)], sourceId: 'zwart' })],
		{ today }
	);
	const id = ids.get('zwart') ?? 0;
	expect((await find('q=zwartboek')).total).toBe(1);
	await sql`create table behind as select * from search_docs where kind = 'activity' and id = ${id}`;
	await takenAway(id, 'moderator', 'bestaat niet');
	await sql`insert into search_docs select * from behind`;
	search.changed();
	expect(await find('q=zwartboek')).toMatchObject({ total: 0, hits: [] });
	await sql`delete from search_docs where kind = 'activity' and id = ${id}`;
	search.changed();
});

test.each([
	['schenken', 'description', 'Fatima schenkt koffie en thee.', [[7, 14]]],
	['fatima', 'description', 'Fatima schenkt koffie en thee.', [[0, 6]]],
	['buren', 'organiser', 'Van Fatima en de buren', [[17, 22]]],
	['drinken', 'label', 'Hoort bij: Eten en drinken', [[11, 26]]]
])('who looks for %s reads where it was found', async (q, field, text, highlights) => {
	const { hits } = await find(`q=${q}`);
	const card = hits.find(({ title }) => title === 'Koffie aan de Wolput');
	expect(card?.why).toEqual({ field, text, highlights });
});

test('a card that shows the words says nothing more, nor does one that was found without words', async () => {
	expect((await find('q=koffie')).hits[0]).toMatchObject({ why: null, highlights: { title: [[0, 6]] } });
	expect((await find('')).hits.map(({ why }) => why)).toEqual([null, null, null]);
});

test('a day in the words is the day on the card', async () => {
	await activities.publishAll(
		[
			koffieAanDeWolput({
				title: 'Zangkoor Oss',
				summary: 'Zingen in het koor.',
				series: [1, 2, 3, 4, 5, 6, 7].map((day) => weekly(`${inDays(day)}T${day % 2 ? '10' : '20'}:00`)),
				sourceId: 'koor'
			})
		],
		{ today }
	);
	for (const day of [2, 3, 4]) {
		const name = weekdayName(weekday(inDays(day)));
		const { hits } = await find(`q=koor op ${name}`);
		expect(hits[0]?.starts?.slice(0, 10), name).toBe(inDays(day));
	}
	const { hits } = await find('q=koor in de avond');
	expect(hits[0]?.starts).toBe(`${inDays(2)}T20:00`);
});

test('beside activities stand places that answer the same words, and the other way round', async () => {
	const beside = async (page: 'activitiesPage' | 'placesPage', params: string) =>
		(await finding[page](new URLSearchParams(params), now)).beside;
	expect(await beside('activitiesPage', 'q=huiskamer&bij=schadewijk')).toMatchObject({
		total: 1,
		hits: [
			{ title: 'Huiskamer De Wolput', url: '/plekken/huiskamer-de-wolput', distance: expect.any(Number) as number }
		]
	});
	expect((await beside('placesPage', 'q=koffie'))?.hits[0]?.title).toBe('Koffie aan de Wolput');
	expect(await beside('activitiesPage', '')).toBeNull();
	expect(await beside('activitiesPage', 'q=huiskamer&pagina=2')).toBeNull();
	expect(await beside('activitiesPage', 'q=klavecimbel')).toBeNull();
	expect((await finding.mapPage(new URLSearchParams('q=koffie'), now)).beside).toBeNull();
});

test('hostile words are only words', async () => {
	for (const q of [
		"'; drop table places; --",
		'<script>alert(1)</script>',
		'\u0000',
		'%00',
		"' or 1=1",
		':* & | ! ( )',
		'💩'.repeat(50),
		'ا'.repeat(199)
	])
		expect((await find(new URLSearchParams({ q }).toString())).problems).toEqual([]);
	expect((await find(new URLSearchParams({ q: 'a'.repeat(10_000) }).toString())).problems).toEqual([
		{ field: 'q', key: 'too-long' }
	]);
});
