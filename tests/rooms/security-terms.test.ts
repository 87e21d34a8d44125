// Every kind of data about people has a term, and a job that keeps it: by the clock, with the jobs as the worker runs them.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { jobs } from '../../src/commands/jobs.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const day = 86_400_000;
const began = new Date('2026-01-10T12:00:00Z');
const after = (days: number, more = 0) => new Date(began.getTime() + days * day + more);
const hash = (sign: string) => sign.repeat(64);
const run = (name: string, now: Date) => {
	const job = jobs.find((one) => one.name === name);
	if (!job) throw new Error(`no job ${name}`);
	return job.run(now);
};

let initiative = 0;
let activity = 0;
beforeAll(async () => {
	configure({});
	const [club] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('club', 'Club', 'club', 'test') returning id`;
	const [one] = await sql<{ id: number }[]>`
		insert into activities (slug, title, source, source_id) values ('eten', 'Eten', 'test', '1') returning id`;
	[initiative, activity] = [club!.id, one!.id];
});

/** Runs a job a minute before the term and at it: the rows are there, and then they are not. */
async function term(job: string, table: string, days: number) {
	await run(job, after(days, -60_000));
	expect(await sql`select from ${sql(table)}`, `${table} before its term`).toHaveLength(1);
	await run(job, after(days));
	expect(await sql`select from ${sql(table)}`, `${table} after its term`).toHaveLength(0);
}

test('why somebody asked to run something goes 90 days after it was decided about, and not while it waits', async () => {
	const { id } = await signedIn(sql);
	const [claim] = await sql<{ id: string }[]>`
		insert into claims (noun, ref, account_id, motivation) values ('initiative', ${initiative}, ${id}, 'Ik kook') returning id`;
	const [review] = await sql<{ id: string }[]>`
		insert into reviews (noun, ref, why, asked_by) values ('claim', ${claim!.id}, 'claim', ${id}) returning id`;
	await run('claims-forget', after(1000));
	expect(await sql`select from claims`).toHaveLength(1);
	await sql`insert into review_decisions (review_id, at, by, verdict) values (${review!.id}, ${began}, 'test', 'rejected')`;
	await term('claims-forget', 'claims', 90);
	expect(await sql`select from review_decisions`).toHaveLength(1);
});

test('a draft goes when nobody touched it for 400 days, and not while a moderator looks', async () => {
	const [draft] = await sql<{ id: string }[]>`
		insert into drafts (initiative_id, content, created_by, updated_by, updated_at)
		values (${initiative}, '{}', 'test', 'test', ${began}) returning id`;
	const [review] = await sql<{ id: string }[]>`
		insert into reviews (noun, ref, why, asked_by) values ('draft', ${draft!.id}, 'first', 'test') returning id`;
	await run('drafts-forget', after(1000));
	expect(await sql`select from drafts`).toHaveLength(1);
	await sql`insert into review_decisions (review_id, by, verdict) values (${review!.id}, 'test', 'rejected')`;
	await term('drafts-forget', 'drafts', 400);
});

test('an account goes when nobody used it for two years; not while its owner takes part in something', async () => {
	await sql`delete from accounts`;
	const seen = async (given: Parameters<typeof signedIn>[1]) => {
		const { id } = await signedIn(sql, given);
		await sql`update accounts set last_seen = '2026-01-10' where id = ${id}`;
		return id;
	};
	const unused = await seen({});
	const staying = [
		await seen({ initiatives: [{ id: initiative, role: 'editor' }] }),
		await seen({ staff: ['officer'] })
	];
	const invited = (await signedIn(sql)).id;
	await sql`update accounts set last_seen = null, created_at = '2020-01-01' where id = ${invited}`;
	await run('accounts-forget', after(729));
	const left = async () => (await sql<{ id: string }[]>`select id from accounts`).map(({ id }) => id);
	expect((await left()).sort()).toEqual([unused, ...staying].sort());
	await run('accounts-forget', after(730));
	expect((await left()).sort()).toEqual([...staying].sort());
	expect(await sql`select from sessions where account_id = ${unused}`).toHaveLength(0);
});

test('what only waits for somebody goes by itself', async () => {
	const over = new Date(Date.now() - 1000);
	await sql`insert into sign_in_links (token_hash, email, expires_at) values (${hash('a')}, 'a@voorbeeld.nl', ${over})`;
	await sql`insert into passkey_challenges (challenge_hash, expires_at) values (${hash('b')}, ${over})`;
	await sql`insert into oidc_visits (state_hash, nonce, verifier, expires_at) values (${hash('c')}, 'n', 'v', ${over})`;
	await sql`insert into invitations (token_hash, initiative_id, email, role, by, expires_at)
		values (${hash('d')}, ${initiative}, 'a@voorbeeld.nl', 'editor', 'test', ${over})`;
	await sql`update sessions set expires_at = ${over}`;
	await sql`insert into feed_previews (initiative_id, name, body, by, at) values (${initiative}, 'x', 'y', 'test', ${after(0)})`;
	await sql`insert into follow_requests (token_hash, email, query, rhythm, asked_at) values (${hash('e')}, 'a@voorbeeld.nl', '', 'new', ${after(0)})`;
	await sql`insert into rate_limits (key, points, expires_at) values ('x', 1, ${over})`;
	await sql`insert into letters (kind, recipient, subject, text, html, send_before, delete_by)
		values ('x', 'a@voorbeeld.nl', 'x', 'x', 'x', now(), '2026-01-11')`;
	await sql`insert into sign_ups (activity_id, original, name, contact, by, delete_by)
		values (${activity}, '2026-01-01T10:00', 'Fatima', 'a@voorbeeld.nl', 'bewoner', '2026-01-11')`;
	await sql`insert into reports (noun, ref, message, delete_by) values ('place', 1, 'x', '2026-01-11')`;
	for (const { name, run } of jobs) if (name.includes('forget')) await run(after(365));
	for (const table of [
		'sign_in_links',
		'passkey_challenges',
		'oidc_visits',
		'invitations',
		'sessions',
		'feed_previews',
		'follow_requests',
		'rate_limits',
		'letters',
		'sign_ups',
		'reports'
	])
		expect(await sql`select from ${sql(table)}`, table).toHaveLength(0);
});

test('what is searched for goes after 28 days, and its words as soon as fewer than ten uses are left', async () => {
	await sql`insert into search_used_words (noun, mark, words) values ('activity', 'x', 'schaken')`;
	await sql`insert into search_uses (noun, mark, day, uses, empty)
		values ('activity', 'x', '2026-01-10', 2, 0), ('activity', 'x', '2026-01-15', 9, 0)`;
	const left = async (days: number) => {
		await run('search-uses-forget', after(days));
		return [await sql`select from search_uses`, await sql`select from search_used_words`].map(({ length }) => length);
	};
	expect(await left(27)).toEqual([2, 1]);
	expect(await left(28)).toEqual([1, 0]);
	expect(await left(33)).toEqual([0, 0]);
});

test('every column that may hold who somebody is, stands in a table of which the term is told', async () => {
	const told = new Set(['accounts', 'sign_in_links', 'invitations', 'letters', 'sign_ups', 'reports', 'follow_requests', 'follows', 'claims', 'sessions', 'passkeys', 'need_devices', 'need_supports', 'need_support_requests']); // prettier-ignore
	const rows = await sql<{ table: string; column: string }[]>`
		select c.table_name as table, c.column_name as column from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
			and c.column_name ~ '(email|phone|contact|recipient|motivation|device)'
			and c.table_name not in ('initiatives', 'places', 'activities')`;
	// What is on a public page (initiatives, places, activities) stays as long as the page, by who put it there.
	expect(rows.filter(({ table }) => !told.has(table))).toEqual([]);
});
