// The door of history: every change of a public thing, with who and when. Only ever added to.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from './noun.ts';

export type Change = {
	noun: Noun;
	ref: number;
	/** Id of an account, or the name of a source ('feed:3', 'import:agenda.ics', 'bevestigd per mail'). */
	by: string;
	/** 'published', 'changed', 'date-cancelled', 'confirmed', 'ended', 'withdrawn', 'merged', 'restored', … */
	what: string;
	/** The thing as it was and as it is, as its own room writes it down; null where there was nothing. */
	before: unknown;
	after: unknown;
};

/** Writes changes down, in the transaction that makes them. */
export async function record(tx: Sql, changes: readonly Change[]): Promise<void> {
	if (!changes.length) return;
	await tx`
		insert into changes (noun, ref, by, what, before, after)
		select noun, ref, by, what, before, after
		from json_to_recordset(${json(tx, changes)}::json) as c (noun text, ref int, by text, what text, before jsonb, after jsonb)`;
}

/** What was recorded: a change with its number, which grows, and its moment. */
export type Recorded = Change & { id: string; at: Date };

/** What happened to one thing, the latest first. `beforeId` leafs back: only what came before that change. */
export const of = (sql: Sql, noun: Noun, ref: number, { limit = 50, beforeId = null as string | null } = {}) => sql<
	Recorded[]
>`
	select id::text, noun, ref, at, by, what, before, after from changes
	where noun = ${noun} and ref = ${ref} ${beforeId === null ? sql`` : sql`and id < ${beforeId}`}
	order by changes.id desc limit ${limit}`;

/** One change, to undo it; undefined when there is none. */
export async function one(sql: Sql, id: string): Promise<Recorded | undefined> {
	if (!/^\d{1,18}$/.test(id)) return undefined;
	const [row] = await sql<Recorded[]>`
		select id::text, noun, ref, at, by, what, before, after from changes where changes.id = ${id}`;
	return row;
}
