// Who says how old somebody is finds what is for that age: as an activity tells it itself, or else by its group.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const called = (title: string, whom: Partial<ActivityDraft>) =>
	koffieAanDeWolput({
		title,
		summary: '',
		description: '',
		series: [weekly(`${addDays(today, 2)}T15:00`)],
		sourceId: title,
		...whom
	});
const growing = ['age-0-14', 'age-15-24'] as const;
const ask = (q: string) => finding.activitiesFor(new URLSearchParams({ q }), now);
const titles = async (q: string) => (await ask(q)).hits.map(({ title }) => title).toSorted();

beforeAll(async () => {
	await twoWijken();
	await activities.publishAll(
		[
			called('Hangplek', { targetGroups: [...growing], minAge: 14, maxAge: 22 }),
			called('Knutselclub', { targetGroups: [...growing], minAge: 6, maxAge: 10 }),
			called('Schaken', { targetGroups: ['everyone'], minAge: 55 }),
			called('Voorlezen', { targetGroups: ['parents'] })
		],
		{ today }
	);
	search.changed();
});

test.each<[question: string, titles: string[]]>([
	['iets voor mijn dochter van 8', ['Knutselclub']],
	['kinderen uit groep 5', ['Knutselclub']],
	['jongen 16', ['Hangplek']],
	['ik ben 20', ['Hangplek']],
	['jongeren van 12 tot 16 jaar', ['Hangplek']],
	['kinderen van 8 en 15 jaar', ['Hangplek', 'Knutselclub']],
	['kind van 3', ['Voorlezen']]
])('%s', async (question, expected) => expect(await titles(question)).toEqual(expected));

test('who asks for children without an age is shown what is for their group', async () => {
	expect(await titles('kinderen')).toEqual(['Hangplek', 'Knutselclub']);
});

test('what tells no age is for all of its group', async () => {
	await activities.publishAll([called('Voetbal', { targetGroups: ['age-0-14'] })], { today });
	search.changed();
	expect(await titles('iets voor mijn dochter van 8')).toEqual(['Knutselclub', 'Voetbal']);
	expect(await titles('jongen 16')).toEqual(['Hangplek']);
});

test('beside an age the other groups are counted as if none was asked', async () => {
	const { facets } = await ask('iets voor mijn dochter van 8');
	expect(facets.doelgroep).toMatchObject({ '0-14': 3, '15-24': 2, ouders: 1, iedereen: 1 });
});

test('who finds nothing for that age is shown what is for everybody, but not what is for other ages', async () => {
	await activities.publishAll([called('Dammen', { targetGroups: ['everyone'] })], { today });
	search.changed();
	expect(await titles('dammen voor mijn dochter van 8')).toEqual(['Dammen']);
	expect(await titles('schaken voor mijn dochter van 8')).not.toContain('Schaken');
	expect(await titles('schaken voor ouderen')).toEqual(['Schaken']);
});
