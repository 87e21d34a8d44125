// What words mean the same on this site: as it came with the software, and as the municipality changed it.
import { randomBytes } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { SynonymGroup } from '../dutch/synonyms.ts';
import { longNames, sendAgain } from './long-names.server.ts';
import * as queries from './queries.server.ts';
import {
	asShipped,
	changes,
	differences,
	inForce,
	standing,
	type Change,
	type Difference,
	type Kept,
	type Listed
} from './synonym-list.ts';

export type { Listed };
/** A group, or what was made of it, with the name of who did. */
export type Named<One> = One & { name: string };

/** Who changed it since a form began, and what stands there now. */
export type Conflict = { at: Date; name: string; now: Listed };
export type Saved = { ok: true; key: string } | { ok: false; conflict: Conflict };

/** The groups that search goes by: what is shipped, under what was changed here. */
export const groups = async (sql: Sql): Promise<SynonymGroup[]> => inForce(standing(await queries.latest(sql)));

/** Every group, also what is off, with who changed it last. @throws Forbidden */
export async function listed(who: Me | null): Promise<Named<Listed>[]> {
	if (!may(who, 'words.edit')) throw new Forbidden('words.edit');
	const all = standing(await queries.latest(sql));
	const names = await accounts.namesOf(sql, [...new Set(all.flatMap(({ last }) => last?.by ?? []))]);
	return all.map((one) => ({ ...one, name: nameIn(names, one.last?.by) }));
}

/** The latest changes of a group, and what each did. @throws Forbidden */
export async function past(who: Me | null, key: string, limit = 50): Promise<Named<Kept & Difference>[]> {
	if (!may(who, 'words.edit')) throw new Forbidden('words.edit');
	// What the first of them did shows beside the one before it.
	const rows = await queries.past(sql, key, limit + 1);
	const did = differences(rows);
	const names = await accounts.namesOf(sql, [...new Set(rows.map(({ by }) => by))]);
	return rows.slice(0, limit).map((one, at) => ({ ...one, ...did[at]!, name: nameIn(names, one.by) }));
}

// An account that is gone leaves only its id.
const nameIn = (names: ReadonlyMap<string, string>, by = ''): string => names.get(by) ?? 'iemand die er niet meer is';

/**
 * Makes this of a group, or (without a key) a new group. Search goes by it from the next question on, in every process.
 * `version` is the one somebody looked at: when another officer was first nothing changes. Undefined: no such group.
 * @throws Forbidden
 */
export const change = (
	who: Me | null,
	key: string | null,
	version: string,
	change: Change
): Promise<Saved | undefined> =>
	sql.begin(async (tx): Promise<Saved | undefined> => {
		const me = await accounts.mustMay(tx, who, 'words.edit');
		await queries.hold(tx);
		const names = await longNames(tx);
		if (key === null) {
			const made = `own-${randomBytes(6).toString('hex')}`;
			if (change.state !== 'on') return undefined;
			await queries.add(tx, me.id, 'on', { key: made, words: change.words, also: change.also });
			await sendAgain(tx, names);
			return { ok: true, key: made };
		}
		const group = standing(await queries.latest(tx)).find((one) => one.key === key);
		if (!group || (change.state === 'as-shipped' && !asShipped(key))) return undefined;
		const conflict = await since(tx, group, version);
		if (conflict) return { ok: false, conflict };
		if (changes(group, change)) await queries.add(tx, me.id, change.state, { key, ...wordsAfter(group, change) });
		await sendAgain(tx, names);
		return { ok: true, key };
	}) as Promise<Saved | undefined>;

function wordsAfter(group: Listed, change: Change): Pick<SynonymGroup, 'words' | 'also'> {
	if (change.state === 'as-shipped') return { words: [], also: [] };
	const { words, also } = change.state === 'on' ? change : group;
	return { words, also };
}

/** Who changed a group since this version of it; null when nobody did. */
export async function since(sql: Sql, now: Listed, version: string): Promise<Conflict | null> {
	if (!now.last || now.version === version) return null;
	const names = await accounts.namesOf(sql, [now.last.by]);
	return { at: now.last.at, name: nameIn(names, now.last.by), now };
}
