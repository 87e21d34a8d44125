// What a resident misses, as it stands in an address and a form: read, asked further, rounded, and watched for floods.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wgs84ToRd, type Point } from '#lib/geo/rd.ts';
import { askedParams, parseAsked, stepFor, wishOf } from '#lib/needs/asking.ts';
import { ALIKE, FROM_ONE, suspicions, type Arrival } from '#lib/needs/flood.ts';
import { personalIn } from '#lib/needs/personal.ts';
import { pointedAt } from '#lib/needs/pointed.ts';
import { middleOf, parseSquare, squareOf, squareText } from '#lib/needs/square.ts';
import { ageOptions, otherGroupOptions, spoken } from '#lib/needs/steps.ts';
import { ownVoice } from '#lib/needs/voice.ts';
import { areaAt, parseWhere, type Where } from '#lib/needs/where.ts';
import { needWords } from '#lib/needs/words.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';

const params = (text: string) => new URLSearchParams(text);

describe('the three steps', () => {
	const first = 'soort=inloop&soort=samen-eten';
	const second = `${first}&doelgroep=15-24&dagdeel=doordeweeks-avond&plek=binnen`;

	test.each([
		['begins with what you want to do', '', 1, {}],
		['asks again when nothing was chosen', 'stap=2', 1, { soort: 'kinds-missing' }],
		['goes on to for whom and when', `stap=2&${first}`, 2, {}],
		['asks for everything that is missing at once', `stap=3&${first}`, 2, { doelgroep: 'groups-missing', dagdeel: 'times-missing', plek: 'setting-missing' }], // prettier-ignore
		['asks only for what is missing', `stap=3&${first}&doelgroep=15-24&dagdeel=altijd`, 2, { plek: 'setting-missing' }],
		['comes to where', `stap=3&${second}`, 3, {}],
		['goes back to the beginning, with the choices kept', `stap=1&${second}`, 1, {}],
		['makes nothing of a step that does not exist', `stap=9&${second}`, 1, {}],
		['leaves out words that are no choice', 'stap=2&soort=kernfusie', 1, { soort: 'kinds-missing' }]
	])('%s', (_, address, step, problems) => {
		const asked = parseAsked(params(address));
		expect(stepFor(asked, params(address).get('stap'))).toEqual({ step, problems });
	});

	test('what was chosen is a wish, whatever its order in the address', () => {
		const wish = { kinds: ['walk-in', 'eat-together'], targetGroups: ['age-15-24'], dayParts: 4, setting: 'indoors' };
		expect(wishOf(parseAsked(params(second)))).toEqual(wish);
		expect(parseAsked(params(second.split('&').reverse().join('&')))).toEqual(wish);
		expect(parseAsked(params(`${second}&${second}`))).toEqual(wish);
	});

	test('every choice comes back as it was from the address of the next step', () => {
		const asked = fc.record({
			kinds: fc.subarray(kinds.keys),
			targetGroups: fc.subarray(targetGroups.keys),
			dayParts: fc.integer({ min: 0, max: 63 }),
			setting: fc.constantFrom('indoors' as const, 'outdoors' as const, 'either' as const, null)
		});
		fc.assert(
			fc.property(asked, (given) => {
				expect(parseAsked(new URLSearchParams(askedParams(given)))).toEqual(given);
			})
		);
	});

	test('a need is said in plain words', () => {
		const need = { kinds: ['walk-in' as const, 'play' as const], targetGroups: ['everyone' as const], dayParts: 4 };
		expect(needWords({ ...need, setting: 'indoors' })).toBe(
			'Koffie en inloop, spelen en spel. Voor iedereen. Doordeweeks, avond. Binnen.'
		);
		expect(needWords({ ...need, dayParts: 63, setting: 'either' })).toContain(
			'Wanneer maakt niet uit. Binnen of buiten.'
		);
	});
});

describe('read aloud', () => {
	const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService });
	test('only a Dutch voice of the device itself reads: nothing goes to anybody else', () => {
		const [far, english, own] = [voice('Ver', 'nl-NL', false), voice('Eng', 'en-GB', true), voice('Xander', 'nl_NL', true)]; // prettier-ignore
		expect(ownVoice([far!, english!, own!])).toBe(own);
		expect(ownVoice([far!, english!])).toBeUndefined();
		expect(ownVoice([voice('Niet Nederlands', 'nld-x', true), { lang: 'nl' } as never])).toBeUndefined();
	});
	test('what is wrong is said before what is asked, and every group is named', () => {
		const said = spoken(2, [{ message: 'Kies voor wie het is.' }]);
		expect(said.indexOf('Kies voor wie het is.')).toBeLessThan(said.indexOf('Voor wie is het?'));
		for (const { label } of [...ageOptions, ...otherGroupOptions]) expect(said).toContain(`${label}.`);
		expect(ageOptions).toHaveLength(5);
		expect(ageOptions.length + otherGroupOptions.length).toBe(targetGroups.all.length);
	});
});

