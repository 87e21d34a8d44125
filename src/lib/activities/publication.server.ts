// Publishing one activity that is told here. Rights are asked by the room above; everything is in its transaction.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import { emptyDraft, type ActivityDraft } from './activity.ts';
import { differing, saidTogether, valuesOf } from './columns.ts';
import { snapshotOf, type Snapshot } from './drafts.server.ts';
import { replaceSeries } from './layout.server.ts';
import { holdPlaces, locate } from './location.server.ts';
import * as queries from './queries.server.ts';
import { expand } from './recurrence.ts';
import { carried } from './signed.ts';
import * as storage from './storage.server.ts';

/** The source of what is told on this site. */
export const HERE = 'hier';
/** A season: so long nobody asks whether it still goes on. */
const CONFIRMED_DAYS = 91;

/**
 * Publishes an activity that somebody tells here: a new one, the one with this `id`, or the one with the same (source,
 * sourceId). Dates that were cancelled, moved or full stay so as long as they exist, unless the draft says otherwise
 * about them. What a person changes of an activity from elsewhere is from then on theirs: its source no longer
 * overwrites it. `by` is the id of an account. Call `search.changed()` after the commit. Rights were asked by whoever
 * opened the transaction.
 */
export async function publish(
	tx: Sql,
	by: string,
	draft: ActivityDraft,
	{ today, id }: { today: Day; id?: number }
): Promise<{ id: number; slug: string; added: boolean }> {
	const { source, sourceId } = draft;
	const held = await storage.hold(tx, id === undefined ? { source, sourceId } : { id });
	if (id !== undefined && !held) throw new Error(`no activity ${id}`);
	if (!held) return add(tx, by, draft, today);
	await rewrite(tx, by, held, { ...draft, verifiedAt: today }, { today, what: 'changed', changes: 'told' });
	return { id: held.id, slug: held.slug, added: false };
}

/**
 * Publishes an activity again as it was: every field, its series, and which dates were cancelled, moved or full. Throws
 * when there is no such activity. Rights were asked by whoever opened the transaction.
 */
export async function restore(
	tx: Sql,
	by: string,
	id: number,
	snapshot: unknown,
	today: Day = dayAt(new Date())
): Promise<void> {
	const held = await storage.hold(tx, { id });
	if (!held) throw new Error(`no activity ${id}`);
	const { full = [], ...draft } = { ...emptyDraft, ...(snapshot as Partial<Snapshot>) };
	await storage.setFullDates(tx, id, full, by);
	await rewrite(tx, by, held, draft, { today, what: 'restored', changes: 'told-only' });
}

async function add(tx: Sql, by: string, told: ActivityDraft, today: Day) {
	const draft = { ...told, verifiedAt: today };
	await holdPlaces(tx, [draft]);
	const [located] = await locate(tx, [draft]);
	const [slug = ''] = await freeSlugs(tx, 'activities', [
		{ name: draft.title, key: `${draft.source} ${draft.sourceId}` }
	]);
	const [row] = await storage.upsert(tx, [valuesOf(draft, slug, located)]);
	if (!row) throw new Error(`${draft.source} ${draft.sourceId} was published by somebody else at the same moment`);
	await replaceSeries(tx, row.id, carried(draft.series, [], signatureOf(by), 'told-only'), today);
	await storage.setConfirmBy(tx, row.id, confirmBy(draft, today));
	const after = await snapshotOf(tx, row.id);
	await history.record(tx, [{ noun: 'activity', ref: row.id, by, what: 'published', before: null, after }]);
	await search.project(tx, 'activity', [row.id]);
	return { id: row.id, slug: row.slug, added: true };
}

type Way = { today: Day; what: string; changes: 'told' | 'told-only' };

async function rewrite(tx: Sql, by: string, held: storage.Held, draft: ActivityDraft, { today, what, changes }: Way) {
	const { id, slug, source } = held;
	const before = await snapshotOf(tx, id);
	const [located] = await locate(tx, [draft]);
	const said = source === HERE ? [] : saidTogether(differing(before, draft));
	const localFields = [...new Set([...held.localFields, ...said])].sort();
	await storage.overwrite(tx, id, valuesOf(draft, slug, located), localFields);
	const series = carried(draft.series, await queries.signedChanges(tx, [id]), signatureOf(by), changes);
	if (differing(before, { ...before, series }).length) await replaceSeries(tx, id, series, today);
	// Whoever follows a calendar is not asked; it is asked of what people here say of it.
	if (source === HERE || localFields.includes('series')) await storage.setConfirmBy(tx, id, confirmBy(draft, today));
	const after = await snapshotOf(tx, id);
	if (differing(before, after).length || before.full.join() !== after.full.join())
		await history.record(tx, [{ noun: 'activity', ref: id, by, what, before, after }]);
	await search.project(tx, 'activity', [id]);
}

/** A season from today, for a series that goes on longer than that; null when there is nothing to ask. */
function confirmBy({ series }: ActivityDraft, today: Day): Day | null {
	const day = addDays(today, CONFIRMED_DAYS);
	const later = (one: ActivityDraft['series'][number]) =>
		one.rule !== null && expand(one, day, addDays(day, 366)).some(({ cancelled }) => !cancelled);
	return series.some(later) ? day : null;
}

const signatureOf = (by: string) => ({ by, at: new Date().toISOString() });
