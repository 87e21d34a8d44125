// Times by the clock, as the parts of the day they are in: om 10 uur, na half acht, 14.00 uur. Pure.
import { isFiller } from '../dutch/stop-words.ts';
import { anyDay, partAt, WHOLE_DAY } from './part-words.ts';
import { phrases } from './phrases.ts';
import type { Claim, Found } from './claims.ts';
import type { Time } from './time-words.ts';
import { dayNames } from './weekday-words.ts';

const NOON = 12;
const EVENING = 18;

// Nothing begins at three at night, and what begins "om acht uur" in a wijk begins in the evening.
const hourOf = (said: number) => (said < 9 ? said + 12 : said);
const partAtHour = (hour: number) => (hour < NOON ? 0 : hour < EVENING ? 1 : 2);

const isMorning = /ochtends?$/;

const leading = /^(?:om|rond|vanaf|na|voor|tot)$/;

/** The parts of the day that these words (normalised) say by the clock from `at` on; null when they say none. */
export function clockAt(words: readonly string[], at: number): Time | null {
	const part = partAt(words, at);
	if (!part) return betweenAt(words, at) ?? momentAt(words, at);
	// 's Ochtends om 8 uur: the part that is said decides.
	const clock = clockAt(words, at + part.length);
	return clock && { ...part, length: part.length + clock.length };
}

const quarter = /^(?:00|15|30|45)$/;
const hourAt = (words: readonly string[], at: number) => (/^\d{1,2}$/.test(words[at] ?? '') ? Number(words[at]) : NaN);
const afterHour = (words: readonly string[], at: number) => at + (quarter.test(words[at + 1] ?? '') ? 2 : 1);

// tussen 10 en 12, van 10.00 tot 12.00 uur, 10-12 uur
function betweenAt(words: readonly string[], at: number): Time | null {
	const lead = ['van', 'tussen'].includes(words[at] ?? '') ? 1 : 0;
	const first = hourAt(words, at + lead);
	let place = afterHour(words, at + lead);
	while (['tot', 'en', 't', 'm'].includes(words[place] ?? '')) place++;
	const last = hourAt(words, place);
	place = afterHour(words, place);
	const unit = words[place] === 'uur' ? 1 : 0;
	// "Van 4 tot 12" may be an age.
	if (!(first < last && last < 24) || !(unit || (lead && first > 8))) return null;
	const parts = WHOLE_DAY & (WHOLE_DAY << partAtHour(first)) & (WHOLE_DAY >> (2 - partAtHour(last - 1)));
	return saidOutright(words, at, place + unit) ?? anyDay(parts, place + unit - at);
}

/** The part of the day that is said behind an hour: 8 uur 's avonds. */
function saidOutright(words: readonly string[], from: number, to: number): Time | null {
	const part = partAt(words, to);
	return part && { ...part, length: to - from + part.length };
}

// om 10 uur, 14.00 uur, na half 8, voor 12 uur; "2 uur" alone says how long something takes. A time that is only before or
// after stands for that part of the day and those before or after it.
function momentAt(words: readonly string[], at: number): Time | null {
	const lead = leading.test(words[at] ?? '') ? words[at]! : null;
	let place = at + (lead ? 1 : 0);
	const half = words[place] === 'half' ? 1 : 0;
	place += half;
	const said = /^\d{1,2}$/.test(words[place] ?? '') ? Number(words[place]) : NaN;
	const minutes = /^[0-5]\d$/.test(words[place + 1] ?? '') ? 1 : 0;
	const unit = words[place + 1 + minutes] === 'uur' ? 1 : 0;
	const isTimed = unit || half || (minutes && (lead === 'om' || dayNames.includes(words[at - 1] ?? '')));
	if (!(said >= 1 && said <= 23) || !isTimed) return null;
	const end = place + 1 + minutes + unit;
	const outright = saidOutright(words, at, end);
	const length = outright?.length ?? end - at;
	if (outright && (!lead || lead === 'om' || lead === 'rond')) return outright;
	if (!lead && !half && !minutes && said < 9) return null;
	// Zaterdagochtend om 8 uur.
	const isEarly = isMorning.test(words[at - 1] ?? '') || outright?.week[0]?.parts === 1;
	const hour = (isEarly ? said : hourOf(said)) - half;
	const part = partAtHour(hour);
	if (lead === 'vanaf' || lead === 'na') {
		// After five the afternoon is as good as over.
		const from = lead === 'na' && hour === EVENING - 1 ? 2 : part;
		return anyDay(WHOLE_DAY & (WHOLE_DAY << from), length);
	}
	if (lead === 'voor' || lead === 'tot') {
		return anyDay(WHOLE_DAY >> (2 - partAtHour(hour - 1)), length);
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
