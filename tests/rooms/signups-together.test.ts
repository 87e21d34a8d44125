// The dinner stood on the site twice, and a moderator makes it one: who signed up for either knows where they stand.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { emptyDraft } from '#lib/activities/activity.ts';
import { uncapital } from '#lib/calendar/daywords.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { whenWords } from '#lib/signups/letters.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { ownDatabase } from '../support/database.ts';
import { waitingForLock } from '../support/locks.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person as Member } from '../support/people.ts';

ownDatabase();

// Corrections of dates look at the clock themselves: these dates are to come, whatever the day of the test.
const NOW = new Date();
const TODAY = dayAt(NOW);
const DINNER = `${addDays(TODAY, 9)}T18:00`;
const HALF_PAST = DINNER.replace('18:00', '18:30');
const DAY_BEFORE = instantOf(`${addDays(TODAY, 8)}T10:00`);
const NEXT_DAY = `${addDays(TODAY, 10)}T18:00`;

let cooks = 0;
let others = 0;
let cook: Member;
let other: Member;
let moderator: Member;
beforeAll(async () => {
	configure({ ORIGIN: 'https://buurt.example' });
	const add = async (slug: string) =>
		(await sql<{ id: number }[]>`insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'residents', 'test') returning id`)[0]!.id; // prettier-ignore
	[cooks, others] = [await add('kookclub'), await add('eetclub')];
	cook = await signedIn(sql, { name: 'Kees', initiatives: [{ id: cooks, role: 'editor' }] });
	other = await signedIn(sql, { name: 'Olga', initiatives: [{ id: others, role: 'editor' }] });
	moderator = await signedIn(sql, { name: 'Noor', staff: ['moderator'] });
});

let told = 0;
let goes = 0;
beforeEach(async () => {
	await sql`delete from sign_ups`;
	await sql`delete from letters`;
	await sql`delete from rate_limits`;
	goes = await dinner({ title: 'Samen eten', initiativeId: others });
});

async function dinner(change = {}) {
	const draft = koffieAanDeWolput({
		...emptyDraft,
		...{ title: 'Eten in de Wolput', location: 'De Wolput', initiativeId: cooks },
		...{ joining: 'sign-up', signUpHere: true, capacity: 2, series: [weekly(DINNER)] },
		...{ source: 'hier', sourceId: `eten-${++told}` },
		...change
	});
	return (await sql.begin((tx) => activities.publish(tx, 'test', draft, { today: TODAY }))).id;
}

const come = (activity: number, name: string, original = DINNER, people = 1, contact = `${name.toLowerCase()}@voorbeeld.example`) =>
	signups.signUp(activity, original, { name, contact, people }, NOW); // prettier-ignore
const merge = async (into: number) => {
	await sql`delete from letters`;
	expect(await merging.merge(moderator, 'activity', goes, into, NOW)).toEqual({ ok: true });
};
const apart = (into: number) => sql.begin((tx) => merging.undo(tx, moderator.id, 'activity', goes, into, NOW));
const listOf = async (who: Member, activity: number, original: string) => {
	const date = (await signups.listOf(who, activity, NOW)).find((one) => one.original === original);
	return { coming: date?.coming.map(({ name }) => name) ?? [], waiting: date?.waiting.map(({ name }) => name) ?? [] };
};
type Letter = { kind: string; recipient: string; subject: string; text: string };
const lettersTo = (address: string) =>
	sql<
		Letter[]
	>`select kind, recipient, subject, text from letters where recipient like ${`${address}@%`} order by written_at`;
const allLetters = () => sql<Letter[]>`select kind, recipient, subject, text from letters order by recipient`;
const tokenIn = ({ text }: Letter) => /\/aanmelding\/([\w-]{43})/.exec(text)?.[1] ?? '';

