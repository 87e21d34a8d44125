// An officer brings a list of places: sees what would happen, puts it on the site once, and takes it back.
import { beforeAll, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import * as queries from '#lib/imports/queries.server.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { csvOf, header, threePlaces, withFirst } from '../support/lists.ts';
import { waitingForLock } from '../support/locks.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T12:00:00Z');
const today = dayAt(now);
let ria: Person;
let twin: number;
beforeAll(async () => {
	await twoWijken();
	ria = await signedIn(sql, { name: 'Ria', staff: ['officer'] });
	twin = (await places.saveAll([huiskamerDeWolput()], { today })).ids.get('wolput')!;
});

async function bring(rows: readonly (readonly string[])[], list = 'buurthuizen', titles: readonly string[] = header) {
	const looked = await imports.look(
		ria,
		{ file: { name: `${list}.csv`, bytes: csvOf([titles, ...rows]) }, list },
		null,
		now
	);
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	return looked.id;
}
const see = async (id: string) => (await imports.shown(ria, id, { verdict: null }))!;
const verdictsOf = async (id: string) => (await see(id)).rows.map(({ verdict }) => verdict);
const named = (name: string) => sql<{ id: number; phone: string | null; slug: string; localFields: string[] }[]>`
	select id, phone, slug, local_fields as "localFields" from places where name = ${name}`;
const isPublic = async (name: string) => (await sql`select from public_places where name = ${name}`).length > 0;

let first: string;
test('a list is looked at row by row, and nothing is on the site yet', async () => {
	first = await bring(threePlaces);
	const { counts, progress, rows, source } = await see(first);
	expect(counts).toEqual({ new: 3, same: 0, changed: 0, twin: 0, refused: 0, open: 0 });
	expect({ progress, source }).toEqual({ progress: 100, source: 'import:buurthuizen' });
	expect(rows[0]?.draft.told).toMatchObject({
		name: 'Buurthuis De Linde',
		type: 'community-centre',
		phone: '0412-111111'
	});
	expect(await isPublic('Buurthuis De Linde')).toBe(false);
});

test('it is put on the site once, however often somebody presses', async () => {
	const both = await Promise.all([imports.apply(ria, first, now), imports.apply(ria, first, now)]);
	expect(both.map((applied) => applied.ok && applied.before).sort()).toEqual([false, true]);
	expect(await isPublic('Speeltuin Het Hertje')).toBe(true);
	expect((await places.bySlug('buurthuis-de-linde'))?.district).toBe('Schadewijk');
	const [place] = await named('Buurthuis De Linde');
	expect(place?.localFields).toEqual([]);
	expect(await sql`select from search_docs where kind = 'place' and id = ${place!.id}`).toHaveLength(1);
	expect(await sql`select by, what from changes where noun = 'place' and ref = ${place!.id}`).toEqual([{ by: ria.id, what: 'created' }]); // prettier-ignore
	expect(await sql`select from place_imports where file is not null`).toHaveLength(0);
});

test('the same file again says that all is the same, and changes nothing', async () => {
	const before = await sql`select * from places order by id`;
	const id = await bring(threePlaces);
	expect(await verdictsOf(id)).toEqual(['same', 'same', 'same']);
	expect(await imports.apply(ria, id, now)).toEqual({ ok: true, before: false });
	expect(await sql`select * from places order by id`).toEqual(before);
});

test('an empty cell and a column that is not there say nothing', async () => {
	const id = await bring([['Buurthuis De Linde', '', 'Lindestraat 4', '5345 AB', 'Oss', '', '', '']]);
	expect(await verdictsOf(id)).toEqual(['same']);
});

test('what a person changed here stays, and is told; the rest changes', async () => {
	const [place] = await named('Buurthuis De Linde');
	await sql.begin((tx) => places.edit(tx, ria.id, place!.id, { phone: '06-12345678' }, { today }));
	const id = await bring(withFirst({ Telefoon: '0412-999999', Breedtegraad: '51,7665' }));
	const [row] = (await see(id)).rows;
	expect(row).toMatchObject({ verdict: 'changed', fields: ['lat', 'lon'], kept: ['phone'] });
	await imports.apply(ria, id, now);
	expect(await places.bySlug('buurthuis-de-linde')).toMatchObject({ phone: '06-12345678', lat: 51.7665 });
	expect((await named('Buurthuis De Linde'))[0]?.localFields).toEqual(['phone']);
});

