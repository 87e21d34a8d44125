// How the words of residents are read: spelling, stems, compounds and slips of the finger.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { normaliseWord, QUERY_LIMIT, tokenise, tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import { stem } from '#lib/search/dutch/stem.ts';
import { corrections, slips, slipsAllowed, swaps } from '#lib/search/dutch/typos.ts';

const stemOf = (word: string): string => stem(normaliseWord(word));

describe('A word is the same word however it is spelled', () => {
	test.each([
		['Schadewijk', 'schadewyk'],
		['schadewyk', 'schadewyk'],
		['CAFÉ', 'cafe'],
		['café', 'cafe'],
		['ideeën', 'ideeen'],
		['foto’s', 'fotos'],
		["foto's", 'fotos'],
		["D'n", 'dn'],
		['ijs', 'ys'],
		['ĳs', 'ys'],
		['65+', '65plus'],
		['ＫＯＦＦＩＥ', 'koffie'],
		['½', '12'],
		['👋', ''],
		["'", '']
	])('%s becomes %s', (typed, word) => expect(normaliseWord(typed)).toBe(word));

	test('words know where they stood in what was typed, beside emoji and accents too', () => {
		const text = '👋 Café ’t Veer, Oss-Zuid: foto’s (65+)';
		expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
			'Café',
			't',
			'Veer',
			'Oss',
			'Zuid',
			'foto’s',
			'65+'
		]);
	});

	test('a query of ten thousand signs is read up to its limits, at once', () => {
		const started = process.cpuUsage();
		expect(tokeniseQuery('koffie '.repeat(2000))).toHaveLength(QUERY_LIMIT.words);
		expect(tokeniseQuery('a'.repeat(10_000))[0]?.word).toHaveLength(60);
		tokenise("a'".repeat(100_000));
		tokenise('9'.repeat(200_000));
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
	});

	test('ranges of words are in bounds, in order and disjoint, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
				let before = 0;
				for (const { word, start, end } of tokenise(text)) {
					expect(start).toBeGreaterThanOrEqual(before);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
					before = end;
				}
			})
		);
	});
});

describe('Inflections of a word share a stem', () => {
	test.each([
		['koken kook kookt', 'kook'],
		['eten eet', 'eet'],
		['zwemmen zwem zwemt', 'zwem'],
		['lezen lees leest', 'lees'],
		['lessen les', 'les'],
		['wandelen wandel wandelt wandeling wandelingen wandelaar wandelaars', 'wandel'],
		['fietsen fiets fietst', 'fiets'],
		['kaarten kaart kaartje', 'kaart'],
		['spelletjes spelletje spellen spel', 'spel'],
		['gymmen gym gymt', 'gym'],
		['breien brei breit', 'brei'],
		['haken haak gehaakt', 'haak'],
		['bewegen beweeg beweegt', 'beweeg'],
		['zingen zing zingt', 'zing'],
		['schilderen schilder schildert', 'schilder'],
		['voorlezen voorlees voorleest', 'voorlees'],
		['oefenen oefening oefeningen', 'oefen'],
		['ontmoeten ontmoeting ontmoetingen', 'ontmoet'],
		['wonen woning woningen', 'woon'],
		['brieven brief', 'brief'],
		['reizen reis', 'reis'],
		['broden brood broodje broodjes', 'brood'],
		['verhalen verhaal verhaaltje', 'verhaal'],
		['bomen boom boompje', 'boom'],
		['tuinen tuin tuintje', 'tuin'],
		['uren uur uurtje', 'uur'],
		['kinderen kind kindje', 'kind'],
		['kleinkinderen kleinkind', 'kleinkind'],
		['eetcafés eetcafé', 'eetcafe'],
		['dagen dag', 'dag'],
		['leden lid', 'lid'],
		['steden stad', 'stad'],
		['musea museum', 'museum'],
		['clubs club', 'club'],
		['foto’s foto', 'foto'],
		['cafés café', 'cafe'],
		['hobby’s hobby', 'hobby'],
		['bewoners bewoner', 'bewoner'],
		['huizen huis huisje', 'huis'],
		['eenzaamheid eenzaam eenzame', 'eenzaam'],
		['mogelijkheden mogelijkheid mogelijk', 'mogelyk'],
		['grote groot', 'groot'],
		['Nederlandse Nederlands', 'nederlands'],
		['danszingen danszing', 'danszing'],
		['samenzingen samenzing', 'samenzing'],
		['touwtjespringen touwtjespringt', 'touwtjespring'],
		['leeskring leeskringen', 'leeskring'],
		['kerstviering kerstvieringen', 'kerstviering'],
		['koning koningen', 'koning'],
		['molenaar molenaars', 'molenaar'],
		['rekening rekeningen', 'rekening'],
		['vergadering vergaderen', 'vergader'],
		['genezing genezen', 'genees'],
		['huisvesting huisvesten', 'huisvest']
	])('%s', (words, expected) => {
		for (const word of words.split(' ')) expect([word, stemOf(word)]).toEqual([word, expected]);
	});

	test.each([
		['ouderen', 'ouders'],
		['lezen', 'les'],
		['spelen', 'spel'],
		['jongens', 'jongeren'],
		['buurt', 'buren'],
		['teken', 'teek'],
		['lezing', 'lezen'],
		['haring', 'haar'],
		['haring', 'Haren'],
		['Haren', 'haar'],
		['koning', 'koon'],
		['paling', 'palen'],
		['vesting', 'vest'],
		['molenaar', 'molen'],
		['rekening', 'rekenen'],
		['parking', 'park'],
		['danszingen', 'dansen'],
		['samenzingen', 'samen']
	])('%s is not %s', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

	test.each(['fiets', 'gids', 'mens', 'dans', 'huis', 'bus', 'reis', 'tennis', 'advies', 'schoen', 'groen', 'koffie'])(
		'%s has no ending to lose',
		(word) => expect(stemOf(word)).toBe(word)
	);

	test('a stem is its own stem, and never empty', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,24}$/), (word) => {
				const found = stem(word);
				expect(found).not.toBe('');
				expect(stem(found)).toBe(found);
			})
		);
	});
});

