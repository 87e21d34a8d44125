// Which groups were heard in which areas: enough people answered about them there, whatever they asked for. Pure.
import { groups, PER_GROUP } from './columns.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, SHOWN, SMALL, withhold, type Hidden } from './withhold.ts';

/**
 * By target group, by node: 1 where it was heard. That is told where one of the counts of its columns is enough, which the
 * reason for leaving it out tells anyway; or else only where the count of all its answers might itself be told, beside those
 * of all other areas and of everyone. So no small count can be found out from it. `hidden`: of answers, by column, by node.
 */
export function heardIn(
	tree: AreaTree,
	byGroup: ArrayLike<number>,
	hidden: readonly Hidden[],
	least: number
): Uint8Array[] {
	const secretOf = (group: number, forced?: Hidden) =>
		countsOf(
			tree.ids.map((_, node) => byGroup[node * groups.length + group]!),
			least,
			forced
		);
	const everyone = withhold(tree, secretOf(0));
	return groups.map((_, group) => {
		const own = hidden.slice(group * PER_GROUP, (group + 1) * PER_GROUP);
		const away = group ? withhold(tree, secretOf(group, everyone)) : everyone;
		return away.map((is, node) => Number(is === SHOWN || own.some((column) => column[node] !== SMALL)));
	});
}
