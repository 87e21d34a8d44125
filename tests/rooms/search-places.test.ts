// What is held at a place is found by what the place is, and no longer by what it was.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import { compare, type Difference } from '#lib/search/documents/comparison.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const ruwaard = { lon: 5.55, lat: 51.77 };
let place: number;

const haken = (change: Partial<ActivityDraft> = {}) =>
	koffieAanDeWolput({
		...{ title: 'Haken', summary: 'Met wol.', description: '', location: null, point: null, accessibility: {} },
		...{ placeId: place, series: [weekly(`${addDays(today, 2)}T10:00`)], sourceId: 'haken' },
		...change
	});
const zonnehoek = (change: Parameters<typeof huiskamerDeWolput>[0] = {}) =>
	huiskamerDeWolput({ name: 'Zonnehoek', street: null, sourceId: 'zonnehoek', ...change });

beforeAll(twoWijken);
beforeEach(async () => {
	await sql`truncate places, activities, search_docs cascade`;
	place = (await places.saveAll([zonnehoek()], { today })).ids.get('zonnehoek')!;
	await activities.publishAll([haken()], { today });
});

const found = async (asked: string): Promise<number> => {
	const answer = await search.find('activity', parse(new URLSearchParams(asked)).query, now);
	return answer.ok ? answer.found.total : NaN;
};
const change = async (work: (tx: Sql) => Promise<unknown>) => {
	await sql.begin(work);
	search.changed();
};
const edit = (told: places.PlaceChange) => change((tx) => places.edit(tx, 'moderator', place, told, { today }));
const withdraw = (tx: Sql) => places.withdraw(tx, 'moderator', place, 'gesloten');

const nothingDiffers = async () => {
	const { indexed, ...differing }: Difference = await compare();
	expect(indexed).toBeGreaterThan(0);
	expect(differing).toEqual({ missing: [], surplus: [], differing: [] });
};

describe('what is held at a place', () => {
	test('is found by its new name at once, and by the old one no more', async () => {
		expect(await found('q=zonnehoek')).toBe(1);
		await edit({ name: 'Sterrenhof' });
		expect([await found('q=sterrenhof'), await found('q=zonnehoek')]).toEqual([1, 0]);
		await nothingDiffers();
	});

	test('does not tell the name of a place that was taken away, until it is shown again', async () => {
		await change(withdraw);
		expect([await found('q=zonnehoek'), await found('q=haken')]).toEqual([0, 1]);
		await nothingDiffers();
		await change((tx) => places.bringBack(tx, 'moderator', place));
		expect(await found('q=zonnehoek')).toBe(1);
		await nothingDiffers();
	});

	test('is not for who comes in a wheelchair when its place no longer is', async () => {
		expect(await found('toegankelijk=rolstoel')).toBe(1);
		await edit({ accessibility: {} });
		expect(await found('toegankelijk=rolstoel')).toBe(0);
		await nothingDiffers();
	});

	test('moves along to another wijk, but not when it has a point of its own', async () => {
		await activities.publishAll([haken({ point: { lon: 5.53, lat: 51.77 }, sourceId: 'own' })], { today });
		search.changed();
		expect([await found('bij=schadewijk'), await found('bij=ruwaard')]).toEqual([2, 0]);
		await edit({ point: ruwaard });
		expect([await found('bij=schadewijk'), await found('bij=ruwaard')]).toEqual([1, 1]);
		expect(await found('bij=51.77,5.55&straal=500')).toBe(1);
		await nothingDiffers();
	});

	test('follows whatever a list or somebody who puts it back makes of the place', async () => {
		await places.saveAll([zonnehoek({ name: 'Maanhof', point: ruwaard })], { today });
		expect([await found('q=maanhof'), await found('bij=ruwaard')]).toEqual([1, 1]);
		await change((tx) => places.overwrite(tx, [{ id: place, values: { name: 'Zonnehoek' } }], { today }));
		expect([await found('q=maanhof'), await found('q=zonnehoek')]).toEqual([0, 1]);
		const names = { before: { name: 'Sterrenhof' }, after: { name: 'Zonnehoek' } };
		await change((tx) => places.restore(tx, 'moderator', place, names, today));
		expect([await found('q=sterrenhof'), await found('q=zonnehoek')]).toEqual([1, 0]);
		await change((tx) => places.withdrawAll(tx, 'moderator', [place], 'lijst'));
		expect(await found('q=sterrenhof')).toBe(0);
		await change((tx) => places.bringBackAll(tx, 'moderator', [place], 'lijst'));
		expect(await found('q=sterrenhof')).toBe(1);
		await nothingDiffers();
	});

	test('lies where the place lies that its own was brought together with', async () => {
		const { ids } = await places.saveAll([zonnehoek({ name: 'Sterrenhof', point: ruwaard, sourceId: 'other' })], { today }); // prettier-ignore
		const other = ids.get('other')!;
		const moderator = await signedIn(sql, { staff: ['moderator'] });
		await merging.merge(moderator, 'place', place, other, now);
		expect([await found('q=sterrenhof'), await found('bij=ruwaard'), await found('bij=schadewijk')]).toEqual([1, 1, 0]);
		await nothingDiffers();
		await change((tx) => merging.undo(tx, 'moderator', 'place', place, other, now));
		expect([await found('q=zonnehoek'), await found('bij=schadewijk')]).toEqual([1, 1]);
		await nothingDiffers();
	});

	test('is written within minutes when there is very much of it', async () => {
		await activities.publishAll(
			Array.from({ length: 110 }, (_, nth) => haken({ title: `Haken ${nth}`, sourceId: `${nth}` })),
			{ today }
		);
		await edit({ name: 'Sterrenhof' });
		expect(await found('q=sterrenhof')).toBe(100);
		expect(await search.reindexOutdated()).toBe(11);
		search.changed();
		expect([await found('q=sterrenhof'), await found('q=zonnehoek')]).toEqual([111, 0]);
		await nothingDiffers();
	});
});

