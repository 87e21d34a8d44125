// Where a schema.org Event is and for which ages.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { limits } from '#lib/activities/activity.ts';
import type { FieldProblem } from './eventschedule.ts';
import type { EventShape, PlaceShape } from './eventshape.ts';
import { oneLine } from './plaintext.ts';

/** The first location that is a place on earth, as 'name, address', and its point. */
export function placeOf(
	{ location = [] }: EventShape,
	problems: FieldProblem[]
): Pick<ActivityDraft, 'location' | 'point'> {
	const real = location.find((place) => typeof place === 'string' || !isVirtual(place));
	if (real === undefined) return { location: location.length ? 'Online' : null, point: null };
	if (typeof real === 'string') return { location: oneLine(real, limits.short) || null, point: null };
	const address = typeof real.address === 'string' ? real.address : addressOf(real.address ?? real);
	const name = real.name ?? '';
	const words = address.startsWith(name) ? address : [name, address].filter(Boolean).join(', ');
	return { location: oneLine(words, limits.short) || null, point: pointOf(real, problems) };
}

const isVirtual = (place: Exclude<PlaceShape, string>) =>
	place['@type']?.some((type) => type.endsWith('VirtualLocation')) ?? false;

function addressOf(address: {
	streetAddress?: string | undefined;
	postalCode?: string | number | undefined;
	addressLocality?: string | undefined;
}): string {
	const town = [address.postalCode, address.addressLocality].filter(Boolean).join(' ');
	return [address.streetAddress, town].filter(Boolean).join(', ');
}

function pointOf(place: Exclude<PlaceShape, string>, problems: FieldProblem[]): ActivityDraft['point'] {
	const latitude = place.geo?.latitude ?? place.latitude;
	const longitude = place.geo?.longitude ?? place.longitude;
	if (latitude === undefined && longitude === undefined) return null;
	const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)];
	if (lat === null || lon === null) {
		const message = 'latitude en longitude zijn geen plek op aarde. Schrijf graden met een punt: 51.7735 en 5.5265.';
		problems.push({ field: 'location.geo', message });
		return null;
	}
	return lat === 0 && lon === 0 ? null : { lon, lat };
}

function degrees(value: string | number | undefined, most: number): number | null {
	if (value === undefined || !/^\s*-?\d{1,3}(?:\.\d{1,20})?\s*$/.test(String(value))) return null;
	return Math.abs(Number(value)) <= most ? Number(value) : null;
}

/** Ages from the audience, else from typicalAgeRange ('4-12', '18+', '55-'). */
export function agesOf(
	{ audience = [], typicalAgeRange }: EventShape,
	problems: FieldProblem[]
): Pick<ActivityDraft, 'minAge' | 'maxAge'> {
	const all = audience.filter((each) => typeof each !== 'string');
	const least = all.map((each) => each.suggestedMinAge ?? each.requiredMinAge).find((age) => age !== undefined);
	const most = all.map((each) => each.suggestedMaxAge ?? each.requiredMaxAge).find((age) => age !== undefined);
	// Single spaces only: with \s* a thousand spaces would be tried in every division over these gaps.
	const range = /^(\d{1,3})? ?(?:[-–]|t\/m|tot)? ?(\d{1,3})? ?\+?$/.exec(oneLine(typicalAgeRange ?? '', 40));
	const minAge = age(least ?? range?.[1], 'audience.suggestedMinAge', problems);
	const maxAge = age(most ?? range?.[2], 'audience.suggestedMaxAge', problems);
	if (minAge !== null && maxAge !== null && minAge > maxAge) {
		const message = 'De jongste leeftijd is hoger dan de oudste. Draai ze om.';
		problems.push({ field: 'audience.suggestedMinAge', message });
	}
	return { minAge, maxAge };
}

function age(value: string | number | undefined, field: string, problems: FieldProblem[]): number | null {
	if (value === undefined) return null;
	const years = Number(value);
	if (Number.isInteger(years) && years >= 0 && years <= 120) return years;
	problems.push({
		field,
		message: `'${String(value).slice(0, 40)}' is geen leeftijd. Schrijf een heel getal, 0 tot 120.`
	});
	return null;
}
