// What waits for a moderator: decided once, on what was looked at, with everything that follows from it.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { json, sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { emptyFields } from '#lib/publishing/fields.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import { parseDecision, type Decision } from '#lib/moderation/queue.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T10:00:00Z');
let moderator: Person;
let fatima: Person;
let koffie: number;

beforeAll(async () => {
	configure({});
	moderator = await signedIn(sql, { staff: ['moderator'], name: 'Mo' });
	koffie = (await activities.publishAll([koffieAanDeWolput()], { today: '2026-11-22' })).ids.get('koffie-wolput')!;
});
beforeEach(async () => {
	for (const table of ['review_decisions', 'reviews', 'letters', 'activity_withdrawals'])
		await sql`delete from ${sql(table)}`;
	fatima = await signedIn(sql, { name: 'Fatima' });
});

const yes: Decision = { verdict: 'approved', takeAway: false, reason: '', revision: 1 };
const no: Decision = { ...yes, verdict: 'rejected', reason: 'Vertel wat meer.' };
const waiting = () => moderation.queue(moderator);
const kookclub = (name: string) =>
	initiatives.create(fatima, {
		...{ name, kind: 'club', summary: 'Wij koken samen', description: '', districtId: null },
		...{ contactName: null, contactPhone: null, contactEmail: null, website: null, picture: null, pictureAlt: null }
	});

test('a new initiative waits; after a yes it is public, its members have mail, and the queue is empty', async () => {
	const { id, slug } = await kookclub('Kookclub');
	const [first, ...more] = await waiting();
	expect(more).toEqual([]);
	expect(first).toMatchObject({ noun: 'initiative', why: 'first', title: 'Kookclub' });
	expect(await moderation.decide(moderator, first!.id, yes, now)).toEqual({ ok: true });
	expect((await initiatives.bySlug(slug))?.approvedAt).not.toBeNull();
	expect(await waiting()).toEqual([]);
	expect(await sql`select recipient from letters where recipient = ${fatima.email}`).toHaveLength(1);
	expect(await moderation.decisions(moderator)).toMatchObject([
		{ by: 'Mo', verdict: 'approved', initiative: 'Kookclub' }
	]);
	expect((await initiatives.byId(sql, id))?.withdrawn).toBeNull();
});

test('a no has its reason in the mail and on the desk of the initiative, for nobody else, and nothing is public', async () => {
	const { id, slug } = await kookclub('Verkoopclub');
	const [first] = await waiting();
	await moderation.decide(moderator, first!.id, no, now);
	expect((await initiatives.bySlug(slug))?.approvedAt).toBeNull();
	const [letter] = await sql<{ text: string }[]>`select text from letters where recipient = ${fatima.email}`;
	expect(letter?.text).toContain('Vertel wat meer.');
	expect(await initiatives.refusalOf(fatima, id)).toBe('Vertel wat meer.');
	await expect(initiatives.refusalOf(await signedIn(sql), id)).rejects.toThrow('may not');
});

test('what changed after it was looked at is looked at again', async () => {
	const { id } = await kookclub('Wandelclub');
	const [first] = await waiting();
	const told = (await initiatives.editable(id))!;
	await initiatives.edit(fatima, id, { ...told.told, summary: 'Koop nu!' }, told.revision);
	expect(await moderation.decide(moderator, first!.id, yes, now)).toEqual({ ok: false, problem: 'changed' });
	expect(await waiting()).toHaveLength(1);
});

test('with its first activity a new initiative becomes public as the moderator read it, and is then looked at', async () => {
	const { id, slug } = await kookclub('Soepclub');
	const started = await publishing.start(fatima, id, { title: 'Soep' });
	if (!started.ok) throw new Error(started.problem);
	const outside = { where: 'outside' as const, location: 'Markt', lat: '51.77', lon: '5.53' };
	const told = { kinds: ['eat-together'], summary: 'Soep eten', price: 'free' as const, joining: 'walk-in' as const };
	const rhythms = [{ ...emptyRhythm, repeat: 'weekly' as const, days: ['2'], from: '12:00', to: '13:00' }];
	const fields = { ...emptyFields, title: 'Soep', ...told, ...outside, rhythms };
	await sql`update drafts set content = ${json(sql, { fields, began: null, steps: {} })},
		created_at = ${new Date(now.getTime() - 120_000)} where id = ${started.id}`;
	expect(await publishing.publish(fatima, id, started.id, { revision: 1, now })).toMatchObject({ state: 'waiting' });
	const asked = (await waiting()).find(({ noun }) => noun === 'draft')!;
	const read = (await moderation.question(moderator, asked.id, '2026-11-22'))?.about;
	const initiative = read?.kind === 'draft' ? read.initiative?.row.revision : undefined;
	expect(initiative).toBe(1);
	const shown = (await initiatives.editable(id))!;
	await initiatives.edit(fatima, id, { ...shown.told, summary: 'Koop nu!' }, shown.revision);
	expect(await moderation.decide(moderator, asked.id, { ...yes, initiative }, now)).toMatchObject({
		problem: 'changed'
	});
	expect((await initiatives.bySlug(slug))?.approvedAt).toBeNull();
	expect(await moderation.decide(moderator, asked.id, { ...yes, initiative: 2 }, now)).toEqual({ ok: true });
	expect((await initiatives.bySlug(slug))?.approvedAt).not.toBeNull();
	expect(await waiting()).toEqual([]);
});

