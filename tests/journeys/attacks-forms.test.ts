// Every form and every closed page, filled in by a machine: an answer in words, never a fault, and never the wrong person's.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { json } from '#lib/foundation/database.server.ts';
import { emptyFields } from '#lib/publishing/fields.ts';
import { access } from '../../src/access.ts';
import { attacker } from '../support/attacker.ts';
import { signedIn, type Person } from '../support/people.ts';
import { filesUnder, textOf } from '../support/source.ts';

const { sql, get, post, site } = attacker();

const hostile = [
	'\u0000\u0001\u001b[31m',
	'9'.repeat(40),
	'-1',
	'1e308',
	'NaN',
	'2147483648',
	'9223372036854775808',
	"'; drop table activities; --",
	'../../etc/passwd',
	'__proto__',
	'2026-02-31T25:61',
	'0000-00-00',
	'\ud800',
	'😀'.repeat(30),
	'Jan\r\nBcc: kwaad@voorbeeld.nl'
];

// Whatever a form of ours asks, anywhere: no server need know its own only.
const fields = [
	...new Set(
		filesUnder('src')
			.filter((path) => /\.(svelte|ts)$/.test(path))
			.flatMap((path) => [
				...textOf(path).matchAll(/\bname="([\w-]+)"|\b(?:get|getAll|text|read)\((?:form, )?'([\w-]+)'\)/g)
			])
			.flatMap(([, one, other]) => one ?? other ?? [])
	)
].filter((name) => name.length > 1 && name !== 'website');
const parameters = [...new Set(filesUnder('src/routes').flatMap((path) => [...textOf(path).matchAll(/searchParams\.(?:get|has|getAll)\('(\w+)'\)/g)].map(([, name]) => name!)))]; // prettier-ignore

const routes = [...new Set(filesUnder('src/routes').flatMap((path) => /^src\/routes(\/.*)\/\+(?:page|server)\b/.exec(path)?.[1] ?? []))].filter((route) => route !== '/kaal'); // prettier-ignore
/** Names of the forms of a page. */
function actionsOf(route: string): string[] {
	const file = filesUnder(`src/routes${route}`).find((path) => path === `src/routes${route}/+page.server.ts`);
	const text = file ? (readFileSync(file, 'utf8').split(/export const actions\b/)[1] ?? '') : '';
	return [...text.matchAll(/^\t'?([\w-]+)'?\s*[:(,]|^\tasync (\w+)/gm)].map(([, one, other]) => {
		const name = one ?? other;
		return name === 'default' ? '' : `?/${name}`;
	});
}
// Somebody who leaves, or signs out, cannot go on.
const ends = /verwijderen|uitloggen|overal|weggaan|overdragen/;

/** A member, and somebody who may everything. */
let people: Person[] = [];
let known: Record<string, string> = {};
beforeAll(async () => {
	const [club] = await sql()<{ id: number; slug: string }[]>`select id, slug from initiatives order by id limit 1`;
	const [one] = await sql()<{ id: number; slug: string }[]>`select id, slug from activities where initiative_id = ${club!.id} order by id limit 1`; // prettier-ignore
	const [place] = await sql()<{ id: number; slug: string }[]>`select id, slug from places limit 1`;
	const content = { fields: { ...emptyFields, title: 'Proef' }, began: null, steps: {} };
	const [draft] = await sql()<{ id: string }[]>`insert into drafts (initiative_id, content, created_by, updated_by)
		values (${club!.id}, ${json(sql(), content)}, 'test', 'test') returning id`;
	known = { initiatief: club!.slug, activiteit: one!.slug, concept: draft!.id, noun: 'activity', ref: String(one!.id), moment: '2026-12-01T10-00', name: 'x.webp', token: 'a'.repeat(43), id: draft!.id }; // prettier-ignore
	Object.assign(known, {
		initiatieven: club!.slug,
		activiteiten: one!.slug,
		plekken: place!.slug,
		wijken: 'schadewijk'
	});
	const places = (['social', 'technical'] as const).map((kind) => ({ id: place!.id, kind }));
	const owns = { initiatives: [{ id: club!.id, role: 'owner' as const }], places };
	const member = await signedIn(sql(), owns);
	people = [member, await signedIn(sql(), { ...owns, staff: ['moderator', 'officer', 'administrator'] })];
});
const pathOf = (route: string) => {
	const path = route.replaceAll(/\/\([^)]+\)/g, '') || '/';
	const noun = path.includes('/plekken/') ? 'plekken' : (path.split('/')[1] ?? '');
	return path.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent((name === 'slug' ? known[noun] : known[name]) ?? name)); // prettier-ignore
};
const worse = (status: number) => status >= 500 && status !== 503;

