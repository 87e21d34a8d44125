// Words that mean the same: what an officer may type, what search then goes by, and what a change does.
import { describe, expect, test } from 'vitest';
import { shipped } from '#lib/search/dutch/synonyms.ts';
import { parseChange } from '#lib/search/synonyms/synonym-draft.ts';
import { effectOf } from '#lib/search/preview/effect.ts';
import {
	aFewOf,
	afterwards,
	changes,
	differences,
	elsewhere,
	found,
	inForce,
	letterOf,
	namesOf,
	standing,
	type Kept
} from '#lib/search/synonyms/synonym-list.ts';
import { filtersIn } from '#lib/search/synonyms/synonym-filters.ts';
import { listHref, typedFrom } from '#lib/search/synonyms/synonym-view.ts';

const formOf = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const parse = (woorden: string, ook = '') => parseChange(formOf({ doe: 'bewaar', woorden, ook }));
const problems = (woorden: string, ook = '') => {
	const parsed = parse(woorden, ook);
	return parsed.ok ? [] : parsed.problems.map(({ field, message }) => `${field}: ${message}`);
};
const kept = (key: string, state: Kept['state'], words: string[] = [], also: string[] = []): Kept => ({
	...{ key, state, words, also, id: '7', at: new Date(0), by: 'bo' }
});

describe('what an officer types', () => {
	test('words stand between commas or on lines of their own, each once', () => {
		expect(parse(' kienen,  bingo\nKienen;\n\nlotto  spelen,', 'prijsjes, bingo')).toMatchObject({
			ok: true,
			change: { state: 'on', words: ['Kienen', 'bingo', 'lotto spelen'], also: ['prijsjes'] }
		});
	});

	test.each([
		['', '', 'woorden: Vul woorden in waar mensen op zoeken.'],
		['kienen', '', 'woorden: Vul er nog een woord bij in'],
		['club, clubs', '', 'woorden: Deze woorden zijn voor de zoeker al hetzelfde'],
		['de, kienen', '', 'woorden: “de” staat in bijna elke zin.'],
		['kienen, Waar', '', 'woorden: “Waar” staat in bijna elke zin.'],
		['kienen, !!!', '', 'woorden: “!!!” is geen woord.'],
		['kienen, een twee drie vier vijf zes zeven', '', 'woorden: “een twee drie vier vijf zes zeven” is te lang.'],
		[`kienen, ${'x'.repeat(61)}`, '', `woorden: “${'x'.repeat(60)}” is te lang.`],
		[Array.from({ length: 121 }, (_, index) => `woord${index}`).join(), '', 'woorden: Dit zijn 121 woorden.'],
		['kienen', 'het', 'ook: “het” staat in bijna elke zin.']
	])('“%s” with “%s” is refused, with the reason', (words, also, reason) => {
		expect(problems(words, also)).toEqual([expect.stringContaining(reason)]);
	});

	test('one word with what it also finds is enough; and whoever switches off types nothing', () => {
		expect(problems('kienen', 'bingo')).toEqual([]);
		expect(parseChange(formOf({ doe: 'uit' }))).toMatchObject({ ok: true, change: { state: 'off' } });
		expect(parseChange(formOf({ doe: 'terug' }))).toMatchObject({ ok: true, change: { state: 'as-shipped' } });
	});

	test('every group that comes with the software can be kept as it stands', () => {
		for (const group of shipped) {
			const { woorden, ook } = typedFrom(group);
			expect(problems(woorden, ook), group.key).toEqual([]);
		}
	});
});

