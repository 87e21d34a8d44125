// What the page of dates shows: which date was chosen and what for, what was just done, and the dates to come.
import * as activities from '#lib/activities/activities.server.ts';
import { dateShown } from '#lib/activities/dates.ts';
import { stoppedFrom, seriesWith } from '#lib/activities/recurrence-change.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { stopOf, type Series } from '#lib/activities/recurrence.ts';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import type { Day } from '#lib/calendar/days.ts';
import { capital, longDay } from '#lib/calendar/daywords.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt, isWall } from '#lib/calendar/zone.ts';
import { stateOf, untouched } from '#lib/publishing/dates-form.ts';
import type { Told } from '#lib/publishing/dates.server.ts';
import { doings, doingWords, readBy, type Doing } from '#lib/publishing/dates-words.ts';

const A_PAGE = 6;
const MOST_FOLLOWING = 1000;

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
	const stop = subject && stopOf(subject);
	const stopped = Boolean(stop && date && stop.original <= date.original);
	const repeats = Boolean(subject && (subject.rule !== null || subject.extraDates.length));
	const many = doing === 'niet-door' || doing === 'andere-tijd' ? repeats : doing === 'toch-wel' && stopped;
	return {
		doing,
		...doingWords[doing],
		keer: date?.original ?? null,
		when: date ? momentWords(date.starts, date.ends, today) : null,
		rhythm: many && subject && series.length > 1 ? capital(seriesWords(subject, today)) : null,
		many,
		/** How many dates that would be, this one too. */
		following: many && date ? await followingOf(activityId, date, doing === 'toch-wel', now) : 0,
		seen: date && doing !== 'stopt' ? stateOf(date) : (stoppedFrom(series)?.from ?? ''),
		reads: readBy(doing),
		typed: untouched(date, today),
		today
	};
}

// As many as are known: of a rhythm without end more follow.
async function followingOf(activityId: number, { seriesId, original }: OccurrenceRow, cancelled: boolean, now: Date) {
	const dates = await activities.datesOf(activityId, now, MOST_FOLLOWING);
	return dates.filter((one) => one.seriesId === seriesId && one.original >= original && one.cancelled === cancelled)
		.length;
}

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
	if (stops) return { when: `Vanaf ${longDay(stops.from, today)}`, reads: readBy(doing, stops), ...told };
	if (!date) return null;
	const when = momentWords(date.starts, date.ends, today);
	return {
		...told,
		when,
		reads: readBy(doing, { reason: date.reason ?? '', when: when.charAt(0).toLowerCase() + when.slice(1) })
	};
}

/** The dates to come, six at a time, each with what can be done with it. */
export async function listShown(activityId: number, series: readonly Series[], url: URL, now: Date) {
	const today = dayAt(now);
	const total = await activities.countDates(activityId, now);
	const pages = Math.max(1, Math.ceil(total / A_PAGE));
	const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('pagina') ?? '1', 10) || 1));
	const rows = await activities.datesOf(activityId, now, A_PAGE, (page - 1) * A_PAGE);
	const stops = stoppedFrom(series);
	return {
		rhythm: series.map((one) => capital(seriesWords(one, today))),
		stops: stops && { when: longDay(stops.from, today), reason: stops.reason },
		dates: rows.map((row) => ({ ...dateShown(row, '', today), keer: row.original, can: canDo(row) })),
		total,
		page,
		pages
	};
}

function canDo({ cancelled, moved, full }: OccurrenceRow): Doing[] {
	if (cancelled) return ['toch-wel'];
	return ['niet-door', 'andere-tijd', full ? 'weer-plek' : 'vol', ...(moved ? (['toch-wel'] as const) : [])];
}
