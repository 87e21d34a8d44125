// An activity as columns: which field of a draft stands in which, and there and back. Pure.
import type { ActivityDraft } from './activity.ts';
import type { Series } from './recurrence.ts';

/** Where an activity stands in the areas, by its point or that of its place. */
export type Located = { districtId: number | null; neighbourhoodId: number | null };

type Field = Exclude<keyof ActivityDraft, 'source' | 'sourceId'>;

/** The columns a field is kept in. `told` is the series as the source told them. */
export const columnsOf = {
	title: ['title'],
	summary: ['summary'],
	description: ['description'],
	initiativeId: ['initiative_id'],
	organiser: ['organiser'],
	organiserContact: ['organiser_contact'],
	placeId: ['place_id'],
	location: ['location'],
	point: ['lon', 'lat', 'district_id', 'neighbourhood_id'],
	themes: ['themes'],
	kinds: ['kinds'],
	targetGroups: ['target_groups'],
	minAge: ['min_age'],
	maxAge: ['max_age'],
	price: ['price'],
	priceCents: ['price_cents'],
	lowIncomeCents: ['low_income_cents'],
	priceNote: ['price_note'],
	joining: ['joining'],
	joiningHow: ['joining_how'],
	signUpHere: ['sign_up_here'],
	capacity: ['capacity'],
	languages: ['languages'],
	accessibility: ['accessibility'],
	indoors: ['indoors'],
	image: ['image'],
	imageAlt: ['image_alt'],
	verifiedAt: ['verified_at'],
	series: ['told']
} as const satisfies Record<Field, readonly string[]>;

export type Column = (typeof columnsOf)[Field][number] | 'source' | 'source_id';
/** An activity as a row to write: the names of the columns. */
export type ActivityValues = Record<Column, unknown> & { slug: string };

const fields = Object.keys(columnsOf) as Field[];

// One answer in several fields: who changes one of them has said them all.
const together: readonly (readonly Field[])[] = [
	['placeId', 'location', 'point'],
	['price', 'priceCents', 'lowIncomeCents', 'priceNote'],
	['joining', 'joiningHow', 'signUpHere', 'capacity'],
	['image', 'imageAlt']
];

export function valuesOf(draft: ActivityDraft, slug: string, located: Located | undefined): ActivityValues {
	return {
		slug,
		title: draft.title,
		summary: draft.summary,
		description: draft.description,
		organiser: draft.organiser,
		organiser_contact: draft.organiserContact,
		place_id: draft.placeId,
		location: draft.location,
		lon: draft.point?.lon ?? null,
		lat: draft.point?.lat ?? null,
		district_id: located?.districtId ?? null,
		neighbourhood_id: located?.neighbourhoodId ?? null,
		themes: draft.themes,
		kinds: draft.kinds,
		target_groups: draft.targetGroups,
		min_age: draft.minAge,
		max_age: draft.maxAge,
		price: draft.price,
		price_cents: draft.priceCents,
		low_income_cents: draft.lowIncomeCents,
		price_note: draft.priceNote,
		joining: draft.joining,
		joining_how: draft.joiningHow,
		sign_up_here: draft.signUpHere,
		capacity: draft.capacity,
		initiative_id: draft.initiativeId,
		languages: draft.languages,
		accessibility: draft.accessibility,
		indoors: draft.indoors,
		image: draft.image,
		image_alt: draft.imageAlt,
		verified_at: draft.verifiedAt,
		source: draft.source,
		source_id: draft.sourceId,
		told: JSON.stringify(draft.series)
	};
}

/** A series as every reader gets it, whatever was left out when it was told: two that say the same are equal as text. */
export const plainSeries = (series: Series): Series => ({
	start: series.start,
	durationMinutes: series.durationMinutes,
	rule: series.rule,
	zone: series.zone,
	until: series.until ?? null,
	extraDates: [...series.extraDates],
	excluded: [...series.excluded],
	skipSchoolHolidays: series.skipSchoolHolidays,
	skipPublicHolidays: series.skipPublicHolidays ?? false,
	changes: series.changes
		.map(({ original, kind, start, durationMinutes, following, reason }) => ({
			original,
			kind,
			...(start ? { start } : {}),
			...(durationMinutes === undefined ? {} : { durationMinutes }),
			...(following ? { following } : {}),
			reason
		}))
		.sort((a, b) => (a.original < b.original ? -1 : 1))
});

/** The fields in which two tellings differ; when it was checked is no field of anybody. */
export function differing(one: ActivityDraft, other: ActivityDraft): Field[] {
	const text = (draft: ActivityDraft, field: Field) =>
		ordered(field === 'series' ? draft.series.map(plainSeries) : draft[field]);
	return fields.filter((field) => field !== 'verifiedAt' && text(one, field) !== text(other, field));
}

/** Which fields are said here, when these were changed by a person. */
export const saidTogether = (changed: readonly Field[]): Field[] =>
	fields.filter(
		(field) =>
			changed.includes(field) ||
			together.some((group) => group.includes(field) && group.some((one) => changed.includes(one)))
	);

// The database gives the keys of an object in an order of its own.
const ordered = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
