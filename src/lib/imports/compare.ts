// What a row would change of a place as it stands: field by field, and what stays because a person here changed it. Pure.
import { isDeepStrictEqual } from 'node:util';
import { lineOf, linesOf } from '#lib/foundation/typed.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import type { Standing, Values } from '#lib/places/places.server.ts';
import { placeType } from '#lib/places/types.ts';
import type { Accessibility, Fact } from '#lib/vocabulary/accessibility.ts';
import { isPartsNote } from './dayparttimes.ts';
import type { Told } from './told.ts';

export type Column = keyof Values;
export type Compared = {
	/** Of the columns that would change: what stands, and what would come. */
	before: Values;
	after: Values;
	/** Names of those columns. */
	fields: Column[];
	/** Columns that differ, and stay. */
	kept: Column[];
};

// Of a point both halves are one field, and where it lies follows from it.
const halves: Partial<Record<Column, 'lon' | 'lat'>> = { lon: 'lat', lat: 'lon' };

// A metre or so: less is how somebody rounds, to whole metres in RD.
const SAME_DEGREES = 0.000015;

/**
 * Compares what a row tells with what stands; what it does not tell is not compared. `rough`: the place stands in the
 * middle of a postcode, so that any point is as good or better; one that stands finer does not move to such a middle.
 */
export function compared(place: Standing, told: Told, rough: boolean): Compared {
	const result: Compared = { before: {}, after: {}, fields: [], kept: [] };
	const now = place.values;
	// In one order, also of what was kept as JSON, which has its own.
	const entries = Object.entries(valuesOf(told, place, rough)).sort(([a], [b]) => (a < b ? -1 : 1)) as [
		Column,
		unknown
	][];
	for (const [name, value] of entries) {
		const half = halves[name];
		if (isSame(name, now[name], value) && (!half || isSame(half, now[half], told.point?.[half]))) continue;
		if (isOurs(place, name)) result.kept.push(name);
		else {
			result.fields.push(name);
			result.before[name] = now[name] ?? null;
			result.after[name] = value;
		}
	}
	return result;
}

/** Whether a person here filled this in: no list changes it. What was added here is ours wherever it is filled. */
function isOurs({ localFields, source, values }: Standing, name: Column): boolean {
	const other = halves[name];
	if (localFields.includes(name) || (other && localFields.includes(other))) return true;
	return source === 'hier' && !isEmpty(values[name]);
}

/** Whether nothing stands in a column. */
export const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || value === '' || (typeof value === 'object' && !Object.keys(value).length);

/** Whether a column would stay as it is. */
export function isSame(name: Column, stands: unknown, told: unknown): boolean {
	if (name === 'lon' || name === 'lat') return Math.abs(Number(stands) - Number(told)) < SAME_DEGREES;
	if (Array.isArray(stands) && Array.isArray(told)) return isDeepStrictEqual([...stands].sort(), [...told].sort());
	if (typeof stands === 'string' && typeof told === 'string')
		return stands === told || lineOf(stands) === told || linesOf(stands) === told;
	return isDeepStrictEqual(stands ?? null, told ?? null);
}

/** What a row says, as columns; where it adds to what stands (facts, days of opening) with what stands in it. */
function valuesOf(told: Told, place: Standing, rough: boolean): Values {
	const now = place.values;
	const { point, pointFrom, hours, facts, type, typeGuessed } = told;
	const values: Values = {
		name: told.name,
		type: typeGuessed ? undefined : type,
		access: typeGuessed ? undefined : told.access,
		street: told.street,
		postcode: told.postcode,
		locality: told.locality,
		summary: told.summary,
		description: told.description,
		target_groups: told.targetGroups,
		kinds: told.kinds,
		facilities: told.facilities,
		operator: told.operator,
		phone: told.phone,
		email: told.email,
		website: told.website,
		consumption_required: told.consumptionRequired,
		indoors: told.indoors,
		// Who looked last knows best.
		verified_at: later(now.verified_at, told.verifiedAt),
		verify_by: later(now.verify_by, told.verifyBy),
		hours: hours && withWeek(now.hours as OpeningHours | null, hours),
		accessibility: facts && withFacts(now.accessibility as Accessibility, facts, told.verifiedAt ?? null)
	};
	// An address that stayed the same does not move the place.
	if (point && (!pointFrom || movesTo(told, place)) && (!pointFrom || pointFrom === 'address' || rough))
		Object.assign(values, point);
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether a row tells another address than what stands. */
export const movesTo = (told: Told, { values }: Standing): boolean =>
	(['street', 'postcode', 'locality'] as const).some((name) => told[name] !== undefined && told[name] !== values[name]);

const later = (stands: unknown, told: string | undefined) =>
	typeof stands === 'string' && told !== undefined && told <= stands ? undefined : told;

function withWeek(stands: OpeningHours | null, { hours, whole }: NonNullable<Told['hours']>): OpeningHours {
	if (!stands || whole) return hours;
	const { always: _, note: remark, ...rest } = stands;
	const note = remark && !isPartsNote(remark) ? remark : hours.note;
	return { ...rest, ...(hours.always && { always: true }), week: hours.week, ...(note && { note }) };
}

function withFacts(stands: Accessibility, told: NonNullable<Told['facts']>, checkedOn: string | null): Accessibility {
	const facts = { ...stands };
	for (const [fact, answer] of Object.entries(told) as [Fact, NonNullable<Accessibility[Fact]>['answer']][])
		if (facts[fact]?.answer !== answer) facts[fact] = { answer, checkedOn };
	return facts;
}

/** A place that is new, as a row tells it. The row has a name, a type and a point. */
export function draftOf(told: Told, source: string, sourceId: string): PlaceDraft {
	const access = placeType(told.type ?? '')?.access ?? told.access ?? 'publiek';
	return {
		name: told.name ?? '',
		type: told.type ?? '',
		access,
		kinds: told.kinds ?? [],
		targetGroups: told.targetGroups ?? [],
		summary: told.summary ?? '',
		description: told.description ?? '',
		street: told.street ?? null,
		postcode: told.postcode ?? null,
		locality: told.locality ?? null,
		point: told.point!,
		indoors: told.indoors ?? access === 'publiek',
		hours: told.hours?.hours ?? null,
		accessibility: withFacts({}, told.facts ?? {}, told.verifiedAt ?? null),
		facilities: told.facilities ?? [],
		consumptionRequired: told.consumptionRequired ?? null,
		operator: told.operator ?? null,
		phone: told.phone ?? null,
		email: told.email ?? null,
		website: told.website ?? null,
		photo: null,
		photoAlt: null,
		verifiedAt: told.verifiedAt ?? null,
		verifyBy: told.verifyBy ?? null,
		source,
		sourceId
	};
}

/** Whether a column still is what an import made of it, and no person here changed it since. */
export const unchanged = (place: Standing, name: Column, made: unknown): boolean =>
	!place.localFields.includes(name) && isSame(name, place.values[name], made);
