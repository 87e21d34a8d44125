import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/accounts/device.ts';
import { startOf } from '#lib/accounts/paths.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import * as signIn from '#lib/accounts/sign-in.server.ts';
import { readForm } from '../../form.server.ts';
import { keepSession, tokenIn } from '../cookie.server.ts';

// Mail programs open links to look whether they are safe: looking uses nothing up, nor tells whether a link works.
export const actions = {
	default: async ({ params, request, cookies }) => {
		await readForm(request);
		const device = deviceOf(request.headers.get('user-agent'));
		const used = await signIn.use(params.token, { device, former: tokenIn(cookies) });
		if (!used) return fail(410, { over: true });
		keepSession(cookies, used.token);
		const next = used.next ?? (used.added ? '/beheer' : startOf((await sessions.settle(used.token))?.me ?? null));
		redirect(303, used.added ? `/mijn/naam?verder=${encodeURIComponent(next)}` : next);
	}
};
