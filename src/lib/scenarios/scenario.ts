// What if: changes of supply that are only thought of. Each has an inverse. Pure.
import type { OpeningHours } from '#lib/places/hours.ts';
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
	targetGroups: TargetGroup[];
	lon: number;
	lat: number;
	hours: OpeningHours | null;
	seats: number | null;
	priceCents: number | null;
};
export type Change =
	| { kind: 'add'; place: NewPlace; yearlyCents: number | null }
	| { kind: 'move'; ref: Ref; lon: number; lat: number; yearlyCents: number | null }
	| { kind: 'close'; ref: Ref; yearlyCents: number | null }
	/** Of a place its hours; of an activity the parts of the week (gaps/supply.ts: weekBit). */
	| { kind: 'hours'; ref: Ref; week: number; yearlyCents: number | null }
	| { kind: 'price'; ref: Ref; priceCents: number; yearlyCents: number | null }
	| { kind: 'size'; ref: Ref; seats: number; yearlyCents: number | null };

export type Scenario = {
	id: string;
	name: string;
	note: string;
	changes: Change[];
	revision: number;
};
