// The forms of a scenario: what is sent is understood, or what is wrong with it.
import { describe, expect, test } from 'vitest';
import { applied, stepsOf } from '#lib/scenarios/apply.ts';
import { beginOf } from '#lib/scenarios/begin.ts';
import { pointOf, refOf } from '#lib/scenarios/change-fields.ts';
import { weekBit } from '#lib/gaps/supply.ts';
import { parseChange } from '#lib/scenarios/change-form.ts';
import { questionAbout, questionFrom, questionIn } from '#lib/scenarios/question.ts';
import { supply } from '../support/plans.ts';

describe('the form of a change', () => {
	const form = (fields: Record<string, string | string[]>) => {
		const data = new FormData();
		for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
		return data;
	};
	const here = { lon: 5.52, lat: 51.77 };

	test('a new place needs a name, a type, a spot and a time', () => {
		const empty = parseChange(form({ wat: 'add' }), null, null, 'k');
		expect(empty.ok || empty.problems.map(({ field }) => field).sort()).toEqual(['naam', 'soort', 'waar', 'week']);
		const filled = form({
			wat: 'add',
			naam: 'Kantine',
			soort: 'sports-canteen',
			week: ['5', '20', '99'],
			prijs: '2,50',
			kosten: '1.200'
		});
		expect(parseChange(filled, here, null, 'k')).toEqual({
			ok: true,
			change: {
				kind: 'add',
				yearlyCents: 120_000,
				place: {
					...{ key: 'k', name: 'Kantine', type: 'sports-canteen', access: 'publiek', indoors: true, ...here },
					...{ kinds: ['walk-in', 'move-together', 'room'], targetGroups: [], week: (1 << 5) | (1 << 20) },
					...{ seats: null, priceCents: 250, consumption: false }
				}
			}
		});
	});

	test.each([
		[
			{ wat: 'close', kies: 'place:3' },
			'De Wolput',
			{ kind: 'close', ref: { noun: 'place', id: 3 }, title: 'De Wolput', yearlyCents: null }
		],
		[
			{ wat: 'price', kies: 'activity:3', prijs: '3', kosten: '-300' },
			'Koffie',
			{
				kind: 'price',
				ref: { noun: 'activity', id: 3 },
				title: 'Koffie',
				priceCents: 300,
				consumption: false,
				yearlyCents: -30_000
			}
		],
		[
			{ wat: 'size', kies: 'place:3', stoelen: '80' },
			'Zaal',
			{ kind: 'size', ref: { noun: 'place', id: 3 }, title: 'Zaal', seats: 80, yearlyCents: null }
		],
		[
			{ wat: 'hours', kies: 'place:3', week: ['0'] },
			'Zaal',
			{
				kind: 'hours',
				ref: { noun: 'place', id: 3 },
				title: 'Zaal',
				week: 1,
				mode: 'open',
				otherWays: [],
				yearlyCents: null
			}
		]
	])('%j is understood', (fields, title, expected) => {
		expect(parseChange(form(fields), null, { title, ...here }, 'k')).toEqual({ ok: true, change: expected });
	});

	test('all ways in are read, the most open one first', () => {
		const fields = { wat: 'hours', kies: 'place:3', 'week-members': ['20'], 'week-by-appointment': ['0', '3'] };
		expect(parseChange(form(fields), null, { title: 'Zaal', ...here }, 'k')).toMatchObject({
			change: { week: 0b1001, mode: 'by-appointment', otherWays: [{ mode: 'members', week: 1 << 20 }] }
		});
	});

	test('the form of other hours begins with every way in, and sent as it is changes nothing', () => {
		const hall = supply('place', 3, { mode: 'with-host', week: 5, otherWays: [{ mode: 'members', week: 1 << 20 }] });
		const sent = form({ wat: 'hours', kies: 'place:3', ...beginOf('hours', hall) });
		const parsed = parseChange(sent, null, hall, 'k');
		const { steps } = stepsOf([hall], parsed.ok ? [parsed.change] : []);
		expect(applied([hall], steps)).toEqual([hall]);
		const drink = supply('place', 3, { consumptionRequired: true });
		const price = parseChange(form({ wat: 'price', kies: 'place:3', ...beginOf('price', drink) }), null, drink, 'k');
		expect(price).toMatchObject({ change: { priceCents: 0, consumption: true } });
	});

	test('of an activity it is said how often; what is as often as no choice stays so', () => {
		const fields = { wat: 'hours', kies: 'activity:3', week: '0', 'hoe-vaak': '2' };
		const parsed = parseChange(form(fields), null, { title: 'Koffie', ...here }, 'k');
		expect(parsed).toMatchObject({ ok: true, change: { regularity: 0.5 } });
		const summer = supply('activity', 3, { regularity: 0.875 });
		for (const one of [summer, supply('activity', 3, { regularity: 0.25 })]) {
			const same = parseChange(form({ ...fields, ...beginOf('hours', one) }), null, one, 'k');
			expect(applied([one], stepsOf([one], same.ok ? [same.change] : []).steps)).toEqual([one]);
		}
		const place = parseChange(form({ ...fields, kies: 'place:3' }), null, { title: 'Zaal', ...here }, 'k');
		expect(place).not.toHaveProperty('change.regularity');
	});

	test('a new activity is at the place that is chosen, or where somebody says', () => {
		const fields = { wat: 'add-activity', naam: 'Soep', ontmoeting: 'eat-together', week: '5', betaling: 'gratis' };
		const at = parseChange(form({ ...fields, kies: 'place:3' }), null, { title: 'Zaal', ...here }, 'k');
		expect(at).toMatchObject({ change: { activity: { placeId: 3, placeName: 'Zaal', ...here } } });
		expect(parseChange(form({ ...fields, waarin: 'buiten' }), here, null, 'k')).toMatchObject({
			change: { activity: { placeId: null, indoors: false, ...here } }
		});
		const empty = parseChange(form({ wat: 'add-activity' }), null, null, 'k');
		expect(empty.ok || empty.problems.map(({ field }) => field).sort()).toEqual(['naam', 'ontmoeting', 'waar', 'week']);
	});

	test.each([
		[{ wat: 'close', kies: 'place:0' }, null, 'kies'],
		[{ wat: 'close', kies: 'place:3' }, null, 'kies'],
		[{ wat: 'move', kies: 'place:3' }, 'Zaal', 'waar'],
		[{ wat: 'size', kies: 'place:3', stoelen: 'veel' }, 'Zaal', 'stoelen'],
		[{ wat: 'price', kies: 'place:3', prijs: 'duur' }, 'Zaal', 'prijs'],
		[{ wat: 'slopen', kies: 'place:3' }, 'Zaal', 'wat']
	])('%j is not: %s', (fields, title, field) => {
		const parsed = parseChange(form(fields), null, title === null ? null : { title, ...here }, 'k');
		expect(parsed.ok || parsed.problems.map((problem) => problem.field)).toEqual([field]);
	});

	test.each([
		['51.7717, 5.5243', { lat: 51.7717, lon: 5.5243 }],
		['5.5243 51.7717', { lat: 51.7717, lon: 5.5243 }],
		['51.7717,5.5243', { lat: 51.7717, lon: 5.5243 }],
		['Schadewijk', null],
		['48.85, 2.35', null],
		['5341', null]
	])('"%s" as a point', (text, expected) => {
		expect(pointOf(text)).toEqual(expected);
	});

	test('a point in RD metres is one too', () => {
		expect(pointOf('164500 419000')!.lat).toBeCloseTo(51.76, 1);
	});

	test('which supply is meant', () => {
		expect([refOf('place:12'), refOf('activity:7'), refOf('place:x'), refOf(null)]).toEqual([
			{ noun: 'place', id: 12 },
			{ noun: 'activity', id: 7 },
			null,
			null
		]);
	});
});

