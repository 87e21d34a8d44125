// Opening hours in one cell: a colleague reads them, and an import loses nothing.
import { expect, test } from 'vitest';
import { hoursText, parseHoursText } from '#lib/inventory/hours-text.ts';
import type { Block, OpeningHours } from '#lib/places/hours.ts';

const none: OpeningHours['week'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const at = (from: string, to: string, mode: Block['mode'] = 'open'): Block => ({ from, to, mode });
const workdays = (...blocks: Block[]) => ({ ...none, 1: blocks, 2: blocks, 3: blocks, 4: blocks, 5: blocks });
const hours = (week: OpeningHours['week'], more: Partial<OpeningHours> = {}): OpeningHours => ({
	week,
	exceptions: [],
	holidays: 'unknown',
	...more
});

test.each<[OpeningHours | null, string]>([
	[null, ''],
	[hours(workdays(at('09:00', '17:00')), { holidays: 'closed' }), 'ma-vr 09:00-17:00; feestdagen dicht'],
	[
		hours({ ...none, 1: [at('09:00', '12:00'), at('13:00', '17:00', 'by-appointment')], 3: [at('20:00', '02:00')] }),
		'ma 09:00-12:00 en 13:00-17:00 (op afspraak); wo 20:00-02:00; feestdagen onbekend'
	],
	[hours(none, { always: true, holidays: 'open' }), 'dag en nacht; ma-zo dicht; feestdagen open'],
	[hours(none), 'ma-zo dicht; feestdagen onbekend'],
	[
		hours(
			{ ...none, 7: [at('10:00', '24:00', 'members')] },
			{
				schoolHolidays: 'closed',
				exceptions: [
					{ from: '2026-12-24', to: '2027-01-01', blocks: [], reason: 'Kerst; en "oud en nieuw"' },
					{ from: '2026-11-28', to: '2026-11-28', blocks: [at('10:00', '12:00', 'with-host')], reason: 'Markt' }
				],
				note: 'Bel aan; de deur "klemt".'
			}
		),
		'zo 10:00-24:00 (leden); feestdagen onbekend; schoolvakanties dicht; 24-12-2026 t/m 01-01-2027 dicht ' +
			'"Kerst; en ""oud en nieuw"""; 28-11-2026 10:00-12:00 (met gastheer) "Markt"; let op "Bel aan; de deur ""klemt""."'
	]
])('%# is written as a colleague would, and read as the same', (value, text) => {
	expect(hoursText(value)).toBe(text);
	expect(parseHoursText(text)).toEqual({ ok: true, value });
});

test.each([
	['maandag t/m vrijdag: 9.00 - 17.00 uur', { ...workdays(at('09:00', '17:00')) }],
	['Ma, wo en vr 9-12', { ...none, 1: [at('09:00', '12:00')], 3: [at('09:00', '12:00')], 5: [at('09:00', '12:00')] }],
	['di 13:30 tot 16:00; di 19:00-21:00', { ...none, 2: [at('13:30', '16:00'), at('19:00', '21:00')] }],
	['za gesloten', none]
])('%s, as people type it, is understood', (text, week) => {
	expect(parseHoursText(text)).toEqual({ ok: true, value: hours(week) });
});

test.each(['soms', 'ma 25:00-26:00', 'vr-ma 9-12', 'ma 9-12; bel even', 'ma 9-12 (misschien)', '31-02-2026 dicht "x"'])(
	'%s is not guessed at',
	(text) => expect(parseHoursText(text)).toMatchObject({ ok: false })
);

test('a very long cell costs no time', () => {
	const long = `ma ${'9-12 en '.repeat(2000)}`;
	const began = performance.now();
	for (const text of [long, 'ma, '.repeat(4000), '"'.repeat(15_000), ';'.repeat(19_000)]) parseHoursText(text);
	expect(performance.now() - began).toBeLessThan(200);
});
