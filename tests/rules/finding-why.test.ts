// Why something was found, when title and summary do not say it: one short line with the words in it.
import { describe, expect, test } from 'vitest';
import { excerpt, why, type Told } from '#lib/finding/why.ts';

/** Marks a word where it stands, and nothing else: what also answers it is no matter of these rules. */
const marks = (word: string) => (text: string) =>
	[...text.matchAll(new RegExp(word, 'gi'))].map(({ index }): [number, number] => [index, index + word.length]);
const bingo: Told = {
	description: 'We spelen tien rondes.\n- Neem je buurvrouw mee\nIn de pauze schenken we warme soep met brood.',
	organiser: 'Stichting De Vlinder',
	place: 'Wijkcentrum D’n Iemhof',
	labels: [
		{ words: 'inloop', name: 'Koffie en inloop' },
		{ words: 'Muziek en zang', name: 'Muziek en zang' }
	]
};
/** The line with what is marked between brackets. */
const said = (question: string, told: Told = bingo) => {
	const found = why(told, marks(question));
	if (!found) return null;
	const { text, highlights } = found;
	const line = highlights.reduceRight(
		(rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
		text
	);
	return `${found.field}: ${line}`;
};

test.each([
	['soep', 'description: In de pauze schenken we warme [soep] met brood.'],
	['buurvrouw', 'description: Neem je [buurvrouw] mee'],
	['vlinder', 'organiser: Van Stichting De [Vlinder]'],
	['iemhof', 'place: Wijkcentrum D’n [Iemhof]'],
	['muziek', 'label: Hoort bij: [Muziek] en zang'],
	['inloop', 'label: Hoort bij: Koffie en [inloop]'],
	['koffie', null],
	['zeilen', null]
])('who looks for %s reads %s', (question, line) => expect(said(question)).toBe(line));

test('what is told nowhere is no reason', () =>
	expect(said('soep', { description: null, organiser: null, place: null, labels: [] })).toBeNull());

describe('of a long line', () => {
	const line = `${'Vooraf lopen we samen een rondje door het park. '.repeat(4)}Daarna samen lunchen met soep en brood uit eigen oven, en wie wil blijft nog lang zitten.`;

	test('the piece round the word is shown, cut between words', () =>
		expect(said('soep', { ...bingo, description: line })).toBe(
			'description: … Daarna samen lunchen met [soep] en brood uit eigen oven, en wie wil blijft nog lang …'
		));

	test.each([0, 1, 3, 7, 12, 20, 29, 60])('word %i is in its piece, whole, and the piece is short', (at) => {
		const words = [...line.matchAll(/\p{L}+/gu)];
		const word = words[at % words.length]!;
		const piece = excerpt(line, [[word.index, word.index + word[0].length]]);
		expect(piece.text.length).toBeLessThanOrEqual(90);
		expect(piece.highlights.map(([start, end]) => piece.text.slice(start, end))).toEqual([word[0]]);
		expect(line).toContain(piece.text.replace(/^… | …$/g, ''));
	});

	test('a word that is longer than the piece is cut', () =>
		expect(excerpt('a'.repeat(300), [[0, 300]]).text).toHaveLength(88));
});
