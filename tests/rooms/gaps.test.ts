// Supply beside need in a real database: who may ask, that asking for less never gets more, and that a change is seen at once.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Placed } from '#lib/gaps/engine.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { answersOf, figureYear, LIFETIME } from '#lib/gaps/kept.server.ts';
import { baseOf, worldOf } from '#lib/gaps/world.server.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { crow } from '#lib/reach/crow.ts';
import type { Reach } from '#lib/reach/reach.ts';
import * as search from '#lib/search/search.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const everything = {
	groups: targetGroups.keys,
	kinds: kinds.keys,
	dayParts: [0, 1, 2, 3, 4, 5],
	setting: 'any' as const
};
const olderAtCoffee = { group: 'age-65-plus', kind: 'walk-in', dayPart: 1, setting: 'any' } as const;
let officer: Person;
let ids: Map<string, number>;
const area = (slug: string) => ids.get(slug)!;

beforeAll(async () => {
	await seedDemo('2026-11-22');
	officer = await signedIn(sql, { staff: ['officer'] });
	const rows = await sql<{ id: number; slug: string }[]>`select id, slug from areas order by id`;
	ids = new Map(rows.map(({ id, slug }) => [slug, id]));
}, 60_000);

const cellOf = async (slug: string, ask: { group: 'everyone' | 'age-65-plus'; kind: 'walk-in'; dayPart: number }) => {
	const one = { areas: [area(slug)], groups: [ask.group], kinds: [ask.kind], dayParts: [ask.dayPart] };
	return (await gaps.table(officer, { ...one, setting: 'any' }, now)).cells[0]!;
};

describe('who may ask', () => {
	test('an officer of the whole municipality, a connector of their own wijk and nothing else', async () => {
		const ask = (who: Person | null, ...slugs: string[]) =>
			gaps.table(who, { ...everything, areas: slugs.map(area) }, now);
		const connector = await signedIn(sql, { areas: [area('schadewijk')] });
		await expect(ask(officer, 'schadewijk', 'ruwaard')).resolves.toBeTruthy();
		await expect(ask(connector, 'schadewijk')).resolves.toBeTruthy();
		await expect(ask(connector, 'schadewijk', 'ruwaard')).rejects.toThrow(Forbidden);
		await expect(ask(await signedIn(sql), 'schadewijk')).rejects.toThrow(Forbidden);
		await expect(ask(null, 'schadewijk')).rejects.toThrow(Forbidden);
		await expect(gaps.supplyOf(connector, area('ruwaard'), olderAtCoffee, now)).rejects.toThrow(Forbidden);
		await expect(gaps.week(connector, area('ruwaard'), olderAtCoffee, now)).rejects.toThrow(Forbidden);
		await expect(gaps.normsAndPast(connector)).rejects.toThrow(Forbidden);
	});

	test('nobody without a second factor', async () => {
		const half = await signedIn(sql, { staff: ['officer'], secondFactor: false });
		await expect(gaps.table(half, { ...everything, areas: [area('schadewijk')] }, now)).rejects.toThrow(Forbidden);
	});
});

describe('the table', () => {
	test('a figure is the same, and as much withheld, whatever else is asked for', async () => {
		const all = await gaps.table(officer, { ...everything, areas: [...ids.values()] }, now);
		const key = (cell: GapCell) => [cell.areaId, cell.group, cell.kind, cell.dayPart].join();
		const known = new Map(all.cells.map((cell) => [key(cell), cell]));
		const some = await gaps.table(
			officer,
			{ areas: [area('schadewijk')], groups: ['age-65-plus'], kinds: kinds.keys, dayParts: [1, 4], setting: 'any' },
			now
		);
		expect(some.cells).toHaveLength(kinds.keys.length * 2);
		for (const cell of some.cells) expect(cell).toEqual(known.get(key(cell)));
		expect(some.basis).toEqual(all.basis);
	});

	test('nothing that is shown is below the thresholds, and what is unknown is never nought', async () => {
		const { cells, basis } = await gaps.table(officer, { ...everything, areas: [...ids.values()] }, now);
		const shown = (pick: (cell: GapCell) => GapCell['people']) => cells.flatMap((cell) => pick(cell).value ?? []);
		// Of one setting by itself one answer could be counted back.
		const outdoors = await gaps.table(officer, { ...everything, areas: [], setting: 'outdoors' }, now);
		const { answersCounted, answersFrom } = basis;
		expect(outdoors.basis).toMatchObject({ answersCounted, answersFrom });
		expect(shown(({ answers }) => answers).every((count) => count >= 10)).toBe(true);
		expect(shown(({ people }) => people).every((count) => count >= 5)).toBe(true);
		expect(shown(({ affected }) => affected).every((count) => count === 0 || count >= 5)).toBe(true);
		const silent = cells.filter(({ answers, class: now }) => answers.value === null && now !== 'unknown');
		expect(
			silent.filter(({ answers, heard }) => !heard || !('why' in answers && answers.why === 'few-answers'))
		).toEqual([]);
		expect(silent.filter((cell) => !['balance', 'surplus'].includes(cell.class))).toEqual([]);
		expect(cells.filter(({ people, perThousand }) => people.value === null && perThousand.value !== null)).toEqual([]);
		expect(basis).toMatchObject({ figureYear: 2022, reachLabel: 'hemelsbreed geschat', populationMethod: 'even' });
		expect(new Set(cells.map((cell) => cell.class)).size).toBeGreaterThan(2);
	});

	test('of groups that nobody counts, people are not known, and so is the class', async () => {
		const { cells } = await gaps.table(
			officer,
			{ ...everything, areas: [area('schadewijk')], groups: ['carers'] },
			now
		);
		expect(cells.every((cell) => cell.people.value === null && cell.people.why === 'no-figures')).toBe(true);
		expect(cells.every((cell) => cell.class === 'unknown')).toBe(true);
	});
});

