// The mail that asks whether it still is so: its link, its page and its three answers, on a phone without JavaScript.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import { openBrowser } from '../support/browser.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

const NOW = new Date();
const TODAY = dayAt(NOW);
const titles = ['Koffie op dinsdag', 'Breien in de Wolput', 'Schaken in de Wolput'] as const;
type Title = (typeof titles)[number];

let browser: Browser;
let site: Site;
let fatima: Person;
const slugs = new Map<string, string>();
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const { sql } = database;
	const [club] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('wolput', 'De Wolput', 'residents', 'test') returning id`;
	await sql`insert into initiative_approvals (initiative_id, by) values (${club!.id}, 'test')`;
	fatima = await signedIn(sql, { email: 'fatima@wolput.example', initiatives: [{ id: club!.id, role: 'owner' }] });
	for (const title of titles) {
		const series = [weekly(`${addDays(TODAY, 3)}T10:00`)];
		const draft = koffieAanDeWolput({
			title,
			initiativeId: club!.id,
			series,
			source: activities.HERE,
			sourceId: title
		});
		const { id, slug } = await sql.begin((tx) => activities.publish(tx, fatima.id, draft, { today: TODAY }));
		await sql`update activities set confirm_by = ${addDays(TODAY, 10)} where id = ${id}`;
		slugs.set(title, slug);
	}
	await freshness.askDue(NOW, site.url);
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

/** The link in the letter about this activity. */
async function linkAbout(title: Title) {
	const [letter] = await database.sql<{ text: string }[]>`
		select text from letters where recipient = ${fatima.email} and subject like ${`%${title}`}`;
	return /\/bevestigen\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? '';
}

async function onAPhone(story: (page: Page) => Promise<void>) {
	const { page, troubles, leave } = await visitor(browser, site.url, {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 700 }
	});
	await story(page);
	expect(await tooWide(page)).toBe(0);
	// Nobody signs in for this: there is not even a session.
	expect(await troubles()).toEqual([]);
	await leave();
}

const main = (page: Page) => page.getByRole('main').innerText();
const confirmBy = async (title: Title) =>
	(await database.sql<{ day: string }[]>`select confirm_by as day from activities where slug = ${slugs.get(title)!}`)[0]?.day; // prettier-ignore

test('a mail program that looks at the link answers nothing; Fatima does, with one press', () =>
	onAPhone(async (page) => {
		const link = await linkAbout('Koffie op dinsdag');
		for (const method of ['GET', 'HEAD']) await fetch(site.url + link, { method });
		await page.goto(link);
		expect(await main(page)).toMatch(/Gaat dit nog door\?\s+Koffie op dinsdag/);
		expect(await confirmBy('Koffie op dinsdag')).toBe(addDays(TODAY, 10));
		await submit(page.getByRole('button', { name: 'Ja, het klopt nog' }));
		expect(await page.getByRole('status').innerText()).toMatch(
			/Het staat op de site, bevestigd tot \d+ \w+ \d{4}\. Op \d+ \w+ \d{4} vragen we het weer\./
		);
		expect(await confirmBy('Koffie op dinsdag')).toBe(addDays(TODAY, 91));
		await page.goto(link);
		expect(await main(page)).toContain('Deze vraag is al beantwoord');
		expect(await page.getByRole('button').count()).toBe(0);
	}));

test('something is different: what is wrong is told, what was typed stays, and neighbours read the new words', () =>
	onAPhone(async (page) => {
		await page.goto(await linkAbout('Breien in de Wolput'));
		await page.getByText('Er is iets veranderd').click();
		// Day, time and place are for who signs in: the link leads to this very activity.
		const desk = await page.getByRole('link', { name: 'Verander dag, tijd of plek' }).getAttribute('href');
		expect(desk).toBe(`/beheer/wolput/activiteiten/${slugs.get('Breien in de Wolput')}`);
		expect((await page.request.get(desk ?? '')).status()).toBe(401);
		await page.getByLabel('Beschrijving').fill('');
		await page.getByLabel('Waar mensen je bereiken').fill('x'.repeat(2_000));
		await submit(page.getByRole('button', { name: 'Bewaar en bevestig' }));
		expect(await page.getByRole('group', { name: 'Er klopt nog iets niet' }).count()).toBe(1);
		await page.getByLabel('Beschrijving').fill('We breien nu ook sokken.');
		await page.getByLabel('Waar mensen je bereiken').fill('Bel Henk: 06 12345678');
		await submit(page.getByRole('button', { name: 'Bewaar en bevestig' }));
		expect(await page.getByRole('status').innerText()).toContain(
			'Wat je veranderde, staat nu op de site: de beschrijving en waar mensen je bereiken.'
		);
		await page.getByRole('link', { name: 'Bekijk de pagina' }).click();
		expect(await main(page)).toContain('We breien nu ook sokken.');
		expect(await confirmBy('Breien in de Wolput')).toBe(addDays(TODAY, 91));
	}));

test('it has stopped: neighbours read why, and find it no longer', () =>
	onAPhone(async (page) => {
		await page.goto(await linkAbout('Schaken in de Wolput'));
		await page.getByText('Het is gestopt', { exact: true }).click();
		await page.getByLabel(/^Waarom\?/).fill('De borden zijn op');
		await submit(page.getByRole('button', { name: 'Ja, het is gestopt' }));
		expect(await page.getByRole('status').innerText()).toContain('Op de site staat nu dat dit gestopt is.');
		await page.goto(`/activiteiten/${slugs.get('Schaken in de Wolput')}`);
		expect(await main(page)).toContain('De borden zijn op');
		await page.goto('/activiteiten?q=schaken+in+de+wolput');
		expect(await page.getByRole('article').filter({ hasText: 'Schaken in de Wolput' }).count()).toBe(0);
	}));
