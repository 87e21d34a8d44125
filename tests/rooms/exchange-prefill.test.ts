// An activity that stands somewhere already: the address of its page, or its text, fills in what it says.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { prefill } from '#lib/exchange/prefill.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { calendarServer } from '../support/calendarserver.ts';
import { ics } from '../support/ics.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();
const server = calendarServer();
const now = new Date('2026-11-22T10:00:00Z');
const fill = (input: string) => prefill(input, now, server.reach);

beforeAll(async () => {
	await sql`insert into places (slug, name, access, type, lon, lat, indoors, source, source_id)
		values ('de-spil', 'Wijkcentrum De Spil', 'publiek', 'gemeenschapshuis', 5.5265, 51.7735, true, 'test', '1')`;
});

const dinner = {
	'@context': 'https://schema.org',
	'@type': 'FoodEvent',
	name: 'Samen eten & <b>praten</b>',
	description: 'Aanschuiven mag altijd.',
	startDate: '2026-12-04T18:00',
	endDate: '2026-12-04T20:00',
	location: { '@type': 'Place', name: 'Wijkcentrum De Spil' },
	offers: { price: '3.50', priceCurrency: 'EUR' },
	organizer: { name: 'Iemand', telephone: '06 12345678' },
	image: 'https://elders.example/foto.jpg'
};
const page = (...objects: unknown[]) =>
	`<!doctype html><html><head><title>Samen eten | De Spil</title><meta name="description" content="Elke maand.">${objects
		.map((object) => `<script type="application/ld+json">${typeof object === 'string' ? object : JSON.stringify(object)}</script>`)
		.join('')}</head><body><p>Tekst</body></html>`; // prettier-ignore

describe('a page', () => {
	test('with an event fills in what it says, at the place we know, and nothing about who or with which picture', async () => {
		server.answers.set('/eten', (_, response) => response.end(page('{ kapot', { '@graph': [{ '@type': 'WebPage', mainEntity: dinner }] }))); // prettier-ignore
		const read = await fill(`${server.base}/eten`);
		const [place] = await sql<{ id: number }[]>`select id from places`;
		expect(read).toEqual({
			ok: true,
			draft: expect.objectContaining({
				title: 'Samen eten & praten',
				description: 'Aanschuiven mag altijd.',
				placeId: place!.id,
				price: 'amount',
				priceCents: 350
			}) as unknown
		});
		const draft = read.ok ? read.draft : {};
		expect(draft.series).toMatchObject([{ start: '2026-12-04T18:00', durationMinutes: 120 }]);
		for (const field of ['organiser', 'organiserContact', 'image', 'source', 'sourceId', 'initiativeId', 'minAge'])
			expect(draft).not.toHaveProperty(field);
	});

	test('of several events the first that is still to come is taken', async () => {
		const read = await fill(page([{ ...dinner, name: 'Vorig jaar', startDate: '2025-12-04T18:00', endDate: undefined }, dinner, { ...dinner, name: 'Later' }])); // prettier-ignore
		expect(read).toMatchObject({ ok: true, draft: { title: 'Samen eten & praten' } });
	});

	test('an event of which the date cannot be read, or is over, fills in the rest', async () => {
		for (const startDate of ['binnenkort', '2020-01-01T10:00']) {
			const read = await fill(page({ ...dinner, startDate, endDate: undefined }));
			expect(read).toMatchObject({ ok: true, draft: { title: 'Samen eten & praten', priceCents: 350 } });
			expect(read.ok && read.draft).not.toHaveProperty('series');
		}
	});

	test('without an event gives its name and its summary', async () => {
		server.answers.set('/kaal', (_, response) => response.end(page()));
		expect(await fill(`${server.base}/kaal`)).toMatchObject({
			ok: true,
			draft: { title: 'Samen eten | De Spil', description: 'Elke maand.' }
		});
	});

	test.each([
		['/weg', 'fout 404'],
		['/binnen', 'niet voor iedereen'],
		['/groot', 'groter dan 2 MB']
	])('%s: said plainly', async (path, problem) => {
		server.answers.set('/binnen', (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end());
		server.answers.set('/groot', (_, response) => response.end(Buffer.alloc(2_000_001)));
		expect(await fill(server.base + path)).toEqual({ ok: false, problem: expect.stringContaining(problem) as string });
	});

	test('without a hand from outside nothing in our own network is read', async () => {
		expect(await prefill(`${server.base}/eten`, now)).toMatchObject({ ok: false });
	});

	test.each([
		['a page nested very deep', '<div>'.repeat(50_000)],
		['JSON nested very deep', page('['.repeat(100_000))],
		['a thousand scripts', page(...Array.from({ length: 1000 }, () => dinner))],
		['a list of a hundred thousand', page(JSON.stringify(Array.from({ length: 60_000 }, () => ({}))))]
	])('%s takes no time', async (_name, html) => {
		const began = performance.now();
		await fill(html);
		expect(performance.now() - began).toBeLessThan(2000);
	});
});

describe('a text', () => {
	test('its first line is the name, the rest tells about it', async () => {
		expect(await fill('Buurtsoep\nElke vrijdag soep. Loop gerust binnen.')).toMatchObject({
			ok: true,
			draft: { title: 'Buurtsoep', description: 'Elke vrijdag soep. Loop gerust binnen.', joining: 'walk-in' }
		});
	});

	test('a calendar or a piece of JSON-LD is understood too', async () => {
		expect(await fill(ics({ uid: 'x', title: 'Uit de agenda', rule: 'FREQ=WEEKLY' }))).toMatchObject({
			ok: true,
			draft: { title: 'Uit de agenda', series: [{ rule: 'FREQ=WEEKLY' }] }
		});
		expect(await fill(JSON.stringify(dinner))).toMatchObject({ ok: true, draft: { priceCents: 350 } });
	});

	test.each(['', '   ', 'x'.repeat(600_000), '{ "kapot', '<p></p>'])('nothing in it: said plainly', async (text) => {
		expect(await fill(text)).toMatchObject({ ok: false });
	});
});

const examples = '../shared/data/events/schema.org/event-examples.json';
if (!existsSync(examples))
	test('left out: the schema.org examples are not on this machine', () => console.warn(examples));

test.runIf(existsSync(examples))(
	'the examples of schema.org: each that names an event fills in at least its name',
	async () => {
		const all = JSON.parse(readFileSync(examples, 'utf8')) as { types: string; jsonld: object }[];
		let [filled, named] = [0, 0];
		for (const { jsonld } of all) {
			const read = await fill(page(jsonld));
			const text = JSON.stringify(jsonld);
			if (!/"@type":\s*"\w*Event"/.test(text) || !/"name"/.test(text)) continue;
			named++;
			if (read.ok && read.draft.title && read.draft.title !== 'Samen eten | De Spil') filled++;
		}
		expect(named).toBeGreaterThan(20);
		expect(filled / named).toBeGreaterThan(0.9);
	}
);
