import { fail, redirect } from '@sveltejs/kit';
import * as own from '#lib/accounts/own.server.ts';
import { readForm } from '../../form.server.ts';
import { dropSession } from '../../inloggen/cookie.server.ts';

export const load = async ({ locals }) => ({
	email: locals.me?.email ?? '',
	initiatives: locals.me ? await own.onlyOwnerOf(locals.me) : []
});

export const actions = {
	default: async ({ locals, request, cookies }) => {
		await readForm(request);
		const left = await own.leave(locals.me);
		if (!left.ok) return fail(409, { initiatives: left.initiatives, administrator: left.administrator ?? false });
		dropSession(cookies);
		redirect(303, '/uitloggen');
	}
};
