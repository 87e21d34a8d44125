// Which days people mean by "vandaag", "morgen", "dit weekend" and "deze week".
import { addDays, weekday } from './days.ts';
import type { Day, DayRange } from './days.ts';

export type RangeName = 'today' | 'tomorrow' | 'weekend' | 'week';

/**
 * The days of a named range, seen from today. A week runs from Monday to Sunday; of the week and the weekend only what
 * is left counts, so on a Sunday both are that one day.
 */
export function dayRange(name: RangeName, today: Day): DayRange {
	const sunday = addDays(today, 7 - weekday(today));
	if (name === 'today') return { from: today, to: today };
	if (name === 'tomorrow') return { from: addDays(today, 1), to: addDays(today, 1) };
	if (name === 'week') return { from: today, to: sunday };
	return { from: weekday(today) === 7 ? today : addDays(sunday, -1), to: sunday };
}
