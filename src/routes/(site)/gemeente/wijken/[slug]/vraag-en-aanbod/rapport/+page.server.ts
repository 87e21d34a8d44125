// The report of an area, to print and to keep as it is today.
import { fail, redirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { configuration } from '#lib/foundation/settings.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import Paper from '#lib/reports/Paper.svelte';
import * as reports from '#lib/reports/reports.server.ts';
import { areaPath, parseView } from '#lib/reports/view.ts';
import { readForm } from '../../../../../form.server.ts';
import { areaAt } from '../area.server.ts';
import { apart, drawn, sent } from '../drawn.server.ts';

// Paper: nothing on it needs a script, and without one it is half as large.
export const csr = false;

export const load = async ({ params, url, locals: { me }, isDataRequest }) => {
	const area = await areaAt(params.slug, url);
	const paper = await reports.paper(me, area, parseView(url.searchParams), new Date());
	const { shown, sketch, view, municipality, snapshots, mayKeep } = paper;
	const again = areaPath(area.slug, view, '/rapport');
	const props = { shown, sketch, municipality, again, origin: configuration().origin };
	const body = drawn(shown, '', () => render(Paper, { props, ...apart }));
	return { area: shown.area, view, snapshots, mayKeep, body: isDataRequest ? sent(body) : body };
};

export const actions = {
	default: async ({ params, url, request, locals: { me } }) => {
		const area = await areaAt(params.slug, url);
		const note = lineOf((await readForm(request)).get('notitie'), reports.LONGEST_NOTE + 1);
		if (note.length > reports.LONGEST_NOTE) {
			const message = `Schrijf hoogstens ${reports.LONGEST_NOTE} tekens.`;
			return fail(422, { note, problems: [{ field: 'notitie', message }] });
		}
		const id = await reports.keep(me, area, parseView(url.searchParams), note, new Date());
		redirect(303, areaPath(area.slug, {}, `/rapport/${id}?bewaard=ja`));
	}
};
