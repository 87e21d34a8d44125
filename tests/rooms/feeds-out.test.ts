// Calendars and news that people subscribe to: the same as the list, right in another program, and cheap to ask again.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { eventsOf, itemsOf } from '../support/calendars.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';
const site = { origin: 'https://buurt.example.nl' };
const weekly: Series = {
	start: '2026-10-06T10:00',
	durationMinutes: 120,
	rule: 'FREQ=WEEKLY;BYDAY=TU',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
};
const draft = (id: string, more: Partial<ActivityDraft> = {}): ActivityDraft => ({
	...emptyDraft,
	title: `Activiteit ${id}`,
	summary: 'Kom erbij.',
	series: [weekly],
	source: 'test',
	sourceId: id,
	...more
});

let place = 0;
let initiative = 0;
beforeAll(async () => {
	const [row] = await sql<{ id: number }[]>`
		insert into places (slug, name, access, type, lon, lat, indoors, source, source_id)
		values ('de-spil', 'De Spil', 'publiek', 'gemeenschapshuis', 5.5265, 51.7735, true, 'test', '1') returning id`;
	place = row!.id;
	const [group] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'residents', 'test') returning id`;
	initiative = group!.id;
	await sql`insert into initiative_approvals (initiative_id, by) values (${initiative}, 'test')`;
	await activities.publishAll(
		[
			draft('koffie', { placeId: place, title: 'Koffie; met, taart' }),
			draft('twee', {
				title: 'Koffie op twee dagen',
				series: [weekly, { ...weekly, start: '2026-10-02T14:00', rule: 'FREQ=WEEKLY;BYDAY=FR' }]
			}),
			draft('vakantie', { series: [{ ...weekly, skipSchoolHolidays: true }], initiativeId: initiative }),
			draft('ziek', {
				series: [{ ...weekly, changes: [{ original: '2026-11-24T10:00', kind: 'cancelled', reason: 'De kok is ziek' }] }], // prettier-ignore
				initiativeId: initiative,
				placeId: place
			}),
			draft('los', { series: [{ ...weekly, rule: null, start: '2026-12-24T19:30' }] }),
			draft('heel', { series: [{ ...weekly, rule: null, start: '2026-12-25T00:00', durationMinutes: 1440 }] }),
			draft('londen', { series: [{ ...weekly, zone: 'Europe/London' }] }),
			draft('voorbij', { series: [{ ...weekly, rule: null, start: '2026-11-01T10:00' }] })
		],
		{ today }
	);
});

const ask = (headers: Record<string, string> = {}) => new Request('https://buurt.example.nl/', { headers });
async function calendar(query: string) {
	const found = await exchange.inSearch(new URLSearchParams(query), now);
	if (!found.ok) throw new Error('refused');
	return (await exchange.calendarAnswer(ask(), found.listing, site)).text();
}

test.each([
	'',
	'q=koffie',
	'wanneer=week',
	'dagdeel=weekend-ochtend',
	'q=bestaatniet',
	'van=2026-12-24&tot=2026-12-24'
])('the calendar of "%s" has as many items as the list says', async (query) => {
	const { total } = await finding.activitiesFor(new URLSearchParams(query), now);
	expect(itemsOf(await calendar(query))).toBe(total);
});

test('a wrong question is refused, as on the page', async () => {
	expect(await exchange.inSearch(new URLSearchParams('van=gisteren'), now)).toMatchObject({ ok: false });
	expect(await exchange.inSearch(new URLSearchParams('bij=nergenshuizen'), now)).toMatchObject({
		ok: false,
		problems: [{ field: 'bij', key: 'unknown-area' }]
	});
});

test('another program sees the dates that stand here, at the same instants', async () => {
	const rows = await sql<{ at: string; cancelled: boolean }[]>`
		select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at, cancelled from occurrences o join activities a on a.id = o.activity_id
		where a.source_id <> 'heel' and a.source_id <> 'voorbij' and day between '2026-11-23' and '2027-04-30' order by starts_at`;
	const seen = eventsOf(await calendar(''), '2026-11-23', '2027-04-30').filter(({ url }) => !url.endsWith('-heel'));
	expect(seen.map(({ at, cancelled }) => `${at} ${cancelled}`).sort()).toEqual(
		rows.map(({ at, cancelled }) => `${at} ${cancelled}`).sort()
	);
	// Ten in the morning, before and after the last Sunday of March.
	expect(seen.map(({ at }) => at)).toEqual(expect.arrayContaining(['2027-03-23T09:00', '2027-03-30T08:00']));
});

test('whoever looks years ahead sees no date in a holiday, and none that the site does not list', async () => {
	const rows = await sql<{ at: string }[]>`
		select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at from occurrences o join activities a on a.id = o.activity_id
		where a.source_id = 'vakantie' and day >= ${today} order by starts_at`;
	const seen = eventsOf(await calendar(''), today, '2031-12-31').filter(({ url }) =>
		url.endsWith('/activiteit-vakantie')
	);
	expect(seen.map(({ at }) => at)).toEqual(rows.map(({ at }) => at));
	expect(seen.length).toBeGreaterThan(30);
});

test('its form: UTC stamps, one zone told, ids without the address of the site, short lines, asked again each hour', async () => {
	const text = await calendar('');
	expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
	expect(new Set([...text.matchAll(/TZID=([^:;]+)/g)].map(([, zone]) => zone))).toEqual(new Set(['Europe/Amsterdam']));
	expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
	expect(text).toContain('X-PUBLISHED-TTL:PT1H');
	expect(text.match(/^UID:.*$/gm)?.filter((uid) => !/^UID:activiteit-[\da-f]{24}(-2)?\r$/.test(`${uid.trimEnd()}\r`))).toEqual([]); // prettier-ignore
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	for (const stamp of text.match(/^(DTSTAMP|LAST-MODIFIED):.*$/gm) ?? [])
		expect(stamp.trim()).toMatch(/:\d{8}T\d{6}Z$/);
});

test('the ids of a site that moved, or that was filled again, are those of before', async () => {
	const found = await exchange.inSearch(new URLSearchParams(), now);
	if (!found.ok) throw new Error('refused');
	const elsewhere = await (
		await exchange.calendarAnswer(ask(), found.listing, { origin: 'https://anders.example' })
	).text();
	const uids = (text: string) => text.match(/^UID:.*$/gm);
	expect(uids(elsewhere)).toEqual(uids(await calendar('')));
});

describe('who asks again', () => {
	async function answer(headers: Record<string, string> = {}) {
		const found = await exchange.inSearch(new URLSearchParams('q=koffie'), now);
		if (!found.ok) throw new Error('refused');
		return exchange.calendarAnswer(ask(headers), found.listing, site);
	}

	test('gets no body while nothing changed, by tag and by day', async () => {
		const first = await answer();
		const [etag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
		const again: Record<string, string>[] = [
			{ 'if-none-match': etag },
			{ 'if-none-match': `"x", ${etag}` },
			{ 'if-modified-since': modified }
		];
		for (const headers of again) expect((await answer(headers)).status).toBe(304);
		expect((await answer({ 'if-none-match': '"x"', 'if-modified-since': modified })).status).toBe(200);
		search.changed();
		expect((await answer()).headers.get('etag')).toBe(etag);
	});

	test('gets the same all day, and the next day the dates of one day more', async () => {
		const at = async (moment: string) => {
			const found = await exchange.inSearch(new URLSearchParams('q=koffie'), new Date(moment));
			return found.ok && found.listing.version.etag;
		};
		expect(await at('2026-11-24T23:50:00+01:00')).toBe(await at('2026-11-24T12:30:00+01:00'));
		expect(await at('2026-11-25T00:10:00+01:00')).not.toBe(await at('2026-11-24T23:50:00+01:00'));
	});

	test.each([
		['a text that changes', () => sql`update activities set title = 'Koffie met vlaai', updated_at = now() where source_id = 'koffie'`], // prettier-ignore
		['a date that is full', () => sql`insert into full_dates (activity_id, original, by) select id, '2026-12-01T10:00', 'test' from activities where source_id = 'koffie'`], // prettier-ignore
		['a place with another name', () => sql`update places set name = 'De Nieuwe Spil', updated_at = now()`],
		['a date that is off', () => sql`insert into occurrence_changes (series_id, original, kind, reason, by) select s.id, '2026-12-08T10:00', 'cancelled', 'Storm', 'test' from series s join activities a on a.id = s.activity_id where a.source_id = 'koffie'`] // prettier-ignore
	])('gets %s', async (_name, change) => {
		const first = await answer();
		await change();
		search.changed();
		const again = await answer({ 'if-none-match': first.headers.get('etag')! });
		expect(again.status).toBe(200);
		expect(await again.text()).not.toBe(await first.text());
	});

	test('reads that a date is full, and that one is off', async () => {
		const text = await (await answer()).text();
		const seen = eventsOf(text, '2026-11-30', '2026-12-10').filter(({ url }) => url.endsWith('/koffie-met-taart'));
		expect(seen.map(({ at, title, cancelled }) => [at, title, cancelled])).toEqual([
			['2026-12-01T09:00', 'Vol: Koffie met vlaai', false],
			['2026-12-08T09:00', 'Gaat niet door: Koffie met vlaai', true]
		]);
	});
});

test('a place and an initiative have a calendar of their own, with what is off; nothing of who is not public', async () => {
	const ofPlace = await exchange.atPlace('de-spil', now);
	expect(ofPlace?.listing.ids).toHaveLength(2);
	const own = await exchange.ofInitiative('kookclub', now);
	expect(own?.listing.ids).toHaveLength(2);
	const text = await (await exchange.calendarAnswer(ask(), own!.listing, site)).text();
	expect(eventsOf(text, '2026-11-24', '2026-11-24').map(({ cancelled }) => cancelled)).toContain(true);
	expect(text.replaceAll('\r\n ', '')).toContain('De kok is ziek');
	await sql`delete from initiative_approvals`;
	expect(await exchange.ofInitiative('kookclub', now)).toBeUndefined();
	await sql`insert into initiative_approvals (initiative_id, by) values (${initiative}, 'test')`;
	expect(await exchange.atPlace('../etc', now)).toBeUndefined();
});

test('news is newest first, and says of nobody more than the page', async () => {
	await activities.publishAll([draft('nieuw', { title: 'Nieuw & <b>vet</b>', initiativeId: initiative })], { today });
	const own = await exchange.ofInitiative('kookclub', new Date(now.getTime() + 60_000));
	const answer = await exchange.newsAnswer(ask(), own!.listing, site);
	const text = await answer.text();
	expect(answer.headers.get('content-type')).toContain('application/atom+xml');
	const titles = [...text.matchAll(/<entry>\s*<title[^>]*>(.*?)<\/title>/g)].map(([, title]) => title);
	expect(titles).toHaveLength(3);
	expect(titles[0]).toMatch(/Nieuw &/);
	expect(text).not.toMatch(/<b>/);
	expect(text).toMatch(/<id>tag:thuis-in-de-buurt,2026:activiteit-[\da-f]{24}<\/id>/);
	expect((await exchange.newsAnswer(ask({ 'if-none-match': answer.headers.get('etag')! }), own!.listing, site)).status).toBe(304); // prettier-ignore
});

test('in three time zones of the server the text is the same', () => {
	const script = `
		import { calendarEntries } from '#lib/exchange/calendarfeed.ts';
		const series = ${JSON.stringify([weekly, { ...weekly, start: '2026-03-03T00:00', durationMinutes: 1440, changes: [{ original: '2026-03-31T00:00', kind: 'cancelled', reason: 'x' }] }])};
		const activity = { slug: 'x', title: 'x', summary: '', description: '', organiser: null, where: null, street: null, postcode: null, locality: null,
			lon: null, lat: null, source: 'a', sourceId: 'b', updatedAt: new Date('2026-03-28T23:30:00Z'), series };
		console.log(calendarEntries([activity], { origin: 'https://x.nl', today: '2026-11-23' }));`;
	const texts = ['UTC', 'Europe/Amsterdam', 'America/New_York'].map((zone) =>
		execFileSync(process.execPath, ['--input-type=module', '-e', script], {
			env: { ...process.env, TZ: zone }
		}).toString()
	);
	expect(texts[0]).toContain('DTSTART;TZID=Europe/Amsterdam:20261006T100000');
	expect(new Set(texts).size).toBe(1);
});
