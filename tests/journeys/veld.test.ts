// Going round with a telephone: the network goes and comes back, and what somebody saw arrives once.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { atPhone, tooWide, visitor } from '../support/visitor.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NEAR = '/veld?bij=Schadewijk';
const WOLPUT = 'huiskamer-de-wolput';

let browser: Browser;
let site: Site;
let connector: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const [area] = await database.sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	connector = await signedIn(database.sql, { areas: [area!.id] });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

async function telephone(who: Person) {
	const position = { latitude: 51.7681, longitude: 5.538 };
	const { page, leave } = await visitor(browser, site.url, {
		viewport: { width: 320, height: 700 },
		permissions: ['geolocation'],
		geolocation: position
	});
	const [name = '', value = ''] = who.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	return { page, leave, offline: (is: boolean) => page.context().setOffline(is) };
}

const visits = () => database.sql<{ by: string; answers: object; conflicts: object[] }[]>`
	select by, answers, conflicts from field_visits order by sent_at`;
const pick = (page: Page, question: RegExp, answer: string) =>
	page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
/** Until this telephone has the page and everything on it. */
const kept = (page: Page) =>
	page.waitForFunction(async () => {
		const ready = await navigator.serviceWorker.getRegistration('/veld');
		return Boolean(ready?.active) && Boolean(await (await caches.open('veld')).match('/veld/laatst'));
	});

test('a visit made without a network waits on the telephone, and arrives once', async () => {
	const { page, leave, offline } = await telephone(connector);
	await page.goto('/veld');
	await page.getByRole('button', { name: 'Ik sta hier' }).click();
	await page.getByRole('link', { name: /Huiskamer De Wolput/ }).waitFor();
	await kept(page);

	await offline(true);
	await page.getByRole('link', { name: /Huiskamer De Wolput/ }).click();
	await page.getByRole('button', { name: 'Alles klopt nog' }).waitFor();
	expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations).toEqual([]);
	await pick(page, /verlichting/, 'Deels');
	await page.getByLabel(/Iets voor een collega/).fill('De lamp bij de deur is stuk.');
	await page.getByRole('button', { name: 'Bewaar wat je zag' }).click();
	await page.getByRole('heading', { name: 'Eén bezoek wacht op verbinding' }).waitFor();
	expect(await visits()).toHaveLength(0);

	// Closed and opened again, still without a network: the page is there, and so is the visit.
	await page.goto(`/veld?bij=elders&plek=${WOLPUT}`);
	await page.getByRole('heading', { name: 'Eén bezoek wacht op verbinding' }).waitFor();
	await page.getByRole('link', { name: /Huiskamer De Wolput/ }).waitFor();

	// Some streets on: the places on the telephone are put in order by the telephone.
	await page.goto('/veld');
	await page.getByRole('button', { name: 'Ik sta hier' }).click();
	await page.getByText('Geen verbinding. Dit zijn de plekken die op je telefoon staan.').waitFor();
	expect(await page.locator('#dichtbij ~ ul > li').count()).toBe(15);
	await page.getByLabel('Of zoek zelf').fill('wolputplein');
	await page.getByRole('button', { name: 'Zoek plekken' }).click();
	await page.locator('#dichtbij ~ ul > li:only-child', { hasText: 'Wolputplein' }).waitFor();
	await page.getByRole('heading', { name: 'Eén bezoek wacht op verbinding' }).waitFor();

	// It goes while the next is filled in, and the network is gone again: what was typed stays.
	await page.goto(`/veld?bij=elders&plek=${WOLPUT}`);
	await page.getByRole('link', { name: /Huiskamer De Wolput/ }).click();
	const note = page.getByLabel(/Iets voor een collega/);
	await note.fill('De bel');
	await page.route('**/__data.json**', (route) => route.abort());
	await offline(false);
	await page.getByText('Eén bezoek is verstuurd:').waitFor();
	await page.unrouteAll({ behavior: 'wait' });
	expect(await note.inputValue()).toBe('De bel');
	expect(await page.getByRole('status').getByRole('link').getAttribute('href')).toBe(`/plekken/${WOLPUT}`);
	await page.goto(NEAR);
	expect(await visits()).toMatchObject([{ by: connector.id, conflicts: [] }]);
	const [place] = await database.sql<{ facilities: string[] }[]>`select facilities from places where slug = ${WOLPUT}`;
	expect(place?.facilities).toContain('weinig verlichting');
	// Only /veld answers without a network.
	await offline(true);
	expect(await page.goto('/plekken').catch(() => null)).toBeNull();
	await leave();
});

