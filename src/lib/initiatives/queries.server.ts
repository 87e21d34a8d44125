// The SQL of the initiatives room: reading.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { InitiativeDraft } from './initiative.ts';
import type { InitiativeCard, InitiativeRow, MyInitiative } from './rows.ts';

const columns = (sql: Sql) => sql`
	i.id, i.slug, i.name, i.kind, i.summary, i.description, i.district_id as "districtId", d.display_name as district,
	d.slug as "districtSlug", i.contact_name as "contactName", i.contact_phone as "contactPhone",
	i.contact_email as "contactEmail", i.website, i.picture, i.picture_alt as "pictureAlt", i.source, i.revision,
	i.created_at as "createdAt", i.updated_at as "updatedAt", a.at as "approvedAt",
	case when w.at is not null then json_build_object('at', w.at, 'reason', w.reason) end as withdrawn,
	case when e.at is not null then json_build_object('at', e.at, 'reason', e.reason) end as ended`;

const states = (sql: Sql) => sql`
	left join areas d on d.id = i.district_id
	left join initiative_approvals a on a.initiative_id = i.id
	left join initiative_withdrawals w on w.initiative_id = i.id
	left join initiative_endings e on e.initiative_id = i.id`;

/** By address, also an old one; what was merged leads to what remains. */
export async function bySlug(sql: Sql, slug: string): Promise<InitiativeRow | undefined> {
	const [row] = await sql<InitiativeRow[]>`
		with recursive asked as (
			select id from initiatives where slug = ${slug}
			union
			select ref from old_slugs where noun = 'initiative' and slug = ${slug}
		), way as (
			select id from asked
			union
			select m.into_ref from way join merges m on m.noun = 'initiative' and m.ref = way.id
		)
		select ${columns(sql)} from initiatives i ${states(sql)}
		where i.id in (select id from way)
			and not exists (select from merges m where m.noun = 'initiative' and m.ref = i.id)
		order by i.slug = ${slug} desc limit 1`;
	return row;
}

export async function byId(sql: Sql, id: number): Promise<InitiativeRow | undefined> {
	const [row] = await sql<InitiativeRow[]>`
		select ${columns(sql)} from initiatives i ${states(sql)} where i.id = ${id}`;
	return row;
}

/**
 * The same, held until the transaction ends: who comes second waits, and then sees what the first one did. What only
 * points at it (a draft, an activity, a question) may be written meanwhile.
 */
export async function lock(tx: Sql, id: number): Promise<InitiativeRow | undefined> {
	await tx`select from initiatives where id = ${id} for no key update`;
	return byId(tx, id);
}

export async function isTrusted(sql: Sql, id: number): Promise<boolean> {
	const [row] = await sql<{ trusted: boolean }[]>`
		select exists (
			select from activities a where a.initiative_id = ${id}
				and not exists (select from activity_withdrawals w where w.activity_id = a.id)
		) as trusted`;
	return row?.trusted ?? false;
}

/** Public ones by name, those that ended last; with how many there are. */
export const list = (sql: Sql, districtSlug: string | null, limit: number, offset: number) => sql<
	(InitiativeCard & { total: number })[]
>`
	select i.id, i.slug, i.name, i.kind, i.summary, d.display_name as district, i.picture, i.picture_alt as "pictureAlt",
		case when e.at is not null then json_build_object('at', e.at, 'reason', e.reason) end as ended,
		count(*) over ()::int as total
	from public_initiatives i
	left join areas d on d.id = i.district_id
	left join initiative_endings e on e.initiative_id = i.id
	where ${districtSlug === null ? sql`true` : sql`d.slug = ${districtSlug}`}
	order by e.at is not null, i.name, i.id limit ${limit} offset ${offset}`;

/** Addresses of what the public may see, last changed first. */
export const addresses = (sql: Sql, limit: number) => sql<{ slug: string; updatedAt: Date }[]>`
	select slug, updated_at as "updatedAt" from public_initiatives order by updated_at desc, id limit ${limit}`;

