// An initiative from its first word to its last: looked at, changed by two at once, renamed, ended, withdrawn.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import type { InitiativeDraft } from '#lib/initiatives/initiative.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { isPublic } from '#lib/initiatives/rows.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
const kookclub = (change: Partial<InitiativeDraft> = {}): InitiativeDraft => ({
	name: 'Kookclub De Merel',
	kind: 'residents',
	summary: 'We koken samen.',
	description: '',
	districtId: null,
	contactName: 'Noor',
	contactPhone: null,
	contactEmail: null,
	website: null,
	picture: null,
	pictureAlt: null,
	...change
});
const letters = (to: string) => sql<{ subject: string; text: string }[]>`
	select subject, text from letters where recipient = ${to} order by written_at, id`;
const approve = (id: number, by: Person) => sql.begin((tx) => initiatives.approve(tx, by.id, id));
const publish = (id: number, change = {}) =>
	activities.publishAll([koffieAanDeWolput({ initiativeId: id, sourceId: `van ${id}`, ...change })], { today });
const addresses = async () => (await initiatives.addresses(100)).map(({ slug }) => slug);
const listed = async () => (await initiatives.list(null, { limit: 100, offset: 0 })).cards.map(({ slug }) => slug);

let noor: Person;
let moderator: Person;
beforeAll(async () => {
	configure({ ORIGIN: 'http://localhost:3000' });
	noor = await signedIn(sql, { name: 'Noor' });
	moderator = await signedIn(sql, { name: 'Els', staff: ['moderator'] });
});

async function begin(change: Partial<InitiativeDraft> = {}, by = noor) {
	const { id, slug } = await initiatives.create(by, kookclub(change));
	return { id, slug, row: async () => (await initiatives.byId(sql, id))! };
}

test('what Noor begins is seen by nobody else until a moderator has looked', async () => {
	const { id, slug, row } = await begin();
	expect(slug).toBe('kookclub-de-merel');
	expect(isPublic(await row())).toBe(false);
	expect(await addresses()).not.toContain(slug);
	expect(await listed()).not.toContain(slug);
	expect(await merging.twins('initiative', 'Kookclub De Merel')).toEqual([]);
	expect(await reviews.open(sql, 'initiative', String(id))).toMatchObject({ why: 'first', initiativeId: id });
	expect(await initiatives.mine(noor)).toMatchObject([{ slug, role: 'owner', approvedAt: null }]);
	await approve(id, moderator);
	expect(isPublic(await row())).toBe(true);
	expect(await addresses()).toContain(slug);
	expect(await listed()).toContain(slug);
	expect(await letters(noor.email)).toMatchObject([{ subject: 'Kookclub De Merel staat op Thuis in de buurt' }]);
	// Said twice, she is told once.
	await approve(id, moderator);
	expect(await letters(noor.email)).toHaveLength(1);
});

test('who is not signed in, or whose session is over, begins nothing', async () => {
	await expect(initiatives.create(null, kookclub())).rejects.toThrow('initiative.create');
	const gone = await signedIn(sql);
	await sql`delete from sessions where account_id = ${gone.id}`;
	await expect(initiatives.create(gone, kookclub())).rejects.toThrow('initiative.create');
});

test('a name that looks like one that is there is pointed out, with a small mistake in it too', async () => {
	const { id } = await begin({ name: 'Wandelgroep Heesch' });
	await approve(id, moderator);
	expect(await merging.twins('initiative', 'wandelgroep hees')).toMatchObject([{ name: 'Wandelgroep Heesch' }]);
	expect(await merging.twins('initiative', 'Biljartclub Zuid')).toEqual([]);
	expect(await merging.twins('initiative', '')).toEqual([]);
});

test('two initiatives by the same name each have an address, and no address is a page of the desk', async () => {
	const [first, second] = await Promise.all([begin({ name: 'Leesclub' }), begin({ name: 'Leesclub' })]);
	expect(new Set([first.slug, second.slug]).size).toBe(2);
	for (const name of ['Nieuw', 'Plekken', '!?'])
		expect((await begin({ name })).slug).toMatch(/^(nieuw|plekken|initiatief)(-[0-9a-f]{6})?$/);
	expect((await begin({ name: 'Nieuw' })).slug).not.toBe('nieuw');
});

