// Whose areas lie around whose: who may do something in an area, may do it in what that is made of. Pure.
import type { Area } from './area.ts';

type Known = {
	municipality: Area | null;
	districts: readonly Area[];
	neighbourhoods: readonly Area[];
	groups: readonly Area[];
};
/** Ids; of what lies nowhere, null. */
type Ids = readonly (number | null | undefined)[];

/**
 * Every area of which a connector is at home in one of these: itself, the wijk a buurt lies in, and every group these
 * belong to. Never the municipality: that is for officers.
 */
export function around(ids: Ids, { municipality, districts, neighbourhoods, groups }: Known): number[] {
	const asked = new Set(ids.filter((id) => id !== municipality?.id));
	const wijken = new Set(districts.map(({ id }) => id));
	const parents = neighbourhoods.flatMap(({ id, parentId }) => (asked.has(id) && parentId ? [parentId] : []));
	const own = new Set([...asked, ...parents.filter((id) => wijken.has(id))].filter((id) => typeof id === 'number'));
	const member = groups.filter(({ memberIds }) => memberIds.some((id) => own.has(id)));
	return [...own, ...member.map(({ id }) => id)];
}

/** The other way round: every area in which a connector of one of these is at home. */
export function within(ids: Ids, { districts, neighbourhoods, groups }: Known): number[] {
	const asked = new Set(ids);
	const members = groups.filter(({ id }) => asked.has(id)).flatMap(({ memberIds }) => memberIds);
	const own = new Set([...asked, ...members].filter((id) => typeof id === 'number'));
	const wijken = new Set(districts.filter(({ id }) => own.has(id)).map(({ id }) => id));
	const parts = neighbourhoods.filter(({ parentId }) => parentId !== null && wijken.has(parentId));
	return [...new Set([...own, ...parts.map(({ id }) => id)])];
}