test('two moderators at once: one decides', async () => {
	await kookclub('Breiclub');
	const [first] = await waiting();
	const outcomes = await Promise.all([
		moderation.decide(moderator, first!.id, yes, now),
		moderation.decide(moderator, first!.id, no, now)
	]);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(outcomes).toContainEqual({ ok: false, problem: 'gone' });
});

test('nobody but a moderator with a second factor sees or decides anything', async () => {
	await kookclub('Zangclub');
	const [first] = await waiting();
	const half = await signedIn(sql, { staff: ['moderator'], secondFactor: false });
	const officer = await signedIn(sql, { staff: ['officer'] });
	for (const person of [null, fatima, half, officer]) {
		await expect(moderation.queue(person)).rejects.toThrow('may not');
		await expect(moderation.question(person, first!.id, '2026-11-22')).rejects.toThrow('may not');
		await expect(moderation.decide(person, first!.id, yes, now)).rejects.toThrow('may not');
	}
});

test.each([
	[{}, { besluit: 'choice-missing' }],
	[{ besluit: 'nee' }, { toelichting: 'reason-missing' }],
	[{ besluit: 'weg' }, { toelichting: 'reason-missing' }],
	[{ besluit: 'nee', toelichting: 'x'.repeat(1001) }, { toelichting: 'reason-long' }]
])('a decision of %j needs more', (fields, problems) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value as string);
	expect(parseDecision(form)).toMatchObject({ ok: false, problems });
});

test('everything that happened can be read, and a moderator puts it back', async () => {
	await sql.begin((tx) => activities.takeAway(tx, fatima.id, koffie, 'Vergissing'));
	const history = await moderation.past(moderator, 'activity', koffie, { today: '2026-11-22' });
	const [latest] = history!.changes;
	expect(latest).toMatchObject({ what: 'Van de site gehaald', by: 'Fatima' });
	expect(history).toMatchObject({ withdrawn: { by: 'Fatima', reason: 'Vergissing' }, mayWithdraw: true });
	expect(await moderation.bringBack(moderator, 'activity', koffie, now)).toBe(true);
	expect(await activities.bySlug('koffie-aan-de-wolput')).toBeDefined();

	const draft = await activities.draftOf(sql, koffie);
	await sql.begin((tx) =>
		activities.publish(tx, fatima.id, { ...draft, title: 'Koop nu' }, { today: '2026-11-22', id: koffie })
	);
	const [changed] = (await moderation.past(moderator, 'activity', koffie, { today: '2026-11-22' }))!.changes;
	expect(changed?.differences).toContainEqual({ field: 'Naam', before: 'Koffie aan de Wolput', after: 'Koop nu' });
	await expect(moderation.undo(fatima, changed!.id, now)).rejects.toThrow('may not');
	await moderation.undo(moderator, changed!.id, now);
	expect(await activities.draftOf(sql, koffie)).toMatchObject({ title: 'Koffie aan de Wolput' });
	await expect(moderation.past(fatima, 'activity', koffie, { today: '2026-11-22' })).rejects.toThrow('may not');
});

test('two that look alike wait in the same queue: one stays, or they are two', async () => {
	const { id: one } = await kookclub('Soepclub De Pan');
	const { id: other } = await kookclub('Soepclub de Pan');
	await sql.begin(async (tx) => {
		await initiatives.approve(tx, moderator.id, one);
		await initiatives.approve(tx, moderator.id, other);
	});
	await sql`delete from reviews`;
	await merging.askAboutTwins();
	const [first] = await waiting();
	expect(first).toMatchObject({ noun: 'twins', title: 'Soepclub De Pan en Soepclub de Pan' });
	const question = await moderation.question(moderator, first!.id, '2026-11-22');
	expect(question?.about).toMatchObject({ kind: 'twins', twins: [{ id: one }, { id: other }] });
	// What comes of it is read before: that is another page, which answers this question too.
	expect(await moderation.decide(moderator, first!.id, yes, now)).toEqual({ ok: false, problem: 'choice-missing' });
	expect(await merging.merge(moderator, 'initiative', one, other, now)).toEqual({ ok: true });
	expect((await initiatives.bySlug('soepclub-de-pan'))?.id).toBe(other);
	expect(await waiting()).toEqual([]);
});
