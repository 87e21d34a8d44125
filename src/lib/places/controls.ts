// What a control of the two forms about a place is called, what stands in it and what is wrong with it. Pure.
import type { Problem } from './managing.ts';

/** Says of a control, by its name and what is there now, what a field shows: what was typed goes before what is there. */
export const controls =
	(problems: readonly Problem[], typed: Record<string, string[]> | undefined) =>
	(name: string, now?: string | null) => ({
		name,
		value: typed?.[name]?.[0] ?? now ?? '',
		error: problems.find(({ field }) => field === name)?.message
	});
