// From draft to public: nothing typed is lost, nothing is public half, and a moderator decides about what was seen.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as places from '#lib/places/places.server.ts';
import { emptyFields, type FormFields, type StepSlug } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const longAgo = new Date('2026-01-01T12:00:00Z');
let kookclub: number;
let wolput: number;
let fatima: Person;
let jan: Person;
let moderator: Person;

beforeAll(async () => {
	configure({ ORIGIN: 'https://oss.example' });
	await twoWijken();
	wolput = (await places.saveAll([huiskamerDeWolput()], { today: '2026-11-22' })).ids.get('wolput')!;
	moderator = await signedIn(sql, { staff: ['moderator'], name: 'Wil' });
});
beforeEach(async () => {
	kookclub = await initiative();
	fatima = await signedIn(sql, { name: 'Fatima', initiatives: [{ id: kookclub, role: 'owner' }] });
	jan = await signedIn(sql, { name: 'Jan', initiatives: [{ id: kookclub, role: 'editor' }] });
	await sql`delete from rate_limits`;
	await sql`delete from letters`;
});

async function initiative(): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, contact_name, created_by)
		values (${`kookclub-${randomUUID()}`}, 'Kookclub', 'residents', 'Fatima', 'test') returning id`;
	return row!.id;
}

const friday = { ...emptyRhythm, repeat: 'monthly' as const, nths: ['1'], weekday: '5', from: '18:00', to: '21:00' };
const dinner: Partial<Record<StepSlug, Partial<FormFields>>> = {
	wat: { title: 'Samen eten', summary: 'We koken en eten samen.', kinds: ['eat-together'] },
	wanneer: { rhythms: [friday] },
	waar: { where: 'place', place: 'Huiskamer De Wolput' },
	kosten: { price: 'free' },
	meedoen: { joining: 'walk-in' }
};

async function begun(who = fatima, title = 'Samen eten'): Promise<string> {
	const started = await publishing.start(who, kookclub, { title });
	if (!started.ok) throw new Error(started.problem);
	// Described in two minutes, not in two milliseconds.
	await sql`update drafts set created_at = ${new Date(now.getTime() - 120_000)} where id = ${started.id}`;
	return started.id;
}

async function written(who = fatima): Promise<{ id: string; revision: number }> {
	const id = await begun(who);
	let revision = 1;
	for (const [step, given] of Object.entries(dinner) as [StepSlug, Partial<FormFields>][]) {
		const { typed } = await publishing.withPlace(given);
		const saved = await publishing.save(who, kookclub, id, { revision, step, typed });
		if (!saved.ok) throw new Error('nobody else was here');
		revision = saved.revision;
	}
	return { id, revision };
}

const publish = (who: Person, { id, revision }: { id: string; revision: number }, given = {}) =>
	publishing.publish(who, kookclub, id, { revision, now, ...given });
const approve = (id: string, revision: number, who = moderator) =>
	sql.begin((tx) => publishing.approve(tx, who, id, revision, now));
async function trusted() {
	const first = await written();
	await publish(fatima, first);
	expect(await approve(first.id, first.revision)).toMatchObject({ ok: true });
	await sql`update initiative_approvals set at = ${longAgo} where initiative_id = ${kookclub}`;
}
const published = () => sql<{ id: number; slug: string; title: string }[]>`
	select id, slug, title from activities where initiative_id = ${kookclub} order by id`;
const drafts = () => sql`select id from drafts where initiative_id = ${kookclub}`;
const see = (id: string) => publishing.see(fatima, kookclub, id, {}, now);

test('what is typed is kept, also when it is wrong', async () => {
	const id = await begun();
	const typed = { title: '', summary: 'x'.repeat(900), kinds: ['onzin'] };
	const saved = await publishing.save(fatima, kookclub, id, { revision: 1, step: 'wat', typed });
	expect(saved).toMatchObject({ ok: true, revision: 2 });
	const seen = await see(id);
	expect(seen!.fields).toMatchObject(typed);
	expect(seen!.problems).toMatchObject({ title: 'title-missing', summary: 'summary-long', kinds: 'kinds-missing' });
	expect(await publish(fatima, { id, revision: 2 })).toMatchObject({ ok: false, problem: 'incomplete' });
	expect(await published()).toHaveLength(0);
});

test('the first activity of a new initiative waits for a moderator, and is then public with it', async () => {
	const draft = await written();
	expect(await publish(fatima, draft)).toEqual({ ok: true, state: 'waiting' });
	expect(await publish(fatima, draft)).toEqual({ ok: true, state: 'waiting' });
	expect(await published()).toHaveLength(0);
	const queue = await sql`select why, revision from reviews where ref = ${draft.id}`;
	expect([...queue]).toEqual([{ why: 'first', revision: draft.revision }]);
	expect(await approve(draft.id, draft.revision)).toMatchObject({
		ok: true,
		slug: expect.stringContaining('samen-eten')
	});
	const [activity] = await published();
	expect((await activities.draftOf(sql, activity!.id)).placeId).toBe(wolput);
	expect(await drafts()).toHaveLength(0);
	expect(await sql`select 1 from initiative_approvals where initiative_id = ${kookclub}`).toHaveLength(1);
	const letters = await sql<
		{ subject: string; recipient: string }[]
	>`select subject, recipient from letters where kind = 'draft-approved' order by recipient`;
	expect(letters.map(({ recipient }) => recipient)).toEqual([fatima.email, jan.email].sort());
	expect(letters[0]!.subject).toBe('“Samen eten” staat op de site');
	const [change] = await sql`select by, what from changes where noun = 'activity' and ref = ${activity!.id}`;
	expect(change).toEqual({ by: fatima.id, what: 'published' });
});

test('a moderator decides about what was seen: a later version is another question', async () => {
	const draft = await written();
	await publish(fatima, draft);
	const typed = { ...dinner.wat, summary: 'We koken, eten en wassen af.' };
	const saved = await publishing.save(jan, kookclub, draft.id, { revision: draft.revision, step: 'wat', typed });
	expect(saved.ok).toBe(true);
	expect(await approve(draft.id, draft.revision)).toEqual({ ok: false, problem: 'changed' });
	expect(await published()).toHaveLength(0);
	const open = await sql.begin((tx) => reviews.open(tx, 'draft', draft.id));
	expect(open!.revision).toBe(draft.revision + 1);
	expect(await approve(draft.id, open!.revision)).toMatchObject({ ok: true });
	expect(await approve(draft.id, open!.revision)).toEqual({ ok: false, problem: 'gone' });
	await expect(approve(draft.id, 1, fatima)).rejects.toBeInstanceOf(Forbidden);
});

test('who hears no reads why, and can mend it', async () => {
	const draft = await written();
	await publish(fatima, draft);
	await sql.begin(async (tx) => {
		const review = (await reviews.open(tx, 'draft', draft.id))!;
		expect(await publishing.reject(tx, moderator, draft.id, 'De plek is dan dicht.')).toEqual({ ok: true });
		await reviews.decide(tx, review.id, moderator.id, 'rejected', 'De plek is dan dicht.');
	});
	expect(await see(draft.id)).toMatchObject({ waiting: false, rejected: { reason: 'De plek is dan dicht.' } });
	const [letter] = await sql<{ text: string }[]>`select text from letters limit 1`;
	expect(letter!.text).toContain('De plek is dan dicht.');
	expect(await publish(fatima, draft)).toEqual({ ok: true, state: 'waiting' });
	expect(await see(draft.id)).toMatchObject({ waiting: true, rejected: null });
});

test('the second goes on the site at once, and pressing twice publishes once', async () => {
	await trusted();
	const second = await written(jan);
	const [one, other] = await Promise.all([publish(jan, second), publish(fatima, second)]);
	expect(one).toMatchObject({ ok: true, state: 'published', slug: expect.any(String) });
	expect(other).toEqual(one);
	expect(await publish(jan, second)).toEqual(one);
	expect(await published()).toHaveLength(2);
});

test('what breaks off halfway leaves the draft and nothing public', async () => {
	await trusted();
	const second = await written();
	await sql.unsafe(`create function stop_here() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$;
		create trigger power_cut before delete on drafts for each row execute function stop_here()`);
	await expect(publish(fatima, second)).rejects.toThrow('power cut');
	expect(await published()).toHaveLength(1);
	expect(await drafts()).toHaveLength(1);
	await sql.unsafe('drop trigger power_cut on drafts; drop function stop_here()');
	expect(await publish(fatima, second)).toMatchObject({ ok: true, state: 'published' });
	expect(await published()).toHaveLength(2);
});

test('two editors of one step: the second is told who, when and what, and loses nothing', async () => {
	const { id, revision } = await written();
	const his = { ...dinner.wat, title: 'Eten met Jan' };
	expect(await publishing.save(jan, kookclub, id, { revision, step: 'wat', typed: his })).toMatchObject({ ok: true });
	const hers = { ...dinner.wat, title: 'Eten met Fatima' };
	const told = await publishing.save(fatima, kookclub, id, { revision, step: 'wat', typed: hers });
	if (told.ok) throw new Error('the second was not told');
	expect(told.conflict).toMatchObject({ by: 'Jan', differing: ['title'], theirs: { title: 'Eten met Jan' } });
	expect((await see(id))!.fields.title).toBe('Eten met Jan');
	const again = await publishing.save(fatima, kookclub, id, {
		revision: told.conflict.revision,
		step: 'wat',
		typed: hers
	});
	expect(again).toMatchObject({ ok: true });
	expect((await see(id))!.fields.title).toBe('Eten met Fatima');
});

test('who saves what is there already changes nothing, and needs not be told of anybody', async () => {
	const { id, revision } = await written();
	const typed = { rhythms: [friday] };
	expect(await publishing.save(jan, kookclub, id, { revision: 1, step: 'wanneer', typed })).toMatchObject({
		ok: true,
		revision
	});
});

test('two editors of different steps are in nobody’s way; who publishes is told what changed', async () => {
	await trusted();
	const { id, revision } = await written();
	await publishing.save(jan, kookclub, id, { revision, step: 'kosten', typed: { price: 'voluntary' } });
	const saved = await publishing.save(fatima, kookclub, id, { revision, step: 'wat', typed: { title: 'Tafelen' } });
	expect(saved).toMatchObject({ ok: true, revision: revision + 2 });
	expect(await publish(fatima, { id, revision })).toMatchObject({ ok: false, problem: 'changed', by: 'Fatima' });
	expect((await see(id))!.draft).toMatchObject({ title: 'Tafelen', price: 'voluntary' });
});

test('while somebody changes it, residents read it as it was; a date that is cancelled meanwhile stays cancelled', async () => {
	await trusted();
	const [activity] = await published();
	const started = await publishing.start(fatima, kookclub, { edit: activity!.id });
	expect(await publishing.start(jan, kookclub, { edit: activity!.id })).toEqual(started);
	if (!started.ok) throw new Error();
	const { id } = started;
	await publishing.save(fatima, kookclub, id, { revision: 1, step: 'wat', typed: { ...dinner.wat, title: 'Tafelen' } });
	expect((await published())[0]!.title).toBe('Samen eten');
	expect((await see(id))!.differences).toEqual([{ name: 'Naam', before: 'Samen eten', after: 'Tafelen' }]);
	await sql.begin((tx) => activities.cancelDate(tx, jan.id, activity!.id, '2026-12-04T18:00', 'De kok is ziek'));
	expect(await publish(fatima, { id, revision: 2 })).toEqual({ ok: true, state: 'published', slug: activity!.slug });
	const after = await activities.draftOf(sql, activity!.id);
	expect(after.title).toBe('Tafelen');
	expect(after.series[0]!.changes).toMatchObject([{ original: '2026-12-04T18:00', kind: 'cancelled' }]);
	expect(await published()).toHaveLength(1);
});

test('what the mail of the season mends while Fatima presses publish is not written over, nor what she typed', async () => {
	await trusted();
	const [activity] = await published();
	const started = await publishing.start(fatima, kookclub, { edit: activity!.id });
	if (!started.ok) throw new Error();
	await publishing.save(fatima, kookclub, started.id, { revision: 1, step: 'wat', typed: { ...dinner.wat, title: 'Tafelen' } }); // prettier-ignore
	const mended = { ...(await activities.draftOf(sql, activity!.id)), organiserContact: 'bel Jan' };
	const outcome = await meanwhile(
		(tx) => activities.publish(tx, jan.id, mended, { today: '2026-11-22', id: activity!.id }),
		() => publish(fatima, { id: started.id, revision: 2 })
	);
	expect(outcome).toMatchObject({ ok: true, state: 'published' });
	expect(await activities.draftOf(sql, activity!.id)).toMatchObject({ title: 'Tafelen', organiserContact: 'bel Jan' });
});

test('reading a draft waits for nobody, also not for a moderator who decides about it', async () => {
	const draft = await written();
	await publish(fatima, draft);
	const seen = await sql.begin(async (tx) => {
		await reviews.open(tx, 'draft', draft.id);
		return see(draft.id);
	});
	expect(seen).toMatchObject({ waiting: true });
});

test('a copy is a new one', async () => {
	await trusted();
	const [activity] = await published();
	const started = await publishing.start(fatima, kookclub, { copyOf: activity!.id });
	if (!started.ok) throw new Error();
	expect((await see(started.id))!).toMatchObject({ activityId: null, problems: {}, fields: { title: 'Samen eten' } });
	expect(await publish(fatima, { id: started.id, revision: 1 })).toMatchObject({ ok: true, state: 'published' });
	expect(await published()).toHaveLength(2);
});

test('many links by who is new here wait, also in a change; the public version stays', async () => {
	await trusted();
	await sql`update initiative_approvals set at = ${now} where initiative_id = ${kookclub}`;
	const [activity] = await published();
	const started = await publishing.start(fatima, kookclub, { edit: activity!.id });
	if (!started.ok) throw new Error();
	const typed = { ...dinner.wat, description: 'https://a.example https://b.example https://c.example' };
	await publishing.save(fatima, kookclub, started.id, { revision: 1, step: 'wat', typed });
	expect(await publish(fatima, { id: started.id, revision: 2 })).toEqual({ ok: true, state: 'waiting' });
	expect((await activities.draftOf(sql, activity!.id)).description).toBe('');
	expect(await approve(started.id, 2)).toMatchObject({ ok: true, slug: activity!.slug });
	expect((await activities.draftOf(sql, activity!.id)).description).toContain('c.example');
});

test('a machine gives itself away: too fast, or in a field that nobody sees', async () => {
	const draft = await written();
	expect(await publish(fatima, draft, { trap: 'https://koop.example' })).toEqual({ ok: false, problem: 'machine' });
	await sql`update drafts set created_at = ${now} where id = ${draft.id}`;
	expect(await publish(fatima, draft)).toEqual({ ok: false, problem: 'machine' });
	expect(await sql`select 1 from reviews where ref = ${draft.id}`).toHaveLength(0);
});

test('an initiative that ended publishes nothing', async () => {
	await trusted();
	const draft = await written();
	await sql`insert into initiative_endings (initiative_id, by) values (${kookclub}, 'test')`;
	expect(await publish(fatima, draft)).toEqual({ ok: false, problem: 'ended' });
	expect(await publishing.start(fatima, kookclub, { title: 'Nog een' })).toEqual({ ok: false, problem: 'ended' });
});

test('another initiative’s draft, activity and place in the queue are nobody’s business', async () => {
	const draft = await written();
	const other = await initiative();
	const stranger = await signedIn(sql, { initiatives: [{ id: other, role: 'owner' }] });
	const typed = { title: 'Van mij' };
	for (const attempt of [
		() => publishing.see(stranger, kookclub, draft.id),
		() => publishing.save(stranger, kookclub, draft.id, { revision: 1, step: 'wat', typed }),
		() => publishing.save(stranger, other, draft.id, { revision: 1, step: 'wat', typed }),
		() => publishing.publish(stranger, kookclub, draft.id, { revision: draft.revision, now }),
		() => publishing.publish(stranger, other, draft.id, { revision: draft.revision, now }),
		() => publishing.discard(stranger, other, draft.id),
		() => publishing.start(stranger, kookclub, { title: 'Van mij' }),
		() => publishing.start(null, kookclub, { title: 'Van niemand' })
	])
		await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
	expect(await publishing.see(stranger, other, draft.id)).toBeUndefined();
	await sql`delete from memberships where account_id = ${jan.id}`;
	await expect(publishing.save(jan, kookclub, draft.id, { revision: 1, step: 'wat', typed })).rejects.toBeInstanceOf(
		Forbidden
	);
});

test('who throws a draft away takes the question back too', async () => {
	const draft = await written();
	await publish(fatima, draft);
	await publishing.discard(fatima, kookclub, draft.id);
	expect(await drafts()).toHaveLength(0);
	expect((await reviews.lastDecision(sql, 'draft', draft.id))!.verdict).toBe('withdrawn');
});

test('what a colleague threw away was not published, and another initiative is told nothing', async () => {
	await trusted();
	const { slug } = (await published())[0]!;
	const thrown = await written();
	await publishing.discard(jan, kookclub, thrown.id);
	expect(await publish(fatima, thrown)).toEqual({ ok: false, problem: 'gone' });
	const edit = async () => {
		const started = await publishing.start(fatima, kookclub, { edit: (await published())[0]!.id });
		if (!started.ok) throw new Error(started.problem);
		return { id: started.id, revision: 1 };
	};
	const twice = await edit();
	for (const _ of ['once', 'and again'])
		expect(await publish(fatima, twice)).toEqual({ ok: true, state: 'published', slug });
	const away = await edit();
	await publishing.discard(jan, kookclub, away.id);
	expect(await publish(fatima, away)).toEqual({ ok: false, problem: 'gone' });
	const other = await initiative();
	const stranger = await signedIn(sql, { initiatives: [{ id: other, role: 'owner' }] });
	expect(await publishing.publish(stranger, other, twice.id, { revision: 1, now })).toEqual({
		ok: false,
		problem: 'gone'
	});
});

test('who is told of another version is told who wrote that step, whoever came by after that', async () => {
	const { id, revision } = await written();
	const his = { ...dinner.wat, title: 'Eten met Jan' };
	await publishing.save(jan, kookclub, id, { revision, step: 'wat', typed: his });
	const [before] = await sql`select updated_at, updated_by from drafts where id = ${id}`;
	const wil = await signedIn(sql, { name: 'Wil', initiatives: [{ id: kookclub, role: 'editor' }] });
	await publishing.save(wil, kookclub, id, { revision: revision + 1, step: 'wat', typed: his });
	await publishing.save(wil, kookclub, id, { revision: revision + 1, step: 'foto', typed: {} });
	expect(await sql`select updated_at, updated_by from drafts where id = ${id}`).toEqual([before]);
	await publishing.save(wil, kookclub, id, { revision: revision + 1, step: 'kosten', typed: { price: 'voluntary' } });
	const told = await publishing.save(fatima, kookclub, id, { revision, step: 'wat', typed: { title: 'Tafelen' } });
	expect(told).toMatchObject({ ok: false, conflict: { by: 'Jan', revision: revision + 2, at: expect.any(Date) } });
});

test('who had only something that a moderator took away waits for a moderator again', async () => {
	await trusted();
	const [activity] = await published();
	expect(await sql.begin((tx) => initiatives.isTrusted(tx, kookclub))).toBe(true);
	await sql.begin((tx) => activities.takeAway(tx, moderator.id, activity!.id, 'Reclame'));
	expect(await publish(fatima, await written())).toEqual({ ok: true, state: 'waiting' });
});

test('a place is found by its name as people write it; of those that look alike one is chosen', async () => {
	expect((await publishing.withPlace({ where: 'place', place: 'huiskamer de wolput' })).typed.placeId).toBe(
		String(wolput)
	);
	const { typed, alike } = await publishing.withPlace({ where: 'place', place: 'de wolput' });
	expect(typed.placeId).toBe('');
	expect(alike.map(({ name }) => name)).toContain('Huiskamer De Wolput');
	const chosen = await publishing.withPlace({ where: 'place', place: 'de wolput', placeId: String(wolput) });
	expect(chosen.typed).toMatchObject({ place: 'Huiskamer De Wolput', placeId: String(wolput) });
});

test('a draft somebody elsewhere read is filled in as far as it goes', async () => {
	const told = { title: 'Koffie', location: 'Huiskamer De Wolput', price: 'free' as const };
	const started = await publishing.start(fatima, kookclub, { told });
	if (!started.ok) throw new Error();
	expect((await see(started.id))!.fields).toMatchObject({
		...emptyFields,
		title: 'Koffie',
		price: 'free',
		where: 'place',
		place: 'Huiskamer De Wolput',
		location: 'Huiskamer De Wolput',
		placeId: String(wolput),
		contact: 'Fatima'
	});
});
