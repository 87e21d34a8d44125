// What leaves the room of gaps: figures with everything withheld that may not be known. Page, print, XLSX, CSV and
// snapshot are all made from this. Pure.
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

export type GapClass = 'shortage' | 'surplus' | 'misfit' | 'balance' | 'unknown';
/** Which supply and which answers are compared. */
export type Setting = 'any' | 'indoors' | 'outdoors';
/** How full what there is, is: by sign-ups and by rooms that are not free. */
export type Use = 'little' | 'well' | 'unknown';
/** Why a figure is not there: too few answers, too few people, no figure known, or it would give away another one. */
export type Withheld = 'few-answers' | 'few-people' | 'no-figures' | 'protects-another';

/** A figure, or why there is none. */
export type Figure = { value: number } | { value: null; why: Withheld };

/** One area × target group × kind × day part. */
export type GapCell = {
	areaId: number;
	group: TargetGroup;
	kind: Kind;
	/** Bit number, calendar/dayparts.ts. */
	dayPart: number;
	/**
	 * What is compared here. Of a table of 'any' this may be 'indoors' or 'outdoors': the worst of the three, because who
	 * wants to be indoors is not helped by what is outdoors. Every figure of the cell is of this setting.
	 */
	setting: Setting;
	/** People of the group that live there, whole. */
	people: Figure;
	/** Share of them with some fitting supply within the norm, 0–1, down to a whole step (rounding.ts). */
	served: Figure;
	/** People of the group without: `people × (1 − served)` as these are told, in tens. */
	affected: Figure;
	/**
	 * How many fitting supplies somebody of the group has within the norm, on average, down to a whole step (rounding.ts); a
	 * building with what goes on in it counts once. Who has nothing is in it with 0: an average of who is served would rise
	 * when somebody loses the one thing near.
	 */
	overlap: Figure;
	/** How full these are on average, as far as is known and may be told. */
	used: Use;
	/** Distinct answers that ask for this. */
	answers: Figure;
	/**
	 * Enough people answered about this group in this area, whatever they asked for. Where few of them ask for this, need is
	 * little and not unknown; without, nothing is known of what they miss: silence is not "no need".
	 */
	heard: boolean;
	/** Answers per 1,000 of the group, one decimal, with the 95 % interval (Wilson). */
	perThousand: Figure;
	interval: [low: number, high: number] | null;
	class: GapClass;
};

/** What every figure of one result stands on, for "hoe is dit berekend?" and for who wants to make it again. */
export type Basis = {
	/** Day. */
	today: string;
	figureYear: number | null;
	boundaryYear: number | null;
	populationMethod: 'even' | 'squares' | null;
	populationSource: string | null;
	reachVersion: string;
	reachLabel: string;
	setting: Setting;
	/** Newest row of norms and of settings. */
	normsVersion: number;
	settings: Record<string, number>;
	/** Month of the first, 'YYYY-MM'. */
	answersFrom: string | null;
	/** All in the municipality, whatever the setting. */
	answersCounted: Figure;
};

export type GapTable = { basis: Basis; cells: GapCell[] };
