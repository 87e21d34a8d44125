// What somebody who signed in takes care of: initiatives, invitations, places.
import { error, fail, redirect } from '@sveltejs/kit';
import { idIn } from '#lib/foundation/ids.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as places from '#lib/places/places.server.ts';
import { readForm } from '../form.server.ts';

export const load = async ({ locals }) => {
	const { me } = locals;
	if (!me) error(401);
	const ids = [...new Set(me.rights.places.map(({ id }) => id))];
	const [mine, invitations, managed] = await Promise.all([
		initiatives.mine(me),
		initiatives.invitationsTo(me, new Date()),
		places.byIds(ids)
	]);
	const { staff, areas } = me.rights;
	return {
		mine,
		invitations,
		// Everything of the municipality and of a wijk has one page, which begins with what waits.
		works: staff.length ? 'Werk van de gemeente' : areas.length ? 'Jouw werk in de wijk' : null,
		visiting: areas.length > 0 || me.rights.places.some(({ kind }) => kind === 'technical'),
		places: managed.map(({ slug, name }) => ({ slug, name }))
	};
};

const initiativeIn = (form: FormData) => idIn(form, 'initiatief') ?? error(400);

export const actions = {
	aannemen: async ({ locals, request }) => {
		const joined = await initiatives.accept(locals.me, initiativeIn(await readForm(request)), new Date());
		if (!joined) return fail(422, { over: true });
		redirect(303, `/beheer/${joined.slug}?gelukt=meegedaan`);
	},
	afwijzen: async ({ locals, request }) => {
		await initiatives.decline(locals.me, initiativeIn(await readForm(request)), new Date());
		redirect(303, '/beheer');
	}
};
