// A moderator takes something off the site, and puts it back: who runs it and who signed up hear so, nothing is lost.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { parseAway } from '#lib/moderation/queue.ts';
import { pointed, thingAt } from '#lib/moderation/thing.ts';
import * as places from '#lib/places/places.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date();
const today = dayAt(now);
const DINNER = `${addDays(today, 30)}T18:00`;
let [kookclub, dinner, wolput] = [0, 0, 0];
let moderator: Person;
let officer: Person;
let fatima: Person;

beforeAll(async () => {
	configure({ ORIGIN: 'https://oss.example' });
	await twoWijken();
	wolput = (await places.saveAll([huiskamerDeWolput()], { today })).ids.get('wolput')!;
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'club', 'test') returning id`;
	kookclub = row!.id;
	await sql`insert into initiative_approvals (initiative_id, by) values (${kookclub}, 'test')`;
	const samenEten = koffieAanDeWolput({
		...{ title: 'Samen eten', sourceId: 'eten', initiativeId: kookclub, placeId: wolput, series: [weekly(DINNER)] },
		...{ joining: 'sign-up', signUpHere: true, capacity: 10 }
	});
	dinner = (await activities.publishAll([samenEten], { today })).ids.get('eten')!;
	moderator = await signedIn(sql, { name: 'Ria', staff: ['moderator'] });
	officer = await signedIn(sql, { staff: ['officer'] });
	const given = {
		initiatives: [{ id: kookclub, role: 'owner' as const }],
		places: [{ id: wolput, kind: 'social' as const }]
	};
	fatima = await signedIn(sql, { email: 'fatima@oss.example', ...given });
});
beforeEach(async () => {
	await sql`delete from sign_ups`;
	await signups.signUp(dinner, DINNER, { name: 'Jan', contact: 'jan@oss.example', people: 1 }, now);
	await sql`delete from letters`;
});

const letters = async (to: string) =>
	(
		await sql<{ subject: string; text: string }[]>`
		select subject, text from letters where recipient = ${to} order by written_at, id`
	).map(({ subject, text }) => `${subject}\n${text.replaceAll(/\s+/g, ' ')}`);
const hits = async (who: Person, typed: string) =>
	(await moderation.find(who, typed)).map(({ noun, title, isPublic }) => `${noun} ${title} ${isPublic}`);

test('an initiative with its dinner: who signed up hears it without the reason, its members with; and that it is back', async () => {
	expect(await moderation.takeAway(moderator, 'initiative', kookclub, 'Dit lijkt reclame.', now)).toBe(true);
	expect(await activities.bySlug('samen-eten')).toBeUndefined();
	expect(await sql`select from search_docs where kind = 'activity' and id = ${dinner}`).toHaveLength(0);
	const [toJan, ...more] = await letters('jan@oss.example');
	expect(more).toEqual([]);
	expect(toJan).toContain('gaat niet door');
	expect(toJan).not.toContain('reclame');
	expect(await letters('fatima@oss.example')).toEqual([expect.stringContaining('De reden: Dit lijkt reclame.')]);
	// Pressed twice, or by two: once.
	expect(await moderation.takeAway(moderator, 'initiative', kookclub, 'Nog eens', now)).toBe(false);
	expect(await letters('jan@oss.example')).toHaveLength(1);

	const past = await moderation.past(moderator, 'initiative', kookclub, { today });
	expect(past).toMatchObject({ withdrawn: { by: 'Ria', reason: 'Dit lijkt reclame.' }, mayWithdraw: true });
	expect(await moderation.past(fatima, 'initiative', kookclub, { today })).toMatchObject({ mayWithdraw: false });

	await sql`delete from letters`;
	expect(await moderation.bringBack(moderator, 'initiative', kookclub, now)).toBe(true);
	expect(await moderation.bringBack(moderator, 'initiative', kookclub, now)).toBe(false);
	expect(await activities.bySlug('samen-eten')).toBeDefined();
	expect(await sql`select from search_docs where kind = 'activity' and id = ${dinner}`).toHaveLength(1);
	expect(await letters('jan@oss.example')).toHaveLength(1);
	expect(await letters('fatima@oss.example')).toEqual([expect.stringContaining('Kookclub staat weer op de site')]);
	expect(await sql`select from sign_ups`).toHaveLength(1);
});

test('one activity, or one place: who runs it reads why, and when it is back', async () => {
	for (const [noun, ref] of [
		['activity', dinner],
		['place', wolput]
	] as const) {
		await sql`delete from letters`;
		expect(await moderation.takeAway(moderator, noun, ref, 'Dit bestaat niet.', now)).toBe(true);
		expect(await moderation.takeAway(moderator, noun, ref, 'Dit bestaat niet.', now)).toBe(false);
		expect(await letters('fatima@oss.example')).toEqual([expect.stringContaining('De reden: Dit bestaat niet.')]);
		expect(await letters('jan@oss.example')).toHaveLength(noun === 'activity' ? 1 : 0);
		expect(await moderation.bringBack(moderator, noun, ref, now)).toBe(true);
		expect(await letters('fatima@oss.example')).toHaveLength(2);
	}
	expect(await activities.bySlug('samen-eten')).toBeDefined();
	expect(await places.bySlug('huiskamer-de-wolput')).toBeDefined();
});

test('a dinner that is put back while its initiative is off the site: the letter says that nobody sees it yet', async () => {
	await moderation.takeAway(moderator, 'activity', dinner, 'Weg', now);
	await moderation.takeAway(moderator, 'initiative', kookclub, 'Weg', now);
	await sql`delete from letters`;
	expect(await moderation.bringBack(moderator, 'activity', dinner, now)).toBe(true);
	const [letter, ...more] = await letters('fatima@oss.example');
	expect(more).toEqual([]);
	expect(letter).toContain('is nog niet te zien');
	expect(letter).not.toContain('/activiteiten/');
	expect(await letters('jan@oss.example')).toEqual([]);
	expect(await moderation.past(moderator, 'activity', dinner, { today })).toMatchObject({ withdrawn: null, isPublic: false }); // prettier-ignore
	await moderation.bringBack(moderator, 'initiative', kookclub, now);
	expect(await activities.bySlug('samen-eten')).toBeDefined();
});

test('what is not there is not taken away', async () => {
	for (const noun of ['initiative', 'activity', 'place'] as const) {
		expect(await moderation.takeAway(moderator, noun, 999_999, 'Weg', now)).toBe(false);
		expect(await moderation.bringBack(moderator, noun, 999_999, now)).toBe(false);
	}
});

test('a member does not take off in the name of the municipality, or bring back what it took off; an officer minds places only', async () => {
	const half = await signedIn(sql, { staff: ['moderator'], secondFactor: false });
	for (const who of [null, fatima, half, officer])
		for (const [noun, ref] of [
			['initiative', kookclub],
			['activity', dinner]
		] as const) {
			await expect(moderation.takeAway(who, noun, ref, 'Weg', now)).rejects.toThrow('may not');
			await expect(moderation.bringBack(who, noun, ref, now)).rejects.toThrow('may not');
		}
	for (const who of [null, fatima, half]) {
		await expect(moderation.takeAway(who, 'place', wolput, 'Weg', now)).rejects.toThrow('may not');
		await expect(moderation.find(who, 'Kookclub')).rejects.toThrow('may not');
	}
	expect(await moderation.takeAway(officer, 'place', wolput, 'Gesloopt', now)).toBe(true);
	expect(await moderation.past(officer, 'place', wolput, { today })).toMatchObject({
		mayWithdraw: true,
		mayUndo: false
	});
	await expect(moderation.past(officer, 'initiative', kookclub, { today })).rejects.toThrow('may not');
	expect(await moderation.bringBack(officer, 'place', wolput, now)).toBe(true);
});

describe('looking something up', () => {
	test('by its address or its name, also when it is off the site; an officer finds places', async () => {
		expect(await hits(moderator, 'https://oss.example/activiteiten/samen-eten?vanaf=2026-12-01')).toEqual(['activity Samen eten true']); // prettier-ignore
		await moderation.takeAway(moderator, 'initiative', kookclub, 'Weg', now);
		expect(await hits(moderator, '/initiatieven/kookclub')).toEqual(['initiative Kookclub false']);
		expect(await hits(moderator, 'samen')).toEqual(['activity Samen eten false']);
		expect(await hits(moderator, 'kokclub')).toEqual(['initiative Kookclub false']);
		await moderation.bringBack(moderator, 'initiative', kookclub, now);
		expect(await hits(officer, 'kookclub')).toEqual([]);
		expect(await hits(officer, '/initiatieven/kookclub')).toEqual([]);
		expect(await hits(officer, 'wolput')).toEqual(['place Huiskamer De Wolput true']);
		expect(await hits(await signedIn(sql, { staff: ['administrator'] }), 'wolput')).toEqual([]);
	});

	test('signs that mean something to a database mean nothing here', async () => {
		expect(await hits(moderator, '%')).toEqual([]);
		expect(await hits(moderator, '_amen')).toEqual([]);
		expect(await hits(moderator, '')).toEqual([]);
	});

	test('an address it had before leads to it', async () => {
		await sql`insert into old_slugs (noun, slug, ref) values ('initiative', 'de-koks', ${kookclub})`;
		expect(await hits(moderator, 'initiatieven/de-koks')).toEqual(['initiative Kookclub true']);
	});
});

test.each([
	['https://oss.example/plekken/de-wolput', { noun: 'place', slug: 'de-wolput' }],
	['/activiteiten/samen-eten/aanmelden', { noun: 'activity', slug: 'samen-eten' }],
	['initiatieven/kookclub#contact', { noun: 'initiative', slug: 'kookclub' }],
	['https://oss.example/wijken/schadewijk', null],
	['Kookclub', null],
	['/plekken/De Wolput', null]
])('%s points at %j', (text, found) => {
	expect(pointed(text)).toEqual(found);
});

test.each([
	[
		{ noun: 'plek', ref: '12' },
		{ noun: 'place', ref: 12 }
	],
	[{ noun: 'constructor', ref: '12' }, null],
	[{ noun: 'plek', ref: '12345678901' }, null]
])('a history at %j', (params, found) => {
	expect(thingAt(params)).toEqual(found);
});

test.each([
	[{}, { ok: false, problems: { toelichting: 'reason-missing' } }],
	[{ reden: 'constructor' }, { ok: false, problems: { toelichting: 'reason-missing' } }],
	[
		{ reden: 'gone', toelichting: 'x'.repeat(1001) },
		{ ok: false, problems: { toelichting: 'reason-long' } }
	],
	[{ reden: 'gone' }, { ok: true, reason: 'Dit bestaat niet, of niet meer.' }],
	[
		{ reden: 'gone', toelichting: 'Al jaren.' },
		{ ok: true, reason: 'Dit bestaat niet, of niet meer.\nAl jaren.' }
	]
])('why it leaves the site: %j', (fields, read) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value as string);
	expect(parseAway(form)).toMatchObject(read);
});
