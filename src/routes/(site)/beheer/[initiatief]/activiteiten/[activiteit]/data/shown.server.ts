// What the page of dates shows: which date was chosen and what for, what was just done, and the dates to come.
import * as activities from '#lib/activities/activities.server.ts';
import { dateShown } from '#lib/activities/dates.ts';
import { stoppedFrom, seriesWith } from '#lib/activities/recurrence-change.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { expand, stopOf, type Series } from '#lib/activities/recurrence.ts';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { capital, longDay, uncapital } from '#lib/calendar/daywords.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt, isWall } from '#lib/calendar/zone.ts';
import { stateOf, untouched } from '#lib/publishing/dates-form.ts';
import type { Told } from '#lib/publishing/dates.server.ts';
import { asksWhy, comingWords, doings, doingWords, isAboutHealth, readBy } from '#lib/publishing/dates-words.ts';
import type { Doing } from '#lib/publishing/dates-words.ts';

const A_PAGE = 6;
/** Two times a day of several rhythms. */
const MOST_DATES = 5000;
/** Dates are rows this many days ahead; whether a rhythm goes on after those shows in the three years that follow. */
const AHEAD = 366;
const AFTER = 1100;

export type Chosen = { doing: Doing | null; date: OccurrenceRow | undefined };

/** Which date the address is about, and what is to be done with it. */
export async function chosenIn(url: URL, activityId: number): Promise<Chosen> {
	const doing = doings.find((one) => one === url.searchParams.get('wat')) ?? null;
	const keer = url.searchParams.get('keer');
	return { doing, date: isWall(keer) ? await activities.dateOf(activityId, keer) : undefined };
}

/** The form that is open; null when none is. */
export async function choiceShown(activityId: number, { doing, date }: Chosen, series: readonly Series[], now: Date) {
	const today = dayAt(now);
	if (!doing || (doing !== 'stopt' && !date)) return null;
	const subject = date && seriesWith(series, date.original);
	const stopped = date !== undefined && isStopped(series, date);
	const repeats = Boolean(subject && (subject.rule !== null || subject.extraDates.length));
	const many = doing === 'niet-door' || doing === 'andere-tijd' ? repeats : doing === 'toch-wel' && stopped;
	return {
		doing,
		...doingWords[doing],
		keer: date?.original ?? null,
		when: date ? momentWords(date.starts, date.ends, today) : null,
		rhythm: many && subject && series.length > 1 ? capital(seriesWords(subject, today)) : null,
		many,
		/** How many dates that would be, this one too, as far as they are known; and whether more follow. */
		following: many && date ? await followingOf(activityId, date, doing === 'toch-wel', now) : 0,
		goesOn: Boolean(subject && goesOn(doing === 'toch-wel' ? { ...subject, changes: [] } : subject, today)),
		seen: date && doing !== 'stopt' ? stateOf(date) : (stoppedFrom(series)?.from ?? ''),
		reads: readBy(doing),
		typed: untouched(date, today),
		today
	};
}

async function followingOf(activityId: number, { seriesId, original }: OccurrenceRow, cancelled: boolean, now: Date) {
	const dates = await activities.datesOf(activityId, now, MOST_DATES);
	return dates.filter((one) => one.seriesId === seriesId && one.original >= original && one.cancelled === cancelled)
		.length;
}

// From this date, or an earlier one, nothing goes on.
function isStopped(all: readonly Series[], { original }: OccurrenceRow): boolean {
	const series = seriesWith(all, original);
	const stop = series && stopOf(series);
	return Boolean(stop && stop.original <= original);
}

/** Whether dates come after those that are known now. */
const goesOn = (series: Series, today: Day): boolean =>
	expand(series, addDays(today, AHEAD + 1), addDays(today, AHEAD + AFTER)).some(({ cancelled }) => !cancelled);

/** Where to go after it was done, so that the page says what was done and to whom. */
export function doneQuery(url: URL, doing: Doing, keer: string | null, { mailed, toCall }: Told): URLSearchParams {
	const query = new URLSearchParams({ gedaan: doing });
	const page = url.searchParams.get('pagina');
	if (keer) query.set('keer', keer);
	if (page) query.set('pagina', page);
	if (mailed) query.set('gemaild', String(mailed));
	if (toCall) query.set('bellen', String(toCall));
	return query;
}

const counted = (url: URL, name: string) =>
	Math.min(10_000, Number.parseInt(url.searchParams.get(name) ?? '', 10) || 0);

/** What was just done, as residents read it now; null when nothing was. */
export function doneShown(url: URL, { date }: Chosen, series: readonly Series[], today: Day) {
	const doing = doings.find((one) => one === url.searchParams.get('gedaan'));
	if (!doing) return null;
	const told = { mailed: counted(url, 'gemaild'), toCall: counted(url, 'bellen') };
	const stops = doing === 'stopt' ? stoppedFrom(series) : null;
	if (stops) {
		const when = `Vanaf ${longDay(stops.from, today)}`;
		return { ...told, when, reads: readBy(doing, stops), health: isAboutHealth(stops.reason), again: null };
	}
	if (!date) return null;
	const when = momentWords(date.starts, date.ends, today);
	const reason = date.reason ?? '';
	return {
		...told,
		when,
		reads: readBy(doing, { reason, when: uncapital(when) }),
		health: asksWhy(doing) && isAboutHealth(reason),
		/** The date of which another reason can be written. */
		again: doing === 'niet-door' && !isStopped(series, date) ? date.original : null
	};
}

/** The dates to come, six at a time, each with what can be done with it. */
export async function listShown(activityId: number, series: readonly Series[], url: URL, now: Date) {
	const today = dayAt(now);
	const all = await activities.datesOf(activityId, now, MOST_DATES);
	const off = all.filter(({ cancelled }) => cancelled).length;
	const pages = Math.max(1, Math.ceil(all.length / A_PAGE));
	const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('pagina') ?? '1', 10) || 1));
	const rows = all.slice((page - 1) * A_PAGE, page * A_PAGE);
	const stops = stoppedFrom(series);
	return {
		rhythm: series.map((one) => capital(seriesWords(one, today))),
		stops: stops && { when: longDay(stops.from, today), reason: stops.reason },
		dates: rows.map((row) => ({ ...dateShown(row, '', today), keer: row.original, can: canDo(row) })),
		coming: comingWords({ on: all.length - off, off, goesOn: series.some((one) => goesOn(one, today)) }),
		total: all.length,
		page,
		pages
	};
}

function canDo({ cancelled, moved, full }: OccurrenceRow): Doing[] {
	if (cancelled) return ['toch-wel'];
	return ['niet-door', 'andere-tijd', full ? 'weer-plek' : 'vol', ...(moved ? (['toch-wel'] as const) : [])];
}
