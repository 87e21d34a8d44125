// A search is its URL: every parameter as people share, bookmark and mistype it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar/days.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { parse } from '#lib/search/parse.ts';
import { problemWords } from '#lib/search/problems.ts';
import { daysAsked, emptyQuery, href, sortOf, toParams, type Query } from '#lib/search/query.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

const read = (search: string) => parse(new URLSearchParams(search));
const parts = (...slugs: string[]) => dayParts.filter(({ slug }) => slugs.includes(slug));

describe('what a neighbour asks is understood', () => {
	test.each<[string, Partial<Query>]>([
		['', {}],
		['q=koffie', { text: 'koffie' }],
		['q=++koffie%0A++in+de+buurt+', { text: 'koffie in de buurt' }],
		['q=cafe%CC%81', { text: 'café' }],
		['q=%00koffie%00', { text: 'koffie' }],
		['bij=schadewijk', { near: { type: 'area', slug: 'schadewijk' } }],
		['bij=Oss-Zuid', { near: { type: 'area', slug: 'oss-zuid' } }],
		['bij=Neerloon+', { near: { type: 'area', slug: 'neerloon' } }],
		['bij=Demen+%26+Langel', { near: { type: 'area', slug: 'demen-langel' } }],
		['bij=5341', { near: { type: 'postcode', pc4: '5341', postcode: '5341' } }],
		['bij=5341ab', { near: { type: 'postcode', pc4: '5341', postcode: '5341 AB' } }],
		['bij=5341+AB', { near: { type: 'postcode', pc4: '5341', postcode: '5341 AB' } }],
		['bij=51.765,5.518', { near: { type: 'point', lat: 51.765, lon: 5.518 } }],
		['bij=51.7654321,+5.5', { near: { type: 'point', lat: 51.76543, lon: 5.5 } }],
		['bij=-33.9,-151.2', { near: { type: 'point', lat: -33.9, lon: -151.2 } }],
		['bij=NaN,NaN', { near: { type: 'area', slug: 'nan-nan' } }],
		['straal=1500', { radius: 1500 }],
		['wanneer=vandaag', { when: 'vandaag' }],
		['wanneer=morgen', { when: 'morgen' }],
		['wanneer=weekend', { when: 'weekend' }],
		['wanneer=week', { when: 'week' }],
		['van=2026-11-24&tot=2026-11-24', { from: '2026-11-24', to: '2026-11-24' }],
		['van=2028-02-29', { from: '2028-02-29' }],
		['van=24-11-2026&tot=1/2/2027', { from: '2026-11-24', to: '2027-02-01' }],
		['van=24/11/2026&tot=01-02-2027', { from: '2026-11-24', to: '2027-02-01' }],
		['dagdeel=doordeweeks-ochtend', { dayParts: parts('doordeweeks-ochtend') }],
		['dagdeel=avond', { dayParts: parts('doordeweeks-avond', 'weekend-avond') }],
		['dagdeel=avond&dagdeel=weekend-avond', { dayParts: parts('doordeweeks-avond', 'weekend-avond') }],
		['soort=samen-eten&soort=inloop', { kinds: ['walk-in', 'eat-together'] }],
		['soort=inloop&soort=inloop&soort=', { kinds: ['walk-in'] }],
		['thema=muziek-en-zang', { themes: ['music'] }],
		['doelgroep=65-plus&doelgroep=nieuwkomers', { targetGroups: ['age-65-plus', 'newcomers'] }],
		['toegang=openbaar&toegang=publiek', { access: ['publiek', 'openbaar'] }],
		['gratis=ja', { free: true }],
		['gratis=1', { free: true }],
		['gratis=nee', { free: false }],
		['toegankelijk=rolstoel&toegankelijk=toilet', { facts: ['step-free', 'toilet'] }],
		['toegankelijk=ja', { facts: ['step-free'] }],
		['binnen=ja', { indoors: true }],
		['binnen=buiten', { indoors: false }],
		['open=nu', { openNow: true }],
		['taal=ti', { languages: ['ti'] }],
		['bbox=5.5,51.7,5.6,51.8', { box: [5.5, 51.7, 5.6, 51.8] }],
		['sorteer=afstand', { sort: 'afstand' }],
		['pagina=3', { page: 3 }],
		['utm_source=flyer&fbclid=1&Q=thee&__proto__=1', {}]
	])('%s', (search, expected) => {
		expect(read(search)).toEqual({ query: { ...emptyQuery, ...expected }, problems: [] });
	});

	test('a word that is asked twice counts once: the first', () => {
		expect(read('q=koffie&q=thee').query.text).toBe('koffie');
	});
});

