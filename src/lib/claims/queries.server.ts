// The SQL of the claims room.
import type { ManagerKind } from '#lib/accounts/rights.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { ClaimDraft, ClaimNoun } from './claim.ts';

export type Claim = {
	id: string;
	noun: ClaimNoun;
	ref: number;
	kind: ManagerKind | null;
	accountId: string;
	motivation: string;
	at: Date;
};

export async function insert(sql: Sql, noun: ClaimNoun, ref: number, draft: ClaimDraft, accountId: string) {
	const [row] = await sql<{ id: string }[]>`
		insert into claims (noun, ref, kind, account_id, motivation)
		values (${noun}, ${ref}, ${draft.kind}, ${accountId}, ${draft.motivation}) returning id`;
	return row!.id;
}

export async function byId(sql: Sql, id: string): Promise<Claim | undefined> {
	if (!isUuid(id)) return undefined;
	const [row] = await sql<Claim[]>`
		select id, noun, ref, kind, account_id as "accountId", motivation, at from claims where id = ${id}`;
	return row;
}

/** Removes those that were decided about before this moment; the decision itself stays. */
export async function forget(sql: Sql, decidedBefore: Date): Promise<number> {
	const { count } = await sql`
		delete from claims c using reviews r, review_decisions d
		where r.noun = 'claim' and r.ref = c.id::text and d.review_id = r.id and d.at <= ${decidedBefore}`;
	return count;
}

/** Those of this account that nobody has decided about. */
export const openOf = (sql: Sql, accountId: string) => sql<Pick<Claim, 'noun' | 'ref' | 'kind'>[]>`
	select c.noun, c.ref, c.kind from claims c
	join reviews r on r.noun = 'claim' and r.ref = c.id::text
	where c.account_id = ${accountId} and not exists (select from review_decisions d where d.review_id = r.id)`;

export type Thing = { title: string; slug: string };

/** What somebody asks to run: while it is asked only what is public, later also what is hidden meanwhile. */
export async function thing(
	sql: Sql,
	noun: ClaimNoun,
	ref: number,
	which: 'public' | 'any' = 'any'
): Promise<Thing | undefined> {
	const table = `${which === 'public' ? 'public_' : ''}${noun === 'place' ? 'places' : 'initiatives'}`;
	const [row] = await sql<Thing[]>`select name as title, slug from ${sql(table)} where id = ${ref}`;
	return row;
}

/** Gives what was asked; who has it already keeps it. An initiative without an owner gets one. */
export const give = (sql: Sql, { noun, ref, kind, accountId }: Claim, by: string) =>
	noun === 'place'
		? sql`insert into place_managers (account_id, place_id, kind, by) values (${accountId}, ${ref}, ${kind}, ${by})
			on conflict do nothing`
		: sql`insert into memberships (account_id, initiative_id, role, by) values (${accountId}, ${ref}, 'owner', ${by})
			on conflict do nothing`;
