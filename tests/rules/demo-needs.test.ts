// What the invented residents miss: believable, the same each time, and nobody can be recognised in it.
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar/days.ts';
import data from '#lib/demo/areas.json' with { type: 'json' };
import { sentences } from '#lib/demo/needs-sentences.ts';
import { needs } from '#lib/demo/needs.ts';
import { personalIn } from '#lib/needs/personal.ts';

const today = '2026-11-22';
const ids = new Map(data.districts.map(({ code }, index) => [code, index + 1]));
const all = needs(today, ids);
const of = (code: string) => all.filter(({ districtId }) => districtId === ids.get(code));

describe('the answers of the demo', () => {
	test('are about 1,500, each with an id of its own, and the same when made again', () => {
		expect(all.length).toBeGreaterThan(1_400);
		expect(all.length).toBeLessThan(1_600);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(needs(today, ids)).toEqual(all);
	});

	test('lie in the year before today', () => {
		const days = all.map(({ onDay }) => onDay).sort();
		expect(days[0]! >= addDays(today, -365)).toBe(true);
		expect(days.at(-1)! < today).toBe(true);
	});

	test('young people of Schadewijk miss evenings indoors, and nobody there misses a coffee morning for who is old', () => {
		const schadewijk = of('WK082801');
		const young = schadewijk.filter(({ targetGroups, dayParts, setting }) => targetGroups.includes('age-15-24') && dayParts & 4 && setting === 'indoors'); // prettier-ignore
		expect(young.length).toBeGreaterThan(schadewijk.length / 3);
		expect(schadewijk.filter(({ kinds, targetGroups, dayParts }) => kinds.includes('walk-in') && targetGroups.includes('age-65-plus') && dayParts & 1)).toEqual([]); // prettier-ignore
	});

	test('some villages are nearly silent', () => {
		for (const code of ['WK082816', 'WK082819', 'WK082821']) expect(of(code).length).toBeLessThan(10);
		expect(of('WK082808')).toEqual([]);
	});

	test('came by web, on paper, by telephone and in person', () => {
		expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(['web', 'paper', 'in-person', 'phone']));
		expect(all.every(({ channel, enteredBy }) => (channel === 'web') === (enteredBy === null))).toBe(true);
	});

	test('have one burst that looks like a flood', () => {
		expect(all.filter(({ burst }) => burst !== null)).toHaveLength(12);
	});

	test('have sentences in which nobody can be recognised', () => {
		expect(all.filter(({ sentence }) => sentence).length).toBeGreaterThan(30);
		for (const sentence of Object.values(sentences).flat()) expect(personalIn(sentence)).toEqual([]);
	});
});