test('a scenario opens on the question it keeps; what is no choice of ours is as when nothing is chosen', () => {
	const unchosen = questionIn(new URLSearchParams());
	const evening = {
		kind: 'eat-together',
		dayPart: 2,
		group: 'age-15-24',
		setting: 'indoors',
		area: 'schadewijk',
		year: 2030
	} as const;
	expect(questionFrom({ ...evening })).toEqual(evening);
	expect(questionFrom(null)).toEqual(unchosen);
	expect(questionFrom({ kind: 'gone' as never, dayPart: 99, group: 'age-15-24' })).toEqual({
		...unchosen,
		group: 'age-15-24'
	});
});

test('a scenario of which nobody chose the question opens on what its first change is about', () => {
	const [mondayAfternoon, tuesdayEvening, sunday] = [weekBit(1, 1), weekBit(2, 2), weekBit(7, 0)];
	const canteen = supply('place', 4, { kinds: ['play', 'move-together'], week: mondayAfternoon | sunday });
	const about = (week: number, kinds = canteen.kinds) => {
		const change = {
			kind: 'hours',
			ref: { noun: 'place', id: 4 },
			title: 'Haviksnest',
			yearlyCents: null,
			week
		} as const;
		const { kind, dayPart, group } = questionAbout(change, { ...canteen, kinds });
		return [kind, dayPart, group];
	};
	expect(about(mondayAfternoon | sunday | tuesdayEvening)).toEqual(['play', 2, 'everyone']);
	expect(about(mondayAfternoon)).toEqual(['play', 3, 'everyone']);
	expect(about(mondayAfternoon | sunday, ['move-together', 'walk-in'])).toEqual(['walk-in', 1, 'everyone']);
});
