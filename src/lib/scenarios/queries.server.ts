// Scenarios in SQL. Private to the room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { OldPicture, Picture } from './picture.ts';
import type { Question } from './counting.server.ts';
import type { Scenario } from './scenario.ts';

/** What changes when a scenario is edited. */
type Content = Pick<Kept, 'name' | 'note' | 'changes' | 'question'>;
export type Kept = Scenario & {
	/** What it is about, as it was chosen last (question.ts: questionFrom); null: nobody chose. */
	question: Partial<Question> | null;
	updatedAt: Date;
	/** Address of the picture; null when it is not public. */ slug: string | null;
};

const columns = (sql: Sql) => sql`
	s.id, s.name, s.note, s.changes, s.question, s.revision, s.updated_at as "updatedAt",
	(select p.slug from scenario_publications p where p.scenario_id = s.id) as slug`;

/** The last changed first. */
export const list = (sql: Sql, limit: number) => sql<Kept[]>`
	select ${columns(sql)} from scenarios s order by s.updated_at desc, s.id limit ${limit}`;

export const withIds = (sql: Sql, ids: readonly string[]) => sql<Kept[]>`
	select ${columns(sql)} from scenarios s where s.id = any(${ids as string[]}::uuid[])`;

export const locked = (sql: Sql, id: string) => sql<Kept[]>`
	select ${columns(sql)} from scenarios s where s.id = ${id} for update`;

const asked = (sql: Sql, question: Content['question']) => question && json(sql, question);

export const insert = (sql: Sql, { name, note, changes, question }: Content, by: string) => sql<{ id: string }[]>`
	insert into scenarios (name, note, changes, question, created_by, updated_by)
	values (${name}, ${note}, ${json(sql, changes)}, ${asked(sql, question)}, ${by}, ${by}) returning id`;

/** Only what it is about: nothing that somebody else is changing. */
export const ask = (sql: Sql, id: string, question: Question) => sql`
	update scenarios set question = ${asked(sql, question)} where id = ${id}`;

export const update = (sql: Sql, id: string, { name, note, changes, question }: Content, by: string) => sql`
	update scenarios set name = ${name}, note = ${note}, changes = ${json(sql, changes)},
		question = ${asked(sql, question)}, revision = revision + 1, updated_at = now(), updated_by = ${by}
	where id = ${id}`;

export const remove = (sql: Sql, id: string) => sql`delete from scenarios where id = ${id}`;

export const publish = (sql: Sql, id: string, slug: string, picture: Picture, by: string) => sql`
	insert into scenario_publications (scenario_id, slug, picture, by)
	values (${id}, ${slug}, ${json(sql, picture)}, ${by})
	on conflict (scenario_id) do update set picture = excluded.picture, at = now(), by = excluded.by`;

export const unpublish = (sql: Sql, id: string) => sql`delete from scenario_publications where scenario_id = ${id}`;

/** The address that is its own, shown or not. */
export async function addressOf(sql: Sql, id: string): Promise<string | undefined> {
	const [own] = await sql<{ slug: string }[]>`select slug from scenario_addresses where scenario_id = ${id}`;
	return own?.slug;
}

/** Makes an address its own; undefined when it is of another. Two at once: the second waits, and sees the first. */
export async function claimed(sql: Sql, slug: string, id: string): Promise<string | undefined> {
	const [own] = await sql<{ slug: string }[]>`
		insert into scenario_addresses (slug, scenario_id) values (${slug}, ${id}) on conflict (slug) do nothing returning slug`;
	return own?.slug;
}

export const published = (sql: Sql, slug: string) => sql<{ picture: Picture | OldPicture; at: Date }[]>`
	select picture, at from scenario_publications where slug = ${slug}`;