test('what changed since the preview is told, and nothing is overwritten', async () => {
	const rows = withFirst({ Breedtegraad: '51,7675', Telefoon: '' });
	const id = await bring(rows);
	const [place] = await named('Buurthuis De Linde');
	await sql.begin((tx) => places.edit(tx, ria.id, place!.id, { point: { lon: 5.526, lat: 51.768 } }, { today }));
	expect(await imports.apply(ria, id, now)).toEqual({ ok: false, problem: 'changed', rows: [2] });
	expect((await see(id)).rows[0]).toMatchObject({ verdict: 'same', kept: ['lat', 'lon'] });
	expect(await imports.apply(ria, id, now)).toEqual({ ok: true, before: false });
	expect((await places.bySlug('buurthuis-de-linde'))?.lat).toBe(51.768);
});

test('a row that is probably a place we have waits for a choice, and the choice is remembered', async () => {
	const row = ['De Wolput', 'Huiskamer', 'Wolput 1', '5345 AA', 'Oss', '5,5311', '51,7711', '0412-333333'];
	const id = await bring([row], 'huiskamers');
	expect((await see(id)).rows[0]).toMatchObject({ verdict: 'twin', placeId: twin, choice: null });
	await imports.apply(ria, id, now);
	expect((await places.byIds([twin]))[0]?.phone).toBeNull();

	const again = await bring([row], 'huiskamers');
	const [before] = await places.byIds([twin]);
	await imports.choose(ria, again, { rows: [{ row: 2, choice: 'merge', decisions: { street: 'list' } }], rest: null });
	expect(await imports.apply(ria, again, now)).toEqual({ ok: true, before: false });
	// Only what was empty is filled: of the rest nobody said that the list is right.
	expect((await places.byIds([twin]))[0]).toMatchObject({ phone: '0412-333333', name: before!.name, lat: before!.lat });
	expect((await see(await bring([row], 'huiskamers'))).rows[0]).toMatchObject({ verdict: 'same', kept: expect.arrayContaining(['name']) as string[] }); // prettier-ignore

	const added = await bring([row], 'andere lijst');
	// Chosen for all of them, and put on the site, with one button.
	await imports.apply(ria, added, now, { rows: [], rest: 'add' });
	expect(await named('De Wolput')).toHaveLength(1);
});

test('field by field an officer says who is right, and the next list of that name goes by it', async () => {
	const ours = { name: 'Buurtkamer Vlinder', sourceId: 'v1', source: 'test', phone: '0412-888888', point: { lon: 5.5271, lat: 51.7631 } };
	await places.saveAll([huiskamerDeWolput(ours)], { today });
	const titles = ['Naam', 'Soort', 'Lengtegraad', 'Breedtegraad', 'Telefoon', 'E-mail', 'Rolstoel', 'Ringleiding', 'Openingstijden'];
	const row = (phone: string) => ['Buurtkamer De Vlinder', 'Huiskamer', '5,5272', '51,7636', phone, 'vlinder@voorbeeld.example', 'nee', 'ja', 'ma 9:00-12:00'];
	const id = await bring([row('0412-999999')], 'vlinders', titles);
	const facts = (await places.bySlug('buurtkamer-vlinder'))!.accessibility;
	const decisions = { phone: 'list', email: 'ours', point: 'ours' } as const;
	await imports.apply(ria, id, now, { rows: [{ row: 2, choice: 'merge', decisions }], rest: null });
	const after = (await places.bySlug('buurtkamer-vlinder'))!;
	expect(after).toMatchObject({ name: 'Buurtkamer Vlinder', phone: '0412-999999', email: null, lat: 51.7631 });
	// Of accessibility what was not known is filled; what was, stays.
	expect(after.accessibility).toEqual({ ...{ 'step-free': { answer: 'no', checkedOn: null }, 'hearing-loop': { answer: 'yes', checkedOn: null } }, ...facts });
	// The telephone is that of the list from now on; the rest stays as it was decided.
	const [next] = (await see(await bring([row('0412-777777')], 'vlinders', titles))).rows;
	expect(next).toMatchObject({ verdict: 'changed', fields: ['phone'], kept: expect.arrayContaining(['name', 'email', 'lat', 'lon']) as string[] });
}); // prettier-ignore

