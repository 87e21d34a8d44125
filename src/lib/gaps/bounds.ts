// What somebody can find out who has every figure that is shown, and knows that a whole is the sum of its parts. Pure.
import type { AreaTree } from './tree.ts';

/** Nothing is known above this; sums of these are still exact. */
export const BOUNDLESS = 1e12;

/** At least and at most, of each node. */
export type Bounds = { low: Float64Array; high: Float64Array };

/**
 * Narrows what is known of each node (for a shown one low is high) by the sums, in place. In a tree one way up and one way
 * down give exactly what can be known: every value between low and high is still possible.
 */
export function narrow({ parent, children }: AreaTree, { low, high }: Bounds): void {
	const least = new Float64Array(low.length);
	const most = new Float64Array(low.length);
	for (let node = low.length - 1; node >= 0; node--) {
		if (children[node]!.length) {
			low[node] = Math.max(low[node]!, least[node]!);
			high[node] = Math.min(high[node]!, most[node]!);
		}
		const above = parent[node]!;
		if (above < 0) continue;
		least[above]! += low[node]!;
		most[above]! += high[node]!;
	}
	for (let node = 1; node < low.length; node++) {
		const above = parent[node]!;
		const [ownLow, ownHigh] = [low[node]!, high[node]!];
		low[node] = Math.max(ownLow, low[above]! - (most[above]! - ownHigh));
		high[node] = Math.min(ownHigh, high[above]! - (least[above]! - ownLow));
	}
}

/** Narrows one node by a whole that is the sum of these parts, in place. */
export function addUp(whole: Bounds, parts: readonly Bounds[], node: number): void {
	const least = parts.reduce((sum, { low }) => sum + low[node]!, 0);
	const most = parts.reduce((sum, { high }) => sum + high[node]!, 0);
	whole.low[node] = Math.max(whole.low[node]!, least);
	whole.high[node] = Math.min(whole.high[node]!, most);
	for (const { low, high } of parts) {
		const [ownLow, ownHigh] = [low[node]!, high[node]!];
		low[node] = Math.max(ownLow, whole.low[node]! - (most - ownHigh));
		high[node] = Math.min(ownHigh, whole.high[node]! - (least - ownLow));
	}
}

/** Narrows every node by one that is never more than the other, in place. */
export function neverMore(part: Bounds, whole: Bounds): void {
	for (let node = 0; node < part.low.length; node++) {
		part.high[node] = Math.min(part.high[node]!, whole.high[node]!);
		whole.low[node] = Math.max(whole.low[node]!, part.low[node]!);
	}
}
