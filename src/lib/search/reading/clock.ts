// Times by the clock, as the parts of the day they are in: om 10 uur, na half acht, 14.00 uur. Pure.
import { isFiller } from '../dutch/stop-words.ts';
import { anyDay, partAt, WHOLE_DAY } from './part-words.ts';
import { phrases } from './phrases.ts';
import type { Claim, Found } from './claims.ts';
import { monthOf } from './date-words.ts';
import type { Known } from './reading.ts';
import type { Time } from './time-words.ts';
import { dayNames } from './weekday-words.ts';

const NOON = 12;
const EVENING = 18;
// Up to here who began in the evening may go on.
const NIGHT = 4;

// Nothing begins at three at night, and what begins "om acht uur" in a wijk begins in the evening; 08 is the morning.
const hourOf = (said: string) => (Number(said) < 9 && !said.startsWith('0') ? Number(said) + NOON : Number(said));
const partAtHour = (hour: number) => (hour < NOON ? 0 : hour < EVENING ? 1 : 2);

const isMorning = /ochtends?$/;

const leading = /^(?:om|rond|vanaf|na|voor|tot)$/;

/** How the numbers stand in the text. */
type Typed = Pick<Known, 'isClock' | 'isBare' | 'glued'>;

/** The parts of the day that these words (normalised) say by the clock from `at` on; null when they say none. */
export function clockAt(words: readonly string[], at: number, typed: Typed = {}): Time | null {
	const part = partAt(words, at);
	if (!part) return betweenAt(words, at, typed) ?? momentAt(words, at, typed);
	// 's Ochtends om 8 uur: the part that is said decides.
	const clock = clockAt(words, at + part.length, typed);
	return clock && { ...part, length: part.length + clock.length };
}

const quarter = /^(?:00|15|30|45)$/;
const isMinutes = /^[0-5]\d$/;
const measure = /^(?:euros?|eur|jaar|personen|km|kilometers?|meters?|min|minuut|minuten)$/;

// tussen 10 en 12, van 10.00 tot 12.00 uur, 10-12 uur, 19:30-21:00
function betweenAt(words: readonly string[], at: number, { isClock, isBare, glued }: Typed): Time | null {
	// 9.20, which by itself may be a day as well.
	const isDotted = (place: number) =>
		isMinutes.test(words[place + 1] ?? '') && isBare?.(place) === false && !glued?.(place + 1);
	const afterHour = (place: number) =>
		place + (isClock?.(place) || isDotted(place) || quarter.test(words[place + 1] ?? '') ? 2 : 1);
	const lead = ['van', 'tussen'].includes(words[at] ?? '') ? 1 : 0;
	const first = at + lead;
	let last = afterHour(first);
	while (['tot', 'en', 't', 'm'].includes(words[last] ?? '')) last++;
	const hours = hoursOf(words[first], words[last], isMorning.test(words[at - 1] ?? ''));
	const end = afterHour(last);
	// Van 20-11 tot 22-11 is days, and so is 20-11-2026.
	if (glued?.(last) && (glued(end) || /^(?:tot|en|t|tm)$/.test(words[end] ?? ''))) return null;
	const unit = words[end] === 'uur' ? 1 : 0;
	// "Van 4 tot 12" may be an age, and "van 10 tot 12 december" is days.
	const isTimed = unit || isClock?.(first) || (lead && Number(words[first]) > 8 && !monthOf(words[end]));
	if (!hours || !isTimed || measure.test(words[end] ?? '')) return null;
	const parts = WHOLE_DAY & (WHOLE_DAY << partAtHour(hours.from)) & (WHOLE_DAY >> (2 - partAtHour(hours.until - 1)));
	return saidOutright(words, at, end + unit) ?? anyDay(parts, end + unit - at);
}

