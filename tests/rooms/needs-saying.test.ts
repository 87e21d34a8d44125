// What residents miss: it counts at once, once, and says nothing about who said it.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import { wgs84ToRd } from '#lib/geo/rd.ts';
import type { Need } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { middleOf, squareOf } from '#lib/needs/square.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const now = new Date('2026-11-23T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
let schadewijk: { id: number; lon: number; lat: number };
let berghem: { id: number };
let need: Need;

beforeAll(async () => {
	configure({});
	await sql.begin(seedAreas);
	const area = async (slug: string) =>
		(
			await sql<{ id: number; lon: number; lat: number }[]>`
			select id, label_lon as lon, label_lat as lat from areas where slug = ${slug}`
		)[0]!;
	schadewijk = await area('schadewijk');
	berghem = await area('berghem');
	need = {
		kinds: ['walk-in'],
		targetGroups: ['age-15-24'],
		dayParts: 0b000100,
		setting: 'indoors',
		districtId: schadewijk.id,
		neighbourhoodId: null,
		channel: 'web',
		sentence: ''
	};
});
beforeEach(async () => {
	await sql`truncate needs, reviews cascade`;
});

const fatima = { address: '2001:db8:1:2::1', device: 'Telefoon van Fatima' };
const neighbour = (number: number) => ({ address: `10.0.${number >> 8}.${number & 255}`, device: 'Telefoon' });
const counted = () => needs.counted(sql);

describe('a resident says what is missing', () => {
	test('it counts at once, on its day', async () => {
		const before = await needs.version(sql);
		expect(await needs.say(need, fatima, now)).toMatchObject({ ok: true, outcome: 'said' });
		const [one] = await counted();
		expect(one).toMatchObject({ kinds: ['walk-in'], districtId: schadewijk.id, channel: 'web', onDay: '2026-11-23' });
		expect(await needs.version(sql)).not.toBe(before);
	});

	test('the same answer from the same telephone on one day counts once, the next day again', async () => {
		await needs.say(need, fatima, now);
		expect(await needs.say(need, fatima, minutes(5))).toMatchObject({ ok: true, outcome: 'known' });
		expect(await counted()).toHaveLength(1);
		expect(await needs.say(need, fatima, minutes(24 * 60))).toMatchObject({ ok: true, outcome: 'said' });
	});

	test('pressing the button twice at once is one answer', async () => {
		const both = await Promise.all([needs.say(need, fatima, now), needs.say(need, fatima, now)]);
		expect(both.filter((said) => said.ok && said.outcome === 'known')).toHaveLength(1);
		expect(await counted()).toHaveLength(1);
	});

	test('a sentence that comes with the same answer later is not lost', async () => {
		await needs.say(need, fatima, now);
		const more = { ...need, sentence: 'Een plek waar je mag blijven zitten.' };
		await needs.say(more, fatima, minutes(1));
		expect(await sql`select sentence from need_texts`).toHaveLength(0);
		await needs.say(more, { ...fatima, again: 'same' }, minutes(1));
		expect(await counted()).toHaveLength(1);
		expect(await sql`select sentence from need_texts`).toHaveLength(1);
	});

	test('at the computer of the library, who is somebody else counts too, and can be left out', async () => {
		for (let person = 0; person < 4; person++)
			await needs.say(need, { ...fatima, again: person ? 'other' : null }, minutes(person));
		expect(await counted()).toHaveLength(4);
		expect(await sql`select from need_suspicions`).toHaveLength(3);
		const marked = await sql`select distinct why, burst from need_suspicions`;
		expect(marked).toEqual([{ why: 'same-device', burst: expect.any(String) }]);
		// From the sixth on it is one burst of one device, from the first on.
		for (let person = 4; person < 7; person++) await needs.say(need, { ...fatima, again: 'other' }, minutes(person));
		const why = await sql`select why, count(*)::int from need_suspicions group by 1 order by 1`;
		expect([...why]).toEqual([{ why: 'device', count: 7 }]);
	});

	test('a pin says in which wijk it is, and is not kept', async () => {
		const square = squareOf([schadewijk.lon, schadewijk.lat])!;
		const said = await needs.say({ ...need, districtId: berghem.id, square }, fatima, now);
		expect(said).toMatchObject({ ok: true, at: { districtId: schadewijk.id } });
		const [row] = await sql`select * from needs`;
		expect(row).toMatchObject({ district_id: schadewijk.id });
		for (const part of [square.x, square.y]) expect(JSON.stringify(Object.values(row!))).not.toContain(String(part));
	});

	test('a pin outside the municipality is not kept', async () => {
		const square = squareOf([4.9, 52.37])!;
		expect(await needs.say({ ...need, square }, fatima, now)).toEqual({ ok: false, problem: 'outside' });
		expect(await counted()).toEqual([]);
	});

	test('nothing is kept of who said it: no address, no browser, no exact point', async () => {
		const point: [number, number] = [schadewijk.lon, schadewijk.lat];
		await needs.say({ ...need, square: squareOf(point), sentence: 'Graag koffie.' }, fatima, now);
		const tables = await sql<{ name: string }[]>`
			select table_name as name from information_schema.tables where table_schema = 'public' and table_name ~ '^(need|rate|review)'`;
		let all = '';
		for (const { name } of tables) all += JSON.stringify(await sql`select * from ${sql(name)}`);
		expect(all).toContain('Graag koffie.');
		for (const trace of [fatima.address, '2001:db8', fatima.device]) expect(all).not.toContain(trace);
		const [x, y] = wgs84ToRd(point);
		for (const exact of [...point, Math.round(x), Math.round(y)]) expect(all).not.toContain(String(exact));
		expect(middleOf(squareOf(point)!)).not.toEqual(point);
	});
});

