// Changing a place here: what a neighbour mended stays mended, and everybody can see who did what.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
let id: number;
beforeAll(async () => {
	await twoWijken();
	id = (await places.saveAll([huiskamerDeWolput()], { today })).ids.get('wolput')!;
});

const changes = () => sql<{ by: string; what: string; before: object; after: object }[]>`
	select by, what, before, after from changes where noun = 'place' and ref = ${id} order by id`;
const edit = (change: places.PlaceChange) => sql.begin((tx) => places.edit(tx, 'fatima', id, change, { today }));

test('a telephone number is set here, and an import that does not know it leaves it alone', async () => {
	expect(await edit({ phone: '0412-123456' })).toBe(true);
	await places.saveAll([huiskamerDeWolput({ summary: 'Altijd warm.', phone: '0412-000000' })], { today });
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ phone: '0412-123456', summary: 'Altijd warm.' });
	expect(await changes()).toEqual([
		{ by: 'fatima', what: 'changed', before: { phone: null }, after: { phone: '0412-123456' } }
	]);
});

test('of many places each gets its own change, and what stays the same is not touched', async () => {
	const drafts = ['a', 'b', 'c'].map((name, index) =>
		huiskamerDeWolput({ name: `Plek ${name}`, sourceId: name, point: { lon: 5.53, lat: 51.771 + index / 1000 } })
	);
	const { ids } = await places.saveAll(drafts, { today });
	const [a, b, c] = ['a', 'b', 'c'].map((name) => ids.get(name)!) as [number, number, number];
	const changed = await sql.begin((tx) =>
		places.editAll(
			tx,
			'fatima',
			[
				{ id: c, change: { phone: '0412-1', operator: 'Ons Welzijn', hours: null } },
				{ id: a, change: { phone: '0412-2', point: { lon: 5.55, lat: 51.77 } } },
				{ id: b, change: { name: 'Plek b' } },
				{ id: 999_999, change: { name: 'Weg' } }
			],
			{ today, what: 'confirmed' }
		)
	);
	expect(changed).toBe(2);
	expect(
		await sql`
			select id, phone, operator is not null as run, hours is null as closed, local_fields as local from places
			where id = any(${[a, b, c]}) order by id`
	).toMatchObject([
		{
			id: a,
			phone: '0412-2',
			closed: false,
			local: expect.arrayContaining(['phone', 'lon', 'district_id']) as string[]
		},
		{ id: b, phone: null, closed: false, local: [] },
		{ id: c, phone: '0412-1', closed: true, local: ['hours', 'operator', 'phone'] }
	]);
	expect((await places.byIds([a]))[0]?.district).toBe('Ruwaard');
	const told = await sql<{ ref: number; what: string; after: object }[]>`
		select ref, what, after from changes where noun = 'place' and ref = any(${[a, b, c]}) order by ref`;
	expect(told.map(({ ref, what }) => [ref, what])).toEqual([
		[a, 'confirmed'],
		[c, 'confirmed']
	]);
	expect(told[1]?.after).toEqual({ phone: '0412-1', operator: 'Ons Welzijn', hours: null });
	expect(await sql`select from place_openings where place_id = ${c}`).toHaveLength(0);
});

test('saying the same again is no change', async () => {
	const hours = huiskamerDeWolput().hours;
	expect(await edit({ phone: '0412-123456', hours })).toBe(false);
	expect(await changes()).toHaveLength(1);
});

test('a place that moves lies in its new wijk', async () => {
	await edit({ name: 'Huiskamer De Ruif', point: { lon: 5.55, lat: 51.77 } });
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ district: 'Ruwaard', name: 'Huiskamer De Ruif' });
});

test('who minds what happens there changes that, and not the building; who comes second is told', async () => {
	const social = await signedIn(sql, { places: [{ id, kind: 'social' }] });
	const { updatedAt, districtId } = (await places.bySlug('huiskamer-de-wolput'))!;
	const connector = await signedIn(sql, { areas: [districtId!] });
	const [other] = await sql<{ id: number }[]>`select id from areas where level = 'district' and id <> ${districtId!}`;
	const elsewhere = await signedIn(sql, { areas: [other!.id] });
	const asked = { version: updatedAt.toISOString(), now: new Date(`${today}T12:00:00Z`) };
	const words = { content: { summary: 'Nu met soep.' }, building: null };
	for (const who of [null, elsewhere])
		await expect(publishing.changePlace(who, id, words, asked)).rejects.toThrow('may not');
	for (const told of [
		{ ...words, building: { phone: '112' } },
		{ content: null, building: null }
	])
		await expect(publishing.changePlace(social, id, told, asked)).rejects.toThrow('may not');
	expect(await publishing.changePlace(social, id, words, asked)).toBe(true);
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ summary: 'Nu met soep.', verifiedAt: today });
	expect(await publishing.changePlace(connector, id, words, asked)).toBe(false);
});

test('a place that was taken away is nowhere, and comes back as it was', async () => {
	await sql.begin((tx) => places.withdraw(tx, 'moderator', id, 'gesloten'));
	expect(await places.bySlug('huiskamer-de-wolput')).toBeUndefined();
	expect(await sql`select from search_docs where kind = 'place' and id = ${id}`).toHaveLength(0);
	await sql.begin((tx) => places.bringBack(tx, 'moderator', id));
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ name: 'Huiskamer De Ruif' });
	expect(await sql`select from search_docs where kind = 'place' and id = ${id}`).toHaveLength(1);
});

test('a moderator puts back what stood there before', async () => {
	const [first] = await changes();
	await sql.begin((tx) => places.restore(tx, 'moderator', id, first!, today));
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ phone: null });
	expect((await changes()).at(-1)).toMatchObject({ by: 'moderator', what: 'restored', after: { phone: null } });
});

test('what changed again since is not put back over it', async () => {
	const [first] = await changes();
	await edit({ phone: '0412-999999' });
	expect(await sql.begin((tx) => places.restore(tx, 'moderator', id, first!, today))).toBe(false);
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ phone: '0412-999999' });
});

test('what was written down is never rewritten', async () => {
	await expect(sql`update changes set by = 'niemand'`).rejects.toThrow('only ever added');
	await expect(sql`delete from changes`).rejects.toThrow('only ever added');
});

test('what a list says of a place that is not there is not written, and the others get theirs', async () => {
	const changes = [
		{ id: 999_999, values: { name: 'Weg' } },
		{ id, values: { operator: 'De buurt' } }
	];
	await sql.begin((tx) => places.overwrite(tx, changes, { today }));
	const rows = await sql`
		select p.id, p.operator, d.slug as wijk from places p left join areas d on d.id = p.district_id
		where p.id in (999999, ${id})`;
	expect(rows).toMatchObject([{ id, operator: 'De buurt', wijk: 'ruwaard' }]);
});
