// What a calendar may hold, what is refused and how that is said, and that no file keeps the import busy.
import { describe, expect, test } from 'vitest';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { expand } from '#lib/activities/recurrence.ts';
import { readCalendar } from '#lib/exchange/calendarfile.ts';

const source = { source: 'import:test.ics' };

const calendar = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1@oss', 'SUMMARY:Koffie in de wijk', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'); // prettier-ignore

const dates = (draft: ActivityDraft) => draft.series.flatMap((series) => expand(series, '1900-01-01', '2100-12-31'));

describe('what a calendar can hold', () => {
	const one = (...lines: string[]) => readCalendar(calendar(...lines), source);
	const starts = (...lines: string[]) => one(...lines).drafts.flatMap(dates).map(({ start }) => start); // prettier-ignore
	const refusal = (...lines: string[]) => {
		const { drafts, problems } = one(...lines);
		expect(drafts).toEqual([]);
		return problems[0]?.message ?? '';
	};
	const weekly = ['DTSTART;TZID=Europe/Amsterdam:20261020T100000', 'DTEND;TZID=Europe/Amsterdam:20261020T120000'];

	test('a weekly coffee at ten stays at ten after the clock changes, whatever Outlook calls our zone', () => {
		for (const zone of [
			'Europe/Amsterdam',
			'W. Europe Standard Time',
			'Romance Standard Time',
			'/citadel.org/2021_1/Europe/Amsterdam'
		]) {
			const { drafts } = one(`DTSTART;TZID=${zone}:20261020T100000`, 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;COUNT=2');
			expect(drafts[0]?.series[0]?.zone).toBe('Europe/Amsterdam');
			expect(drafts.flatMap(dates).map(({ startsAt }) => startsAt.toISOString())).toEqual([
				'2026-10-20T08:00:00.000Z',
				'2026-10-27T09:00:00.000Z'
			]);
		}
	});

	test('from a Tuesday on it is an hour later: the series ends and goes on at its new time', () => {
		const text = calendar(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4').replace(
			'END:VCALENDAR',
			'BEGIN:VEVENT\r\nUID:1@oss\r\nSUMMARY:Koffie\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261103T100000\r\nDTSTART;TZID=Europe/Amsterdam:20261103T110000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR'
		);
		const found = readCalendar(text, source).drafts.flatMap(dates);
		expect(found.map(({ start, end }) => `${start} ${end.slice(11)}`)).toEqual([
			'2026-10-20T10:00 12:00',
			'2026-10-27T10:00 12:00',
			'2026-11-03T11:00 12:00',
			'2026-11-10T11:00 12:00'
		]);
	});

	test('from a date on it moves to another weekday: the dates are laid out', () => {
		const text = calendar(...weekly, 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4').replace(
			'END:VCALENDAR',
			'BEGIN:VEVENT\r\nUID:1@oss\r\nSUMMARY:Koffie\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261103T100000\r\nDTSTART;TZID=Europe/Amsterdam:20261104T100000\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR'
		);
		const found = readCalendar(text, source).drafts.flatMap(dates);
		expect(found.map(({ day }) => day)).toEqual(['2026-10-20', '2026-10-27', '2026-11-04', '2026-11-11']);
	});

	test('extra and left-out dates, also as a whole day and on another clock', () => {
		const rule = ['RRULE:FREQ=WEEKLY;COUNT=4', 'RDATE;TZID=Europe/Amsterdam:20261022T100000'];
		expect(starts(...weekly, ...rule, 'EXDATE;VALUE=DATE:20261027', 'EXDATE:20261103T090000Z')).toEqual([
			'2026-10-20T10:00',
			'2026-10-22T10:00',
			'2026-11-10T10:00'
		]);
	});

	test('cancelled as a whole: one date is left, that says so', () => {
		const found = one(...weekly, 'RRULE:FREQ=WEEKLY', 'STATUS:CANCELLED').drafts.flatMap(dates);
		expect(found.map(({ start, cancelled }) => [start, cancelled])).toEqual([['2026-10-20T10:00', true]]);
	});

	test('what is refused, and how that is said', () => {
		expect(refusal('DTSTART:20261020T120000', 'DTEND:20261020T100000')).toContain('einde ligt vóór het begin');
		expect(refusal('DTSTART:20260230T120000')).toContain('geen datum en tijd die bestaat');
		expect(refusal('DTSTART;TZID=Mars/Olympus:20260228T120000')).toContain("tijdzone 'Mars/Olympus' is niet bekend");
		expect(refusal(...weekly, 'RRULE:FREQ=SECONDLY')).toContain('elk uur of vaker kan niet');
		expect(refusal(...weekly, 'RRULE:FREQ=HOURLY;COUNT=3')).toContain('elk uur of vaker kan niet');
		expect(refusal(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=999999')).toContain('te veel keren');
		expect(refusal(...weekly, 'RRULE:FREQ=NOOIT')).toContain('niet te lezen');
		expect(refusal(...weekly, 'CLASS:PRIVATE')).toContain('privé');
		expect(refusal('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260601')).toContain('langer dan 31 dagen');
		expect(readCalendar('PK\u0003\u0004 geen agenda', source).problems[0]?.message).toContain('geen agendabestand');
		expect(readCalendar('', source).problems).toHaveLength(1);
	});

	test('text of others is only text: no markup, no line breaks in a title, no control characters', () => {
		const [draft] = one(...weekly, 'SUMMARY:x', 'DESCRIPTION:<p>Kom &amp\\; doe mee</p><script src=x>alert(1)</script>\\nTot dan\u0000', 'LOCATION:De Spil\\nOss').drafts; // prettier-ignore
		expect(draft?.description).toBe('Kom & doe mee\nalert(1)\nTot dan');
		expect(draft?.location).toBe('De Spil Oss');
	});

	const bombs: [string, () => string][] = [
		['a hundred thousand components in each other', () => 'BEGIN:VCALENDAR\n'.repeat(100_000)],
		['events that never end', () => 'BEGIN:VEVENT\nSUMMARY:a\n'.repeat(50_000)],
		['one line of five megabytes', () => calendar(...weekly, `DESCRIPTION:${'a'.repeat(5_000_000)}`)],
		['a line folded a hundred thousand times', () => calendar(...weekly, `DESCRIPTION:${'a\r\n '.repeat(100_000)}`)],
		['eleven megabytes', () => calendar(...weekly, 'X:'.padEnd(11_000_000, 'a'))],
		['thousands of excluded dates', () => calendar(...weekly, 'RRULE:FREQ=DAILY', ...Array<string>(20_000).fill('EXDATE:20270101T100000'))], // prettier-ignore
		['a rule that never falls', () => calendar(...weekly, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
		['ten rules a day for ever', () => calendar(...weekly, ...Array.from({ length: 200 }, (_, i) => `RRULE:FREQ=DAILY;INTERVAL=${i + 1}`))], // prettier-ignore
		['angle brackets without an end', () => calendar(...weekly, `DESCRIPTION:${'<a'.repeat(30_000)}`)]
	];
	test.each(bombs)('%s: an answer within two seconds', (_name, text) => {
		const began = process.threadCpuUsage();
		const { drafts, problems } = readCalendar(text(), source);
		expect(drafts.length + problems.length).toBeGreaterThan(0);
		for (const draft of drafts) for (const series of draft.series) expand(series, '2026-01-01', '2027-01-01');
		const { user, system } = process.threadCpuUsage(began);
		expect((user + system) / 1000).toBeLessThan(2000);
	});
});
