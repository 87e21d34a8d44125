// What the gap promises: less supply is never better, a change and its inverse are nothing, order never matters, buurten add
// up to their wijk, an answer more is never less need.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '#lib/gaps/cells.ts';
import { classify, severity } from '#lib/gaps/classify.ts';
import { columnOf, COLUMNS, COUNTED } from '#lib/gaps/columns.ts';
import { build, columnsOf, fork, place, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import { measure, zonesOf } from '#lib/gaps/measure.ts';
import { countAnswers } from '#lib/gaps/need.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { listening } from '#lib/gaps/said.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { areaTree, type AreaTree } from '#lib/gaps/tree.ts';
import { NO_FIGURES, withholdPeople } from '#lib/gaps/withhold-people.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { countedGroups } from '#lib/population/grid.ts';
import { crow } from '#lib/reach/crow.ts';
import type { ProfileKey, Reached } from '#lib/reach/reach.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { town, walkers, type Town } from '../support/madeup.ts';

const today = '2026-11-22';
const norms = sameNorm({ maxMinutes: 7, minDayParts: 4, minFit: 0.3 });
const settings = settingsFrom([]);
const someTown = fc
	.integer({ min: 1, max: 2 ** 31 })
	.map((seed) => town({ wijken: 3, buurten: 7, squares: 90, supplies: 12, answers: 400 }, seed));
const runs = { numRuns: 40 };

async function lay({ grid }: Town, supplies: readonly Supply[]): Promise<Placed[]> {
	const reached = new Map<ProfileKey, Reached[]>();
	for (const [key, profile] of walkers) reached.set(key, await crow().minutes(grid, supplies, profile, 7));
	return supplies.map((supply, index) => place(supply, (key) => reached.get(key)?.[index], norms, today));
}
const measured = (all: Town, placed: readonly Placed[]) =>
	measure(build(all.grid, placed), zonesOf(all.grid, areaTree(all.areas)));

// Walking in on a weekday morning, of every area, everyone and the ages.
async function cells(all: Town, supplies: readonly Supply[]): Promise<GapCell[]> {
	const tree = areaTree(all.areas);
	const zones = zonesOf(all.grid, tree);
	const columns = countedGroups.map((group) => columnOf(group, 'walk-in', 0));
	const state = build(all.grid, await lay(all, supplies));
	const found = measure(state, zones);
	const people = withholdPeople(zones, settings.min_people);
	const limits = { groupOf: state.groupOf, people, leastPeople: settings.min_people, wellServed: settings.well_served };
	const served = finish(withholdServed(zones, found, limits, { before: [], columns }));
	const { answers, hidden, heard } = finish(listening(tree, all.needs, settings.min_answers));
	const away = { people, served, answers: hidden.any };
	return cellsOf(
		{ zones, measured: found, answers: answers.any.counts, hidden: away, heard, settings },
		{ areas: [...tree.numbers.keys()], groups: countedGroups, kinds: ['walk-in'], dayParts: [0] }
	);
}

const lessOf: Record<string, (supply: Supply, chance: number) => Supply | null> = {
	closes: () => null,
	'moves out of reach': (supply) => ({ ...supply, lon: supply.lon + 2 }),
	'loses hours': (supply, chance) => ({ ...supply, week: supply.week! & chance }),
	'is for members only': (supply) => ({ ...supply, mode: 'members' }),
	'goes on less often': (supply) => ({ ...supply, regularity: supply.regularity / 2 }),
	'was looked at too long ago': (supply) => ({ ...supply, verifyBy: '2020-01-01' })
};

describe('the gap never improves', () => {
	test.each(Object.keys(lessOf))('when a place %s', async (name) => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.nat(11), fc.integer({ min: 0, max: 2 ** 21 - 1 }), async (all, which, chance) => {
				const tree = areaTree(all.areas);
				const zones = zonesOf(all.grid, tree);
				const before = measured(all, await lay(all, all.supplies));
				const less = all.supplies.flatMap((one, index) => (index === which ? (lessOf[name]!(one, chance) ?? []) : one));
				const after = measured(all, await lay(all, less));
				const answers = countAnswers(tree, all.needs, 'any').counts;
				const severe = (now: typeof before, at: number) => {
					const [node, column] = [Math.floor(at / now.columns), at % now.columns];
					const people = zones.total[node * COUNTED + Math.floor((column * COUNTED) / now.columns)]!;
					const overlap = now.served[at] ? now.overlap[at]! / now.served[at]! : 0;
					const weighed = { people: people / 1000, served: now.served[at]! / people, overlap };
					return severity[classify({ ...weighed, answers: answers[node * COLUMNS + column]! }, settings)];
				};
				const improved = [...before.served.keys()].filter(
					(at) => after.served[at]! > before.served[at]! || severe(after, at) < severe(before, at)
				);
				expect(improved).toEqual([]);
			}),
			runs
		);
	});

	test('as it leaves the room: withheld, rounded and with its class', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.nat(11), async (all, which) => {
				const supplies = all.supplies.map((one): Supply => ({ ...one, kinds: ['walk-in'], week: 2 ** 21 - 1 }));
				const needs = all.needs.map((one): CountedNeed => ({ ...one, kinds: ['walk-in'], dayParts: 1 }));
				const crowded = { ...all, supplies, needs };
				const before = await cells(crowded, supplies);
				const after = await cells(crowded, supplies.toSpliced(which, 1));
				const improved = before.filter((was, index) => {
					const is = after[index]!;
					const [had, has] = [was.served.value, is.served.value];
					return severity[is.class] < severity[was.class] || (had !== null && has !== null && has > had);
				});
				expect(improved).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('what is counted', () => {
	test('a change and its inverse give exactly what there was', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.array(fc.nat(11), { maxLength: 20 }), async (all, picks) => {
				const placed = await lay(all, all.supplies);
				const moved = await lay(
					all,
					all.supplies.map((one) => ({ ...one, lon: one.lon + 0.002, week: 7 }))
				);
				const base = build(all.grid, placed);
				const now = fork(base);
				for (const pick of picks) swap(now, placed[pick]!, moved[pick]!);
				for (const pick of picks.reverse()) swap(now, moved[pick]!, placed[pick]!);
				expect(now.counts).toEqual(base.counts);
			}),
			runs
		);
	});

	test('only the columns of what changed differ, and these are counted as if all were', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.nat(11), async (all, which) => {
				const zones = zonesOf(all.grid, areaTree(all.areas));
				const placed = await lay(all, all.supplies);
				const base = build(all.grid, placed);
				const now = fork(base);
				without(now, placed[which]!);
				const again = measure(now, zones, { before: measure(base, zones), columns: columnsOf([placed[which]!]) });
				expect(again).toEqual(measure(now, zones));
			}),
			runs
		);
	});

	test('the order of places and answers never matters', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.infiniteStream(fc.nat(1000)), async (all, chance) => {
				const shuffled = <Item>(items: readonly Item[]) =>
					items
						.map((item) => ({ item, at: chance.next().value }))
						.sort((one, other) => one.at - other.at)
						.map(({ item }) => item);
				expect(measured(all, await lay(all, shuffled(all.supplies)))).toEqual(
					measured(all, await lay(all, all.supplies))
				);
				const tree = areaTree(all.areas);
				expect(countAnswers(tree, shuffled(all.needs), 'any')).toEqual(countAnswers(tree, all.needs, 'any'));
				expect(areaTree(shuffled(all.areas))).toEqual(tree);
			}),
			runs
		);
	});

	test('buurten add up to their wijk, and wijken to the municipality, to the last thousandth', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, async (all) => {
				const tree = areaTree(all.areas);
				const found = measured(all, await lay(all, all.supplies));
				addUp(tree, found.served, found.columns);
				addUp(tree, found.overlap, found.columns);
				addUp(tree, zonesOf(all.grid, tree).total, COUNTED);
				addUp(tree, countAnswers(tree, all.needs, 'any').counts, COLUMNS);
			}),
			runs
		);
	});

	test('a wijk of which no square is known makes the municipality unknown, and no total without it is told', () => {
		const all = town({ wijken: 2, buurten: 4, squares: 40, supplies: 0, answers: 0 });
		const areas = [...all.areas, { id: 99, level: 'district' as const, parentId: 1, memberIds: [] }];
		const tree = areaTree(areas);
		const zones = zonesOf(all.grid, tree);
		const hidden = withholdPeople(zones, 5);
		const why = (id: number) => hidden[0]![tree.numbers.get(id)!];
		expect([why(99), why(1), why(2)]).toEqual([NO_FIGURES, NO_FIGURES, 0]);
	});

	test('an answer more is never less need, anywhere', () => {
		fc.assert(
			fc.property(someTown, fc.nat(399), (all, last) => {
				const tree = areaTree(all.areas);
				const some = all.needs.filter((_, index) => index !== last);
				for (const setting of ['any', 'indoors', 'outdoors'] as const) {
					const before = countAnswers(tree, some, setting).counts;
					const after = countAnswers(tree, all.needs, setting).counts;
					expect(after.every((count, at) => count >= before[at]! && count <= before[at]! + 1)).toBe(true);
				}
			}),
			runs
		);
	});
});

function swap(state: State, one: Placed, other: Placed) {
	without(state, one);
	withSupply(state, other);
}

function addUp(tree: AreaTree, counts: ArrayLike<number>, width: number) {
	const wrong: object[] = [];
	tree.children.forEach((children, node) => {
		for (let column = 0; children.length && column < width; column++) {
			const sum = children.reduce((sum, child) => sum + counts[child * width + column]!, 0);
			if (sum !== counts[node * width + column]) wrong.push({ node, column, sum });
		}
	});
	expect(wrong).toEqual([]);
}
