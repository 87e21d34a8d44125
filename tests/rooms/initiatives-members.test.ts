// Who may speak for an initiative: asked, answered, tried to take over, handed over. There is always an owner.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const letters = (to: string) => sql<{ subject: string; text: string }[]>`
	select subject, text from letters where recipient = ${to} order by written_at, id`;
const lastToken = async (to: string) => /\/uitnodiging\/([\w-]{43})/.exec((await letters(to)).at(-1)?.text ?? '')?.[1];
const roleOf = async (id: number, { id: account }: Person) =>
	(
		await sql<{ role: string }[]>`select role from memberships where initiative_id = ${id} and account_id = ${account}`
	)[0]?.role;

let noor: Person;
let id: number;
let counted = 0;
beforeAll(() => void configure({ ORIGIN: 'http://localhost:3000' }));

async function club() {
	noor = await signedIn(sql, { name: 'Noor' });
	const draft = {
		...{ name: `Kookclub ${++counted}`, kind: 'residents' as const, summary: 'We koken.', description: '' },
		...{ districtId: null, contactName: null, contactPhone: null, contactEmail: null, website: null },
		...{ picture: null, pictureAlt: null }
	};
	({ id } = await initiatives.create(noor, draft));
}

test('Noor asks Piet by mail, who says yes with the address it was sent to', async () => {
	await club();
	await initiatives.invite(noor, id, 'piet@voorbeeld.example', 'editor', now);
	const token = await lastToken('piet@voorbeeld.example');
	expect(token).toBeDefined();
	// Looking at the link changes nothing, however often a mail scanner does.
	for (let i = 0; i < 3; i++)
		expect(await initiatives.invitationBehind(token!, now)).toMatchObject({ initiativeId: id, role: 'editor' });
	const piet = await signedIn(sql, { name: 'Piet', email: 'piet@voorbeeld.example' });
	expect(await initiatives.invitationsTo(piet, now)).toHaveLength(1);
	expect(await initiatives.accept(piet, id, now)).toBeDefined();
	expect(await roleOf(id, piet)).toBe('editor');
	expect((await letters(noor.email)).at(-1)?.subject).toMatch(/^Piet doet nu mee met/);
	// It is answered once.
	expect(await initiatives.accept(piet, id, now)).toBeUndefined();
	expect(await initiatives.invitationBehind(token!, now)).toBeUndefined();
});

test('the database holds no link that works', async () => {
	await club();
	await initiatives.invite(noor, id, 'truus@voorbeeld.example', 'editor', now);
	const token = (await lastToken('truus@voorbeeld.example'))!;
	const [row] = await sql`select token_hash from invitations where email = 'truus@voorbeeld.example'`;
	expect(row?.token_hash).not.toContain(token);
	expect(await initiatives.invitationBehind(row?.token_hash as string, now)).toBeUndefined();
});

test('with another address than it was sent to nobody comes in', async () => {
	await club();
	await initiatives.invite(noor, id, 'ans@voorbeeld.example', 'owner', now);
	const stranger = await signedIn(sql);
	expect(await initiatives.accept(stranger, id, now)).toBeUndefined();
	expect(await roleOf(id, stranger)).toBeUndefined();
	expect(await initiatives.invitationsTo(stranger, now)).toEqual([]);
	expect(await initiatives.accept(stranger, 999_999, now)).toBeUndefined();
});

test('after two weeks a link no longer works, and is thrown away', async () => {
	await club();
	await initiatives.invite(noor, id, 'kees@voorbeeld.example', 'editor', now);
	const kees = await signedIn(sql, { email: 'kees@voorbeeld.example' });
	const token = (await lastToken(kees.email))!;
	expect(await initiatives.invitationBehind(token, days(13.9))).toBeDefined();
	expect(await initiatives.invitationBehind(token, days(14.1))).toBeUndefined();
	expect(await initiatives.accept(kees, id, days(14.1))).toBeUndefined();
	expect(await roleOf(id, kees)).toBeUndefined();
	await initiatives.invite(noor, id, 'kees@voorbeeld.example', 'editor', now);
	expect(await initiatives.forgetInvitations(days(15))).toBeGreaterThan(0);
	expect((await initiatives.team(noor, id, now)).invitations).toEqual([]);
});

test('asking again gives a new link and makes the former one worthless', async () => {
	await club();
	await initiatives.invite(noor, id, 'mo@voorbeeld.example', 'owner', now);
	const first = (await lastToken('mo@voorbeeld.example'))!;
	await initiatives.invite(noor, id, 'mo@voorbeeld.example', 'editor', new Date(now.getTime() + 1000));
	expect(await initiatives.invitationBehind(first, now)).toBeUndefined();
	const mo = await signedIn(sql, { email: 'mo@voorbeeld.example' });
	await initiatives.accept(mo, id, now);
	expect(await roleOf(id, mo)).toBe('editor');
});

test('asking somebody who is in already takes nothing over: no letter, no other role', async () => {
	await club();
	const owner = await signedIn(sql, { initiatives: [{ id, role: 'owner' }] });
	const editor = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
	await initiatives.invite(noor, id, owner.email, 'editor', now);
	await initiatives.invite(noor, id, editor.email, 'owner', now);
	expect(await letters(owner.email)).toEqual([]);
	expect(await letters(editor.email)).toEqual([]);
	// Asked before they came in another way: the answer changes no role either.
	await sql`insert into invitations (token_hash, initiative_id, email, role, by, expires_at)
		values (${'a'.repeat(64)}, ${id}, ${editor.email}, 'owner', ${noor.id}, ${days(1)})`;
	await initiatives.accept(editor, id, now);
	expect(await roleOf(id, owner)).toBe('owner');
	expect(await roleOf(id, editor)).toBe('editor');
});

test('asking says the same of an address with an account and of one without', async () => {
	await club();
	const known = await signedIn(sql);
	const answers = [];
	for (const email of [known.email, 'niemand@voorbeeld.example'])
		answers.push(await initiatives.invite(noor, id, email, 'editor', now));
	expect(answers).toEqual([undefined, undefined]);
	expect((await letters(known.email)).length).toBe((await letters('niemand@voorbeeld.example')).length);
	const shown = (await initiatives.team(noor, id, now)).invitations.map((one) => Object.keys(one).sort());
	expect(shown[0]).toEqual(shown[1]);
});

test('only an owner asks, changes roles and takes people off the list; somebody who was taken off cannot any more', async () => {
	await club();
	const editor = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
	await expect(initiatives.invite(editor, id, 'x@voorbeeld.example', 'owner', now)).rejects.toThrow(
		'initiative.invite'
	);
	await expect(initiatives.setRole(editor, id, editor.id, 'owner')).rejects.toThrow('initiative.invite');
	await expect(initiatives.remove(editor, id, noor.id)).rejects.toThrow('initiative.invite');
	await expect(initiatives.handOver(editor, id, editor.id)).rejects.toThrow('initiative.invite');
	expect(await initiatives.remove(noor, id, editor.id)).toBeNull();
	expect((await letters(editor.email)).at(-1)?.subject).toMatch(/^Je doet niet meer mee met/);
	// What they hold in their hand still says they are a member; the database does not.
	await expect(initiatives.team(editor, id, now)).rejects.toThrow('initiative.see');
	await expect(initiatives.leave(editor, id)).rejects.toThrow('initiative.leave');
});

test('who is taken off, or is owner no more, has not kept a way back in by a question of their own', async () => {
	for (const lose of [
		(piet: Person) => initiatives.remove(noor, id, piet.id),
		(piet: Person) => initiatives.setRole(noor, id, piet.id, 'editor'),
		(piet: Person) => initiatives.leave(piet, id),
		(piet: Person) => initiatives.handOver(piet, id, noor.id)
	]) {
		await club();
		const piet = await signedIn(sql, { name: 'Piet', initiatives: [{ id, role: 'owner' }] });
		const again = await signedIn(sql);
		await initiatives.invite(piet, id, again.email, 'owner', now);
		await initiatives.invite(noor, id, 'truus@voorbeeld.example', 'editor', now);
		expect(await lose(piet)).toBeNull();
		expect(await initiatives.accept(again, id, now)).toBeUndefined();
		// What others asked still holds.
		expect((await initiatives.team(noor, id, now)).invitations).toHaveLength(1);
	}
});

test('the last owner stays, also when two owners take each other off at once', async () => {
	await club();
	expect(await initiatives.leave(noor, id)).toBe('last-owner');
	expect(await initiatives.setRole(noor, id, noor.id, 'editor')).toBe('last-owner');
	expect(await initiatives.remove(noor, id, noor.id)).toBe('last-owner');
	const other = await signedIn(sql, { initiatives: [{ id, role: 'owner' }] });
	const both = await Promise.allSettled([
		initiatives.remove(noor, id, other.id),
		initiatives.remove(other, id, noor.id)
	]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await sql`select from memberships where initiative_id = ${id} and role = 'owner'`).toHaveLength(1);
});

test('handed over, the other is owner and hears it; then Noor can leave', async () => {
	await club();
	const piet = await signedIn(sql, { name: 'Piet', initiatives: [{ id, role: 'editor' }] });
	expect(await initiatives.handOver(noor, id, noor.id)).toBe('no-member');
	expect(await initiatives.handOver(noor, id, (await signedIn(sql)).id)).toBe('no-member');
	expect(await initiatives.handOver(noor, id, piet.id)).toBeNull();
	expect([await roleOf(id, piet), await roleOf(id, noor)]).toEqual(['owner', 'editor']);
	expect((await letters(piet.email)).at(-1)?.text).toContain('Noor heeft');
	expect(await initiatives.leave(noor, id)).toBeNull();
	expect((await letters(piet.email)).at(-1)?.subject).toMatch(/^Noor doet niet meer mee/);
	expect(await roleOf(id, noor)).toBeUndefined();
});

test('a role is changed with a letter to who it concerns', async () => {
	await club();
	const piet = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
	expect(await initiatives.setRole(noor, id, piet.id, 'owner')).toBeNull();
	expect(await initiatives.setRole(noor, id, piet.id, 'owner')).toBeNull();
	expect(await letters(piet.email)).toHaveLength(1);
	expect(await initiatives.setRole(piet, id, noor.id, 'editor')).toBeNull();
	expect(await roleOf(id, noor)).toBe('editor');
});

test('no and a question taken back leave nothing behind', async () => {
	await club();
	await initiatives.invite(noor, id, 'no@voorbeeld.example', 'editor', now);
	const no = await signedIn(sql, { email: 'no@voorbeeld.example' });
	await initiatives.decline(no, id, now);
	expect(await initiatives.accept(no, id, now)).toBeUndefined();
	await initiatives.invite(noor, id, 'no@voorbeeld.example', 'editor', now);
	await initiatives.withdrawInvitation(noor, id, 'no@voorbeeld.example');
	expect(await initiatives.accept(no, id, now)).toBeUndefined();
});
