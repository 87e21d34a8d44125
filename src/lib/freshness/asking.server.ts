// Asking who runs something whether it still is so, and what follows when nobody answers: each in a transaction of its own.
import * as accounts from '#lib/accounts/accounts.server.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { capital } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { isUnavailable, sql, type Sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { hashOf, newToken } from '#lib/foundation/tokens.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as search from '#lib/search/search.server.ts';
import { markFrom, nextStep, terms, type Noun, type Step } from './freshness.ts';
import { letterOf, type Stage } from './letters.ts';
import * as queries from './queries.server.ts';

const BATCH = 200;

/** Asks about everything whose term comes near, each in a transaction of its own; returns how many. For the worker. */
export async function askDue(now: Date, origin: string): Promise<number> {
	const today = dayAt(now);
	let asked = 0;
	for (const [due, noun] of [
		[queries.dueActivities, 'activity'],
		[queries.duePlaces, 'place']
	] as const) {
		// What went wrong stays due, before the rest.
		for (let failed = 0; ;) {
			const rows = await due(sql, addDays(today, terms[noun].ask), BATCH, failed, now);
			for (const row of rows) {
				const done = await alone(row, async (tx) => {
					const id = await queries.ask(tx, row, now);
					if (id) await write(tx, 'ask', { ...row, id }, origin, now);
					return id !== undefined;
				});
				if (done === null) failed++;
				else if (done) asked++;
			}
			if (rows.length < BATCH) break;
		}
	}
	return asked;
}

/** Reminds, says on the page that nobody confirmed it, hides: whatever is due of open questions. For the worker. */
export async function followUp(now: Date, origin: string): Promise<number> {
	const today = dayAt(now);
	let taken = 0;
	for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
		const rows = await queries.open(sql, after, now, BATCH);
		for (const row of rows) {
			const step = nextStep(row, today);
			if (step && (await alone(row, (tx) => advance(tx, row, step, origin, now)))) taken++;
		}
		if (rows.length < BATCH) break;
		after = rows.at(-1)!.id;
	}
	if (taken) search.changed();
	return taken;
}

// One that goes wrong must not keep the others waiting: it is tried again the next day. Null when it went wrong.
async function alone({ noun, ref }: queries.Due, work: (tx: Sql) => Promise<boolean>): Promise<boolean | null> {
	try {
		return await sql.begin(work);
	} catch (error) {
		if (isUnavailable(error)) throw error;
		log.error({ err: error, noun, ref }, 'nobody could be asked whether this still is so');
		return null;
	}
}

async function advance(tx: Sql, row: queries.RequestRow, step: Step, origin: string, now: Date): Promise<boolean> {
	if (!(await queries.take(tx, row.id, step, now))) return false;
	if (step !== 'mark') await write(tx, step, row, origin, now);
	if (step === 'hide')
		await history.record(tx, [
			{ noun: row.noun, ref: row.ref, by: 'niet bevestigd', what: 'hidden', before: null, after: null }
		]);
	await search.project(tx, row.noun, [row.ref]);
	return true;
}

// One letter to everybody who runs it, each with a link of their own.
async function write(tx: Sql, stage: Stage, request: queries.Due & { id: string }, origin: string, now: Date) {
	const { noun, ref, due, id } = request;
	const thing = await queries.thing(tx, noun, ref);
	const to = await readers(tx, noun, ref, thing?.initiativeId ?? null);
	if (!thing || !to.length) return;
	const today = dayAt(now);
	const about = {
		noun,
		title: thing.title,
		facts: await factsOf(tx, noun, ref, thing, today),
		markFrom: markFrom(noun, stage === 'ask' ? 'ask' : 'remind', due, today)
	};
	const letters = to.map((email) => {
		const { token, hash } = newToken();
		const url = `${origin}/bevestigen/${token}`;
		return {
			link: { hash, reader: email },
			letter: letterOf(stage, about, email, url, `${id}:${stage}:${hashOf(email)}`)
		};
	});
	await queries.addLinks(
		tx,
		id,
		letters.map(({ link }) => link)
	);
	await mail.post(
		tx,
		letters.map(({ letter }) => letter),
		now
	);
}

/** The mail addresses of who may answer. */
export async function readers(tx: Sql, noun: Noun, ref: number, initiativeId: number | null): Promise<string[]> {
	const known =
		noun === 'place'
			? await accounts.addressesOf(tx, { place: ref })
			: initiativeId === null
				? []
				: await accounts.addressesOf(tx, { initiative: initiativeId });
	if (known.length || noun === 'activity') return known.map(({ email }) => email);
	const own = await queries.addressOfPlace(tx, ref);
	return own ? [own] : [];
}

/** What is asked about, in words: its address, or when it is held. */
export async function factsOf(from: Sql, noun: Noun, ref: number, thing: queries.Thing, today: Day): Promise<string> {
	if (noun === 'place') return thing.address;
	const series = await activities.seriesOf(ref, from);
	return series.map((one) => capital(seriesWords(one, today))).join('\n');
}
