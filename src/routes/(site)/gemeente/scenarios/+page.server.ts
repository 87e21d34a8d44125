// Every scenario, and beginning one.
import { fail, redirect } from '@sveltejs/kit';
import { line, lines } from '#lib/foundation/typed.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { LONGEST_NAME, LONGEST_NOTE } from '#lib/scenarios/scenario.ts';
import { readForm } from '../../form.server.ts';

export const load = async ({ locals: { me } }) => ({ scenarios: await scenarios.list(me) });

export const actions = {
	default: async ({ locals: { me }, request }) => {
		const form = await readForm(request);
		const words = { name: line(form, 'naam', LONGEST_NAME), note: lines(form, 'uitleg', LONGEST_NOTE) };
		if (!words.name)
			return fail(422, { ...words, problems: [{ field: 'naam', message: 'Geef het scenario een naam.' }] });
		redirect(303, `/gemeente/scenarios/${await scenarios.begin(me, words)}`);
	}
};
