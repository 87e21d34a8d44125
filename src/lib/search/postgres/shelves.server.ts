// The shelves of this process: read from Postgres once, and after that only what changed.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import type { Request } from '../engine.ts';
import { clockOf, comingAt, type Clock } from './moments.ts';
import type { Notice } from '../notices.ts';
import { nouns, type Noun } from '../query.ts';
import * as queries from './queries.server.ts';
import { emptyShelf, put, remove, type Shelf } from './shelf.ts';

type Keeping = {
	shelf: Shelf | null;
	/** Moments that ended before this were left out. */
	since: Date;
	/** When it is to be read again, in this process's own time. */
	dueAt: number;
	/** What the clock of a shelf is set to; not yet `whole` while some of it still has the minute before. */
	clock: { minute: number; day: number; clock: Clock; whole: boolean } | null;
	winding: Promise<void> | null;
	/** Ids that changed and have not been read again. */
	changed: Set<number>;
	/** When ids were written by this process, in its own time: perhaps in a transaction that has not ended. */
	lately: Map<number, number>;
	reading: Promise<void> | null;
	/** Ids that changed while everything is read again; null: it is not. */
	meanwhile: Set<number> | null;
};

type At = Pick<Request, 'now' | 'spans'>;

// Read in pieces, so that others are answered in between.
const PIECE = 10_000;
// More than these are not read one by one.
const MANY = 5_000;
const LATELY = 60_000;
// Who asked just before everything was read again is answered from it all the same. Milliseconds.
const SLACK = 60_000;
// What nobody told of, such as dates laid out for next year, comes along with the rest.
const LIFETIME = { heard: 30 * 60_000, deaf: 60_000 };
// What could not be read again is tried after so long.
const RETRY = 5_000;

const fresh = (): Keeping => ({
	shelf: null,
	since: new Date(0),
	dueAt: 0,
	clock: null,
	winding: null,
	changed: new Set(),
	lately: new Map(),
	reading: null,
	meanwhile: null
});
const keeping: Record<Noun, Keeping> = { activity: fresh(), place: fresh() };

/** To be called with what is being written, before its transaction ends. */
export function touched(noun: Noun, ids: readonly number[]): void {
	const { lately } = keeping[noun];
	const now = performance.now();
	for (const [id, at] of lately) if (now - at > LATELY) lately.delete(id);
	for (const id of ids) lately.set(id, now);
}

/** To be called when something has changed: these, or else whatever this process wrote lately. Returns which. */
export function changed(what?: Notice): Notice[] {
	const notices = what ? [what] : nouns.map((noun) => ({ noun, ids: [...keeping[noun].lately.keys()] }));
	for (const { noun, ids } of notices)
		for (const id of ids) {
			keeping[noun].changed.add(id);
			keeping[noun].meanwhile?.add(id);
		}
	return notices.filter(({ ids }) => ids.length);
}

let renewals = 0;

/** How often everything was read again. */
export const generation = () => renewals;

let lifetime = LIFETIME.deaf;

/** To be called once this process hears of what others change. */
export const hearing = () => void (lifetime = LIFETIME.heard);

/** To be called when nobody knows what changed: all is read again, and meanwhile what is there is shown. */
export function renewAll(): void {
	// Also when it is being read again already, perhaps from before what changed.
	for (const noun of nouns) keeping[noun].dueAt = 0;
	renewDue();
}

/** Begins to read again what is due; to be called before anything is answered. */
export function renewDue(): void {
	for (const noun of nouns) if (keeping[noun].shelf && performance.now() > keeping[noun].dueAt) void renew(noun);
}

/**
 * Gives what the public may see, as it is now. The shelf is the same one for everybody and its clock is that of the last
 * request: to be read before anything else is awaited.
 */
export async function upToDate(noun: Noun, request: At): Promise<void> {
	const { now } = request;
	const kept = keeping[noun];
	if (kept.shelf && now < kept.since) kept.shelf = null;
	// Also for what somebody else is having read: until then it is not here.
	do
		while (kept.reading || !kept.shelf || kept.changed.size)
			await (kept.reading ??= read(noun, now).finally(() => (kept.reading = null)));
	while (await woundOn(kept, kept.shelf, request));
}

