// What residents type, and which of their words are really filters.
import { describe, expect, test } from 'vitest';
import { reading } from '../support/reading.ts';

describe('words that are really filters', () => {
	test.each<[question: string, labels: string[], text: string[]]>([
		['koffie schadewyk', ['In Schadewijk'], ['koffie']],
		['schadwijk', ['In Schadewijk'], []],
		['koffie in osszuid', ['In Oss-Zuid'], ['koffie']],
		['oss zuid', ['In Oss-Zuid'], []],
		['dansen in ussen of ruwaart', ['In Ussen of Ruwaard'], ['dansen']],
		['bejaarden gym', ['Voor ouderen'], ['gym']],
		['zwemmen verstandelijke beperking', ['Voor mensen met een beperking'], ['zwemmen']],
		['kleine kinderen spelen', ['Voor kinderen'], ['spelen']],
		['club om te wandelen', [], ['wandelen']],
		['rolstoel muziek', ['Zonder drempels, ook met rolstoel'], ['muziek']],
		['waar kan ik dinsdagavond gratis eten in berghem', ['Dinsdagavond', 'Gratis', 'In Berghem'], ['eten']],
		['kinderen op woensdag', ['Voor kinderen', 'Woensdag'], []],
		['zwemmen woensdag of vrijdag', ['Woensdag of vrijdag'], ['zwemmen']],
		['dinsdag in de middag biljarten', ['Dinsdagmiddag'], ['biljarten']],
		["'s avonds kaarten", ['In de avond'], ['kaarten']],
		['doordeweeks koffie', ['Doordeweeks'], ['koffie']],
		['iets voor mijn zoon van 15', ['Voor 15-jarigen'], []],
		['knutselen met een kind van 6', ['Voor 6-jarigen'], ['knutselen']],
		['sporten 75+', ['Voor 75-plussers'], ['sporten']],
		['biljarten waar ik gratis kan parkeren', ['Parkeren voor de deur'], ['biljarten']],
		['voor niks eten', ['Gratis'], ['eten']],
		['buiten sporten', ['Buiten'], ['sporten']],
		['koffie 5341 AB', ['Bij 5341 AB'], ['koffie']],
		['mantelzrogers', ['Voor mantelzorgers'], []],
		['koffie in huiskamer de wolput', ['Bij Huiskamer de Wolput'], ['koffie']],
		['koffie oss', ['In Oss'], ['koffie']],
		['koffie bij mij in de buurt', ['Bij jou in de buurt'], ['koffie']],
		['koffie binnen 5 km van berghem', ['Binnen 5 kilometer', 'In Berghem'], ['koffie']],
		['vanmiddag', ['Vanmiddag'], []],
		['rolstoel toegankelijk koffie', ['Zonder drempels, ook met rolstoel'], ['koffie']]
	])('%s', (question, labels, text) => {
		const found = reading(question);
		expect([found.labels, found.text]).toEqual([labels, text]);
	});

	test.each([
		['gratis koffie 5341', '@gratis'],
		['rolstoel muziek 5341', '@feit/rolstoel'],
		['koffie dinsdag 5341', '@dag/2'],
		['buiten spelen 5341', '@buiten'],
		['wandelen voor ouderen 5341', '@groep/65-plus'],
		['koffie in schadewijk 5341', '@gebied/']
	])('%s: round a postcode everything else that was asked still holds', (question, mark) => {
		const needed = reading(question).words.filter(({ filter, optional }) => filter && !optional);
		expect(JSON.stringify(needed)).toContain(mark);
	});

	test('koffie ochtend is coffee in the morning, and first what is called koffieochtend', () => {
		const { labels, words } = reading('koffie ochtend');
		expect(labels).toEqual(['In de ochtend']);
		const [koffie, ochtend] = words;
		expect([koffie?.optional, ochtend?.word, ochtend?.optional]).toEqual([false, 'ochtend', true]);
		expect(JSON.stringify(koffie?.alternatives)).toContain('"koffieochtend"');
	});

	test.each<[question: string, text: string[]]>([
		['spelletjes avond', ['spelletjes', 'avond']],
		['koffieochtend', ['koffieochtend']],
		['mantelzorg', ['mantelzorg']],
		['haken en breien', ['haken', 'breien']],
		['garen', ['garen']],
		['computer 2', ['computer', '2']],
		['24 uur vasten', ['24', 'uur', 'vasten']]
	])('%s holds no filter', (question, text) => {
		const found = reading(question);
		expect([found.labels, found.text]).toEqual([[], text]);
	});
});

