// What a room costs whom, and why: what a board of a club could argue with.
import { describe, expect, test } from 'vitest';
import { parseSpace } from '#lib/spaces/space.ts';
import { parseGroup, parsePrices, typedPrice } from '#lib/spaces/tariff-form.ts';
import {
	askerIn,
	fromWords,
	quote,
	type Asker,
	type AskerKind,
	type TariffGroup,
	type TariffRule
} from '#lib/spaces/tariff.ts';

const group = (key: string, position: number, name: string, who: TariffGroup['who']): TariffGroup => ({
	...{ key, position, name, who },
	about: `${name} past hier.`
});
// As a municipality gets them: migrations/019_spaces.sql.
const groups = [
	group('commercial', 3, 'Commercieel tarief', {}),
	group('resident-initiative', 1, 'Bewonersinitiatief', { kinds: ['residents'], free: true }),
	group('social', 2, 'Sociaal tarief', {
		kinds: ['residents', 'volunteers', 'club', 'social-enterprise', 'municipality']
	})
];
const rule = (groupKey: string, cents: number, at: Partial<TariffRule> = {}): TariffRule => ({
	...{ groupKey, cents, placeId: null, spaceId: null, per: 'day-part' },
	...at
});
const everywhere = [rule('resident-initiative', 0), rule('social', 1500), rule('commercial', 4500)];
const hall = { spaceId: 7, placeId: 3 };
const asks = (kind: AskerKind, free = true, hours = 2): Asker => ({ kind, free, hours, when: null });

test('the lowest price of a room stands beside it, and whom it is free for', () => {
	expect(fromWords(groups, everywhere, hall)).toBe('Bewonersinitiatief: gratis. Anderen: vanaf € 15 per dagdeel');
	const own = rule('resident-initiative', 500, { spaceId: 7, per: 'hour' });
	expect(fromWords(groups, [...everywhere, own], hall)).toBe('Vanaf € 5 per uur');
	expect(fromWords(groups, [rule('social', 0)], hall)).toBe('Gratis');
	expect(fromWords(groups, [], hall)).toBe('');
});

describe('the first group that fits holds', () => {
	test.each([
		['residents', true, 'Bewonersinitiatief', 0],
		['residents', false, 'Sociaal tarief', 1500],
		['club', true, 'Sociaal tarief', 1500],
		['municipality', false, 'Sociaal tarief', 1500],
		['company', true, 'Commercieel tarief', 4500],
		['private', false, 'Commercieel tarief', 4500],
		['professional', true, 'Commercieel tarief', 4500]
	] as const)('%s, free: %s → %s', (kind, free, name, cents) => {
		const answer = quote(groups, everywhere, hall, asks(kind, free));
		expect([answer.group?.name, answer.cents]).toEqual([name, cents]);
	});

	test('why each other one does not, in words', () => {
		expect(quote(groups, everywhere, hall, asks('residents', false)).tried).toEqual([
			{
				name: 'Bewonersinitiatief',
				holds: false,
				why: 'Dit geldt alleen als meedoen gratis of bijna gratis is. Jullie vragen een bedrag.'
			},
			{ name: 'Sociaal tarief', holds: true, why: 'Sociaal tarief past hier.' },
			{ name: 'Commercieel tarief', holds: false, why: 'Hier kijken we niet meer naar: Sociaal tarief gaat voor.' }
		]);
		expect(quote(groups, everywhere, hall, asks('company')).tried[0]?.why).toBe(
			'Dit is voor: bewonersinitiatief. Jullie zijn: bedrijf.'
		);
	});

	test('without any that fits there is no price', () => {
		const answer = quote(groups.slice(1), everywhere, hall, asks('company'));
		expect(answer).toMatchObject({ group: null, cents: null, counted: ['Er is geen tarief dat bij jullie past.'] });
	});

	test('a group without a price does not let the next one hold', () => {
		const answer = quote(groups, [rule('commercial', 4500)], hall, asks('club'));
		expect(answer).toMatchObject({ group: { key: 'social' }, cents: null });
	});
});

