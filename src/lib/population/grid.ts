// Where people live, in squares of 100 m: arrays, because every gap is a sum over them. Pure.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** The groups of whom CBS counts people, in the order of `Grid.people`. */
export const countedGroups = [
	'everyone',
	'age-0-14',
	'age-15-24',
	'age-25-44',
	'age-45-64',
	'age-65-plus'
] as const satisfies TargetGroup[];
export type CountedGroup = (typeof countedGroups)[number];

/** People are kept in thousandths, as whole numbers: sums of parts are then exactly the whole. */
export const PARTS_OF_A_PERSON = 1000;

/** No figure is known. */
export const UNKNOWN = -1;

/** Squares in order of (x, y); index i of each array is the same square. */
export type Grid = {
	/** Year of the figures. */
	year: number;
	/** Spread evenly over the area they are known of, or counted by square. */
	method: 'even' | 'squares';
	boundaryYear: number | null;
	source: string;
	/** Hash of what it was made from: the same basis is the same grid. */
	basis: string;
	/** RD metres / 100 of the south-west corner. */
	x: Int32Array;
	y: Int32Array;
	/** Degrees, of the middle. */
	lon: Float64Array;
	lat: Float64Array;
	/** Ids of areas; 0 is none. */
	district: Int32Array;
	neighbourhood: Int32Array;
	/** Six a square, as `countedGroups`, in thousandths; UNKNOWN where no figure is known. */
	people: Int32Array;
};
