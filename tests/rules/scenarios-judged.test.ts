// An officer who thinks a change through is told the outcome that the table would tell after it is really made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, ledgerOf } from '#lib/gaps/cells.ts';
import { columnOf, COUNTED } from '#lib/gaps/columns.ts';
import { counting, settingsOf } from '#lib/gaps/counted.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { placeAll, type Ground } from '#lib/gaps/placing.server.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { listening } from '#lib/gaps/said.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { crow } from '#lib/reach/crow.ts';
import { lookOf, type Look } from '#lib/reports/classwords.ts';
import { applied, stepsOf } from '#lib/scenarios/apply.ts';
import { count } from '#lib/scenarios/counting.server.ts';
import type { Outcome } from '#lib/scenarios/judging.ts';
import type { Change } from '#lib/scenarios/scenario.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { town, walkers, type Town } from '../support/madeup.ts';
import { newPlace } from '../support/plans.ts';

const question = { kind: 'walk-in', dayPart: 0, group: 'everyone', setting: 'any' } as const;
const settings = settingsFrom([]);
const norms = sameNorm({ maxMinutes: 7, minDayParts: 4, minFit: 0.3 });
const always = 2 ** 21 - 1;

// Everybody speaks of walking in on a weekday morning, and all there is is for that.
function busyTown(supplies: number, seed: number): Town {
	const all = town({ wijken: 3, buurten: 7, squares: 90, supplies, answers: 400 }, seed);
	return {
		...all,
		grid: { ...all.grid, people: all.grid.people.map((count) => count * 10) },
		supplies: all.supplies.map((one): Supply => ({ ...one, kinds: ['walk-in'], week: always, targetGroups: [] })),
		needs: all.needs.map((one): CountedNeed => ({ ...one, kinds: ['walk-in'], dayParts: 1 }))
	};
}

function ruled({ grid, areas, needs }: Town) {
	const tree = areaTree(areas);
	const zones = zonesOf(grid, tree);
	const ground: Ground = { grid, reach: crow(), profiles: walkers, norms, today: '2026-11-22' };
	const hiddenPeople = withholdPeople(zones, settings.min_people);
	const base = { ...ground, figures: grid, zones, settings, settingsVersion: 0, hiddenPeople };
	const said = finish(listening(tree, needs, settings.min_answers));
	const ask = { areas: [...tree.numbers.keys()], groups: [question.group], kinds: [question.kind], dayParts: [question.dayPart] }; // prettier-ignore
	return {
		base,
		ids: ask.areas,
		async stand(supplies: readonly Supply[]) {
			const placed = await placeAll(ground, supplies);
			const counted = new Map(settingsOf('any').map((own) => [own, finish(counting(base, placed, own))]));
			const ledgers = [...counted].map(([own, of]) => ledgerOf(own, of, said));
			const common = { ...base, heard: said.heard };
			const cells = new Map(ledgers.map((one) => [one.setting, cellsOf(common, [one], ask)]));
			return { placed, counted, cells, table: cellsOf(common, ledgers, ask) };
		}
	};
}
type Stands = Awaited<ReturnType<ReturnType<typeof ruled>['stand']>>;

/** By area what the scenario says, and the table before and after it is really made. */
async function bothWays(all: Town, changes: readonly Change[]) {
	const { base, ids, stand } = ruled(all);
	const before = await stand(all.supplies);
	const named = ids.map((id) => ({ id, displayName: `${id}`, slug: `${id}` }));
	const [municipality, ...areas] = named;
	const effect = await count({ ...before, base, municipality: municipality!, areas }, changes, question);
	const after = await stand(applied(all.supplies, stepsOf(all.supplies, changes).steps));
	const judged = new Map([effect.whole!, ...effect.districts].map((one) => [one.id, one.judged!]));
	return { judged, before, after, zones: base.zones };
}

