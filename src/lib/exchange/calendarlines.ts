// An iCalendar file (RFC 5545) as events and time zones with line numbers, bounded in size whatever it holds.
//
// ical.js reads one content line at a time here: it keeps every value as written. Reading whole files with it stops at
// the first odd line; node-ical stops at an empty RRULE, keeps one of two RRULEs and shifts days with the process's zone.
import ICAL from 'ical.js';

export type Problem = { line?: number; event?: string; message: string };

/** A property line. `values` are jCal (RFC 7265): '2026-11-21T10:00:00', '2026-11-21', 'PT1H', a period is a pair. */
export type Property = {
	line: number;
	parameters: Record<string, string>;
	values: (string | string[] | number[])[];
	/** The value as written, for what jCal takes apart (RRULE). */
	text: string;
};

/** A component; `line` is where it begins. Nested alarms are left out. */
export type Component = {
	name: string;
	line: number;
	properties: Map<string, Property[]>;
	parts: Component[];
	/** The first line in it that could not be read. */
	broken: { line: number; name: string } | null;
	closed: boolean;
};

export type CalendarLines = {
	/** How many events; each was handed over as it ended. */
	events: number;
	timezones: Component[];
	/** X-WR-TIMEZONE: the zone of times that name none. */
	zone: string | null;
	problems: Problem[];
};

type Reading = CalendarLines & { take: (event: Component) => void };

export const bounds = { characters: 10_000_000, lines: 300_000, events: 20_000, line: 64_000, depth: 8 } as const;

const wanted = new Set(
	`UID SUMMARY DESCRIPTION LOCATION GEO URL ORGANIZER CATEGORIES CLASS STATUS SEQUENCE DTSTART DTEND DURATION RRULE RDATE
	EXDATE RECURRENCE-ID TZID X-LIC-LOCATION TZOFFSETTO X-WR-TIMEZONE`.split(/\s+/)
);

/**
 * Takes a file apart. Each event is handed to `take` as it ends and not kept: of ten thousand only one is in memory as
 * lines. Never throws; what is too large or not iCalendar at all gives a problem and no events. Yields where it may be left
 * for a moment.
 */
export function* linesIn(text: string, take: (event: Component) => void): Generator<void, CalendarLines> {
	const result: Reading = { events: 0, timezones: [], zone: null, problems: [], take };
	if (text.length > bounds.characters) {
		result.problems.push({ message: 'Het bestand is te groot: meer dan 10 MB. Deel het op in kleinere bestanden.' });
		return result;
	}
	const open: Component[] = [];
	let seen = false;
	for (const { text: content, line } of unfold(text)) {
		if (line % 500 === 0) yield;
		if (line > bounds.lines || result.events >= bounds.events) {
			result.problems.push({ line, message: 'Het bestand is te lang: vanaf deze regel is het niet gelezen.' });
			break;
		}
		const marker = /^(BEGIN|END)\s*:\s*([A-Z-]{1,40})\s*$/i.exec(content);
		if (!marker) {
			const component = open.at(-1);
			if (component) keep(component, content, line, result);
		} else if (marker[1]!.toUpperCase() === 'BEGIN') {
			seen = true;
			const component = begin(marker[2]!.toUpperCase(), line);
			// An event inside an event: the first was never closed.
			if (component.name === 'VEVENT') while (open.some(({ name }) => name === 'VEVENT')) close(open, result, false);
			if (open.length >= bounds.depth) {
				result.problems.push({ line, message: 'Het bestand zit te diep in elkaar om te lezen.' });
				break;
			}
			open.push(component);
		} else {
			const name = marker[2]!.toUpperCase();
			if (!open.some((component) => component.name === name)) continue;
			while (open.at(-1)?.name !== name) close(open, result, false);
			close(open, result, true);
		}
	}
	while (open.length) close(open, result, false);
	if (!seen) {
		const message = 'Dit is geen agendabestand (iCalendar): er staat geen BEGIN:VCALENDAR in.';
		result.problems.push({ line: 1, message });
	}
	return result;
}