describe('many answers at once', () => {
	test('with the sixth answer of one telephone all six are marked, and count for the municipality', async () => {
		for (let part = 0; part < 6; part++) await needs.say({ ...need, dayParts: 1 << part }, fatima, minutes(part));
		expect(await counted()).toHaveLength(6);
		expect(await sql`select why, burst from need_suspicions`).toEqual(Array(6).fill({ why: 'device', burst: expect.any(String) })); // prettier-ignore
	});

	test('eleven of the same about one wijk within an hour are one burst, and the rest joins it', async () => {
		for (let number = 0; number < 10; number++) await needs.say(need, neighbour(number), minutes(number));
		expect(await sql`select from need_suspicions`).toHaveLength(0);
		for (let number = 10; number < 14; number++) await needs.say(need, neighbour(number), minutes(number * 4));
		const marked = await sql`select distinct why, burst from need_suspicions`;
		expect(marked).toHaveLength(1);
		expect(await sql`select from need_suspicions`).toHaveLength(14);
		expect(await counted()).toHaveLength(14);
	});

	test('a flood of hundreds is one burst to the last', async () => {
		for (let number = 0; number < 130; number++) await needs.say(need, neighbour(number), minutes(number / 2));
		expect(await sql`select burst, count(*)::int from need_suspicions group by 1`).toMatchObject([{ count: 130 }]);
	});

	test('the same wish in another wijk is another wish', async () => {
		for (let number = 0; number < 8; number++) {
			await needs.say(need, neighbour(number), minutes(number));
			await needs.say({ ...need, districtId: berghem.id }, neighbour(number), minutes(number));
		}
		expect(await sql`select from need_suspicions`).toHaveLength(0);
	});
});

describe('somebody else says it, and a neighbour who connects writes it down', () => {
	test('a connector enters for their own wijk, and not for another', async () => {
		const vera = await signedIn(sql, { areas: [schadewijk.id] });
		const id = await needs.enter(vera, { ...need, channel: 'paper' }, null, now);
		expect(await sql`select id, entered_by, channel from needs`).toEqual([
			{ id, entered_by: vera.id, channel: 'paper' }
		]);
		await expect(needs.enter(vera, { ...need, districtId: berghem.id }, null, now)).rejects.toThrow(Forbidden);
		await expect(needs.enter(null, need, null, now)).rejects.toThrow(Forbidden);
	});

	test('a card whose answer got lost is sent again and counts once; another card over it counts too', async () => {
		const vera = await signedIn(sql, { areas: [schadewijk.id] });
		const [card, told] = [randomUUID(), { ...need, channel: 'paper', sentence: 'Soep met de buren.' } as const];
		const send = (change = {}) => needs.enter(vera, { ...told, ...change }, null, now, card);
		expect(await Promise.all([send(), send()])).toEqual([card, card]);
		expect(await send()).toBe(card);
		expect(await counted()).toHaveLength(1);
		expect(await send({ sentence: 'Soep op dinsdag.' })).not.toBe(card);
		const bo = await signedIn(sql, { staff: ['officer'] });
		expect(await needs.enter(bo, told, null, now, card)).not.toBe(card);
		expect(await counted()).toHaveLength(3);
	});

	test('a connector of a group of wijken enters for each of these', async () => {
		const [group] = await sql<{ id: number }[]>`
			select group_id as id from area_members where area_id = ${berghem.id} limit 1`;
		if (!group) throw new Error('the demo has a group with Berghem');
		const vera = await signedIn(sql, { areas: [group.id] });
		await needs.enter(vera, { ...need, channel: 'phone', districtId: berghem.id }, null, now);
		expect(await counted()).toHaveLength(1);
	});
});
