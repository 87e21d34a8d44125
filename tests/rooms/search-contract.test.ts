// What any search engine owes a resident: the same questions, the same answers, whichever engine is behind the port.
import { beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays, weekday } from '#lib/calendar/days.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { dayAt, wallAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { drain } from '#lib/search/indexing/outbox.server.ts';
import type { Engine } from '#lib/search/engine.ts';
import { parse } from '#lib/search/parse.ts';
import type { Noun } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { takenAway } from '../support/leaving.ts';
import { answeredBy, countSearches, engines, isThere, ownMeilisearch } from '../support/meilisearch.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const inDays = (count: number) => addDays(today, count);
const once = (start: string, minutes = 120) => [weekly(start, minutes, { rule: null })];
const ruwaard = { lon: 5.55, lat: 51.77 };
/** A word for the day of the week that is so many days from now. */
const weekdayIn = (count: number) => weekdayName(weekday(inDays(count)));
/** Not tomorrow: on a Friday it is that of next week. */
const nextSaturday = inDays(((11 - weekday(today)) % 7) + 2);

const outside = isThere ? ownMeilisearch() : null;
const searches = countSearches();

const offer = [
	koffieAanDeWolput({ series: [weekly(`${inDays(2)}T10:00`)] }),
	koffieAanDeWolput({
		title: 'Wandelclub Ruwaard',
		summary: 'Samen een ommetje.',
		description: 'We lopen een rondje door het park.',
		kinds: ['move-together'],
		themes: ['sport'],
		indoors: false,
		price: 'amount',
		priceCents: 250,
		accessibility: {},
		point: ruwaard,
		series: [weekly(`${inDays(3)}T20:00`)],
		sourceId: 'wandelclub'
	}),
	koffieAanDeWolput({
		title: 'Eten met de buren',
		summary: 'Een warme maaltijd aan één tafel.',
		description: 'De jongeren van de wijk koken.',
		kinds: ['eat-together'],
		targetGroups: ['age-65-plus', 'carers'],
		languages: ['nl', 'tr'],
		accessibility: {
			'step-free': { answer: 'yes', checkedOn: '2026-09-01' },
			toilet: { answer: 'yes', checkedOn: '2026-09-01' }
		},
		point: ruwaard,
		series: once(`${inDays(1)}T18:00`),
		sourceId: 'eten'
	}),
	koffieAanDeWolput({
		title: 'Yoga op de mat',
		summary: 'Rustig bewegen.',
		description: 'Na afloop is er koffie.',
		kinds: ['move-together', 'rest-and-green'],
		themes: ['sport'],
		price: 'voluntary',
		series: once(`${inDays(1)}T09:00`),
		sourceId: 'yoga'
	}),
	koffieAanDeWolput({
		title: 'Fietsen repareren',
		summary: 'Samen sleutelen aan je fiets.',
		description: 'Neem zelf een binnenband mee.',
		kinds: ['make-and-learn'],
		themes: ['volunteering'],
		series: once(`${nextSaturday}T13:00`),
		sourceId: 'fiets'
	}),
	koffieAanDeWolput({
		title: 'Burendag',
		summary: 'Eenmalig feest.',
		description: 'Met muziek van de harmonie.',
		themes: ['music'],
		series: once(`${inDays(40)}T14:00`),
		sourceId: 'burendag'
	}),
	koffieAanDeWolput({
		title: 'Kerstmarkt',
		summary: 'Kraampjes in de wijk.',
		description: 'Over meer dan twee maanden.',
		themes: ['culture'],
		series: once(`${inDays(90)}T14:00`),
		sourceId: 'markt'
	}),
	koffieAanDeWolput({
		title: 'Spreekuur van vandaag',
		summary: 'Kom met je vraag.',
		description: 'Er is iemand die luistert.',
		kinds: ['help-and-advice'],
		series: once(wallAt(now.getTime() - 30 * 60_000), 120),
		sourceId: 'nu'
	}),
	koffieAanDeWolput({
		title: 'Zomerfeest van toen',
		summary: 'Dat was mooi.',
		series: once(`${inDays(-20)}T14:00`),
		sourceId: 'toen'
	})
];

/** `by`: who answers, where Meilisearch hands the question to Postgres. */
type Row = [why: string, params: string, names: string[], by?: Engine['name']];

