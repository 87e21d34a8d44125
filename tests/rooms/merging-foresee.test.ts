// What a moderator reads before two become one is what happens then.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { moveWords } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
const now = new Date('2026-11-22T09:00:00Z');
let moderator: Person;
let club: number;
let twin: number;
beforeAll(async () => {
	await twoWijken();
	moderator = await signedIn(sql, { staff: ['moderator'] });
	const rows = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'club', 'test'), ('kookclub-2', 'Kookclub', 'club', 'test')
		returning id`;
	[club, twin] = rows.map(({ id }) => id) as [number, number];
	await sql`insert into initiative_approvals (initiative_id, by) values (${club}, 'test'), (${twin}, 'test')`;
	await sql`insert into old_slugs (noun, slug, ref) values ('initiative', 'koken', ${twin})`;
	await signedIn(sql, { initiatives: [{ id: club, role: 'owner' }, { id: twin, role: 'editor' }] }); // prettier-ignore
	await signedIn(sql, { initiatives: [{ id: twin, role: 'owner' }] });
});

test('the addresses that lead on, and what moves: who is a member of both does not move', async () => {
	await activities.publishAll([koffieAanDeWolput({ initiativeId: twin })], { today });
	const foreseen = await merging.foresee(moderator, 'initiative', twin, club, now);
	expect(foreseen).toMatchObject({ from: { id: twin }, into: { id: club }, slugs: ['kookclub-2', 'koken'] });
	expect(moveWords(foreseen!.moves)).toEqual(['1 activiteit', '1 lid']);
	await merging.merge(moderator, 'initiative', twin, club, now);
	expect(await sql`select from memberships where initiative_id = ${club}`).toHaveLength(2);
	expect(await sql`select slug from old_slugs where ref = ${club} order by slug`).toEqual([{ slug: 'koken' }, { slug: 'kookclub-2' }]); // prettier-ignore
});

test('who signed up for a date to come is counted', async () => {
	const series = [weekly('2026-11-24T10:00')];
	const made = await activities.publishAll(
		['een', 'twee'].map((sourceId) => koffieAanDeWolput({ sourceId, series, signUpHere: true, joining: 'sign-up' })),
		{ today }
	);
	const [one, other] = [made.ids.get('een')!, made.ids.get('twee')!];
	await sql`insert into sign_ups (activity_id, original, name, contact, by, delete_by)
		select ${one}, original, 'Henk', 'henk@voorbeeld.example', 'bewoner', '2027-01-01' from occurrences
		where activity_id = ${one} order by starts limit 2`;
	expect(await merging.foresee(moderator, 'activity', one, other, now)).toMatchObject({
		signUps: { along: 2, freed: 0, off: 0 }
	});
	expect(await merging.foresee(moderator, 'activity', other, one, now)).toMatchObject({
		signUps: { along: 0, freed: 0, off: 0 }
	});
});

test('what was merged is called by its name still, but cannot be chosen again', async () => {
	expect((await merging.namesOf(moderator, 'initiative', [twin])).map(({ slug }) => slug)).toEqual(['kookclub-2']);
	expect(await merging.foresee(moderator, 'initiative', twin, club, now)).toBeUndefined();
	expect(await merging.foresee(moderator, 'initiative', club, club, now)).toBeUndefined();
	await expect(merging.foresee(null, 'initiative', twin, club, now)).rejects.toThrow('may not merge');
	await expect(merging.namesOf(null, 'initiative', [twin])).rejects.toThrow('may not merge');
});
