// Who is served by all supply of one setting, with what of it stays away: at once, or only what a change touches. Pure.
import type { Grid } from '#lib/population/grid.ts';
import { building, columnsOf, fork, withSupply, without, type Placed, type State } from './engine.ts';
import { adding, readded, type Extra } from './extra.ts';
import { measuring, type Measured, type Zones } from './measure.ts';
import type { Setting } from './result.ts';
import type { Settings } from './settings.ts';
import { suits } from './supply.ts';
import { withholdServed } from './withhold-served.ts';
import type { Hidden } from './withhold.ts';

/** What stands still when supply changes. `hiddenPeople`: by counted group, by node. */
export type Land = { grid: Grid; zones: Zones; settings: Settings; hiddenPeople: readonly Hidden[] };
export type Counted = { state: State; extra: Extra; measured: Measured; hidden: readonly Hidden[] };

/** Of a setting that is asked: which are counted. Somebody who wants to be indoors is not helped by what is outdoors. */
export const settingsOf = (setting: Setting): Setting[] =>
	setting === 'any' ? ['any', 'indoors', 'outdoors'] : [setting];

/** Everything there is of a setting, in short steps. */
export function* counting(land: Land, all: readonly Placed[], setting: Setting): Generator<void, Counted> {
	const placed = suiting(all, setting);
	const state = yield* building(land.grid, placed);
	const extra = yield* adding(land.zones, placed);
	return { state, extra, ...(yield* weighing(land, state, extra)) };
}

/** All supply before and after a change, and what of it goes and comes. */
export type Change = Record<'before' | 'after' | 'away' | 'more', readonly Placed[]>;

/** The same after a change, from what was counted before it. */
export function* recounting(land: Land, was: Counted, change: Change, setting: Setting): Generator<void, Counted> {
	const own = (all: readonly Placed[]) => suiting(all, setting);
	const [away, more] = [own(change.away), own(change.more)];
	if (!away.length && !more.length) return was;
	const state = fork(was.state);
	for (const one of away) without(state, one);
	for (const one of more) withSupply(state, one);
	const extra = readded(was.extra, land.zones, { away, more, before: own(change.before), after: own(change.after) });
	// Of a building that is in this column already, another member changes only that column.
	const columns = columnsOf([...away, ...more]);
	return { state, extra, ...(yield* weighing(land, state, extra, { was, columns })) };
}

const suiting = (all: readonly Placed[], setting: Setting) => all.filter(({ supply }) => suits(supply, setting));

/** A state brought together by area, with what of it stays away; only of the columns that changed, when these are known. */
export function* weighing(
	{ zones, settings, hiddenPeople: people }: Land,
	state: State,
	extra?: Extra,
	since?: { was: Pick<Counted, 'measured' | 'hidden'>; columns: ReadonlySet<number> }
): Generator<void, Pick<Counted, 'measured' | 'hidden'>> {
	const columns = since?.columns ?? [];
	const measured = yield* measuring(state, zones, since && { before: since.was.measured, columns }, extra);
	const limits = {
		...{ groupOf: state.groupOf, people },
		...{ leastPeople: settings.min_people, wellServed: settings.well_served }
	};
	const hidden = yield* withholdServed(zones, measured, limits, since && { before: since.was.hidden, columns });
	return { measured, hidden };
}
