// The form about one date, or about the end: what was typed, read as a correction. Pure; today comes in as an argument.
import type { SplitProblem } from '#lib/activities/recurrence-split.ts';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import { addDays, isDay, type Day } from '#lib/calendar/days.ts';
import { uncapital } from '#lib/calendar/daywords.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { addMinutes, isTime, localOf, type Wall } from '#lib/calendar/zone.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import { OWN_REASON, readBy, reasons, type Doing } from './dates-words.ts';

export type Correction =
	| { verb: 'cancel'; reason: string; following: boolean }
	| { verb: 'move'; start: Wall; durationMinutes: number; reason: string; following: boolean }
	| { verb: 'undo'; following: boolean }
	| { verb: 'full'; full: boolean }
	| { verb: 'end'; from: Day; reason: string };

export type DateProblem =
	| 'reason-missing'
	| 'reason-own-missing'
	| 'reason-long'
	| 'day-missing'
	| 'day-past'
	| 'day-far'
	| 'from-missing'
	| 'to-before'
	| 'same'
	| 'dates.gone'
	| 'dates.changed'
	| SplitProblem;

/** The controls of the form, as typed. */
export const dateControls = ['reden', 'eigen', 'bereik', 'dag', 'van', 'tot', 'gezien'] as const;
export type DateTyped = Record<(typeof dateControls)[number], string>;
export type DateProblems = Partial<Record<keyof DateTyped, DateProblem>>;

const LONGEST_REASON = 200;
const FARTHEST = 366;

// On one line and not endless: a form that was sent and a state that is compared go through the same.
const plain = (text: unknown): string => lineOf(text, 1000);

export const typedIn = (form: FormData): DateTyped =>
	Object.fromEntries(dateControls.map((name) => [name, plain(form.get(name))])) as DateTyped;

/** What stands in the form before anything is typed. */
export const untouched = (date: OccurrenceRow | undefined, today: Day): DateTyped => ({
	reden: '',
	eigen: '',
	bereik: 'deze',
	dag: date?.day ?? today,
	van: date?.starts.slice(11) ?? '',
	tot: date && date.ends !== date.starts ? date.ends.slice(11) : '',
	gezien: ''
});

/** Reads the form for this date; without one only 'stopt' makes sense. */
export function parseDate(
	doing: Doing,
	typed: DateTyped,
	date: OccurrenceRow | undefined,
	today: Day
): { ok: true; correction: Correction } | { ok: false; problems: DateProblems } {
	const problems: DateProblems = {};
	const following = typed.bereik === 'alle';
	switch (doing) {
		case 'vol':
		case 'weer-plek':
			return { ok: true, correction: { verb: 'full', full: doing === 'vol' } };
		case 'toch-wel':
			return { ok: true, correction: { verb: 'undo', following } };
		case 'niet-door': {
			const reason = reasonOf(typed, problems);
			return answer(problems, { verb: 'cancel', reason, following });
		}
		case 'stopt': {
			const [from, reason] = [dayOf(typed, problems, today), reasonOf(typed, problems)];
			return answer(problems, { verb: 'end', from, reason });
		}
		case 'andere-tijd': {
			const when = momentOf(typed, problems, date, today);
			const reason = reasonOf(typed, problems);
			return answer(problems, { verb: 'move', ...when, reason, following });
		}
	}
}

const answer = (problems: DateProblems, correction: Correction) =>
	Object.keys(problems).length ? ({ ok: false, problems } as const) : ({ ok: true, correction } as const);

/** The reason as it is typed now; '' while there is none. */
export const reasonIn = ({ reden, eigen }: DateTyped): string => reasons.find((reason) => reason === reden) ?? eigen;

/**
 * What residents will read of a date when the form is sent as it stands; null while that is not known, and of dates that
 * all move: those get another rhythm.
 */
export function previewOf(doing: Doing, typed: DateTyped, today: Day): string | null {
	const reason = reasonIn(typed);
	if (!reason || reason.length > LONGEST_REASON) return null;
	if (doing !== 'andere-tijd') return readBy(doing, { reason });
	const problems: DateProblems = {};
	const { start, durationMinutes } = momentOf(typed, problems, undefined, today);
	if (Object.keys(problems).length || typed.bereik === 'alle') return null;
	const when = uncapital(momentWords(start, addMinutes(start, durationMinutes), today));
	return readBy(doing, { reason, when });
}

function reasonOf(typed: DateTyped, problems: DateProblems): string {
	const { reden, eigen } = typed;
	if (reasonIn(typed) !== eigen) return reasonIn(typed);
	if (reden !== OWN_REASON && !eigen) problems.reden = 'reason-missing';
	else if (!eigen) problems.eigen = 'reason-own-missing';
	else if (eigen.length > LONGEST_REASON) problems.eigen = 'reason-long';
	return eigen;
}

function dayOf({ dag }: DateTyped, problems: DateProblems, today: Day): Day {
	if (!isDay(dag)) problems.dag = 'day-missing';
	else if (dag < today) problems.dag = 'day-past';
	else if (dag > addDays(today, FARTHEST)) problems.dag = 'day-far';
	return dag;
}

function momentOf(typed: DateTyped, problems: DateProblems, date: OccurrenceRow | undefined, today: Day) {
	const day = dayOf(typed, problems, today);
	if (!isTime(typed.van)) problems.van = 'from-missing';
	const start = `${day}T${typed.van}`;
	if (Object.keys(problems).length) return { start, durationMinutes: 0 };
	const minutes = isTime(typed.tot) ? (localOf(`${day}T${typed.tot}`) - localOf(start)) / 60_000 : 0;
	// What ends in the small hours is still that evening.
	const durationMinutes = minutes < 0 && typed.tot <= '06:00' ? minutes + 1440 : minutes;
	if (durationMinutes < 0) problems.tot = 'to-before';
	const before = date && (localOf(date.ends) - localOf(date.starts)) / 60_000;
	if (date?.starts === start && before === durationMinutes) problems.van = 'same';
	return { start, durationMinutes };
}

/** How a date stands, to compare with how it stood when somebody opened the form. */
export const stateOf = (date: Pick<OccurrenceRow, 'starts' | 'ends' | 'cancelled' | 'full' | 'reason'>): string =>
	plain([date.starts, date.ends, date.cancelled ? 'af' : 'aan', date.full ? 'vol' : 'plek', date.reason].join(' '));

/** Whether a date stands already as was asked: by a second click on the same button. */
export function isAlready(date: OccurrenceRow, correction: Correction): boolean {
	const minutes = (localOf(date.ends) - localOf(date.starts)) / 60_000;
	switch (correction.verb) {
		case 'cancel':
			return date.cancelled && date.reason === correction.reason;
		case 'move':
			return !date.cancelled && date.starts === correction.start && minutes === correction.durationMinutes;
		case 'undo':
			return !date.cancelled && !date.moved;
		case 'full':
			return date.full === correction.full;
		case 'end':
			return false;
	}
}
