// What the gap promises: less supply is never better, a change and its inverse are nothing, order never matters, buurten add
// up to their wijk, an answer more is never less need.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, severity } from '#lib/gaps/classify.ts';
import { COLUMNS, COUNTED } from '#lib/gaps/columns.ts';
import { counting, recounting, settingsOf } from '#lib/gaps/counted.ts';
import { build, fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import { measure, zonesOf } from '#lib/gaps/measure.ts';
import { countingAnswers } from '#lib/gaps/need.ts';
import { finish } from '#lib/gaps/steps.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { areaTree, type AreaTree } from '#lib/gaps/tree.ts';
import { NO_FIGURES, withholdPeople } from '#lib/gaps/withhold-people.ts';
import { town, type Town } from '../support/madeup.ts';
import { lay, lessOf, settings, someTown } from '../support/toldtown.ts';

const runs = { numRuns: 40 };

const measured = (all: Town, placed: readonly Placed[]) =>
	measure(build(all.grid, placed), zonesOf(all.grid, areaTree(all.areas)));

describe('the gap never improves', () => {
	test.each(Object.keys(lessOf))('when a place %s', async (name) => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.nat(11), fc.integer({ min: 0, max: 2 ** 21 - 1 }), async (all, which, chance) => {
				const tree = areaTree(all.areas);
				const zones = zonesOf(all.grid, tree);
				const before = measured(all, await lay(all, all.supplies));
				const less = all.supplies.flatMap((one, index) => (index === which ? (lessOf[name]!(one, chance) ?? []) : one));
				const after = measured(all, await lay(all, less));
				const answers = finish(countingAnswers(tree, all.needs, 'any')).counts;
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

	test('what a change touches is counted as if all were, buildings and how full they are too', async () => {
		await fc.assert(
			fc.asyncProperty(someTown, fc.nat(11), fc.constantFrom(...settingsOf('any')), async (all, which, setting) => {
				const zones = zonesOf(all.grid, areaTree(all.areas));
				const land = { grid: all.grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
				// Three to a building, at its door; of every other one it is known how full it is.
				const supplies = all.supplies.map((one, index): Supply => {
					const { placeId, lon, lat } = all.supplies[index - (index % 3)]!;
					return { ...one, kinds: ['walk-in'], placeId, lon, lat, used: index % 2 ? index / 12 : null };
				});
				const before = await lay(all, supplies);
				const away = [before[which]!];
				const more = await lay(all, [{ ...supplies[which]!, week: 2 ** 21 - 1, used: 0.3 }]);
				const after = [...before.filter((one) => one !== away[0]), ...more];
				const was = finish(counting(land, before, setting));
				const now = finish(recounting(land, was, { before, after, away, more }, setting));
				expect(now).toEqual(finish(counting(land, after, setting)));
				const back = finish(recounting(land, now, { before: after, after: before, away: more, more: away }, setting));
				expect(back).toEqual(was);
			}),
			runs
		);
	});

	test('a building with what goes on in it is one to choose from', async () => {
		const all = town({ wijken: 1, buurten: 2, squares: 30, supplies: 3, answers: 0 });
		const zones = zonesOf(all.grid, areaTree(all.areas));
		const land = { grid: all.grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
		const { lon, lat } = all.supplies[0]!;
		const open = { lon, lat, week: 2 ** 21 - 1, kinds: ['walk-in' as const], targetGroups: [] };
		const choice = async (places: readonly number[]) => {
			const placed = await lay(all, all.supplies.map((one, index) => ({ ...one, ...open, placeId: places[index]! }))); // prettier-ignore
			const { served, overlap } = finish(counting(land, placed, 'any')).measured;
			return overlap[0]! / served[0]!;
		};
		expect(await choice([1, 1, 1])).toBe(1);
		expect(await choice([1, 2, 2])).toBe(2);
		expect(await choice([1, 2, 3])).toBe(3);
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
				expect(finish(countingAnswers(tree, shuffled(all.needs), 'any'))).toEqual(
					finish(countingAnswers(tree, all.needs, 'any'))
				);
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
				addUp(tree, finish(countingAnswers(tree, all.needs, 'any')).counts, COLUMNS);
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
					const before = finish(countingAnswers(tree, some, setting)).counts;
					const after = finish(countingAnswers(tree, all.needs, setting)).counts;
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
