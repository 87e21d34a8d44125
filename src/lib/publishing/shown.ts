// A draft as its public page would show it. Pure.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { dateShown, sentences, type DateShown } from '#lib/activities/dates.ts';
import { expand } from '#lib/activities/recurrence.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import type { ActivityRow } from '#lib/activities/rows.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';
import type { PlaceRow } from '#lib/places/rows.ts';
import { coming, type Coming } from './coming.ts';

export type Shown = { activity: ActivityRow; rhythm: string[]; dates: DateShown[]; coming: Coming };

type Around = {
	today: Day;
	place: PlaceRow | null;
	district: { name: string; slug: string } | null;
	initiative: Pick<InitiativeRow, 'slug' | 'name'>;
};

const DATES_SHOWN = 10;

/** What residents would read today; a title that is not there yet has words in its place. */
export function shownOf(draft: ActivityDraft, { today, place, district, initiative }: Around): Shown {
	const activity: ActivityRow = {
		...draft,
		id: 0,
		slug: '',
		title: draft.title || 'Nog zonder naam',
		where: place?.name ?? draft.location,
		placeSlug: place?.slug ?? null,
		lon: draft.point?.lon ?? place?.lon ?? null,
		lat: draft.point?.lat ?? place?.lat ?? null,
		district: district?.name ?? place?.district ?? null,
		districtSlug: district?.slug ?? place?.districtSlug ?? null,
		neighbourhood: place?.neighbourhood ?? null,
		street: place?.street ?? null,
		postcode: place?.postcode ?? null,
		locality: place?.locality ?? null,
		placeType: place?.type ?? null,
		placeAccess: place?.access ?? null,
		accessibility: { ...place?.accessibility, ...draft.accessibility },
		indoors: draft.indoors ?? place?.indoors ?? null,
		verifiedAt: today,
		updatedAt: new Date(`${today}T12:00:00Z`),
		initiativeSlug: initiative.slug,
		initiativeName: initiative.name,
		unconfirmed: false
	};
	const dates = draft.series
		.flatMap((series, seriesId) =>
			expand(series, today, addDays(today, 366), DATES_SHOWN).map((one) => ({ ...one, seriesId }))
		)
		.toSorted((one, other) => (one.start < other.start ? -1 : 1))
		.slice(0, DATES_SHOWN)
		.map(({ start, end, ...one }) => ({
			...dateShown({ ...one, starts: start, ends: end, full: false }, '', today),
			href: null
		}));
	return {
		activity,
		rhythm: sentences(draft.series.map((series) => seriesWords(series, today))),
		dates,
		coming: coming(draft.series, today)
	};
}
