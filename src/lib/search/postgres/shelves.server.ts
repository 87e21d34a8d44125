// The shelves of this process: read from Postgres once, and after that only what changed.
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import type { Request } from '../engine.ts';
import type { Notice } from '../notices.ts';
import { nouns, type Noun } from '../query.ts';
import * as queries from './queries.server.ts';
import { clockOn, type At, type ShelfClock } from './shelf-clock.ts';
import { emptyShelf, put, remove, type Shelf } from './shelf.ts';

type Keeping = {
	kept: { shelf: Shelf; clock: ShelfClock } | null;
	/** Moments that ended before this were left out. */
	since: Date;
	/** When it is to be read again, in this process's own time. */
	dueAt: number;
	/** Ids that changed and have not been read again. */
	changed: Set<number>;
	/** When ids were written by this process, in its own time: perhaps in a transaction that has not ended. */
	lately: Map<number, number>;
	reading: Promise<void> | null;
	/** Ids that changed while everything is read again; null: it is not. */
	meanwhile: Set<number> | null;
};

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
	kept: null,
	since: new Date(0),
	dueAt: 0,
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
	for (const noun of nouns) if (keeping[noun].kept && performance.now() > keeping[noun].dueAt) void renew(noun);
}

/**
 * Gives what the public may see, as it is now. The shelf is the same one for everybody and its clock is that of the last
 * request: to be read before anything else is awaited.
 */
export async function upToDate(noun: Noun, request: At): Promise<void> {
	const { now } = request;
	const keeper = keeping[noun];
	if (now < keeper.since) keeper.kept = null;
	// Also for what somebody else is having read: until then it is not here.
	do
		while (keeper.reading || !keeper.kept || keeper.changed.size)
			await (keeper.reading ??= read(noun, now).finally(() => (keeper.reading = null)));
	while (await keeper.kept.clock.windOn(request));
}

/** The shelf that `upToDate` made ready, with the clock of this request. */
export function shelfAt(noun: Noun, request: At): Shelf {
	const { kept } = keeping[noun];
	kept?.clock.set(request);
	return kept?.shelf ?? emptyShelf();
}

/** A shelf of these alone, read now. */
export async function shelfOf(noun: Noun, ids: readonly number[], { now, spans }: Request): Promise<Shelf> {
	const shelf = emptyShelf();
	const { docs, moments } = await queries.shown(sql, noun, { ids }, now);
	put(shelf, docs, moments);
	clockOn(shelf).set({ now, spans });
	return shelf;
}

async function read(noun: Noun, now: Date): Promise<void> {
	const { kept, changed, since } = keeping[noun];
	const ids = [...changed];
	changed.clear();
	try {
		if (!kept || ids.length > MANY) return await readAll(noun, now);
		const { docs, moments } = await queries.shown(sql, noun, { ids }, since);
		const shown = new Set(docs.ids);
		remove(kept.shelf, ids.filter((id) => !shown.has(id))); // prettier-ignore
		kept.clock.join(put(kept.shelf, docs, moments));
	} catch (error) {
		for (const id of ids) changed.add(id);
		throw error;
	}
	// Half of it holes: then it is made anew.
	if (kept.shelf.wasted > kept.shelf.filled / 2 && kept.shelf.filled > PIECE) void renew(noun);
}

async function readAll(noun: Noun, now: Date): Promise<void> {
	const keeper = keeping[noun];
	const shelf = emptyShelf();
	const since = new Date(now.getTime() - SLACK);
	keeper.dueAt = performance.now() + lifetime;
	for (let after: number | null = 0; after !== null;) {
		const { docs, moments, last } = await queries.shown(sql, noun, { after, limit: PIECE }, since);
		put(shelf, docs, moments);
		after = last;
	}
	for (const id of keeper.meanwhile ?? []) keeper.changed.add(id);
	Object.assign(keeper, { kept: { shelf, clock: clockOn(shelf) }, since });
	renewals++;
}

// What changes meanwhile was perhaps read too early: it is read once more.
async function renew(noun: Noun): Promise<void> {
	const keeper = keeping[noun];
	if (keeper.meanwhile) return;
	keeper.meanwhile = new Set();
	try {
		await readAll(noun, new Date());
	} catch (error) {
		keeper.dueAt = performance.now() + RETRY;
		log.warn({ err: error }, 'search goes on with what it read before');
	} finally {
		keeper.meanwhile = null;
	}
}
