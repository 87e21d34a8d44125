// The door of the site: who comes in where, where somebody goes on to, and what another site may not send.
import { describe, expect, test } from 'vitest';
import { deviceOf } from '#lib/accounts/device.ts';
import { parseEmail } from '#lib/accounts/email.ts';
import { ownPath, startOf } from '#lib/accounts/paths.ts';
import type { Me, StaffRole } from '#lib/accounts/rights.ts';
import { parseRole } from '#lib/accounts/roles.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import { access } from '../../src/access.ts';
import { behindSecret, entrance, isForeign } from '../../src/entrance.ts';

const me = (staff: StaffRole[] = [], secondFactor = false, areas = [1]): Me => ({
	id: 'x',
	email: 'x@voorbeeld.nl',
	name: '',
	session: 'x',
	secondFactor,
	rights: { initiatives: [], places: [], areas, staff }
});

test.each([
	['/(site)/plekken', null, 'in'],
	['/(site)/mijn', null, 'sign-in'],
	['/(site)/mijn', me(), 'in'],
	['/(site)/gemeente/rollen', null, 'sign-in'],
	['/(site)/gemeente/rollen', me(), 'not-here'],
	['/(site)/gemeente/rollen', me([], true), 'not-here'],
	['/(site)/gemeente/rollen', me(['officer']), 'second-step'],
	['/(site)/gemeente/rollen', me(['officer'], true), 'not-here'],
	['/(site)/gemeente/rollen', me(['administrator'], true), 'in'],
	['/(site)/gemeente/rollen', me(['administrator']), 'second-step'],
	['/(site)/gemeente', me(['officer'], true), 'in'],
	['/(site)/gemeente', me([], false), 'in'],
	['/(site)/gemeente', me([], false, []), 'not-here'],
	['/(site)/gemeente', me(['officer'], false, []), 'second-step'],
	['/(site)/gemeente', null, 'sign-in'],
	['/(site)/nergens-genoemd', me(['administrator'], true), 'not-here'],
	['constructor', me(['administrator'], true), 'not-here'],
	[null, null, 'in']
])('%s for %o: %s', (route, who, met) => expect(entrance(route, who, false)).toBe(met));

test('the mail of a demo is there in a demo only', () => {
	expect(entrance('/(site)/postvak', null, true)).toBe('in');
	expect(entrance('/(site)/postvak', me(['administrator'], true), false)).toBe('not-here');
});

test('what a link of a mail opens is kept nowhere and told to nobody, on every page there is', () => {
	const links = Object.keys(access).filter((route) => route.includes('[token]'));
	expect(links.length).toBeGreaterThan(5);
	for (const route of links)
		expect(Object.fromEntries(behindSecret(route))).toMatchObject({
			'cache-control': 'private, no-store',
			'referrer-policy': 'same-origin'
		});
	for (const route of ['/(site)/plekken', null]) expect(behindSecret(route)).toEqual([]);
});

describe('what another site sends', () => {
	const origin = 'https://buurt.voorbeeld.nl';
	test.each([
		['POST', { 'sec-fetch-site': 'same-origin', origin }, false],
		['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://kwaad.voorbeeld' }, true],
		['POST', { 'sec-fetch-site': 'same-site', origin: 'https://ander.voorbeeld.nl' }, true],
		['PUT', { 'sec-fetch-site': 'cross-site' }, true],
		['DELETE', { origin: 'https://kwaad.voorbeeld' }, true],
		['PATCH', { origin: 'null' }, true],
		['POST', { origin: 'http://buurt.voorbeeld.nl' }, true],
		['POST', {}, true],
		['POST', { origin }, false],
		['GET', { 'sec-fetch-site': 'cross-site' }, false],
		['HEAD', {}, false]
	])('%s with %o: foreign is %s', (method, headers, foreign) => {
		for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'x/y'])
			expect(isForeign(method, new Headers({ ...headers, 'content-type': type }), origin, '/(site)/mijn')).toBe(
				foreign
			);
	});

	test('but one click in a mail program ends a subscription', () => {
		expect(isForeign('POST', new Headers(), origin, '/(site)/volgen/stop/[token]')).toBe(false);
	});
});