describe('where it is missed', () => {
	const wheres: Where[] = [
		{ slug: 'schadewijk', name: 'Schadewijk', id: 1, parts: [{ slug: 'vogelbuurt', name: 'Vogelbuurt', id: 11 }] }
	];
	const read = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return parseWhere(form, wheres);
	};

	test('a buurt lies in its wijk', () => {
		expect(read({ bij: 'vogelbuurt' })).toMatchObject({ ok: true, where: { districtId: 1, neighbourhoodId: 11 } });
		expect(read({ bij: 'schadewijk' })).toMatchObject({ ok: true, where: { districtId: 1, neighbourhoodId: null } });
	});
	test('the finest area that is known has a name', () => {
		expect(areaAt(wheres, { districtId: 1, neighbourhoodId: 11 })?.name).toBe('Vogelbuurt');
		expect(areaAt(wheres, { districtId: 1, neighbourhoodId: null })?.name).toBe('Schadewijk');
		expect(areaAt(wheres, { districtId: 2, neighbourhoodId: null })).toBeUndefined();
	});
	test('the browser tells in which wijk a point lies, and in none when it lies in its hole', () => {
		const box = (from: number, to: number) => [[from, from], [to, from], [to, to], [from, to], [from, from]]; // prettier-ignore
		const feature = (name: string, coordinates: number[][][][]) => ({
			...{ type: 'Feature' as const, geometry: { type: 'MultiPolygon' as const, coordinates } },
			properties: { slug: name, name, indicative: false, label: [0, 0] as [number, number] }
		});
		const features = [feature('Ruwaard', [[box(0, 10), box(4, 6)], [box(20, 30)]]), feature('Schadewijk', [[box(4, 6)]])]; // prettier-ignore
		const areas = { type: 'FeatureCollection' as const, source: '', features };
		for (const [point, name] of [
			[[2, 5], 'Ruwaard'],
			[[5, 5.5], 'Schadewijk'],
			[[25, 22], 'Ruwaard'],
			[[15, 5], null]
		] as const)
			// prettier-ignore
			expect(pointedAt(areas, [...point])?.name ?? null, String(point)).toBe(name);
	});
	test('a square is enough, a finer point is not read', () => {
		expect(read({ vak: '1652-4198' })).toMatchObject({ ok: true, where: { square: { x: 1652, y: 4198 } } });
		expect(read({ vak: '165234-419812' })).toMatchObject({ ok: false });
		expect(read({ vak: '5.5123,51.7654' })).toMatchObject({ ok: false, problems: [{ field: 'bij' }] });
	});
	test('a sentence that is too long comes back whole, with how long it is', () => {
		const zin = 'ha'.repeat(300);
		expect(read({ bij: 'schadewijk', zin })).toMatchObject({
			ok: false,
			problems: [{ field: 'zin', message: expect.stringContaining('600') as string }],
			typed: { zin }
		});
	});
	test.each([
		['Bel me: 06-12345678', ['phone']],
		['Bel me op 0412 629 911.', ['phone']],
		['app +31 6 12 34 56 78', ['phone']],
		['mail naar fatima@voorbeeld.nl', ['mail']],
		['Ik woon op 5341 AB 12', ['postcode']],
		['ik woon op 5341ab 12', ['postcode']],
		['Bij Wolputstraat 12 is niks', ['address']],
		['fatima@voorbeeld.nl of 0612345678', ['phone', 'mail']],
		['In 2025 is het buurthuis dichtgegaan.', []],
		['Sinds 2025 om 10 uur niks meer.', []],
		['Op het plein 3 keer per week', []],
		['Met 1000 mensen in de wijk is er 1 bankje.', []],
		['Ik wil op dinsdag om 14.30 uur kaarten.', []],
		['Een plek voor 12 tot 16 jaar', []]
	])('“%s” says too much: %j', (sentence, found) => {
		expect(personalIn(sentence)).toEqual(found);
	});
});