/** The shelf that `upToDate` made ready, with the clock of this request. */
export function shelfAt(noun: Noun, request: At): Shelf {
	const kept = keeping[noun];
	const shelf = kept.shelf ?? emptyShelf();
	const wanted = settingOf(request);
	if (kept.clock?.minute === wanted.minute && kept.clock.day === wanted.day && kept.clock.whole) return shelf;
	kept.clock = { ...wanted, whole: true };
	wind(shelf, wanted.clock, 0, shelf.size);
	return shelf;
}

// Whole minutes: what begins or ends does so on the minute.
function settingOf({ now, spans }: At) {
	const minute = Math.floor(now.getTime() / 60_000);
	return { minute, day: spans.vandaag.from.getTime(), clock: clockOf(new Date(minute * 60_000), spans) };
}

/** A minute later the same day: sets the clock on in pieces, and waits for it. Whether there was anything to wait for. */
async function woundOn(kept: Keeping, shelf: Shelf, request: At): Promise<boolean> {
	const wanted = settingOf(request);
	if (kept.clock?.day !== wanted.day) return false;
	const isNext = kept.clock.minute === wanted.minute - 1 && kept.clock.whole;
	const isUnderWay = kept.clock.minute === wanted.minute && !kept.clock.whole;
	if (isNext) kept.winding = windInPieces(kept, shelf, (kept.clock = { ...wanted, whole: false }));
	if (isNext || isUnderWay) await kept.winding;
	return isNext || isUnderWay;
}

function wind(shelf: Shelf, clock: Clock, from: number, until: number) {
	for (let spot = from; spot < until; spot++) shelf.moments[spot] = comingAt(shelf, spot, clock);
}

async function windInPieces(kept: Keeping, shelf: Shelf, mine: NonNullable<Keeping['clock']>) {
	for (let from = 0; kept.clock === mine && from < shelf.size; from += PIECE) {
		wind(shelf, mine.clock, from, Math.min(from + PIECE, shelf.size));
		await nextTurn();
	}
	mine.whole = true;
}

/** A shelf of these alone, read now. */
export async function shelfOf(noun: Noun, ids: readonly number[], { now, spans }: Request): Promise<Shelf> {
	const shelf = emptyShelf();
	const { docs, moments } = await queries.shown(sql, noun, { ids }, now);
	const clock = clockOf(now, spans);
	for (const spot of put(shelf, docs, moments)) shelf.moments[spot] = comingAt(shelf, spot, clock);
	return shelf;
}

async function read(noun: Noun, now: Date): Promise<void> {
	const kept = keeping[noun];
	const ids = [...kept.changed];
	kept.changed.clear();
	const { shelf } = kept;
	try {
		if (!shelf || ids.length > MANY) return await readAll(noun, now);
		const { docs, moments } = await queries.shown(sql, noun, { ids }, kept.since);
		const shown = new Set(docs.ids);
		remove(shelf, ids.filter((id) => !shown.has(id))); // prettier-ignore
		for (const spot of put(shelf, docs, moments))
			if (kept.clock) shelf.moments[spot] = comingAt(shelf, spot, kept.clock.clock);
	} catch (error) {
		for (const id of ids) kept.changed.add(id);
		throw error;
	}
	// Half of it holes: then it is made anew.
	if (shelf.wasted > shelf.filled / 2 && shelf.filled > PIECE) void renew(noun);
}

async function readAll(noun: Noun, now: Date): Promise<void> {
	const kept = keeping[noun];
	const shelf = emptyShelf();
	const since = new Date(now.getTime() - SLACK);
	kept.dueAt = performance.now() + lifetime;
	for (let after: number | null = 0; after !== null;) {
		const { docs, moments, last } = await queries.shown(sql, noun, { after, limit: PIECE }, since);
		put(shelf, docs, moments);
		after = last;
	}
	for (const id of kept.meanwhile ?? []) kept.changed.add(id);
	Object.assign(kept, { shelf, since, clock: null });
	renewals++;
}

// What changes meanwhile was perhaps read too early: it is read once more.
async function renew(noun: Noun): Promise<void> {
	const kept = keeping[noun];
	if (kept.meanwhile) return;
	kept.meanwhile = new Set();
	try {
		await readAll(noun, new Date());
	} catch (error) {
		kept.dueAt = performance.now() + RETRY;
		log.warn({ err: error }, 'search goes on with what it read before');
	} finally {
		kept.meanwhile = null;
	}
}
