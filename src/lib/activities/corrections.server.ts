// Corrections of dates: off, moved, on after all, full, or stopped. Rights are asked by the room above; everything is in
// its transaction. Call `search.changed()` after the commit.
import type { Day } from '#lib/calendar/days.ts';
import { dayAt, type Wall } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import { snapshotOf, type Snapshot } from './drafts.server.ts';
import { replaceSeries } from './layout.server.ts';
import { HERE } from './publication.server.ts';
import * as queries from './queries.server.ts';
import { cancelled, ended, moved, undone } from './recurrence-change.ts';
import { split, type SplitProblem } from './recurrence-split.ts';
import type { Series } from './recurrence.ts';
import { carried, SOURCE } from './signed.ts';
import * as storage from './storage.server.ts';

/** A coming date that a correction touched: where its rule had put it, where it is now, and when it begins. */
export type Touched = { original: Wall; now: Wall; starts: Wall };

type Edit = { what: string; today?: Day; /** Its source no longer says when it is. */ ownSeries?: boolean };

/**
 * A date does not go on, with the reason residents read; with `following` nothing after it in its series does either.
 * Returns the coming dates that went on until now. Throws RangeError when there is no such date. Rights were asked by
 * whoever opened the transaction.
 */
export async function cancelDate(
	tx: Sql,
	by: string,
	id: number,
	original: Wall,
	reason: string,
	{ following = false }: { following?: boolean } = {}
): Promise<Touched[]> {
	const went = await coming(tx, id);
	const what = following ? 'dates-cancelled' : 'date-cancelled';
	await correct(tx, by, id, { what, ownSeries: following }, ({ series }) =>
		cancelled(series, original, { reason, following })
	);
	const going = new Set((await coming(tx, id)).map((date) => date.original));
	return went.filter((date) => !going.has(date.original)).map(touched);
}

export type Move = { start: Wall; durationMinutes: number; reason: string; following?: boolean };

/**
 * A date is at another time; with `following` everything after it in its series too, which then is a series of its own.
 * Returns the coming dates that moved, or why this series cannot be split there. Throws RangeError when there is no
 * such date. Rights were asked by whoever opened the transaction.
 */
export async function moveDate(
	tx: Sql,
	by: string,
	id: number,
	original: Wall,
	{ following = false, ...to }: Move
): Promise<{ ok: true; touched: Touched[] } | { ok: false; problem: SplitProblem }> {
	const went = await coming(tx, id);
	if (!following) {
		await correct(tx, by, id, { what: 'date-moved' }, ({ series }) => moved(series, original, to));
		return { ok: true, touched: [{ original, now: original, starts: to.start }] };
	}
	const parted = split((await snapshotOf(tx, id)).series, original, to);
	if (!parted.ok) return parted;
	const { series, shift, takenOver } = parted.value;
	const gone = went.filter((date) => takenOver(date.original));
	await correct(tx, by, id, { what: 'dates-moved', ownSeries: true }, () => series);
	await storage.renameFullDates(
		tx,
		id,
		gone.map((date) => date.original),
		gone.map((date) => shift(date.original))
	);
	const now = new Map((await coming(tx, id)).map((date) => [date.original, date.starts]));
	return {
		ok: true,
		touched: gone.map((date) => {
			const moved = shift(date.original);
			return { original: date.original, now: moved, starts: now.get(moved) ?? moved };
		})
	};
}

/**
 * A date goes on after all, at its own time; with `following` everything that stopped with it too. Nothing changes when
 * nothing was said about it. Returns the coming dates that go on again. Rights were asked by whoever opened the
 * transaction.
 */
export async function undoDate(
	tx: Sql,
	by: string,
	id: number,
	original: Wall,
	{ following = false }: { following?: boolean } = {}
): Promise<Touched[]> {
	const before = new Set((await coming(tx, id)).map((date) => `${date.original} ${date.starts}`));
	const own = (await queries.signedChanges(tx, [id])).find((change) => change.original === original);
	const bySource = own?.by === SOURCE;
	await correct(
		tx,
		by,
		id,
		{ what: following ? 'dates-restored' : 'date-restored', ownSeries: following },
		({ series }) => undone(series, original, { following, bySource })
	);
	return (await coming(tx, id)).filter((date) => !before.has(`${date.original} ${date.starts}`)).map(touched);
}

/** A date takes nobody any more, or takes people again. Rights were asked by whoever opened the transaction. */
export async function setFull(tx: Sql, by: string, id: number, original: Wall, full: boolean): Promise<void> {
	await mustHold(tx, id);
	const before = await snapshotOf(tx, id);
	if (!(await storage.setFull(tx, id, original, by, full))) return;
	await recorded(tx, by, id, full ? 'date-full' : 'date-open', before);
}

/**
 * Nothing goes on from this day, with the reason residents read. Returns the coming dates that went on until now.
 * Rights were asked by whoever opened the transaction.
 */
export async function end(tx: Sql, by: string, id: number, from: Day, reason: string): Promise<Touched[]> {
	const went = await coming(tx, id);
	await correct(tx, by, id, { what: 'ended', ownSeries: true }, ({ series }) => ended(series, from, reason));
	await storage.setConfirmBy(tx, id, null);
	const going = new Set((await coming(tx, id)).map((date) => date.original));
	return went.filter((date) => !going.has(date.original)).map(touched);
}

/** Holds an activity until the transaction ends: who corrects it next waits, and then sees what was done. */
export const hold = (tx: Sql, id: number) => storage.hold(tx, { id });

async function mustHold(tx: Sql, id: number): Promise<storage.Held> {
	const held = await storage.hold(tx, { id });
	if (!held) throw new Error(`no activity ${id}`);
	return held;
}

async function correct(tx: Sql, by: string, id: number, edit: Edit, change: (before: Snapshot) => readonly Series[]) {
	const { source } = await mustHold(tx, id);
	const before = await snapshotOf(tx, id);
	const signature = { by, at: new Date().toISOString() };
	const series = carried(change(before), await queries.signedChanges(tx, [id]), signature, 'told-only');
	await replaceSeries(tx, id, series, edit.today ?? dayAt(new Date()));
	if (edit.ownSeries && source !== HERE) await storage.addLocalField(tx, id, 'series');
	await recorded(tx, by, id, edit.what, before);
}

async function recorded(tx: Sql, by: string, id: number, what: string, before: Snapshot) {
	await storage.touch(tx, id);
	const after = await snapshotOf(tx, id);
	if (JSON.stringify(before) !== JSON.stringify(after))
		await history.record(tx, [{ noun: 'activity', ref: id, by, what, before, after }]);
	await search.project(tx, 'activity', [id]);
}

const MOST_DATES = 2000;
const coming = async (tx: Sql, id: number) =>
	(await queries.datesOf(tx, id, new Date(), MOST_DATES)).filter((date) => !date.cancelled);

const touched = ({ original, starts }: { original: Wall; starts: Wall }): Touched => ({
	original,
	now: original,
	starts
});
