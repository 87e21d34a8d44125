// Words that mean the same: an officer sees what a change does, keeps it, and everybody searches with it.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { emptyQuery } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { foresee } from '#lib/search/preview/preview.server.ts';
import type { Change } from '#lib/search/synonyms/synonym-list.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
// Dates and "now" must agree with the clock of the database, which decides what is past.
const now = new Date();
const soon = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
const BINGO = 'same-bingo';
let bo: Person;
let henk: Person;

beforeAll(async () => {
	await twoWijken();
	await places.saveAll([huiskamerDeWolput()], { today: soon });
	const plain = { summary: '', description: '', series: [weekly(`${soon}T10:00`)] };
	await activities.publishAll(
		[
			koffieAanDeWolput(plain),
			koffieAanDeWolput({ ...plain, title: 'Pimpampoenen in De Wolput', sourceId: 'pimpampoenen' }),
			koffieAanDeWolput({ ...plain, title: 'Flierefluiten op dinsdag', sourceId: 'flierefluiten' })
		],
		{ today: soon }
	);
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	henk = await signedIn(sql, { name: 'Henk', staff: ['officer'] });
});

const to = (words: string[], also: string[] = []): Change => ({ state: 'on', words, also });
const listed = async (key: string) => (await synonyms.listed(bo)).find((group) => group.key === key);
const inUse = async (key: string) => (await synonyms.groups(sql)).find((group) => group.key === key);

test('only an officer with a second factor sees and changes them', async () => {
	const others = [null, await signedIn(sql), await signedIn(sql, { staff: ['moderator'] }), await signedIn(sql, { staff: ['officer'], secondFactor: false })]; // prettier-ignore
	for (const other of others) {
		await expect(synonyms.listed(other)).rejects.toThrow('may not');
		await expect(synonyms.past(other, BINGO)).rejects.toThrow('may not');
		await expect(foresee(other, BINGO, '0', { state: 'off' }, now)).rejects.toThrow('may not');
		await expect(synonyms.change(other, BINGO, '0', { state: 'off' })).rejects.toThrow('may not');
	}
	// Taken away since she signed in.
	const gone = await signedIn(sql, { staff: ['officer'] });
	await sql`delete from staff where account_id = ${gone.id}`;
	await expect(synonyms.change(gone, BINGO, '0', { state: 'off' })).rejects.toThrow('may not');
	expect(await listed(BINGO)).toMatchObject({ version: '0', last: null });
});

test('before a change is kept, Bo sees what each word finds now and will find then', async () => {
	const made = await synonyms.change(bo, null, '0', to(['pimpampoenen', 'lanterfanten']));
	if (!made?.ok) throw new Error('not made');
	const { version } = (await listed(made.key))!;
	const seen = await foresee(bo, made.key, version, to(['pimpampoenen', 'flierefluiten']), now);
	if (!seen?.ok) throw new Error('nothing was foreseen');
	const { words, appears, goes } = seen.foreseen.effect;
	const none = { now: 0, then: 0 };
	expect(words).toEqual([
		{ words: ['flierefluiten', 'pimpampoenen'], activity: { now: 1, then: 2 }, place: none },
		{ words: ['lanterfanten'], activity: { now: 1, then: 0 }, place: none }
	]);
	expect(appears.first.map(({ title, word }) => [title, word])).toEqual([
		['Pimpampoenen in De Wolput', 'flierefluiten'],
		['Flierefluiten op dinsdag', 'pimpampoenen']
	]);
	expect(goes.first.map(({ title, word }) => [title, word])).toEqual([['Pimpampoenen in De Wolput', 'lanterfanten']]);
	expect(await listed(made.key)).toMatchObject({ version });
	expect(await foresee(bo, 'own-nothing', '0', { state: 'off' }, now)).toBeUndefined();
});

test('what a word finds now is what a visitor gets, also when search takes it for a slip', async () => {
	const text = 'flierefliuten';
	const found = await search.find('activity', { ...emptyQuery, text }, now);
	const seen = await foresee(bo, null, '0', to([text], ['pimpampoenen']), now);
	if (!seen?.ok || !found.ok) throw new Error('nothing was foreseen');
	expect(found.found.total).toBe(1);
	expect(seen.foreseen.effect.words[0]?.activity.now).toBe(1);
});