test('what somebody else changed meanwhile stands beside it, and a choice decides; a picture that is none holds nothing up', async () => {
	const { page, leave, offline } = await telephone(connector);
	await page.goto(`${NEAR}&plek=${WOLPUT}`);
	await offline(true);
	await pick(page, /aangepast toilet/, 'Nee');
	const broken = { name: 'deur.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('deur') };
	await page.getByLabel('Maak een foto').setInputFiles(broken);
	await page.getByRole('button', { name: 'Bewaar wat je zag' }).click();
	await page.getByRole('heading', { name: 'Eén bezoek wacht op verbinding' }).waitFor();
	await database.sql`
		update places set accessibility = accessibility || '{"toilet": {"answer": "limited", "checkedOn": "2026-11-22"}}'
		where slug = ${WOLPUT}`;
	await offline(false);
	await page.getByText('is niet aangenomen').waitFor();
	await page.getByRole('button', { name: 'Verstuur zonder foto' }).click();
	await page.getByRole('heading', { name: 'Wat klopt er?' }).waitFor();
	expect(await page.getByRole('main').innerText()).toContain('gedeeltelijk, gezien op 22 november 2026');
	expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations).toEqual([]);
	expect(await tooWide(page)).toBe(0);
	await page.getByLabel('Wat jij zag').check();
	await page.getByRole('button', { name: 'Bewaar je keuze' }).click();
	await page.getByRole('heading', { name: 'Wat klopt er?' }).waitFor({ state: 'detached' });
	const [place] = await database.sql<{ answer: string }[]>`
		select accessibility -> 'toilet' ->> 'answer' as answer from places where slug = ${WOLPUT}`;
	expect(place?.answer).toBe('no');
	await leave();
});

test('signed out meanwhile, nothing is lost; signing out leaves nothing of the page behind', async () => {
	const who = await signedIn(database.sql, { areas: connector.rights.areas });
	const { page, leave, offline } = await telephone(who);
	await page.goto(`${NEAR}&plek=${WOLPUT}`);
	await kept(page);
	await database.sql`delete from sessions where id = ${who.session}`;
	await page.getByRole('button', { name: 'Alles klopt nog' }).click();
	await page.getByText('Je bent niet meer ingelogd').waitFor();
	expect(await visits()).toHaveLength(2);
	const again = await signedIn(database.sql, { areas: connector.rights.areas });
	const cookie = (person: Person) => ({ name: 'sessie', value: person.cookie.split('=')[1] ?? '', url: site.url });
	// Somebody else on the same telephone neither sends nor sees it.
	await page.context().addCookies([cookie(again)]);
	await page.getByRole('button', { name: 'Versturen' }).click();
	await page.getByRole('button', { name: 'Versturen' }).waitFor();
	expect(await visits()).toHaveLength(2);
	await page.goto(NEAR);
	await kept(page);
	expect(await page.locator('[data-waiting="0"]').count()).toBe(1);
	// Cards that were typed on this telephone wait as well.
	await page.evaluate(() => ['1', '2', '3'].forEach((id) => localStorage.setItem(`kaart:vera:${id}`, '{}')));
	await page.goto('/uitloggen');
	await page.getByText('Nog niet verstuurd: 1 bezoek op dit apparaat.').waitFor();
	await page.getByText('Nog niet verstuurd: 3 kaarten op dit apparaat.').waitFor();
	expect(await page.getByRole('link', { name: 'Open “Plekken nakijken”' }).getAttribute('href')).toBe('/veld');
	await page.getByRole('button', { name: 'Toch uitloggen' }).click();
	await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor();
	await page.waitForFunction(
		async () => !(await caches.has('veld')) && !(await navigator.serviceWorker.getRegistration('/veld'))
	);
	await offline(true);
	expect(await page.goto('/veld').catch(() => null)).toBeNull();
	await leave();
});

