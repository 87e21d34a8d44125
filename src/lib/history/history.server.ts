// The door of history: every change of a public thing, with who and when. Only ever added to.
import type { Sql } from '#lib/foundation/database.server.ts';

export type Noun = 'initiative' | 'place' | 'activity';
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
		from json_to_recordset(${tx.json(changes as never)}::json) as c (noun text, ref int, by text, what text, before jsonb, after jsonb)`;
}
