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
};

/** An activity as its own page shows it. */
export type ActivityRow = Omit<ActivityCard, 'starts' | 'ends' | 'day' | 'moved' | 'reason'> &
	Pick<
		ActivityDraft,
		'description' | 'organiserContact' | 'lowIncomeCents' | 'priceNote' | 'image' | 'imageAlt' | 'verifiedAt'
	> & {
		updatedAt: Date;
		street: string | null;
		postcode: string | null;
		locality: string | null;
		placeType: string | null;
		placeAccess: Access | null;
		neighbourhood: string | null;
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
};
