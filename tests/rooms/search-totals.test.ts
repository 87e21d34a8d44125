// Whatever is asked, in words and by filters: list, map and calendar have the same things.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import * as search from '#lib/search/search.server.ts';
import { parse } from '#lib/search/parse.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const words = ['koffie', 'kofie', 'praten', 'ontmoeten', 'zingen', 'bingo', 'wandelen', 'gratis', 'dinsdag', 'ruwaard', 'kinderen', 'ouderen', 'vandaag', 'qwrt', 'of', 'in']; // prettier-ignore
const filters = ['', '', 'gratis=ja', 'thema=muziek-en-zang', 'bij=schadewijk', 'wanneer=week', 'doelgroep=65-plus', 'binnen=nee', 'overal=ja']; // prettier-ignore
const offer = [
	['Koffie en praten', 'Kom erbij.', 'We ontmoeten elkaar.'],
	['Koffie met bingo', 'Voor wie zin heeft.', 'Gratis koffie.'],
	['Zingen', 'Met koffie.', 'Praten mag ook.'],
	['Praatgroep', 'Praten en ontmoeten.', 'Er is koffie.'],
	['Kinderbingo', 'Bingo voor kinderen.', 'Met limonade.'],
	['Wandelen', 'Een ommetje.', 'Na afloop koffie en zingen.']
] as const;

beforeAll(async () => {
	await twoWijken();
	await activities.publishAll(
		offer.map(([title, summary, description], nth) =>
			koffieAanDeWolput({
				title,
				summary,
				description,
				price: nth % 2 ? 'free' : 'unknown',
				targetGroups: nth % 3 ? ['everyone'] : ['age-65-plus', 'age-0-14'],
				themes: nth % 2 ? ['music'] : ['food'],
				series: [weekly(`${addDays(today, nth + 1)}T10:00`)],
				sourceId: title
			})
		),
		{ today }
	);
	search.changed();
});

test('four hundred questions, each with one number', async () => {
	let seed = 5;
	const pick = <One>(from: readonly One[]): One => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return from[Math.floor((seed / 2 ** 31) * from.length)]!;
	};
	for (let nth = 0; nth < 400; nth++) {
		const q = Array.from({ length: 1 + (nth % 4) }, () => pick(words)).join(' ');
		const params = new URLSearchParams(`q=${q}&${pick(filters)}`);
		const [list, map] = [await finding.activitiesFor(params, now), await finding.dotsFor('activity', params, now)];
		const calendar = await search.all('activity', parse(params).query, now);
		expect(
			{ map: map.ok && map.collection.total, calendar: calendar.ok && calendar.ids.length },
			params.toString()
		).toEqual({ map: list.total, calendar: list.total });
	}
});