describe('the nearest price holds', () => {
	const building = rule('social', 2000, { placeId: 3 });
	const room = rule('social', 1000, { spaceId: 7, per: 'hour' });
	test.each([
		['of the room', [...everywhere, building, room], 3000, 'Deze ruimte heeft een eigen prijs.'],
		['of the building', [building, ...everywhere], 2000, 'De prijs van het gebouw geldt.'],
		['of the municipality', everywhere, 1500, 'De prijs van de gemeente geldt.'],
		[
			'not of another building',
			[...everywhere, rule('social', 1, { placeId: 4 }), rule('social', 1, { spaceId: 8 })],
			1500,
			'gemeente'
		]
	] as const)('%s', (_, rules, cents, words) => {
		const answer = quote(groups, rules, hall, asks('club', true, 3));
		expect(answer.cents).toBe(cents);
		expect(answer.counted[0]).toContain(words);
	});

	test.each([
		[1, 1500, '1 dagdeel × € 15 = € 15.'],
		[4, 1500, '1 dagdeel × € 15 = € 15.'],
		[5, 3000, '2 dagdelen × € 15 = € 30.'],
		[12, 4500, '3 dagdelen × € 15 = € 45.']
	])('%s hours', (hours, cents, sum) => {
		const answer = quote(groups, everywhere, hall, asks('club', true, hours));
		expect(answer.cents).toBe(cents);
		expect(answer.counted[1]).toContain(sum);
	});
});

test.each([
	['wie=club&gratis=nee&uren=3', { kind: 'club', free: false, hours: 3, when: null }],
	[
		'wie=residents&wanneer=2-evening',
		{ kind: 'residents', free: true, hours: 2, when: { weekday: 2, part: 'evening' } }
	],
	['wie=residents&wanneer=9-nacht', { kind: 'residents', free: true, hours: 2, when: null }],
	['wie=club&uren=99', { kind: 'club', free: true, hours: 12, when: null }],
	['wie=koning', null],
	['', null],
	['wie=constructor', null]
])('an address asks: %s', (address, asker) => expect(askerIn(new URLSearchParams(address))).toEqual(asker));

describe('what a manager and an officer fill in', () => {
	const form = (fields: [string, string][]) => {
		const data = new FormData();
		for (const [name, value] of fields) data.append(name, value);
		return data;
	};

	test('a room', () => {
		const told = form([['naam', 'Zaal'], ['oppervlak', '40'], ['voorziening', 'kitchen'], ['voorziening', 'zwembad']]); // prettier-ignore
		expect(parseSpace(told)).toEqual({
			ok: true,
			value: { name: 'Zaal', squareMetres: 40, seats: null, equipment: ['kitchen'], note: '' }
		});
		const wrong = parseSpace(form([['oppervlak', 'veel'], ['stoelen', '0']])); // prettier-ignore
		expect(wrong.ok ? [] : wrong.problems.map(({ field }) => field)).toEqual(['naam', 'oppervlak', 'stoelen']);
	});

	test.each([
		['12,50', 1250],
		['€ 15', 1500],
		['0', 0],
		['', null],
		['gratis', undefined],
		['-5', undefined],
		['10001', undefined]
	])('a price: %s', (typed, cents) => {
		const parsed = parsePrices(form([['prijs-social', typed], ['per-social', 'hour']]), groups); // prettier-ignore
		expect(parsed.ok ? (parsed.value[0]?.price?.cents ?? null) : undefined).toBe(cents);
	});

	test('a price that nobody changed in the form is left alone, as somebody else may have changed it', () => {
		const sent = (was: string, now: string) =>
			parsePrices(form([['was-prijs-social', was], ['was-per-social', 'hour'], ['prijs-social', now], ['per-social', 'hour']]), groups); // prettier-ignore
		expect(sent('12,50', '12.50')).toEqual({ ok: true, value: [] });
		expect(sent('', '')).toEqual({ ok: true, value: [] });
		expect(sent('12,50', '')).toEqual({ ok: true, value: [{ groupKey: 'social', price: null }] });
	});

	test('a price is shown as it was typed', () => expect([1250, 1500, 0].map(typedPrice)).toEqual(['12,50', '15', '0']));

	test('a group says where it comes from', () => {
		const told = [['naam', 'Jeugd'], ['waarom', 'Voor jongeren.'], ['soort', 'club'], ['meedoen', 'ja']] as [string, string][]; // prettier-ignore
		const wrong = parseGroup(form(told));
		expect(wrong.ok ? [] : wrong.problems.map(({ field }) => field)).toEqual(['bron']);
		expect(parseGroup(form([...told, ['bron', 'besluit']]))).toEqual({
			ok: true,
			value: {
				name: 'Jeugd',
				who: { kinds: ['club'], free: true },
				about: 'Voor jongeren.',
				source: 'besluit',
				proposal: false
			}
		});
	});
});
