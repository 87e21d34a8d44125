// What people take away: the .ics of an activity, read back by ical.js, and its JSON-LD.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { expand } from '#lib/activities/recurrence.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import type { ActivityRow, OccurrenceRow } from '#lib/activities/rows.ts';
import { readCalendar } from '#lib/exchange/calendarfile.ts';
import { dateCalendar, seriesCalendar } from '#lib/exchange/calendarfeed.ts';
import { eventJsonLd, jsonLdText } from '#lib/exchange/eventjsonld.ts';
import { readEventLine } from '#lib/exchange/eventlines.ts';

const options = { origin: 'https://buurt.example.nl', today: '2026-11-22' };

const coffee: ActivityRow = {
	id: 7,
	slug: 'koffieochtend-de-spil',
	title: 'Koffieochtend',
	summary: 'Kom erbij.',
	description: 'Kom erbij. Er is koffie; thee, en taart.',
	organiser: 'Bewonersgroep',
	organiserContact: null,
	where: 'Wijkcentrum De Spil',
	street: 'Straat 1',
	postcode: '5342 AB',
	locality: 'Oss',
	placeSlug: 'de-spil',
	initiativeId: null,
	initiativeSlug: null,
	initiativeName: null,
	signUpHere: false,
	capacity: null,
	unconfirmed: false,
	placeType: null,
	placeAccess: null,
	lon: 5.5265,
	lat: 51.7735,
	district: null,
	districtSlug: null,
	neighbourhood: null,
	themes: ['food'],
	kinds: ['walk-in'],
	targetGroups: ['age-65-plus'],
	minAge: null,
	maxAge: null,
	price: 'free',
	priceCents: null,
	lowIncomeCents: null,
	priceNote: null,
	joining: 'walk-in',
	joiningHow: null,
	languages: ['nl'],
	accessibility: { 'step-free': { answer: 'yes', checkedOn: null } },
	indoors: true,
	image: null,
	imageAlt: null,
	verifiedAt: null,
	source: 'voorbeeld',
	sourceId: '7',
	updatedAt: new Date('2026-11-20T09:30:00Z')
};

const weekly: Series = {
	start: '2026-03-03T10:00',
	durationMinutes: 120,
	rule: 'FREQ=WEEKLY;BYDAY=TU',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
};

const calendarOf = (...series: Series[]) => seriesCalendar(coffee, series, options);

/** Starts of every event that goes on, as instants, as ical.js reads them, until the end of 2027. */
function starts(text: string): string[] {
	ICAL.TimezoneService.reset();
	const root = new ICAL.Component(ICAL.parse(text) as string);
	for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
	const all = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
	const changed = all.filter((event) => event.isRecurrenceException());
	const found: string[] = [];
	for (const event of all.filter((each) => !changed.includes(each))) {
		for (const other of changed) if (other.uid === event.uid) event.relateException(other);
		const iterator = event.iterator();
		for (let next = iterator.next(); next && next.year < 2028; next = iterator.next()) {
			const { item, startDate } = event.getOccurrenceDetails(next);
			if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
			found.push(new Date(startDate.toUnixTime() * 1000).toISOString().slice(0, 16));
		}
	}
	return found.sort();
}

const ours = (series: Series, from: string, to: string) =>
	expand(series, from, to).filter(({ cancelled }) => !cancelled).map(({ startsAt }) => startsAt.toISOString().slice(0, 16)); // prettier-ignore

