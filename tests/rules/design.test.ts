/** Small rules of the look: what is marked, which page numbers show, which tokens stay in the sheet. */
import { describe, expect, it } from 'vitest';
import { segments } from '#lib/design/highlight.ts';
import { pageIn, pageNumbers } from '#lib/design/paging.ts';
import { reach, references, settle } from '#lib/design/custom-properties.ts';
import type { Known } from '#lib/design/custom-properties.ts';
import { describedBy } from '#lib/design/fields.ts';
import { icons } from '#lib/design/icons.ts';
import { placeTypes } from '#lib/places/types.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

describe('words that were searched for', () => {
	it('are marked inside the title', () => {
		expect(segments('Samen koffie drinken', [[6, 12]])).toEqual([
			{ text: 'Samen ', marked: false },
			{ text: 'koffie', marked: true },
			{ text: ' drinken', marked: false }
		]);
	});

	it.each([
		[
			'out of order and overlapping',
			[
				[3, 6],
				[0, 4]
			] as const
		],
		[
			'outside the text',
			[
				[-5, 2],
				[4, 99],
				[120, 130]
			] as const
		],
		[
			'upside down',
			[
				[4, 2],
				[NaN, 3]
			] as const
		],
		['absent', [] as const]
	])('keep the whole text when ranges are %s', (_, ranges) => {
		const pieces = segments('koffie', ranges);
		expect(pieces.map((piece) => piece.text).join('')).toBe('koffie');
	});
});

describe('leafing through results', () => {
	it.each([
		[1, 1, [1]],
		[1, 4, [1, 2, 3, 4]],
		[5, 9, [1, null, 4, 5, 6, null, 9]],
		[3, 9, [1, 2, 3, 4, null, 9]],
		[9, 9, [1, null, 8, 9]],
		[1, 100, [1, 2, null, 100]]
	])('page %i of %i shows %j', (page, pages, shown) => {
		expect(pageNumbers(page, pages)).toEqual(shown);
	});

	it.each([
		['', 1],
		['pagina=3', 3],
		['pagina=1.5', 1],
		['pagina=0', 1],
		['pagina=-2', 1],
		['pagina=twee', 1],
		['pagina=1e9', 1000]
	])('an address with “%s” asks for page %i', (search, page) => {
		expect(pageIn(new URLSearchParams(search))).toBe(page);
	});
});

describe('the tokens that stay', () => {
	it('are those a rule reaches, also through fallbacks and in the dark', () => {
		const values = new Map([
			['--button', ['var(--green)']],
			['--green', ['#1f5e47', 'var(--light-green)']],
			['--light-green', ['#94d3b4']],
			['--violet', ['#5115ef']],
			['--loop', ['var(--loop)']]
		]);
		const seeds = references('1px solid var(--nothing, var( --button))');
		expect([...reach([...seeds, '--loop'], values)].sort()).toEqual([
			'--button',
			'--green',
			'--light-green',
			'--loop',
			'--nothing'
		]);
	});
});

describe('tokens of components', () => {
	const known = (name: string): Known =>
		name.startsWith('--basis') ? 'changes' : name === '--nl-link-color' ? { value: 'var(--basis-green)' } : 'absent';

	it.each([
		['var(--nl-link-color)', 'var(--basis-green)'],
		['var(--nl-absent, var(--nl-link-color))', 'var(--basis-green)'],
		['calc(var(--nl-absent, 0)*var( --basis-gap, 2px) + (1px))', 'calc(0*var(--basis-gap, 2px) + (1px))'],
		['var(--nl-absent)', 'var(--nl-absent)'],
		['1px solid red', '1px solid red']
	])('%s is written out as %s: what a municipality may change stays', (value, settled) => {
		expect(settle(value, known)).toBe(settled);
	});
});

describe('every word with a drawing', () => {
	const words: readonly { name: string; icon: string }[] = [
		...kinds.all,
		...themes.all,
		...targetGroups.all,
		...facts.all,
		...languages.all,
		...placeTypes
	];

	it.each(words.map(({ name, icon }) => [name, icon]))('"%s" has one: %s', (_, icon) => {
		expect(Object.keys(icons)).toContain(icon);
	});
});

describe('a field with an explanation and an error', () => {
	it('names both to a screen reader, and neither when there is none', () => {
		expect(describedBy('veld-q', 'Bijvoorbeeld koffie', 'Vul iets in')).toBe('veld-q-uitleg veld-q-fout');
		expect(describedBy('veld-q')).toBeUndefined();
	});
});