test('there is something to try', () => {
	expect(fields.length).toBeGreaterThan(60);
	expect(parameters.length).toBeGreaterThan(10);
	expect(routes.flatMap(actionsOf).length).toBeGreaterThan(40);
});

describe('a form that a machine filled in', () => {
	test.each(routes.filter((route) => actionsOf(route).length))(
		'%s breaks on nothing',
		async (route) => {
			const path = pathOf(route);
			const broken: string[] = [];
			for (const action of actionsOf(route).filter((name) => !ends.test(route + name)))
				// Who may everything comes furthest, and tries it all; the member tries some of it, another part on each page.
				for (const [index, value] of hostile.entries())
					for (const who of (index + routes.indexOf(route)) % 4 ? people.slice(1) : people) {
						await sql()`delete from rate_limits`;
						const { status, text } = await post(
							path + action,
							Object.fromEntries(fields.map((name) => [name, value])),
							who
						);
						if (worse(status))
							broken.push(`${status} ${action} ${JSON.stringify(value.slice(0, 20))} as ${people.indexOf(who)}`);
						if (status >= 400) expect(text, `${action} ${value.slice(0, 20)}`).toMatch(/<h1|"message"|[a-z]{3}/);
					}
			expect(broken).toEqual([]);
		},
		60_000
	);
});

describe('an address that a machine made', () => {
	test.each(routes)(
		'%s breaks on no parameter, and takes its time on none',
		async (route) => {
			const path = pathOf(route);
			const who = access[route] === 'public' ? null : people[1]!;
			const broken: string[] = [];
			for (const value of hostile) {
				const query = new URLSearchParams(parameters.map((name) => [name, value.slice(0, 200)]));
				const asked = async () => {
					const began = performance.now();
					const { status } = await get(`${path}?${query}`, who);
					return { status, slow: performance.now() - began > 2_000 };
				};
				const { status, slow } = await asked();
				if (worse(status)) broken.push(`${status} ${JSON.stringify(value.slice(0, 20))}`);
				// What is slow twice is slow by itself, not by what else the machine does.
				if (slow && (await asked()).slow) broken.push(`slow: ${JSON.stringify(value.slice(0, 20))}`);
			}
			expect(broken).toEqual([]);
		},
		60_000
	);

	test.each(routes.filter((route) => route.includes('[')))(
		'%s breaks on no name',
		async (route) => {
			const broken: string[] = [];
			for (const value of hostile)
				for (const who of [null, people[1]!]) {
					const path = route
						.replaceAll(/\/\([^)]+\)/g, '')
						.replaceAll(/\[\w+\]/g, encodeURIComponent(value.toWellFormed()));
					const { status } = await get(path, who);
					if (worse(status)) broken.push(`${status} ${JSON.stringify(value.slice(0, 20))}`);
				}
			expect(broken).toEqual([]);
		},
		60_000
	);
});

test('a letter never has two recipients, nor a subject of two lines, whatever was sent', async () => {
	expect(await sql()`select from letters where subject ~ '[\\r\\n]' or recipient ~ '[\\r\\n,; ]'`).toHaveLength(0);
	expect(await sql()`select from staff where account_id = ${people[0]!.id}`).toHaveLength(0);
	expect((await fetch(`${site().url}/health/ready`)).status).toBe(200);
});
