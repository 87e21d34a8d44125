// Who answered, beside who lives there: for officers, of what counts, and never a number that is small.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { whoAnswered } from '#lib/needs/response.server.ts';
import { thresholds } from '#lib/needs/threshold.server.ts';
import { ownDatabase } from '../support/database.ts';
import { twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
let bo: Person;
let [schadewijk, ruwaard, oss] = [0, 0, 0];

const figure = (areaId: number, key: string, value: number) =>
	sql`insert into area_figures (area_id, key, year, value, source) values (${areaId}, ${key}, 2022, ${value}, 'CBS')`;
const said = (count: number, district: number | null, groups: string, channel = 'web') => sql`
	insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
	select '{play}', ${groups}, 1, 'either', ${district}, ${channel}, '2026-11-20' from generate_series(1, ${count})`;

beforeAll(async () => {
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
		await expect(whoAnswered(who, 'GM0828')).rejects.toThrow(Forbidden);
	expect((await whoAnswered(await signedIn(sql, { staff: ['moderator'] }), 'GM0828')).areas).toHaveLength(2);
});

test('a connector sees the rows of her own wijk, withheld as they are for everybody', async () => {
	const vera = await signedIn(sql, { areas: [ruwaard] });
	await said(80, schadewijk, '{age-65-plus}');
	await said(6, ruwaard, '{age-15-24}');
	const seen = await whoAnswered(vera, 'GM0828');
	expect(seen).toMatchObject({ whole: false, ages: [], channels: [] });
	expect(seen.areas).toEqual((await whoAnswered(bo, 'GM0828')).areas.filter(({ name }) => name === 'Ruwaard'));
	expect(seen.areas).toMatchObject([{ name: 'Ruwaard', answers: { value: null } }]);
});

test('a wijk is silent beside one that answers, and no number of it leaves', async () => {
	await said(80, schadewijk, '{age-65-plus}');
	await said(6, ruwaard, '{age-15-24}', 'paper');
	const { areas: byArea, ages, channels, figures } = await whoAnswered(bo, 'GM0828');
	expect(figures).toEqual({ year: 2022, source: 'CBS' });
	// The other one is withheld too: with the total, the 6 could be found out.
	expect(byArea.map(({ name, answers }) => [name, answers.value])).toEqual([['Ruwaard', null], ['Schadewijk', null]]); // prettier-ignore
	const old = ages.find(({ key }) => key === 'age-65-plus');
	expect(old?.people).toEqual({ value: 2000 });
	expect(ages.find(({ key }) => key === 'age-0-14')?.people).toEqual({ value: null, why: 'no-figures' });
	expect(channels.find(({ key }) => key === 'paper')?.answers).toEqual({ value: null, why: 'few-answers' });
});

test('of each wijk every age group stands apart, withheld over all wijken', async () => {
	await said(40, schadewijk, '{age-65-plus,age-15-24}');
	await said(30, ruwaard, '{age-65-plus}');
	await said(3, ruwaard, '{age-15-24}');
	const shown = async (who: Person) =>
		(await whoAnswered(who, 'GM0828')).areaAges.map(({ slug, answers }) => [
			slug,
			...answers.map(({ value }) => value)
		]);
	const all = [
		['ruwaard', null, null, null, null, 30],
		['schadewijk', null, null, null, null, 40]
	];
	expect(await shown(bo)).toEqual(all);
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
	const shown = async () => (await whoAnswered(bo, 'GM0828')).areas.map(({ answers }) => answers.value);
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
	const { areas: shown, least } = await whoAnswered(bo, 'GM0828');
	expect([least, ...shown.map(({ answers }) => answers.value)]).toEqual([35, null, null]);
	await set(2);
	expect(await thresholds()).toEqual({ answers: 10, people: 5 });
});
