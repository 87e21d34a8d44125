// What a question means, and that what leaves for Postgres is always a literal it can read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { highlight } from '#lib/search/dutch/highlight.ts';
import { foundBy, rankedBy, tsvectorLiteral } from '#lib/search/postgres/literals.ts';
import { analyseQuery, corrected, needed, type QueryWord } from '#lib/search/dutch/question.ts';
import { shipped } from '#lib/search/dutch/synonyms.ts';
import { analyseText, wordsOf, type Term } from '#lib/search/dutch/terms.ts';

const wijk = vocabulary(['Koffieochtend', 'Wandelclub', 'Schadewijk', 'Oss-Zuid', 'Jeu de boules']);
const wordsIn = (question: string): string[] => analyseQuery(question, wijk).words.map(({ word }) => word);
const literalsOf = (words: readonly QueryWord[]) => ({ all: foundBy(words), ...rankedBy(words) });
const literals = (question: string) => literalsOf(analyseQuery(question, wijk).words);

const HOSTILE = [
	`' or 1=1 --`,
	`koffie' & !'thee`,
	'koffie:*ABC | (thee',
	'a<->b <2> !!! & | : * ( ) \\',
	'\\',
	"\\'",
	'👩‍👩‍👧 ☕️ koffie',
	'قهوة في الحي',
	'\u202Ekoffie\u0000\uD800',
	'%00%27',
	'<script>alert(1)</script>',
	'x'.repeat(10_000),
	"'".repeat(10_000),
	'ﷺ'.repeat(500),
	'(&|!)'.repeat(2_000)
];

// The grammar of a tsquery as this module writes it: quoted lexemes without a bare quote, and our own operators.
const LEXEME = /'(?:[^'\\]|''|\\\\)+'(?::[A-D]+|:\*)?/gu;

function expectTsquery(literal: string): void {
	let rest = literal.replace(LEXEME, 'L');
	for (let before = ''; before !== rest;) {
		before = rest;
		rest = rest.replace(/\(L\)|L(?: (?:&|\||<->) L)+/g, 'L');
	}
	expect(['', 'L']).toContain(rest);
}

describe('A question loses its filler words only', () => {
	test.each([
		['waar kan ik samen eten in berghem', ['samen', 'eten', 'berghem']],
		['ik zoek een maatje', ['maatje']],
		['where can i eat', ['eat']],
		['wie wil er met mij wandelen', ['wandelen']],
		['koffie bij mij in de buurt', ['koffie']],
		['wat is er te doen in Oss-Zuid?', ['oss', 'zuid']],
		['Schadewijk', ['schadewyk']],
		['in de', ['in', 'de']],
		['wat is er te doen', ['wat', 'is', 'er', 'te', 'doen']],
		['gratis parkeren', ['gratisparkeren']],
		['???', []],
		['', []]
	])('%s', (question, words) => expect(wordsIn(question)).toEqual(words));

	test('each word keeps its place in what was typed', () => {
		const question = 'Waar is ’t CAFÉ?';
		const [word] = analyseQuery(question, wijk).words;
		expect(question.slice(word?.start, word?.end)).toBe('CAFÉ');
	});

	test('only a last word that nobody knows may still be half typed', () => {
		expect(analyseQuery('samen bibl', wijk).words.map(({ prefix }) => prefix)).toEqual([undefined, 'bibl']);
		expect(analyseQuery('bibl samen', wijk).words.every(({ prefix }) => prefix === undefined)).toBe(true);
		expect(analyseQuery('koffie', wijk).words[0]?.prefix).toBeUndefined();
		expect(analyseQuery('xy', wijk).words[0]?.prefix).toBeUndefined();
		expect(literals('bibl').all).toBe(`('bibl' | 'bibl':*)`);
	});
});

