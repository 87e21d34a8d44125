// The second step of signing in: giving it, and who may change it.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as accounts from './accounts.server.ts';
import { codeOf } from './recovery.ts';
import type { Me } from './rights.ts';
import { unseal } from '#lib/foundation/sealed.server.ts';
import { factorLetter, type FactorChange } from './second-factor-letter.ts';
import * as queries from './second-factor-queries.server.ts';
import { hasFactor, mayChange, type FactorProblem, type Standing } from './second-factor.ts';
import type { Session } from './sessions.server.ts';
import { digitsOf, stepOf } from './totp.ts';

export type Refusal = { ok: false; problem: FactorProblem; /** Seconds until another try is taken. */ wait?: number };

// Six digits, three of them right at any moment: at this pace a guess takes a thief many years.
const LIMITS = [
	{ name: 'second-factor', points: 10, seconds: 900 },
	{ name: 'second-factor-day', points: 50, seconds: 86_400 }
];

/** How this account signs in and what this session proved; undefined when the session is over. */
export const standing = (me: Me): Promise<Standing | undefined> => queries.standing(sql, me);

/** Goes on only when ways of signing in may be changed in this session; holds the account until the transaction ends. */
export async function mustMayChange(
	tx: Sql,
	who: Me | null,
	now: Date
): Promise<{ ok: true; me: Me; standing: Standing } | Refusal> {
	const me = await accounts.mustMay(tx, who, 'account.change');
	const found = await queries.lockedStanding(tx, me);
	const answer = found ? mayChange(found, now) : 'sign-in-again';
	return found && answer === 'yes'
		? { ok: true, me, standing: found }
		: { ok: false, problem: answer === 'yes' ? 'sign-in-again' : answer };
}

/** Tells the owner what changed, in the same transaction. */
export const tell = (tx: Sql, me: Me, change: FactorChange) =>
	mail.post(tx, [factorLetter(me.email, change, configuration().origin)]);

/** With the last way gone its recovery codes go too: they open nothing any more. Call after a removal. */
export async function dropLooseCodes(tx: Sql, me: Me): Promise<void> {
	const left = await queries.standing(tx, me);
	if (left && !hasFactor(left)) await queries.removeCodes(tx, me.id);
}

/** Gives the second factor in this session: six digits of the app, or a recovery code. The session gets a new token. */
export async function give(who: Me, typed: string, now: Date): Promise<{ ok: true; session: Session } | Refusal> {
	if (!typed.trim()) return { ok: false, problem: 'code-missing' };
	for (const limit of LIMITS) {
		const wait = await tooOften(limit, who.id);
		if (wait !== null) return { ok: false, problem: 'code-wrong', wait };
	}
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'account.change');
		await queries.lockedStanding(tx, me);
		const right = (await givesCode(tx, me, typed, now)) || (await givesRecoveryCode(tx, me, typed));
		if (!right) return { ok: false as const, problem: 'code-wrong' as const };
		return { ok: true as const, session: await accounts.secondFactorGiven(tx, me) };
	});
}

async function givesCode(tx: Sql, me: Me, typed: string, now: Date): Promise<boolean> {
	const digits = digitsOf(typed);
	const kept = digits && (await queries.totpSecret(tx, me.id));
	if (!kept) return false;
	const secret = unseal(totpPurpose(me.id), kept.secret);
	if (secret === null) throw new Error('a secret of an app was sealed with another key: see SECRET_KEY');
	const step = stepOf(secret, digits, now, kept.lastStep);
	if (step === null) return false;
	await queries.useTotpStep(tx, me.id, step);
	return true;
}

async function givesRecoveryCode(tx: Sql, me: Me, typed: string): Promise<boolean> {
	const code = codeOf(typed);
	if (!code || !(await queries.takeCode(tx, me.id, hashOf(code)))) return false;
	const left = (await queries.standing(tx, me))?.recoveryCodes ?? 0;
	await tell(tx, me, { what: 'code-used', left });
	return true;
}

/** What the secret of an app is sealed for. */
export const totpPurpose = (account: string): string => `totp:${account}`;

/** Removes what was begun and never finished: questions to a passkey, visits to the municipality's sign-in. */
export const forgetUnanswered = (now: Date): Promise<number> => queries.forgetUnanswered(sql, now);
