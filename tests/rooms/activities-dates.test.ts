// The cook is ill, the hall is taken, the table is full: what residents see changes at once, and nothing else does.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';
import { takenAway } from '../support/leaving.ts';

ownDatabase();
beforeAll(twoWijken);

const now = new Date();
const today = now.toISOString().slice(0, 10);
const inDays = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString().slice(0, 10);
const dinner = (week: number) => `${inDays(2 + 7 * week)}T18:00`;
const fatima = '5f0c8a52-0000-4000-8000-000000000001';
const does = async <T>(verb: (tx: Sql) => Promise<T>): Promise<T> => {
	const done = await sql.begin(verb);
	search.changed();
	return done as T;
};

let number = 0;
async function kookclub(change: Partial<ActivityDraft> = {}): Promise<number> {
	const draft = koffieAanDeWolput({
		title: 'Kookclub',
		series: [weekly(dinner(0))],
		source: activities.HERE,
		sourceId: `kookclub-${++number}`,
		...change
	});
	return (await does((tx) => activities.publish(tx, fatima, draft, { today }))).id;
}
const shown = async (id: number, count = 4) =>
	(await activities.datesOf(id, now, count)).map(
		({ starts, cancelled, moved, full, reason }) =>
			[starts, cancelled && 'off', moved && 'moved', full && 'full', reason].filter(Boolean).join(' ') // prettier-ignore
	);
const historyOf = async (id: number) =>
	(await sql<{ what: string }[]>`select what from changes where noun = 'activity' and ref = ${id} order by id`).map(
		({ what }) => what
	);
const nextFound = async (id: number) => {
	const [row] = await sql<{ next: Date | null }[]>`
		select next_starts_at as next from search_docs where kind = 'activity' and id = ${id}`;
	return row?.next ?? null;
};

test('one dinner is off: neighbours read why, and the next one goes on', async () => {
	const [id, other] = [await kookclub(), await kookclub({ title: 'Bakclub' })];
	const touched = await does((tx) => activities.cancelDate(tx, fatima, id, dinner(0), 'De kok is ziek'));
	expect(touched).toEqual([{ original: dinner(0), now: dinner(0), starts: dinner(0) }]);
	expect(await shown(id, 2)).toEqual([`${dinner(0)} off De kok is ziek`, dinner(1)]);
	expect(await shown(other, 1)).toEqual([dinner(0)]);
	expect(await historyOf(id)).toEqual(['published', 'date-cancelled']);
});

test('search knows the moved hour at once', async () => {
	const id = await kookclub();
	const start = `${inDays(3)}T19:30`;
	const moved = await does((tx) =>
		activities.moveDate(tx, fatima, id, dinner(0), { start, durationMinutes: 60, reason: 'Zaal bezet' })
	);
	expect(moved).toMatchObject({ ok: true, touched: [{ original: dinner(0), starts: start }] });
	expect(await shown(id, 2)).toEqual([`${start} moved Zaal bezet`, dinner(1)]);
	expect(await nextFound(id)).toEqual((await activities.datesOf(id, now, 1))[0]?.startsAt);
});

test('this dinner and all after it are off, one of them goes on after all, and then all of them', async () => {
	const id = await kookclub();
	const off = await does((tx) => activities.cancelDate(tx, fatima, id, dinner(1), 'Verhuisd', { following: true }));
	expect(off).toHaveLength(52);
	expect(await shown(id)).toEqual([dinner(0), ...[1, 2, 3].map((week) => `${dinner(week)} off Verhuisd`)]);
	await does((tx) => activities.undoDate(tx, fatima, id, dinner(2)));
	expect(await shown(id)).toEqual([dinner(0), `${dinner(1)} off Verhuisd`, dinner(2), `${dinner(3)} off Verhuisd`]);
	const on = await does((tx) => activities.undoDate(tx, fatima, id, dinner(3), { following: true }));
	expect(on).toHaveLength(51);
	expect(await shown(id)).toEqual([0, 1, 2, 3].map(dinner));
});

