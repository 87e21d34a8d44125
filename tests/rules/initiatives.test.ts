// What people tell about their initiative, and what happens when two tell something else at once.
import { describe, expect, test } from 'vitest';
import { fieldNames, merged, parse, problemWords, typedOf, type Typed } from '#lib/initiatives/form.ts';
import { countLinks, kinds, limits, mustWait, type InitiativeDraft } from '#lib/initiatives/initiative.ts';

const districts = [{ id: 7, slug: 'schadewijk' }];
const good = { naam: 'Kookclub De Merel', soort: 'residents', kort: 'We koken elke maand samen.' };
const formOf = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const read = (fields: Record<string, string>) => parse(formOf({ ...good, ...fields }), districts);

test('a name, a kind and one sentence are enough', () => {
	expect(read({})).toMatchObject({
		problems: [],
		told: {
			...{ name: 'Kookclub De Merel', kind: 'residents', summary: 'We koken elke maand samen.', description: '' },
			...{ districtId: null, contactName: null, contactPhone: null, contactEmail: null, website: null }
		}
	});
});

test('everything that is told comes over, and back in the form', () => {
	const fields = {
		...good,
		...{ tekst: 'Eerste regel\n\n- een lijst', wijk: 'schadewijk', contactnaam: 'Fatima', telefoon: '0412 12 34 56' },
		...{ email: 'Kook@Voorbeeld.example', webadres: 'www.voorbeeld.example/kook' }
	};
	const { told, problems } = read(fields);
	expect(problems).toEqual([]);
	expect(told).toMatchObject({ districtId: 7, contactEmail: 'kook@voorbeeld.example' });
	expect(told.website).toBe('https://www.voorbeeld.example/kook');
	expect(typedOf(told, districts)).toEqual({
		...fields,
		...{ email: 'kook@voorbeeld.example', webadres: 'https://www.voorbeeld.example/kook' }
	});
});

test.each([
	[{ naam: '' }, 'naam', 'name-missing'],
	[{ naam: '   ' }, 'naam', 'name-missing'],
	[{ naam: '!!!' }, 'naam', 'name-bare'],
	[{ naam: 'a'.repeat(limits.name + 1) }, 'naam', 'name-long'],
	[{ website: 'http://machine.example' }, 'naam', 'robot'],
	[{ soort: '' }, 'soort', 'kind-missing'],
	[{ soort: 'toString' }, 'soort', 'kind-missing'],
	[{ kort: '' }, 'kort', 'summary-missing'],
	[{ kort: 'a'.repeat(limits.summary + 1) }, 'kort', 'summary-long'],
	[{ tekst: 'a'.repeat(limits.description + 1) }, 'tekst', 'description-long'],
	[{ wijk: 'atlantis' }, 'wijk', 'district-unknown'],
	[{ contactnaam: 'a'.repeat(limits.contact + 1) }, 'contactnaam', 'contact-long'],
	[{ telefoon: '12' }, 'telefoon', 'phone-wrong'],
	[{ telefoon: 'bel me maar eens op' }, 'telefoon', 'phone-wrong'],
	[{ email: 'fatima' }, 'email', 'email-wrong'],
	[{ email: 'a@b.nl\nBcc: iedereen@voorbeeld.example' }, 'email', 'email-wrong'],
	[{ webadres: 'javascript:alert(1)' }, 'webadres', 'website-wrong'],
	[{ webadres: 'data:text/html,x' }, 'webadres', 'website-wrong'],
	[{ webadres: 'https://naam:geheim@voorbeeld.example' }, 'webadres', 'website-wrong'],
	[{ webadres: 'geen adres' }, 'webadres', 'website-wrong']
] as const)('%j is wrong, in words, and stays in the form', (fields, field, key) => {
	const { problems, typed } = read(fields);
	expect(problems).toEqual([{ field, message: problemWords[key] }]);
	for (const name of fieldNames) expect(typeof typed[name]).toBe('string');
});

test('fields that are not in the form are not read: nobody gives themselves a state, an id or a source', () => {
	const { told } = read({ id: '1', slug: 'x', source: 'gemeente', approvedAt: 'now', revision: '9', role: 'owner' });
	expect(Object.keys(told).sort()).toEqual(
		[
			'name',
			'kind',
			'summary',
			'description',
			'districtId',
			'contactName',
			'contactPhone',
			'contactEmail',
			'website'
		].sort()
	);
});

test('signs that nobody can see do not come in', () => {
	expect(read({ naam: 'Kook\u0000club\r\n', tekst: 'a\r\nb\u0007' }).told).toMatchObject({
		name: 'Kook club',
		description: 'a\nb'
	});
});

describe('links of a newcomer are counted', () => {
	const count = (description: string) => countLinks({ summary: '', description });
	test.each([
		['Kom gezellig eten.', 0],
		['Kijk op www.voorbeeld.nl', 1],
		['https://www.voorbeeld.nl/kook', 1],
		['Mail kook@voorbeeld.nl', 0],
		['voorbeeld.nl en https://a.example en http://b.example', 3],
		['Om 19.30 uur. En dan eten.', 0]
	])('%s', (text, links) => expect(count(text)).toBe(links));
});

describe('two people change the same initiative at once', () => {
	const base: Typed = { ...typedOf(read({}).told, districts), telefoon: '0412 11 11 11' };
	test('what only the other changed is taken over; what I wrote stays', () => {
		const now = { ...base, telefoon: '0412 22 22 22' };
		const mine = { ...base, kort: 'We koken elke week.' };
		expect(merged(base, now, mine)).toEqual({
			typed: { ...mine, telefoon: '0412 22 22 22' },
			theirs: ['telefoon'],
			both: []
		});
	});
	test('what both changed stays as mine, and is named', () => {
		const now = { ...base, kort: 'We koken elke dag.' };
		const mine = { ...base, kort: 'We koken elke week.' };
		expect(merged(base, now, mine)).toEqual({ typed: mine, theirs: [], both: ['kort'] });
	});
	test('the same change twice is no trouble', () => {
		const both = { ...base, kort: 'We koken elke week.' };
		expect(merged(base, both, both)).toEqual({ typed: both, theirs: [], both: [] });
	});
	test('when nobody knows any more what it began with, nothing of mine is lost', () => {
		const mine = { ...base, kort: 'We koken elke week.' };
		expect(merged({}, base, mine)).toEqual({ typed: mine, theirs: [], both: ['kort'] });
	});
});

test('every kind has a name in Dutch', () =>
	expect(Object.values(kinds).every((name) => /^[A-Z]/.test(name))).toBe(true));

test.each([
	[{ summary: 'We breien.' }, false, 40, null],
	[{ description: 'https://a.nl https://b.nl https://c.nl' }, false, 40, 'links'],
	[{ description: 'https://a.nl https://b.nl https://c.nl' }, true, 1, null],
	[{ name: 'Gemeente Oss' }, true, 29, 'first'],
	[{ kind: 'municipality' as const }, true, 29, 'first'],
	[{ name: 'Gemeente Oss' }, true, 31, null],
	[{ name: 'Gemeente Oss' }, false, 31, 'first']
])('a change to %j, published before: %s, let in %i days ago: %s', (change, trusted, days, why) => {
	const now = new Date('2026-11-22T10:00:00Z');
	const before = read({}).told as InitiativeDraft;
	const approvedAt = new Date(now.getTime() - days * 86_400_000);
	expect(mustWait(before, { ...before, ...change }, { trusted, approvedAt }, now)).toBe(why);
});
