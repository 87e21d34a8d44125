// What a card tells of the last answer.
import { expect, test } from 'vitest';
import { firstSentence } from '#lib/clusters/answered.ts';

test('a neighbour reads the first sentence of an answer, and of an endless one whole words', () => {
	expect(firstSentence(' De bus rijdt weer. Elke dag tot 22.00 uur.')).toBe('De bus rijdt weer.');
	expect(firstSentence('Om 19.30 uur gaat de deur open!\nKom langs.')).toBe('Om 19.30 uur gaat de deur open!');
	expect(firstSentence('We zoeken een kok')).toBe('We zoeken een kok');
	expect(firstSentence('samen '.repeat(40))).toBe(`${'samen '.repeat(26)}…`);
	expect(firstSentence('')).toBe('');
});