test('from next week on it is half an hour earlier; who has a date in hand hears its new name', async () => {
	const id = await kookclub();
	await does((tx) => activities.setFull(tx, fatima, id, dinner(2), true));
	await does((tx) => activities.cancelDate(tx, fatima, id, dinner(3), 'Vakantie'));
	const start = dinner(1).replace('18:00', '17:30');
	const moved = await does((tx) =>
		activities.moveDate(tx, fatima, id, dinner(1), {
			start,
			durationMinutes: 90,
			reason: 'Eerder eten',
			following: true
		})
	);
	const earlier = (week: number) => dinner(week).replace('18:00', '17:30');
	expect(await shown(id)).toEqual([dinner(0), start, `${earlier(2)} full`, `${earlier(3)} off Vakantie`]);
	expect(moved.ok && moved.touched.slice(0, 2)).toEqual([
		{ original: dinner(1), now: start, starts: start },
		{ original: dinner(2), now: earlier(2), starts: earlier(2) }
	]);
	expect(await historyOf(id)).toContain('dates-moved');
});

test('what no series can say is refused, and nothing changes', async () => {
	const id = await kookclub({ series: [weekly(dinner(0), 120, { rule: 'FREQ=DAILY' })] });
	const start = `${inDays(4)}T18:00`;
	const moved = await does((tx) =>
		activities.moveDate(tx, fatima, id, dinner(0), { start, durationMinutes: 60, reason: 'Anders', following: true })
	);
	expect(moved).toEqual({ ok: false, problem: 'dates.day-fixed' });
	expect(await historyOf(id)).toEqual(['published']);
});

test('the table is full, and then it is not; twice is once', async () => {
	const id = await kookclub({ title: 'Volle tafel' });
	for (const full of [true, true]) await does((tx) => activities.setFull(tx, fatima, id, dinner(0), full));
	expect(await shown(id, 2)).toEqual([`${dinner(0)} full`, dinner(1)]);
	const cards = await activities.cards([id], { now, from: null, to: null, dayParts: 0 });
	expect(cards[0]?.full).toBe(true);
	await does((tx) => activities.setFull(tx, fatima, id, dinner(0), false));
	expect(await shown(id, 1)).toEqual([dinner(0)]);
	expect(await historyOf(id)).toEqual(['published', 'date-full', 'date-open']);
});

test('it stops: every rhythm, from that day; nobody is asked about it any more', async () => {
	const id = await kookclub({
		title: 'Laatste ronde',
		series: [weekly(dinner(0)), weekly(`${inDays(4)}T12:00`)]
	});
	await does((tx) => activities.end(tx, fatima, id, inDays(8), 'We zijn klaar'));
	expect(await shown(id)).toEqual([
		dinner(0),
		`${inDays(4)}T12:00`,
		`${dinner(1)} off We zijn klaar`,
		`${inDays(11)}T12:00 off We zijn klaar`
	]);
	const [row] = await sql<{ by: string | null }[]>`select confirm_by as by from activities where id = ${id}`;
	expect(row?.by).toBeNull();
	await does((tx) => activities.end(tx, fatima, id, today, 'Toch eerder'));
	expect(await nextFound(id)).toBeNull();
});

test('a moderator takes a cancellation back, and so the calendar of before', async () => {
	const id = await kookclub();
	await does((tx) => activities.cancelDate(tx, fatima, id, dinner(0), 'Grapje', { following: true }));
	const [change] = await sql<{ before: unknown }[]>`
		select before from changes where noun = 'activity' and ref = ${id} and what = 'dates-cancelled'`;
	await does((tx) => activities.restore(tx, 'moderator', id, change?.before));
	expect(await shown(id, 2)).toEqual([dinner(0), dinner(1)]);
	expect(await historyOf(id)).toEqual(['published', 'dates-cancelled', 'restored']);
});

