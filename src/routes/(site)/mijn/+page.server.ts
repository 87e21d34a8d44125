import { redirect } from '@sveltejs/kit';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { readForm } from '../form.server.ts';
import { dropSession } from '../inloggen/cookie.server.ts';

export const load = async ({ locals, url }) => {
	const me = locals.me!;
	return {
		email: me.email,
		name: me.name,
		secondFactor: me.secondFactor,
		staff: me.rights.staff,
		sessions: await sessions.ofAccount(me),
		now: new Date(),
		done: url.searchParams.has('gelukt')
	};
};

export const actions = {
	apparaat: async ({ locals, request, cookies }) => {
		const me = locals.me!;
		const id = String((await readForm(request)).get('sessie'));
		await sessions.end(me, id);
		if (id !== me.session) redirect(303, '/mijn?gelukt=ja#apparaten');
		dropSession(cookies);
		redirect(303, '/uitloggen');
	},
	overal: async ({ locals, request, cookies }) => {
		await readForm(request);
		await sessions.endEverywhere(locals.me!);
		dropSession(cookies);
		redirect(303, '/uitloggen');
	}
};
