// Every place of the municipality in one list: what an officer asks is what stands in the table, on the map and in a file.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { dotsOf, geojsonOf, sheetOf } from '#lib/inventory/export.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { parse } from '#lib/inventory/query.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
let officer: Person;
const ids: Record<string, number> = {};
beforeAll(async () => {
	await twoWijken();
	const drafts = [
		huiskamerDeWolput(),
		huiskamerDeWolput({ name: 'Bibliotheek', type: 'library', sourceId: 'bieb', operator: null, hours: null }),
		huiskamerDeWolput({
			name: 'Speeltuin 100%',
			type: 'playground',
			access: 'openbaar',
			indoors: false,
			sourceId: 'speeltuin',
			point: { lon: 5.55, lat: 51.77 },
			verifiedAt: null,
			verifyBy: null
		}),
		huiskamerDeWolput({
			name: 'Oude kantine',
			type: 'sports-canteen',
			sourceId: 'kantine',
			verifiedAt: '2024-01-01',
			verifyBy: null
		}),
		huiskamerDeWolput({ name: 'Weg', sourceId: 'weg' })
	];
	const saved = await places.saveAll(drafts, { today });
	for (const [key, id] of saved.ids) ids[key] = id;
	await sql.begin((tx) => places.withdraw(tx, 'test', ids.weg!, 'gesloten'));
	await sql`
		insert into areas (scheme, code, level, name, display_name, slug, label_lon, label_lat, source)
		values ('oss', '1', 'group', 'Centrum', 'Centrum', 'centrum', 5.53, 51.77, 'test')`;
	await sql`
		insert into area_members (group_id, area_id)
		select g.id, d.id from areas g, areas d where g.slug = 'centrum' and d.slug = 'ruwaard'`;
	await signedIn(sql, { name: 'Sjaak', places: [{ id: ids.bieb!, kind: 'social' }] });
	officer = await signedIn(sql, { staff: ['officer'] });
});

const query = (text: string) => parse(new URLSearchParams(text)).query;
const names = async (text: string) => (await inventory.list(officer, query(text), today)).rows.map(({ name }) => name);

test.each([
	['', ['Bibliotheek', 'Huiskamer De Wolput', 'Oude kantine', 'Speeltuin 100%']],
	['zichtbaar=weg', ['Weg']],
	['zichtbaar=alles&sorteer=-naam', ['Weg', 'Speeltuin 100%', 'Oude kantine', 'Huiskamer De Wolput', 'Bibliotheek']],
	['q=WOLPUT&soort=living-room', ['Huiskamer De Wolput']],
	['q=100%25', ['Speeltuin 100%']],
	['q=%25', ['Speeltuin 100%']],
	['gebied=ruwaard', ['Speeltuin 100%']],
	['gebied=centrum', ['Speeltuin 100%']],
	['gebied=oss&toegang=openbaar', ['Speeltuin 100%']],
	['gebied=nergens', []],
	['soort=library&soort=playground', ['Bibliotheek', 'Speeltuin 100%']],
	['gecontroleerd=nooit', ['Speeltuin 100%']],
	['gecontroleerd=verlopen', ['Oude kantine']],
	['gecontroleerd=voor&voor=2026-01-01', ['Oude kantine', 'Speeltuin 100%']],
	['beheerder=sjaak', ['Bibliotheek']],
	['beheerder=bewoners', ['Huiskamer De Wolput', 'Oude kantine', 'Speeltuin 100%']],
	['ontbreekt=hours', ['Bibliotheek']],
	['ontbreekt=operator&ontbreekt=hours', ['Bibliotheek']],
	['sorteer=volledig', ['Speeltuin 100%', 'Bibliotheek', 'Oude kantine', 'Huiskamer De Wolput']],
	['sorteer=-gecontroleerd', ['Bibliotheek', 'Huiskamer De Wolput', 'Oude kantine', 'Speeltuin 100%']],
	['sorteer=gebied', ['Speeltuin 100%', 'Bibliotheek', 'Huiskamer De Wolput', 'Oude kantine']]
])('who asks %j finds %j', async (text, found) => {
	expect(await names(text)).toEqual(found);
});

test('completeness is asked as a range, both ends included', async () => {
	const { rows } = await inventory.list(officer, query('sorteer=volledig'), today);
	const [worst, next] = rows;
	expect(worst!.score).toBeLessThan(next!.score);
	expect(await names(`hoogstens=${worst!.score}`)).toEqual([worst!.name]);
	expect(await names(`minstens=${next!.score}`)).not.toContain(worst!.name);
	expect(worst!.missing).toContain('verified');
});

test('only an officer with a second factor sees the list', async () => {
	const others = [
		null,
		await signedIn(sql),
		await signedIn(sql, { staff: ['moderator'] }),
		await signedIn(sql, { staff: ['officer'], secondFactor: false }),
		await signedIn(sql, { places: [{ id: ids.wolput!, kind: 'technical' }] })
	];
	for (const who of others)
		for (const ask of [inventory.list, inventory.lines, inventory.everything])
			await expect(ask(who, query(''), today)).rejects.toThrow('may not inventory.see');
});

test.each(['', 'zichtbaar=alles', 'toegang=publiek', 'hoogstens=60', 'gebied=ruwaard', 'q=niets'])(
	'list, map and every file hold the same places for %j',
	async (text) => {
		const asked = query(text);
		const list = await inventory.list(officer, asked, today);
		const dots = dotsOf(await inventory.lines(officer, asked, today), ({ slug }) => `/plekken/${slug}`);
		const all = await inventory.everything(officer, asked, today);
		const sheet = sheetOf(all);
		const geojson = geojsonOf(all);
		const listed = list.rows.map(({ name }) => name);
		expect(dots.features.map(({ properties }) => properties.title)).toEqual(listed);
		expect(sheet.rows.map((row) => row[1])).toEqual(listed);
		expect(geojson.features.map(({ properties }) => properties?.Naam)).toEqual(listed);
		expect([dots.total, sheet.rows.length, geojson.total]).toEqual([list.total, list.total, list.total]);
		expect(
			sheet.rows.map((row) => row[sheet.columns.findIndex(({ title }) => title === 'Volledig (van 100)')])
		).toEqual(list.rows.map(({ score }) => score));
	}
);

test('a file says which place a line is, and what is known of it in words', async () => {
	const [place] = await inventory.everything(officer, query('q=wolput&soort=living-room'), today);
	const { columns, rows } = sheetOf([place!]);
	expect(Object.fromEntries(columns.map(({ title }, index) => [title, rows[0]![index]]))).toMatchObject({
		Nummer: 'test|wolput',
		Naam: 'Huiskamer De Wolput',
		'Soort plek': 'Huiskamer van de buurt',
		'Publiek of openbaar': 'publiek',
		Lengtegraad: 5.531,
		Openingstijden: 'ma-vr 09:00-17:00; feestdagen dicht',
		Doelgroepen: 'Iedereen',
		'Soorten ontmoeting': 'Koffie en inloop, Samen eten',
		'Consumptie verplicht': 'nee',
		Rolstoel: 'ja',
		Ringleiding: null,
		Binnen: 'ja',
		'Gecontroleerd op': '2026-09-01',
		'Wijk of dorp': 'Schadewijk',
		Zichtbaar: 'ja'
	});
});
