// Who answered, beside who lives there: for officers, of what counts, and never a number that is small.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { whoAnswered } from '#lib/reports/response.server.ts';
import { thresholds } from '#lib/needs/threshold.server.ts';
import { ownDatabase } from '../support/database.ts';
import { twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const now = new Date('2026-11-22T10:00:00Z');
let bo: Person;
let [schadewijk, ruwaard, oss] = [0, 0, 0];

const figure = (areaId: number, key: string, value: number) =>
	sql`insert into area_figures (area_id, key, year, value, source) values (${areaId}, ${key}, 2022, ${value}, 'CBS')`;
const said = (count: number, district: number | null, groups: string, channel = 'web') => sql`
	insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
	select '{play}', ${groups}, 1, 'either', ${district}, ${channel}, '2026-11-20' from generate_series(1, ${count})`;

beforeAll(async () => {
	configure({});
	await twoWijken();
	[oss = 0, schadewijk = 0, ruwaard = 0] = (await sql<{ id: number }[]>`select id from areas order by level desc, code`).map(({ id }) => id); // prettier-ignore
	await figure(oss, 'inhabitants', 10_000);
	await figure(oss, 'share_15_24', 12);
	await figure(oss, 'share_65_plus', 20);
	await figure(schadewijk, 'inhabitants', 6_000);
	await figure(ruwaard, 'inhabitants', 4_000);
	areas.forget();
	bo = await signedIn(sql, { staff: ['officer'] });
});
beforeEach(() => sql`truncate needs cascade`);

test('only who may see every answer, sees who answered', async () => {
	for (const who of [null, await signedIn(sql), await signedIn(sql, { staff: ['administrator'] })])
		await expect(whoAnswered(who, now)).rejects.toThrow(Forbidden);
	expect((await whoAnswered(await signedIn(sql, { staff: ['moderator'] }), now)).areas).toHaveLength(2);
});

test('a connector sees the rows of her own wijk, withheld as they are for everybody', async () => {
	const vera = await signedIn(sql, { areas: [ruwaard] });
	await said(80, schadewijk, '{age-65-plus}');
	await said(6, ruwaard, '{age-15-24}');
	const seen = await whoAnswered(vera, now);
	expect(seen).toMatchObject({ whole: false, ages: [], channels: [] });
	expect(seen.areas).toEqual((await whoAnswered(bo, now)).areas.filter(({ name }) => name === 'Ruwaard'));
	expect(seen.areas).toMatchObject([{ name: 'Ruwaard', answers: { value: null } }]);
});

test('a wijk is silent beside one that answers, and no number of it leaves', async () => {
	await said(80, schadewijk, '{age-65-plus}');
	await said(6, ruwaard, '{age-15-24}', 'paper');
	const { areas: byArea, ages, channels, figures } = await whoAnswered(bo, now);
	expect(figures).toEqual({ year: 2022, source: 'CBS' });
	// All of them together are withheld, by the ways in which they came too: with these, the 6 could be found out.
	expect(byArea.map(({ name, answers, loudness }) => [name, answers.value, loudness])).toEqual([
		['Ruwaard', null, 'silent'],
		['Schadewijk', 80, 'fair']
	]);
	const away = { value: null, why: 'protects-another' };
	expect(channels.map(({ answers }) => answers)).toEqual(channels.map(() => away));
	const asked = { groups: ['everyone'], kinds: ['play'], dayParts: [0], setting: 'any' } as const;
	expect((await gaps.table(bo, { ...asked, areas: [schadewijk] }, now)).basis.answersCounted).toEqual(away);
	const old = ages.find(({ key }) => key === 'age-65-plus');
	expect(old?.people).toEqual({ value: 2000 });
	expect(ages.find(({ key }) => key === 'age-0-14')?.people).toEqual({ value: null, why: 'no-figures' });
});

test('of a way in which few answers came no number is told, where all of them are', async () => {
	await said(40, schadewijk, '{age-65-plus}');
	await said(30, ruwaard, '{age-65-plus}');
	await said(24, ruwaard, '{age-65-plus}', 'paper');
	await said(12, null, '{age-65-plus}', 'phone');
	const { channels, areas: byArea } = await whoAnswered(bo, now);
	const of = (rows: typeof channels, key: string) => rows.find((row) => row.key === key)?.answers.value;
	expect(['web', 'paper', 'phone', 'in-person'].map((key) => of(channels, key))).toEqual([70, null, null, null]);
	expect(byArea.map(({ name, answers }) => [name, answers.value])).toContainEqual(['Geen wijk genoemd', 12]);
});

test('of each wijk every age group stands apart, withheld over all wijken', async () => {
	await said(40, schadewijk, '{age-65-plus,age-15-24}');
	await said(30, ruwaard, '{age-65-plus}');
	await said(3, ruwaard, '{age-15-24}');
	const shown = async (who: Person) =>
		(await whoAnswered(who, now)).areaAges.map(({ slug, answers }) => [slug, ...answers.map(({ value }) => value)]);
	expect(await shown(bo)).toEqual([
		['ruwaard', null, null, null, null, 30],
		['schadewijk', null, 40, null, null, 40]
	]);
	const youth = (await whoAnswered(bo, now)).ages.find(({ key }) => key === 'age-15-24');
	expect(youth?.answers).toEqual({ value: null, why: 'protects-another' });
	await said(15, ruwaard, '{age-15-24}');
	expect(await shown(bo)).toEqual([
		['ruwaard', null, 18, null, null, 30],
		['schadewijk', null, 40, null, null, 40]
	]);
	expect(await shown(await signedIn(sql, { areas: [ruwaard] }))).toEqual([['ruwaard', null, 18, null, null, 30]]);
});

test('what was left out counts nowhere', async () => {
	await said(40, schadewijk, '{age-65-plus}');
	await said(30, ruwaard, '{age-65-plus}');
	const shown = async () => (await whoAnswered(bo, now)).areas.map(({ answers }) => answers.value);
	expect(await shown()).toEqual([30, 40]);
	await sql`insert into need_exclusions (need_id, why, by) select id, 'flood', 'test' from needs where district_id = ${ruwaard} limit 5`;
	expect(await shown()).toEqual([25, 40]);
});

test('who set the threshold higher, is obeyed here too; never a lower one', async () => {
	await said(40, schadewijk, '{age-65-plus}');
	await said(30, ruwaard, '{age-65-plus}');
	const set = (value: number) =>
		sql`insert into gap_settings (key, value, why, by) values ('min_answers', ${value}, 'test', 'test')`;
	await set(35);
	const { areas: shown, least } = await whoAnswered(bo, now);
	expect([least, ...shown.map(({ answers }) => answers.value)]).toEqual([35, null, 40]);
	await set(2);
	expect(await thresholds()).toEqual({ answers: 10, people: 5 });
});