test('of a place that was made here a list fills what is empty, and changes nothing else', async () => {
	const here = huiskamerDeWolput({ name: 'Bankje Oost', sourceId: 'b1', source: 'hier', point: { lon: 5.558, lat: 51.762 }, accessibility: {}, type: 'bench', access: 'openbaar' });
	await places.saveAll([here], { today });
	const titles = ['Nummer', 'Naam', 'Telefoon', 'Rolstoel', 'Beheerder'];
	const id = await bring([['hier|b1', 'Bankje West', '0412-777777', 'ja', 'Iemand anders']], 'bankjes', titles);
	expect((await see(id)).rows[0]).toMatchObject({ verdict: 'changed', fields: ['accessibility', 'phone'], kept: ['name', 'operator'] });
	await imports.apply(ria, id, now);
	expect(await places.bySlug('bankje-oost')).toMatchObject({ name: 'Bankje Oost', phone: '0412-777777', accessibility: { 'step-free': { answer: 'yes' } } });
}); // prettier-ignore

test('of how many places the hours were not understood is told, and these rows can be seen alone', async () => {
	const rows = [
		['Bankje Altijd', 'Park', '5,41', '51,71', 'altijd'],
		['Huis Op Afspraak', 'Park', '5,43', '51,72', 'op afspraak'],
		['Huis Fout', 'Ruimteschip', '5,45', '51,73', 'op afspraak']
	];
	const id = await bring(rows, 'tijden', ['Naam', 'Soort', 'Lengtegraad', 'Breedtegraad', 'Openingstijden']);
	const shown = await imports.shown(ria, id, { verdict: 'hours' });
	expect(shown).toMatchObject({ hoursLeft: 1, rows: [{ row: 3, verdict: 'new', problems: [{ problem: 'hours' }] }] });
	expect(shown?.rows).toHaveLength(1);
});

test('rows with mistakes are refused with the cell that says so', async () => {
	const id = await bring(
		[
			['Buurthuis Fout', 'Buurthuis', 'Straat 1', '54a1', 'Oss', '', '', ''],
			['Verkeerd om', 'Park', '', '', '', '51,77', '5,53', ''],
			['', 'Park', '', '', '', '5,53', '51,77', ''],
			['Nergens', 'Park', '', '', '', '', '', ''],
			['Wat is dit', 'Ruimteschip', '', '', '', '5,53', '51,77', ''],
			['Goed', 'Park', '', '', '', '5,53', '51,77', 'bel maar'],
			['Goed', 'Park', '', '', '', '5,53', '51,77', '']
		],
		'fouten'
	);
	const { rows, counts } = await see(id);
	expect(rows.map(({ problems }) => problems.map(({ cell, problem }) => `${cell} ${problem}`))).toEqual([
		['D2 postcode'],
		['F3 swapped'],
		['A4 name-missing'],
		['A5 nowhere'],
		['B6 type'],
		['H7 phone'],
		['A8 twice']
	]);
	expect(counts).toMatchObject({ refused: 6, new: 1 });
});

test('the whole of an import is taken back, but for what somebody changed since', async () => {
	const rows = [
		['Park Zuid', 'Park', '', '', 'Oss', '5,5301', '51,7631', ''],
		['Park Noord', 'Park', '', '', 'Oss', '5,5301', '51,7781', '']
	];
	await imports.apply(ria, await bring(rows.slice(0, 1), 'parken'), now);
	const changed = rows.map((row) => [...row.slice(0, 7), '0412-444444']);
	changed[0]![6] = '51,7641';
	const id = await bring(changed, 'parken');
	expect(await verdictsOf(id)).toEqual(['twin', 'new']);
	await imports.choose(ria, id, { rows: [{ row: 2, choice: 'merge', decisions: { point: 'list' } }], rest: null });
	await imports.apply(ria, id, now);
	expect(await places.bySlug('park-zuid')).toMatchObject({ lat: 51.7641 });
	const [zuid] = await named('Park Zuid');
	expect(zuid?.phone).toBe('0412-444444');
	await sql.begin((tx) => places.edit(tx, ria.id, zuid!.id, { phone: '0412-555555' }, { today }));
	const undone = await imports.undo(ria, id, now);
	expect(undone).toMatchObject({
		ok: true,
		withdrawn: 1,
		restored: 1,
		stays: [{ name: 'Park Zuid', fields: ['phone'] }]
	});
	expect(await places.bySlug('park-zuid')).toMatchObject({ lat: 51.7631, phone: '0412-555555' });
	expect(await isPublic('Park Noord')).toBe(false);
	expect(await imports.undo(ria, id, now)).toMatchObject({ ok: true, before: true });
	expect(await imports.apply(ria, id, now)).toEqual({ ok: false, problem: 'undone' });
});

