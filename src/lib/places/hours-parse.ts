// Reads opening hours from a form, a file or the database, and says per field what is wrong.
import { isDay, weekdays } from '#lib/calendar/days.ts';
import type { Weekday } from '#lib/calendar/days.ts';
import { isTime, minutesOf } from '#lib/calendar/zone.ts';
import { endMinutes, modes } from './hours.ts';
import type { Block, Exception, OpeningHours } from './hours.ts';

/** Message keys. */
export type HoursProblem =
	| 'hours.unreadable'
	| 'hours.time'
	| 'hours.mode'
	| 'hours.too-many-blocks'
	| 'hours.overlap'
	| 'hours.day'
	| 'hours.days-reversed'
	| 'hours.reason'
	| 'hours.too-many-exceptions'
	| 'hours.choice'
	| 'hours.too-long';

/** Field (as 'week.2.0.from' or 'exceptions.3.reason') → what is wrong with it. */
export type HoursProblems = Record<string, HoursProblem>;

const mostExceptions = 200;
const longestReason = 200;
const longestNote = 500;

/**
 * Opening hours of an unknown value: an object shaped as OpeningHours, where days, exceptions and holidays may be left
 * out (closed, none, unknown). Null, undefined and '' are unknown hours: null. Blocks come out in order of time.
 */
export function parseHours(
	input: unknown
): { ok: true; value: OpeningHours | null } | { ok: false; problems: HoursProblems } {
	if (input === null || input === undefined || input === '') return { ok: true, value: null };
	if (!isRecord(input)) return { ok: false, problems: { '': 'hours.unreadable' } };
	const problems: HoursProblems = {};
	const week = parseWeek(input.week ?? {}, problems);
	const exceptions = parseExceptions(input.exceptions ?? [], problems);
	const holidays = oneOf(['closed', 'open', 'unknown'] as const, input.holidays ?? 'unknown', 'holidays', problems);
	const school = input.schoolHolidays
		? oneOf(['closed', 'open'] as const, input.schoolHolidays, 'schoolHolidays', problems)
		: undefined;
	const note = input.note ?? '';
	if (typeof note !== 'string') problems.note = 'hours.unreadable';
	else if (note.length > longestNote) problems.note = 'hours.too-long';
	if (input.always !== undefined && typeof input.always !== 'boolean') problems.always = 'hours.choice';
	if (Object.keys(problems).length) return { ok: false, problems };
	return {
		ok: true,
		value: {
			...(input.always === true && { always: true }),
			week,
			exceptions,
			holidays,
			...(school && { schoolHolidays: school }),
			...(typeof note === 'string' && note.trim() && { note: note.trim() })
		}
	};
}

function parseWeek(input: unknown, problems: HoursProblems): OpeningHours['week'] {
	const week: OpeningHours['week'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
	if (!isRecord(input)) {
		problems.week = 'hours.unreadable';
		return week;
	}
	for (const key of Object.keys(input)) if (!/^[1-7]$/.test(key)) problems[`week.${key.slice(0, 20)}`] = 'hours.day';
	for (const day of weekdays) week[day] = parseBlocks(input[day] ?? [], `week.${day}`, problems);
	// What runs past midnight may not run into the next day's first block, Sunday's not into Monday's.
	for (const day of weekdays) {
		const next = week[((day % 7) + 1) as Weekday][0];
		const last = week[day].at(-1);
		if (last && next && endMinutes(last) - 1440 > minutesOf(next.from)) {
			problems[`week.${day}.${week[day].length - 1}.to`] ??= 'hours.overlap';
		}
	}
	return week;
}

function parseBlocks(input: unknown, field: string, problems: HoursProblems): Block[] {
	if (!Array.isArray(input)) {
		problems[field] = 'hours.unreadable';
		return [];
	}
	if (input.length > 2) {
		problems[field] = 'hours.too-many-blocks';
		return [];
	}
	const blocks = input.map((item, index) => parseBlock(item, `${field}.${index}`, problems));
	const sound = blocks.filter((block) => block !== null).sort((a, b) => (a.from < b.from ? -1 : 1));
	const [first, second] = sound;
	if (first && second && endMinutes(first) > minutesOf(second.from)) problems[field] = 'hours.overlap';
	return sound;
}

function parseBlock(input: unknown, field: string, problems: HoursProblems): Block | null {
	if (!isRecord(input)) {
		problems[field] = 'hours.unreadable';
		return null;
	}
	const { from, to, mode = 'open' } = input;
	const knownMode = modes.find((each) => each === mode);
	if (!isTime(from)) problems[`${field}.from`] = 'hours.time';
	if (!isTime(to) && to !== '24:00') problems[`${field}.to`] = 'hours.time';
	if (!knownMode) problems[`${field}.mode`] = 'hours.mode';
	return isTime(from) && (isTime(to) || to === '24:00') && knownMode ? { from, to, mode: knownMode } : null;
}

function parseExceptions(input: unknown, problems: HoursProblems): Exception[] {
	if (!Array.isArray(input)) {
		problems.exceptions = 'hours.unreadable';
		return [];
	}
	if (input.length > mostExceptions) {
		problems.exceptions = 'hours.too-many-exceptions';
		return [];
	}
	return input.flatMap((item, index) => parseException(item, `exceptions.${index}`, problems) ?? []);
}

function parseException(input: unknown, field: string, problems: HoursProblems): Exception | null {
	if (!isRecord(input)) {
		problems[field] = 'hours.unreadable';
		return null;
	}
	const { from, to = from, reason } = input;
	const blocks = parseBlocks(input.blocks ?? [], `${field}.blocks`, problems);
	const said = typeof reason === 'string' ? reason.trim() : '';
	if (!said || said.length > longestReason) problems[`${field}.reason`] = said ? 'hours.too-long' : 'hours.reason';
	if (!isDay(from)) problems[`${field}.from`] = 'hours.day';
	if (!isDay(to)) problems[`${field}.to`] = 'hours.day';
	if (!isDay(from) || !isDay(to)) return null;
	if (to < from) problems[`${field}.to`] = 'hours.days-reversed';
	return { from, to, blocks, reason: said };
}

function oneOf<const Choice extends string>(
	choices: readonly Choice[],
	value: unknown,
	field: string,
	problems: HoursProblems
): Choice {
	const found = choices.find((choice) => choice === value);
	if (!found) problems[field] = 'hours.choice';
	return found ?? choices[0]!;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
