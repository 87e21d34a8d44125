import { redirect } from '@sveltejs/kit';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { dropSession } from '../inloggen/cookie.server.ts';

export const load = ({ locals }) => ({ email: locals.me?.email ?? null });

export const actions = {
	default: async ({ locals, cookies }) => {
		if (locals.me) await sessions.end(locals.me);
		dropSession(cookies);
		redirect(303, '/uitloggen');
	}
};
