// The areas room on a real Postgres: what residents see of their wijk, and what an import may and may not change.
import { beforeAll, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();

const schadewijk = { lon: 5.539024, lat: 51.772976 };
const mettegeupel = { lon: 5.515769, lat: 51.776211 };

beforeAll(async () => {
	await sql.begin(seedAreas);
	areas.forget();
});

/** A square wijk or buurt round a point, `half` degrees wide on each side. */
function square(code: string, name: string, { lon, lat }: typeof schadewijk, half: number, properties: object = {}) {
	const [w, e, s, n] = [lon - half, lon + half, lat - half, lat + half];
	const ring = [
		[w, s],
		[e, s],
		[e, n],
		[w, n],
		[w, s]
	];
	const names = code.startsWith('BU') ? { BU_CODE: code, BU_NAAM: name } : { WK_CODE: code, WK_NAAM: name };
	return {
		type: 'Feature',
		properties: { ...names, ...properties },
		geometry: { type: 'Polygon', coordinates: [ring] }
	};
}
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', name: 'wijken-2024', features });

async function aPlace(slug: string, at: typeof schadewijk) {
	const [place] = await sql<{ id: number }[]>`
		insert into places (slug, name, access, type, lon, lat, indoors, source)
		values (${slug}, ${slug}, 'publiek', 'community-centre', ${at.lon}, ${at.lat}, true, 'test') returning id`;
	await sql`
		insert into search_docs (kind, id, name, subject, traits, words) values ('place', ${place!.id}, ${slug}, 0, 0, '')`;
	return place!.id;
}

test('someone finds the 23 wijken and dorpen of Oss, under the names people use', async () => {
	const { municipality, districts, neighbourhoods, groups } = await areas.list('GM0828');
	expect(municipality).toMatchObject({ code: 'GM0828', displayName: 'Oss', slug: 'oss' });
	expect(districts).toHaveLength(23);
	expect(districts.every(({ indicative, parentId }) => indicative && parentId === municipality?.id)).toBe(true);
	expect(await areas.bySlug('deursen-en-dennenburg')).toMatchObject({
		name: 'Deursen en Dennenburg',
		displayName: 'Deursen-Dennenburg'
	});
	expect(neighbourhoods.map(({ displayName }) => displayName)).toEqual(['Mettegeupel']);
	expect(groups).toHaveLength(11);
	expect((await areas.choices('GM0828')).map(({ name }) => name)).toContain('Mettegeupel');
});

test('Mettegeupel is a buurt inside wijk Krinkelhoek', async () => {
	const krinkelhoek = await areas.bySlug('krinkelhoek');
	expect(await areas.neighbourhoodsOf(krinkelhoek!.id)).toMatchObject([
		{ slug: 'mettegeupel', level: 'neighbourhood' }
	]);
	const [found] = await areas.assign(sql, [mettegeupel]);
	expect(found).toEqual({ districtId: krinkelhoek!.id, neighbourhoodId: (await areas.bySlug('mettegeupel'))!.id });
});

test('each of the 14 policy areas is a wijk, a buurt or a group that exists', async () => {
	const { default: data } = await import('#lib/demo/areas.json', { with: { type: 'json' } });
	expect(data.policyAreas).toHaveLength(14);
	for (const { name, codes } of data.policyAreas) {
		const [area] = await sql`select display_name from areas where code = ${codes[0]!} and scheme = 'cbs'`;
		expect(area?.display_name).toBe(name);
	}
});

test('each wijk belongs to exactly one of the 11 wijkfoto areas, and each of these has a border and figures', async () => {
	const { districts, groups } = await areas.list('GM0828');
	const members = groups.flatMap(({ memberIds }) => memberIds);
	expect([...members].sort()).toEqual(districts.map(({ id }) => id).sort());
	expect(groups.every(({ bbox, source }) => bbox && source.includes('te bevestigen door de gemeente'))).toBe(true);
	const inhabitants = await Promise.all(
		groups.map(async ({ id }) => (await areas.figures(id)).find(({ key }) => key === 'inhabitants')?.value ?? 0)
	);
	expect(inhabitants.reduce((sum, value) => sum + value, 0)).toBeCloseTo(93_190, -3);
});

test('the figures of a wijk say their own year and source, and an unknown one is not 0', async () => {
	const figures = await areas.figures((await areas.bySlug('schadewijk'))!.id);
	expect(figures[0]).toMatchObject({ key: 'inhabitants', name: 'Inwoners', year: 2022, value: 10480 });
	expect(figures.find(({ key }) => key === 'households')).toMatchObject({ year: 2017, value: 4595 });
	const industry = await areas.figures((await areas.bySlug('industrieterreinen-noord'))!.id);
	expect(industry.find(({ key }) => key === 'share_employed')).toMatchObject({ value: null });
});

test('a postcode is found as people type it', async () => {
	expect(await areas.postcode('5341 ab')).toMatchObject({ pc4: '5341', locality: 'Oss', lon: 5.521, lat: 51.7679 });
	expect(await areas.postcode('9999')).toBeNull();
	expect(await areas.postcode("5341'; drop table areas")).toBeNull();
});

test('the map gets borders that say they are indicative', async () => {
	const { features } = await areas.geojson('GM0828', 'district');
	expect(features).toHaveLength(23);
	expect(features[0]?.properties).toMatchObject({ indicative: true, boundaryYear: 2016, level: 'district' });
});

test('the official border takes the place of the indicative one: same address, same id, and places move with it', async () => {
	const before = (await areas.bySlug('schadewijk'))!;
	const inside = await aPlace('koffie-in-schadewijk', { lon: schadewijk.lon + 0.001, lat: schadewijk.lat });
	const far = await aPlace('ver-weg', { lon: 4.9, lat: 52.37 });
	const text = file(
		square('WK082801', 'Schadewijk', schadewijk, 0.004),
		square('BU08280100', 'De Buurt', schadewijk, 0.002)
	);
	const report = await areas.importAreas(text);
	expect(report).toMatchObject({ read: 2, added: 1, changed: 1, unchanged: 0, refused: [], applied: true });
	const after = (await areas.bySlug('schadewijk'))!;
	expect(after).toMatchObject({ id: before.id, indicative: false, boundaryYear: 2024 });
	const buurt = (await areas.bySlug('de-buurt'))!;
	expect(buurt.parentId).toBe(after.id);
	const places =
		await sql`select district_id, neighbourhood_id from places where id in (${inside}, ${far}) order by id`;
	expect(places.map((row) => ({ ...row }))).toEqual([
		{ district_id: after.id, neighbourhood_id: buurt.id },
		{ district_id: null, neighbourhood_id: null }
	]);
	const [doc] =
		await sql`select district_id, neighbourhood_id from search_docs where kind = 'place' and id = ${inside}`;
	expect({ ...doc }).toEqual({ district_id: after.id, neighbourhood_id: buurt.id });
	expect(await areas.importAreas(text)).toMatchObject({ added: 0, changed: 0, unchanged: 2, applied: true });
});

test('an activity without a point of its own lies where its place lies', async () => {
	const place = await aPlace('buurthuis', schadewijk);
	const [activity] = await sql<{ id: number }[]>`
		insert into activities (slug, title, place_id, source) values ('koffieochtend', 'Koffieochtend', ${place}, 'test') returning id`;
	await areas.importAreas(file(square('WK082801', 'Schadewijk', schadewijk, 0.005)));
	const [row] = await sql`select district_id from activities where id = ${activity!.id}`;
	expect(row?.district_id).toBe((await areas.bySlug('schadewijk'))!.id);
});

test('filling in the demo set again leaves the official border alone', async () => {
	const [counts] =
		await sql`select count(*)::int as areas, (select count(*)::int from area_figures) as figures from areas`;
	await sql.begin(seedAreas);
	areas.forget();
	expect(await areas.bySlug('schadewijk')).toMatchObject({ indicative: false, boundaryYear: 2024 });
	const [again] =
		await sql`select count(*)::int as areas, (select count(*)::int from area_figures) as figures from areas`;
	expect(again).toEqual(counts);
});

test('one broken border and the file changes nothing; asked to, the good ones load', async () => {
	const open = square('WK082803', 'Oss-Zuid', { lon: 5.5345, lat: 51.756 }, 0.003);
	open.geometry.coordinates[0]!.pop();
	const text = file(square('WK082800', 'Het Centrum', { lon: 5.5193, lat: 51.7668 }, 0.003), open);
	const report = await areas.importAreas(text);
	expect(report.applied).toBe(false);
	expect(report.refused).toEqual([
		{ where: 'vlak 2 (WK082803)', reason: 'een rand is niet gesloten: het laatste punt is niet het eerste' }
	]);
	expect(await areas.bySlug('centrum')).toMatchObject({ name: 'Centrum', indicative: true });
	expect(await areas.importAreas(text, { partial: true })).toMatchObject({ changed: 1, applied: true });
	expect(await areas.bySlug('centrum')).toMatchObject({ name: 'Het Centrum', indicative: false });
});

test('a name chosen here survives an import, and the old address keeps leading there', async () => {
	const ussen = (await areas.bySlug('ussen'))!;
	expect(await areas.rename(ussen.id, 'Ussen en Horzak')).toMatchObject({ slug: 'ussen-en-horzak' });
	await areas.importAreas(file(square('WK082807', 'Ussen', { lon: 5.4988, lat: 51.7689 }, 0.003)));
	expect(await areas.bySlug('ussen')).toMatchObject({
		id: ussen.id,
		displayName: 'Ussen en Horzak',
		slug: 'ussen-en-horzak',
		indicative: false
	});
	expect(await areas.rename(ussen.id, 'Ussen')).toMatchObject({ slug: 'ussen' });
	expect(await areas.bySlug('ussen-en-horzak')).toMatchObject({ id: ussen.id, slug: 'ussen' });
});

test('a wijk elsewhere never takes the plain address of one here', async () => {
	const elsewhere = square('WK034402', 'Ruwaard', { lon: 5.1, lat: 52.09 }, 0.01, { GM_NAAM: 'Utrecht' });
	await areas.importAreas(
		file(elsewhere, square('WK034403', 'Ruwaard', { lon: 5.13, lat: 52.09 }, 0.01, { GM_NAAM: 'Utrecht' }))
	);
	expect(await areas.bySlug('ruwaard')).toMatchObject({ code: 'WK082806' });
	expect(await areas.bySlug('ruwaard-utrecht')).toMatchObject({ code: 'WK034402' });
	expect(await areas.bySlug('ruwaard-wk034403')).toMatchObject({ code: 'WK034403' });
	expect((await areas.list('GM0828')).districts).toHaveLength(23);
});

test('figures load once, change when they change, and skip areas that are not here', async () => {
	const csv = 'wijkcode;inwoners;pct_65_plus\nWK082801;10.500;18\nWK999901;5;1\n'.replace('10.500', '10500');
	expect(await areas.importFigures(csv, { year: 2024 })).toMatchObject({
		read: 2,
		added: 1,
		skipped: 1,
		applied: true
	});
	expect(await areas.importFigures(csv, { year: 2024 })).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
	expect(await areas.importFigures(csv.replace('10500', '.'), { year: 2024 })).toMatchObject({ changed: 1 });
	const figures = await areas.figures((await areas.bySlug('schadewijk'))!.id);
	expect(figures.find(({ key }) => key === 'inhabitants')).toMatchObject({ year: 2024, value: null });
});

test('postcodes load once, and a broken line refuses the file', async () => {
	const csv = 'pc4,plaats,lat,lon\n3581,Utrecht,52.0888,5.1328\n';
	expect(await areas.importPostcodes(csv)).toMatchObject({ added: 1, applied: true });
	expect(await areas.importPostcodes(csv)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
	expect(await areas.importPostcodes(csv + '3582,Utrecht,5.1,52.1\n')).toMatchObject({ applied: false });
	expect(await areas.postcode('3582')).toBeNull();
});

test('a municipality makes a group of two wijken, and the group is an area like any other', async () => {
	const group = { scheme: 'oss-beleid', code: 'maas', name: 'Maasdorpen', members: ['WK082818', 'WK082820'] };
	const text = JSON.stringify({ names: [{ code: 'WK082808', name: 'Noordrand' }], groups: [group] });
	expect(await areas.importNames(text)).toMatchObject({ read: 2, added: 1, changed: 1, applied: true });
	expect(await areas.importNames(text)).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2 });
	const made = (await areas.bySlug('maasdorpen'))!;
	expect(made).toMatchObject({ level: 'group', indicative: true });
	expect((await areas.members(made.id)).map(({ displayName }) => displayName)).toEqual(['Lith', 'Oijen']);
	const figures = await areas.figures(made.id);
	expect(figures.find(({ key }) => key === 'inhabitants')).toMatchObject({ value: 3110 + 1255, year: 2022 });
	expect(await areas.bySlug('buitengebied-noord')).toMatchObject({ displayName: 'Noordrand' });
});
