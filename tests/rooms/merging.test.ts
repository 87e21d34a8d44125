// Two that are one: nothing is lost, every old address leads on, and it can be undone.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { hangsOn } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
const now = new Date('2026-11-22T12:00:00Z');
let moderator: Person;
let wolput: number;
let twin: number;
let koffie: number;

beforeAll(async () => {
	await twoWijken();
	moderator = await signedIn(sql, { staff: ['moderator'] });
	const { ids } = await places.saveAll(
		[
			huiskamerDeWolput(),
			huiskamerDeWolput({ sourceId: 'twin', name: 'De Wolput huiskamer', point: { lon: 5.5312, lat: 51.7711 } }),
			huiskamerDeWolput({ sourceId: 'far', name: 'Sporthal Rusheuvel', point: { lon: 5.545, lat: 51.775 } })
		],
		{ today }
	);
	[wolput, twin] = [ids.get('wolput')!, ids.get('twin')!];
	const published = await activities.publishAll([koffieAanDeWolput({ placeId: twin })], { today });
	koffie = published.ids.get('koffie-wolput')!;
	await signedIn(sql, { places: [{ id: twin, kind: 'social' }] });
});

const found = async (kind: string) =>
	(await sql<{ id: number }[]>`select id from search_docs where kind = ${kind}`).map(({ id }) => id);
const seenPairs = async () => (await merging.pairs(moderator, { limit: 10 })).pairs;
const placeOf = async () => (await sql`select place_id from activities where id = ${koffie}`)[0]?.place_id;

test('who types a name that is nearly the same, near by, is shown the one that is there', async () => {
	const point = { lon: 5.5311, lat: 51.7711 };
	const near = await merging.twins('place', 'Huiskamer Wolput', { point });
	expect(near.map(({ name }) => name)).toEqual(['Huiskamer De Wolput', 'De Wolput huiskamer']);
	expect(await merging.twins('place', 'Bibliotheek', { point })).toEqual([]);
	expect(await merging.twins('activity', 'Koffie aan de wolput')).toMatchObject([{ id: koffie }]);
});

test('a moderator sees pairs that are probably one', async () => {
	expect(await seenPairs()).toMatchObject([
		{ one: { id: wolput, near: true }, other: { id: twin, where: 'Schadewijk' } }
	]);
});

test('merging moves everything, hides the twin, and its address leads to the one that remains', async () => {
	expect(await merging.merge(moderator, 'place', twin, wolput, now)).toEqual({ ok: true });
	expect(await placeOf()).toBe(wolput);
	expect(await sql`select place_id from place_managers`).toEqual([{ place_id: wolput }]);
	expect(await places.bySlug('de-wolput-huiskamer')).toMatchObject({ id: wolput, slug: 'huiskamer-de-wolput' });
	expect(await found('place')).not.toContain(twin);
	expect(await sql`select from places where id = ${twin}`).toHaveLength(1);
	expect(await merging.merge(moderator, 'place', twin, wolput, now)).toEqual({ ok: false, problem: 'merged-already' });
	expect(await seenPairs()).toEqual([]);
});

test('the history of both names the other one, and leads to its history', async () => {
	const past = await moderation.past(moderator, 'place', twin, { today: '2026-11-22' });
	expect(past?.changes[0]?.other).toMatchObject({ path: `/gemeente/geschiedenis/plek/${wolput}` });
	const other = await moderation.past(moderator, 'place', wolput, { today: '2026-11-22' });
	expect(other?.changes[0]?.other).toMatchObject({ path: `/gemeente/geschiedenis/plek/${twin}` });
});

test('taken apart again, each has its own', async () => {
	await sql.begin((tx) => merging.undo(tx, moderator.id, 'place', twin, wolput, now));
	expect(await placeOf()).toBe(twin);
	expect(await places.bySlug('de-wolput-huiskamer')).toMatchObject({ id: twin });
	expect(await found('place')).toContain(twin);
});

test('two that were said to be two are not shown again', async () => {
	await merging.keepApart(moderator, 'place', twin, wolput);
	expect(await seenPairs()).toEqual([]);
});

