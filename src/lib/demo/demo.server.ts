// The demo: what a municipality sees on first start, before it has loaded anything of its own.
import * as doorOfActivities from '#lib/activities/activities.server.ts';
import * as doorOfAreas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as doorOfPlaces from '#lib/places/places.server.ts';
import { activities } from './activities.ts';
import { seedAreas } from './areas.ts';
import { organiserAt } from './organisers.ts';
import { places } from './places.ts';

/**
 * Whether the demo may come in: nobody has published or imported anything. A demo that was cut off halfway counts as
 * empty, because seeding again completes it.
 */
export async function isEmpty(): Promise<boolean> {
	const [row] = await sql<{ empty: boolean }[]>`
		select not exists (select from activities)
			and not exists (select from places where source <> 'voorbeeld')
			and not exists (select from areas where not indicative) as empty`;
	return row?.empty ?? true;
}

/** Areas, places and activities, with dates counted from `today`. Seeding twice changes nothing. */
export async function seed(today: Day): Promise<void> {
	await sql.begin(seedAreas);
	doorOfAreas.forget();
	const drafts = places(today);
	const { ids } = await doorOfPlaces.saveAll(drafts, { today });
	const byKey = new Map(drafts.map((place) => [place.sourceId, place]));
	await doorOfActivities.publishAll(
		activities(today).map(({ at, draft }) => {
			const place = byKey.get(at);
			return {
				...draft,
				placeId: ids.get(at) ?? null,
				organiser: draft.organiser ?? (place ? organiserAt(place) : null),
				indoors: draft.indoors ?? place?.indoors ?? null
			};
		}),
		{ today }
	);
}