describe('what cannot be, is named with its field, and the rest of the question stays', () => {
	test.each<[string, string, string]>([
		[`q=${'a'.repeat(201)}`, 'q', 'too-long'],
		[`bij=${'a'.repeat(201)}`, 'bij', 'too-long'],
		['bij=%F0%9F%8F%A0', 'bij', 'not-a-place'],
		['bij=0341', 'bij', 'not-a-place'],
		['bij=91,5', 'bij', 'not-a-place'],
		['bij=51.7,181', 'bij', 'not-a-place'],
		['bij=51.7,5.5,1', 'bij', 'not-a-place'],
		['straal=0', 'straal', 'not-a-distance'],
		['straal=-1', 'straal', 'not-a-distance'],
		['straal=50001', 'straal', 'not-a-distance'],
		['straal=1e3', 'straal', 'not-a-distance'],
		['straal=99999999999999999999', 'straal', 'not-a-distance'],
		['wanneer=gisteren', 'wanneer', 'not-a-choice'],
		['van=2026-02-31', 'van', 'not-a-day'],
		['van=31-2-2026', 'van', 'not-a-day'],
		['van=11/24/2026', 'van', 'not-a-day'],
		['van=24-11-26', 'van', 'not-a-day'],
		['tot=2026-13-01', 'tot', 'not-a-day'],
		['tot=morgen', 'tot', 'not-a-day'],
		['van=2026-11-24&tot=2026-11-23', 'tot', 'day-order'],
		['dagdeel=nacht', 'dagdeel', 'not-a-choice'],
		['soort=feest', 'soort', 'not-a-choice'],
		['soort=constructor', 'soort', 'not-a-choice'],
		['soort=feest&soort=disco', 'soort', 'not-a-choice'],
		['thema=Muziek', 'thema', 'not-a-choice'],
		['doelgroep=80-plus', 'doelgroep', 'not-a-choice'],
		['toegang=prive', 'toegang', 'not-a-choice'],
		['gratis=misschien', 'gratis', 'not-a-choice'],
		["toegankelijk='%20or%201=1--", 'toegankelijk', 'not-a-choice'],
		['binnen=half', 'binnen', 'not-a-choice'],
		['open=altijd', 'open', 'not-a-choice'],
		['taal=xx', 'taal', 'not-a-choice'],
		['bbox=5.5,51.7,5.6', 'bbox', 'not-a-box'],
		['bbox=5.6,51.7,5.5,51.8', 'bbox', 'not-a-box'],
		['bbox=-181,51,5,52', 'bbox', 'not-a-box'],
		['bbox=,,,', 'bbox', 'not-a-box'],
		['sorteer=prijs', 'sorteer', 'not-a-choice'],
		['pagina=0', 'pagina', 'not-a-page'],
		['pagina=10001', 'pagina', 'not-a-page'],
		['pagina=1.5', 'pagina', 'not-a-page'],
		[Array.from({ length: 21 }, () => 'soort=inloop').join('&'), 'soort', 'too-many']
	])('%s', (search, field, key) => {
		const { query, problems } = read(`${search}&q=thee`);
		expect(problems).toEqual([{ field, key }]);
		expect(query.text).toBe(field === 'q' ? '' : 'thee');
	});

	test('everything at once names every field once', () => {
		const names = [
			'bij',
			'straal',
			'wanneer',
			'van',
			'tot',
			'dagdeel',
			'soort',
			'thema',
			'doelgroep',
			'toegang',
			'gratis'
		];
		const more = ['toegankelijk', 'binnen', 'open', 'taal', 'bbox', 'sorteer', 'pagina'];
		const wrong = [...names, ...more].map((name) => `${name}=%F0%9F%92%A5`).join('&');
		expect(read(wrong).problems.map(({ field }) => field)).toEqual([...names, ...more]);
	});

	test('whatever stands in a URL, it is read without a crash, and every problem has words', () => {
		const field = fc.constantFrom(...'q bij straal wanneer van tot dagdeel soort bbox pagina gratis taal x'.split(' '));
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string(),
			fc.double().map(String),
			fc.integer().map(String)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(field, value), { maxLength: 30 }), (pairs) => {
				const { query, problems } = parse(new URLSearchParams(pairs));
				for (const { key } of problems) expect(problemWords[key]).toBeTruthy();
				// What is left of it can be shared again, and is then right.
				expect(parse(toParams(query))).toEqual({ query, problems: [] });
			})
		);
	});
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
const degrees = (most: number) =>
	fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => (value === 0 ? 0 : value / 1e5));
const subset = <Value>(all: readonly Value[]) => fc.subarray([...all]);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

