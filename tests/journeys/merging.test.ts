// Two that look alike become one: chosen, read, done, and undone, at a phone without JavaScript.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn } from '../support/people.ts';
import { startSite } from '../support/site.ts';
import { atPhone, submit, tooWide } from '../support/visitor.ts';

const main = (page: Page) => page.getByRole('main').innerText();

test('a moderator reads what will happen before two kookclubs are one, and finds the way back', async () => {
	const [browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const { sql } = database;
	await sql`
		with made as (
			insert into initiatives (slug, name, kind, created_by)
			select 'kookgroep-' || n, 'Kookgroep Ruwaard', 'residents', 'test' from generate_series(1, 2) n returning id
		), approved as (insert into initiative_approvals (initiative_id, by) select id, 'test' from made)
		insert into memberships (account_id, initiative_id, role, by)
		select (select account_id from demo_people limit 1), max(id), 'owner', 'test' from made`;
	const who = await signedIn(sql, { staff: ['moderator'] });
	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto('/gemeente/samenvoegen');
			expect(await main(page)).toMatch(/We vonden \d+ keer twee die op elkaar lijken/);
			expect(await tooWide(page)).toBe(0);
			const pair = page.getByRole('form', { name: 'Kookgroep Ruwaard en Kookgroep Ruwaard' });
			await submit(pair.getByRole('button'));
			expect(await main(page)).toContain('Kies wat je wilt doen.');
			await page.getByRole('radio').first().check();
			await submit(page.getByRole('button', { name: /^Ga verder/ }));
			expect(await main(page)).toMatch(
				/\/initiatieven\/kookgroep-2 leidt naar \/initiatieven\/kookgroep-1[^]*1 lid gaat/
			);
			expect(await sql`select from merges`).toHaveLength(0);
			expect(await tooWide(page)).toBe(0);
			await submit(page.getByRole('button', { name: 'Voeg samen' }));
			expect(await main(page)).toContain('Ze zijn nu één.');
			expect(await sql`select from merges`).toHaveLength(1);
			expect((await fetch(`${site.url}/initiatieven/kookgroep-2`)).url).toBe(`${site.url}/initiatieven/kookgroep-1`);
			await page.getByRole('link', { name: 'Ongedaan maken' }).click();
			await submit(page.getByRole('button', { name: /^Zet terug/ }));
			expect(await main(page)).toContain('Teruggezet.');

			await page.goto('/gemeente/samenvoegen');
			await pair.getByRole('radio', { name: 'Het zijn er twee' }).check();
			await submit(pair.getByRole('button'));
			await submit(page.getByRole('button', { name: 'Ja, het zijn er twee' }));
			expect(await main(page)).toContain('laten we hier niet meer samen zien');
			expect(await pair.count()).toBe(0);
		},
		{ who }
	);
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
}, 60_000);
