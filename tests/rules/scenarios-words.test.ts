// A scenario in words: what changes, when, what it costs and what it does.
import { expect, test } from 'vitest';
import { weekBit } from '#lib/gaps/supply.ts';
import { becomes, effectText, judgedText } from '#lib/scenarios/effectwords.ts';
import type { Judged } from '#lib/scenarios/judging.ts';
import { yearlyOf, type Change } from '#lib/scenarios/scenario.ts';
import { changeWords, costWords, totalCostWords, weekWords } from '#lib/scenarios/words.ts';
import { newActivity, newPlace } from '../support/plans.ts';

test('costs are added up, and what is not known is said', () => {
	const add = (yearlyCents: number | null): Change => ({ kind: 'add', place: newPlace(), yearlyCents });
	expect(yearlyOf([add(100_000), add(-30_000), add(null)])).toEqual({ cents: 70_000, unknown: 1 });
	expect([[], [add(null)], [add(0)], [add(100_000), add(null)]].map(totalCostWords)).toEqual([
		'kost niets extra',
		'kosten nog niet ingevuld',
		'kost niets extra',
		'kost € 1.000 per jaar, en van 1 van de 2 veranderingen nog niet ingevuld'
	]);
	expect([costWords(120_000), costWords(-30_000), costWords(null)]).toEqual([
		'kost € 1.200 per jaar',
		'scheelt € 300 per jaar',
		''
	]);
});

test('how often an activity is there is told', () => {
	const hours = { kind: 'hours', ref: { noun: 'activity', id: 1 }, title: 'Soep', week: weekBit(2, 2) } as const;
	expect(changeWords({ ...hours, regularity: 0.25, yearlyCents: 0 })).toBe('Soep is er voortaan elke maand: dinsdag in de avond.'); // prettier-ignore
	expect(changeWords({ ...hours, yearlyCents: 0 })).toBe('Soep is er voortaan: dinsdag in de avond.');
	const activity = newActivity({ name: 'Soep', regularity: 0.5 });
	expect(changeWords({ kind: 'add-activity', activity, yearlyCents: 0 })).toContain(
		'Elke 2 weken: dinsdag in de avond.'
	);
});

test.each([
	[weekBit(2, 2), 'dinsdag in de avond'],
	[[1, 2, 3, 4, 5].reduce((week, day) => week | weekBit(day, 0), 0), 'doordeweeks in de ochtend'],
	[2 ** 21 - 1, 'elke dag in de ochtend; elke dag in de middag; elke dag in de avond'],
	[weekBit(6, 1) | weekBit(7, 1) | weekBit(1, 2), 'zaterdag en zondag in de middag; maandag in de avond'],
	[0, 'nooit']
])('week %i is %s', (week, words) => {
	expect(weekWords(week)).toBe(words);
});

test.each([
	[{ before: 0.61, after: 0.72, gained: 310, lost: 0 }, '61 % wordt 72 %, 310 erbij'],
	[{ before: 0.61, after: 0.62, gained: 10, lost: null }, '61 % wordt 62 %, 10 erbij, minder dan 10 eraf'],
	[{ before: 0.61, after: 0.61, gained: 0, lost: 0 }, '61 %'],
	[{ before: 0.61, after: 0.61, gained: null, lost: null }, '61 %, minder dan 10 erbij, minder dan 10 eraf'],
	[{ before: null, after: null, gained: null, lost: null }, 'te weinig mensen']
])('%j reads as %s', (values, words) => {
	const figure = (value: number | null) => (value === null ? { value, why: 'few-people' as const } : { value });
	const { before, after, gained, lost } = values;
	const moved = (value: number | null) => (value === null ? { value, why: 'under-ten' as const } : { value });
	const effect = { before: figure(before), after: figure(after), gained: moved(gained), lost: moved(lost) };
	expect(effectText({ group: 'everyone', ...effect, choice: { before: figure(null), after: figure(null) } })).toBe(
		words
	);
});

test('a change is one sentence', () => {
	expect(changeWords({ kind: 'add', place: newPlace({ priceCents: 250 }), yearlyCents: null })).toBe(
		'Kantine komt erbij: sportkantine, voor 30 mensen, € 2,50 per keer. Open: dinsdag in de avond.'
	);
	expect(
		changeWords({ kind: 'close', ref: { noun: 'place', id: 1 }, title: 'De Wolput', yearlyCents: null })
	).toContain('Wat daar is, stopt ook');
});

test.each<[Judged, string, string]>([
	[
		{ before: { look: 'shortage', setting: 'any' }, after: { look: 'misfit', setting: 'any' } },
		'− tekort wordt ! vraag na',
		'Tekort opgelost? De meesten hebben het dan dichtbij. Vraag na of het past.'
	],
	[
		{ before: { look: 'misfit', setting: 'any' }, after: { look: 'misfit', setting: 'any' } },
		'! past niet',
		'Dan wordt het: past niet.'
	],
	[
		{ before: { look: 'misfit', setting: 'any' }, after: { look: 'shortage', setting: 'indoors' } },
		'! past niet wordt − tekort (binnen)',
		'Dan wordt het: tekort (binnen).'
	],
	[
		{ before: { look: 'shortage', setting: 'any' }, after: { look: 'shortage', setting: 'indoors' } },
		'− tekort wordt − tekort (binnen)',
		'Dan wordt het: tekort (binnen).'
	]
])('answers from before do not say that what comes does not fit: %j', (judged, short, sentence) => {
	expect(judgedText(judged)).toBe(short);
	expect(becomes(judged).sentence).toBe(sentence);
});
