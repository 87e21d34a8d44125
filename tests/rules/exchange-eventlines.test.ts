// One schema.org Event a line: what it becomes, and what somebody is told to change.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { expand } from '#lib/activities/recurrence.ts';
import { readEventLine } from '#lib/exchange/eventlines.ts';

const source = { source: 'import:test.jsonl' };
const read = (event: unknown) => readEventLine(JSON.stringify(event), source);

function draftOf(event: object) {
	const line = read({ '@type': 'Event', name: 'Koffieochtend', startDate: '2026-11-24T10:00', ...event });
	if (!line.ok) throw new Error(JSON.stringify(line.problems));
	return line.draft;
}

function problemsOf(event: object) {
	const line = read({ '@type': 'Event', name: 'Koffieochtend', startDate: '2026-11-24T10:00', ...event });
	return line.ok ? [] : line.problems.map(({ field, message }) => `${field}: ${message}`);
}

const days = (event: object, to = '2027-12-31') =>
	draftOf(event).series.flatMap((series) => expand(series, '2026-01-01', to)).map(({ start }) => start); // prettier-ignore

describe('what a line says', () => {
	test('the coffee morning of the handbook: everything in it is kept', () => {
		const draft = draftOf({
			'@id': 'https://voorbeeld.nl/koffie',
			description: 'Loop gerust binnen voor een kop koffie.',
			startDate: undefined,
			eventSchedule: {
				startDate: '2026-11-01',
				startTime: '10:00',
				endTime: '12:00',
				repeatFrequency: 'P1W',
				byDay: ['https://schema.org/Tuesday', 'vrijdag'],
				exceptDate: ['2026-12-25'],
				endDate: '2027-01-31'
			},
			location: {
				'@type': 'Place',
				name: 'Wijkcentrum De Spil',
				address: { streetAddress: 'Straat 1', postalCode: '5342 AB', addressLocality: 'Oss' },
				geo: { latitude: '51.7735', longitude: 5.5265 }
			},
			organizer: { name: 'Bewonersgroep', email: 'mailto:groep@voorbeeld.nl' },
			audience: [{ audienceType: 'ouderen' }, { audienceType: 'Carers', suggestedMinAge: 55 }],
			isAccessibleForFree: true,
			accessibilityFeature: ['rolstoeltoegankelijk', 'geen ringleiding', 'gratis parkeren'],
			keywords: 'ontmoeten, vlaai',
			inLanguage: ['nl-NL', 'tr']
		});
		expect(draft).toMatchObject({
			title: 'Koffieochtend',
			summary: 'Loop gerust binnen voor een kop koffie.',
			organiser: 'Bewonersgroep',
			organiserContact: 'groep@voorbeeld.nl',
			location: 'Wijkcentrum De Spil, Straat 1, 5342 AB Oss',
			point: { lon: 5.5265, lat: 51.7735 },
			kinds: ['walk-in'],
			themes: ['food'],
			targetGroups: ['age-65-plus', 'carers'],
			minAge: 55,
			price: 'free',
			joining: 'walk-in',
			languages: ['nl', 'tr'],
			sourceId: 'https://voorbeeld.nl/koffie'
		});
		expect(draft.description).toContain('Trefwoorden: vlaai');
		expect(draft.accessibility['step-free']?.answer).toBe('yes');
		expect(draft.accessibility['hearing-loop']?.answer).toBe('no');
		expect(draft.series[0]).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TU,FR', until: '2027-01-31' });
		expect(expand(draft.series[0]!, '2026-12-21', '2026-12-31').map(({ day }) => day)).toEqual([
			'2026-12-22',
			'2026-12-29'
		]);
	});

	test.each([
		['P2W and a name of a day', { startDate: '2026-11-24', startTime: '19:30', repeatFrequency: 'P2W', byDay: 'dinsdag', repeatCount: 2 }, ['2026-11-24T19:30', '2026-12-08T19:30']],
		['iCalendar codes', { startDate: '2026-11-24', startTime: '9:00', repeatFrequency: 'P1M', byDay: '2MO', repeatCount: 2 }, ['2026-12-14T09:00', '2027-01-11T09:00']],
		['first and third Wednesday', { startDate: '2026-12-01', startTime: '20:00', byDay: 'https://schema.org/Wednesday', byMonthWeek: [1, 3], repeatCount: 2 }, ['2026-12-02T20:00', '2026-12-16T20:00']],
		['days of the month', { startDate: '2026-12-01', startTime: '20:00', repeatFrequency: 'P1M', byMonthDay: [1, 15], repeatCount: 3 }, ['2026-12-01T20:00', '2026-12-15T20:00', '2027-01-01T20:00']],
		['words', { startDate: '2026-11-24', startTime: '10:00', repeatFrequency: 'wekelijks', repeatCount: 1 }, ['2026-11-24T10:00']],
		['no frequency and no day is once', { startDate: '2026-11-24', startTime: '10:00' }, ['2026-11-24T10:00']]
	])('%s', (_name, eventSchedule, expected) => expect(days({ eventSchedule })).toEqual(expected)); // prettier-ignore

	test.each([
		['a local time is local', { startDate: '2026-11-24T10:00', endDate: '2026-11-24T12:00' }, ['2026-11-24T10:00', 120]],
		['an instant is read on our clock', { startDate: '2026-07-01T08:00:00Z', duration: 'PT90M' }, ['2026-07-01T10:00', 90]],
		['a day is the whole day, the last day included', { startDate: '2026-11-24', endDate: '2026-11-25' }, ['2026-11-24T00:00', 2880]],
		['without an end it is not known', { startDate: '2026-11-24T10:00' }, ['2026-11-24T10:00', 0]]
	])('%s', (_name, event, expected) => {
		const [series] = draftOf(event).series;
		expect([series?.start, series?.durationMinutes]).toEqual(expected);
	}); // prettier-ignore

	test.each([
		[{ isAccessibleForFree: 'https://schema.org/True' }, 'free', null],
		[{ offers: { price: '3,50', priceCurrency: 'EUR' } }, 'amount', 350],
		[{ offers: [{ price: 5 }, { price: 2.5, name: 'met Meierijpas (laag inkomen)' }] }, 'amount', 500],
		[{ offers: { price: 0 } }, 'free', null],
		[{ offers: { price: '10', priceCurrency: 'USD' } }, 'amount', null],
		[{ isAccessibleForFree: false }, 'amount', null],
		[{}, 'unknown', null]
	])('%j costs %s %s', (event, price, priceCents) => expect(draftOf(event)).toMatchObject({ price, priceCents }));

	test('the same line without an id is the same activity next week; another place is another', () => {
		expect(draftOf({ location: 'De Spil' }).sourceId).toBe(draftOf({ location: 'De Spil' }).sourceId);
		expect(draftOf({ location: 'De Spil' }).sourceId).not.toBe(draftOf({ location: 'De Linde' }).sourceId);
	});

	test('a cancelled date is there, and says that it is off', () => {
		const [series] = draftOf({ eventStatus: 'https://schema.org/EventCancelled' }).series;
		expect(expand(series!, '2026-01-01', '2027-01-01')).toMatchObject([{ cancelled: true }]);
	});
});

