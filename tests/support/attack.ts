// Somebody who wants to know what is withheld: has every figure that is shown, knows why each other one is away, and
// subtracts until nothing more follows. Written apart from what defends.
import type { AreaTree } from '#lib/gaps/tree.ts';

/** What is possible of a count: at least and at most. */
export type Possible = { low: number; high: number };

/** Something that is sure about counts: returns whether it made any narrower. */
export type Fact = () => boolean;

/** The whole is the sum of its parts. */
export function sum(whole: Possible, parts: readonly Possible[]): Fact {
	return () => {
		const [low, high] = [total(parts, 'low'), total(parts, 'high')];
		let news = tighten(whole, low, high);
		for (const part of parts) {
			const [others, most] = [total(parts, 'low') - part.low, total(parts, 'high') - part.high];
			news = tighten(part, whole.low - most, whole.high - others) || news;
		}
		return news;
	};
}

/** One is never more than the other. */
export const atMost = (one: Possible, other: Possible): Fact => {
	return () => {
		const below = tighten(one, -Infinity, other.high);
		return tighten(other, one.low, Infinity) || below;
	};
};

/** The parts together are at least the whole: some may be in several. */
export const coveredBy = (whole: Possible, parts: readonly Possible[]): Fact => {
	return () => {
		let news = tighten(whole, -Infinity, total(parts, 'high'));
		for (const part of parts) news = tighten(part, whole.low - (total(parts, 'high') - part.high), Infinity) || news;
		return news;
	};
};

/** Uses every fact until none says anything new. */
export function conclude(facts: readonly Fact[]): void {
	for (let round = 0; round < 200; round++) if (!facts.map((fact) => fact()).some(Boolean)) return;
}

/** The sums of one column over a tree. */
export const sumsOf = (tree: AreaTree, counts: readonly Possible[]): Fact[] =>
	tree.children.flatMap((children, node) =>
		children.length
			? [
					sum(
						counts[node]!,
						children.map((child) => counts[child]!)
					)
				]
			: []
	);

const total = (parts: readonly Possible[], end: 'low' | 'high') => parts.reduce((sum, part) => sum + part[end], 0);

function tighten(count: Possible, low: number, high: number): boolean {
	const before = { ...count };
	if (low > count.low) count.low = low;
	if (high < count.high) count.high = high;
	return before.low !== count.low || before.high !== count.high;
}
