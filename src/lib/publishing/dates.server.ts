// Verbs about dates, for who runs the activity: rights, two who do it at once, and the change itself, in one transaction.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Touched } from '#lib/activities/activities.server.ts';
import { stoppedFrom } from '#lib/activities/recurrence-change.ts';
import { dayAt, type Wall } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { isAlready, stateOf, type Correction, type DateProblem } from './dates-form.ts';

export type Asked = {
	activityId: number;
	/** The date, as its rule gave it; null for the whole activity. */
	original: Wall | null;
	correction: Correction;
	/** How it stood when the form was opened: `stateOf` of the date, or the day it stops. */
	seen: string;
};
export type Answer = { ok: true } | { ok: false; problem: DateProblem };

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
	if (stops && stops.from >= dayAt(now) && stops.reason === correction.reason && (stops.from !== seen || seen === ''))
		return { ok: true };
	if ((stops?.from ?? '') !== seen) return { ok: false, problem: 'dates.changed' };
	await activities.end(tx, me.id, activityId, correction.from, correction.reason);
	return { ok: true };
}

async function change(tx: Sql, me: Me, asked: Asked, original: Wall, now: Date): Promise<Answer> {
	const { activityId, correction, seen } = asked;
	const date = await activities.dateOf(tx, activityId, original);
	if (!date || date.endsAt <= now || correction.verb === 'end') {
		return { ok: false, problem: 'dates.gone' };
	}
	if (stateOf(date) !== seen)
		return isAlready(date, correction) ? { ok: true } : { ok: false, problem: 'dates.changed' };
	const done = await carryOut(tx, me.id, activityId, original, correction);
	return done.ok ? { ok: true } : done;
}

type Done = { ok: true; touched: Touched[] } | { ok: false; problem: DateProblem };

async function carryOut(tx: Sql, by: string, id: number, original: Wall, correction: Correction): Promise<Done> {
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
		case 'end':
			return { ok: true, touched: await activities.end(tx, by, id, correction.from, correction.reason) };
	}
}
