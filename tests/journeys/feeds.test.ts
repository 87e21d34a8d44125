// The kookclub keeps its own calendar: Fatima puts it on the site without JavaScript, and a neighbour puts it in his.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { itemsOf } from '../support/calendars.ts';
import { ics } from '../support/ics.ts';
import { signedIn, type Person } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite, type Site } from '../support/site.ts';
import { submit, tooWide } from '../support/visitor.ts';

let site: Site;
let sql: Pool;
let browser: Browser;
let fatima: Person;
let initiative: { id: number; slug: string };

beforeAll(async () => {
	site = await startSite(inject('postgres'));
	sql = poolAt(site.database);
	browser = await openBrowser();
	const [row] = await sql<{ id: number; slug: string }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('soepclub', 'Soepclub', 'residents', 'test') returning id, slug`;
	initiative = row!;
	await sql`insert into initiative_approvals (initiative_id, by) values (${initiative.id}, 'test')`;
	fatima = await signedIn(sql, { initiatives: [{ id: initiative.id, role: 'editor' }] });
});
afterAll(async () => {
	await browser.close();
	await sql.end();
	await site.stop();
});

async function windowOf(who: Person | null): Promise<Page> {
	const context = await browser.newContext({
		baseURL: site.url,
		javaScriptEnabled: false,
		viewport: { width: 320, height: 700 }
	});
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	if (who) await context.addCookies([{ name, value, url: site.url }]);
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	return page;
}

const main = (page: Page) => page.getByRole('main').innerText();
const file = () => {
	const start = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
	const soup = { title: 'Soep voor iedereen', start: `${start}T173000`, rule: 'FREQ=WEEKLY;COUNT=10' };
	return Buffer.from(ics({ uid: 'soep', ...soup }, { uid: 'vaak', rule: 'FREQ=SECONDLY', title: 'Elke seconde' }));
};
async function send(page: Page) {
	await page.goto(`/beheer/${initiative.slug}/agendas`);
	await page
		.getByLabel('Of een bestand')
		.setInputFiles({ name: 'soep.ics', mimeType: 'text/calendar', buffer: file() });
	await submit(page.getByRole('button', { name: 'Bekijk de agenda' }));
}

test('Fatima sees row by row what would happen; publishing waits for the first approval', async () => {
	const page = await windowOf(fatima);
	await page.goto(`/beheer/${initiative.slug}/agendas`);
	await submit(page.getByRole('button', { name: 'Bekijk de agenda' }));
	expect(await page.locator(':focus').innerText()).toContain('Vul het adres van de agenda in');
	await page.getByLabel('Adres van de agenda').fill('http://127.0.0.1/agenda.ics');
	await submit(page.getByRole('button', { name: 'Bekijk de agenda' }));
	expect(await main(page)).toContain('niet voor iedereen');
	expect(await page.getByLabel('Adres van de agenda').inputValue()).toBe('http://127.0.0.1/agenda.ics');
	await send(page);
	expect(await main(page)).toMatch(
		/1 nieuwe activiteit[^]*Soep voor iedereen[^]*1 onderdeel lukt niet[^]*Elke seconde/
	);
	expect(await page.getByRole('button', { name: 'Zet op de site' }).count()).toBe(0);
	expect(await main(page)).toContain('De gemeente kijkt eerst naar jullie eerste activiteit');
	await page.context().close();
});

test('once trusted, she says yes; a neighbour finds it and puts it in his own agenda; and it can be undone', async () => {
	await sql`insert into activities (slug, title, source, source_id, initiative_id) values ('eerste-soep', 'Eerste soep', 'hier', 'eerste', ${initiative.id})`;
	const page = await windowOf(fatima);
	await send(page);
	expect(await tooWide(page)).toBe(0);
	await submit(page.getByRole('button', { name: 'Zet op de site' }));
	expect(await main(page)).toContain('De activiteiten staan op de site.');
	expect(await main(page)).toContain('Eén activiteit uit deze agenda staat op de site.');

	const neighbour = await windowOf(null);
	await neighbour.goto('/activiteiten?q=soep+voor+iedereen');
	await neighbour.getByText('Zet in je agenda').last().click();
	const address = await neighbour.getByLabel(/Kopieer dit adres/).inputValue();
	const total = Number(await neighbour.locator('#aantal').getAttribute('data-total'));
	const answer = await fetch(address);
	expect(answer.headers.get('content-type')).toContain('text/calendar');
	const text = await answer.text();
	expect(text).toContain('SUMMARY:Soep voor iedereen');
	expect(itemsOf(text)).toBe(total);
	const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
	expect(again.status).toBe(304);
	expect((await fetch(`${site.url}/initiatieven/${initiative.slug}/agenda.ics`)).status).toBe(200);
	expect(await (await fetch(`${site.url}/initiatieven/${initiative.slug}/feed.xml`)).text()).toContain('Soep voor iedereen'); // prettier-ignore
	expect((await fetch(`${site.url}/wijken/bestaat-niet/agenda.ics`)).status).toBe(404);
	await neighbour.context().close();

	const script = await browser.newContext({ baseURL: site.url });
	const [name = '', value = ''] = fatima.cookie.split('=');
	await script.addCookies([{ name, value, url: site.url }]);
	const seen = await script.newPage();
	await seen.goto(`/beheer/${initiative.slug}/agendas`);
	expect(await axeFaults(seen)).toEqual([]);
	await script.close();

	await page.getByText('Alles weer van de site halen').click();
	await submit(page.getByRole('button', { name: 'Haal alles van de site' }));
	expect(await main(page)).toContain('Alles wat uit de agenda kwam is van de site.');
	expect(await (await fetch(`${site.url}/activiteiten.ics?q=soep+voor+iedereen`)).text()).not.toContain('Soep voor iedereen'); // prettier-ignore
	await page.context().close();
});

test('who stops an agenda by mistake gets its address back, filled in', async () => {
	const url = 'https://kalender.voorbeeld.example/soep.ics';
	await sql`insert into feeds (initiative_id, url, name, created_by) values (${initiative.id}, ${url}, 'Soepkalender', 'test')`;
	const page = await windowOf(fatima);
	await page.goto(`/beheer/${initiative.slug}/agendas`);
	const feed = page.getByRole('article', { name: 'Soepkalender' });
	await feed.getByText('Stoppen met volgen').click();
	await submit(feed.getByRole('button', { name: 'Stop' }));
	expect(await main(page)).toContain('Jullie volgen de agenda niet meer.');
	await page.getByRole('link', { name: 'Toch weer volgen' }).click();
	expect(await page.getByLabel('Adres van de agenda').inputValue()).toBe(url);
	await page.context().close();
});
