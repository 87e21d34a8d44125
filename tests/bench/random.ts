// Chance that is the same on every machine: a seed gives one row of numbers, always.

export type Random = {
	/** From 0 up to 1. */
	next: () => number;
	/** A whole number from `low` to `high`, both included. */
	whole: (low: number, high: number) => number;
	pick: <Item>(items: readonly Item[]) => Item;
	/** True in `share` of the cases. */
	chance: (share: number) => boolean;
	/** Round 0, most of it within 1: the sum of three throws. */
	around: () => number;
};

/** mulberry32 (Tommy Ettinger, public domain). */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		whole,
		pick: (items) => items[whole(0, items.length - 1)]!,
		chance: (share) => next() < share,
		around: () => (next() + next() + next()) * 2 - 3
	};
}
