// Changing norms and thresholds: every change is a row more, with who and why; the newest holds.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { NormDraft, SettingDraft, SpeedDraft } from './norms-form.ts';
import { normsFrom } from './norms.ts';
import * as queries from './queries.server.ts';
import { settingsFrom } from './settings.ts';

/** A new norm for a kind and group. @throws Forbidden */
export async function changeNorm(who: Me | null, draft: NormDraft): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'norm.edit');
		await queries.addNorm(tx, { ...draft, by: me.id });
	});
}

/** A new value of a threshold, with the reason. @throws Forbidden */
export async function changeSetting(who: Me | null, draft: SettingDraft): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'norm.edit');
		await queries.addSetting(tx, { ...draft, by: me.id });
	});
}

/** A new speed for who walks. @throws Forbidden */
export async function changeSpeed(who: Me | null, draft: SpeedDraft): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'norm.edit');
		await queries.addSpeed(tx, { ...draft, by: me.id });
	});
}

/** What holds now, and everything that was changed, the latest first, with the names of who did. @throws Forbidden */
export async function normsAndPast(who: Me | null, limit = 200) {
	return sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'norm.edit');
		const [norms, earlier, settings, speeds] = [
			await queries.norms(tx),
			await queries.earlierNorms(tx, limit),
			await queries.settings(tx),
			await queries.speeds(tx)
		];
		const names = await accounts.namesOf(tx, [...new Set([...earlier, ...settings, ...speeds].map(({ by }) => by))]);
		return { norms: normsFrom(norms).all, earlier, settings, thresholds: settingsFrom(settings), speeds, names };
	});
}
