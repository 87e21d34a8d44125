// A moment as people say it: the day, and from when to when.
import { capital, clockWords, longDay, nearDay } from './daywords.ts';
import type { Day } from './days.ts';
import type { Wall } from './zone.ts';

/** 'Vandaag, 10:00 tot 12:00'; 'Dinsdag 24 november, 20:00 tot 1:00'; over several days both days are named. */
export function momentWords(starts: Wall, ends: Wall, today: Day): string {
	const [from, to] = [starts.slice(0, 10), ends.slice(0, 10)];
	const day = capital(nearDay(from, today));
	const [begin, end] = [clockWords(starts), clockWords(ends)];
	if (starts === ends) return `${day}, ${begin}`;
	// What ends in the small hours is still that evening.
	const sameDay = from === to || (ends.slice(11) <= '06:00' && nextDay(from, to));
	if (sameDay && begin === '0:00' && end === '0:00') return `${day}, de hele dag`;
	return sameDay ? `${day}, ${begin} tot ${end}` : `${day}, ${begin} tot ${longDay(to, today)}, ${end}`;
}

const nextDay = (from: Day, to: Day) => Date.parse(to) - Date.parse(from) === 86_400_000;
