// What counts as supply: a place one can be at, or an activity that goes on. Facts only; fit.ts weighs them. Pure.
import type { Joining, Price } from '#lib/activities/activity.ts';
import type { Mode } from '#lib/places/hours.ts';
import type { Setting } from './result.ts';
import type { Access } from '#lib/places/types.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Bit of a part of a day of the week in `week`: weekday 1 (Monday) to 7, part 0 morning, 1 afternoon, 2 evening. */
export const weekBit = (weekday: number, part: number): number => 1 << ((weekday - 1) * 3 + part);

/** How many parts of a week a bit set holds. */
export function partsIn(week: number): number {
	let count = 0;
	for (let rest = week; rest; rest &= rest - 1) count++;
	return count;
}

/** A way in, and the parts of the week (`weekBit`) in which it is stated. */
export type Way = { mode: Mode; week: number };

/** 'place:12': which supply this is. */
export type SupplyKey = string;
export const keyOf = ({ noun, id }: Pick<Supply, 'noun' | 'id'>): SupplyKey => `${noun}:${id}`;

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
	/** Of an activity: in which share of the weeks it is there, on average over the parts of `week`; of a place 1. */
	regularity: number;
	/** The most open way in that its hours state: how one gets in during `week`; of an activity 'open'. */
	mode: Mode;
	/** Parts of the week in which only a less open way in is stated, such as for members. */
	otherWays: readonly Way[];
	joining: Joining;
	price: Price;
	priceCents: number | null;
	consumptionRequired: boolean | null;
	stepFree: Answer;
	toilet: Answer;
	/**
	 * Day on which it is to be looked at again. Null: at a place nobody ever looked; about an activity nobody is asked, such as
	 * of a calendar that is followed or that ends within a season, and it is as fresh as its dates.
	 */
	verifyBy: string | null;
	/**
	 * Of an activity: which share of its places was taken, 0–1 in tenths, over its dates of the past 90 days (sign-ups here
	 * against the number of places; signups/use.server.ts). Null is not known. Of a place always null: see `usedIn`.
	 */
	used: number | null;
	/**
	 * Of a place: which share of its rooms is not free, 0–1, in each of the 21 parts of a week (Monday morning first), as
	 * its managers state (spaces/spaces.server.ts). Null where none states it, and of an activity.
	 */
	usedIn: readonly number[] | null;
};

/**
 * How full it is in these parts of the week (bit set of `weekBit`), 0–1: of rooms the average over the parts in which the
 * place is there; null is not known, or not there.
 */
export function usedAt(
	{ used, usedIn, week: there }: Pick<Supply, 'used' | 'usedIn' | 'week'>,
	asked: number
): number | null {
	if (!usedIn) return used;
	const parts = usedIn.filter((_, part) => (there ?? 0) & asked & (1 << part));
	return parts.length ? parts.reduce((sum, share) => sum + share, 0) / parts.length : null;
}

/** Whether it is meant for some and not for everyone. */
export const isForSome = ({ targetGroups }: Pick<Supply, 'targetGroups'>): boolean =>
	targetGroups.length > 0 && !targetGroups.includes('everyone');

/** Whether it counts when this is asked: what is not known to be indoors or outdoors is neither. */
export const suits = ({ indoors }: Pick<Supply, 'indoors'>, setting: Setting): boolean =>
	setting === 'any' || (indoors !== null && indoors === (setting === 'indoors'));
