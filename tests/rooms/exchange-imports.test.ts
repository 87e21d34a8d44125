// Importing a file into a real database: twice is once, what is wrong is named, places are recognised, memory stays flat.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importActivities } from '#lib/exchange/imports.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();
let directory = '';
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'exchange-'));
	await sql`insert into places (slug, name, access, type, lon, lat, indoors, source, source_id) values
		('de-spil', 'Wijkcentrum De Spil', 'publiek', 'gemeenschapshuis', 5.5265, 51.7735, true, 'test', '1'),
		('bibliotheek-oss', 'Bibliotheek', 'publiek', 'bibliotheek', 5.52, 51.76, true, 'test', '2'),
		('bibliotheek-berghem', 'Bibliotheek', 'publiek', 'bibliotheek', 5.573, 51.769, true, 'test', '3')`;
});
afterAll(() => rm(directory, { recursive: true, force: true }));
beforeEach(() => sql`delete from activities`);

async function load(name: string, content: string) {
	const path = join(directory, name);
	await writeFile(path, content);
	const said: string[] = [];
	const progress: [number, number | null][] = [];
	const summary = await importActivities(path, {
		report: (line) => void said.push(line),
		progress: (done, total) => void progress.push([done, total]),
		today: '2026-11-22'
	});
	return { summary, said, progress };
}

const coffee = (id: number, more: object = {}) => ({
	'@type': 'Event',
	'@id': `koffie-${id}`,
	name: `Koffie ${id}`,
	eventSchedule: { startDate: '2026-11-01', startTime: '10:00', endTime: '12:00', byDay: 'dinsdag' },
	...more
});
const lines = (...events: unknown[]) => events.map((event) => JSON.stringify(event)).join('\n');

test('the same file twice: nothing is doubled, and only what changed is changed', async () => {
	const first = await load('twee.jsonl', lines(coffee(1), coffee(2)));
	expect(first.summary).toMatchObject({ read: 2, added: 2, changed: 0, same: 0, refused: 0 });
	const second = await load('twee.jsonl', lines(coffee(1), coffee(2, { name: 'Koffie met vlaai' })));
	expect(second.summary).toMatchObject({ read: 2, added: 0, changed: 1, same: 1 });
	const rows = await sql<{ title: string; dates: number }[]>`
		select title, (select count(*)::int from occurrences o where o.activity_id = a.id) as dates
		from activities a order by source_id`;
	expect(rows.map(({ title }) => title)).toEqual(['Koffie 1', 'Koffie met vlaai']);
	expect(rows[0]?.dates).toBeGreaterThan(50);
});

test('wrong lines are refused by number and reason, the others go on', async () => {
	const { summary, said, progress } = await load(
		'fout.jsonl',
		[
			JSON.stringify(coffee(1)),
			'{ kapot',
			'',
			JSON.stringify(coffee(3, { eventSchedule: { startDate: '2026-11-01', byDay: 'Blauwdag' } })),
			JSON.stringify(coffee(1)),
			JSON.stringify({ name: 'x'.repeat(70_000) }),
			JSON.stringify(coffee(5))
		].join('\r\n')
	);
	expect(summary).toMatchObject({ read: 6, added: 2, refused: 4 });
	expect(said.join('\n')).toContain('6 gelezen, 2 toegevoegd, 0 gewijzigd, 0 gelijk, 4 geweigerd');
	expect(said.join('\n')).toContain('regel 2: Dit is geen geldige JSON');
	expect(said.join('\n')).toContain("regel 4 · eventSchedule.byDay: 'Blauwdag' is geen dag");
	expect(said.join('\n')).toContain('regel 5 · “Koffie 1”: Staat al op regel 1.');
	expect(said.join('\n')).toContain('regel 6: De regel is te lang');
	expect(progress.at(-1)).toEqual([7, 7]);
});

test('thirty wrong lines: twenty are written out, the rest is a number', async () => {
	const { said } = await load('veel.jsonl', 'kapot\n'.repeat(30));
	expect(said).toHaveLength(22);
	expect(said.at(-1)).toContain('nog 10');
});

