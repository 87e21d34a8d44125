// What an officer is told that words will find is what a visitor finds once they are kept.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { foresee } from '#lib/search/preview/preview.server.ts';
import { emptyQuery, nouns } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import type { Change } from '#lib/search/synonyms/synonym-list.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
// Dates and "now" must agree with the clock of the database, which decides what is past.
const now = new Date();
const soon = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
const SEWING = 'same-naaien';
let bo: Person;

beforeAll(async () => {
	await twoWijken();
	await places.saveAll([huiskamerDeWolput()], { today: soon });
	const plain = { summary: '', description: '', series: [weekly(`${soon}T10:00`)] };
	await activities.publishAll(
		['Koffie aan De Wolput', 'Naaicafé op zolder', 'Flierefluiten op dinsdag', 'Pimpampoenen in De Wolput'].map(
			(title, at) => koffieAanDeWolput({ ...plain, title, sourceId: `${at}`, price: at > 1 ? 'free' : 'unknown' })
		),
		{ today: soon }
	);
	await search.learnWords();
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
});

const to = (words: string[]): Change => ({ state: 'on', words, also: [] });
const versionOf = async (key: string | null) =>
	(await synonyms.listed(bo)).find((group) => group.key === key)?.version ?? '0';

/** How many activities and places somebody finds who types this. */
const finds = async (text: string) => {
	const found = await Promise.all(nouns.map((noun) => search.find(noun, { ...emptyQuery, text }, now)));
	return found.map((one) => (one.ok ? one.found.total : 0));
};

/** By word: what it finds now and then as Bo is told, and as a visitor finds before and after. */
async function toldAndFound(key: string | null, words: string[], asked = words) {
	const seen = await foresee(bo, key, await versionOf(key), to(words), now);
	if (!seen?.ok) throw new Error('nothing was foreseen');
	const told = (word: string, when: 'now' | 'then') => {
		const one = seen.foreseen.effect.words.find((row) => row.words.includes(word));
		return nouns.map((noun) => one?.[noun][when]);
	};
	const before = await Promise.all(asked.map(finds));
	const saved = await synonyms.change(bo, key, await versionOf(key), to(words));
	if (!saved?.ok) throw new Error('not kept');
	await search.learnWords();
	const after = await Promise.all(asked.map(finds));
	await synonyms.change(bo, saved.key, await versionOf(saved.key), { state: key === null ? 'off' : 'as-shipped' });
	await search.learnWords();
	return {
		told: asked.map((word) => [told(word, 'now'), told(word, 'then')]),
		found: asked.map((_, at) => [before[at], after[at]]),
		elsewhere: seen.foreseen.elsewhere
	};
}

// prettier-ignore
test.each([
	['a word nobody knows', ['snorrebollen', 'flierefluiten'], [0, 1]],
	['a word that is taken for a slip now', ['flierefliuten', 'pimpampoenen'], [1, 1]],
	['another slip, in a larger group', ['pimpampoennen', 'flierefluiten', 'koffie'], [1, 3]],
	['a word that is a filter', ['zonderkosten', 'gratis'], [0, 2]]
])('%s: what Bo is told is what a visitor finds, before and after', async (_, words, activity) => {
	const { told, found } = await toldAndFound(null, words);
	expect(told).toEqual(found);
	expect(told[0]!.map((counts) => counts[0])).toEqual(activity);
});

test('a word beside one of another group finds nothing of that group; put in it, it does', async () => {
	const [masjien, machine] = ['naaimasjien', 'naaimachine'];
	const beside = await toldAndFound(null, [masjien, machine]);
	expect(beside.told).toEqual(beside.found);
	expect(beside.told.map(([, then]) => then?.[0])).toEqual([0, 1]);
	expect(beside.elsewhere).toMatchObject([{ key: SEWING, words: [machine], only: [masjien] }]);

	const sewing = (await synonyms.listed(bo)).find(({ key }) => key === SEWING)!;
	const within = await toldAndFound(SEWING, [...sewing.words, masjien], [masjien]);
	expect(within.told).toEqual(within.found);
	expect(within.told[0]!.map((counts) => counts[0])).toEqual([0, 1]);
});
