// The ceremony of adding a passkey: POST asks the question, PUT takes the answer and the name.
import { error, json } from '@sveltejs/kit';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { madePasskey, nameOf } from '#lib/accounts/passkeys.ts';
import { factorWords, type FactorProblem } from '#lib/accounts/second-factor.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { keepSession } from '../../../inloggen/cookie.server.ts';

const LIMIT = { name: 'passkey-add', points: 20, seconds: 900 };

const refused = (problem: FactorProblem) => json({ message: factorWords[problem] }, { status: 422 });

export const POST = async ({ locals }) => {
	if (!locals.me) error(401);
	const wait = await tooOften(LIMIT, locals.me.id);
	if (wait !== null) {
		const message = `Je probeerde dit vaak. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
		return json({ message }, { status: 429, headers: { 'retry-after': String(wait) } });
	}
	const asked = await passkeys.askToAdd(locals.me, new Date());
	return asked.ok ? json(asked.options) : refused(asked.problem);
};

export const PUT = async ({ locals, request, cookies }) => {
	if (!locals.me) error(401);
	const body = (await request.json().catch(() => null)) as { name?: unknown; response?: unknown } | null;
	const made = madePasskey.safeParse(body?.response);
	if (!made.success) return refused('passkey-refused');
	const added = await passkeys.add(locals.me, made.data, nameOf(body?.name), new Date());
	if (!added.ok) return refused(added.problem);
	keepSession(cookies, added.session.token);
	return json({});
};
