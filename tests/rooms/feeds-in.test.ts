// A calendar that an initiative keeps elsewhere: looked at, followed, kept in step, doubted, and no longer followed.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/activities/activity.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { calendarServer } from '../support/calendarserver.ts';
import { ics, type Told } from '../support/ics.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';
import { takenAway } from '../support/leaving.ts';

ownDatabase();
configure({ ORIGIN: 'https://buurt.example.nl' });
const server = calendarServer();
const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000 + 600_000);
const weekly = (uid: string, more: Partial<Told> = {}): Told => ({ uid, rule: 'FREQ=WEEKLY;BYDAY=TU', ...more });

let fatima: Person;
let kookclub: { id: number; name: string };
beforeAll(async () => {
	await sql`insert into places (slug, name, access, type, lon, lat, indoors, source, source_id)
		values ('de-spil', 'De Spil', 'publiek', 'gemeenschapshuis', 5.5265, 51.7735, true, 'test', '1')`;
});
beforeEach(async () => {
	await sql`delete from initiatives`;
	await sql`delete from activities`;
	await sql`delete from accounts`;
	const [row] = await sql<{ id: number; name: string }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'residents', 'test') returning id, name`;
	kookclub = row!;
	fatima = await signedIn(sql, { initiatives: [{ id: kookclub.id, role: 'editor' }] });
	await publishFirst();
	server.answers.clear();
	serve(weekly('a'), weekly('b'));
});

/** The first activity, which a moderator looked at: from then on the initiative is trusted. */
const publishFirst = () =>
	activities.publishAll(
		[{ ...emptyDraft, title: 'Maandelijks diner', initiativeId: kookclub.id, source: 'hier', sourceId: 'eerste' }],
		{ today }
	);
const serve = (...events: Told[]) => serveText(ics(...events));
const serveText = (text: string, etag?: string) =>
	server.answers.set('/agenda.ics', (request, response) =>
		etag && request.headers['if-none-match'] === etag
			? response.writeHead(304).end()
			: response.writeHead(200, etag ? { etag } : {}).end(text)
	);
const address = () => `${server.base}/agenda.ics`;
const look = (asked: Partial<feeds.Asked> = {}) =>
	feeds.look(fatima, kookclub.id, { url: address(), file: null, place: '', ...asked }, server.reach);
async function preview(asked: Partial<feeds.Asked> = {}) {
	const looked = await look(asked);
	if (!looked.ok) throw new Error(looked.problem);
	return looked.id;
}
async function follow(asked: Partial<feeds.Asked> = {}) {
	const followed = await feeds.follow(fatima, kookclub, await preview(asked), now);
	if (!followed.ok) throw new Error(followed.problem);
	return followed.feedId;
}
const keepUp = (at: Date) => feeds.keepUp(at, server.reach);
const overview = async () => (await feeds.overview(fatima, kookclub.id, now)).feeds;
const going = () => sql<{ sourceId: string; title: string; coming: number }[]>`
	select source_id as "sourceId", title, (select count(*)::int from occurrences o where o.activity_id = a.id
		and not o.cancelled and o.starts_at > ${now}) as coming
	from public_activities a where source like 'feed:%' order by source_id`;
const goingOn = async () => (await going()).filter(({ coming }) => coming > 0).map(({ sourceId }) => sourceId);

describe('looking first', () => {
	test('each activity is told: new, changed, the same, refused with its line, and what may be here already', async () => {
		await follow();
		await activities.publishAll(
			[{ ...emptyDraft, title: 'Buurtsoep op dinsdag', source: 'x', sourceId: '1', initiativeId: kookclub.id }],
			{ today }
		);
		serve(
			weekly('a'),
			weekly('b', { title: 'Samenzijn', start: '20261201T110000' }),
			weekly('c', { title: 'Buurtsoep op dinsdagen' }),
			{ uid: 'oud', start: '20200101T100000' },
			{ uid: 'vaak', rule: 'FREQ=SECONDLY' }
		);
		const shown = await feeds.shown(fatima, kookclub, await preview(), now);
		expect(shown?.rows.map((row) => [row.draft.sourceId, row.state])).toEqual([
			['a', 'same'],
			['b', 'changed'],
			['c', 'new'],
			['oud', 'past']
		]);
		expect(shown?.rows[1]).toMatchObject({ changed: ['title', 'series'], kept: [] });
		expect(shown?.rows[2]).toMatchObject({ twin: { title: 'Buurtsoep op dinsdag' } });
		expect(shown?.refused).toMatchObject([{ line: 31, message: expect.stringContaining('te vaak') as string }]);
		expect(await goingOn()).toEqual(['a', 'b']);
	});

	test.each([
		['/weg', 'fout 404'],
		['/binnen', 'niet voor iedereen op internet'],
		['/inloggen', 'geen agendabestand'],
		['/groot', 'groter dan 10 MB']
	])('what is at %s cannot be followed, and why', async (path, problem) => {
		server.answers.set('/binnen', (_, response) =>
			response.writeHead(302, { location: 'http://192.168.1.1/agenda.ics' }).end()
		);
		server.answers.set('/inloggen', (_, response) => response.end('<!doctype html><title>Log in</title>'));
		server.answers.set('/groot', (_, response) => response.end(Buffer.alloc(10_000_001)));
		expect(await look({ url: server.base + path })).toMatchObject({
			ok: false,
			field: 'adres',
			problem: expect.stringContaining(problem) as string
		});
	});

	test('without a hand from outside nothing in our own network is read', async () => {
		const looked = await feeds.look(fatima, kookclub.id, { url: address(), file: null, place: '' });
		expect(looked).toMatchObject({
			ok: false,
			problem: expect.stringContaining('niet voor iedereen op internet') as string
		});
	});

	test('a stranger may not look, see or follow, and does not learn that it is there', async () => {
		const stranger = await signedIn(sql);
		const id = await preview();
		await expect(feeds.look(stranger, kookclub.id, { url: address(), file: null, place: '' }, server.reach)).rejects.toThrow(Forbidden); // prettier-ignore
		await expect(feeds.shown(stranger, kookclub, id, now)).rejects.toThrow(Forbidden);
		await expect(feeds.follow(stranger, kookclub, id, now)).rejects.toThrow(Forbidden);
		await expect(feeds.overview(null, kookclub.id, now)).rejects.toThrow(Forbidden);
		const other = await sql<{ id: number }[]>`insert into initiatives (slug, name, kind, created_by) values ('ander', 'Ander', 'club', 'test') returning id`; // prettier-ignore
		const member = await signedIn(sql, { initiatives: [{ id: other[0]!.id, role: 'owner' }] });
		const feedId = await follow();
		await expect(feeds.stop(member, other[0]!.id, feedId, { withdraw: true }, now)).rejects.toThrow(Forbidden);
		expect(await feeds.shown(member, { id: other[0]!.id, name: 'Ander' }, await preview(), now)).toBeUndefined();
	});
});

describe('following', () => {
	test('an initiative of which nothing was looked at yet waits for the moderator, like any other', async () => {
		await sql`delete from activities`;
		expect(await feeds.follow(fatima, kookclub, await preview(), now)).toEqual({ ok: false, problem: 'not-trusted' });
		expect(await going()).toEqual([]);
	});

	test('what was looked at is published, in the name of the initiative, also when the calendar changes meanwhile', async () => {
		const id = await preview({ place: 'de spil' });
		serve(weekly('heel-anders'));
		expect(await feeds.follow(fatima, kookclub, id, now)).toMatchObject({ ok: true, taken: { added: 2 } });
		expect(await feeds.follow(fatima, kookclub, id, now)).toEqual({ ok: false, problem: 'gone' });
		const rows =
			await sql`select distinct a.organiser, a.initiative_id as "initiativeId", p.slug, a.source from activities a
			join places p on p.id = a.place_id where a.source like 'feed:%'`;
		const [feed] = await overview();
		expect([...rows]).toEqual([
			{ organiser: 'Kookclub', initiativeId: kookclub.id, slug: 'de-spil', source: `feed:${feed?.id}` }
		]);
		expect(await goingOn()).toEqual(['a', 'b']);
	});

	test('a file is published once, and again under the same name adds what is new without doing away with the rest', async () => {
		const file = (...events: Told[]) => ({ file: { name: 'zomer.ics', bytes: Buffer.from(ics(...events)) }, url: '' });
		const first = await follow(file(weekly('a'), weekly('b')));
		expect(await follow(file(weekly('b', { title: 'Anders' }), weekly('c')))).toBe(first);
		expect(await goingOn()).toEqual(['a', 'b', 'c']);
		expect(await keepUp(hours(48))).toBe(0);
	});

	test('the same calendar at once by two people is there once', async () => {
		const [one, two] = [await preview(), await preview()];
		const both = await Promise.all([
			feeds.follow(fatima, kookclub, one, now),
			feeds.follow(fatima, kookclub, two, now)
		]);
		expect(both.map((each) => each.ok && each.taken.added).sort()).toEqual([0, 2]);
		expect(await goingOn()).toEqual(['a', 'b']);
		expect(await overview()).toHaveLength(1);
	});
});

test('many links of a newcomer do not come in by a calendar either; what is here already stays as it was', async () => {
	const links = 'https://a.example https://b.example https://c.example';
	const linked = { more: [`DESCRIPTION:${links}`] };
	serve(weekly('a'), weekly('b', linked));
	await follow();
	expect(await goingOn()).toEqual(['a']);
	serve(weekly('a', linked));
	await keepUp(hours(2));
	expect(await goingOn()).toEqual(['a']);
	expect(await sql`select description from activities where source_id = 'a'`).not.toMatchObject([
		{ description: links }
	]);
	// After a month they know each other.
	await sql`insert into initiative_approvals (initiative_id, at, by) values (${kookclub.id}, '2026-09-01', 'test')`;
	serve(weekly('a', linked), weekly('c', linked));
	await keepUp(hours(4));
	expect(await goingOn()).toEqual(['a', 'c']);
});

describe('keeping in step', () => {
	test('a turn that took long enough leaves the rest to the next one; each calendar has its whole lease', async () => {
		await follow();
		expect(await feeds.keepUp(hours(1), server.reach, () => 20 * 60_000)).toBe(0);
		let passed = 0;
		const lease = () => sql<{ at: Date }[]>`select next_check_at as at from feeds`;
		server.answers.set('/agenda.ics', (_, response) => {
			void lease().then(([row]) => {
				passed = row!.at.getTime() - hours(1).getTime();
				response.writeHead(200).end(ics(weekly('a')));
			});
		});
		expect(await feeds.keepUp(hours(1), server.reach, () => 19 * 60_000)).toBe(1);
		expect(passed).toBe(29 * 60_000);
	});

	// A busy machine may hold us up itself.
	test('ten thousand activities hold nobody else up', { retry: 2 }, async () => {
		const many = ics(...Array.from({ length: 10_000 }, (_, index) => weekly(`nr-${index}`)));
		const lag = monitorEventLoopDelay({ resolution: 5 });
		lag.enable();
		const id = await preview({ url: '', file: { name: 'groot.ics', bytes: new TextEncoder().encode(many) } });
		const seen = await feeds.shown(fatima, kookclub, id, now);
		lag.disable();
		expect(seen?.rows).toHaveLength(10_000);
		console.log(`longest wait while 10,000 activities were read twice: ${Math.round(lag.max / 1e6)} ms`);
		expect(lag.max / 1e6).toBeLessThan(250);
	});

	test('what is new comes in, what changed changes, and what is gone does not go on, with the reason', async () => {
		serve(weekly('a'), weekly('b'), weekly('c'));
		await follow();
		serve(weekly('a', { title: 'Koken met vuur' }), weekly('b'), weekly('d'));
		expect(await keepUp(now)).toBe(0);
		expect(await keepUp(hours(1))).toBe(1);
		expect(await goingOn()).toEqual(['a', 'b', 'd']);
		expect((await going())[0]?.title).toBe('Koken met vuur');
		const [row] = await sql<{ reasons: string[]; past: number }[]>`
			select array_agg(distinct reason) as reasons, count(*)::int as past from occurrences o join activities a on a.id = o.activity_id
			where a.source_id = 'c' and o.cancelled`;
		expect(row?.reasons).toEqual(['Staat niet meer in de agenda van 127.0.0.1.']);
		expect(await sql`select from activities where source_id = 'c'`).toHaveLength(1);
	});

	test('what comes back in the calendar goes on again, with what people here did with its dates', async () => {
		serve(weekly('a'), weekly('b'), weekly('c'));
		await follow();
		const [c] = await sql<{ id: number }[]>`select id from activities where source_id = 'c'`;
		await sql.begin((tx) => activities.cancelDate(tx, fatima.id, c!.id, '2026-12-15T10:00', 'De kok is ziek'));
		serve(weekly('a'), weekly('b'));
		await keepUp(hours(1));
		expect(await goingOn()).toEqual(['a', 'b']);
		serve(weekly('a'), weekly('b'), weekly('c'));
		await keepUp(hours(3));
		expect(await goingOn()).toEqual(['a', 'b', 'c']);
		const off = await sql<{ original: string; reason: string }[]>`select original, reason from occurrences where activity_id = ${c!.id} and cancelled`; // prettier-ignore
		expect([...off]).toEqual([{ original: '2026-12-15T10:00', reason: 'De kok is ziek' }]);
	});

	test('who signed up for a dinner reads that it is off, or that it moved', async () => {
		serve(weekly('a'), weekly('b'), weekly('c'));
		await follow();
		const sign = (uid: string, original: string) => sql`
			insert into sign_ups (activity_id, original, name, contact, by, delete_by)
			select id, ${original}, 'Mo', ${`${uid}@voorbeeld.example`}, 'bewoner', '2027-01-31' from activities where source_id = ${uid}`;
		await sql`update activities set sign_up_here = true, joining = 'sign-up', local_fields = '{joining,joiningHow,signUpHere,capacity}' where source_id in ('a', 'c')`;
		await sign('a', '2026-12-08T10:00');
		await sign('c', '2026-12-08T10:00');
		const moved = ['RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T100000'];
		serve(weekly('a'), { uid: 'a', start: '20261209T193000', more: moved }, weekly('b'));
		await keepUp(hours(1));
		const letters = await sql<{ recipient: string; text: string }[]>`
			select recipient, text from letters where recipient in ('a@voorbeeld.example', 'c@voorbeeld.example') order by recipient`;
		expect(letters.map(({ recipient }) => recipient)).toEqual(['a@voorbeeld.example', 'c@voorbeeld.example']);
		expect(letters[0]?.text).toContain('19:30');
		expect(letters[1]?.text).toContain('Staat niet meer in de agenda');
		// From now on an hour later: whoever signed up goes along.
		serve(weekly('a', { start: '20261201T110000' }), weekly('b'));
		await sign('a', '2026-12-15T10:00');
		await keepUp(hours(3));
		const [mo] = await sql`select 1 from sign_ups where original = '2026-12-15T11:00'`;
		expect(mo).toBeDefined();
	});

	test('a field that a person here changed is never overwritten, and the page says which', async () => {
		await follow();
		const [a] = await sql<{ id: number }[]>`select id from activities where source_id = 'a'`;
		await sql.begin(async (tx) => {
			const draft = await activities.draftOf(tx, a!.id);
			await activities.publish(tx, fatima.id, { ...draft, title: 'Onze eigen naam' }, { today, id: a!.id });
		});
		serve(weekly('a', { title: 'Naam uit de agenda', start: '20261201T190000' }), weekly('b'));
		const shown = await feeds.shown(fatima, kookclub, await preview(), now);
		expect(shown?.rows[0]).toMatchObject({ state: 'changed', changed: ['series'], kept: ['title'] });
		await keepUp(hours(1));
		const [after] = await sql<{ title: string; starts: string }[]>`
			select a.title, min(o.starts) as starts from activities a join occurrences o on o.activity_id = a.id where a.id = ${a!.id} group by 1`;
		expect(after).toEqual({ title: 'Onze eigen naam', starts: '2026-12-01T19:00' });
		expect((await overview())[0]?.changedHere).toMatchObject([{ title: 'Onze eigen naam', fields: ['title'] }]);
	});

	test('what did not change costs one question, by tag or by content', async () => {
		serveText(ics(weekly('a')), '"1"');
		await follow();
		const changes = () => sql`select from changes`;
		const before = (await changes()).length;
		await keepUp(hours(1));
		serveText(ics(weekly('a')));
		await keepUp(hours(3));
		expect((await changes()).length).toBe(before);
		expect(await overview()).toMatchObject([{ problem: null, failures: 0, checkedAt: hours(3) }]);
	});

	test('a calendar that cannot be reached is tried later and later, which the page says; then all is well again', async () => {
		await follow();
		server.answers.set('/agenda.ics', (_, response) => response.writeHead(500).end());
		let at = hours(1);
		for (const wait of [1, 2, 4, 8, 16, 24, 24]) {
			expect(await keepUp(at)).toBe(1);
			const [feed] = await overview();
			expect(feed?.problem).toContain('fout 500');
			expect((feed!.nextCheckAt.getTime() - at.getTime()) / 3_600_000).toBe(wait);
			expect(await keepUp(new Date(at.getTime() + 60_000))).toBe(0);
			at = feed!.nextCheckAt;
		}
		expect(await goingOn()).toEqual(['a', 'b']);
		serve(weekly('a'), weekly('b'));
		await keepUp(at);
		expect(await overview()).toMatchObject([{ problem: null, failures: 0 }]);
	});

	test.each([
		['a page that is no calendar', '<!doctype html><title>Onderhoud</title>', 'geen agendabestand'],
		['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n', 'DTSTART']
	])('%s cancels nothing', async (_name, text, problem) => {
		await follow();
		serveText(text);
		await keepUp(hours(1));
		expect(await goingOn()).toEqual(['a', 'b']);
		expect((await overview())[0]?.problem).toMatch(new RegExp(`${problem}|halverwege`));
	});

	test('a calendar that suddenly is empty is believed when it still is a day later', async () => {
		await follow();
		serve();
		await keepUp(hours(1));
		expect(await goingOn()).toEqual(['a', 'b']);
		expect((await overview())[0]?.problem).toContain('staan ineens 2 van de 2 activiteiten niet meer');
		await keepUp(hours(3));
		expect(await goingOn()).toEqual(['a', 'b']);
		await keepUp(hours(26));
		expect(await goingOn()).toEqual([]);
		expect((await overview())[0]).toMatchObject({ problem: null, doubtSince: null });
	});

	test('a calendar that was empty for a moment does no harm', async () => {
		await follow();
		serve();
		await keepUp(hours(1));
		serve(weekly('a'), weekly('b'));
		await keepUp(hours(3));
		serve();
		await keepUp(hours(26));
		expect(await goingOn()).toEqual(['a', 'b']);
	});

	test('two workers read each calendar once', async () => {
		await follow();
		server.asked = 0;
		const counts = await Promise.all([keepUp(hours(1)), keepUp(hours(1))]);
		expect(counts.reduce((sum, count) => sum + count)).toBe(1);
		expect(server.asked).toBe(1);
	});

	test('of an initiative that ended, or was taken away, nothing is read any more', async () => {
		await follow();
		await sql`insert into initiative_endings (initiative_id, by) values (${kookclub.id}, 'test')`;
		expect(await keepUp(hours(1))).toBe(0);
	});
});

describe('no longer following', () => {
	test('what came from it stays as it is, and is asked after like any other', async () => {
		const feedId = await follow();
		await feeds.stop(fatima, kookclub.id, feedId, { withdraw: false }, now);
		serve();
		expect(await keepUp(hours(26))).toBe(0);
		expect(await goingOn()).toEqual(['a', 'b']);
		const asked = await sql`select confirm_by from activities where source like 'feed:%' and confirm_by = '2027-02-21'`;
		expect(asked).toHaveLength(2);
	});

	test('the whole import is undone, and comes back when it is followed again; what a moderator took away does not', async () => {
		const feedId = await follow();
		const [a] = await sql<{ id: number }[]>`select id from activities where source_id = 'a'`;
		await takenAway(a!.id, 'moderator', 'Reclame');
		await sql`
			insert into sign_ups (activity_id, original, name, contact, by, delete_by)
			select id, '2026-12-08T10:00', 'Mo', 'mo@voorbeeld.example', 'bewoner', '2027-01-31' from activities where source_id = 'b'`;
		const mo = async () =>
			(await sql<{ kind: string }[]>`select kind from letters where recipient = 'mo@voorbeeld.example' order by written_at`).map(({ kind }) => kind); // prettier-ignore
		await feeds.stop(fatima, kookclub.id, feedId, { withdraw: true }, now);
		expect(await going()).toEqual([]);
		expect(await mo()).toEqual(['sign-up-date-cancelled']);
		const [left] = await sql`select count(*)::int as count from search_docs where kind = 'activity' and id in (select id from activities where source like 'feed:%')`; // prettier-ignore
		expect(left).toEqual({ count: 0 });
		expect(await follow()).toBe(feedId);
		expect(await goingOn()).toEqual(['b']);
		expect(await mo()).toEqual(['sign-up-date-cancelled', 'sign-up-date-again']);
	});
});

test('calendars nobody said yes to go after a day', async () => {
	await preview();
	expect(await feeds.forgetPreviews(new Date(Date.now() + 3_600_000))).toBe(0);
	expect(await feeds.forgetPreviews(new Date(Date.now() + 25 * 3_600_000))).toBeGreaterThan(0);
});
