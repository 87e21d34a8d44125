// Standing at a place and looking: written down once, by who may, and nothing of somebody else is lost.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import type { Address, Geocode } from '#lib/geo/geocoder.server.ts';
import { placeType } from '#lib/places/types.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import type { Visit } from '#lib/visits/form.ts';
import * as visits from '#lib/visits/visits.server.ts';
import { ownDatabase } from '../support/database.ts';
import { waitingForLock } from '../support/locks.ts';
import { hoek, huiskamerDeWolput, ossWest, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const slug = 'huiskamer-de-wolput';
let placeId: number;
let schadewijk: number;
let ruwaard: number;
let officer: Person;
let connector: Person;
beforeAll(async () => {
	configure({});
	await twoWijken();
	placeId = (await places.saveAll([huiskamerDeWolput()], { today: '2026-11-22' })).ids.get('wolput')!;
	const rows = await sql<{ id: number }[]>`select id from areas where level = 'district' order by code`;
	[schadewijk, ruwaard] = rows.map(({ id }) => id) as [number, number];
	officer = await signedIn(sql, { staff: ['officer'] });
	connector = await signedIn(sql, { name: 'Vera', areas: [schadewijk] });
});

const visit = (change: Partial<Visit> = {}): Visit => ({
	id: randomUUID(),
	placeId,
	madeAt: new Date('2026-11-21T09:00:00Z'),
	answers: {},
	base: { 'step-free': 'yes 2026-09-01', toilet: 'unknown', lit: 'unknown', benches: 'unknown' },
	note: '',
	...change
});
const place = async () => (await places.bySlug(slug))!;
const changes = () => sql<{ by: string; what: string }[]>`
	select by, what from changes where noun = 'place' and ref = ${placeId} order by id`;

test('a connector sees the places of her own wijk, the nearest first', async () => {
	const { where, places: found } = await visits.near(connector, '51.7711,5.5311', now);
	expect(where).toBe('waar je nu bent');
	expect(found).toMatchObject([{ slug, metres: 13, hours: 'gesloten', standings: { 'step-free': { answer: 'yes' } } }]);
	for (const asked of ['Schadewijk', '5345', 'wolput'])
		expect((await visits.near(officer, asked, now)).places).toHaveLength(1);
	const elsewhere = await signedIn(sql, { areas: [ruwaard] });
	expect(await visits.near(elsewhere, 'Schadewijk', now)).toMatchObject({ places: [], outside: true });
	expect(await visits.near(elsewhere, 'wolput', now)).toMatchObject({ shown: 0, outside: true });
	expect(await visits.near(elsewhere, 'asdf', now)).toMatchObject({ shown: 0, outside: false });
	expect(await visits.near(connector, 'Schadewijk', now)).toMatchObject({ shown: 1, outside: false });
	await expect(visits.near(await signedIn(sql), 'Schadewijk', now)).rejects.toThrow('may not');
});

test('what she saw stands on the site, with her name in history and the day she saw it', async () => {
	const told = visit({ answers: { exists: 'yes', open: 'yes', toilet: 'no', lit: 'yes' }, note: 'De bel is stuk.' });
	expect(await visits.send(connector, told, null, now)).toEqual({
		slug,
		name: 'Huiskamer De Wolput',
		conflicts: [],
		merged: false
	});
	const stands = await place();
	expect(stands.accessibility.toilet).toEqual({ answer: 'no', checkedOn: '2026-11-21' });
	expect(stands).toMatchObject({ facilities: ['koffie', 'verlichting'], verifiedAt: '2026-11-21' });
	expect(await changes()).toEqual([{ by: connector.id, what: 'confirmed' }]);
	const [row] = await sql<{ fields: string[] }[]>`select local_fields as fields from places where id = ${placeId}`;
	expect(row?.fields).toContain('accessibility');
});

test('the same visit sent twice, also at once, is one visit', async () => {
	const before = (await changes()).length;
	const told = visit({ answers: { benches: 'yes' } });
	await Promise.all([1, 2, 3].map(() => visits.send(connector, told, null, now)));
	expect(await changes()).toHaveLength(before + 1);
	expect(await sql`select from field_visits where id = ${told.id}`).toHaveLength(1);
	await expect(visits.send(officer, told, null, now)).rejects.toThrow('may not');
});

test('somebody who may not look there is told nothing', async () => {
	const told = visit({ answers: { exists: 'yes' } });
	for (const who of [
		null,
		await signedIn(sql),
		await signedIn(sql, { areas: [ruwaard] }),
		await signedIn(sql, { places: [{ id: placeId, kind: 'social' }] }),
		await signedIn(sql, { staff: ['moderator'] })
	])
		await expect(visits.send(who, told, null, now)).rejects.toThrow('may not');
	const technical = await signedIn(sql, { places: [{ id: placeId, kind: 'technical' }] });
	expect(await visits.send(technical, told, null, now)).toMatchObject({ slug });
});

test('who changed it in between is not overwritten: both wait beside each other for a choice', async () => {
	await visits.send(officer, visit({ answers: { 'step-free': 'limited' } }), null, now);
	const late = visit({ answers: { 'step-free': 'no', exists: 'yes' } });
	const { conflicts } = await visits.send(connector, late, null, now);
	expect(conflicts).toEqual([{ what: 'step-free', mine: 'no', theirs: 'limited 2026-11-21' }]);
	expect((await place()).accessibility['step-free']?.answer).toBe('limited');
	expect(await visits.waiting(connector)).toMatchObject([{ id: late.id, conflicts: [{ ...conflicts[0], changed: { by: 'other' } }] }]); // prettier-ignore
	expect(await visits.waiting(officer)).toEqual([]);
	await expect(visits.choose(officer, late.id, [], now)).rejects.toThrow('may not');

	// It changed once more: the choice was made beside something that no longer stands.
	const again = { 'step-free': 'limited 2026-11-21' };
	await visits.send(officer, visit({ answers: { 'step-free': 'yes' }, base: again }), null, now);
	const choice = { what: 'step-free', keep: 'mine', seen: 'limited 2026-11-21' } as const;
	const [left] = await visits.choose(connector, late.id, [choice], now);
	expect(left).toEqual({ what: 'step-free', mine: 'no', theirs: 'yes 2026-11-21' });
	expect(await visits.choose(connector, late.id, [{ ...choice, seen: 'yes 2026-11-21' }], now)).toEqual([]);
	expect((await place()).accessibility['step-free']?.answer).toBe('no');
	expect(await visits.waiting(connector)).toEqual([]);
});

test('a picture does not push away the picture of somebody else', async () => {
	await visits.send(officer, visit({ answers: {}, base: { photo: '' } }), { path: '/fotos/een', alt: 'de deur' }, now);
	const second = { path: '/fotos/twee', alt: 'de tuin' };
	const { conflicts } = await visits.send(connector, visit({ base: { photo: '' } }), second, now);
	expect(conflicts).toEqual([{ what: 'photo', mine: '/fotos/twee', theirs: '/fotos/een' }]);
	expect(await place()).toMatchObject({ photo: '/fotos/een', photoAlt: 'de deur' });
	const [waits] = await visits.waiting(connector);
	await visits.choose(connector, waits!.id, [{ what: 'photo', keep: 'mine', seen: '/fotos/een' }], now);
	expect(await place()).toMatchObject({ photo: '/fotos/twee', photoAlt: 'de tuin' });
});

test('what is to be seen on a picture is said afterwards, by who took it', async () => {
	const photo = { path: '/fotos/drie', alt: 'Foto van Huiskamer De Wolput' };
	const told = visit({ base: { photo: (await place()).photo ?? '' } });
	await visits.send(connector, told, photo, now);
	expect(await visits.untold(connector)).toMatchObject([{ id: told.id, photo: '/fotos/drie' }]);
	expect(await visits.untold(officer)).toEqual([]);
	await expect(visits.describe(officer, told.id, 'De ingang', now)).rejects.toThrow('may not');
	await visits.describe(connector, told.id, 'De ingang', now);
	expect(await place()).toMatchObject({ photo: '/fotos/drie', photoAlt: 'De ingang' });
	expect(await visits.untold(connector)).toEqual([]);
});

test('who sends again while a choice is made waits for it, and neither is broken off', async () => {
	await visits.send(officer, visit({ answers: { 'step-free': 'limited' }, base: {} }), null, now);
	const told = visit({ answers: { 'step-free': 'yes' } });
	await visits.send(connector, told, null, now);
	// As sending again does: the place first, then the visit.
	let chosen: Promise<unknown> = Promise.resolve();
	await sql.begin(async (tx) => {
		await tx`select from places where id = ${placeId} for update`;
		chosen = visits.choose(connector, told.id, [], now);
		await waitingForLock(1);
		await tx`select from field_visits where id = ${told.id} for update`;
	});
	expect(await chosen).toHaveLength(1);
	const all = [1, 2, 3, 4].map((turn) =>
		turn % 2 ? visits.send(connector, told, null, now) : visits.choose(connector, told.id, [], now)
	);
	await expect(Promise.all(all)).resolves.toHaveLength(4);
});

test('a visit to a place that became another meanwhile stands there, and nothing of that one is overwritten', async () => {
	const ria = await signedIn(sql, { staff: ['moderator'] });
	const { ids } = await places.saveAll(
		[huiskamerDeWolput({ name: 'De Wolput', sourceId: 'wolput-2', accessibility: {}, facilities: [] })],
		{ today: '2026-11-22' }
	);
	const old = ids.get('wolput-2')!;
	await merging.merge(ria, 'place', old, placeId, now);
	const toilet = (await place()).accessibility.toilet;
	const told = visit({ placeId: old, answers: { toilet: 'yes', benches: 'no' }, base: { toilet: 'no 2026-11-21' } });
	const sent = await visits.send(connector, told, null, now);
	expect(sent).toMatchObject({ slug, merged: true, conflicts: [{ what: 'toilet', mine: 'yes', theirs: 'no 2026-11-21' }, { what: 'benches' }] }); // prettier-ignore
	expect((await place()).accessibility.toilet).toEqual(toilet);
	expect(await visits.send(connector, told, null, now)).toMatchObject({ merged: true });
	await visits.choose(connector, told.id, [{ what: 'toilet', keep: 'mine', seen: 'no 2026-11-21' }], now);
	expect((await place()).accessibility.toilet?.answer).toBe('yes');
	const elsewhere = await signedIn(sql, { areas: [ruwaard] });
	await expect(visits.send(elsewhere, { ...told, id: randomUUID() }, null, now)).rejects.toThrow('may not');
});

test('a connector of a buurt or of a group visits what lies in it, and nothing beside it', async () => {
	const [group, buurt] = [await ossWest([schadewijk, ruwaard]), await hoek(schadewijk)];
	const told = () => visit({ answers: { exists: 'yes' } });
	const [ofGroup, ofBuurt] = [await signedIn(sql, { areas: [group] }), await signedIn(sql, { areas: [buurt] })];
	expect(await visits.send(ofGroup, told(), null, now)).toMatchObject({ slug });
	expect((await visits.near(ofGroup, 'wolput', now)).shown).toBeGreaterThan(0);
	await expect(visits.send(ofBuurt, told(), null, now)).rejects.toThrow('may not');
	await sql`update places set neighbourhood_id = ${buurt} where id = ${placeId}`;
	expect(await visits.send(ofBuurt, told(), null, now)).toMatchObject({ slug });
	expect((await visits.near(ofBuurt, 'wolput', now)).shown).toBe(1);
});

test('a note waits until a colleague saw to it', async () => {
	const [note] = await visits.remarks(officer);
	expect(note).toMatchObject({ slug, kept: { note: 'De bel is stuk.' } });
	await visits.settle(connector, note!.id);
	expect(await visits.remarks(officer)).toEqual([]);
});

test('a new place is on the site at once, once, and only where she is connector', async () => {
	const bench = {
		...visit({ answers: { benches: 'yes' } }),
		name: 'Bankje aan de Wolput',
		type: placeType('bench')!,
		point: { lon: 5.5312, lat: 51.7712 },
		address: '',
		apart: false
	};
	for (const _ of [1, 2])
		expect(await visits.add(connector, bench, null, null, now)).toMatchObject({ slug: 'bankje-aan-de-wolput' });
	expect(await places.bySlug('bankje-aan-de-wolput')).toMatchObject({
		access: 'openbaar',
		indoors: false,
		facilities: ['zitplekken'],
		verifiedAt: '2026-11-21',
		district: 'Schadewijk'
	});
	expect(await sql`select from places where name = 'Bankje aan de Wolput'`).toHaveLength(1);
	const outside = { ...bench, id: randomUUID(), point: { lon: 5.55, lat: 51.77 } };
	expect(await visits.add(connector, outside, null, null, now)).toMatchObject({
		problems: [{ message: 'Deze plek ligt buiten jouw gebied.' }]
	});
	const technical = await signedIn(sql, { places: [{ id: placeId, kind: 'technical' }] });
	await expect(visits.add(technical, outside, null, null, now)).rejects.toThrow('may not');
	const nowhere = { ...bench, id: randomUUID(), point: null, address: 'Bolstraat 1, Oss' };
	expect(await visits.add(connector, nowhere, null, null, now)).toMatchObject({ problems: [{ field: 'adres' }] });
	expect(await visits.add(officer, outside, null, null, now)).toMatchObject({
		slug: expect.stringContaining('bankje') as string
	});
});

test('an address is asked of the service for who may add a place, and not without end', async () => {
	const asked: Address[] = [];
	const somewhere = { lon: 5.55, lat: 51.77 };
	const service: Geocode = async (address) => (asked.push(address), somewhere);
	const found = { ...visit(), name: 'Bank', type: placeType('bench')!, point: null, apart: false };
	const add = (who: Person, geocode: Geocode) =>
		visits.add(who, { ...found, address: 'Bolstraat 1, 5341 AB Oss' }, null, geocode, now);
	const technical = await signedIn(sql, { places: [{ id: placeId, kind: 'technical' }] });
	await expect(add(technical, service)).rejects.toThrow('may not place.add');
	expect(asked).toEqual([]);
	const elsewhere = { problems: [{ message: 'Deze plek ligt buiten jouw gebied.' }] };
	expect(await add(connector, service)).toMatchObject(elsewhere);
	expect(asked).toEqual([{ street: 'Bolstraat 1', postcode: '5341 AB', locality: 'Oss' }]);
	const away: Geocode = () => Promise.reject(new Refused('De adressendienst is er niet.'));
	expect(await add(connector, away)).toMatchObject({ problems: [{ field: 'adres' }] });
	const broken: Geocode = () => Promise.reject(new TypeError('a bug'));
	await expect(add(connector, broken)).rejects.toThrow('a bug');
	for (let times = 0; times < 70; times++) await add(connector, service);
	expect(asked).toHaveLength(58);
});

test('a new place with the name of one round the corner is asked about first', async () => {
	const point = { lon: 5.5325, lat: 51.7712 };
	const type = placeType('living-room')!;
	const found = { ...visit(), name: 'Huiskamer de Wolput', type, point, address: '', apart: false };
	const told = await visits.add(connector, found, null, null, now);
	expect(told).toMatchObject({ twins: [{ slug, name: 'Huiskamer De Wolput' }] });
	expect(await sql`select from field_visits where id = ${found.id}`).toHaveLength(0);
	for (const _ of [1, 2])
		expect(await visits.add(connector, { ...found, apart: true }, null, null, now)).toMatchObject({ conflicts: [] });
	// Half a kilometre on it is another.
	const far = { ...found, id: randomUUID(), point: { lon: 5.538, lat: 51.777 } };
	expect(await visits.add(connector, far, null, null, now)).toMatchObject({ conflicts: [] });
});

test('after a year nobody knows who noted what', async () => {
	expect(await visits.forgetOld(now)).toBe(0);
	expect(await visits.forgetOld(new Date('2028-01-01T00:00:00Z'))).toBeGreaterThan(5);
	expect((await place()).accessibility.toilet?.answer).toBe('yes');
});
