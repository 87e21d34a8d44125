// What somebody tells here is public at once, and stays theirs whatever a calendar elsewhere says.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
beforeAll(twoWijken);

const now = new Date();
const today = now.toISOString().slice(0, 10);
const inDays = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString().slice(0, 10);
const fatima = '5f0c8a52-0000-4000-8000-000000000001';

const publish = (draft: ActivityDraft, id?: number) =>
	sql.begin((tx) => activities.publish(tx, fatima, draft, id === undefined ? { today } : { today, id }));
const kookclub = (change: Partial<ActivityDraft> = {}) =>
	koffieAanDeWolput({
		title: 'Kookclub',
		series: [weekly(`${inDays(2)}T18:00`)],
		source: activities.HERE,
		sourceId: 'kookclub',
		...change
	});
const changesOf = (id: number) =>
	sql<{ what: string; by: string; before: ActivityDraft | null; after: ActivityDraft | null }[]>`
		select what, by, before, after from changes where noun = 'activity' and ref = ${id} order by id`;

test('a cook publishes a weekly dinner, and her neighbours see it with its dates', async () => {
	const { id, slug, added } = await publish(kookclub());
	expect({ slug, added }).toEqual({ slug: 'kookclub', added: true });
	expect(await activities.datesOf(id, now, 100)).toHaveLength(53);
	expect(await activities.bySlug('kookclub')).toMatchObject({ title: 'Kookclub', district: 'Schadewijk' });
	const [row] = await sql<{ confirm: string }[]>`select confirm_by as confirm from activities where id = ${id}`;
	expect(row?.confirm).toBe(inDays(91));
});

test('who publishes twice by a double click has published once', async () => {
	const { id, added } = await publish(kookclub());
	expect(added).toBe(false);
	expect(await changesOf(id)).toHaveLength(1);
});

test('a correction is public at once, and history knows what it was', async () => {
	const { id } = await publish(kookclub());
	await publish({ ...(await activities.draftOf(sql, id)), title: 'Kookclub aan de Wolput', priceCents: 350 }, id);
	expect(await activities.bySlug('kookclub')).toMatchObject({ title: 'Kookclub aan de Wolput' });
	expect((await changesOf(id)).at(-1)).toMatchObject({
		what: 'changed',
		by: fatima,
		before: { title: 'Kookclub', priceCents: null },
		after: { title: 'Kookclub aan de Wolput', priceCents: 350 }
	});
});

test('a moderator puts back what was there', async () => {
	const { id } = await publish(kookclub({ title: 'Gratis telefoons' }));
	const [first] = await changesOf(id);
	await sql.begin((tx) => activities.restore(tx, 'moderator', id, first?.after, today));
	expect(await activities.bySlug('kookclub')).toMatchObject({ title: 'Kookclub', priceCents: null });
	expect((await changesOf(id)).at(-1)).toMatchObject({ what: 'restored', by: 'moderator' });
});

test('a single evening is not asked about after a season', async () => {
	const { id } = await publish(
		kookclub({ sourceId: 'feest', title: 'Feest', series: [weekly(`${inDays(5)}T20:00`, 180, { rule: null })] })
	);
	const [row] = await sql<{ confirm: string | null }[]>`select confirm_by as confirm from activities where id = ${id}`;
	expect(row?.confirm).toBeNull();
});

test('what a person changed here stays when the calendar it came from tells it anew', async () => {
	const told = koffieAanDeWolput({ source: 'feed:1', sourceId: 'koffie', series: [weekly(`${inDays(3)}T10:00`)] });
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('koffie') ?? 0;
	await publish({ ...(await activities.draftOf(sql, id)), title: 'Koffie voor iedereen' }, id);
	await activities.publishAll([{ ...told, title: 'KOFFIE', summary: 'Nu met koek.' }], { today });
	expect(await activities.draftOf(sql, id)).toMatchObject({ title: 'Koffie voor iedereen', summary: 'Nu met koek.' });
	expect((await changesOf(id)).map(({ by, what }) => `${by} ${what}`)).toEqual([
		'feed:1 published',
		`${fatima} changed`,
		'feed:1 changed'
	]);
});

test('who changed the place changed all of where it is; the calendar does not draw it back on the map', async () => {
	const told = koffieAanDeWolput({ source: 'feed:1', sourceId: 'wandelen', series: [weekly(`${inDays(3)}T10:00`)] });
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('wandelen') ?? 0;
	const ruwaard = { lon: 5.55, lat: 51.77 };
	await publish({ ...(await activities.draftOf(sql, id)), point: ruwaard }, id);
	await activities.publishAll([{ ...told, location: 'Ergens anders', point: { lon: 5.532, lat: 51.77 } }], { today });
	expect(await activities.draftOf(sql, id)).toMatchObject({ location: 'Wolput 1', point: ruwaard });
});

test('a series that was changed here no longer follows its calendar', async () => {
	const told = koffieAanDeWolput({ source: 'feed:1', sourceId: 'soep', series: [weekly(`${inDays(3)}T10:00`)] });
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('soep') ?? 0;
	const later = [weekly(`${inDays(4)}T11:00`)];
	await publish({ ...(await activities.draftOf(sql, id)), series: later }, id);
	await activities.publishAll([{ ...told, series: [weekly(`${inDays(5)}T09:00`)] }], { today });
	expect((await activities.draftOf(sql, id)).series).toMatchObject([{ start: `${inDays(4)}T11:00` }]);
	expect((await activities.datesOf(id, now, 1))[0]?.starts).toBe(`${inDays(4)}T11:00`);
});
