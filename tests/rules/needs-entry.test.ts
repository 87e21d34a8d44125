// Cards on paper and the keys to enter them: the same boxes in the same order.
import { describe, expect, test } from 'vitest';
import { aboutMany, parseFilter, parseTarget } from '#lib/needs/answers.ts';
import { codeOf, groupKeys, kindKeys, parseCode, settingKeys, strangeKey, timeKeys } from '#lib/needs/card.ts';
import { entrySlugs, keysIn, parseEntry, pileIn, withKey } from '#lib/needs/entry.ts';
import type { Where } from '#lib/needs/where.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';

const wheres: Where[] = [
	{ slug: 'schadewijk', name: 'Schadewijk', id: 1, parts: [{ slug: 'vogelbuurt', name: 'Vogelbuurt', id: 11 }] },
	{ slug: 'krinkelhoek', name: 'Krinkelhoek', id: 2, parts: [{ slug: 'mettegeupel', name: 'Mettegeupel', id: 21 }], partsOnly: true } // prettier-ignore
];
const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};
const enter = (fields: Record<string, string>) => parseEntry(form({ bij: 'schadewijk', kanaal: 'papier', ...fields }), wheres); // prettier-ignore

describe('the boxes of a card', () => {
	test('are the kinds and groups of the site, each with a key of its own', () => {
		expect(kindKeys.map(({ value }) => value)).toEqual(kinds.keys);
		expect(groupKeys.map(({ value }) => value)).toEqual(targetGroups.keys);
		const signs = [kindKeys, groupKeys, timeKeys, settingKeys].map((keys) => keys.map(({ key }) => key).join(''));
		expect(signs).toEqual(['123456789', 'abcdefghij', 'kmnprst', 'vwx']);
		expect(new Set(signs.join('')).size).toBe(signs.join('').length);
	});

	test.each([
		['14', ['walk-in', 'play'], null],
		['4 1', ['walk-in', 'play'], null],
		['1,4,4', ['walk-in', 'play'], null],
		['', [], null],
		['1x', ['walk-in'], 'x'],
		['0', [], '0']
	])('“%s” is %j', (typed, values, wrong) => {
		const read = keysIn(typed, kindKeys);
		expect(read.chosen.map(({ value }) => value)).toEqual(values);
		expect(read.wrong).toBe(wrong);
	});
});

test('a key that is pressed is added or taken away; of one answer the last pressed counts', () => {
	expect(withKey('1', '4', kindKeys, false)).toBe('14');
	expect(withKey('1 4', '1', kindKeys, false)).toBe('4');
	expect(withKey('v', 'w', settingKeys, true)).toBe('w');
	expect(withKey('w', 'w', settingKeys, true)).toBe('');
});

describe('one card', () => {
	test('is read from its keys', () => {
		expect(
			enter({ soort: '14', wie: 'C', wanneer: 'nS', plek: 'v', zin: 'Graag een tafeltennistafel.' })
		).toMatchObject({
			ok: true,
			need: {
				kinds: ['walk-in', 'play'],
				targetGroups: ['age-15-24'],
				dayParts: 0b100100,
				setting: 'indoors',
				districtId: 1,
				neighbourhoodId: null,
				channel: 'paper',
				sentence: 'Graag een tafeltennistafel.'
			}
		});
	});
	test('with boxes left empty means everyone, any time, indoors or outdoors', () => {
		expect(enter({ soort: '2' })).toMatchObject({ ok: true, need: { targetGroups: ['everyone'], dayParts: 63, setting: 'either' } }); // prettier-ignore
	});
	test.each([
		['without what is missed', { soort: '' }, ['soort']],
		['with a key that is none', { soort: '1', wie: 'z' }, ['wie']],
		[
			'with keys of another question, as on a card of before',
			{ soort: '1', wanneer: '3', plek: 'b' },
			['wanneer', 'plek']
		],
		['indoors and outdoors at once', { soort: '1', plek: 'vw' }, ['plek']],
		['of a wijk that is not theirs', { soort: '1', bij: 'berghem' }, ['bij']],
		['of a whole wijk of which only a buurt is theirs', { soort: '1', bij: 'krinkelhoek' }, ['bij']],
		['told in a way that does not exist', { soort: '1', kanaal: 'website' }, ['kanaal']],
		['with who said it', { soort: '1', zin: 'Van mevrouw, 0412-629911' }, ['zin']]
	])('%s is not taken, and comes back as it was typed', (_, fields, wrong) => {
		const read = enter(fields);
		expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(wrong);
		expect(read.typed).toMatchObject(fields);
	});
	test('a key of another question is said to be of that one', () => {
		expect(strangeKey('b')).toBe('“b” hoort bij “Voor wie”.');
		expect(strangeKey('1')).toBe('“1” hoort bij “Wat”.');
		expect(strangeKey('0')).toBe('“0” is hier geen toets.');
	});
	test('of a buurt lies in its wijk', () => {
		expect(enter({ soort: '1', bij: 'mettegeupel' })).toMatchObject({ ok: true, need: { districtId: 2, neighbourhoodId: 21 } }); // prettier-ignore
	});
	test('nobody enters for the website or a conversation', () => {
		expect(Object.values(entrySlugs)).toEqual(['paper', 'phone', 'in-person']);
	});
	test('the next one starts with the same wijk, way and pile; what is no pile begins another', () => {
		const pile = '0b8f7f5e-0000-4000-a000-000000000001';
		expect(pileIn(new URLSearchParams(`bij=schadewijk&kanaal=telefoon&stapel=${pile}`))).toEqual({ bij: 'schadewijk', kanaal: 'telefoon', stapel: pile }); // prettier-ignore
		expect(pileIn(new URLSearchParams('stapel=1'))).toEqual({ bij: '', kanaal: 'papier', stapel: '' });
	});
});

describe('the code of a card', () => {
	test('has five signs that are read for no other one', () => {
		for (let byte = 0; byte < 256; byte++) expect(parseCode(codeOf(new Uint8Array(5).fill(byte)))).toHaveLength(5);
		expect(codeOf(new Uint8Array([0, 7, 8, 30, 31]))).toBe('AHJ89');
	});
	test.each([['ab2cd', 'AB2CD'], [' AB2CD ', 'AB2CD'], ['AB1CD', null], ['ABOCD', null], ['AB2C', null], ["AB2C'", null]])('“%s” is %s', (typed, code) => { expect(parseCode(typed)).toBe(code); }); // prettier-ignore
});

describe('the list of answers', () => {
	test('asks what the address asks, and nothing it cannot read', () => {
		const asked = 'wijk=schadewijk&soort=inloop&doelgroep=15-24&kanaal=papier&toon=verdacht&vloed=1';
		expect(parseFilter(new URLSearchParams(asked))).toEqual({ area: 'schadewijk', burst: null, state: 'suspect' });
		expect(parseFilter(new URLSearchParams('toon=toString'))).toMatchObject({ state: null });
	});
	test('says about how many there are in steps, never 0 and never a few', () => {
		expect([0, 7, 10, 184].map((count) => aboutMany(count, 10))).toEqual([
			...['minder dan 10 antwoorden', 'minder dan 10 antwoorden'],
			...['minstens 10 antwoorden', 'minstens 150 antwoorden']
		]);
	});
	test('one answer or a whole burst is left out', () => {
		const id = '0b8f7f5e-0000-4000-a000-000000000001';
		expect(parseTarget(form({ antwoord: id }))).toEqual({ need: id });
		expect(parseTarget(form({ vloed: id }))).toEqual({ burst: id });
		expect(parseTarget(form({ antwoord: '1' }))).toBeNull();
	});
});
