// The door of the initiatives room: who organises, who may speak for it, and how that changes.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as queries from './queries.server.ts';
import type { InitiativeRow } from './rows.ts';

/** The initiative at an address of this site, in any state; by an old address too (then `slug` differs). */
export const bySlug = (slug: string): Promise<InitiativeRow | undefined> =>
	/^[a-z0-9-]{1,140}$/.test(slug) ? queries.bySlug(sql, slug) : Promise.resolve(undefined);

export const byId = (from: Sql, id: number): Promise<InitiativeRow | undefined> => queries.byId(from, id);

/** Whether an activity of it was published before: what it publishes next needs no moderator. */
export const isTrusted = (tx: Sql, id: number): Promise<boolean> => queries.isTrusted(tx, id);

/** Makes it public, in the name of a moderator (`by` is an account id) or a source. Once is enough. */
export async function approve(tx: Sql, by: string, id: number): Promise<void> {
	await tx`insert into initiative_approvals (initiative_id, by) values (${id}, ${by}) on conflict do nothing`;
}
