// An activity is supply on the day and in the part of it on which it goes on, whichever of the 21 that is.
import { expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { load } from '#lib/gaps/supply.server.ts';
import { weekBit } from '#lib/gaps/supply.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';

ownDatabase();
/** A Monday. */
const monday = '2026-11-23';
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
