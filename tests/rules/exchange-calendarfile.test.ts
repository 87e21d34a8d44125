// Calendars of other people: every shared file loads or is refused in Dutch, and its dates are those ical.js computes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { expand } from '#lib/activities/recurrence.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { readCalendar } from '#lib/exchange/calendarfile.ts';

const shared = '../shared/data/events/ics';
const present = existsSync(shared);
const source = { source: 'import:test.ics' };

// folder/file, drafts, and of the first refusal the line and the message (a part of it).
const files: [file: string, drafts: number, refused?: number, message?: string][] = [
	['ical.js/blank_line_mid.ics', 0, 1, 'staan geen activiteiten'],
	['ical.js/day_long_recur_yearly.ics', 1],
	['ical.js/forced_types.ics', 1],
	['ical.js/google_birthday.ics', 2],
	['ical.js/only_dtstart_date.ics', 1],
	['ical.js/only_dtstart_time.ics', 1],
	['ical.js/rdate_exdate.ics', 0, 1, 'geen titel'],
	['ical.js/timezone_from_file.ics', 1],
	['ical.js/utc_negative_zero.ics', 1],
	['icalendar/big_bad_calendar.ics', 0, 20, 'DTSTART ontbreekt'],
	['icalendar/bom_calendar.ics', 0, 1, 'staan geen activiteiten'],
	['icalendar/calendar_with_unicode.ics', 0, 1, 'staan geen activiteiten'],
	['icalendar/issue_104_broken_calendar.ics', 1],
	['icalendar/issue_127_categories_with_commas.ics', 1],
	['icalendar/issue_218_bad_tzid.ics', 1],
	['icalendar/issue_351_whitespace_in_property_and_params.ics', 1],
	['icalendar/issue_722_missing_timezones.ics', 1, 2, 'DTSTART ontbreekt'],
	['icalendar/rfc_7986_conferences.ics', 0, 1, 'DTSTART ontbreekt'],
	['icalendar/rfc_7986_properties.ics', 0, 1, 'staan geen activiteiten'],
	['libical/2445.ics', 4, 2, 'privé'],
	['libical/recur-errors.ics', 4],
	['recurring-ical-events/Germany_Holidays.ics', 34],
	['recurring-ical-events/discourse_no_dtend.ics', 4],
	['recurring-ical-events/duplicated_rrule.ics', 1],
	['recurring-ical-events/each_week_but_two_deleted.ics', 1],
	['recurring-ical-events/issue_18_cancel_status.ics', 1],
	['recurring-ical-events/issue_201_mixed_datetime_and_date.ics', 1],
	['recurring-ical-events/issue_223_thunderbird.ics', 1],
	['recurring-ical-events/issue_27_t1.ics', 1],
	['recurring-ical-events/issue_28_rrule_with_UTC_endinginZ.ics', 2],
	['recurring-ical-events/issue_86_x_wr_timezone_without_time_zone_in_dt.ics', 1],
	['recurring-ical-events/multiple_rrule.ics', 1],
	['recurring-ical-events/recurring_events_changed_duration.ics', 2],
	['recurring-ical-events/recurring_events_moved.ics', 2],
	['recurring-ical-events/x_wr_timezone_simple_events_issue_59.ics', 2]
];

if (!present) test('left out: the shared calendars are not on this machine', () => console.warn(`absent: ${shared}`));

