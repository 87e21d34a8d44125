// Stopping is done here, on a page of its own: the link to it changes nothing.
import { fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
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
		const typed = String((await readForm(request)).get('reden') ?? '')
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.trim();
		if (typed.length > LONGEST) {
			const message = `De reden is te lang. Gebruik hoogstens ${LONGEST} tekens.`;
			return fail(422, { problems: [{ field: 'reden', message }], typed: typed.slice(0, LONGEST * 2) });
		}
		const today = dayAt(new Date());
		// What still was to come is off, and who signed up for it hears so.
		const endActivities = async (tx: Sql, by: string, reason: string) => {
			const why = reason || `${initiative.name} is gestopt`;
			for (const { id, state } of await activities.ofInitiative(tx, initiative.id)) {
				if (state === 'over' || state === 'withdrawn') continue;
				const off = (await activities.end(tx, by, id, today, why)).map(({ original }) => original);
				await signups.tell(tx, id, off, { reason: why });
			}
		};
		await initiatives.end(me, initiative.id, typed, endActivities);
		redirect(303, `/beheer/${initiative.slug}?gelukt=gestopt`);
	},
	verder: async ({ locals, params }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'initiative.end');
		await initiatives.resume(me, initiative.id);
		redirect(303, `/beheer/${initiative.slug}?gelukt=verder`);
	}
};
