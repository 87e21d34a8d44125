// How a question was read, as a visitor sees it: chips for what stood in the words, and ways on when nothing was found.
import { describe, expect, test } from 'vitest';
import { chips, readChips } from '#lib/finding/chips.ts';
import type { Question } from '#lib/finding/less.ts';
import { loosenings, ways } from '#lib/finding/looser.ts';
import { answering, wordsOf } from '#lib/finding/answering.ts';
import { insteadWords } from '#lib/finding/instead.ts';
import { asTyped, readingOf, slipsIn, unread, withoutReads, type Reading } from '#lib/finding/reading.ts';
import { unusedWords } from '#lib/finding/unused.ts';
import { totalWords } from '#lib/finding/view.ts';
import { names } from '#lib/search/reading/names.ts';
import { parse } from '#lib/search/parse.ts';
import { toParams, type Query } from '#lib/search/query.ts';
import { read } from '#lib/search/reading/reading.ts';
import { siteVocabulary } from '#lib/search/words/vocabulary.ts';

const herpen = { lon: 5.64, lat: 51.77 };
const area = (name: string, at = herpen) => ({
	field: 'bij' as const,
	name,
	marks: [`@gebied-${name.toLowerCase()}`],
	slug: name.toLowerCase(),
	centre: at,
	exactly: false
});
const wolput = { ...area('De Wolput'), field: 'plek' as const };
const known = {
	names: names([area('Schadewijk'), area('Herpen'), area('Ussen'), wolput], new Set(['5341'])),
	vocabulary: siteVocabulary(),
	today: '2026-11-24',
	slips: new Map(),
	isStrange: (word: string) => word === 'schadewyk'
};
/** A search as it was read; nothing in it holds all its words. */
function question(search: string, change: Partial<Question & Reading> = {}) {
	const { query } = parse(new URLSearchParams(search));
	const { words, understood, query: asked } = read(query, known);
	const where = { name: null, slug: null, centre: null, radius: null };
	const reading = { ...unread, understood };
	const { rest } = readingOf(query, reading);
	return { ...reading, query, words, rest, asked, where, facets: {}, ...change };
}
const paramsOf = (query: Query, change: Partial<Query>) =>
	decodeURIComponent(toParams({ ...query, ...change, page: 1 }).toString()).replaceAll('+', ' ');

