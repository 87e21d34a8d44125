// Verbs about dates, for who runs the activity: rights, two who do it at once, and the change itself, in one transaction.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Touched } from '#lib/activities/activities.server.ts';
import { stoppedFrom } from '#lib/activities/recurrence-change.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { isAlready, stateOf, type Correction, type DateProblem } from './dates-form.ts';

export type Asked = {
	activityId: number;
	/** The date, as its rule gave it; null for the whole activity. */
	original: Wall | null;
	correction: Correction;
	/** How it stood when the form was opened: `stateOf` of the date, or the day it stops. */
	seen: string;
};
/** People who signed up: how many were written to, and how many left only a telephone number. */
export type Told = { mailed: number; toCall: number };
export type Answer = ({ ok: true } & Told) | { ok: false; problem: DateProblem };

const NOBODY: Told = { mailed: 0, toCall: 0 };

/**
 * Carries out a correction, once: a second click on the same button changes nothing more, and who looked at something
 * that somebody else changed meanwhile is told.
 * @throws Forbidden
 */
export async function correct(who: Me | null, asked: Asked, now: Date): Promise<Answer> {
	const answer = await sql.begin(async (tx): Promise<Answer> => {
		const held = await activities.hold(tx, asked.activityId);
		if (!held) throw new Forbidden('activity.write');
		const me = await accounts.mustMay(tx, who, 'activity.write', { initiative: held.initiativeId });
		return asked.original === null ? end(tx, me, asked, now) : change(tx, me, asked, asked.original, now);
	});
	if (answer.ok) search.changed();
	return answer;
}

async function end(tx: Sql, me: Me, { activityId, correction, seen }: Asked, now: Date): Promise<Answer> {
	if (correction.verb !== 'end') return { ok: false, problem: 'dates.gone' };
	const stops = stoppedFrom((await activities.draftOf(tx, activityId)).series);
	if ((stops?.from ?? '') !== seen) {
		const already = stops && stops.reason === correction.reason && stops.from >= correction.from;
		return already ? { ok: true, ...NOBODY } : { ok: false, problem: 'dates.changed' };
	}
	await freshness.settled(tx, 'activity', activityId, now, 'ended');
	const touched = await activities.end(tx, me.id, activityId, correction.from, correction.reason);
	return { ok: true, ...(await tell(tx, activityId, touched, correction, now)) };
}

async function change(tx: Sql, me: Me, asked: Asked, original: Wall, now: Date): Promise<Answer> {
	const { activityId, correction, seen } = asked;
	const date = await activities.dateOf(activityId, original, tx);
	if (!date || date.endsAt <= now || correction.verb === 'end') {
		return { ok: false, problem: 'dates.gone' };
	}
	if (stateOf(date) !== seen)
		return isAlready(date, correction) ? { ok: true, ...NOBODY } : { ok: false, problem: 'dates.changed' };
	const done = await carryOut(tx, me.id, activityId, original, correction);
	return done.ok ? { ok: true, ...(await tell(tx, activityId, done.touched, correction, now)) } : done;
}

async function tell(
	tx: Sql,
	id: number,
	touched: readonly Touched[],
	correction: Correction,
	now: Date
): Promise<Told> {
	const originals = touched.map((date) => date.original);
	if (correction.verb === 'cancel' || correction.verb === 'end')
		return signups.tell(tx, id, originals, correction, now);
	const again = correction.verb !== 'move';
	const reason = correction.verb === 'move' ? correction.reason : '';
	const told = { ...NOBODY };
	// Moved to later, the last one goes first: the first may take the name the second had until now.
	const later = touched.some((date) => date.now > date.original);
	for (const date of later ? touched.toReversed() : touched) {
		const news = { reason, again, newStart: date.starts, now: date.now };
		const { mailed, toCall } = await signups.tell(tx, id, [date.original], news, now);
		told.mailed += mailed;
		told.toCall += toCall;
	}
	return told;
}

type Done = { ok: true; touched: Touched[] } | { ok: false; problem: DateProblem };

type OfADate = Exclude<Correction, { verb: 'end' }>;

async function carryOut(tx: Sql, by: string, id: number, original: Wall, correction: OfADate): Promise<Done> {
	switch (correction.verb) {
		case 'cancel':
			return { ok: true, touched: await activities.cancelDate(tx, by, id, original, correction.reason, correction) };
		case 'move':
			return activities.moveDate(tx, by, id, original, correction);
		case 'undo':
			return { ok: true, touched: await activities.undoDate(tx, by, id, original, correction) };
		case 'full':
			await activities.setFull(tx, by, id, original, correction.full);
			return { ok: true, touched: [] };
	}
}
