// The ceremony of signing in with a passkey: POST asks the question, PUT takes the answer.
import { json } from '@sveltejs/kit';
import { deviceOf } from '#lib/accounts/device.ts';
import * as passkeys from '#lib/accounts/passkeys-use.server.ts';
import { usedPasskey } from '#lib/accounts/passkeys.ts';
import { startOf } from '#lib/accounts/paths.ts';
import { factorWords } from '#lib/accounts/second-factor.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { keepSession } from '../cookie.server.ts';

// A library signs in from one address; each question is a row for five minutes.
const LIMIT = { name: 'passkey', points: 60, seconds: 900 };

export const POST = async ({ locals, getClientAddress }) => {
	const wait = await tooOften(LIMIT, getClientAddress());
	if (wait !== null) {
		const message = `Er is vaak ingelogd vanaf deze plek. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
		return json({ message }, { status: 429, headers: { 'retry-after': String(wait) } });
	}
	return json(await passkeys.ask(locals.me, new Date()));
};

export const PUT = async ({ locals, request, cookies }) => {
	const body: unknown = await request.json().catch(() => null);
	const answer = usedPasskey.safeParse((body as { response?: unknown } | null)?.response);
	if (!answer.success) return json({ message: factorWords['passkey-refused'] }, { status: 422 });
	const device = deviceOf(request.headers.get('user-agent'));
	const used = await passkeys.answer(locals.me, answer.data, device, new Date());
	if (!used.ok) return json({ message: factorWords[used.problem] }, { status: 422 });
	keepSession(cookies, used.session.token);
	const settled = await sessions.settle(used.session.token);
	return json({ start: startOf(settled?.me ?? null) });
};