describe('chips of a question in words', () => {
	const told = (search: string) => {
		const asked = question(search);
		const reading = readingOf(asked.query, asked);
		return {
			chosen: chips('activity', '/', asked.query, null, reading).map(({ label }) => label),
			read: readChips('/', asked.query, asked.understood).map(({ label, words, differs }) =>
				differs ? `${words} → ${label}` : label
			)
		};
	};

	test.each<[string, string[], string[]]>([
		['q=koffie', ['“koffie”'], []],
		['q=koffie schadewyk', ['“koffie”'], ['schadewyk → In Schadewijk']],
		['q=waar kan ik gratis eten in herpen', ['“eten”'], ['Gratis', 'In Herpen']],
		['q=schadewijk', [], ['In Schadewijk']],
		['q=koffie maar niet in een kerk in herpen', ['“koffie”'], ['In Herpen']],
		['q=gratis&gratis=ja', ['“gratis”', 'Gratis'], []],
		['q=koffie schadewijk&woord=schadewijk', ['“koffie schadewijk”', 'Het woord “schadewijk” zelf'], []]
	])('%s', (search, chosen, read) => expect(told(search)).toEqual({ chosen, read }));

	test('can be taken away and turned back into words, and what is left stays asked', () => {
		const { query, understood } = question('q=koffie in schadewyk&soort=inloop');
		const [chip] = readChips('/activiteiten', query, understood);
		expect(chip).toMatchObject({
			href: '/activiteiten?q=koffie&soort=inloop',
			asWords: '/activiteiten?q=koffie+in+schadewyk&woord=schadewyk&soort=inloop'
		});
		const [words] = chips('activity', '/', query, null, readingOf(query, question('q=koffie in schadewyk')));
		expect(words?.href).toBe('/?q=schadewyk&soort=inloop');
	});

	test('what was mended can be asked as it was typed', () => {
		const { query } = question('q=koffi schadewyk');
		expect(paramsOf(query, asTyped(query, 'koffie schadewyk'))).toBe('q=koffi schadewyk&woord=koffi');
	});

	test.each<[string, string, string[]]>([
		['kofie drinke', 'koffie drinken', ['kofie → koffie', 'drinke → drinken']],
		['kofie drinken', 'koffie drinken', ['kofie → koffie']],
		['Koffi in schadewyk', 'koffie in schadewyk', ['Koffi → koffie']],
		['kof fie', 'koffie', ['kof fie → koffie']]
	])('%s is told word by word', (text, meant, told) =>
		expect(slipsIn(text, meant).map(({ typed, meant }) => `${typed} → ${meant}`)).toEqual(told)
	);

	test.each([
		['zingen zondag in ussen', 'zingen'],
		['boekenmarkt gratis in herpen op dinsdag', 'boekenmarkt'],
		['dinsdag in ussen', '']
	])('%s without its filters is %s', (text, left) => {
		const { understood } = question(`q=${text}`);
		expect(withoutReads(text, understood)).toBe(left);
	});

	test.each([
		['q=koffie schadewijk&bij=herpen', 'Herpen', ['We gebruikten “schadewijk” niet: je koos Herpen.']],
		['q=koffie schadewijk&bij=schadewijk', 'Schadewijk', []],
		['q=koffie vandaag&wanneer=weekend', null, ['We gebruikten “vandaag” niet: je koos dit weekend.']],
		['q=koffie vandaag&wanneer=vandaag', null, []],
		['q=gratis koffie&gratis=ja', null, []]
	])('%s tells which words gave way to a choice', (search, name, told) => {
		const asked = question(search);
		expect(unusedWords({ ...asked, where: { ...asked.where, name } })).toEqual(told);
		expect(readChips('/', asked.query, asked.understood)).toEqual([]);
	});

	test.each([
		['q=koffie vandaag of vrijdag', 'We gebruikten “vrijdag” niet, wel “vandaag”.'],
		['q=maandag 24-11', 'We gebruikten “maandag” niet, wel “di 24 nov”.'],
		['q=koffie niet voor kinderen', 'Op “niet voor kinderen” kunnen we niet zoeken.'],
		['q=eten zonder kinderen', 'Op “zonder kinderen” kunnen we niet zoeken.'],
		['q=🦄', '“🦄” is geen woord. We zochten zonder.'],
		['q=???', '“???” is geen woord. We zochten zonder.']
	])('%s tells which words gave way to others, or were not looked for', (search, told) =>
		expect(unusedWords(question(search))).toEqual([told])
	);

	test('of a question that is too long it is told how far it was read', () => {
		const words =
			'wij zoeken met een paar buren uit de straat iets om samen te doen want het is zo stil en er is'.split(' ');
		expect(words.length).toBeLessThanOrEqual(24);
		const asked = (text: string) => unusedWords(question(new URLSearchParams({ q: text }).toString()));
		expect(asked(words.join(' '))).toEqual([]);
		expect(asked([...words, 'hier', 'nooit', 'wat', 'gratis', 'te doen'].join(' '))).toEqual([
			expect.stringMatching(/^Je vraag is lang\. We lazen hem tot en met “\S+”\.$/)
		]);
	});

	test('a drawing that is known, or stands beside a word, is not told', () => {
		expect(unusedWords(question('q=☕'))).toEqual([]);
		expect(unusedWords(question('q=🦄 koffie'))).toEqual([]);
	});

	test.each([
		['q=koffie in schadewyk', 12, '12 activiteiten in Schadewijk'],
		['q=koffie schadewijk', 0, 'Geen activiteiten gevonden in Schadewijk'],
		['q=koffie ussen of herpen', 2, '2 activiteiten in Ussen of Herpen'],
		['q=koffie', 1, '1 activiteit']
	])('%s is counted with its wijk', (search, total, words) =>
		expect(totalWords('activity', { ...question(search), total })).toBe(words)
	);

	test('a card must answer for the words that are no filter', () => {
		const asked = question('q=dinsdagavond koffie in ussen of herpen');
		expect(wordsOf(asked.words).sought.map(({ word }) => word)).toEqual(['koffie']);
	});

	test('the name of a wijk in a title is no answer to who asks for coffee', () => {
		const words = wordsOf(question('q=koffie in herpen').words);
		const told = { description: 'Er is koffie.', organiser: null, place: null, labels: [] };
		const card = (title: string, asked = words) => answering(title, 'Elke week.', asked, () => told).why?.text ?? null;
		expect(card('Buurtkamer Herpen')).toBe('Er is koffie.');
		expect(card('Koffie in Herpen')).toBeNull();
		expect(card('Buurtkamer Herpen', wordsOf(question('q=herpen').words))).toBeNull();
	});
});

