// Making it public: at once, or after a moderator looked. Whatever is killed when, it is public once and whole, or not.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { isOpen, ofThis, writer } from './drafts.server.ts';
import type { FormProblems } from './formwords.ts';
import { approvedLetter, rejectedLetter } from './letters.ts';
import { isMachine, mustWait } from './newcomer.ts';
import * as queries from './queries.server.ts';
import { settle, type Settled } from './settling.server.ts';

export type Outcome =
	| { ok: true; state: 'published'; slug: string }
	| { ok: true; state: 'waiting' }
	| { ok: false; problem: 'incomplete'; problems: FormProblems }
	| { ok: false; problem: 'changed'; by: string; at: Date }
	| { ok: false; problem: 'wait'; wait: number }
	/** 'gone': somebody threw the draft away. */
	| { ok: false; problem: 'ended' | 'machine' | 'gone' };

const PUBLISHES = { name: 'publish', points: 30, seconds: 3600 };

/**
 * Publishes a draft, or asks a moderator to look first. `revision` is the one that was looked at: when somebody saved
 * after it, that is told. `trap` is what stood in a field that people do not see. @throws Forbidden
 */
export async function publish(
	who: Me | null,
	initiativeId: number,
	draftId: string,
	{ revision, trap = '', now = new Date() }: { revision: number; trap?: string; now?: Date }
): Promise<Outcome> {
	const wait = who && (await tooOften(PUBLISHES, who.id));
	if (wait) return { ok: false, problem: 'wait', wait };
	const outcome = await sql.begin(async (tx): Promise<Outcome> => {
		const { me, initiative } = await writer(tx, who, initiativeId);
		if (!(await queries.take(tx, draftId))) {
			// Pressed twice: it was published a moment ago.
			const slug = await queries.publishedFrom(tx, initiativeId, draftId);
			return slug ? { ok: true, state: 'published', slug } : { ok: false, problem: 'gone' };
		}
		const row = await ofThis(tx, initiativeId, draftId);
		if (!isOpen(initiative)) return { ok: false, problem: 'ended' };
		if (row.revision !== revision) {
			const by = (await accounts.namesOf(tx, [row.updatedBy])).get(row.updatedBy) ?? 'Iemand anders';
			return { ok: false, problem: 'changed', by, at: row.updatedAt };
		}
		const trusted = await initiatives.isTrusted(tx, initiativeId);
		if (isMachine({ trap, begun: row.createdAt, trusted }, now)) return { ok: false, problem: 'machine' };
		const { draft, problems } = await settleHeld(tx, row, initiative, now);
		if (Object.keys(problems).length) return { ok: false, problem: 'incomplete', problems };
		const isNew = row.activityId === null;
		const why = mustWait(draft, { isNew, trusted, approvedAt: initiative.approvedAt }, now);
		if (why) {
			await reviews.ask(tx, { noun: 'draft', ref: draftId, initiativeId, why, revision, by: me.id });
			return { ok: true, state: 'waiting' };
		}
		const open = await reviews.open(tx, 'draft', draftId);
		if (open) await reviews.decide(tx, open.id, me.id, 'withdrawn');
		return { ok: true, state: 'published', slug: await carryOut(tx, me.id, row, draft, now) };
	});
	if (outcome.ok && outcome.state === 'published') search.changed();
	return outcome;
}

// Held first: what somebody else changes of it at this moment is not written over.
async function settleHeld(tx: Sql, row: queries.DraftRow, initiative: InitiativeRow, now: Date): Promise<Settled> {
	if (row.activityId !== null) await activities.hold(tx, row.activityId);
	return settle(tx, row, initiative, dayAt(now));
}

async function carryOut(
	tx: Sql,
	by: string,
	row: queries.DraftRow,
	draft: Parameters<typeof activities.publish>[2],
	now: Date
) {
	const id = row.activityId ?? undefined;
	if (id !== undefined) await freshness.settled(tx, 'activity', id, now);
	const published = await activities.publish(tx, by, draft, { today: dayAt(now), id });
	// Who signed up for a date goes along with it, or hears that it is gone.
	if (id !== undefined) await signups.activityChanged(tx, id, now);
	await queries.remove(tx, row.id);
	await queries.setPublished(tx, row.id, published.id);
	return published.slug;
}

/** Locks a draft until the transaction ends: before the question about it, as those who write it do. */
export const hold = async (tx: Sql, draftId: string): Promise<void> => {
	await queries.take(tx, draftId);
};

export type Approved = { ok: true; slug: string } | { ok: false; problem: 'gone' | 'changed' | 'incomplete' | 'ended' };

/**
 * Publishes what a moderator looked at, in the name of who wrote it: that revision, or nothing. A new initiative becomes
 * public with it. The decision itself (`reviews.decide`) is written by who took the question, in the same transaction;
 * call `search.changed()` after the commit. @throws Forbidden
 */
export async function approve(
	tx: Sql,
	who: Me | null,
	draftId: string,
	revision: number,
	now = new Date()
): Promise<Approved> {
	const me = await accounts.mustMay(tx, who, 'review.decide');
	const row = await queries.take(tx, draftId);
	const initiative = row && (await initiatives.byId(tx, row.initiativeId));
	if (!row || !initiative) return { ok: false, problem: 'gone' };
	if (row.revision !== revision) return { ok: false, problem: 'changed' };
	if (!isOpen(initiative)) return { ok: false, problem: 'ended' };
	// Before its activity, as whoever takes it off the site does.
	if (!initiative.approvedAt) await initiatives.hold(tx, initiative.id);
	const { draft, problems } = await settleHeld(tx, row, initiative, now);
	if (Object.keys(problems).length) return { ok: false, problem: 'incomplete' };
	if (!initiative.approvedAt) await initiatives.approve(tx, me.id, initiative.id);
	const slug = await carryOut(tx, row.updatedBy, row, draft, now);
	const url = `${configuration().origin}/activiteiten/${slug}`;
	const members = await accounts.addressesOf(tx, { initiative: initiative.id });
	await mail.post(tx, members.map(({ email }) => approvedLetter({ to: email, title: draft.title, url }, draftId, revision))); // prettier-ignore
	return { ok: true, slug };
}

/**
 * Tells the members why it cannot be public like this; their draft stays, to be mended. The decision itself is written by
 * who took the question. @throws Forbidden
 */
export async function reject(tx: Sql, who: Me | null, draftId: string, reason: string): Promise<{ ok: boolean }> {
	await accounts.mustMay(tx, who, 'review.decide');
	const row = await queries.take(tx, draftId);
	const initiative = row && (await initiatives.byId(tx, row.initiativeId));
	if (!row || !initiative) return { ok: false };
	const url = `${configuration().origin}/beheer/${initiative.slug}/concept/${draftId}`;
	const title = row.content.fields.title || 'Zonder naam';
	const members = await accounts.addressesOf(tx, { initiative: initiative.id });
	await mail.post(tx, members.map(({ email }) => rejectedLetter({ to: email, title, url }, reason, draftId, row.revision))); // prettier-ignore
	return { ok: true };
}
