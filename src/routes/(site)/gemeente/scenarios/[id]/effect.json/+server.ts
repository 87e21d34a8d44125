// What a scenario does with one change more, while an officer fills it in or slides the map.
import { json } from '@sveltejs/kit';
import { line } from '#lib/foundation/typed.ts';
import { numberIn, refOf } from '#lib/scenarios/change-fields.ts';
import { needsSpot, parseChange } from '#lib/scenarios/change-form.ts';
import { questionIn } from '#lib/scenarios/question.ts';
import { movedTo, type Change } from '#lib/scenarios/scenario.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import { scenarioOf } from '../shown.server.ts';

const FIELD = 'w.';
// Four ways in have twenty-one parts of the week each.
const MOST_FIELDS = 140;

export const GET = async ({ locals: { me }, params, url }) => {
	const scenario = await scenarioOf(me, params.id);
	const form = new FormData();
	for (const [name, value] of [...url.searchParams].slice(0, MOST_FIELDS))
		if (name.startsWith(FIELD)) form.append(name.slice(FIELD.length), value);
	// What it is called changes nothing.
	if (!line(form, 'naam')) form.set('naam', 'Iets nieuws');
	const now = new Date();
	// As the page tells it: by the figures of today.
	const question = { ...questionIn(url.searchParams), year: undefined };
	const where = needsSpot(form) ? await scenarios.whereIs(line(form, 'waar', 120), now) : null;
	const number = numberIn(form);
	if (number >= 0) {
		const spot = await scenarios.whereIs(line(form, 'waar', 120), now);
		if (!spot) return json(null);
		return answer(scenario.changes.map((change, index) => (index === number ? movedTo(change, spot) : change)));
	}
	const supply = await scenarios.named(refOf(line(form, 'kies')), scenario.changes, now);
	const parsed = parseChange(form, where, supply ?? null, 'proef');
	// Not filled in far enough: that is no mistake yet.
	if (!parsed.ok) return json(null);
	return answer([...scenario.changes, parsed.change]);

	async function answer(changes: Change[]) {
		const effect = await scenarios.effect(me, changes, question, now);
		return json({ effect, group: question.group }, { headers: { 'cache-control': 'private, no-store' } });
	}
};
