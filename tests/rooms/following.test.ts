// Residents follow a search by e-mail: confirmed, told once what is new, on time across the DST nights, and stopped at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as following from '#lib/following/following.server.ts';
import type { Rhythm } from '#lib/following/follow.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { until } from '../support/started.ts';
import { takenAway } from '../support/leaving.ts';

const own = ownDatabase();
const origin = 'https://buurt.oss.example';
const fatima = 'fatima@voorbeeld.example';
const at = (text: string) => new Date(text);

type Kept = { recipient: string; subject: string; text: string; once: string | null; stopUrl: string | null };
const letters = () => sql<Kept[]>`
	select recipient, subject, text, once, stop_url as "stopUrl" from letters order by written_at, id`;
const digests = async () => (await letters()).filter(({ once: key }) => key?.startsWith('digest:'));
const tokenIn = (text: string) => /\/volgen\/(?:stop\/)?([\w-]{43})/.exec(text)?.[1] ?? '';

/** Somebody asks, gets the mail, and uses its link. */
async function follow(query: string, rhythm: Rhythm, now: Date, email = fatima) {
	const followed = (await following.describe(new URLSearchParams(query), now))!;
	await following.ask({ email, rhythm }, followed, origin, now);
	const letter = (await letters()).findLast(({ recipient }) => recipient === email);
	return following.confirm(tokenIn(letter!.text), now);
}

/** An activity in Schadewijk that became public at this moment. */
async function published(title: string, moment: string, east = false) {
	const point = east ? { lon: 5.551, lat: 51.771 } : { lon: 5.531, lat: 51.771 };
	const draft = koffieAanDeWolput({ title, sourceId: title, point, series: [weekly('2026-10-20T10:00')] });
	const { ids } = await activities.publishAll([draft], { today: '2026-10-20' });
	await sql`update activities set created_at = ${at(moment)} where id = ${ids.get(title)!}`;
	search.changed();
	return ids.get(title)!;
}

beforeAll(twoWijken);
beforeEach(async () => {
	await sql`truncate letters, follows, follow_requests, rate_limits cascade`;
	await activities.publishAll([], { today: '2026-10-20' });
	await sql`truncate activities, occurrences, search_docs cascade`;
	search.changed();
});

describe('before anything is sent', () => {
	const now = at('2026-10-21T09:00:00Z');

	test('an address counts only after its link was used, and the link works once', async () => {
		const followed = (await following.describe(new URLSearchParams('bij=schadewijk'), now))!;
		expect(followed).toEqual({ query: 'bij=schadewijk', words: 'activiteiten in Schadewijk' });
		await following.ask({ email: fatima, rhythm: 'new' }, followed, origin, now);
		expect(await sql`select from follows`).toHaveLength(0);
		const token = tokenIn((await letters())[0]!.text);
		expect(await following.requested(token, now)).toMatchObject({ words: 'activiteiten in Schadewijk', rhythm: 'new' });
		expect(await following.confirm(token, now)).toMatchObject({ query: 'bij=schadewijk' });
		expect(await following.confirm(token, now)).toBeUndefined();
		expect(await sql`select from follows`).toHaveLength(1);
	});

	test('no table holds a link that works', async () => {
		await follow('bij=schadewijk', 'new', now);
		const kept = JSON.stringify([await sql`select * from follow_requests`, await sql`select * from follow_stops`]);
		expect(kept).not.toContain(tokenIn((await letters())[0]!.text));
	});

	test('what was not confirmed is gone after a day', async () => {
		const followed = (await following.describe(new URLSearchParams(), now))!;
		await following.ask({ email: fatima, rhythm: 'weekly' }, followed, origin, now);
		const token = tokenIn((await letters())[0]!.text);
		expect(await following.confirm(token, at('2026-10-22T09:00:00Z'))).toBeUndefined();
		expect(await following.forgetUnconfirmed(at('2026-10-22T08:59:00Z'))).toBe(0);
		expect(await following.forgetUnconfirmed(at('2026-10-22T09:00:00Z'))).toBe(1);
	});

	test('who asks again only changes how often; who asks for somebody else fills no mailbox', async () => {
		await follow('q=koffie', 'new', now);
		await follow('q=koffie', 'weekly', at('2026-10-21T10:00:00Z'));
		expect(await sql`select rhythm from follows`).toEqual([{ rhythm: 'weekly' }]);
		const followed = (await following.describe(new URLSearchParams(), now))!;
		for (let time = 0; time < 10; time++)
			await following.ask({ email: 'jan@voorbeeld.example', rhythm: 'new' }, followed, origin, now);
		expect((await letters()).filter(({ recipient }) => recipient.startsWith('jan'))).toHaveLength(4);
	});

	test('a search that nobody can answer cannot be followed', async () => {
		expect(await following.describe(new URLSearchParams('bij=atlantis'), now)).toBeUndefined();
		expect(await following.describe(new URLSearchParams('straal=ver'), now)).toBeUndefined();
	});
});