describe('words that say when', () => {
	test.each<[question: string, label: string, change: object]>([
		['vandaag', 'Vandaag', { when: 'vandaag' }],
		['koffie morgen', 'Morgen', { when: 'morgen' }],
		['dit weekend dansen', 'Dit weekend', { when: 'weekend' }],
		['deze week', 'De komende 7 dagen', { when: 'week' }],
		['volgende week', 'Volgende week', { from: '2026-11-23', to: '2026-11-29' }],
		['overmorgen', 'Overmorgen', { from: '2026-11-24', to: '2026-11-24' }],
		['bingo 5 december', 'Za 5 dec', { from: '2026-12-05', to: '2026-12-05' }],
		['bingo 24-11-2026', 'Di 24 nov', { from: '2026-11-24', to: '2026-11-24' }],
		['bingo 27/11', 'Vr 27 nov', { from: '2026-11-27', to: '2026-11-27' }],
		['bingo zaterdag 28 nov', 'Za 28 nov', { from: '2026-11-28', to: '2026-11-28' }],
		['bingo de 27e', 'Vr 27 nov', { from: '2026-11-27', to: '2026-11-27' }],
		['bingo volgende dinsdag', 'Di 24 nov', { from: '2026-11-24', to: '2026-11-24' }],
		['bingo in december', 'In december', { from: '2026-12-01', to: '2026-12-31' }],
		['koffie eind december', 'Eind december', { from: '2026-12-21', to: '2026-12-31' }],
		['half januari', 'Half januari', { from: '2027-01-11', to: '2027-01-20' }],
		['begin november bingo', 'Begin november', { from: '2027-11-01', to: '2027-11-10' }],
		['eind november', 'Eind november', { from: '2026-11-22', to: '2026-11-30' }],
		['over een week koffie', 'Zo 29 nov', { from: '2026-11-29', to: '2026-11-29' }],
		['over 14 dagen', 'Zo 6 dec', { from: '2026-12-06', to: '2026-12-06' }],
		['feest in maart', 'In maart', { from: '2027-03-01', to: '2027-03-31' }],
		[
			'koffie binnen 5 km van schadewijk',
			'Binnen 5 kilometer',
			{ radius: 5000, near: { type: 'area', slug: 'schadewijk' } }
		]
	])('%s', (question, label, change) => {
		const found = reading(question);
		expect(found.labels).toContain(label);
		expect(found.query).toMatchObject(change);
	});

	test('this evening is an evening of today', () => {
		const { query, labels } = reading('vanavond eten');
		expect(labels).toEqual(['Vanavond']);
		expect(query.when).toBe('vandaag');
		expect(query.dayParts.map(({ slug }) => slug)).toEqual(['doordeweeks-avond', 'weekend-avond']);
	});

	test('a weekday and a part of it are one moment of the week', () => {
		expect(reading('dinsdagavond').week).toBe(1 << (1 * 3 + 2));
		expect(reading('dinsdag').week).toBe(0b111 << 3);
	});
});

describe('two times in one question', () => {
	/** Labels, those that are not used with a minus before them; then the days and parts of days that are asked. */
	const asked = (question: string) => {
		const { understood, query, text } = reading(question);
		const labels = understood.map(({ label, unused }) => `${unused ? '-' : ''}${label}`);
		const days = query.when ?? [query.from?.slice(5), query.to?.slice(5)].filter(Boolean).join('/');
		const parts = query.dayParts.slice(0, query.dayParts.length / 2).map(({ slug }) => slug.split('-')[1]);
		return [labels.join(', '), [days, ...parts].join(' '), text.join(' ')];
	};

	test.each<[question: string, labels: string, days: string, text: string]>([
		['vandaag of morgen koffie', 'Vandaag of morgen', '11-22/11-23', 'koffie'],
		['koffie vandaag, morgen', 'Vandaag of morgen', '11-22/11-23', 'koffie'],
		['koffie vanmiddag of vanavond', 'Vanmiddag of vanavond', '11-22/11-22 middag avond', 'koffie'],
		['vandaag of vanavond', 'Vandaag of vanavond', '11-22/11-22', ''],
		['vandaag bingo vanavond', 'Vandaag, Vanavond', '11-22/11-22 avond', 'bingo'],
		['vanavond of morgenavond', 'Vanavond of morgenavond', '11-22/11-23 avond', ''],
		['vanavond of morgenmiddag eten', 'Vanavond, -Morgenmiddag', 'vandaag avond', 'eten'],
		['koffie 24 november of 25 november', 'Di 24 nov of wo 25 nov', '11-24/11-25', 'koffie'],
		['24 of 25 november', 'Di 24 nov of wo 25 nov', '11-24/11-25', ''],
		['24, 25 en 26 december', 'Do 24 dec of vr 25 dec of za 26 dec', '12-24/12-26', ''],
		['dinsdag 24 of woensdag 25 november', 'Di 24 nov of wo 25 nov', '11-24/11-25', ''],
		['5 en 12 december', 'Za 5 dec, -Za 12 dec', '12-05/12-05', ''],
		['24 t/m 28 december', 'Do 24 dec tot en met ma 28 dec', '12-24/12-28', ''],
		['tussen 26 en 31 dec', 'Za 26 dec tot en met do 31 dec', '12-26/12-31', ''],
		['van 27-11 tot 29-11', 'Vr 27 nov tot en met zo 29 nov', '11-27/11-29', ''],
		['van 10-12 tm 12-12', 'Do 10 dec tot en met za 12 dec', '12-10/12-12', ''],
		['van 10-12-2026 tot 12-12-2026', 'Do 10 dec tot en met za 12 dec', '12-10/12-12', ''],
		['van 26 tot en met 31 december', 'Za 26 dec tot en met do 31 dec', '12-26/12-31', ''],
		['van 10 tot 12 december', 'Do 10 dec tot en met za 12 dec', '12-10/12-12', ''],
		['spel tussen 28 december en 2 januari', 'Ma 28 dec tot en met za 2 jan 2027', '12-28/01-02', 'spel'],
		['24-26 december', 'Do 24 dec tot en met za 26 dec', '12-24/12-26', ''],
		['24-11 of 25-11', 'Di 24 nov of wo 25 nov', '11-24/11-25', ''],
		['vandaag t/m dinsdag', 'Vandaag tot en met dinsdag', '11-22/11-24', ''],
		['dit weekend of volgende week', 'Dit weekend of volgende week', '11-22/11-29', ''],
		['deze week of volgende week', 'De komende 7 dagen of volgende week', '11-22/11-29', ''],
		['in december of januari', 'In december of januari', '12-01/01-31', ''],
		['koffie vandaag of dinsdag', 'Vandaag, -Dinsdag', 'vandaag', 'koffie'],
		['koffie morgen of dinsdag', 'Morgen of dinsdag', '11-23/11-24', 'koffie'],
		['dinsdag of vandaag', 'Dinsdag, -Vandaag', '', ''],
		['zaterdag 28 november of zondag', 'Za 28 nov of zondag', '11-28/11-29', ''],
		['zaterdag of zondag 13 december', 'Zaterdag of zo 13 dec', '12-12/12-13', ''],
		['volgende week dinsdag of woensdag', 'Volgende week, Dinsdag of woensdag', '11-23/11-29', ''],
		['maandag 24-11', '-Maandag, Di 24 nov', '11-24/11-24', ''],
		['in december 5 december', 'In december, Za 5 dec', '12-05/12-05', '']
	])('%s', (question, ...expected) => expect(asked(question)).toEqual(expected));

	test('what was not asked says what was asked instead', () => {
		const [, tuesday] = reading('koffie vandaag of dinsdag').understood;
		expect(tuesday).toMatchObject({ unused: true, instead: 'Vandaag', words: 'dinsdag' });
	});
});

