// Whatever someone puts in an address: an answer in plain words within a second, never a crash; and the usual headers.
import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { hostile, hostileWords } from '../support/hostile.ts';

const site = inject('site');

const searches = ['/', '/activiteiten', '/plekken', '/kaart', '/activiteiten.json', '/activiteiten.geojson', '/plekken.json', '/plekken.geojson']; // prettier-ignore
const parameters = 'q bij straal wanneer van tot dagdeel soort thema doelgroep toegang gratis toegankelijk binnen open taal bbox sorteer pagina'.split(' '); // prettier-ignore

/** Visits all of them, a few at a time. @returns what was wrong with which. */
async function offend(addresses: readonly string[], allowed: readonly number[]): Promise<string[]> {
	const wrong: string[] = [];
	const rest = [...addresses];
	const visit = async () => {
		for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
			const began = performance.now();
			const answer = await fetch(site + path, { redirect: 'manual' });
			const text = await answer.text();
			const took = performance.now() - began;
			// What is slow twice is slow by itself, not by what else the machine does.
			const slow = took > 1000 && (await timed(path)) > 1000;
			const name = `${answer.status} ${path.slice(0, 120)}`;
			if (!allowed.includes(answer.status)) wrong.push(name);
			if (slow) wrong.push(`${Math.round(took)} ms ${path.slice(0, 120)}`);
			if (answer.status >= 400 && !/"message"|"title"|<h1/.test(text)) wrong.push(`no message: ${name}`);
			if (text.includes('<script>alert(1)') || text.includes('<img src=x')) wrong.push(`as HTML: ${name}`);
		}
	};
	await Promise.all([visit(), visit(), visit()]);
	return wrong;
}

async function timed(path: string): Promise<number> {
	const began = performance.now();
	await (await fetch(site + path, { redirect: 'manual' })).text();
	return performance.now() - began;
}

describe('a search', () => {
	test.each(searches)('%s answers 200 or 400 with words, whatever is in its parameters', async (path) => {
		const one = parameters.flatMap((name) => hostile.map((value) => `${path}?${name}=${value}`));
		const repeated = parameters.map((name) => `${path}?${Array.from({ length: 60 }, () => `${name}=x`).join('&')}`);
		const strange = [
			'?',
			'?&&&===',
			'?=x',
			'?q',
			'?q[]=a&q[b]=c',
			`?${'a=1&'.repeat(1500)}`,
			'?%00=%00',
			'?bij=5341&bij=x'
		];
		const words = hostileWords.map((q) => `${path}?${new URLSearchParams({ q })}`);
		const all = parameters.map((name) => `${name}=${hostile[7]}`).join('&');
		const visited = [...one, ...words, ...repeated, ...strange.map((query) => path + query), `${path}?${all}`];
		expect(await offend(visited, [200, 400])).toEqual([]);
	});

	test('that is wrong, is told to programs as problem+json, with the field', async () => {
		const answer = await fetch(`${site}/activiteiten.json?van=2026-02-31&soort=feest`);
		expect(answer.status).toBe(400);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
		const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
		expect(errors.map(({ field }) => field)).toEqual(['van', 'soort']);
	});
});

test('the name of a page may be anything: what is not there is not found', async () => {
	const names = hostile.flatMap((name) => {
		const segment = name.replaceAll(/[/?#]/g, encodeURIComponent);
		const pages = ['activiteiten', 'plekken', 'wijken'].map((folder) => `/${folder}/${segment}`);
		return [...pages, `/activiteiten/${segment}/agenda.ics`, `/activiteiten/${segment}/${segment}.ics`];
	});
	expect(await offend(names, [400, 404, 414, 431])).toEqual([]);
});

test('other ways of asking are refused, without a crash', async () => {
	for (const path of searches)
		for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
			const { status } = await fetch(site + path, { method, body: 'x', headers: { 'content-type': 'text/plain' } });
			expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
			expect(status, `${method} ${path}`).toBeLessThan(500);
		}
});

describe('every answer', () => {
	const paths = readFileSync('tests/urls.txt', 'utf8')
		.split('\n')
		.filter((path) => path && !path.includes('['));

	test.each([...paths, '/bestaat-niet', '/activiteiten?van=x'])(
		'%s carries the headers, and no cookie',
		async (path) => {
			const { headers } = await fetch(site + path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
			expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
			expect(headers.get('x-frame-options')).toBe('DENY');
			expect(headers.getSetCookie()).toEqual([]);
			expect(headers.get('x-powered-by')).toBeNull();
			if (!headers.get('content-type')?.startsWith('text/html')) return;
			const policy = headers.get('content-security-policy') ?? '';
			const rule = (name: string) => policy.split(';').find((one) => one.trim().startsWith(`${name} `)) ?? '';
			for (const name of ['default-src', 'script-src', 'style-src']) {
				expect(rule(name)).toContain("'self'");
				expect(rule(name)).not.toMatch(/unsafe|\*|https?:/);
			}
			for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(rule(name)).toContain("'none'");
		}
	);

	test.each(['/activiteiten.json', '/plekken.geojson'])(
		'%s is for everyone, and may be kept a moment',
		async (path) => {
			const { headers } = await fetch(site + path);
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
		}
	);
});
