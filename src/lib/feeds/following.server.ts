// Following a calendar, and no longer following it.
import { createHash } from 'node:crypto';
import { mustMay } from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { nextAfterSuccess, sourceOf } from './feed.ts';
import * as queries from './queries.server.ts';
import { compare, takeOver, type Organiser, type Taken } from './reading.server.ts';

export type Followed =
	| { ok: true; feedId: number; taken: Taken }
	/** It waits no more; or the initiative never published anything: a moderator looks at its first activity. */
	| { ok: false; problem: 'gone' | 'not-trusted' };

/** Why its activities were taken away when somebody stopped following; following again gives these back. */
const STOPPED = 'De organisatie volgt deze agenda niet meer.';

/** What a body is known by. */
export const hashOfBody = (body: string): string => createHash('sha256').update(body).digest('hex');

/**
 * Publishes a calendar that was looked at, and follows it from now on when it has an address. What was looked at is what
 * is published: it is not fetched again. Everything is in one transaction.
 */
export async function follow(me: Me | null, organiser: Organiser, previewId: string, now: Date): Promise<Followed> {
	const followed = await sql.begin(async (tx): Promise<Followed> => {
		const { id: by } = await mustMay(tx, me, 'feed.follow', { initiative: organiser.id });
		await queries.holdInitiative(tx, organiser.id);
		if (!(await initiatives.isTrusted(tx, organiser.id))) return { ok: false, problem: 'not-trusted' };
		const preview = isUuid(previewId) && (await queries.preview(tx, previewId, organiser.id));
		if (!preview) return { ok: false, problem: 'gone' };
		const { url, name, placeId, body, etag, lastModified } = preview;
		const known = await queries.at(tx, organiser.id, preview);
		const feedId = known?.id ?? (await queries.insert(tx, organiser.id, { url, name, placeId }, by));
		const feed = (await queries.hold(tx, feedId))!;
		await queries.resume(tx, feedId, { name, placeId });
		const source = sourceOf(feedId);
		await signups.telling(tx, { source }, now, async () => {
			const back = await queries.giveBack(tx, source, STOPPED);
			await tell(tx, back, { by, what: 'shown-again', after: null });
		});
		const compared = await compare(tx, { ...feed, name, placeId }, organiser, body, now);
		// Whoever says yes has read what will be cancelled.
		const taken = await takeOver(tx, { ...feed, name }, compared, now, { wait: false });
		await queries.setRead(tx, feedId, now, {
			etag,
			lastModified,
			bodyHash: hashOfBody(body),
			problem: null,
			doubtSince: null,
			nextCheckAt: nextAfterSuccess(now, Math.random())
		});
		await queries.dropPreview(tx, preview.id);
		return { ok: true, feedId, taken };
	});
	if (followed.ok) search.changed();
	return followed;
}

/**
 * Stops following. Its activities stay as they are and are asked after like any other; or, with `withdraw`, all of them
 * are taken away from the public: that undoes the whole import. Following again brings them back.
 */
export async function stop(
	me: Me | null,
	initiativeId: number,
	feedId: number,
	{ withdraw }: { withdraw: boolean },
	now: Date
): Promise<void> {
	// prettier-ignore
	await sql.begin(async (tx) => {
		const { id: by } = await mustMay(tx, me, 'feed.follow', { initiative: initiativeId });
		const feed = await queries.hold(tx, feedId);
		if (feed?.initiativeId !== initiativeId) throw new Forbidden('feed.follow');
		await queries.stop(tx, feedId, by);
		const source = sourceOf(feedId);
		await queries.askFrom(tx, source, addDays(dayAt(now), ASKED_AFTER));
		if (!withdraw) return;
		await signups.telling(tx, { source }, now, async () => {
			const gone = await queries.withdrawAll(tx, source, by, STOPPED);
			await tell(tx, gone, { by, what: 'withdrawn', after: { reason: STOPPED } });
		});
	});
	search.changed();
}

/** A season, as of any activity. */
const ASKED_AFTER = 91;

async function tell(tx: Sql, rows: readonly { id: number }[], change: Pick<history.Change, 'by' | 'what' | 'after'>) {
	const ids = rows.map(({ id }) => id);
	await history.record(
		tx,
		ids.map((ref) => ({ noun: 'activity', ref, before: null, ...change }))
	);
	await search.project(tx, 'activity', ids);
}

/** Reads a calendar at the next turn of the worker; for who changed something there and does not want to wait. */
export async function soon(me: Me | null, initiativeId: number, feedId: number, now: Date): Promise<void> {
	await sql.begin(async (tx) => {
		await mustMay(tx, me, 'feed.follow', { initiative: initiativeId });
		await queries.dueNow(tx, feedId, initiativeId, now);
	});
}
