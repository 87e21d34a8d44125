// How an activity comes out of the database: as a card in a list, as its page, with its series and dates.
import type { Day } from '#lib/calendar/days.ts';
import type { Access } from '#lib/places/types.ts';
import type { ActivityDraft } from './activity.ts';
import type { Series } from './recurrence.ts';

/** An activity as a list shows it, with the moment that matters there (null: none to come). */
export type ActivityCard = Pick<
	ActivityDraft,
	| 'title'
	| 'summary'
	| 'organiser'
	| 'themes'
	| 'kinds'
	| 'targetGroups'
	| 'minAge'
	| 'maxAge'
	| 'price'
	| 'priceCents'
	| 'joining'
	| 'joiningHow'
	| 'languages'
	| 'accessibility'
	| 'indoors'
	| 'source'
	| 'sourceId'
> & {
	id: number;
	slug: string;
	/** Name of the place, or the location in words. */
	where: string | null;
	placeSlug: string | null;
	lon: number | null;
	lat: number | null;
	district: string | null;
	districtSlug: string | null;
	starts: string | null;
	ends: string | null;
	day: Day | null;
	moved: boolean | null;
	reason: string | null;
	/** That moment takes nobody any more. */
	full: boolean | null;
	/** Of a list that was asked for it; null of another. */
	description: string | null;
};

/** An activity as its own page shows it. */
export type ActivityRow = Omit<ActivityCard, 'starts' | 'ends' | 'day' | 'moved' | 'reason' | 'full' | 'description'> &
	Pick<
		ActivityDraft,
		| 'description'
		| 'organiserContact'
		| 'lowIncomeCents'
		| 'priceNote'
		| 'image'
		| 'imageAlt'
		| 'verifiedAt'
		| 'signUpHere'
		| 'capacity'
		| 'initiativeId'
	> & {
		updatedAt: Date;
		street: string | null;
		postcode: string | null;
		locality: string | null;
		placeType: string | null;
		placeAccess: Access | null;
		neighbourhood: string | null;
		/** Null when nobody publishes it here, or the public may not see who. */
		initiativeSlug: string | null;
		initiativeName: string | null;
		/** It was asked whether it still goes on, and nobody answered: 'niet bevestigd'. */
		unconfirmed: boolean;
	};

/** An activity as those who publish it see it among theirs. */
export type OwnActivity = Pick<ActivityDraft, 'title' | 'source' | 'signUpHere' | 'capacity'> & {
	id: number;
	slug: string;
	where: string | null;
	updatedAt: Date;
	/** When it is asked whether it still goes on. */
	confirmBy: Day | null;
	/** The next date that goes on, as wall times; null when there is none. */
	starts: string | null;
	ends: string | null;
	full: boolean;
	/** Hidden: nobody said that it still goes on. Over: no date is to come. */
	state: 'public' | 'unconfirmed' | 'hidden' | 'withdrawn' | 'over';
};

export type SeriesRow = Series & { id: number; activityId: number; expandedTo: Day };

export type OccurrenceRow = {
	seriesId: number;
	original: string;
	day: Day;
	starts: string;
	ends: string;
	startsAt: Date;
	endsAt: Date;
	cancelled: boolean;
	moved: boolean;
	reason: string | null;
	/** Takes nobody any more. */
	full: boolean;
};
