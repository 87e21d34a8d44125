// The list of places is its address: what an officer asks can be shared, and nonsense in it does no harm.
import { expect, test } from 'vitest';
import { href, paramsOf, parse, unfiltered } from '#lib/inventory/query.ts';

const usual = parse(new URLSearchParams()).query;
const read = (text: string) => parse(new URLSearchParams(text));

test('the bare address asks for every place on the site, by name', () => {
	expect(usual).toEqual({
		text: '',
		area: null,
		types: [],
		access: null,
		complete: { from: 0, to: 100 },
		missing: [],
		checked: null,
		before: null,
		manager: '',
		visibility: 'public',
		sort: { by: 'name', down: false },
		columns: ['type', 'area', 'complete', 'checked'],
		size: 25,
		page: 1,
		editing: null,
		drawn: false
	});
	expect(paramsOf(usual).toString()).toBe('');
});

test.each([
	'q=koffie+%26+thee',
	'gebied=schadewijk',
	'soort=park&soort=library',
	'toegang=openbaar',
	'minstens=20&hoogstens=80',
	'ontbreekt=hours&ontbreekt=fact-toilet',
	'gecontroleerd=nooit',
	'gecontroleerd=verlopen',
	'gecontroleerd=voor&voor=2026-01-01',
	'beheerder=Ons+Welzijn',
	'zichtbaar=weg',
	'zichtbaar=alles',
	'sorteer=-volledig',
	'sorteer=gebied',
	'kolom=address&kolom=fact-quiet',
	'pagina=3',
	'pagina=2&wijzig=17',
	'rijen=100&pagina=2&kaartje=ja',
	'q=soep&gebied=ruwaard&soort=park&toegang=publiek&minstens=1&hoogstens=99&ontbreekt=photo&gecontroleerd=verlopen&beheerder=jan&zichtbaar=alles&sorteer=-naam&kolom=type&pagina=2&wijzig=5'
])('%s is read, and written as it was', (text) => {
	const { query, problems } = read(text);
	expect(problems).toEqual([]);
	expect(paramsOf(query).toString()).toBe(text);
});

test.each([
	['toegang=binnen', 'toegang'],
	['soort=kasteel', 'soort'],
	['gebied=../etc', 'gebied'],
	['minstens=140', 'minstens'],
	['minstens=-1', 'minstens'],
	['minstens=80&hoogstens=20', 'hoogstens'],
	['gecontroleerd=ooit', 'gecontroleerd'],
	['gecontroleerd=voor', 'voor'],
	['voor=2026-02-30', 'voor'],
	['zichtbaar=soms', 'zichtbaar'],
	['sorteer=constructor', 'sorteer'],
	['toegang=__proto__', 'toegang'],
	['kolom=wachtwoord', 'kolom'],
	['ontbreekt=alles', 'ontbreekt']
])('%s is said to be wrong, and left out', (text, field) => {
	const { query, problems } = read(text);
	expect(problems.map((problem) => problem.field)).toEqual([field]);
	expect(problems[0]?.message).toMatch(/\.$/);
	expect({ ...query, complete: usual.complete, before: null }).toEqual(usual);
});

test.each(['pagina=0', 'pagina=x', 'wijzig=-3', 'wijzig=99999999999', 'vreemd=ja'])('%s asks for nothing', (text) => {
	expect(read(text)).toEqual({ query: usual, problems: [] });
});

test('who takes the filters away keeps columns and order; a day by itself asks what was looked at before it', () => {
	const { query } = read('gebied=ruwaard&voor=2026-01-01&sorteer=-volledig&kolom=type&pagina=4');
	expect(query).toMatchObject({ checked: 'before', before: '2026-01-01' });
	expect(href('/gemeente/plekken', unfiltered(query))).toBe('/gemeente/plekken?sorteer=-volledig&kolom=type');
});

test('another filter begins at the first page, with no row open; leafing keeps the filter', () => {
	const { query } = read('gebied=ruwaard&pagina=4&wijzig=7');
	expect(href('/gemeente/plekken', query, { access: 'openbaar' })).toBe(
		'/gemeente/plekken?gebied=ruwaard&toegang=openbaar'
	);
	expect(href('/gemeente/plekken', query, { page: 5 })).toBe('/gemeente/plekken?gebied=ruwaard&pagina=5');
	expect(href('/gemeente/plekken', query, { editing: 8 })).toBe('/gemeente/plekken?gebied=ruwaard&pagina=4&wijzig=8');
	expect(href('/gemeente/plekken', usual)).toBe('/gemeente/plekken');
});
