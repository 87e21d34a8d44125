// Who comes in where: every route for every role, walked from the folders of src/routes.
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyFields } from '#lib/publishing/fields.ts';
import { access } from '../../src/access.ts';
import { signedIn } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { filesUnder } from '../support/source.ts';

const KOOKCLUB = 'kookclub-de-merel-voorbeeld';

/** Every folder that answers, as the id SvelteKit gives it: groups included. */
const routes = [
	...new Set(
		filesUnder('src/routes').flatMap((path) => /^src\/routes(\/.*)\/\+(?:page|server)\b/.exec(path)?.[1] ?? [])
	)
].sort();

let site: Site;
let sql: postgres.Sql;
const people: Record<string, Person | null> = { nobody: null };
const parameters: Record<string, string> = { token: 'a'.repeat(43), initiatief: KOOKCLUB, noun: 'activiteit' };

beforeAll(async () => {
	site = await startSite(inject('postgres'));
	sql = postgres(site.database, { max: 4 });
	const initiatives = await sql<
		{ id: number; slug: string }[]
	>`select id, slug from initiatives order by slug <> ${KOOKCLUB}`;
	const [kookclub, other] = initiatives.map(({ id }) => id);
	if (!kookclub || !other) throw new Error('the demo has initiatives');
	const [area] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	const [activity] = await sql<{ id: number; slug: string }[]>`
		select id, slug from activities order by initiative_id is distinct from ${kookclub}, id limit 1`;
	const [draft] = await sql<{ id: string }[]>`
		insert into drafts (initiative_id, content, created_by, updated_by) values (${kookclub}, ${sql.json({ fields: emptyFields, began: null, steps: {} } as never)}, 'test', 'test') returning id`;
	Object.assign(parameters, {
		activiteit: activity?.slug,
		concept: draft?.id,
		id: draft?.id,
		ref: String(activity?.id)
	});
	const give = async (name: string, given: Parameters<typeof signedIn>[1]) => {
		people[name] = await signedIn(sql as never, { ...given, name });
	};
	await give('stranger', {});
	await give('member', { initiatives: [{ id: kookclub, role: 'owner' }] });
	await give('owner of another', { initiatives: [{ id: other, role: 'owner' }] });
	await give('connector', { areas: [area!.id] });
	for (const role of ['officer', 'moderator', 'administrator'] as const) {
		await give(role, { staff: [role] });
		await give(`${role} without second factor`, { staff: [role], secondFactor: false });
	}
});
afterAll(async () => {
	await sql.end();
	await site.stop();
});

/** The address of a route, with things that exist in the place of its parameters. */
async function addressOf(route: string): Promise<string> {
	const path = route.replaceAll(/\/\([^)]+\)/g, '') || '/';
	const noun = path.split('/')[1] ?? '';
	const known: Record<string, string> = { ...parameters, moment: '2026-12-01T10-00', name: 'niets.webp' };
	if (noun === 'initiatieven') known.slug = KOOKCLUB;
	else if (noun === 'activiteiten') known.slug = known.activiteit ?? '';
	else if (path.includes('[slug]')) {
		const [row] = await sql<
			{ slug: string }[]
		>`select slug from ${sql(noun === 'wijken' ? 'areas' : 'places')} limit 1`;
		known.slug = row?.slug ?? '';
	}
	return path.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(known[name] ?? name));
}

