// A volunteer with nothing but a mail address publishes the monthly dinner, a moderator looks, neighbours find it, and one
// dinner is off. From mail to cancelled date, three times: with JavaScript, without, and by keyboard alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { handsOn, type Hands } from '../support/hands.ts';
import { mailServer, type MailServer } from '../support/mailserver.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { until } from '../support/started.ts';
import { visitor } from '../support/visitor.ts';

const HALL = 'Dorpshuis De Vestinghoek';
const ways = [
	{ way: 'with JavaScript', club: 'Samen aan Tafel', keyboard: false, scripted: true },
	{ way: 'without JavaScript', club: 'De Volle Pan', keyboard: false, scripted: false },
	{ way: 'by keyboard alone', club: 'Kookploeg Oranje', keyboard: true, scripted: true }
];
type Way = (typeof ways)[number];

let browser: Browser;
let post: MailServer;
let site: Site;
let worker: { stop: () => Promise<unknown> };

beforeAll(async () => {
	[browser, post] = await Promise.all([openBrowser(), mailServer()]);
	site = await startSite(inject('postgres'), undefined, { SMTP_URL: post.url, DEMO: '0' });
	database.open(site.database, 2);
	worker = await startWorker();
});
afterAll(async () => {
	await worker.stop();
	await database.close();
	await Promise.all([browser.close(), site.stop(), post.stop()]);
});