describe('there is a dinner on the same day', () => {
	test('who had a place keeps it, also when it is full there, and reads where and when it is', async () => {
		const stays = await dinner({ series: [weekly(HALF_PAST)] });
		for (const name of ['Fatima', 'Ahmed']) await come(goes, name);
		for (const name of ['Truus', 'Jan']) await come(stays, name, HALF_PAST);
		await merge(stays);
		expect((await listOf(cook, stays, HALF_PAST)).coming).toEqual(['Fatima', 'Ahmed', 'Truus', 'Jan']);
		const [letter, ...more] = await lettersTo('fatima');
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ kind: 'sign-up-together', subject: 'Je bent aangemeld: Eten in de Wolput' });
		expect(letter?.text).toMatch(/Let op: een andere tijd[^]*om\s+18:00[^]*nu[^]*om\s+18:30/);
		expect(await signups.behind(tokenIn(letter!))).toMatchObject({ title: 'Eten in de Wolput', date: { full: true } });
		expect(await lettersTo('truus')).toEqual([]);
		expect(await signups.remindTomorrow(DAY_BEFORE)).toBe(4);
	});

	test('who waited waits in the order they came, or gets a place when there is one; each reads it in one letter', async () => {
		const stays = await dinner({ capacity: 3 });
		await come(goes, 'Fatima', DINNER, 2);
		for (const name of ['Ahmed', 'Truus']) await come(goes, name);
		await come(stays, 'Jan', DINNER, 4);
		await merge(stays);
		expect(await listOf(cook, stays, DINNER)).toEqual({ coming: ['Fatima', 'Ahmed'], waiting: ['Truus', 'Jan'] });
		expect(await lettersTo('ahmed')).toMatchObject([{ subject: 'Je bent aangemeld: Eten in de Wolput' }]);
		expect(await lettersTo('truus')).toMatchObject([{ subject: 'Je staat op de wachtlijst: Eten in de Wolput' }]);
	});

	test('who was on both lists is on it once, with the place they had; the links in all their letters work', async () => {
		const stays = await dinner({ capacity: 1 });
		await come(stays, 'Jan');
		await come(stays, 'Fatima');
		const [waiting] = await lettersTo('fatima');
		await come(goes, 'Fatima');
		await merge(stays);
		expect(await listOf(cook, stays, DINNER)).toEqual({ coming: ['Jan', 'Fatima'], waiting: [] });
		expect(await lettersTo('fatima')).toMatchObject([{ subject: 'Je bent aangemeld: Eten in de Wolput' }]);
		expect(await signups.cancel(tokenIn(waiting!), NOW)).toBe(true);
		expect((await listOf(cook, stays, DINNER)).coming).toEqual(['Jan']);
	});

	test('who was there already is not new, and hears nothing when nothing came of theirs', async () => {
		const stays = await dinner({ capacity: null });
		for (const name of ['Jan', 'Fatima']) await come(stays, name);
		await sql`insert into sign_ups (activity_id, original, name, contact, people, by, delete_by)
			select activity_id, original, name, contact, people, by, delete_by from sign_ups where name = 'Jan'`;
		for (const name of ['Fatima', 'Truus']) await come(goes, name);
		await merge(stays);
		expect((await listOf(cook, stays, DINNER)).coming.sort()).toEqual(['Fatima', 'Jan', 'Jan', 'Truus']);
		expect(await lettersTo('jan')).toEqual([]);
		expect((await lettersTo('truus'))[0]?.text).not.toContain('andere tijd');
		const toCooks = (await allLetters()).find(({ recipient }) => recipient === cook.email);
		expect(toCooks?.text).toContain('Er is 1 aanmelding bijgekomen.');
	});

	test('of two dinners that day it is the one at the same hour', async () => {
		const stays = await dinner({ series: [weekly(DINNER), weekly(DINNER.replace('18:00', '12:00'))] });
		await come(goes, 'Fatima');
		await merge(stays);
		expect((await listOf(cook, stays, DINNER)).coming).toEqual(['Fatima']);
	});

	test('its cooks read that their list is longer, and how many they can only call', async () => {
		const stays = await dinner();
		await come(goes, 'Fatima');
		await come(goes, 'Riet', DINNER, 1, '0412 123456');
		await merge(stays);
		const [letter, ...more] = (await allLetters()).filter(({ kind }) => kind !== 'sign-up-together');
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ recipient: cook.email, subject: 'Nieuwe aanmeldingen: Eten in de Wolput' });
		expect(letter?.text).toContain('1 persoon kun je alleen bellen');
		expect(letter?.text).toMatch(/\/beheer\/kookclub\/activiteiten\/eten-in-de-wolput[\w-]*\/aanmeldingen/);
		expect(letter?.text).not.toContain('0412');
	});
});

describe('there is none that day', () => {
	test.each<[string, object]>([
		['the dinner is on another day', { series: [weekly(NEXT_DAY)] }],
		['there are two, at other hours', { series: [weekly(HALF_PAST), weekly(DINNER.replace('18:00', '12:00'))] }]
	])('%s: who signed up reads that theirs is off, and what there is', async (_, change) => {
		const stays = await dinner(change);
		await come(goes, 'Fatima');
		await merge(stays);
		const [letter, ...more] = await allLetters();
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ recipient: 'fatima@voorbeeld.example', subject: 'Gaat niet door: Samen eten' });
		expect(letter?.text).toContain('gaat verder als “Eten in de Wolput”');
		expect(await signups.remindTomorrow(DAY_BEFORE)).toBe(0);
	});

	test('who gave a telephone number is in a letter to those who had the list: it is on no page any more', async () => {
		const stays = await dinner({ series: [weekly(NEXT_DAY)] });
		await come(goes, 'Riet', DINNER, 1, '0412 123456');
		await come(goes, 'www.koop.example', DINNER, 1, '0412 654321');
		await merge(stays);
		const [letter, ...more] = await allLetters();
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ recipient: other.email, subject: 'Wil je deze mensen bellen? Samen eten' });
		expect(letter?.text).toContain(`- Riet, 0412 123456: ${uncapital(whenWords(DINNER, TODAY))}`);
		expect(letter?.text).toContain('- Iemand, 0412 654321');
	});
});

