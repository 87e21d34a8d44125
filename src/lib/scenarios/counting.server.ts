// Counting what changes of supply do, on a world that is known. Nothing is loaded here.
import type { Area } from '#lib/areas/area.ts';
import { COUNTED, numberOf } from '#lib/gaps/columns.ts';
import { fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import { measure } from '#lib/gaps/measure.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { keyOf, suits } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { thoughtOf } from '#lib/reach/reach.ts';
import { net, stepsOf } from './apply.ts';
import { columnsFor, moved, narrowed, shares, slice } from './effect.ts';
import { groupEffects, isTouched, shareEffects } from './figures.ts';
import type { GroupEffect, ShareEffect, Sides } from './figures.ts';
import type { Change } from './scenario.ts';

/** What is looked at; `year` is of the figures, without it the newest. */
export type Question = { kind: Kind; dayPart: number; group: TargetGroup; setting: Setting; year?: number };
export type AreaEffect = { id: number; name: string; slug: string; groups: GroupEffect[] };
export type Effect = {
	/** Of everybody here; null when no figures are known. */
	whole: AreaEffect | null;
	/** The wijken where somebody wins or loses something, by name. */
	districts: AreaEffect[];
	/** Of the group that is looked at: what is near and what changed, and how many people would come. */
	supplies: ShareEffect[];
	/** Numbers of changes of what is not there any more. */
	missing: number[];
	/** What changed and counts for nobody here: it does not fit what is asked, or nobody lives within a walk. */
	uncounted: { title: string; why: 'does-not-fit' | 'nobody-near' }[];
	figureYear: number | null;
	populationSource: string | null;
	reachLabel: string;
	today: string;
};

/** The world by its parts: what it stands on, all supply where it counts, and the counts of the setting that is asked. */
export type Known = {
	base: World['base'];
	placed: readonly Placed[];
	state: State;
	/** Null: the municipality is not known. */
	municipality: Named | null;
	districts: readonly Named[];
};
type Named = Pick<Area, 'id' | 'displayName' | 'slug'>;

/** Effect of the changes, one after the other: some milliseconds. */
export async function count(known: Known, changes: readonly Change[], question: Question): Promise<Effect> {
	const { base, placed, state, municipality, districts } = known;
	const columns = columnsFor(question.kind, question.dayPart);
	const supplies = placed.map(({ supply }) => supply);
	const { steps, missing } = stepsOf(supplies, changes);
	const changed = net(steps).filter(({ before, after }) => suits((before ?? after)!, question.setting));
	const afters = changed.flatMap(({ after }) => after ?? []);
	const more = await gaps.placeAll({ ...base, reach: thoughtOf(base.reach) }, afters);
	const keys = new Set(changed.map(({ before, after }) => keyOf((before ?? after)!)));
	const isOwn = ({ supply }: Placed) => keys.has(keyOf(supply));
	const suiting = placed.filter(({ supply }) => suits(supply, question.setting));
	const sides = { staying: suiting.filter((one) => !isOwn(one)), gone: suiting.filter(isOwn), more };

	const before = slice(state, columns);
	const after = fork(before);
	for (const one of sides.gone) without(after, narrowed(one, columns));
	for (const one of sides.more) withSupply(after, narrowed(one, columns));

	const figures = sidesOf(base, before, after);
	const effectIn = ({ id, displayName: name, slug }: Named): AreaEffect => ({
		...{ id, name, slug },
		groups: groupEffects(figures, id)
	});
	const group = numberOf(question.group) < COUNTED ? numberOf(question.group) : 0;
	const won = shares(before, after, sides, base.zones.people[group]!, { column: columns[group]!, group });
	return {
		whole: municipality && base.figures ? effectIn(municipality) : null,
		districts: districts.filter(({ id }) => isTouched(figures, id)).map(effectIn),
		supplies: shareEffects(won, keys),
		missing,
		uncounted: sides.more.flatMap((one) => whyNot(narrowed(one, columns)) ?? []),
		figureYear: base.figures?.year ?? null,
		populationSource: base.figures?.source ?? null,
		reachLabel: base.reach.label,
		today: base.today
	};
}

function whyNot({ supply: { title }, layers }: Placed): Effect['uncounted'][number] | null {
	if (layers.some(({ squares }) => squares.length)) return null;
	return { title, why: layers.length ? 'nobody-near' : 'does-not-fit' };
}

function sidesOf({ zones, settings, hiddenPeople }: World['base'], before: State, after: State): Sides {
	const measured = measure(before, zones);
	const limits = {
		groupOf: before.groupOf,
		people: hiddenPeople,
		leastPeople: settings.min_people,
		wellServed: settings.well_served
	};
	const served = finish(withholdServed(zones, measured, limits));
	return { zones, moved: moved(before, after, zones), before: measured, hidden: { people: hiddenPeople, served } };
}
