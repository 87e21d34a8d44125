// What every address tells a browser, lets in and leads to; walked from the list of all addresses.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { access } from '../../src/access.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { textOf } from '../support/source.ts';
import { stranger } from '../support/stranger.ts';

const { body, get, place, raw, site, sql } = stranger();

const KOOKCLUB = 'kookclub-de-merel-voorbeeld';
const MAP = 'https://tegels.voorbeeld.nl';
const THEME = 'https://huisstijl.voorbeeld.nl';

let outside: Site;
beforeAll(async () => {
	const env = { BASEMAP_STYLE_URL: `${MAP}/stijl.json`, THEME_CSS_URL: `${THEME}/thema.css` };
	outside = await startSite(inject('postgres'), undefined, env);
});
afterAll(() => outside.stop());

// Read by a visitor: what is closed, or opens with a secret link, is walked in access.test.ts.
const readable = new Set(
	Object.entries(access).flatMap(([route, kind]) => (kind === 'public' ? route.replace('/(site)', '') || '/' : []))
);
// For the script of a passkey, for who takes names, for who shows a scenario, and for a municipality with a sign-in of its own.
const notHere = [
	'/inloggen/passkey',
	'/scenario/[slug]',
	'/scenario/[slug]/plaatje.png',
	'/scenario/[slug]/plaatje.svg',
	'/activiteiten/[slug]/aanmelden',
	'/inloggen/gemeente',
	'/inloggen/gemeente/terug'
];

/** Every address of the list that a visitor can read, with things that exist in the place of its parameters. */
async function addresses(): Promise<string[]> {
	const { slug } = (await sql()<{ slug: string }[]>`select slug from activities limit 1`)[0]!;
	const moment = /\/([\dT-]+)\.ics/.exec(await body(`/activiteiten/${slug}`))?.[1] ?? '';
	const first = async (table: string) =>
		(await sql()<{ slug: string }[]>`select slug from ${sql()(table)} limit 1`)[0]!.slug;
	const own: Record<string, string> = {
		activiteiten: slug,
		behoeften: await first('public_need_clusters'),
		gesprekken: await first('public_conversations'),
		plekken: place(),
		wijken: 'schadewijk',
		initiatieven: KOOKCLUB
	};
	return textOf('tests/urls.txt')
		.split('\n')
		.filter((path) => readable.has(path) && !/\[(token|id|name|code)\]/.test(path) && !notHere.includes(path))
		.map((path) => path.replace('[slug]', own[path.split('/')[1] ?? ''] ?? '').replace('[moment]', moment));
}

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
			'/mijn',
			'/gemeente/rollen',
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
		// Each script in a page is known by its nonce or by the hash of its very text; facts for machines never run.
		for (const [, attributes = '', text = ''] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
			if (/type="application\/ld\+json"/.test(attributes)) continue;
			const nonce = /nonce="([^"]+)"/.exec(attributes)?.[1];
			const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
			expect(directives.get('script-src')).toContain(nonce ? `'nonce-${nonce}'` : `'${hash}'`);
		}
	}

	test("a municipality's own map and style are let in by name, and nothing else is", async () => {
		const policy = (await fetch(`${outside.url}/kaart`)).headers.get('content-security-policy') ?? '';
		expect(policy).toContain(`connect-src 'self' ${MAP};`);
		expect(policy).toContain(`img-src 'self' ${MAP} data: blob:;`);
		expect(policy).toContain(`style-src 'self' ${THEME};`);
		expect(policy).toMatch(/script-src 'self'( '(nonce-|sha256-)[^ ']+')*;/);
	});

	test('takes no other verb than it is for', async () => {
		for (const path of await addresses())
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
				const answer = await fetch(site().url + path, {
					method,
					headers: { origin: site().url, 'content-type': 'text/plain' },
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
		for (const path of [
			'/',
			'/sitemap.xml',
			...(await addresses()).filter((path) => path.startsWith('/activiteiten/'))
		]) {
			const answer = await raw(
				`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`
			);
			expect(answer, path).toMatch(/^HTTP\/1.1 200/);
			expect(answer, path).not.toContain('evil.example');
		}
	});
});
