// Answers attacked over areas, groups, kinds, indoors and outdoors at once, by which groups are told to be heard, and by who
// answered: how many, of which age, in each wijk and all of it. Every figure that is shown is subtracted from every other one
// that holds it; no small count may come within less than five values.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS, columnOf, groups, numberOf, PER_GROUP } from '#lib/gaps/columns.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { listening, type Said } from '#lib/gaps/said.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree, districtsOf, type AreaTree } from '#lib/gaps/tree.ts';
import { SMALL } from '#lib/gaps/withhold.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { atMost, conclude, coveredBy, sum, sumsOf, type Fact, type Possible } from '../support/attack.ts';
import { someAreas } from '../support/tinytown.ts';

const LEAST = 10;
const settings: Setting[] = ['any', 'indoors', 'outdoors'];
const asked: TargetGroup[] = ['everyone', 'age-0-14', 'age-65-plus', 'carers'];
const kinds: Kind[] = ['walk-in', 'play'];

const someAnswers = fc.tuple(
	someAreas,
	fc.array(
		fc.record({
			area: fc.integer({ min: 0, max: 40 }),
			groups: fc.subarray(asked, { minLength: 1, maxLength: 2 }),
			kinds: fc.subarray(kinds, { minLength: 1 }),
			setting: fc.constantFrom('indoors' as const, 'outdoors' as const, 'either' as const),
			times: fc.integer({ min: 1, max: 12 })
		}),
		{ minLength: 5, maxLength: 40 }
	)
);

test('nobody narrows a small number of answers to fewer than five', () => {
	fc.assert(
		fc.property(someAnswers, ([areas, told]) => {
			const tree = areaTree(areas);
			const needs = told.flatMap(({ times, area, ...one }) =>
				Array.from({ length: times }, () => answer(areas[area % areas.length]!, one))
			);
			const said = finish(listening(tree, needs, LEAST));
			const { columns, totals, facts } = sheet(tree, said);
			conclude(facts);
			for (const [group, own] of totals)
				for (const node of tree.ids.keys()) {
					const value = said.answers.any.byGroup[node * groups.length + numberOf(group)]!;
					expectWithin(own[node]!, value);
					if (tree.ids[node] && value < LEAST) expectWide(own[node]!, `${group} ${node}`);
				}
			for (const { group, kind, table } of columns)
				for (const node of tree.ids.keys()) {
					const [any, indoors, outdoors] = settings.map((setting) => countOf(said, setting, { group, kind, node }));
					const values = { any: any!, indoors: indoors!, outdoors: outdoors!, either: any! - indoors! - outdoors! };
					for (const setting of [...settings, 'either'] as const) {
						const [value, possible] = [values[setting], table[setting][node]!];
						expectWithin(possible, value);
						if (value < LEAST && (tree.ids[node] || value)) expectWide(possible, `${group} ${kind} ${setting} ${node}`);
					}
					const shown = (setting: Setting) => !hiddenOf(said, setting, { group, kind, node });
					for (const half of ['indoors', 'outdoors'] as const) {
						const rest = values.any - values[half];
						if (shown('any') && shown(half)) expect(rest === 0 || rest >= LEAST, `all but ${half}`).toBe(true);
					}
				}
		}),
		{ numRuns: 100 }
	);
});

function expectWithin({ low, high }: Possible, value: number) {
	expect(low).toBeLessThanOrEqual(value);
	expect(high).toBeGreaterThanOrEqual(value);
}
const expectWide = ({ low, high }: Possible, which: string) => expect(high - low, which).toBeGreaterThanOrEqual(4);

type At = { group: TargetGroup; kind: Kind; node: number };
const countOf = ({ answers }: Said, setting: Setting, { group, kind, node }: At) =>
	answers[setting].counts[node * COLUMNS + columnOf(group, kind, 0)]!;
const hiddenOf = ({ hidden }: Said, setting: Setting, { group, kind, node }: At) =>
	hidden[setting][columnOf(group, kind, 0)]![node]!;

