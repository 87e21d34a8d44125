// What a count beside an answer tells: how many somebody finds who chooses it.
import { expect, test } from 'vitest';
import { inTurn } from '#lib/search/asking/choices.ts';

test('a choice that finds nothing in titles tells what it finds in all texts', () => {
	const narrow = { soort: { spelen: 3, inloop: 0, 'samen-eten': 0 }, gratis: { ja: 2 } };
	const wide = { soort: { spelen: 4, inloop: 1, 'samen-eten': 0 }, gratis: { ja: 6 } };
	expect(inTurn([narrow, wide])).toEqual({ soort: { spelen: 3, inloop: 1, 'samen-eten': 0 }, gratis: { ja: 2 } });
});

test('a step that did not count a field adds nothing to it', () =>
	expect(inTurn([{ gratis: { ja: 0 } }, {}, { gratis: { ja: 5 } }])).toEqual({ gratis: { ja: 5 } }));

test('without any step there is nothing to count', () => expect(inTurn([])).toEqual({}));
