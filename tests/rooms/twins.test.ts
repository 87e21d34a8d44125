// "Bestaat dit al?": who describes something is told what is here already, and is never held up by it.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import type { FormFields } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const today = '2026-11-22';
const wolput = { lon: 5.531, lat: 51.771 };
const atPlace = { point: null, location: null };
let club: number;
let fatima: Person;
let koffie: number;

beforeAll(async () => {
	configure({ ORIGIN: 'https://oss.example' });
	await twoWijken();
	const { ids } = await places.saveAll(
		[
			huiskamerDeWolput(),
			huiskamerDeWolput({ sourceId: 'far', name: 'Sporthal Rusheuvel', point: { lon: 5.545, lat: 51.775 } })
		],
		{ today }
	);
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('buren', 'Buren', 'residents', 'test') returning id`;
	club = row!.id;
	fatima = await signedIn(sql, { initiatives: [{ id: club, role: 'owner' }] });
	const published = await activities.publishAll(
		[
			koffieAanDeWolput({ ...atPlace, placeId: ids.get('wolput')! }),
			koffieAanDeWolput({ ...atPlace, placeId: ids.get('far')!, sourceId: 'gym', title: 'Gymmen voor ouderen' }),
			koffieAanDeWolput({ sourceId: 'bos', title: 'Soep bij het vuur', location: 'In het bos', point: await middle() })
		],
		{ today }
	);
	koffie = published.ids.get('koffie-wolput')!;
});

// Where an address in words is put: the middle of its wijk.
async function middle() {
	const [row] = await sql<{ lon: number; lat: number }[]>`
		select label_lon as lon, label_lat as lat from areas where slug = 'schadewijk'`;
	return row!;
}

const alike = async (name: string, known: Parameters<typeof merging.twins>[2] = {}) =>
	(await merging.twins('activity', name, { now, ...known })).map((twin) => twin.name);

/** What somebody is told who has typed so much. */
async function told(from: publishing.From, waar: Partial<FormFields> = {}): Promise<string[]> {
	const started = await publishing.start(fatima, club, from);
	if (!started.ok) throw new Error(started.problem);
	const { typed } = await publishing.withPlace(waar);
	const draft = await publishing.see(fatima, club, started.id, typed, now);
	return (await publishing.twins(draft!, now)).map(({ name }) => name);
}

test('near by a name may differ more than far off; where it is and when it is on are told with it', async () => {
	expect(await alike('Koffie aan de tafel')).toEqual([]);
	expect(await merging.twins('activity', 'Koffie aan de tafel', { point: wolput, now })).toEqual([
		{
			id: koffie,
			slug: 'koffie-aan-de-wolput',
			name: 'Koffie aan de Wolput',
			where: 'Huiskamer De Wolput, Schadewijk',
			near: true,
			next: 'Dinsdag 24 november, 10:00 tot 12:00'
		}
	]);
	expect(await alike('Gymmen voor de ouderen', { point: wolput })).toEqual(['Gymmen voor ouderen']);
	// At one place all have its name.
	expect(await alike('Schaken bij de Wolput', { point: wolput })).toEqual([]);
});

test('an address in words stands in the middle of its wijk: nothing is near that', async () => {
	expect(await alike('Soep bij de haard', { point: await middle() })).toEqual([]);
	const park = { where: 'address', location: 'In het park', district: 'schadewijk' } as const;
	expect(await told({ title: 'Soep bij de haard' }, park)).toEqual([]);
	expect(await told({ title: 'Soep bij het vuur' }, park)).toEqual(['Soep bij het vuur']);
});

test('who writes is told by the name, and by the place once it is chosen', async () => {
	expect(await told({ title: 'Koffie aan de wolput' })).toEqual(['Koffie aan de Wolput']);
	const title = 'Koffie aan de tafel';
	expect(await told({ title })).toEqual([]);
	expect(await told({ title }, { where: 'place', place: 'huiskamer de wolput' })).toEqual(['Koffie aan de Wolput']);
	expect(await told({ title }, { where: 'place', place: 'Sporthal Rusheuvel' })).toEqual([]);
});

test('who changes or copies something of theirs is not told of what is theirs; who begins anew is', async () => {
	await sql`update activities set initiative_id = ${club} where id = ${koffie}`;
	expect(await told({ edit: koffie })).toEqual([]);
	expect(await told({ copyOf: koffie })).toEqual([]);
	expect(await told({ title: 'Koffie aan de Wolput' })).toEqual(['Koffie aan de Wolput']);
	await sql`update activities set initiative_id = null where id = ${koffie}`;
});

test('what a moderator said is another is not told of who changes the one', async () => {
	const { ids } = await activities.publishAll(
		[koffieAanDeWolput({ sourceId: 'own', initiativeId: club, title: 'Koffie aan de Wolputte' })],
		{ today }
	);
	const own = ids.get('own')!;
	expect(await told({ edit: own })).toEqual(['Koffie aan de Wolput']);
	await sql.begin((tx) => merging.setApart(tx, 'test', 'activity', own, koffie, ''));
	expect(await told({ edit: own })).toEqual([]);
	await sql`delete from activities where id = ${own}`;
});

test('what the public may not see is not told: drafts, what was taken away, and a place that is hidden', async () => {
	await told({ title: 'Geheim diner voor twee' });
	expect(await alike('Geheim diner voor twee')).toEqual([]);
	await sql`insert into place_withdrawals (place_id, by, reason) select place_id, 'test', '' from activities where id = ${koffie}`;
	expect(await merging.twins('activity', 'Koffie aan de Wolput', { now })).toMatchObject([{ where: 'Schadewijk' }]);
	await sql`insert into activity_withdrawals (activity_id, by, reason) values (${koffie}, 'test', '')`;
	expect(await alike('Koffie aan de Wolput', { point: wolput })).toEqual([]);
});

test('two at one place that look alike are put before a moderator, though neither has a point of its own', async () => {
	await sql`delete from activity_withdrawals`;
	const [row] = await sql<{ place: number }[]>`select place_id as place from activities where id = ${koffie}`;
	await activities.publishAll(
		[koffieAanDeWolput({ ...atPlace, placeId: row!.place, sourceId: 'thee', title: 'Koffie aan Wolput' })],
		{ today }
	);
	const moderator = await signedIn(sql, { staff: ['moderator'] });
	expect((await merging.pairs(moderator, { limit: 10 })).pairs).toMatchObject([
		{ noun: 'activity', one: { name: 'Koffie aan de Wolput', near: true }, other: { name: 'Koffie aan Wolput' } }
	]);
});

test('a hundred of that name that are not on the site do not hide the two that are; the most alike come first', async () => {
	await sql`
		with made as (
			insert into initiatives (slug, name, kind, created_by)
			select 'koor-' || n, case when n > 100 then 'Koor van Oss ' || n else 'Koor van Oss' end, 'residents', 'test'
			from generate_series(1, 103) n returning id, slug
		)
		insert into initiative_approvals (initiative_id, by) select id, 'test' from made where slug in ('koor-1', 'koor-2', 'koor-101')`;
	const moderator = await signedIn(sql, { staff: ['moderator'] });
	const all = await merging.pairs(moderator, { limit: 10 });
	expect(all.total).toBe(4);
	expect(all.pairs[0]).toMatchObject({
		noun: 'initiative',
		likeness: 1,
		one: { slug: 'koor-1' },
		other: { slug: 'koor-2' }
	});
	expect((await merging.pairs(moderator, { limit: 3, offset: 3 })).pairs).toEqual(all.pairs.slice(3));
	// After the last page comes the last page.
	expect(await merging.pairs(moderator, { limit: 3, offset: 300 })).toMatchObject({ offset: 3, total: 4 });
});