const words: Row[] = [
	[
		'a word in the title comes before one in the text',
		'q=koffie&sorteer=relevantie',
		['Koffie aan de Wolput', 'Yoga op de mat']
	],
	['a slip of the finger', 'q=wandelcub', ['Wandelclub Ruwaard']],
	['two letters that changed places', 'q=kersmtarkt', ['Kerstmarkt']],
	['a word still being typed', 'q=reparer', ['Fietsen repareren']],
	['another form of a word', 'q=fiets', ['Fietsen repareren']],
	['a compound by its parts', 'q=wandel club', ['Wandelclub Ruwaard']],
	['the words of a sentence', 'q=waar kan ik samen wandelen', ['Wandelclub Ruwaard']],
	['a wijk as a word', 'q=eten ruwaard', ['Eten met de buren']],
	['a word nobody used', 'q=onderwaterhockey', []],
	['quotes and backslashes are only signs', 'q=%22koffie%22 %5C', ['Koffie aan de Wolput', 'Yoga op de mat']]
];

const near: Row[] = [
	['a wijk', 'bij=ruwaard', ['Eten met de buren', 'Wandelclub Ruwaard']],
	[
		'a postcode, within its distance',
		'bij=5345 AB&straal=500&soort=inloop',
		['Burendag', 'Kerstmarkt', 'Koffie aan de Wolput'],
		'postgres'
	],
	['a wijk and what lies round it', 'bij=ruwaard&straal=2000&thema=muziek-en-zang', ['Burendag'], 'postgres'],
	['a point far away', 'bij=51.9,5.9', [], 'postgres'],
	['the visible part of the map', 'bbox=5.545,51.76,5.56,51.78', ['Eten met de buren', 'Wandelclub Ruwaard']]
];

const times: Row[] = [
	['tomorrow', 'wanneer=morgen', ['Eten met de buren', 'Yoga op de mat']],
	['tomorrow morning', 'wanneer=morgen&dagdeel=ochtend', ['Yoga op de mat']],
	['tomorrow evening, with words', 'q=buren&wanneer=morgen&dagdeel=avond', ['Eten met de buren']],
	['an evening and a today are not an evening today', 'q=koffie&wanneer=morgen&dagdeel=avond', []],
	['from one day to another', `van=${inDays(39)}&tot=${inDays(41)}`, ['Burendag']],
	['every week again', `q=wandelclub&van=${inDays(10)}&tot=${inDays(10)}`, ['Wandelclub Ruwaard']],
	['a day without it', `q=wandelclub&van=${inDays(11)}&tot=${inDays(11)}`, []],
	[
		'more than two months on',
		`van=${inDays(60)}`,
		['Kerstmarkt', 'Koffie aan de Wolput', 'Wandelclub Ruwaard'],
		'postgres'
	],
	['under way now', 'open=nu', ['Spreekuur van vandaag']],
	['what is on now is on today', 'wanneer=vandaag&soort=hulp-en-advies', ['Spreekuur van vandaag']],
	['a Saturday afternoon', 'q=fiets&dagdeel=weekend-middag', ['Fietsen repareren']],
	['what is over is not found', 'q=zomerfeest', []]
];

const filters: Row[] = [
	['one kind', 'soort=samen-bewegen', ['Wandelclub Ruwaard', 'Yoga op de mat']],
	['either of two kinds', 'soort=samen-eten&soort=rust-en-groen', ['Eten met de buren', 'Yoga op de mat']],
	['a kind and a theme', 'soort=inloop&thema=muziek-en-zang', ['Burendag']],
	['accessible in both ways', 'toegankelijk=rolstoel&toegankelijk=toilet', ['Eten met de buren']],
	['a target group', 'doelgroep=mantelzorgers', ['Eten met de buren']],
	['a language', 'taal=tr', ['Eten met de buren']],
	['outdoors', 'binnen=nee', ['Wandelclub Ruwaard']],
	['free, with words', 'q=koffie&gratis=ja', ['Koffie aan de Wolput']]
];

beforeAll(async () => {
	await twoWijken();
	await places.saveAll(
		[
			huiskamerDeWolput(),
			huiskamerDeWolput({
				name: 'Speeltuin Het Zand',
				type: 'playground',
				access: 'openbaar',
				summary: 'Schommels en een bankje.',
				point: ruwaard,
				hours: null,
				indoors: false,
				accessibility: {},
				sourceId: 'zand'
			})
		],
		{ today }
	);
	await activities.publishAll(offer, { today });
});

