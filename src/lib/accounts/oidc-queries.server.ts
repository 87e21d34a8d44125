// The SQL of visits to the municipality's own sign-in.
import type { Sql } from '#lib/foundation/database.server.ts';

export type Visit = { nonce: string; verifier: string; next: string | null; expiresAt: Date };

export const keepVisit = (sql: Sql, hash: string, { nonce, verifier, next, expiresAt }: Visit) => sql`
	insert into oidc_visits (state_hash, nonce, verifier, next, expires_at)
	values (${hash}, ${nonce}, ${verifier}, ${next}, ${expiresAt})`;

/** Takes a visit out: an answer counts once. */
export async function takeVisit(sql: Sql, hash: string): Promise<Visit | undefined> {
	const [row] = await sql<Visit[]>`
		delete from oidc_visits where state_hash = ${hash} returning nonce, verifier, next, expires_at as "expiresAt"`;
	return row;
}
