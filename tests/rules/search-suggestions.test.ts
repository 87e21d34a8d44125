// Which of many suggestions are shown, and in which order.
import { expect, test } from 'vitest';
import { nouns } from '#lib/search/query.ts';
import { meantAmong } from '#lib/search/suggestions/meant.ts';
import { choose, fitting, termsOffered, type Suggestion } from '#lib/search/suggestions/suggestions.ts';
import { everydayOf, everydayWith, filled, filtersOffered } from '#lib/search/suggestions/starts.ts';
import { titlesOf, titlesWith } from '#lib/search/suggestions/titles.ts';
import { ended, endingsOf, typedWords, weekdayEndings } from '#lib/search/suggestions/typed.ts';

const done = <Result>(work: Iterator<unknown, Result>): Result => {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
};
const titles = done(
	titlesOf(
		['koffieochtend', 'samen koffie drinken', 'koffie in de wijk', 'wandelen', 'samen wandelen met koffie'],
		[2, 40, 5, 9, 1]
	)
);
const found = (text: string, most = 9) => {
	const typed = typedWords(text);
	return typed ? titlesWith(titles, typed, most).map((place) => titles.names[place]) : [];
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
const nothing = typedWords('zz')!;
const kindsOf = (suggestions: Suggestion[]) => suggestions.map(({ kind }) => kind);

test('some of every kind, eight at most; what room is left is for the things themselves', () => {
	const all = (['vaak gezocht', 'gebied', 'thema', 'activiteit', 'plek'] as const).flatMap((kind) => many(kind, 20));
	expect(kindsOf(choose('activity', all, nothing))).toEqual(['vaak gezocht', 'gebied', 'gebied', 'thema', 'activiteit', 'activiteit', 'plek', 'plek']); // prettier-ignore
	expect(kindsOf(choose('place', all, nothing)).slice(4)).toEqual(['plek', 'plek', 'activiteit', 'activiteit']);
	expect(kindsOf(choose('activity', [...many('activiteit', 20), ...many('gebied', 1)], nothing))).toEqual(['gebied', ...Array<string>(7).fill('activiteit')]); // prettier-ignore
	expect(choose('activity', [], nothing)).toEqual([]);
});

test('what others look for is left out when it is the name of something that is there', () => {
	const shown = choose('activity', [one('vaak gezocht', 'wandelen'), one('activiteit', 'Wandelen')], nothing);
	expect(kindsOf(shown)).toEqual(['activiteit']);
});

test('places have kinds of meeting and no themes', () => {
	const typed = typedWords('samen')!;
	expect(fitting(termsOffered('place'), typed).map(({ href }) => href)).toEqual(['/plekken?soort=samen-eten', '/plekken?soort=samen-bewegen']); // prettier-ignore
	expect(termsOffered('place').some(({ href }) => href.includes('thema='))).toBe(false);
});

test('first what begins with what was typed, whatever it is; then kind by kind', () => {
	const all = [one('vaak gezocht', 'soep koken'), one('gebied', 'De Koppel'), one('activiteit', 'Koken voor twee'), one('plek', 'Kookstudio')]; // prettier-ignore
	expect(choose('activity', all, typedWords('ko')!).map(({ text }) => text)).toEqual(['Koken voor twee', 'Kookstudio', 'soep koken', 'De Koppel']); // prettier-ignore
});

const words = 'koffie koffieochtend bibliotheek schadewyk schaykerstraat computercursus wandelen berghem ravestein dinsdag'.split(' '); // prettier-ignore
const meant = done(meantAmong(words, (word) => word === 'bergen'));

test.each([
	['kofie', 'koffie'],
	['kofi', 'koffie'],
	['biblioteek', 'bibliotheek'],
	['bibliote', 'bibliotheek'],
	['biebliotheek', 'bibliotheek'],
	['schadewei', 'schadewyk'],
	['kompjoeter', 'computercursus'],
	['kompjoet', 'computercursus'],
	['wnadelen', ''],
	['wandeln', 'wandelen'],
	['ravensteyn', 'ravestein'],
	['koff', 'koff'],
	['kog', 'kog'],
	['bergen', 'bergen'],
	['zzxq', '']
])('whoever types “%s” means “%s”', (word, means) => expect(meant(word).join(' ')).toBe(means));

const endings = [...endingsOf(['Schadewijk', 'Schaijk', 'De Heuvel', 'Oss-Noord'], 'in'), ...weekdayEndings];

test.each([
	['koffie in sch', ['koffie in Schadewijk', 'koffie in Schaijk']],
	['koffie schad', ['koffie in Schadewijk']],
	['Samen eten bij schadew', ['Samen eten bij Schadewijk']],
	['koffie schadewei', ['koffie in Schadewijk']],
	['koffie de heu', ['koffie in De Heuvel']],
	['koffie oss n', ['koffie in Oss-Noord']],
	['koffie dinsd', ['koffie op dinsdag']],
	['koffie op wo', ['koffie op woensdag']],
	['koffie in schadewijk', []],
	['in sch', []],
	['sch', []],
	['koffie in', []],
	['koffie s', []],
	['koffie thee', []]
])('“%s” may become %j', (text, becomes) => expect(ended(text, endings, meant)).toEqual(becomes));

const everyday = everydayOf([
	{ key: 'one', words: ['koffie', 'koffiedrinken', 'koffieke', 'zin in koffie'], also: ['inloop'] },
	{ key: 'two', words: ['eenzaam', 'eenzame', 'eenzaamheid'], also: ['koffieklets'] }
]);

test('half an everyday word is a word, each once in whatever form; what is said around it is not', () => {
	expect(everydayWith(everyday, 'koff', 5)).toEqual(['koffie', 'koffiedrinken']);
	expect(everydayWith(everyday, 'koff', 1)).toEqual(['koffie']);
	expect(everydayWith(everyday, 'eenz', 5)).toEqual(['eenzaam']);
	expect(['ko', 'zin', 'inl', 'zzx'].flatMap((begin) => everydayWith(everyday, begin, 5))).toEqual([]);
});

test.each([
	['gratis kof', ['gratis koffie']],
	['iets gratis op dinsdag kof', ['iets gratis op dinsdag koffie']],
	['bingo kof', []],
	['gratis', []],
	['kof', []]
])('“%s” is a filter and half a word, and may become %j', (text, becomes) =>
	expect(filled(text, everyday, (word) => [word], 1)).toEqual(becomes)
);

test('no two suggestions are the same line, and nothing is begun by a little word', () => {
	const all = nouns.flatMap((noun) => [...filtersOffered(noun), ...termsOffered(noun)]);
	expect(new Set(all.map(({ kind, text, href }) => `${kind} ${text} ${href}`)).size).toBe(all.length);
	for (const begin of ['met', 'voor', '65', 'jaar'])
		expect(fitting(filtersOffered('activity'), typedWords(begin)!)).toEqual([]);
});
