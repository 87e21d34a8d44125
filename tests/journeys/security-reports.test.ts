// A message about a mistake: from this site only, of a decent size, nothing but what the form asks, and not too often.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { behindProxy, stranger } from '../support/stranger.ts';

const { place, site, sql, tell } = stranger();

let second: Site;
beforeAll(async () => {
	second = await startSite(inject('postgres'), undefined, { ...behindProxy, DATABASE_URL: site().database });
});
afterAll(() => second.stop());

describe('a message about a mistake', () => {
	const stored = async () => (await sql()<{ n: number }[]>`select count(*)::int as n from reports`)[0]?.n ?? 0;

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
				const answer = await fetch(`${site().url}/plekken/${place()}?/klopt`, {
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
		const headers = { origin: site().url, 'content-type': 'multipart/form-data; boundary=x' };
		const broken = await fetch(`${site().url}/plekken/${place()}?/klopt`, { method: 'POST', headers, body: 'kapot' });
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
		expect(answer.headers.get('location')).toBe(`/plekken/${place()}?verstuurd=ja#klopt-dit-niet`);
		const [row] = await sql()<{ noun: string; days: number }[]>`
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
						{ at: count % 2 ? second : site(), from: `10.0.0.${count}, ${from}` }
					)
				).status
			).toBe(303);
		for (const at of [site(), second]) {
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