test('a new place without a network stands where she is; one like it, and one elsewhere, ask for a choice', async () => {
	const who = await signedIn(database.sql, { areas: connector.rights.areas });
	const { page, leave, offline } = await telephone(who);
	await page.goto(NEAR);
	await kept(page);
	await page.getByRole('link', { name: 'Deze plek staat er nog niet' }).click();
	await page.getByLabel('Hoe heet de plek?').waitFor();
	await offline(true);
	await page.getByText('Zonder internet is er geen kaart.').waitFor();
	await page.getByLabel('Hoe heet de plek?').fill('Huiskamer de Wolput');
	await page.getByLabel('Wat voor plek is het?').selectOption('living-room');
	const door = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a6' } })
		.jpeg()
		.toBuffer();
	await page.getByLabel('Maak een foto').setInputFiles({ name: 'deur.jpg', mimeType: 'image/jpeg', buffer: door });
	await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
	await page.getByRole('link', { name: /Vertel waar de plek is/ }).waitFor();
	const [spot] = await database.sql<{ latitude: number; longitude: number }[]>`
		select lat as latitude, lon as longitude from places where slug = ${WOLPUT}`;
	await page.context().setGeolocation(spot!);
	await page.getByRole('button', { name: 'Ja, ik sta hier' }).click();
	await page.getByText('De speld staat waar je nu bent.').waitFor();
	expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
	await page.getByRole('heading', { name: 'Eén bezoek wacht op verbinding' }).waitFor();
	await offline(false);
	await page.getByText('bedoel je deze?').waitFor();
	expect(await page.getByText('Bewaard:').count()).toBe(0);
	expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations).toEqual([]);
	expect(await tooWide(page)).toBe(0);

	// Filled in again, somewhere else: what is not hers is refused with the reason, and nothing says that it went well.
	await page.getByRole('button', { name: 'Pas aan' }).click();
	await page.getByText('Ik weet de coördinaten').click();
	await page.getByLabel('Noorderbreedte').fill('52.09');
	await page.getByLabel('Oosterlengte').fill('5.12');
	expect(await page.getByLabel('Hoe heet de plek?').inputValue()).toBe('Huiskamer de Wolput');
	await page.getByText('De foto die je maakte, gaat mee.').waitFor();
	await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
	await page.getByText('Deze plek ligt buiten jouw gebied.').waitFor();
	expect(await page.getByText('Bewaard:').count()).toBe(0);
	await page.getByRole('button', { name: 'Pas aan' }).click();
	await page.getByRole('button', { name: 'Ja, ik sta hier' }).click();
	await page.getByText('De speld staat waar je nu bent.').waitFor();
	await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
	await page.getByRole('button', { name: 'Nee, dit is een andere plek' }).click();
	await page.getByText('Eén bezoek is verstuurd:').waitFor();
	expect(await database.sql`select from places where name = 'Huiskamer de Wolput'`).toHaveLength(1);

	// The picture went along each time; what is to be seen on it is said now.
	const pictured = page.getByRole('region', { name: 'Wat is er op je foto te zien?' });
	await pictured.getByRole('button', { name: /^Bewaar/ }).click();
	await page.getByRole('link', { name: /Schrijf op wat er op de foto te zien is/ }).waitFor();
	await pictured.getByLabel('Op de foto').fill('De deur, met een drempel');
	await pictured.getByRole('button', { name: /^Bewaar/ }).click();
	await pictured.waitFor({ state: 'detached' });
	expect(await database.sql`select photo_alt from places where name = 'Huiskamer de Wolput'`).toEqual([
		{ photo_alt: 'De deur, met een drempel' }
	]);
	await leave();
});

test('without JavaScript a place is found by its wijk and checked in one press, and a new one has its pin', async () => {
	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto('/veld');
			await page.getByLabel('Of zoek zelf').fill('schadewijk');
			await page.getByRole('button', { name: 'Zoek plekken' }).click();
			await page.getByRole('link', { name: /Wolputplein/ }).click();
			await page.getByRole('button', { name: 'Alles klopt nog' }).click();
			await page.getByText('Bewaard: Wolputplein.').waitFor();
			await page.getByRole('link', { name: 'Deze plek staat er nog niet' }).click();
			await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
			await page.getByRole('link', { name: 'Vul in hoe de plek heet.' }).waitFor();
			await page.getByLabel('Hoe heet de plek?').fill('Proefbankje');
			await page.getByLabel('Wat voor plek is het?').selectOption('bench');
			await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
			await page.getByRole('link', { name: /Vertel waar de plek is/ }).waitFor();
			await page.getByLabel('Ja, de plek is bij Schadewijk').check();
			await page.getByRole('button', { name: 'Zet deze plek op de site' }).click();
			await page.getByText('Bewaard: Proefbankje.').waitFor();
			expect(await tooWide(page)).toBe(0);
			expect((await page.goto('/plekken/proefbankje'))?.status()).toBe(200);
		},
		{ who: connector }
	);
});
