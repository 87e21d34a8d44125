// At most three scenarios beside each other, on the same question.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as population from '#lib/population/population.server.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { questionFor } from '../[id]/shown.server.ts';

export const load = async ({ locals: { me }, url }) => {
	const now = new Date();
	const chosen = await scenarios.some(me, url.searchParams.getAll('s'));
	const question = questionFor(url, chosen);
	const [effects, years, { districts }] = await Promise.all([
		Promise.all(chosen.map(({ changes }) => scenarios.effect(me, changes, question, now))),
		population.years(),
		areas.list(configuration().municipality)
	]);
	const choices = districts.map(({ slug, displayName }) => ({ value: slug, label: displayName }));
	return {
		question,
		years,
		areas: choices,
		compared: chosen.map((scenario, index) => ({ scenario, effect: effects[index]! }))
	};
};
