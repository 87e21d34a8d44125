// What the columns of a list are: said once, known for the next file, and forgotten when the list does not come back.
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { ownDatabase } from '../support/database.ts';
import { csvOf } from '../support/lists.ts';
import { twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const titles = ['Waar komt men samen', 'Wat', 'lon', 'lat'];
let ria: Person;
beforeAll(async () => {
	await twoWijken();
	ria = await signedIn(sql, { name: 'Ria', staff: ['officer'] });
});

async function bring(rows: readonly (readonly string[])[], list: string) {
	const file = { name: `${list}.csv`, bytes: csvOf([titles, ...rows]) };
	const looked = await imports.look(ria, { file, list }, null, now);
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	return looked.id;
}
const see = async (id: string) => (await imports.shown(ria, id, { verdict: null }))!;

test('what a column is can be said otherwise, and is remembered for the next file of this list', async () => {
	const rows = [['Plein Oost', 'Plein', '5.55', '51.765']];
	const id = await bring(rows, 'eigen woorden');
	const { mapping } = await see(id);
	expect(mapping.fields).toEqual([null, null, 'lon', 'lat']);
	const read = await imports.remap(ria, id, { ...mapping, fields: ['name', 'type', 'lon', 'lat'] }, null);
	if (read.ok) await read.judging;
	expect([read.ok, (await see(id)).rows.map(({ verdict }) => verdict)]).toEqual([true, ['new']]);
	const next = await see(await bring(rows, 'eigen woorden'));
	expect(next.mapping.fields).toEqual(['name', 'type', 'lon', 'lat']);
});

test('what the columns of a list were is known for the last file, and for two years', async () => {
	const fields = ['name', 'type', 'lon', 'lat'] as const;
	const years = ['2026-01-10', '2026-02-10', '2026-03-10'];
	const ids: string[] = [];
	for (const [index, year] of years.entries()) {
		const id = await bring([[`Plein ${index}`, 'Plein', `5.5${index}1`, '51.725']], 'elk jaar');
		const read = await imports.remap(ria, id, { titles, fields: [...fields], otherwise: null }, null);
		if (read.ok) await read.judging;
		expect((await imports.apply(ria, id, now)).ok).toBe(true);
		await sql`update place_imports set at = ${year} where id = ${id}`;
		await sql`update place_import_applications set at = ${year} where import_id = ${id}`;
		ids.push(id);
	}
	const known = async () => {
		const kept = await Promise.all(ids.map(see));
		return kept.map(({ mapping }) => mapping.fields.length > 0);
	};
	// The second can still be taken back: who does so may want to see what its columns were.
	await imports.forget('2026-05-01');
	expect(await known()).toEqual([false, true, true]);
	await imports.forget('2028-03-09');
	expect(await known()).toEqual([false, false, true]);
	await imports.forget('2028-03-11');
	expect(await known()).toEqual([false, false, false]);
	expect((await see(await bring([['Plein 9', 'Plein', '5.591', '51.725']], 'elk jaar'))).mapping.fields).toEqual([null, null, 'lon', 'lat']); // prettier-ignore
});

test('who has a list read again and again waits an hour; of a colleague nothing is asked', async () => {
	const id = await bring([['Plein Steeds', 'Plein', '5.5021', '51.7251']], 'steeds opnieuw');
	const { mapping } = await see(id);
	const busy = await signedIn(sql, { staff: ['officer'] });
	const answers = new Set<string>();
	// A list that is gone is asked as often as one that is there, and read in no time.
	await sql`delete from place_imports where id = ${id}`;
	for (let time = 0; time <= 60; time++) {
		const read = await imports.remap(busy, id, mapping, null);
		if (!read.ok) answers.add(`${time} ${read.problem}`);
	}
	expect([...answers].slice(-2)).toEqual(['59 undone', '60 too-often']);
	expect(await imports.remap(ria, id, mapping, null)).toEqual({ ok: false, problem: 'undone' });
});