test.each([
	[{ name: undefined }, 'name: Zet de naam'],
	[{ '@type': 'Person' }, "@type: 'Person' is geen activiteit"],
	[{ startDate: undefined }, 'startDate: Zet erbij wanneer het is'],
	[{ startDate: '2026-02-30' }, 'startDate:'],
	[{ startDate: '2026-11-24T25:00' }, 'startDate:'],
	[{ endDate: '2026-11-23T10:00' }, 'endDate: Het einde ligt vóór het begin'],
	[{ endDate: '2027-11-23T10:00' }, 'endDate: Dit duurt langer dan 31 dagen'],
	[{ duration: '2 uur' }, 'duration:'],
	[{ eventSchedule: { startDate: '2026-11-24', byDay: 'Blauwdag' } }, "eventSchedule.byDay: 'Blauwdag' is geen dag"],
	[{ eventSchedule: { startDate: '2026-11-24', repeatFrequency: 'PT1H' } }, 'eventSchedule.repeatFrequency: Vaker dan'],
	[{ eventSchedule: { startDate: '2026-11-24', startTime: 'tien uur' } }, 'eventSchedule.startTime:'],
	[{ eventSchedule: { startDate: '2026-11-24', scheduleTimezone: 'Mars/Oss' } }, 'eventSchedule.scheduleTimezone:'],
	[{ eventSchedule: { startDate: '2026-11-24', endDate: '2026-11-01', byDay: 'MO' } }, 'eventSchedule.endDate:'],
	[{ location: { geo: { latitude: 151, longitude: 5 } } }, 'location.geo:'],
	[{ offers: { price: 'gratis met pas' } }, 'offers.price:'],
	[{ audience: { suggestedMinAge: 90, suggestedMaxAge: 4 } }, 'audience.suggestedMinAge: De jongste leeftijd'],
	[{ name: 'a'.repeat(2000) }, 'name: Dit'],
	[{ keywords: Array<string>(500).fill('a') }, 'keywords: Dit']
])('%j is refused with the field and what to do', (event, expected) => {
	expect(problemsOf(event).join('\n').slice(0, 400)).toContain(expected);
});

