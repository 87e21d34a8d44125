// How many people fit in what changes, beside how many have it near. It says whether a room is large for its surroundings;
// it is no part of reach, fit or class. Pure.
import { keyOf, type SupplyKey } from '#lib/gaps/supply.ts';
import type { Tens } from './figures.ts';
import type { Change } from './scenario.ts';

export type Size = { key: SupplyKey; title: string; seats: number };
/** `per100`: places for each hundred people who have it near; null when there are too few people to say. */
export type SizeEffect = Size & { near: Tens; per100: number | null };

/** Of each supply the size that was entered last. What is new has the number of its change (apply.ts). */
export function sizesOf(changes: readonly Change[]): Size[] {
	const found = new Map<SupplyKey, Size>();
	changes.forEach((change, index) => {
		const size = sizeOf(change, -1 - index);
		if (size) found.set(size.key, size);
	});
	return [...found.values()];
}

function sizeOf(change: Change, id: number): Size | null {
	if (change.kind === 'size') return { key: keyOf(change.ref), title: change.title, seats: change.seats };
	const made =
		change.kind === 'add'
			? ({ noun: 'place', ...change.place } as const)
			: change.kind === 'add-activity' && ({ noun: 'activity', ...change.activity } as const);
	if (!made || made.seats === null) return null;
	return { key: keyOf({ noun: made.noun, id }), title: made.name, seats: made.seats };
}

/** Beside people in tens, so that no more is told than these. */
export const sizeEffect = (size: Size, near: Tens): SizeEffect => ({
	...size,
	near,
	per100: near.value ? Math.round((size.seats / near.value) * 1000) / 10 : null
});
