// The pages of one thing: an activity, a meeting place, a wijk. Visited as residents do, on a site of our own.
import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { submit } from '../support/visitor.ts';

const MEAL = '/activiteiten/samen-eten-aan-de-wolput';
const LIVING_ROOM = '/plekken/huiskamer-de-wolput';
const pages = {
	'an activity': MEAL,
	'a place': LIVING_ROOM,
	'all wijken': '/wijken',
	'one wijk': '/wijken/schadewijk',
	'one buurt': '/wijken/mettegeupel',
	'a gebied': '/wijken/ravenstein-en-deursen-dennenburg'
};

let site: Site;
let browser: Browser;
let sql: postgres.Sql;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(inject('postgres')), openBrowser()]);
	sql = postgres(site.database, { max: 1 });
});
afterAll(async () => {
	await sql?.end();
	await browser?.close();
	await site?.stop();
});

/** Opens a page of the site, shows it to `look`, and closes it; `trouble` is what the browser complained about. */
async function visit<T>(
	path: string,
	look: (page: Page, trouble: string[]) => Promise<T>,
	options: BrowserContextOptions = {}
): Promise<T> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	page.on('dialog', (dialog) => (trouble.push(dialog.message()), dialog.dismiss()));
	await page.goto(site.url + path, { waitUntil: 'load' });
	return look(page, trouble).finally(() => context.close());
}

/** The main text of a page as it is read, in one line. */
const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const jsonLdOf = async (page: Page) =>
	JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;

/** The meal's first coming date that is cancelled (or not), as wall time. */
async function mealDate(cancelled: boolean) {
	const [date] = await sql<{ original: string; reason: string | null }[]>`
		select original, reason from occurrences join activities on activities.id = activity_id
		where slug = ${MEAL.split('/')[2] ?? ''} and cancelled = ${cancelled} and starts_at > now()
		order by starts_at limit 1`;
	if (!date) throw new Error('the demo has no such date');
	return date;
}