test('a change holds at once, is told to every process, and what was before can be read back', async () => {
	const heard = Promise.withResolvers<string>();
	await sql.listen('search_words', heard.resolve);
	const before = (await inUse(BINGO))!;
	const saved = await synonyms.change(bo, BINGO, '0', to(['bingo', 'prijsjesavond'], ['soep']));
	expect(saved).toEqual({ ok: true, key: BINGO });
	await heard.promise;
	expect(await inUse(BINGO)).toEqual({ key: BINGO, words: ['bingo', 'prijsjesavond'], also: ['soep'] });
	const { version } = (await listed(BINGO))!;
	expect(await listed(BINGO)).toMatchObject({ origin: 'changed', name: 'Bo', last: { by: bo.id } });
	await synonyms.change(henk, BINGO, version, { state: 'off' });
	expect(await inUse(BINGO)).toBeUndefined();
	await synonyms.change(henk, BINGO, (await listed(BINGO))!.version, { state: 'as-shipped' });
	expect(await inUse(BINGO)).toEqual(before);
	const past = (await synonyms.past(bo, BINGO)).map(({ state, name, words }) => [state, name, words]);
	expect(past).toEqual([
		['as-shipped', 'Henk', []],
		['off', 'Henk', ['bingo', 'prijsjesavond']],
		['on', 'Bo', ['bingo', 'prijsjesavond']]
	]);
	// Nothing became something else: nothing is added.
	await synonyms.change(henk, BINGO, (await listed(BINGO))!.version, { state: 'as-shipped' });
	expect(await synonyms.past(bo, BINGO)).toHaveLength(3);
});

test('whoever searches next finds with the new words, in every process that listens', async () => {
	await search.listen();
	const total = async () => {
		const found = await search.find('activity', { ...emptyQuery, text: 'kuierlatten' }, now);
		return found.ok ? found.found.total : null;
	};
	expect(await total()).toBe(0);
	const saved = await synonyms.change(bo, null, '0', to(['kuierlatten', 'flierefluiten']));
	await expect.poll(total, { timeout: 10_000 }).toBe(1);
	const key = saved?.ok ? saved.key : '';
	await synonyms.change(bo, key, (await listed(key))!.version, { state: 'off' });
	await expect.poll(total, { timeout: 10_000 }).toBe(0);
});

test('a new group has a key of its own, and nobody can go back to what never was', async () => {
	const saved = await synonyms.change(bo, null, '0', to(['frommelen', 'frummelen']));
	if (!saved?.ok) throw new Error('not saved');
	expect(await inUse(saved.key)).toMatchObject({ words: ['frommelen', 'frummelen'] });
	const { version } = (await listed(saved.key))!;
	expect(await synonyms.change(bo, saved.key, version, { state: 'as-shipped' })).toBeUndefined();
	await synonyms.change(bo, saved.key, version, { state: 'off' });
	expect(await inUse(saved.key)).toBeUndefined();
	expect(await listed(saved.key)).toMatchObject({ origin: 'own', isOff: true, words: ['frommelen', 'frummelen'] });
	expect(await synonyms.change(bo, 'own-nothing', '0', { state: 'off' })).toBeUndefined();
});

test('of two officers at once the second hears who was first, and nothing is lost', async () => {
	const { version } = (await listed('same-baby'))!;
	const both = await Promise.all([
		synonyms.change(bo, 'same-baby', version, to(['baby', 'zuigeling', 'borelingen'])),
		synonyms.change(henk, 'same-baby', version, to(['baby', 'hummel']))
	]);
	const [first, second] = both[0]?.ok ? both : [both[1], both[0]];
	const winner = both[0]?.ok ? 'Bo' : 'Henk';
	expect(first).toEqual({ ok: true, key: 'same-baby' });
	if (second?.ok !== false) throw new Error('both were kept');
	expect(second.conflict).toMatchObject({ name: winner, now: { words: (await inUse('same-baby'))!.words } });
	const again = await foresee(bo, 'same-baby', version, { state: 'off' }, now);
	expect(again).toMatchObject({ ok: false, conflict: { name: winner } });
	// Having seen that, the second may go on.
	const kept = await synonyms.change(henk, 'same-baby', second.conflict.now.version, to(['baby', 'hummel', 'wurm']));
	expect(kept?.ok).toBe(true);
	expect((await synonyms.past(bo, 'same-baby')).map(({ words }) => words)).toHaveLength(2);
});
