// The norms of one kind of meeting in few rows: target groups that have the same norm, from the same source, stand together.
// Pure.
import { listWords } from '#lib/calendar/daywords.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Norm } from './norms.ts';

export type NormRow = Pick<Norm, 'maxMinutes' | 'minDayParts' | 'minFit' | 'source' | 'proposal'> & {
	groups: TargetGroup[];
};

/** In the order of the first group of each. */
export function normRows(norms: readonly Norm[]): NormRow[] {
	const rows = new Map<string, NormRow>();
	for (const { targetGroup, maxMinutes, minDayParts, minFit, source, proposal } of norms) {
		const key = JSON.stringify([maxMinutes, minDayParts, minFit, source, proposal]);
		const row = rows.get(key) ?? { groups: [], maxMinutes, minDayParts, minFit, source, proposal };
		row.groups.push(targetGroup);
		rows.set(key, row);
	}
	return [...rows.values()];
}

// 'Kinderen (0 tot en met 14 jaar)' → '0–14 jaar'.
const short = (group: TargetGroup): string => {
	const name = targetGroups.name(group);
	return /\(([^()]+)\)/.exec(name)?.[1]?.replace(' tot en met ', '–') ?? name.toLowerCase();
};

/** 'Iedereen, 15–24 jaar en mantelzorgers', or 'Alle doelgroepen'. */
export function groupsWords(groups: readonly TargetGroup[]): string {
	if (groups.length === targetGroups.keys.length) return 'Alle doelgroepen';
	const words = listWords(groups.map(short));
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });

/** '15 minuten lopen, 3 dagdelen per week, past 0,3'. */
export const rowWords = ({ maxMinutes, minDayParts, minFit }: NormRow): string =>
	[
		`${maxMinutes} minuten lopen`,
		minDayParts === 1 ? '1 dagdeel per week' : `${minDayParts} dagdelen per week`,
		`past ${number.format(minFit)}`
	].join(', ');
