// What a gebiedsgesprek is: an evening with residents, three questions, and who was there in counts. Never a name. Pure.
import { dateOf } from '#lib/calendar/daywords.ts';
import { MIN_PEOPLE, stepBelow } from '#lib/needs/threshold.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** A picture of ours, and what is to be seen on it: of a flip-over, what is written there. */
export type Photo = { src: string; alt: string };
/** How many of each group were there; a group that is not named was not counted. */
export type Present = Partial<Record<TargetGroup, number>>;

/** What a person writes down about it. */
export type Account = {
	onDay: string;
	placeId: number | null;
	/** Where, when it is no place of ours. */
	location: string;
	present: Present;
	/** Voldoet het aanbod? */
	enough: string;
	/** Wat kunnen bewoners zelf? */
	residents: string;
	/** Wat is nodig van de gemeente? */
	municipality: string;
	followUp: string;
};

export type Conversation = Account & {
	id: number;
	slug: string;
	areaId: number;
	area: string;
	areaSlug: string;
	/** Of a place that everybody may see. */
	placeName: string | null;
	placeSlug: string | null;
	photos: Photo[];
	publishedAt: Date | null;
	/** UUID: needs that were told there carry it. */
	batch: string;
	/** Answers that carry it and count. */
	answers: number;
};

/** Written, and not public: an officer reads it and puts it on the site. */
export const isWaiting = (one: Conversation): boolean =>
	one.publishedAt === null && (tellsAnything(one) || one.photos.length > 0);

/** Something of what was said is written down. */
export const tellsAnything = ({ enough, residents, municipality, followUp }: Account): boolean =>
	Boolean(enough || residents || municipality || followUp);

/** The questions of the implementation agenda, by the field of their answer. */
export const questions = [
	{ field: 'enough', name: 'aanbod', label: 'Voldoet het aanbod?' },
	{ field: 'residents', name: 'bewoners', label: 'Wat kunnen bewoners zelf?' },
	{ field: 'municipality', name: 'gemeente', label: 'Wat is nodig van de gemeente?' }
] as const;

export const MOST_PHOTOS = 12;

export const titleOf = ({ area, onDay }: Pick<Conversation, 'area' | 'onDay'>): string =>
	`Gesprek in ${area} op ${dateOf(onDay)}`;

/**
 * Who was there, as everybody may read it: in steps, and of a group of fewer than `least` people nothing, for who was there
 * would know whom it is about. Nor does a total leave, which would give it away.
 */
export const presentWords = (present: Present, least = MIN_PEOPLE): { group: string; words: string }[] =>
	targetGroups.all.flatMap(({ key, name }) => {
		const count = present[key] ?? 0;
		if (count < least) return [];
		return {
			group: key === 'everyone' ? 'Geen groep genoemd' : name,
			words: `minstens ${stepBelow(count, least).toLocaleString('nl-NL')}`
		};
	});
