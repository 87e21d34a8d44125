// Who comes in where: every route for every role, walked from the folders of src/routes.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { access } from '../../src/access.ts';
import { examples } from '../support/examples.ts';
import type { Example } from '../support/examples.ts';
import { signedIn } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { filesUnder } from '../support/source.ts';

/** Every folder that answers, as the id SvelteKit gives it: groups included. */
const routes = [
	...new Set(
		filesUnder('src/routes').flatMap((path) => /^src\/routes(\/.*)\/\+(?:page|server)\b/.exec(path)?.[1] ?? [])
	)
].sort();

let site: Site;
let sql: Pool;
/** A page that is there, for every route that has one. */
let known: Map<string, Example>;
let club: { id: number; slug: string };
const people: Record<string, Person | null> = { nobody: null };
/** What files are asked for in the place of their parameters; addresses of pages come from the examples. */
const parameters: Record<string, string> = { moment: '2026-12-01T10-00', name: 'niets.webp' };

beforeAll(async () => {
	const oidc = { OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'thuis', OIDC_CLIENT_SECRET: 'geheim' };
	site = await startSite(inject('postgres'), undefined, oidc);
	sql = poolAt(site.database, 4);
	configure({ ORIGIN: site.url });
	database.open(site.database, 2);
	known = await examples();
	// The one of the examples waits for a moderator.
	known.set('/(site)/initiatieven/[slug]', { path: '/initiatieven/kookclub-de-merel-voorbeeld', who: null });
	[club] = await sql<[{ id: number; slug: string }]>`select id, slug from initiatives where slug = 'voorbeeldclub'`;
	const [other] = await sql<[{ id: number }]>`select id from initiatives where id <> ${club.id} limit 1`;
	const [area] = await sql<[{ id: number }]>`select p.district_id as id from places p order by p.id limit 1`;
	for (const route of Object.keys(access))
		for (const [name, value] of valuesOf(route, known.get(route)?.path ?? '')) parameters[name] = value;
	const give = async (name: string, given: Parameters<typeof signedIn>[1]) => {
		people[name] = await signedIn(sql, { ...given, name });
	};
	await give('stranger', {});
	await give('member', { initiatives: [{ id: club.id, role: 'owner' }] });
	await give('owner of another', { initiatives: [{ id: other.id, role: 'owner' }] });
	await give('connector', { areas: [area.id] });
	for (const role of ['officer', 'moderator', 'administrator'] as const) {
		await give(role, { staff: [role] });
		await give(`${role} without second factor`, { staff: [role], secondFactor: false });
	}
});
afterAll(async () => {
	await database.close();
	await sql.end();
	await site.stop();
});

const bare = (route: string) => route.replaceAll(/\/\([^)]+\)/g, '') || '/';

/** What stands in a path in the place of the parameters of its route. */
function valuesOf(route: string, path: string): [name: string, value: string][] {
	const parts = path.split('?')[0]?.split('/') ?? [];
	return bare(route)
		.split('/')
		.flatMap((part, index) =>
			part.startsWith('[') ? [[part.slice(1, -1), parts[index] ?? ''] as [string, string]] : []
		)
		.filter(([, value]) => value);
}

/** The address of a route, with things that exist in the place of its parameters. */
function addressOf(route: string): string {
	const example = known.get(route)?.path;
	if (example) return example;
	const page = known.get(`/(site)${/^\/\w+\/\[slug\]/.exec(bare(route))?.[0] ?? ''}`)?.path;
	const slug = page?.split('/')[2];
	return bare(route).replaceAll(
		/\[(\w+)\]/g,
		(_, name: string) => (name === 'slug' && slug) || parameters[name] || name
	);
}