export const ofAccount = (sql: Sql, accountId: string) => sql<MyInitiative[]>`
	select i.id, i.slug, i.name, m.role, a.at as "approvedAt",
		case when w.at is not null then json_build_object('at', w.at, 'reason', w.reason) end as withdrawn,
		case when e.at is not null then json_build_object('at', e.at, 'reason', e.reason) end as ended
	from memberships m join initiatives i on i.id = m.initiative_id ${states(sql)}
	where m.account_id = ${accountId}
		and not exists (select from merges g where g.noun = 'initiative' and g.ref = i.id)
	order by e.at is not null, i.name, i.id`;

const columnsOf = (draft: InitiativeDraft) => ({
	name: draft.name,
	kind: draft.kind,
	summary: draft.summary,
	description: draft.description,
	district_id: draft.districtId,
	contact_name: draft.contactName,
	contact_phone: draft.contactPhone,
	contact_email: draft.contactEmail,
	website: draft.website,
	picture: draft.picture,
	picture_alt: draft.pictureAlt
});

export async function insert(
	tx: Sql,
	slug: string,
	draft: InitiativeDraft,
	by: string,
	source: Source
): Promise<number> {
	const row = { ...columnsOf(draft), slug, created_by: by, source: source.source, source_id: source.sourceId };
	const [kept] = await tx<{ id: number }[]>`insert into initiatives ${tx(row)} returning id`;
	return kept!.id;
}
/** Where it comes from and its id there; the pair is unique. */
export type Source = { source: string; sourceId: string | null };

/** Writes what is told now; returns the revision it has from here on. */
export async function update(tx: Sql, id: number, draft: InitiativeDraft): Promise<number> {
	const [row] = await tx<{ revision: number }[]>`
		update initiatives set ${tx(columnsOf(draft))}, revision = revision + 1, updated_at = now()
		where id = ${id} returning revision`;
	return row!.revision;
}

/** Keeps a change that waits for a person; returns the revision it has from here on. */
export async function propose(tx: Sql, id: number, draft: InitiativeDraft, by: string): Promise<number> {
	await tx`
		insert into initiative_edits (initiative_id, content, by) values (${id}, ${tx.json(draft)}, ${by})
		on conflict (initiative_id) do update set content = excluded.content, by = excluded.by, at = now()`;
	const [row] = await tx<{ revision: number }[]>`
		update initiatives set revision = revision + 1 where id = ${id} returning revision`;
	return row!.revision;
}

/** The change that waits; undefined when none does. */
export async function proposed(sql: Sql, id: number): Promise<InitiativeDraft | undefined> {
	const [row] = await sql<{ content: InitiativeDraft }[]>`
		select content from initiative_edits where initiative_id = ${id}`;
	return row?.content;
}

/** Takes the change that waits out of the queue. */
export async function takeProposed(tx: Sql, id: number): Promise<InitiativeDraft | undefined> {
	const [row] = await tx<{ content: InitiativeDraft }[]>`
		delete from initiative_edits where initiative_id = ${id} returning content`;
	return row?.content;
}

/** What was told at that revision, out of its history. */
export async function toldAt(sql: Sql, id: number, revision: number): Promise<InitiativeDraft | undefined> {
	const [row] = await sql<{ after: InitiativeDraft }[]>`
		select after from changes
		where noun = 'initiative' and ref = ${id} and after ->> 'revision' = ${String(revision)} and after ? 'name'
		order by id desc limit 1`;
	return row?.after;
}

/** Ids of what it published, withdrawn things among it. */
export const activityIds = async (sql: Sql, id: number): Promise<number[]> =>
	(await sql<{ id: number }[]>`select id from activities where initiative_id = ${id}`).map((row) => row.id);

/** Public places where it does something. */
export const placesOf = (sql: Sql, id: number) => sql<{ slug: string; name: string; district: string | null }[]>`
	select p.slug, p.name, d.display_name as district
	from public_places p left join areas d on d.id = p.district_id
	where p.id in (select place_id from public_activities where initiative_id = ${id}) order by p.name limit 50`;
