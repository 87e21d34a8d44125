// Bringing two together reaches what people asked about them, and never hides what everybody finds.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { refOf } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
const now = new Date('2026-11-22T12:00:00Z');
let moderator: Person;
let wolput: number;
let twin: number;
let hall: number;

beforeAll(async () => {
	await twoWijken();
	moderator = await signedIn(sql, { staff: ['moderator'] });
	const named = { wolput: 'Huiskamer De Wolput', twin: 'De Wolput huiskamer', hall: 'Sporthal Rusheuvel' };
	const { ids } = await places.saveAll(
		Object.entries(named).map(([sourceId, name]) => huiskamerDeWolput({ sourceId, name })),
		{ today }
	);
	[wolput, twin, hall] = [ids.get('wolput')!, ids.get('twin')!, ids.get('hall')!];
});

const merge = (from: number, into: number) => merging.merge(moderator, 'place', from, into, now);
const apart = (from: number, into: number) =>
	sql.begin((tx) => merging.undo(tx, moderator.id, 'place', from, into, now));
const waiting = async () => (await moderation.queue(moderator)).map(({ ref, reports }) => [ref, reports]);

test('what everybody finds is not brought into what nobody sees, nor the other way round', async () => {
	await sql`insert into place_withdrawals (place_id, by, reason) values (${twin}, 'test', '')`;
	expect(await merge(wolput, twin)).toEqual({ ok: false, problem: 'unknown' });
	expect(await merge(twin, wolput)).toEqual({ ok: false, problem: 'unknown' });
	expect(await places.bySlug('huiskamer-de-wolput')).toMatchObject({ id: wolput });
	await sql`delete from place_withdrawals`;
});

test('what residents said about the one is read with the other, and with the one again when they are two', async () => {
	const told = { kind: 'wrong' as const, original: null, message: 'De deur is dicht', contact: null };
	await moderation.report('place', twin, told, { now, reporter: 'henk', origin: 'https://oss.example' });
	expect(await waiting()).toEqual([[`place:${twin}`, 1]]);
	await merge(twin, wolput);
	expect(await waiting()).toEqual([[`place:${wolput}`, 1]]);
	await apart(twin, wolput);
	expect(await waiting()).toEqual([[`place:${twin}`, 1]]);
	await sql`delete from reports`;
	await sql`delete from reviews`;
});

test('what was said before about the one that stays is asked about once, and still asked when they are two', async () => {
	const told = { kind: 'wrong' as const, original: null, message: 'De deur is dicht', contact: null };
	for (const id of [twin, wolput])
		await moderation.report('place', id, told, { now, reporter: 'henk', origin: 'https://oss.example' });
	await merge(twin, wolput);
	expect(await waiting()).toHaveLength(1);
	await apart(twin, wolput);
	expect((await waiting()).map(([ref]) => ref).sort()).toEqual([`place:${twin}`, `place:${wolput}`].sort());
	await sql`delete from reports`;
	await sql`delete from reviews`;
});

test('putting back an old merge does not take apart what it became a part of since', async () => {
	await merge(twin, wolput);
	const past = async () => (await moderation.past(moderator, 'place', twin, { today }))!.changes;
	const old = (await past())[0]!.id;
	expect(await moderation.undo(moderator, old, now)).toBe(true);
	expect(await moderation.undo(moderator, old, now)).toBe(false);
	await merge(twin, hall);
	expect(await moderation.undo(moderator, old, now)).toBe(false);
	expect(await places.bySlug('de-wolput-huiskamer')).toMatchObject({ id: hall });
	expect(await moderation.undo(moderator, (await past())[0]!.id, now)).toBe(true);
	expect(await places.bySlug('de-wolput-huiskamer')).toMatchObject({ id: twin });
});

test('of two of which one left the site nothing can become one; at night the question goes too', async () => {
	await merging.askAboutTwins();
	const [asked] = await moderation.queue(moderator);
	expect(asked).toMatchObject({ noun: 'twins', ref: refOf('place', wolput, twin) });
	const about = async () => (await moderation.question(moderator, asked!.id, today))?.about;
	expect(await about()).toMatchObject({ kind: 'twins' });
	await sql`insert into place_withdrawals (place_id, by, reason) values (${twin}, 'test', '')`;
	expect(await about()).toBeNull();
	await merging.askAboutTwins();
	expect(await waiting()).toEqual([]);
	await sql`delete from place_withdrawals`;
});

test.each<[string, (id: string) => Promise<unknown>]>([
	['two', () => merging.keepApart(moderator, 'place', twin, wolput, 'Eigen ingang')],
	['two, in the queue', (id) => moderation.decide(moderator, id, { verdict: 'rejected', takeAway: false, reason: 'Eigen ingang', revision: 1 }, now)], // prettier-ignore
	['one', () => merging.merge(moderator, 'place', twin, wolput, now, 'Eigen ingang')]
])('colleagues read why the moderator said that they are %s', async (_, say) => {
	const ref = refOf('place', twin, wolput);
	const id = await sql.begin((tx) =>
		reviews.ask(tx, { noun: 'twins', ref, initiativeId: null, why: 'twins', by: 'de nachtelijke controle' })
	);
	await say(id);
	expect(await moderation.decisions(moderator)).toContainEqual(expect.objectContaining({ id, reason: 'Eigen ingang' }));
});
