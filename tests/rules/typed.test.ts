// Whatever is typed or pasted in a form can be kept, and reads as what it looked like.
import { describe, expect, test } from 'vitest';
import { line, lineOf, lines, linesOf } from '#lib/foundation/typed.ts';

const pasted: [what: string, typed: string, onOneLine: string, onMore: string][] = [
	['nothing but spaces', ' \t \n ', '', ''],
	['a name with space around it', '  Fatima  ', 'Fatima', 'Fatima'],
	['lines as Windows ends them', 'Soep\r\nen brood\r\n', 'Soep en brood', 'Soep\nen brood'],
	['lines as an old Mac ends them', 'Soep\ren brood', 'Soep en brood', 'Soep\nen brood'],
	['an empty line between two paragraphs', 'Soep\n\nBrood', 'Soep Brood', 'Soep\n\nBrood'],
	['line and paragraph separators', 'Soep\u2028en\u2029brood', 'Soep en brood', 'Soep\nen\nbrood'],
	['a cell out of a table', 'Soep\ten brood', 'Soep en brood', 'Soep en brood'],
	['a NUL and a bell', 'Soep\0en\u0007brood', 'Soep en brood', 'Soep en brood'],
	['half of a smiley', 'Soep \ud83d', 'Soep', 'Soep'],
	['a whole smiley, and a family', '😀 👩‍👧', '😀 👩‍👧', '😀 👩‍👧'],
	['words turned around', 'Soep\u202eneb', 'Soep neb', 'Soep neb'],
	['a space that does not break', 'Soep\u00a0en brood', 'Soep en brood', 'Soep\u00a0en brood'],
	['letters with signs, and Arabic', 'Café José مرحبا', 'Café José مرحبا', 'Café José مرحبا']
];

describe('somebody pastes', () => {
	test.each(pasted)('%s', (_, typed, onOneLine, onMore) => {
		expect(lineOf(typed)).toBe(onOneLine);
		expect(linesOf(typed)).toBe(onMore);
		expect(linesOf(onMore)).toBe(onMore);
	});
});

test('What is far too long is cut, and never through a character', () => {
	expect([lineOf('a b😀', 4), linesOf('a\nb😀', 4)]).toEqual(['a b', 'a\nb']);
});

test('A field that is left out, and a file where words belong, are empty', () => {
	const form = new FormData();
	form.set('naam', new File(['soep'], 'soep.txt'));
	form.set('tekst', 'Soep\r\nen brood');
	expect([line(form, 'naam'), lines(form, 'naam'), line(form, 'soort')]).toEqual(['', '', '']);
	expect([line(form, 'tekst'), lines(form, 'tekst')]).toEqual(['Soep en brood', 'Soep\nen brood']);
});
