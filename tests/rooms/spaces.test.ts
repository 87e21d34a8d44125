// Rooms in a building: who may change what, what is free for whom who asks, and what it costs.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import type { SpaceDraft } from '#lib/spaces/space.ts';
import { quote } from '#lib/spaces/tariff.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const hall: SpaceDraft = { name: 'Grote zaal', squareMetres: 90, seats: 60, equipment: ['kitchen'], note: '' };
let placeId: number;
let spaceId: number;
let schadewijk: number;
let technical: Person;
let social: Person;
let officer: Person;
beforeAll(async () => {
	await twoWijken();
	placeId = (await places.saveAll([huiskamerDeWolput({ phone: '0412-000011' })], { today: '2026-11-22' })).ids.get(
		'wolput'
	)!;
	schadewijk = (await sql<{ id: number }[]>`select id from areas where code = 'WK082801'`)[0]!.id;
	technical = await signedIn(sql, { name: 'Ties', places: [{ id: placeId, kind: 'technical' }] });
	social = await signedIn(sql, { places: [{ id: placeId, kind: 'social' }] });
	officer = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	spaceId = await spaces.add(technical, placeId, hall);
});

const told = () => sql<{ what: string; by: string }[]>`
	select what, by from changes where noun = 'place' and ref = ${placeId} order by id`;

test('who runs the building tells its rooms; who minds what happens there says when they are free', async () => {
	await expect(spaces.add(social, placeId, hall)).rejects.toThrow('may not');
	await expect(spaces.change(social, spaceId, hall)).rejects.toThrow('may not');
	await expect(spaces.setPrices(social, { spaceId }, [])).rejects.toThrow('may not');
	await expect(spaces.close(social, spaceId)).rejects.toThrow('may not');
	await spaces.stateFree(social, spaceId, [{ weekday: 2, part: 'evening' }, { weekday: 6, part: 'morning' }]); // prettier-ignore
	for (const stranger of [null, await signedIn(sql), await signedIn(sql, { areas: [schadewijk] })]) {
		await expect(spaces.stateFree(stranger, spaceId, [])).rejects.toThrow('may not');
		await expect(spaces.desk(stranger, placeId)).rejects.toThrow('may not');
	}
	expect(await spaces.desk(social, placeId)).toMatchObject({ edits: false });
	expect(await spaces.desk(officer, placeId)).toMatchObject({ edits: true });
	await expect(spaces.change(officer, 999_999, hall)).rejects.toThrow('may not');
	expect(await told()).toEqual([
		{ what: 'space-added', by: technical.id },
		{ what: 'free-stated', by: social.id }
	]);
});

test('a room that is free is found with its building and whom to ask', async () => {
	const contact = { operator: 'Bewoners van de Wolput', phone: '0412-000011', email: null };
	expect(await spaces.free(sql, { areaIds: [schadewijk], weekday: 2, part: 'evening' })).toMatchObject([
		{ id: spaceId, seats: 60, place: { name: 'Huiskamer De Wolput', districtId: schadewijk }, contact }
	]);
	const found = async (ask: spaces.FreeAsk) => (await spaces.free(sql, ask)).length;
	expect(await Promise.all([2, 3, 1].map((dayPart) => found({ dayPart })))).toEqual([1, 1, 0]);
	expect(await found({ weekday: 2, part: 'morning' })).toBe(0);
	expect(await found({ areaIds: [schadewijk + 1] })).toBe(0);
	expect(await found({})).toBe(1);
});

test('a room that is closed for now is found by nobody, and keeps what was told', async () => {
	await spaces.close(technical, spaceId);
	expect(await spaces.free(sql, {})).toEqual([]);
	expect((await spaces.shown(placeId)).spaces).toEqual([]);
	await spaces.reopen(technical, spaceId);
	expect((await spaces.shown(placeId)).spaces).toMatchObject([
		{ name: 'Grote zaal', free: [{ weekday: 2 }, { weekday: 6 }] }
	]);
	expect((await spaces.ofPlaces(sql, [placeId])).get(placeId)).toHaveLength(1);
});

test('the room of a place that is not public is not free to anybody', async () => {
	await sql.begin((tx) => places.withdraw(tx, 'test', placeId, 'verbouwing'));
	expect(await spaces.free(sql, {})).toEqual([]);
	await sql.begin((tx) => places.bringBack(tx, 'test', placeId));
});

test('a price of the room goes before the one of the building, and back when it is taken away', async () => {
	const cost = async () => {
		const { groups, rules } = await spaces.shown(placeId);
		return quote(groups, rules, { spaceId, placeId }, { kind: 'club', free: true, hours: 2, when: null }).cents;
	};
	expect(await cost()).toBe(1500);
	await spaces.setPrices(technical, { placeId }, [{ groupKey: 'social', price: { cents: 1200, per: 'day-part' } }]);
	expect(await cost()).toBe(1200);
	await spaces.setPrices(officer, { spaceId }, [{ groupKey: 'social', price: { cents: 300, per: 'hour' } }]);
	expect(await cost()).toBe(600);
	await spaces.setPrices(technical, { spaceId }, [{ groupKey: 'social', price: null }]);
	expect(await cost()).toBe(1200);
	expect((await told()).filter(({ what }) => what === 'price-set')).toHaveLength(3);
});

test('an officer changes the tariffs, and everybody with that work sees who did what', async () => {
	await expect(spaces.tariffs(technical)).rejects.toThrow('may not');
	await expect(spaces.setPrices(technical, null, [])).rejects.toThrow('may not');
	await expect(spaces.moveGroup(technical, 'social', -1)).rejects.toThrow('may not');
	const draft = {
		name: 'Jeugd',
		who: { kinds: ['club' as const] },
		about: 'Voor de jeugd.',
		source: 'besluit',
		proposal: false
	};
	const key = await spaces.addGroup(officer, draft);
	await spaces.moveGroup(officer, key, -1);
	await spaces.moveGroup(officer, key, -1);
	await spaces.setPrices(officer, null, [{ groupKey: key, price: { cents: 100, per: 'hour' } }]);
	const { groups, rules, changes } = await spaces.tariffs(officer);
	expect(groups.map(({ name }) => name)).toEqual([
		'Bewonersinitiatief',
		'Jeugd',
		'Sociaal tarief',
		'Commercieel tarief'
	]);
	expect(quote(groups, rules, { spaceId, placeId }, { kind: 'club', free: true, hours: 2, when: null })).toMatchObject({
		group: { key },
		cents: 200
	});
	expect(changes[0]).toMatchObject({ by: 'Bo', what: 'Jeugd: € 1 per uur. Het was: geen eigen prijs.' });
	expect(changes.map(({ what }) => what)).toContain('Jeugd: nieuw tarief.');
	expect(await spaces.changeGroup(officer, key, { ...draft, name: 'Jeugd tot 25' })).toBe(true);
	await spaces.removeGroup(officer, key);
	expect(await spaces.changeGroup(officer, key, draft)).toBe(false);
	expect((await spaces.tariffs(officer)).changes[0]?.what).toBe('Jeugd tot 25: weggehaald, met de prijzen.');
});
