// What search holds, while who changes things and who keeps the index are killed. With MEILI_URL also what a real
// Meilisearch holds: one of its own, for its indexes are those of a site.
import { sql } from '#lib/foundation/database.server.ts';
import { checkMeilisearch, checkPostgres, differences } from '#lib/search/indexing/check.server.ts';
import type { MeilisearchAddress } from '#lib/search/meilisearch/client.server.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { moment } from './moment.ts';
import { doing, type Killable } from './processes.ts';
import type { Stage } from './stage.ts';

/** Changes at random, by a process that is killed; each second time the worker is killed first. */
export async function searchStage(
	worker: Killable,
	env: Record<string, string>,
	outside: MeilisearchAddress | null
): Promise<Stage> {
	// What other stages began with was written past search.
	await checkPostgres();
	const kill = moment(1_500);
	let killed = 0;
	const changing = (...args: string[]) => doing(['tests/faults/changes.ts', ...args], env);

	return {
		name: 'changes on their way to search',
		killed: async () => {
			const changes = changing();
			await changes.begun;
			await kill.comes();
			if (killed++ % 2) await worker.kill();
			await changes.kill();
		},
		finish: () => changing('--times', '20').done(),
		counts: async () => {
			const [made] = await sql<{ changes: number }[]>`
				select count(*)::int as changes from changes where by = 'changes'`;
			const { found } = await checkPostgres();
			const there = outside && (await checkMeilisearch(upkeep(outside))).found;
			return {
				'changes that search had to hear of': made!.changes,
				'documents in search': found.indexed,
				'wrong: documents in Postgres that are not what there is': differences(found),
				...(there && {
					'documents in Meilisearch': there.indexed,
					'wrong: documents in Meilisearch that are not what there is':
						differences(there) + Math.abs(there.indexed - found.indexed)
				})
			};
		}
	};
}