describe('nobody signs up for it here', () => {
	const walkIn = { joining: 'walk-in', signUpHere: false };
	test.each<[string, object, string, RegExp]>([
		['everybody just walks in', walkIn, 'Aanmelden hoeft niet meer', /Je hoeft je niet meer aan te melden\./],
		['its own calendar says how', { signUpHere: false }, 'Aanmelden gaat anders', /Kijk op de pagina hoe je meedoet/],
		['it is later', { ...walkIn, series: [weekly(HALF_PAST)] }, 'Aanmelden hoeft niet meer', /Let op: een andere tijd/]
	])('%s: who signed up reads that it goes on', async (_, change, subject, words) => {
		const stays = await dinner(change);
		await come(goes, 'Fatima');
		expect((await merging.foresee(moderator, 'activity', goes, stays, NOW))?.signUps).toEqual({
			along: 0,
			freed: 1,
			off: 0
		});
		await merge(stays);
		const [letter, ...more] = await allLetters();
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ recipient: 'fatima@voorbeeld.example', subject: `${subject}: Eten in de Wolput` });
		const text = letter!.text.replaceAll(/\s+/g, ' ');
		expect(text).toMatch(words);
		expect(text).toContain('gaat door op dezelfde dag');
		expect(text).not.toContain('gaat niet door');
	});

	test('who can only be called is in a letter to those who had the list', async () => {
		const stays = await dinner(walkIn);
		await come(goes, 'Riet', DINNER, 1, '0412 123456');
		await merge(stays);
		const [letter] = await allLetters();
		expect(letter?.recipient).toBe(other.email);
		expect(letter?.text.replaceAll(/\s+/g, ' ')).toMatch(
			/- Riet, 0412 123456: .* gaat door, maar er is geen lijst met namen/
		);
	});
});

test('what comes of each date is counted before it is done', async () => {
	const after = `${addDays(TODAY, 16)}T18:00`;
	const stays = await dinner({ series: [weekly(DINNER, 120, { rule: 'FREQ=WEEKLY;COUNT=1' })] });
	for (const name of ['Fatima', 'Ahmed']) await come(goes, name);
	await come(goes, 'Truus', after);
	expect((await merging.foresee(moderator, 'activity', goes, stays, NOW))?.signUps).toEqual({
		along: 2,
		freed: 0,
		off: 1
	});
});

describe('somebody signs up at the very moment the two become one', () => {
	// Both wait for the activity, the one before the other, and go on in that order when the test lets go of it.
	async function inOrder<One, Other>(first: () => Promise<One>, second: () => Promise<Other>): Promise<[One, Other]> {
		const { both } = await sql.begin(async (tx) => {
			await tx`select from activities where id = ${goes} for update`;
			const one = first();
			await waitingForLock(1);
			const other = second();
			await waitingForLock(2);
			return { both: Promise.all([one, other]) };
		});
		return both;
	}
	const fatima = () => come(goes, 'Fatima');
	const together = (stays: number) => () => merging.merge(moderator, 'activity', goes, stays, NOW);

	test('just before: she is on the one list', async () => {
		const stays = await dinner();
		const [answer, merged] = await inOrder(fatima, together(stays));
		expect([answer, merged]).toMatchObject([{ ok: true }, { ok: true }]);
		expect((await listOf(cook, stays, DINNER)).coming).toEqual(['Fatima']);
		expect(await sql`select from sign_ups where activity_id = ${goes}`).toHaveLength(0);
	});

	test('just after: she reads that it is closed, and is on no list', async () => {
		const stays = await dinner();
		const [merged, answer] = await inOrder(together(stays), fatima);
		expect([merged, answer]).toEqual([{ ok: true }, { ok: false, problem: 'closed' }]);
		expect(await sql`select from sign_ups`).toHaveLength(0);
	});
});

test('who heard before that theirs is off hears nothing, and stays where they are', async () => {
	const stays = await dinner();
	await come(goes, 'Fatima');
	await sql.begin((tx) => activities.cancelDate(tx, 'test', goes, DINNER, 'De kok is ziek'));
	await merge(stays);
	expect(await allLetters()).toEqual([]);
	expect((await listOf(cook, stays, DINNER)).coming).toEqual([]);
});

test('taken apart again, who went along stays, and who stayed reads that theirs goes on after all', async () => {
	const after = `${addDays(TODAY, 16)}T18:00`;
	const stays = await dinner({ series: [weekly(DINNER, 120, { rule: 'FREQ=WEEKLY;COUNT=1' })] });
	await come(goes, 'Fatima', DINNER, 2);
	await come(goes, 'Truus', after);
	await merge(stays);
	await sql`delete from letters`;
	expect(await apart(stays)).toBe(true);
	expect((await listOf(cook, stays, DINNER)).coming).toEqual(['Fatima']);
	expect((await listOf(other, goes, after)).coming).toEqual(['Truus']);
	expect(await allLetters()).toMatchObject([
		{ recipient: 'truus@voorbeeld.example', subject: 'Gaat toch door: Samen eten' }
	]);
	// The date that everybody left is not full.
	expect((await activities.dateOf(goes, DINNER))?.full).toBe(false);
});
