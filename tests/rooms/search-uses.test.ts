// What people look for: counted by day, kept as words only when many do, gone after four weeks.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { emptyQuery, type Query } from '#lib/search/query.ts';
import * as uses from '#lib/search/uses/uses.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const folder = mkdtempSync(join(tmpdir(), 'uses-'));
afterAll(() => rmSync(folder, { recursive: true }));

let officer: Person;
beforeAll(async () => {
	configure({ DATA_DIR: folder });
	officer = await signedIn(sql, { staff: ['officer'] });
});
beforeEach(async () => {
	await sql`truncate search_uses, search_used_words, search_words_hidden`;
});

// Each test on days of its own: what was counted of a device on a day stays known.
let first: Day = '2027-01-01';
beforeEach(() => (first = addDays(first, 100)));
const at = (day: Day) => instantOf(`${day}T12:00`);
/** A neighbour, by the number of the house, looks for something; nothing is found unless told otherwise. */
type Looked = Partial<Query> & { total?: number; day?: Day; agent?: string; rest?: string; without?: string[] | null; akin?: string[] }; // prettier-ignore
function looks(neighbour: number, text: string, looked: Looked = {}) {
	const { total = 0, day = first, agent = 'Firefox', rest = text, without = null, akin = [], ...asked } = looked;
	const from = { address: `192.0.2.${neighbour}`, headers: new Headers({ 'user-agent': agent }) };
	const results = { query: { ...emptyQuery, text, ...asked }, total, understood: [], rest, without, akin };
	uses.counter('activity', results)?.(from, at(day));
}
const neighbours = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);
async function told(day = first) {
	const { inVain, used } = await uses.overview(officer, at(day));
	return [...inVain, ...used].map(({ words, uses, empty }) => ({ words, uses, empty }));
}
const everything = async () => JSON.stringify([await sql`select * from search_uses`, await sql`select * from search_used_words`]); // prettier-ignore

test('nine neighbours look for the same: nobody can read what; the tenth makes it known', async () => {
	for (const neighbour of neighbours(9)) looks(neighbour, 'Zweefvliegen');
	await uses.write();
	expect(await told()).toEqual([]);
	expect(await everything()).not.toMatch(/zweef|192\.0|Firefox/i);
	looks(10, 'waar kan ik zweefvliegen?');
	await uses.write();
	expect(await told()).toEqual([{ words: 'zweefvliegen', uses: 10, empty: 10 }]);
	expect(await everything()).not.toMatch(/192\.0|Firefox/i);
});

test('one neighbour who asks ten times is no ten neighbours', async () => {
	for (const text of Array<string>(10).fill('schaken')) looks(1, text);
	await uses.write();
	looks(1, 'SCHAKEN');
	await uses.write();
	expect(await sql`select uses::int, empty::int from search_uses`).toEqual([{ uses: 1, empty: 1 }]);
});

test('a second page, a program, and a text that may hold a telephone number are not counted', async () => {
	looks(1, 'schaken', { page: 2 });
	looks(2, 'schaken', { agent: 'Examplebot/1.0' });
	looks(3, 'bel 06 12345678');
	looks(4, 'fatima@voorbeeld.nl');
	await uses.write();
	expect(await sql`select from search_uses`).toHaveLength(0);
});

test('what finds nothing only with a filter was not in vain; days add up', async () => {
	for (const neighbour of neighbours(6)) looks(neighbour, 'dansen', { when: 'vandaag' });
	for (const neighbour of neighbours(4)) looks(neighbour, 'dansen', { day: addDays(first, 3) });
	await uses.write();
	expect(await told(addDays(first, 3))).toEqual([{ words: 'dansen', uses: 10, empty: 4 }]);
	// Four are too few to tell.
	expect((await uses.overview(officer, at(addDays(first, 3)))).inVain).toEqual([]);
});

test('zwemles in a wijk that is nowhere is told as zwemles, tennis where only other sports are as tennis, and only among what is not found', async () => {
	for (const neighbour of neighbours(10)) looks(neighbour, 'zwemles in schadewijk', { total: 30, rest: 'zwemles', without: ['zwemles'] }); // prettier-ignore
	for (const neighbour of neighbours(11)) looks(neighbour, 'tennis', { total: 34, akin: ['tennis'] });
	for (const neighbour of neighbours(12)) looks(neighbour, 'koffie', { total: 3 });
	await uses.write();
	const { inVain, used } = await uses.overview(officer, at(first));
	expect([inVain, used].map((rows) => rows.map(({ words }) => words))).toEqual([['tennis', 'zwemles'], ['koffie']]);
});

test('counts of earlier days are brought once, where nobody looked for anything yet; neighbours count on with them', async () => {
	const earlier = (day: Day, count: number) => ({ noun: 'activity', text: 'Waar is een zwembad?', day, uses: count, empty: count }) as const; // prettier-ignore
	const bring = () =>
		sql.begin((tx) => uses.bring(tx, [earlier(addDays(first, -2), 6), earlier(addDays(first, -1), 5)]));
	await bring();
	await bring();
	looks(1, 'zwembad');
	await uses.write();
	expect(await told()).toEqual([{ words: 'zwembad', uses: 12, empty: 12 }]);
});

test('after four weeks the counts are gone, and the words when fewer than ten are left', async () => {
	for (const neighbour of neighbours(10)) looks(neighbour, 'klaverjassen', { total: 3 });
	for (const neighbour of neighbours(2)) looks(neighbour, 'klaverjassen', { total: 3, day: addDays(first, 5) });
	await uses.write();
	expect(await uses.forgetOld(addDays(first, 27))).toBe(0);
	expect(await told(addDays(first, 27))).toEqual([{ words: 'klaverjassen', uses: 12, empty: 0 }]);
	expect(await told(addDays(first, 28))).toEqual([]);
	expect(await uses.forgetOld(addDays(first, 28))).toBe(2);
	expect(await sql`select uses from search_uses`).toEqual([{ uses: 2 }]);
	expect(await sql`select from search_used_words`).toHaveLength(0);
});

test('an officer hides words and shows them again; a neighbour may do neither, nor look', async () => {
	for (const neighbour of neighbours(10)) looks(neighbour, 'rommel', { total: 1 });
	await uses.write();
	const [{ mark } = { mark: '' }] = await uses.popular(at(first));
	const fatima = await signedIn(sql);
	await expect(uses.hide(fatima, [{ noun: 'activity', mark }])).rejects.toThrow(/may not/);
	await expect(uses.overview(fatima, at(first))).rejects.toThrow(/may not/);
	await uses.hide(officer, [{ noun: 'activity', mark }]);
	await uses.hide(officer, [{ noun: 'activity', mark }]);
	expect(await uses.popular(at(first))).toEqual([]);
	expect((await uses.overview(officer, at(first))).used[0]).toMatchObject({ words: 'rommel', hidden: true });
	await uses.show(officer, [{ noun: 'activity', mark }]);
	expect(await uses.popular(at(first))).toHaveLength(1);
	expect(await sql`select by, shown_by from search_words_hidden`).toEqual([{ by: officer.id, shown_by: officer.id }]);
});

test('what nobody has looked for yet is no trouble', async () => {
	await uses.write();
	expect(await uses.overview(officer, at(first))).toEqual({ inVain: [], used: [] });
});
