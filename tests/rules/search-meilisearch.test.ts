// What Meilisearch is told and asked, as far as that can be seen without one: documents, settings, filters, questions.
import { describe, expect, test } from 'vitest';
import { instantOf } from '#lib/calendar/zone.ts';
import { corrected, type QueryWord } from '#lib/search/dutch/question.ts';
import type { Request } from '#lib/search/engine.ts';
import { twoOf } from '#lib/search/meilisearch/clauses.ts';
import * as documents from '#lib/search/meilisearch/document.ts';
import * as filters from '#lib/search/meilisearch/filter-clauses.ts';
import { listing, MOST_RANKED, pageOf } from '#lib/search/meilisearch/order.ts';
import * as questions from '#lib/search/meilisearch/questions.ts';
import { isNewer } from '#lib/search/documents/versions.ts';
import { DOCUMENTS, drift, indexName, isOurs, settings, suits } from '#lib/search/meilisearch/settings.ts';
import * as words from '#lib/search/meilisearch/word-clauses.ts';
import { timeFilterOf } from '#lib/search/signature.ts';
import { siteVocabulary } from '#lib/search/words/vocabulary.ts';
import { instants, request } from '../support/requests.ts';

const at = (wall: string) => instantOf(wall).getTime() / 1000;

type Row = documents.Row;
const { longNames } = siteVocabulary().synonyms;
const documentOf = (row: Row) => documents.documentOf(row, longNames);

const koffie: Row = {
	kind: 'activity',
	id: 12,
	name: 'koffie aan de wolput',
	lon: 5.53,
	lat: 51.77,
	districtId: 3,
	neighbourhoodId: null,
	subject: 0b1,
	traits: 0,
	dayParts: 0b11,
	nextStartsAt: instantOf('2026-12-01T10:00'),
	nextEndsAt: instantOf('2026-12-01T13:00'),
	lastEndsAt: instantOf('2026-12-08T13:00'),
	nextByPart: [instantOf('2026-12-01T10:00'), null, null, null, null, null],
	terms: [
		['koffie', [1, 20], ['A', 'D']],
		['=koffieën', [1], ['A']],
		['wolput', [2], ['A']],
		['thee', [21], ['D']]
	],
	moments: [
		['2026-12-01', 0b11],
		['2026-12-08', 0b1]
	]
};

describe('a document', () => {
	test('holds every word, and where it stands: in the title, outside the running text, anywhere', () => {
		expect(documentOf(koffie)).toMatchObject({
			id: 'activity-12',
			ref: 12,
			titles: ['koffie', '=koffieën', 'wolput'],
			headings: ['koffie', '=koffieën', 'wolput'],
			terms: ['koffie', '=koffieën', 'wolput', 'thee']
		});
	});

	test('what a thing is decides whether it is found, as a word of it does', () => {
		const document = documentOf({ ...koffie, terms: [...koffie.terms, ['@gratis', [3], ['B']]] });
		expect(document.terms).toContain('@gratis');
		expect(document.headings).toContain('@gratis');
	});

	test('says what can be filtered, and leaves out what is unknown', () => {
		const document = documentOf({ ...koffie, lon: null, nextEndsAt: null });
		expect(document).toMatchObject({
			areas: [3],
			soort: ['inloop'],
			thema: [],
			parts: ['doordeweeks-ochtend', 'doordeweeks-middag'],
			moments: ['2026-12-01/0', '2026-12-01/1', '2026-12-08/0'],
			next: at('2026-12-01T10:00'),
			next0: at('2026-12-01T10:00')
		});
		expect(Object.keys(document)).not.toContain('lon');
		expect(Object.keys(document)).not.toContain('until');
		expect(Object.keys(document)).not.toContain('next1');
		// As the client of Postgres reads a null in an array of moments.
		const unread = documentOf({ ...koffie, nextByPart: [new Date(NaN), null, null, null, null, null] });
		expect(Object.keys(unread)).not.toContain('next0');
	});

	test.each([
		['activity-12', { noun: 'activity', id: 12 }],
		['place-2147483647', { noun: 'place', id: 2_147_483_647 }],
		['place-2147483648', null],
		['activity-0', null],
		['activity-012', null],
		['event-1', null],
		['empty', null]
	])('%s is of %o', (name, row) => expect(documents.rowOf(name)).toEqual(row));

	test('a name of more words is one value, only where the words stand side by side', () => {
		const [name = []] = longNames;
		const row = (positions: number[], weight: string): Row => ({
			...koffie,
			terms: name.map((stem, step) => [stem, [positions[step] ?? 0], [weight]])
		});
		const whole = name.join(' ');
		const beside = name.map((_, step) => step + 5);
		const apart = name.map((_, step) => step * 3 + 5);
		expect(documentOf(row(beside, 'A')).terms).toContain(whole);
		expect(documentOf(row(beside, 'D')).headings).not.toContain(whole);
		expect(documentOf(row(beside, 'C')).announced).toContain(whole);
		expect(documentOf(row(beside, 'B')).headings).toContain(whole);
		expect(documentOf(row(beside, 'B')).announced).not.toContain(whole);
		expect(documentOf(row(apart, 'A')).terms).not.toContain(whole);
		expect(documents.documentOf(row(beside, 'A'), []).terms).not.toContain(whole);
	});
});

