// Stopping is done here, on a page of its own: the link to it changes nothing.
import { fail, redirect } from '@sveltejs/kit';
import { line } from '#lib/foundation/typed.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../form.server.ts';
import { memberOf } from '../../member.server.ts';

const LONGEST = 300;

export const load = async ({ locals, params }) => {
	const { initiative } = await memberOf(locals.me, params.initiatief, 'initiative.end');
	return { initiative: { slug: initiative.slug, name: initiative.name, ended: initiative.ended !== null } };
};

export const actions = {
	stoppen: async ({ locals, params, request }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'initiative.end');
		const typed = line(await readForm(request), 'reden');
		if (typed.length > LONGEST) {
			const message = `De reden is te lang. Gebruik hoogstens ${LONGEST} tekens.`;
			return fail(422, { problems: [{ field: 'reden', message }], typed: typed.slice(0, LONGEST * 2) });
		}
		await publishing.endInitiative(me, initiative.id, typed, new Date());
		redirect(303, `/beheer/${initiative.slug}?gelukt=gestopt`);
	},
	verder: async ({ locals, params }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'initiative.end');
		await initiatives.resume(me, initiative.id);
		redirect(303, `/beheer/${initiative.slug}?gelukt=verder`);
	}
};