describe.each(engines)('%s', (engine) => {
	answeredBy(engine, outside);

	async function find(params: string, noun: Noun = 'activity') {
		const { query } = parse(new URLSearchParams(params));
		const before = searches();
		const answer = await search.find(noun, query, now);
		const by = searches() > before ? 'meilisearch' : 'postgres';
		// An engine that threw was replaced by Postgres: then this would not be its answer.
		expect(search.engineName()).toBe(engine);
		if (!answer.ok) throw new Error(answer.problem.key);
		return { ...answer.found, names: await namesOf(noun, answer.found.ids), by };
	}

	test.each(words)('words: %s', async (_, params, names) =>
		expect(await find(params)).toMatchObject({ names, by: engine })
	);

	test('where no text holds both words, those that hold one are found', async () => {
		expect((await find('q=koffie wandelclub')).names.sort()).toEqual([
			'Koffie aan de Wolput',
			'Wandelclub Ruwaard',
			'Yoga op de mat'
		]);
	});

	test('of seven words that no text holds together, some count; what is a filter still holds', async () => {
		const { without, facets, total } = await find('q=klavecimbel harp luit cello fagot koffie gratis wandelclub');
		expect(without).toContain('wandelclub');
		expect(facets.gratis?.ja).toBe(total);
	});

	test.each(near)('near: %s', async (_, params, names, by = engine) => {
		const found = await find(params);
		expect([found.names.sort(), found.by]).toEqual([names, by]);
	});

	// By name: most of these Meilisearch would hand over when they are asked by time.
	test.each(times)('time: %s', async (_, params, names, by = engine) => {
		const found = await find(`${params}&sorteer=naam`);
		expect([found.names.sort(), found.by]).toEqual([names, by]);
	});

	test('a weekday in words and the days that are asked are one moment', async () => {
		const [one, other] = [weekly(`${inDays(3)}T10:00`), weekly(`${inDays(5)}T20:00`)];
		const chess = koffieAanDeWolput({ title: 'Schaakclub', series: [one, other], sourceId: `schaak-${engine}` });
		const { ids } = await activities.publishAll([chess], { today });
		await arrived();
		const asked = (params: string) => find(`q=schaakclub ${weekdayIn(3)}&sorteer=relevantie&${params}`);
		for (const [params, total] of [
			['', 1],
			[`van=${inDays(4)}&tot=${inDays(6)}`, 0],
			[`van=${inDays(4)}&tot=${inDays(10)}`, 1],
			[`van=${inDays(4)}&tot=${inDays(10)}&dagdeel=avond`, 0],
			['wanneer=week', 1],
			['wanneer=morgen', 0],
			['dagdeel=ochtend', 1],
			['dagdeel=avond', 0]
		] as const)
			expect((await asked(params)).total, params).toBe(total);
		for (const [params, most] of [
			['', 1],
			[`van=${inDays(4)}&tot=${inDays(6)}`, 0]
		] as const) {
			const { dagdeel = {} } = (await asked(params)).facets;
			const isWeekend = weekday(inDays(3)) > 5;
			expect(dagdeel[isWeekend ? 'weekend-ochtend' : 'doordeweeks-ochtend'], params).toBe(most);
			expect(dagdeel['doordeweeks-avond']! + dagdeel['weekend-avond']!, params).toBe(0);
		}
		await takenAway(ids.get(`schaak-${engine}`) ?? 0, 'moderator', 'voorbij');
		await arrived();
	});

	test('who asks for a free eetpunt finds each table that is called so by another name of two words', async () => {
		const tables = ['Eetpunt de Brug', 'Lange tafel in de hal', 'Open tafel op vrijdag'];
		const drafts = tables.map((title) =>
			koffieAanDeWolput({
				title,
				summary: 'Gezellig.',
				series: once(`${inDays(2)}T18:00`),
				sourceId: `${title}-${engine}`
			})
		);
		const { ids } = await activities.publishAll(drafts, { today });
		await arrived();
		const found = await find('q=eetpunt gratis');
		expect([found.names.sort(), found.narrow, found.by]).toEqual([
			[...tables, 'Eten met de buren'].sort(),
			true,
			engine
		]);
		for (const id of ids.values()) await takenAway(id, 'moderator', 'voorbij');
		await arrived();
	});

	test('a word that may be missing keeps no title away', async () => {
		const titles = ['Gitaar op vrijdag', 'Gitaar voor beginners', 'Gitaar spelen en leren koken'];
		const drafts = titles.map((title) =>
			koffieAanDeWolput({ title, series: once(`${inDays(2)}T18:00`), sourceId: `${title}-${engine}` })
		);
		const { ids } = await activities.publishAll(drafts, { today });
		await arrived();
		const found = await find('q=gitaar leren gratis');
		expect([found.names.sort(), found.narrow, found.by]).toEqual([titles.sort(), true, engine]);
		for (const id of ids.values()) await takenAway(id, 'moderator', 'voorbij');
		await arrived();
	});

	test.each(filters)('filters: %s', async (_, params, names, by = engine) => {
		const found = await find(params);
		expect([found.names.sort(), found.by]).toEqual([names, by]);
	});

	test.each([
		'',
		'q=koffie',
		'soort=inloop',
		'soort=samen-bewegen&gratis=ja',
		'wanneer=week',
		'bij=schadewijk',
		'dagdeel=ochtend',
		`q=koffie ${weekdayIn(2)}`,
		'q=koffie voor mantelzorgers',
		'q=gratis'
	])('every count of "%s" is what choosing it leaves', async (params) => {
		const { total, ids, by } = await find(`${params}&sorteer=naam`);
		expect([total, by]).toEqual([ids.length, engine]);
		await countsAreKept(`${params}&sorteer=naam`);
	});

	// Who says when or where is answered from titles and summaries, as long as these answer.
	test('so is every count where some only mention it', async () => {
		const kaarten = { title: 'Kaarten', summary: 'Een spelletje.', kinds: ['play' as const] };
		const drafts = [
			...[2, 3, 4].map((day) => ({ ...kaarten, day })),
			{ ...kaarten, languages: ['nl' as const, 'ar' as const], day: 2 },
			{ ...kaarten, languages: ['en' as const], day: 3 },
			{ title: 'Inloop in de hal', summary: 'Kom binnen.', day: 1 },
			// What only has to do with it counts among what comes first, and not among what comes soon.
			...[1, 2].map((day) => ({ title: 'Rikken', summary: 'Met zijn vieren.', description: '', day })),
			{ ...kaarten, title: 'Ommetje', summary: 'Buiten.', indoors: false, day: 1 }
		].map(({ day, ...draft }, at) =>
			koffieAanDeWolput({
				description: 'Soms gaan we kaarten.',
				...draft,
				series: once(`${inDays(day)}T10:00`),
				sourceId: `kaarten-${at}-${engine}`
			})
		);
		const { ids } = await activities.publishAll(drafts, { today });
		await arrived();
		for (const params of [
			'q=kaarten',
			'q=kaarten binnen',
			'q=kaarten&wanneer=week',
			'q=kaarten&soort=inloop&wanneer=week',
			'q=kaarten voor mantelzorgers',
			'q=kaarten ruwaard',
			'q=kaarten arabisch',
			'q=spelletje kaarten gratis',
			'q=kaarten ochtend',
			'q=kaarten&gratis=ja&toegankelijk=rolstoel',
			'q=kaarten&wanneer=morgen',
			'q=kaarten&soort=samen-eten&gratis=ja',
			// Nobody does both: asked with fewer words.
			'q=kaarten onderwaterhockey voor mantelzorgers',
			'q=kaarten onderwaterhockey binnen',
			'q=kaarten onderwaterhockey buiten voor mantelzorgers',
			'q=kaarten voor mantelzorgers&soort=samen-eten'
		])
			await countsAreKept(params);
		for (const id of ids.values()) await takenAway(id, 'moderator', 'voorbij');
		await arrived();
		// A thousand questions.
	}, 180_000);

	async function countsAreKept(params: string) {
		const { facets } = await find(params);
		for (const [field, values] of Object.entries(facets))
			for (const [value, count] of Object.entries(values)) {
				const asked = new URLSearchParams(params);
				// Where all must hold, a choice comes on top; elsewhere the count is of this value alone.
				if (field !== 'toegankelijk') asked.delete(field);
				asked.append(field, value);
				expect((await find(asked.toString())).total, `${asked}`).toBe(count);
			}
	}

	const rows = [words, near, times, filters].flat();
	const own = engine === 'postgres' ? rows : rows.filter(([, , , by]) => !by);
	test(`of the ${rows.length} questions about words, places, time and filters it answered ${own.length} itself`, async () => {
		expect(rows.length - own.length).toBeLessThan(5);
		// By distance and by a later moment Postgres answers.
		for (const params of ['bij=51.77,5.55&sorteer=afstand', 'wanneer=morgen&sorteer=tijd'])
			expect((await find(params)).by, params).toBe('postgres');
	});

	test('the nearest comes first, then the first to begin', async () => {
		expect((await find('bij=51.77,5.55&sorteer=afstand&straal=5000')).names.slice(0, 2)).toEqual([
			'Eten met de buren',
			'Wandelclub Ruwaard'
		]);
		const inTime = (await find('sorteer=tijd')).names;
		expect([inTime[0], inTime.at(-2), inTime.at(-1)]).toEqual(['Spreekuur van vandaag', 'Burendag', 'Kerstmarkt']);
	});

	test('places stand by name, and know whether they are open', async () => {
		expect((await find('sorteer=naam', 'place')).names).toEqual(['Huiskamer De Wolput', 'Speeltuin Het Zand']);
		expect((await find('open=nu', 'place')).names).toContain('Speeltuin Het Zand');
		expect((await find('toegang=openbaar', 'place')).names).toEqual(['Speeltuin Het Zand']);
	});

	test('pages follow each other without a gap, and the map has them all', async () => {
		const drafts = Array.from({ length: 30 }, (_, number) =>
			koffieAanDeWolput({
				title: `Breien ${number}`,
				summary: number % 2 ? 'Truien en sjaals.' : 'Handwerken met koffie.',
				description: 'Met wol.',
				series: once(`${inDays(5 + number)}T10:00`),
				sourceId: `breien-${engine}-${number}`
			})
		);
		const { ids } = await activities.publishAll(drafts, { today });
		await arrived();
		const [first, second] = [await find('q=breien'), await find('q=breien&pagina=2')];
		expect([first.total, first.pages, first.ids.length, second.ids.length]).toEqual([30, 2, 24, 6]);
		expect(new Set([...first.ids, ...second.ids]).size).toBe(30);
		expect((await find('q=breien&pagina=3')).ids).toEqual([]);
		const all = await search.all('activity', parse(new URLSearchParams('q=breien')).query, now);
		expect(all.ok && all.ids).toEqual([...first.ids, ...second.ids]);
		for (const id of ids.values()) await takenAway(id, 'moderator', 'voorbij');
		await arrived();
		expect((await find('q=breien')).total).toBe(0);
	});

	test('what was withdrawn is nowhere', async () => {
		const draft = koffieAanDeWolput({
			title: 'Kwartelclub',
			series: once(`${inDays(1)}T10:00`),
			sourceId: `kwartel-${engine}`
		});
		const { ids } = await activities.publishAll([draft], { today });
		await arrived();
		const before = await find('q=kwartelclub');
		expect(before.names).toEqual(['Kwartelclub']);
		const bySlip = await find('q=kwartelculb');
		await takenAway(ids.get(`kwartel-${engine}`) ?? 0, 'moderator', 'bestaat niet');
		await arrived();
		const after = await find('q=kwartelclub');
		expect([after.total, after.ids]).toEqual([0, []]);
		// Nor by a slip of it, which told its name as long as it was there.
		expect([bySlip.meant, (await find('q=kwartelculb')).meant]).toEqual(['kwartelclub', null]);
	});

	/** Until what changed has reached the engine. */
	async function arrived() {
		search.changed();
		const send = engine === 'meilisearch' && outside ? upkeep(outside.index).send : null;
		while (await drain(send));
	}
});

async function namesOf(noun: Noun, ids: readonly number[]): Promise<string[]> {
	const table = noun === 'activity' ? sql`public_activities` : sql`public_places`;
	const name = noun === 'activity' ? sql`title` : sql`name`;
	const rows = await sql<{ id: number; name: string }[]>`
		select id, ${name} as name from ${table} where id = any(${ids as number[]})`;
	return ids.map((id) => rows.find((row) => row.id === id)?.name ?? `(${id} is not public)`);
}
