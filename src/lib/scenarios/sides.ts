// The two sides of a scenario, counted: supply as it is and as it becomes, in one setting. Pure.
import { COUNTED_COLUMNS } from '#lib/gaps/columns.ts';
import { fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import { readded, type Extra } from '#lib/gaps/extra.ts';
import { measure, type Measured, type Zones } from '#lib/gaps/measure.ts';
import type { Counted } from '#lib/gaps/counted.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { suits, type SupplyKey } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { Hidden } from '#lib/gaps/withhold.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import { moved, narrowed, slice, type Moved, type Supplies } from './effect.ts';

/** Supply as it is and as it becomes, brought together by area. */
export type CountedSides = {
	zones: Zones;
	moved: Moved;
	/** Of the six columns. */
	before: Measured;
	after: Measured;
	/** How many supplies come, go or change. */
	changed: number;
	leastPeople: number;
	/** Share: the class tells whether an area reaches it. */
	wellServed: number;
};
/** The same with what of it stays away: by counted group, of people and of who is served. */
export type Sides = CountedSides & { hidden: { people: readonly Hidden[]; served: readonly Hidden[] } };

/** All that was counted of a setting. */
export type Has = Pick<Counted, 'state' | 'extra' | 'measured'>;
/** What stays, goes and comes, and the keys of what changes. */
export type Changed = Supplies & { keys: ReadonlySet<SupplyKey> };

/** Of these what counts in a setting. */
export function suppliesIn({ staying, gone, more }: Changed, setting: Setting): Supplies {
	const suiting = (all: readonly Placed[]) => all.filter(({ supply }) => suits(supply, setting));
	return { staying: suiting(staying), gone: suiting(gone), more: suiting(more) };
}

/**
 * Both sides brought together by area, from all that was counted of a setting. `groups`: the rows of the slices that are
 * asked for; of the others what is after is as before.
 */
export function countedOf(
	{ zones, settings }: Pick<World['base'], 'zones' | 'settings'>,
	{ state, extra, measured }: Has,
	supplies: Supplies,
	columns: readonly number[],
	groups: readonly number[]
): CountedSides & { states: { before: State; after: State } } {
	const { gone, more } = supplies;
	const before = slice(state, columns);
	const after = fork(before);
	for (const one of gone) without(after, narrowed(one, columns));
	for (const one of more) withSupply(after, narrowed(one, columns));
	const was = picked(measured, columns);
	const has = buildings(zones, extra, supplies, columns);
	return {
		...{ zones, moved: moved(before, after, zones), states: { before, after } },
		...{ before: was, after: measure(after, zones, { before: was, columns: groups }, has) },
		...{ changed: Math.max(gone.length, more.length), leastPeople: settings.min_people },
		wellServed: settings.well_served
	};
}

/** What of it stays away: of people, and of who is served as it is now. */
export function withheldOf(
	{ zones, settings, hiddenPeople: people }: World['base'],
	{ before, states }: ReturnType<typeof countedOf>
): Sides['hidden'] {
	const { groupOf } = states.before;
	const limits = { groupOf, people, leastPeople: settings.min_people, wellServed: settings.well_served };
	return { people, served: finish(withholdServed(zones, before, limits)) };
}

// A building and what goes on in it are one choice: how often it would count more afterwards, of these columns.
function buildings(zones: Zones, extra: Extra, { staying, gone, more }: Supplies, columns: readonly number[]): Extra {
	const own = (all: readonly Placed[]) => all.map((one) => only(one, columns));
	const touched = new Set([...gone, ...more].map(({ supply }) => supply.placeId));
	const beside = own(staying.filter(({ supply: { placeId } }) => placeId !== null && touched.has(placeId)));
	const [away, come] = [own(gone), own(more)];
	const sides = { away, more: come, before: [...beside, ...away], after: [...beside, ...come] };
	const { doubled, useKnown, used } = readded(extra, zones, sides);
	const part = (all: Float64Array) => pick(all, COUNTED_COLUMNS, columns);
	return { doubled: part(doubled), useKnown: part(useKnown), used: part(used) };
}

const only = ({ supply, layers }: Placed, columns: readonly number[]): Placed => ({
	supply,
	layers: layers.map(({ squares, columns: own }) => ({ squares, columns: own.filter((one) => columns.includes(one)) }))
});

const picked = ({ columns: width, served, overlap, useKnown, used }: Measured, columns: readonly number[]) => ({
	columns: columns.length,
	served: pick(served, width, columns),
	overlap: pick(overlap, width, columns),
	...(useKnown && { useKnown: pick(useKnown, width, columns) }),
	...(used && { used: pick(used, width, columns) })
});

// Of sums by node × column.
function pick(all: Float64Array, width: number, columns: readonly number[]): Float64Array {
	const part = new Float64Array((all.length / width) * columns.length);
	for (let from = 0, to = 0; from < all.length; from += width)
		for (const column of columns) part[to++] = all[from + column]!;
	return part;
}