test('a new place that people changed, use or merged since stays on the site when its list is taken back', async () => {
	const names = ['Tuin Aangepast', 'Tuin Met Ruimte', 'Tuin Bezocht', 'Tuin Beheerd', 'Tuin Samen', 'Tuin Zo'];
	const rows = names.map((name, index) => [name, 'Park', '', '', 'Oss', `5,5${10 + index}`, '51,7581', '']);
	const id = await bring(rows, 'tuinen');
	await imports.apply(ria, id, now);
	const ids = await Promise.all(names.map(async (name) => (await named(name))[0]!.id));
	const [changed, roomy, visited, managed, together] = ids as [number, number, number, number, number];
	await sql.begin((tx) => places.edit(tx, ria.id, changed, { phone: '0412-121212' }, { today }));
	await sql`insert into spaces (place_id, name, updated_by) values (${roomy}, 'Zaal', ${ria.id})`;
	await sql`
		insert into field_visits (id, place_id, made_at, by, answers)
		values (${crypto.randomUUID()}, ${visited}, ${now}, ${ria.id}, '{}')`;
	await sql`insert into place_managers (account_id, place_id, kind, by) values (${ria.id}, ${managed}, 'social', ${ria.id})`;
	await sql`insert into merges (noun, ref, into_ref, by) values ('place', ${twin}, ${together}, ${ria.id})`;
	const undone = await imports.undo(ria, id, now);
	await sql`delete from merges`;
	if (!undone.ok) throw new Error(undone.problem);
	expect(undone.withdrawn).toBe(1);
	expect(undone.stays.map(({ name, fields, hangs }) => [name, fields, hangs])).toEqual([
		['Tuin Aangepast', ['phone'], []],
		['Tuin Met Ruimte', [], ['spaces']],
		['Tuin Bezocht', [], ['field_visits']],
		['Tuin Beheerd', [], ['place_managers']],
		['Tuin Samen', [], ['merges']]
	]);
	expect(await Promise.all(names.map(isPublic))).toEqual([true, true, true, true, true, false]);
});

test('a list that was taken back can be brought again; what was closed here stays closed', async () => {
	const rows = [
		['Park Noord', 'Park', '', '', 'Oss', '5,5301', '51,7781', '0412-666666'],
		['Park Dicht', 'Park', '', '', 'Oss', '5,5311', '51,7621', '']
	];
	await imports.apply(ria, await bring(rows.slice(1), 'parken'), now);
	const [closed] = await named('Park Dicht');
	await sql.begin((tx) => places.withdraw(tx, ria.id, closed!.id, 'weg'));
	const id = await bring(rows, 'parken');
	expect(await verdictsOf(id)).toEqual(['new', 'refused']);
	await imports.apply(ria, id, now);
	expect(await isPublic('Park Noord')).toBe(true);
	expect(await isPublic('Park Dicht')).toBe(false);
	expect(await named('Park Noord')).toHaveLength(1);
});

test('two officers who apply two lists of the same places do not make them twice', async () => {
	const row = ['Plein van Twee', 'Plein', '', '', 'Oss', '5,5401', '51,7701', ''];
	const [one, other] = [await bring([row], 'pleinen'), await bring([row], 'plekken op straat')];
	const applied = await Promise.all([imports.apply(ria, one, now), imports.apply(ria, other, now)]);
	expect(applied.filter(({ ok }) => ok)).toHaveLength(1);
	expect(applied.find(({ ok }) => !ok)).toMatchObject({ problem: 'changed' });
	expect(await named('Plein van Twee')).toHaveLength(1);
});

test('a file that nobody can read leaves nothing behind', async () => {
	const before = await sql`select id from place_imports`;
	const looked = await imports.look(ria, { file: { name: 'x.xlsx', bytes: csvOf(threePlaces) }, list: '' }, null, now);
	expect(looked).toMatchObject({ ok: false, problem: expect.stringContaining('geen Excel-bestand') as string });
	expect(await sql`select id from place_imports`).toEqual(before);
});

test('who is no officer brings nothing, sees nothing and takes nothing back', async () => {
	const stranger = await signedIn(sql);
	const asked = { file: { name: 'x.csv', bytes: csvOf([header, ...threePlaces]) }, list: '' };
	for (const who of [null, stranger]) {
		await expect(imports.look(who, asked, null, now)).rejects.toThrow('may not');
		await expect(imports.shown(who, first, { verdict: null })).rejects.toThrow('may not');
		await expect(imports.apply(who, first, now)).rejects.toThrow('may not');
		await expect(imports.undo(who, first, now)).rejects.toThrow('may not');
		await expect(imports.remove(who, first)).rejects.toThrow('may not');
	}
});