describe('Compounds come apart where a neighbour would part them', () => {
	const words = vocabulary(['Koffieochtend in Schadewijk', 'Sjoelen', 'Boerenkool']);
	test.each([
		['koffieochtend', 'koffie ochtend'],
		['wandelclub', 'wandel club'],
		['rollatorrace', 'rollator race'],
		['boekenruil', 'boeken ruil'],
		['gezondheidswandeling', 'gezondheid wandeling'],
		['spelletjesmiddag', 'spelletjes middag'],
		['hondenwandeling', 'honden wandeling'],
		['mantelzorgcafé', 'mantelzorg cafe'],
		['rolstoeltoegankelijk', 'rolstoel toegankelyk'],
		['eetclub', 'eet club'],
		['taallessen', 'taal lessen'],
		['buurtmaaltijd', 'buurt maaltyd'],
		['koffieochtenden', 'koffie ochtenden'],
		['kookclubavond', 'kook club avond'],
		['boerenkoolavond', 'boerenkool avond']
	])('%s is %s', (word, parts) => expect(words.split(normaliseWord(word)).join(' ')).toBe(parts));

	test.each([
		'kinderen',
		'wandelen',
		'bewegen',
		'maandag',
		'bibliotheek',
		'buurthuis',
		'bestuur',
		'cultuur',
		'avontuur',
		'bakkerij',
		'kunstenaar',
		'ouderenbond',
		'schadewijk',
		'fiets',
		'huis'
	])('%s stays whole', (word) => expect(words.split(normaliseWord(word))).toEqual([]));

	test.each([
		['jeudeboulesclub', ['jeudeboules', 'club']],
		['linedanceles', ['linedance', 'les']],
		['livemuziekmiddag', ['livemuziek', 'middag']]
	])('what is written as one word is a part of a longer one: %s', (word, parts) =>
		expect(words.split(word)).toEqual(parts)
	);

	test('walking football is football but not a walk', () => {
		expect(words.split('wandelvoetbal')).toEqual(['voetbal']);
	});

	test('words of the site are known, and help to part new compounds', () => {
		expect(words.knows('schadewyk')).toBe(true);
		expect(words.knows('koffieochtenden')).toBe(true);
		expect(words.knows('kofie')).toBe(false);
		expect(vocabulary().split('kwartelavond')).toEqual([]);
	});

	test('parts are pieces of their word, at least three letters long, however odd the word', () => {
		const piece = fc.constantFrom('koffie', 'club', 'en', 's', 'wandel', 'x', 'ochtend', 'bal', 'huis', 'kinder', 'q');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const word = pieces.join('');
				const parts = words.split(word);
				expect(parts.length).toBeLessThanOrEqual(4);
				for (const part of parts) {
					expect(word).toContain(part);
					expect(part.length).toBeGreaterThanOrEqual(3);
				}
			})
		);
	});

	test('a very long word made of parts is left alone at once', () => {
		const started = process.cpuUsage();
		expect(words.split('koffie'.repeat(500))).toEqual([]);
		expect(words.split('koffie'.repeat(6) + 'qqq')).toEqual([]);
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(200);
	});
});

describe('A slip of the finger finds the word that was meant', () => {
	const wijk = [
		'koffie',
		'rollator',
		'wandelen',
		'wandel',
		'biljarten',
		'schilderen',
		'yoga',
		'gymnastiek',
		'mantelzorg'
	];
	test.each([
		['kofie', ['koffie']],
		['rolator', ['rollator']],
		['wandlen', ['wandelen', 'wandel']],
		['biljaten', ['biljarten']],
		['yogga', ['yoga']],
		['gymastiek', ['gymnastiek']],
		['mantelzrog', ['mantelzorg']],
		['mantlezrog', ['mantelzorg']],
		['yog', []],
		['yogi', []],
		['koffie', []],
		['trompet', []],
		['kfofei', []]
	])('%s → %j', (typed, meant) => expect(corrections(typed, wijk)).toEqual(meant));

	test.each([
		[4, 0],
		[5, 1],
		[8, 1],
		[9, 2]
	])('a word of %i letters may hold %i slips', (letters, slipsInIt) => expect(slipsAllowed(letters)).toBe(slipsInIt));

	test('two letters that changed places, wherever in a word', () => {
		expect(swaps('abca')).toEqual(['baca', 'acba', 'abac']);
		expect(swaps('musuem')).toContain('museum');
		expect([swaps('a'), swaps('aa')]).toEqual([[], []]);
	});

	test('at most four corrections, those with the same first letter first', () => {
		expect(corrections('kaarst', ['baarst', 'kaart', 'kaars', 'kaarts', 'kaarse', 'kaarsten'])).toEqual([
			'kaarse',
			'kaarsten',
			'kaarts',
			'kaars'
		]);
	});

	test('slips are counted the same both ways, and never over the bound', () => {
		const word = fc.stringMatching(/^[a-d]{0,8}$/);
		fc.assert(
			fc.property(word, word, (one, other) => {
				const counted = slips(one, other, 2);
				expect(counted).toBe(slips(other, one, 2));
				expect(counted).toBeLessThanOrEqual(3);
				expect(counted === 0).toBe(one === other);
			})
		);
	});
});