describe('Residents and the municipality mean the same thing', () => {
	const matches = (question: string, title: string): boolean => {
		const words = analyseQuery(question, wijk).words;
		return words.length > 0 && highlight(title, words, wijk).length > 0;
	};
	test.each([
		['bejaarden', 'Voor ouderen'],
		['65+', 'Voor ouderen'],
		['65-plussers', 'Senioren'],
		['senioren', 'Voor wie 65 plus is'],
		['buurthuis', 'Wijkcentrum De Spil'],
		['dorpshuis', 'Gemeenschapshuis De Brink'],
		['wijkcentrum', 'Buurtcentrum'],
		['eetpunt', 'Samen eten in de wijk'],
		['eat', 'Samen eten in de wijk'],
		['resto', 'Aanschuiftafel'],
		['gymmen', 'Ouderengym'],
		['gym', 'Meer bewegen'],
		['voor niks', 'Gratis lunch'],
		['ipad', 'Computercursus'],
		['eenzaam', 'Bezoekmaatje gezocht'],
		['tieners', 'Jongereninloop'],
		['rolstoel', 'rolstoeltoegankelijk'],
		['jop', 'Hangplek aan de beek'],
		['moestuin', 'Buurttuin'],
		['jeudeboules', 'Jeu de boules'],
		['petanque', 'Jeu de boules'],
		['pingpong', 'Tafeltennis'],
		['bieb', 'Bibliotheek'],
		['bakkie doen', 'Koffieochtend'],
		['vluchtelingen', 'nieuwkomers']
	])('%s also finds “%s”', (question, title) => expect(matches(question, title)).toBe(true));

	test.each([
		['computer', 'Breng je iPad niet mee als boek', false],
		['ipad', 'Computer', true],
		['rummikub', 'Spelletjes', false],
		['spelletjes', 'Rummikub', true],
		['wandelen', 'Wandelvoetbal', false],
		['voetbal', 'Wandelvoetbal', true],
		['gratis', 'Gratis parkeren', false],
		['ouders', 'Ouderen', false]
	])('%s and “%s”: %s', (question, title, answer) => expect(matches(question, title)).toBe(answer));

	test('what was typed comes first, what is like it after', () => {
		const [word] = analyseQuery('wandelclub', wijk).words;
		expect(word?.alternatives.map(({ rank }) => rank)).toEqual([
			'exact',
			'part',
			'part',
			'synonym',
			'related',
			'synonym',
			'related'
		]);
		// Another kind of club (wandelgroep) is as good as this one.
		expect(literals('wandelclub').exact).toContain(`('wandelclub' | ('wandel' & 'club') | ('wandelgroep':ABC`);
		expect(literals('wandelclub').all).toContain(`'wandel':ABC`);
	});

	test('a compound typed apart, in any order, is also sought as one word', () => {
		expect(literals('koffie ochtend').exact).toContain(`'koffieochtend'`);
		expect(literals('club wandelen').exact).toContain(`'wandelclub'`);
	});

	test('a word like “samen” or “club” orders the answers but excludes none', () => {
		expect(literals('samen breien').all).not.toContain(`'samen' |`);
		expect(literals('samen breien').exact).toContain(`'samen'`);
		expect(literals('samen').all).toBe(`'samen'`);
	});

	test('what excludes none orders the answers by its other names too: leren is a cursus or a les', () => {
		for (const name of ['les', 'cursus']) {
			expect(literals('leren zwemmen').like).toContain(`'${name}'`);
			expect(literals('leren zwemmen').all).not.toContain(`'${name}'`);
		}
	});

	test.each([
		['fietsen in Schadewijk', `('fiets':A <-> 'repareer':A)`],
		['kaarten', `('kaart':A <-> 'maak':A)`],
		['kaarten', `'wenskaart':A`],
		['klaverjassen', `('kaart':A <-> 'maak':A)`],
		['samen koken', `('bak':A <-> 'koffie':A)`]
	])('%s: a title that says another thing with the same word comes last', (question, other) => {
		expect(literals(question).unlike).toContain(other);
		expect(literals(question).all).not.toContain(other);
	});

	test('who wants one thing or another is answered by a title that says both', () => {
		const { words } = analyseQuery('kaarten of schilderen', vocabulary());
		expect(words.flatMap(({ unlike = [] }) => unlike)).toEqual([]);
	});

	test('where titles alone are asked it is no answer', () => {
		const { words } = analyseQuery('fietsen', vocabulary());
		const strictly = words.map((word) => ({ ...word, strict: true as const }));
		expect(foundBy(strictly)).toMatch(/ & !\(.*\('fiets':A <-> 'repareer':A\)/);
	});

	test.each([
		'fiets',
		'fietsen repareren',
		'kaarten maken',
		'wenskaarten',
		'bewegen',
		'afvallen',
		'conditie',
		'taarten',
		'vallen',
		'groen',
		'senioren'
	])('%s: no title says another thing with it', (question) => expect(literals(question).unlike).toBe(''));

	test.each([
		['iPhone leren gebruiken', 'iphone'],
		['leren omgaan met een iphone', 'iphone'],
		['broodrooster stuk', 'broodrooster'],
		['stukje fietsen', 'fietsen']
	])('%s: it must be about the %s', (question, word) => {
		expect(needed(analyseQuery(question, wijk).words).map(({ word }) => word)).toEqual([word]);
	});

	test.each(['breien breien breien', '👧👦👧👧👦', 'breien of zingen'])('%s is asked once', (question) => {
		for (const literal of Object.values(literals(question))) expect(literal).not.toContain(' & ');
	});

	test.each(['dansen en zingen', 'dansen zingen', 'wandelen of zingen'])('%s: each is asked by itself', (question) => {
		const found = analyseQuery(question, wijk).words;
		const sung = found.find(({ word }) => word === 'zingen')!;
		expect(found.some(({ joined }) => joined)).toBe(false);
		if (!question.includes(' of ')) expect(JSON.stringify(sung.alternatives)).not.toMatch(/"dans"|"wandel"/);
	});

	test('jeudeboulesclub is also jeu de boules without a club', () => {
		const [word] = analyseQuery('jeudeboulesclub', wijk).words;
		expect(JSON.stringify(word?.alternatives)).toContain('["jeu","de","boul"]');
	});

	test('a correction is sought beside what was typed, with all it may mean', () => {
		const { words } = analyseQuery('kofieochtend', wijk);
		const meant = new Map([['kofieochtend', ['koffieochtend']]]);
		expect(literalsOf(corrected(words, meant, wijk)).exact).toBe(
			`('kofieochtend' | 'koffieochtend' | ('koffie' & 'ochtend'))`
		);
		expect(highlight('Koffieochtend', corrected(words, meant, wijk), wijk)).toEqual([[0, 13]]);
	});
});

describe('What leaves for Postgres is always a literal', () => {
	test.each(HOSTILE)('hostile question %#', (text) => {
		const { words } = analyseQuery(text, wijk);
		expect(words.length).toBeLessThanOrEqual(12);
		const { all, exact } = literalsOf(corrected(words, new Map(words.map(({ word }) => [word, ['koffie']])), wijk));
		expectTsquery(all);
		expectTsquery(exact);
		for (const [start, end] of highlight(text, words, wijk)) expect(text.slice(start, end)).not.toBe('');
	});

	test('every name of more words that is shipped, written as one', () => {
		const names = shipped.flatMap(({ words, also }) => [...words, ...also]).filter((name) => name.includes(' '));
		for (const name of new Set(names)) expectTsquery(literals(name.replaceAll(' ', '')).all);
	});

	test('no question makes an unbalanced query or adds an operator', () => {
		const piece = fc.oneof(
			fc.constantFrom(..."'\\&|!():*<>- ", '<->', ' koffie ', 'samen eten', 'wandelclub', 'bibl', 'voor niks'),
			fc.string({ unit: 'binary', maxLength: 6 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const { words } = analyseQuery(pieces.join(''), wijk);
				const slips = new Map(words.map(({ word }) => [word, [`${word}'\\`]]));
				const { all, exact } = literalsOf(corrected(words, slips, wijk));
				expectTsquery(all);
				expectTsquery(exact);
				expect(all === '').toBe(words.length === 0);
			})
		);
	});

	test('a quote or backslash in a term is doubled, its places keep their weight', () => {
		const term = (word: string, weight: Term['weight'], position: number): Term => ({
			term: word,
			weight,
			position,
			word
		});
		expect(
			tsvectorLiteral([
				term("o'\\o", 'D', 1),
				term('b', 'D', 2),
				term('b', 'A', 2),
				term('b', 'C', 5),
				term('', 'A', 9)
			])
		).toBe(`'o''\\\\o':1D 'b':2A,5C`);
	});

	test('a text longer than Postgres can hold is cut to what it can', () => {
		const words = Array.from({ length: 60_000 }, (_, at) => `woord${at.toString(36)}`).join(' ');
		const fields = { title: 'koffie '.repeat(400), labels: [], summary: '', body: words };
		const literal = tsvectorLiteral(analyseText(fields, wijk));
		expect(literal.length).toBeLessThan(1_000_000);
		const koffie = /'koffie':(\S+)/.exec(literal)?.[1]?.split(',') ?? [];
		expect(koffie).toHaveLength(256);
		for (const [place] of literal.matchAll(/\d+(?=[A-D])/g)) expect(Number(place)).toBeLessThanOrEqual(16_383);
	});
});

describe('A document is indexed by what it says and where', () => {
	const terms = analyseText(
		{ title: 'Koffieochtend', labels: ['Oss-Zuid', 'gratis parkeren'], summary: 'Samen koffie.', body: 'Wandelclub' },
		wijk
	);
	const weightsOf = (stem: string): string =>
		terms
			.filter(({ term }) => term === stem)
			.map(({ weight }) => weight)
			.join('');

	test.each([
		['koffieochtend', 'A'],
		['koffie', 'CC'],
		['ochtend', 'C'],
		['oss', 'B'],
		['zuid', 'B'],
		['osszuid', 'D'],
		['parkeer', 'D'],
		['gratis', ''],
		['wandelclub', 'D'],
		['wandel', 'D']
	])('%s weighs %s', (stem, weights) => expect(weightsOf(stem)).toBe(weights));

	test('positions grow, and no phrase runs from one field or label into the next', () => {
		const places = terms.map(({ position }) => position);
		expect(places).toEqual(places.toSorted((one, other) => one - other));
		const place = (stem: string): number => terms.find(({ term }) => term === stem)?.position ?? 0;
		expect(place('ochtend') - place('koffie')).toBe(1);
		expect(place('oss') - place('ochtend')).toBeGreaterThan(5);
		expect(place('parkeer') - place('zuid')).toBeGreaterThan(5);
	});

	test('slips are compared with words as they are written, parts too, each once', () => {
		expect(wordsOf(terms)).toEqual(expect.arrayContaining(['koffieochtend', 'koffie', 'oss', 'wandel', 'club']));
		expect(new Set(wordsOf(terms)).size).toBe(wordsOf(terms).length);
	});

	test('thousands of documents take seconds', () => {
		const fields = (at: number): Parameters<typeof analyseText>[0] => ({
			title: `Koffieochtend ${at}`,
			labels: ['ouderen', 'Schadewijk', 'dinsdag', 'gratis', 'Buurthuis De Linde'],
			summary: 'Koffieochtend in Buurthuis De Linde, Schadewijk, elke dinsdag om 10 uur.',
			body: 'Kom gezellig koffie drinken met buurtgenoten. Aanmelden is niet nodig. Iedereen is van harte welkom.'
		});
		const started = process.cpuUsage();
		for (let at = 0; at < 5_000; at++) tsvectorLiteral(analyseText(fields(at), wijk));
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
	});
});

describe('What answers the question is marked where it stands', () => {
	const marked = (question: string, text: string): string[] =>
		highlight(text, analyseQuery(question, wijk).words, wijk).map(([start, end]) => text.slice(start, end));

	test.each([
		['koffie', '☕️ Koffieochtend & <b>koffie</b>', ['Koffieochtend', 'koffie']],
		['schadewyk', 'Wijk Schadewijk', ['Schadewijk']],
		['foto', 'Jouw foto’s', ['foto’s']],
		['eetpunt', 'We gaan samen eten.', ['samen eten']],
		['kaarten', 'Kaartclub De Boer', ['Kaartclub']],
		['bibl', 'In de bibliotheek', ['bibliotheek']],
		['cafe', 'Taalcafé', ['Taalcafé']],
		['yoga', 'Koffie', []],
		['', 'Koffie', []]
	])('%s in “%s”', (question, text, ranges) => expect(marked(question, text)).toEqual(ranges));

	test('ranges are in bounds, sorted and disjoint, whatever the text', () => {
		const piece = fc.oneof(
			fc.constantFrom('koffie ', 'Koffieochtend', ' samen eten', '👋', 'é', "'", '-', 'e\u0301', ' ', 'مقهى'),
			fc.string({ unit: 'binary', maxLength: 5 })
		);
		const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, text, (question, found) => {
				let before = -1;
				for (const [start, end] of highlight(found, analyseQuery(question, wijk).words, wijk)) {
					expect(start).toBeGreaterThan(before);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(found.length);
					before = end;
				}
			})
		);
	});
});
