// The version of what is indexed, and which of two came later: while a new one is rolled out, two workers must not undo each
// other. Pure.

/** Raised, never lowered, with every change in what is indexed: what an older one wrote is written again at start. */
export const PROJECTION = 'nl-2026-11-23.11';

const numbersIn = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Whether `one` came after `other`, by the numbers in them: 'nl-2026-11-22.10' after 'nl-2026-11-22.9'. */
export function isNewer(one: string, other: string): boolean {
	const [mine, theirs] = [numbersIn(one), numbersIn(other)];
	const differs = mine.findIndex((number, at) => number !== theirs[at]);
	return differs >= 0 && mine[differs]! > (theirs[differs] ?? -1);
}