describe('filters', () => {
	test.each<[string, Partial<Request>, string[]]>([
		['bij=x', { areas: [3, 7] }, ['areas IN [3, 7]']],
		['bbox=5.4,51.7,5.6,51.8', {}, ['lon 5.4 TO 5.6', 'lat 51.7 TO 51.8']]
	])('where: "%s" %o', (params, change, clauses) => {
		expect(filters.whereClauses(request(params, change))).toEqual([
			'kind = activity',
			`last > ${at('2026-11-25T10:00')}`,
			...clauses
		]);
	});

	test('a place needs no date to be shown', () => {
		expect(filters.whereClauses(request('', { noun: 'place' }))).toEqual(['kind = place']);
	});

	test.each([
		['soort=inloop&soort=spelen', 'soort', 'soort IN ["inloop", "spelen"]'],
		[
			'toegankelijk=rolstoel&toegankelijk=toilet',
			'toegankelijk',
			'(toegankelijk IN ["rolstoel"] AND toegankelijk IN ["toilet"])'
		],
		['gratis=ja', 'gratis', 'gratis IN ["ja"]'],
		['binnen=nee', 'binnen', 'binnen IN ["nee"]']
	])('%s', (params, field, clause) => expect(filters.filterClauses(request(params)).get(field)).toBe(clause));

	const time = (params: string, change: Partial<Request> = {}) => {
		const asked = request(params, change);
		const filter = timeFilterOf(asked.query);
		return filter && filters.timeClause(asked, filter);
	};

	test('a day and a day part are one question', () => {
		expect(time('wanneer=morgen&dagdeel=avond')).toBe('moments IN ["2026-11-26/2"]');
		expect(time('wanneer=weekend&dagdeel=weekend-ochtend')).toBe('moments IN ["2026-11-28/3", "2026-11-29/3"]');
		expect(time('dagdeel=weekend-ochtend')).toBe('parts IN ["weekend-ochtend"]');
	});

	test('today also holds what began yesterday and still goes on', () => {
		const seconds = at('2026-11-25T10:00');
		expect(time('wanneer=vandaag&dagdeel=avond')).toBe(
			`(moments IN ["2026-11-25/2"] OR (moments IN ["2026-11-24/2"] AND ` +
				`(next <= ${seconds} AND next >= ${seconds - 86_400} AND until > ${seconds})))`
		);
	});

	test('days that are over are not asked for', () => {
		const asked = time('van=2026-11-01&tot=2026-11-25&dagdeel=doordeweeks-avond', {
			days: instants('2026-11-01', '2026-11-26')
		});
		expect(asked).toMatch(/^\(moments IN \["2026-11-25\/2"\] OR /);
		expect(time('van=2026-11-01&tot=2026-11-02', { days: instants('2026-11-01', '2026-11-03') })).toBe('kind = none');
	});

	test('a weekday in words and the days that are asked are one moment', () => {
		const [tuesday, evenings] = [0b111 << 3, 0b100 << 3];
		const week = { days: instants('2026-11-26', '2026-12-03'), week: tuesday };
		expect(time('van=2026-11-26&tot=2026-12-02', week)).toBe(
			'moments IN ["2026-12-01/0", "2026-12-01/1", "2026-12-01/2"]'
		);
		expect(time('wanneer=week&dagdeel=avond', { week: tuesday })).toMatch(/^\(?moments IN \["2026-12-01\/2"\]/);
		expect(time('dagdeel=doordeweeks-avond', { week: tuesday })).toBe('terms IN ["@dag/2/2"]');
		expect(time('dagdeel=doordeweeks-ochtend', { week: evenings })).toBe('terms IN []');
	});

	test('words: every one, in any meaning; signs of the filter language are only signs', () => {
		expect(words.textClauses(request('q=koffie').words)[0]).toContain('terms IN ["koffie"]');
		expect(words.textClauses(request('q=koffie+wandelen').words)).toHaveLength(2);
		const word = { word: 'x', start: 0, end: 1, known: true, optional: false };
		const [clause] = words.textClauses([{ ...word, alternatives: [{ rank: 'exact', all: [[['a"b\\c']]] }] }]);
		expect(clause).toBe('terms IN ["a\\"b\\\\c"]');
	});

	test('a compound alone is also sought by what it is about, but not in the running text', () => {
		const [clause] = words.textClauses(request('q=koffieochtend').words);
		expect(clause).toContain('headings IN ["koffie"]');
	});

	test('a word still being typed may begin longer words', () => {
		expect(words.textClauses(request('q=repar').words)[0]).toContain('terms STARTS WITH "repar"');
	});

	const word = (text: string, ...synonyms: string[]): QueryWord => ({
		word: text,
		start: 0,
		end: text.length,
		known: true,
		optional: false,
		alternatives: [
			{ rank: 'exact', all: [[[text]]] },
			...(synonyms.length
				? [{ rank: 'synonym' as const, all: [synonyms.map((synonym) => [synonym])], within: 'headings' as const }]
				: [])
		]
	});

	test('one word: first the title, then what stands beside it, then another word for it', () => {
		expect(words.tiers([word('gym', 'beweeg')])).toEqual([
			'(titles IN ["gym"] AND (headings IN ["gym"] AND headings IN ["beweeg"]))',
			'titles IN ["gym"]',
			'(titles IN ["gym", "beweeg"] AND labels IN ["gym"])',
			'labels IN ["gym"]',
			'headings IN ["gym"]',
			'terms IN ["gym"]',
			'(titles IN ["gym"] AND titles IN ["beweeg"])',
			'(titles IN ["gym", "beweeg"] AND (headings IN ["gym"] AND headings IN ["beweeg"]))',
			'titles IN ["gym", "beweeg"]',
			'(headings IN ["gym"] AND headings IN ["beweeg"])'
		]);
	});

	test('a compound: first all of it, then its other names, then a part of it', () => {
		const parts = { rank: 'part' as const, all: [[['kaart']], [['spel']]] };
		const { alternatives, ...rest } = word('kaartspel', 'rikken');
		const tiers = words.tiers([{ ...rest, alternatives: [...alternatives, parts] }]);
		expect(tiers.filter((clause) => !clause.includes('headings')).slice(0, 4)).toEqual([
			'titles IN ["kaartspel"]',
			'(titles IN ["kaartspel"] OR (titles IN ["kaart"] AND titles IN ["spel"]))',
			'titles IN ["kaartspel", "rikken"]',
			'titles IN ["kaartspel", "kaart", "spel"]'
		]);
	});

	test('a compound: what holds all of it by any name comes before one part in a title', () => {
		const parts = { rank: 'part' as const, all: [[['bord']], [['spel']]] };
		const { alternatives, ...rest } = word('bordspel', 'ganzenbord');
		const tiers = words.tiers([{ ...rest, alternatives: [...alternatives, parts] }]);
		const whole =
			'(headings IN ["bordspel"] OR headings IN ["ganzenbord"] OR (headings IN ["bord"] AND headings IN ["spel"]))';
		expect(tiers.indexOf(whole)).toBeGreaterThan(0);
		expect(tiers.indexOf(whole)).toBeLessThan(tiers.indexOf('titles IN ["bordspel", "bord", "spel"]'));
	});

	test('what says another thing in its title is no answer where titles alone are asked', () => {
		const [fietsen] = request('q=fietsen').words;
		const asked = { ...fietsen!, unlike: [['fiets', 'repareer']] };
		expect(words.textClauses([{ ...asked, strict: true }]).at(-1)).toBe('NOT titles IN ["fiets repareer"]');
		expect(words.textClauses([asked])).toHaveLength(1);
	});

	test('what says another thing in its title comes after all that does not', () => {
		const [fietsen] = request('q=fietsen').words;
		const [first, ...others] = words.tiers([{ ...fietsen!, unlike: [['fiets', 'repareer']] }]);
		expect(first).toMatch(/titles IN \["=fietsen"\].* AND NOT titles IN \["fiets repareer"\]\)$/);
		expect(others.every((clause) => clause.endsWith(' AND NOT titles IN ["fiets repareer"])'))).toBe(true);
	});

	test('more words: first those that have them all in the title, then those that have two', () => {
		const [all, pair] = words.tiers([word('koffie'), word('thee')]);
		expect(all).toBe('(titles IN ["koffie"] AND titles IN ["thee"])');
		expect(pair).toContain('(titles IN ["koffie"] AND titles IN ["thee"])');
	});

	test('a word that may be missing ranks by its other names too', () => {
		const leren = { ...word('leren', 'cursus'), optional: true };
		expect(words.tiers([word('iphone', 'telefoon'), leren])).toContain(
			`(titles IN ["iphone", "telefoon"] AND ${twoOf('titles', ['iphone', 'telefoon', 'leren', 'cursus'])})`
		);
	});

	test('what was meant ranks, not what was typed', () => {
		const meant = corrected(request('q=kofie').words, new Map([['kofie', ['koffie']]]), siteVocabulary());
		expect(words.tiers(meant)[0]).toMatch(/titles IN \["koffie"\]/);
	});

	test('words that are filters say nothing about the order, unless there is no other', () => {
		const gratis = { ...word('@gratis'), filter: true as const };
		expect(words.tiers([word('gym'), gratis])).toEqual(words.tiers([word('gym')]));
		expect(words.tiers([gratis])).not.toEqual([]);
	});

	test('of equals, what says in so many words what was read as a filter comes first', () => {
		const inUssen = {
			...word('@ussen'),
			filter: true as const,
			alternatives: [{ rank: 'exact' as const, all: [[['ussen']]], within: 'announced' as const }]
		};
		const [first, second] = words.tiers([word('schilderen'), inUssen]);
		expect(first).toBe(`(${second} AND announced IN ["ussen"])`);
	});

	test.each([2, 3, 5, 8])('two of %i are any two', (count) => {
		const values = Array.from({ length: count }, (_, number) => `v${number}`);
		const clause = twoOf('f', values);
		const holds = (...own: string[]) =>
			clause
				.replace(/^\(|\)$/g, '')
				.split(' OR ')
				.some((pair) => pair.split(' AND ').every((half) => own.some((value) => half.includes(`"${value}"`))));
		for (const one of values) {
			expect(holds(one)).toBe(false);
			for (const other of values) expect(holds(one, other)).toBe(one !== other);
		}
	});

	test('there are no two of one', () => expect(twoOf('f', ['a'])).toBe(''));
});

describe('questions', () => {
	test('each filter is counted with itself left open; where all must hold it stays', () => {
		const asked = request('soort=inloop&toegankelijk=rolstoel');
		const { total, soort, ...others } = questions.counting(asked);
		expect(total?.filter).toContain('soort IN ["inloop"]');
		expect(total?.facets).toContain('toegankelijk');
		expect(total?.facets).not.toContain('soort');
		expect(total?.facets).toContain('parts');
		expect(soort?.filter).not.toContain('soort IN ["inloop"]');
		expect(soort?.filter).toContain('toegankelijk IN ["rolstoel"]');
		expect(Object.keys(others)).toEqual([
			'open',
			'wanneer vandaag',
			'wanneer morgen',
			'wanneer weekend',
			'wanneer week'
		]);
		expect(Object.values({ total, soort, ...others }).every((question) => question?.page === 0)).toBe(true);
	});

	test('where only some counts are wanted, only these are asked', () => {
		const names = (fields: string[]) => Object.keys(questions.counting(request('q=koffie&soort=inloop', { fields })));
		expect(names(['wanneer'])).toEqual([
			'total',
			'wanneer vandaag',
			'wanneer morgen',
			'wanneer weekend',
			'wanneer week'
		]);
		expect(names(['soort'])).toEqual(['total', 'soort']);
	});

	test('what was withdrawn a moment ago is asked of no question', () => {
		const asked = request('q=koffie');
		const all = { ...questions.counting(asked), ...listing(asked) };
		expect(questions.without(all, [])).toEqual(all);
		for (const { filter } of Object.values(questions.without(all, [7, 9])))
			expect(filter?.at(-1)).toBe('ref NOT IN [7, 9]');
	});

	test('where only a part of the day is asked, the others are counted as if it were open', () => {
		const { total, dagdeel } = questions.counting(request('q=koffie&dagdeel=weekend-avond'));
		expect(total?.facets).not.toContain('parts');
		expect(dagdeel?.facets).toEqual(['parts']);
	});

	test('within a span of days the day parts are counted one by one', () => {
		const asked = request('q=koffie&wanneer=morgen');
		const names = Object.keys(questions.counting(asked));
		expect(names.filter((name) => name.startsWith('dagdeel '))).toHaveLength(6);
	});

	test('answers become the same counts as those of Postgres', () => {
		const found = (totalHits: number, facetDistribution = {}) => ({ hits: [], totalHits, facetDistribution });
		const { total, facets } = questions.counted({
			total: found(5, { thema: { 'muziek-en-zang': 2 } }),
			soort: found(9, { soort: { inloop: 5, spelen: 4 } }),
			open: found(1),
			'wanneer morgen': found(3),
			dagdeel: found(9, { parts: { 'weekend-avond': 2 } })
		});
		expect(total).toBe(5);
		expect(facets.soort).toMatchObject({ inloop: 5, spelen: 4, ruimte: 0 });
		expect(facets.thema).toMatchObject({ 'muziek-en-zang': 2, creatief: 0 });
		expect(facets.wanneer).toEqual({ vandaag: 0, morgen: 3, weekend: 0, week: 0 });
		expect(facets.dagdeel).toMatchObject({ 'weekend-avond': 2, 'doordeweeks-avond': 0 });
		expect(facets.open).toEqual({ nu: 1 });
	});

	test.each<[string, Partial<Request>, string[]]>([
		['', {}, ['next:asc', 'ref:asc']],
		['sorteer=naam', { sort: 'naam' }, ['name:asc', 'ref:asc']],
		['dagdeel=weekend-avond', {}, ['next5:asc', 'ref:asc']]
	])('order of "%s" %o', (params, change, sort) => {
		const asked = request(params, change);
		expect(listing(asked).page?.sort).toEqual(sort);
	});

	test('the page of an answer to words comes from the tiers in their order, and then from all that is found', () => {
		const asked = request('q=wandelclub', { limit: 2, offset: 2 });
		const found = questions.everything(asked);
		const clauses = words.tiers(asked.words);
		const tiered = Object.values(listing(asked));
		expect(tiered.map(({ filter }) => filter)).toEqual([...clauses.map((tier) => [...found, tier]), found]);
		// From the beginning: what stands in an earlier tier too is not on this page.
		expect(tiered.map(({ limit, offset }) => [limit, offset])).toEqual(tiered.map(() => [4, undefined]));
		const answers = ['tier 0', 'tier 1', 'tier 2'].map((name, at) => {
			const refs = [
				[7, 3],
				[3, 9],
				[1, 3, 7, 9]
			][at]!;
			return [name, { hits: refs.map((ref) => ({ ref })) }];
		});
		expect(pageOf(asked, Object.fromEntries(answers))).toEqual([9, 1]);
	});

	test('who asks for everything gets the first of it by words, and all of it by date', () => {
		const tiered = Object.values(listing(request('q=wandelclub', { limit: 100_000 })));
		expect(new Set(tiered.slice(0, -1).map(({ limit }) => limit))).toEqual(new Set([MOST_RANKED]));
		expect(tiered.at(-1)).toMatchObject({ limit: 100_000, sort: ['next:asc', 'ref:asc'] });
	});

	test('who asks for counts alone gets no page', () =>
		expect(listing(request('q=wandelclub', { limit: 0 }))).toEqual({}));

	test('who asks for an order gets that one, also with words', () => {
		const asked = request('q=wandelclub&sorteer=naam', { sort: 'naam' });
		expect(Object.keys(listing(asked))).toEqual(['page']);
		expect(listing(asked).page?.sort).toEqual(['name:asc', 'ref:asc']);
	});

	test.each<[string, Partial<Request>, boolean]>([
		['', {}, true],
		['q=koffie&wanneer=morgen', {}, true],
		['wanneer=vandaag', {}, true],
		['wanneer=week', {}, true],
		// By time inside a later span, or in some of the day parts: only Postgres knows the first moment there.
		['wanneer=morgen', {}, false],
		['wanneer=vandaag&dagdeel=avond', {}, false],
		['dagdeel=avond', {}, false],
		['dagdeel=weekend-avond', {}, true],
		['dagdeel=weekend-avond', { week: 0b111 << 18 }, false],
		['q=koffie&wanneer=week', { week: 0b111 << 3 }, true],
		['wanneer=morgen', { sort: 'naam' }, true],
		// Distances.
		['q=koffie', { centre: { lon: 5.5, lat: 51.7 } }, true],
		['q=koffie', { centre: { lon: 5.5, lat: 51.7 }, radius: 500 }, false],
		['q=koffie', { centre: { lon: 5.5, lat: 51.7 }, sort: 'afstand' }, false],
		['q=koffie&van=2026-11-25&tot=2027-01-25', { days: instants('2026-11-25', '2027-01-26') }, true],
		['q=koffie&van=2026-11-25&tot=2027-01-26', { days: instants('2026-11-25', '2027-01-27') }, false]
	])('"%s" %o is answered exactly: %s', (params, change, exactly) => {
		const asked = request(params, change);
		expect(questions.answersExactly(asked)).toBe(exactly);
	});
});

describe('settings', () => {
	test('an index carries the version of what is in it', () => {
		expect(indexName('nl-2026-11-22.2/bits-1')).toBe(`thuis-nl-2026-11-22-2-bits-1-${DOCUMENTS}`);
		expect(isOurs('thuis-nl-1')).toBe(true);
		expect(isOurs('thuiszorg')).toBe(false);
	});

	test.each([
		['1.17.1', 'too old'],
		['1.18.0', null],
		['1.50.0', null],
		['2.0.0', 'too new']
	])('version %s: %s', (version, objection) => expect(suits(version)).toBe(objection));

	test('drift is seen, whatever order the lists come back in', () => {
		const standing = structuredClone(settings) as unknown as Parameters<typeof drift>[0];
		expect(drift({ ...standing, sortableAttributes: [...settings.sortableAttributes].reverse() })).toEqual([]);
		expect(drift({ ...standing, rankingRules: ['words'], stopWords: ['de'] })).toEqual(['rankingRules', 'stopWords']);
		expect(drift({ ...standing, typoTolerance: { enabled: false, disableOnNumbers: false } })).toEqual([]);
	});
});

test.each([
	['nl-2026-11-22.10/bits-1/marks-2', 'nl-2026-11-22.9/bits-1/marks-2', true],
	['nl-2026-11-22.9/bits-1/marks-2', 'nl-2026-11-22.10/bits-1/marks-2', false],
	['nl-2027-01-01.1/bits-1', 'nl-2026-12-31.9/bits-1', true],
	['nl-2026-11-22.9/bits-2', 'nl-2026-11-22.9/bits-1/marks-2', true],
	['thuis-nl-2026-11-22-9-bits-1-marks-2-doc-6', 'thuis-nl-2026-11-22-9-bits-1-marks-2-doc-5', true],
	['nl-2026-11-22.9', 'nl-2026-11-22.9', false],
	['nl-2026-11-22.9/bits-1', 'nl-2026-11-22.9', true],
	['', 'nl-2026-11-22.9', false],
	['older', 'nl-2026-11-22.9', false]
])('of two versions of the site at work, "%s" after "%s" is %s', (one, other, newer) => {
	expect(isNewer(one, other)).toBe(newer);
});
