// The SQL of the second step: what an account has, the secrets of its app, its recovery codes.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Me } from './rights.ts';
import type { Standing } from './second-factor.ts';

const standingOf = (sql: Sql, me: Me) => sql`
	select s.began_at as "beganAt", s.second_factor_at is not null as "secondFactor",
		exists (select from totp_secrets t where t.account_id = a.id and t.confirmed_at is not null) as totp,
		(select count(*)::int from passkeys p where p.account_id = a.id) as passkeys,
		(select count(*)::int from recovery_codes r where r.account_id = a.id) as "recoveryCodes",
		exists (select from staff f where f.account_id = a.id) as staff
	from accounts a join sessions s on s.account_id = a.id
	where a.id = ${me.id} and s.id = ${me.session} and s.expires_at > now()`;

/** Undefined when the account or this session is gone. */
export async function standing(sql: Sql, me: Me): Promise<Standing | undefined> {
	const [row] = await sql<Standing[]>`${standingOf(sql, me)}`;
	return row;
}

/** The same, and until the transaction ends nobody else changes how this account signs in. */
export async function lockedStanding(tx: Sql, me: Me): Promise<Standing | undefined> {
	await tx`select from accounts where id = ${me.id} for no key update`;
	return standing(tx, me);
}

export const totpSecret = async (tx: Sql, account: string) => {
	const [row] = await tx<{ secret: Uint8Array; lastStep: string }[]>`
		select secret, last_step as "lastStep" from totp_secrets
		where account_id = ${account} and confirmed_at is not null for update`;
	return row && { secret: row.secret, lastStep: Number(row.lastStep) };
};

export const keepTotpSecret = (tx: Sql, account: string, secret: Uint8Array, step: number, now: Date) => tx`
	insert into totp_secrets (account_id, secret, confirmed_at, last_step) values (${account}, ${secret}, ${now}, ${step})
	on conflict (account_id) do update set secret = excluded.secret, confirmed_at = excluded.confirmed_at,
		last_step = excluded.last_step`;

export const useTotpStep = (tx: Sql, account: string, step: number) => tx`
	update totp_secrets set last_step = ${step} where account_id = ${account}`;

export const removeTotp = (tx: Sql, account: string) => tx`delete from totp_secrets where account_id = ${account}`;

export const removeCodes = (tx: Sql, account: string) => tx`delete from recovery_codes where account_id = ${account}`;

export const keepCodes = (tx: Sql, account: string, hashes: string[]) => tx`
	insert into recovery_codes (account_id, code_hash) select ${account}, unnest(${hashes}::text[])`;

/** Takes one code out; true when it was there. */
export const takeCode = async (tx: Sql, account: string, hash: string): Promise<boolean> => {
	const { count } = await tx`delete from recovery_codes where account_id = ${account} and code_hash = ${hash}`;
	return count > 0;
};

/** Questions to a passkey and visits to the municipality's sign-in that were never answered. */
export async function forgetUnanswered(sql: Sql, now: Date): Promise<number> {
	const { count: challenges } = await sql`delete from passkey_challenges where expires_at <= ${now}`;
	const { count: visits } = await sql`delete from oidc_visits where expires_at <= ${now}`;
	return challenges + visits;
}
