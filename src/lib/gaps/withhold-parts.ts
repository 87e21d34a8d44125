// Which counts stay away of parts that make up a whole, such as the ways in which answers came. Pure.
import { knowable, countsOf, PROTECTS, SHOWN, SMALL, withhold, type Hidden } from './withhold.ts';
import { areaTree } from './tree.ts';

/**
 * By part. `wholeIsTold`: whether their sum is told elsewhere; where it is not, it does not follow from these either. When
 * the reasons would say too much beside a whole that is told, none is told: each part then "protects another".
 */
export function withholdParts(values: readonly number[], wholeIsTold: boolean, least: number): Hidden {
	const whole = values.reduce((sum, value) => sum + value, 0);
	if (whole < least) return new Uint8Array(values.length).fill(SMALL);
	const noReason = new Uint8Array(values.length).fill(PROTECTS);
	if (!wholeIsTold) return noReason;
	const tree = areaTree([
		{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
		...values.map((_, part) => ({ id: part + 2, level: 'district' as const, parentId: 1, memberIds: [] }))
	]);
	const secret = countsOf(
		tree.ids.map((id) => (id === 1 ? whole : (values[id - 2] ?? 0))),
		least
	);
	const hidden = withhold(tree, secret);
	const own = (all: Hidden) => Uint8Array.from(values, (_, part) => all[tree.numbers.get(part + 2)!]!);
	if (hidden[0] === SHOWN) return own(hidden);
	// The whole is told: its parts go instead.
	const away = hidden.map((is, node) => (tree.ids[node]! > 1 ? is || PROTECTS : SHOWN));
	const { low, high } = knowable(tree, secret, away);
	return away.some((is, node) => is === SMALL && high[node]! - low[node]! < secret.width) ? noReason : own(away);
}
