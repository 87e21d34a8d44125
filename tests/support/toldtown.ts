// Made-up towns for the promises of the gap: supply laid on the squares, and the cells as they leave the room.
import fc from 'fast-check';
import { cellsOf, ledgerOf } from '#lib/gaps/cells.ts';
import { counting, settingsOf } from '#lib/gaps/counted.ts';
import { place, type Placed } from '#lib/gaps/engine.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { listening } from '#lib/gaps/said.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { countedGroups } from '#lib/population/grid.ts';
import { crow } from '#lib/reach/crow.ts';
import type { ProfileKey, Reached } from '#lib/reach/reach.ts';
import { sameNorm } from './firstnorms.ts';
import { town, walkers, type Town } from './madeup.ts';

const today = '2026-11-22';
const norms = sameNorm({ maxMinutes: 7, minDayParts: 4, minFit: 0.3 });
export const settings = settingsFrom([]);
export const someTown = fc
	.integer({ min: 1, max: 2 ** 31 })
	.map((seed) => town({ wijken: 3, buurten: 7, squares: 90, supplies: 12, answers: 400 }, seed));
/** All there is, is for walking in, always; and all who answer miss that on a weekday morning. */
export const busyTown = someTown.map((all): Town => ({
	...all,
	supplies: all.supplies.map((one): Supply => ({ ...one, kinds: ['walk-in'], week: 2 ** 21 - 1 })),
	needs: all.needs.map((one): CountedNeed => ({ ...one, kinds: ['walk-in'], dayParts: 1 }))
}));

/** Whom each supply serves, in its order. */
export async function lay({ grid }: Pick<Town, 'grid'>, supplies: readonly Supply[]): Promise<Placed[]> {
	const reached = new Map<ProfileKey, Reached[]>();
	for (const [key, profile] of walkers) reached.set(key, await crow().minutes(grid, supplies, profile, 7));
	return supplies.map((supply, index) => place(supply, (key) => reached.get(key)?.[index], norms, today));
}

/** Walking in on a weekday morning, of every area, everyone and the ages: what is told when these people answered. */
export async function told({ grid, areas }: Town, supplies: readonly Supply[]) {
	const tree = areaTree(areas);
	const zones = zonesOf(grid, tree);
	const land = { grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
	const placed = await lay({ grid }, supplies);
	const counted = settingsOf('any').map((setting) => [setting, finish(counting(land, placed, setting))] as const);
	const columns = { groups: countedGroups, kinds: ['walk-in' as const], dayParts: [0] };
	return (needs: readonly CountedNeed[]): { table: GapCell[]; apart: GapCell[][] } => {
		const said = finish(listening(tree, needs, settings.min_answers));
		const ledgers = counted.map(([setting, of]) => ledgerOf(setting, of, said));
		const tell = (of: typeof ledgers) =>
			cellsOf({ ...land, heard: said.heard }, of, { ...columns, areas: [...tree.numbers.keys()] });
		return { table: tell(ledgers), apart: ledgers.map((one) => tell([one])) };
	};
}

/** What a place can lose; null is that it is gone. `chance` is a bit set of parts of the week. */
export const lessOf: Record<string, (supply: Supply, chance: number) => Supply | null> = {
	closes: () => null,
	'moves out of reach': (supply) => ({ ...supply, lon: supply.lon + 2 }),
	'loses hours': (supply, chance) => ({ ...supply, week: supply.week! & chance }),
	'is for members only': (supply) => ({ ...supply, mode: 'members' }),
	'goes on less often': (supply) => ({ ...supply, regularity: supply.regularity / 2 }),
	'was looked at too long ago': (supply) => ({ ...supply, verifyBy: '2020-01-01' })
};