test('a new name gives a new address, and the old one leads to it', async () => {
	const { id, slug, row } = await begin({ name: 'Breiclub Oss' });
	const { revision } = await row();
	await initiatives.edit(noor, id, kookclub({ name: 'Breien en haken' }), revision);
	expect(await initiatives.bySlug(slug)).toMatchObject({ id, slug: 'breien-en-haken' });
	// Somebody else does not get the address that still leads to them.
	expect((await begin({ name: 'Breiclub Oss' })).slug).not.toBe(slug);
	await initiatives.edit(noor, id, kookclub({ name: 'Breiclub Oss' }), revision + 1);
	expect((await row()).slug).toBe(slug);
	expect(await initiatives.bySlug('breien-en-haken')).toMatchObject({ slug });
	for (const wrong of ['', '../', 'x'.repeat(300), "'; drop table initiatives"])
		expect(await initiatives.bySlug(wrong)).toBeUndefined();
});

test('two change it at once: the second one is told what the first one made of it, and nothing is written over', async () => {
	const { id, row } = await begin({ name: 'Zangclub' });
	const { revision } = await row();
	const saves = await Promise.all([
		initiatives.edit(noor, id, kookclub({ name: 'Zangclub', summary: 'We zingen.' }), revision),
		initiatives.edit(noor, id, kookclub({ name: 'Zangclub', contactPhone: '0412-000 000' }), revision)
	]);
	expect(saves.map(({ ok }) => ok).sort()).toEqual([false, true]);
	const second = saves.find(({ ok }) => !ok);
	expect(second).toMatchObject({ base: { summary: 'We koken samen.' }, revision: revision + 1 });
	expect((await row()).revision).toBe(revision + 1);
});

test('an account that is no member changes nothing, of whatever initiative', async () => {
	const stranger = await signedIn(sql);
	const { id } = await begin({ name: 'Dichtclub' });
	await expect(initiatives.edit(stranger, id, kookclub(), 1)).rejects.toThrow('initiative.edit');
	await expect(initiatives.end(stranger, id, '', async () => {})).rejects.toThrow('initiative.end');
	await expect(initiatives.team(stranger, id, new Date())).rejects.toThrow('initiative.see');
});

test('many links of a newcomer wait for a person, and what is public stays as it was', async () => {
	const spam = 'https://a.example https://b.example https://c.example';
	const { id, row } = await begin({ name: 'Linkclub' });
	await approve(id, moderator);
	const open = await reviews.open(sql, 'initiative', String(id));
	await reviews.decide(sql, open!.id, moderator.id, 'approved');
	const edit = async (change: Partial<InitiativeDraft>) =>
		initiatives.edit(noor, id, kookclub({ name: 'Linkclub', ...change }), (await row()).revision);
	expect(await edit({ description: spam })).toMatchObject({ ok: true, waits: true });
	expect((await row()).description).toBe('');
	expect(await initiatives.editable(id)).toMatchObject({ told: { description: spam }, waits: true });
	expect(await reviews.open(sql, 'initiative', String(id))).toMatchObject({ why: 'links' });
	await sql.begin((tx) => initiatives.reject(tx, moderator.id, id, 'Te veel reclame'));
	expect((await initiatives.editable(id))?.waits).toBe(false);
	expect((await letters(noor.email)).at(-1)?.text).toContain('De reden: Te veel reclame');
	// Once more, and now a moderator agrees.
	await edit({ description: spam });
	await approve(id, moderator);
	expect((await row()).description).toBe(spam);
	// Whoever published before is no newcomer.
	await publish(id);
	expect(await edit({ description: `${spam} https://d.example` })).toMatchObject({ waits: false });
});

