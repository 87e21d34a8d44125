// Files and addresses made to break whoever reads them: deep, endless, wide. Each is refused in words, in a moment.
import { describe, expect, test } from 'vitest';
import { parseFigures } from '#lib/areas/figure-file.ts';
import { parseBoundaries } from '#lib/areas/official.ts';
import { readCalendar } from '#lib/exchange/calendarfile.ts';
import { readEventLine } from '#lib/exchange/eventlines.ts';
import { policies } from '#lib/foundation/headers.ts';
import { subscriber } from '#lib/foundation/ratelimit.server.ts';
import { parseReport } from '#lib/moderation/report.ts';
import { parse } from '#lib/search/parse.ts';

/** Runs, and returns the seconds of work it took. */
function effort(work: () => void): number {
	const began = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(began);
	return (user + system) / 1e6;
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const event = (more: object) =>
	JSON.stringify({ '@type': 'Event', name: 'Koffie', startDate: '2026-12-01T10:00', ...more });

describe('a line of a file with activities', () => {
	test.each([
		['lists in lists', nested(32_000, '[', ']')],
		['objects in objects', nested(9_000, '{"location":', '}')],
		['an event of events', nested(4_000, '{"@type":"Event","name":"x","location":', '}')],
		['ages that are all spaces', event({ typicalAgeRange: `1${' '.repeat(990)}x` })],
		['a start that is all digits', event({ startDate: '1'.repeat(999) })],
		['a rule for every second', event({ eventSchedule: { startDate: '2026-01-01', repeatFrequency: 'PT1S' } })],
		[
			'repeated for ever',
			event({ eventSchedule: { startDate: '2026-01-01', repeatFrequency: 'P1D', repeatCount: 1e308 } })
		],
		[
			'a name of our own kind',
			`{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"name":"x"}`
		],
		['markup without an end', event({ description: '<a'.repeat(20_000) })],
		['entities without an end', event({ description: '&#'.repeat(20_000) })]
	])('%s', (_name, line) => {
		expect(effort(() => readEventLine(line, { source: 'import:x' }))).toBeLessThan(1);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});
});

test('a calendar of a hundred thousand events says that it is too much, and does not read them', () => {
	const one =
		'BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Koffie\r\nDTSTART:20261201T100000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n';
	const text = `BEGIN:VCALENDAR\r\n${one.repeat(100_000)}END:VCALENDAR`;
	const read = { problems: 0 };
	expect(effort(() => (read.problems = readCalendar(text, { source: 'import:x' }).problems.length))).toBeLessThan(4);
	expect(read.problems).toBeGreaterThan(0);
});

test.each([
	['points in points', `{"type":"Polygon","coordinates":${nested(100_000, '[', ']')}}`],
	['shapes in shapes', nested(20_000, '{"type":"GeometryCollection","geometries":[', ']}')]
])('borders of %s are refused', (_name, geometry) => {
	const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"WK082801"},"geometry":${geometry}}]}`;
	let refused: unknown[] = [];
	expect(effort(() => void (refused = parseBoundaries(text, { year: 2022 }).refused))).toBeLessThan(2);
	expect(refused).toHaveLength(1);
});

test('figures whose first line never ends are refused', () => {
	const { refused } = parseFigures('a;'.repeat(5_000_000), { year: 2022 });
	expect(refused).toEqual([{ where: 'regel 1', reason: 'langer dan 100000 tekens' }]);
});

test('a search of a hundred thousand parameters is read in a moment, and sorts by what is on the list only', () => {
	const many = new URLSearchParams(Array.from({ length: 100_000 }, (_, i) => ['soort', `x${i}`]));
	expect(effort(() => void parse(many))).toBeLessThan(1);
	for (const sort of ['id; drop table places', 'title', '__proto__', 'constructor']) {
		const { query, problems } = parse(new URLSearchParams({ sorteer: sort }));
		expect(query.sort).toBeNull();
		expect(problems).toEqual([{ field: 'sorteer', key: 'not-a-choice' }]);
	}
});

test('a message holds what the form asks and nothing else; a file in a text field is no text', () => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ melding: 'Hek dicht', status: 'public', delete_by: '2999-01-01' }))
		form.set(name, value);
	form.set('contact', new File(['x'], 'x.svg'));
	expect(parseReport(form)).toEqual({
		ok: true,
		report: { kind: 'wrong', original: null, message: 'Hek dicht', contact: null }
	});
});

test.each([
	['203.0.113.9', '203.0.113.9'],
	['::ffff:203.0.113.9', '203.0.113.9'],
	['2a02:a45d:1:2:3:4:5:6', '2a02:a45d:1:2'],
	['2A02:A45D:0001:2::9', '2a02:a45d:1:2'],
	['2a02::9', '2a02:0:0:0'],
	['::1', '0:0:0:0'],
	['1::2:3:4:5:6', '1:0:0:2'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['nonsens', 'nonsens']
])('who has %s is counted as %s', (address, counted) => expect(subscriber(address)).toBe(counted));

test('only a site behind https tells browsers to come back over https', () => {
	const names = (origin: string) => policies(origin).map(([name]) => name);
	expect(names('https://buurt.voorbeeld.nl')).toContain('strict-transport-security');
	expect(names('http://localhost:3000')).not.toContain('strict-transport-security');
});
