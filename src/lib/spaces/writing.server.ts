// Changing the rooms of a building: what they are (technisch beheer), and when they are free (sociaal beheer).
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as queries from './queries.server.ts';
import { equipment, portionWords, sizeWords, type FreePart, type Space, type SpaceDraft } from './space.ts';
import { draftAfter, freeAfter, type SpaceEdits } from './space-form.ts';
import type { Per, TariffRule } from './tariff.ts';
import { price } from './tariffs.server.ts';

/** What somebody who looks after a building sees of its rooms. */
export type Desk = {
	spaces: Space[];
	groups: queries.GroupRow[];
	rules: TariffRule[];
	/** May change rooms and prices; the free parts may be stated by whoever sees the desk. */
	edits: boolean;
};

/** The rooms of a place for who looks after it. @throws Forbidden */
export async function desk(who: Me | null, placeId: number): Promise<Desk> {
	if (!may(who, 'space.state-free', { place: placeId })) throw new Forbidden('space.state-free');
	const [spaces, groups, rules] = await Promise.all([
		queries.ofPlaces(sql, [placeId]),
		queries.groups(sql),
		queries.rules(sql, [placeId])
	]);
	return { spaces, groups, rules, edits: may(who, 'space.edit', { place: placeId }) };
}

/** Adds a room to a place; returns its id. @throws Forbidden */
export const add = (who: Me | null, placeId: number, draft: SpaceDraft): Promise<number> =>
	sql.begin(async (tx): Promise<number> => {
		const me = await accounts.mustMay(tx, who, 'space.edit', { place: placeId });
		const id = await queries.insert(tx, placeId, me.id, draft);
		await told(tx, me, placeId, 'space-added', null, draft);
		return id;
	});

/**
 * Changes what was sent about a room, and leaves what somebody else changed since the form began. What it is and costs
 * is technisch beheer; when it is free sociaal beheer too. @throws Forbidden
 */
export const change = (who: Me | null, spaceId: number, { draft, free, prices }: SpaceEdits): Promise<void> =>
	sql.begin(async (tx): Promise<void> => {
		const { me, space } = await held(tx, who, draft || prices ? 'space.edit' : 'space.state-free', spaceId);
		const now = draft ? draftAfter(space, draft) : space;
		if (words(now) !== words(space)) {
			await queries.change(tx, spaceId, me.id, now);
			await told(tx, me, space.placeId, 'space-changed', space, now);
		}
		if (free) await stateFree(tx, me, { ...space, name: now.name }, freeAfter(space.free, free));
		if (prices) await price(tx, me, { placeId: space.placeId, space: { id: spaceId, name: now.name } }, prices);
	});

/** Nobody finds the room for now; what stands about it stays. @throws Forbidden */
export const close = (who: Me | null, spaceId: number): Promise<void> =>
	sql.begin(async (tx): Promise<void> => {
		const { me, space } = await held(tx, who, 'space.edit', spaceId);
		await queries.close(tx, spaceId, me.id);
		if (!space.closed) await told(tx, me, space.placeId, 'space-closed', space, null);
	});

/** The room is in use again. @throws Forbidden */
export const reopen = (who: Me | null, spaceId: number): Promise<void> =>
	sql.begin(async (tx): Promise<void> => {
		const { me, space } = await held(tx, who, 'space.edit', spaceId);
		await queries.reopen(tx, spaceId);
		if (space.closed) await told(tx, me, space.placeId, 'space-reopened', null, space);
	});

/** Rooms of the demo: only in places that have none. Seeding twice changes nothing. */
export async function seed(
	tx: Sql,
	by: string,
	rooms: readonly { placeId: number; draft: SpaceDraft; free: FreePart[]; prices: SeededPrice[] }[]
): Promise<void> {
	const placeIds = rooms.map(({ placeId }) => placeId);
	const has = new Set((await queries.ofPlaces(tx, placeIds)).map(({ placeId }) => placeId));
	for (const { placeId, draft, free, prices } of rooms) {
		if (has.has(placeId)) continue;
		const spaceId = await queries.insert(tx, placeId, by, draft);
		await queries.setFree(tx, spaceId, by, free);
		for (const { groupKey, ...price } of prices)
			await queries.setRule(tx, by, groupKey, { spaceId, placeId: null }, price);
	}
}

async function stateFree(tx: Sql, me: Me, space: Space, parts: readonly FreePart[]) {
	const [before, after] = [space.free, parts].map((free) => `${space.name}: ${freeWords(free)}`);
	if (before === after) return;
	await queries.setFree(tx, space.id, me.id, parts);
	await history.record(tx, [
		{
			noun: 'place',
			ref: space.placeId,
			by: me.id,
			what: 'free-stated',
			before: { free: before },
			after: { free: after }
		}
	]);
}

type SeededPrice = { groupKey: string; cents: number; per: Per };

async function held(tx: Sql, who: Me | null, verb: 'space.edit' | 'space.state-free', spaceId: number) {
	const space = await queries.lock(tx, spaceId);
	const me = await accounts.mustMay(tx, who, verb, { place: space?.placeId });
	if (!space) throw new Forbidden(verb);
	return { me, space };
}

const told = (tx: Sql, me: Me, placeId: number, what: string, before: SpaceDraft | null, after: SpaceDraft | null) => {
	const snapshot = (draft: SpaceDraft | null) => draft && { space: words(draft) };
	return history.record(tx, [
		{ noun: 'place', ref: placeId, by: me.id, what, before: snapshot(before), after: snapshot(after) }
	]);
};

const words = (draft: SpaceDraft): string =>
	[draft.name, sizeWords(draft), ...draft.equipment.map((key) => equipment[key]), draft.note]
		.filter(Boolean)
		.join(', ');

const freeWords = (parts: readonly FreePart[]): string =>
	parts.map(({ weekday, part }) => `${weekdayName(weekday)}${portionWords[part]}`).join(', ') || 'nooit vrij';
