// The demo: what a municipality sees on first start, before it has loaded anything of its own.
import * as doorOfActivities from '#lib/activities/activities.server.ts';
import * as doorOfAreas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as doorOfClusters from '#lib/clusters/clusters.server.ts';
import * as doorOfConversations from '#lib/conversations/conversations.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as doorOfInitiatives from '#lib/initiatives/initiatives.server.ts';
import * as doorOfNeeds from '#lib/needs/needs.server.ts';
import * as doorOfPlaces from '#lib/places/places.server.ts';
import * as doorOfSearch from '#lib/search/search.server.ts';
import * as doorOfSpaces from '#lib/spaces/spaces.server.ts';
import { activities } from './activities.ts';
import data from './areas.json' with { type: 'json' };
import { seedAreas } from './areas.ts';
import { CLUSTER_DISTRICT, clusters, conversation, flipOver } from './clusters.ts';
import { initiatives, organiserOf } from './initiatives.ts';
import { needs, toldAt } from './needs.ts';
import { organiserAt } from './organisers.ts';
import { seedPeople } from './people.server.ts';
import { places } from './places.ts';
import { searches } from './searches.ts';
import { spaces } from './spaces.ts';

/**
 * Whether the demo may come in: nobody has an account, or published or imported anything. A demo that was cut off
 * halfway counts as empty, because seeding again completes it.
 */
export async function isEmpty(): Promise<boolean> {
	const [row] = await sql<{ empty: boolean }[]>`
		select not exists (select from activities)
			and not exists (select from accounts a where not exists (select from demo_people d where d.account_id = a.id))
			and not exists (select from places where source <> 'voorbeeld')
			and not exists (select from initiatives where source <> 'voorbeeld')
			and not exists (select from areas where not indicative) as empty`;
	return row?.empty ?? true;
}

/** Areas, places, initiatives, what residents miss and look for, and activities, with dates counted from `today`. Seeding twice changes nothing. */
export async function seed(today: Day, origin = 'http://localhost:3000'): Promise<void> {
	await sql.begin(seedAreas);
	doorOfAreas.forget();
	const drafts = places(today);
	const { ids } = await doorOfPlaces.saveAll(drafts, { today });
	const byKey = new Map(drafts.map((place) => [place.sourceId, place]));
	await sql.begin((tx) =>
		doorOfSpaces.seed(
			tx,
			'voorbeeld',
			spaces.flatMap(({ at, ...space }) => {
				const placeId = ids.get(at);
				return placeId ? [{ placeId, ...space }] : [];
			})
		)
	);
	const organisers = await seedInitiatives(ids);
	// Activities come last: a demo without them is not complete, and is seeded again.
	await sql.begin(seedPeople);
	await sql.begin((tx) => doorOfSearch.bringUses(tx, searches(today)));
	await sql.begin(async (tx) => {
		const districts = await doorOfAreas.districtsOf(tx, data.municipality.code);
		await doorOfNeeds.store(tx, 'voorbeeld', needs(today, new Map(districts.map(({ code, id }) => [code, id]))));
		await seedAnswers(tx, today, districts.find(({ code }) => code === CLUSTER_DISTRICT)?.id, ids);
	});
	await doorOfActivities.publishAll(
		activities(today).map(({ at, draft }) => {
			const place = byKey.get(at);
			const named = draft.organiser ?? (place ? organiserAt(place) : null);
			const by = organisers.get(organiserOf(draft.sourceId, named) ?? '');
			return {
				...draft,
				placeId: ids.get(at) ?? null,
				organiser: by?.name ?? named,
				initiativeId: by?.id ?? null,
				indoors: draft.indoors ?? place?.indoors ?? null
			};
		}),
		{ today }
	);
	await seedQuestions(today, origin);
}

// What the municipality answered, in one wijk.
async function seedAnswers(tx: Sql, today: Day, areaId: number | undefined, places: ReadonlyMap<string, number>) {
	if (!areaId) return;
	await doorOfClusters.keep(tx, 'voorbeeld', clusters(today, areaId, places));
	const told = conversation(today, places);
	const batch = await doorOfConversations.keep(tx, 'voorbeeld', areaId, told, [flipOver]);
	if (batch) await doorOfNeeds.store(tx, 'voorbeeld', toldAt(batch, told.onDay, areaId));
}

// So that it can be seen: the kookclub has a letter that asks whether it still goes on, and the meal at De Wolput is not
// confirmed, because nobody of it can be written to. The others are asked later, one after the other.
async function seedQuestions(today: Day, origin: string): Promise<void> {
	await sql`
		update activities set confirm_by = ${today}::date + case source_id
			when 'kookclub-merel' then 10 when 'samen-eten-wolput' then -1 else 30 + id % 60 end
		where source = 'voorbeeld' and initiative_id is not null and confirm_by is null`;
	const morning = instantOf(`${today}T09:00`);
	await freshness.askDue(morning, origin);
	await freshness.followUp(morning, origin);
}

// Each in the wijk of its place; by key.
async function seedInitiatives(
	places: ReadonlyMap<string, number>
): Promise<Map<string, { id: number; name: string }>> {
	const near = await doorOfPlaces.byIds(initiatives.flatMap(({ at }) => places.get(at) ?? []));
	const districts = new Map<number, number>();
	for (const { id, districtSlug } of near) {
		const district = districtSlug && (await doorOfAreas.bySlug(districtSlug));
		if (district) districts.set(id, district.id);
	}
	const told = initiatives.map(({ key, at, draft }) => ({
		sourceId: key,
		draft: { ...draft, districtId: districts.get(places.get(at) ?? 0) ?? null }
	}));
	const ids = await sql.begin((tx) => doorOfInitiatives.keep(tx, 'voorbeeld', told));
	return new Map(initiatives.map(({ key, draft }) => [key, { id: ids.get(key) ?? 0, name: draft.name }]));
}