describe('the calendar of a series', () => {
	test('ten in the morning stays ten over both nights the clock changes', () => {
		const found = starts(calendarOf({ ...weekly, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=40' }));
		expect(found).toEqual(ours({ ...weekly, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=40' }, '2026-01-01', '2027-12-31'));
		expect(found).toContain('2026-03-24T09:00');
		expect(found).toContain('2026-03-31T08:00');
		expect(found).toContain('2026-10-20T08:00');
		expect(found).toContain('2026-10-27T09:00');
	});

	test.each<[string, Series]>([
		['a start the rule does not fall on', { ...weekly, start: '2026-03-01T10:00' }],
		['extra and excluded dates', { ...weekly, extraDates: ['2026-11-26T19:00'], excluded: ['2026-11-24T10:00'] }],
		['one date cancelled, one moved', { ...weekly, changes: [{ original: '2026-11-24T10:00', kind: 'cancelled', reason: 'Vloer nat' }, { original: '2026-12-01T10:00', kind: 'moved', start: '2026-12-02T11:00', durationMinutes: 60, reason: 'Sinterklaas' }] }], // prettier-ignore
		['a change of a date that is not in the series', { ...weekly, changes: [{ original: '2026-11-25T10:00', kind: 'moved', start: '2026-11-25T12:00', reason: '' }] }], // prettier-ignore
		['a last day', { ...weekly, until: '2026-12-31' }],
		['a last day and a count', { ...weekly, rule: 'FREQ=WEEKLY;COUNT=80', until: '2026-12-31' }],
		['loose dates', { ...weekly, rule: null, start: '2026-11-24T10:00', extraDates: ['2026-12-24T10:00'] }],
		['one loose date', { ...weekly, rule: null, start: '2026-11-24T10:00' }],
		['the second Monday and the last Friday', { ...weekly, rule: 'FREQ=MONTHLY;BYDAY=2MO,-1FR' }],
		['whole days, one cancelled', { ...weekly, start: '2026-03-03T00:00', durationMinutes: 1440, rule: 'FREQ=WEEKLY;COUNT=50', changes: [{ original: '2026-11-24T00:00', kind: 'cancelled', reason: 'Ziek' }] }] // prettier-ignore
	])('%s: another program sees the same dates', (_name, series) => {
		const seen = starts(calendarOf(series)).map((at) => (series.start.endsWith('T00:00') ? at.slice(0, 10) : at));
		const told = expand(series, '2026-01-01', '2027-12-31').filter(({ cancelled }) => !cancelled);
		const expected = told.map(({ startsAt, day }) =>
			series.start.endsWith('T00:00') ? day : startsAt.toISOString().slice(0, 16)
		);
		// A whole day has no zone; ical.js gives its midnight on the clock of the process.
		if (series.start.endsWith('T00:00')) expect(seen.length).toBe(expected.length);
		else expect(seen).toEqual(expected);
	});

	test('school holidays are left out in the year ahead', () => {
		const series = { ...weekly, skipSchoolHolidays: true };
		const found = starts(calendarOf(series)).filter((at) => at > '2026-11-22' && at < '2027-11-22');
		expect(found).toEqual(ours(series, '2026-11-22', '2027-11-21'));
		expect(found.some((at) => at.startsWith('2026-12-22'))).toBe(false);
	});

	const LAST = '2027-11-23';
	test.each<[string, Partial<Series>, string]>([
		['no end', {}, 'UNTIL=20271123T225900Z'],
		['two times a day', { rule: 'FREQ=DAILY;BYHOUR=10,15' }, 'UNTIL=20271123T225900Z'],
		['an end far away', { until: '2030-01-01' }, 'UNTIL=20271123T225900Z'],
		['an end of its own that is nearer', { until: '2027-01-31' }, 'UNTIL=20270131T225900Z'],
		['a number of times', { rule: 'FREQ=WEEKLY;COUNT=300' }, 'COUNT=91'],
		['days without a time', { start: '2026-03-03T00:00', durationMinutes: 1440 }, 'UNTIL=20271123\r']
	])('a series without holidays and with %s ends where the site lists no further', (_name, more, end) => {
		for (const skip of [{ skipSchoolHolidays: true }, { skipPublicHolidays: true }]) {
			const series = { ...weekly, ...skip, ...more };
			const text = calendarOf(series);
			expect(text.replaceAll('\r\n ', '').replaceAll(';BY', '\r;BY')).toContain(end);
			const seen = starts(text).filter((at) => at > '2026-11-22').length;
			expect(seen).toBe(ours(series, '2026-11-22', LAST).length);
		}
	});

	test('a plain series may go on for ever; one that ends on a day is told when in UTC', () => {
		expect(calendarOf(weekly)).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU\r\n');
		const ending = calendarOf({ ...weekly, rule: 'FREQ=WEEKLY;UNTIL=20261208' });
		expect(ending).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261208T225959Z\r\n');
	});

	test('who compares versions sees a newer one when a day is added, and the same all day long', () => {
		const at = (today: string, series: Series) => seriesCalendar(coffee, [series], { ...options, today });
		const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
		const skipping = { ...weekly, skipSchoolHolidays: true };
		expect(sequence(at('2026-11-23', skipping))).toBeGreaterThan(sequence(at('2026-11-22', skipping)));
		expect(at('2026-11-22', skipping)).toBe(at('2026-11-22', skipping));
		expect(at('2026-11-23', weekly)).toBe(at('2026-11-22', weekly));
	});

	test.each<[string, Series['changes'][number], string, string]>([
		['off', { original: '2026-11-24T10:00', kind: 'cancelled', reason: 'De vloer is nat.' }, 'Gaat niet door: Koffieochtend', 'Gaat niet door. Reden: De vloer is nat.\n\nKom erbij.'], // prettier-ignore
		['off for no reason', { original: '2026-11-24T10:00', kind: 'cancelled', reason: '' }, 'Gaat niet door: Koffieochtend', 'Gaat niet door.\n\nKom erbij.'], // prettier-ignore
		['moved', { original: '2026-11-24T10:00', kind: 'moved', start: '2026-11-25T10:00', reason: 'Sint' }, 'Koffieochtend', 'Verplaatst. Reden: Sint.\n\nKom erbij.'], // prettier-ignore
		['on after all', { original: '2026-11-24T10:00', kind: 'moved', start: '2026-11-24T10:00', reason: '' }, 'Koffieochtend', 'Kom erbij.'] // prettier-ignore
	])('a date that is %s says so in its words, for programs that show no status', (_name, change, title, begins) => {
		for (const rule of [weekly.rule, null]) {
			const series = { ...weekly, start: '2026-11-24T10:00', rule, changes: [change] };
			const events = new ICAL.Component(ICAL.parse(calendarOf(series)) as string).getAllSubcomponents('vevent');
			const [event] = events.slice(-1);
			expect(event?.getFirstPropertyValue('summary')).toBe(title);
			expect(String(event?.getFirstPropertyValue('description')).startsWith(begins)).toBe(true);
			if (rule) expect(events[0]?.getFirstPropertyValue('summary')).toBe('Koffieochtend');
		}
	});

	test('a series on the clock of London is laid out on ours', () => {
		const series = { ...weekly, zone: 'Europe/London' };
		const found = starts(calendarOf(series)).filter((at) => at > '2026-01' && at < '2027-11-20');
		expect(found).toEqual(ours(series, '2026-01-01', '2027-11-19'));
	});

	test('its form: stable ids, UTC stamp, zone with rules, lines of at most 75 bytes', () => {
		const text = calendarOf(weekly, { ...weekly, start: '2026-03-06T14:00', rule: 'FREQ=WEEKLY;BYDAY=FR' });
		expect(text).toContain('UID:activiteit-25e01cdd8bf413e97488cbbf\r\n');
		expect(text).toContain('UID:activiteit-25e01cdd8bf413e97488cbbf-2\r\n');
		expect(text).toContain('DTSTAMP:20261120T093000Z');
		expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260303T100000');
		expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
		expect(text).toContain('GEO:51.7735;5.5265');
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(calendarOf(weekly)).toBe(calendarOf(weekly));
	});

	test('nobody writes a line of their own through a title, a place or a reason', () => {
		const evil = 'Koffie\r\nATTENDEE:mailto:x@evil.example\nBEGIN:VALARM\u2028X:1; a, b\\';
		const activity = { ...coffee, title: evil, summary: evil, description: evil, organiser: evil, where: evil };
		const changes: Series['changes'] = [{ original: '2026-11-24T10:00', kind: 'cancelled', reason: evil }];
		const text = seriesCalendar(activity, [{ ...weekly, changes }], options);
		expect(text.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VALARM|X:)/.test(line))).toEqual([]);
		const [event] = new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent');
		expect(event?.getFirstPropertyValue('summary')).toBe(
			'Koffie ATTENDEE:mailto:x@evil.example BEGIN:VALARM X:1; a, b\\'
		);
	});

	test('what we write we read back: the same rule, the same changes', () => {
		const changes: Series['changes'] = [
			{ original: '2026-12-01T10:00', kind: 'moved', start: '2026-12-02T11:00', durationMinutes: 60, reason: 'x' }
		];
		const series = { ...weekly, excluded: ['2026-12-08T10:00'], changes };
		const [draft] = readCalendar(calendarOf(series), { source: 'x' }).drafts;
		expect(draft?.title).toBe('Koffieochtend');
		expect(ours(draft!.series[0]!, '2026-01-01', '2027-06-01')).toEqual(ours(series, '2026-01-01', '2027-06-01'));
	});
});

const date: OccurrenceRow = {
	seriesId: 1,
	original: '2026-11-24T10:00',
	day: '2026-11-24',
	starts: '2026-11-24T10:00',
	ends: '2026-11-24T12:00',
	startsAt: new Date('2026-11-24T09:00:00Z'),
	endsAt: new Date('2026-11-24T11:00:00Z'),
	cancelled: false,
	moved: false,
	reason: null,
	full: false
};

test('one date: an event of its own, cancelled when it is', () => {
	const text = dateCalendar(coffee, date, options);
	expect(starts(text)).toEqual(['2026-11-24T09:00']);
	expect(text).toContain('UID:activiteit-25e01cdd8bf413e97488cbbf-202611241000');
	expect(text).toContain('DTEND;TZID=Europe/Amsterdam:20261124T120000');
	const off = dateCalendar(coffee, { ...date, cancelled: true, reason: 'Vloer nat' }, options);
	expect(off).toMatch(/SUMMARY:Gaat niet door: Koffie[^]*Gaat niet door. Reden: Vloer nat[^]*STATUS:CANCELLED/);
	const moved = dateCalendar(coffee, { ...date, moved: true, reason: 'Vloer nat' }, options);
	expect(moved).toMatch(/SUMMARY:Koffieochtend\r[^]*DESCRIPTION:Verplaatst. Reden: Vloer nat/);
});

describe('JSON-LD', () => {
	const event = (activity: Partial<ActivityRow> = {}, series: Series[] = [weekly], dates = [date]) =>
		eventJsonLd({ ...coffee, ...activity }, series, dates, options);

	test('says when, where, for whom and what it costs', () => {
		expect(event()).toMatchObject({
			'@type': 'Event',
			url: 'https://buurt.example.nl/activiteiten/koffieochtend-de-spil',
			startDate: '2026-11-24T10:00:00+01:00',
			endDate: '2026-11-24T12:00:00+01:00',
			eventStatus: 'https://schema.org/EventScheduled',
			isAccessibleForFree: true,
			location: { name: 'Wijkcentrum De Spil', geo: { latitude: 51.7735 } },
			eventSchedule: [{ repeatFrequency: 'P1W', byDay: ['https://schema.org/Tuesday'], startTime: '10:00:00', scheduleTimezone: 'Europe/Amsterdam' }],
			inLanguage: ['nl']
		}); // prettier-ignore
	});

	test('a cancelled, a moved and an unknown date, and a price nobody gave', () => {
		expect(event({}, [weekly], [{ ...date, cancelled: true }])).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' }); // prettier-ignore
		expect(event({}, [weekly], [{ ...date, moved: true }])).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-11-24T10:00' }); // prettier-ignore
		expect(event({ price: 'unknown' }, [], [])).not.toHaveProperty('isAccessibleForFree');
		expect(event({}, [], [])).not.toHaveProperty('startDate');
	});

	test('a series says in its schedule which days are left out, and ends where the site lists no further', () => {
		const changes: Series['changes'] = [{ original: '2026-11-24T10:00', kind: 'cancelled', reason: 'x' }];
		const scheduleOf = (series: Series) => event({}, [series]).eventSchedule as unknown as Record<string, unknown>[];
		const [schedule] = scheduleOf({ ...weekly, skipSchoolHolidays: true, changes });
		expect(schedule).toMatchObject({ endDate: '2027-11-23' });
		expect(schedule?.exceptDate).toEqual(expect.arrayContaining(['2026-11-24T10:00:00', '2026-12-22T10:00:00']));
		expect(scheduleOf(weekly)[0]).not.toHaveProperty('endDate');
		const stopped = scheduleOf({ ...weekly, changes: changes.map((change) => ({ ...change, following: true })) });
		expect(stopped[0]).toMatchObject({ endDate: '2026-11-24', exceptDate: ['2026-11-24T10:00:00'] });
	});

	test('cannot end the script element it stands in', () => {
		const text = jsonLdText(event({ title: '</script><script>alert(1)</script>&<!--\u2028\u2029' }));
		expect(text).not.toMatch(/[<>&\u2028\u2029]/);
		expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>&<!--\u2028\u2029' });
	});

	test('what we say of an activity, we can read', () => {
		const line = readEventLine(jsonLdText(event()), { source: 'x' });
		expect(line.ok && line.draft).toMatchObject({
			title: 'Koffieochtend',
			price: 'free',
			targetGroups: ['age-65-plus']
		});
		expect(line.ok && line.draft.accessibility['step-free']?.answer).toBe('yes');
		expect(line.ok && line.draft.series[0]?.rule).toBe('FREQ=WEEKLY;BYDAY=TU');
	});
});
