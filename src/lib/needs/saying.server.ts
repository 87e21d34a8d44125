// Saying what you miss, and entering it for somebody else. It counts at once; a sentence waits for a moderator.
import { randomUUID } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { deviceOf } from '#lib/foundation/device.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { suspicions } from './flood.ts';
import type { Need, PointedNeed } from './need.ts';
import * as queries from './queries.server.ts';
import { middleOf } from './square.ts';

/**
 * `said`: it counts. `known`: this device said exactly this already today: nothing was counted, and who it is can be asked.
 * `outside`: the square lies in no wijk of ours. `at`: where it is.
 */
export type Said = { ok: true; outcome: 'said' | 'known'; at: Place } | { ok: false; problem: 'outside' };
type Place = Pick<Need, 'districtId' | 'neighbourhoodId'>;

export type From = {
	address: string;
	/** What the browser calls itself: only a hash of the day is made of it. */
	device: string | null;
	/** Who it was when the device said the same before: somebody else counts too, the same person only adds the sentence. */
	again?: 'other' | 'same' | null;
};

/** Keeps what a resident says. */
export async function say(need: PointedNeed, from: From, now: Date): Promise<Said> {
	const day = dayAt(now);
	const device = await deviceOf(from.address, from.device ?? '', day);
	const network = await deviceOf(from.address, '', day);
	return sql.begin(async (tx): Promise<Said> => {
		const placed = await located(tx, need);
		if (!placed) return { ok: false, problem: 'outside' };
		await queries.hold(tx, network, placed);
		const before = await queries.saidToday(tx, device, day, placed);
		const at = { districtId: placed.districtId, neighbourhoodId: placed.neighbourhoodId };
		if (before && from.again !== 'other') {
			if (from.again === 'same') await keepSentence(tx, before, placed.sentence, day, 'bewoners');
			return { ok: true, outcome: 'known', at };
		}
		const id = randomUUID();
		await keep(tx, id, { need: placed, enteredBy: null, onDay: day, batch: null });
		await queries.rememberDevice(tx, { day, device, network, needId: id, at: now });
		await queries.suspect(tx, suspicions(await queries.arrivals(tx, network, day, placed, now)), day);
		if (before) await queries.suspect(tx, [{ id, why: 'same-device', burst: before }], day);
		return { ok: true, outcome: 'said', at };
	});
}

/**
 * Keeps what somebody else said, by who heard or read it; returns its id. `batch`: a UUID of a pile of cards or of a
 * conversation. `card`: a UUID made by who sends it: the same card sent again, because the answer got lost, is known and
 * counts once. @throws Forbidden
 */
export const enter = async (
	who: Me | null,
	need: Need,
	batch: string | null,
	now: Date,
	card: string = randomUUID()
): Promise<string> => {
	const known = await areas.list(configuration().municipality);
	const subject = { areas: around([need.districtId, need.neighbourhoodId], known) };
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.enter', subject);
		const kept = { need, enteredBy: me.id, onDay: dayAt(now), batch };
		if (await keep(tx, card, kept)) return card;
		if (await queries.isEntered(tx, card, need, me.id)) return card;
		// Somebody went back in the browser and typed the next card over this one.
		const another = randomUUID();
		await keep(tx, another, kept);
		return another;
	});
};

// A square says where it is better than a choice from a list; it is not needed after that, and goes no further.
async function located(tx: Sql, { square, ...need }: PointedNeed): Promise<Need | null> {
	if (!square) return need;
	const [lon, lat] = middleOf(square);
	const [found] = await areas.assign(tx, [{ lon, lat }]);
	return found?.districtId ? { ...need, ...found } : null;
}

async function keep(tx: Sql, id: string, kept: queries.Kept): Promise<boolean> {
	if (!(await queries.insert(tx, id, kept))) return false;
	await keepSentence(tx, id, kept.need.sentence, kept.onDay, kept.enteredBy ?? 'bewoners');
	await queries.raise(tx);
	return true;
}

async function keepSentence(tx: Sql, id: string, sentence: string, day: string, by: string): Promise<void> {
	if (!sentence || !(await queries.insertText(tx, id, sentence, day))) return;
	await reviews.ask(tx, { noun: 'need-text', ref: id, initiativeId: null, why: 'need-text', by });
}
