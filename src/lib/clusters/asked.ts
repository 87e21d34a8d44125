// What neighbours ask for, in plain words. No figure leaves: only what enough neighbours said, the most asked first. Pure.
import { dayPartsIn } from '#lib/calendar/dayparts.ts';
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';

/** Answers of one area that name a kind of meeting. */
export type KindCount = {
	kind: string;
	answers: number;
	/** How many of these name each part of the day, by bit. */
	parts: readonly number[];
};

const MOST = 3;

const moments: Record<string, string> = { ochtend: 'in de ochtend', middag: 'in de middag', avond: 'in de avond' };

/** 'doordeweeks in de avond', 'in het weekend in de ochtend en in de middag'. */
export function partsWords(set: number): string {
	const byDays = Map.groupBy(dayPartsIn(set), ({ bit }) => (bit < 3 ? 'doordeweeks' : 'in het weekend'));
	return listWords(
		[...byDays].map(([days, parts]) => {
			const times = parts.map(({ slug }) => moments[slug.split('-')[1] ?? ''] ?? '');
			return times.length === 3 ? `${days} op elk moment` : `${days} ${listWords(times)}`;
		})
	);
}

/**
 * 'samen eten, doordeweeks in de avond': at most three kinds that enough answers name, with the part of the day when
 * enough of these, and at least half, name it. None when the area has too few answers.
 */
export function askedWords(total: number, counts: readonly KindCount[], least = MIN_ANSWERS): string[] {
	if (total < least) return [];
	return counts
		.filter(({ kind, answers }) => answers >= least && kinds.has(kind))
		.toSorted(
			(one, other) =>
				other.answers - one.answers || kinds.keys.indexOf(one.kind as never) - kinds.keys.indexOf(other.kind as never)
		) // prettier-ignore
		.slice(0, MOST)
		.map(({ kind, answers, parts }) => {
			const most = parts.indexOf(Math.max(...parts));
			const known = most >= 0 && parts[most]! >= Math.max(least, answers / 2);
			return `${uncapital(kinds.name(kind))}${known ? `, ${partsWords(1 << most)}` : ''}`;
		});
}
