import { error, fail, redirect } from '@sveltejs/kit';
import { ownPath, startOf } from '#lib/accounts/paths.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import { factorWords, hasFactor, mayChange } from '#lib/accounts/second-factor.ts';
import { readForm } from '../../form.server.ts';
import { keepSession } from '../cookie.server.ts';

export const load = async ({ locals, url }) => {
	const next = ownPath(url.searchParams.get('verder'));
	if (locals.me?.secondFactor) redirect(303, next ?? startOf(locals.me));
	const standing = locals.me && (await secondFactor.standing(locals.me));
	if (!standing) error(401);
	return {
		next,
		none: !hasFactor(standing),
		fresh: mayChange(standing, new Date()) === 'yes',
		app: standing.totp,
		passkeys: standing.passkeys > 0
	};
};

export const actions = {
	default: async ({ request, locals, cookies, setHeaders }) => {
		if (!locals.me) error(401);
		const form = await readForm(request);
		const next = ownPath(form.get('verder'));
		const given = await secondFactor.give(locals.me, String(form.get('code') ?? '').slice(0, 100), new Date());
		if (given.ok) {
			keepSession(cookies, given.session.token);
			redirect(303, next ?? startOf({ ...locals.me, secondFactor: true }));
		}
		const { problem, wait } = given;
		if (wait === undefined) return fail(422, { problems: [{ field: 'code', message: factorWords[problem] }], next });
		setHeaders({ 'retry-after': String(wait) });
		const message = `Er zijn veel codes geprobeerd. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
		return fail(429, { problems: [{ field: 'code', message }], next });
	}
};
