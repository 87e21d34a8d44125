// The kookclub publishes its dinner: without JavaScript, by keyboard, and with two people at it at once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { steps } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { goOn, toStep } from '../support/draftsteps.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, submit, tooWide, visitor } from '../support/visitor.ts';

const { sql } = database;
let browser: Browser;
let site: Site;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	configure({ ORIGIN: site.url });
	database.open(site.database, 2);
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

async function kookclub(slug: string): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, contact_name, created_by)
		values (${slug}, 'Kookclub De Wolput', 'residents', 'Fatima', 'test') returning id`;
	return row!.id;
}

async function visit(person: Person, options: Parameters<typeof visitor>[2] = {}) {
	const someone = await visitor(browser, site.url, options);
	const [name = '', value = ''] = person.cookie.split('=');
	await someone.page.context().addCookies([{ name, value, url: site.url }]);
	const troubles = async () => (await someone.troubles()).filter((trouble) => trouble !== `cookie ${name}`);
	return { ...someone, troubles };
}

const said = (page: Page) => page.getByRole('main').innerText();

test('a dinner every first Friday, from its name to the site and a change after it, on a phone without JavaScript', async () => {
	const initiative = await kookclub('kookclub');
	const fatima = await signedIn(sql, { name: 'Fatima', initiatives: [{ id: initiative, role: 'owner' }] });
	const { page, troubles, leave } = await visit(fatima, {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 700 }
	});

	await page.goto('/beheer/kookclub/activiteiten/nieuw');
	await page.getByLabel('Hoe heet het?').fill('Samen koken en eten');
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.getByLabel('Wat doen jullie').fill('Indien je wilt, kook mee.');
	// To look at the example saves what is typed; what it misses is told there, and leads back to its field.
	await submit(page.getByRole('button', { name: 'Bekijk het voorbeeld' }));
	expect(await said(page)).toMatch(/5 dingen missen nog[^]+Kies minstens één soort[^]+Indien je wilt, kook mee\./);
	expect(await page.getByRole('navigation', { name: /kruimel/i }).innerText()).toContain('Voorbeeld');
	await page.getByRole('link', { name: 'Terug naar het formulier' }).click();
	expect(await page.getByLabel('Wat doen jullie').inputValue()).toBe('Indien je wilt, kook mee.');
	await goOn(page);
	// Wrong and kept: the message leads to its field, and the stiff word has an easier one.
	expect(await page.locator(':focus').textContent()).toContain('Kies minstens één soort ontmoeting.');
	expect(await page.getByLabel('Wat doen jullie').inputValue()).toBe('Indien je wilt, kook mee.');
	expect(await said(page)).toContain('Makkelijker is: “als”.');
	expect(await tooWide(page)).toBe(0);
	await page.getByRole('checkbox', { name: 'Samen eten' }).check();
	await goOn(page);
	await toStep(page, 'Controleren');
	await submit(page.getByRole('button', { name: 'Stuur naar de gemeente' }));
	expect((await said(page)).match(/Kies waar het is\./g)).toHaveLength(1);
	await toStep(page, 'Wanneer');

	await page.getByRole('radio', { name: 'Elke maand' }).check();
	await page.getByRole('checkbox', { name: 'eerste' }).check();
	await page.getByLabel('Dag', { exact: true }).selectOption('vrijdag');
	await page.getByLabel('Van', { exact: true }).fill('18:00');
	await page.getByLabel(/^Tot \(/).fill('21:00');
	await goOn(page);
	expect(await said(page)).toContain('Dit worden de datums');
	await toStep(page, 'Wanneer');
	expect(await said(page)).toMatch(/Elke eerste vrijdag van de maand van 18:00 tot 21:00/);
	expect(await page.getByRole('region', { name: 'Dan is het' }).getByRole('listitem').count()).toBe(13);
	expect(await tooWide(page)).toBe(0);
	await goOn(page);

	await page.getByRole('radio', { name: /^Ergens anders/ }).check();
	await page.getByLabel(/^Adres/).fill('Bij de bank in het park');
	await page.getByLabel('Wijk of dorp').selectOption({ index: 1 });
	await goOn(page);
	await toStep(page, 'Kosten');
	await page.getByRole('radio', { name: 'Gratis' }).check();
	await goOn(page);
	await page.getByRole('radio', { name: 'Je loopt zo binnen' }).check();
	await goOn(page);
	await toStep(page, 'Controleren');
	expect(await said(page)).toContain('Alles wat nodig is staat erin.');

	await submit(page.getByRole('button', { name: 'Bekijk het voorbeeld' }));
	expect(await said(page)).toContain('Zo zien bewoners het.');
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Samen koken en eten');
	expect(await tooWide(page)).toBe(0);
	// Described in two minutes, not in two seconds.
	const [draft] = await sql<{ id: string; revision: number }[]>`
		update drafts set created_at = now() - interval '2 minutes' where initiative_id = ${initiative} returning id, revision`;
	await submit(page.getByRole('button', { name: 'Stuur naar de gemeente' }));
	expect(await said(page)).toContain('Een moderator van de gemeente kijkt ernaar.');

	const moderator = await signedIn(sql, { staff: ['moderator'] });
	const approved = await sql.begin((tx) => publishing.approve(tx, moderator, draft!.id, draft!.revision));
	expect(approved).toMatchObject({ ok: true });
	await page.goto('/activiteiten/samen-koken-en-eten');
	expect(await said(page)).toContain('Elke eerste vrijdag van de maand van 18:00 tot 21:00');

	await page.goto('/beheer/kookclub/activiteiten/samen-koken-en-eten');
	await page.getByRole('button', { name: 'Wijzig', exact: true }).click();
	await page.getByLabel('Hoe heet het?').fill('Samen eten');
	await goOn(page);
	await toStep(page, 'Controleren');
	await submit(page.getByRole('button', { name: 'Zet de wijziging op de site' }));
	expect(await said(page)).toContain('Het staat op de site.');
	await page.goto('/activiteiten/samen-koken-en-eten');
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Samen eten');
	expect(await troubles()).toEqual([]);
	await leave();
});

test('by keyboard: Enter saves and goes on, what is typed is seen at once as residents will, and nothing is hard to use', async () => {
	const initiative = await kookclub('kookclub-toetsen');
	const fatima = await signedIn(sql, { name: 'Fatima', initiatives: [{ id: initiative, role: 'owner' }] });
	const { page, troubles, leave } = await visit(fatima);
	const tabTo = async (name: string) => {
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press('Tab');
			const [id, text] = await page.evaluate(() => [
				document.activeElement?.id,
				document.activeElement?.textContent?.trim()
			]);
			if (id === name || text === name) return;
		}
		throw new Error(`${name} is not reached by Tab`);
	};
	await page.goto('/beheer/kookclub-toetsen/activiteiten/nieuw');
	await tabTo('veld-title');
	await page.keyboard.type('Koffie');
	await page.keyboard.press('Enter');
	await page.waitForURL(/concept/);
	await alive(page);
	await tabTo('veld-summary');
	await page.keyboard.type('Kom erbij voor koffie.');
	await page.getByRole('region', { name: 'Zo zien bewoners het' }).getByText('Kom erbij voor koffie.').waitFor();
	await tabTo('veld-kinds');
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await page.waitForURL(/stap=wanneer/);
	const path = new URL(page.url()).pathname;
	const addresses = steps.map(({ slug }) => `${path}?stap=${slug}&kijk=ja`);
	for (const address of [...addresses, `${path}/voorbeeld`, '/beheer/kookclub-toetsen/activiteiten/nieuw']) {
		await page.goto(address);
		for (const fold of await page.locator('main summary:visible').all()) await fold.click();
		expect(await axeFaults(page), address).toEqual([]);
	}
	expect(await troubles()).toEqual([]);
	await leave();
});

test('what is on the site already is shown beside what is typed, or on the next page without JavaScript; nobody is held up', async () => {
	const initiative = await kookclub('kookclub-dubbel');
	const fatima = await signedIn(sql, { name: 'Fatima', initiatives: [{ id: initiative, role: 'owner' }] });
	const chooseWolput = async (page: Page) => {
		await toStep(page, 'Waar');
		await page.getByRole('radio', { name: /^Op een plek/ }).check();
		await page.getByLabel('Welke plek?').fill('Huiskamer De Wolput');
	};

	const without = await visit(fatima, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
	await without.page.goto('/beheer/kookclub-dubbel/activiteiten/nieuw');
	await without.page.getByLabel('Hoe heet het?').fill('Koffie in De Wolput');
	await submit(without.page.getByRole('button', { name: 'Begin' }));
	expect(await said(without.page)).toMatch(/Bestaat dit al\?[^]+Koffieochtend in De Wolput\s+Huiskamer De Wolput/);
	expect(await tooWide(without.page)).toBe(0);
	await without.page.getByLabel('Wat doen jullie').fill('Kom erbij.');
	await without.page.getByRole('checkbox', { name: 'Koffie en inloop' }).check();
	await goOn(without.page);
	// Read once is enough; at that place there is more.
	expect(await said(without.page)).not.toContain('Bestaat dit al?');
	await chooseWolput(without.page);
	await goOn(without.page);
	expect(new URL(without.page.url()).searchParams.get('stap')).toBe('voor-wie');
	expect(await said(without.page)).toMatch(
		/Bestaat dit al\?[^]+Zondagkoffie aan de Wolput\s+Huiskamer De Wolput.+\(vlakbij\)/
	);
	expect(await without.troubles()).toEqual([]);
	await without.leave();

	const { page, troubles, leave } = await visit(fatima);
	await page.goto('/beheer/kookclub-dubbel/activiteiten/nieuw');
	await page.getByLabel('Hoe heet het?').fill('Ochtend');
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.waitForURL(/concept/);
	await alive(page);
	await page.getByLabel('Hoe heet het?').fill('Koffieochtend De Wolput');
	await page.getByRole('link', { name: 'Koffieochtend in De Wolput' }).waitFor();
	await page.getByLabel('Hoe heet het?').fill('Zweefvliegen');
	await page.getByText('Bestaat dit al?').waitFor({ state: 'detached' });
	await page.getByLabel('Hoe heet het?').fill('Koffie in De Wolput');
	await chooseWolput(page);
	await page.getByRole('link', { name: 'Zondagkoffie aan de Wolput' }).waitFor();
	expect(await axeFaults(page)).toEqual([]);
	await goOn(page);
	await page.waitForURL(/stap=voor-wie/);
	expect(await said(page)).not.toContain('Bestaat dit al?');
	expect(await troubles()).toEqual([]);
	await leave();
});

test('two editors at once: the second is told who was first and what differs, and nothing typed is gone', async () => {
	const initiative = await kookclub('kookclub-samen');
	const roles = [{ id: initiative, role: 'owner' as const }];
	const fatima = await signedIn(sql, { name: 'Fatima', initiatives: roles });
	const jan = await signedIn(sql, { name: 'Jan', initiatives: roles });
	const started = await publishing.start(fatima, initiative, { title: 'Eten' });
	if (!started.ok) throw new Error(started.problem);
	const [hers, his] = [await visit(fatima), await visit(jan)];
	for (const { page } of [hers, his]) await page.goto(`/beheer/kookclub-samen/concept/${started.id}`);
	await his.page.getByLabel('Hoe heet het?').fill('Eten met Jan');
	await goOn(his.page);
	await his.page.getByText('Bewaard. Dit is nog niet duidelijk').waitFor();
	await hers.page.getByLabel('Hoe heet het?').fill('Eten met Fatima');
	await goOn(hers.page);
	await hers.page.getByText(/^Jan heeft dit om \d+:\d\d ook bewaard\.$/).waitFor();
	expect(await said(hers.page)).toContain('Naam: Eten met Jan');
	expect(await hers.page.getByLabel('Hoe heet het?').inputValue()).toBe('Eten met Fatima');
	await goOn(hers.page);
	await hers.page.getByRole('heading', { level: 1, name: 'Eten met Fatima' }).waitFor();
	await hers.leave();
	await his.leave();
});