// Tens tell the same as exact counts, except close to the threshold.
function isClose({ counted }: Stands, { tree, total }: ReturnType<typeof zonesOf>, areaId: number): boolean {
	const node = tree.numbers.get(areaId)!;
	const column = columnOf(question.group, question.kind, question.dayPart);
	const people = total[node * COUNTED]!;
	return [...counted.values()].some(
		({ measured }) =>
			Math.abs(measured.served[node * measured.columns + column]! - settings.well_served * people) < 15_000
	);
}

const outcomeOf = (cell: GapCell): Outcome => ({ look: lookOf(cell, settings), setting: cell.setting });
const told = ({ look, setting }: Outcome) => `${much(look)} ${setting}`;
// How much there is to choose from is told in wider steps where more changes at once.
const much = (look: Look) => (look === 'surplus' ? 'balance' : look);
const ref = fc.integer({ min: 1, max: 4 }).map((id) => ({ noun: 'place' as const, id }));
const of = { ref, title: fc.constant('iets'), yearlyCents: fc.constant(null) };

test('whatever closes, moves, opens less or is new, indoors and outdoors', async () => {
	const spots = fc.integer({ min: 0, max: 89 });
	const change = fc.oneof(
		fc.record({ kind: fc.constant('close' as const), ...of }),
		fc.record({ kind: fc.constant('hours' as const), ...of, week: fc.constantFrom(0, always) }),
		fc.record({ kind: fc.constant('move' as const), ...of, square: spots }),
		fc.record({ kind: fc.constant('add' as const), square: spots, indoors: fc.boolean() })
	);
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 2 ** 31 }),
			fc.array(change, { minLength: 1, maxLength: 3 }),
			async (seed, drawn) => {
				const all = busyTown(4, seed);
				const at = (square: number) => ({ lon: all.grid.lon[square]!, lat: all.grid.lat[square]! });
				const changes = drawn.map((one): Change => {
					if (one.kind === 'move') return { ...one, ...at(one.square) };
					if (one.kind !== 'add') return one;
					const place = newPlace({ ...at(one.square), indoors: one.indoors, week: always });
					return { kind: 'add', place, yearlyCents: null };
				});
				const { judged, before, after, zones } = await bothWays(all, changes);
				for (const [index, cell] of after.table.entries()) {
					if (isClose(after, zones, cell.areaId)) continue;
					const [was, is] = [outcomeOf(before.table[index]!), outcomeOf(cell)];
					// What is not named stays as it is.
					const found = judged.get(cell.areaId) ?? { before: was, after: was };
					expect([told(found.before), told(found.after)], `area ${cell.areaId}`).toEqual([told(was), told(is)]);
				}
			}
		),
		{ numRuns: 60 }
	);
});

test('closing the only place indoors is a shortage indoors, however near the square is; a new square does not mend that', async () => {
	const all = busyTown(2, 5);
	const middle = { lon: all.grid.lon[45]!, lat: all.grid.lat[45]! };
	const [hall, square] = all.supplies.map((one, index): Supply => ({ ...one, ...middle, indoors: index === 0 }));
	const needs = all.needs.slice(0, 60).map((one, index): CountedNeed => ({
		...{ ...one, districtId: 3, neighbourhoodId: null },
		setting: index < 40 ? 'indoors' : 'either'
	}));
	// Whoever lives there has both at the door.
	const near = { ...all, supplies: [hall!, square!], needs, grid: { ...all.grid, lon: all.grid.lon.map(() => middle.lon), lat: all.grid.lat.map(() => middle.lat) } }; // prettier-ignore
	const closed = await bothWays(near, [
		{ kind: 'close', ref: { noun: 'place', id: hall!.id }, title: 'x', yearlyCents: null }
	]);
	expect(closed.judged.get(3)).toEqual({
		before: { look: 'misfit', setting: 'any' },
		after: { look: 'shortage', setting: 'indoors' }
	});
	const place = newPlace({ ...middle, indoors: false, week: always, access: 'openbaar' });
	const opened = await bothWays({ ...near, supplies: [] }, [{ kind: 'add', place, yearlyCents: null }]);
	expect(opened.judged.get(3)).toEqual({
		before: { look: 'shortage', setting: 'any' },
		after: { look: 'shortage', setting: 'indoors' }
	});
});
