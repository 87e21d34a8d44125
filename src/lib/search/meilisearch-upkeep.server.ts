// Keeps the index of Meilisearch true. Nothing lives only there: it can always be made again from Postgres.
import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { documentId, documentOf, type Row } from './meilisearch-document.ts';
import { drift, indexName, isOurs, settings } from './meilisearch-settings.ts';
import type { MeilisearchAddress } from './meilisearch.server.ts';
import { PROJECTION } from './projection.server.ts';
import type { Noun } from './query.ts';
import type { Difference } from './search.server.ts';

const BATCH = 5_000;
const MINUTE = 60_000;
const nouns = ['activity', 'place'] as const;

export type Upkeep = ReturnType<typeof upkeep>;

/** What the worker does in Meilisearch; its key may change documents, settings and indexes, and read tasks. */
export function upkeep({ url, key, site }: MeilisearchAddress) {
	const client = new Meilisearch({
		host: url,
		...(key && { apiKey: key }),
		timeout: 30_000,
		defaultWaitOptions: { timeout: 10 * MINUTE, interval: 50 }
	});
	const name = indexName(PROJECTION, site);
	const fresh = `${name}-new`;

	/** Sends these as they stand in Postgres now; what the public may not see any more is taken out. */
	async function send(noun: Noun, ids: readonly number[]): Promise<void> {
		const documents = (await rows(sql, noun, ids)).map(documentOf);
		const present = new Set(documents.map(({ ref }) => ref));
		const gone = ids.filter((id) => !present.has(id)).map((id) => documentId(noun, id));
		const index = client.index(name);
		if (documents.length) await done(index.addDocuments(documents, { primaryKey: 'id', skipCreation: true }));
		if (gone.length) await done(index.deleteDocuments(gone));
	}

	/** Settings as they are in the code; `missing` when there is no index of this version. */
	async function settle(): Promise<'same' | 'changed' | 'missing'> {
		const standing = await client.index(name).getSettings().catch(nullWhenMissing);
		if (!standing) return 'missing';
		if (!drift(standing).length) return 'same';
		await done(client.index(name).updateSettings(written));
		return 'changed';
	}

	/**
	 * A new index beside the old one, filled and then put in its place; answers how many documents it holds. To be
	 * called while nobody drains the outbox: what changes meanwhile waits there, and is sent afterwards.
	 */
	async function rebuild(report: (sent: number) => void = () => {}): Promise<number> {
		await client.deleteIndexIfExists(fresh);
		await done(client.createIndex(fresh, { primaryKey: 'id' }));
		await done(client.index(fresh).updateSettings(written));
		let sent = 0;
		const tasks: number[] = [];
		for (const noun of nouns)
			for (let after = 0; ;) {
				const ids = await idsAfter(sql, noun, after);
				const last = ids.at(-1);
				if (last === undefined) break;
				const documents = (await rows(sql, noun, ids)).map(documentOf);
				tasks.push((await client.index(fresh).addDocuments(documents)).taskUid);
				report((sent += documents.length));
				after = last;
			}
		for (const task of await client.tasks.waitForTasks(tasks)) succeeded(task);
		const { numberOfDocuments } = await client.index(fresh).getStats();
		if (numberOfDocuments !== sent) throw new Error(`sent ${sent} documents, Meilisearch holds ${numberOfDocuments}`);
		const { results } = await client.getRawIndexes({ limit: 1000 });
		const exists = results.some(({ uid }) => uid === name);
		await done(client.swapIndexes([{ indexes: [fresh, name], rename: !exists }]));
		const old = results.map(({ uid }) => uid).filter((uid) => isOurs(uid, site) && uid !== name && uid !== fresh);
		for (const uid of exists ? [fresh, ...old] : old) await client.deleteIndexIfExists(uid);
		return sent;
	}

	/** Ids that stand in one of the two only. What is still in the outbox may be among them. */
	async function compare(): Promise<Difference> {
		const wanted = new Set<string>();
		for (const noun of nouns)
			for (const { id } of await sql<{ id: number }[]>`select id from search_docs where kind = ${noun}`)
				wanted.add(documentId(noun, id));
		const found = new Set<string>();
		for (let offset = 0; ; offset += BATCH) {
			const page = client.index<{ id: string }>(name).getDocuments({ fields: ['id'], limit: BATCH, offset });
			const { results } = (await page.catch(nullWhenMissing)) ?? { results: [] };
			for (const { id } of results) found.add(id);
			if (results.length < BATCH) break;
		}
		return {
			indexed: found.size,
			missing: [...wanted].filter((id) => !found.has(id)),
			surplus: [...found].filter((id) => !wanted.has(id))
		};
	}

	return { send, settle, rebuild, compare };
}

// A copy: what is frozen in the code is handed over as the client takes it.
const written = structuredClone(settings) as unknown as Parameters<
	ReturnType<Meilisearch['index']>['updateSettings']
>[0];

function nullWhenMissing(error: unknown): null {
	if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
	throw error;
}

const done = async (task: EnqueuedTaskPromise) => succeeded(await task.waitTask());

function succeeded(task: { status: string; type: string; error: { message: string } | null }) {
	if (task.status !== 'succeeded') throw new Error(`Meilisearch ${task.type}: ${task.error?.message ?? task.status}`);
}

async function idsAfter(sql: Sql, noun: Noun, after: number): Promise<number[]> {
	const found = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and id > ${after} order by id limit ${BATCH}`;
	return found.map(({ id }) => id);
}

// Moments that ended are left out, so that a day of the index is a day that can still be visited.
const rows = (sql: Sql, noun: Noun, ids: readonly number[]) => sql<Row[]>`
	select d.kind, d.id, d.name, d.lon, d.lat, d.district_id as "districtId", d.neighbourhood_id as "neighbourhoodId",
		d.subject, d.traits, d.day_parts as "dayParts", d.next_starts_at as "nextStartsAt", d.next_ends_at as "nextEndsAt",
		d.last_ends_at as "lastEndsAt", d.next_by_part as "nextByPart",
		coalesce((select json_agg(json_build_array(t.lexeme, t.positions, t.weights)) from unnest(d.words) t), '[]') as terms,
		coalesce((select json_agg(distinct jsonb_build_array((m.starts_at at time zone 'Europe/Amsterdam')::date, m.day_parts))
			from ${noun === 'activity' ? sql`(select activity_id as id, starts_at, ends_at, day_parts from occurrences where not cancelled)` : sql`(select place_id as id, starts_at, ends_at, day_parts from place_openings)`} m
			where m.id = d.id and m.ends_at > now()), '[]') as moments
	from search_docs d
	where d.kind = ${noun} and d.id = any(${ids as number[]})`;
