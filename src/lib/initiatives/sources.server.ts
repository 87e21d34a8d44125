// Initiatives that come from a source, as the demo: public at once, because the source says so.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import type { InitiativeDraft } from './initiative.ts';
import * as queries from './queries.server.ts';
import { freeSlug } from './slug.server.ts';
import { change } from './writing.server.ts';

/**
 * Keeps initiatives of a source, in the transaction of who brings them; one that is there already is left as it is now.
 * Returns their ids by source id.
 */
export async function keep(
	tx: Sql,
	source: string,
	told: readonly { sourceId: string; draft: InitiativeDraft }[]
): Promise<Map<string, number>> {
	const rows = await tx<{ id: number; sourceId: string }[]>`
		select id, source_id as "sourceId" from initiatives where source = ${source}`;
	const ids = new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
	for (const { sourceId, draft } of told) {
		if (ids.has(sourceId)) continue;
		const id = await queries.insert(tx, await freeSlug(tx, draft.name), draft, source, { source, sourceId });
		await tx`insert into initiative_approvals (initiative_id, by) values (${id}, ${source})`;
		await history.record(tx, [change(id, source, 'created', null, { ...draft, revision: 1 })]);
		ids.set(sourceId, id);
	}
	return ids;
}
