// The form about one date: what may be typed, and what is said back.
import { expect, test } from 'vitest';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import { isAlready, parseDate, stateOf, typedIn, untouched, type DateTyped } from '#lib/publishing/dates-form.ts';
import { dateProblemWords, readBy, type Doing } from '#lib/publishing/dates-words.ts';

const today = '2026-11-22';
const dinner: OccurrenceRow = {
	...{ seriesId: 1, original: '2026-11-24T18:00', day: '2026-11-24' },
	...{ starts: '2026-11-24T18:00', ends: '2026-11-24T20:00' },
	...{ startsAt: new Date('2026-11-24T17:00Z'), endsAt: new Date('2026-11-24T19:00Z') },
	...{ cancelled: false, moved: false, reason: null, full: false }
};
const parse = (doing: Doing, typed: Partial<DateTyped>) =>
	parseDate(doing, { ...untouched(dinner, today), ...typed }, dinner, today);

test.each<[string, Doing, Partial<DateTyped>, object]>([
	[
		'off, for a reason of the list',
		'niet-door',
		{ reden: 'Het weer' },
		{ verb: 'cancel', reason: 'Het weer', following: false }
	],
	[
		'off, in own words, and all after it',
		'niet-door',
		{ reden: 'anders', eigen: 'We verhuizen', bereik: 'alle' },
		{ verb: 'cancel', reason: 'We verhuizen', following: true }
	],
	[
		'an hour later',
		'andere-tijd',
		{ van: '19:00', tot: '21:00', reden: 'Het weer' },
		{ verb: 'move', start: '2026-11-24T19:00', durationMinutes: 120, reason: 'Het weer', following: false }
	],
	[
		'until after midnight',
		'andere-tijd',
		{ van: '22:00', tot: '01:00', reden: 'Het weer' },
		{ verb: 'move', start: '2026-11-24T22:00', durationMinutes: 180, reason: 'Het weer', following: false }
	],
	['full', 'vol', {}, { verb: 'full', full: true }],
	['room again', 'weer-plek', {}, { verb: 'full', full: false }],
	['on after all', 'toch-wel', {}, { verb: 'undo', following: false }],
	[
		'it stops',
		'stopt',
		{ dag: '2026-12-01', reden: 'Het weer' },
		{ verb: 'end', from: '2026-12-01', reason: 'Het weer' }
	]
])('%s', (_, doing, typed, correction) => {
	expect(parse(doing, typed)).toEqual({ ok: true, correction });
});

test.each<[string, Doing, Partial<DateTyped>, object]>([
	['no reason', 'niet-door', {}, { reden: 'reason-missing' }],
	['a reason of no list', 'niet-door', { reden: 'zomaar' }, { reden: 'reason-missing' }],
	['own words that are not there', 'niet-door', { reden: 'anders' }, { eigen: 'reason-own-missing' }],
	['a whole story', 'niet-door', { reden: 'anders', eigen: 'a'.repeat(201) }, { eigen: 'reason-long' }],
	['no day', 'stopt', { dag: '', reden: 'Het weer' }, { dag: 'day-missing' }],
	['yesterday', 'stopt', { dag: '2026-11-21', reden: 'Het weer' }, { dag: 'day-past' }],
	['in two years', 'stopt', { dag: '2028-11-21', reden: 'Het weer' }, { dag: 'day-far' }],
	['no hour', 'andere-tijd', { van: '', reden: 'Het weer' }, { van: 'from-missing' }],
	['an end before the start', 'andere-tijd', { tot: '17:00', reden: 'Het weer' }, { tot: 'to-before' }],
	['the same hour', 'andere-tijd', { reden: 'Het weer' }, { van: 'same' }]
])('%s is said back, in words', (_, doing, typed, problems) => {
	expect(parse(doing, typed)).toEqual({ ok: false, problems });
	for (const key of Object.values(problems) as (keyof typeof dateProblemWords)[])
		expect(dateProblemWords[key]).toMatch(/\.$/);
});

test.each([null, 'De plek is dicht', ' twee  spaties '])(
	'how a date stood comes back from the form as it went: %j',
	(reason) => {
		const form = new FormData();
		form.set('gezien', stateOf({ ...dinner, reason }));
		expect(typedIn(form).gezien).toBe(stateOf({ ...dinner, reason }));
	}
);

test('a second click finds it done already', () => {
	expect(
		isAlready({ ...dinner, cancelled: true, reason: 'Ziek' }, { verb: 'cancel', reason: 'Ziek', following: false })
	).toBe(true);
	expect(isAlready(dinner, { verb: 'cancel', reason: 'Ziek', following: false })).toBe(false);
	expect(isAlready({ ...dinner, full: true }, { verb: 'full', full: true })).toBe(true);
});

test('what residents will read', () => {
	expect(readBy('niet-door', { reason: 'Er is iemand ziek' })).toBe('Gaat niet door. Reden: er is iemand ziek.');
	expect(readBy('niet-door')).toBe('Gaat niet door. Reden: … (wat je hierboven kiest).');
	expect(readBy('andere-tijd', { reason: 'NS rijdt niet', when: 'woensdag 25 november, 19:00' })).toBe(
		'Verplaatst naar woensdag 25 november, 19:00. Reden: NS rijdt niet.'
	);
});
