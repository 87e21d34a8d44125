// How many each filter would leave: counted from groups of things with equal signatures, each filter as if it were open
// itself. Pure.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { dayPartSlugs, dimensions, partsIn, passes, type Filter, type TimeFilter } from './signature.ts';

/** Things alike in everything a filter can ask: their signature, and how many there are. */
export type Group = {
	subject: number;
	traits: number;
	moments: number;
	/** Day parts within the days of `van` and `tot`; 0 when these are not asked. */
	days: number;
	count: number;
};

/** field → value → how many results choosing that value gives. */
export type Facets = Record<string, Record<string, number>>;

const spans = ['vandaag', 'morgen', 'weekend', 'week'] as const;

const partsAsked = (group: Group, span: TimeFilter['span']) =>
	span === 'days' ? group.days : partsIn(group.moments, span);

const inTime = (group: Group, time: TimeFilter | null) => !time || (partsAsked(group, time.span) & time.parts) !== 0;

/**
 * Counts of every value. For a filter whose values add up (any of them) its own choice is left open; where all must hold
 * (accessibility) the choice stays, and a count says what is left when this one comes on top.
 */
export function countFacets(groups: readonly Group[], filters: readonly Filter[], time: TimeFilter | null): Facets {
	const counts = dimensions.map((dimension) => ({
		dimension,
		values: new Array<number>(dimension.values.length).fill(0)
	}));
	const bySpan = spans.map(() => 0);
	const byPart = dayPartSlugs.map(() => 0);
	for (const group of groups) {
		const failing = filters.filter((filter) => !passes(filter, group[filter.word]));
		const [failed] = failing;
		if (failing.length > 1) continue;
		if (!failed) {
			spans.forEach((span, index) => {
				if (partsIn(group.moments, span) & (time?.parts ?? everyDayPart)) bySpan[index]! += group.count;
			});
			const parts = partsAsked(group, time?.span ?? 'any');
			for (let index = 0; index < byPart.length; index++) if (parts & (1 << index)) byPart[index]! += group.count;
		}
		if (!inTime(group, time)) continue;
		for (const { dimension, values } of counts) {
			if (failed && (failed.field !== dimension.field || dimension.match === 'all')) continue;
			const word = group[dimension.word] >>> dimension.first;
			for (let index = 0; index < values.length; index++) if (word & (1 << index)) values[index]! += group.count;
		}
	}
	const named = (names: readonly string[], values: readonly number[]) =>
		Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]));
	return {
		wanneer: named(spans, bySpan),
		dagdeel: named(dayPartSlugs, byPart),
		...Object.fromEntries(counts.map(({ dimension, values }) => [dimension.field, named(dimension.values, values)]))
	};
}

/** How many things pass every filter. */
export const countTotal = (groups: readonly Group[], filters: readonly Filter[], time: TimeFilter | null): number =>
	groups.reduce(
		(total, group) =>
			inTime(group, time) && filters.every((filter) => passes(filter, group[filter.word]))
				? total + group.count
				: total,
		0
	);
