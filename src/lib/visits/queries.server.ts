// The SQL of the visits room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { Access } from '#lib/places/types.ts';
import type { Accessibility, Answer } from '#lib/vocabulary/accessibility.ts';
import type { Conflict, Question } from './visit.ts';

/** What a visit leaves: what was answered, a note, a picture. */
export type Kept = {
	answers: Partial<Record<Question, Answer>>;
	note: string;
	photo: { path: string; alt: string } | null;
};

/** Which places somebody may visit: in these wijken and buurten, or these themselves. */
export type Scope = { all: boolean; areas: number[]; places: number[] };

const within = (sql: Sql, { all, areas, places }: Scope) =>
	all
		? sql`true`
		: sql`(p.district_id = any(${areas}) or p.neighbourhood_id = any(${areas}) or p.id = any(${places})) is true`;

export type PlaceRow = {
	id: number;
	slug: string;
	name: string;
	type: string;
	access: Access;
	street: string | null;
	district: string | null;
	lon: number;
	lat: number;
	hours: OpeningHours | null;
	accessibility: Accessibility;
	facilities: string[];
	photo: string | null;
	photoAlt: string | null;
	verifiedAt: string | null;
};

/** Public places this person may visit; the nearest to `centre` first, or by name. */
export const places = (
	sql: Sql,
	scope: Scope,
	{ centre, name, limit }: { centre: { lon: number; lat: number } | null; name: string | null; limit: number }
) => sql<PlaceRow[]>`
	select p.id, p.slug, p.name, p.type, p.access, p.street, district.display_name as district, p.lon, p.lat, p.hours,
		p.accessibility, p.facilities, p.photo, p.photo_alt as "photoAlt", p.verified_at as "verifiedAt"
	from public_places p left join areas district on district.id = p.district_id
	where ${within(sql, scope)}
		${name ? sql`and strpos(lower(p.name), lower(${name})) > 0` : sql``}
	order by ${
		// A degree of longitude is shorter than one of latitude: near enough to put them in order.
		centre
			? sql`power((p.lon - ${centre.lon}) * cos(radians(${centre.lat})), 2) + power(p.lat - ${centre.lat}, 2), p.id`
			: sql`p.name, p.id`
	} limit ${limit}`;

/** Whether a public place outside this scope has this in its name. */
export const isElsewhere = async (sql: Sql, scope: Scope, name: string): Promise<boolean> =>
	(
		await sql`
			select from public_places p
			where not ${within(sql, scope)} and strpos(lower(p.name), lower(${name})) > 0 limit 1`
	).count > 0;

/** Where a place lies that everybody may see; of one that was merged, however often, the one it became. */
export async function spotOf(
	sql: Sql,
	id: number
): Promise<{ id: number; districtId: number | null; neighbourhoodId: number | null } | undefined> {
	const [row] = await sql<{ id: number; districtId: number | null; neighbourhoodId: number | null }[]>`
		with recursive became as (
			select ${id}::int as id
			union select m.into_ref from became b join merges m on m.noun = 'place' and m.ref = b.id
		)
		select p.id, p.district_id as "districtId", p.neighbourhood_id as "neighbourhoodId"
		from became join public_places p using (id)`;
	return row;
}

/** Nobody else changes this place until the transaction ends. */
export const holdPlace = (tx: Sql, id: number) => tx`select from places where id = ${id} for update`;

/** Writes a visit down; false when it was there already. Waits for who sends the same at this moment. */
export async function insert(
	tx: Sql,
	visit: { id: string; placeId: number | null; madeAt: Date; by: string; kept: Kept }
): Promise<boolean> {
	const { count } = await tx`
		insert into field_visits (id, place_id, made_at, by, answers)
		values (${visit.id}, ${visit.placeId}, ${visit.madeAt}, ${visit.by}, ${json(tx, visit.kept)})
		on conflict (id) do nothing`;
	return count > 0;
}

export type VisitRow = {
	id: string;
	placeId: number | null;
	by: string;
	madeAt: Date;
	kept: Kept;
	conflicts: Conflict[];
};

/** A visit, held until the transaction ends. */
export async function lock(tx: Sql, id: string): Promise<VisitRow | undefined> {
	const [row] = await tx<VisitRow[]>`
		select id, place_id as "placeId", by, made_at as "madeAt", answers as kept, conflicts
		from field_visits where id = ${id} for update`;
	return row;
}

/** The place of a visit; 0 when there is none. Nothing is held. */
export async function placeOf(sql: Sql, id: string): Promise<number> {
	const [row] = await sql<
		{ placeId: number | null }[]
	>`select place_id as "placeId" from field_visits where id = ${id}`;
	return row?.placeId ?? 0;
}

/** Whether this visit came in before. */
export const isThere = async (sql: Sql, id: string): Promise<boolean> =>
	(await sql`select from field_visits where id = ${id}`).count > 0;

/** The place that a visit made. */
export const placeIs = (tx: Sql, id: string, placeId: number) =>
	tx`update field_visits set place_id = ${placeId} where id = ${id}`;

export const setConflicts = (tx: Sql, id: string, conflicts: readonly Conflict[]) =>
	tx`update field_visits set conflicts = ${json(tx, conflicts)} where id = ${id}`;

export type Waiting<One = Conflict> = {
	id: string;
	placeId: number;
	name: string;
	slug: string;
	madeAt: Date;
	conflicts: One[];
};

/** Visits of one person in which something waits for a choice, the oldest first. */
export const waiting = (sql: Sql, by: string) => sql<Waiting[]>`
	select v.id, p.id as "placeId", p.name, p.slug, v.made_at as "madeAt", v.conflicts
	from field_visits v join public_places p on p.id = v.place_id
	where v.by = ${by} and v.conflicts <> '[]' order by v.made_at limit 20`;

/** Pictures of one person that are on the site with words that begin like this, the latest first. */
export const untold = (sql: Sql, by: string, words: string) => sql<
	{ id: string; name: string; slug: string; photo: string; alt: string }[]
>`
	select v.id, p.name, p.slug, p.photo, p.photo_alt as alt
	from field_visits v join public_places p on p.id = v.place_id
	where v.by = ${by} and v.answers -> 'photo' ->> 'path' = p.photo and starts_with(p.photo_alt, ${words})
	order by v.made_at desc limit 10`;

export const setAlt = (tx: Sql, id: string, alt: string) =>
	tx`update field_visits set answers = jsonb_set(answers, '{photo,alt}', to_jsonb(${alt}::text)) where id = ${id}`;

/** What somebody wrote for a colleague about these places, or found wrong, that nobody saw to; the latest first. */
export const remarks = (sql: Sql, scope: Scope, limit: number) => sql<
	{ id: string; placeId: number; name: string; slug: string; madeAt: Date; kept: Kept }[]
>`
	select v.id, p.id as "placeId", p.name, p.slug, v.made_at as "madeAt", v.answers as kept
	from field_visits v join public_places p on p.id = v.place_id
	where ${within(sql, scope)}
		and not exists (select from field_visit_settlements s where s.visit_id = v.id)
		and (v.answers ->> 'note' <> '' or v.answers -> 'answers' ->> 'exists' = 'no' or v.answers -> 'answers' ->> 'open' = 'no')
	order by v.made_at desc limit ${limit}`;

export const settle = (tx: Sql, id: string, by: string) =>
	tx`insert into field_visit_settlements (visit_id, by) values (${id}, ${by}) on conflict do nothing`;

/** Removes visits from before this moment; returns how many. */
export async function forget(sql: Sql, before: Date): Promise<number> {
	return (await sql`delete from field_visits where made_at < ${before}`).count;
}
