// The activity of an address under an initiative, for who may see its sign-ups; 404 when it is of another.
import { error } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { memberOf } from '../../../../member.server.ts';

export async function withSignUps(me: Me | null, params: { initiatief: string; activiteit: string }, now: Date) {
	const { initiative } = await memberOf(me, params.initiatief, 'sign-ups.see');
	const activity = await activities.ownBySlug(initiative.id, params.activiteit, now);
	if (!activity) error(404);
	return { initiative, activity };
}