test('who was reading a list by the former columns does not end it by the new ones', async () => {
	const id = await bring([['Plein Zuid', 'Plein', '', '', 'Oss', '5,5421', '51,7551', '']], 'te laat');
	const reader = crypto.randomUUID();
	const { mapping } = await see(id);
	await queries.remap(sql, id, mapping);
	expect(await queries.begin(sql, id, reader)).toBeDefined();
	await queries.remap(sql, id, mapping);
	expect(await queries.finish(sql, id, reader, 1, [])).toBe(false);
	expect((await see(id)).previewedAt).toBeNull();
	await imports.remove(ria, id);
});

test('who chooses columns twice at once has the rows of the last, each once', async () => {
	const rows = Array.from({ length: 300 }, (_, n) => [
		`Plein ${n}`,
		'Plein',
		'',
		'',
		'Oss',
		`5,5${100 + n}`,
		'51,77',
		''
	]);
	const id = await bring(rows, 'twee keer');
	const { mapping } = await see(id);
	const fields = mapping.fields.map((key) => (key === 'phone' ? null : key));
	const both = await Promise.all([1, 2].map(() => imports.remap(ria, id, { ...mapping, fields }, null)));
	await Promise.all(both.map((read) => read.ok && read.judging));
	const { counts, progress, previewedAt } = await see(id);
	expect({ counted: counts.new + counts.twin, progress, done: previewedAt !== null }).toEqual({ counted: 300, progress: 100, done: true }); // prettier-ignore
});

test('a list that was being read when the site stopped is read on; a forgotten one goes after fourteen days', async () => {
	const id = await bring([['Plein West', 'Plein', '', '', 'Oss', '5,5221', '51,7611', '']], 'half gelezen');
	await sql`update place_imports set previewed_at = null, progress = 30, progressed_at = ${now} where id = ${id}`;
	expect(await imports.resume(new Date(now.getTime() + 30_000), null)).toBe(0);
	expect(await imports.resume(new Date(now.getTime() + 120_000), null)).toBe(1);
	expect(await verdictsOf(id)).toEqual(['new']);
	expect(await imports.forget('2026-12-06')).toBe(0);
	expect(await imports.forget('2026-12-07')).toBeGreaterThan(0);
	expect(await imports.shown(ria, id, { verdict: null })).toBeUndefined();
	expect(await imports.shown(ria, first, { verdict: null })).toBeDefined();
});

test('a list that is being kept by who read it is not read again, however long that takes', async () => {
	const id = await bring([['Plein Noord', 'Plein', '', '', 'Oss', '5,5261', '51,7811', '']], 'lang bezig');
	const reader = crypto.randomUUID();
	await sql`update place_imports set previewed_at = null, run = ${reader}, progressed_at = ${now} where id = ${id}`;
	const late = await sql.begin(async (tx) => {
		expect(await queries.finish(tx, id, reader, 1, [])).toBe(true);
		expect(await imports.resume(new Date(now.getTime() + 120_000), null)).toBe(0);
		const begun = queries.begin(sql, id, crypto.randomUUID());
		await waitingForLock(1);
		return { begun };
	});
	expect(await late.begun).toBeUndefined();
	expect((await see(id)).previewedAt).not.toBeNull();
});

test('ninety days after a list came on the site nothing is kept of what it told, and it cannot be taken back', async () => {
	const row = ['Plein Bewaard', 'Plein', '', '', 'Oss', '5,5221', '51,7451', '0412-909090'];
	const id = await bring([row], 'bewaard');
	await imports.apply(ria, id, now);
	await sql`update place_import_applications set at = ${now} where import_id = ${id}`;
	const told = async () => JSON.stringify([
		await sql`select * from place_import_rows where import_id = ${id}`,
		await sql`select * from place_import_effects where import_id = ${id}`
	]); // prettier-ignore
	await imports.forget('2027-02-20');
	expect(await told()).toContain('0412-909090');
	await imports.forget('2027-02-21');
	expect(await told()).not.toMatch(/0412|Plein|5345/);
	expect((await see(id)).rows[0]).toMatchObject({ verdict: 'new', placeId: (await named('Plein Bewaard'))[0]!.id });
	const late = await imports.undo(ria, id, new Date('2027-02-21T12:00:00Z'));
	expect(late).toEqual({ ok: false, problem: 'too-late' });
	expect(await verdictsOf(await bring([row], 'bewaard'))).toEqual(['same']);
	expect(await imports.forget('2027-02-21')).toBeGreaterThanOrEqual(0);
});
