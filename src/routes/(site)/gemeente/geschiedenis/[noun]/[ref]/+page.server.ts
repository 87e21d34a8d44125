// What happened to a place, an activity or an initiative: for its members and for moderators, who can put it back.
import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { readForm } from '../../../../form.server.ts';

const nouns = { initiatief: 'initiative', plek: 'place', activiteit: 'activity' } as const;

function about(params: { noun: string; ref: string }) {
	const noun = Object.hasOwn(nouns, params.noun) ? nouns[params.noun as keyof typeof nouns] : null;
	if (!noun || !/^\d{1,9}$/.test(params.ref)) error(404);
	return { noun, ref: Number(params.ref) };
}

export const load = async ({ params, locals: { me }, url }) => {
	const { noun, ref } = about(params);
	const before = url.searchParams.get('voor');
	const beforeId = before && /^\d{1,18}$/.test(before) ? before : null;
	const past = await moderation.past(me, noun, ref, { today: dayAt(new Date()), beforeId });
	if (!past) error(404);
	return { past, undoes: may(me, 'history.undo'), done: url.searchParams.get('gedaan') };
};

export const actions = {
	default: async ({ params, request, locals: { me } }) => {
		about(params);
		const change = (await readForm(request)).get('verandering');
		const done = typeof change === 'string' && (await moderation.undo(me, change, new Date()));
		redirect(303, `/gemeente/geschiedenis/${params.noun}/${params.ref}?gedaan=${done ? 'ja' : 'nee'}`);
	}
};