describe('what is told', () => {
	test('only what is new, public, and an answer to what is followed', async () => {
		await published('Oude koffie', '2026-10-20T09:00:00Z');
		await follow('bij=schadewijk', 'new', at('2026-10-21T09:00:00Z'));
		await published('Koffie', '2026-10-21T10:00:00Z');
		await published('Koffie in Ruwaard', '2026-10-21T10:00:00Z', true);
		const withdrawn = await published('Ingetrokken koffie', '2026-10-21T10:00:00Z');
		await takenAway(withdrawn, 'gemeente', 'dubbel');
		expect(await following.tellAll(at('2026-10-22T05:59:00Z'), origin)).toBe(0);
		expect(await following.tellAll(at('2026-10-22T06:00:00Z'), origin)).toBe(1);
		const [digest] = await digests();
		expect(digest).toMatchObject({ recipient: fatima, subject: 'Nieuw in de buurt: Koffie' });
		expect(digest?.text).toContain('Wolput 1:\n- Koffie. Dinsdag 27 oktober, 10:00 tot 12:00. Gratis.');
		expect(digest?.text).not.toMatch(/Oude|Ruwaard|Ingetrokken/);
	});

	test('nothing new is no mail, and nothing is told twice', async () => {
		await follow('', 'new', at('2026-10-21T09:00:00Z'));
		expect(await following.tellAll(at('2026-10-22T06:00:00Z'), origin)).toBe(0);
		await published('Koffie', '2026-10-22T07:00:00Z');
		expect(await following.tellAll(at('2026-10-22T20:00:00Z'), origin)).toBe(0);
		expect(await following.tellAll(at('2026-10-23T06:00:00Z'), origin)).toBe(1);
		expect(await following.tellAll(at('2026-10-23T06:15:00Z'), origin)).toBe(0);
		expect(await following.tellAll(at('2026-10-24T06:00:00Z'), origin)).toBe(0);
	});

	test('what became public just before eight is told the next day, and never falls between two', async () => {
		await follow('', 'new', at('2026-10-21T09:00:00Z'));
		await published('Net voor acht', '2026-10-22T05:59:59.999Z');
		await published('Op de grens', '2026-10-22T05:45:00.000900Z');
		expect(await following.tellAll(at('2026-10-22T06:00:30Z'), origin)).toBe(1);
		expect(await following.tellAll(at('2026-10-23T06:00:00Z'), origin)).toBe(1);
		const told = (await digests()).map(({ subject }) => subject);
		expect(told).toEqual(['Nieuw in de buurt: Op de grens', 'Nieuw in de buurt: Net voor acht']);
	});

	test.each([
		['back', ['2026-10-24T06:00Z', '2026-10-25T06:00Z', '2026-10-25T07:00Z', '2026-10-26T07:00Z'], [1, 0, 1, 1]],
		['forward', ['2027-03-27T07:00Z', '2027-03-28T05:00Z', '2027-03-28T06:00Z', '2027-03-29T06:00Z'], [1, 0, 1, 1]]
	])('at eight on the clock, also in the night that the clock goes %s', async (_, moments, expected) => {
		const first = at(moments[0]!);
		const before = (hours: number) => new Date(first.getTime() + hours * 3_600_000).toISOString();
		await follow('', 'new', at(before(-20)));
		for (const [hours, title] of [
			[-10, 'Een'],
			[10, 'Twee'],
			[34, 'Drie']
		] as const)
			// prettier-ignore
			await published(title, before(hours));
		const told = [];
		for (const moment of moments) told.push(await following.tellAll(at(moment), origin));
		expect(told).toEqual(expected);
	});

	test('each week on Monday, and on Tuesday when the worker was away', async () => {
		await follow('', 'weekly', at('2026-10-21T09:00:00Z'));
		await published('Koffie', '2026-10-22T10:00:00Z');
		expect(await following.tellAll(at('2026-10-25T12:00:00Z'), origin)).toBe(0);
		await published('Na de maandag', '2026-10-26T10:00:00Z');
		expect(await following.tellAll(at('2026-10-27T12:00:00Z'), origin, 'Oss')).toBe(1);
		const [first] = await digests();
		expect(first?.subject).toBe('Nieuw in de buurt: Koffie');
		// The words of the page where it was asked.
		const { words } = (await following.describe(new URLSearchParams(), new Date(), 'Oss'))!;
		expect(words).toBe('alle activiteiten in Oss');
		expect(first?.text).toContain(`Je volgt: ${words}.`);
		expect(await following.tellAll(at('2026-11-02T07:00:00Z'), origin)).toBe(1);
	});
});

