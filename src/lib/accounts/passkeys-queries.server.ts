// The SQL of passkeys and of the questions that are put to them.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Passkey } from './passkeys.ts';

export const ofAccount = (sql: Sql, account: string) => sql<Passkey[]>`
	select id, name, (created_at at time zone 'Europe/Amsterdam')::date as "addedOn", last_used_on as "lastUsedOn",
		backed_up as "backedUp"
	from passkeys where account_id = ${account} order by created_at, id`;

export const credentialsOf = (sql: Sql, account: string) => sql<{ id: string; transports: string[] }[]>`
	select id, transports from passkeys where account_id = ${account} order by id`;

export type KeptPasskey = {
	id: string;
	account: string;
	publicKey: Uint8Array;
	counter: string;
	transports: string[];
};

export async function byId(sql: Sql, id: string): Promise<KeptPasskey | undefined> {
	const [row] = await sql<KeptPasskey[]>`
		select id, account_id as account, public_key as "publicKey", counter, transports from passkeys where id = ${id}`;
	return row;
}

type NewPasskey = {
	id: string;
	account: string;
	publicKey: Uint8Array;
	counter: number;
	transports: string[];
	backedUp: boolean;
	name: string;
	now: Date;
};

/** False when this passkey is known already, to whomever. */
export async function keep(tx: Sql, passkey: NewPasskey): Promise<boolean> {
	const { id, account, publicKey, counter, transports, backedUp, name, now } = passkey;
	const { count } = await tx`
		insert into passkeys (id, account_id, public_key, counter, transports, backed_up, name, created_at)
		values (${id}, ${account}, ${publicKey}, ${counter}, ${transports}, ${backedUp}, ${name}, ${now})
		on conflict (id) do nothing`;
	return count > 0;
}

/** Moves the counter on; false when it was passed meanwhile, which two copies of one key would do. */
export async function used(tx: Sql, id: string, counter: number, backedUp: boolean, day: string): Promise<boolean> {
	const { count } = await tx`
		update passkeys set counter = ${counter}, backed_up = ${backedUp}, last_used_on = ${day}
		where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0))`;
	return count > 0;
}

export const rename = (tx: Sql, account: string, id: string, name: string) => tx`
	update passkeys set name = ${name} where account_id = ${account} and id = ${id}`;

/** Returns the name of what was removed; undefined when there was nothing. */
export async function remove(tx: Sql, account: string, id: string): Promise<string | undefined> {
	const [row] = await tx<{ name: string }[]>`
		delete from passkeys where account_id = ${account} and id = ${id} returning name`;
	return row?.name;
}

export const keepChallenge = (sql: Sql, hash: string, account: string | null, expiresAt: Date) => sql`
	insert into passkey_challenges (challenge_hash, account_id, expires_at) values (${hash}, ${account}, ${expiresAt})`;

/** Takes a question out: it is answered once, by whom it was put to. */
export async function takeChallenge(sql: Sql, hash: string, account: string | null, now: Date): Promise<boolean> {
	const [row] = await sql<{ expiresAt: Date }[]>`
		delete from passkey_challenges
		where challenge_hash = ${hash} and account_id is not distinct from ${account}::uuid
		returning expires_at as "expiresAt"`;
	return row !== undefined && row.expiresAt > now;
}
