// Which groups were heard in which areas: enough people answered about them there, whatever they asked for. Pure.
import { groups } from './columns.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, SHOWN, withhold } from './withhold.ts';

/**
 * By target group, by node: 1 where it was heard. That is told only where the count itself might be told, beside those of
 * all other areas and of everyone: so it tells less than a count, and no small one can be found out from it.
 */
export function heardIn(tree: AreaTree, byGroup: ArrayLike<number>, least: number): Uint8Array[] {
	const of = (group: number) => tree.ids.map((_, node) => byGroup[node * groups.length + group]!);
	const everyone = withhold(tree, countsOf(of(0), least));
	return groups.map((_, group) => {
		const hidden = group ? withhold(tree, countsOf(of(group), least, everyone)) : everyone;
		return hidden.map((is) => Number(is === SHOWN));
	});
}
