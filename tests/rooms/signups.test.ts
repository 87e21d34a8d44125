// The monthly dinner has room for ten: who comes, who waits, who hears what, and when it is all forgotten.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { emptyDraft } from '#lib/activities/activity.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { whenWords } from '#lib/signups/letters.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person as Member } from '../support/people.ts';
import { takenAway } from '../support/leaving.ts';
import { meanwhile } from '../support/meanwhile.ts';

ownDatabase();

// Corrections of dates look at the clock themselves: these dates are to come, whatever the day of the test.
const NOW = new Date();
const TODAY = dayAt(NOW);
const day = (count: number) => addDays(TODAY, count);
const ten = (count: number) => instantOf(`${day(count)}T10:00`);
const DINNER = `${day(30)}T18:00`;
const LATER = `${day(37)}T19:30`;
const NEXT = `${day(37)}T18:00`;

let initiative = 0;
let other = 0;
let cook: Member;
let stranger: Member;
let id = 0;
beforeAll(async () => {
	configure({ ORIGIN: 'https://buurt.example' });
	const add = async (slug: string) =>
		(await sql<{ id: number }[]>`insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'residents', 'test') returning id`)[0]!.id; // prettier-ignore
	[initiative, other] = [await add('kookclub'), await add('wandelclub')];
	cook = await signedIn(sql, { initiatives: [{ id: initiative, role: 'editor' }] });
	stranger = await signedIn(sql, { initiatives: [{ id: other, role: 'owner' }], staff: ['moderator'] });
});

let told = 0;
beforeEach(async () => {
	await sql`delete from sign_ups`;
	await sql`delete from letters`;
	await sql`delete from rate_limits`;
	id = await dinner();
});

async function dinner(change = {}) {
	const draft = koffieAanDeWolput({
		...emptyDraft,
		title: 'Samen eten',
		location: 'De Wolput',
		initiativeId: initiative,
		joining: 'sign-up',
		signUpHere: true,
		capacity: 10,
		series: [weekly(DINNER)],
		source: 'hier',
		sourceId: `eten-${++told}`,
		...change
	});
	const { id } = await sql.begin((tx) => activities.publish(tx, 'test', draft, { today: TODAY }));
	return id;
}

const person = (name: string, people = 1) => ({ name, contact: `${name.toLowerCase()}@voorbeeld.example`, people });
const come = async (name: string, people = 1, original = DINNER) =>
	signups.signUp(id, original, person(name, people), NOW);
const list = async (original = DINNER) => {
	const date = (await signups.listOf(cook, id, NOW)).find((one) => one.original === original);
	return { coming: date?.coming.map(({ name }) => name) ?? [], waiting: date?.waiting.map(({ name }) => name) ?? [] };
};
const full = async (original = DINNER) => (await activities.dateOf(id, original))?.full;
type Letter = { kind: string; recipient: string; subject: string; text: string };
const letters = (kind = '%') => sql<Letter[]>`select kind, recipient, subject, text from letters where kind like ${kind} order by written_at, recipient`; // prettier-ignore
const tokenIn = (letter: Letter | undefined) => /\/aanmelding\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';

test('thirty at once for ten places: ten come, twenty wait, and the date is full', async () => {
	const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => come(`Buur${index}`)));
	expect(answers.every(({ ok }) => ok)).toBe(true);
	const { coming, waiting } = await list();
	expect([coming.length, waiting.length]).toEqual([10, 20]);
	expect(await full()).toBe(true);
	expect([(await letters('sign-up-place')).length, (await letters('sign-up-waiting')).length]).toEqual([10, 20]);
	expect(await full(NEXT)).toBe(false);
});

