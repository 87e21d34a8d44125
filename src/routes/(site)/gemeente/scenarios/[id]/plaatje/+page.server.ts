// The picture of a scenario before everybody sees it: which question it answers, and how it will look.
import { redirect } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as population from '#lib/population/population.server.ts';
import { drawingFor } from '#lib/scenarios/drawing.ts';
import { questionIn } from '#lib/scenarios/question.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { backTo, questionFor, scenarioOf } from '../shown.server.ts';

export const load = async ({ locals: { me }, params, url }) => {
	const scenario = await scenarioOf(me, params.id);
	const { municipality } = configuration();
	const question = questionFor(url, [scenario]);
	const [picture, years, borders, { districts }] = await Promise.all([
		scenarios.picture(me, scenario, question, new Date()),
		population.years(),
		areas.geojson(municipality, 'district'),
		areas.list(municipality)
	]);
	return {
		...{ scenario, question, picture, years, sketch: drawingFor(picture, borders) },
		areas: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		done: url.searchParams.get('gedaan')
	};
};

export const actions = {
	toon: async ({ locals: { me }, params, url }) => {
		const slug = await scenarios.publish(me, params.id, questionIn(url.searchParams), new Date());
		redirect(303, slug ? backTo(url, params.id, 'openbaar', '/plaatje') : '/gemeente/scenarios');
	},
	verberg: async ({ locals: { me }, params, url }) => {
		await scenarios.unpublish(me, params.id);
		redirect(303, backTo(url, params.id, 'verborgen', '/plaatje'));
	}
};
