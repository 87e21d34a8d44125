// Which of many suggestions are shown, and in which order.
import { expect, test } from 'vitest';
import { choose, fitting, termsOffered, typedWords, type Suggestion } from '#lib/search/suggestions/suggestions.ts';
import { titlesOf, titlesWith } from '#lib/search/suggestions/titles.ts';

const made = (names: string[], counts: number[]) => {
	const work = titlesOf(names, counts);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
};
const titles = made(
	['koffieochtend', 'samen koffie drinken', 'koffie in de wijk', 'wandelen', 'samen wandelen met koffie'],
	[2, 40, 5, 9, 1]
);
const found = (text: string, most = 9) => {
	const typed = typedWords(text);
	return typed ? titlesWith(titles, typed.words, typed.begin, most).map((place) => titles.names[place]) : [];
};

test('titles that begin with what was typed come first, then those of which there are many', () => {
	expect(found('kof')).toEqual([
		'koffie in de wijk',
		'koffieochtend',
		'samen koffie drinken',
		'samen wandelen met koffie'
	]);
	expect(found('kof', 2)).toEqual(['koffie in de wijk', 'koffieochtend']);
});

test('every word that was typed begins a word, in any order; little words before the last one do not count', () => {
	expect(found('koffie sam')).toEqual(['samen koffie drinken', 'samen wandelen met koffie']);
	expect(found('waar is de wan')).toEqual(['wandelen', 'samen wandelen met koffie']);
	expect(found('koffie dansen')).toEqual([]);
	expect(found('offie')).toEqual([]);
});

test.each(['', 'k', ' . ', 'koffie '.repeat(20)])('%j is too little or too much to suggest anything', (text) =>
	expect(typedWords(text)).toBeNull()
);

const one = (kind: Suggestion['kind'], text: string): Suggestion => ({ kind, text, detail: '', href: '/' });
const many = (kind: Suggestion['kind'], count: number) =>
	Array.from({ length: count }, (_, index) => one(kind, `${kind} ${index}`));
const kindsOf = (suggestions: Suggestion[]) => suggestions.map(({ kind }) => kind);

test('some of every kind, eight at most; what room is left is for the things themselves', () => {
	const all = (['vaak gezocht', 'gebied', 'thema', 'activiteit', 'plek'] as const).flatMap((kind) => many(kind, 20));
	expect(kindsOf(choose('activity', all))).toEqual(['vaak gezocht', 'gebied', 'gebied', 'thema', 'activiteit', 'activiteit', 'plek', 'plek']); // prettier-ignore
	expect(kindsOf(choose('place', all)).slice(4)).toEqual(['plek', 'plek', 'activiteit', 'activiteit']);
	expect(kindsOf(choose('activity', [...many('activiteit', 20), ...many('gebied', 1)]))).toEqual(['gebied', ...Array<string>(7).fill('activiteit')]); // prettier-ignore
	expect(choose('activity', [])).toEqual([]);
});

test('what others look for is left out when it is the name of something that is there', () => {
	const shown = choose('activity', [one('vaak gezocht', 'wandelen'), one('activiteit', 'Wandelen')]);
	expect(kindsOf(shown)).toEqual(['activiteit']);
});

test('places have kinds of meeting and no themes', () => {
	const typed = { words: ['samen'], begin: 'samen' };
	expect(fitting(termsOffered('place'), typed).map(({ href }) => href)).toEqual(['/plekken?soort=samen-eten', '/plekken?soort=samen-bewegen']); // prettier-ignore
	expect(termsOffered('place').some(({ href }) => href.includes('thema='))).toBe(false);
});