test('who cancels by the link in the mail lets in the first who fits; that one gets a mail, and looking changes nothing', async () => {
	await come('Fatima', 9);
	await come('Ahmed', 2);
	await come('Truus', 1);
	expect(await list()).toEqual({ coming: ['Fatima', 'Truus'], waiting: ['Ahmed'] });
	expect(await full()).toBe(true);
	const [mine] = (await letters('sign-up-place')).filter(({ recipient }) => recipient.startsWith('fatima'));
	const token = tokenIn(mine);
	expect(await signups.behind(token)).toMatchObject({ name: 'Fatima', people: 9, waiting: false, title: 'Samen eten' });
	expect((await list()).coming).toContain('Fatima');
	expect(await signups.cancel(token, NOW)).toBe(true);
	expect(await list()).toEqual({ coming: ['Ahmed', 'Truus'], waiting: [] });
	expect(await full()).toBe(false);
	expect(await letters('sign-up-let-in')).toMatchObject([{ recipient: 'ahmed@voorbeeld.example' }]);
	expect(await signups.cancel(token, NOW)).toBe(false);
	expect(await signups.behind(token)).toBeUndefined();
});

test('two who cancel at the same moment let in two, each once', async () => {
	for (const name of ['A1', 'B2', 'C3', 'D4']) await come(name, name < 'C' ? 5 : 4);
	const tokens = (await letters('sign-up-place')).map(tokenIn);
	await Promise.all(tokens.map((token) => signups.cancel(token, NOW)));
	expect(await list()).toEqual({ coming: ['C3', 'D4'], waiting: [] });
	expect(await letters('sign-up-let-in')).toHaveLength(2);
});

test('asked twice, somebody stands there once and gets the same answer; the mail says so, with a link that works', async () => {
	const [first, second] = [await come('Fatima'), await come('Fatima', 3)];
	expect(second).toEqual(first);
	expect((await list()).coming).toEqual(['Fatima']);
	const [again] = await letters('sign-up-already');
	expect(again?.text).toContain('voor 1 persoon');
	expect(await signups.cancel(tokenIn(again), NOW)).toBe(true);
	expect((await list()).coming).toEqual([]);
});

test('who signs up hears at once whether there is room, and nobody learns from it who is on the list', async () => {
	const place = async (name: string, people = 1) => {
		const answer = await come(name, people);
		return answer.ok && answer.place;
	};
	expect(await place('Fatima', 8)).toBe(true);
	expect(await place('Jan', 3)).toBe(false);
	expect(await place('Oma', 2)).toBe(true);
	// Fatima has a place: who types her address again reads what a stranger would read.
	expect([await place('Fatima'), await place('Nieuw')]).toEqual([false, false]);
});

test('with a telephone number only, the page says what came of it, and no mail goes anywhere', async () => {
	const answer = await signups.signUp(id, DINNER, { name: 'Oma Riet', contact: '0412 123456', people: 1 }, NOW);
	const token = answer.ok ? answer.token : null;
	expect(await signups.behind(token ?? '')).toMatchObject({ name: 'Oma Riet', waiting: false });
	expect(await letters()).toEqual([]);
	expect(await signups.cancel(token ?? '', NOW)).toBe(true);
});

describe('a date takes nobody', () => {
	const closed = { ok: false, problem: 'closed' };
	test('when it is not there, is over, is cancelled, or names are not taken', async () => {
		expect(await come('Fatima', 1, `${day(31)}T18:00`)).toEqual(closed);
		expect(await signups.signUp(id, DINNER, person('Fatima'), instantOf(DINNER))).toEqual(closed);
		await sql.begin((tx) => activities.cancelDate(tx, 'test', id, DINNER, 'De kok is ziek'));
		expect(await come('Fatima')).toEqual(closed);
		id = await dinner({ signUpHere: false });
		expect(await come('Fatima')).toEqual(closed);
		id = await dinner({ joining: 'walk-in', signUpHere: false });
		expect(await come('Fatima')).toEqual(closed);
		id = await dinner();
		await takenAway(id, 'test', 'nep');
		expect(await come('Fatima')).toEqual(closed);
	});

	test('a person who says "vol" is obeyed: everybody waits until that person says otherwise', async () => {
		await sql.begin((tx) => activities.setFull(tx, cook.id, id, DINNER, true));
		await come('Fatima');
		expect(await list()).toEqual({ coming: [], waiting: ['Fatima'] });
		expect(await full()).toBe(true);
		await sql.begin(async (tx) => {
			await activities.setFull(tx, cook.id, id, DINNER, false);
			await signups.activityChanged(tx, id, NOW);
		});
		expect(await list()).toEqual({ coming: ['Fatima'], waiting: [] });
	});
});

