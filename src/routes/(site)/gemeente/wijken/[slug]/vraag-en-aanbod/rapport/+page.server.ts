// The report of an area, to print and to keep as it is today.
import { fail, redirect } from '@sveltejs/kit';
import { lineOf } from '#lib/foundation/typed.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { areaPath, parseView } from '#lib/reports/view.ts';
import { readForm } from '../../../../../form.server.ts';
import { areaAt } from '../area.server.ts';

// Paper: nothing on it needs a script, and without one it is half as large.
export const csr = false;

export const load = async ({ params, url, locals: { me } }) =>
	reports.paper(me, await areaAt(params.slug, url), parseView(url.searchParams), new Date());

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
