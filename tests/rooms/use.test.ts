// How full the dinner and the rooms of the Wolput are: counted from who signed up, and known after the names are gone.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { load } from '#lib/gaps/supply.server.ts';
import { usedAt, weekBit } from '#lib/gaps/supply.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const NOW = new Date();
const TODAY = dayAt(NOW);
const day = (count: number) => addDays(TODAY, count);
const dinnerOn = (count: number) => `${day(count)}T18:00`;
let placeId = 0;
let dinner = 0;
let manager: Person;
beforeAll(async () => {
	configure({ ORIGIN: 'https://buurt.example' });
	await twoWijken();
	placeId = (await places.saveAll([huiskamerDeWolput()], { today: TODAY })).ids.get('wolput')!;
	manager = await signedIn(sql, { places: [{ id: placeId, kind: 'technical' }] });
	dinner = (await sql.begin((tx) => activities.publish(tx, 'test', dinnerDraft(), { today: TODAY }))).id;
});
const dinnerDraft = () =>
	koffieAanDeWolput({
		...{ title: 'Samen eten', joining: 'sign-up', signUpHere: true, capacity: 10, placeId },
		...{ series: [weekly(dinnerOn(1))], source: 'hier', sourceId: 'eten' }
	});

const come = (name: string, people: number, date: string) =>
	signups.signUp(dinner, date, { name, contact: `${name.toLowerCase()}@voorbeeld.example`, people }, NOW);
const supplyOn = async (count: number, noun: 'place' | 'activity') =>
	(await load(sql, day(count))).find((one) => one.noun === noun)!;

test('of three past dates the share of places taken is known, also when nobody came or names are gone', async () => {
	await come('Fatima', 10, dinnerOn(1));
	await come('Ahmed', 4, dinnerOn(1));
	await come('Truus', 8, dinnerOn(8));
	await come('Bo', 9, dinnerOn(22));
	expect(await supplyOn(15, 'activity')).toMatchObject({ used: null, usedIn: null });
	// 10, 8 and 0 of 10: who waits takes no place, and a date to come fills up yet.
	await signups.forgetOld(day(15));
	expect((await supplyOn(16, 'activity')).used).toBe(0.6);
	for (const night of [16, 16, 23, 37]) await signups.forgetOld(day(night));
	expect(await sql`select from sign_ups`).toHaveLength(0);
	// 10, 8, 0, 9, and nobody on day 29 and 36.
	expect((await supplyOn(37, 'activity')).used).toBe(0.4);
	await signups.forgetOld(day(200));
	expect(await sql`select from date_uses where day < ${day(110)}`).toHaveLength(0);
	expect((await supplyOn(200, 'activity')).used).toBeNull();
});

test('of two dinners that are one, what is known of both counts for the one that remains, until they are two again', async () => {
	const moderator = await signedIn(sql, { staff: ['moderator'] });
	const twin = (sourceId: string) => sql.begin((tx) => activities.publish(tx, 'test', { ...dinnerDraft(), title: 'Eten', sourceId }, { today: TODAY })); // prettier-ignore
	const [other, third] = [(await twin('eten-2')).id, (await twin('eten-3')).id];
	await sql`delete from date_uses`;
	const was = (id: number, taken: Record<number, number>) =>
		Promise.all(
			Object.entries(taken).map(
				([ago, people]) => sql`
					insert into date_uses (activity_id, original, day, capacity, taken)
					values (${id}, ${dinnerOn(-Number(ago))}, ${day(-Number(ago))}, 10, ${people})`
			)
		);
	await was(dinner, { 7: 2, 14: 4, 21: 6 });
	await was(other, { 7: 5, 14: 9, 28: 10 });
	await was(third, { 28: 0, 35: 2 });
	const shares = async () => Object.fromEntries(await signups.usedShares(sql, TODAY));
	const apart = { [dinner]: 0.4, [other]: 0.8 };
	expect(await shares()).toEqual(apart);
	await merging.merge(moderator, 'activity', third, other, NOW);
	await merging.merge(moderator, 'activity', other, dinner, NOW);
	// 7, 10 of 10 (13 came), 6, 10 and 2.
	expect(await shares()).toEqual({ [dinner]: 0.7 });
	await sql.begin((tx) => merging.undo(tx, moderator.id, 'activity', other, dinner, NOW));
	await sql.begin((tx) => merging.undo(tx, moderator.id, 'activity', third, other, NOW));
	expect(await shares()).toEqual(apart);
	// From the day of the merge on the one that went has no dates: nobody could come to it.
	await merging.merge(moderator, 'activity', other, dinner, NOW);
	await signups.forgetOld(day(9));
	expect(await sql`select from date_uses where activity_id = ${other} and day >= ${TODAY}`).toHaveLength(0);
});

test('of rooms the share that is not free, in each part of the week; what no manager states is not known', async () => {
	const room = { name: 'Zaal', squareMetres: 40, seats: 20, equipment: [], note: '' };
	const [large, small] = [
		await spaces.add(manager, placeId, room),
		await spaces.add(manager, placeId, { ...room, name: 'Keuken' })
	];
	expect(await supplyOn(0, 'place')).toMatchObject({ used: null, usedIn: null });
	await spaces.change(manager, large, { free: { now: [{ weekday: 2, part: 'evening' }] } });
	const stated = (await supplyOn(0, 'place')).usedIn!;
	expect([stated.length, stated[5], stated[4]]).toEqual([21, 0, 1]);
	await spaces.change(manager, small, { free: { now: [{ weekday: 3, part: 'morning' }] } });
	const both = await supplyOn(0, 'place');
	expect(both.usedIn![5]).toBe(0.5);
	const week = { ...both, week: weekBit(2, 2) | weekBit(2, 1) };
	expect(usedAt(week, weekBit(2, 2))).toBe(0.5);
	expect(usedAt(week, weekBit(2, 1) | weekBit(2, 2) | weekBit(5, 2))).toBe(0.75);
	expect(usedAt(week, weekBit(5, 2))).toBeNull();
	await spaces.close(manager, small);
	expect((await supplyOn(0, 'place')).usedIn![5]).toBe(0);
});
