// The form: what somebody typed becomes an activity or a sentence at the field, and comes back as it was typed.
import { describe, expect, test } from 'vitest';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { emptyFields, readStep, stepOf, withUntouched, type FormFields } from '#lib/publishing/fields.ts';
import { read, toDraft, toFields, type Around } from '#lib/publishing/form.ts';
import type { FormProblems } from '#lib/publishing/formwords.ts';
import { countLinks } from '#lib/initiatives/initiative.ts';
import { mustWait } from '#lib/publishing/newcomer.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import { summaryOf } from '#lib/publishing/summary.ts';
import { readCents, readDay, readTime } from '#lib/publishing/typed.ts';

const around: Around = {
	today: '2026-11-22',
	was: null,
	centres: new Map([['schadewijk', { lon: 5.53, lat: 51.76 }]])
};

const dinner: FormFields = {
	...emptyFields,
	title: 'Kookclub',
	summary: 'We koken en eten samen.',
	description: 'Iedereen neemt iets mee.',
	kinds: ['eat-together'],
	themes: ['food'],
	rhythms: [
		{ ...emptyRhythm, repeat: 'monthly', nths: ['1'], weekday: '5', start: '2026-12-04', from: '18:00', to: '21:00' }
	],
	where: 'place',
	place: 'Wijkcentrum Schadewijk',
	placeId: '7',
	targetGroups: ['everyone'],
	minAge: '12',
	languages: ['nl', 'ar'],
	facts: { ...emptyFields.facts, toilet: 'yes' },
	price: 'amount',
	amount: '4,50',
	lowIncome: '2',
	priceNote: 'Contant betalen.',
	joining: 'here',
	capacity: '12',
	contact: 'Fatima, 06 12345678'
};

const draftOf = (given: Partial<FormFields> = {}, other: Partial<Around> = {}): ActivityDraft => {
	const made = toDraft({ ...dinner, ...given }, { ...around, ...other });
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	return made.draft;
};

describe('what was typed becomes an activity', () => {
	test('the dinner of the kookclub', () => {
		expect(draftOf()).toMatchObject({
			title: 'Kookclub',
			kinds: ['eat-together'],
			placeId: 7,
			location: null,
			minAge: 12,
			maxAge: null,
			price: 'amount',
			priceCents: 450,
			lowIncomeCents: 200,
			joining: 'sign-up',
			signUpHere: true,
			capacity: 12,
			accessibility: { toilet: { answer: 'yes', checkedOn: null } },
			series: [{ rule: 'FREQ=MONTHLY;BYDAY=1FR', start: '2026-12-04T18:00', durationMinutes: 180 }]
		});
	});

	test('and comes back as it was typed', () => {
		expect(toFields(draftOf(), { place: 'Wijkcentrum Schadewijk', district: 'schadewijk' })).toEqual(dinner);
	});

	test('outside, at a spot in words, it lies in its wijk', () => {
		const outside = {
			where: 'address',
			location: 'Bij de bank aan de Wolput',
			district: 'schadewijk',
			indoors: 'out'
		} as const;
		expect(draftOf(outside)).toMatchObject({ placeId: null, point: { lon: 5.53 }, indoors: false });
	});

	test.each(['gratis', '0', '€ 0,-'])('an amount of %s is free', (amount) => {
		expect(draftOf({ amount, lowIncome: '' })).toMatchObject({ price: 'free', priceCents: null });
	});

	test('how many can come is read back before it is published', () => {
		const summary = summaryOf({ fields: dinner, draft: draftOf(), rhythm: [], district: null });
		expect(summary.find(({ step }) => step === 'meedoen')?.words).toBe(
			'Je meldt je aan op deze site. Er is plek voor 12 mensen. Fatima, 06 12345678.'
		);
	});

	test('what is not asked any more does not stay: a price of something that became free', () => {
		expect(draftOf({ price: 'free', amount: 'vier' })).toMatchObject({
			price: 'free',
			priceCents: null,
			lowIncomeCents: null
		});
		expect(draftOf({ joining: 'walk-in' })).toMatchObject({ signUpHere: false, capacity: null, joiningHow: null });
	});

	test('a rule that no choices can say is kept to the letter, dates that are off too', () => {
		const odd = {
			...draftOf().series[0]!,
			rule: 'FREQ=YEARLY',
			changes: [{ original: '2026-12-04T18:00', kind: 'cancelled' as const, reason: 'Kok ziek' }]
		};
		const was = { ...draftOf(), series: [odd], source: 'import:agenda.ics', sourceId: '9' };
		const fields = toFields(was, { place: 'Wijkcentrum', district: null });
		expect(fields.rhythms.map(({ repeat }) => repeat)).toEqual(['kept']);
		expect(draftOf({ rhythms: fields.rhythms, title: 'Eten' }, { was })).toMatchObject({
			title: 'Eten',
			series: [odd],
			source: 'import:agenda.ics'
		});
	});

	test('a date that is off stays off when the dinner begins later, and is gone when it is on another day', () => {
		const [series] = draftOf().series;
		const was = {
			...draftOf(),
			series: [
				{ ...series!, changes: [{ original: '2027-01-01T18:00', kind: 'cancelled' as const, reason: 'Nieuwjaar' }] }
			]
		};
		const longer = { ...dinner.rhythms[0]!, to: '22:00' };
		expect(draftOf({ rhythms: [longer] }, { was }).series[0]!.changes).toHaveLength(1);
		expect(draftOf({ rhythms: [{ ...longer, weekday: '4' }] }, { was }).series[0]!.changes).toEqual([]);
	});

	test('what somebody else changed meanwhile is not undone by what nobody touched here', () => {
		const now = { ...dinner, place: 'De Wolput', placeId: '8', title: 'Kookclub Wolput' };
		const typed = { ...dinner, title: 'Kookclub voor iedereen' };
		expect(withUntouched(typed, dinner, now)).toMatchObject({
			title: 'Kookclub voor iedereen',
			place: 'De Wolput',
			placeId: '8'
		});
	});
});

