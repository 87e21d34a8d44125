// All that there is and all that is indexed, in batches.
import { sql } from '#lib/foundation/database.server.ts';
import { nouns, type Noun } from '../query.ts';

const BATCH = 1000;

export type Batch = { noun: Noun; ids: readonly number[] };

/** Everything there is or that is indexed, hidden things too, a thousand of a noun at a time. */
export async function* everyBatch(): AsyncGenerator<Batch> {
	for (const noun of nouns)
		for (let after: number | undefined = 0; after !== undefined;) {
			const ids: number[] = await everyIdAfter(noun, after, BATCH);
			after = ids.at(-1);
			if (ids.length) yield { noun, ids };
		}
}

/** The ids after this one of everything there is or that is indexed, hidden things too, at most `limit`. */
async function everyIdAfter(noun: Noun, after: number, limit: number): Promise<number[]> {
	const table = noun === 'activity' ? sql`activities` : sql`places`;
	const found = await sql<{ id: number }[]>`
		(select id from ${table} where id > ${after} order by id limit ${limit})
		union (select id from search_docs where kind = ${noun} and id > ${after} order by id limit ${limit})
		order by id limit ${limit}`;
	return found.map(({ id }) => id);
}