test.each(['', '{', '[]', 'null', '"koffie"', '{"name":'.repeat(2000), `{"name":"${'a'.repeat(70_000)}"}`])(
	'a line that is no activity is refused',
	(line) => expect(readEventLine(line, source).ok).toBe(false)
);

test('a script in a name, a line break in a title and a NUL are taken out', () => {
	const draft = draftOf({ name: 'Koffie\r\nX-HACK: 1 <script>alert(1)</script>\u0000', '@id': 'a\u0000b', url: 'javascript:alert(1)' }); // prettier-ignore
	expect(draft.title).toBe('Koffie X-HACK: 1 alert(1)');
	expect(draft.sourceId).toBe('ab');
	expect(draft.description).not.toContain('javascript');
});

const examples = '../shared/data/events/schema.org/event-examples.json';
if (!existsSync(examples))
	test('left out: the schema.org examples are not on this machine', () => console.warn(examples));

describe.runIf(existsSync(examples))('the examples of schema.org', () => {
	type Example = { types: string; jsonld: unknown };
	const all = existsSync(examples) ? (JSON.parse(readFileSync(examples, 'utf8')) as Example[]) : [];
	const lines = all.flatMap(({ jsonld }) => [jsonld].flat());

	test('each loads or is refused with a field and a reason', () => {
		const answers = lines.map(read);
		for (const answer of answers.filter((each) => !each.ok)) expect(answer.problems.length).toBeGreaterThan(0);
		expect([lines.length, answers.filter((each) => each.ok).length]).toEqual([52, 21]);
	});
});

const corpus = resolve('../shared/search/corpus.mjs');
if (!existsSync(corpus)) test('left out: the corpus is not on this machine', () => console.warn(corpus));

test.runIf(existsSync(corpus))(
	'five thousand neighbourhood activities become drafts, nearly all with a kind or a theme',
	async () => {
		type Doc = { id: string; title: string; description: string; organiser: string; location: string; category: string; targetGroups: string[]; wijk: string; days: string[]; price: number; accessibility: string[]; lat: number; lng: number }; // prettier-ignore
		const { makeCorpus } = (await import(/* @vite-ignore */ pathToFileURL(corpus).href)) as {
			makeCorpus: (n: number) => Doc[];
		};
		const lines = makeCorpus(5000).map((doc) =>
			JSON.stringify({
				'@type': 'Event',
				'@id': doc.id,
				name: doc.title,
				description: doc.description,
				eventSchedule: { startDate: '2026-11-02', startTime: '10:00', endTime: '12:00', byDay: doc.days },
				location: { name: doc.location, address: doc.wijk, geo: { latitude: doc.lat, longitude: doc.lng } },
				organizer: { name: doc.organiser },
				audience: { audienceType: doc.targetGroups },
				isAccessibleForFree: doc.price === 0,
				offers: { price: doc.price / 100, priceCurrency: 'EUR' },
				accessibilityFeature: doc.accessibility,
				keywords: doc.category
			})
		);
		const began = process.threadCpuUsage();
		const answers = lines.map((line) => readEventLine(line, source));
		const { user, system } = process.threadCpuUsage(began);
		const drafts = answers.flatMap((answer) => (answer.ok ? [answer.draft] : []));
		expect(drafts.length).toBe(5000);
		expect(drafts.filter(({ kinds, themes }) => kinds.length + themes.length).length).toBeGreaterThan(4900);
		expect(drafts.every(({ targetGroups }) => targetGroups.length)).toBe(true);
		// 50,000 lines in 6 seconds; of this thread's own time, because others may be busy.
		expect((user + system) / 1000).toBeLessThan(1500);
	}
);
