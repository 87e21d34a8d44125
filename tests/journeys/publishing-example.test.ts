// The example of an activity before it is public: nothing typed is lost on the way there, and residents read the same.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { openBrowser } from '../support/browser.ts';
import { goOn, toStep } from '../support/draftsteps.ts';
import { signedIn } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, atPhone } from '../support/visitor.ts';

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

const said = (page: Page) => page.getByRole('main').innerText();

test('what residents read is the example to the letter, with its places; who waits for a moderator reads what comes', async () => {
	const [initiative] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, contact_name, created_by)
		values ('kookclub-plekken', 'Kookclub De Wolput', 'residents', 'Fatima', 'test') returning id`;
	const fatima = await signedIn(sql, { name: 'Fatima', initiatives: [{ id: initiative!.id, role: 'owner' }] });
	const started = await publishing.start(fatima, initiative!.id, { title: 'Proeven en praten' });
	if (!started.ok) throw new Error(started.problem);
	const story = async (page: Page) => {
		const path = `/beheer/kookclub-plekken/concept/${started.id}`;
		await page.goto(path);
		await page.getByLabel('Wat doen jullie').fill('We proeven samen.');
		await page.getByRole('checkbox', { name: 'Samen eten' }).check();
		// A link away asks first; who stays finds what was typed.
		const [dialog] = await Promise.all([
			page.waitForEvent('dialog').then(async (shown) => (await shown.dismiss(), shown)),
			page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link', { name: 'Beheer' }).click()
		]);
		expect(dialog.message()).toBe('Wat je net typte, is nog niet bewaard. Wil je toch weg?');
		expect(await page.getByLabel('Wat doen jullie').inputValue()).toBe('We proeven samen.');
		await goOn(page);
		await page.waitForURL(/stap=wanneer/);
		await alive(page);
		await page.getByRole('radio', { name: 'Elke maand' }).check();
		await page.getByRole('checkbox', { name: 'eerste' }).check();
		await page.getByLabel('Dag', { exact: true }).selectOption('vrijdag');
		await page.getByLabel('Van', { exact: true }).fill('18:00');
		await goOn(page);
		await page.waitForURL(/stap=waar/);
		await page.getByRole('radio', { name: /^Op een plek/ }).check();
		await page.getByLabel('Welke plek?').fill('wilgen');
		await goOn(page);
		// One place looks like it: it is asked for, and chosen already.
		await page.getByRole('group', { name: 'Bedoel je deze plek?' }).waitFor();
		expect(await page.getByRole('radio', { name: /^Ontmoetingsruimte Wilgenhof/ }).isChecked()).toBe(true);
		await goOn(page);
		await page.waitForURL(/stap=voor-wie/);
		await toStep(page, 'Kosten');
		await page.waitForURL(/stap=kosten/);
		await page.getByRole('radio', { name: 'Een vast bedrag' }).check();
		await page.getByLabel('Bedrag per keer').fill('7 euro 50');
		await goOn(page);
		await page.waitForURL(/stap=meedoen/);
		await page.getByRole('radio', { name: 'Je meldt je aan op deze site' }).check();
		await page.getByLabel('Voor hoeveel mensen').fill('2');
		await page.getByLabel('Bij wie kun je terecht').fill('');
		await goOn(page);
		await page.waitForURL(/stap=foto/);
		await alive(page);
		const words = page.getByLabel('Wat is er op de foto te zien?');
		expect(await words.isVisible()).toBe(false);
		await page.getByLabel(/^Een foto van jullie/).setInputFiles({ name: 'soep.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('soep') }); // prettier-ignore
		await words.fill('Soep');
		// What is no picture is told whatever was pressed: it would be gone otherwise.
		await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click();
		await page.getByText('Bewaard. Dit is nog niet duidelijk').waitFor();
		expect(await words.inputValue()).toBe('Soep');
		await alive(page);
		await toStep(page, 'Controleren');
		await page.waitForURL(/stap=controleren/);
		expect(await said(page)).toMatch(/Er is plek voor 2 mensen\.[^]+Niemand kan jullie iets vragen/);
		await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click();
		await page.waitForURL(/voorbeeld/);
		await alive(page);
		const pageText = () =>
			page.getByRole('article').evaluate((article) => {
				const copy = article.cloneNode(true) as HTMLElement;
				copy.querySelector('footer')?.remove();
				return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
			});
		const example = await pageText();
		expect(example).toContain('Er is plek voor 2 mensen. Is het vol? Dan kun je op de wachtlijst.');
		await sql`update drafts set created_at = now() - interval '2 minutes' where id = ${started.id}`;
		await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click();
		await page.waitForURL(/gevraagd/);
		expect(await said(page)).toMatch(/Een moderator van de gemeente kijkt ernaar\.[^]+krijg je een mail/);
		expect(await said(page)).not.toContain('publiceer het daarna');

		const moderator = await signedIn(sql, { staff: ['moderator'] });
		const [draft] = await sql<{ revision: number }[]>`select revision from drafts where id = ${started.id}`;
		await sql.begin((tx) => publishing.approve(tx, moderator, started.id, draft!.revision));
		await page.goto('/activiteiten/proeven-en-praten');
		expect(example.replace(' Deze knop werkt als het op de site staat.', '')).toBe(await pageText());
	};
	await atPhone(browser, site.url, story, { who: fatima, javaScriptEnabled: true });
});