describe('a point becomes a square of 100 m', () => {
	const inOss = fc.record({
		lon: fc.double({ min: 5.4, max: 5.7, noNaN: true }),
		lat: fc.double({ min: 51.65, max: 51.85, noNaN: true })
	});

	test('of a whole square only one text leaves the browser, wherever somebody pointed in it', () => {
		fc.assert(
			fc.property(inOss, ({ lon, lat }) => {
				const square = squareOf([lon, lat])!;
				const [x, y] = wgs84ToRd([lon, lat]);
				expect(square).toEqual({ x: Math.floor(x / 100), y: Math.floor(y / 100) });
				// The middle is a fixed point: rounding what was rounded changes nothing.
				expect(squareOf(middleOf(square))).toEqual(square);
				expect(parseSquare(squareText(square))).toEqual(square);
				expect(squareText(square)).toMatch(/^\d{4}-\d{4}$/);
			})
		);
	});
	test('the middle is never further than the half of its diagonal', () => {
		fc.assert(
			fc.property(inOss, ({ lon, lat }) => {
				const [x, y] = wgs84ToRd([lon, lat]);
				const [mx, my] = wgs84ToRd(middleOf(squareOf([lon, lat])!));
				expect(Math.hypot(x - mx, y - my)).toBeLessThan(72);
			})
		);
	});
	test.each([[[0, 0]], [[4.35, 40]], [[NaN, 51]]])('outside the country there is no square: %j', (point) => {
		expect(squareOf(point as Point)).toBeNull();
	});
	test.each(['', '1-2', '9999-4198', '1652-4198-1', '-1652-4198', '1652.5-4198'])('“%s” is no square', (text) => {
		expect(parseSquare(text)).toBeNull();
	});
});

describe('a flood', () => {
	const start = Date.parse('2026-11-23T10:00:00Z');
	const arrival = (number: number, minute: number, given: Partial<Arrival> = {}): Arrival => ({
		id: String(number).padStart(4, '0'),
		device: `device ${number}`,
		network: `network ${number}`,
		answer: `answer ${number}`,
		at: new Date(start + minute * 60_000),
		...given
	});
	const many = (count: number, minutes: number, given: Partial<Arrival>) =>
		Array.from({ length: count }, (_, number) => arrival(number, number * minutes, given));

	test('neighbours who each say something else are no flood', () => {
		expect(suspicions(many(200, 0.1, {}))).toEqual([]);
	});
	test.each(['device', 'network'] as const)('five of one %s are not marked, six are, from the first on', (why) => {
		expect(suspicions(many(FROM_ONE, 1, { [why]: 'one' }))).toEqual([]);
		const found = suspicions(many(FROM_ONE + 1, 1, { [why]: 'one' }));
		expect(found.map(({ id }) => id)).toEqual(['0000', '0001', '0002', '0003', '0004', '0005']);
		expect(found.every((one) => one.why === why && one.burst === '0000')).toBe(true);
	});
	test('ten of the same within an hour are not marked, eleven are, all of them', () => {
		expect(suspicions(many(ALIKE, 1, { answer: 'koffie' }))).toEqual([]);
		const found = suspicions(many(ALIKE + 1, 1, { answer: 'koffie' }));
		expect(found).toHaveLength(11);
		expect(new Set(found.map(({ burst }) => burst))).toEqual(new Set(['0000']));
	});
	test('the same number spread over a day is what the wijk thinks', () => {
		expect(suspicions(many(40, 10, { answer: 'koffie' }))).toEqual([]);
	});
	test('two bursts on one day are told apart', () => {
		const later = many(12, 1, { answer: 'koffie' }).map((one, number) => arrival(500 + number, 600 + number, { answer: one.answer })); // prettier-ignore
		const found = suspicions([...many(12, 1, { answer: 'koffie' }), ...later]);
		expect(found).toHaveLength(24);
		expect(new Set(found.map(({ burst }) => burst))).toEqual(new Set(['0000', '0500']));
	});
	test('the order in which answers are looked at changes nothing', () => {
		const all = [...many(30, 1, { answer: 'koffie' }), ...many(9, 3, { device: 'one' }).map((one) => ({ ...one, id: `9${one.id}` }))]; // prettier-ignore
		const keys = (list: Arrival[]) => suspicions(list).map(({ id, why, burst }) => `${id} ${why} ${burst}`).sort(); // prettier-ignore
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(keys(shuffled)).toEqual(keys(all));
			}),
			{ numRuns: 25 }
		);
	});
});
