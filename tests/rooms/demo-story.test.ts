// What an officer sees on the first start: the story of Schadewijk, by the rules, with everything withheld that may not be known.
import { beforeAll, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { GapCell, Setting } from '#lib/gaps/result.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const [MORNING, EVENING] = [0, 2];
let cells: GapCell[];
let indoors: GapCell[];
let ids: Map<string, number>;
let officer: Person;
const of = (slug: string) => cells.filter(({ areaId }) => areaId === ids.get(slug));
const cell = (slug: string, group: GapCell['group'], dayPart: number, among = cells) =>
	among.find((one) => one.areaId === ids.get(slug) && one.group === group && one.kind === 'walk-in' && one.dayPart === dayPart); // prettier-ignore

beforeAll(async () => {
	await seedDemo('2026-11-22');
	officer = await signedIn(sql, { staff: ['officer'] });
	const { districts } = await areas.list(configuration().municipality);
	ids = new Map(districts.map(({ slug, id }) => [slug, id]));
	const columns = { groups: targetGroups.keys, kinds: kinds.keys, dayParts: [0, 1, 2, 3, 4, 5] };
	const ask = (setting: Setting) => ({ areas: [...ids.values()], ...columns, setting });
	({ cells } = await gaps.table(officer, ask('any'), new Date('2026-11-22T10:00:00Z')));
	indoors = (await gaps.table(officer, ask('indoors'), new Date('2026-11-22T10:00:00Z'))).cells;
}, 60_000);

test('in Schadewijk evenings indoors are short for who is 15 to 24', () => {
	const short = cell('schadewijk', 'age-15-24', EVENING, indoors);
	expect(short).toMatchObject({ class: 'shortage', setting: 'indoors' });
	expect(short?.affected.value).toBeGreaterThan(100);
});

test('mornings for who is 65 or older overlap there: two buildings and more for each, few who ask, and not full', () => {
	const much = cell('schadewijk', 'age-65-plus', MORNING);
	expect(much).toMatchObject({ class: 'surplus', used: 'little' });
	expect(much?.overlap.value).toBeGreaterThanOrEqual(2);
});

test('somewhere people ask for what is there: somebody has to ask them why', () => {
	expect(cells.filter((one) => one.class === 'misfit').length).toBeGreaterThan(0);
});

test('large wijken have a picture, also beside a silent one', () => {
	const known = [...ids.keys()].filter((slug) => of(slug).some((one) => one.class !== 'unknown'));
	expect(known).toEqual(expect.arrayContaining(['ussen', 'oss-zuid', 'krinkelhoek', 'lith', 'herpen', 'geffen']));
	expect(known.length).toBeGreaterThanOrEqual(12);
});

test('of who was heard, nearly everything is known: few who ask for something is an answer', () => {
	const young = of('schadewijk').filter(({ group }) => group === 'age-15-24');
	expect(young.every(({ heard }) => heard)).toBe(true);
	expect(young.filter((one) => one.class === 'unknown')).toEqual([]);
});

test('villages that are silent are unknown, never balanced', () => {
	const silent = ['overlangel', 'lithoijen', 'maren-kessel'];
	for (const slug of silent) {
		expect(of(slug).length, slug).toBeGreaterThan(0);
		expect(of(slug).every((one) => one.class === 'unknown' && one.answers.value === null), slug).toBe(true); // prettier-ignore
	}
});

test('beside what neighbours share stands what some of them said', async () => {
	const [{ chosen }] = await sql<[{ chosen: number }]>`select count(*)::integer as chosen from need_cluster_quotes`;
	expect(chosen).toBe(3);
});

test('who opens the overview reads both at once, without choosing anything', async () => {
	const view = parseView(new URLSearchParams());
	const { notable } = await reports.overview(officer, view, new Date('2026-11-22T10:00:00Z'));
	const lines = notable.map((line) => `${line.class} ${line.about}`);
	expect(lines).toEqual(
		expect.arrayContaining([
			'shortage Schadewijk: jongeren (15–24), doordeweeks in de avond, koffie en inloop',
			'surplus Schadewijk: 65-plussers, doordeweeks in de ochtend, koffie en inloop'
		])
	);
});
