// The SQL of the publishing room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { FormFields, StepSlug } from './fields.ts';

/** What a draft holds. */
export type Content = {
	fields: FormFields;
	/** Of something public: the fields as they were when somebody began to change it. */
	began: FormFields | null;
	/** When each step was last saved: who writes elsewhere in the form is in nobody's way. */
	steps: Partial<Record<StepSlug, SavedStep>>;
	/** The activity it began as a copy of. */
	copyOf?: number;
};

/** At which revision, by whom and at which moment (ISO 8601). */
export type SavedStep = { revision: number; by: string; at: string };

export type DraftRow = {
	id: string;
	initiativeId: number;
	activityId: number | null;
	content: Content;
	revision: number;
	createdAt: Date;
	createdBy: string;
	updatedAt: Date;
	updatedBy: string;
};

const columns = (sql: Sql) => sql`
	d.id, d.initiative_id as "initiativeId", d.activity_id as "activityId", d.content, d.revision,
	d.created_at as "createdAt", d.created_by as "createdBy", d.updated_at as "updatedAt", d.updated_by as "updatedBy"`;

/** One draft, locked until the transaction ends. */
export async function take(tx: Sql, id: string): Promise<DraftRow | undefined> {
	return isUuid(id)
		? (await tx<DraftRow[]>`select ${columns(tx)} from drafts d where d.id = ${id} for update`)[0]
		: undefined;
}

export async function find(sql: Sql, id: string): Promise<DraftRow | undefined> {
	return isUuid(id) ? (await sql<DraftRow[]>`select ${columns(sql)} from drafts d where d.id = ${id}`)[0] : undefined;
}

/** The activity that a draft began as a copy of. */
export async function copiedFrom(sql: Sql, id: string): Promise<number | null> {
	const [row] = await sql<{ id: number | null }[]>`
		select (content ->> 'copyOf')::integer as id from drafts where id = ${id}`;
	return row?.id ?? null;
}

/** So many are shown; nobody writes more at once. */
const MOST_SHOWN = 200;

/** Drafts of an initiative, last written first: what waits for a moderator, and why one said no (null: none did). */
export const ofInitiative = (sql: Sql, initiativeId: number) => sql<
	{ id: string; title: string; activityId: number | null; updatedAt: Date; waiting: boolean; refusal: string | null }[]
>`
	select d.id, d.content->'fields'->>'title' as title, d.activity_id as "activityId", d.updated_at as "updatedAt",
		coalesce(last.waiting, false) as waiting, last.refusal
	from drafts d
	left join lateral (
		select bool_or(e.review_id is null) as waiting,
			case when not bool_or(e.review_id is null) and (array_agg(e.verdict order by e.at desc))[1] = 'rejected'
				then (array_agg(e.reason order by e.at desc))[1] end as refusal
		from reviews r left join review_decisions e on e.review_id = r.id
		where r.noun = 'draft' and r.ref = d.id::text
	) last on true
	where d.initiative_id = ${initiativeId} order by d.updated_at desc limit ${MOST_SHOWN}`;

/** A new draft; of something public there is one at most, and then that one is it. */
export async function insert(tx: Sql, initiativeId: number, activityId: number | null, content: Content, by: string) {
	const [row] = await tx<{ id: string }[]>`
		insert into drafts (initiative_id, activity_id, content, created_by, updated_by)
		values (${initiativeId}, ${activityId}, ${json(tx, content)}, ${by}, ${by})
		on conflict (activity_id) do update set activity_id = excluded.activity_id
		returning id`;
	return row!.id;
}

export const write = (tx: Sql, id: string, content: Content, revision: number, by: string) => tx`
	update drafts set content = ${json(tx, content)}, revision = ${revision}, updated_at = now(), updated_by = ${by}
	where id = ${id}`;

/** Who only looked at a step and left it as it was changed nothing. */
export const writeSteps = (tx: Sql, id: string, content: Content) =>
	tx`update drafts set content = ${json(tx, content)} where id = ${id}`;

export const remove = (tx: Sql, id: string) => tx`delete from drafts where id = ${id}`;

/** Remembers what was published from a draft that goes. */
export const setPublished = (tx: Sql, draftId: string, activityId: number) =>
	tx`insert into published_drafts (draft_id, activity_id) values (${draftId}, ${activityId})`;

/** The address of what this initiative published from a draft that is gone. */
export async function publishedFrom(sql: Sql, initiativeId: number, draftId: string): Promise<string | undefined> {
	if (!isUuid(draftId)) return undefined;
	const [row] = await sql<{ slug: string }[]>`
		select a.slug from published_drafts p join activities a on a.id = p.activity_id
		where p.draft_id = ${draftId} and a.initiative_id = ${initiativeId}`;
	return row?.slug;
}

/** Removes what nobody touched since this moment and nobody waits for. */
export async function forget(sql: Sql, untouchedSince: Date): Promise<number> {
	const { count } = await sql`
		delete from drafts d where d.updated_at <= ${untouchedSince} and not exists (
			select from reviews r where r.noun = 'draft' and r.ref = d.id::text
				and not exists (select from review_decisions e where e.review_id = r.id))`;
	return count;
}

export type FoundPlace = {
	id: number;
	name: string;
	street: string | null;
	locality: string | null;
	district: string | null;
};

/** Places the public may see whose name is this, or looks like it: exactly the same first, the most alike after it. */
export const placesLike = (sql: Sql, name: string, limit: number) => sql<(FoundPlace & { same: boolean })[]>`
	select p.id, p.name, p.street, p.locality, a.display_name as district,
		lower(p.name) = lower(${name}) as same
	from public_places p left join areas a on a.id = p.district_id
	where p.name % ${name} or position(lower(${name}) in lower(p.name)) > 0
	order by same desc, similarity(p.name, ${name}) desc, p.id limit ${limit}`;

/** Names to choose from while typing: those of this wijk first. */
export const placeNames = (sql: Sql, districtId: number | null, limit: number) => sql<
	{ name: string; district: string | null }[]
>`
	select p.name, a.display_name as district from public_places p left join areas a on a.id = p.district_id
	order by (p.district_id = ${districtId}) desc nulls last, p.name limit ${limit}`;
