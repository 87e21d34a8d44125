// Names of more words ("koffie drinken") stand in a document of an outside engine as one value: when the municipality makes
// such a name or takes it away, the documents that hold its words are sent again.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import { synonyms, type Phrase } from '../dutch/synonyms.ts';
import { messagesOf } from '../notices.ts';
import type { Noun } from '../query.ts';
import { inForce, standing } from './synonym-list.ts';
import * as queries from './queries.server.ts';

let known: { changes: string; names: readonly Phrase[] } | null = null;

/** The names as this transaction sees them, whatever this process has learned: who sends a change sends it with these. */
export async function longNames(sql: Sql): Promise<readonly Phrase[]> {
	const latest = await queries.latest(sql);
	const changes = latest.map(({ id }) => id).join(' ');
	if (known?.changes !== changes) known = { changes, names: synonyms(inForce(standing(latest))).longNames };
	return known.names;
}

/** Lets an outside engine hear of what holds a name that came or went since `before`; in the transaction of the change. */
export async function sendAgain(tx: Sql, before: readonly Phrase[]): Promise<void> {
	const names = differing(before, await longNames(tx));
	if (!names.length) return;
	const sent = await tx<{ kind: Noun; ids: number[] }[]>`
		with queued as (
			insert into outbox (topic, kind, ref) select 'search', kind, id from search_docs where words @@ (
				select string_agg((
					select string_agg(quote_literal(stem), ' <-> ' order by step)
					from json_array_elements_text(names.name) with ordinality as stems (stem, step)
				), ' | ') from json_array_elements(${json(tx, names)}::json) as names (name)
			)::tsquery returning kind, ref
		)
		select kind, array_agg(ref) as ids from queued group by kind`;
	const messages = sent.flatMap(({ kind, ids }) => messagesOf(kind, ids));
	await tx`select pg_notify('search_changed', message) from unnest(${messages}::text[]) message`;
}

/** The names that stand in only one of the two. */
function differing(before: readonly Phrase[], now: readonly Phrase[]): Phrase[] {
	const [had, has] = [before, now].map((names) => new Map(names.map((name) => [name.join(' '), name])));
	return [...had!, ...has!].flatMap(([key, name]) => (had!.has(key) && has!.has(key) ? [] : [name]));
}