describe('what is wrong or missing is said at its field', () => {
	test('of an empty form everything that must be there', () => {
		expect(read(emptyFields, around).problems).toEqual({
			title: 'title-missing',
			summary: 'summary-missing',
			kinds: 'kinds-missing',
			where: 'where-missing',
			price: 'price-missing',
			joining: 'joining-missing',
			'repeat-1': 'repeat-missing'
		});
	});

	test.each<[Partial<FormFields>, FormProblems]>([
		[{ title: 'x'.repeat(101) }, { title: 'title-long' }],
		[{ kinds: ['hacken'] }, { kinds: 'kinds-missing' }],
		[{ placeId: '' }, { place: 'place-unknown' }],
		[{ where: 'address', location: 'Plein' }, { district: 'district-missing' }],
		[{ where: 'address', district: 'schadewijk' }, { location: 'location-missing' }],
		[{ minAge: 'tien' }, { minAge: 'age-unreadable' }],
		[{ minAge: '18', maxAge: '12' }, { minAge: 'ages-turned' }],
		[{ amount: '' }, { amount: 'amount-missing' }],
		[{ amount: 'een tientje' }, { amount: 'amount-unreadable' }],
		[{ lowIncome: '5' }, { lowIncome: 'low-income-more' }],
		[{ joining: 'sign-up' }, { joiningHow: 'how-missing' }],
		[{ capacity: '0' }, { capacity: 'capacity-unreadable' }],
		[{ image: '/fotos/x' }, { 'foto-tekst': 'alt-missing' }],
		[{ priceNote: 'x'.repeat(301) }, { priceNote: 'short-long' }]
	])('%o', (given, problems) => {
		expect(toDraft({ ...dinner, ...given }, around)).toEqual({ ok: false, problems });
	});

	test('each control is found in its step', () => {
		expect(['title', 'days-1', 'place', 'fact-toilet', 'minAge', 'amount', 'capacity', 'foto-tekst'].map(stepOf)).toEqual([
			'wat', 'wanneer', 'waar', 'voor-wie', 'voor-wie', 'kosten', 'meedoen', 'foto'
		]); // prettier-ignore
	});
});

