// What residents told about something, before a moderator: read, decided about, and never lost.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import type { Decision } from '#lib/moderation/queue.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { waitingForLock } from '../support/locks.ts';
import { koffieAanDeWolput } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T10:00:00Z');
let moderator: Person;
let koffie: number;

beforeAll(async () => {
	configure({});
	moderator = await signedIn(sql, { staff: ['moderator'], name: 'Mo' });
	koffie = (await activities.publishAll([koffieAanDeWolput()], { today: '2026-11-22' })).ids.get('koffie-wolput')!;
});
beforeEach(async () => {
	for (const table of ['review_decisions', 'reviews', 'letters', 'reports']) await sql`delete from ${sql(table)}`;
});

const yes: Decision = { verdict: 'approved', takeAway: false, reason: '', revision: 1 };
const waiting = () => moderation.queue(moderator);
/** The messages that stand on the page of a question. */
const readBy = async (id: string) => {
	const about = (await moderation.question(moderator, id, '2026-11-22'))?.about;
	return about?.kind === 'reports' ? about.reports.map((one) => one.id) : [];
};
const tell = (reporter: string) =>
	moderation.report(
		'activity',
		koffie,
		{ kind: 'wrong', original: null, message: 'Het is verhuisd', contact: null },
		{ now, reporter, origin: 'https://oss.example' }
	);

test('what three residents agree on goes first; taken away, nobody finds it, and the messages are dealt with', async () => {
	await sql.begin((tx) =>
		reviews.ask(tx, { noun: 'twins', ref: 'place:1:2', initiativeId: null, why: 'twins', by: 'test' })
	);
	await tell('een');
	expect((await waiting()).map(({ noun }) => noun)).toEqual(['twins', 'reports']);
	await tell('twee');
	await tell('drie');
	const [first] = await waiting();
	expect(first).toMatchObject({ noun: 'reports', title: 'Koffie aan de Wolput', reports: 3, raised: true });
	const question = await moderation.question(moderator, first!.id, '2026-11-22');
	expect(question?.about).toMatchObject({ kind: 'reports', reports: [{ message: 'Het is verhuisd' }, {}, {}] });
	const messages = await readBy(first!.id);
	await moderation.decide(moderator, first!.id, { ...yes, messages, takeAway: true, reason: 'Bestaat niet meer' }, now);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeUndefined();
	expect(await sql`select from reports where handled_at is null`).toHaveLength(0);
	expect(
		await sql`select what from changes where noun = 'activity' and ref = ${koffie} order by id desc limit 1`
	).toEqual([{ what: 'withdrawn' }]);
	const [logged] = await moderation.decisions(moderator);
	expect(logged).toMatchObject({ noun: 'reports', verdict: 'approved', tookAway: true, reason: 'Bestaat niet meer' });
	await moderation.bringBack(moderator, 'activity', koffie, now);
});

test('what is told while a moderator reads is dealt with by nobody: it is the next question', async () => {
	await tell('een');
	const [first] = await waiting();
	const messages = await readBy(first!.id);
	await tell('twee');
	expect(await moderation.decide(moderator, first!.id, { ...yes, messages }, now)).toEqual({ ok: true });
	const [next, ...more] = await waiting();
	expect(more).toEqual([]);
	expect(next).toMatchObject({ noun: 'reports', title: 'Koffie aan de Wolput', reports: 1 });
	expect(next!.id).not.toBe(first!.id);
	const rest = await readBy(next!.id);
	expect(rest).toHaveLength(1);
	expect(messages).not.toContain(rest[0]);
	await moderation.decide(moderator, next!.id, { ...yes, messages: rest, verdict: 'rejected' }, now);
	expect(await waiting()).toEqual([]);
	expect(await moderation.decisions(moderator)).toMatchObject([
		{ verdict: 'rejected', tookAway: false },
		{ verdict: 'approved', tookAway: false }
	]);
});

test('of very many messages those that are not on the page come with the next question', async () => {
	await tell('een');
	await sql`insert into reports (noun, ref, message, reporter, at, delete_by)
		select 'activity', ${koffie}, 'Het is dicht', 'buur ' || n, ${now}, '2027-05-01' from generate_series(1, 100) n`;
	const [first] = await waiting();
	await moderation.decide(moderator, first!.id, { ...yes, messages: await readBy(first!.id) }, now);
	expect(await waiting()).toMatchObject([{ noun: 'reports', reports: 1 }]);
});

test('a colleague makes it one with another while a moderator decides: both get an answer, no message is lost', async () => {
	const stays = await sql.begin(async (tx) => {
		const draft = koffieAanDeWolput({ title: 'Buurtontbijt', sourceId: 'ontbijt' });
		return activities.publish(tx, 'test', draft, { today: '2026-11-22' });
	});
	await tell('een');
	const [first] = await waiting();
	const messages = await readBy(first!.id);
	const answers = await sql.begin(async (tx) => {
		await tx`select from activities where id = ${koffie} for update`;
		const merged = merging.merge(moderator, 'activity', koffie, stays.id, now);
		await waitingForLock(1);
		const decided = moderation.decide(moderator, first!.id, { ...yes, messages, takeAway: true, reason: 'Dicht' }, now);
		await waitingForLock(2);
		return { both: Promise.all([merged, decided]) };
	});
	expect(await answers.both).toEqual([{ ok: true }, { ok: false, problem: 'gone' }]);
	const [next] = await waiting();
	expect(next).toMatchObject({ noun: 'reports', title: 'Buurtontbijt', reports: 1 });
	expect(await readBy(next!.id)).toEqual(messages);
	await sql.begin((tx) => merging.undo(tx, moderator.id, 'activity', koffie, stays.id, now));
});