/** Does work that may be left for a moment without leaving it. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/**
 * What the events of a file need to know beforehand, wherever in it that stands: its time zones, and the zone of times
 * that name none.
 */
export function zonesOf(text: string): Pick<CalendarLines, 'timezones' | 'zone'> {
	const found: string[] = [];
	for (const [from, to] of [
		['BEGIN:VTIMEZONE', 'END:VTIMEZONE'],
		['X-WR-TIMEZONE', '\n']
	] as const)
		for (let at = text.indexOf(from); at >= 0 && found.length < mostZones; at = text.indexOf(from, at + 1)) {
			const end = text.indexOf(to, at);
			if (end < 0) break;
			const isLine = at === 0 || /[\n\ufeff]/.test(text[at - 1]!);
			if (isLine && end - at < longestZone) found.push(text.slice(at, end + to.length));
		}
	return atOnce(linesIn(['BEGIN:VCALENDAR', ...found, 'END:VCALENDAR'].join('\n'), () => {}));
}

/** A file has one or two; some programs write all they know. */
const mostZones = 200;
const longestZone = 50_000;

const begin = (name: string, line: number): Component => ({
	name,
	line,
	properties: new Map(),
	parts: [],
	broken: null,
	closed: false
});

function close(open: Component[], result: Reading, closed: boolean) {
	const component = open.pop()!;
	component.closed = closed;
	if (component.name === 'VEVENT') {
		result.events++;
		result.take(component);
	}
	if (component.name === 'VTIMEZONE') result.timezones.push(component);
	if (component.name === 'STANDARD' || component.name === 'DAYLIGHT') open.at(-1)?.parts.push(component);
}

function keep(component: Component, content: string, line: number, result: CalendarLines) {
	const name = /^[A-Za-z0-9-]+/.exec(content)?.[0].toUpperCase() ?? '';
	if (!wanted.has(name)) return;
	const property = readProperty(content, line);
	if (!property) {
		component.broken ??= { line, name };
		return;
	}
	if (name === 'X-WR-TIMEZONE' && component.name === 'VCALENDAR') result.zone ??= property.text.trim();
	const list = component.properties.get(name);
	if (list) list.push(property);
	else component.properties.set(name, [property]);
}

function readProperty(content: string, line: number): Property | null {
	if (content.length > bounds.line) return null;
	try {
		const [, parameters, , ...values] = ICAL.parse.property(content) as [string, object, string, ...Property['values']];
		return { line, parameters: parameters as Record<string, string>, values, text: valueOf(content) };
	} catch {
		return null;
	}
}

/** What stands after the first colon that is not in quotes. */
function valueOf(content: string): string {
	let quoted = false;
	for (let index = 0; index < content.length; index++) {
		if (content[index] === '"') quoted = !quoted;
		else if (content[index] === ':' && !quoted) return content.slice(index + 1);
	}
	return '';
}

/** Logical lines: a line that starts with a blank goes on where the one before it stopped. Numbered from 1. */
function* unfold(text: string): Generator<{ text: string; line: number }> {
	let parts: string[] = [];
	let length = 0;
	let start = 0;
	let number = 0;
	let from = text.startsWith('\ufeff') ? 1 : 0;
	while (from < text.length) {
		let to = text.indexOf('\n', from);
		if (to < 0) to = text.length;
		const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
		from = to + 1;
		number++;
		if (parts.length && (line.startsWith(' ') || line.startsWith('\t'))) {
			// One too long to keep is still too long when cut a little above the bound.
			if (length <= bounds.line) parts.push(line.slice(1, bounds.line + 2));
			length += line.length;
			continue;
		}
		if (parts.length) yield { text: parts.join(''), line: start };
		parts = line.trim() ? [line] : [];
		[length, start] = [line.length, number];
	}
	if (parts.length) yield { text: parts.join(''), line: start };
}
