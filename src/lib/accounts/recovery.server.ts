// A sheet of recovery codes: shown once, kept as hashes.
import { randomBytes } from 'node:crypto';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import { BYTES, codeFrom, SHEET } from './recovery.ts';
import type { Me } from './rights.ts';
import * as queries from './second-factor-queries.server.ts';
import { mustMayChange, tell, type Refusal } from './second-factor.server.ts';
import { hasFactor } from './second-factor.ts';

/** A new sheet in place of the old one. Returns the codes: the only moment they can be read. */
export async function newSheet(tx: Sql, account: string): Promise<string[]> {
	const codes = Array.from({ length: SHEET }, () => codeFrom(randomBytes(BYTES)));
	await queries.removeCodes(tx, account);
	await queries.keepCodes(tx, account, codes.map(hashOf));
	return codes;
}

/** A new sheet for who asks: after the second factor, as codes without one open nothing. The old sheet is void. */
export const renew = (who: Me | null, now: Date): Promise<{ ok: true; codes: string[] } | Refusal> =>
	sql.begin(async (tx) => {
		const allowed = await mustMayChange(tx, who, now);
		if (!allowed.ok) return allowed;
		if (!hasFactor(allowed.standing)) return { ok: false as const, problem: 'give-second-factor' as const };
		const codes = await newSheet(tx, allowed.me.id);
		await tell(tx, allowed.me, { what: 'codes-renewed' });
		return { ok: true as const, codes };
	});