test('who was let in lately takes no other name or kind by itself, nor does who never published', async () => {
	const { id, slug, row } = await begin({ name: 'Dammen in Zuid' });
	await approve(id, moderator);
	const edit = async (change: Partial<InitiativeDraft>) =>
		initiatives.edit(noor, id, kookclub({ name: 'Dammen in Zuid', ...change }), (await row()).revision);
	expect(await edit({ name: 'Gemeente Oss' })).toMatchObject({ waits: true, slug });
	expect(await initiatives.bySlug(slug)).toMatchObject({ name: 'Dammen in Zuid' });
	await publish(id);
	expect(await edit({ kind: 'municipality' })).toMatchObject({ waits: true });
	expect(await edit({ summary: 'We dammen.' })).toMatchObject({ waits: false });
	await sql`update initiative_approvals set at = now() - interval '31 days' where initiative_id = ${id}`;
	expect(await edit({ name: 'Dammen en schaken' })).toMatchObject({ waits: false });
});

test('what ends says so, keeps its page, and ends what was planned; everybody who took part hears it', async () => {
	const { id, slug, row } = await begin({ name: 'Sjoelclub' });
	const piet = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
	await approve(id, moderator);
	await publish(id);
	await expect(initiatives.end(piet, id, '', async () => {})).rejects.toThrow('initiative.end');
	const stop = () => publishing.endInitiative(noor, id, 'De sjoelbak is stuk', new Date(`${today}T12:00:00Z`));
	expect(await stop()).toBe(true);
	expect(await stop()).toBe(false);
	expect((await row()).ended).toMatchObject({ reason: 'De sjoelbak is stuk' });
	expect(isPublic(await row())).toBe(true);
	expect(await addresses()).toContain(slug);
	const [coming] = await sql`
		select count(*)::int as n from occurrences o join activities a on a.id = o.activity_id
		where a.initiative_id = ${id} and not o.cancelled and o.day >= ${today}`;
	expect(coming?.n).toBe(0);
	expect((await letters(piet.email)).map(({ subject }) => subject)).toContain('Sjoelclub is gestopt');
	await initiatives.resume(noor, id);
	expect((await row()).ended).toBeNull();
});

test('when an ending fails halfway nothing has ended', async () => {
	const { id, row } = await begin({ name: 'Pechclub' });
	const broken = initiatives.end(noor, id, '', () => Promise.reject(new Error('de stroom viel uit')));
	await expect(broken).rejects.toThrow('de stroom viel uit');
	expect((await row()).ended).toBeNull();
});

test('what a moderator withdraws is gone from every list, with everything it published', async () => {
	const { id, slug, row } = await begin({ name: 'Nepclub' });
	await approve(id, moderator);
	await publish(id);
	expect(await sql`select from public_activities where initiative_id = ${id}`).toHaveLength(1);
	await sql.begin((tx) => initiatives.withdraw(tx, moderator.id, id, 'Dit bestaat niet'));
	expect(isPublic(await row())).toBe(false);
	expect(await addresses()).not.toContain(slug);
	expect(await listed()).not.toContain(slug);
	expect(await merging.twins('initiative', 'Nepclub')).toEqual([]);
	expect(await sql`select from public_activities where initiative_id = ${id}`).toHaveLength(0);
	expect((await letters(noor.email)).at(-1)?.text).toContain('Dit bestaat niet');
});

test('every change is written down with who made it', async () => {
	const { id } = await begin({ name: 'Historieclub' });
	await initiatives.edit(noor, id, kookclub({ name: 'Historieclub', summary: 'Van vroeger.' }), 1);
	await approve(id, moderator);
	expect(await sql`select what, by from changes where noun = 'initiative' and ref = ${id} order by id`).toMatchObject([
		{ what: 'created', by: noor.id },
		{ what: 'changed', by: noor.id },
		{ what: 'approved', by: moderator.id }
	]);
	const [{ before }] = (await sql`
		select before from changes where noun = 'initiative' and ref = ${id} and what = 'changed'`) as never as [
		{ before: InitiativeDraft }
	];
	await sql.begin((tx) => initiatives.restore(tx, moderator.id, id, before));
	expect((await initiatives.byId(sql, id))?.summary).toBe('We koken samen.');
});