test('more room lets in who waited', async () => {
	await come('Fatima', 8);
	await come('Ahmed', 4);
	await sql`update activities set capacity = 12 where id = ${id}`;
	await sql.begin((tx) => signups.activityChanged(tx, id, NOW));
	expect(await list()).toEqual({ coming: ['Fatima', 'Ahmed'], waiting: [] });
	expect(await full()).toBe(true);
});

test('who cancels while a moderator makes two activities one is off the list of the one that stays', async () => {
	await come('Fatima');
	const token = tokenIn((await letters('sign-up-place'))[0]);
	const stays = await dinner();
	expect(
		await meanwhile(
			async (tx) => {
				await activities.hold(tx, id);
				await signups.goAlong(tx, id, stays, NOW);
			},
			() => signups.cancel(token, NOW)
		)
	).toBe(true);
	expect(await sql`select from sign_ups`).toHaveLength(0);
});

describe('by the clock', () => {
	const morning = ten(29);
	test('the day before, who has a place is reminded, once; who waits is not', async () => {
		await come('Fatima', 10);
		await come('Ahmed');
		await come('Truus', 1, NEXT);
		expect(await signups.remindTomorrow(ten(28))).toBe(0);
		const counts = await Promise.all([signups.remindTomorrow(morning), signups.remindTomorrow(morning)]);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
		expect(await signups.remindTomorrow(morning)).toBe(0);
		const [reminder, ...more] = await letters('sign-up-reminder');
		expect(more).toEqual([]);
		expect(reminder).toMatchObject({ recipient: 'fatima@voorbeeld.example', subject: 'Morgen: Samen eten' });
		expect(await signups.cancel(tokenIn(reminder), NOW)).toBe(true);
	});

	test('nobody is reminded of a date that does not go on', async () => {
		await come('Fatima');
		await sql.begin((tx) => activities.cancelDate(tx, 'test', id, DINNER, 'De kok is ziek'));
		expect(await signups.remindTomorrow(morning)).toBe(0);
	});

	test('fourteen days after the date nobody knows any more who came', async () => {
		await come('Fatima');
		await come('Ahmed', 1, NEXT);
		const left = async () => (await sql`select from sign_ups where activity_id = ${id}`).length;
		await signups.forgetOld(day(43));
		expect(await left()).toBe(2);
		await signups.forgetOld(day(44));
		expect(await left()).toBe(1);
		expect(await sql`select from sign_up_links l left join sign_ups s on s.id = l.sign_up_id where s.id is null`).toHaveLength(0); // prettier-ignore
		await signups.forgetOld(day(51));
		expect(await left()).toBe(0);
	});
});

describe('who signed up is told', () => {
	test('that a date is off, with the reason; who gave a telephone number is left to the organiser', async () => {
		await come('Fatima');
		await signups.signUp(id, DINNER, { name: 'Riet', contact: '0412 123456', people: 1 }, NOW);
		await sql`delete from letters`;
		const done = await sql.begin((tx) => signups.tell(tx, id, [DINNER], { reason: 'De kok is ziek' }, NOW));
		expect(done).toEqual({ mailed: 1, toCall: 1 });
		const [letter] = await letters();
		expect(letter).toMatchObject({ subject: 'Gaat niet door: Samen eten', recipient: 'fatima@voorbeeld.example' });
		expect(letter?.text).toContain('De kok is ziek.');
	});

	test('that it is at another time: their place goes along, and so do the reminder and the term', async () => {
		await come('Fatima');
		await signups.remindTomorrow(ten(29));
		const start = `${day(32)}T17:00`;
		await sql.begin(async (tx) => {
			await activities.moveDate(tx, 'test', id, DINNER, { start, durationMinutes: 120, reason: 'De zaal is bezet' });
			await signups.tell(tx, id, [DINNER], { reason: 'De zaal is bezet', newStart: start }, NOW);
		});
		const [moved] = await letters('sign-up-date-moved');
		expect(moved?.text).toContain(whenWords(start, TODAY));
		expect(await signups.behind(tokenIn(moved))).toMatchObject({ date: { starts: start } });
		expect(await signups.remindTomorrow(ten(31))).toBe(1);
		await signups.forgetOld(day(45));
		expect((await list()).coming).toEqual(['Fatima']);
	});

	test('and stays on the list when a whole series takes another time', async () => {
		await come('Fatima', 1, NEXT);
		await sql.begin(async (tx) => {
			const to = { start: LATER, durationMinutes: 120, reason: 'Later', following: true };
			const moved = await activities.moveDate(tx, 'test', id, NEXT, to);
			if (!moved.ok) throw new Error(moved.problem);
			for (const { original, now, starts } of moved.touched)
				await signups.tell(tx, id, [original], { reason: 'Later', newStart: starts, now }, NOW);
		});
		expect((await list(LATER)).coming).toEqual(['Fatima']);
	});
});

