// A list that was taken along from this site and is brought back: as XLSX, CSV and GeoJSON it changes nothing.
import { beforeAll, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import { places as demoPlaces } from '#lib/demo/places.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { geojsonOf, sheetOf } from '#lib/inventory/export.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { parse } from '#lib/inventory/query.ts';
import * as places from '#lib/places/places.server.ts';
import * as write from '#lib/sheets/write.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
let ria: Person;
beforeAll(async () => {
	await twoWijken();
	ria = await signedIn(sql, { staff: ['officer'] });
	const odd = huiskamerDeWolput({
		name: '=Huiskamer; "De Ruif"',
		sourceId: 'ruif|2',
		description: 'Twee\nregels; met "tekens" en een -streep.',
		point: { lon: 5.5441234567, lat: 51.7701234567 },
		kinds: ['walk-in', 'eat-together'],
		targetGroups: ['age-0-14', 'age-65-plus'],
		phone: '+31 6 12345678',
		consumptionRequired: null,
		hours: {
			week: { 1: [{ from: '09:00', to: '12:00', mode: 'by-appointment' }, { from: '13:00', to: '24:00', mode: 'open' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
			exceptions: [{ from: '2026-12-24', to: '2027-01-01', blocks: [], reason: 'Kerst; dicht' }],
			holidays: 'closed',
			schoolHolidays: 'open',
			note: 'Bel aan; "twee keer"'
		}
	}); // prettier-ignore
	await places.saveAll([huiskamerDeWolput(), odd, ...demoPlaces('2026-11-22')], { today: dayAt(now) });
	// One that was made here, without a source of its own.
	await sql`update places set source = 'hier', source_id = null where source_id = 'wolput'`;
});

const everything = () => inventory.everything(ria, parse(new URLSearchParams()).query, dayAt(now));

test.each<[string, () => Promise<Uint8Array>]>([
	['lijst.xlsx', async () => write.xlsx({ sheets: [sheetOf(await everything())] })],
	['lijst.csv', async () => { const { columns, rows } = sheetOf(await everything()); return Buffer.from(write.csv(columns.map(({ title }) => title), rows)); }],
	['lijst.geojson', async () => Buffer.from(JSON.stringify(geojsonOf(await everything())))]
])('%s', async (name, bytes) => {
	const before = await sql`select * from places order by id`;
	const looked = await imports.look(ria, { file: { name, bytes: await bytes() }, list: '' }, null, now);
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	const { rows, counts } = (await imports.shown(ria, looked.id, { verdict: null, limit: 500 }))!;
	const others = rows.filter(({ verdict, problems, kept }) => verdict !== 'same' || problems.length || kept.length);
	expect(others.map(({ draft, verdict, fields, kept, problems }) => ({ name: draft.told.name, verdict, fields, kept, problems }))).toEqual([]);
	expect(counts.same).toBe(before.length);
	expect(await imports.apply(ria, looked.id, now)).toEqual({ ok: true, before: false });
	expect(await sql`select * from places order by id`).toEqual(before);
}); // prettier-ignore