/** Names of the forms on a page: each is a door of its own. */
function actionsOf(route: string): string[] {
	const file = filesUnder(`src/routes${route}`).find((path) => path === `src/routes${route}/+page.server.ts`);
	const text = file ? (readFileSync(file, 'utf8').split(/export const actions\b/)[1] ?? '') : '';
	return [...text.matchAll(/^\t(?:async )?'?([\w-]+)'?\s*[:(,]/gm)].map(([, name]) =>
		name === 'default' ? '' : `?/${name}`
	);
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

/** Behind a door that more may pass, for these only. */
const only: Record<string, string[]> = {
	'/(site)/gemeente': ['officer', 'moderator', 'administrator'],
	'/(site)/beheer/plekken/[slug]': ['connector', 'officer'],
	'/(site)/beheer/plekken/[slug]/ruimtes': ['officer'],
	'/(site)/gemeente/behoeften': ['officer'],
	'/(site)/gemeente/behoeften/[id]': ['officer'],
	'/(site)/gemeente/cijfers': ['officer'],
	'/(site)/gemeente/behoeften/wie-antwoordde': ['connector', 'officer', 'moderator'],
	'/(site)/gemeente/beoordelen': ['moderator'],
	'/(site)/gemeente/beoordelen/[id]': ['moderator'],
	'/(site)/gemeente/behoeften/antwoorden': ['connector', 'officer', 'moderator'],
	'/(site)/gemeente/behoeften/gezocht': ['officer', 'moderator'],
	'/(site)/gemeente/behoeften/invoer': ['connector', 'officer'],
	'/(site)/gemeente/behoeften/kaarten': ['connector', 'officer'],
	'/(site)/gemeente/geschiedenis/[noun]/[ref]': ['member', 'moderator'],
	'/(site)/gemeente/gesprekken': ['connector', 'officer'],
	'/(site)/gemeente/gesprekken/[id]': ['connector', 'officer'],
	'/(site)/gemeente/plekken': ['officer'],
	'/(site)/gemeente/plekken.csv': ['officer'],
	'/(site)/gemeente/plekken.geojson': ['officer'],
	'/(site)/gemeente/plekken.xlsx': ['officer'],
	'/(site)/gemeente/normen': ['officer'],
	'/(site)/gemeente/plekken/import': ['officer'],
	'/(site)/gemeente/plekken/import/[id]': ['officer'],
	'/(site)/gemeente/scenarios': ['officer'],
	'/(site)/gemeente/scenarios/[id]': ['officer'],
	'/(site)/gemeente/scenarios/[id]/aanbod.geojson': ['officer'],
	'/(site)/gemeente/scenarios/[id]/effect.json': ['officer'],
	'/(site)/gemeente/scenarios/[id]/plaatje': ['officer'],
	'/(site)/gemeente/scenarios/vergelijken': ['officer'],
	'/(site)/gemeente/vraag-en-aanbod': ['officer'],
	'/(site)/gemeente/vraag-en-aanbod.csv': ['officer'],
	'/(site)/gemeente/vraag-en-aanbod.xlsx': ['officer'],
	'/(site)/gemeente/post': ['administrator'],
	'/(site)/gemeente/rollen': ['administrator'],
	'/(site)/gemeente/samenvoegen': ['moderator'],
	'/(site)/gemeente/tarieven': ['officer'],
	'/(site)/gemeente/vraag-en-aanbod/uitleg': ['connector', 'officer'],
	'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod': ['connector', 'officer'],
	'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod.csv': ['connector', 'officer'],
	'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod.xlsx': ['connector', 'officer'],
	'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod/rapport': ['connector', 'officer'],
	'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod/rapport/[snapshot]': ['connector', 'officer'],
	'/(site)/gemeente/zoekwoorden': ['officer'],
	'/(site)/gemeente/zoekwoorden/[groep]': ['officer'],
	'/(site)/veld': ['connector', 'officer']
};

const DESK = '/(site)/beheer/[initiatief]';
/** What a moderator reads of a desk; the rest is for who writes there. */
const seen = /\[initiatief\](\/leden|\/concept\/\[concept\]\/(voorbeeld|zoals-nu))?$/;

/** What somebody meets at a route. */
function expected(route: string, who: string): number | 'in' {
	const kind = access[route];
	const person = people[who];
	// Letters are shown on a demo where nobody real has a role; here somebody has.
	if (kind === 'demo') return 404;
	if (kind === 'public') return 'in';
	if (!person) return 401;
	const staff = route.startsWith('/(site)/gemeente') && kind !== 'signed-in';
	if (kind === 'work' && person.rights.areas.length) return 'in';
	if (staff && !person.rights.staff.length) return 404;
	if (staff && !person.secondFactor) return 303;
	// Of an initiative that one has nothing to do with, nobody learns more than its public page tells.
	const desk = !route.startsWith(DESK) ? undefined : seen.test(route) ? ['member', 'moderator'] : ['member'];
	return (only[route] ?? desk ?? [who]).includes(who) ? 'in' : 404;
}

// Where nothing takes such a request, from anybody, that is said too.
/** A page is shown, or shows the way; what is no page (files, programs, what only takes) is at least not refused. */
const opens = (route: string) => (known.has(route) ? [200, 303, 307, 308] : [200, 301, 303, 307, 308, 400, 404, 405]);
const closed = (met: number) => (met === 404 ? [404, 405] : [met]);

describe('every route', () => {
	test('is named in src/access.ts; and every name there is a route', () => {
		expect(routes.filter((route) => !(route in access))).toEqual([]);
		expect(Object.keys(access).filter((route) => !routes.includes(route))).toEqual([]);
	});

	test.each(routes)('%s', async (route) => {
		const path = addressOf(route);
		for (const who of Object.keys(people)) {
			const met = expected(route, who);
			const got = await ask(path, who);
			if (met === 'in') expect(opens(route), `GET ${path} as ${who}`).toContain(got.status);
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
		const members = await sql`select from memberships where initiative_id = ${club.id}`;
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
		expect(visible(hidden.text)).toContain('Deze pagina is er niet, of je mag er niet bij');
		expect(visible(hidden.text)).toContain('href="/gemeente"');
	});

	test('a session that was ended opens nothing, and its cookie goes', async () => {
		const gone = await signedIn(sql);
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
	// The fastest of each: what else the machine does only ever adds.
	expect(Math.abs(Math.min(...took.known) - Math.min(...took.unknown))).toBeLessThan(25);
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
