// Many at the same moment: members and a moderator, and neighbours who give things the same name.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const today = '2026-11-22';
let kookclub: number;
let fatima: Person;
let moderator: Person;

beforeAll(async () => {
	configure({ ORIGIN: 'https://oss.example' });
	moderator = await signedIn(sql, { staff: ['moderator'] });
});
beforeEach(async () => {
	for (const table of ['rate_limits', 'activities', 'old_slugs', 'initiatives']) await sql`delete from ${sql(table)}`;
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'residents', 'test') returning id`;
	kookclub = row!.id;
	fatima = await signedIn(sql, { initiatives: [{ id: kookclub, role: 'owner' }] });
});

async function waiting(title: string) {
	const started = await publishing.start(fatima, kookclub, { title });
	if (!started.ok) throw new Error(started.problem);
	const [review] = await sql<{ id: string }[]>`
		insert into reviews (noun, ref, initiative_id, why, asked_by)
		values ('draft', ${started.id}, ${kookclub}, 'first', ${fatima.id}) returning id`;
	return { id: started.id, review: review!.id };
}

test('Fatima saves, throws away or asks again while a moderator decides: each gets an answer', async () => {
	const decision = { verdict: 'rejected' as const, takeAway: false, reason: 'Vertel wat meer.', revision: 1 };
	for (let round = 0; round < 15; round++) {
		const { id, review } = await waiting(`Ronde ${round}`);
		const typed = { title: `Ronde ${round}, anders` };
		await Promise.all([
			moderation.decide(moderator, review, round % 2 ? decision : { ...decision, verdict: 'approved' }, now),
			round % 3 === 2
				? publishing.discard(fatima, kookclub, id)
				: publishing.save(fatima, kookclub, id, { revision: 1, step: 'wat', typed })
		]);
	}
});

test('eight neighbours who each begin a Koffie at the same moment all get in, at an address of their own', async () => {
	const publish = (number: number) => {
		const koffie = koffieAanDeWolput({ title: 'Koffie', source: 'hier', sourceId: `koffie-${number}` });
		return number === 8
			? activities.publishAll([koffie], { today })
			: sql.begin((tx) => activities.publish(tx, fatima.id, koffie, { today }));
	};
	await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(publish));
	const slugs = (await sql<{ slug: string }[]>`select slug from activities`).map(({ slug }) => slug);
	expect(new Set(slugs).size).toBe(8);
	expect(slugs).toContain('koffie');
});

test('two sources that tell forty of the same names at once lose nothing', async () => {
	const batch = (source: string) =>
		Array.from({ length: 40 }, (_, number) =>
			koffieAanDeWolput({ title: `Koffie ${number % 20}`, source, sourceId: `${number}` })
		);
	const told = await Promise.all(['a', 'b', 'c'].map((source) => activities.publishAll(batch(source), { today })));
	expect(told.map(({ added }) => added)).toEqual([40, 40, 40]);
});

test('an address that leads on to something else is nobody else’s', async () => {
	const publish = (sourceId: string) =>
		activities.publishAll([koffieAanDeWolput({ title: 'Soep', sourceId })], { today });
	const { ids } = await publish('een');
	await sql`insert into old_slugs (noun, slug, ref) values ('activity', 'soep-van-vroeger', ${ids.get('een')!})`;
	await activities.publishAll([koffieAanDeWolput({ title: 'Soep van vroeger', sourceId: 'twee' })], { today });
	const [later] = await sql<{ slug: string }[]>`select slug from activities where source_id = 'twee'`;
	expect(later!.slug).toMatch(/^soep-van-vroeger-[0-9a-f]{6}$/);
});
