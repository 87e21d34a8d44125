// Who asks what there is on a holiday finds first what is called after it, and then all else of that day.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import * as places from '#lib/places/places.server.ts';
import { holidayAt } from '#lib/search/reading/holiday-words.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const next = holidayAt(['koningsdag'], 0, addDays(today, 1))?.change.from ?? today;
const on = (title: string, start: string, sourceId: string) =>
	koffieAanDeWolput({ title, sourceId, series: [weekly(start, 60, { rule: null })] });

beforeAll(async () => {
	await twoWijken();
	await activities.publishAll(
		[
			on('Koffie bij de kerk', `${next}T09:00`, 'kerk'),
			on('Koningsdag op het plein', `${next}T14:00`, 'plein'),
			on('Koningsdag nabespreken', `${addDays(next, 1)}T14:00`, 'later')
		],
		{ today }
	);
	search.changed();
});

test.each([
	['q=koningsdag', 'Koningsdag op het plein, Koffie bij de kerk'],
	['q=koningsdag&sorteer=tijd', 'Koffie bij de kerk, Koningsdag op het plein'],
	['q=kerk koningsdag', 'Koffie bij de kerk'],
	['q=koningsdag&woord=koningsdag&sorteer=tijd', 'Koningsdag op het plein, Koningsdag nabespreken']
])('%s: %s', async (question, titles) => {
	const { hits } = await finding.activitiesPage(new URLSearchParams(question), now);
	expect(hits.map(({ title }) => title).join(', ')).toBe(titles);
});

test('who asks two months ahead where to sit finds the bench that is always there', async () => {
	const bench = {
		name: 'Bankje aan de Wolput',
		type: 'bench',
		access: 'openbaar',
		hours: null,
		sourceId: 'bank'
	} as const;
	await places.saveAll([huiskamerDeWolput(bench)], { today });
	const onDay = async (day: string) => {
		const { hits } = await finding.placesPage(new URLSearchParams(`q=bankje&van=${day}&tot=${day}`), now);
		return hits.map(({ title }) => title);
	};
	expect(await onDay(addDays(today, 60))).toEqual([bench.name]);
});
