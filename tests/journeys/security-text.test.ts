// Text of others is text: whatever somebody puts in a title, it stays on its line and inside its element.
import { beforeAll, describe, expect, test } from 'vitest';
import { stranger } from '../support/stranger.ts';

const { body, get, sql, takeOver } = stranger();

// '<' ends an element, a line break ends a header, a comma and a semicolon part a line of a calendar.
const EVIL = `Koffie </script><script>alert(1)</script> <img src=x onerror=alert(1)> "' a,b;c`;
const FIELD = 'BEGIN:VALARM';

let evil: string;

beforeAll(async () => {
	await takeOver(
		'kwaad.jsonl',
		JSON.stringify({
			'@type': 'Event',
			name: EVIL,
			description: `${EVIL}\n\njavascript:alert(1) en https://goed.example/ en mailto:fatima@voorbeeld.nl`,
			startDate: '2026-11-01T10:00',
			eventSchedule: { startDate: '2026-11-01', startTime: '10:00', endTime: '12:00', byDay: 'dinsdag' },
			organizer: EVIL,
			location: { name: EVIL, geo: { latitude: 51.7735, longitude: 5.5265 } }
		})
	);
	// Whatever an import takes out: what is stored may be anything.
	await sql()`update activities set title = ${EVIL}, summary = ${EVIL}, organiser = ${EVIL}, location = ${EVIL}, place_id = null
		where source = 'import:kwaad.jsonl'`;
	const text = EVIL.replace(/[,;]/g, '\\$&');
	await takeOver(
		'kwaad.ics',
		`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Amsterdam:20261103T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\n` +
			`SUMMARY:${text}\\nBEGIN:VALARM\r\nDESCRIPTION:${text}\\nBEGIN:VALARM\r\nLOCATION:${text}\\nBEGIN:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
	);
	const rows = await sql()<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.ics'`;
	evil = rows[0]?.slug ?? '';
});

describe('text of others', () => {
	const leads = (html: string) =>
		[...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>/g)].map(([tag, href]) => ({ tag, href }));

	test('a script in an imported title, description, organiser or place is text on every page it comes on', async () => {
		const json = JSON.parse(await body('/activiteiten.json?q=alert')) as {
			total: number;
			hits: { slug: string; title: string }[];
		};
		expect(json.total).toBe(2);
		expect(json.hits.map(({ title }) => title)).toContain(EVIL);
		const pages = [
			'/activiteiten?q=alert',
			'/activiteiten?q=%3Cscript%3Ealert(1)',
			...json.hits.map(({ slug }) => `/activiteiten/${slug}`)
		];
		for (const path of pages) {
			const html = await body(path);
			expect(html, path).not.toMatch(/<script>alert|<img src=x/);
		}
		const dots = await get('/activiteiten.geojson?q=alert');
		expect(dots.headers.get('content-type')).toBe('application/geo+json');
		expect(await dots.text()).toContain('alert');
	});

	test('the facts for machines on a page cannot end their element', async () => {
		const [row] = await sql()<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.jsonl'`;
		const html = await body(`/activiteiten/${row?.slug}`);
		const facts = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
		expect((JSON.parse(facts) as { name: string }).name).toContain('</script>');
	});

	test('links in it go to the web, mail or telephone only, and recommend nothing', async () => {
		const rows = await sql()<{ slug: string }[]>`select slug from activities where source = 'import:kwaad.jsonl'`;
		const links = leads(await body(`/activiteiten/${rows[0]?.slug}`));
		expect(links.filter(({ href }) => !/^(https?:|mailto:|tel:|\/|#|\.)/.test(href ?? ''))).toEqual([]);
		const theirs = links.filter(({ href }) => /goed\.example|fatima@/.test(href ?? ''));
		expect(theirs).toHaveLength(2);
		for (const { tag } of theirs) expect(tag).toContain('rel="ugc nofollow noopener"');
	});

	test('a title with line breaks, commas and semicolons adds no line to the calendar file or its headers', async () => {
		const answer = await get(`/activiteiten/${evil}/agenda.ics`);
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.ics"$/);
		const lines = (await answer.text()).replace(/\r\n[ \t]/g, '').split('\r\n');
		expect(lines.filter((line) => line.startsWith(FIELD))).toEqual([]);
		expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain(String.raw`a\,b\;c`);
	});
});
