// A morning of Ria, who moderates by keyboard alone: a first activity, one she says no to, who looks after a hall, two that
// are one, two that are two, what she puts back, and what she takes off the site.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { FormFields, StepSlug } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { openBrowser } from '../support/browser.ts';
import { handsOn, type Hands } from '../support/hands.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { visitor } from '../support/visitor.ts';

const HALL = 'Dorpshuis De Vestinghoek';
const { sql } = database;

let browser: Browser;
let site: Site;
let fatima: Person;
let ria: Person;
let henk: Person;
let club = 0;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	configure({ ORIGIN: site.url });
	database.open(site.database, 2);
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('soepclub', 'Soepclub', 'residents', 'test') returning id`;
	club = row!.id;
	fatima = await signedIn(sql, {
		name: 'Fatima',
		email: 'fatima@soep.example',
		initiatives: [{ id: club, role: 'owner' }]
	});
	ria = await signedIn(sql, { name: 'Ria', email: 'ria@gemeente.example', staff: ['moderator'] });
	henk = await signedIn(sql, { name: 'Henk', email: 'henk@hal.example' });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

/** What somebody does with the keyboard; without somebody it is a visitor. */
async function types(who: Person | null, story: (hands: Hands) => Promise<void>) {
	const { page, troubles, leave } = await visitor(browser, site.url, { locale: 'nl-NL' });
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	if (who) await page.context().addCookies([{ name, value, url: site.url }]);
	await story(handsOn(page, { keyboard: true }));
	expect((await troubles()).filter((trouble) => trouble !== 'cookie sessie')).toEqual([]);
	await leave();
}

const save = async (id: string, revision: number, step: StepSlug, given: Partial<FormFields>) => {
	const { typed } = await publishing.withPlace(given);
	const saved = await publishing.save(fatima, club, id, { revision, step, typed });
	if (!saved.ok) throw new Error('nobody else was here');
	return saved.revision;
};

/** A first activity of the soup club that waits for a moderator. */
async function waiting(title: string) {
	const started = await publishing.start(fatima, club, { title });
	if (!started.ok) throw new Error(started.problem);
	const { id } = started;
	const friday = { ...emptyRhythm, repeat: 'monthly' as const, nths: ['1'], weekday: '5', from: '18:00', to: '20:00' };
	let revision = await save(id, 1, 'wat', { title, summary: 'We eten soep.', kinds: ['eat-together'] });
	revision = await save(id, revision, 'wanneer', { rhythms: [friday] });
	revision = await save(id, revision, 'waar', { where: 'place', place: HALL });
	revision = await save(id, revision, 'kosten', { price: 'free' });
	revision = await save(id, revision, 'meedoen', { joining: 'walk-in' });
	const now = new Date(Date.now() + 120_000);
	expect(await publishing.publish(fatima, club, id, { revision, now })).toEqual({ ok: true, state: 'waiting' });
	return { id, revision };
}

const lastLetterTo = async (person: Person) =>
	(
		await sql<{ subject: string; text: string }[]>`
		select subject, text from letters where recipient = ${person.email} order by written_at desc limit 1`
	)[0];
const decide = 'Besluit, en naar het volgende';

test('what changed while Ria looked is not approved unseen; no has a reason, which Fatima reads in her mail', () =>
	types(ria, async (desk) => {
		const soup = await waiting('Soep op vrijdag');
		await desk.goTo('/gemeente/beoordelen');
		await desk.follow('Soep op vrijdag');
		await save(soup.id, soup.revision, 'wat', { title: 'Soep op vrijdag', summary: 'Koop onze pannen.', kinds: ['eat-together'] }); // prettier-ignore
		await desk.pick('Ja, dit mag op de site');
		await desk.press(decide);
		expect(await desk.reads()).toContain('Het is veranderd terwijl je keek.');
		expect(await desk.reads()).toContain('Koop onze pannen.');

		await desk.pick('Nee');
		await desk.press(decide);
		expect(await desk.page.locator(':focus').innerText()).toContain('Schrijf op waarom, of kies een reden.');
		await desk.choose('Reden', 'Dit lijkt reclame. Hier staan alleen activiteiten waar buren elkaar ontmoeten.'); // prettier-ignore
		await desk.press(decide);
		expect(await desk.reads()).toContain('Je besluit is verwerkt.');
		const letter = await lastLetterTo(fatima);
		expect(letter?.subject).toBe('“Soep op vrijdag” staat nog niet op de site');
		expect(letter?.text.replaceAll(/\s+/g, ' ')).toContain('De reden: Dit lijkt reclame.');
	}));

test('Fatima mends it, Ria approves it, and there it is', async () => {
	const [draft] = await sql<
		{ id: string; revision: number }[]
	>`select id, revision from drafts where initiative_id = ${club}`;
	const typed = { title: 'Soep op vrijdag', summary: 'We eten samen soep.', kinds: ['eat-together'] };
	const revision = await save(draft!.id, draft!.revision, 'wat', typed);
	await publishing.publish(fatima, club, draft!.id, { revision, now: new Date(Date.now() + 120_000) });
	await types(ria, async (desk) => {
		await desk.goTo('/gemeente/beoordelen');
		await desk.follow('Soep op vrijdag');
		await desk.pick('Ja, dit mag op de site');
		await desk.press(decide);
		expect(await desk.reads()).toContain('Je besluit is verwerkt.');
	});
	expect((await lastLetterTo(fatima))?.subject).toBe('“Soep op vrijdag” staat op de site');
	await types(null, async (resident) => {
		await resident.goTo('/activiteiten/soep-op-vrijdag');
		expect(await resident.reads()).toContain('We eten samen soep.');
	});
});

test('Henk asks to look after the hall, Ria says yes, and neighbours read the hours he writes; she can put them back', async () => {
	const [hall] = await sql<{ id: number; slug: string }[]>`select id, slug from places where name = ${HALL}`;
	const path = `/plekken/${hall!.slug}`;
	await types(henk, async (manager) => {
		await manager.goTo(`${path}/beheer-aanvragen`);
		await manager.pick(/^Technisch/);
		await manager.write('Hoe hoor je erbij?', 'Ik heb de sleutels.');
		await manager.press('Vraag het aan');
		expect(await manager.reads()).toContain('We hebben je vraag gekregen.');
		expect((await manager.page.request.get(`/beheer${path}`)).status()).toBe(404);
	});
	await types(ria, async (desk) => {
		await desk.goTo('/gemeente/beoordelen');
		await desk.follow(HALL);
		expect(await desk.reads()).toContain('Ik heb de sleutels.');
		await desk.pick('Ja, geef beheer');
		await desk.press(decide);
	});
	expect((await lastLetterTo(henk))?.subject).toBe(`Antwoord op je vraag over ${HALL}`);
	await types(henk, async (manager) => {
		await manager.goTo('/beheer');
		await manager.follow(HALL);
		await manager.pick('Op vaste tijden');
		await manager.write('Van', '08:15');
		await manager.press('Bewaar');
		expect(await manager.reads()).toContain('Bewaard.');
	});
	const hours = /Maandag(\s+\(vandaag\))?\s+0?8:15 tot/i;
	await types(null, async (resident) => {
		await resident.goTo(path);
		expect(await resident.reads()).toMatch(hours);
	});
	await types(ria, async (desk) => {
		await desk.goTo(`/gemeente/geschiedenis/plek/${hall!.id}`);
		expect(await desk.reads()).toContain('Henk');
		await desk.press(/^Zet terug/);
		expect(await desk.reads()).toContain('Teruggezet.');
		await desk.goTo(path);
		expect(await desk.reads()).not.toMatch(hours);
	});
});

test('two that are one become one: the old address leads to the other, and it can be undone', async () => {
	await sql`insert into initiatives (slug, name, kind, created_by) values ('de-soepclub', 'De Soepclub', 'residents', 'test')`;
	await sql`insert into initiative_approvals (initiative_id, by) select id, 'test' from initiatives where slug = 'de-soepclub'`;
	const [twin] = await sql<{ id: number }[]>`select id from initiatives where slug = 'de-soepclub'`;
	const oldAddress = async () => {
		const answer = await fetch(`${site.url}/initiatieven/de-soepclub`, { redirect: 'manual' });
		return [answer.status, answer.headers.get('location')];
	};
	expect(await oldAddress()).toEqual([200, null]);
	await types(ria, async (desk) => {
		await desk.goTo('/gemeente');
		await desk.follow('Samenvoegen');
		await desk.pick(/blijft: “Soepclub”/);
		await desk.press(/^Ga verder met .*Soepclub/);
		expect(await desk.reads()).toContain('/initiatieven/de-soepclub leidt naar /initiatieven/soepclub');
		await desk.press('Voeg samen');
		expect(await desk.reads()).toContain('Ze zijn nu één.');
		expect(await oldAddress()).toEqual([301, '/initiatieven/soepclub']);
		await desk.goTo(`/gemeente/geschiedenis/initiatief/${twin!.id}`);
		await desk.press(/^Zet terug/);
		expect(await desk.reads()).toContain('Teruggezet.');
		expect((await oldAddress())[0]).toBe(200);
	});
});

test('two that look alike wait in the queue: Ria reads what comes of it first, and then the next question is there', async () => {
	const [twin] = await sql<{ id: number }[]>`select id from initiatives where slug = 'de-soepclub'`;
	const [low, high] = [club, twin!.id].sort((one, other) => one - other);
	await sql`insert into reviews (noun, ref, why, asked_by)
		values ('twins', ${`initiative:${low}:${high}`}, 'twins', 'de nachtelijke controle')`;
	await types(ria, async (desk) => {
		await desk.goTo('/gemeente/beoordelen');
		await desk.follow('Soepclub en De Soepclub');
		await desk.pick('Het zijn er twee');
		await desk.press(/^Ga verder met .*Soepclub/);
		await desk.follow('Nee, ga terug');
		await desk.pick('Het zijn er twee');
		await desk.press(/^Ga verder met .*Soepclub/);
		await desk.write(/^Toelichting/, 'De een kookt, de ander eet.');
		await desk.press('Ja, het zijn er twee');
		expect(await desk.reads()).toContain('Je besluit is verwerkt.');
		expect(await desk.reads()).toContain('De een kookt, de ander eet.');
	});
});

test('Ria takes the soup club off the site: who signed up and who runs it have mail; and she puts it back', async () => {
	const now = new Date();
	const soup = `${addDays(dayAt(now), 9)}T12:00`;
	const told = { title: 'Soep met elkaar', sourceId: 'soep', initiativeId: club, series: [weekly(soup)] };
	const draft = koffieAanDeWolput({ ...told, joining: 'sign-up', signUpHere: true });
	const { ids } = await activities.publishAll([draft], { today: dayAt(now) });
	const jan = { name: 'Jan', contact: 'jan@voorbeeld.example', people: 1 };
	expect(await signups.signUp(ids.get('soep')!, soup, jan, now)).toMatchObject({ ok: true });
	const lettersOfJan = async () =>
		(await sql<{ kind: string }[]>`select kind from letters where recipient = ${jan.contact} order by written_at`).map(
			({ kind }) => kind
		);
	const shown = async () => (await fetch(`${site.url}/initiatieven/soepclub`)).status;
	const before = await lettersOfJan();
	await types(ria, async (desk) => {
		await desk.goTo('/gemeente');
		await desk.write('Adres van de pagina, of de naam', `${site.url}/initiatieven/soepclub`);
		await desk.press('Zoek');
		await desk.follow('Soepclub');
		await desk.page.locator('summary', { hasText: 'Haal van de site' }).press('Enter');
		await desk.press('Haal van de site');
		expect(await desk.reads()).toContain('Schrijf op waarom, of kies een reden.');
		await desk.choose('Reden', 'Dit past niet bij de spelregels van de site.');
		await desk.press('Haal van de site');
		expect(await desk.reads()).toContain('Van de site gehaald.');
		expect(await shown()).not.toBe(200);
		expect(await lettersOfJan()).toEqual([...before, 'sign-up-date-cancelled']);
		expect((await lastLetterTo(fatima))?.text.replaceAll(/\s+/g, ' ')).toContain('Dit past niet bij de spelregels');

		await desk.press('Zet weer op de site');
		expect(await desk.reads()).toContain('Het staat weer op de site.');
		expect(await shown()).toBe(200);
		expect(await lettersOfJan()).toEqual([...before, 'sign-up-date-cancelled', 'sign-up-date-again']);
		expect((await lastLetterTo(fatima))?.subject).toBe('Soepclub staat weer op de site');
	});
});

test('Ria is at her decision in a few keys from the heading of a question, and the next one opens at its heading', async () => {
	for (const name of ['Breiclub', 'Tuinclub'])
		await initiatives.create(fatima, {
			...{ name, kind: 'club', summary: 'Wij doen iets samen.', description: '', districtId: null },
			...{ contactName: null, contactPhone: null, contactEmail: null, website: null, picture: null, pictureAlt: null }
		});
	await types(ria, async (desk) => {
		const { page } = desk;
		const focusOn = (selector: string) => page.locator(`${selector}:focus`).waitFor();
		/** Tab stops from the heading to the choice, by the link that leads there. */
		async function toChoice(): Promise<number> {
			await focusOn('h1');
			let stops = 0;
			do await page.keyboard.press('Tab');
			while (++stops < 20 && (await page.locator(':focus').innerText()) !== 'Naar je besluit');
			await page.keyboard.press('Enter');
			await focusOn('input[name=besluit]');
			// Else this step on the page itself is taken for the page that follows the decision.
			await page.waitForURL(/#/);
			return stops;
		}
		await desk.goTo('/gemeente/beoordelen');
		await desk.follow('Breiclub');
		expect(await toChoice()).toBeLessThanOrEqual(5);
		await page.keyboard.press('Space');
		await desk.press(decide);
		await page.getByText('Je besluit is verwerkt.').first().waitFor();
		expect(await page.locator('h1').innerText()).toBe('Tuinclub');
		expect(await toChoice()).toBeLessThanOrEqual(5);
		await page.keyboard.press('Space');
		await desk.press(decide);
		await page.getByText('Er wacht nu niets.').first().waitFor();
		expect(await desk.reads()).toContain('Tuinclub: mag op de site');
	});
});
