// "Hoe is dit berekend?" in words: what is rounded, silent, or compared indoors only, is said.
import { expect, test } from 'vitest';
import { momentWords, stepsOf } from '#lib/gaps/explain.ts';
import type { Norm } from '#lib/gaps/norms.ts';
import type { Basis, GapCell } from '#lib/gaps/result.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';

const cell: GapCell = {
	...{ areaId: 1, group: 'age-65-plus', kind: 'walk-in', dayPart: 2, setting: 'any', heard: true, used: 'unknown' },
	...{ people: { value: 300 }, served: { value: 0.99 }, affected: { value: 0 }, overlap: { value: 3.2 } },
	...{ answers: { value: null, why: 'few-answers' }, perThousand: { value: null, why: 'few-answers' }, interval: null },
	class: 'surplus'
};
const basis = { figureYear: 2022, populationSource: 'CBS', populationMethod: 'even', reachLabel: 'hemelsbreed geschat', setting: 'any' } as Basis; // prettier-ignore
const norm: Norm = {
	...{ id: 1, kind: 'walk-in', targetGroup: 'age-65-plus', maxMinutes: 10, minDayParts: 3, minFit: 0.3 },
	...{ source: 'voorstel', proposal: true, at: new Date(0), by: 'voorstel' }
};
const told = (change: Partial<GapCell>) =>
	stepsOf({ ...cell, ...change }, basis, norm, settingsFrom([]))
		.map(({ words }) => words)
		.join(' ');

test.each<[Partial<GapCell>, RegExp]>([
	[{}, /99 % van hen .*doordeweeks minstens één avond per week open is\. Bijna niemand heeft niets\./],
	[{ served: { value: 1 } }, /Iedereen woont dicht genoeg .*Niemand heeft niets\./],
	[{ served: { value: 1 }, affected: { value: 10 } }, /Bijna iedereen woont .*Ongeveer 10 mensen hebben niets\./],
	[{}, /Overlap: .*Hoe vol het zit, weten we niet\.$/],
	[{ class: 'balance', used: 'well' }, /Wat er is, wordt goed gebruikt\.$/],
	[{}, /kwamen hier wel genoeg antwoorden/],
	[{ heard: false }, /zegt niet dat niemand iets mist/],
	[{ class: 'misfit' }, /milder zijn dan wat mensen missen, soms zelfs door één antwoord meer/],
	[{ setting: 'indoors' }, /Alleen wat binnen is, telt hier mee/],
	[{}, /Dit is een voorstel/],
	[{ perThousand: { value: 33.3 }, answers: { value: 10 }, interval: [18, 60] }, /geen steekproef/]
])('%j is told', (change, words) => expect(told(change)).toMatch(words));

test('of which part of the day something is there is said as it is counted', () => {
	expect(momentWords(0)).toBe('doordeweeks minstens één ochtend per week open');
	expect(momentWords(5)).toBe('in het weekend minstens één avond open');
});
