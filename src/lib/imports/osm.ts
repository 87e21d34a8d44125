// Objects of OpenStreetMap as rows of a list: which tags are a meeting place, and what the others say of it. Pure.
// The same table in words: docs/import-places.md.
import { placeType } from '#lib/places/types.ts';
import type { FieldKey } from './fields.ts';

export type Tags = Record<string, string>;

/** The first line whose tag an object has decides its type; '*' is any value. */
export const osmTypes: readonly [key: string, value: string, type: string][] = [
	['amenity', 'community_centre', 'community-centre'],
	['amenity', 'social_centre', 'community-centre'],
	['amenity', 'library', 'library'],
	['amenity', 'cafe', 'coffee-corner'],
	['amenity', 'pub', 'village-pub'],
	['amenity', 'bar', 'village-pub'],
	['amenity', 'place_of_worship', 'faith'],
	['amenity', 'school', 'school'],
	['amenity', 'college', 'school'],
	['amenity', 'nursing_home', 'care-home'],
	['social_facility', 'nursing_home', 'care-home'],
	['social_facility', 'assisted_living', 'care-home'],
	['amenity', 'youth_centre', 'youth-centre'],
	['leisure', 'hackerspace', 'workshop'],
	['amenity', 'workshop', 'workshop'],
	['amenity', 'arts_centre', 'workshop'],
	['leisure', 'playground', 'playground'],
	['leisure', 'fitness_station', 'urban-sports'],
	['leisure', 'pitch', 'sports-field'],
	['leisure', 'sports_centre', 'sports-canteen'],
	['garden:type', 'community', 'community-garden'],
	['leisure', 'garden', 'park'],
	['leisure', 'park', 'park'],
	['leisure', 'nature_reserve', 'park'],
	['leisure', 'hangout', 'hangout'],
	['leisure', 'bandstand', 'square'],
	['place', 'square', 'square'],
	['amenity', 'marketplace', 'square'],
	['amenity', 'bench', 'bench'],
	['amenity', 'bbq', 'bench'],
	['leisure', 'picnic_table', 'bench'],
	['tourism', 'picnic_site', 'bench'],
	['leisure', 'swimming_area', 'water'],
	['leisure', 'bathing_place', 'water'],
	['natural', 'beach', 'water']
];

/** A pitch for these is for the street, not for a club. */
const street =
	/\b(?:skateboard|basketball|bmx|multi|streetball|calisthenics|fitness|parkour|panna|table_tennis|boules)\b/;

/** A key of places/types.ts; null of what is no meeting place. */
export function typeOfTags(tags: Tags): string | null {
	// Some extracts keep only the value of the tag.
	const keyword = tags.osm_keyword;
	const found = osmTypes.find(([key, value]) => tags[key] === value || keyword === value);
	if (found?.[2] === 'sports-field' && street.test(tags.sport ?? '')) return 'urban-sports';
	// Somebody's own garden has no name and is not open.
	if (found?.[0] === 'leisure' && found[1] === 'garden' && !tags.name) return null;
	return found?.[2] ?? null;
}

/** Whether not everybody may come in. */
export const isPrivate = ({ access }: Tags): boolean => /^(?:private|no|customers|members|permit)$/.test(access ?? '');

const first = (tags: Tags, ...keys: string[]): string => keys.flatMap((key) => tags[key]?.trim() || [])[0] ?? ''; // prettier-ignore

const cells: Partial<Record<FieldKey, (tags: Tags) => string>> = {
	name: (tags) => first(tags, 'name:nl', 'name', 'official_name', 'loc_name', 'old_name') || (placeType(typeOfTags(tags) ?? '')?.name ?? ''),
	type: (tags) => typeOfTags(tags) ?? '',
	street: (tags) => [tags['addr:street'], tags['addr:housenumber']].filter(Boolean).join(' '),
	postcode: (tags) => first(tags, 'addr:postcode'),
	locality: (tags) => first(tags, 'addr:city', 'addr:place'),
	description: (tags) => first(tags, 'description:nl', 'description'),
	hours: (tags) => first(tags, 'opening_hours'),
	operator: (tags) => first(tags, 'operator'),
	phone: (tags) => first(tags, 'phone', 'contact:phone', 'contact:mobile').split(';')[0] ?? '',
	email: (tags) => first(tags, 'email', 'contact:email').split(';')[0] ?? '',
	website: (tags) => first(tags, 'website', 'contact:website', 'url').split(';')[0] ?? '',
	'step-free': (tags) => first(tags, 'wheelchair'),
	toilet: (tags) => first(tags, 'toilets:wheelchair'),
	'hearing-loop': (tags) => first(tags, 'hearing_impaired:induction_loop', 'audio_loop')
}; // prettier-ignore

/** The columns of a list made of objects of OpenStreetMap; number and point stand before these. */
export const osmFields = Object.keys(cells) as FieldKey[];

/** What the tags of one object say, in the order of `osmFields`. */
export const cellsOfTags = (tags: Tags): string[] => osmFields.map((key) => cells[key]?.(tags) ?? '');
