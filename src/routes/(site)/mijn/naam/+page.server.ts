import { fail, redirect } from '@sveltejs/kit';
import { parseName } from '#lib/accounts/name.ts';
import * as own from '#lib/accounts/own.server.ts';
import { ownPath } from '#lib/accounts/paths.ts';
import { readForm } from '../../form.server.ts';

export const load = ({ locals, url }) => ({
	name: locals.me?.name ?? '',
	next: ownPath(url.searchParams.get('verder'))
});

export const actions = {
	default: async ({ locals, request }) => {
		const form = await readForm(request);
		const typed = String(form.get('naam') ?? '');
		const name = parseName(typed);
		const next = ownPath(form.get('verder'));
		if (name === null)
			return fail(422, {
				problems: [{ field: 'naam', message: 'Deze naam is te lang. Gebruik hoogstens 80 tekens.' }],
				typed: typed.slice(0, 300),
				next
			});
		await own.rename(locals.me, name);
		redirect(303, next ?? '/mijn');
	}
};