describe('who finds nothing', () => {
	const schadewijk = { name: 'Schadewijk', slug: 'schadewijk', centre: herpen, radius: null };
	const tried = (asked: Question) =>
		loosenings('activity', asked).map(({ some, change }) => `${some}: ${paramsOf(asked.query, change)}`);

	test.each<[string, Partial<Question>, string[]]>([
		['q=koffie', {}, []],
		['q=kofie', { meant: 'koffie' }, ['voor “koffie”: q=koffie']],
		[
			'q=koffie&bij=schadewijk',
			{ where: schadewijk },
			['binnen 5 kilometer: q=koffie&bij=schadewijk&straal=5000', 'in heel de gemeente: q=koffie']
		],
		[
			'q=koffie in herpen',
			{ where: { ...schadewijk, name: null, slug: null } },
			[
				'binnen 5 kilometer: q=koffie&bij=herpen&straal=5000',
				'in heel de gemeente: q=koffie',
				'met het woord “herpen” zelf: q=koffie in herpen&woord=herpen'
			]
		],
		[
			'bij=schadewijk&straal=5000&wanneer=morgen',
			{ where: { ...schadewijk, radius: 5000 } },
			[
				'binnen 10 kilometer: bij=schadewijk&straal=10000&wanneer=morgen',
				'in de komende 7 dagen: bij=schadewijk&straal=5000&wanneer=week',
				'op een andere tijd: bij=schadewijk&straal=5000',
				'in heel de gemeente: wanneer=morgen'
			]
		],
		[
			'soort=inloop&gratis=ja&taal=tr',
			{ facets: { soort: { inloop: 0, spelen: 2 }, gratis: { ja: 7 }, taal: { nl: 3 } } },
			['zonder “Gratis”: soort=inloop&taal=tr']
		],
		[
			'soort=inloop&gratis=ja',
			{ facets: { soort: { inloop: 0 }, gratis: { ja: 0 } } },
			['zonder “Koffie en inloop” en “Gratis”: ']
		],
		[
			'q=gratis koffie op dinsdag',
			{},
			[
				'op een andere tijd: q=gratis koffie',
				'zonder “gratis”: q=koffie op dinsdag',
				'op een andere tijd en zonder “gratis”: q=koffie',
				'zonder “koffie” en op een andere tijd: q=gratis',
				'met het woord “gratis” zelf: q=gratis koffie op dinsdag&woord=gratis',
				'met het woord “dinsdag” zelf: q=gratis koffie op dinsdag&woord=dinsdag'
			]
		],
		[
			'q=koffie vandaag&wanneer=weekend',
			{},
			['in de komende 7 dagen: q=koffie&wanneer=week', 'op een andere tijd: q=koffie']
		],
		[
			'q=koffie vandaag',
			{ facets: { wanneer: { morgen: 2, week: 9 } } },
			[
				'morgen: q=koffie&wanneer=morgen',
				'op een andere tijd: q=koffie',
				'met het woord “vandaag” zelf: q=koffie vandaag&woord=vandaag'
			]
		],
		[
			'q=koffie schadewijk vandaag&bij=herpen',
			{ where: { ...schadewijk, name: 'Herpen', slug: 'herpen' } },
			[
				'binnen 5 kilometer: q=koffie vandaag&bij=herpen&straal=5000',
				'in de komende 7 dagen: q=koffie schadewijk&bij=herpen&wanneer=week',
				'op een andere tijd: q=koffie schadewijk&bij=herpen',
				'in heel de gemeente: q=koffie vandaag',
				'op een andere tijd en in heel de gemeente: q=koffie',
				'zonder “koffie schadewijk” en op een andere tijd: bij=herpen'
			]
		]
	])('%s may try', (search, change, expected) => expect(tried(question(search, change))).toEqual(expected));

	test('no more than six are tried', () => {
		const asked = question('q=gratis koffie in herpen op dinsdag&soort=spelen', { meant: 'koffie' });
		expect(loosenings('activity', { ...asked, where: schadewijk })).toHaveLength(6);
	});

	test('reads what does find something, the one that gives up least as the answer, at most four', () => {
		const asked = question('bij=schadewijk&wanneer=morgen&gratis=ja', { where: schadewijk });
		const counted = (totals: number[]) =>
			ways(
				'activity',
				loosenings('activity', asked).map((loosening, at) => ({ ...loosening, total: totals[at] ?? 0 }))
			).map(({ label }) => label);
		expect(counted([4, 0, 0, 1, 1200, 2000])).toEqual([
			'Geen resultaten in Schadewijk, wel 4 binnen 5 kilometer',
			'Zonder “Gratis”: 1 activiteit',
			'In heel de gemeente: 1.200 activiteiten'
		]);
		expect(counted([0, 3, 5])).toEqual([
			'Geen resultaten morgen, wel 3 in de komende 7 dagen',
			'Op een andere tijd: 5 activiteiten'
		]);
		expect(counted([0, 0, 0, 0, 0, 2])).toEqual([
			'Geen resultaten morgen en met “Gratis”, wel 2 op een andere tijd en zonder “Gratis”'
		]);
		expect(counted([4, 3, 3, 0, 4])).toEqual([
			'Geen resultaten in Schadewijk, wel 4 binnen 5 kilometer',
			'In de komende 7 dagen: 3 activiteiten'
		]);
		expect(counted([])).toEqual([]);
	});
});

test.each<[string, string, Partial<Reading>, string[]]>([
	['all that was asked', 'q=koffie', {}, []],
	['one word fewer', 'q=koffie uden', { without: ['uden'] }, ['Met al je woorden vonden we niets. Dit is zonder “uden”.']],
	['some of the words', 'q=koffie sjoelen', { without: [] }, ['Met al je woorden vonden we niets. Dit past bij een deel ervan.']],
	['other sports', 'q=tennis', { akin: ['tennis'] }, ['Over “tennis” zelf vonden we niets. Dit lijkt erop.']],
	['walks for anybody', 'q=wandelen voor ouderen', { forEveryone: true }, ['Over “wandelen” vonden we niets speciaal voor ouderen. Dit is voor iedereen.']],
	['anything for anybody', 'q=voor ouderen', { forEveryone: true }, ['We vonden niets speciaal voor ouderen. Dit is voor iedereen.']]
])('where the answer is %s, the page says so', (_, search, found, sentences) =>
	expect(insteadWords(question(search, found))).toEqual(sentences)
); // prettier-ignore
