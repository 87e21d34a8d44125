// An officer changes places out of the list: one by one, or many at once; nobody's work is lost.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import type { Setting } from '#lib/inventory/change.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { parse } from '#lib/inventory/query.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
const now = new Date(`${today}T12:00:00Z`);
const HOW_MANY = 5;
let officer: Person;
let ids: number[];
beforeAll(() => twoWijken());
beforeEach(async () => {
	await sql`truncate places, accounts, changes restart identity cascade`;
	const drafts = Array.from({ length: HOW_MANY }, (_, index) =>
		huiskamerDeWolput({ name: `Plek ${index}`, sourceId: `plek-${index}`, operator: index ? 'Ons Welzijn' : null })
	);
	const saved = await places.saveAll(drafts, { today });
	ids = drafts.map(({ sourceId }) => saved.ids.get(sourceId)!);
	officer = await signedIn(sql, { staff: ['officer'] });
});

const query = (text = '') => parse(new URLSearchParams(text)).query;
const rows = async (text = '') => (await inventory.list(officer, query(text), today)).rows;
const history = () => sql<{ ref: number; by: string; what: string; before: object; after: object }[]>`
	select ref, by, what, before, after from changes where noun = 'place' order by id`;
const toilet: Setting = { field: 'fact', fact: 'toilet', value: 'yes' };

test('one cell is changed: it stands in history, is kept from sources, and is found by its new name', async () => {
	const [row] = await rows();
	const name: Setting = { field: 'name', value: 'Buurthuis Zonnebloem' };
	expect(await inventory.change(officer, row!.id, [name], { version: row!.version, now })).toEqual({
		outcome: 'saved'
	});
	expect(await history()).toEqual([
		{
			ref: row!.id,
			by: officer.id,
			what: 'changed',
			before: { name: 'Plek 0' },
			after: { name: 'Buurthuis Zonnebloem' }
		}
	]);
	const [place] = await sql`select local_fields from places where id = ${row!.id}`;
	expect(place?.local_fields).toEqual(['name']);
	const [found] = await sql`select name from search_docs where kind = 'place' and id = ${row!.id}`;
	expect(found?.name).toBe('buurthuis zonnebloem');
	// Said again it is no change.
	const [again] = await rows('q=zonnebloem');
	expect(await inventory.change(officer, row!.id, [name], { version: again!.version, now })).toEqual({
		outcome: 'same'
	});
	expect(await history()).toHaveLength(1);
});

test('when a colleague was first, nothing is written, and the officer sees what stands there now', async () => {
	const [row] = await rows();
	const colleague = await signedIn(sql, { staff: ['officer'] });
	const mine = { version: row!.version, now };
	await inventory.change(colleague, row!.id, [{ field: 'operator', value: 'De Meent' }], mine);
	const saved = await inventory.change(officer, row!.id, [toilet], mine);
	expect(saved).toMatchObject({
		outcome: 'changed-since',
		row: { operator: 'De Meent', facts: { toilet: 'unknown' } }
	});
	expect(await history()).toHaveLength(1);
	// Who looked and goes on, does so over what the colleague wrote, and loses nothing of it.
	if (saved.outcome !== 'changed-since') throw new Error();
	await inventory.change(officer, row!.id, [toilet], { version: saved.row.version, now });
	expect((await rows())[0]).toMatchObject({ operator: 'De Meent', facts: { toilet: 'yes' } });
});

test('two who change the same row at the same moment: one is first, the other is told', async () => {
	const [row] = await rows();
	const mine = { version: row!.version, now };
	const both = await Promise.all([
		inventory.change(officer, row!.id, [{ field: 'operator', value: 'A' }], mine),
		inventory.change(officer, row!.id, [{ field: 'operator', value: 'B' }], mine)
	]);
	expect(both.map(({ outcome }) => outcome).sort()).toEqual(['changed-since', 'saved']);
});

test('who looked today, says so: the place is checked, and is to be looked at again in a year', async () => {
	const [row] = await rows();
	await inventory.change(officer, row!.id, [{ field: 'verified' }], { version: row!.version, now });
	expect((await rows())[0]).toMatchObject({ verifiedAt: today, checked: true });
	expect((await history())[0]).toMatchObject({ what: 'confirmed', after: { verify_by: '2027-11-22' } });
});