test('who edits the words of an activity leaves its dates as they are', async () => {
	const id = await kookclub();
	await does((tx) => activities.cancelDate(tx, fatima, id, dinner(0), 'Ziek'));
	const draft = await activities.draftOf(sql, id);
	const series = draft.series.map((one) => ({ ...one, changes: [] }));
	await does((tx) => activities.publish(tx, fatima, { ...draft, title: 'Eetclub', series }, { today, id }));
	expect(await shown(id, 1)).toEqual([`${dinner(0)} off Ziek`]);
});

test('a calendar that tells its series anew leaves what was cancelled here, and takes its own back', async () => {
	const told = koffieAanDeWolput({
		source: 'feed:7',
		sourceId: 'soep',
		series: [weekly(dinner(0), 120, { changes: [{ original: dinner(1), kind: 'cancelled', reason: 'Bron' }] })]
	});
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('soep') ?? 0;
	await does((tx) => activities.cancelDate(tx, fatima, id, dinner(0), 'Hier'));
	expect(await shown(id, 3)).toEqual([`${dinner(0)} off Hier`, `${dinner(1)} off Bron`, dinner(2)]);
	await activities.publishAll([{ ...told, title: 'Soep', series: [weekly(dinner(0), 60)] }], { today });
	expect(await shown(id, 3)).toEqual([`${dinner(0)} off Hier`, dinner(1), dinner(2)]);
	const at = `${inDays(2)}T19:00`;
	await activities.publishAll([{ ...told, series: [weekly(at)] }], { today });
	expect(await shown(id, 1)).toEqual([at]);
});

test('what its calendar calls off goes on when people here say so, also after the next telling', async () => {
	const off = { original: dinner(0), kind: 'cancelled' as const, reason: 'Bron' };
	const told = koffieAanDeWolput({
		source: 'feed:7',
		sourceId: 'brood',
		series: [weekly(dinner(0), 120, { changes: [off] })]
	});
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('brood') ?? 0;
	await does((tx) => activities.undoDate(tx, fatima, id, dinner(0)));
	await activities.publishAll([{ ...told, summary: 'Met boter.' }], { today });
	expect(await shown(id, 1)).toEqual([dinner(0)]);
});

test('a calendar cannot bring back what stopped here', async () => {
	const told = koffieAanDeWolput({ source: 'feed:7', sourceId: 'yoga', series: [weekly(dinner(0))] });
	const { ids } = await activities.publishAll([told], { today });
	const id = ids.get('yoga') ?? 0;
	await does((tx) => activities.end(tx, fatima, id, today, 'Gestopt'));
	await activities.publishAll([{ ...told, series: [weekly(`${inDays(3)}T09:00`)] }], { today });
	expect((await activities.datesOf(id, now, 400)).every(({ cancelled }) => cancelled)).toBe(true);
});

test('a date that was withdrawn with its activity is not shown, whatever is changed about it', async () => {
	const id = await kookclub({ title: 'Verborgen' });
	await takenAway(id, 'moderator', 'Reclame');
	await does((tx) => activities.cancelDate(tx, fatima, id, dinner(0), 'Ziek'));
	expect(await nextFound(id)).toBeNull();
	expect(await activities.bySlug('verborgen')).toBeUndefined();
});

test('an initiative sees all of its own, with the next date and how it stands', async () => {
	const [initiative] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('de-pan', 'De Pan', 'residents', 'test') returning id`;
	const initiativeId = initiative!.id;
	const soon = await kookclub({ title: 'Soep', initiativeId });
	const over = await kookclub({ title: 'Oud', initiativeId, series: [weekly('2024-01-02T10:00', 60, { rule: null })] });
	const gone = await kookclub({ title: 'Weg', initiativeId });
	await takenAway(gone, 'moderator', 'Reclame');
	const { activities: own } = await activities.ofInitiative(initiativeId, now);
	expect(own.map(({ id, state, starts }) => ({ id, state, starts }))).toEqual([
		{ id: soon, state: 'public', starts: dinner(0) },
		{ id: gone, state: 'withdrawn', starts: dinner(0) },
		{ id: over, state: 'over', starts: null }
	]);
});