function answer(
	area: { id: number; level: string; parentId: number | null },
	told: { groups: TargetGroup[]; kinds: Kind[]; setting: CountedNeed['setting'] }
): CountedNeed {
	const isBuurt = area.level === 'neighbourhood';
	return {
		...{ id: '', onDay: '2026-11-01', channel: 'web', dayParts: 1 },
		...{ kinds: told.kinds, targetGroups: told.groups, setting: told.setting },
		districtId: isBuurt ? area.parentId : area.level === 'district' ? area.id : null,
		neighbourhoodId: isBuurt ? area.id : null
	};
}

// Of the municipality and its wijken: everyone and each age.
const isAsked = (tree: AreaTree, group: TargetGroup, node: number) =>
	group !== 'carers' && [0, ...districtsOf(tree)].includes(node);

type Table = Record<Setting | 'either', Possible[]>;

// What the attacker has on paper, and every rule that holds between the figures.
function sheet(tree: AreaTree, said: Said) {
	const facts: Fact[] = [];
	const nodes = [...tree.ids.keys()];
	const nothing = () => nodes.map((): Possible => ({ low: 0, high: Infinity }));
	const columns = kinds.flatMap((kind) =>
		asked.map((group) => {
			const table: Table = { any: nothing(), indoors: nothing(), outdoors: nothing(), either: nothing() };
			for (const setting of settings)
				for (const node of nodes) {
					const at = { group, kind, node };
					const [value, hidden] = [countOf(said, setting, at), hiddenOf(said, setting, at)];
					if (!hidden) table[setting][node] = { low: value, high: value };
					else if (hidden === SMALL) table[setting][node] = { low: 0, high: LEAST - 1 };
					else if (setting === 'any' && tree.ids[node]) table.any[node] = { low: LEAST, high: Infinity };
				}
			for (const own of Object.values(table)) facts.push(...sumsOf(tree, own));
			for (const node of nodes) {
				const parts = [table.indoors[node]!, table.outdoors[node]!, table.either[node]!];
				facts.push(sum(table.any[node]!, parts));
			}
			return { group, kind, table };
		})
	);
	// Who answered, in all kinds and day parts together; and who was heard: of those at least ten. Of others nothing is told.
	const totals = new Map(
		asked.map((group) => {
			const hidden = said.hiddenTotals[numberOf(group)]!;
			const own = nodes.map((node): Possible => {
				const value = said.answers.any.byGroup[node * groups.length + numberOf(group)]!;
				if (!hidden[node]) return { low: value, high: value };
				const isHeard = tree.ids[node] && said.heard[numberOf(group)]![node];
				if (!isAsked(tree, group, node)) return { low: isHeard ? LEAST : 0, high: Infinity };
				return hidden[node] === SMALL ? { low: 0, high: LEAST - 1 } : { low: LEAST, high: Infinity };
			});
			return [group, own] as const;
		})
	);
	for (const own of totals.values()) facts.push(...sumsOf(tree, own));
	for (const { group, kind, table } of columns)
		for (const node of nodes) {
			facts.push(atMost(table.any[node]!, totals.get(group)![node]!));
			const everyone = columns.find((one) => one.group === 'everyone' && one.kind === kind)!.table;
			if (group === 'everyone') continue;
			facts.push(atMost(totals.get(group)![node]!, totals.get('everyone')![node]!));
			for (const setting of [...settings, 'either'] as const)
				facts.push(atMost(table[setting][node]!, everyone[setting][node]!));
		}
	// Who was heard asked for something: all of them are no more than all columns together, also those of which each is small.
	for (const group of asked)
		for (const node of nodes) {
			const own = columns.filter((one) => one.group === group).map(({ table }) => table.any[node]!);
			const others = { low: 0, high: (PER_GROUP - kinds.length) * (LEAST - 1) };
			facts.push(coveredBy(totals.get(group)![node]!, [...own, others]));
		}
	return { columns, totals, facts };
}
