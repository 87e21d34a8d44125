// What the invented residents miss: believable, the same each time, and nobody can be recognised in it.
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar/days.ts';
import data from '#lib/demo/areas.json' with { type: 'json' };
import { sentences } from '#lib/demo/needs-sentences.ts';
import { needs, toldAt } from '#lib/demo/needs.ts';
import { personalIn } from '#lib/needs/personal.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';

const today = '2026-11-22';
const ids = new Map(data.districts.map(({ code }, index) => [code, index + 1]));
const all = needs(today, ids);
const of = (code: string) => all.filter(({ districtId }) => districtId === ids.get(code));

describe('the answers of the demo', () => {
	test('are about 4,000, each with an id of its own, and the same when made again', () => {
		expect(all.length).toBeGreaterThan(3_900);
		expect(all.length).toBeLessThan(4_200);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(needs(today, ids)).toEqual(all);
	});

	test('lie in the year before today', () => {
		const days = all.map(({ onDay }) => onDay).sort();
		expect(days[0]! >= addDays(today, -365)).toBe(true);
		expect(days.at(-1)! < today).toBe(true);
	});

	test('young people of Schadewijk miss evenings indoors, and hardly anybody there a coffee morning for who is old', () => {
		const asked = (group: TargetGroup, dayPart: number) =>
			of('WK082801').filter(
				({ kinds, targetGroups, dayParts, setting }) =>
					kinds.includes('walk-in') && targetGroups.includes(group) && dayParts & dayPart && setting !== 'outdoors'
			).length;
		expect(asked('age-15-24', 4)).toBeGreaterThan(150);
		// Enough to be shown, and fewer than ten per 1,000 of the 1,886 who live there.
		expect(asked('age-65-plus', 1)).toBeGreaterThanOrEqual(10);
		expect(asked('age-65-plus', 1)).toBeLessThan(19);
	});

	test('are of every age, and of no age only', () => {
		const ages = targetGroups.keys.filter((key) => key.startsWith('age-'));
		for (const age of ages) {
			const share = all.filter(({ targetGroups }) => targetGroups.includes(age)).length / all.length;
			expect(share, age).toBeGreaterThan(0.1);
			expect(share, age).toBeLessThan(0.35);
		}
	});

	test('some villages are nearly silent', () => {
		for (const code of ['WK082816', 'WK082819', 'WK082821']) expect(of(code).length).toBeLessThan(10);
		expect(of('WK082808')).toEqual([]);
	});

	test('came by web, on paper, by telephone and in person', () => {
		expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(['web', 'paper', 'in-person', 'phone']));
		expect(all.every(({ channel, enteredBy }) => (channel === 'web') === (enteredBy === null))).toBe(true);
	});

	test('at the conversation are of its day and carry its mark, enough to be told of', () => {
		const told = toldAt('0b8f7f5e-0000-4000-a000-000000000001', '2026-10-13', 1);
		expect(told.length).toBeGreaterThanOrEqual(10);
		expect(new Set(told.map(({ channel, onDay }) => `${channel} ${onDay}`))).toEqual(new Set(['conversation 2026-10-13'])); // prettier-ignore
		expect(all.some(({ id }) => told.some((one) => one.id === id))).toBe(false);
	});

	test('have one burst that looks like a flood', () => {
		expect(all.filter(({ burst }) => burst !== null)).toHaveLength(12);
	});

	test('have sentences in which nobody can be recognised, each of one wijk and told once', () => {
		const told = all.flatMap(({ sentence }) => sentence || []);
		const written = Object.values(sentences).flatMap((ofWijk) => Object.values(ofWijk).flat());
		expect(told.length).toBeGreaterThan(40);
		expect(told.toSorted()).toEqual(written.toSorted());
		expect(new Set(told).size).toBe(told.length);
		for (const sentence of told) expect(personalIn(sentence), sentence).toEqual([]);
	});
});
