// The first page of work: what somebody finds on it, by what they may.
import { expect, test } from 'vitest';
import type { Me, Rights } from '#lib/accounts/rights.ts';
import { counted, doorsOf } from '../../src/routes/(site)/gemeente/doors.ts';

const nothing: Rights = { initiatives: [], places: [], areas: [], staff: [] };
const me = (rights: Partial<Rights>): Me => ({
	...{ id: 'x', email: 'x@voorbeeld.nl', name: '', session: 'x', secondFactor: true },
	rights: { ...nothing, ...rights }
});
const schadewijk = { slug: 'schadewijk', name: 'Schadewijk' };
const hrefs = (groups: ReturnType<typeof doorsOf>) => groups.flatMap(({ doors }) => doors.map(({ href }) => href));

test('a connector finds her wijk and what she does there, and nothing that is for officers', () => {
	expect(hrefs(doorsOf(me({ areas: [3] }), [schadewijk], {}))).toEqual([
		'/gemeente/wijken/schadewijk/vraag-en-aanbod',
		'/gemeente/behoeften/antwoorden',
		'/gemeente/behoeften/wie-antwoordde',
		'/gemeente/gesprekken',
		'/gemeente/behoeften/invoer',
		'/gemeente/behoeften/kaarten',
		'/veld',
		'/plekken'
	]);
});

test('an officer finds the overview first, and what waits beside its door', () => {
	const groups = doorsOf(me({ staff: ['officer'] }), [], { '/gemeente/behoeften': ['2 zonder antwoord'] });
	expect(hrefs(groups)[0]).toBe('/gemeente/vraag-en-aanbod');
	const needs = groups.flatMap(({ doors }) => doors).find(({ href }) => href === '/gemeente/behoeften');
	expect(needs?.waiting).toEqual(['2 zonder antwoord']);
	expect(hrefs(groups.filter(({ title }) => title === 'De site'))).toEqual(['/gemeente/zoekwoorden']);
});

test('who has no work here finds nothing', () => {
	for (const who of [null, me({}), { ...me({ staff: ['officer'] }), secondFactor: false }])
		expect(doorsOf(who, [], {})).toEqual([]);
});

test('only what waits is told', () => {
	expect(
		counted([
			[0, 'te laat'],
			[null, 'te beoordelen'],
			[3, 'zonder antwoord']
		])
	).toEqual(['3 zonder antwoord']);
});
