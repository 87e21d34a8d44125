// Changing norms and thresholds: every change is a row more, with who and why; the newest holds.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { NormDraft } from './norms-form.ts';
import * as queries from './queries.server.ts';
import type { SettingKey } from './settings.ts';

/** A new norm for a kind and group. @throws Forbidden */
export async function changeNorm(who: Me | null, draft: NormDraft): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'norm.edit');
		await queries.addNorm(tx, { ...draft, by: me.id });
	});
}

/** A new value of a threshold, with the reason. @throws Forbidden */
export async function changeSetting(
	who: Me | null,
	draft: { key: SettingKey; value: number; why: string }
): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'norm.edit');
		await queries.addSetting(tx, { ...draft, by: me.id });
	});
}

/** Norms and thresholds that somebody set, the latest first, with the names of who did. @throws Forbidden */
export async function earlier(who: Me | null, limit = 200) {
	return sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'norm.edit');
		const [norms, settings] = [await queries.earlierNorms(tx, limit), await queries.settings(tx)];
		const names = await accounts.namesOf(tx, [...new Set([...norms, ...settings].map(({ by }) => by))]);
		return { norms, settings, names };
	});
}
