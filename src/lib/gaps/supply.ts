// What counts as supply: a place one can be at, or an activity that goes on. Facts only; fit.ts weighs them. Pure.
import type { Joining, Price } from '#lib/activities/activity.ts';
import type { Mode } from '#lib/places/hours.ts';
import type { Access } from '#lib/places/types.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Bit of a part of a day of the week in `week`: weekday 1 (Monday) to 7, part 0 morning, 1 afternoon, 2 evening. */
export const weekBit = (weekday: number, part: number): number => 1 << ((weekday - 1) * 3 + part);

export type Supply = {
	noun: 'place' | 'activity';
	id: number;
	slug: string;
	title: string;
	/** Of an activity: where it is; of a place itself. Null when it is at no place we know. */
	placeId: number | null;
	lon: number;
	lat: number;
	access: Access;
	/** Null is unknown: it counts as neither indoors nor outdoors when one of these is asked. */
	indoors: boolean | null;
	kinds: readonly Kind[];
	/** Empty is everyone. */
	targetGroups: readonly TargetGroup[];
	/** Bit set of the 21 parts of a week (`weekBit`) in which one can be there. Null is unknown. */
	week: number | null;
	/** Of an activity: how much of the weeks it goes on, 0–1; of a place 1. */
	regularity: number;
	/** The most open way in that its hours state; of an activity 'open'. */
	mode: Mode;
	joining: Joining;
	price: Price;
	priceCents: number | null;
	consumptionRequired: boolean | null;
	stepFree: Answer;
	toilet: Answer;
	/** Day. */
	verifyBy: string | null;
};
