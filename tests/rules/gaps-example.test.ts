// The example in docs/gap-example.md is counted by hand there, and by the site here: to the last digit the same.
import { describe, expect, test } from 'vitest';
import { cellsOf, ledgerOf } from '#lib/gaps/cells.ts';
import { counting, settingsOf } from '#lib/gaps/counted.ts';
import { place } from '#lib/gaps/engine.ts';
import { fitOf, fitParts, weekOf } from '#lib/gaps/fit.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import type { Figure } from '#lib/gaps/result.ts';
import { listening } from '#lib/gaps/said.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { rdToWgs84 } from '#lib/geo/rd.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import type { Grid } from '#lib/population/grid.ts';
import { crow } from '#lib/reach/crow.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { walkers } from '../support/madeup.ts';
import { tableUnder } from '../support/markdown.ts';

const PAGE = 'docs/gap-example.md';
const GROUP = 'age-65-plus';
const today = '2026-11-22';
const areaIds: Record<string, number> = { Zonnewijk: 2, Noord: 3, Zuid: 4 };
const dayPartOf = { 'Weekday morning': 0, 'Weekday evening': 2 };
const norms = sameNorm({ maxMinutes: 5, minDayParts: 4, minFit: 0.3 });

const squares = tableUnder(PAGE, 'Where people live');
const x = (square: number) => 1600 + square;
const middle = (square: number) => {
	const [lon, lat] = rdToWgs84([(x(square) + 0.5) * 100, 415_050]);
	return { lon, lat };
};
const grid: Grid = {
	...{ year: 2022, method: 'squares', boundaryYear: 2022, source: '', basis: '' },
	x: Int32Array.from(squares, ({ square }) => x(Number(square))),
	y: Int32Array.from(squares, () => 4150),
	lon: Float64Array.from(squares, ({ square }) => middle(Number(square)).lon),
	lat: Float64Array.from(squares, ({ square }) => middle(Number(square)).lat),
	district: Int32Array.from(squares, () => areaIds.Zonnewijk!),
	neighbourhood: Int32Array.from(squares, ({ buurt }) => areaIds[buurt!]!),
	people: Int32Array.from(
		squares.flatMap((row) => {
			const older = Number(row['people 65+']) * 1000;
			return [40_000 + older, 10_000, 10_000, 10_000, 10_000, older];
		})
	)
};

const everyPlace = (id: number, name: string, square: number) => ({
	...{ noun: 'place' as const, id, placeId: id, slug: name.toLowerCase(), title: name, ...middle(square) },
	...{ access: 'publiek' as const, indoors: true, kinds: ['walk-in' as const], targetGroups: ['everyone' as const] },
	...{ regularity: 1, mode: 'open' as const, otherWays: [], joining: 'walk-in' as const },
	...{ price: 'free' as const, priceCents: null, toilet: 'unknown' as const, used: null, usedIn: null }
});
const places: Record<string, Supply> = {
	Buurthuis: {
		...everyPlace(1, 'Buurthuis', 2),
		week: weekBit(1, 0) | weekBit(3, 0) | weekBit(3, 1),
		consumptionRequired: false,
		stepFree: 'limited',
		verifyBy: '2027-01-01'
	},
	Koffiehoek: {
		...everyPlace(2, 'Koffiehoek', 5),
		week: [1, 2, 3, 4, 5].reduce((week, day) => week | weekBit(day, 0), 0),
		consumptionRequired: true,
		stepFree: 'yes',
		verifyBy: '2026-01-01'
	}
};

const tree = areaTree([
	{ id: 2, level: 'district', parentId: 1, memberIds: [] },
	{ id: 3, level: 'neighbourhood', parentId: 2, memberIds: [] },
	{ id: 4, level: 'neighbourhood', parentId: 2, memberIds: [] }
]);
const needs = tableUnder(PAGE, 'What people said').flatMap((row) =>
	Object.entries(dayPartOf).flatMap(([words, dayPart]) =>
		Array.from({ length: Number(row[words.toLowerCase()]) }, (): CountedNeed => ({
			...{ id: '', kinds: ['walk-in'], targetGroups: [GROUP], dayParts: 1 << dayPart, setting: 'either' },
			...{ channel: 'web', onDay: today, districtId: areaIds.Zonnewijk!, neighbourhoodId: areaIds[row.from!] ?? null }
		}))
	)
);
const reachOf = async (name: string) => (await crow().minutes(grid, [places[name]!], walkers.get('older')!, 20))[0]!;

test('there are two places, forty answers and three areas', () => {
	expect([Object.keys(places).length, needs.length, Object.keys(areaIds).length]).toEqual([2, 40, 3]);
});

test('minutes on foot are as written', async () => {
	for (const name of Object.keys(places)) {
		const { cells, minutes } = await reachOf(name);
		const found = new Map([...cells].map((cell, index) => [cell, Math.round(minutes[index]! * 100) / 100]));
		expect(squares.map((_, index) => found.get(index))).toEqual(
			squares.map((row) => Number(row[`minutes to ${name}`]))
		);
	}
});

test.each(Object.keys(places))('%s fits as written, part by part', (name) => {
	const asked = { group: GROUP, week: weekOf[0]!, minDayParts: 4, today } as const;
	const parts = new Map<string, number>(fitParts(places[name]!, asked).map(({ key, value }) => [key, value]));
	parts.set('fit', Math.round(fitOf(places[name]!, asked) * 100) / 100);
	for (const row of tableUnder(PAGE, 'How well each place fits')) expect(parts.get(row.part!)).toBe(Number(row[name]));
	expect(fitOf(places[name]!, { ...asked, week: weekOf[2]! })).toBe(0);
});

describe.each(Object.entries(dayPartOf))('%s', (heading, dayPart) => {
	test('every figure of the three areas is as written', async () => {
		const reached = new Map<string, Awaited<ReturnType<typeof reachOf>>>();
		for (const name of Object.keys(places)) reached.set(name, await reachOf(name));
		const placed = Object.entries(places).map(([name, supply]) => place(supply, () => reached.get(name), norms, today));
		const zones = zonesOf(grid, tree);
		const settings = settingsFrom([]);
		const land = { grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
		const said = finish(listening(tree, needs, settings.min_answers));
		const ledgers = settingsOf('any').map((setting) =>
			ledgerOf(setting, finish(counting(land, placed, setting)), said)
		);
		const rows = tableUnder(PAGE, heading);
		const cells = cellsOf({ ...land, heard: said.heard }, ledgers, {
			areas: rows.map(({ area }) => areaIds[area!]!),
			groups: [GROUP],
			kinds: ['walk-in'],
			dayParts: [dayPart]
		});
		const told = (figure: Figure) => (figure.value === null ? figure.why : String(figure.value));
		expect(
			cells.map((cell, index) => ({
				area: rows[index]!.area,
				people: told(cell.people),
				served: told(cell.served),
				affected: told(cell.affected),
				overlap: told(cell.overlap),
				answers: told(cell.answers),
				heard: cell.heard ? 'yes' : 'no',
				'per 1,000': told(cell.perThousand),
				low: String(cell.interval?.[0] ?? '–'),
				high: String(cell.interval?.[1] ?? '–'),
				setting: cell.setting,
				class: cell.class
			}))
		).toEqual(rows);
	});
});