describe('two at the same moment', () => {
	const retitle = (tx: Sql) => activities.publish(tx, 'fatima', haken({ title: 'Breien' }), { today });
	const tell = (tx: Sql) => activities.publish(tx, 'fatima', haken({ title: 'Breien', sourceId: 'breien' }), { today });
	const takeOver = (tx: Sql) =>
		activities.takeOver(tx, [haken({ title: 'Breien' }), haken({ title: 'Kantklossen', sourceId: 'new' })], { today });
	const move = (tx: Sql) => places.edit(tx, 'moderator', place, { name: 'Sterrenhof', point: ruwaard }, { today });

	const inRuwaard = () => sql`
		select from activities a join areas d on d.id = a.district_id where d.name = 'Ruwaard'`;

	test.each<[string, (tx: Sql) => Promise<unknown>, number]>([
		['somebody changes it', retitle, 1],
		['somebody publishes there', tell, 2],
		['a calendar does both', takeOver, 2]
	])('%s, and its place is taken away or moves: neither undoes the other', async (_, write, there) => {
		await meanwhile(write, () => sql.begin(move));
		expect(await inRuwaard()).toHaveLength(there);
		await nothingDiffers();
		await meanwhile(withdraw, () => sql.begin<unknown>(write));
		await nothingDiffers();
		await meanwhile(
			(tx) => places.bringBack(tx, 'moderator', place),
			() => sql.begin<unknown>(retitle)
		);
		await nothingDiffers();
	});

	test('its place moves while somebody publishes there: it lies where the place lies now', async () => {
		await meanwhile(move, () => sql.begin(tell));
		expect(await inRuwaard()).toHaveLength(2);
		await nothingDiffers();
	});
});

describe('when the municipality brings in', () => {
	const wijk = (code: string, name: string, west: number) => ({
		type: 'Feature',
		properties: { WK_CODE: code, WK_NAAM: name },
		geometry: {
			type: 'Polygon',
			coordinates: [[[west, 51.76], [west + 0.02, 51.76], [west + 0.02, 51.78], [west, 51.78], [west, 51.76]]] // prettier-ignore
		}
	});

	test('other borders, everything is found in the wijk in which it lies now, also by the words of that wijk', async () => {
		const features = [wijk('WK082801', 'Schadewijk', 5.54), wijk('WK082806', 'Ruwaard', 5.52)];
		const file = JSON.stringify({ type: 'FeatureCollection', name: 'wijken-2024', features });
		expect(await areas.importAreas(file)).toMatchObject({ changed: 2, refused: [] });
		expect(await search.reindexOutdated()).toBe(2);
		search.changed();
		expect([await found('bij=ruwaard'), await found('q=haken ruwaard')]).toEqual([1, 1]);
		expect([await found('bij=schadewijk'), await found('q=haken schadewijk')]).toEqual([0, 0]);
		await nothingDiffers();
	});

	test('a name of its own, everything there is found by that name', async () => {
		const file = JSON.stringify({ names: [{ code: 'WK082806', name: 'Zevenbergen' }] });
		expect(await areas.importNames(file)).toMatchObject({ changed: 1, refused: [] });
		expect(await search.reindexOutdated()).toBe(2);
		const [doc] = await sql`select from search_docs where kind = 'activity' and words::text like '%zevenberg%'`;
		expect(doc).toBeDefined();
		await nothingDiffers();
	});
});
