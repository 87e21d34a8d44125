// Tariffs of the municipality: which groups there are, in which order, and what each pays where.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import { euros } from '#lib/activities/activity.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import * as history from '#lib/history/history.server.ts';
import * as queries from './queries.server.ts';
import { perWords, type TariffRule } from './tariff.ts';
import type { GroupDraft, Price } from './tariff-form.ts';
import * as tariffQueries from './tariff-queries.server.ts';

/** The whole of it, with who last changed what. */
export type Tariffs = {
	groups: (queries.GroupRow & { changedBy: string })[];
	rules: TariffRule[];
	changes: { id: string; at: Date; by: string; what: string }[];
};

/** Every group with its price in the municipality, and what was changed lately. @throws Forbidden */
export async function tariffs(who: Me | null): Promise<Tariffs> {
	if (!may(who, 'tariff.edit')) throw new Forbidden('tariff.edit');
	const [groups, rules, changes] = await Promise.all([
		queries.groups(sql),
		queries.rules(sql, []),
		tariffQueries.changes(sql, 40)
	]);
	const names = await accounts.namesOf(sql, [
		...groups.map(({ updatedBy }) => updatedBy),
		...changes.map(({ by }) => by)
	]);
	return {
		groups: groups.map((group) => ({ ...group, changedBy: names.get(group.updatedBy) ?? group.updatedBy })),
		rules,
		changes: changes.map((one) => ({ ...one, by: names.get(one.by) ?? one.by }))
	};
}

/** A new group, tried last; returns its key. @throws Forbidden */
export const addGroup = (who: Me | null, draft: GroupDraft): Promise<string> =>
	editing(who, async (tx, me, groups) => {
		const base = slugOf(draft.name, 40) || 'tarief';
		const taken = new Set(groups.map(({ key }) => key));
		const key = taken.has(base) ? `${base}-${groups.length + 1}-${Date.now().toString(36)}` : base;
		await tariffQueries.insert(tx, me.id, key, Math.max(0, ...groups.map(({ position }) => position)) + 1, draft);
		await tariffQueries.record(tx, me.id, `${draft.name}: nieuw tarief.`);
		return key;
	});

/** Changes whom a group is for and what it is called; false when it is gone. @throws Forbidden */
export const changeGroup = (who: Me | null, key: string, draft: GroupDraft): Promise<boolean> =>
	editing(who, async (tx, me, groups) => {
		const group = groups.find((one) => one.key === key);
		if (!group) return false;
		await tariffQueries.change(tx, me.id, key, draft);
		const named = group.name === draft.name ? group.name : `${group.name}, nu ${draft.name}`;
		await tariffQueries.record(tx, me.id, `${named}: voor wie het is en waarom, is aangepast.`);
		return true;
	});

/** Tries a group one place earlier (-1) or later (1). @throws Forbidden */
export const moveGroup = (who: Me | null, key: string, by: -1 | 1): Promise<void> =>
	editing(who, async (tx, me, groups) => {
		const order = groups.map((group) => group.key);
		const from = order.indexOf(key);
		const other = order[from + by];
		if (from < 0 || other === undefined) return;
		[order[from], order[from + by]] = [other, key];
		for (const [index, one] of order.entries())
			if (groups.find((group) => group.key === one)?.position !== index + 1)
				await tariffQueries.setPosition(tx, me.id, one, index + 1);
		const name = groups[from]?.name ?? key;
		await tariffQueries.record(tx, me.id, `${name}: ${by < 0 ? 'eerder' : 'later'} in de volgorde.`);
	});

/** Takes a group away with all its prices. @throws Forbidden */
export const removeGroup = (who: Me | null, key: string): Promise<void> =>
	editing(who, async (tx, me, groups) => {
		const group = groups.find((one) => one.key === key);
		if (!group) return;
		await tariffQueries.remove(tx, key);
		await tariffQueries.record(tx, me.id, `${group.name}: weggehaald, met de prijzen.`);
	});

/** What groups pay in a building, or (null) everywhere; a price of null is none of its own. @throws Forbidden */
export const setPrices = (
	who: Me | null,
	target: { placeId: number } | null,
	prices: readonly Price[]
): Promise<void> =>
	sql.begin(async (tx): Promise<void> => {
		const me = await (target
			? accounts.mustMay(tx, who, 'space.edit', { place: target.placeId })
			: accounts.mustMay(tx, who, 'tariff.edit'));
		await price(tx, me, { placeId: target?.placeId ?? null, space: null }, prices);
	});

/** Sets prices in the transaction of who asked whether it may be done: for a room, a building, or (nulls) everywhere. */
export async function price(
	tx: Sql,
	me: Me,
	{ placeId, space }: { placeId: number | null; space: { id: number; name: string } | null },
	prices: readonly Price[]
): Promise<void> {
	await tariffQueries.hold(tx);
	const where = { spaceId: space?.id ?? null, placeId: space ? null : placeId };
	const stood = await queries.rules(tx, placeId === null ? [] : [placeId]);
	const groups = new Map((await queries.groups(tx)).map(({ key, name }) => [key, name]));
	for (const { groupKey, price } of prices) {
		const name = groups.get(groupKey);
		const before = stood.find(
			(rule) => rule.groupKey === groupKey && rule.spaceId === where.spaceId && rule.placeId === where.placeId
		);
		if (!name || (before?.cents === price?.cents && before?.per === price?.per)) continue;
		await queries.setRule(tx, me.id, groupKey, where, price);
		const [was, is] = [before, price].map((one) =>
			one ? `${euros(one.cents)} ${perWords[one.per]}` : 'geen eigen prijs'
		);
		const about = `${space ? `${space.name}, ` : ''}${name}`;
		if (placeId === null) await tariffQueries.record(tx, me.id, `${about}: ${is}. Het was: ${was}.`);
		else
			await history.record(tx, [
				{
					noun: 'place',
					ref: placeId,
					by: me.id,
					what: 'price-set',
					before: { spacePrice: `${about}: ${was}` },
					after: { spacePrice: `${about}: ${is}` }
				}
			]);
	}
}

const editing = <Done>(
	who: Me | null,
	act: (tx: Sql, me: Me, groups: readonly queries.GroupRow[]) => Promise<Done>
): Promise<Done> =>
	sql.begin(async (tx): Promise<Done> => {
		const me = await accounts.mustMay(tx, who, 'tariff.edit');
		await tariffQueries.hold(tx);
		return act(tx, me, await queries.groups(tx));
	}) as Promise<Done>;
