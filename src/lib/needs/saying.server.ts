// Saying what you miss, and entering it for somebody else. It counts at once; a sentence waits for a moderator.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { deviceOf } from '#lib/foundation/device.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { suspicions } from './flood.ts';
import type { Need } from './need.ts';
import * as queries from './queries.server.ts';
import { middleOf } from './square.ts';

/** `known`: this device said exactly this already today, so it counts once. `outside`: the square lies in no wijk of ours. */
export type Said = { ok: true; known: boolean } | { ok: false; problem: 'outside' };

/** Keeps what a resident says. `device` is what the browser calls itself: only a hash of the day is made of it. */
export async function say(need: Need, from: { address: string; device: string | null }, now: Date): Promise<Said> {
	const day = dayAt(now);
	const device = await deviceOf(from.address, from.device ?? '', day);
	return sql.begin(async (tx): Promise<Said> => {
		const placed = await located(tx, need);
		if (!placed) return { ok: false, problem: 'outside' };
		await queries.hold(tx, device, placed);
		const before = await queries.saidToday(tx, device, day, placed);
		if (before) {
			await keepSentence(tx, before, placed.sentence, day, 'bewoners');
			return { ok: true, known: true };
		}
		const id = await keep(tx, { need: placed, enteredBy: null, onDay: day, batch: null });
		await queries.rememberDevice(tx, day, device, id, now);
		await queries.suspect(tx, suspicions(await queries.arrivals(tx, device, day, placed, now)), day);
		return { ok: true, known: false };
	});
}

/**
 * Keeps what somebody else said, by who heard or read it; returns its id. `batch`: a UUID of a pile of cards or of a
 * conversation. @throws Forbidden
 */
export const enter = (who: Me | null, need: Need, batch: string | null, now: Date): Promise<string> =>
	sql.begin(async (tx) => {
		const placed = (await located(tx, need)) ?? { ...need, square: null };
		const me = await accounts.mustMay(tx, who, 'need.enter', { areas: await areasOf(tx, placed) });
		return keep(tx, { need: placed, enteredBy: me.id, onDay: dayAt(now), batch });
	});

/** Ids of the areas this lies in, groups included: what a connector is asked about. */
export const areasOf = (
	sql: Sql,
	{ districtId, neighbourhoodId }: Pick<Need, 'districtId' | 'neighbourhoodId'>
): Promise<number[]> => queries.withGroups(sql, [districtId, neighbourhoodId].filter((id) => id !== null)); // prettier-ignore

// A square says where it is better than a choice from a list.
async function located(tx: Sql, need: Need): Promise<Need | null> {
	if (!need.square) return need;
	const [lon, lat] = middleOf(need.square);
	const [found] = await areas.assign(tx, [{ lon, lat }]);
	return found?.districtId ? { ...need, ...found } : null;
}

async function keep(tx: Sql, kept: queries.Kept): Promise<string> {
	const id = await queries.insert(tx, kept);
	await keepSentence(tx, id, kept.need.sentence, kept.onDay, kept.enteredBy ?? 'bewoners');
	await queries.raise(tx);
	return id;
}

async function keepSentence(tx: Sql, id: string, sentence: string, day: string, by: string): Promise<void> {
	if (!sentence || !(await queries.insertText(tx, id, sentence, day))) return;
	await reviews.ask(tx, { noun: 'need-text', ref: id, initiativeId: null, why: 'need-text', by });
}
