// Which counts stay away so that small ones cannot be found out, also not by subtracting: whoever has every figure that is
// shown, and knows which are away because they are small, can narrow no small count to fewer than `width` + 1 values, and
// every sum of hidden counts that subtracting gives is at least `least`. tests/rules/gaps-withhold.test.ts attacks it. Pure.
import { BOUNDLESS, narrow, type Bounds } from './bounds.ts';
import type { AreaTree } from './tree.ts';

/** Why a count is away: it is small, or it would give away another one. */
export const SHOWN = 0;
export const SMALL = 1;
export const PROTECTS = 2;
export type Hidden = Uint8Array;

/** One column of counts over the tree. */
export type Secret = {
	/** By node; the counts of "somewhere else" (id 0) as well. */
	values: ArrayLike<number>;
	/** 1: may not be known. */
	small: Uint8Array;
	/** What anybody may know of a node that is hidden, such as that a small one is below the threshold. */
	known: Bounds;
	/** 1: hidden for a reason of its own, such as that another figure of the same area is. */
	forced?: Uint8Array;
	/** High less low of a small one stays at least this. */
	width: number;
	/** What subtracting gives is at least this. */
	least: number;
	/** By node: a count and what is left of this are both kept (served and not served are known from each other). */
	wholes?: ArrayLike<number>;
};

/** A column of counts where those below `least` are small: what is known of these is 0 to `least` − 1. */
export function countsOf(values: ArrayLike<number>, least: number, forced?: Uint8Array): Secret {
	const small = Uint8Array.from(values, (value) => Number(value < least));
	const low = Float64Array.from(small, (is) => (is ? 0 : least));
	const high = Float64Array.from(small, (is) => (is ? least - 1 : BOUNDLESS));
	return { values, small, known: { low, high }, width: Math.min(4, least - 1), least, ...(forced && { forced }) };
}

/** Hides what is small and forced, and then, as long as something can be found out, the smallest that is still shown. */
export function withhold(tree: AreaTree, secret: Secret): Hidden {
	const hidden = firstHidden(tree, secret);
	for (let next = leak(tree, secret, hidden); next !== null; next = leak(tree, secret, hidden)) hidden[next] = PROTECTS;
	return hidden;
}

// "Somewhere else" is never shown; when nobody is there, everybody may know that.
function firstHidden({ ids }: AreaTree, { values, wholes = values, small, forced }: Secret): Hidden {
	return Uint8Array.from(ids, (id, node) => {
		if (id === 0 && wholes[node] === 0) return SHOWN;
		if (small[node]) return SMALL;
		return id === 0 || forced?.[node] ? PROTECTS : SHOWN;
	});
}

/** What can be known of every node when these are hidden. */
export function knowable(tree: AreaTree, { values, known }: Secret, hidden: Hidden): Bounds {
	const low = known.low.slice();
	const high = known.high.slice();
	for (let node = 0; node < hidden.length; node++) if (!hidden[node]) low[node] = high[node] = values[node]!;
	narrow(tree, { low, high });
	return { low, high };
}

// What must go because something can be found out; null when nothing can.
function leak(tree: AreaTree, secret: Secret, hidden: Hidden): number | null {
	const { small, width } = secret;
	if (!hidden.includes(SMALL)) return null;
	const { low, high } = knowable(tree, secret, hidden);
	for (let node = 0; node < hidden.length; node++) {
		if (!hidden[node]) continue;
		if (!small[node] || high[node]! - low[node]! >= width) continue;
		const next = nextToHide(tree, secret, hidden, node);
		if (next !== null) return next;
	}
	const top = smallRemainder(tree, secret, hidden);
	return top === null ? null : nextToHide(tree, secret, hidden, top);
}

// A shown total from which subtracting all that is shown under it leaves a small count.
function smallRemainder(tree: AreaTree, { least, values, wholes }: Secret, hidden: Hidden): number | null {
	const isSmall = (count: number) => count > 0 && count < least;
	const left = new Float64Array(hidden.length);
	const rest = new Float64Array(hidden.length);
	for (let node = hidden.length - 1; node >= 0; node--) {
		if (!hidden[node]) {
			if (isSmall(left[node]!) || isSmall(rest[node]!)) return node;
			continue;
		}
		const above = tree.parent[node]!;
		if (above < 0) continue;
		const isLeaf = tree.children[node]!.length === 0;
		left[above]! += isLeaf ? values[node]! : left[node]!;
		if (wholes) rest[above]! += isLeaf ? wholes[node]! - values[node]! : rest[node]!;
	}
	return null;
}

/**
 * What to hide so that less is known of a node: the total of a group of areas it lies in, which is nobody's own area; else
 * the smallest of those that, with what is hidden between, add up to the same total; else that total; null when nothing is
 * left that tells of it.
 */
export function nextToHide(
	tree: AreaTree,
	{ values }: Pick<Secret, 'values'>,
	hidden: Hidden,
	node: number
): number | null {
	let top = node;
	while (hidden[top] && tree.parent[top]! >= 0) top = tree.parent[top]!;
	if (!hidden[top] && top !== node && tree.isGroup[top]) return top;
	const shown: number[] = [];
	const visit = (under: number) => {
		for (const child of tree.children[under]!) {
			if (hidden[child]) visit(child);
			else if (values[child]! > 0) shown.push(child);
		}
	};
	visit(top);
	// The only wijk that has something to tell tells more than the municipality.
	if (shown.length === 1 && top === 0 && !hidden[top]) return top;
	// A group that goes takes nothing away as long as all of its areas are told.
	const areas = shown.filter((child) => !tree.isGroup[child]);
	const among = areas.length ? areas : shown;
	const least = Math.min(...among.map((child) => values[child]!));
	return among.find((child) => values[child] === least) ?? (hidden[top] ? null : top);
}
