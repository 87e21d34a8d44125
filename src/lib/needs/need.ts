// What a need (behoefte) is: who misses which kind of meeting, when and where. Never who said so. Pure.
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

export type Setting = 'indoors' | 'outdoors' | 'either';
export type Channel = 'web' | 'paper' | 'phone' | 'in-person' | 'conversation';

/** RD metres / 100 of the south-west corner of a square of 100 m: the finest that is ever sent. Never kept. */
export type Square = { x: number; y: number };

export type Need = {
	kinds: Kind[];
	targetGroups: TargetGroup[];
	/** Bit set, calendar/dayparts.ts. */
	dayParts: number;
	setting: Setting;
	districtId: number | null;
	neighbourhoodId: number | null;
	channel: Channel;
	/** One free sentence; empty when none. */
	sentence: string;
};

/** A need, and where somebody pointed: only to find its wijk and buurt. */
export type PointedNeed = Need & { square?: Square | null };

/** A need as it counts: without words or who entered it. */
export type CountedNeed = Pick<
	Need,
	'kinds' | 'targetGroups' | 'dayParts' | 'setting' | 'districtId' | 'neighbourhoodId' | 'channel'
> & {
	/** UUID: for putting answers in order and together, never on a page. */
	id: string;
	/** Day. */
	onDay: string;
};

/** Signs of the free sentence. */
export const SENTENCE_MOST = 500;

export const channelNames: Record<Channel, string> = {
	web: 'website',
	paper: 'papieren kaart',
	phone: 'telefoon',
	'in-person': 'persoonlijk gesprek',
	conversation: 'gebiedsgesprek'
};

export const settingNames: Record<Setting, string> = {
	indoors: 'binnen',
	outdoors: 'buiten',
	either: 'maakt niet uit'
};
