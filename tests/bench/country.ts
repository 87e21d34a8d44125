// The whole country, one municipality after the other: every wijk of CBS with invented places and answers. The time grows
// with the country, the memory does not. Runs by itself: node tests/bench/country.ts [part of the country, 0 to 1].
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { building } from '#lib/gaps/engine.ts';
import { measuring, zonesOf } from '#lib/gaps/measure.ts';
import { countAnswers } from '#lib/gaps/need.ts';
import { placeAll } from '#lib/gaps/placing.server.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdAnswers } from '#lib/gaps/withhold-answers.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import type { Grid } from '#lib/population/grid.ts';
import { evenly } from '#lib/population/spread.ts';
import { layOut, type Land } from '#lib/population/squares.ts';
import { crow } from '#lib/reach/crow.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { fillTown, walkers } from '../support/madeup.ts';
import type { Figure } from './figures.ts';

const WIJKEN = '../shared/data/boundaries/nl-wijken-2022-gegeneraliseerd.geojson';
// As many as the demo has for Oss: a place for every 250 people; an answer for every 60.
const PEOPLE_A_PLACE = 250;
const PEOPLE_AN_ANSWER = 60;

type Wijk = { geometry: Shape; properties: Record<string, number | string | null> };
type Done = {
	wijken: number;
	squares: number;
	places: number;
	seconds: number;
	half: number;
	quarter: number;
	peak: number;
};

/** Time, growth and peak of the whole country; without the file nothing, and `say` hears so. */
export async function countryFigures(share: number, say: (line: string) => void): Promise<Figure[]> {
	if (!existsSync(WIJKEN)) {
		say(`left out: ${WIJKEN} is not here`);
		return [];
	}
	const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, String(share)]);
	const done = JSON.parse(stdout) as Done;
	return [
		{
			name: `country: ${done.wijken} wijken, ${done.squares} squares, ${done.places} places`,
			value: done.seconds,
			unit: 's'
		},
		{ name: 'country: time of the whole beside half', value: done.seconds / done.half, unit: '×', most: 2.2 },
		{ name: 'country: time of half beside a quarter', value: done.half / done.quarter, unit: '×', most: 2.2 },
		{ name: 'country: memory at its highest', value: done.peak, unit: 'MB', most: 500 }
	];
}

async function country(share: number): Promise<Done> {
	const wijken = (JSON.parse(readFileSync(WIJKEN, 'utf8')) as { features: Wijk[] }).features;
	const municipalities = [...Map.groupBy(wijken, ({ properties }) => String(properties.gemeentecode)).values()];
	// Spread over the country: a half of it is as dense as the whole.
	const order = municipalities.map((own, index) => ({ own, at: (index * 0.618034) % 1 }));
	order.sort((one, other) => one.at - other.at);
	const asked = order.slice(0, Math.ceil(order.length * share)).map(({ own }) => own);
	const total = asked.reduce((sum, own) => sum + weightOf(own), 0);
	const done = { wijken: 0, squares: 0, places: 0, seconds: 0, half: 0, quarter: 0, peak: 0 };
	let weight = 0;
	const began = performance.now();
	for (const [index, own] of asked.entries()) {
		const { squares, places } = await municipality(own, index + 1);
		weight += weightOf(own);
		done.wijken += own.length;
		done.squares += squares;
		done.places += places;
		done.seconds = (performance.now() - began) / 1000;
		if (!done.quarter && weight * 4 >= total) done.quarter = (done.seconds * total) / (weight * 4);
		if (!done.half && weight * 2 >= total) done.half = (done.seconds * total) / (weight * 2);
		process.stderr.write(`${done.wijken} wijken, ${done.seconds.toFixed(1)} s\r`);
	}
	return { ...done, peak: process.resourceUsage().maxRSS / 1024 };
}

const inhabitants = ({ properties }: Wijk) => Math.max(0, Number(properties.inwoners ?? 0));
const weightOf = (own: readonly Wijk[]) => own.reduce((sum, wijk) => sum + inhabitants(wijk), 0);

async function municipality(own: readonly Wijk[], seed: number) {
	const lands = own.map(({ geometry }, index): Land => ({
		...{ id: index + 2, level: 'district', parentId: null, polygon: geometry },
		...labelOf(geometry)
	}));
	const squares = layOut(lands);
	const counted = own.map((wijk, index) => ({
		...{ id: index + 2, level: 'district' as const, parentId: null, inhabitants: inhabitants(wijk) },
		shares: ['pct_0_15', 'pct_15_25', 'pct_25_45', 'pct_45_65', 'pct_65_plus'].map((key) =>
			wijk.properties[key] === null ? null : Number(wijk.properties[key])
		)
	}));
	const about = { year: 2022, method: 'even' as const, boundaryYear: 2022, source: 'CBS', basis: '' };
	const grid: Grid = { ...about, ...squares, people: evenly(squares, counted) };
	const all = weightOf(own);
	const size = { supplies: Math.ceil(all / PEOPLE_A_PLACE), answers: Math.ceil(all / PEOPLE_AN_ANSWER) };
	const { supplies, needs } = fillTown(
		grid,
		counted.map(({ id }) => ({ id, parentId: id })),
		size,
		seed
	);
	const tree = areaTree([
		{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
		...lands.map(({ id }) => ({ id, level: 'district' as const, parentId: 1, memberIds: [] }))
	]);
	const zones = zonesOf(grid, tree);
	const people = withholdPeople(zones, 5);
	const [any, indoors, outdoors] = (['any', 'indoors', 'outdoors'] as const).map(
		(setting) => countAnswers(tree, needs, setting).counts
	);
	finish(withholdAnswers(tree, { any: any!, indoors: indoors!, outdoors: outdoors! }, 10));
	const norms = sameNorm({ maxMinutes: 15, minDayParts: 3, minFit: 0.3 });
	const placed = await placeAll({ grid, reach: crow(), profiles: walkers, norms, today: '2026-11-22' }, supplies);
	const state = finish(building(grid, placed));
	const limits = { groupOf: state.groupOf, people, leastPeople: 5, wellServed: 0.7 };
	finish(withholdServed(zones, finish(measuring(state, zones)), limits));
	return { squares: grid.x.length, places: supplies.length };
}

function labelOf({ coordinates, type }: Shape): { labelLon: number; labelLat: number } {
	const [lon, lat] = (type === 'Polygon' ? coordinates[0]![0] : coordinates[0]![0]![0]) as [number, number];
	return { labelLon: lon, labelLat: lat };
}

if (process.argv[1] === import.meta.filename)
	process.stdout.write(JSON.stringify(await country(Number(process.argv[2] ?? 1))));
