// What a stranger with bad intentions tries at the front door, and what is there to be found afterwards.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { textOf } from '../support/source.ts';

// '<' ends an element, a line break ends a header, a comma and a semicolon part a line of a calendar.
const EVIL = `Koffie </script><script>alert(1)</script> <img src=x onerror=alert(1)> "' a,b;c`;
const FIELD = 'BEGIN:VALARM';
const MAP = 'https://tegels.voorbeeld.nl';
const THEME = 'https://huisstijl.voorbeeld.nl';

let folder: string;
let site: Site;
let second: Site;
let sql: postgres.Sql;
let evil: string;
let place: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'security-'));
	const proxy = { ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1', LOG_LEVEL: 'info' };
	site = await startSite(inject('postgres'), undefined, proxy);
	const outside = { BASEMAP_STYLE_URL: `${MAP}/stijl.json`, THEME_CSS_URL: `${THEME}/thema.css` };
	second = await startSite(inject('postgres'), undefined, { ...proxy, ...outside, DATABASE_URL: site.database });
	sql = postgres(site.database, { max: 2 });
	await takeOver(
		'kwaad.jsonl',
		JSON.stringify({
			'@type': 'Event',
			name: EVIL,
			description: `${EVIL}\n\njavascript:alert(1) en https://goed.example/ en mailto:fatima@voorbeeld.nl`,
			startDate: '2026-11-01T10:00',
			eventSchedule: { startDate: '2026-11-01', startTime: '10:00', endTime: '12:00', byDay: 'dinsdag' },
			organizer: EVIL,
			location: { name: EVIL, geo: { latitude: 51.7735, longitude: 5.5265 } }
		})
	);
	// Whatever an import takes out: what is stored may be anything.
	await sql`update activities set title = ${EVIL}, summary = ${EVIL}, organiser = ${EVIL}, location = ${EVIL}, place_id = null
		where source = 'import:kwaad.jsonl'`;
	const text = EVIL.replace(/[,;]/g, '\\$&');
	await takeOver(
		'kwaad.ics',
		`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Amsterdam:20261103T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\n` +
			`SUMMARY:${text}\\nBEGIN:VALARM\r\nDESCRIPTION:${text}\\nBEGIN:VALARM\r\nLOCATION:${text}\\nBEGIN:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
	);
	const rows = await sql<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.ics'`;
	evil = rows[0]?.slug ?? '';
	[{ slug: place } = { slug: '' }] = await sql<{ slug: string }[]>`select slug from places order by id limit 1`;
});
afterAll(async () => {
	await sql.end();
	await second.stop();
	await site.stop();
	await rm(folder, { recursive: true, force: true });
});

async function takeOver(name: string, content: string) {
	const path = join(folder, name);
	await writeFile(path, content);
	const env = { ...process.env, DATABASE_URL: site.database };
	await promisify(execFile)(process.execPath, ['src/commands/import.ts', 'activities', path], { env });
}

const get = (path: string, headers = {}) => fetch(site.url + path, { headers, redirect: 'manual' });
const body = async (path: string) => (await get(path)).text();

/** Tells that something on a page is wrong, as a browser without JavaScript does; `from` is where the visitor sits. */
const tell = (fields: Record<string, string>, { at = site, from = '198.51.100.7', headers = {} } = {}) =>
	fetch(`${at.url}/plekken/${place}?/klopt`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: at.url, accept: 'text/html', 'x-forwarded-for': from, ...headers },
		body: new URLSearchParams(fields)
	});

/** One raw request, for what no browser would send. */
async function raw(request: string): Promise<string> {
	const socket = connect(Number(new URL(site.url).port), 'localhost').setEncoding('utf8');
	socket.write(request);
	let answer = '';
	for await (const text of socket) answer += text;
	return answer;
}

/** Every address of the list, with things that exist in the place of its parameters. */
async function addresses(): Promise<string[]> {
	const { slug } = (
		await sql<{ slug: string }[]>`select slug from activities where source <> 'import:kwaad.ics' limit 1`
	)[0]!;
	const moment = /\/([\dT-]+)\.ics/.exec(await body(`/activiteiten/${slug}`))?.[1] ?? '';
	const own: Record<string, string> = { activiteiten: slug, plekken: place, wijken: 'schadewijk' };
	return textOf('tests/urls.txt')
		.split('\n')
		.filter(Boolean)
		.map((path) => path.replace('[slug]', own[path.split('/')[1] ?? ''] ?? '').replace('[moment]', moment));
}

