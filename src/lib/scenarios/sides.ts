// The two sides of a scenario, counted: supply as it is and as it becomes, in one setting. Pure.
import { fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import { measure } from '#lib/gaps/measure.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { suits, type SupplyKey } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import { moved, narrowed, slice, type Sides } from './effect.ts';
import type { Sides as FigureSides } from './figures.ts';

/** What stays, goes and comes, and the keys of what changes. */
export type Changed = Sides & { keys: ReadonlySet<SupplyKey> };

/** Of these what counts in a setting. */
export function sidesIn({ staying, gone, more }: Changed, setting: Setting): Sides {
	const suiting = (all: readonly Placed[]) => all.filter(({ supply }) => suits(supply, setting));
	return { staying: suiting(staying), gone: suiting(gone), more: suiting(more) };
}

/** Both sides brought together by area, with what of it stays away. `state` is that of the whole setting. */
export function figuresOf(
	{ zones, settings, hiddenPeople }: World['base'],
	state: State,
	{ gone, more }: Sides,
	columns: readonly number[]
): FigureSides & { states: { before: State; after: State } } {
	const before = slice(state, columns);
	const after = fork(before);
	for (const one of gone) without(after, narrowed(one, columns));
	for (const one of more) withSupply(after, narrowed(one, columns));
	const measured = measure(before, zones);
	const limits = {
		groupOf: before.groupOf,
		people: hiddenPeople,
		leastPeople: settings.min_people,
		wellServed: settings.well_served
	};
	return {
		...{ zones, moved: moved(before, after, zones), before: measured, after: measure(after, zones) },
		...{ changed: Math.max(gone.length, more.length), leastPeople: settings.min_people },
		hidden: { people: hiddenPeople, served: finish(withholdServed(zones, measured, limits)) },
		states: { before, after }
	};
}
