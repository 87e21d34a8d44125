// The SQL of tariff groups, and of what was changed about them.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { GroupDraft } from './tariff-form.ts';

/** Nobody else changes tariffs until the transaction ends: their order is one thing. */
export const hold = (tx: Sql) => tx`select pg_advisory_xact_lock(hashtext('tariff groups'))`;

export const insert = (tx: Sql, by: string, key: string, position: number, draft: GroupDraft) => tx`
	insert into tariff_groups (key, name, position, who, about, source, proposal, updated_by)
	values (${key}, ${draft.name}, ${position}, ${json(tx, draft.who)}, ${draft.about}, ${draft.source},
		${draft.proposal}, ${by})`;

export const change = (tx: Sql, by: string, key: string, draft: GroupDraft) => tx`
	update tariff_groups set name = ${draft.name}, who = ${json(tx, draft.who)}, about = ${draft.about},
		source = ${draft.source}, proposal = ${draft.proposal}, updated_at = now(), updated_by = ${by}
	where key = ${key}`;

export const setPosition = (tx: Sql, by: string, key: string, position: number) =>
	tx`update tariff_groups set position = ${position}, updated_at = now(), updated_by = ${by} where key = ${key}`;

export const remove = (tx: Sql, key: string) => tx`delete from tariff_groups where key = ${key}`;

/** What was changed: only ever added to. `what` is a sentence. */
export const record = (tx: Sql, by: string, what: string) =>
	tx`insert into tariff_changes (by, what) values (${by}, ${what})`;

export const changes = (sql: Sql, limit: number) =>
	sql<{ id: string; at: Date; by: string; what: string }[]>`
		select id::text, at, by, what from tariff_changes order by id desc limit ${limit}`;
