// Following: which part of a search stays, how it is said, and when eight o'clock is.
import { describe, expect, test } from 'vitest';
import { byPlace, digestLetter, toldUpTo, type New } from '#lib/following/digest.ts';
import { followParams, followWords, parseFollow } from '#lib/following/follow.ts';
import { htmlOf, textOf } from '#lib/mail/rendering.ts';
import { parse } from '#lib/search/parse.ts';

const queryOf = (text: string) => parse(new URLSearchParams(text)).query;

describe('what is followed', () => {
	test.each([
		['q=koffie&bij=schadewijk', 'q=koffie&bij=schadewijk'],
		['bij=schadewijk&q=koffie&pagina=3&sorteer=naam', 'q=koffie&bij=schadewijk'],
		['wanneer=morgen&gratis=ja&open=nu', 'gratis=ja'],
		['van=2026-11-24&tot=2026-11-30', ''],
		['bij=51.76543,5.53219&straal=1000', 'bij=51.765%2C5.532&straal=1000']
	])('of %s stays %s', (asked, followed) => expect(followParams(queryOf(asked))).toBe(followed));

	test.each([
		['', null, 'activiteiten'],
		['bij=schadewijk', 'Schadewijk', 'activiteiten in Schadewijk'],
		['q=koffie&bij=5345', '5345', 'activiteiten met “koffie” bij 5345'],
		['bij=schadewijk&straal=2000', 'Schadewijk', 'activiteiten bij Schadewijk (Binnen 2 kilometer)'],
		['soort=samen-eten&gratis=ja', null, 'activiteiten (Samen eten, Gratis)']
	])('%s reads as words', (asked, where, words) => expect(followWords(queryOf(asked), where)).toBe(words));

	test('of everything, or of what is asked nowhere in particular, it is the municipality', () => {
		expect(followWords(queryOf(''), null, 'Oss')).toBe('activiteiten in Oss');
		expect(followWords(queryOf('gratis=ja'), null, 'Oss')).toBe('activiteiten in Oss (Gratis)');
		expect(followWords(queryOf('bij=schadewijk'), 'Schadewijk', 'Oss')).toBe('activiteiten in Schadewijk');
	});
});

describe("eight o'clock in Amsterdam", () => {
	const told = (rhythm: 'new' | 'weekly', now: string) => toldUpTo(rhythm, new Date(now)).toISOString();

	test.each([
		['a minute before eight it is still yesterday', '2026-11-25T06:59:00Z', '2026-11-24T06:45:00.000Z'],
		["at eight it is today's turn", '2026-11-25T07:00:00Z', '2026-11-25T06:45:00.000Z'],
		['late in the evening it still is', '2026-11-25T22:59:00Z', '2026-11-25T06:45:00.000Z'],
		['the day before the clock goes back', '2026-10-24T06:00:00Z', '2026-10-24T05:45:00.000Z'],
		['the day the clock went back, an hour later by the sun', '2026-10-25T06:30:00Z', '2026-10-24T05:45:00.000Z'],
		['and at eight on the clock', '2026-10-25T07:00:00Z', '2026-10-25T06:45:00.000Z'],
		['the day before the clock goes forward', '2027-03-27T07:00:00Z', '2027-03-27T06:45:00.000Z'],
		['the day the clock went forward', '2027-03-28T06:00:00Z', '2027-03-28T05:45:00.000Z']
	])('%s', (_, now, upTo) => expect(told('new', now)).toBe(upTo));

	test.each([
		['on Monday at eight', '2026-11-23T07:00:00Z', '2026-11-23T06:45:00.000Z'],
		['on Monday before eight it is last week', '2026-11-23T06:59:00Z', '2026-11-16T06:45:00.000Z'],
		['on Sunday too', '2026-11-22T20:00:00Z', '2026-11-16T06:45:00.000Z'],
		['in the week after the clock went back', '2026-10-26T07:00:00Z', '2026-10-26T06:45:00.000Z'],
		['in the week after the clock went forward', '2027-03-29T06:00:00Z', '2027-03-29T05:45:00.000Z']
	])('each week: %s', (_, now, upTo) => expect(told('weekly', now)).toBe(upTo));
});