/** The process that hands letters over, as it runs for real. */
async function startWorker() {
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, DATABASE_URL: site.database, ORIGIN: site.url, SMTP_URL: post.url, LOG_LEVEL: 'warn' };
	const child = spawn(process.execPath, ['src/commands/work.ts'], {
		env: { ...env, NODE_ENV: 'production', DEMO: '0' },
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const ended = once(child, 'exit');
	await once(child, 'message');
	return { stop: () => (child.kill('SIGTERM'), ended) };
}

/** Somebody with a window; `who` signed in before. */
async function arrives({ keyboard, scripted }: Way, who?: Person) {
	const { page, troubles, leave } = await visitor(browser, site.url, {
		javaScriptEnabled: scripted,
		locale: 'nl-NL',
		viewport: { width: 320, height: 700 }
	});
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	if (who) await page.context().addCookies([{ name, value, url: site.url }]);
	const unhurt = async () => {
		// Who signs in has a session: the one cookie there may be.
		expect((await troubles()).filter((trouble) => trouble !== 'cookie sessie')).toEqual([]);
		await leave();
	};
	return { hands: handsOn(page, { keyboard }), leave: unhurt };
}

/** The letter that came in for somebody, once it is there; with the path of its link. */
async function letterTo(address: string, subject: RegExp) {
	const find = async () =>
		(await post.mails()).find((mail) => mail.to?.[0]?.address === address && subject.test(mail.subject ?? ''));
	await until(async () => (await find()) !== undefined);
	const text = (await find())?.text ?? '';
	const link = text.match(/https?:\/\/\S+/)?.[0] ?? '';
	return { text, path: new URL(link).pathname };
}

const pathOf = ({ page }: Hands) => new URL(page.url()).pathname;

async function signsIn(volunteer: Hands, address: string) {
	await volunteer.goTo('/');
	await volunteer.menu('Inloggen');
	await volunteer.write('Je e-mailadres', address);
	await volunteer.press('Stuur mij een link');
	expect(await volunteer.reads()).toContain('Kijk in je mail');
	await volunteer.goTo((await letterTo(address, /om in te loggen/)).path);
	await volunteer.press('Inloggen');
	await volunteer.write(/^Je naam/, 'Fatima');
	await volunteer.press('Verder');
	expect(pathOf(volunteer)).toBe('/beheer');
}

async function beginsTheClub(volunteer: Hands, club: string) {
	await volunteer.follow('Nieuw initiatief');
	await volunteer.write('Hoe heten jullie?', club);
	await volunteer.choose('Wat zijn jullie?', 'Bewonersinitiatief');
	await volunteer.write('Wat doen jullie, in één zin?', 'We koken elke maand samen.');
	await volunteer.press(/^Bewaren|^Toch bewaren/);
	expect(await volunteer.reads()).toContain('De gemeente kijkt één keer mee');
}

async function describesTheDinner(volunteer: Hands, title: string) {
	const goOn = () => volunteer.press('Bewaar en verder');
	await volunteer.follow('Nieuwe activiteit');
	await volunteer.write('Hoe heet het?', title);
	await volunteer.press('Begin');
	await volunteer.write('Wat doen jullie, in één of twee zinnen?', 'We koken samen en eten het samen op.');
	await volunteer.pick('Samen eten');
	await goOn();
	await volunteer.pick('Elke maand');
	await volunteer.pick('eerste');
	await volunteer.choose('Dag', 'vrijdag');
	await volunteer.write('Van', '17:30');
	await volunteer.write(/^Tot \(/, '19:30');
	await goOn();
	await volunteer.pick('Op een plek die op deze site staat');
	await volunteer.write('Welke plek?', HALL);
	await goOn();
	await volunteer.pick('Iedereen');
	await goOn();
	await volunteer.pick('Gratis');
	await goOn();
	await volunteer.pick('Je loopt zo binnen');
	await goOn();
	await goOn();
	expect(await volunteer.reads()).toContain('Alles wat nodig is staat erin.');
}

async function looksAndPublishes(volunteer: Hands, title: string) {
	await volunteer.press('Bekijk het voorbeeld');
	const example = await volunteer.reads();
	expect(example).toContain('Zo zien bewoners het.');
	expect(example).toContain(title);
	expect(example).toContain('Elke eerste vrijdag van de maand van 17:30 tot 19:30');
	// Described in two minutes, not in the seconds that a test takes.
	await database.sql`update drafts set created_at = created_at - interval '2 minutes'`;
	await volunteer.press('Stuur naar de gemeente');
	expect(await volunteer.reads()).toContain('Een moderator van de gemeente kijkt ernaar.');
}

/** Everything that waits, oldest first: the club itself, then its dinner. */
async function approves(moderator: Hands, title: string) {
	await moderator.goTo('/gemeente');
	await moderator.follow('Beoordelen');
	await moderator.follow(title);
	expect(await moderator.reads()).toContain('Elke eerste vrijdag van de maand van 17:30 tot 19:30');
	await moderator.pick('Ja, dit mag op de site');
	await moderator.press('Besluit, en naar het volgende');
	expect(await moderator.reads()).toContain('Je besluit is verwerkt.');
}

/** Finds it as a stranger does, and gets to its page. */
async function finds(resident: Hands, title: string) {
	await resident.goTo('/wijken/ravenstein');
	await resident.follow('Activiteiten');
	expect(await resident.reads()).toContain(title);
	await resident.menu('Activiteiten');
	await resident.write('Wat zoek je?', title);
	await resident.press('Zoeken');
	await resident.follow(title);
	const page = await resident.reads();
	expect(page).toContain('Elke eerste vrijdag van de maand van 17:30 tot 19:30');
	expect(page).toContain(HALL);
	expect(page).not.toContain('Fatima');
}

async function cancelsTheFirst(volunteer: Hands, club: string) {
	await volunteer.goTo('/beheer');
	await volunteer.follow(club);
	await volunteer.follow(/^Datums en afzeggen/);
	await volunteer.follow(/^Gaat niet door/);
	await volunteer.pick('De kok of begeleider kan niet');
	await volunteer.press('Laat niet doorgaan');
	expect(await volunteer.reads()).toMatch(/Bewoners lezen nu: .*Gaat niet door\. Reden: de kok of begeleider kan niet/);
}

/** On the page above everything else, in the list of dates, in the list of activities, and in a calendar. */
async function readsThatItIsOff(resident: Hands, title: string, path: string) {
	await resident.goTo(path);
	const page = await resident.reads();
	expect(page).toMatch(/Vrijdag \d+ \S+ .*gaat het niet door\s+Reden: De kok of begeleider kan niet/i);
	const off = resident.page.getByRole('listitem').filter({ hasText: 'Gaat niet door' });
	expect(await off.innerText()).toContain('Reden: De kok of begeleider kan niet.');
	const day = (await off.locator('time').getAttribute('datetime')) ?? '';
	await resident.goTo(`/activiteiten?q=${encodeURIComponent(title)}`);
	const next = await resident.page.getByRole('article').first().locator('time').getAttribute('datetime');
	expect(next && next > day).toBe(true);
	const calendar = await (await fetch(`${site.url}${path}/agenda.ics`)).text();
	const events = calendar.replaceAll(/\r\n[ \t]/g, '').split('BEGIN:VEVENT');
	const event = events.find((one) =>
		one.includes(`RECURRENCE-ID;TZID=Europe/Amsterdam:${day.replaceAll(/[-:]/g, '')}`)
	);
	expect(event).toContain('STATUS:CANCELLED');
	expect(event).toContain('Reden: De kok of begeleider kan niet.');
}

test.each(ways)('$way: from a mail address to a dinner on the site, and one that is off', async (way) => {
	const { club } = way;
	const title = `Eten bij ${club}`;
	const address = `${club.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`;
	const { hands: volunteer, ...fatima } = await arrives(way);
	await signsIn(volunteer, address);
	await beginsTheClub(volunteer, club);
	await describesTheDinner(volunteer, title);
	await looksAndPublishes(volunteer, title);

	const { hands: resident, ...neighbour } = await arrives(way);
	await resident.goTo(`/activiteiten?q=${encodeURIComponent(title)}`);
	expect(await resident.page.getByRole('article').filter({ hasText: title }).count()).toBe(0);

	const ria = await signedIn(database.sql, { name: 'Ria', staff: ['moderator'] });
	const { hands: moderator, ...desk } = await arrives(way, ria);
	await approves(moderator, title);
	await desk.leave();

	const { text, path } = await letterTo(address, /staat op de site/);
	expect(text).toContain(`Een moderator van de gemeente heeft gekeken naar “${title}”.`);
	await finds(resident, title);
	expect(pathOf(resident)).toBe(path);

	await cancelsTheFirst(volunteer, club);
	await readsThatItIsOff(resident, title, path);
	await fatima.leave();
	await neighbour.leave();
});
