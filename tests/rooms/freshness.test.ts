// Once a season somebody is asked: a click keeps it, silence hides it, and nothing is ever lost.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as dates from '#lib/publishing/dates.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const origin = 'https://oss.example';
const morning = (day: string) => new Date(`${day}T09:00:00+01:00`);
let initiative: number;
let koffie: number;
let wolput: number;
let fatima: Person;

beforeAll(async () => {
	await twoWijken();
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('wolput', 'De Wolput', 'residents', 'test') returning id`;
	initiative = row!.id;
	fatima = await signedIn(sql, { email: 'fatima@oss.example', initiatives: [{ id: initiative, role: 'owner' }] });
	configure({ ORIGIN: origin });
	wolput = (await places.saveAll([huiskamerDeWolput({ verifyBy: '2027-09-01' })], { today: '2026-11-22' })).ids.get(
		'wolput'
	)!;
});

beforeEach(async () => {
	await sql`delete from letters`;
	await sql`delete from confirmation_requests`;
	await sql`delete from activities`;
	koffie = (
		await activities.publishAll([koffieAanDeWolput({ initiativeId: initiative })], { today: '2026-11-22' })
	).ids.get('koffie-wolput')!;
	await sql`update activities set confirm_by = '2026-12-15'`;
	await sql`update places set verify_by = '2027-09-01', email = null`;
	await sql`delete from place_withdrawals`;
});

const letters = () => sql<{ recipient: string; subject: string; text: string }[]>`
	select recipient, subject, text from letters order by written_at, recipient`;
const tokenIn = (text: string) => /\/bevestigen\/([\w-]{43})/.exec(text)![1]!;
const found = async () => (await sql`select from search_docs where kind = 'activity' and id = ${koffie}`).length === 1;

/** Asked, reminded, marked, hidden: the days these happen on when nobody answers. */
async function until(step: 'asked' | 'reminded' | 'marked' | 'hidden') {
	await freshness.askDue(morning('2026-12-01'), origin);
	const days = { asked: [], reminded: ['2026-12-08'], marked: ['2026-12-08', '2026-12-15'], hidden: ['2026-12-08', '2026-12-15', '2027-01-12'] }; // prettier-ignore
	for (const day of days[step]) await freshness.followUp(morning(day), origin);
	return tokenIn((await letters()).at(-1)!.text);
}

test('two weeks before the term Fatima gets one mail, however often the worker looks', async () => {
	expect(await freshness.askDue(morning('2026-11-30'), origin)).toBe(0);
	expect(await freshness.askDue(morning('2026-12-01'), origin)).toBe(1);
	await Promise.all([1, 2, 3].map(() => freshness.askDue(morning('2026-12-01'), origin)));
	const [letter, ...more] = await letters();
	expect(more).toEqual([]);
	expect(letter).toMatchObject({
		recipient: 'fatima@oss.example',
		subject: 'Gaat dit nog door? Koffie aan de Wolput'
	});
	expect(letter?.text).toContain('Elke dinsdag van 10:00 tot 12:00');
});

test('one that goes wrong does not keep the others waiting, however many there are; it is asked the next day', async () => {
	const once = weekly('2027-03-02T10:00', 120, { rule: null });
	const many = Array.from({ length: 201 }, (_, index) => koffieAanDeWolput({ sourceId: `${index}`, series: [once] }));
	const ids = [...(await activities.publishAll(many, { today: '2026-11-22' })).ids.values()];
	// Of as many as are asked at a time the first two go wrong.
	const broken = ids.slice(0, 2);
	await sql`update activities set confirm_by = '2026-12-14' where id = any(${ids})`;
	await sql`
		update activities set confirm_by = '2026-12-10', initiative_id = (select id from initiatives where slug = 'wolput')
		where id = any(${broken})`;
	await sql.unsafe(`
		create function goes_wrong() returns trigger language plpgsql as $$ begin raise exception 'dit gaat mis'; end $$;
		create trigger goes_wrong before insert or update on confirmation_requests
			for each row when (new.ref in (${broken.join()})) execute function goes_wrong()`);
	expect(await freshness.askDue(morning('2026-12-01'), origin)).toBe(200);
	expect(await letters()).toMatchObject([{ subject: 'Gaat dit nog door? Koffie aan de Wolput' }]);
	await sql`alter table confirmation_requests disable trigger goes_wrong`;
	expect(await freshness.askDue(morning('2026-12-02'), origin)).toBe(2);
	await sql`alter table confirmation_requests enable trigger goes_wrong`;
	expect(await freshness.followUp(morning('2026-12-09'), origin)).toBe(1);
	await sql`drop function goes_wrong cascade`;
	await sql`delete from activities where id = any(${ids})`;
});

test('one click keeps it for another 13 weeks; the same link a second time changes nothing', async () => {
	const token = await until('asked');
	expect(await freshness.question(token, '2026-12-02')).toMatchObject({
		title: 'Koffie aan de Wolput',
		answered: false
	});
	expect(await sql`select from confirmation_requests where answered_at is not null`).toHaveLength(0);
	expect(await freshness.answer(token, { kind: 'right' }, morning('2026-12-02'))).toBe(true);
	expect(await freshness.answer(token, { kind: 'ended', reason: 'x' }, morning('2026-12-03'))).toBe(false);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toMatchObject({ verifiedAt: '2026-12-02' });
	expect(await sql`select confirm_by from activities where id = ${koffie}`).toEqual([{ confirm_by: '2027-03-03' }]);
	expect(
		await sql`select what, by from changes where noun = 'activity' and ref = ${koffie} order by id desc limit 1`
	).toEqual([{ what: 'confirmed', by: 'antwoord per mail' }]);
});

test('no answer: a reminder, then the page says so, then nobody finds it, with notice; an answer brings it back at once', async () => {
	const token = await until('hidden');
	expect((await letters()).map(({ subject }) => subject)).toEqual([
		'Gaat dit nog door? Koffie aan de Wolput',
		'Nog even: gaat dit nog door? Koffie aan de Wolput',
		'We laten dit even niet meer zien: Koffie aan de Wolput'
	]);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeUndefined();
	expect(await found()).toBe(false);
	expect(await sql`select from activities where id = ${koffie}`).toHaveLength(1);
	await freshness.answer(token, { kind: 'right' }, morning('2027-01-20'));
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeDefined();
	expect(await found()).toBe(true);
});

test('whoever answers the first mail has answered the reminder too', async () => {
	await freshness.askDue(morning('2026-12-01'), origin);
	const first = tokenIn((await letters())[0]!.text);
	await freshness.followUp(morning('2026-12-08'), origin);
	await freshness.answer(first, { kind: 'right' }, morning('2026-12-09'));
	expect(await freshness.followUp(morning('2027-02-01'), origin)).toBe(0);
});

test('what is different is mended by the same link', async () => {
	const token = await until('asked');
	const correction = { description: 'We zitten nu boven.', contact: 'bel Fatima' };
	expect(await freshness.answer(token, { kind: 'corrected', correction }, morning('2026-12-02'))).toBe(true);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toMatchObject({
		description: 'We zitten nu boven.',
		organiserContact: 'bel Fatima',
		verifiedAt: '2026-12-02'
	});
});

test('what has stopped stays readable, and its dates are off', async () => {
	const token = await until('asked');
	await freshness.answer(token, { kind: 'ended', reason: 'Fatima is verhuisd' }, morning('2026-12-02'));
	const dates = await activities.datesOf(koffie, morning('2026-12-02'), 3);
	expect(dates.map(({ cancelled, reason }) => ({ cancelled, reason }))).toEqual(
		Array(dates.length).fill({ cancelled: true, reason: 'Fatima is verhuisd' })
	);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeDefined();
	expect(await freshness.askDue(morning('2027-03-01'), origin)).toBe(0);
});

test('a place that nobody runs is not hidden: there was nobody to ask', async () => {
	await sql`update activities set confirm_by = null`;
	await freshness.askDue(morning('2027-08-10'), origin);
	expect(await letters()).toEqual([]);
	await freshness.followUp(morning('2027-09-01'), origin);
	await freshness.followUp(morning('2028-09-01'), origin);
	expect(await places.bySlug('huiskamer-de-wolput')).toBeDefined();
});

test('a place with a mail address is asked there; when it closed for good, nobody finds it, and nothing is thrown away', async () => {
	await sql`update activities set confirm_by = null`;
	await sql`update places set email = 'beheer@oss.example' where id = ${wolput}`;
	await freshness.askDue(morning('2027-08-10'), origin);
	const [letter] = await letters();
	expect(letter).toMatchObject({ recipient: 'beheer@oss.example', subject: 'Klopt dit nog? Huiskamer De Wolput' });
	await freshness.answer(tokenIn(letter!.text), { kind: 'ended', reason: 'Gesloopt' }, morning('2027-08-11'));
	expect(await places.bySlug('huiskamer-de-wolput')).toBeUndefined();
	expect(await sql`select reason from place_withdrawals`).toEqual([{ reason: 'Gesloopt' }]);
});

test('who left the initiative has a link that opens nothing any more', async () => {
	const token = await until('asked');
	const members = await sql`select * from memberships`;
	await sql`delete from memberships`;
	expect(await freshness.question(token, '2026-12-02')).toBeUndefined();
	expect(await freshness.answer(token, { kind: 'ended', reason: 'Wraak' }, morning('2026-12-02'))).toBe(false);
	await sql`insert into memberships ${sql(members as never)}`;
});

test('a link that nobody made is nobody', async () => {
	expect(await freshness.question('x'.repeat(43), '2026-12-02')).toBeUndefined();
	expect(await freshness.answer('x'.repeat(43), { kind: 'right' }, morning('2026-12-02'))).toBe(false);
});

test('who runs it says at the desk that it goes on: the question is answered, once, and the mail opens nothing new', async () => {
	const token = await until('marked');
	expect(await freshness.asking([koffie])).toEqual(new Set([koffie]));
	const editor = await signedIn(sql, { initiatives: [{ id: initiative, role: 'editor' }] });
	await expect(freshness.confirm(await signedIn(sql), koffie, morning('2026-12-16'))).rejects.toThrow();
	expect(await freshness.confirm(editor, koffie, morning('2026-12-16'))).toBe(true);
	expect(await freshness.confirm(editor, koffie, morning('2026-12-16'))).toBe(false);
	expect(await freshness.asking([koffie])).toEqual(new Set());
	expect(await freshness.question(token, '2026-12-16')).toMatchObject({ answered: true });
	expect(await sql`select confirm_by from activities where id = ${koffie}`).toEqual([{ confirm_by: '2027-03-17' }]);
	expect(await sql`select by from changes where what = 'confirmed' order by id desc limit 1`).toEqual([
		{ by: editor.id }
	]);
});

test('who said at the desk that it stops is asked no more, and its page says that it stopped, not that nobody confirmed it', async () => {
	await until('marked');
	await sql`delete from letters`;
	const stops = { activityId: koffie, original: null, correction: { verb: 'end', from: '2026-12-16', reason: 'Klaar' }, seen: '' } as const; // prettier-ignore
	expect(await dates.correct(fatima, stops, morning('2026-12-16'))).toMatchObject({ ok: true });
	expect(await freshness.followUp(morning('2027-01-12'), origin)).toBe(0);
	expect(await letters()).toEqual([]);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toMatchObject({ unconfirmed: false });
	expect(await freshness.asking([koffie])).toEqual(new Set());
});

test('of an initiative that stops, what nobody found any more says that it stopped', async () => {
	await until('hidden');
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeUndefined();
	expect(await publishing.endInitiative(fatima, initiative, 'Fatima verhuist', morning('2027-01-13'))).toBe(true);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toMatchObject({ unconfirmed: false });
	const [next] = await activities.datesOf(koffie, morning('2027-01-13'), 1);
	expect(next).toMatchObject({ cancelled: true, reason: 'Fatima verhuist' });
	await sql`delete from initiative_endings`;
});

test('what the municipality took away is not asked after, and no link does anything with it until it is back', async () => {
	const token = await until('asked');
	const day = morning('2026-12-08');
	const ways = [
		[publishing.takeAway, publishing.bringBack, koffie],
		[publishing.takeInitiativeAway, publishing.bringInitiativeBack, initiative]
	] as const;
	for (const [takeAway, bringBack, id] of ways) {
		await sql.begin((tx) => takeAway(tx, 'test', id, 'Nep', day));
		await sql`delete from letters`;
		expect(await freshness.followUp(day, origin)).toBe(0);
		expect(await freshness.question(token, '2026-12-08')).toMatchObject({ answered: true, gone: true });
		for (const reply of [{ kind: 'right' }, { kind: 'ended', reason: 'Weg' }] as const)
			expect(await freshness.answer(token, reply, day)).toBe(false);
		expect(await freshness.confirm(fatima, koffie, day)).toBe(false);
		expect(await letters()).toEqual([]);
		await sql.begin((tx) => bringBack(tx, 'test', id, day));
	}
	expect(await freshness.followUp(day, origin)).toBe(1);
	expect(await freshness.answer(token, { kind: 'right' }, day)).toBe(true);
});

test('what somebody else changes at the same moment is not written over by an answer to the mail', async () => {
	const token = await until('asked');
	const renamed = async () => ({ ...(await activities.draftOf(sql, koffie)), title: 'Koffie boven' });
	const correction = { description: 'We zitten nu boven.' };
	await meanwhile(
		async (tx) => activities.publish(tx, fatima.id, await renamed(), { today: '2026-12-02', id: koffie }),
		() => freshness.answer(token, { kind: 'corrected', correction }, morning('2026-12-02'))
	);
	expect(await activities.draftOf(sql, koffie)).toMatchObject({ title: 'Koffie boven', ...correction });
});

test('a place that was taken away, or turned out to be another, is not asked after, and no link brings it back', async () => {
	await sql`update activities set confirm_by = null`;
	await sql`update places set email = 'beheer@oss.example' where id = ${wolput}`;
	await freshness.askDue(morning('2027-08-10'), origin);
	const token = tokenIn((await letters())[0]!.text);
	const later = morning('2027-08-24');
	const away = [
		[sql`insert into place_withdrawals (place_id, by, reason) values (${wolput}, 'test', 'Gesloopt')`, sql`delete from place_withdrawals`], // prettier-ignore
		[sql`insert into merges (noun, ref, into_ref, by) values ('place', ${wolput}, 0, 'test')`, sql`delete from merges`]
	] as const;
	for (const [goes, comes] of away) {
		await goes;
		expect(await freshness.followUp(later, origin)).toBe(0);
		expect(await freshness.answer(token, { kind: 'right' }, later)).toBe(false);
		await comes;
	}
	expect(await freshness.followUp(later, origin)).toBe(1);
});
