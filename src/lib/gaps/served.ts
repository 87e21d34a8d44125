// Who is served in a column of an area: as counted, for the class, and as it may be told. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { COUNTED, numberOf } from './columns.ts';
import { fullness } from './extra.ts';
import { away, sumOf, whyOf } from './gather.ts';
import type { Measured, Zones } from './measure.ts';
import type { GapCell } from './result.ts';
import { choiceInSteps, fullnessInSteps, inSteps, tens } from './rounding.ts';
import type { Settings } from './settings.ts';
import { wellServedMayBeTold } from './withhold-served.ts';
import type { Hidden } from './withhold.ts';

export type Served = {
	why: number;
	/** People, whole. */
	living: number;
	/** Not rounded. */
	exact: number;
	/** For the class: as exact, null where people are so few that the class would tell too much. */
	share: number | null;
	/** Average over all people of the group, in steps: the class stands on it as well. */
	overlap: number;
	/** How full what is near is, 0–1 in steps; null is not known. */
	used: number | null;
};

/** Who is served in a column of an area where people of the group may be shown. */
export function servedOf(
	{ zones, settings }: { zones: Zones; settings: Settings },
	{ measured, hidden }: { measured: Measured; hidden: readonly Hidden[] },
	{ nodes, group, column }: { nodes: readonly number[]; group: TargetGroup; column: number }
): Served {
	const { columns, useKnown, used } = measured;
	const living = sumOf(nodes, zones.total, COUNTED, numberOf(group));
	const served = sumOf(nodes, measured.served, columns, column);
	const exact = served / living;
	// Told of some and not of others it would come and go: a place that closes could then turn shortage into unknown.
	const told = wellServedMayBeTold(living, settings.min_people * PARTS_OF_A_PERSON, settings.well_served);
	const full = (of: Float64Array | undefined) => (of ? sumOf(nodes, of, columns, column) : 0);
	const { min_people: least, well_used } = settings;
	const people = served / PARTS_OF_A_PERSON;
	// Somebody may be near several: never more people than there are.
	const nearKnown = Math.min(people, full(useKnown) / PARTS_OF_A_PERSON);
	const fullOf = fullness(full(useKnown), full(used));
	return {
		why: whyOf(nodes, hidden[column]!),
		living: Math.round(living / PARTS_OF_A_PERSON),
		exact,
		share: told ? exact : null,
		overlap: choiceInSteps(sumOf(nodes, measured.overlap, columns, column) / living, living / PARTS_OF_A_PERSON, least),
		used: fullOf === null ? null : fullnessInSteps(fullOf, nearKnown, least, well_used)
	};
}

/** The same as it may be told. */
export function servedFigures(
	{ why, living, exact, share: forClass, overlap }: Served,
	{ min_people: least, well_served }: Settings
): Pick<GapCell, 'served' | 'affected' | 'overlap'> {
	if (why) return { served: away(why), affected: away(why), overlap: away(why) };
	const share = inSteps(exact, living, least, forClass === null ? undefined : well_served);
	return {
		served: { value: share },
		affected: { value: tens(living * (1 - share)) },
		overlap: { value: overlap }
	};
}
