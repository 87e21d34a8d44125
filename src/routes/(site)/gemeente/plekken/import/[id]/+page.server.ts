// One list: what each column is, what would happen to each row, putting it on the site and taking it back.
import { error, fail, redirect } from '@sveltejs/kit';
import { dateOf } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { pageIn } from '#lib/design/paging.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import { isVerdict, undoUntil, type Which } from '#lib/imports/import.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { chosenIn } from '#lib/imports/mapping.ts';
import { rowShown, stateWords, staysWords } from '#lib/imports/shown.ts';
import { applyWords, notAppliedWords } from '#lib/imports/words.ts';
import { choicesIn } from '#lib/imports/choosing.ts';
import { readForm } from '../../../../form.server.ts';
import type { RequestEvent } from './$types';

const PAGE = 50;

export const load = async ({ locals: { me }, params, url }) => {
	const asked = url.searchParams.get('oordeel');
	// What stays as it is says nothing: it is there for who asks.
	const verdict: Which = isVerdict(asked) || asked === 'hours' ? asked : asked === 'alles' ? null : 'differs';
	const page = pageIn(url.searchParams);
	const one = await imports.shown(me, params.id, { verdict, limit: PAGE, offset: (page - 1) * PAGE });
	if (!one) error(404);
	const { rows, counts, undone, ...list } = one;
	const all = counts.new + counts.same + counts.changed + counts.twin + counts.refused;
	const today = dayAt(new Date());
	return {
		list,
		counts,
		all,
		differs: all - counts.same,
		verdict,
		page,
		pages: Math.ceil((verdict === 'hours' ? list.hoursLeft : verdict === 'differs' ? all - counts.same : verdict ? counts[verdict] : all) / PAGE), // prettier-ignore
		rows: rows.map((row) => rowShown(row, today, list.appliedAt !== null)),
		state: stateWords(one),
		undone: undone && { ...undone, stays: undone.stays.map((one) => ({ name: one.name, slug: one.slug, why: staysWords(one) })) }, // prettier-ignore
		undoUntil: list.appliedAt && { words: dateOf(undoUntil(list.appliedAt)), over: today > undoUntil(list.appliedAt) },
		done: url.searchParams.get('gedaan')
	};
};

const pathOf = ({ params }: RequestEvent) => `/gemeente/plekken/import/${params.id}`;

export const actions = {
	kolommen: async (event: RequestEvent) => {
		const { me } = event.locals;
		const one = await imports.shown(me, event.params.id, { verdict: null, limit: 0 });
		if (!one) error(404);
		const chosen = chosenIn(await readForm(event.request), one.mapping.titles);
		if (!chosen.ok) return fail(422, { problems: chosen.problems, message: null });
		const read = await imports.remap(me, one.id, chosen.mapping, geocoderAt(configuration().geocoderUrl));
		if (!read.ok) return fail(409, { problems: [], message: applyWords[read.problem] });
		redirect(303, pathOf(event));
	},
	kies: async (event: RequestEvent) => {
		await imports.choose(event.locals.me, event.params.id, choicesIn(await readForm(event.request)));
		const { search } = event.url;
		redirect(303, `${pathOf(event)}?${withoutAction(search)}gedaan=gekozen`);
	},
	zet: async (event: RequestEvent) => {
		const chosen = choicesIn(await readForm(event.request));
		const applied = await imports.apply(event.locals.me, event.params.id, new Date(), chosen);
		if (!applied.ok) return fail(409, { problems: [], message: notAppliedWords(applied) });
		redirect(303, `${pathOf(event)}?gedaan=op-de-site`);
	},
	terug: async (event: RequestEvent) => {
		const undone = await imports.undo(event.locals.me, event.params.id, new Date());
		if (!undone.ok) return fail(409, { problems: [], message: applyWords[undone.problem] });
		redirect(303, `${pathOf(event)}?gedaan=teruggedraaid`);
	},
	weg: async (event: RequestEvent) => {
		const removed = await imports.remove(event.locals.me, event.params.id);
		if (!removed) return fail(409, { problems: [], message: applyWords.undone });
		redirect(303, '/gemeente/plekken/import?weg');
	}
};

// What the page showed stays on it: the rows of one verdict, a page of them.
function withoutAction(search: string): string {
	const kept = new URLSearchParams();
	for (const name of ['oordeel', 'pagina']) {
		const value = new URLSearchParams(search).get(name);
		if (value) kept.set(name, value);
	}
	return kept.size ? `${kept}&` : '';
}
