// A change made by another process is known here a moment later, and nothing else has to be read again for it.
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
let ids: number[] = [];
let stop = async () => {};

beforeAll(async () => {
	await twoWijken();
	const offer = ['een', 'twee', 'drie'].map((sourceId) => koffieAanDeWolput({ title: `Koffie ${sourceId}`, sourceId }));
	await activities.publishAll(offer, { today: dayAt(now) });
	const rows = await sql<{ id: number }[]>`select id from activities order by id`;
	ids = rows.map(({ id }) => id);
	stop = await search.listen();
	return () => stop();
});

async function found(params: string, at = now): Promise<number[]> {
	const answer = await search.find('activity', parse(new URLSearchParams(params)).query, at);
	return answer.ok ? answer.found.ids.toSorted((one, other) => one - other) : [];
}

/** As another process tells it. */
const told = (message: string) => sql`select pg_notify('search_changed', ${message})`;

async function until(params: string, expected: number[]): Promise<number[]> {
	for (let tries = 0; tries < 100; tries++) {
		const answer = await found(params);
		if (JSON.stringify(answer) === JSON.stringify(expected)) return answer;
		await pause(20);
	}
	return found(params);
}

test.each(['', 'q=koffie'])(
	'what another process took away is found no more (%s), and is found again when it is back',
	async (params) => {
		const [first = 0, ...others] = ids;
		expect(await found(params)).toEqual(ids);
		await sql`create table kept as select * from search_docs where id = ${first}`;
		await sql`delete from search_docs where id = ${first}`;
		await told(`activity ${first}`);
		expect(await until(params, others)).toEqual(others);
		await sql`insert into search_docs select * from kept`;
		await sql`drop table kept`;
		await told(`activity ${first}`);
		expect(await until(params, ids)).toEqual(ids);
	}
);

test('who lists by name finds what went and came back where its name belongs', async () => {
	const [een = 0, twee = 0, drie = 0] = ids;
	const byName = parse(new URLSearchParams('sorteer=naam')).query;
	for (const id of [drie, een, twee, drie]) {
		await sql`create table kept as select * from search_docs where id = ${id}`;
		await sql`delete from search_docs where id = ${id}`;
		search.changed({ noun: 'activity', ids: [id] });
		await search.find('activity', byName, now);
		await sql`insert into search_docs select * from kept`;
		await sql`drop table kept`;
		search.changed({ noun: 'activity', ids: [id] });
		const answer = await search.find('activity', byName, now);
		expect(answer.ok && answer.found.ids).toEqual([drie, een, twee]);
	}
});

test('another time is known, and so is what changed while nobody said what', async () => {
	const [first = 0, ...others] = ids;
	await sql`update occurrences set cancelled = true where activity_id = ${first}`;
	await told(`activity ${first}`);
	expect(await until('', others)).toEqual(others);
	await sql`update occurrences set cancelled = false where activity_id = ${first}`;
	await told('');
	expect(await until('', ids)).toEqual(ids);
});

test('what is published today is found by who asks for today, also when somebody asked before', async () => {
	const tomorrow = addDays(dayAt(now), 1);
	const morning = instantOf(`${tomorrow}T08:00`);
	const before = await found('wanneer=vandaag', morning);
	const soup = koffieAanDeWolput({ title: 'Soep', sourceId: 'soep', series: [weekly(`${tomorrow}T10:00`)] });
	const published = await activities.publishAll([soup], { today: dayAt(now) });
	expect(await found('wanneer=vandaag', morning)).toEqual([...before, published.ids.get('soep')]);
});
