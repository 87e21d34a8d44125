// Who runs an activity says that a date is off; who may not, cannot; two who do it at once hear of each other.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { stateOf, type Correction } from '#lib/publishing/dates-form.ts';
import * as dates from '#lib/publishing/dates.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const dinner = (week: number) => `${addDays(today, 2 + 7 * week)}T18:00`;
let fatima: Me;
let stranger: Me;
let initiativeId = 0;
let id = 0;

beforeAll(async () => {
	configure({ ORIGIN: 'http://localhost:3000' });
	await twoWijken();
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('de-pan', 'De Pan', 'residents', 'test') returning id`;
	initiativeId = row!.id;
	await sql`insert into initiative_approvals (initiative_id, by) values (${initiativeId}, 'test')`;
	fatima = await signedIn(sql, { initiatives: [{ id: initiativeId, role: 'editor' }] });
	stranger = await signedIn(sql, { name: 'Henk' });
});

let number = 0;
beforeEach(async () => {
	const draft = koffieAanDeWolput({
		title: 'Kookclub',
		initiativeId,
		joining: 'sign-up',
		signUpHere: true,
		capacity: 8,
		series: [weekly(dinner(0))],
		source: activities.HERE,
		sourceId: `kookclub-${++number}`
	});
	id = (await sql.begin((tx) => activities.publish(tx, fatima.id, draft, { today }))).id;
});

const seen = async (original: string) => stateOf((await activities.dateOf(id, original))!);
const correct = (who: Me | null, original: string | null, correction: Correction, state: string) =>
	dates.correct(who, { activityId: id, original, correction, seen: state }, now);
const ill: Correction = { verb: 'cancel', reason: 'Er is iemand ziek', following: false };
const letters = () =>
	sql<{ recipient: string; subject: string }[]>`select recipient, subject from letters order by written_at`;
const historyOf = async () =>
	(await sql<{ what: string }[]>`select what from changes where noun = 'activity' and ref = ${id} order by id`).map(
		({ what }) => what
	);

test('an editor calls a dinner off, and who clicks twice did it once', async () => {
	const state = await seen(dinner(0));
	const both = await Promise.all([correct(fatima, dinner(0), ill, state), correct(fatima, dinner(0), ill, state)]);
	expect(both.map(({ ok }) => ok)).toEqual([true, true]);
	expect(await historyOf()).toEqual(['published', 'date-cancelled']);
});

test('another reason for a dinner that is off is read from then on, and nobody is written to again', async () => {
	await signups.signUp(id, dinner(0), { name: 'Anna', contact: 'anna@voorbeeld.example', people: 1 }, now);
	expect(await correct(fatima, dinner(0), ill, await seen(dinner(0)))).toMatchObject({ ok: true, mailed: 1 });
	const other: Correction = { ...ill, reason: 'De kok kan niet' };
	expect(await correct(fatima, dinner(0), other, await seen(dinner(0)))).toEqual({ ok: true, mailed: 0, toCall: 0 });
	expect(await activities.dateOf(id, dinner(0))).toMatchObject({ cancelled: true, reason: 'De kok kan niet' });
});

test('a second editor who saw the dinner as it was is told that it changed', async () => {
	const state = await seen(dinner(0));
	await correct(fatima, dinner(0), ill, state);
	const move: Correction = {
		verb: 'move',
		start: dinner(0).replace('18:00', '19:00'),
		durationMinutes: 60,
		reason: 'De plek is dicht',
		following: false
	};
	expect(await correct(fatima, dinner(0), move, state)).toEqual({ ok: false, problem: 'dates.changed' });
	expect(await correct(fatima, null, { verb: 'end', from: today, reason: 'Klaar' }, dinner(3))).toEqual({
		ok: false,
		problem: 'dates.changed'
	});
	expect(await historyOf()).toEqual(['published', 'date-cancelled']);
});

test.each([
	['a visitor', () => null],
	['somebody of another initiative', () => stranger]
])('%s changes nothing', async (_, who) => {
	await expect(correct(who(), dinner(0), ill, await seen(dinner(0)))).rejects.toBeInstanceOf(Forbidden);
	expect(await historyOf()).toEqual(['published']);
});

test('a date that is no date of the activity is gone', async () => {
	expect(await correct(fatima, dinner(0).replace('18', '03'), ill, '')).toEqual({ ok: false, problem: 'dates.gone' });
});

test('a stop that was clicked twice is one stop', async () => {
	const stop: Correction = { verb: 'end', from: today, reason: 'We zijn klaar' };
	const both = await Promise.all([correct(fatima, null, stop, ''), correct(fatima, null, stop, '')]);
	expect(both.map(({ ok }) => ok)).toEqual([true, true]);
	expect(await historyOf()).toEqual(['published', 'ended']);
});

const fill = (full: boolean): Correction => ({ verb: 'full', full });
test('a dinner is full, and has room again', async () => {
	await correct(fatima, dinner(0), fill(true), await seen(dinner(0)));
	expect((await activities.dateOf(id, dinner(0)))?.full).toBe(true);
	await correct(fatima, dinner(0), fill(false), await seen(dinner(0)));
	expect((await activities.dateOf(id, dinner(0)))?.full).toBe(false);
});

test('who signed up hears that it is off, and later that it is earlier from now on', async () => {
	const anna = { name: 'Anna', contact: 'anna@voorbeeld.example', people: 1 };
	for (const week of [0, 1, 2]) await signups.signUp(id, dinner(week), anna, now);
	await sql`delete from letters`;
	const off = await correct(fatima, dinner(0), ill, await seen(dinner(0)));
	expect(off).toMatchObject({ ok: true, mailed: 1 });
	const start = dinner(1).replace('18:00', '17:30');
	const move: Correction = { verb: 'move', start, durationMinutes: 90, reason: 'Eerder eten', following: true };
	expect(await correct(fatima, dinner(1), move, await seen(dinner(1)))).toMatchObject({ ok: true, mailed: 2 });
	expect((await letters()).map(({ recipient }) => recipient)).toEqual(Array(3).fill(anna.contact));
	const signed = await sql<{ original: string }[]>`select original from sign_ups where activity_id = ${id} order by 1`;
	expect(signed.map(({ original }) => original)).toEqual([dinner(0), start, dinner(2).replace('18:00', '17:30')]);
});
