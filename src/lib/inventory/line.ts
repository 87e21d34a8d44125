// A place as a line of the inventory: enough to filter and count, and all of it to show or to take along. Pure.
import { answerWords, facts, type Answer, type Fact } from '#lib/vocabulary/accessibility.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { addressLine } from '#lib/places/place.ts';
import { openDayParts } from '#lib/places/hours.ts';
import { placeType, type Access } from '#lib/places/types.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Told } from './columns.ts';
import { completeness, isChecked, type Completeness, type Known, type Part } from './completeness.ts';
import type { InventoryQuery } from './query.ts';

/** What filters, order and map need of a place. */
export type Line = Known & { id: number; slug: string; name: string; lon: number; lat: number; isPublic: boolean };

/** A place in full, also one that the public does not see. */
export type Full = Omit<Told, 'point'> &
	Completeness & {
		slug: string;
		lon: number;
		lat: number;
		district: string | null;
		neighbourhood: string | null;
		/** Names of who has an account to look after it. */
		managers: string[];
		isPublic: boolean;
		updatedAt: Date;
	};

/** A place as the list shows it. */
export type Row = {
	id: number;
	slug: string;
	name: string;
	type: string;
	access: Access;
	area: string;
	address: string;
	operator: string;
	managers: string;
	hours: string;
	contact: string;
	groups: string;
	consumption: boolean | null;
	facts: Record<Fact, Answer>;
	score: number;
	missing: Part[];
	/** Day on which somebody looked, and whether that is recent enough. */
	verifiedAt: Day | null;
	checked: boolean;
	/** ISO 8601: as the place was when the list was made. */
	version: string;
	isPublic: boolean;
};

/** What counts of a full place. */
export const knownOf = (place: Omit<Full, keyof Completeness>): Known => ({
	access: place.access,
	hours: place.hours !== null,
	facts: facts.keys.filter((key) => (place.accessibility[key]?.answer ?? 'unknown') !== 'unknown'),
	contact: Boolean(place.phone ?? place.email ?? place.website),
	address: place.street !== null && place.postcode !== null && place.locality !== null,
	words: place.summary.length + place.description.length,
	photo: place.photo !== null,
	operator: place.operator !== null,
	consumption: place.consumptionRequired !== null,
	groups: place.targetGroups.length > 0,
	located: place.district !== null || place.neighbourhood !== null,
	verifiedAt: place.verifiedAt,
	verifyBy: place.verifyBy
});

/** The lines with a completeness as asked, in the order that was asked when that is by completeness. */
export function ofCompleteness<Kind extends Known>(
	lines: readonly Kind[],
	query: Pick<InventoryQuery, 'complete' | 'missing' | 'sort'>,
	today: Day
): (Kind & Completeness)[] {
	const { from, to } = query.complete;
	const found = lines
		.map((line) => ({ ...line, ...completeness(line, today) }))
		.filter(
			({ score, missing }) => score >= from && score <= to && query.missing.every((part) => missing.includes(part))
		);
	if (query.sort.by !== 'complete') return found;
	const turn = query.sort.down ? -1 : 1;
	return found.sort((one, other) => turn * (one.score - other.score));
}

/** A full place as the list shows it on `today`. */
export function rowOf(place: Full, today: Day): Row {
	const parts = openDayParts(place.hours, place.access);
	return {
		id: place.id,
		slug: place.slug,
		name: place.name,
		type: place.type,
		access: place.access,
		area: [place.neighbourhood, place.district].filter(Boolean).join(', '),
		address: addressLine(place) ?? '',
		operator: place.operator ?? '',
		managers: place.managers.join(', '),
		hours: parts === null ? '' : place.hours ? 'bekend' : 'altijd open',
		contact: [place.phone, place.email, place.website].filter(Boolean).join(', '),
		groups: place.targetGroups.map(targetGroups.name).join(', '),
		consumption: place.consumptionRequired,
		facts: Object.fromEntries(facts.keys.map((key) => [key, place.accessibility[key]?.answer ?? 'unknown'])) as Record<
			Fact,
			Answer
		>,
		score: place.score,
		missing: place.missing,
		verifiedAt: place.verifiedAt,
		checked: isChecked(place, today),
		version: place.updatedAt.toISOString(),
		isPublic: place.isPublic
	};
}

export const typeName = (key: string): string => placeType(key)?.name ?? key;
export const yesNoWords = (answer: boolean | null): string =>
	answer === null ? '' : answerWords[answer ? 'yes' : 'no'];
