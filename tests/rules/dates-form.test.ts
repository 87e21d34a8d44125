// The form about one date: what may be typed, and what is said back.
import { expect, test } from 'vitest';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import {
	isAlready,
	parseDate,
	previewOf,
	stateOf,
	typedIn,
	untouched,
	type DateTyped
} from '#lib/publishing/dates-form.ts';
import {
	comingWords,
	dateProblemWords,
	isAboutHealth,
	readBy,
	reasons,
	type Doing
} from '#lib/publishing/dates-words.ts';

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
	expect(readBy('niet-door', { reason: 'De plek is dicht' })).toBe('Gaat niet door. Reden: de plek is dicht.');
	expect(readBy('niet-door')).toBe('Gaat niet door.');
	expect(readBy('niet-door', { reason: 'Annie is op reis' })).toBe('Gaat niet door. Reden: Annie is op reis.');
	expect(readBy('andere-tijd', { reason: 'NS rijdt niet', when: 'woensdag 25 november, 19:00' })).toBe(
		'Verplaatst naar woensdag 25 november, 19:00. Reden: NS rijdt niet.'
	);
});

test.each<[string, Doing, Partial<DateTyped>, string | null]>([
	['nothing chosen', 'niet-door', {}, null],
	['a reason of the list', 'niet-door', { reden: 'Het weer' }, 'Gaat niet door. Reden: het weer.'],
	['own words', 'stopt', { reden: 'anders', eigen: 'We zijn klaar' }, 'Deze activiteit stopt. Reden: we zijn klaar.'],
	['a whole story', 'niet-door', { reden: 'anders', eigen: 'a'.repeat(201) }, null],
	['a time half typed', 'andere-tijd', { van: '', reden: 'Het weer' }, null],
	['all dates from then on', 'andere-tijd', { van: '19:00', bereik: 'alle', reden: 'Het weer' }, null],
	[
		'tomorrow at seven',
		'andere-tijd',
		{ dag: '2026-11-23', van: '19:00', tot: '', reden: 'Het weer' },
		'Verplaatst naar morgen, 19:00. Reden: het weer.'
	]
])('with %s, residents are foretold only what they will read', (_, doing, typed, read) => {
	expect(previewOf(doing, { ...untouched(dinner, today), ...typed }, today)).toBe(read);
});

test.each([
	[{ on: 42, off: 0, goesOn: false }, 'Er komen nog 42 keren'],
	[{ on: 41, off: 1, goesOn: false }, 'Er komen nog 41 keren; 1 keer gaat niet door'],
	[{ on: 1, off: 2, goesOn: false }, 'Er komt nog 1 keer; 2 keren gaan niet door'],
	[{ on: 0, off: 0, goesOn: false }, 'Er komen geen keren meer'],
	[{ on: 0, off: 3, goesOn: false }, 'Er komen geen keren meer; 3 keren gaan niet door'],
	[{ on: 41, off: 1, goesOn: true }, 'Er komen 41 keren in de komende 12 maanden; 1 keer gaat niet door'],
	[{ on: 1, off: 0, goesOn: true }, 'Er komt 1 keer in de komende 12 maanden']
])('what is off is not counted as coming, and what has no end not as ending: %o', (counted, words) => {
	expect(comingWords(counted)).toBe(words);
});

test.each([
	'De kok is ziek',
	'Annie ligt in het ziekenhuis',
	'Zieke begeleider',
	'Buikgriep',
	'Iedereen heeft griep.',
	'corona!',
	'Na een operatie aan de knie',
	'Jan heeft een burn-out'
])('"%s" is about somebody\'s health', (reason) => expect(isAboutHealth(reason)).toBe(true));

test.each([
	...reasons,
	'De muziek valt uit',
	'De coöperatie vergadert',
	'De griffie is dicht',
	'Er is geen stroom',
	''
])('"%s" is about nobody\'s health', (reason) => expect(isAboutHealth(reason)).toBe(false));