test('who minds the building changes the building and not the name; a stranger changes nothing', async () => {
	const [row] = await rows();
	const mine = { version: row!.version, now };
	const technical = await signedIn(sql, { places: [{ id: row!.id, kind: 'technical' }] });
	await expect(inventory.change(technical, row!.id, [{ field: 'name', value: 'X' }, toilet], mine)).rejects.toThrow(
		'may not'
	);
	for (const who of [null, await signedIn(sql), await signedIn(sql, { staff: ['moderator'] })])
		await expect(inventory.change(who, row!.id, [toilet], mine)).rejects.toThrow('may not');
	await expect(inventory.change(officer, 999_999, [toilet], mine)).rejects.toThrow('may not');
	expect(await history()).toEqual([]);
	expect(await inventory.change(technical, row!.id, [toilet], mine)).toEqual({ outcome: 'saved' });
});

test('many at once: first what it would do, then all of it in one transaction, each in history', async () => {
	const operator: Setting = { field: 'operator', value: 'Ons Welzijn' };
	const seen = await inventory.preview(officer, query(), 'all', operator, now);
	expect(seen).toMatchObject({ chosen: 5, differing: 1, first: [{ name: 'Plek 0', now: 'niet bekend' }] });
	expect(await history()).toEqual([]);

	const facts = await inventory.preview(officer, query('ontbreekt=fact-toilet'), 'all', toilet, now);
	expect(facts).toMatchObject({ chosen: 5, differing: 5 });
	const done = await inventory.changeAll(officer, query('ontbreekt=fact-toilet'), 'all', toilet, {
		seal: facts.seal,
		now
	});
	expect(done).toEqual({ done: true, changed: 5 });
	expect((await history()).map(({ ref, by }) => [ref, by])).toEqual(ids.map((id) => [id, officer.id]));
	expect(await rows('ontbreekt=fact-toilet')).toEqual([]);
	// What was checked before stays as it was.
	const [place] = await sql`select accessibility, local_fields from places where id = ${ids[0]!}`;
	expect(place).toEqual({
		accessibility: {
			'step-free': { answer: 'yes', checkedOn: '2026-09-01' },
			toilet: { answer: 'yes', checkedOn: today }
		},
		local_fields: ['accessibility']
	});
});

test('only what was ticked changes', async () => {
	const ticked = ids.slice(1, 3);
	const { seal, chosen } = await inventory.preview(officer, query(), ticked, toilet, now);
	expect(chosen).toBe(2);
	await inventory.changeAll(officer, query(), ticked, toilet, { seal, now });
	expect((await rows()).map(({ facts }) => facts.toilet)).toEqual(['unknown', 'yes', 'yes', 'unknown', 'unknown']);
});

test('when something changed after the preview, nothing is written and there is a new preview', async () => {
	const { seal } = await inventory.preview(officer, query(), 'all', toilet, now);
	const [row] = await rows();
	await inventory.change(officer, row!.id, [toilet], { version: row!.version, now });
	const first = await inventory.changeAll(officer, query(), 'all', toilet, { seal, now });
	expect(first).toMatchObject({ done: false, preview: { chosen: 5, differing: 4 } });
	expect(await history()).toHaveLength(1);
	if (first.done) throw new Error();
	const second = await inventory.changeAll(officer, query(), 'all', toilet, { seal: first.preview.seal, now });
	expect(second).toEqual({ done: true, changed: 4 });
	// A seal of another choice opens nothing.
	const no: Setting = { field: 'fact', fact: 'toilet', value: 'no' };
	expect(await inventory.changeAll(officer, query(), 'all', no, { seal, now })).toMatchObject({ done: false });
});

test('when one of many cannot be written, none is', async () => {
	const { seal } = await inventory.preview(officer, query(), 'all', toilet, now);
	const last = ids.at(-1)!;
	await sql.unsafe(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
		create trigger refuse before update on places for each row when (old.id = ${last}) execute function refuse()`);
	await expect(inventory.changeAll(officer, query(), 'all', toilet, { seal, now })).rejects.toThrow('no');
	await sql.unsafe('drop trigger refuse on places; drop function refuse()');
	expect(await history()).toEqual([]);
	expect(await rows('ontbreekt=fact-toilet')).toHaveLength(5);
});

test('a role that was taken away works at once, also between the preview and the change', async () => {
	const { seal } = await inventory.preview(officer, query(), 'all', toilet, now);
	await sql`delete from staff where account_id = ${officer.id}`;
	await expect(inventory.changeAll(officer, query(), 'all', toilet, { seal, now })).rejects.toThrow('may not');
	await expect(inventory.preview(officer, query(), 'all', toilet, now)).rejects.toThrow('may not');
	expect(await history()).toEqual([]);
});
