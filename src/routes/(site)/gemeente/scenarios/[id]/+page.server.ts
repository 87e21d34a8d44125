// One scenario: what changes, what that does, and changing it.
import { redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lineOf, lines } from '#lib/foundation/typed.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import { sketchAreas } from '#lib/map/sketch.ts';
import * as population from '#lib/population/population.server.ts';
import { numberIn, pointOf, refOf } from '#lib/scenarios/change-fields.ts';
import { needsSpot, noSpot, parseChange } from '#lib/scenarios/change-form.ts';
import { questionAbout, questionAddress, questionIn, QUESTION } from '#lib/scenarios/question.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { LONGEST_NAME, LONGEST_NOTE, movedTo, spotOf } from '#lib/scenarios/scenario.ts';
import type { Change } from '#lib/scenarios/scenario.ts';
import { fieldsOf } from '#lib/scenarios/typed.ts';
import { readForm } from '../../../form.server.ts';
import { after, askedIn, backTo, questionFor, revisionIn, scenarioOf, wrong } from './shown.server.ts';

export const load = async ({ locals: { me }, params, url }) => {
	const scenario = await scenarioOf(me, params.id);
	const { municipality, basemapStyleUrl } = configuration();
	const now = new Date();
	const question = questionFor(url, [scenario]);
	const looked = lineOf(url.searchParams.get('zoek'), LONGEST_NAME);
	const effectOf = (asked: typeof question) => scenarios.effect(me, scenario.changes, asked, now);
	const [effect, then, years, borders, { districts }, found, chosen, pins] = await Promise.all([
		effectOf({ ...question, year: undefined }),
		question.year === undefined ? null : effectOf(question),
		population.years(),
		areas.geojson(municipality, 'district'),
		areas.list(municipality),
		scenarios.candidates(looked, now),
		scenarios.named(refOf(url.searchParams.get('kies')), scenario.changes, now),
		scenarios.pins(scenario.changes, now)
	]);
	const dragged = numberIn(url.searchParams, 'verzet');
	return {
		...{ scenario, question, effect, then, years, looked, found, chosen: chosen ?? null, pins },
		...{ dragged, draggedFrom: scenario.changes[dragged] ? spotOf(scenario.changes[dragged]) : null },
		here: pointOf(lineOf(url.searchParams.get('hier'), 60)),
		sketch: sketchAreas(borders),
		areas: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		basemapStyleUrl: basemapStyleUrl ?? null
	};
};

// What is kept may be an address; while one types nobody outside is asked.
const spotIn = (me: Me | null, form: FormData, now: Date) =>
	scenarios.lookedUp(me, line(form, 'waar', LONGEST_NAME), geocoderAt(configuration().geocoderUrl), now);

export const actions = {
	vraag: async ({ locals: { me }, params, request }) => {
		const form = await readForm(request);
		await scenarioOf(me, params.id);
		const question = questionIn(new URLSearchParams(QUESTION.map((name) => [name, line(form, name)])));
		await scenarios.ask(me, params.id, question);
		redirect(303, `/gemeente/scenarios/${params.id}${questionAddress(question)}`);
	},
	naam: async ({ locals: { me }, params, request, url }) => {
		const form = await readForm(request);
		const name = line(form, 'naam', LONGEST_NAME);
		if (!name) return wrong([{ field: 'naam', message: 'Geef het scenario een naam.' }]);
		const note = lines(form, 'uitleg', LONGEST_NOTE);
		return after(await scenarios.rename(me, params.id, revisionIn(form), { name, note }), url, params.id);
	},
	verander: async ({ locals: { me }, params, request, url }) => {
		const form = await readForm(request);
		const now = new Date();
		const scenario = await scenarioOf(me, params.id);
		const [where, supply] = await Promise.all([
			needsSpot(form) ? spotIn(me, form, now) : null,
			scenarios.named(refOf(line(form, 'kies')), scenario.changes, now)
		]);
		const parsed = parseChange(form, where, supply ?? null, crypto.randomUUID());
		if (!parsed.ok) return wrong(parsed.problems, { what: line(form, 'wat'), fields: fieldsOf(form) });
		const chosen = scenario.question !== null || askedIn(url) !== '';
		const asked = chosen ? questionFor(url, [scenario]) : questionAbout(parsed.change, supply);
		return after(await scenarios.add(me, params.id, revisionIn(form), parsed.change, asked), url, params.id);
	},
	verzet: async ({ locals: { me }, params, request, url }) => {
		const form = await readForm(request);
		const spot = await spotIn(me, form, new Date());
		if (!spot) return wrong([noSpot], { what: 'verzet', fields: fieldsOf(form) });
		const move = (change: Change) => movedTo(change, spot);
		const asked = questionFor(url, [await scenarioOf(me, params.id)]);
		const outcome = await scenarios.replace(me, params.id, revisionIn(form), numberIn(form), move, asked);
		return after(outcome, url, params.id);
	},
	terug: async ({ locals: { me }, params, request, url }) => {
		const form = await readForm(request);
		return after(await scenarios.takeBack(me, params.id, revisionIn(form), numberIn(form)), url, params.id);
	},
	kopie: async ({ locals: { me }, params, url }) => {
		await scenarioOf(me, params.id);
		redirect(303, backTo(url, String(await scenarios.copy(me, params.id))));
	},
	weg: async ({ locals: { me }, params }) => {
		await scenarios.remove(me, params.id);
		redirect(303, '/gemeente/scenarios');
	}
};
