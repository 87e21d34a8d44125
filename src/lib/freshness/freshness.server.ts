// The door of the freshness room: asks who runs something whether it still is so, and carries out the answer.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { factsOf, readers } from './asking.server.ts';
import { holdsUntil, type Noun } from './freshness.ts';
import * as queries from './queries.server.ts';

export { askDue, followUp } from './asking.server.ts';

// What history says of an answer by link: whoever reads the mail of the organiser.
const BY_MAIL = 'antwoord per mail';

export type Question = {
	noun: Noun;
	ref: number;
	title: string;
	slug: string;
	facts: string;
	hidden: boolean;
	/** Or nobody may answer it any more. */
	answered: boolean;
	/** Taken away from the public, or gone into another. */
	gone: boolean;
	/** What can be mended, as it stands now. */
	current: Correction;
	/** Where the rest is changed, signed in; null when nobody has an account for it. */
	desk: string | null;
};

/** What a link asks about; undefined when there is no such link. Reading changes nothing. */
export async function question(token: string, today: Day): Promise<Question | undefined> {
	const row = await asked(sql, token);
	const thing = row && (await queries.thing(sql, row.noun, row.ref));
	if (!row || !thing) return undefined;
	return {
		noun: row.noun,
		ref: row.ref,
		title: thing.title,
		slug: thing.slug,
		facts: await factsOf(sql, row.noun, row.ref, thing, today),
		hidden: row.hiddenAt !== null,
		answered: row.answeredAt !== null || thing.gone,
		gone: thing.gone,
		current: await queries.mendable(sql, row.noun, row.ref),
		desk: await deskOf(row.noun, thing)
	};
}

async function deskOf(noun: Noun, { slug, initiativeId }: queries.Thing): Promise<string | null> {
	if (noun === 'place') return `/beheer/plekken/${slug}`;
	const initiative = initiativeId === null ? undefined : await initiatives.byId(sql, initiativeId);
	return initiative ? `/beheer/${initiative.slug}/activiteiten/${slug}` : null;
}

// Whoever runs it no more has a link that opens nothing.
async function asked(tx: Sql, token: string): Promise<queries.RequestRow | undefined> {
	const row = await queries.byLink(tx, hashOf(token));
	const thing = row && (await queries.thing(tx, row.noun, row.ref));
	const reader = thing && (await queries.readerOf(tx, hashOf(token)));
	return reader && (await readers(tx, row.noun, row.ref, thing.initiativeId)).includes(reader) ? row : undefined;
}

/** What can be mended by link, without signing in. Left out stays as it is. */
export type Correction = { description?: string; contact?: string; phone?: string; email?: string; website?: string };
export type Reply =
	{ kind: 'right' } | { kind: 'ended'; reason: string } | { kind: 'corrected'; correction: Correction };

/**
 * Carries out an answer, once: of a question that was answered already, or about what is gone meanwhile, the outcome is
 * false, and nothing changes.
 */
export async function answer(token: string, reply: Reply, now: Date): Promise<boolean> {
	const today = dayAt(now);
	const done = await sql.begin(async (tx) => {
		const row = await asked(tx, token);
		if (!row || row.answeredAt || !(await take(tx, row.noun, row.ref, reply.kind, now))) return false;
		const { noun, ref } = row;
		if (reply.kind === 'ended') await end(tx, noun, ref, reply.reason, now);
		else await hold(tx, BY_MAIL, noun, ref, today, reply.kind === 'corrected' ? reply.correction : null);
		await search.project(tx, noun, [ref]);
		return true;
	});
	if (done) search.changed();
	return done;
}

/**
 * Who runs an activity says, signed in, that it still goes on: the same as 'right' behind a link. False when nobody asks,
 * or when it was answered already. @throws Forbidden
 */
export async function confirm(who: Me | null, activityId: number, now: Date): Promise<boolean> {
	const done = await sql.begin(async (tx) => {
		const thing = await queries.thing(tx, 'activity', activityId);
		if (!thing) throw new Forbidden('activity.write');
		const me = await accounts.mustMay(tx, who, 'activity.write', { initiative: thing.initiativeId });
		if (!(await take(tx, 'activity', activityId, 'right', now))) return false;
		await hold(tx, me.id, 'activity', activityId, dayAt(now), null);
		await search.project(tx, 'activity', [activityId]);
		return true;
	});
	if (done) search.changed();
	return done;
}

/** Holds it and closes what was asked about it; false when nobody asks, or it is gone: then nobody may answer. */
async function take(tx: Sql, noun: Noun, ref: number, kind: Reply['kind'], now: Date): Promise<boolean> {
	// Before the question, as whoever changes or ends it does.
	if (noun === 'activity') await activities.hold(tx, ref);
	const thing = await queries.thing(tx, noun, ref);
	return thing?.gone === false && (await queries.close(tx, noun, ref, kind, now)).count > 0;
}

/** Which of these activities wait for an answer whether they still go on. The route asks who may know. */
export const asking = async (activityIds: readonly number[]): Promise<Set<number>> =>
	new Set((await queries.asking(sql, activityIds)).map(({ ref }) => ref));

async function end(tx: Sql, noun: Noun, ref: number, reason: string, now: Date) {
	if (noun === 'place') return places.withdraw(tx, BY_MAIL, ref, reason);
	const touched = await activities.end(tx, BY_MAIL, ref, dayAt(now), reason);
	const originals = touched.map(({ original }) => original);
	await signups.tell(tx, ref, originals, { reason }, now);
}

async function hold(tx: Sql, by: string, noun: Noun, ref: number, today: Day, correction: Correction | null) {
	const until = holdsUntil(noun, today);
	if (noun === 'place') {
		const { contact: _, ...fields } = correction ?? {};
		const verified = { verifiedAt: today, verifyBy: until };
		await places.edit(tx, by, ref, { ...fields, ...verified }, { today, what: 'confirmed' });
		return;
	}
	if (correction) {
		const draft = await activities.draftOf(tx, ref);
		const { description = draft.description, contact = draft.organiserContact } = correction;
		await activities.publish(tx, by, { ...draft, description, organiserContact: contact }, { today, id: ref });
	}
	await queries.holdActivity(tx, ref, today, until);
	await history.record(tx, [{ noun, ref, by, what: 'confirmed', before: null, after: { confirmBy: until } }]);
}

/**
 * Somebody looked at it and changed it, or said that it stops, while signed in: what was asked is answered. Call before
 * search is told.
 */
export async function settled(
	tx: Sql,
	noun: Noun,
	ref: number,
	now: Date,
	answer: 'corrected' | 'ended' = 'corrected'
): Promise<void> {
	await queries.close(tx, noun, ref, answer, now);
}