describe('an activity that is told anew', () => {
	const anew = (start: string) =>
		sql.begin(async (tx) => {
			const draft = { ...(await activities.draftOf(tx, id)), series: [weekly(start)] };
			await activities.publish(tx, 'test', draft, { today: TODAY, id });
			return signups.activityChanged(tx, id, NOW);
		});

	test('at another hour takes those who signed up along', async () => {
		await come('Fatima');
		await come('Truus', 1, NEXT);
		expect(await anew(`${day(30)}T19:30`)).toEqual({ mailed: 2, toCall: 0 });
		expect((await list(LATER)).coming).toEqual(['Truus']);
		expect(await letters('sign-up-date-moved')).toHaveLength(2);
		expect(await anew(`${day(30)}T19:30`)).toEqual({ mailed: 0, toCall: 0 });
	});

	test('on another day tells them, once, that theirs does not go on', async () => {
		await come('Fatima');
		expect(await anew(`${day(31)}T18:00`)).toEqual({ mailed: 1, toCall: 0 });
		expect(await anew(`${day(31)}T18:00`)).toEqual({ mailed: 0, toCall: 0 });
		expect(await letters('sign-up-date-cancelled')).toHaveLength(1);
	});
});

describe('the list of the organiser', () => {
	test('is for members only: for anybody else it is not there, also for a moderator', async () => {
		await come('Fatima');
		for (const who of [stranger, null]) {
			await expect(signups.listOf(who, id, NOW)).rejects.toThrow(Forbidden);
			await expect(signups.addByHand(who, id, DINNER, person('X'), NOW)).rejects.toThrow(Forbidden);
			await expect(signups.remove(who, id, '0b6f1a52-93c5-4a8e-9a2e-6d5f0c1b2a39', NOW)).rejects.toThrow(Forbidden);
		}
		await expect(signups.listOf(stranger, 987_654, NOW)).rejects.toThrow(Forbidden);
		await sql`delete from memberships where account_id = ${cook.id}`;
		await expect(signups.listOf(cook, id, NOW)).rejects.toThrow(Forbidden);
		await sql`insert into memberships (account_id, initiative_id, role, by) values (${cook.id}, ${initiative}, 'editor', 'test')`; // prettier-ignore
	});

	test('who calls is written down; who is taken off is told, and the next one comes in', async () => {
		expect(await signups.addByHand(cook, id, DINNER, { name: 'Riet', contact: '0412 123456', people: 10 }, NOW)).toBe(
			true
		);
		await come('Fatima');
		expect(await list()).toEqual({ coming: ['Riet'], waiting: ['Fatima'] });
		const [date] = await signups.listOf(cook, id, NOW);
		expect(date).toMatchObject({ original: DINNER, capacity: 10, taken: 10, open: true, cancelled: false });
		await signups.remove(cook, id, date?.coming[0]?.id ?? '', NOW);
		expect(await list()).toEqual({ coming: ['Fatima'], waiting: [] });
		const [mine] = (await signups.listOf(cook, id, NOW))[0]?.coming ?? [];
		await signups.remove(cook, id, mine?.id ?? '', NOW);
		expect(await letters('sign-up-removed')).toMatchObject([{ recipient: 'fatima@voorbeeld.example' }]);
	});

	test('nobody is taken off a list by the id of another activity', async () => {
		await come('Fatima');
		const [{ id: fatima } = { id: '' }] = (await signups.listOf(cook, id, NOW))[0]?.coming ?? [];
		const elsewhere = await dinner();
		await signups.remove(cook, elsewhere, fatima, NOW);
		expect((await list()).coming).toEqual(['Fatima']);
	});
});

