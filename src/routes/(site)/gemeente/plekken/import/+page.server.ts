// Sending a list of places, and the lists that were sent before.
import { fail, redirect } from '@sveltejs/kit';
import { clockWords, dateOf } from '#lib/calendar/daywords.ts';
import { dayAt, wallAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import { listName } from '#lib/imports/import.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { stateWords } from '#lib/imports/shown.ts';
import { countWords } from '#lib/imports/words.ts';
import { readForm } from '../../../form.server.ts';

export const load = async ({ locals: { me }, url }) => ({
	lists: (await imports.latest(me)).map((one) => ({
		id: one.id,
		name: one.name,
		at: `${dateOf(dayAt(one.at))}, ${clockWords(wallAt(one.at))}`,
		list: listName(one.source),
		state: stateWords(one),
		counts: one.previewedAt ? countWords(one.counts) : null
	})),
	removed: url.searchParams.has('weg')
});

export const actions = {
	default: async ({ request, locals: { me } }) => {
		const form = await readForm(request);
		const sent = form.get('bestand');
		const list = line(form, 'lijst', 80);
		const no = (message: string) => fail(422, { problems: [{ field: 'bestand', message }], list });
		if (!(sent instanceof File) || !sent.name) return no('Kies een bestand.');
		const file = { name: sent.name, bytes: await sent.bytes() };
		const looked = await imports.look(me, { file, list }, geocoderAt(configuration().geocoderUrl), new Date());
		if (!looked.ok) return no(looked.problem);
		redirect(303, `/gemeente/plekken/import/${looked.id}`);
	}
};
