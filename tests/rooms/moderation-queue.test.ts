// What stands in the queue of a moderator, and what stands in the log of what was decided.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { json, sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import type { Decision } from '#lib/moderation/queue.ts';
import { emptyFields } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date();
let moderator: Person;
let fatima: Person;

beforeAll(async () => {
	configure({});
	moderator = await signedIn(sql, { staff: ['moderator'], name: 'Ria' });
});
beforeEach(async () => {
	await sql`delete from reviews`;
	fatima = await signedIn(sql);
});

const yes: Decision = { verdict: 'approved', takeAway: false, reason: '', revision: 1 };
const no: Decision = { ...yes, verdict: 'rejected', reason: 'Vertel wat meer.' };
const club = (name: string) =>
	initiatives.create(fatima, {
		...{ name, kind: 'club', summary: 'Wij koken samen', description: '', districtId: null },
		...{ contactName: null, contactPhone: null, contactEmail: null, website: null, picture: null, pictureAlt: null }
	});

/** Sends a dinner of a new club to the municipality. */
async function dinner(initiative: number, title: string) {
	const started = await publishing.start(fatima, initiative, { title });
	if (!started.ok) throw new Error(started.problem);
	const outside = { where: 'outside' as const, location: 'Markt', lat: '51.77', lon: '5.53' };
	const told = { kinds: ['eat-together'], summary: 'Samen eten', price: 'free' as const, joining: 'walk-in' as const };
	const rhythms = [{ ...emptyRhythm, repeat: 'weekly' as const, days: ['2'], from: '18:00', to: '20:00' }];
	const fields = { ...emptyFields, title, ...told, ...outside, rhythms };
	await sql`update drafts set content = ${json(sql, { fields, began: null, steps: {} })},
		created_at = ${new Date(now.getTime() - 120_000)} where id = ${started.id}`;
	expect(await publishing.publish(fatima, initiative, started.id, { revision: 1, now })).toMatchObject({
		state: 'waiting'
	});
}

const waiting = async () => {
	const queue = await moderation.queue(moderator);
	expect(await moderation.count(moderator)).toBe(queue.length);
	return queue;
};

test('a new club with its first dinner is one line, and one yes is for both', async () => {
	const { id, slug } = await club('Eetclub');
	expect(await waiting()).toMatchObject([{ noun: 'initiative', title: 'Eetclub', withInitiative: false }]);
	await dinner(id, 'Stamppot');
	const [line, ...more] = await waiting();
	expect(more).toEqual([]);
	expect(line).toMatchObject({ noun: 'draft', title: 'Stamppot', initiative: 'Eetclub', withInitiative: true });
	expect(await moderation.decide(moderator, line!.id, { ...yes, initiative: 1 }, now)).toEqual({ ok: true });
	expect((await initiatives.bySlug(slug))?.approvedAt).not.toBeNull();
	expect(await waiting()).toEqual([]);
});

test('after a no to its dinner the new club is a question of its own; told anew they are one line again', async () => {
	const { id, slug } = await club('Bakclub');
	await dinner(id, 'Taart');
	const [line] = await waiting();
	await moderation.decide(moderator, line!.id, no, now);
	expect(await waiting()).toMatchObject([{ noun: 'initiative', title: 'Bakclub' }]);
	await dinner(id, 'Koekjes');
	const [again, ...more] = await waiting();
	expect([again?.title, more]).toEqual(['Koekjes', []]);
	expect((await initiatives.bySlug(slug))?.approvedAt).toBeNull();
});

test('another name for a club that is on the site is looked at beside its first dinner', async () => {
	const { id } = await club('Grillclub');
	const [line] = await waiting();
	await moderation.decide(moderator, line!.id, yes, now);
	await dinner(id, 'Saté');
	const { told, revision } = (await initiatives.editable(id))!;
	expect(await initiatives.edit(fatima, id, { ...told, name: 'Koop bij ons' }, revision)).toMatchObject({
		waits: true
	});
	expect((await waiting()).map(({ noun, withInitiative }) => [noun, withInitiative])).toEqual([
		['draft', false],
		['initiative', false]
	]);
});

test('what was decided can be read: what, who, why, and where its history stands; 25 at a time', async () => {
	expect(await moderation.decisions(moderator)).toEqual([]);
	expect(await moderation.decisionPages(moderator)).toBe(0);
	const { id } = await club('Theeclub');
	await dinner(id, 'Thee');
	const [tea] = await waiting();
	await moderation.decide(moderator, tea!.id, no, now);
	const [itself] = await waiting();
	await moderation.decide(moderator, itself!.id, yes, now);
	await dinner(id, 'Koffie');
	const [coffee] = await waiting();
	await moderation.decide(moderator, coffee!.id, yes, now);
	const [activity] = await sql<{ id: number }[]>`select id from activities where title = 'Koffie'`;
	const ofClub = `/gemeente/geschiedenis/initiatief/${id}`;
	expect(await moderation.decisions(moderator)).toMatchObject([
		{ title: 'Koffie', verdict: 'approved', by: 'Ria', history: `/gemeente/geschiedenis/activiteit/${activity!.id}` },
		{ title: 'Theeclub', noun: 'initiative', verdict: 'approved', history: ofClub },
		{ title: 'Thee', initiative: 'Theeclub', verdict: 'rejected', reason: 'Vertel wat meer.', history: ofClub }
	]);

	await sql`
		with asked as (
			insert into reviews (noun, ref, initiative_id, why, asked_by)
			select 'initiative', ${String(id)}, ${id}, 'first', 'test' from generate_series(1, 30) returning id)
		insert into review_decisions (review_id, by, verdict, at)
		select id, ${moderator.id}, 'approved', now() - interval '1 year' from asked`;
	expect(await moderation.decisionPages(moderator)).toBe(2);
	expect(await moderation.decisions(moderator)).toHaveLength(25);
	expect(await moderation.decisions(moderator, 2)).toHaveLength(8);
	for (const who of [null, fatima]) {
		await expect(moderation.decisions(who)).rejects.toThrow('may not');
		await expect(moderation.decisionPages(who)).rejects.toThrow('may not');
	}
});