describe('the supply of an area', () => {
	test('each line says in a sentence a part why it fits, and what they multiply to', async () => {
		const lines = await gaps.supplyOf(officer, area('schadewijk'), olderAtCoffee, now);
		expect(lines.length).toBeGreaterThan(3);
		for (const { parts, fit, reaches, counts } of lines) {
			expect(parts.map(({ key }) => key)).toEqual(['access', 'openness', 'age', 'price', 'accessibility', 'freshness']);
			expect(parts.every(({ sentence }) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
			expect(parts.reduce((product, { value }) => product * value, 1)).toBeCloseTo(fit, 1);
			expect(counts).toBe(reaches && fit >= 0.295);
		}
		expect(lines.findLastIndex(({ counts }) => counts)).toBeLessThan(lines.filter(({ counts }) => counts).length);
	});

	test('the week has 21 parts, and what counts in the day part is there in some of these', async () => {
		const week = await gaps.week(officer, area('schadewijk'), olderAtCoffee, now);
		expect(week.map(({ weekday, part }) => `${weekday}${part}`)).toHaveLength(21);
		const counting = (await gaps.supplyOf(officer, area('schadewijk'), olderAtCoffee, now)).filter(
			({ counts }) => counts
		);
		const afternoons = week.filter(({ weekday, part }) => weekday < 6 && part === 1).map(({ supplies }) => supplies);
		expect(Math.max(...afternoons)).toBeGreaterThan(0);
		expect(Math.max(...afternoons)).toBeLessThanOrEqual(counting.length);
	});

	test('every step to a figure is told, also of what is not shown', async () => {
		const explained = await gaps.explain(officer, area('schadewijk'), olderAtCoffee, now);
		expect(explained!.steps).toHaveLength(7);
		expect(explained!.steps[1]!.words).toContain('10 minuten lopen');
		expect(await gaps.explain(officer, area('schadewijk'), { ...olderAtCoffee, group: 'carers' }, now)).toMatchObject({
			steps: [{ words: 'Van deze groep zijn geen cijfers bekend.' }, {}, {}, {}, {}, {}, {}]
		});
	});
});

describe('a year', () => {
	test('a year without figures is that of the newest, and none of it is made twice', async () => {
		const newest = await gaps.world(undefined, '2026-11-22');
		expect(await gaps.world(1950, '2026-11-22')).toBe(newest);
		expect(await gaps.world(newest.base.figures!.year, '2026-11-22')).toBe(newest);
		expect(figureYear([2019, 2022, 2030], undefined, '2026-11-22')).toBe(2022);
		expect(figureYear([2019, 2022, 2030], 2030, '2026-11-22')).toBe(2030);
		expect(figureYear([2030], 1950, '2026-11-22')).toBeUndefined();
	});
});

describe('answers', () => {
	test('are read again within the minute, also when nothing was heard of a new one', async () => {
		const world = await gaps.world(undefined, '2026-11-22');
		const first = await answersOf(world);
		expect((await answersOf(world)) === first).toBe(true);
		const later = performance.now() + LIFETIME + 1;
		const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
		const again = await answersOf(world);
		clock.mockRestore();
		expect(again === first).toBe(false);
		expect(again).toEqual(first);
	});
});

describe('what went wrong', () => {
	test('a count that failed is made again by the next who asks, also after a place changed', async () => {
		const world = await gaps.world(undefined, '2026-11-22');
		const failing = Promise.reject<never>(new Error('out of memory'));
		failing.catch(() => {});
		const [[key, one]] = world.supply as unknown as [[string, { told: string; placed: Placed }]];
		const before = { ...world, supply: new Map(world.supply), counted: new Map([['any' as const, failing]]) };
		before.supply.set(key, { ...one, told: 'something else' });
		const after = await worldOf(sql, world.base, before);
		await expect(after.counted.get('any')).rejects.toThrow('out of memory');
		await expect(gaps.countedIn(after, 'any')).resolves.toMatchObject({ measured: { columns: expect.any(Number) } });
	});
});

describe('a routing service that falls away half way', () => {
	test('leaves nothing that was walked with it, and back again all is walked anew', async () => {
		const base = await baseOf(sql, undefined, '2026-11-22');
		const placedBy = async (reach: Reach) => [...(await worldOf(sql, { ...base, reach })).supply.values()];
		const far = new Map([...base.profiles].map(([key, one]) => [key, { ...one, kmh: one.kmh * 3 }]));
		let asked = 0;
		const falling: Reach = {
			...crow(),
			get version() {
				return asked > 1 ? 'crow' : 'router:1';
			},
			minutes: (grid, spots, { key }, most) =>
				crow().minutes(grid, spots, (asked++ ? base.profiles : far).get(key)!, most)
		};
		expect(await placedBy(falling)).toEqual(await placedBy(crow()));

		const fallen = await baseOf(sql, undefined, '2026-11-22');
		expect(await baseOf(sql, undefined, '2026-11-22', fallen)).toBe(fallen);
		fallen.reach = { ...crow(), version: 'router:1' };
		expect(await baseOf(sql, undefined, '2026-11-22', fallen)).not.toBe(fallen);
	});
});

describe('a change', () => {
	test('a place that closes is gone from the next figures, and they are as if all was counted anew', async () => {
		const before = await gaps.supplyOf(officer, area('schadewijk'), olderAtCoffee, now);
		const here = { ...everything, areas: [...ids.values()] };
		const was = await gaps.table(officer, here, now);
		const closing = before.find(({ counts, supply }) => counts && supply.noun === 'place')!.supply;
		await sql`insert into place_withdrawals (place_id, by, reason) values (${closing.id}, 'test', 'dicht')`;
		search.changed();
		const after = await gaps.supplyOf(officer, area('schadewijk'), olderAtCoffee, now);
		expect(after.some(({ supply }) => supply.noun === 'place' && supply.id === closing.id)).toBe(false);
		const step = await gaps.table(officer, here, now);
		for (const [figure, sign] of [
			['served', -1],
			['affected', 1]
		] as const) {
			const worse = step.cells.flatMap((cell, index) => {
				const [is, before] = [cell[figure].value, was.cells[index]![figure].value];
				return is === null || before === null ? [] : sign * (is - before);
			});
			expect(
				worse.filter((by) => by < 0),
				`${figure} that got better`
			).toEqual([]);
			expect(worse.filter((by) => by > 0).length, `${figure} that got worse`).toBeGreaterThan(10);
		}
		await gaps.changeNorm(officer, { ...(await norm()), source: 'zoals het was, om alles opnieuw te tellen' });
		const anew = await gaps.table(officer, here, now);
		expect(anew.cells).toEqual(step.cells);
		expect(anew.basis.normsVersion).toBeGreaterThan(step.basis.normsVersion);
		await sql`delete from place_withdrawals where place_id = ${closing.id}`;
		search.changed();
		expect((await gaps.table(officer, here, now)).cells).toEqual(was.cells);
	});

	test('a norm that changes is a row more, with who and why, and counts at once', async () => {
		const was = await cellOf('schadewijk', olderAtCoffee);
		await gaps.changeNorm(officer, { ...(await norm()), maxMinutes: 1, source: 'Besluit van de raad' });
		const is = await cellOf('schadewijk', olderAtCoffee);
		expect(is.served.value).toBeLessThan(was.served.value!);
		expect(is.affected.value).toBeGreaterThan(was.affected.value!);
		const { earlier, names } = await gaps.normsAndPast(officer);
		expect(earlier[0]).toMatchObject({ maxMinutes: 1, source: 'Besluit van de raad', by: officer.id });
		expect(names.get(officer.id)).toBe('Fatima');
		expect(earlier.some(({ by }) => by === 'voorstel')).toBe(true);
	});

	test('thresholds and speeds too', async () => {
		await gaps.changeSetting(officer, { key: 'min_answers', value: 25, why: 'wij willen meer zekerheid' });
		await gaps.changeSpeed(officer, { key: 'older', kmh: 2, source: 'gemeten in de wijk' });
		const { cells } = await gaps.table(officer, { ...everything, areas: [...ids.values()] }, now);
		expect(cells.every(({ answers }) => answers.value === null || answers.value >= 25)).toBe(true);
		expect((await gaps.settings()).min_answers).toBe(25);
		const { speeds } = await gaps.normsAndPast(officer);
		expect(speeds.filter(({ key }) => key === 'older').map(({ kmh }) => kmh)).toEqual([2, 3.6]);
	});
});

async function norm() {
	const { id: _id, at: _at, by: _by, ...now } = (await gaps.norms()).of('walk-in', 'age-65-plus');
	return now;
}