/** Names of the forms on a page: each is a door of its own. */
function actionsOf(route: string): string[] {
	const file = filesUnder(`src/routes${route}`).find((path) => path === `src/routes${route}/+page.server.ts`);
	const text = file ? (readFileSync(file, 'utf8').split(/export const actions\b/)[1] ?? '') : '';
	return [...text.matchAll(/^\t(?:async )?(\w+)\s*[:(,]/gm)].map(([, name]) => (name === 'default' ? '' : `?/${name}`));
}

async function ask(path: string, who: string, init: RequestInit = {}) {
	const cookie = people[who]?.cookie;
	const answer = await fetch(site.url + path, {
		...init,
		redirect: 'manual',
		headers: { accept: 'text/html', ...(cookie && { cookie }), ...(init.headers as Record<string, string>) }
	});
	return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const send = (path: string, who: string) =>
	ask(path, who, { method: 'POST', headers: { origin: site.url }, body: new URLSearchParams({ x: 'y' }) });

/** What somebody meets at a route, as far as the list of routes says. */
function expected(route: string, who: string): number | 'in' {
	const kind = access[route];
	const person = people[who];
	if (kind === 'public' || kind === 'demo') return 'in';
	if (!person) return 401;
	if (kind === 'municipality') return !person.rights.staff.length ? 404 : person.secondFactor ? 'in' : 303;
	// Of an initiative that one has nothing to do with, nobody learns more than its public page tells.
	if (!route.startsWith('/(site)/beheer/[initiatief]')) return 'in';
	return ['member', 'moderator'].includes(who) ? 'in' : 404;
}

// Where nothing takes such a request, from anybody, that is said too.
const closed = (met: number) => (met === 404 ? [404, 405] : [met]);

describe('every route', () => {
	test('is named in src/access.ts; and every name there is a route', () => {
		expect(routes.filter((route) => !(route in access))).toEqual([]);
		expect(Object.keys(access).filter((route) => !routes.includes(route))).toEqual([]);
	});

	test.each(routes)('%s', async (route) => {
		const path = await addressOf(route);
		for (const who of Object.keys(people)) {
			const met = expected(route, who);
			const got = await ask(path, who);
			if (met === 'in') expect([401, 403, 500], `GET as ${who}`).not.toContain(got.status);
			else expect(closed(met), `GET as ${who}`).toContain(got.status);
			if (met === 303)
				expect(got.headers.get('location')).toBe(`/inloggen/tweede-stap?verder=${encodeURIComponent(path)}`);
			if (people[who] && got.status === 200 && got.headers.get('content-type')?.includes('html'))
				expect(got.headers.get('cache-control'), `GET as ${who}`).toBe('private, no-store');
			if (met === 'in') continue;
			for (const action of ['', ...actionsOf(route)])
				expect(closed(met), `POST ${action} as ${who}`).toContain((await send(path + action, who)).status);
		}
	});

	test('that is for administrators is there for no other officer', async () => {
		for (const who of Object.keys(people).filter((name) => name !== 'administrator')) {
			expect([401, 404, 303], who).toContain((await ask('/gemeente/rollen', who)).status);
			const { status } = await ask('/gemeente/rollen?/geef', who, {
				method: 'POST',
				headers: { origin: site.url },
				body: new URLSearchParams({ email: 'kaper@voorbeeld.nl', rol: 'administrator' })
			});
			expect([401, 404, 303], who).toContain(status);
		}
		expect(await sql`select from accounts where email = 'kaper@voorbeeld.nl'`).toHaveLength(0);
		expect((await ask('/gemeente/rollen', 'administrator')).status).toBe(200);
	});

	test('changed nothing for who was not let in', async () => {
		const members =
			await sql`select from memberships m join initiatives i on i.id = m.initiative_id where i.slug = ${KOOKCLUB}`;
		expect(members).toHaveLength(2);
		expect(await sql`select from initiative_endings`).toHaveLength(0);
		expect(await sql`select from drafts where id = ${parameters.concept ?? ''}`).toHaveLength(1);
	});
});

describe('at a closed door', () => {
	test('who is not signed in can do so there, and goes on from there; a program gets a problem', async () => {
		const page = await ask('/mijn', 'nobody');
		expect(page.text).toContain('<h1 class="nl-heading--level-1">Log eerst in</h1>');
		expect(page.text).toContain('name="verder" value="/mijn"');
		expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
		const problem = await ask('/mijn/gegevens.json', 'nobody', { headers: { accept: 'application/json' } });
		expect([problem.status, problem.headers.get('content-type')]).toEqual([
			401,
			'application/problem+json; charset=utf-8'
		]);
		const data = await ask('/mijn/__data.json', 'nobody');
		expect([data.status, data.text]).toEqual([401, '{"message":"Log eerst in"}']);
	});

	test('what one may not know of looks like what is not there', async () => {
		const [hidden, nothing] = [await ask('/gemeente/rollen', 'stranger'), await ask('/gemeente/onzin', 'stranger')];
		expect([hidden.status, nothing.status]).toEqual([404, 404]);
		const visible = (html: string) => html.replaceAll(/<script[^]*?<\/script>/g, '').replaceAll(/\s+/g, ' ');
		expect(visible(hidden.text)).toBe(visible(nothing.text));
	});

	test('a session that was ended opens nothing, and its cookie goes', async () => {
		const gone = await signedIn(sql as never);
		await sql`delete from sessions where id = ${gone.session}`;
		const answer = await fetch(`${site.url}/plekken`, { headers: { cookie: gone.cookie } });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('set-cookie')).toBe('sessie=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
	});
});

describe('another site', () => {
	test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
		'has no %s of any kind come in, with the cookie of somebody signed in',
		async (method) => {
			const types = [
				'application/x-www-form-urlencoded',
				'multipart/form-data; boundary=x',
				'text/plain',
				'application/json',
				'x/y'
			];
			const froms = [
				{ 'sec-fetch-site': 'cross-site' },
				{ 'sec-fetch-site': 'same-site' },
				{ origin: 'https://kwaad.voorbeeld' },
				{ origin: 'null' },
				{}
			];
			for (const path of [
				'/mijn?/overal',
				'/mijn/verwijderen',
				'/inloggen',
				'/uitloggen',
				'/gemeente/rollen?/geef',
				'/nergens'
			])
				for (const type of types)
					for (const from of froms) {
						const { status } = await ask(path, 'administrator', {
							method,
							headers: { 'content-type': type, ...(from as Record<string, string>) },
							body: 'x=y'
						});
						expect(status, `${path} ${type} ${JSON.stringify(from)}`).toBe(403);
					}
			expect((await ask('/mijn', 'administrator')).status).toBe(200);
		}
	);

	test('is never where somebody goes after signing in', async () => {
		for (const next of [
			'//kwaad.voorbeeld',
			'https://kwaad.voorbeeld',
			'/\\kwaad.voorbeeld',
			'/%09/kwaad.voorbeeld/..//x'
		]) {
			const page = await ask(`/inloggen?verder=${encodeURIComponent(next)}`, 'nobody');
			expect(page.text, next).not.toMatch(/name="verder" value="(?!\/%09)/);
			const sent = await ask('/inloggen', 'nobody', {
				method: 'POST',
				headers: { origin: site.url },
				body: new URLSearchParams({ email: `verder${next.length}@voorbeeld.nl`, verder: next })
			});
			expect(sent.status).toBe(303);
		}
		const kept = await sql<{ next: string | null }[]>`select next from sign_in_links`;
		for (const { next } of kept) expect(next ?? '/').toMatch(/^\/(?![/\\])/);
	});
});

test('who has an account cannot be found out: the same answer, as fast, and one letter each', async () => {
	const known = Object.values(people)
		.flatMap((person) => person?.email ?? [])
		.slice(0, 8);
	const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
	const answers = new Set<string>();
	const try1 = async (kind: 'known' | 'unknown', email: string) => {
		const began = performance.now();
		const { status, headers, text } = await ask('/inloggen', 'nobody', {
			method: 'POST',
			headers: { origin: site.url },
			body: new URLSearchParams({ email })
		});
		took[kind].push(performance.now() - began);
		answers.add(JSON.stringify([status, headers.get('location'), headers.get('set-cookie'), text]));
	};
	for (const [index, email] of known.entries()) {
		await try1('known', email);
		await try1('unknown', `niemand${index}@voorbeeld.example`);
	}
	expect([...answers]).toEqual([JSON.stringify([303, '/inloggen?verstuurd=ja', null, ''])]);
	const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
	expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(25);
	const letters = await sql<{ count: number }[]>`
		select count(*)::int as count from letters where recipient = any(${known}) or recipient like 'niemand%' group by recipient`;
	expect(letters.map(({ count }) => count)).toEqual(Array<number>(2 * known.length).fill(1));
});

test('the log tells neither the link of somebody nor their address, also when it went wrong', async () => {
	const token = 'Geheim_'.repeat(6) + 'x';
	await sql`alter table sign_in_links rename to sign_in_links_gone`;
	const broken = await send(`/inloggen/${token}`, 'nobody');
	const asked = await ask('/inloggen', 'nobody', {
		method: 'POST',
		headers: { origin: site.url },
		body: new URLSearchParams({ email: 'fatima@geheim.example' })
	});
	await sql`alter table sign_in_links_gone rename to sign_in_links`;
	expect([broken.status, asked.status]).toEqual([500, 500]);
	expect(site.said()).toContain('"route":"/(site)/inloggen/[token]"');
	for (const secret of ['Geheim_', 'fatima@geheim', 'geheim.example']) expect(site.said()).not.toContain(secret);
});
