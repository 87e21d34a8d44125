// What is near enough, open enough and fitting enough: a norm for each kind and target group, with where it comes from.
import type { ProfileKey } from '#lib/reach/reach.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { groups } from './columns.ts';

export type Norm = {
	id: number;
	kind: Kind;
	targetGroup: TargetGroup;
	/** On foot, by the profile of the group. */
	maxMinutes: number;
	/** Open so many of the 21 parts of a week counts fully. */
	minDayParts: number;
	/** 0–1, above `HARDLY` (weights.ts): what fits less does not count. */
	minFit: number;
	source: string;
	/** Ours, until the municipality decides. */
	proposal: boolean;
	at: Date;
	/** Account id, or 'voorstel'. */
	by: string;
};

/** The norm of each kind and group. */
export type Norms = { version: number; of(kind: Kind, group: TargetGroup): Norm; all: readonly Norm[] };

/** The newest row of each kind and group holds; a group without one has that of everyone. @throws when that is missing */
export function normsFrom(rows: readonly Norm[]): Norms {
	const newest = new Map<string, Norm>();
	for (const row of rows) {
		const key = `${row.kind} ${row.targetGroup}`;
		const known = newest.get(key);
		if (!known || known.id < row.id) newest.set(key, row);
	}
	const of = (kind: Kind, group: TargetGroup): Norm => {
		const norm = newest.get(`${kind} ${group}`) ?? newest.get(`${kind} everyone`);
		if (!norm) throw new Error(`there is no norm for ${kind}`);
		return norm;
	};
	const all = kinds.keys.flatMap((kind) => groups.map((group) => ({ ...of(kind, group), targetGroup: group })));
	return { version: Math.max(0, ...rows.map(({ id }) => id)), of, all };
}

/** How fast a group walks; groups that are not named walk as adults. */
const profiles: Partial<Record<TargetGroup, ProfileKey>> = {
	'age-0-14': 'child',
	'age-65-plus': 'older',
	parents: 'pram',
	disability: 'wheelchair'
};
export const profileOf = (group: TargetGroup): ProfileKey => profiles[group] ?? 'adult';
