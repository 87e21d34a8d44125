// Plain words: who writes stiffly reads how a neighbour would say it, and may still write it so.
import { describe, expect, test } from 'vitest';
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import { hints, unsaid } from '#lib/publishing/hints.ts';
import { easier } from '#lib/publishing/officialese.ts';

test('there are easier words for well over a hundred stiff ones, and none of them is stiff itself', () => {
	expect(easier.size).toBeGreaterThanOrEqual(120);
	for (const [hard, easy] of easier) {
		expect(easy, hard).not.toBe('');
		expect(
			hints(easy).filter(({ kind }) => kind === 'hard'),
			`${hard} → ${easy}`
		).toEqual([]);
	}
});

describe('a text gets a hint', () => {
	test.each([
		['Indien je komt, neem een bord mee.', 'hard', 'Indien', 'Makkelijker is: “als”.'],
		['Dit is met betrekking tot koken.', 'hard', 'met betrekking tot', 'Makkelijker is: “over”.'],
		[
			'Kom naar ons laagdrempelige diner.',
			'hard',
			'laagdrempelige',
			'Zeg het anders, bijvoorbeeld met: “iedereen kan zo binnenlopen”.'
		],
		['De deelnemer betaalt.', 'hard', 'deelnemer', 'Zeg het anders, bijvoorbeeld met: “wie meedoet”.'],
		['Dit zijn noodzakelijke spullen.', 'hard', 'noodzakelijke', 'Zeg het anders, bijvoorbeeld met: “nodig”.'],
		['Neem uw eigen bord mee.', 'formal', 'uw', 'Zeg liever “je”: zo praten buren met elkaar.'],
		[
			'Er wordt samen gekookt.',
			'passive',
			'Er wordt samen gekookt.',
			'Wie doet het? Zeg bijvoorbeeld: “wij …” of “je …”.'
		]
	])('%s', (text, kind, words, advice) => {
		const [hint] = hints(text);
		expect(hint).toMatchObject({ kind, words, advice });
		expect(text.slice(hint!.from, hint!.to)).toBe(words);
	});

	test('about a sentence of which the beginning is forgotten at the end', () => {
		const long =
			'We koken elke maand samen met mensen uit de buurt een maaltijd van wat er in de winkel over is en daarna wassen we af.';
		const [hint] = hints(`Kom ook. ${long}`);
		expect(hint).toMatchObject({
			kind: 'long',
			from: 9,
			advice: 'Deze zin heeft 25 woorden. Maak er twee zinnen van.'
		});
		expect(hint!.words).toMatch(/^We koken elke maand .* …$/);
	});
});

test.each([
	'We koken en eten samen. Je hoeft niets mee te nemen.',
	'Heb je vragen? Bel Fatima: 06 12345678.',
	'Het wordt gezellig!',
	'Kom om 18.00 uur. Kinderen mogen mee.',
	''
])('what is plain is left alone: %s', (text) => {
	expect(hints(text)).toEqual([]);
});

test('never more hints than somebody can bear, and each once', () => {
	const all = hints([...easier.keys()].join(' en '));
	expect(all).toHaveLength(6);
	expect(hints('Indien u komt, indien u gaat.')).toHaveLength(2);
});

test('a text without end costs no time', () => {
	const began = performance.now();
	hints('gebelde '.repeat(1_500) + 'wordt '.repeat(500));
	hints('a'.repeat(12_000));
	expect(performance.now() - began).toBeLessThan(200);
});

test('what a neighbour still wants to know is said with the step that tells it', () => {
	expect(unsaid(emptyDraft, true).map(({ step }) => step)).toEqual(['wat', 'voor-wie', 'meedoen', 'voor-wie', 'foto']);
	const all: ActivityDraft = {
		...emptyDraft,
		...{ description: 'x', targetGroups: ['everyone'], placeId: 1, image: '/fotos/x' }
	};
	expect(unsaid({ ...all, organiserContact: 'x' }, false)).toEqual([]);
	expect(unsaid(all, true)).toMatchObject([{ advice: 'Zeg bij wie mensen terecht kunnen met een vraag.' }]);
	expect(unsaid(all, false)).toMatchObject([
		{ advice: expect.stringMatching(/^Niemand kan jullie iets vragen/) as string }
	]);
});
