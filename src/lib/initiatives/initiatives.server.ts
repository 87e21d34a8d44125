// The door of the initiatives room: who organises, who may speak for it, and how that changes.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as memberQueries from './member-queries.server.ts';
import * as queries from './queries.server.ts';
import type { InitiativeCard, InitiativeRow, MyInitiative } from './rows.ts';

export {
	accept, decline, handOver, invite, leave, remove, setRole, team, withdrawInvitation, type MemberProblem
} from './members.server.ts'; // prettier-ignore
export {
	approve,
	bringBack,
	closeEnding,
	end,
	openEnding,
	reject,
	resume,
	withdraw,
	type Ending
} from './states.server.ts';
export { create, edit, editable, restore, type Edited } from './writing.server.ts';
export { keep } from './sources.server.ts';

/** The initiative at an address of this site, in any state; by an old address too (then `slug` differs). */
export const bySlug = (slug: string): Promise<InitiativeRow | undefined> =>
	/^[a-z0-9-]{1,140}$/.test(slug) ? queries.bySlug(sql, slug) : Promise.resolve(undefined);

export const byId = (from: Sql, id: number): Promise<InitiativeRow | undefined> => queries.byId(from, id);

/** The same, held until the transaction ends: nobody changes it meanwhile. */
export const hold = (tx: Sql, id: number): Promise<InitiativeRow | undefined> => queries.lock(tx, id);

/** Why a moderator said no to it, when that was the last word; null otherwise. For members and moderators. @throws Forbidden */
export const refusalOf = (who: Me | null, id: number): Promise<string | null> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'initiative.see', { initiative: id });
		const last = await reviews.lastDecision(tx, 'initiative', String(id));
		return last?.verdict === 'rejected' ? last.reason : null;
	});

/** Whether an activity of it was published before: what it publishes next needs no moderator. */
export const isTrusted = (tx: Sql, id: number): Promise<boolean> => queries.isTrusted(tx, id);

/** Public ones by name, in one wijk (its address) or everywhere (null); those that ended come last. */
export async function list(
	district: string | null,
	{ limit, offset }: { limit: number; offset: number }
): Promise<{ cards: InitiativeCard[]; total: number }> {
	const rows = await queries.list(sql, district, limit, offset);
	return { cards: rows.map(({ total: _, ...card }) => card), total: rows[0]?.total ?? 0 };
}

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);

/** Those somebody is a member of; those that ended come last. */
export const mine = (me: Me): Promise<MyInitiative[]> => queries.ofAccount(sql, me.id);

export type Asked = memberQueries.Asked;
/** The question behind a link, while it holds. Show it only to who signed in with the address it was sent to. */
export const invitationBehind = (token: string, now: Date): Promise<Asked | undefined> =>
	memberQueries.invitationBehind(sql, hashOf(token), now);

/** Questions to the address somebody signed in with. */
export const invitationsTo = (me: Me, now: Date): Promise<Asked[]> => memberQueries.invitationsTo(sql, me.email, now);

/** Removes the questions that are over; returns how many. For the worker, each night. */
export const forgetInvitations = (now: Date): Promise<number> => memberQueries.forgetInvitations(sql, now);

/** Ids of everything it published, also of what nobody finds. */
export const activityIds = (tx: Sql, id: number): Promise<number[]> => queries.activityIds(tx, id);

/** Public places where it does something, by name. */
export const placesOf = (id: number) => queries.placesOf(sql, id);
