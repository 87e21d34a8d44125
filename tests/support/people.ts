// People with an account, signed in: straight into the database, as if they had used their link.
import { randomBytes } from 'node:crypto';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { ManagerKind, Me, MemberRole, StaffRole } from '#lib/accounts/rights.ts';

export type Person = Me & {
	/** The cookie header of this session, over plain http. */
	cookie: string;
};

type Given = {
	name?: string;
	email?: string;
	secondFactor?: boolean;
	initiatives?: { id: number; role: MemberRole }[];
	places?: { id: number; kind: ManagerKind }[];
	areas?: number[];
	staff?: StaffRole[];
};

/** Somebody with these rights and a session. Staff gave a second factor, unless told otherwise. */
export async function signedIn(sql: Sql, given: Given = {}): Promise<Person> {
	const mark = randomBytes(4).toString('hex');
	const name = given.name ?? 'Fatima';
	const email = given.email ?? `${mark}@voorbeeld.example`;
	const [account] = await sql<{ id: string }[]>`
		insert into accounts (email, name) values (${email}, ${name}) returning id`;
	const id = account!.id;
	const rights = {
		initiatives: given.initiatives ?? [],
		places: given.places ?? [],
		areas: given.areas ?? [],
		staff: given.staff ?? []
	};
	for (const one of rights.initiatives)
		await sql`insert into memberships (account_id, initiative_id, role, by) values (${id}, ${one.id}, ${one.role}, 'test')`;
	for (const one of rights.places)
		await sql`insert into place_managers (account_id, place_id, kind, by) values (${id}, ${one.id}, ${one.kind}, 'test')`;
	for (const area of rights.areas)
		await sql`insert into connectors (account_id, area_id, by) values (${id}, ${area}, 'test')`;
	for (const role of rights.staff) await sql`insert into staff (account_id, role, by) values (${id}, ${role}, 'test')`;
	const secondFactor = given.secondFactor ?? rights.staff.length > 0;
	const token = randomBytes(32).toString('base64url');
	await sql`insert into sessions (id, account_id, expires_at, second_factor_at)
		values (${hashOf(token)}, ${id}, now() + interval '10 days', ${secondFactor ? new Date() : null})`;
	return { id, email, name, session: hashOf(token), secondFactor, rights, cookie: `sessie=${token}` };
}
