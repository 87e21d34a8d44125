// The words that come with the software: each stands in its place once, and asking is quick.
import { describe, expect, test } from 'vitest';
import { normaliseWord, tokenise } from '#lib/search/dutch/normalise.ts';
import { stem } from '#lib/search/dutch/stem.ts';
import { shipped, synonyms, type SynonymGroup } from '#lib/search/dutch/synonyms.ts';

const stemsOf = (text: string): string =>
	tokenise(text)
		.map(({ word }) => stem(word))
		.join(' ');

const known = synonyms(shipped);
const others = (text: string): string[] =>
	known.of(tokenise(text).map(({ word }) => stem(word))).map((stems) => stems.join(' '));

describe('The words that come with the software', () => {
	test('a group is known by its key, and keeps it while words are added at its end', () => {
		const keys = shipped.map(({ key }) => key);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
		expect(keys.filter((key) => !/^(?:same|also)-[a-z0-9-]{2,60}$/.test(key))).toEqual([]);
	});

	test('a word is a name of one thing only, or two themes would become one', () => {
		const places = new Map<string, Set<string>>();
		const named = ({ words, also }: SynonymGroup): boolean => words.length > 1 && !also.length;
		for (const { key, words } of shipped.filter(named))
			for (const word of words) places.set(stemsOf(word), (places.get(stemsOf(word)) ?? new Set()).add(key));
		expect([...places].filter(([, keys]) => keys.size > 1)).toEqual([]);
	});

	test('a name is at most four words, and none is empty', () => {
		const lengths = shipped.flatMap(({ words, also }) => [...words, ...also]).map((text) => tokenise(text).length);
		expect(Math.min(...lengths)).toBe(1);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(4);
	});

	test('they are made ready in a moment', () => {
		// Not the clock, which tells how busy the machine is.
		const cost = () => {
			const before = process.cpuUsage();
			synonyms(shipped);
			return process.cpuUsage(before).user / 1000;
		};
		expect(Math.min(cost(), cost(), cost())).toBeLessThan(300);
	});
});

describe('What a neighbour may also call it', () => {
	test.each([
		['pingpong', 'tafeltennis'],
		['racketsport', 'pingpong'],
		['scrabble', 'bordspel'],
		['balletje trappen', 'voetbal'],
		['lekke band', 'repair café'],
		['mijn man is overleden', 'rouwcafé'],
		['slaap slecht', 'slaapcursus'],
		['vergeet alles', 'geheugencafé'],
		['skeer', 'schulden'],
		['blauwe envelop', 'formulierenbrigade'],
		['zaaltje huren', 'vergaderruimte'],
		['plogging', 'zwerfafval'],
		['zwemmen', 'in het water']
	])('%s is also asked as %s', (asked, name) => {
		const typed = tokenise(asked).map(({ word }) => word);
		const runs = typed.flatMap((_, from) =>
			typed.slice(from).map((_, at) => typed.slice(from, from + at + 1).join(' '))
		);
		expect(runs.flatMap(others)).toContain(stemsOf(name));
	});

	test.each([
		['tafeltennis', 'tennis'],
		['rummikub', 'spelletje'],
		['kaarten maken', 'klaverjassen'],
		['bankje', 'kledingbank'],
		['ouders', 'ouderen'],
		['computer', 'ipad'],
		['muziek', 'jam'],
		['boksen', 'box']
	])('%s is not %s', (asked, name) => expect(others(asked)).not.toContain(normaliseWord(stemsOf(name))));
});

describe('A word that is known, and was typed as it sounds or with one letter too many, too few or wrong', () => {
	test.each([
		['alzeimer', 'alzheimer'],
		['gimnastiek', 'gymnastiek'],
		['meditasie', 'meditatie'],
		['senjoren', 'senioren'],
		['schilldere', 'schilderen'],
		['bejarden', 'bejaarden'],
		['mantelsorg', 'mantelzorg']
	])('%s was meant to be %s', (typed, meant) => expect(known.meant(typed)).toEqual([meant]));

	test.each([
		['alzheimer', 'it is right'],
		['mooie', 'everybody says so, and it is no movie'],
		['tapijt', 'nothing is like it'],
		['gecanceld', 'two letters off is another word: gewandeld'],
		['kano', 'so short a word is near to many'],
		['kussen', 'everybody says so, and it is no klussen'],
		['latijn', 'everybody says so, though latin sounds the same'],
		['politiek', 'everybody says so, and it is no politie'],
		['vertalen', 'everybody says so, and it is no verhalen'],
		['asperge', 'everybody says so, and it is nobody with asperger'],
		['torren', 'in so short a word one letter makes another: toeren']
	])('%s is left as it is: %s', (typed) => expect(known.meant(typed)).toEqual([]));
});
