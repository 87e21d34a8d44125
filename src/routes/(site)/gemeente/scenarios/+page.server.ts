// Every scenario, and beginning one.
import { fail, redirect } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { questionIn, questionWords } from '#lib/scenarios/question.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { LONGEST_NAME, LONGEST_NOTE } from '#lib/scenarios/scenario.ts';
import { readForm } from '../../form.server.ts';
import { askedIn, backTo } from './[id]/shown.server.ts';

export const load = async ({ locals: { me }, url }) => {
	const question = questionIn(url.searchParams);
	const { districts, neighbourhoods } = await areas.list(configuration().municipality);
	const area = [...districts, ...neighbourhoods].find(({ slug }) => slug === question.area)?.displayName;
	// Somebody comes from a figure: the scenario begins with what it was about.
	const from = askedIn(url) && { words: questionWords(question), area: area ?? null };
	return { scenarios: await scenarios.list(me), from: from || null, asked: askedIn(url) };
};

export const actions = {
	default: async ({ locals: { me }, request, url }) => {
		const form = await readForm(request);
		const words = { name: line(form, 'naam', LONGEST_NAME), note: lines(form, 'uitleg', LONGEST_NOTE) };
		if (!words.name)
			return fail(422, { ...words, problems: [{ field: 'naam', message: 'Geef het scenario een naam.' }] });
		const question = askedIn(url) ? questionIn(url.searchParams) : null;
		redirect(303, backTo(url, await scenarios.begin(me, words, question)));
	}
};
