// What a count beside an answer tells: how many somebody finds who chooses it.
import { expect, test } from 'vitest';
import { choices, inTurn } from '#lib/search/asking/choices.ts';
import { request } from '../support/requests.ts';

const group = {
	...{ word: 'ouder', start: 7, end: 14, known: true, optional: false, filter: true as const, field: 'doelgroep' },
	alternatives: [{ rank: 'exact' as const, all: [[['@groep/65-plus']]] }]
};

test('who chooses another group asks the words without the group they name', () => {
	const { words } = request('q=koffie');
	const chosen = choices(request('q=koffie', { words: [...words, group] }));
	expect([...chosen.keys()]).toEqual(['wanneer', 'doelgroep']);
	expect(chosen.get('doelgroep')?.words).toEqual([...words, { ...group, optional: true }]);
	// With no other word everything is left.
	expect(choices(request('q=koffie', { words: [group] })).get('doelgroep')?.words).toEqual([]);
});

test('who chooses a day is answered in order of time, unless an order was chosen', () => {
	expect(choices(request('q=koffie')).get('wanneer')?.sort).toBe('tijd');
	expect(choices(request('q=koffie', { sort: 'naam' })).get('wanneer')?.sort).toBe('naam');
	expect(choices(request('q=koffie', { noun: 'place' })).get('wanneer')?.sort).toBe('relevantie');
});

test.each(['', 'q=koffie&wanneer=morgen', 'q=koffie&van=2026-12-01'])('a day changes nothing about "%s"', (params) =>
	expect([...choices(request(params)).keys()]).toEqual([])
);

test('a choice that finds nothing in titles tells what it finds in all texts', () => {
	const narrow = { soort: { spelen: 3, inloop: 0, 'samen-eten': 0 }, gratis: { ja: 2 } };
	const wide = { soort: { spelen: 4, inloop: 1, 'samen-eten': 0 }, gratis: { ja: 6 } };
	expect(inTurn([narrow, wide])).toEqual({ soort: { spelen: 3, inloop: 1, 'samen-eten': 0 }, gratis: { ja: 2 } });
});

test('a step that did not count a field adds nothing to it', () =>
	expect(inTurn([{ gratis: { ja: 0 } }, {}, { gratis: { ja: 5 } }])).toEqual({ gratis: { ja: 5 } }));

test('without any step there is nothing to count', () => expect(inTurn([])).toEqual({}));
