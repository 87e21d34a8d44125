// The demo on a real Postgres: what a mayor, a neighbour and a volunteer find on the first start.
import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import * as demo from '#lib/demo/demo.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';

ownDatabase();

const today = '2026-11-23';
const official = '../shared/data/boundaries/oss-wijken-2022-gegeneraliseerd.geojson';
let emptyBefore = false;
let seconds = 0;

beforeAll(async () => {
	emptyBefore = await demo.isEmpty();
	const before = process.cpuUsage();
	await seedDemo(today);
	const { user, system } = process.cpuUsage(before);
	seconds = (user + system) / 1e6;
});

test('on a first start everything is there, for four seconds of one processor', async () => {
	expect(emptyBefore).toBe(true);
	expect(await demo.isEmpty()).toBe(false);
	const [count] = await sql<{ places: number; activities: number; nowhere: number; dates: number }[]>`
		select (select count(*)::int from public_places) as places,
			(select count(*)::int from public_activities) as activities,
			(select count(*)::int from public_activities where place_id is null) as nowhere,
			(select count(*)::int from occurrences) as dates`;
	expect(count).toMatchObject({ nowhere: 0 });
	expect(count?.places).toBeGreaterThanOrEqual(90);
	expect(count?.activities).toBeGreaterThanOrEqual(160);
	expect(count?.dates).toBeGreaterThan(5_000);
	// Not the clock, which tells how busy the machine is; `npm run bench -- --only start` measures that.
	expect(seconds, JSON.stringify(count)).toBeLessThan(4);
});

test('the mayor sees at least two places in every wijk and village', async () => {
	const found = await sql<{ name: string; places: number }[]>`
		select a.name, count(p.id)::int as places
		from areas a left join public_places p on p.district_id = a.id
		where a.level = 'district' group by a.id`;
	expect(found).toHaveLength(23);
	expect(found.filter(({ places }) => places < 2)).toEqual([]);
});

test.runIf(existsSync(official))(
	'a place lies in the same wijk with the indicative and the official borders',
	async () => {
		const wijken = JSON.parse(readFileSync(official, 'utf8')) as FeatureCollection<Polygon, { wijkcode: string }>;
		const placed = await sql<{ name: string; lon: number; lat: number; code: string | null }[]>`
		select p.name, p.lon, p.lat, a.code from places p left join areas a on a.id = p.district_id`;
		for (const { name, lon, lat, code } of placed) {
			const wijk = wijken.features.find((feature) => booleanPointInPolygon([lon, lat], feature));
			expect(code, name).toBe(wijk?.properties.wijkcode);
		}
	}
);

if (!existsSync(official)) console.warn(`left out: demo places against the official borders, ${official} is not here`);

test('a neighbour in Schadewijk finds coffee on each of the next fourteen days', async () => {
	const days = await sql<{ day: string }[]>`
		select distinct o.day
		from occurrences o
		join public_activities a on a.id = o.activity_id
		join areas d on d.id = a.district_id
		where d.code = 'WK082801' and not o.cancelled and a.title || a.summary ilike '%koffie%'
			and o.day between ${today} and ${addDays(today, 13)}`;
	expect(days).toHaveLength(14);
});

test('the demo shows what staying right is: a letter that asks, and an activity that nobody confirmed', async () => {
	const asked = await sql<
		{ subject: string }[]
	>`select subject from letters where kind = 'confirm-ask' and subject like '%ookclub%'`;
	expect(asked.length).toBeGreaterThan(0);
	expect(await activities.bySlug('samen-eten-aan-de-wolput')).toMatchObject({ unconfirmed: true });
	expect((await sql`select from letters`).length).toBeLessThan(30);
});

test('a volunteer who starts the site again finds nothing doubled or changed', async () => {
	const state = () => sql`
		select (select count(*) from places) as places, (select max(updated_at) from places) as place_changed,
			(select count(*) from activities) as activities, (select max(updated_at) from activities) as activity_changed,
			(select count(*) from occurrences) as occurrences, (select count(*) from areas) as areas,
			(select sum(uses) from search_uses) as searches`;
	const before = await state();
	await demo.seed(today);
	expect(await state()).toEqual(before);
});

test('a demo that was cut off halfway is finished, one that stands beside real people or places is not begun', async () => {
	await sql`delete from activities`;
	expect(await demo.isEmpty()).toBe(true);
	// A site that was begun with DEMO=0 and is started without saying so: somebody signed in there.
	await sql`insert into accounts (email) values ('echt@gemeente.example')`;
	expect(await demo.isEmpty()).toBe(false);
	await sql`delete from accounts where email = 'echt@gemeente.example'`;
	await sql`
		insert into places (slug, name, access, type, lon, lat, indoors, source)
		values ('echt', 'Een echte plek', 'publiek', 'library', 5.52, 51.77, true, 'hier')`;
	expect(await demo.isEmpty()).toBe(false);
});
