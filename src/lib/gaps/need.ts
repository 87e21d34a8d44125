// How many answers name each group, kind and day part, by area: each answer once in each column. Pure.
import type { CountedNeed } from '#lib/needs/need.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { COLUMNS, columnOf, DAY_PARTS, groups, numberOf } from './columns.ts';
import type { Setting } from './result.ts';
import { leafOf, sumUp, type AreaTree } from './tree.ts';

/** Distinct answers by node × column. */
export type Answers = {
	counts: Int32Array;
	/** Distinct answers about a group, whatever they ask for, by node × group. */
	byGroup: Int32Array;
	/** All of them, wherever they are from. */ total: number;
	/** Day. */ from: string | null;
};

// Who does not mind is helped by either, and misses nothing that is only indoors or only outdoors.
const asksFor = (need: Pick<CountedNeed, 'setting'>, setting: Setting) => setting === 'any' || need.setting === setting;

/** Distinct answers about a group in an area (number of its node), whatever they ask for. */
export const answersAbout = ({ byGroup }: Pick<Answers, 'byGroup'>, node: number, group: TargetGroup): number =>
	byGroup[node * groups.length + numberOf(group)]!;

/** One pass over all answers, in any order, one answer a step. The group 'everyone' counts every answer. */
export function* countingAnswers(
	tree: AreaTree,
	needs: readonly CountedNeed[],
	setting: Setting
): Generator<void, Answers> {
	const counts = new Int32Array(tree.ids.length * COLUMNS);
	const byGroup = new Int32Array(tree.ids.length * groups.length);
	let total = 0;
	let from: string | null = null;
	for (const need of needs) {
		yield;
		if (!asksFor(need, setting)) continue;
		total++;
		if (from === null || need.onDay < from) from = need.onDay;
		const leaf = leafOf(tree, need.districtId, need.neighbourhoodId);
		for (const group of new Set([...need.targetGroups, 'everyone' as const])) {
			byGroup[leaf * groups.length + numberOf(group)]!++;
			for (const kind of new Set(need.kinds))
				for (let dayPart = 0; dayPart < DAY_PARTS; dayPart++)
					if (need.dayParts & (1 << dayPart)) counts[leaf * COLUMNS + columnOf(group, kind, dayPart)]!++;
		}
	}
	sumUp(tree, counts, COLUMNS);
	sumUp(tree, byGroup, groups.length);
	return { counts, byGroup, total, from };
}
