import { redirect } from '@sveltejs/kit';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { readForm } from '../form.server.ts';
import { dropSession } from '../inloggen/cookie.server.ts';
import { takeFarewell } from '../inloggen/gemeente/cookies.server.ts';

export const load = async ({ locals, cookies }) => ({
	email: locals.me?.email ?? null,
	onward: locals.me ? null : await takeFarewell(cookies)
});

export const actions = {
	default: async ({ locals, request, cookies }) => {
		await readForm(request);
		if (locals.me) await sessions.end(locals.me);
		dropSession(cookies);
		redirect(303, '/uitloggen');
	}
};
