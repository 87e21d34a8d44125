// Taking over what other sources tell: many activities at once, and never what a person changed here.
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import type { ActivityDraft } from './activity.ts';
import { valuesOf } from './columns.ts';
import { snapshotsOf } from './drafts.server.ts';
import { setSeries } from './layout.server.ts';
import { holdPlaces, locate } from './location.server.ts';
import * as queries from './queries.server.ts';
import { carried, SOURCE } from './signed.ts';
import * as storage from './storage.server.ts';

export type Published = { added: number; changed: number; same: number; ids: Map<string, number> };

/**
 * Publishes these activities, in one transaction; the same (source, sourceId) told again is the same activity, and one
 * told exactly the same is left alone. Fields that a person changed here stay as they are, and so do dates that were
 * cancelled or moved here. `ids` holds what is new or changed, by sourceId.
 */
export async function publishAll(drafts: readonly ActivityDraft[], options: { today: Day }): Promise<Published> {
	const published = await sql.begin((tx) => takeOver(tx, drafts, options));
	if (drafts.length) search.changed();
	return published;
}

/** As `publishAll`, in a transaction that is open; call `search.changed()` after the commit. */
export async function takeOver(
	tx: Sql,
	drafts: readonly ActivityDraft[],
	{ today }: { today: Day }
): Promise<Published> {
	if (!drafts.length) return { added: 0, changed: 0, same: 0, ids: new Map() };
	await holdPlaces(tx, drafts);
	const keyed = drafts.map((draft) => ({ name: draft.title, key: keyOf(draft) }));
	const [located, slugs] = [await locate(tx, drafts), await freeSlugs(tx, 'activities', keyed)];
	const known = await queries.told(tx, drafts);
	const before = await snapshotsOf(tx, known);
	const rows = await storage.upsert(
		tx,
		drafts.map((draft, index) => valuesOf(draft, slugs[index] ?? '', located[index]))
	);
	await retell(tx, rows, drafts, today);
	const ids = rows.map(({ id }) => id);
	const after = await snapshotsOf(
		tx,
		rows.flatMap(({ id, added }) => (added ? [] : id))
	);
	await history.record(
		tx,
		rows.map(({ id, source, added }) => {
			// Of what is new the thing itself tells how it was: fifty thousand copies would say no more.
			const [was, is] = added ? [null, null] : [before.get(id) ?? null, after.get(id) ?? null];
			return { noun: 'activity', ref: id, by: source, what: added ? 'published' : 'changed', before: was, after: is };
		})
	);
	await search.project(tx, 'activity', ids);
	const added = rows.filter((row) => row.added).length;
	return {
		added,
		changed: rows.length - added,
		same: drafts.length - rows.length,
		ids: new Map(rows.map(({ id, sourceId }) => [sourceId, id]))
	};
}

async function retell(tx: Sql, rows: readonly storage.Upserted[], drafts: readonly ActivityDraft[], today: Day) {
	const byKey = new Map(drafts.map((draft) => [keyOf(draft), draft]));
	const signature = { by: SOURCE, at: new Date().toISOString() };
	const retold = rows.filter(({ localSeries }) => !localSeries);
	const changes = await queries.signedChanges(
		tx,
		retold.flatMap(({ id, added }) => (added ? [] : id))
	);
	const byActivity = Map.groupBy(
		changes.filter(({ by }) => by !== SOURCE),
		({ activityId }) => activityId
	);
	await setSeries(
		tx,
		retold.flatMap((row) =>
			carried(byKey.get(keyOf(row))?.series ?? [], byActivity.get(row.id) ?? [], signature, 'before').map((series) => ({
				activityId: row.id,
				series
			}))
		),
		retold.map(({ id }) => id),
		today
	);
}

const keyOf = ({ source, sourceId }: { source: string; sourceId: string }) => `${source} ${sourceId}`;
