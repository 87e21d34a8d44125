// The people of the demo: made by the seed of an empty database, signed in by a link on the terminal of who started it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { DEMO_AREA, DEMO_INITIATIVE, DEMO_PLACE, demoPeople } from './people.ts';
import type { DemoPerson } from './people.ts';
import * as queries from './queries.server.ts';

// For an afternoon with colleagues; who wants more starts again.
const MINUTES = 8 * 60;

/** Makes the six people with what each may, and writes down that this is a demo. Seeding twice changes nothing. */
export async function seedPeople(tx: Sql): Promise<void> {
	for (const { what, email, name } of demoPeople) {
		const id = await accounts.ensure(tx, email);
		await queries.remember(tx, id, what, name);
		await giveWork(tx, id, what);
	}
}

async function giveWork(tx: Sql, id: string, what: DemoPerson['what']): Promise<void> {
	if (what === 'initiative') await queries.own(tx, id, DEMO_INITIATIVE);
	else if (what === 'technical' || what === 'social') await queries.manage(tx, id, DEMO_PLACE, what);
	else if (what === 'connector') {
		const area = await queries.area(tx, DEMO_AREA);
		if (area) await accounts.giveRole(tx, 'voorbeeld', id, { role: what, area });
	} else await accounts.giveRole(tx, 'voorbeeld', id, { role: what });
}

/**
 * Whether anybody may read the letters of this site: it is a demo that the seed made itself, sends none, and nobody real
 * has a role in it. A site with real people never does, whatever its configuration forgot to say.
 */
export async function showsLetters(): Promise<boolean> {
	const { demo, smtpUrl } = configuration();
	return demo && smtpUrl === undefined && (await queries.stillDemo(sql)).length > 0;
}

/**
 * A link for each of them, second factor included. Only where the demo made them itself, and nobody real has a role: then
 * the site is in use, and its terminal lets nobody in.
 */
export async function signInLinks(origin: string, now: Date): Promise<{ words: string; url: string }[]> {
	return sql.begin(async (tx) => {
		const emails = await queries.stillDemo(tx);
		const links = [];
		for (const { email, words, next } of demoPeople.filter((person) => emails.includes(person.email))) {
			const token = await accounts.newLink(tx, email, { next, secondFactor: true, minutes: MINUTES, now });
			links.push({ words, url: `${origin}/inloggen/${token}` });
		}
		return links;
	});
}