describe('somebody wants to eat along at De Wolput', () => {
	test('reads when, where, what it costs, how to join, and whether a wheelchair gets in', () =>
		visit(MEAL, async (page) => {
			const text = await textOf(page);
			expect(text).toMatch(/Wanneer Elke donderdag van 17:30 tot 19:30\./);
			expect(text).toMatch(/Eerstvolgende keer: \S+/);
			expect(text).toMatch(/Waar Huiskamer De Wolput/);
			expect(text).toMatch(/Wat kost het € 3,50 Heb je een laag inkomen\? Dan is het € 2\./);
			expect(text).toMatch(/Meedoen Meld je aan/);
			expect(text).toMatch(/Kan een rolstoel naar binnen\? Ja/);
			await page.getByRole('link', { name: 'Huiskamer De Wolput' }).click();
			await page.waitForURL(`**${LIVING_ROOM}`);
		}));

	test('sees that one evening is off, and why', async () => {
		const { reason } = await mealDate(true);
		await visit(MEAL, async (page) => {
			const off = page.getByRole('listitem').filter({ hasText: 'Gaat niet door' }).first();
			expect(await off.innerText()).toContain(`Reden: ${reason}`);
			expect(await off.locator('s').count()).toBe(1);
			expect(await off.getByRole('link').count()).toBe(0);
		});
	});

	test('is warned on top when the very next evening is off', async () => {
		const next = await mealDate(false);
		await sql`update occurrences set cancelled = true, reason = 'De oven is stuk.' where original = ${next.original}`;
		// An address of its own: what others asked a moment ago may be told again for ten seconds.
		await visit(`${MEAL}?vers`, async (page) => {
			expect(await textOf(page)).toMatch(/gaat het niet door Reden: De oven is stuk\. /);
		});
		await sql`update occurrences set cancelled = false, reason = null where original = ${next.original}`;
	});

	test('puts the whole series in a calendar: at half past five in summer and winter', async () => {
		const response = await fetch(`${site.url}${MEAL}/agenda.ics`);
		expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		expect(response.headers.get('content-disposition')).toContain('samen-eten-aan-de-wolput.ics');
		const events = eventsIn(await response.text());
		const series = events.find((event) => event.isRecurring());
		expect(series?.summary).toBe('Samen eten aan de Wolput');
		const dates = series?.iterator();
		for (let week = 0; week < 52; week++) expect(dates?.next()).toMatchObject({ hour: 17, minute: 30 });
		expect(events.filter(({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED')).toHaveLength(1);
	});

	test('puts one evening in a calendar, and an evening that is not there is not found', async () => {
		const { original } = await mealDate(false);
		const key = original.replace('T', '-').replace(':', '');
		const events = eventsIn(await (await fetch(`${site.url}${MEAL}/${key}.ics`)).text());
		expect(events.map(({ startDate }) => startDate.toString())).toEqual([`${original}:00`]);
		for (const strange of ['2001-01-01-1000', 'morgen', "x'--"])
			expect((await fetch(`${site.url}${MEAL}/${encodeURIComponent(strange)}.ics`)).status).toBe(404);
	});

	test('finds it through a search engine too: the facts parse, also with a title that tries to break out', async () => {
		const title = `</script><script>alert('x')</script> & "koffie" <!-- \u2028`;
		await sql`update activities set title = ${title}, description = ${title} where slug = 'koffie-en-de-krant'`;
		await visit('/activiteiten/koffie-en-de-krant', async (page, trouble) => {
			expect(await jsonLdOf(page)).toMatchObject({ '@type': 'Event', name: title });
			expect(trouble).toEqual([]);
		});
		await visit(MEAL, async (page, trouble) => {
			expect(await jsonLdOf(page)).toMatchObject({ name: 'Samen eten aan de Wolput', isAccessibleForFree: false });
			expect(trouble).toEqual([]);
			await page.getByRole('link', { name: 'Huiskamer De Wolput' }).click();
			await page.waitForURL(`**${LIVING_ROOM}`);
			expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
		});
	});
});

describe('somebody wants to drop in at De Wolput', () => {
	test('reads whether it is open, the hours, what it has, and what is on', () =>
		visit(LIVING_ROOM, async (page) => {
			const text = await textOf(page);
			expect(text).toMatch(/Maandag (\(vandaag\) )?9:30 tot 12:30 en /);
			expect(text).toMatch(/Publiek: het is binnen en iedereen mag er komen\./);
			expect(text).toMatch(/Iets kopen Je hoeft niets te kopen\./);
			expect(text).toMatch(/Ringleiding Nee/);
			expect(text).toMatch(/Gecontroleerd op \d+ \w+ \d{4}\./);
			expect(await page.getByRole('link', { name: 'Koffieochtend in De Wolput' }).count()).toBeGreaterThan(0);
		}));

	test('is told plainly when nobody checked it for long, or ever', async () => {
		await sql`update places set verify_by = '2020-01-01' where slug = 'buurthuis-de-merel'`;
		await sql`update places set verified_at = null, verify_by = null where slug = 'kerk-de-open-linde'`;
		await visit('/plekken/buurthuis-de-merel', async (page) =>
			expect(await textOf(page)).toContain('Dit is lang niet gecontroleerd')
		);
		await visit('/plekken/kerk-de-open-linde', async (page) =>
			expect(await textOf(page)).toContain('Dit is nog niet gecontroleerd')
		);
	});

	test('without JavaScript: tells what is wrong; too much text stays as typed, the rest is kept for 180 days', () =>
		visit(
			LIVING_ROOM,
			async (page) => {
				await page.getByText('Klopt dit niet?').click();
				const long = 'De deur is groen. '.repeat(150).trim();
				await page.getByLabel('Wat klopt er niet?').fill(long);
				await page.getByLabel(/Telefoonnummer of e-mailadres/).fill('fatima@voorbeeld.example');
				await submit(page.getByRole('button', { name: 'Verstuur' }));

				expect(await page.title()).toMatch(/^Fout: /);
				const summary = page.getByRole('group', { name: 'Er klopt nog iets niet' });
				await summary.getByRole('link', { name: /Je bericht is te lang/ }).click();
				expect(await page.getByLabel('Wat klopt er niet?').inputValue()).toBe(long.slice(0, 2500));
				expect(await page.getByLabel(/Telefoonnummer/).inputValue()).toBe('fatima@voorbeeld.example');

				await page.getByLabel('Wat klopt er niet?').fill('De deur is <b>groen</b>.');
				await submit(page.getByRole('button', { name: 'Verstuur' }));
				expect(page.url()).toBe(`${site.url}${LIVING_ROOM}?verstuurd=ja#klopt-dit-niet`);
				expect(await textOf(page)).toContain('Je bericht is binnen.');
				const kept = await sql`select noun, message, contact, delete_by - at::date as days from reports`;
				expect([...kept]).toEqual([
					{ noun: 'place', message: 'De deur is <b>groen</b>.', contact: 'fatima@voorbeeld.example', days: 180 }
				]);
			},
			{ javaScriptEnabled: false }
		));
});

describe('somebody looks at their wijk', () => {
	test('chooses it from the list, and sees its border, its week, its places and its figures', () =>
		visit('/wijken', async (page) => {
			await page.getByRole('listitem').getByRole('link', { name: 'Schadewijk' }).first().click();
			await page.waitForURL('**/wijken/schadewijk');
			const text = await textOf(page);
			expect(text).toContain('Indicatieve grens');
			// What neighbours miss, and the way to say more, comes before the long lists.
			expect(text).toMatch(/Zeg wat jij mist[^]*De komende 7 dagen in Schadewijk/);
			expect(text).toMatch(/Inwoners 10\.\d{3} \(2022\)/);
			expect(text).toMatch(/Huishoudens [\d.]+ \(2017\)/);
			expect(text).not.toMatch(/Grens van \d/);
		}));

	test('the totals it names are those of the lists it leads to', () =>
		visit('/wijken/schadewijk', async (page) => {
			for (const [name, address] of [
				[/^Alle (\d+) plekken/, '/plekken.json?bij=schadewijk'],
				[/^Alle (\d+) activiteiten/, '/activiteiten.json?bij=schadewijk&wanneer=week']
			] as const) {
				const said = name.exec(await page.getByRole('link', { name }).innerText())?.[1];
				const { total } = (await (await fetch(site.url + address)).json()) as { total: number };
				expect(Number(said)).toBe(total);
			}
		}));

	test('a figure nobody has is "niet bekend", never 0', async () => {
		await sql`update area_figures set value = null where key = 'households'
			and area_id = (select id from areas where slug = 'herpen')`;
		await visit('/wijken/herpen', async (page) => expect(await textOf(page)).toMatch(/Huishoudens niet bekend/));
	});

	test('an old address leads to the new one; a wijk that never was is not found', async () => {
		await sql`insert into old_slugs select 'area', 'schadewijk-oud', id from areas where slug = 'schadewijk'`;
		const moved = await fetch(`${site.url}/wijken/schadewijk-oud`, { redirect: 'manual' });
		expect([moved.status, moved.headers.get('location')]).toEqual([301, '/wijken/schadewijk']);
		for (const path of ['/wijken/nergens', '/plekken/nergens', '/activiteiten/nergens', '/wijken/%00'])
			expect([404, 400]).toContain((await fetch(site.url + path)).status);
	});
});

describe.each(Object.entries(pages))('the page of %s', (_, path) => {
	test('fits a phone of 320 pixels, is readable on paper, and says what it is to who shares it', () =>
		visit(
			path,
			async (page, trouble) => {
				await page.waitForLoadState('networkidle');
				expect(trouble).toEqual([]);
				const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				expect(await wider()).toBeLessThanOrEqual(0);

				expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(site.url + path);
				expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/\w{3}/);
				expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toMatch(/\w{3}/);

				await page.setViewportSize({ width: 1280, height: 720 });
				await page.emulateMedia({ media: 'print' });
				expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
				for (const gone of ['header nav', 'main form', 'main button', 'footer.utrecht-page-footer'])
					expect(await page.locator(gone).locator('visible=true').count()).toBe(0);
				expect((await textOf(page)).length).toBeGreaterThan(200);
			},
			{ viewport: { width: 320, height: 640 } }
		));
});

const eventsIn = (text: string) =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