describe.runIf(present)('shared calendars', () => {
	test.each(files)('%s: %i activities', (file, drafts, refused = 0, message = '') => {
		const read = readCalendar(readFileSync(`${shared}/${file}`, 'utf8'), source);
		expect(read.drafts.length).toBe(drafts);
		expect(read.problems.length).toBe(refused);
		expect(read.problems[0]?.message ?? '').toContain(message);
		for (const draft of read.drafts) expect(draft.title && draft.sourceId && draft.series.length).toBeTruthy();
	});

	test('no shared calendar is left out of the list', () => {
		const folders = readdirSync(shared);
		const all = folders.flatMap((folder) => readdirSync(`${shared}/${folder}`).map((file) => `${folder}/${file}`));
		const known = new Set(files.map(([file]) => file));
		// A file the list does not know yet must still load or be refused in words.
		for (const file of all.filter((name) => name.endsWith('.ics') && !known.has(name))) {
			const read = readCalendar(readFileSync(`${shared}/${file}`, 'utf8'), source);
			expect(read.drafts.length + read.problems.length, file).toBeGreaterThan(0);
		}
	});

	const repeating = [
		'ical.js/day_long_recur_yearly.ics',
		'ical.js/google_birthday.ics',
		'ical.js/rdate_exdate.ics',
		'recurring-ical-events/each_week_but_two_deleted.ics',
		'recurring-ical-events/issue_18_cancel_status.ics',
		'recurring-ical-events/issue_223_thunderbird.ics',
		'recurring-ical-events/issue_27_t1.ics',
		'recurring-ical-events/recurring_events_changed_duration.ics',
		'recurring-ical-events/recurring_events_moved.ics'
	];
	test.each(repeating)('%s: the dates are those ical.js computes', (file) => {
		const text = named(readFileSync(`${shared}/${file}`, 'utf8'));
		expect(instants(readCalendar(text, source).drafts)).toEqual(oracle(text));
	});

	// Outlook writes the last date as its own midnight, in UTC: Thursday the 17th. ical.js reads the 16th and drops it.
	test('a refuse collection that Outlook ends at midnight British time keeps its last Thursday', () => {
		const text = readFileSync(`${shared}/recurring-ical-events/issue_28_rrule_with_UTC_endinginZ.ics`, 'utf8');
		const [found, expected] = [instants(readCalendar(text, source).drafts), oracle(text)];
		expect(found.filter((at) => !expected.includes(at))).toEqual(['2020-09-16T22:00', '2020-09-23T22:00']);
		expect(expected.filter((at) => !found.includes(at))).toEqual([]);
	});

	// ical.js stops halfway when two rules meet on a day: these are the dates the rules say.
	test.each([
		['duplicated_rrule', 20],
		['multiple_rrule', 22]
	])('%s: twenty Thursdays, each once', (file, count) => {
		const read = readCalendar(readFileSync(`${shared}/recurring-ical-events/${file}.ics`, 'utf8'), source);
		const found = instants(read.drafts);
		expect(found.length).toBe(count);
		expect(new Set(found).size).toBe(count);
		expect([found[0], found.at(-1)]).toEqual(['2023-01-12T10:00', '2023-05-25T09:00']);
		expect(found.filter((at) => /2023-02-13|2023-03-13/.test(at)).length).toBe(count - 20);
	});

	const answerKey = `${shared}/libical/icalrecur_test.txt`;
	const key = (present ? readFileSync(answerKey, 'utf8') : '')
		.split(/\n\s*\n/)
		.map(
			(block) =>
				Object.fromEntries(
					[...block.matchAll(/^(RRULE|DTSTART|INSTANCES):(.*)$/gm)].map((m) => [m[1], m[2]?.trim()])
				) as Record<string, string | undefined>
		)
		.filter((rule) => rule['RRULE'] && rule['DTSTART'] && rule['INSTANCES'] !== undefined);

	test('the answer key of libical was read', () => expect(key.length).toBeGreaterThan(80));

	test.each(key.map((rule) => [`${rule['RRULE']} from ${rule['DTSTART']}`, rule] as const))('%s', (_name, rule) => {
		const dtstart = rule['DTSTART'] ?? '';
		const kind = dtstart.includes('T') ? '' : ';VALUE=DATE';
		const { drafts, problems } = readCalendar(calendar(`DTSTART${kind}:${dtstart}`, `RRULE:${rule['RRULE']}`), source);
		if (
			/FREQ=(SECONDLY|MINUTELY|HOURLY)|BYSECOND|BYMINUTE=.*BYHOUR|BYHOUR=.*BYMINUTE/.test(rule['RRULE'] ?? '') &&
			!drafts.length
		) {
			expect(problems[0]?.message).toMatch(/te vaak|kennen we niet|niet te lezen/);
			return;
		}
		const answers = (rule['INSTANCES'] ?? '').split(',').map((each) => each.replace(/Z$/, ''));
		if (answers[0]?.startsWith('*** UNIMPLEMENTED')) return; // libical gives no answer
		if (answers[0]?.startsWith('***') || answers[0] === '') {
			expect(drafts.flatMap(dates)).toEqual([]);
			return;
		}
		const [draft] = drafts;
		expect(problems).toEqual([]);
		const last = answers
			.at(-1)!
			.slice(0, 8)
			.replace(/(....)(..)(..)/, '$1-$2-$3');
		const first = dtstart.slice(0, 8).replace(/(....)(..)(..)/, '$1-$2-$3');
		const found = expand(draft!.series[0]!, first, last, 20_000).map(({ start }) => start.replace(/[-:]/g, ''));
		expect(found.slice(0, answers.length)).toEqual(
			answers.map((each) => (each.includes('T') ? each.slice(0, 13) : `${each}T0000`))
		);
	});
});

