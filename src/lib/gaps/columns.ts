// The columns of every table of gaps: target group × kind × day part, each by a number, so that figures are arrays. Pure.
import { countedGroups } from '#lib/population/grid.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Those of whom people are counted stand first: a table of people is the beginning of a table of answers. */
export const groups: readonly TargetGroup[] = [
	...countedGroups,
	...targetGroups.keys.filter((key) => !(countedGroups as readonly TargetGroup[]).includes(key))
];
export const COUNTED = countedGroups.length;
const KINDS = kinds.keys.length;
export const DAY_PARTS = 6;
/** Kinds × day parts. */
export const PER_GROUP = KINDS * DAY_PARTS;

/** Of everyone and the age groups. */
export const COUNTED_COLUMNS = COUNTED * PER_GROUP;
export const COLUMNS = groups.length * PER_GROUP;

const groupNumber = new Map(groups.map((group, index) => [group, index]));
const kindNumber = new Map(kinds.keys.map((kind, index) => [kind, index]));

/** Number of a target group in `groups`; below COUNTED people of it are counted. */
export const numberOf = (group: TargetGroup): number => groupNumber.get(group)!;
/** Column of a group, kind and day part (bit number, calendar/dayparts.ts). */
export const columnOf = (group: TargetGroup, kind: Kind, dayPart: number): number =>
	numberOf(group) * PER_GROUP + kindNumber.get(kind)! * DAY_PARTS + dayPart;
/** Number of the group a column is about. */
export const groupOfColumn = (column: number): number => Math.floor(column / PER_GROUP);