test('a place is recognised by its name nearby, or by its name alone when only one has it', async () => {
	const at = (longitude: number) => ({ geo: { latitude: 51.7735, longitude } });
	await load(
		'plek.jsonl',
		lines(
			coffee(1, { location: 'wijkcentrum de spil' }),
			coffee(2, { location: { name: 'De Spil', ...at(5.527) } }),
			coffee(3, { location: { name: 'Wijkcentrum De Spil', ...at(5.6) } }),
			coffee(4, { location: 'Bibliotheek' }),
			coffee(5, { location: { name: 'Huiskamer', ...at(5.5265) } }),
			coffee(6, { location: { name: 'Wijkcentrum De Spil', address: 'Straat 1, Oss' } })
		)
	);
	const rows = await sql<{ source_id: string; slug: string | null }[]>`
		select a.source_id, p.slug from activities a left join places p on p.id = a.place_id order by a.source_id`;
	expect(rows.map(({ slug }) => slug)).toEqual(['de-spil', 'de-spil', null, null, null, 'de-spil']);
});

test('what was in a building that closed is still there when the same file is read again, until another opens', async () => {
	const at = { geo: { latitude: 51.7735, longitude: 5.527 } };
	const file = () => load('dicht.jsonl', lines(coffee(1, { location: { name: 'De Spil', ...at } })));
	const placesOf = () => sql`select p.slug from activities a left join places p on p.id = a.place_id`;
	await file();
	await sql`insert into place_withdrawals (place_id, by, reason) select id, 'test', 'gesloopt' from places where slug = 'de-spil'`;
	expect((await file()).summary).toMatchObject({ same: 1 });
	expect(await placesOf()).toEqual([{ slug: 'de-spil' }]);
	await sql`insert into places (slug, name, access, type, lon, lat, indoors, source, source_id)
		values ('nieuw', 'De Spil', 'publiek', 'gemeenschapshuis', 5.5268, 51.7735, true, 'test', '4')`;
	expect((await file()).summary).toMatchObject({ changed: 1 });
	expect(await placesOf()).toEqual([{ slug: 'nieuw' }]);
	await sql`delete from places where slug = 'nieuw'`;
	await sql`delete from place_withdrawals`;
});

test('a calendar: series with its changes, private appointments stay out, old Windows letters are read', async () => {
	const event = (...more: string[]) =>
		['BEGIN:VEVENT', 'DTSTART;TZID=Europe/Amsterdam:20261124T100000', 'DURATION:PT2H', ...more, 'END:VEVENT'].join('\r\n'); // prettier-ignore
	const text = ['BEGIN:VCALENDAR', event('UID:1', 'SUMMARY:Café', 'RRULE:FREQ=WEEKLY'), event('UID:2', 'SUMMARY:Tandarts', 'CLASS:PRIVATE'), 'END:VCALENDAR'].join('\r\n'); // prettier-ignore
	const path = join(directory, 'oud.ics');
	await writeFile(path, Buffer.from(text, 'latin1'));
	const said: string[] = [];
	const summary = await importActivities(path, { report: (line) => void said.push(line), today: '2026-11-22' });
	expect(summary).toMatchObject({ read: 2, added: 1, refused: 1 });
	expect(said.join('\n')).toContain('“Tandarts”: Deze afspraak staat in de agenda als privé.');
	expect(await sql`select title from activities`).toMatchObject([{ title: 'Café' }]);
});

test('text with SQL, markup and NUL in every field is stored as text', async () => {
	const evil = `'; drop table activities; -- <script>\u0000\ud800`;
	const { summary } = await load('kwaad.jsonl', lines(coffee(1, { '@id': evil, name: evil, description: evil, organizer: evil, location: evil, keywords: evil, url: evil }))); // prettier-ignore
	expect(summary.added).toBe(1);
	expect(await sql`select title from activities`).toHaveLength(1);
});

test('a file that is not there or has another ending is refused in words', async () => {
	const report = () => {};
	await expect(importActivities(join(directory, 'weg.jsonl'), { report })).rejects.toThrow('is er niet');
	await expect(importActivities(join(directory, 'x.xlsx'), { report })).rejects.toThrow('.ics of .jsonl');
});

test('three thousand lines in batches', async () => {
	const all = Array.from({ length: 3000 }, (_, id) => coffee(id));
	const began = performance.now();
	const { summary } = await load('veel-goed.jsonl', lines(...all));
	expect(summary).toMatchObject({ read: 3000, added: 3000 });
	// 50,000 in 60 seconds is 3.6 here; room for a busy machine.
	expect(performance.now() - began).toBeLessThan(15_000);
});