describe('text of others', () => {
	const leads = (html: string) =>
		[...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>/g)].map(([tag, href]) => ({ tag, href }));

	test('a script in an imported title, description, organiser or place is text on every page it comes on', async () => {
		const json = JSON.parse(await body('/activiteiten.json?q=alert')) as {
			total: number;
			hits: { slug: string; title: string }[];
		};
		expect(json.total).toBe(2);
		expect(json.hits.map(({ title }) => title)).toContain(EVIL);
		const pages = [
			'/activiteiten?q=alert',
			'/activiteiten?q=%3Cscript%3Ealert(1)',
			...json.hits.map(({ slug }) => `/activiteiten/${slug}`)
		];
		for (const path of pages) {
			const html = await body(path);
			expect(html, path).not.toMatch(/<script>alert|<img src=x/);
		}
		const dots = await get('/activiteiten.geojson?q=alert');
		expect(dots.headers.get('content-type')).toBe('application/geo+json');
		expect(await dots.text()).toContain('alert');
	});

	test('the facts for machines on a page cannot end their element', async () => {
		const [row] = await sql<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.jsonl'`;
		const html = await body(`/activiteiten/${row?.slug}`);
		const facts = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
		expect((JSON.parse(facts) as { name: string }).name).toContain('</script>');
	});

	test('links in it go to the web, mail or telephone only, and recommend nothing', async () => {
		const rows = await sql<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.jsonl'`;
		const links = leads(await body(`/activiteiten/${rows[0]?.slug}`));
		expect(links.filter(({ href }) => !/^(https?:|mailto:|tel:|\/|#|\.)/.test(href ?? ''))).toEqual([]);
		const theirs = links.filter(({ href }) => /goed\.example|fatima@/.test(href ?? ''));
		expect(theirs).toHaveLength(2);
		for (const { tag } of theirs) expect(tag).toContain('rel="ugc nofollow noopener"');
	});

	test('a title with line breaks, commas and semicolons adds no line to the calendar file or its headers', async () => {
		const answer = await get(`/activiteiten/${evil}/agenda.ics`);
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.ics"$/);
		const lines = (await answer.text()).replace(/\r\n[ \t]/g, '').split('\r\n');
		expect(lines.filter((line) => line.startsWith(FIELD))).toEqual([]);
		expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain(String.raw`a\,b\;c`);
	});
});

describe('every address', () => {
	const policies = {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'cross-origin-opener-policy': 'same-origin'
	};

	test('answers every visitor, with the safety headers and without a cookie; files and refusals too', async () => {
		const file = /\/_app\/immutable\/[^"]*\.css/.exec(await body('/'))?.[0] ?? '';
		const others = [
			file,
			'/favicon.svg',
			'/wijken/',
			'/nergens',
			'/plekken.json?sorteer=kwaad',
			'/_app/immutable/weg.js'
		];
		for (const path of [...(await addresses()), ...others]) {
			const answer = await get(path);
			const { status, headers } = answer;
			if (!others.includes(path)) expect(status, path).toBe(200);
			for (const [name, value] of Object.entries(policies)) expect(headers.get(name), `${path} ${name}`).toBe(value);
			expect(headers.get('permissions-policy'), path).toContain('geolocation=(self), camera=()');
			expect(headers.get('set-cookie'), path).toBeNull();
			// Over plain http a browser may not be told to come back by https only.
			expect(headers.get('strict-transport-security'), path).toBeNull();
			if (headers.get('content-type')?.startsWith('text/html'))
				isStrict(headers.get('content-security-policy'), await answer.text());
			else await answer.body?.cancel();
		}
	});

	function isStrict(policy: string | null, html: string) {
		const directives = new Map((policy ?? '').split('; ').map((part) => [part.split(' ')[0], part]));
		expect(directives.get('script-src')).toMatch(/^script-src 'self'( '(nonce-|sha256-)[\w+/=-]+')*$/);
		expect(policy).not.toMatch(/unsafe-(inline|eval)/);
		expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
		expect(directives.get('base-uri')).toBe("base-uri 'none'");
		expect(directives.get('form-action')).toBe("form-action 'self'");
		expect(directives.get('style-src')).toBe("style-src 'self'");
		expect(directives.get('connect-src')).toBe("connect-src 'self'");
		expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
		expect(html.match(/<script(?![^>]*(nonce=|type="application\/ld\+json"))[^>]*>/g) ?? []).toEqual([]);
	}

	test("a municipality's own map and style are let in by name, and nothing else is", async () => {
		const policy = (await fetch(`${second.url}/kaart`)).headers.get('content-security-policy') ?? '';
		expect(policy).toContain(`connect-src 'self' ${MAP};`);
		expect(policy).toContain(`img-src 'self' ${MAP} data: blob:;`);
		expect(policy).toContain(`style-src 'self' ${THEME};`);
		expect(policy).toMatch(/script-src 'self'( '(nonce-|sha256-)[^ ']+')*;/);
	});

	test('takes no other verb than it is for', async () => {
		for (const path of await addresses())
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
				const answer = await fetch(site.url + path, {
					method,
					headers: { origin: site.url, 'content-type': 'text/plain' },
					body: 'x'
				});
				await answer.body?.cancel();
				expect([400, 403, 404, 405, 415], `${method} ${path}`).toContain(answer.status);
			}
	});

	test.each([
		'//evil.example/',
		'//evil.example/..',
		'/%2f%2fevil.example/',
		'/\\evil.example/',
		'/wijken//evil.example/',
		'/wijken/?x=//evil.example'
	])('%s leads to no other site', async (path) => {
		const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
		expect(/^location: (.*)$/im.exec(answer)?.[1] ?? '/').toMatch(/^\/(?![/\\])/);
	});

	test('the name a visitor gives the site comes on no page, nor into a calendar', async () => {
		for (const path of ['/', '/sitemap.xml', `/activiteiten/${evil}`, `/activiteiten/${evil}/agenda.ics`]) {
			const answer = await raw(
				`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`
			);
			expect(answer, path).toMatch(/^HTTP\/1.1 200/);
			expect(answer, path).not.toContain('evil.example');
		}
	});
});

describe('a message about a mistake', () => {
	const stored = async () => (await sql<{ n: number }[]>`select count(*)::int as n from reports`)[0]?.n ?? 0;

	test('from a page of another site is refused, whatever form it takes', async () => {
		const before = await stored();
		for (const type of [
			'application/x-www-form-urlencoded',
			'multipart/form-data; boundary=x',
			'text/plain',
			'application/json',
			''
		])
			for (const origin of ['https://evil.example', 'null', undefined]) {
				const answer = await fetch(`${site.url}/plekken/${place}?/klopt`, {
					method: 'POST',
					headers: { 'content-type': type, ...(origin ? { origin } : {}), 'sec-fetch-site': 'cross-site' },
					body: 'melding=kwaad'
				});
				expect([403, 415], `${type} ${origin}`).toContain(answer.status);
			}
		expect(await stored()).toBe(before);
	});

	test('of ten megabytes, or that is no form at all, is refused at once', async () => {
		const began = performance.now();
		const large = await tell({ melding: 'a'.repeat(10_000_000) }).catch(() => undefined);
		// The door may close before all of it is sent.
		expect(large?.status ?? 413).toBe(413);
		expect(performance.now() - began).toBeLessThan(2_000);
		const headers = { origin: site.url, 'content-type': 'multipart/form-data; boundary=x' };
		const broken = await fetch(`${site.url}/plekken/${place}?/klopt`, { method: 'POST', headers, body: 'kapot' });
		expect(broken.status).toBe(400);
	});

	test('sets nothing that is not on the form', async () => {
		const answer = await tell({
			melding: 'Het hek is dicht',
			noun: 'activity',
			ref: '1',
			delete_by: '2999-01-01',
			at: '1999-01-01',
			id: 'x'
		});
		expect(answer.status).toBe(303);
		expect(answer.headers.get('location')).toBe(`/plekken/${place}?verstuurd=ja#klopt-dit-niet`);
		const [row] = await sql<{ noun: string; days: number }[]>`
			select noun, delete_by - at::date as days from reports where message = 'Het hek is dicht'`;
		expect(row?.noun).toBe('place');
		expect(row?.days).toBeLessThan(182);
	});

	test('is taken ten times an hour from one address, on two servers together; the eleventh keeps what was typed', async () => {
		const from = '203.0.113.9';
		for (let count = 0; count < 10; count++)
			// What a visitor claims stands before what the proxy saw: it counts for nothing.
			expect(
				(
					await tell(
						{ melding: `Nummer ${count}` },
						{ at: count % 2 ? second : site, from: `10.0.0.${count}, ${from}` }
					)
				).status
			).toBe(303);
		for (const at of [site, second]) {
			const refused = await tell({ melding: 'De elfde', contact: '06-12345678' }, { at, from });
			expect(refused.status).toBe(429);
			expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
			const html = await refused.text();
			expect(html).toContain('De elfde');
			expect(html).toContain('06-12345678');
			expect(html).toContain('Probeer het over');
		}
		expect((await tell({ melding: 'Een buurman' }, { from: '203.0.113.10' })).status).toBe(303);
	});
});

describe('what is nowhere to be found', () => {
	test('an activity that was withdrawn, and a place: not on a page, in data, a calendar, a wijk, the sitemap or a suggestion', async () => {
		const [held] = await sql<
			{ id: number; slug: string; title: string; place: string; place_id: number; name: string }[]
		>`
			select a.id, a.slug, a.title, p.slug as place, p.id as place_id, p.name from activities a join places p on p.id = a.place_id
			join occurrences o on o.activity_id = a.id and o.starts_at between now() and now() + interval '6 days'
			where p.slug <> ${place} limit 1`;
		if (!held) throw new Error('the demo set has activities at places');
		const query = `q=${encodeURIComponent(held.title)}`;
		const there = await body(`/activiteiten?${query}`);
		expect(there).toContain(`/activiteiten/${held.slug}`);
		await sql`insert into activity_withdrawals (activity_id, by, reason) values (${held.id}, 'test', 'test')`;
		await sql`insert into place_withdrawals (place_id, by, reason) values (${held.place_id}, 'test', 'test')`;
		// What other programs changed is known at the latest when the next minute begins; those who change it say so.
		await sql`select pg_notify('search_changed', '')`;
		await new Promise((done) => setTimeout(done, 200));
		for (const path of [
			`/activiteiten/${held.slug}`,
			`/activiteiten/${held.slug}/agenda.ics`,
			`/plekken/${held.place}`
		])
			expect((await get(path)).status, path).toBe(404);
		const lists = [
			'/',
			'/activiteiten',
			'/plekken',
			'/kaart',
			'/activiteiten.json',
			'/activiteiten.geojson',
			'/plekken.json',
			'/plekken.geojson',
			'/sitemap.xml'
		];
		const wijken = (await sql<{ slug: string }[]>`select slug from areas`).map(({ slug }) => `/wijken/${slug}`);
		const sought = lists.slice(1, 8).map((path) => `${path}?${query}`);
		for (const path of [...lists, ...sought, ...wijken]) {
			const text = await body(path);
			expect(text, path).not.toContain(`/activiteiten/${held.slug}"`);
			expect(text, path).not.toContain(`/plekken/${held.place}"`);
			expect(text, path).not.toContain(`/${held.slug}<`);
			expect(text, path).not.toContain(`/${held.place}<`);
		}
	});

	test('in the log: what people sought, typed or left as their address, also when something broke', async () => {
		const secrets = ['geheim-zoekwoord', 'fatima@voorbeeld.nl', '06-87654321', '192.0.2.44', 'niet-voor-het-log'];
		await get('/activiteiten?q=geheim-zoekwoord&bij=niet-voor-het-log', { 'user-agent': 'niet-voor-het-log' });
		await raw('GET /%zz?q=geheim-zoekwoord HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
		const from = { from: '192.0.2.44' };
		await tell({ melding: 'a'.repeat(100_000) + 'fatima@voorbeeld.nl' }, from).catch(() => {});
		await sql`alter table reports rename to reports_gone`;
		await sql`alter table search_docs rename to search_docs_gone`;
		const broken = await tell({ melding: 'niet-voor-het-log', contact: 'fatima@voorbeeld.nl, 06-87654321' }, from);
		const page = await get('/activiteiten?q=fatima@voorbeeld.nl');
		await sql`alter table search_docs_gone rename to search_docs`;
		await sql`alter table reports_gone rename to reports`;
		expect([broken.status, page.status]).toEqual([500, 500]);
		const html = await page.text();
		const reference = /noem deze code: <strong>([0-9a-f]{8})/.exec(html)?.[1];
		expect(reference).toBeDefined();
		expect(site.said()).toContain(`"reference":"${reference}"`);
		expect(html).not.toMatch(/search_docs|relation|node_modules|\.js:\d/);
		for (const secret of secrets) expect(site.said()).not.toContain(secret);
		for (const address of ['198.51.100.7', '203.0.113.9', '127.0.0.1']) expect(site.said()).not.toContain(address);
	});

	test('an address in what counts visitors, nor a password in what the site says about its health', async () => {
		const kept = JSON.stringify([await sql`select * from rate_limits`, await sql`select * from reports`]);
		for (const address of ['203.0.113.9', '198.51.100.7']) expect(kept).not.toContain(address);
		const health = await body('/health/ready');
		expect(Object.keys(JSON.parse(health) as object)).toEqual(['ready', 'database', 'search']);
		expect(await body('/health/live')).toBe('ok\n');
	});
});