test('eleven times in a day from one address is enough', async () => {
	for (let i = 0; i < 10; i++) expect((await come('Fatima')).ok).toBe(true);
	expect(await come('Fatima')).toEqual({ ok: false, problem: 'too-often' });
	expect((await come('Ahmed')).ok).toBe(true);
});

describe('an activity leaves the site', () => {
	test('who signed up hears it, without the reason that is for the moderators; and hears when it comes back', async () => {
		await come('Ans');
		await come('Bea', 1, NEXT);
		await sql`delete from letters`;
		await publishing.stopShowing(cook, id, 'De kok is ziek', NOW);
		const off = await letters('sign-up-date-cancelled');
		expect(off.map(({ recipient }) => recipient).sort()).toEqual(['ans@voorbeeld.example', 'bea@voorbeeld.example']);
		expect(off[0]?.text).toContain('staat niet meer op de site');
		expect(off[0]?.text).not.toContain('ziek');
		await publishing.stopShowing(cook, id, 'De kok is ziek', NOW);
		expect(await letters('sign-up-date-cancelled')).toHaveLength(2);
		await sql.begin((tx) => publishing.bringBack(tx, 'test', id, NOW));
		expect(await letters('sign-up-date-again')).toHaveLength(2);
	});

	test('two who take it off at the same moment tell it once; who signs up between them hears it too, or does not get in', async () => {
		await come('Ans');
		await sql`delete from letters`;
		const takeAway = (tx: Sql) => publishing.takeAway(tx, 'test', id, 'Nep', NOW);
		expect(await meanwhile(takeAway, () => sql.begin(takeAway))).toBe(false);
		expect(await letters('sign-up-date-cancelled')).toHaveLength(1);
		await sql.begin((tx) => publishing.bringBack(tx, 'test', id, NOW));
		await sql`delete from letters`;
		expect(await meanwhile(takeAway, () => come('Bea'))).toEqual({ ok: false, problem: 'closed' });
		expect(await letters()).toMatchObject([{ kind: 'sign-up-date-cancelled', recipient: 'ans@voorbeeld.example' }]);
	});

	test('who is signing up while its initiative is taken off hears that it does not go on', async () => {
		const signingUp = async (tx: Sql) => {
			await activities.hold(tx, id);
			await tx`
				insert into sign_ups (activity_id, original, name, contact, by, delete_by)
				values (${id}, ${DINNER}, 'Ans', 'ans@voorbeeld.example', 'bewoner', ${day(44)})`;
		};
		await meanwhile(signingUp, () =>
			sql.begin((tx) => publishing.takeInitiativeAway(tx, 'test', initiative, 'Nep', NOW))
		);
		expect(await letters('sign-up-date-cancelled')).toMatchObject([{ recipient: 'ans@voorbeeld.example' }]);
		await sql.begin((tx) => publishing.bringInitiativeBack(tx, 'test', initiative, NOW));
		expect(await letters('sign-up-date-again')).toHaveLength(1);
	});

	test('a date that a moderator puts back as it was is told to who signed up', async () => {
		await come('Ans');
		const before = await activities.draftOf(sql, id);
		await sql.begin((tx) => activities.publish(tx, 'test', { ...before, series: [weekly(`${day(30)}T19:00`)] }, { today: TODAY, id })); // prettier-ignore
		await sql.begin((tx) => signups.activityChanged(tx, id, NOW));
		await sql`delete from letters`;
		await sql.begin((tx) => publishing.restore(tx, 'test', id, before, TODAY, NOW));
		expect(await letters('sign-up-date-moved')).toHaveLength(1);
		expect((await list()).coming).toEqual(['Ans']);
	});
});