test('an initiative with very many activities has ended at once; the worker ends its dates', async () => {
	const { id, row } = await begin({ name: 'Zomerclub' });
	await approve(id, moderator);
	const many = Array.from({ length: 120 }, (_, index) =>
		koffieAanDeWolput({ initiativeId: id, sourceId: `zomer ${index}`, series: [weekly('2026-11-24T10:00')] })
	);
	await activities.publishAll(many, { today });
	const now = new Date(`${today}T12:00:00Z`);
	const going = () => activities.goingOn(sql, id, now, 0, 1000);
	expect(await going()).toHaveLength(120);
	expect(await publishing.endInitiative(noor, id, '', now)).toBe(true);
	expect((await row()).ended).not.toBeNull();
	expect(await going()).toHaveLength(120);
	expect(await publishing.endPlanned(now)).toBe(120);
	expect(await going()).toEqual([]);
	expect(await publishing.endPlanned(now)).toBe(0);
	const [{ reason }] = (await sql`
		select o.reason from occurrences o join activities a on a.id = o.activity_id
		where a.initiative_id = ${id} and o.cancelled limit 1`) as never as [{ reason: string }];
	expect(reason).toBe('Zomerclub is gestopt');
});

test('another name stands on every card, in the calendar and in search; of very many some minutes later', async () => {
	const { id, row } = await begin({ name: 'Vlinderclub' });
	await approve(id, moderator);
	const told = { initiativeId: id, organiser: 'Vlinderclub', series: [weekly('2026-11-24T10:00')] };
	const many = Array.from({ length: 102 }, (_, index) => koffieAanDeWolput({ ...told, sourceId: `vlinder ${index}` }));
	const { ids } = await activities.publishAll(many, { today });
	await sql`update initiative_approvals set at = now() - interval '31 days' where initiative_id = ${id}`;
	await initiatives.edit(noor, id, kookclub({ name: 'Kapellenclub' }), (await row()).revision);
	const now = new Date(`${today}T12:00:00Z`);
	const [card] = await activities.cards([...ids.values()], { now, from: null, to: null, dayParts: 0 });
	expect(card?.organiser).toBe('Kapellenclub');
	const { listing } = (await exchange.ofInitiative('kapellenclub', now))!;
	expect(JSON.stringify(listing)).not.toContain('Vlinderclub');
	const found = async (name: string) =>
		(await sql`select from search_docs where kind = 'activity' and words::text like ${`%${name}%`}`).count;
	expect(await found('kapell')).toBe(100);
	expect(await search.reindexOutdated()).toBe(2);
	expect(await found('kapell')).toBe(102);
	expect(await found('vlinder')).toBe(0);
});

test('its members leaf through very many activities, a page at a time', async () => {
	const now = new Date();
	const { id } = await begin({ name: 'Bladerclub' });
	await approve(id, moderator);
	const many = Array.from({ length: 60 }, (_, index) =>
		koffieAanDeWolput({
			initiativeId: id,
			sourceId: `blad ${index}`,
			series: [weekly(`${addDays(dayAt(now), 2)}T10:00`)]
		})
	);
	await activities.publishAll(many, { today: dayAt(now) });
	const first = await activities.ofInitiative(id, now);
	const second = await activities.ofInitiative(id, now, { offset: 50 });
	expect([first.activities.length, second.activities.length, second.total]).toEqual([50, 10, 60]);
	const slug = second.activities[3]!.slug;
	expect(await activities.ownBySlug(id, slug, now)).toEqual(second.activities[3]);
	expect(await activities.ownBySlug(id + 1, slug, now)).toBeUndefined();
	await sql.begin((tx) => activities.takeAway(tx, 'test', second.activities[3]!.id, 'Weg'));
	expect((await activities.ofInitiative(id, now, { coming: true })).total).toBe(59);
	expect(await activities.isOf(sql, id, second.activities[3]!.id)).toBe(true);
});
