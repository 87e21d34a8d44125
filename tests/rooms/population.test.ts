// Where people live, on a real Postgres: made from the figures of a year, again when these change, and by squares of CBS.
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Grid } from '#lib/population/grid.ts';
import * as population from '#lib/population/population.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();

const DATA = '../shared/data';
const oss = { municipality: 'GM0828', now: new Date('2026-11-22T10:00:00Z') };
const total = (grid: Grid, group = 0, square: (index: number) => boolean = () => true) =>
	Array.from(grid.x, (_, index) => index)
		.filter(square)
		.reduce((sum, index) => sum + Math.max(0, grid.people[index * 6 + group]!), 0);
const idOf = async (code: string) => (await sql<{ id: number }[]>`select id from areas where code = ${code}`)[0]!.id;
const figure = async (code: string, key: string, year: number, value: number | null) =>
	sql`insert into area_figures (area_id, key, year, value, source) values (${await idOf(code)}, ${key}, ${year}, ${value}, 'prognose')
		on conflict (area_id, key, year) do update set value = excluded.value`;

beforeAll(async () => {
	expect(await population.grid(undefined, oss)).toBeNull();
	await sql.begin(seedAreas);
	areas.forget();
});
afterEach(async () => {
	await sql`delete from area_figures where source = 'prognose'`;
	areas.forget();
});

test('everybody of each wijk lives on its squares, by the figures of 2022', async () => {
	const grid = (await population.grid(undefined, oss))!;
	expect(grid).toMatchObject({ year: 2022, method: 'even', boundaryYear: 2016 });
	const figures = await sql<{ id: number; value: number }[]>`
		select a.id, f.value::float8 as value from area_figures f join areas a on a.id = f.area_id
		where a.level = 'district' and f.key = 'inhabitants' and f.year = 2022`;
	for (const { id, value } of figures)
		expect(total(grid, 0, (index) => grid.district[index] === id)).toBe(value * 1000);
	expect(figures).toHaveLength(23);
});

test('it is made once: who asks again gets the same, also after a restart', async () => {
	const [before] = await sql<{ at: Date }[]>`select made_at as at from population_grids where year = 2022`;
	const one = await population.grid(undefined, oss);
	expect(await population.grid(2022, oss)).toBe(one);
	const [after] = await sql<{ at: Date }[]>`select made_at as at from population_grids where year = 2022`;
	expect(after).toEqual(before);
});

test('a figure of a buurt changes where people of the wijk live, and the wijk stays whole', async () => {
	const [buurt, wijk] = [await idOf('BU08280402'), await idOf('WK082804')];
	const before = (await population.grid(2022, oss))!;
	await figure('BU08280402', 'inhabitants', 2022, 777);
	const grid = (await population.grid(2022, oss))!;
	expect(grid.basis).not.toBe(before.basis);
	expect(total(grid, 0, (index) => grid.neighbourhood[index] === buurt)).toBe(777_000);
	expect(total(grid, 0, (index) => grid.district[index] === wijk)).toBe(
		total(before, 0, (index) => before.district[index] === wijk)
	);
});

test('a forecast stands beside the figures of today, and is never taken for them', async () => {
	const schadewijk = await idOf('WK082801');
	const today = await areas.figures(schadewijk, oss.now);
	await figure('WK082801', 'inhabitants', 2035, 11_500);
	await figure('WK082801', 'share_65_plus', 2035, 27);
	areas.forget();
	expect(await areas.figures(schadewijk, oss.now)).toEqual(today);
	expect((await areas.inhabitants('GM0828', oss.now)).get(schadewijk)).toEqual({ year: 2022, value: 10_480 });
	expect((await areas.figuresOf(schadewijk, 2035)).map(({ key, value }) => [key, value])).toEqual([
		['inhabitants', 11_500],
		['share_65_plus', 27]
	]);
	expect((await population.grid(undefined, oss))!.year).toBe(2022);
	expect((await population.years(oss)).at(-1)).toBe(2035);
	const later = (await population.grid(2035, oss))!;
	expect(total(later, 5, (index) => later.district[index] === schadewijk)).toBe(3_105_000);
	// In 2035 it is no forecast any more.
	expect((await population.grid(undefined, { ...oss, now: new Date('2035-06-01') }))!.year).toBe(2035);
});

test('asking twice at once makes it once', async () => {
	await figure('WK082801', 'inhabitants', 2030, 11_000);
	const [one, other] = await Promise.all([population.grid(2030, oss), population.grid(2030, oss)]);
	expect(one!.basis).toBe(other!.basis);
	expect(await population.grid(1999, oss)).toBeNull();
});

test('squares of CBS take the place of the even spread, and loading them twice changes nothing', async () => {
	const even = (await population.grid(2022, oss))!;
	const names = [0, 1, 2].map((index) => `E${even.x[index]}N${even.y[index]}`);
	const wijk = even.district[0]!;
	const file = [
		'crs28992res100m,aantal_inwoners,aantal_inwoners_65_jaar_en_ouder',
		`${names[0]},40,10`,
		`${names[1]},25,-99997`,
		`${names[2]},-99997,-99997`,
		'E1000N5000,300,20'
	].join('\n');
	const report = await population.importSquares(file, { ...oss, year: 2022 });
	expect(report).toMatchObject({ read: 4, added: 3, skipped: 1, applied: true, refused: [] });
	expect(await population.importSquares(file, { ...oss, year: 2022 })).toMatchObject({ added: 0, unchanged: 3 });
	const grid = (await population.grid(2022, oss))!;
	expect(grid.method).toBe('squares');
	expect(grid.people[0]).toBe(40_000);
	expect(grid.people[5]).toBe(10_000);
	expect(total(grid, 0, (index) => grid.district[index] === wijk)).toBe(
		total(even, 0, (index) => even.district[index] === wijk)
	);
	// Who lives in the other wijken is not known finer: that stays spread evenly.
	expect(total(grid)).toBe(total(even));
	expect(await population.grid(2022, oss)).toBe(grid);
});

test('a file of squares without a year, or with a mistake, changes nothing', async () => {
	const file = 'crs28992res100m,aantal_inwoners\nE1650N4200,20\nE9,20';
	expect(await population.importSquares(file, oss)).toMatchObject({ applied: false });
	expect((await population.importSquares(file, { ...oss, year: 2021 })).refused).toHaveLength(1);
});

test.skipIf(!existsSync(DATA))('the official borders of Oss: seventeen thousand squares in time', async () => {
	for (const level of ['wijken', 'buurten'])
		await areas.importAreas(readFileSync(`${DATA}/boundaries/oss-${level}-2016.geojson`, 'utf8'), {
			year: 2016,
			...oss
		});
	await areas.importFigures(readFileSync(`${DATA}/stats/oss-wijken-kerncijfers-2017.csv`, 'utf8'), { year: 2017 });
	const before = performance.now();
	const grid = (await population.grid(2017, oss))!;
	const took = performance.now() - before;
	expect(grid.x.length).toBeGreaterThan(16_000);
	expect(grid.boundaryYear).toBe(2016);
	// Alone it takes less than one; other work may share the machine.
	expect(took).toBeLessThan(6000);
});
