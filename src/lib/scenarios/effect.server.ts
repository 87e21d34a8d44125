// What changes of supply do, on the world as it is: figures that may be shown. Rights are asked by who calls this.
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { COUNTED, numberOf } from '#lib/gaps/columns.ts';
import { withSupply, without, type Placed } from '#lib/gaps/engine.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { measure } from '#lib/gaps/measure.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { keyOf, suits } from '#lib/gaps/supply.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { net, stepsOf } from './apply.ts';
import { columnsFor, moved, narrowed, shares, slice } from './effect.ts';
import { groupEffects, hiddenOf, shareEffects } from './figures.ts';
import type { GroupEffect, ShareEffect } from './figures.ts';
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

/** Effect of the changes, one after the other. Costs a few milliseconds when the world is known. */
export async function effectOf(changes: readonly Change[], question: Question, now: Date): Promise<Effect> {
	const today = dayAt(now);
	const world = await gaps.world(question.year, today);
	const { base } = world;
	const [counted, placedAfter] = [await gaps.countedIn(world, question.setting), new Map<string, Placed>()];
	const { steps, missing } = stepsOf([...world.supply.values()].map(({ placed }) => placed.supply), changes); // prettier-ignore
	const changed = net(steps).filter(({ before, after }) => suits((before ?? after)!, question.setting));
	const afters = changed.flatMap(({ after }) => after ?? []);
	for (const placed of await gaps.placeAll(base, afters)) placedAfter.set(keyOf(placed.supply), placed);

	const columns = columnsFor(question.kind, question.dayPart);
	const before = slice(counted.state, columns);
	const after = { ...before, counts: before.counts.slice() };
	const keys = new Set(changed.map(({ before, after }) => keyOf((before ?? after)!)));
	for (const step of changed) {
		const was = step.before && world.supply.get(keyOf(step.before))?.placed;
		if (was) without(after, narrowed(was, columns));
		if (step.after) withSupply(after, narrowed(placedAfter.get(keyOf(step.after))!, columns));
	}

	const { zones, settings, hiddenPeople } = base;
	const all = [...world.supply.values()].map(({ placed }) => placed).filter(({ supply }) => suits(supply, question.setting)); // prettier-ignore
	const group = numberOf(question.group) < COUNTED ? numberOf(question.group) : 0;
	const sides = {
		before: all.map((one) => narrowed(one, columns)),
		after: [...all.filter(({ supply }) => !keys.has(keyOf(supply))), ...placedAfter.values()].map((one) => narrowed(one, columns)) // prettier-ignore
	};
	const people = moved(before, after, zones);
	const measured = { before: measure(before, zones), after: measure(after, zones) };
	const thresholds = { leastPeople: settings.min_people, wellServed: settings.well_served };
	const served = (of: typeof measured.before) =>
		ended(withholdServed(zones, of, before.groupOf, hiddenPeople, thresholds));
	const figures = {
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
	const list = await areas.list(configuration().municipality);
	const effectIn = ({ id, displayName: name, slug }: (typeof list.districts)[number]): AreaEffect => ({
		...{ id, name, slug },
		groups: groupEffects(figures, id)
	});
	const touched = (id: number) => {
		const node = zones.tree.numbers.get(id);
		if (node === undefined) return false;
		const row = (of: Float64Array) => of.subarray(node * COUNTED, (node + 1) * COUNTED).some((count) => count > 0);
		return row(people.gained) || row(people.lost);
	};
	return {
		whole: list.municipality && base.figures ? effectIn(list.municipality) : null,
		districts: list.districts.filter(({ id }) => touched(id)).map(effectIn),
		supplies: shareEffects(shares(before, after, sides, zones.people[group]!, group), keys),
		missing,
		figureYear: base.figures?.year ?? null,
		populationSource: base.figures?.source ?? null,
		reachLabel: base.reach.label,
		today
	};
}

function ended<Result>(work: Iterator<unknown, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
