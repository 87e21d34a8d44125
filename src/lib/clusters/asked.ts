// What neighbours ask for, in plain words. No figure leaves: only what enough neighbours said. Pure.
import { dayPartsIn } from '#lib/calendar/dayparts.ts';
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';

/** Answers of one area that name a kind of meeting. */
export type KindCount = {
	kind: string;
	answers: number;
	/** How many of these name each part of the day, by bit; who says that it does not matter names none. */
	parts: readonly number[];
};

const times: Record<string, string> = { ochtend: 'in de ochtend', middag: 'in de middag', avond: 'in de avond' };

/** 'doordeweeks in de avond', 'in het weekend in de ochtend en in de middag'. */
export function partsWords(set: number): string {
	const byDays = Map.groupBy(dayPartsIn(set), ({ bit }) => (bit < 3 ? 'doordeweeks' : 'in het weekend'));
	return listWords(
		[...byDays].map(([days, parts]) => {
			const named = parts.map(({ slug }) => times[slug.split('-')[1] ?? ''] ?? '');
			return named.length === 3 ? `${days} op elk moment` : `${days} ${listWords(named)}`;
		})
	);
}

// A part of the day leads when this many more name it than any other: then no few neighbours decide which.
const LEAD = 5;

/**
 * 'samen eten, doordeweeks in de avond': the kinds that enough answers name, in the order of the vocabulary, for who asks
 * most would tell what another page keeps still. `moments`: with the part of the day, when enough of these and at least
 * half name it and it leads clearly. None when the area has too few answers.
 */
export function askedWords(
	total: number,
	counts: readonly KindCount[],
	{ least = MIN_ANSWERS, moments = true } = {}
): string[] {
	if (total < least) return [];
	return kinds.keys.flatMap((key) => {
		const found = counts.find(({ kind, answers }) => kind === key && answers >= least);
		if (!found) return [];
		const part = moments ? leading(found, least) : null;
		return `${uncapital(kinds.name(key))}${part === null ? '' : `, ${partsWords(1 << part)}`}`;
	});
}

// The bit of the part of the day that leads.
function leading({ answers, parts }: KindCount, least: number): number | null {
	const [most = 0, next = 0] = parts.toSorted((one, other) => other - one);
	return most >= Math.max(least, answers / 2) && most >= next + LEAD ? parts.indexOf(most) : null;
}
