// All supply of the question of a scenario, as dots; each leads to where it is changed.
import { json } from '@sveltejs/kit';
import { questionAddress, questionIn } from '#lib/scenarios/question.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { scenarioOf } from '../shown.server.ts';

export const GET = async ({ locals: { me }, params, url }) => {
	const { id } = await scenarioOf(me, params.id);
	const question = questionIn(url.searchParams);
	const asked = `/gemeente/scenarios/${id}${questionAddress(question)}`;
	const dots = await scenarios.dots(question, (key) => `${asked}&kies=${key}#verander`, new Date());
	return json(dots, { headers: { 'cache-control': 'private, no-store' } });
};
