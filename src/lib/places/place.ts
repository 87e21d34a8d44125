// What a meeting place is, and the draft it is kept from.
import type { OpeningHours } from './hours.ts';
import type { Access } from './types.ts';
import type { Accessibility } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Everything somebody tells about a place. Null is unknown. */
export type PlaceDraft = {
	name: string;
	/** A key of types.ts; it decides publiek or openbaar. */
	type: string;
	access: Access;
	/** Empty: those of its type. */
	kinds: Kind[];
	targetGroups: TargetGroup[];
	summary: string;
	description: string;
	street: string | null;
	postcode: string | null;
	locality: string | null;
	/** WGS84. */
	point: { lon: number; lat: number };
	indoors: boolean;
	hours: OpeningHours | null;
	accessibility: Accessibility;
	facilities: string[];
	consumptionRequired: boolean | null;
	operator: string | null;
	phone: string | null;
	email: string | null;
	website: string | null;
	photo: string | null;
	photoAlt: string | null;
	/** Days. */
	verifiedAt: string | null;
	verifyBy: string | null;
	source: string;
	sourceId: string;
};

/** 'Wethouder van Eschstraat 1, 5342 AR Oss'; null when there is no address (public space). */
export function addressLine(place: Pick<PlaceDraft, 'street' | 'postcode' | 'locality'>): string | null {
	const town = [place.postcode, place.locality].filter(Boolean).join(' ');
	return [place.street, town].filter(Boolean).join(', ') || null;
}