/** Any search there can be. */
const anyQuery: fc.Arbitrary<Query> = fc
	.record({
		text: fc.constantFrom('', 'koffie', 'samen eten & praten', "o'hara; drop table", 'café <b>', '100%', 'سلام'),
		literal: subset(['dinsdag', 'koffie']),
		everywhere: fc.boolean(),
		near: maybe(
			fc.oneof(
				fc.constantFrom('schadewijk', 'oss-zuid', 's-hertogenbosch').map((slug) => ({ type: 'area' as const, slug })),
				fc.record({ lat: degrees(90), lon: degrees(180) }).map((point) => ({ type: 'point' as const, ...point })),
				fc.constantFrom('5341', '5341 AB').map((postcode) => ({ type: 'postcode' as const, pc4: '5341', postcode }))
			)
		),
		radius: maybe(fc.integer({ min: 1, max: 50_000 })),
		when: maybe(fc.constantFrom('vandaag', 'morgen', 'weekend', 'week')),
		from: maybe(day),
		to: maybe(day),
		dayParts: subset(dayParts),
		kinds: subset(kinds.keys),
		themes: subset(themes.keys),
		targetGroups: subset(targetGroups.keys),
		access: subset(['publiek', 'openbaar'] as const),
		free: fc.boolean(),
		facts: subset(facts.keys),
		indoors: maybe(fc.boolean()),
		openNow: fc.boolean(),
		languages: subset(languages.keys),
		box: maybe(
			fc
				.tuple(degrees(180), degrees(90), degrees(180), degrees(90))
				.filter(([west, south, east, north]) => west < east && south < north)
		),
		sort: maybe(fc.constantFrom('afstand', 'tijd', 'relevantie', 'naam')),
		page: fc.integer({ min: 1, max: 10_000 })
	})
	.filter(({ from, to }) => !from || !to || from <= to)
	.map((query) => ({ ...query, literal: query.text ? query.literal : [] }));

describe('a search can be shared', () => {
	test('whoever opens the address asks the same question', () => {
		fc.assert(
			fc.property(anyQuery, (query) => {
				expect(parse(new URLSearchParams(toParams(query).toString()))).toEqual({ query, problems: [] });
			})
		);
	});

	test('the same choices give the same address, in whatever order they were ticked', () => {
		fc.assert(
			fc.property(anyQuery, fc.infiniteStream(fc.nat()), (query, random) => {
				const shuffled = new URLSearchParams(
					[...toParams(query)].sort(() => (random.next().value % 3) - 1) as [string, string][]
				);
				expect(toParams(parse(shuffled).query).toString()).toBe(toParams(query).toString());
			})
		);
	});

	test('a changed question begins at its first page', () => {
		const query = { ...emptyQuery, text: 'koffie', page: 4 };
		expect(href('/activiteiten', query, { free: true })).toBe('/activiteiten?q=koffie&gratis=ja');
		expect(href('/activiteiten', query, { page: 5 })).toBe('/activiteiten?q=koffie&pagina=5');
		expect(href('/activiteiten', emptyQuery)).toBe('/activiteiten');
	});
});

describe('days and order', () => {
	test.each<[Partial<Query>, { from: string; to: string } | null]>([
		[{}, null],
		[{ when: 'vandaag' }, { from: '2026-11-22', to: '2026-11-22' }],
		[{ when: 'morgen' }, { from: '2026-11-23', to: '2026-11-23' }],
		// On a Sunday the week has seven days to come, not one.
		[{ when: 'week' }, { from: '2026-11-22', to: '2026-11-28' }],
		[
			{ from: '2026-12-01', to: '2026-12-03' },
			{ from: '2026-12-01', to: '2026-12-03' }
		],
		[{ to: '2026-11-30' }, { from: '2026-11-22', to: '2026-11-30' }],
		[
			{ when: 'morgen', from: '2026-12-01', to: '2026-12-01' },
			{ from: '2026-12-01', to: '2026-12-01' }
		]
	])('on Sunday 22 November %j asks %j', (asked, days) => {
		expect(daysAsked({ ...emptyQuery, ...asked }, '2026-11-22')).toEqual(days);
	});

	test.each<[Parameters<typeof sortOf>, string]>([
		[['activity', { sort: null, text: '' }, false], 'tijd'],
		[['activity', { sort: null, text: 'koffie', when: 'week' }, true], 'tijd'],
		[['activity', { sort: null, text: 'koffie' }, true], 'relevantie'],
		[['place', { sort: null, text: '' }, true], 'afstand'],
		[['place', { sort: null, text: '' }, false], 'naam'],
		[['place', { sort: 'afstand', text: '' }, false], 'naam'],
		[['place', { sort: 'naam', text: 'koffie' }, true], 'naam']
	])('%j stands in the order of %s', (asked, order) => {
		expect(sortOf(...asked)).toBe(order);
	});
});
