// An iCalendar file as activities: one draft a UID, and in Dutch what could not be taken over.
import { emptyDraft, limits } from '#lib/activities/activity.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { homeZone, isZone } from '#lib/calendar/zone.ts';
import { readEvent } from './calendarevent.ts';
import type { CalendarEvent } from './calendarevent.ts';
import { atOnce, linesIn, zonesOf } from './calendarlines.ts';
import type { Problem } from './calendarlines.ts';
import { looseDates, ruleProblem, seriesOf } from './calendarseries.ts';
import { guessJoining, guessSubjects } from './guesses.ts';
import { fingerprint, lead, oneLine, paragraphs, webAddress } from './plaintext.ts';

/** `drafts` have no place yet: `location` and `point` are as the file gives them. */
export type CalendarFile = { drafts: ActivityDraft[]; problems: Problem[]; events: number };

/** Changed dates of one series; more is not a calendar. */
const mostChanges = 2000;

/**
 * Reads an iCalendar file (RFC 5545, UTF-8 text). Never throws: an event that cannot be taken over is a problem with
 * its line, the others go on. Bounded in size and in recurrence. `source` is where the drafts say they come from.
 */
export const readCalendar = (text: string, from: { source: string }): CalendarFile => atOnce(calendarIn(text, from));

/** The same; it yields where it may be left for a moment. */
export function* calendarIn(text: string, { source }: { source: string }): Generator<void, CalendarFile> {
	const { timezones, zone } = zonesOf(text);
	const fallback = zone && isZone(zone) ? zone : homeZone;
	const groups = new Map<string, CalendarEvent[]>();
	const wrong: Problem[] = [];
	const { events, problems } = yield* linesIn(text, (component) => {
		const read = readEvent(component, { timezones, fallback });
		const name = oneLine(String(component.properties.get('SUMMARY')?.[0]?.values[0] ?? ''), 80);
		const event = name ? { event: name } : {};
		if (!read.ok) wrong.push({ line: read.line, ...event, message: read.message });
		else if (!read.value.title) wrong.push({ line: read.value.line, message: 'Er staat geen titel bij (SUMMARY).' });
		else add(groups, read.value);
	});
	problems.push(...wrong);
	const drafts: ActivityDraft[] = [];
	for (const [uid, group] of groups) {
		drafts.push(...draftsOf(uid, group, source, problems));
		yield;
	}
	if (!events && !problems.length) problems.push({ message: 'In dit bestand staan geen activiteiten.' });
	problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return { drafts, problems, events };
}

function add(groups: Map<string, CalendarEvent[]>, event: CalendarEvent) {
	const uid = event.uid || fingerprint(event.title, event.start.wall, event.location);
	const group = groups.get(uid);
	if (group) group.push(event);
	else groups.set(uid, [event]);
}

/** One draft, or several when a file uses one UID for different series. */
function draftsOf(uid: string, group: CalendarEvent[], source: string, problems: Problem[]): ActivityDraft[] {
	const changed = group.filter(({ original }) => original);
	const series = newest(group.filter(({ original }) => !original));
	const at = ({ line, title }: CalendarEvent) => ({ line, event: title.slice(0, 80) });
	if (changed.length > mostChanges) {
		problems.push({ ...at(group[0]!), message: `Er zijn meer dan ${mostChanges} gewijzigde keren.` });
		return [];
	}
	if (!series.length) return [draft(uid, changed[0]!, looseDates(changed), source)];
	const drafts: ActivityDraft[] = [];
	for (const [index, event] of series.entries()) {
		const wrong = event.rules.map(ruleProblem).find((message) => message !== null);
		if (wrong) problems.push({ ...at(event), message: wrong });
		else {
			const id = index === 0 ? uid : `${uid}#${event.start.wall}`;
			drafts.push(draft(id, event, seriesOf(event, index === 0 ? changed : []), source));
		}
	}
	return drafts;
}

/** Of events with one UID the newest version; without versions, each start is one of its own. */
function newest(events: CalendarEvent[]): CalendarEvent[] {
	const highest = Math.max(...events.map(({ sequence }) => sequence));
	const latest = events.filter(({ sequence }) => sequence === highest);
	return [...new Map(latest.map((event) => [event.start.wall, event])).values()];
}

function draft(sourceId: string, event: CalendarEvent, series: ActivityDraft['series'], source: string): ActivityDraft {
	const link = webAddress(event.url);
	const text = paragraphs(event.description, limits.description - 600);
	const description = link && !text.includes(link) ? `${text}\n\nMeer informatie: ${link}`.trim() : text;
	const subjects = guessSubjects([event.title, ...event.categories].join(' '));
	const location = oneLine(event.location, limits.short);
	return {
		...emptyDraft,
		title: event.title,
		summary: lead(text),
		description,
		organiser: event.organiser,
		location: location || null,
		point: event.point,
		...subjects,
		joining: guessJoining(`${event.title} ${text}`),
		series,
		source,
		sourceId
	};
}