const calendar = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1@oss', 'SUMMARY:Koffie in de wijk', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'); // prettier-ignore

/** Without a title an activity is refused; the dates are what is looked at here. */
const named = (text: string) =>
	text.includes('SUMMARY') ? text : text.replace(/BEGIN:VEVENT\r?\n/g, 'BEGIN:VEVENT\nSUMMARY:Zonder naam\n');

const dates = (draft: ActivityDraft) => draft.series.flatMap((series) => expand(series, '1900-01-01', '2100-12-31'));

/** The first hundred instants of all drafts until 2031, to the minute; cancelled ones are not there. */
function instants(drafts: ActivityDraft[]): string[] {
	const all = drafts.flatMap((draft) =>
		draft.series.flatMap((series) => expand(series, '1990-01-01', '2030-12-31').filter(({ cancelled }) => !cancelled))
	);
	return all.map(({ startsAt }) => startsAt.toISOString().slice(0, 16)).sort().slice(0, 100); // prettier-ignore
}

/** The same from ical.js, which reads the file and lays out its rules by itself. */
function oracle(text: string): string[] {
	const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, '').trim().replace(/\n\s*\n/g, '\n')); // prettier-ignore
	const root = new ICAL.Component(parsed as string);
	for (const zone of root.getAllSubcomponents('vtimezone')) {
		const id = String(zone.getFirstPropertyValue('tzid'));
		if (!ICAL.TimezoneService.has(id)) ICAL.TimezoneService.register(zone);
	}
	const fallback = String(root.getFirstPropertyValue('x-wr-timezone') ?? 'Europe/Amsterdam');
	const events = root
		.getAllSubcomponents('vevent')
		.filter((each) => each.hasProperty('dtstart') && each.hasProperty('summary'));
	const found: string[] = [];
	const uids = new Set(events.map((each) => String(each.getFirstPropertyValue('uid') ?? found.length)));
	for (const uid of uids) {
		const group = events.filter((each) => String(each.getFirstPropertyValue('uid')) === uid);
		const main = group.find((each) => !each.hasProperty('recurrence-id'));
		const changed = group.filter((each) => each.hasProperty('recurrence-id'));
		if (!main) {
			for (const each of changed) found.push(utc(each.getFirstPropertyValue('dtstart') as ICAL.Time, fallback));
			continue;
		}
		const event = new ICAL.Event(main, { strictExceptions: true, exceptions: [] });
		const off = new Set<string>();
		for (const each of changed) {
			const at = each.getFirstPropertyValue('recurrence-id') as ICAL.Time;
			if (event.startDate.isDate) at.isDate = true;
			event.relateException(new ICAL.Event(each));
			if (each.getFirstPropertyValue('status') === 'CANCELLED') off.add(at.toString());
		}
		const iterator = event.iterator();
		const seen = new Set<string>();
		for (
			let next = iterator.next(), count = 0;
			next && count < 5000 && next.year < 2031;
			next = iterator.next(), count++
		) {
			const details = event.getOccurrenceDetails(next);
			const start = utc(details.startDate, fallback);
			if (!off.has(details.recurrenceId.toString()) && !seen.has(`${next.toString()}`)) found.push(start);
			seen.add(next.toString());
		}
	}
	return found.sort().slice(0, 100);
}

/** A day or a time without a zone is in the fallback zone; told by Intl, not by our own clock. */
function utc(time: ICAL.Time, fallback: string): string {
	const zone = time.isDate ? 'Europe/Amsterdam' : time.zone?.tzid === 'floating' ? fallback : null;
	if (zone === null) return new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
	const guess = Date.UTC(
		time.year,
		time.month - 1,
		time.day,
		time.isDate ? 0 : time.hour,
		time.isDate ? 0 : time.minute
	);
	const shown = new Date(`${new Date(guess).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`).getTime();
	return new Date(guess - (shown - guess)).toISOString().slice(0, 16);
}
