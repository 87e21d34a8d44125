// What is suggested while somebody types: only what everybody may see at that moment, whatever was remembered.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';
import { suggest } from '#lib/search/suggestions/suggestions.server.ts';
import { ownDatabase } from '../support/database.ts';
import { takenAway } from '../support/leaving.ts';
import { huiskamerDeWolput, koffieAanDeWolput, ossWest, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = now.toISOString().slice(0, 10);
const soon = `${new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)}T10:00`;
const publish = (titles: readonly string[]) =>
	activities.publishAll(
		titles.map((title, index) => koffieAanDeWolput({ title, series: [weekly(soon)], sourceId: `${title} ${index}` })),
		{ today }
	);
const suggested = async (text: string, noun: 'activity' | 'place' = 'activity') =>
	(await suggest(text, noun, 'GM0828', now)).map(({ text, kind }) => `${kind}: ${text}`);

beforeAll(async () => {
	await twoWijken();
	await ossWest([]);
	await search.listen();
	await places.saveAll([huiskamerDeWolput()], { today });
	await publish([
		'Koffie aan de Wolput',
		'Koffieochtend',
		'Koffieochtend',
		'Wandelclub Ruwaard',
		'Café Zonder Drempel'
	]);
	search.changed();
});

test('who types two letters sees areas, themes, activities and places, each with where it leads', async () => {
	const found = await suggest('wo', 'activity', 'GM0828', now);
	expect(found).toContainEqual({ text: 'Koffie aan de Wolput', kind: 'activiteit', detail: 'activiteit in Schadewijk', href: expect.stringMatching(/^\/activiteiten\/koffie-aan-de-wolput/) }); // prettier-ignore
	expect(found).toContainEqual({ text: 'Huiskamer De Wolput', kind: 'plek', detail: 'plek in Schadewijk', href: '/plekken/huiskamer-de-wolput' }); // prettier-ignore
	expect(await suggest('ruw', 'place', 'GM0828', now)).toContainEqual({ text: 'Ruwaard', kind: 'gebied', detail: 'wijk of dorp', href: '/plekken?bij=ruwaard' }); // prettier-ignore
	expect(await suggested('samen e')).toContain('thema: Samen eten');
	expect(await suggest('w', 'activity', 'GM0828', now)).toEqual([]);
	// A group the municipality made for itself; nobody lives in Oss-West.
	expect(await suggested('oss-w')).toEqual([]);
});

test('a title that several have is one line, with how many', async () => {
	const found = await suggest('koffieo', 'activity', 'GM0828', now);
	expect(found).toEqual([{ text: 'Koffieochtend', kind: 'activiteit', detail: '2 activiteiten', href: '/activiteiten?q=Koffieochtend' }]); // prettier-ignore
});

test('capitals, accents, ij and the little words before make no difference', async () => {
	expect(await suggested('SCHADEWYK')).toContain('gebied: Schadewijk');
	expect(await suggested('schadewij')).toContain('gebied: Schadewijk');
	expect(await suggested('cafe zo')).toEqual(['activiteit: Café Zonder Drempel']);
	expect(await suggested('waar is de wandelc')).toEqual(['activiteit: Wandelclub Ruwaard']);
	expect(await suggested('wandelclub zond')).toEqual([]);
});

test('who types a slip, or writes what was heard, sees what was meant', async () => {
	expect(await suggested('kofieo')).toEqual(['activiteit: Koffieochtend']);
	expect(await suggested('schadewei')).toContain('gebied: Schadewijk');
	expect(await suggested('wandelklup')).toEqual(['activiteit: Wandelclub Ruwaard']);
});

test('what was typed is ended with a wijk or a weekday, when that finds something', async () => {
	expect(await suggest('wandelclub in sch', 'activity', 'GM0828', now)).toEqual([{ text: 'wandelclub in Schadewijk', kind: 'zoekvraag', detail: 'activiteiten', href: '/activiteiten?q=wandelclub+in+Schadewijk' }]); // prettier-ignore
	expect(await suggested('wandelklup sch')).toEqual(['zoekvraag: wandelclub in Schadewijk']);
	expect(await suggested('pimpampoenen in sch')).toEqual([]);
	const day = new Intl.DateTimeFormat('nl', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${soon}Z`));
	expect(await suggested(`wandelclub ${day.slice(0, -2)}`)).toEqual([`zoekvraag: wandelclub op ${day}`]);
});

test.each<[string, object]>([
	['eenz', { text: 'eenzaam', href: '/activiteiten?q=eenzaam' }],
	['dins', { text: 'dinsdag', href: '/activiteiten?q=dinsdag' }],
	['vand', { text: 'vandaag', href: '/activiteiten?wanneer=vandaag' }],
	['gratis kof', { text: 'gratis koffie', href: '/activiteiten?q=gratis+koffie' }],
	['oud', { text: 'Ouderen (65 jaar en ouder)', href: '/activiteiten?doelgroep=65-plus' }],
	['bejaar', { text: 'Ouderen (65 jaar en ouder)' }],
	['rolst', { text: 'Zonder drempels, ook met rolstoel', href: '/activiteiten?toegankelijk=rolstoel' }],
	['grat', { text: 'Gratis', href: '/activiteiten?gratis=ja' }],
	['5345', { text: '5345', kind: 'gebied', href: '/activiteiten?bij=5345' }],
	['5345 ab', { text: '5345', href: '/activiteiten?bij=5345' }]
])('whoever types “%s” is helped on', async (text, expected) =>
	expect(await suggest(text, 'activity', 'GM0828', now)).toContainEqual(expect.objectContaining(expected))
);

test.each([
	'',
	' ',
	"'; drop table places; --",
	'\\',
	'\u0000',
	'🙂🙂',
	'שלום',
	'((((',
	'%%%',
	'a'.repeat(10_000),
	':*'
])('%j gives nothing, and no trouble', async (text) => expect(await suggested(text)).toEqual([]));

test('what was withdrawn a moment ago is never suggested, though it is still remembered', async () => {
	const words = ['Appelmoes', 'Bramenjam', 'Citroenkwast', 'Druivensap', 'Eierkoek', 'Frambozentaart'];
	await publish(words.map((word) => `${word} maken`));
	search.changed();
	await expect.poll(async () => (await suggested('maken')).length, { timeout: 10_000 }).toBeGreaterThan(3);
	const left = new Set(words);
	// In an order of no meaning, the same each time.
	for (const word of ['Druivensap', 'Appelmoes', 'Frambozentaart', 'Bramenjam', 'Eierkoek', 'Citroenkwast']) {
		const [one] = await sql<{ id: number }[]>`select id from activities where title = ${`${word} maken`}`;
		expect(await suggested(word)).toEqual([`activiteit: ${word} maken`]);
		await takenAway(one!.id, 'test', 'test');
		left.delete(word);
		expect(await suggested(word)).toEqual([]);
		expect(await suggested(word.replace(/([aeiou])/, '$1$1'))).toEqual([]);
		const rest = await suggested('maken');
		expect(
			rest.filter((text) => ![...left].some((one) => text.includes(one)) && text.startsWith('activiteit'))
		).toEqual([]);
	}
});

test('what many look for is suggested when it finds something, every word is known here, and no officer hid it', async () => {
	const sought = { a: 'koffie wolput', b: 'koffie zzgeenwoord', c: 'koffie zwembad', d: 'koffie ruwaard' };
	for (const [mark, words] of Object.entries(sought)) {
		await sql`insert into search_used_words (noun, mark, words) values ('activity', ${mark}, ${words})`;
		await sql`insert into search_uses (noun, mark, day, uses, empty) values ('activity', ${mark}, current_date, ${mark === 'd' ? 9 : 10}, 0)`;
	}
	search.changed();
	await expect.poll(() => suggested('koffie w'), { timeout: 10_000 }).toContain('vaak gezocht: koffie wolput');
	expect((await suggested('koffie')).filter((text) => text.startsWith('vaak'))).toEqual([
		'vaak gezocht: koffie wolput'
	]);
	expect((await suggested('koffie w', 'place')).filter((text) => text.startsWith('vaak'))).toEqual([]);
	await sql`insert into search_words_hidden (noun, mark, by) values ('activity', 'a', 'test')`;
	expect((await suggested('koffie w')).filter((text) => text.startsWith('vaak'))).toEqual([]);
});
