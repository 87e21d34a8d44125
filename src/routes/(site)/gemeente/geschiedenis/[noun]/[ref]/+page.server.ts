// What happened to a place, an activity or an initiative: for its members and for moderators, who can put it back.
import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { readForm } from '../../../../form.server.ts';

const nouns = ['initiative', 'place', 'activity'] as const;

function about(params: { noun: string; ref: string }) {
	const noun = nouns.find((one) => one === params.noun);
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
		const { noun, ref } = about(params);
		const change = (await readForm(request)).get('verandering');
		const done = typeof change === 'string' && (await moderation.undo(me, change, new Date()));
		redirect(303, `/gemeente/geschiedenis/${noun}/${ref}?gedaan=${done ? 'ja' : 'nee'}`);
	}
};
