// Keeps the index of Meilisearch true. Nothing lives only there: it can always be made again from Postgres.
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { sql } from '#lib/foundation/database.server.ts';
import { clientOf, introduction, nullWhen, type MeilisearchAddress } from './client.server.ts';
import { documentId, documentOf, type Document } from './document.ts';
import { idsAfter, rows } from './rows.server.ts';
import { drift, indexName, isOurs, settings } from './settings.ts';
import { longNames } from '../synonyms/long-names.server.ts';
import { isNewer, PROJECTION } from '../documents/versions.ts';
import { nouns, type Noun } from '../query.ts';
import type { Difference } from '../documents/comparison.server.ts';

const BATCH = 5_000;
// Whole documents, twice: those that should be there and those that are.
const COMPARED = 1_000;
const FILLING = '-new';
const MINUTE = 60_000;
// The last id there can be.
const END = 2 ** 31 - 1;

export type Upkeep = ReturnType<typeof upkeep>;

/** What the worker does in Meilisearch; its key may change documents, settings and indexes, and read tasks. */
export function upkeep(address: MeilisearchAddress) {
	const { site } = address;
	const client = clientOf(address, 30_000);
	const name = indexName(PROJECTION, site);
	const fresh = `${name}${FILLING}`;

	/** Sends these as they stand in Postgres now; what the public may not see any more is taken out. */
	async function send(noun: Noun, ids: readonly number[]): Promise<void> {
		const documents = await documentsOf(noun, ids);
		const present = new Set(documents.map(({ ref }) => ref));
		const gone = ids.filter((id) => !present.has(id)).map((id) => documentId(noun, id));
		await mustBeNewest();
		// Into an index that is not there Meilisearch would make one, without our settings.
		const index = await client.getIndex(name);
		const tasks = [
			...(documents.length ? [await index.addDocuments(documents, { primaryKey: 'id' })] : []),
			...(gone.length ? [await index.deleteDocuments(gone)] : [])
		];
		for (const task of await client.tasks.waitForTasks(tasks.map(({ taskUid }) => taskUid))) succeeded(task);
	}

	const standing = async (): Promise<string[]> =>
		(await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid).filter((uid) => isOurs(uid, site));

	/** The indexes of newer versions that are ready: their worker keeps them, and what changes is for it to send. */
	const newer = async () => (await standing()).filter((uid) => isNewer(uid, name) && !uid.endsWith(FILLING));

	/** @throws when a newer version of the site keeps an index here, which must hear of every change. */
	async function mustBeNewest(): Promise<void> {
		const [other] = await newer();
		if (other) throw new Error(`a newer version keeps ${other}; after a way back, npm run reindex takes that away`);
	}

	/** Takes away the indexes of newer versions: for who went back to this one. */
	async function removeNewer(): Promise<void> {
		for (const uid of await newer()) await done(client.deleteIndex(uid));
	}

	/** Settings as they are in the code: the names of those that stood otherwise. Null: there is no index of this version. */
	async function applySettings(): Promise<string[] | null> {
		const found = await client.index(name).getSettings().catch(nullWhen('index_not_found'));
		if (!found) return null;
		const changed = drift(found);
		if (changed.length) await done(client.index(name).updateSettings(written));
		return changed;
	}

	/**
	 * A new index beside the old one, filled and then put in its place; answers how many documents it holds. To be
	 * called while nobody drains the outbox: what changes meanwhile waits there, and is sent afterwards. `mayStill` throws
	 * when somebody may have drained it after all: then the old one stays.
	 */
	async function rebuild(mayStill: () => Promise<void> = async () => {}): Promise<number> {
		await client.deleteIndexIfExists(fresh);
		await done(client.createIndex(fresh, { primaryKey: 'id' }));
		await done(client.index(fresh).updateSettings(written));
		let sent = 0;
		const tasks: number[] = [];
		for (const noun of nouns)
			for (let after = 0; ;) {
				const ids = await idsAfter(sql, noun, after, BATCH);
				const last = ids.at(-1);
				if (last === undefined) break;
				const documents = await documentsOf(noun, ids);
				tasks.push((await client.index(fresh).addDocuments(documents)).taskUid);
				sent += documents.length;
				after = last;
			}
		for (const task of await client.tasks.waitForTasks(tasks)) succeeded(task);
		const { numberOfDocuments } = await client.index(fresh).getStats();
		if (numberOfDocuments !== sent) throw new Error(`sent ${sent} documents, Meilisearch holds ${numberOfDocuments}`);
		const all = await standing();
		const exists = all.includes(name);
		await mayStill();
		await swap(exists);
		const older = all.filter((uid) => uid !== name && uid !== fresh && !isNewer(uid, name));
		for (const uid of exists ? [fresh, ...older] : older) await client.deleteIndexIfExists(uid);
		return sent;
	}

	// A key that is limited to some indexes may swap them and may not see how that task goes: so the index itself is asked.
	async function swap(exists: boolean): Promise<void> {
		const { createdAt } = await client.getRawIndex(fresh);
		await client.swapIndexes([{ indexes: [fresh, name], rename: !exists }]);
		for (const until = Date.now() + MINUTE; Date.now() < until; await pause(20)) {
			const standing = await client.getRawIndex(name).catch(nullWhen('index_not_found'));
			if (standing?.createdAt === createdAt) return;
		}
		throw new Error('Meilisearch did not swap the new index with the old one');
	}

	/** Takes out documents that no row has made. */
	const takeOut = (ids: string[]) => done(client.index(name).deleteDocuments(ids));

	/** Which documents are not what their row says, in whatever is in them. What is in the outbox may be among them. */
	async function compareDocuments(): Promise<Difference> {
		const found: Difference = { indexed: 0, missing: [], surplus: [], differing: [] };
		for (const noun of nouns)
			for (let after = 0; after < END;) {
				const ids = await idsAfter(sql, noun, after, COMPARED);
				const until = ids.length < COMPARED ? END : (ids.at(-1) ?? END);
				const wanted = new Map((await documentsOf(noun, ids)).map((document) => [document.id, document]));
				for await (const document of documents(`kind = ${noun} AND ref > ${after} AND ref <= ${until}`)) {
					found.indexed++;
					const { id } = document;
					if (!wanted.has(id)) found.surplus.push(id);
					else if (!isDeepStrictEqual(document, wanted.get(id))) found.differing.push(id);
					wanted.delete(id);
				}
				found.missing.push(...wanted.keys());
				after = until;
			}
		for await (const { id } of documents(`NOT (kind IN [${nouns.join(', ')}] AND ref > 0 AND ref <= ${END})`)) {
			found.indexed++;
			found.surplus.push(id);
		}
		return found;
	}

	/** Every document that passes a filter, as it was stored. */
	async function* documents(filter: string) {
		for (let offset = 0; ; offset += COMPARED) {
			const page = client.index<Document>(name).getDocuments({ filter, limit: COMPARED, offset });
			const { results } = (await page.catch(nullWhen('index_not_found'))) ?? { results: [] };
			yield* results;
			if (results.length < COMPARED) return;
		}
	}

	return {
		introduce: () => introduction(address),
		send,
		mustBeNewest,
		applySettings,
		takeOut,
		rebuild,
		removeNewer,
		compareDocuments
	};
}

async function documentsOf(noun: Noun, ids: readonly number[]): Promise<Document[]> {
	const names = await longNames(sql);
	return (await rows(sql, noun, ids)).map((row) => documentOf(row, names));
}

// A copy: what is frozen in the code is handed over as the client takes it.
const written = structuredClone(settings) as unknown as Parameters<
	ReturnType<Meilisearch['index']>['updateSettings']
>[0];

const done = async (task: EnqueuedTaskPromise) => succeeded(await task.waitTask());

function succeeded(task: { status: string; type: string; error: { message: string } | null }) {
	if (task.status !== 'succeeded') throw new Error(`Meilisearch ${task.type}: ${task.error?.message ?? task.status}`);
}
