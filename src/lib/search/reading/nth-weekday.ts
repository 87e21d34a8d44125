// A day of the week by its rank in a month: eerste zaterdag van de maand, laatste vrijdag van december. Pure.
import { addDays, monthLength, parts, weekday, type Day, type Weekday } from '#lib/calendar/days.ts';
import { capital, shortDay } from '#lib/calendar/daywords.ts';
import { monthOf, onDays } from './date-words.ts';
import { partNames, WHOLE_DAY } from './part-words.ts';
import { phrases } from './phrases.ts';
import type { Time } from './time-words.ts';
import { weekdayAt, weekendAt } from './weekday-words.ts';

const LAST = 0;
const ranks = [
	/^laatste$/,
	/^(?:eerste|1e|1ste)$/,
	/^(?:tweede|2e|2de)$/,
	/^(?:derde|3e|3de)$/,
	/^(?:vierde|4e|4de)$/,
	/^(?:vyfde|5e|5de)$/
];
const rankOf = (word = '') => ranks.findIndex((rank) => rank.test(word));

const ofEach = phrases(['van de maand', 'vd maand', 'v d maand', 'van elke maand', 'van iedere maand', 'per maand']);
const fromMonth = /^(?:van|in|v)$/;

/** Eerste maandag, laatste vrijdagavond van december: the one that comes. Two of a month (2e en 4e) are that day of each week. */
export function nthWeekdayAt(
	words: readonly string[],
	at: number,
	today: Day,
	glued: (at: number) => boolean
): Time | null {
	const rank = rankOf(words[at]);
	if (rank < 0) return null;
	const isPair = /^(?:en|of)$/.test(words[at + 1] ?? '') && rankOf(words[at + 2]) >= 0;
	const place = at + (isPair ? 3 : 1);
	const time = weekdayAt(words, place, glued) ?? weekendAt(words, place);
	if (!time) return null;
	const end = place + time.length;
	const [said, more] = time.week;
	const each = ofEach(words, end);
	if (isPair || !said || more) return { ...time, length: end - at + each };
	const month = fromMonth.test(words[end] ?? '') ? monthOf(words[end + 1]) : 0;
	const day = comingDay(rank, said.weekday, month, today);
	const part = said.parts === WHOLE_DAY ? '' : ` in de ${partNames.find((_, nth) => said.parts === 1 << nth)}`;
	return day === null
		? null
		: {
				length: end - at + (month ? 2 : each),
				label: capital(shortDay(day, today)) + part,
				week: [],
				change: onDays(day, day, said.parts)
			};
}

// There is a fifth Monday of some month in every quarter; of one month only once in some years.
const DAYS_AHEAD = 12 * 366;

function comingDay(rank: number, name: Weekday, month: number, today: Day): Day | null {
	const first = addDays(today, (name - weekday(today) + 7) % 7);
	for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 7) {
		const day = addDays(first, ahead);
		const { year, month: its, date } = parts(day);
		const isRanked = rank === LAST ? date + 7 > monthLength(year, its) : Math.ceil(date / 7) === rank;
		if (isRanked && (!month || its === month)) return day;
	}
	return null;
}