test('only a moderator merges, and nothing merges with itself or with nothing', async () => {
	const fatima = await signedIn(sql, { places: [{ id: wolput, kind: 'social' }] });
	await expect(merging.merge(fatima, 'place', twin, wolput, now)).rejects.toThrow('may not merge');
	await expect(merging.pairs(fatima, { limit: 10 })).rejects.toThrow('may not merge');
	await expect(merging.pairOf(null, 'place', twin, wolput)).rejects.toThrow('may not merge');
	expect(await merging.merge(moderator, 'place', wolput, wolput, now)).toEqual({ ok: false, problem: 'same' });
	expect(await merging.merge(moderator, 'place', 999, wolput, now)).toEqual({ ok: false, problem: 'unknown' });
});

test('members, activities and drafts of an initiative go with it; who was a member of both stays one', async () => {
	const rows = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'club', 'test'), ('kookclub-2', 'Kookclub', 'club', 'test')
		returning id`;
	const [one, other] = rows.map(({ id }) => id) as [number, number];
	await sql`insert into initiative_approvals (initiative_id, by) select id, 'test' from initiatives`;
	await signedIn(sql, { initiatives: [{ id: one, role: 'owner' }, { id: other, role: 'editor' }] }); // prettier-ignore
	const toos = await signedIn(sql, { initiatives: [{ id: other, role: 'owner' }] });
	await sql`update activities set initiative_id = ${other} where id = ${koffie}`;
	expect(await merging.merge(moderator, 'initiative', other, one, now)).toEqual({ ok: true });
	expect(await sql`select initiative_id from activities where id = ${koffie}`).toEqual([{ initiative_id: one }]);
	// Nobody comes to own what they did not own.
	expect(await sql`select role from memberships where initiative_id = ${one} order by role`).toEqual([
		{ role: 'editor' },
		{ role: 'owner' }
	]);
	await sql.begin((tx) => merging.undo(tx, moderator.id, 'initiative', other, one, now));
	expect(await sql`select account_id from memberships where initiative_id = ${other} and role = 'owner'`).toEqual([
		{ account_id: toos.id }
	]);
});

test('two merges at once, each into the other: one of them stays', async () => {
	const rows = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('a', 'Aan tafel', 'club', 'test'), ('b', 'Aan tafel', 'club', 'test') returning id`;
	const [a, b] = rows.map(({ id }) => id) as [number, number];
	await sql`insert into initiative_approvals (initiative_id, by) values (${a}, 'test'), (${b}, 'test')`;
	const merged = await Promise.all([
		merging.merge(moderator, 'initiative', a, b, now),
		merging.merge(moderator, 'initiative', b, a, now)
	]);
	expect(merged.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await sql`select from public_initiatives where id in (${a}, ${b})`).toHaveLength(1);
});

test('pairs are put before a moderator once, and merging them answers the question', async () => {
	await sql`delete from kept_apart`;
	await sql`delete from initiatives`;
	expect(await merging.askAboutTwins()).toBe(1);
	await merging.askAboutTwins();
	const waiting = () => sql<{ ref: string }[]>`
		select ref from reviews r where noun = 'twins' and not exists (select from review_decisions d where d.review_id = r.id)`;
	expect(await waiting()).toEqual([{ ref: `place:${Math.min(wolput, twin)}:${Math.max(wolput, twin)}` }]);
	await merging.merge(moderator, 'place', twin, wolput, now);
	expect(await waiting()).toEqual([]);
	expect(await merging.askAboutTwins()).toBe(0);
});

test('everything that points to one of them is on the list of what moves', async () => {
	const pointing = await sql<{ table: string; column: string }[]>`
		select k.conrelid::regclass::text as table, a.attname as column from pg_constraint k
		join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
		where k.contype = 'f' and k.confrelid in ('initiatives'::regclass, 'places'::regclass)`;
	// These say something about the one that is gone, and stay with it.
	const itsOwn = /^(place_withdrawals|place_openings|place_import_rows|initiative_\w+)$/;
	const moves = Object.values(hangsOn).flat();
	const forgotten = pointing.filter(
		({ table, column }) => !itsOwn.test(table) && !moves.some((link) => link.table === table && link.column === column)
	);
	expect(forgotten).toEqual([]);
});
