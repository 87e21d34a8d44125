// Keeping followed calendars in step: each is read again when it is due, and taken over as one transaction.
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { fetchBytes, isPublic, Refused } from '#lib/foundation/outgoing.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as search from '#lib/search/search.server.ts';
import { decode } from '#lib/exchange/plaintext.ts';
import { DOUBT_HOURS, limits, nextAfterFailure, nextAfterSuccess, type Feed } from './feed.ts';
import { hashOfBody } from './following.server.ts';
import type { Reach } from './previews.server.ts';
import * as queries from './queries.server.ts';
import { compare, takeOver } from './reading.server.ts';

/** Nobody else reads a calendar for this long; whoever is killed leaves it to the next turn. */
const LEASE = 10 * 60_000;

/** A turn takes on no calendar after this long: the worker lets a job run half an hour. What is left is still due. */
const TURN = 20 * 60_000;

/**
 * Reads the calendars that are due; returns how many. For the worker; several may do this at once. `elapsed` says how many
 * milliseconds the turn takes so far.
 */
export async function keepUp(
	start: Date,
	allowed: Reach = isPublic,
	elapsed: () => number = stopwatch()
): Promise<number> {
	for (let count = 0; ; count++) {
		const passed = elapsed();
		if (passed >= TURN) return count;
		// By the clock of this moment: a slow calendar takes nothing off the lease of the next one.
		const now = new Date(start.getTime() + passed);
		const feed = await queries.claim(sql, now, new Date(now.getTime() + LEASE));
		if (!feed) return count;
		try {
			await readAgain(feed, now, allowed);
		} catch (error) {
			// One calendar that we cannot handle must not keep the others waiting.
			log.error({ err: error, feed: feed.id }, 'a calendar could not be taken over');
			await failed(feed, 'Het overnemen lukte niet. Dat ligt aan ons.', now);
		}
	}
}

function stopwatch(): () => number {
	const began = performance.now();
	return () => performance.now() - began;
}

async function readAgain(feed: Feed, now: Date, allowed: Reach): Promise<void> {
	// While in doubt, "not changed" is an answer too: it is read whole.
	const seen = feed.doubtSince ? undefined : { etag: feed.etag, lastModified: feed.lastModified };
	let fetched;
	try {
		fetched = await fetchBytes(feed.url ?? '', { limits, allowed, ...(seen ? { seen } : {}) });
	} catch (error) {
		if (error instanceof Refused) return failed(feed, error.message, now);
		throw error;
	}
	if (!fetched.changed) return unchanged(feed, now, feed);
	const { etag, lastModified, bytes } = fetched;
	const body = decode(bytes).replaceAll('\0', '');
	const bodyHash = hashOfBody(body);
	if (bodyHash === feed.bodyHash && !feed.doubtSince) return unchanged(feed, now, { etag, lastModified });
	const trouble = await sql.begin(async (tx): Promise<string | null> => {
		const held = await queries.hold(tx, feed.id);
		// Stopped while it was being fetched.
		if (!held || held.stoppedAt) return null;
		const organiser = await initiatives.byId(tx, held.initiativeId);
		if (!organiser || organiser.withdrawn || organiser.ended) return null;
		const compared = await compare(tx, held, organiser, body, now);
		if (!compared.rows.length && compared.problems.length && !isEmptyCalendar(body))
			return compared.problems[0]?.message ?? null;
		const { doubted } = await takeOver(tx, held, compared, now, { wait: true });
		const doubtSince = doubted ? (held.doubtSince ?? now) : null;
		const problem = doubtSince && doubted ? doubtWords(doubted) : null;
		const nextCheckAt = nextAfterSuccess(now, Math.random());
		await queries.setRead(tx, feed.id, now, { etag, lastModified, bodyHash, problem, doubtSince, nextCheckAt });
		return null;
	});
	if (trouble) return failed(feed, trouble, now);
	search.changed();
}

/** A calendar without activities is still a calendar; a page that says "sign in first" is none. */
const isEmptyCalendar = (body: string) => /^\s*\ufeff?BEGIN:VCALENDAR/i.test(body) && /END:VCALENDAR\s*$/i.test(body);

const doubtWords = ({ gone, coming }: { gone: number; coming: number }) =>
	`In de agenda ${gone === 1 ? 'staat' : 'staan'} ineens ${gone} van de ${coming} activiteiten niet meer. Dat kan een vergissing zijn. We zetten ze pas op 'gaat niet door' als dat na ${DOUBT_HOURS} uur nog zo is.`;

const unchanged = async (
	{ id, bodyHash, problem, doubtSince, failures }: Feed,
	now: Date,
	seen: Pick<Feed, 'etag' | 'lastModified'>
) => {
	// prettier-ignore
	const { etag, lastModified } = seen;
	const nextCheckAt = nextAfterSuccess(now, Math.random());
	const kept = failures ? null : problem;
	await queries.setRead(sql, id, now, { etag, lastModified, bodyHash, problem: kept, doubtSince, nextCheckAt });
};

const failed = async ({ id, failures }: Feed, problem: string, now: Date): Promise<void> => {
	await queries.setFailed(sql, id, failures + 1, problem, nextAfterFailure(now, failures + 1));
};
