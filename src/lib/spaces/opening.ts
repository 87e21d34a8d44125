// Free parts of a week beside the opening hours of the building. Pure.
import { minutesOf } from '#lib/calendar/zone.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { FreePart, Portion } from './space.ts';

// In minutes of the day; what runs past midnight belongs to the evening it began in.
const spans: Record<Portion, readonly [from: number, to: number]> = {
	morning: [0, 12 * 60],
	afternoon: [12 * 60, 18 * 60],
	evening: [18 * 60, 36 * 60]
};

/** The parts in which the building itself is not open at all in an ordinary week; none when its hours are unknown. */
export function shutAt(free: readonly FreePart[], hours: OpeningHours | null): FreePart[] {
	if (!hours || hours.always) return [];
	return free.filter(({ weekday, part }) => {
		const [from, to] = spans[part];
		return !hours.week[weekday].some((block) => {
			const begins = minutesOf(block.from);
			const ends = minutesOf(block.to) <= begins ? minutesOf(block.to) + 24 * 60 : minutesOf(block.to);
			return begins < to && ends > from;
		});
	});
}
