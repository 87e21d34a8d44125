// An activity is supply on the day and in the part of it on which it goes on, and at the place where it is.
import { beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { load } from '#lib/gaps/supply.server.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import { applied, stepsOf } from '#lib/scenarios/apply.ts';
import type { Change } from '#lib/scenarios/scenario.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
configure({});
/** A Monday. */
const monday = '2026-11-23';
const now = new Date(`${monday}T10:00:00Z`);
const times = ['10:00', '14:00', '19:30'];

test('weekly on each day, in the morning, the afternoon and the evening', async () => {
	const parts = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => times.map((time, part) => ({ weekday, time, part })));
	await activities.publishAll(
		parts.map(({ weekday, time, part }) =>
			koffieAanDeWolput({
				title: `Dag ${weekday} deel ${part}`,
				point: { lon: 5.53, lat: 51.77 },
				series: [weekly(`${addDays(monday, weekday - 1)}T${time}`)],
				sourceId: `${weekday}-${part}`
			})
		),
		{ today: monday }
	);
	const supply = await load(sql, monday);
	const found = new Map(supply.map(({ title, week }) => [title, week]));
	for (const { weekday, part } of parts)
		expect(found.get(`Dag ${weekday} deel ${part}`), `day ${weekday}, part ${part}`).toBe(weekBit(weekday, part));
});

test('it counts in the parts of the week in which it comes back; one odd date is no supply', async () => {
	const { ids } = await activities.publishAll([koffieAanDeWolput({ point: { lon: 5.53, lat: 51.77 } })], {
		today: monday
	});
	const id = ids.get('koffie-wolput')!;
	const openness = async (days: string[], dayParts: number) => {
		await sql`delete from occurrences where activity_id = ${id} or series_id = -1`;
		for (const day of days)
			await sql`insert into occurrences
				(series_id, original, activity_id, day, starts, ends, starts_at, ends_at, day_parts)
				values (-1, ${`${day} ${dayParts}`}, ${id}, ${day}, '09:00', '11:00', now(), now(), ${dayParts})`;
		const found = (await load(sql, '2026-11-22')).find((one) => one.noun === 'activity' && one.id === id);
		return found && [found.week, found.regularity];
	};
	const mondays = [23, 30].map((day) => `2026-11-${day}`).concat(['07', '14', '21', '28'].map((d) => `2026-12-${d}`));
	expect(await openness(mondays, 1)).toEqual([weekBit(1, 0), 6 / 8]);
	expect(await openness([...mondays, '2026-11-26'], 1)).toEqual([weekBit(1, 0), 6 / 8]);
	expect(await openness([...mondays, '2026-11-26', '2026-12-10'], 1)).toEqual([weekBit(1, 0) | weekBit(4, 0), 0.5]);
	expect(await openness(['2026-11-26'], 1)).toBeUndefined();
	expect(await openness(['2026-11-28', '2026-12-05'], 8)).toEqual([weekBit(6, 0), 2 / 8]);
});

describe('an activity at a place, with a point of its own beside it as lists of others tell', () => {
	const beside = { lon: 5.5315, lat: 51.7712 };
	let moderator: Person;
	let place: number;
	let twin: number;

	beforeAll(async () => {
		moderator = await signedIn(sql, { staff: ['moderator'] });
		const steep = { accessibility: { 'step-free': { answer: 'no' as const, checkedOn: null } } };
		const { ids } = await places.saveAll(
			[
				huiskamerDeWolput({ ...steep, kinds: ['walk-in'] }),
				huiskamerDeWolput({ ...steep, sourceId: 'twin', name: 'De Wolput huiskamer' })
			],
			{ today: monday }
		);
		[place, twin] = [ids.get('wolput')!, ids.get('twin')!];
		const unsaid = { placeId: twin, accessibility: {} };
		const drafts = [
			koffieAanDeWolput({ ...unsaid, sourceId: 'with', title: 'with', point: beside }),
			koffieAanDeWolput({ ...unsaid, sourceId: 'without', title: 'without', point: null })
		];
		await activities.publishAll(drafts, { today: monday });
	});

	const here = (all: readonly Supply[]) => all.filter(({ title }) => title === 'with' || title === 'without');
	const both = { placeId: 0, stepFree: 'no', lon: 5.531, lat: 51.771 };

	test('is where the place is, as hard to get into, and stays so when two places turn out to be one', async () => {
		expect(here(await load(sql, monday))).toMatchObject([1, 2].map(() => ({ ...both, placeId: twin })));
		await merging.merge(moderator, 'place', twin, place, now);
		expect(here(await load(sql, monday))).toMatchObject([1, 2].map(() => ({ ...both, placeId: place })));
		// As after putting back what it was before they were one.
		await sql`update activities set place_id = ${twin} where title = 'with'`;
		expect(here(await load(sql, monday))).toMatchObject([1, 2].map(() => ({ ...both, placeId: place })));
	});

	const thought = (base: readonly Supply[], change: Change) => applied(base, stepsOf(base, [change]).steps);
	const about = () => ({ ref: { noun: 'place' as const, id: place }, title: '', yearlyCents: null });

	test('closing the building does what the scenario said: what was in it is no supply either', async () => {
		const before = await load(sql, monday);
		await moderation.takeAway(moderator, 'place', place, 'Het gebouw is gesloopt.', now);
		const after = await load(sql, monday);
		expect(here(after)).toEqual([]);
		expect(after).toEqual(thought(before, { kind: 'close', ...about() }));
		await moderation.bringBack(moderator, 'place', place, now);
		expect(await load(sql, monday)).toEqual(before);
	});

	test('so does moving it', async () => {
		const before = await load(sql, monday);
		const spot = { lon: 5.538, lat: 51.775 };
		await sql.begin((tx) => places.edit(tx, moderator.id, place, { point: spot }, { today: monday }));
		expect(await load(sql, monday)).toEqual(thought(before, { kind: 'move', ...about(), ...spot }));
	});

	test('nor is it supply while the place is hidden because nobody confirms it, until it has moved itself', async () => {
		await sql`insert into confirmation_requests (noun, ref, due, asked_at, hidden_at)
			values ('place', ${place}, ${monday}, ${now}, ${now})`;
		expect(here(await load(sql, monday))).toEqual([]);
		const draft = koffieAanDeWolput({ sourceId: 'with', title: 'with', accessibility: {}, point: beside });
		await activities.publishAll([draft], { today: monday });
		const moved = { ...beside, title: 'with', placeId: null, stepFree: 'unknown' };
		expect(here(await load(sql, monday))).toEqual([expect.objectContaining(moved)]);
	});
});
