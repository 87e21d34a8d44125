// What if: changes of supply that are only thought of. Pure.
import type { Way } from '#lib/gaps/supply.ts';
import type { Mode } from '#lib/places/hours.ts';
import type { Access } from '#lib/places/types.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Which supply of the base a change is about. */
export type Ref = { noun: 'place' | 'activity'; id: number };
/** A place that does not exist. `key` is unique in its scenario. */
export type NewPlace = {
	key: string;
	name: string;
	type: string;
	access: Access;
	indoors: boolean;
	kinds: Kind[];
	/** Empty is everyone. */
	targetGroups: TargetGroup[];
	lon: number;
	lat: number;
	/** Parts of the week in which one can walk in (gaps/supply.ts: weekBit). */
	week: number;
	seats: number | null;
	/** Null or 0 is free. */
	priceCents: number | null;
	/** Who comes has to buy something. */
	consumption?: boolean;
};
/**
 * An activity that does not exist. `placeId` is of a place of the base: it goes where that goes. `regularity`: in which share
 * of the weeks it is there (often.ts); without it every week.
 */
export type NewActivity = Omit<NewPlace, 'type' | 'access'> & {
	placeId: number | null;
	placeName: string;
	regularity?: number;
};
/** `title` is what it was called when the change was made: it may leave the site. */
type OfBase = { ref: Ref; title: string };
type Costs = {
	/** What it costs more in a year (less when below 0), as entered; null is unknown. */ yearlyCents: number | null;
};
export type Change = Costs &
	(
		| { kind: 'add'; place: NewPlace }
		| ({ kind: 'move'; lon: number; lat: number } & OfBase)
		| ({ kind: 'close' } & OfBase)
		| { kind: 'add-activity'; activity: NewActivity }
		/**
		 * All ways in, in the place of those it has; without `mode` and `otherWays` one only walks in. Of an activity also in
		 * which share of the weeks (often.ts); without it as often as before.
		 */
		| ({ kind: 'hours'; week: number; mode?: Mode; otherWays?: Way[]; regularity?: number } & OfBase)
		/** What one can do there, and for whom. */
		| ({ kind: 'what'; kinds: Kind[]; targetGroups: TargetGroup[] } & OfBase)
		| ({ kind: 'price'; priceCents: number; consumption?: boolean } & OfBase)
		| ({ kind: 'size'; seats: number } & OfBase)
	);
export type ChangeKind = Change['kind'];

export type Scenario = {
	/** Random: who has the address and may see scenarios can open it. */
	id: string;
	name: string;
	note: string;
	changes: Change[];
	/** Grows with each change: who changes an older one is told so. */
	revision: number;
};

export const MOST_CHANGES = 40;
export const MOST_COMPARED = 3;
export const LONGEST_NAME = 120;
export const LONGEST_NOTE = 1000;

/** What all changes cost in a year together (null: of none it is known), and of how many it is not known. */
export function yearlyOf(changes: readonly Change[]): { cents: number | null; unknown: number } {
	const known = changes.flatMap(({ yearlyCents }) => (yearlyCents === null ? [] : [yearlyCents]));
	const cents = known.length ? known.reduce((sum, one) => sum + one, 0) : null;
	return { cents, unknown: changes.length - known.length };
}

/** Where a change puts something on the map; null when it stays where it is. */
export function spotOf(change: Change): { lon: number; lat: number } | null {
	if (change.kind === 'add') return change.place;
	if (change.kind === 'add-activity') return change.activity.placeId === null ? change.activity : null;
	return change.kind === 'move' ? change : null;
}

/** The same change, with its spot elsewhere: somebody drags it. */
export function movedTo(change: Change, { lon, lat }: { lon: number; lat: number }): Change {
	if (change.kind === 'add') return { ...change, place: { ...change.place, lon, lat } };
	if (change.kind === 'add-activity' && spotOf(change))
		return { ...change, activity: { ...change.activity, lon, lat } };
	return change.kind === 'move' ? { ...change, lon, lat } : change;
}
