// What somebody waits who drags a place over the map of a whole municipality: all figures of the scenario, each step.
import { counting, settingsOf } from '#lib/gaps/counted.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { placeAll, type Ground } from '#lib/gaps/placing.server.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { crow } from '#lib/reach/crow.ts';
import { count } from '#lib/scenarios/counting.server.ts';
import type { Change } from '#lib/scenarios/scenario.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { town, walkers } from '../support/madeup.ts';
import type { Figure } from './figures.ts';

const OSS = { wijken: 23, buurten: 106, squares: 17_000, supplies: 3_000, answers: 0 };
const STEPS = 100;
const few = { value: null, why: 'few-answers' } as const;
const cell: Omit<GapCell, 'areaId' | 'setting'> = {
	...{ group: 'everyone', kind: 'walk-in', dayPart: 1, people: few, served: few, affected: few, overlap: few },
	...{ used: 'unknown', answers: few, heard: true, perThousand: few, interval: null, class: 'balance' }
};
const question = { kind: 'walk-in', dayPart: 1, group: 'everyone', setting: 'any' } as const;

/** p95 over a hundred steps of a place that is dragged, with two other changes in the scenario. */
export async function scenarioFigures(scale: number): Promise<Figure[]> {
	const { areas, grid, supplies } = town({ ...OSS, supplies: Math.ceil(OSS.supplies * scale) });
	const norms = sameNorm({ maxMinutes: 15, minDayParts: 3, minFit: 0.3 });
	const ground: Ground = { grid, reach: crow(), profiles: walkers, norms, today: '2026-11-22' };
	const zones = zonesOf(grid, areaTree(areas));
	const settings = settingsFrom([]);
	const hiddenPeople = withholdPeople(zones, settings.min_people);
	const base = { ...ground, figures: grid, zones, settings, settingsVersion: 0, hiddenPeople };
	const placed = await placeAll(ground, supplies);
	const counted = new Map(settingsOf('any').map((setting) => [setting, finish(counting(base, placed, setting))]));
	const named = areas.map(({ id, level }) => ({ id, level, displayName: `Gebied ${id}`, slug: `gebied-${id}` }));
	const known = {
		...{ base, placed, counted, municipality: named[0]! },
		cells: new Map(
			settingsOf('any').map((setting) => [setting, named.map(({ id }) => ({ ...cell, areaId: id, setting }))])
		),
		areas: named.filter(({ level }) => level === 'district')
	};
	const close: Change = { kind: 'close', ref: { noun: 'place', id: 1 }, title: 'Plek 1', yearlyCents: null };
	const hours: Change = { ...close, kind: 'hours', ref: { noun: 'place', id: 2 }, week: 2 ** 21 - 1 };
	const times: number[] = [];
	for (let step = 0; step < STEPS; step++) {
		const at = step * Math.floor(grid.x.length / STEPS);
		const drag: Change = {
			...{ kind: 'move', ref: { noun: 'place', id: 3 }, title: 'Plek 3', yearlyCents: null },
			...{ lon: grid.lon[at]!, lat: grid.lat[at]! }
		};
		const before = performance.now();
		await count(known, [close, hours, drag], question);
		times.push(performance.now() - before);
	}
	times.sort((one, other) => one - other);
	const value = times[Math.floor(STEPS * 0.95)]!;
	return [{ name: 'a scenario, somebody drags a place: all its figures, p95', value, unit: 'ms', most: 100 }];
}
