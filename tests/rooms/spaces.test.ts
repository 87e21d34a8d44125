// Rooms in a building: who may change what, what is free for whom who asks, and what it costs.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { WAS } from '#lib/spaces/edit.ts';
import { fieldsOf, parseEdits } from '#lib/spaces/space-form.ts';
import { partAt, type Space, type SpaceDraft } from '#lib/spaces/space.ts';
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
	await expect(spaces.change(social, spaceId, { draft: { now: hall } })).rejects.toThrow('may not');
	await expect(spaces.change(social, spaceId, { prices: [] })).rejects.toThrow('may not');
	await expect(spaces.close(social, spaceId)).rejects.toThrow('may not');
	await spaces.change(social, spaceId, {
		free: {
			now: [
				{ weekday: 2, part: 'evening' },
				{ weekday: 6, part: 'morning' }
			]
		}
	});
	for (const stranger of [null, await signedIn(sql), await signedIn(sql, { areas: [schadewijk] })]) {
		await expect(spaces.change(stranger, spaceId, { free: { now: [] } })).rejects.toThrow('may not');
		await expect(spaces.desk(stranger, placeId)).rejects.toThrow('may not');
	}
	expect(await spaces.desk(social, placeId)).toMatchObject({ edits: false });
	expect(await spaces.desk(officer, placeId)).toMatchObject({ edits: true });
	await expect(spaces.change(officer, 999_999, { draft: { now: hall } })).rejects.toThrow('may not');
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
	await spaces.change(officer, spaceId, { prices: [{ groupKey: 'social', price: { cents: 300, per: 'hour' } }] });
	expect(await cost()).toBe(600);
	await spaces.change(technical, spaceId, { prices: [{ groupKey: 'social', price: null }] });
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

test('two managers with the page open at once keep what each of them changed', async () => {
	const [id, groups] = [await spaces.add(technical, placeId, hall), (await spaces.tariffs(officer)).groups];
	const opened = async () => (await spaces.desk(technical, placeId)).spaces.find((one) => one.id === id)!;
	const sent = (began: Space, changed: Partial<Space>) => {
		const form = new FormData();
		for (const [name, value] of fieldsOf(began)) form.append(WAS + name, value);
		for (const [name, value] of fieldsOf({ ...began, ...changed })) form.append(name, value);
		const parsed = parseEdits(form, groups);
		return spaces.change(technical, id, parsed.ok ? parsed.value : {});
	};
	const [monday, friday, sunday] = (['1-morning', '5-evening', '7-evening'] as const).map((key) => partAt(key)!);
	await sent(await opened(), { free: [monday!, friday!] });
	const page = await opened();
	await sent(page, { free: [friday!], seats: 40, equipment: ['kitchen', 'piano'] });
	await sent(page, { free: [monday!, friday!, sunday!], name: 'Kleine zaal', equipment: ['screen'] });
	expect(await opened()).toMatchObject({
		...{ name: 'Kleine zaal', squareMetres: 90, seats: 40, equipment: ['piano', 'screen'] },
		free: [friday, sunday]
	});
});