describe('never silently', () => {
	test('a filter that is turned round is told, and not looked for', () => {
		const told = (question: string) => reading(question).understood.map(({ words, turned }) => [words, turned]);
		expect(told('koffie zonder kinderen')).toEqual([['zonder kinderen', true]]);
		expect(told('niet gratis')).toEqual([['niet gratis', true]]);
		expect(reading('sporten zonder rolstoel').text).toEqual(['sporten']);
		expect(reading('niet voor kinderen').words).toEqual([]);
	});

	test('a filter is taken away with the little words before it', () => {
		const [understood] = reading('koffie in schadewyk').understood;
		expect(understood).toMatchObject({ words: 'schadewyk', without: { text: 'koffie' } });
	});

	test('a filter is turned back into words', () => {
		const [understood] = reading('koffie dinsdag').understood;
		expect(understood?.asWords.literal).toEqual(['dinsdag']);
		expect(reading('q=koffie+dinsdag&woord=dinsdag')).toMatchObject({ labels: [], text: ['koffie', 'dinsdag'] });
	});

	test('what was chosen by hand wins: the word counts, and need not be found', () => {
		const found = reading('q=koffie+schadewijk&bij=berghem');
		expect(found.understood).toMatchObject([{ label: 'In Schadewijk', unused: true }]);
		expect(found.words.find(({ filter }) => filter)?.optional).toBe(true);
		expect(reading('q=koffie+vandaag&wanneer=morgen').query.when).toBe('morgen');
		const arabic = reading('q=koken+arabisch&taal=en');
		expect(arabic.understood).toMatchObject([{ label: 'In het Arabisch', unused: true }]);
		expect(arabic.words.find(({ filter }) => filter)?.optional).toBe(true);
	});

	test('a question of filters alone asks for no other words', () => {
		expect(reading('wat is er in schadewijk').text).toEqual([]);
	});

	test.each([
		['ruwaart', 'ruwaard'],
		['osszuid', 'oss zuid'],
		['mantelzrogers', 'mantelzorger']
	])('once %s is read as %s, no text is searched for it as it was typed', (question, meant) => {
		const terms = reading(question).words.flatMap(({ alternatives }) => alternatives.flatMap(({ all }) => all.flat(2)));
		expect(terms).toEqual(expect.arrayContaining(meant.split(' ')));
		expect(terms.filter((term) => term.includes(question))).toEqual([]);
	});

	test('a slip is looked behind for a wijk, not for a buurt that is called like a word', () => {
		expect(reading('poldr').labels).toEqual([]);
		expect(reading('polder').labels).toEqual(['In Polder']);
	});

	test('whatever is typed, the words stay in their order and nothing breaks', () => {
		for (const text of [
			'van 14',
			'5341',
			'24 11',
			'of of of',
			"'s",
			'65+',
			'31 februari',
			'vrijdag 13',
			'.'.repeat(300)
		])
			expect(() => reading(text)).not.toThrow();
	});
});
