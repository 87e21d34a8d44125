// What changes of supply do, on the world as it is: figures that may be shown. Rights are asked by who calls this.
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { COUNTED, numberOf } from '#lib/gaps/columns.ts';
import { fork, withSupply, without, type Placed, type State } from '#lib/gaps/engine.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import { measure, type Measured } from '#lib/gaps/measure.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { keyOf, suits } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { net, stepsOf } from './apply.ts';
import { columnsFor, moved, narrowed, shares, slice } from './effect.ts';
import { groupEffects, hiddenOf, isTouched, shareEffects } from './figures.ts';
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
	figureYear: number | null;
	populationSource: string | null;
	reachLabel: string;
	today: string;
};

/** Effect of the changes, one after the other. Costs some milliseconds when the world is known. */
export async function effectOf(changes: readonly Change[], question: Question, now: Date): Promise<Effect> {
	const today = dayAt(now);
	const world = await gaps.world(question.year, today);
	const counted = await gaps.countedIn(world, question.setting);
	const columns = columnsFor(question.kind, question.dayPart);
	const all = [...world.supply.values()].map(({ placed }) => placed);
	const { steps, missing } = stepsOf(
		all.map(({ supply }) => supply),
		changes
	);
	const changed = net(steps).filter(({ before, after }) => suits((before ?? after)!, question.setting));
	const more = await gaps.placeAll(
		world.base,
		changed.flatMap(({ after }) => after ?? [])
	);
	const keys = new Set(changed.map(({ before, after }) => keyOf((before ?? after)!)));
	const own = ({ supply }: Placed) => keys.has(keyOf(supply));
	const suiting = all.filter(({ supply }) => suits(supply, question.setting));
	const sides = {
		before: suiting.map((one) => narrowed(one, columns)),
		after: [...suiting.filter((one) => !own(one)), ...more].map((one) => narrowed(one, columns))
	};

	const before = slice(counted.state, columns);
	const after = fork(before);
	for (const one of sides.before) if (own(one)) without(after, one);
	for (const one of more) withSupply(after, narrowed(one, columns));

	const { base } = world;
	const figures = sidesOf(base, before, after);
	const list = await areas.list(configuration().municipality);
	const effectIn = ({ id, displayName: name, slug }: Area): AreaEffect => ({
		...{ id, name, slug },
		groups: groupEffects(figures, id)
	});
	const number = numberOf(question.group) < COUNTED ? numberOf(question.group) : 0;
	return {
		whole: list.municipality && base.figures ? effectIn(list.municipality) : null,
		districts: list.districts.filter(({ id }) => isTouched(figures, id)).map(effectIn),
		supplies: shareEffects(shares(before, after, sides, base.zones.people[number]!, number), keys),
		missing,
		figureYear: base.figures?.year ?? null,
		populationSource: base.figures?.source ?? null,
		reachLabel: base.reach.label,
		today
	};
}

function sidesOf({ zones, settings, hiddenPeople }: World['base'], before: State, after: State): Sides {
	const people = moved(before, after, zones);
	const limits = {
		groupOf: before.groupOf,
		people: hiddenPeople,
		leastPeople: settings.min_people,
		wellServed: settings.well_served
	};
	const measured = { before: measure(before, zones), after: measure(after, zones) };
	const served = (side: Measured) => finish(withholdServed(zones, side, limits));
	return {
		zones,
		moved: people,
		...measured,
		hidden: {
			people: hiddenPeople,
			before: served(measured.before),
			after: served(measured.after),
			moved: hiddenOf(zones, people, hiddenPeople, settings.min_people)
		}
	};
}
