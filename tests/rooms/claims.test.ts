// Asking to run what is already here: the municipality decides, and both sides hear of it.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as claims from '#lib/claims/claims.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const origin = 'https://oss.example';
let wolput: number;
let kookclub: number;
let moderator: Person;
let fatima: Person;

beforeAll(async () => {
	wolput = (await places.saveAll([huiskamerDeWolput()], { today: '2026-11-22' })).ids.get('wolput')!;
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'club', 'test') returning id`;
	kookclub = row!.id;
	await sql`insert into initiative_approvals (initiative_id, by) values (${kookclub}, 'test')`;
	moderator = await signedIn(sql, { email: 'moderator@oss.example', staff: ['moderator'] });
});

beforeEach(async () => {
	await sql`delete from claims`;
	await sql`delete from review_decisions`;
	await sql`delete from reviews`;
	await sql`delete from letters`;
	await sql`delete from place_managers`;
	await sql`delete from memberships`;
	fatima = await signedIn(sql, { name: 'Fatima' });
});

const motivation = 'Ik zit in de wijkraad.';
const askPlace = (kind: 'social' | 'technical') => claims.ask(fatima, 'place', wolput, { kind, motivation }, origin);
const recipients = async () =>
	(await sql<{ recipient: string }[]>`select recipient from letters order by recipient`).map((row) => row.recipient);

/** As the moderation room does it: take, decide, carry out, in one transaction. */
async function decide(approved: boolean, reason = '') {
	await sql.begin(async (tx) => {
		const [waiting] = await tx<{ id: string }[]>`
			select id from reviews where id not in (select review_id from review_decisions)`;
		const review = await reviews.take(tx, waiting!.id);
		await claims.carryOut(tx, moderator.id, review!.ref, approved, reason, origin);
		await reviews.decide(tx, review!.id, moderator.id, approved ? 'approved' : 'rejected', reason);
	});
}

test('Fatima asks to look after what happens at De Wolput; nothing is hers until a moderator says yes', async () => {
	expect(await askPlace('social')).toEqual({ ok: true });
	expect(await recipients()).toEqual([fatima.email, 'moderator@oss.example'].sort());
	expect(await sql`select from place_managers`).toHaveLength(0);
	await decide(true);
	expect(await sql`select place_id, kind from place_managers where account_id = ${fatima.id}`).toEqual([
		{ place_id: wolput, kind: 'social' }
	]);
	const [letter] = await sql`select subject, text from letters where kind = 'claim-answered'`;
	expect(letter?.text).toContain('je kunt Huiskamer De Wolput nu beheren');
	expect(await sql`select what from changes where noun = 'place' and ref = ${wolput}`).toEqual([
		{ what: 'manager-added' }
	]);
});

test('a no comes with its reason, and gives nothing', async () => {
	await claims.ask(fatima, 'initiative', kookclub, { kind: null, motivation }, origin);
	await decide(false, 'De kookclub kent je niet.');
	const [letter] = await sql`select text from letters where kind = 'claim-answered'`;
	expect(letter?.text).toContain('De reden: De kookclub kent je niet.');
	expect(await sql`select from memberships`).toHaveLength(0);
});

test('who runs it already hears that somebody asks, without a name; and with the name when it is so', async () => {
	const toos = await signedIn(sql, { initiatives: [{ id: kookclub, role: 'owner' }] });
	await claims.ask(fatima, 'initiative', kookclub, { kind: null, motivation }, origin);
	const texts = async () =>
		(await sql<{ text: string }[]>`select text from letters where recipient = ${toos.email} order by written_at`).map(
			({ text }) => text
		);
	expect((await texts()).join()).not.toContain('Fatima');
	await decide(true);
	expect((await texts()).at(-1)).toContain('Fatima kan Kookclub nu ook beheren');
});

test('asking twice is asking once; the building and what happens in it are two questions', async () => {
	await askPlace('social');
	expect(await askPlace('social')).toEqual({ ok: false, problem: 'asked-already' });
	expect(await askPlace('technical')).toEqual({ ok: true });
	await decide(true);
	await decide(true);
	const [mine] = await sql<
		{ count: number }[]
	>`select count(*)::int as count from place_managers where account_id = ${fatima.id}`;
	expect(mine?.count).toBe(2);
});

test('nobody can ask in the name of a session that is over', async () => {
	await sql`delete from sessions where account_id = ${fatima.id}`;
	await expect(askPlace('social')).rejects.toThrow('may not claim.ask');
});

test('pressed twice at once is asked once', async () => {
	const asked = await Promise.all([askPlace('social'), askPlace('social')]);
	expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await sql`select from claims`).toHaveLength(1);
});

test('a place that was hidden meanwhile still gets its manager: that is who can bring it back', async () => {
	await askPlace('social');
	await sql`insert into confirmation_requests (noun, ref, due, hidden_at) values ('place', ${wolput}, '2026-11-01', now())`;
	await decide(true);
	expect(await sql`select from place_managers where account_id = ${fatima.id}`).toHaveLength(1);
	await sql`delete from confirmation_requests`;
});
