import { fail, redirect } from '@sveltejs/kit';
import { parseEmail } from '#lib/accounts/email.ts';
import { parseRole } from '#lib/accounts/roles.ts';
import * as roles from '#lib/accounts/roles.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../form.server.ts';

export const load = async ({ locals, url }) => {
	const { held, changes } = await roles.list(locals.me);
	const { districts } = await areas.list(configuration().municipality);
	const done = url.searchParams.get('gelukt');
	return {
		held,
		changes,
		me: locals.me?.id ?? '',
		areas: districts.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
		done: done === 'gegeven' || done === 'genomen' ? done : null
	};
};

export const actions = {
	geef: async ({ locals, request }) => {
		const form = await readForm(request);
		const [typed, role, area] = ['email', 'rol', 'wijk'].map((name) => String(form.get(name) ?? '').slice(0, 300));
		const [email, asked] = [parseEmail(typed), parseRole(role, area)];
		const problems = [
			...(email ? [] : [{ field: 'email', message: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.' }]),
			...(asked
				? []
				: role === 'connector'
					? [{ field: 'wijk', message: 'Kies de wijk van deze buurtverbinder.' }]
					: [{ field: 'rol', message: 'Kies een rol.' }])
		];
		if (!email || !asked) return fail(422, { problems, typed: { email: typed, role, area } });
		await roles.give(locals.me, email, asked, configuration().origin);
		redirect(303, '/gemeente/rollen?gelukt=gegeven');
	},
	neem: async ({ locals, request }) => {
		const form = await readForm(request);
		const role = parseRole(form.get('rol'), form.get('wijk'));
		const account = form.get('account');
		const taken = role && isUuid(account) ? await roles.take(locals.me, account, role) : 'not-held';
		if (taken === 'own-administrator') {
			const message = 'Je kunt niet je eigen rol van beheerder weghalen. Vraag dat aan een andere beheerder.';
			return fail(422, { problems: [{ field: 'lijst', message }], typed: null });
		}
		redirect(303, '/gemeente/rollen?gelukt=genomen');
	}
};
