// How a place comes out of the database.
import type { PlaceDraft } from './place.ts';

/** A place as the public sees it. */
export type PlaceRow = Omit<PlaceDraft, 'point'> & {
	id: number;
	slug: string;
	lon: number;
	lat: number;
	districtId: number | null;
	district: string | null;
	districtSlug: string | null;
	neighbourhood: string | null;
	updatedAt: Date;
};
