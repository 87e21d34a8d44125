// The door of the claims room: asking to run what is already here, and what a moderator decides about it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import type { ClaimDraft, ClaimNoun, ClaimProblem } from './claim.ts';
import { answered, asked, newcomer, noticed } from './letters.ts';
import * as queries from './queries.server.ts';

export type { Claim } from './queries.server.ts';

const MOST_OPEN = 5;

const readers = (noun: ClaimNoun, ref: number): accounts.Readers =>
	noun === 'place' ? { place: ref } : { initiative: ref };

/** Asks; a moderator decides. Who asks, the moderators and those who run it now all hear of it. */
export async function ask(
	who: Me | null,
	noun: ClaimNoun,
	ref: number,
	draft: ClaimDraft,
	origin: string
): Promise<{ ok: true } | { ok: false; problem: ClaimProblem }> {
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'claim.ask');
		// Pressed twice asks once.
		await tx`select pg_advisory_xact_lock(hashtext(${`claim ${me.id}`}))`;
		const thing = await queries.thing(tx, noun, ref, 'public');
		const problem = thing ? await obstacle(tx, me, noun, ref, draft) : 'has-already';
		if (!thing || problem) return { ok: false, problem: problem ?? 'has-already' };
		const id = await queries.insert(tx, noun, ref, draft, me.id);
		const initiativeId = noun === 'initiative' ? ref : null;
		await reviews.ask(tx, { noun: 'claim', ref: id, initiativeId, why: 'claim', by: me.id });
		const moderators = await accounts.addressesOf(tx, { staff: 'moderator' });
		const running = await accounts.addressesOf(tx, readers(noun, ref));
		await mail.post(tx, [
			asked(thing.title, me.email),
			...running.map(({ email }) => noticed(thing.title, email)),
			...moderators.map(({ email }) => newcomer(thing.title, email, origin))
		]);
		return { ok: true };
	});
}

async function obstacle(
	tx: Sql,
	{ id, rights }: Me,
	noun: ClaimNoun,
	ref: number,
	{ kind }: ClaimDraft
): Promise<ClaimProblem | null> {
	const has =
		noun === 'place'
			? rights.places.some((place) => place.id === ref && place.kind === kind)
			: rights.initiatives.some((initiative) => initiative.id === ref);
	if (has) return 'has-already';
	const open = await queries.openOf(tx, id);
	if (open.some((claim) => claim.noun === noun && claim.ref === ref && claim.kind === kind)) return 'asked-already';
	return open.length >= MOST_OPEN ? 'too-many' : null;
}

/** What a moderator reads: the question, who asks, and what it is about; undefined when any of these is gone. */
export async function detail(from: Sql, id: string) {
	const claim = await queries.byId(from, id);
	const thing = claim && (await queries.thing(from, claim.noun, claim.ref));
	const [person] = claim ? await accounts.addressesOf(from, { account: claim.accountId }) : [];
	const running = claim ? await accounts.addressesOf(from, readers(claim.noun, claim.ref)) : [];
	return claim && thing && person ? { claim, thing, person, running } : undefined;
}

/**
 * Carries out what a moderator decided; both sides get a letter. False when the claim, who asked, or what it is about is
 * gone. Rights were asked by whoever opened the transaction.
 */
export async function carryOut(
	tx: Sql,
	by: string,
	id: string,
	approved: boolean,
	reason: string,
	origin: string
): Promise<boolean> {
	const found = await detail(tx, id);
	if (!found) return false;
	const { claim, thing, person, running } = found;
	if (approved) {
		await queries.give(tx, claim, by);
		const after = { account: claim.accountId, kind: claim.kind };
		await history.record(tx, [{ noun: claim.noun, ref: claim.ref, by, what: 'manager-added', before: null, after }]);
	}
	await mail.post(tx, [
		answered(thing.title, person.email, { approved, reason, origin }),
		...(approved ? running : []).map(({ email }) => noticed(thing.title, email, person.name || person.email))
	]);
	return true;
}

/** Days that a question is kept after it was decided about: time enough to come back to it. */
const KEPT_DAYS = 90;

/** Removes the questions, with why somebody asked, whose term has passed; returns how many. For the worker. */
export const forgetOld = (now: Date): Promise<number> =>
	queries.forget(sql, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
