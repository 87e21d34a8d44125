// One date of an activity as its page shows it, and as it stands in an address. Pure.
import { capital, clockWords, longDay } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { stoppedFrom } from './recurrence-change.ts';
import type { Series } from './recurrence.ts';
import type { OccurrenceRow } from './rows.ts';

export type DateShown = {
	key: string;
	/** When the rule put it, as wall time: by this a date is found. */
	original: string;
	/** Wall time, for machines. */
	starts: string;
	/** 'Dinsdag 24 november, 10:00 tot 12:00' */
	words: string;
	cancelled: boolean;
	/** Takes nobody any more. */
	full: boolean;
	/** Of a moved date: when it would have been. */
	instead: string | null;
	/** Without a full stop at the end. */
	reason: string | null;
	/** Calendar file of this date; null when it is off. */
	href: string | null;
};

/** A date of the activity at `slug` in words, seen from `today`. */
export function dateShown(date: OccurrenceRow, slug: string, today: Day): DateShown {
	const { original, starts, ends, cancelled, moved, full, reason, seriesId } = date;
	return {
		key: `${seriesId} ${original}`,
		original,
		starts,
		words: momentWords(starts, ends, today),
		cancelled,
		full: full && !cancelled,
		instead: moved ? `${longDay(original.slice(0, 10), today)}, ${clockWords(original)}` : null,
		reason: reason && reason.trim().replace(/\.$/, ''),
		href: cancelled ? null : `/activiteiten/${slug}/${momentKey(original)}.ics`
	};
}

/** That an activity stops, as its page says it. */
export type StopShown = {
	/** Local day. */
	from: Day;
	/** 'dinsdag 8 december' */
	when: string;
	/** Without a full stop at the end. */
	reason: string;
	/** Nothing before that day is to come either. */
	over: boolean;
};

/** From which day nothing goes on any more; null while something does. `dates` are those still to come. */
export function stopShown(
	series: readonly Series[],
	dates: readonly Pick<OccurrenceRow, 'cancelled'>[],
	today: Day
): StopShown | null {
	const stop = stoppedFrom(series);
	if (!stop) return null;
	const over = dates.every(({ cancelled }) => cancelled);
	return { ...stop, when: longDay(stop.from, today), reason: stop.reason.trim().replace(/\.$/, ''), over };
}

/** Without what is off because the activity stops: one sentence says that of all of them. */
export const beforeStop = <Date extends Pick<OccurrenceRow, 'original'>>(
	dates: readonly Date[],
	stop: StopShown | null
): Date[] => dates.filter(({ original }) => !stop || original.slice(0, 10) < stop.from);

/** '2026-11-24T10:00' → '2026-11-24-1000': when the rule put a date stays its address, also when it moves. */
const momentKey = (original: string): string => original.replace('T', '-').replace(':', '');

/** The date at such an address. */
export const atMoment = <Date extends { original: string }>(dates: readonly Date[], key: string): Date | undefined =>
	dates.find(({ original }) => momentKey(original) === key);

/** Sentences about when it is, each as one: 'Elke dinsdag van 10:00 tot 12:00'. */
export const sentences = (rhythms: readonly string[]): string[] => [...new Set(rhythms)].map(capital);
