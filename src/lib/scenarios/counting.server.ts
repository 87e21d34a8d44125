// Counting what changes of supply do, on a world that is known. Nothing is loaded here.
import type { Area } from '#lib/areas/area.ts';
import { COUNTED, numberOf } from '#lib/gaps/columns.ts';
import type { Placed } from '#lib/gaps/engine.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { World } from '#lib/gaps/gaps.server.ts';
import type { GapCell, Setting } from '#lib/gaps/result.ts';
import { keyOf, type SupplyKey } from '#lib/gaps/supply.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { thoughtOf } from '#lib/reach/reach.ts';
import { net, stepsOf } from './apply.ts';
import { columnsFor, narrowed, shares, squaresIn } from './effect.ts';
import { afterwards, groupEffects, isTouched, shareEffects, tens } from './figures.ts';
import type { GroupEffect, ShareEffect } from './figures.ts';
import { judge, turns, type Judged } from './judging.ts';
import type { Change } from './scenario.ts';
import { countedOf, suppliesIn, withheldOf, type Changed, type Has } from './sides.ts';
import { sizeEffect, sizesOf, type SizeEffect } from './sizes.ts';

/** What is looked at; `area` is a slug, without it the whole; `year` is of the figures, without it the newest. */
export type Question = {
	kind: Kind;
	dayPart: number;
	group: TargetGroup;
	setting: Setting;
	area?: string;
	year?: number;
};
export type AreaEffect = {
	id: number;
	name: string;
	slug: string;
	groups: GroupEffect[];
	/** Of the group that is looked at; null where it was not asked. */
	judged: Judged | null;
};
export type Effect = {
	/** Of everybody here; null when no figures are known. */
	whole: AreaEffect | null;
	/** The wijken where somebody wins or loses something or the outcome changes, by name, and the area that is asked about. */
	districts: AreaEffect[];
	/** Of the group that is looked at: what changed and what is near, and how many people have these near. */
	supplies: ShareEffect[];
	/** The same group beside the sizes that were entered. */
	sizes: SizeEffect[];
	/** Numbers of changes of what is not there any more. */
	missing: number[];
	/** What changed and counts for nobody here: it does not fit what is asked, or nobody lives within a walk. */
	uncounted: { title: string; why: 'does-not-fit' | 'nobody-near' }[];
	figureYear: number | null;
	populationSource: string | null;
	reachLabel: string;
	today: string;
};

/** The world by its parts: what it stands on, all supply where it counts, and the counts of each setting that is needed. */
export type Known = {
	base: World['base'];
	placed: readonly Placed[];
	counted: ReadonlyMap<Setting, Has>;
	/** Null: the municipality is not known. */
	municipality: Named | null;
	/** Wijken, and the area that is asked about. */
	areas: readonly Named[];
	/** How each area stands now, by setting, for its class. */
	cells: ReadonlyMap<Setting, readonly GapCell[]>;
};
type Named = Pick<Area, 'id' | 'displayName' | 'slug'>;

/** Effect of the changes, one after the other: some milliseconds. */
export async function count(known: Known, changes: readonly Change[], question: Question): Promise<Effect> {
	const { base, placed, counted, municipality, areas, cells } = known;
	const columns = columnsFor(question.kind, question.dayPart);
	const { steps, missing } = stepsOf(placed.map(({ supply }) => supply), changes); // prettier-ignore
	const changed = await changedBy(base, placed, net(steps));
	const supplies = suppliesIn(changed, question.setting);
	const group = numberOf(question.group) < COUNTED ? numberOf(question.group) : 0;
	const own = countedOf(base, counted.get(question.setting)!, supplies, columns, [...columns.keys()]);
	const figures = { ...own, hidden: withheldOf(base, own) };
	const countedIn = (setting: Setting) =>
		setting === question.setting
			? own
			: countedOf(base, counted.get(setting)!, suppliesIn(changed, setting), columns, [group]);
	const compared = [...cells].map(([setting, all]) => ({
		byArea: new Map(all.map((cell) => [cell.areaId, cell])),
		sides: countedIn(setting)
	}));

	const judged = (id: number): Judged | null => {
		const standings = compared.flatMap(({ byArea, sides }) => {
			const cell = byArea.get(id);
			return cell ? { cell, after: afterwards(sides, id, question.group) } : [];
		});
		return standings.length ? judge(standings, base.settings) : null;
	};
	const effectIn = ({ id, displayName: name, slug }: Named): AreaEffect => ({
		...{ id, name, slug, judged: judged(id) },
		groups: groupEffects(figures, id)
	});
	const living = base.zones.people[group]!;
	const column = columns[group]!;
	const near = (key: SupplyKey) => {
		const one = [...supplies.more, ...supplies.staying].find(({ supply }) => keyOf(supply) === key);
		return tens((one && squaresIn(one, column))?.reduce((sum, square) => sum + living[square]!, 0) ?? 0);
	};
	return {
		whole: municipality && base.figures ? effectIn(municipality) : null,
		districts: areas
			.map((area) => ({ asked: area.slug === question.area, effect: effectIn(area) }))
			.filter(({ asked, effect }) => asked || isTouched(figures, effect.id) || turns(effect.judged))
			.map(({ effect }) => effect),
		supplies: shareEffects(
			shares(figures.states.before, figures.states.after, supplies, living, { column, group }),
			changed.keys,
			living
		),
		sizes: sizesOf(changes).map((size) => sizeEffect(size, near(size.key))),
		missing,
		uncounted: supplies.more.flatMap((one) => whyNot(narrowed(one, columns)) ?? []),
		figureYear: base.figures?.year ?? null,
		populationSource: base.figures?.source ?? null,
		reachLabel: base.reach.label,
		today: base.today
	};
}

async function changedBy(
	base: World['base'],
	placed: readonly Placed[],
	steps: ReturnType<typeof net>
): Promise<Changed> {
	const afters = steps.flatMap(({ after }) => after ?? []);
	const keys = new Set(steps.map(({ before, after }) => keyOf((before ?? after)!)));
	const isOwn = ({ supply }: Placed) => keys.has(keyOf(supply));
	return {
		keys,
		more: await gaps.placeAll({ ...base, reach: thoughtOf(base.reach) }, afters),
		gone: placed.filter(isOwn),
		staying: placed.filter((one) => !isOwn(one))
	};
}

function whyNot({ supply: { title }, layers }: Placed): Effect['uncounted'][number] | null {
	if (layers.some(({ squares }) => squares.length)) return null;
	return { title, why: layers.length ? 'nobody-near' : 'does-not-fit' };
}
