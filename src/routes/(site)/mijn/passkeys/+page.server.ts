import { error, fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/accounts/device.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { nameOf } from '#lib/accounts/passkeys.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import { factorWords, mayChange } from '#lib/accounts/second-factor.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { readForm } from '../../form.server.ts';

const done: Record<string, string> = {
	toegevoegd: 'Je kunt nu inloggen met dit apparaat.',
	weg: 'Met dit apparaat kun je niet meer inloggen.',
	naam: 'De nieuwe naam staat erbij.'
};

export const load = async ({ locals, url, request }) => {
	const standing = locals.me && (await secondFactor.standing(locals.me));
	if (!locals.me || !standing) error(401);
	const list = await passkeys.list(locals.me);
	return {
		passkeys: list.map(({ id, name, addedOn, lastUsedOn }) => ({
			...{ id, name },
			added: dateOf(addedOn),
			used: lastUsedOn && dateOf(lastUsedOn)
		})),
		change: mayChange(standing, new Date()),
		codes: standing.recoveryCodes,
		device: deviceOf(request.headers.get('user-agent')),
		done: done[url.searchParams.get('klaar') ?? ''] ?? null
	};
};

const idOf = (form: FormData) => String(form.get('id') ?? '').slice(0, 2000);

export const actions = {
	naam: async ({ locals, request }) => {
		const form = await readForm(request);
		await passkeys.rename(locals.me, idOf(form), nameOf(form.get('naam')));
		redirect(303, '/mijn/passkeys?klaar=naam');
	},
	weg: async ({ locals, request }) => {
		const removed = await passkeys.remove(locals.me, idOf(await readForm(request)), new Date());
		if (!removed.ok) return fail(422, { problem: factorWords[removed.problem] });
		redirect(303, '/mijn/passkeys?klaar=weg');
	}
};
