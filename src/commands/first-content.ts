// What a database holds before anybody has put something in it: the demo set, and the way in for its people.
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';

/**
 * Loads the demo set when nobody has loaded anything, also when an earlier start was cut off halfway; returns whether it
 * did. `origin` is the address of the site, for letters. Expects no open pool, and leaves none.
 */
export async function seedWhenEmpty(url: string, origin: string): Promise<boolean> {
	database.open(url, 4);
	try {
		const [row] = await database.sql<{ filled: boolean }[]>`select exists (select from activities) as filled`;
		if (row?.filled) return false;
		// Only a first start needs it, and it brings all rooms with it.
		const demo = await import('#lib/demo/demo.server.ts');
		if (!(await demo.isEmpty())) return false;
		// What was looked for is counted under the key of the site.
		configure();
		await demo.seed(dayAt(new Date()), origin);
		return true;
	} finally {
		await database.close();
	}
}

/**
 * One link for each person of the demo, as lines for the terminal; none on a database that was not filled by the demo.
 * Expects no open pool, and leaves none.
 */
export async function demoLinks(url: string, origin: string): Promise<string[]> {
	database.open(url, 1);
	try {
		const { signInLinks } = await import('#lib/demo/people.server.ts');
		const links = await signInLinks(origin, new Date());
		if (!links.length) return [];
		return [
			'Kijk rond als (elke link werkt één keer, acht uur lang):',
			...links.map((one) => `  ${one.words}: ${one.url}`)
		];
	} finally {
		await database.close();
	}
}
