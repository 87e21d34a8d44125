// The supply list of an area: what lies within the norm, how well it fits and why, and the week it makes. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { Reached } from '#lib/reach/reach.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { COUNTED, numberOf } from './columns.ts';
import { fitOf, fitParts, weekOf, type Asked, type FitPart } from './fit.ts';
import type { Zones } from './measure.ts';
import type { Norm } from './norms.ts';
import type { Figure } from './result.ts';
import { tens } from './rounding.ts';
import { weekBit, type Supply } from './supply.ts';

export type SupplyLine = {
	supply: Supply;
	/** People of the group in the area who live within the norm of it, in tens. */
	peopleReached: Figure;
	fit: number;
	parts: FitPart[];
	/** It fits well enough to count. */
	counts: boolean;
	/** Somebody in the area may have it within the norm; without, it lies too far. */
	reaches: boolean;
};

/** Supply that names the kind, with the squares within the norm of the group. */
export type Near = { supply: Supply; reached: Reached };

/** 1 for each square that lies in the area: a node, or several. */
export function squaresOf({ leaf, tree }: Zones, areaId: number): Uint8Array {
	const tops = tree.loose.get(areaId) ?? [tree.numbers.get(areaId) ?? -1];
	const inside = new Uint8Array(tree.ids.length);
	for (const top of tops) if (top >= 0) inside[top] = 1;
	for (let node = 1; node < inside.length; node++) inside[node]! |= inside[tree.parent[node]!]!;
	return Uint8Array.from(leaf, (node) => inside[node]!);
}

export type LinesAsk = { group: TargetGroup; dayPart: number; today: string; norm: Norm; minPeople: number };

/** What is near the area; what counts first, then what fits best, what reaches no square of it last. `living`: all people there. */
export function linesOf(
	zones: Zones,
	inArea: Uint8Array,
	near: readonly Near[],
	living: Figure,
	{ group, dayPart, today, norm, minPeople }: LinesAsk
): SupplyLine[] {
	const asked: Asked = { group, week: weekOf[dayPart]!, minDayParts: norm.minDayParts, today };
	const people = numberOf(group) < COUNTED ? zones.people[numberOf(group)]! : null;
	return near
		.map(({ supply, reached }) => {
			const reaches = reached.cells.some((square) => inArea[square]);
			const parts = fitParts(supply, asked);
			const fit = fitOf(supply, asked);
			const sum = people ? reached.cells.reduce((sum, square) => (inArea[square] ? sum + people[square]! : sum), 0) : 0;
			const peopleReached = peopleFigure(sum / PARTS_OF_A_PERSON, living, minPeople);
			return {
				supply,
				peopleReached,
				fit: Math.round(fit * 100) / 100,
				parts,
				reaches,
				counts: reaches && fit > 0 && fit >= norm.minFit
			};
		})
		.sort(
			(one, other) =>
				Number(other.counts) - Number(one.counts) ||
				Number(other.reaches) - Number(one.reaches) ||
				other.fit - one.fit ||
				one.supply.title.localeCompare(other.supply.title, 'nl') ||
				one.supply.id - other.supply.id
		);
}

// Neither of those who are reached nor of those who are not a few may show.
function peopleFigure(reached: number, living: Figure, least: number): Figure {
	if (living.value === null) return living;
	const few = (count: number) => count > 0 && count < least;
	return few(reached) || few(living.value - reached) ? { value: null, why: 'few-people' } : { value: tens(reached) };
}

/** A part of a day of the week: 1 is Monday; 0 morning, 1 afternoon, 2 evening. */
export type WeekLine = {
	weekday: number;
	part: number;
	/** Fitting supplies that reach the area. */ supplies: number;
	served: Figure;
};

/** The 21 parts of a week, in order. */
export const partsOfWeek = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [0, 1, 2].map((part) => ({ weekday, part })));

/** In which of `partsOfWeek` supply fits well enough to count. */
export function fittingParts(supply: Supply, group: TargetGroup, norm: Norm, today: string): number[] {
	return partsOfWeek.flatMap(({ weekday, part }, index) => {
		const fit = fitOf(supply, { group, week: weekBit(weekday, part), minDayParts: norm.minDayParts, today });
		return fit > 0 && fit >= norm.minFit ? [index] : [];
	});
}
