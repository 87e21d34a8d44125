// The municipality has figures of its own about health and cohesion: looked at first, loaded at once, taken back when wrong.
import { beforeAll, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { domainsOf } from '#lib/reports/domains.ts';
import { ownDatabase } from '../support/database.ts';
import { twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const HEAD = 'gebied;cijfer;jaar;waarde;bron\n';
const MONITOR = 'GGD Hart voor Brabant, Gezondheidsmonitor';
let bo: Person;
let schadewijk = 0;
beforeAll(async () => {
	await twoWijken();
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	schadewijk = (await areas.bySlug('schadewijk'))!.id;
});

const file = (lines: string, name = 'gezondheid.csv') => ({ name, bytes: new TextEncoder().encode(HEAD + lines) });
const look = async (lines: string) => areas.lookAtFigures(bo, file(lines), 'GM0828');
const idOf = async (lines: string) => {
	const looked = await look(lines);
	if (!looked.ok) throw new Error(JSON.stringify(looked.refused));
	return looked.id;
};
const told = async (domain: string) =>
	domainsOf(await areas.domainFigures(schadewijk))
		.find(({ key }) => key === domain)!
		.figures.map(({ text, year, source }) => [text, year, source]);

test('only an officer loads figures, and sees who did', async () => {
	for (const who of [null, await signedIn(sql), await signedIn(sql, { areas: [schadewijk] })]) {
		await expect(areas.lookAtFigures(who, file(''), 'GM0828')).rejects.toThrow('may not');
		await expect(areas.loadFigures(who, 1)).rejects.toThrow('may not');
		await expect(areas.takeBackFigures(who, 1)).rejects.toThrow('may not');
		await expect(areas.dropFigures(who, 1)).rejects.toThrow('may not');
		await expect(areas.figureLists(who, null)).rejects.toThrow('may not');
	}
});

test('figures are looked at, loaded, and stand in their domain with source and year; what is not known is not told', async () => {
	const id = await idOf(
		`WK082801;share_severely_lonely;2024;14,2;${MONITOR}\nschadewijk;social_cohesion;2023;6.1;Veiligheidsmonitor\nSchadewijk;share_smokers;2024;;${MONITOR}`
	);
	expect(await told('health')).toEqual([]);
	const { chosen } = await areas.figureLists(bo, id);
	expect(chosen).toMatchObject({ state: 'waiting', count: 3, rows: [{ line: 2, area: 'Schadewijk', had: false }, { line: 3 }, { line: 4, value: null }] }); // prettier-ignore
	expect(await areas.loadFigures(bo, id)).toBe(true);
	expect(await areas.loadFigures(bo, id)).toBe(false);
	expect(await told('health')).toEqual([['14,2 %', 2024, MONITOR]]);
	expect(await told('cohesion')).toEqual([['6,1 van 10', 2023, 'Veiligheidsmonitor']]);
	expect(await told('lifestyle')).toEqual([]);
	// On the page of the wijk stand the key figures only.
	expect((await areas.figures(schadewijk)).map(({ key }) => key)).not.toContain('share_severely_lonely');
});

test('a list that is taken back leaves what was there before, and what came after it', async () => {
	const first = await idOf(`Schadewijk;share_good_health;2024;70;eerste\nSchadewijk;share_overweight;2024;50;eerste`);
	await areas.loadFigures(bo, first);
	const second = await idOf(`Schadewijk;share_good_health;2024;60;tweede\nSchadewijk;share_long_term_illness;2024;40;tweede`); // prettier-ignore
	await areas.loadFigures(bo, second);
	expect(await areas.takeBackFigures(bo, first)).toBe(true);
	expect(await told('lifestyle')).toEqual([]);
	expect((await told('health')).slice(0, 2)).toEqual([['60 %', 2024, 'tweede'], ['40 %', 2024, 'tweede']]); // prettier-ignore
	await areas.takeBackFigures(bo, second);
	expect((await told('health'))[0]).toEqual(['70 %', 2024, 'eerste']);
	expect(await areas.takeBackFigures(bo, second)).toBe(false);
	const { lists } = await areas.figureLists(bo, null);
	expect(lists.slice(0, 2).map(({ by, state }) => [by, state])).toEqual([['Bo', 'taken-back'], ['Bo', 'taken-back']]); // prettier-ignore
});

test('what nobody can see in a name or a source is left out', async () => {
	const sent = file(`Ruwaard;share_smokers;2020;20;GGD\0\u202e Hart`, 'cij\0fers.csv');
	const filled = { ...sent, bytes: Buffer.concat([Buffer.from(HEAD), Buffer.from('Ruwaard;share_overweight;2020;;GGD\n'.padEnd(11_000, '\n')), sent.bytes.subarray(HEAD.length)]) }; // prettier-ignore
	const looked = await areas.lookAtFigures(bo, filled, 'GM0828');
	const { chosen } = await areas.figureLists(bo, looked.ok ? looked.id : 0);
	expect(chosen).toMatchObject({ name: 'cij fers.csv', rows: [{}, { source: 'GGD Hart' }] });
});

test('a list that was thrown away is gone; one that was loaded stays', async () => {
	const id = await idOf('Ruwaard;share_smokers;2024;20;GGD');
	await areas.dropFigures(bo, id);
	expect((await areas.figureLists(bo, id)).chosen).toBeNull();
	const kept = await idOf('Ruwaard;share_smokers;2024;20;GGD');
	await areas.loadFigures(bo, kept);
	await areas.dropFigures(bo, kept);
	expect((await areas.figureLists(bo, kept)).chosen).toMatchObject({ state: 'loaded' });
});

test.each([
	['Dorp;share_smokers;2024;20;GGD', 'regel 2', 'hier geen gebied'],
	['Ruwaard;roken;2024;20;GGD', 'regel 2', 'kennen we niet'],
	['Ruwaard;share_smokers;2024;120;GGD', 'regel 2', 'te veel'],
	['Ruwaard;share_smokers;vorig jaar;20;GGD', 'regel 2', 'geen jaar'],
	['Ruwaard;share_smokers;2024;veel;GGD', 'regel 2', 'geen getal'],
	['Ruwaard;share_smokers;2024;20;', 'regel 2', 'vul de bron in'],
	['Ruwaard;share_smokers;2024;20;GGD\nWK082806;share_smokers;2024;21;GGD', 'regel 3', 'ook op regel 2'],
	['', 'bestand', 'geen cijfer']
])('%j is refused with its line, and nothing half is loaded', async (lines, where, reason) => {
	const before = await sql`select from figure_lists`;
	const looked = await look(lines);
	expect(looked).toMatchObject({ ok: false, refused: [{ where, reason: expect.stringContaining(reason) as unknown }] });
	expect(await sql`select from figure_lists`).toHaveLength(before.length);
});

test('the command loads the same list', async () => {
	const text = `area,key,year,value,source\nWK082806,share_volunteers,2022,31.5,"CBS, Sociale samenhang"\n`;
	expect(await areas.importFigures(text)).toMatchObject({ read: 1, applied: true });
	const ruwaard = (await areas.bySlug('ruwaard'))!.id;
	expect(domainsOf(await areas.domainFigures(ruwaard)).find(({ key }) => key === 'days')!.figures).toMatchObject([
		{ text: '31,5 %', year: 2022, source: 'CBS, Sociale samenhang' }
	]);
	expect(await areas.importFigures(text.replace('31.5', 'veel'))).toMatchObject({ applied: false });
});