test.each([
	['/mijn', '/mijn'],
	['/beheer/kookclub?stap=2#data', '/beheer/kookclub?stap=2#data'],
	['/', '/'],
	['', null],
	[null, null],
	['beheer', null],
	['//kwaad.voorbeeld', null],
	['/\\kwaad.voorbeeld', null],
	['/\t/kwaad.voorbeeld', null],
	['/\n/kwaad.voorbeeld', null],
	['/.//kwaad.voorbeeld', null],
	['/..//kwaad.voorbeeld/x', null],
	['https://kwaad.voorbeeld', null],
	['javascript:alert(1)', null],
	['/x\r\nset-cookie: a=b', null],
	[`/${'x'.repeat(2000)}`, null]
])('after signing in %j leads to %j', (asked, path) => expect(ownPath(asked)).toBe(path));

test.each([
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox op Windows'],
	['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0', 'Edge op Windows'],
	[
		'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
		'Samsung Internet op Android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
		'Safari op een iPhone'
	],
	[
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
		'Chrome op een Mac'
	],
	['Mozilla/5.0 (X11; CrOS x86_64 14541) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', 'Chrome op een Chromebook'],
	[
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
		'Chrome op Android'
	],
	[
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
		'Chrome op Linux'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1',
		'Chrome op een iPhone'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 EdgiOS/142.0 Mobile/15E148 Safari/604.1',
		'Edge op een iPhone'
	],
	['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 OPR/125.0', 'Opera op Windows'],
	[
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15',
		'Safari op een Mac'
	],
	['Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'Firefox op Android'],
	['Lynx/2.9 (Linux)', 'Een browser op Linux'],
	['<script>alert(1)</script>', 'Onbekend apparaat'],
	[null, 'Onbekend apparaat']
])('%s is shown as %s', (userAgent, words) => expect(deviceOf(userAgent)).toBe(words));

test.each([
	[' Fatima@Voorbeeld.NL ', 'fatima@voorbeeld.nl'],
	['fatima', null],
	['a@b', null],
	['a@b.nl\r\nBcc: c@d.nl', null],
	['a@b.nl, c@d.nl', null],
	[`${'a'.repeat(250)}@b.nl`, null],
	[undefined, null]
])('the mail address %j is %j', (typed, email) => expect(parseEmail(typed)).toBe(email));

test.each([
	['moderator', null, { role: 'moderator' }],
	['connector', '12', { role: 'connector', area: 12 }],
	['connector', '', null],
	['connector', '12 or true', null],
	['owner', null, null],
	[null, null, null]
])('the role %j in %j is %o', (name, area, role) => expect(parseRole(name, area)).toEqual(role));

test('who only connects or works for the municipality begins at that work; who has an initiative too, or neither, at their account', () => {
	const person = (areas: number[], initiatives: { id: number; role: 'owner' }[]) =>
		({ id: '1', rights: { areas, initiatives, places: [], staff: [] } }) as unknown as Me;
	expect(startOf(person([3], []))).toBe('/gemeente');
	const bo = { ...person([], []), rights: { ...person([], []).rights, staff: ['officer'] } } as Me;
	expect(startOf(bo)).toBe('/mijn');
	expect(startOf({ ...bo, secondFactor: true })).toBe('/gemeente');
	expect(startOf(person([3], [{ id: 1, role: 'owner' }]))).toBe('/mijn');
	expect(startOf(person([], []))).toBe('/mijn');
	expect(startOf(null)).toBe('/mijn');
});

test('the way to the answers begins at what somebody works with', () => {
	const of = (areas: number[], staff: Me['rights']['staff']) =>
		({ id: '1', secondFactor: true, rights: { areas, initiatives: [], places: [], staff } }) as unknown as Me;
	expect(crumbsTo(of([3], [])).map(({ label }) => label)).toEqual(['Begin', 'Gemeente']);
	expect(crumbsTo(of([], ['officer'])).map(({ label }) => label)).toEqual(['Begin', 'Gemeente', 'Behoeften']);
	expect(crumbsTo(of([3], ['moderator'])).map(({ label }) => label)).toEqual(['Begin', 'Gemeente']);
});
