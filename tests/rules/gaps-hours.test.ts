// A place that loses hours never fits better, whichever ways in it has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdays } from '#lib/calendar/days.ts';
import { fitOf, weekOf } from '#lib/gaps/fit.ts';
import { opennessOf } from '#lib/gaps/supply-facts.ts';
import { modes, type Block, type OpeningHours } from '#lib/places/hours.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { town } from '../support/madeup.ts';

const today = '2026-11-22';

test('the gap never improves when a block of opening hours goes, whatever one must do to get in', () => {
	const block = fc
		.record({
			from: fc.constantFrom('08:00', '11:00', '13:00', '17:00'),
			length: fc.integer({ min: 1, max: 6 }),
			mode: fc.constantFrom(...modes)
		})
		.map(({ from, length, mode }): Block => ({
			from,
			to: `${String(Number(from.slice(0, 2)) + length).padStart(2, '0')}:00`,
			mode
		}));
	const hours = fc
		.array(fc.array(block, { maxLength: 2 }), { minLength: 7, maxLength: 7 })
		.map((days): OpeningHours => ({
			week: Object.fromEntries(weekdays.map((day) => [day, days[day - 1]!])) as OpeningHours['week'],
			exceptions: [],
			holidays: 'open'
		}));
	const [example] = town({ wijken: 1, buurten: 1, squares: 4, supplies: 1, answers: 0 }).supplies;
	fc.assert(
		fc.property(hours, fc.integer({ min: 1, max: 7 }), fc.nat(1), (open, weekday, which) => {
			const day = weekdays[weekday - 1]!;
			const shorter = {
				...open,
				week: { ...open.week, [day]: open.week[day].filter((_, index) => index !== which) }
			};
			for (const group of targetGroups.keys)
				for (const week of weekOf) {
					const fit = (now: OpeningHours) =>
						fitOf({ ...example!, ...opennessOf(now, 'publiek', today) }, { group, week, minDayParts: 4, today });
					expect(fit(shorter)).toBeLessThanOrEqual(fit(open));
				}
		})
	);
});
