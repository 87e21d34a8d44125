import { fail, redirect } from '@sveltejs/kit';
import { parseEmail } from '#lib/accounts/email.ts';
import { ownPath } from '#lib/accounts/paths.ts';
import * as signIn from '#lib/accounts/sign-in.server.ts';
import { showsLetters } from '#lib/demo/people.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../form.server.ts';

export const load = async ({ url, locals }) => ({
	next: ownPath(url.searchParams.get('verder')),
	sent: url.searchParams.has('verstuurd'),
	email: locals.me?.email ?? null,
	mailbox: await showsLetters(),
	municipal: configuration().oidcIssuer !== undefined
});

export const actions = {
	default: async ({ request, getClientAddress, setHeaders }) => {
		const form = await readForm(request);
		const typed = String(form.get('email') ?? '').slice(0, 300);
		const next = ownPath(form.get('verder'));
		const wrong = (status: number, message: string) =>
			fail(status, { problems: [{ field: 'email', message }], typed, next });
		const email = parseEmail(typed);
		if (!email) return wrong(422, 'Vul je e-mailadres in, zoals naam@voorbeeld.nl.');
		const { origin } = configuration();
		const asked = await signIn.ask(email, { next, origin, from: getClientAddress() });
		if (asked.ok) redirect(303, '/inloggen?verstuurd=ja');
		setHeaders({ 'retry-after': String(asked.wait) });
		return wrong(429, `Je vroeg vaak om een link. Probeer het over ${Math.ceil(asked.wait / 60)} minuten weer.`);
	}
};
