// Every place of the municipality in a table: filter, change one row, change many, take along.
import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { parseRow } from '#lib/inventory/change.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { href, parse } from '#lib/inventory/query.ts';
import { typedOf } from '#lib/places/managing.ts';
import { readForm } from '../../form.server.ts';
import { drawingOf } from './drawing.server.ts';
import { bulkIn, idOf, PATH, refused, withDone } from './asked.ts';

export const load = async ({ url, locals }) => {
	const { query, problems } = parse(url.searchParams);
	const [listed, areas] = await Promise.all([inventory.list(locals.me, query, dayAt(new Date())), inventory.choices()]);
	if (problems.length) locals.status = 400;
	const { rows, spots, ...found } = listed;
	return {
		query: { ...query, page: listed.page },
		problems,
		rows,
		found,
		drawing: query.drawn ? await drawingOf(spots) : null,
		areas,
		imports: may(locals.me, 'inventory.import'),
		saved: idOf(url.searchParams.get('bewaard')),
		changed: Number(url.searchParams.get('veranderd') ?? NaN),
		basemapStyleUrl: configuration().basemapStyleUrl ?? null
	};
};

export const actions = {
	bewaar: async ({ url, request, locals }) => {
		const form = await readForm(request);
		const [id, next] = [idOf(form.get('plek')) ?? error(404), idOf(form.get('daarna'))];
		const typed = typedOf(form);
		const parsed = parseRow(form);
		if (!parsed.ok) return fail(422, { row: { id, typed, problems: parsed.problems, standing: null } });
		const told = { version: line(form, 'versie'), now: new Date() };
		const saved = await inventory.change(locals.me, id, parsed.value, told);
		if (saved.outcome === 'changed-since') return fail(409, { row: { id, typed, problems: [], standing: saved.row } });
		const list = href(PATH, parse(url.searchParams).query, { editing: next });
		redirect(303, `${withDone(list, 'bewaard', id)}#plek-${next ?? id}`);
	},
	bekijk: async ({ url, request, locals }) => {
		const bulk = bulkIn(await readForm(request));
		if (!bulk.ok) return fail(422, { bulk: refused(bulk) });
		const { query } = parse(url.searchParams);
		const preview = await inventory.preview(locals.me, query, bulk.selection, bulk.setting, new Date());
		return { bulk: { asked: bulk.asked, problems: [], preview, changed: false } };
	},
	verander: async ({ url, request, locals }) => {
		const form = await readForm(request);
		const bulk = bulkIn(form);
		if (!bulk.ok) return fail(422, { bulk: refused(bulk) });
		const { query } = parse(url.searchParams);
		const seen = { seal: line(form, 'zegel'), now: new Date() };
		const done = await inventory.changeAll(locals.me, query, bulk.selection, bulk.setting, seen);
		if (!done.done)
			return fail(409, { bulk: { asked: bulk.asked, problems: [], preview: done.preview, changed: true } });
		redirect(303, withDone(href(PATH, query), 'veranderd', done.changed));
	}
};
