// "Het staat al ergens": the address of a page, or its text, as a first go at the form.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { limits } from '#lib/activities/activity.ts';
import { expand } from '#lib/activities/recurrence.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { fetchBytes, isPublic, Refused } from '#lib/foundation/outgoing.server.ts';
import { readCalendar } from './calendarfile.ts';
import { readEventLine } from './eventlines.ts';
import { guessJoining, guessSubjects } from './guesses.ts';
import { eventsIn, readPage } from './pageevents.ts';
import { placeFinder } from './placematch.ts';
import { decode, lead, oneLine, paragraphs } from './plaintext.ts';
import * as queries from './queries.server.ts';

export type Prefilled = { ok: true; draft: Partial<ActivityDraft> } | { ok: false; problem: string };

const fetching = { milliseconds: 10_000, bytes: 2_000_000, redirects: 5 } as const;
const LONGEST = 500_000;
/** Years ahead in which a date must come to be worth filling in. */
const AHEAD = 366 * 3;

/**
 * What the page at an address, or a pasted text, page, calendar or piece of schema.org JSON-LD, says of an activity. Only
 * what it says: fields it leaves open are not in the draft, nor are dates that are over, who organises, and pictures.
 * Never rejects for what is there; the problem is a Dutch sentence.
 */
export async function prefill(
	input: string,
	now: Date = new Date(),
	allowed: (address: string) => boolean = isPublic
): Promise<Prefilled> {
	const text = input.trim();
	if (!text) return no('Plak hier het adres van een pagina, of de tekst van een aankondiging.');
	if (text.length > LONGEST) return no('Deze tekst is te lang. Plak alleen wat over de activiteit gaat.');
	const read = isAddress(text) ? await pageAt(text, allowed) : { text };
	if ('problem' in read) return no(read.problem);
	const draft = draftIn(read.text, now, isAddress(text));
	if (!draft) return no('Op deze pagina vonden we geen activiteit. Schrijf die zelf op.');
	return { ok: true, draft: await located(said(draft, now)) };
}

const no = (problem: string): Prefilled => ({ ok: false, problem });
const isAddress = (text: string) => !/\s/.test(text) && /^(?:https?:\/\/|www\.)/i.test(text);

async function pageAt(
	typed: string,
	allowed: (address: string) => boolean
): Promise<{ text: string } | { problem: string }> {
	const address = /^www\./i.test(typed) ? `https://${typed}` : typed;
	try {
		const fetched = await fetchBytes(address, { limits: fetching, allowed });
		return { text: fetched.changed ? decode(fetched.bytes) : '' };
	} catch (error) {
		if (error instanceof Refused) return { problem: error.message };
		throw error;
	}
}

function draftIn(text: string, now: Date, isPage: boolean): Partial<ActivityDraft> | null {
	if (/^\ufeff?\s*BEGIN:VCALENDAR/i.test(text)) return best(readCalendar(text, { source: 'x' }).drafts, now);
	if (/^\s*[[{]/.test(text)) return best(eventsIn(text).flatMap(draftOf), now);
	if (!isPage && !/<[a-z!][^<>]{0,200}>/i.test(text)) return loose(text);
	const page = readPage(text);
	const event = best(page.events.flatMap(draftOf), now);
	return event ?? loose([page.title, page.description].filter(Boolean).join('\n'));
}

/** The one that comes; of several that do the first one told. */
const best = (drafts: readonly ActivityDraft[], now: Date): ActivityDraft | null =>
	drafts.find((draft) => comes(draft, now)) ?? drafts[0] ?? null;

const comes = ({ series }: Pick<ActivityDraft, 'series'>, now: Date) => {
	const today = dayAt(now);
	return series.some((one) => expand(one, today, addDays(today, AHEAD), 1).length > 0);
};

// What of an event cannot be understood is left open: the rest still saves typing.
function draftOf(event: Record<string, unknown>): ActivityDraft[] {
	const left = { ...event };
	for (let tries = 0; tries < 5; tries++) {
		const read = readEventLine(JSON.stringify(left), { source: 'x' });
		if (read.ok) return [read.draft];
		const wrong = read.problems.map(({ field }) => field.split('.')[0] ?? '').filter((field) => field in left);
		if (!wrong.length) return withoutDate(left);
		for (const field of wrong) delete left[field];
	}
	return [];
}

// An event whose date cannot be read: with any date it is understood, and that date is over.
function withoutDate(event: Record<string, unknown>): ActivityDraft[] {
	const { endDate: _, duration: _too, eventSchedule: _three, ...rest } = event;
	const read = readEventLine(JSON.stringify({ ...rest, startDate: '1970-01-01T10:00' }), { source: 'x' });
	return read.ok ? [read.draft] : [];
}

/** A text without any marks: its first line is the name, the rest tells about it. */
function loose(text: string): Partial<ActivityDraft> | null {
	const whole = paragraphs(text, limits.description);
	const [first = '', ...rest] = whole.split('\n');
	const title = oneLine(first, limits.title);
	if (!title) return null;
	const description = rest.join('\n').trim();
	return { title, description, summary: lead(description), joining: guessJoining(whole), ...guessSubjects(title) };
}

const fields = [
	'title', 'summary', 'description', 'location', 'point', 'themes', 'kinds', 'targetGroups', 'minAge', 'maxAge', 'price',
	'priceCents', 'priceNote', 'joining', 'languages', 'accessibility', 'series'
] as const satisfies readonly (keyof ActivityDraft)[]; // prettier-ignore

/** The fields that say something. */
function said(draft: Partial<ActivityDraft>, now: Date): Partial<ActivityDraft> {
	const series = (draft.series ?? []).filter((one) => comes({ series: [one] }, now));
	const told = { ...draft, series };
	const open = (value: unknown) =>
		value === null ||
		value === undefined ||
		value === '' ||
		value === 'unknown' ||
		(typeof value === 'object' && !Object.keys(value).length);
	return Object.fromEntries(fields.filter((field) => !open(told[field])).map((field) => [field, told[field]]));
}

async function located(draft: Partial<ActivityDraft>): Promise<Partial<ActivityDraft>> {
	const { location, point } = draft;
	if (!location && !point) return draft;
	const placeId = placeFinder(await queries.knownPlaces(sql))(location ?? '', point ?? null);
	return placeId === null ? draft : { ...draft, placeId };
}
