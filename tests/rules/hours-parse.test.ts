import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHours } from '#lib/places/hours-parse.ts';
import type { OpeningHours } from '#lib/places/hours.ts';

const problems = (input: unknown) => {
	const parsed = parseHours(input);
	return parsed.ok ? {} : parsed.problems;
};

describe('a place manager fills in the hours', () => {
	test('what is left out is closed, nothing, unknown', () => {
		expect(parseHours({ week: { 2: [{ from: '09:00', to: '12:00' }] } })).toEqual({
			ok: true,
			value: {
				week: { 1: [], 2: [{ from: '09:00', to: '12:00', mode: 'open' }], 3: [], 4: [], 5: [], 6: [], 7: [] },
				exceptions: [],
				holidays: 'unknown'
			}
		});
	});

	test.each([null, undefined, ''])('%s is hours nobody knows', (input) => {
		expect(parseHours(input)).toEqual({ ok: true, value: null });
	});

	test('everything that can be said is kept, blocks in order of time', () => {
		const parsed = parseHours({
			always: false,
			week: {
				3: [
					{ from: '13:00', to: '17:00', mode: 'by-appointment' },
					{ from: '09:00', to: '12:00', mode: 'with-host' }
				]
			},
			exceptions: [{ from: '2026-12-24', blocks: [{ from: '09:00', to: '12:00' }], reason: ' kerstavond ' }],
			holidays: 'closed',
			schoolHolidays: 'open',
			note: ' bel aan bij nummer 3 '
		});
		expect(parsed).toMatchObject({
			value: {
				week: { 3: [{ from: '09:00' }, { from: '13:00' }] },
				exceptions: [{ from: '2026-12-24', to: '2026-12-24', reason: 'kerstavond' }],
				holidays: 'closed',
				schoolHolidays: 'open',
				note: 'bel aan bij nummer 3'
			}
		});
	});

	test('what came out goes in again unchanged', () => {
		const first = parseHours({ always: true, week: { 5: [{ from: '16:00', to: '24:00' }] }, note: 'x' });
		expect(first.ok && parseHours(first.value)).toEqual(first);
	});
});

describe('what is wrong is said beside the field', () => {
	const day = (...blocks: unknown[]) => ({ week: { 1: blocks } });
	test.each([
		['a text', 'altijd', { '': 'hours.unreadable' }],
		['a list', [], { '': 'hours.unreadable' }],
		['an eighth day', { week: { 8: [] } }, { 'week.8': 'hours.day' }],
		['a time without zero', day({ from: '9:00', to: '12:00' }), { 'week.1.0.from': 'hours.time' }],
		['25 o’clock', day({ from: '09:00', to: '25:00' }), { 'week.1.0.to': 'hours.time' }],
		['24:00 to begin with', day({ from: '24:00', to: '02:00' }), { 'week.1.0.from': 'hours.time' }],
		['a way in nobody knows', day({ from: '09:00', to: '12:00', mode: 'vip' }), { 'week.1.0.mode': 'hours.mode' }],
		['three blocks', day({}, {}, {}), { 'week.1': 'hours.too-many-blocks' }],
		[
			'blocks that overlap',
			day({ from: '09:00', to: '12:30' }, { from: '12:00', to: '17:00' }),
			{ 'week.1': 'hours.overlap' }
		],
		[
			'a night that runs into the next morning’s hours',
			{ week: { 7: [{ from: '20:00', to: '10:00' }], 1: [{ from: '09:00', to: '12:00' }] } },
			{ 'week.7.0.to': 'hours.overlap' }
		],
		['holidays by guess', { holidays: 'soms' }, { holidays: 'hours.choice' }],
		['school holidays by guess', { schoolHolidays: 'unknown' }, { schoolHolidays: 'hours.choice' }],
		['a note too long', { note: 'x'.repeat(501) }, { note: 'hours.too-long' }],
		['always, in words', { always: 'ja' }, { always: 'hours.choice' }],
		[
			'a closed day without reason',
			{ exceptions: [{ from: '2026-12-24' }] },
			{ 'exceptions.0.reason': 'hours.reason' }
		],
		[
			'days the wrong way round',
			{ exceptions: [{ from: '2026-12-24', to: '2026-12-23', reason: 'kerst' }] },
			{ 'exceptions.0.to': 'hours.days-reversed' }
		],
		[
			'a day that does not exist',
			{ exceptions: [{ from: '2026-02-30', to: '2026-03-01', reason: 'x' }] },
			{ 'exceptions.0.from': 'hours.day' }
		],
		['exceptions without end', { exceptions: Array(201).fill({}) }, { exceptions: 'hours.too-many-exceptions' }]
	])('%s', (_, input, expected) => {
		expect(problems(input)).toEqual(expected);
	});

	test('a night may end where the next morning begins', () => {
		const week: Partial<OpeningHours['week']> = {
			7: [{ from: '20:00', to: '09:00', mode: 'open' }],
			1: [{ from: '09:00', to: '12:00', mode: 'open' }]
		};
		expect(problems({ week })).toEqual({});
	});

	test('whatever comes in, the answer is a value or problems, never a crash', () => {
		const field = fc.oneof(fc.anything(), fc.constantFrom('09:00', '24:00', '2026-12-24', 'open'));
		const blocks = fc.array(fc.oneof(field, fc.record({ from: field, to: field, mode: field })), { maxLength: 3 });
		const exception = fc.record({ from: field, to: field, blocks, reason: field });
		const shaped = fc.record({
			always: field,
			week: fc.oneof(field, fc.dictionary(fc.constantFrom('1', '2', '7', 'x'), blocks)),
			exceptions: fc.oneof(field, fc.array(exception, { maxLength: 3 })),
			holidays: field,
			note: field
		});
		fc.assert(
			fc.property(fc.oneof(fc.anything(), shaped), (input) => {
				const parsed = parseHours(input);
				if (parsed.ok) expect(parseHours(parsed.value)).toEqual(parsed);
				else expect(Object.keys(parsed.problems).length).toBeGreaterThan(0);
			}),
			{ numRuns: 500 }
		);
	});
});