/** From 3 to 5 is from 15 to 17, from 10 to 4 from 10 to 16, from 22 to 1 all evening; from 8 to 12 is as it is said. Null: not so. */
function hoursOf(first = '', last = '', isEarly: boolean): { from: number; until: number } | null {
	if (![first, last].every((word) => /^\d{1,2}$/.test(word))) return null;
	const [from, end] = [hourOf(first), Number(last)];
	if (Number(first) >= EVENING && Number(first) < 24 && end < NIGHT) return { from, until: 24 };
	const until = end > from ? end : end + NOON;
	const isMeant = !isEarly && from < until && until < 24;
	const hours = isMeant ? { from, until } : { from: Number(first), until: end };
	return hours.from < hours.until && hours.until < 24 ? hours : null;
}

/** The part of the day that is said behind an hour: 8 uur 's avonds. */
function saidOutright(words: readonly string[], from: number, to: number): Time | null {
	const part = partAt(words, to);
	return part && { ...part, length: to - from + part.length };
}

// om 10 uur, 14.00 uur, 19:30, na half 8, voor 12 uur; "2 uur" alone says how long something takes. A time that is only
// before or after stands for that part of the day and those before or after it.
function momentAt(words: readonly string[], at: number, { isClock }: Typed): Time | null {
	const lead = leading.test(words[at] ?? '') ? words[at]! : null;
	let place = at + (lead ? 1 : 0);
	const half = words[place] === 'half' ? 1 : 0;
	place += half;
	const [hour = '', minute = ''] = words.slice(place, place + 2);
	const said = /^\d{1,2}$/.test(hour) ? Number(hour) : NaN;
	const minutes = isMinutes.test(minute) ? 1 : 0;
	const next = words[place + 1 + minutes] ?? '';
	const unit = next === 'uur' ? 1 : 0;
	const isLed = lead === 'om' || dayNames.includes(words[at - 1] ?? '');
	const isTimed = unit || half || isClock?.(place) || (minutes && isLed);
	if (!(said >= 1 && said <= 23) || !isTimed || measure.test(next)) return null;
	const end = place + 1 + minutes + unit;
	const outright = saidOutright(words, at, end);
	const length = outright?.length ?? end - at;
	if (outright && (!lead || lead === 'om' || lead === 'rond')) return outright;
	if (!lead && !half && !minutes && said < 9) return null;
	// Zaterdagochtend om 8 uur.
	const isEarly = isMorning.test(words[at - 1] ?? '') || outright?.week[0]?.parts === 1;
	const begin = (isEarly ? said : hourOf(hour)) - half;
	const part = partAtHour(begin);
	if (lead === 'vanaf' || lead === 'na') {
		// After five the afternoon is as good as over.
		const from = lead === 'na' && begin === EVENING - 1 ? 2 : part;
		return anyDay(WHOLE_DAY & (WHOLE_DAY << from), length);
	}
	if (lead === 'voor' || lead === 'tot') {
		return anyDay(WHOLE_DAY >> (2 - partAtHour(begin - 1)), length);
	}
	return anyDay(1 << part, length);
}

const nowOpen = phrases(
	['nu', 'nog', 'nu nog']
		.flatMap((now) => ['', ' iets', ' wat'].map((what) => `${now}${what} open`))
		.concat(['open nu', 'nu geopend', 'geopend nu'])
);

/** What is open at this moment. */
export function openNowAt(words: readonly string[], at: number): Found | null {
	const length = nowOpen(words, at);
	return length ? { field: 'open', length, label: 'Nu open', change: { openNow: true } } : null;
}

/** Whether "open" only carries the time beside it: avond open, open op zaterdag; not in dinsdag open eettafel. */
export function isOpenAt(words: readonly string[], at: number, found: readonly Claim[]): boolean {
	if (!/^(?:open|geopend)$/.test(words[at] ?? '')) return false;
	const isLed = (from: number, to: number) => words.slice(from, to).every(isFiller);
	const isLast = at + 1 === words.length || isFiller(words[at + 1]!) || found.some(({ from }) => from === at + 1);
	return found.some(
		({ field, from, to }) =>
			/^(?:dag|wanneer|van)$/.test(field) && (from > at ? isLed(at + 1, from) : isLast && isLed(to, at))
	);
}
