// With one connection to the database everything still goes on: inside a transaction nobody waits for a second one.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import * as claims from '#lib/claims/claims.server.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import * as following from '#lib/following/following.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import type { InitiativeDraft } from '#lib/initiatives/initiative.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import { stateOf } from '#lib/publishing/dates-form.ts';
import * as dates from '#lib/publishing/dates.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { calendarServer } from '../support/calendarserver.ts';
import { ownDatabase } from '../support/database.ts';
import { ics } from '../support/ics.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

const { sql } = database;
const own = ownDatabase();
const server = calendarServer();
const origin = 'https://oss.example';
const now = new Date();
const today = dayAt(now);
const DINNER = `${addDays(today, 30)}T18:00`;
// Whoever waits for a second connection waits for ever.
const patience = 20_000;

let wolput: number;
let kookclub: { id: number; name: string };
let fatima: Person;
let moderator: Person;

beforeAll(async () => {
	configure({ ORIGIN: origin });
	await twoWijken();
	const place = (sourceId: string, name: string) => huiskamerDeWolput({ sourceId, name });
	const { ids } = await places.saveAll([huiskamerDeWolput(), place('twin', 'De Wolput huiskamer')], { today });
	wolput = ids.get('wolput')!;
	moderator = await signedIn(sql, { staff: ['moderator'] });
	await database.close();
	database.open(own.url, 1);
});
beforeEach(async () => {
	for (const table of ['letters', 'rate_limits', 'review_decisions', 'reviews', 'activities', 'initiatives'])
		await sql`delete from ${sql(table)}`;
	const [row] = await sql<{ id: number; name: string }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'residents', 'test')
		returning id, name`;
	kookclub = row!;
	await sql`insert into initiative_approvals (initiative_id, by) values (${kookclub.id}, 'test')`;
	fatima = await signedIn(sql, { initiatives: [{ id: kookclub.id, role: 'owner' }] });
	// What pages keep in memory may just have been forgotten.
	areas.forget();
});

const told = (name: string): InitiativeDraft => ({
	...{ name, kind: 'club', summary: 'Wij koken', description: '', districtId: null, picture: null, pictureAlt: null },
	...{ contactName: null, contactPhone: null, contactEmail: null, website: null }
});
const waiting = async (noun: string) => (await moderation.queue(moderator)).find((one) => one.noun === noun)!.id;
const yes = { verdict: 'approved' as const, takeAway: false, reason: '', revision: 1 };
const dinner = (change = {}) =>
	koffieAanDeWolput({
		...{ title: 'Samen eten', initiativeId: kookclub.id, joining: 'sign-up', signUpHere: true, capacity: 8 },
		...{ series: [weekly(DINNER)], source: 'hier', sourceId: 'eten', placeId: wolput, ...change }
	});
const published = (change = {}) => sql.begin((tx) => activities.publish(tx, fatima.id, dinner(change), { today }));
const idsOf = (from: database.Sql, initiativeId: number) => from<{ id: number }[]>`
	select id from activities where initiative_id = ${initiativeId}`;
const tokenIn = async (path: string) => {
	const [letter] = await sql<{ text: string }[]>`
		select text from letters where text like ${`%/${path}/%`} order by written_at desc limit 1`;
	return new RegExp(`/${path}/([\\w-]{43})`).exec(letter!.text)![1]!;
};

test(
	'Fatima writes, looks and asks; a moderator looks and says yes; she changes and copies it',
	{ timeout: patience },
	async () => {
		const started = await publishing.start(fatima, kookclub.id, { title: 'Samen eten' });
		if (!started.ok) throw new Error(started.problem);
		const { id } = started;
		const weekday = { ...emptyRhythm, repeat: 'weekly' as const, days: ['5'], from: '18:00', to: '20:00' };
		const steps = [
			['wat', { summary: 'We eten samen.', kinds: ['eat-together'] }],
			['wanneer', { rhythms: [weekday] }],
			['waar', { where: 'address', location: 'Het plein', district: 'schadewijk' }],
			['waar', (await publishing.withPlace({ where: 'place', place: 'Huiskamer De Wolput' })).typed],
			['kosten', { price: 'free' }],
			['meedoen', { joining: 'walk-in' }]
		] as const;
		let revision = 1;
		for (const [step, typed] of steps) {
			const saved = await publishing.save(fatima, kookclub.id, id, { revision, step, typed: typed as never });
			if (!saved.ok) throw new Error('nobody else was here');
			revision = saved.revision;
			expect(await publishing.see(fatima, kookclub.id, id)).toBeDefined();
			areas.forget();
		}
		const later = new Date(now.getTime() + 120_000);
		expect(await publishing.publish(fatima, kookclub.id, id, { revision, now: later })).toMatchObject({
			state: 'waiting'
		});
		const review = await waiting('draft');
		expect(await moderation.question(moderator, review, today)).toMatchObject({ about: { kind: 'draft' } });
		expect(await moderation.decide(moderator, review, { ...yes, revision }, now)).toEqual({ ok: true });
		const [activity] = await idsOf(sql, kookclub.id);
		const edit = await publishing.start(fatima, kookclub.id, { edit: activity!.id });
		if (!edit.ok) throw new Error(edit.problem);
		expect(await publishing.see(fatima, kookclub.id, edit.id)).toBeDefined();
		const again = await publishing.publish(fatima, kookclub.id, edit.id, { revision: 1, now: later });
		expect(again).toMatchObject({ ok: true, state: 'published' });
		for (const from of [{ copyOf: activity!.id }, { told: { title: 'Koffie', location: 'De Wolput' } }])
			expect(await publishing.start(fatima, kookclub.id, from)).toMatchObject({ ok: true });
		const [change] = (await moderation.past(moderator, 'activity', activity!.id, { today }))!.changes;
		expect(await moderation.undo(moderator, change!.id, now)).toBe(change!.canUndo);
		await publishing.stopShowing(fatima, activity!.id, 'Het is klaar');
	}
);

test('somebody signs up, a date is called off, moved and given back', { timeout: patience }, async () => {
	const { id } = await published();
	const jan = { name: 'Jan', contact: 'jan@oss.example', people: 2 };
	expect(await signups.signUp(id, DINNER, jan, now)).toMatchObject({ ok: true });
	const seen = async () => stateOf((await activities.dateOf(id, DINNER))!);
	for (const correction of [
		{ verb: 'full', full: true },
		{ verb: 'cancel', reason: 'De kok is ziek', following: false },
		{ verb: 'undo', following: false },
		{ verb: 'move', start: `${addDays(today, 31)}T18:00`, durationMinutes: 60, reason: 'Feest', following: false }
	] as const) {
		const asked = { activityId: id, original: DINNER, correction, seen: await seen() };
		expect(await dates.correct(fatima, asked, now)).toMatchObject({ ok: true });
	}
	await signups.addByHand(fatima, id, DINNER, { name: 'Wil', contact: '0612345678', people: 1 }, now);
	const [date] = await signups.listOf(fatima, id, now);
	expect(date).toBeDefined();
	await signups.remindTomorrow(instantOf(`${addDays(today, 30)}T10:00`));
	expect(await signups.cancel(await tokenIn('aanmelding'), now)).toBe(true);
	const ending = { verb: 'end' as const, from: addDays(today, 40), reason: 'Het is klaar' };
	expect(await dates.correct(fatima, { activityId: id, original: null, correction: ending, seen: '' }, now)).toMatchObject({ ok: true }); // prettier-ignore
});

test('residents say what is wrong, ask to run things, and twins are one again', { timeout: patience }, async () => {
	const { id } = await published();
	const wrong = { kind: 'wrong' as const, original: null, message: 'Het is verhuisd', contact: null };
	for (const reporter of ['1', '2', '3']) await moderation.report('activity', id, wrong, { now, reporter, origin });
	const reports = await waiting('reports');
	expect(await moderation.question(moderator, reports, today)).toBeDefined();
	expect(await moderation.decide(moderator, reports, { ...yes, takeAway: true, reason: 'weg' }, now)).toEqual({
		ok: true
	});
	const claim = { kind: 'social' as const, motivation: 'Ik help er.' };
	expect(await claims.ask(fatima, 'place', wolput, claim, origin)).toEqual({ ok: true });
	const claimed = await waiting('claim');
	expect(await moderation.question(moderator, claimed, today)).toBeDefined();
	expect(await moderation.decide(moderator, claimed, yes, now)).toEqual({ ok: true });
	await merging.askAboutTwins();
	await moderation.queue(moderator);
	const [pair] = await (await merging.pairs(moderator, { limit: 5 })).pairs;
	expect(await merging.merge(moderator, pair!.noun, pair!.other.id, pair!.one.id, now)).toEqual({ ok: true });
	await sql.begin((tx) => merging.undo(tx, moderator.id, pair!.noun, pair!.other.id, pair!.one.id, now));
	await merging.keepApart(moderator, pair!.noun, pair!.one.id, pair!.other.id);
	expect(await moderation.decisions(moderator)).not.toEqual([]);
});

test(
	'a calendar is followed and kept up, and those who follow a search hear of it',
	{ timeout: patience },
	async () => {
		await published();
		const serve = (...uids: string[]) =>
			server.answers.set(
				'/agenda.ics',
				(_, response) =>
			response.end(ics(...uids.map((uid) => ({ uid, rule: 'FREQ=WEEKLY', start: `${addDays(today, 9).replaceAll('-', '')}T100000` })))) // prettier-ignore
			);
		serve('a', 'b');
		const address = { url: `${server.base}/agenda.ics`, file: null, place: 'Huiskamer De Wolput' };
		const looked = await feeds.look(fatima, kookclub.id, address, server.reach);
		if (!looked.ok) throw new Error(looked.problem);
		const params = new URLSearchParams('bij=schadewijk');
		const followed = (await following.describe(params, now))!;
		await following.ask({ email: 'jan@oss.example', rhythm: 'new' }, followed, origin, now);
		await following.confirm(await tokenIn('volgen'), now);
		expect(await feeds.shown(fatima, kookclub, looked.id, now)).toBeDefined();
		const feed = await feeds.follow(fatima, kookclub, looked.id, now);
		if (!feed.ok) throw new Error(feed.problem);
		serve('b', 'c');
		expect(await feeds.keepUp(new Date(now.getTime() + 7 * 3_600_000), server.reach)).toBe(1);
		await following.tellAll(new Date(now.getTime() + 26 * 3_600_000), origin);
		await feeds.stop(fatima, kookclub.id, feed.feedId, { withdraw: true }, now);
	}
);

test('it is asked whether it still goes on, again and again, and answered', { timeout: patience }, async () => {
	const { id } = await published();
	await sql`update activities set confirm_by = ${addDays(today, 7)} where id = ${id}`;
	await sql`update places set verify_by = ${addDays(today, 7)}, email = 'wolput@oss.example'`;
	expect(await freshness.askDue(now, origin)).toBeGreaterThan(1);
	for (const days of [10, 20, 60]) await freshness.followUp(instantOf(`${addDays(today, days)}T09:00`), origin);
	const [letter] = await sql<{ text: string }[]>`select text from letters where text like '%Samen eten%' limit 1`;
	const token = /\/bevestigen\/([\w-]{43})/.exec(letter!.text)![1]!;
	expect(await freshness.question(token, today)).toBeDefined();
	expect(await freshness.answer(token, { kind: 'corrected', correction: { contact: 'bel Fatima' } }, now)).toBe(true);
});

test('an initiative is told, approved, changed, joined, ended, and goes on', { timeout: patience }, async () => {
	const { id } = await initiatives.create(fatima, told('Wandelclub'));
	const first = await waiting('initiative');
	expect(await moderation.question(moderator, first, today)).toBeDefined();
	expect(await moderation.decide(moderator, first, yes, now)).toEqual({ ok: true });
	const { revision } = (await initiatives.byId(sql, id))!;
	const changed = await initiatives.edit(fatima, id, { ...told('Wandelclub'), summary: 'Wij lopen' }, revision);
	expect(changed.ok).toBe(true);
	await initiatives.invite(fatima, id, moderator.email, 'editor', now);
	expect(await initiatives.accept(moderator, id, now)).toBeDefined();
	await published({ initiativeId: id });
	await initiatives.end(fatima, id, 'We stoppen', async (tx) => {
		for (const one of await idsOf(tx, id)) await activities.end(tx, fatima.id, one.id, today, 'Klaar');
	});
	await initiatives.resume(fatima, id);
	expect(await moderation.find(moderator, 'Wandelclub')).not.toEqual([]);
	expect(await moderation.takeAway(moderator, 'initiative', id, 'Reclame', now)).toBe(true);
	expect(await moderation.bringBack(moderator, 'initiative', id, now)).toBe(true);
});
