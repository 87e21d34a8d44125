// What is nowhere to be found: what was withdrawn, and who looked for what.
import { describe, expect, test } from 'vitest';
import { stranger } from '../support/stranger.ts';

const { body, get, place, raw, site, sql, tell } = stranger();

describe('what is nowhere to be found', () => {
	test('an activity that was withdrawn, and a place: not on a page, in data, a calendar, a wijk, the sitemap or a suggestion', async () => {
		const [held] = await sql()<
			{ id: number; slug: string; title: string; place: string; place_id: number; name: string }[]
		>`
			select a.id, a.slug, a.title, p.slug as place, p.id as place_id, p.name from activities a join places p on p.id = a.place_id
			join occurrences o on o.activity_id = a.id and o.starts_at between now() and now() + interval '6 days'
			where p.slug <> ${place()} limit 1`;
		if (!held) throw new Error('the demo set has activities at places');
		const query = `q=${encodeURIComponent(held.title)}`;
		const there = await body(`/activiteiten?${query}`);
		expect(there).toContain(`/activiteiten/${held.slug}`);
		await sql()`insert into activity_withdrawals (activity_id, by, reason) values (${held.id}, 'test', 'test')`;
		await sql()`insert into place_withdrawals (place_id, by, reason) values (${held.place_id}, 'test', 'test')`;
		// What other programs changed is known at the latest when the next minute begins; those who change it say so.
		await sql()`select pg_notify('search_changed', '')`;
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
		const wijken = (await sql()<{ slug: string }[]>`select slug from areas`).map(({ slug }) => `/wijken/${slug}`);
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
		await get('/suggesties.json?q=geheim-zoekwoord');
		await raw('GET /%zz?q=geheim-zoekwoord HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
		const from = { from: '192.0.2.44' };
		await tell({ melding: 'Van een ander' }, { from: '203.0.113.9' });
		await tell({ melding: 'a'.repeat(100_000) + 'fatima@voorbeeld.nl' }, from).catch(() => {});
		await sql()`alter table reports rename to reports_gone`;
		await sql()`alter table search_docs rename to search_docs_gone`;
		const broken = await tell({ melding: 'niet-voor-het-log', contact: 'fatima@voorbeeld.nl, 06-87654321' }, from);
		const page = await get('/activiteiten?q=fatima@voorbeeld.nl');
		await sql()`alter table search_docs_gone rename to search_docs`;
		await sql()`alter table reports_gone rename to reports`;
		expect([broken.status, page.status]).toEqual([500, 500]);
		const html = await page.text();
		const reference = /noem deze code: <strong>([0-9a-f]{8})/.exec(html)?.[1];
		expect(reference).toBeDefined();
		await expect.poll(() => site().said()).toContain(`"reference":"${reference}"`);
		expect(html).not.toMatch(/search_docs|relation|node_modules|\.js:\d/);
		for (const secret of secrets) expect(site().said()).not.toContain(secret);
		for (const address of ['198.51.100.7', '203.0.113.9', '127.0.0.1']) expect(site().said()).not.toContain(address);
	});

	test('an address in what counts visitors, nor a password in what the site says about its health', async () => {
		const kept = JSON.stringify([await sql()`select * from rate_limits`, await sql()`select * from reports`]);
		for (const address of ['203.0.113.9', '198.51.100.7']) expect(kept).not.toContain(address);
		const health = await body('/health/ready');
		expect(Object.keys(JSON.parse(health) as object)).toEqual([
			'ready',
			'database',
			'search',
			'searchBacklog',
			'lettersLate'
		]);
		expect(await body('/health/live')).toBe('ok\n');
	});
});