test('one click stops: the address, its letters and its links are gone at once', async () => {
	await follow('', 'new', at('2026-10-21T09:00:00Z'));
	await published('Koffie', '2026-10-21T10:00:00Z');
	await following.tellAll(at('2026-10-22T06:00:00Z'), origin);
	const token = tokenIn((await digests())[0]!.stopUrl!);
	expect(await following.followedBy(token, new Date())).toMatchObject({ words: 'activiteiten' });
	await following.stop(token);
	expect(await sql`select from follows`).toHaveLength(0);
	expect(await sql`select from follow_stops`).toHaveLength(0);
	// Also the letter that was still to be sent.
	expect(await digests()).toHaveLength(0);
	expect(await following.followedBy(token, new Date())).toBeUndefined();
	await following.stop(token);
	await published('Thee', '2026-10-22T10:00:00Z');
	expect(await following.tellAll(at('2026-10-23T06:00:00Z'), origin)).toBe(0);
});

test('whoever kills the worker half way: each follower is told once', async () => {
	const FOLLOWERS = 2_000;
	await sql`insert into follows (email, query, rhythm, since, told_until)
		select 'bewoner' || n || '@voorbeeld.example', case n % 3 when 0 then '' when 1 then 'q=koffie' else 'bij=schadewijk' end,
			'new', '2026-10-21T09:00Z', '2026-10-21T09:00Z' from generate_series(1, ${FOLLOWERS}) n`;
	await published('Koffie', '2026-10-21T10:00:00Z');
	const program = `
		import * as database from '#lib/foundation/database.server.ts';
		import { tellAll } from '#lib/following/following.server.ts';
		database.open(process.env.DATABASE_URL, 2);
		process.send('ready');
		await tellAll(new Date('2026-10-22T06:00:00Z'), 'https://buurt.oss.example');
		await database.close();`;
	const letterCount = async () => (await sql<{ count: number }[]>`select count(*)::int from letters`)[0]!.count;
	const kills: number[] = [];
	for (let ended: unknown; ended !== 0;) {
		const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
			env: { ...process.env, DATABASE_URL: own.url },
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		const gone = once(child, 'exit');
		await once(child, 'message');
		if (kills.length < 6) {
			const before = await letterCount();
			await until(async () => child.exitCode !== null || (await letterCount()) > before);
			await pause(Math.random() * 40);
			child.kill('SIGKILL');
		}
		[ended] = await gone;
		const [told] = await sql<{ count: number }[]>`select count(*)::int from follows where told_until > '2026-10-22'`;
		kills.push(await letterCount());
		expect(kills.at(-1)).toBe(told?.count);
	}
	expect(kills.some((count) => count > 0 && count < FOLLOWERS)).toBe(true);
	expect(kills.at(-1)).toBe(FOLLOWERS);
	const [each] =
		await sql`select count(distinct recipient)::int as people, count(distinct once)::int as keys from letters`;
	expect(each).toEqual({ people: FOLLOWERS, keys: FOLLOWERS });
}, 60_000);
