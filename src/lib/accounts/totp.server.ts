// Codes of an app as second factor: setting it up, and taking it away.
import { sql } from '#lib/foundation/database.server.ts';
import * as accounts from './accounts.server.ts';
import { newSheet } from './recovery.server.ts';
import type { Me } from './rights.ts';
import { seal, unseal } from '#lib/foundation/sealed.server.ts';
import * as queries from './second-factor-queries.server.ts';
import { dropLooseCodes, mustMayChange, tell, totpPurpose, type Refusal } from './second-factor.server.ts';
import type { Session } from './sessions.server.ts';
import { pictureOf, type Picture } from './totp-picture.ts';
import { digitsOf, inGroups, keyUri, newSecret, stepOf } from './totp.ts';

/** What a page needs to set up an app. `sealed` comes back with the first code: nothing is kept before that. */
export type Setup = { sealed: string; picture: Picture; secret: string };

// Until the first code it travels with the form, and only this session opens it.
const setupPurpose = (me: Me) => `totp-setup:${me.id}:${me.session}`;

/** A new secret for an app, or the one of a form that came back with a wrong code. */
export function setup(me: Me, sealed?: string): Setup {
	const secret = (sealed && unseal(setupPurpose(me), Buffer.from(sealed, 'base64url'))) || newSecret();
	return {
		sealed: seal(setupPurpose(me), secret).toString('base64url'),
		picture: pictureOf(keyUri(secret, me.email)),
		secret: inGroups(secret)
	};
}

/**
 * Sets up the app after its first code, which also is the second factor of this session. Returns the new token, and
 * recovery codes when there were none yet.
 */
export const confirm = (
	who: Me | null,
	sealed: string,
	typed: string,
	now: Date
): Promise<{ ok: true; session: Session; codes: string[] } | Refusal> =>
	sql.begin(async (tx) => {
		const allowed = await mustMayChange(tx, who, now);
		if (!allowed.ok) return allowed;
		const { me, standing } = allowed;
		if (standing.totp) return refused('exists');
		const secret = unseal(setupPurpose(me), Buffer.from(sealed, 'base64url'));
		if (secret === null) return refused('started-elsewhere');
		if (!typed.trim()) return refused('code-missing');
		const digits = digitsOf(typed);
		const step = digits && stepOf(secret, digits, now);
		if (!step) return refused('code-wrong-app');
		await queries.keepTotpSecret(tx, me.id, seal(totpPurpose(me.id), secret), step, now);
		const codes = standing.recoveryCodes ? [] : await newSheet(tx, me.id);
		await tell(tx, me, { what: 'totp-added' });
		return { ok: true as const, session: await accounts.secondFactorGiven(tx, me), codes };
	});

/** The app no longer gives the second factor. */
export const remove = (who: Me | null, now: Date): Promise<{ ok: true } | Refusal> =>
	sql.begin(async (tx) => {
		const allowed = await mustMayChange(tx, who, now);
		if (!allowed.ok) return allowed;
		const { count } = await queries.removeTotp(tx, allowed.me.id);
		await dropLooseCodes(tx, allowed.me);
		if (count) await tell(tx, allowed.me, { what: 'totp-removed' });
		return { ok: true as const };
	});

const refused = (problem: Refusal['problem']): Refusal => ({ ok: false, problem });
