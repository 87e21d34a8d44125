// What was withdrawn is not told by any way round: not as what was perhaps meant, and not as something to choose from.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { municipalityCode } from '#lib/foundation/settings.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import * as suggestions from '#lib/search/suggestions/suggestions.server.ts';
import { random } from '../bench/random.ts';
import { ownDatabase } from '../support/database.ts';
import { takenAway } from '../support/leaving.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
beforeAll(twoWijken);

async function publish(title: string): Promise<number> {
	const plain = { title, summary: '', description: '', series: [weekly(`${addDays(today, 2)}T10:00`)] };
	const { ids } = await activities.publishAll([koffieAanDeWolput({ ...plain, sourceId: title })], { today });
	search.changed();
	return ids.get(title)!;
}

async function meant(q: string): Promise<string | null> {
	const answer = await search.find('activity', parse(new URLSearchParams({ q })).query, now);
	return answer.ok ? answer.found.meant : null;
}

/** Two letters that changed places. */
const slipOf = (word: string) => word.slice(0, 4) + word[5] + word[4] + word.slice(6);
const known = async (term: string) => (await sql`select from search_terms where term = ${term}`).length > 0;

test('somebody who mistypes the name of what was taken away is not told that name', async () => {
	const id = await publish('Merelkwinkel');
	expect(await meant('merelwkinkel')).toBe('merelkwinkel');
	expect(await suggestions.suggest('merelk', 'activity', municipalityCode(), now)).toHaveLength(1);

	await takenAway(id, 'moderator', 'bestaat niet');
	expect(await meant('merelwkinkel')).toBeNull();
	expect(await suggestions.suggest('merelk', 'activity', municipalityCode(), now)).toEqual([]);
	// Its own name gives the same answer as a name that never was.
	expect(await meant('merelkwinkel')).toBeNull();
});

test('whatever is published and taken away, only names of what is still there are told', async () => {
	const chance = random(20261122);
	const word = () =>
		Array.from({ length: 10 }, (_, at) => chance.pick(at % 2 ? [...'aeo'] : [...'bdgklmpst'])).join('');
	const shown = new Map<string, number>();
	const gone = new Set<string>();
	for (let round = 0; round < 24; round++) {
		const [first] = shown;
		if (!first || chance.chance(0.6)) {
			const title = word();
			shown.set(title, await publish(title));
			continue;
		}
		const [title, id] = chance.pick([...shown]);
		await takenAway(id, 'moderator', 'bestaat niet');
		shown.delete(title);
		gone.add(title);
	}
	expect(gone.size).toBeGreaterThan(3);
	for (const title of gone) expect(gone).not.toContain(await meant(slipOf(title)));
	for (const title of shown.keys()) expect(await meant(slipOf(title))).toBe(title);
});

test('the night forgets the words of what was taken away, and no others', async () => {
	const id = await publish('Vinkenslagers');
	await publish('Roodborstjes');
	await takenAway(id, 'moderator', 'bestaat niet');
	expect(await known('vinkenslagers')).toBe(true);

	expect(await search.forgetWords()).toBeGreaterThan(0);
	expect(await known('vinkenslagers')).toBe(false);
	expect(await known('roodborstjes')).toBe(true);
	expect(await search.forgetWords()).toBe(0);
});
