import { error, fail, redirect } from '@sveltejs/kit';
import * as recovery from '#lib/accounts/recovery.server.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import { factorWords, mayChange, type FactorProblem } from '#lib/accounts/second-factor.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import * as totp from '#lib/accounts/totp.server.ts';
import { showsLetters } from '#lib/demo/people.server.ts';
import { readForm } from '../../form.server.ts';
import { keepSession } from '../../inloggen/cookie.server.ts';

const done: Record<string, string> = {
	app: 'Je logt vanaf nu in met een code uit de app.',
	weg: 'De codes uit de app werken niet meer.'
};

export const load = async ({ locals, url }) => {
	const standing = locals.me && (await secondFactor.standing(locals.me));
	if (!locals.me || !standing) error(401);
	const change = mayChange(standing, new Date());
	return {
		standing,
		change,
		// The links in the terminal of a demo come with it: nobody could give it yet.
		skipped: locals.me.secondFactor && !standing.totp && !standing.passkeys && (await showsLetters()),
		setup: change === 'yes' && !standing.totp ? totp.setup(locals.me) : null,
		done: done[url.searchParams.get('klaar') ?? ''] ?? null
	};
};

const wrong = (problem: FactorProblem, field = 'code') => ({ problems: [{ field, message: factorWords[problem] }] });

export const actions = {
	app: async ({ locals, request, cookies }) => {
		const form = await readForm(request);
		const [sealed, typed] = ['sealed', 'code'].map((name) => String(form.get(name) ?? '').slice(0, 500)) as [
			string,
			string
		];
		const confirmed = await totp.confirm(locals.me, sealed, typed, new Date());
		if (!confirmed.ok)
			return fail(422, { ...wrong(confirmed.problem), setup: locals.me && totp.setup(locals.me, sealed) });
		const { token } = confirmed.session;
		keepSession(cookies, token);
		if (!confirmed.codes.length) redirect(303, '/mijn/tweede-stap?klaar=app');
		// The page that follows is of the session under its new token.
		locals.me = (await sessions.settle(token))?.me ?? null;
		return { codes: confirmed.codes, done: done.app };
	},
	weg: async ({ locals }) => {
		const removed = await totp.remove(locals.me, new Date());
		if (!removed.ok) return fail(422, wrong(removed.problem, 'app'));
		redirect(303, '/mijn/tweede-stap?klaar=weg');
	},
	codes: async ({ locals }) => {
		const renewed = await recovery.renew(locals.me, new Date());
		return renewed.ok ? { codes: renewed.codes } : fail(422, wrong(renewed.problem, 'herstelcodes'));
	}
};