describe('a form says what it may say', () => {
	test('only the fields of its own step, whatever else is sent', () => {
		const form = new FormData();
		for (const [name, value] of Object.entries({
			price: 'free',
			image: 'https://elders.example/x.png',
			status: 'public',
			placeId: '3',
			title: 'Anders'
		}))
			form.append(name, value);
		expect(Object.keys(readStep('kosten', form))).toEqual(['price', 'amount', 'lowIncome', 'priceNote']);
		expect(readStep('foto', form)).toEqual({ imageAlt: '' });
	});

	test('two rhythms, with as many dates as were filled in', () => {
		const form = new FormData();
		for (const [name, value] of [
			['repeat-1', 'dates'],
			['dates-1', '2026-12-04'],
			['dates-1', ''],
			['from-1', '18:00'],
			['repeat-2', 'weekly'],
			['days-2', '2'],
			['days-2', '5']
		] as const)
			// prettier-ignore
			form.append(name, value);
		expect(readStep('wanneer', form).rhythms).toMatchObject([
			{ repeat: 'dates', dates: ['2026-12-04'], from: '18:00' },
			{ repeat: 'weekly', days: ['2', '5'] }
		]);
	});

	test('the first day of a series has a field of its own, and what is wrong with it stands there', () => {
		const form = new FormData();
		for (const [name, value] of Object.entries({ 'repeat-1': 'weekly', 'start-1': '2026-12-01', 'since-1': 'ooit' }))
			form.append(name, value);
		const typed = readStep('wanneer', form);
		expect(typed.rhythms).toMatchObject([{ start: 'ooit' }]);
		expect(read({ ...dinner, ...typed }, around).problems).toMatchObject({ 'since-1': 'start-unreadable' });
		form.set('repeat-1', 'once');
		expect(readStep('wanneer', form).rhythms).toMatchObject([{ start: '2026-12-01' }]);
		expect(stepOf('since-1')).toBe('wanneer');
	});

	test('a bell, a NUL or a text without end does no harm', () => {
		const form = new FormData();
		form.append('title', `Kook\u0000club\u0007 `);
		form.append('description', 'x'.repeat(50_000));
		expect(readStep('wat', form)).toMatchObject({ title: 'Kook club', description: 'x'.repeat(12_000) });
	});
});

describe('small fields are read as they are written', () => {
	test.each([
		['3,50', 350],
		['€ 3', 300],
		['3.50', 350],
		['3,-', 300],
		['3 euro', 300],
		['2,5', 250],
		['2.5', 250],
		['5 euro', 500],
		['€ 5,-', 500],
		['€5,–', 500],
		['euro 7,50', 750],
		['7 euro 50', 750],
		['7 euro en 50 cent', 750],
		['€7,50', 750],
		['7.50', 750],
		['7,-', 700],
		['2 euro', 200],
		['€ 2 per keer', 200],
		['50 cent', 50],
		['gratis', 0],
		['Niets.', 0],
		['-3', null],
		['een tientje', null],
		['7 50', null],
		['99999', null]
	])('%s', (typed, cents) => {
		expect(readCents(typed)).toBe(cents);
	});
	test.each([
		['4-12-2026', '2026-12-04'],
		['2026-12-04', '2026-12-04'],
		['31/12/2026', '2026-12-31'],
		['31-02-2026', null],
		['morgen', null]
	])('%s', (typed, day) => {
		expect(readDay(typed)).toBe(day);
	});
	test.each([
		['19:30', '19:30'],
		['9.00', '09:00'],
		['19 uur', '19:00'],
		['24:00', null],
		['laat', null]
	])('%s', (typed, time) => {
		expect(readTime(typed)).toBe(time);
	});
});

describe('who waits for a moderator', () => {
	const now = new Date('2026-11-22T12:00:00Z');
	const links = 'Kijk op https://een.example, www.twee.nl of https://drie.example.';
	test.each([
		['the first of a new initiative', { isNew: true, trusted: false, approvedAt: null }, '', 'first'],
		['the second goes directly', { isNew: true, trusted: true, approvedAt: new Date('2026-11-10') }, 'Kom ook!', null],
		['a newcomer with many links', { isNew: true, trusted: true, approvedAt: new Date('2026-11-10') }, links, 'links'],
		[
			'an edit with many links by a newcomer',
			{ isNew: false, trusted: true, approvedAt: new Date('2026-11-10') },
			links,
			'links'
		],
		[
			'who is here for long may name links',
			{ isNew: true, trusted: true, approvedAt: new Date('2026-10-10') },
			links,
			null
		]
	])('%s', (_, who, description, why) => {
		expect(mustWait({ ...draftOf(), description }, who, now)).toBe(why);
	});
	test('a mail address is no link', () => {
		expect(countLinks({ ...draftOf(), description: 'Mail kok@club.nl of kijk op www.club.nl' })).toBe(1);
	});
});
