// Handing letters over, each at most once: it is written down before the first byte goes, and what came of it after.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { waitAfter } from './letter.ts';
import type { Sender } from './message.ts';
import * as queries from './queries.server.ts';
import { connect, type Line } from './smtp.server.ts';

const LANES = 4;
const RHYTHM = 1_000;
const LONGEST_PAUSE = 60_000;
// Longer than any conversation lasts: whoever was handing over then is gone.
const GONE_AFTER = 10 * 60_000;

export type Counts = Record<'sent' | 'refused' | 'in-doubt' | 'later', number>;

/**
 * Hands over everything that is due, over a few connections at once; answers what became of it. Connections are made
 * before a letter is taken: while the mail server is away, letters just wait. @throws when it is away.
 */
export async function deliver(
	smtpUrl: string,
	sender: Sender,
	clock: () => Date,
	signal?: AbortSignal
): Promise<Counts> {
	const counts: Counts = { sent: 0, refused: 0, 'in-doubt': 0, later: 0 };
	const due = await queries.countDue(sql, clock());
	const lanes = Array.from({ length: Math.min(LANES, due) }, async () => {
		const line = await connect(smtpUrl);
		try {
			await empty(line, sender, clock, counts, signal);
		} finally {
			line.close();
		}
	});
	// All of them to their end: a lane that fails leaves no other one behind.
	const ended = await Promise.allSettled(lanes);
	const failed = ended.find((lane) => lane.status === 'rejected');
	if (failed && !counts.sent) throw failed.reason;
	return counts;
}

async function empty(line: Line, sender: Sender, clock: () => Date, counts: Counts, signal?: AbortSignal) {
	while (line.open() && !signal?.aborted) {
		const letter = await queries.claim(sql, clock());
		if (!letter) return;
		const { how, answer } = await line.send(letter, sender);
		const now = clock();
		if (how === 'later') await queries.putBack(sql, letter.id, new Date(now.getTime() + waitAfter(letter.tries + 1)));
		else await queries.end(sql, letter.id, how, answer, now);
		counts[how]++;
		const said = { letter: letter.id, kind: letter.kind, how, answer };
		if (how === 'sent') log.debug(said, 'letter');
		else log.warn(said, 'letter');
	}
}

/** Names the letters that may have arrived (their worker was killed), and those that are too late; returns how many. */
export async function tidy(now: Date): Promise<{ inDoubt: number; tooLate: number }> {
	const doubtful = await queries.endDoubtful(sql, new Date(now.getTime() - GONE_AFTER), now);
	const late = await queries.endLate(sql, now);
	for (const { id, kind } of doubtful)
		log.warn({ letter: id, kind }, 'a letter may have arrived or not: it is not sent again');
	for (const { id, kind } of late) log.warn({ letter: id, kind }, 'a letter is too late to be of use: it is not sent');
	return { inDoubt: doubtful.length, tooLate: late.length };
}

/**
 * Hands letters over within two seconds of being written, until stopped. While the mail server is away they wait, and it
 * is asked again after two seconds, four, … a minute. Answers how to stop: it resolves when nothing is under way.
 */
export function keepDelivering(smtpUrl: string, sender: Sender): () => Promise<void> {
	const stopping = new AbortController();
	const clock = () => new Date();
	const run = async () => {
		for (let wait = RHYTHM; !stopping.signal.aborted; await waited(wait, stopping.signal)) {
			try {
				await tidy(clock());
				await deliver(smtpUrl, sender, clock, stopping.signal);
				wait = RHYTHM;
			} catch (error) {
				if (stopping.signal.aborted) return;
				wait = Math.min(LONGEST_PAUSE, wait * 2);
				log.warn({ err: error, again: wait }, 'the mail server or the database is away; letters wait');
			}
		}
	};
	const running = run();
	return () => {
		stopping.abort();
		return running;
	};
}

const waited = (milliseconds: number, signal: AbortSignal) =>
	pause(milliseconds, undefined, { signal }).catch(() => {});