describe('what search goes by', () => {
	const bingo = shipped.find(({ words }) => words[0] === 'bingo')!;

	test('what the municipality changed goes before what is shipped; what it switched off does not count', () => {
		const mine = kept(bingo.key, 'on', ['bingo', 'prijsjesavond']);
		const listed = standing([mine, kept('own-1', 'on', ['frummelen', 'frommelen']), kept('own-2', 'off', ['x', 'y'])]);
		expect(listed).toHaveLength(shipped.length + 2);
		expect(listed.find(({ key }) => key === bingo.key)).toMatchObject({ origin: 'changed', version: '7' });
		const groups = inForce(listed);
		expect(groups).toHaveLength(shipped.length + 1);
		expect(groups).toContainEqual({ key: bingo.key, words: ['bingo', 'prijsjesavond'], also: [] });
		expect(groups).toContainEqual({ key: 'own-1', words: ['frummelen', 'frommelen'], also: [] });
	});

	test('back to as shipped follows the software; off and on again keep the words', () => {
		const back = standing([kept(bingo.key, 'as-shipped')]).find(({ key }) => key === bingo.key)!;
		expect(back).toMatchObject({ origin: 'shipped', isOff: false, words: bingo.words });
		expect(changes(back, { state: 'as-shipped' })).toBe(false);
		expect(changes(back, { state: 'off' })).toBe(true);
		const off = standing([kept(bingo.key, 'off', [...bingo.words])]).find(({ key }) => key === bingo.key)!;
		expect(off).toMatchObject({ origin: 'shipped', isOff: true });
		expect(changes(off, { state: 'on', words: bingo.words, also: bingo.also })).toBe(true);
		expect(afterwards([off], bingo.key, { state: 'as-shipped' })).toEqual([bingo]);
		expect(afterwards([back], bingo.key, { state: 'off' })).toEqual([]);
	});

	test('of each change it is told which words came and which went, after what was shipped', () => {
		const [first, ...others] = bingo.words;
		const past = [kept(bingo.key, 'as-shipped'), kept(bingo.key, 'off', ['prijsjes', ...others], ['soep']), kept(bingo.key, 'on', ['prijsjes', ...others], ['soep'])]; // prettier-ignore
		expect(differences(past)).toEqual([
			{ came: [first], went: ['prijsjes', 'soep (vindt ook)'] },
			{ came: [], went: [] },
			{ came: ['prijsjes', 'soep (vindt ook)'], went: [first] }
		]);
		expect(differences([kept('own-1', 'on', ['x'], [])])).toEqual([{ came: ['x'], went: [] }]);
	});

	test('a word that already stands in another group is told, with which, however it is spelled', () => {
		const listed = standing([kept('own-1', 'on', ['frommelclub', 'frommelkring'], ['frommelbal'])]);
		expect(elsewhere(['Frommelclubs', 'frummelclub'], 'new', listed)).toEqual([
			{ words: ['Frommelclubs'], key: 'own-1', beside: ['frommelkring', 'frommelbal'] }
		]);
		// Told once of all words in it.
		expect(elsewhere(['frommelclub', 'frommelkringen'], 'new', listed)).toEqual([
			{ words: ['frommelclub', 'frommelkringen'], key: 'own-1', beside: ['frommelbal'] }
		]);
		expect(elsewhere(['frommelclub'], 'own-1', listed)).toEqual([]);
	});

	test('a group is found by any of its words, also by half of one', () => {
		const listed = standing([kept(bingo.key, 'off', [...bingo.words])]);
		expect(found(listed, 'KIENE', 'alle').map(({ key }) => key)).toContain(bingo.key);
		expect(found(listed, 'zzz', 'alle')).toEqual([]);
		expect(found(listed, '', 'uit')).toHaveLength(1);
		expect(found(listed, '', 'veranderd')).toHaveLength(1);
		expect(aFewOf('abcdefghij'.split(''), 'J')).toEqual({ shown: 'ajbcd'.split(''), more: 5 });
		expect(listHref({ typed: 'kiene', view: 'uit', letter: '', page: 2 })).toBe('/gemeente/zoekwoorden?zoek=kiene&welke=uit&pagina=2'); // prettier-ignore
	});

	test('groups that begin with the same word are told apart by what else stands in them', () => {
		const made = [kept('own-1', 'on', ['frommelen', 'frunniken']), kept('own-2', 'on', ['Frommelen'], ['knutselen'])];
		const names = namesOf(standing(made));
		expect([names.get('own-1'), names.get('own-2')]).toEqual(['frommelen (ook frunniken)', 'Frommelen (vindt ook knutselen)']); // prettier-ignore
		expect(names.get(bingo.key)).toBe('bingo');
		const shown = [...names.values()];
		expect(shown.filter((name, at) => shown.indexOf(name) !== at)).toEqual([]);
	});

	test('a group stands under the letter of its first word, however that is written', () => {
		const letters = ['bingo', 'Éénpersoons', "'t Buurthuis", 'ijs', '65-plus', '', '日本'].map((word) => letterOf({ words: [word], also: [] })); // prettier-ignore
		expect(letters).toEqual(['b', 'e', 't', 'i', '0', '0', '0']);
		expect(listHref({ typed: '', view: 'alle', letter: 'b', page: 1 })).toBe('/gemeente/zoekwoorden?letter=b');
	});
});

test('words that are a filter by themselves are told, for switching the group off does not change that', () => {
	expect(filtersIn(['ouderen', 'Bejaarde', 'kienen'])).toEqual([
		{ label: 'Voor ouderen', words: ['ouderen', 'Bejaarde'] }
	]);
	expect(filtersIn(['kienen', 'bingo'])).toEqual([]);
});

test('a change is told by word, and what is new or goes is counted once', () => {
	const none = { activity: [], place: [] };
	const lotto = { now: none, then: { activity: [4, 5, 6], place: [] } };
	const effect = effectOf([
		{ word: 'kienen', now: { activity: [1], place: [] }, then: { activity: [4, 1, 2, 3], place: [9] } },
		{ word: 'lotto', ...lotto },
		{ word: 'oud', now: { activity: [8], place: [] }, then: none },
		{ word: 'lotje', ...lotto }
	]);
	expect(effect.words[0]).toEqual({ words: ['kienen'], activity: { now: 1, then: 4 }, place: { now: 0, then: 1 } });
	expect(effect.words.map(({ words }) => words)).toEqual([['kienen'], ['lotto', 'lotje'], ['oud']]);
	expect(effect.appears.total).toBe(6);
	expect(effect.appears.first.map(({ id, word }) => [id, word])).toEqual([
		[4, 'kienen'],
		[2, 'kienen'],
		[3, 'kienen'],
		[9, 'kienen'],
		[5, 'lotto']
	]);
	expect(effect.goes).toEqual({ total: 1, first: [{ noun: 'activity', id: 8, word: 'oud' }] });
});
