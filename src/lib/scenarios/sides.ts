// The two sides of a scenario, counted: supply as it is and as it becomes, in one setting. Pure.
import { COUNTED_COLUMNS } from '#lib/gaps/columns.ts';
import { fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import { readded, type Extra } from '#lib/gaps/extra.ts';
import { measure, type Zones } from '#lib/gaps/measure.ts';
import type { Counted } from '#lib/gaps/counted.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { suits, type SupplyKey } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import { moved, narrowed, slice, type Sides } from './effect.ts';
import type { CountedSides, Sides as FigureSides } from './figures.ts';

/** What stays, goes and comes, and the keys of what changes. */
export type Changed = Sides & { keys: ReadonlySet<SupplyKey> };

/** Of these what counts in a setting. */
export function sidesIn({ staying, gone, more }: Changed, setting: Setting): Sides {
	const suiting = (all: readonly Placed[]) => all.filter(({ supply }) => suits(supply, setting));
	return { staying: suiting(staying), gone: suiting(gone), more: suiting(more) };
}

/** Both sides brought together by area. `state` and `extra` are those of the whole setting. */
export function countedOf(
	{ zones, settings }: World['base'],
	{ state, extra }: Pick<Counted, 'state' | 'extra'>,
	sides: Sides,
	columns: readonly number[]
): CountedSides & { states: { before: State; after: State } } {
	const { gone, more } = sides;
	const before = slice(state, columns);
	const after = fork(before);
	for (const one of gone) without(after, narrowed(one, columns));
	for (const one of more) withSupply(after, narrowed(one, columns));
	const [had, has] = buildings(zones, extra, sides, columns);
	return {
		...{ zones, moved: moved(before, after, zones), states: { before, after } },
		...{ before: measure(before, zones, undefined, had), after: measure(after, zones, undefined, has) },
		...{ changed: Math.max(gone.length, more.length), leastPeople: settings.min_people },
		wellServed: settings.well_served
	};
}

/** What of it stays away: of people, and of who is served as it is now. */
export function withheldOf(
	{ zones, settings, hiddenPeople: people }: World['base'],
	{ before, states }: ReturnType<typeof countedOf>
): FigureSides['hidden'] {
	const { groupOf } = states.before;
	const limits = { groupOf, people, leastPeople: settings.min_people, wellServed: settings.well_served };
	return { people, served: finish(withholdServed(zones, before, limits)) };
}

// A building and what goes on in it are one choice: how often it would count more, before and after, of these columns.
function buildings(zones: Zones, extra: Extra, { staying, gone, more }: Sides, columns: readonly number[]): Extra[] {
	const own = (all: readonly Placed[]) => all.map((one) => only(one, columns));
	const touched = new Set([...gone, ...more].map(({ supply }) => supply.placeId));
	const beside = own(staying.filter(({ supply: { placeId } }) => placeId !== null && touched.has(placeId)));
	const [away, come] = [own(gone), own(more)];
	const sides = { away, more: come, before: [...beside, ...away], after: [...beside, ...come] };
	return [extra, readded(extra, zones, sides)].map((one) => sliced(one, columns));
}

const only = ({ supply, layers }: Placed, columns: readonly number[]): Placed => ({
	supply,
	layers: layers.map(({ squares, columns: own }) => ({ squares, columns: own.filter((one) => columns.includes(one)) }))
});

function sliced({ doubled, known, used }: Extra, columns: readonly number[]): Extra {
	const nodes = doubled.length / COUNTED_COLUMNS;
	const part = (all: Float64Array) =>
		Float64Array.from(
			{ length: nodes * columns.length },
			(_, at) => all[Math.floor(at / columns.length) * COUNTED_COLUMNS + columns[at % columns.length]!]!
		);
	return { doubled: part(doubled), known: part(known), used: part(used) };
}