describe('the form', () => {
	const now = new Date('2026-11-23T09:00:00Z');
	const form = (fields: Record<string, string>) => {
		const data = new FormData();
		const usual = { email: 'Fatima@Voorbeeld.example ', ritme: 'week', geopend: String(now.getTime() - 9_000) };
		for (const [name, value] of Object.entries({ ...usual, ...fields })) data.set(name, value);
		return parseFollow(data, now);
	};
	test('an address counts in small letters', () =>
		expect(form({})).toEqual({ ok: true, follow: { email: 'fatima@voorbeeld.example', rhythm: 'weekly' } }));
	test.each([
		['no address', { email: '' }, { email: 'email-missing' }],
		['no real address', { email: 'fatima' }, { email: 'email-wrong' }],
		['two addresses', { email: 'a@b.nl,c@d.nl' }, { email: 'email-wrong' }],
		['a header in it', { email: 'a@b.nl\nBcc: c@d.nl' }, { email: 'email-wrong' }],
		['no rhythm', { ritme: 'elk uur' }, { ritme: 'rhythm-missing' }],
		['a machine that fills in everything', { website: 'http://x' }, { email: 'robot' }],
		['a machine in a hurry', { geopend: String(now.getTime() - 500) }, { email: 'quick' }],
		['a machine that leaves it out', { geopend: '' }, { email: 'quick' }],
		['nonsense for a time', { geopend: 'straks' }, { email: 'quick' }]
	])('%s', (_, fields, problems) => {
		const parsed = form(fields);
		expect(parsed.ok ? {} : parsed.problems).toEqual(problems);
	});
});

const coffee = (change: Partial<New> = {}): New => ({
	url: '/activiteiten/koffie',
	title: 'Koffie',
	where: 'De Wolput',
	district: 'Schadewijk',
	starts: '2026-11-24T10:00',
	ends: '2026-11-24T12:00',
	priceWords: 'Gratis',
	...change
});

test('what is new stands by place, the first date first', () => {
	const hits = [
		coffee({ title: 'Eten', starts: '2026-11-26T18:00', ends: '2026-11-26T20:00' }),
		coffee({ title: 'Wandelen', where: null, starts: '2026-11-25T10:00', ends: '2026-11-25T11:00' }),
		coffee()
	];
	expect(byPlace(hits, 'https://buurt.example', '2026-11-23')).toEqual([
		{
			title: 'De Wolput',
			items: [
				{ label: 'Koffie', note: 'Morgen, 10:00 tot 12:00. Gratis.', url: 'https://buurt.example/activiteiten/koffie' },
				{
					label: 'Eten',
					note: 'Donderdag 26 november, 18:00 tot 20:00. Gratis.',
					url: 'https://buurt.example/activiteiten/koffie'
				}
			]
		},
		{
			title: 'Schadewijk',
			items: [
				{
					label: 'Wandelen',
					note: 'Woensdag 25 november, 10:00 tot 11:00. Gratis.',
					url: 'https://buurt.example/activiteiten/koffie'
				}
			]
		}
	]);
});

test('a digest says what is followed, and how to stop, in text and in HTML; a title is no markup', () => {
	const letter = digestLetter({
		followId: '1',
		email: 'fatima@voorbeeld.example',
		rhythm: 'weekly',
		query: 'bij=schadewijk',
		words: 'activiteiten in Schadewijk',
		hits: [coffee({ title: '<script>alert(1)</script>' }), coffee()],
		stopUrl: 'https://buurt.example/volgen/stop/abc',
		origin: 'https://buurt.example',
		toldUpTo: new Date('2026-11-23T06:45:00Z')
	});
	expect(letter.subject).toBe('2 nieuwe activiteiten in Schadewijk');
	expect(letter.once).toBe('digest:1:2026-11-23');
	expect(textOf(letter)).toContain(
		'- Koffie. Morgen, 10:00 tot 12:00. Gratis.\n  https://buurt.example/activiteiten/koffie'
	);
	expect(textOf(letter)).toContain('Stop met één klik:\nhttps://buurt.example/volgen/stop/abc');
	expect(htmlOf(letter)).toContain('&lt;script&gt;');
	expect(htmlOf(letter)).not.toContain('<script');
});
