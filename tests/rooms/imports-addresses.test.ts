// Addresses of a list become points: by a service that answers as PDOK does, or by the middle of the postcode.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { geocoder, type Geocode } from '#lib/geo/geocoder.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { rowShown } from '#lib/imports/shown.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { csvOf } from '../support/lists.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

const own = ownDatabase();

const shared = '../shared/data/geocoder';
const recorded = (name: string) => readFileSync(`${shared}/locatieserver-v3_1-${name}.json`, 'utf8');
const now = new Date('2026-11-22T12:00:00Z');

let asked: string[] = [];
let answer: (response: ServerResponse) => unknown;
const server = createServer((request, response) => {
	asked.push(decodeURIComponent(request.url ?? '').replaceAll('+', ' '));
	answer(response);
});
let service: Geocode;
let ria: Person;
beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	service = geocoder(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v3_1/`, (ip) => ip === '127.0.0.1');
	await twoWijken();
	await sql`insert into postcodes (pc4, locality, lon, lat, source) values ('3581', 'Utrecht', 5.13, 52.08, 'test')`;
	ria = await signedIn(sql, { staff: ['officer'] });
});
afterAll(() => void server.close());
beforeEach(() => void (asked = []));

const json = (body: string, status = 200) => (response: ServerResponse) => response.writeHead(status, { 'content-type': 'application/json' }).end(body); // prettier-ignore
const titles = ['Naam', 'Soort', 'Straat', 'Huisnummer', 'Postcode', 'Plaats'];

async function bring(rows: string[][], geocode: Geocode | null, list: string) {
	const looked = await imports.look(ria, { file: { name: 'x.csv', bytes: csvOf([titles, ...rows]) }, list }, geocode, now); // prettier-ignore
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	return (await imports.shown(ria, looked.id, { verdict: null }))!;
}
const bolstraat = ['Buurthuis Bol', 'Buurthuis', 'Bolstraat', '1', '3581WS', 'Utrecht'];

test.skipIf(!existsSync(shared))('an address is found as the service recorded it, and asked once', async () => {
	answer = json(recorded('free'));
	const again = ['Speeltuin Bol', 'Speeltuin', 'Bolstraat', '1', '3581 WS', 'Utrecht'];
	const { rows, id } = await bring([bolstraat, again], service, 'bol');
	expect(rows.map(({ draft }) => draft.told)).toMatchObject([
		{ point: { lon: 5.13287587, lat: 52.08884161 }, pointFrom: 'address', street: 'Bolstraat 1' },
		{ pointFrom: 'address' }
	]);
	expect(asked).toEqual(['/v3_1/free?q=Bolstraat 1 3581WS Utrecht&fq=type:adres&rows=1']);
	await imports.apply(ria, id, now);
	// It is here now, at that address: nothing is asked, and nothing moves.
	asked = [];
	expect((await bring([bolstraat, again], service, 'bol')).counts).toMatchObject({ same: 2 });
	expect(asked).toEqual([]);
});

test.skipIf(!existsSync(shared))(
	'another house than was asked for is no answer: the middle of the postcode, and that is said',
	async () => {
		answer = json(recorded('free'));
		const { rows, notes } = await bring([['Buurthuis Ver', 'Buurthuis', 'Bolstraat', '99', '3581 XX', 'Utrecht']], service, 'ver'); // prettier-ignore
		expect(rows[0]?.draft.told).toMatchObject({ point: { lon: 5.13, lat: 52.08 }, pointFrom: 'postcode' });
		expect(notes).toEqual(['Van 1 rij kennen we alleen de postcode. Het punt staat in het midden daarvan en is niet precies.']); // prettier-ignore
	}
);

test('a house that the service does not know stands in the middle of its street, in that town', async () => {
	const street = { type: 'weg', straatnaam: 'Parkweg', woonplaatsnaam: 'Oss', centroide_ll: 'POINT(5.5401 51.7601)' };
	const docs = () => (asked.at(-1)!.includes('type:weg') ? [street] : []);
	answer = (response) => json(JSON.stringify({ response: { docs: docs() } }))(response);
	const park = (name: string, town: string) => [name, 'Park', 'Parkweg', '7', '5345 AB', town];
	const { rows } = await bring([park('Park Zeven', 'Oss'), park('Park Acht', 'Berghem')], service, 'straten');
	expect(rows.map(({ draft }) => draft.told.pointFrom)).toEqual(['street', 'postcode']);
	expect(rowShown(rows[0]!, dayAt(now)).notes).toEqual([
		'Het punt op de kaart is niet precies: het midden van de straat.'
	]);
});

test('without a service it is the middle of the postcode; without a postcode we know it is nowhere', async () => {
	const { rows } = await bring(
		[
			['Park Vijf', 'Park', 'Parkweg', '5', '5345 AB', 'Oss'],
			['Park Zes', 'Park', 'Parkweg', '6', '9999 ZZ', 'Oss']
		],
		null,
		'parken'
	);
	expect(rows[0]?.draft.told).toMatchObject({ point: { lon: 5.53, lat: 51.77 }, pointFrom: 'postcode' });
	expect(rows[1]).toMatchObject({ verdict: 'refused', problems: [{ problem: 'nowhere' }] });
});

test('a place that stands precisely does not move to the middle of a postcode, and that is said', async () => {
	const stands = { name: 'Dorpshuis Precies', sourceId: 'p1', source: 'test', point: { lon: 5.5251, lat: 51.7651 } };
	await places.saveAll([huiskamerDeWolput({ ...stands, street: 'Oudeweg 1', postcode: '5345 AB', locality: 'Oss' })], {
		today: dayAt(now)
	});
	const own = ['test|p1', 'Dorpshuis Precies', 'Nieuweweg 1', '5345 AB', 'Oss'];
	const csv = csvOf([['Nummer', 'Naam', 'Straat', 'Postcode', 'Plaats'], own]);
	const looked = await imports.look(ria, { file: { name: 'x.csv', bytes: csv }, list: 'precies' }, null, now);
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	const [row] = (await imports.shown(ria, looked.id, { verdict: null }))!.rows;
	expect(row).toMatchObject({ verdict: 'changed', fields: ['street'] });
	expect(rowShown(row!, dayAt(now)).notes).toEqual([
		'Het punt op de kaart blijft waar het is: van dit adres kennen we alleen de postcode.'
	]);
});

test.each<[string, () => void]>([
	['answers with an error', () => (answer = json(existsSync(shared) ? recorded('error') : '{"error":{}}', 400))],
	['answers with something else', () => (answer = json('<html>'))],
	['answers with very much', () => (answer = json(`{"response":{"docs":[]}}${' '.repeat(300_000)}`))],
	['hangs up', () => (answer = (response) => response.destroy())]
])('a service that %s is not asked for ever, and the list is read', async (what, so) => {
	so();
	const rows = Array.from({ length: 40 }, (_, n) => [`Park ${what} ${n}`, 'Park', 'Laan', `${n + 1}`, '5345 AB', 'Oss']); // prettier-ignore
	const { notes, counts } = await bring(rows, service, what);
	expect(counts.refused).toBe(0);
	expect(notes[0]).toBe('De adressendienst gaf niet steeds antwoord.');
	expect(asked.length).toBeLessThan(12);
});

test('a service inside our own network is not asked unless that was allowed', async () => {
	const inside = geocoder(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	await expect(inside({ street: 'Bolstraat 1', postcode: null, locality: null })).rejects.toThrow(Refused);
	expect(asked).toEqual([]);
});

test('the same from the command line: what would happen is told, and a refused row stops it', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'lijst-'));
	const path = join(folder, 'dorpshuizen.csv');
	const good = ['Dorpshuis Een', 'Dorpshuis', 'Dorpsstraat', '1', '5345 AB', 'Oss'];
	await writeFile(path, csvOf([titles, good, ['Dorpshuis Twee', 'Dorpshuis', 'Dorpsstraat', '2', '54a1', 'Oss']]));
	const run = async (...more: string[]) => {
		const env = { ...process.env, DATABASE_URL: own.url, GEOCODER_URL: '' };
		const done = promisify(execFile)(process.execPath, ['src/commands/import.ts', 'places', path, ...more], { env });
		return done.then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout); // prettier-ignore
	};
	const count = async () => (await sql`select from places where source = 'import:dorpshuizen'`).length;
	expect(await run('--dry-run')).toMatch(/Huisnummer → Huisnummer[^]*rij 3 · Dorpshuis Twee · geweigerd: E3: “54a1” is geen postcode[^]*1 nieuw, 1 geweigerd[^]*dit was een proef/); // prettier-ignore
	expect(await run()).toContain('Met --partial gaan de goede rijen wel op de site');
	expect(await count()).toBe(0);
	expect(await run('--partial')).toContain('Het staat op de site.');
	expect(await count()).toBe(1);
	expect(await run('--partial')).toContain('1 gelijk');
	expect(await count()).toBe(1);
	await rm(folder, { recursive: true });
});
