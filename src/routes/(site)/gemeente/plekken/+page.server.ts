// Every place of the municipality in a table: filter, change one row, change many, take along.
import { fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import { typedOf } from '#lib/places/managing.ts';
import { parseBulk, parseRow } from '#lib/inventory/change.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { href, parse } from '#lib/inventory/query.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { readForm } from '../../form.server.ts';
import { chosenIn, PATH, withDone } from './asked.ts';

export const load = async ({ url, locals }) => {
	const { query, problems } = parse(url.searchParams);
	const today = dayAt(new Date());
	const [listed, areas] = await Promise.all([inventory.list(locals.me, query, today), inventory.choices()]);
	if (problems.length) locals.status = 400;
	return {
		query: { ...query, page: listed.page },
		problems,
		listed,
		areas,
		today,
		saved: Number(url.searchParams.get('bewaard')) || null,
		changed: Number(url.searchParams.get('veranderd') ?? NaN),
		basemapStyleUrl: configuration().basemapStyleUrl ?? null
	};
};

export const actions = {
	bewaar: async ({ url, request, locals }) => {
		const form = await readForm(request);
		const { query } = parse(url.searchParams);
		const [id, next] = [Number(line(form, 'plek')), Number(line(form, 'daarna')) || null];
		const typed = typedOf(form);
		const parsed = parseRow(form);
		if (!parsed.ok) return fail(422, { row: { id, typed, problems: parsed.problems, standing: null } });
		const told = { version: line(form, 'versie'), now: new Date() };
		const saved = await inventory.change(locals.me, id, parsed.value, told);
		if (saved.outcome === 'changed-since') return fail(409, { row: { id, typed, problems: [], standing: saved.row } });
		redirect(
			303,
			`${withDone(href(PATH, query, { editing: next, page: query.page }), 'bewaard', id)}#plek-${next ?? id}`
		);
	},
	bekijk: async ({ url, request, locals }) => {
		const { asked, selection } = chosenIn(await readForm(request));
		const parsed = parseBulk(asked.choice, asked.text);
		const problems = [
			...(selection === 'all' || selection.length ? [] : [nothingTicked]),
			...(parsed.ok ? [] : parsed.problems)
		];
		if (problems.length || !parsed.ok) return fail(422, { bulk: { asked, problems, preview: null, changed: false } });
		const preview = await inventory.preview(
			locals.me,
			parse(url.searchParams).query,
			selection,
			parsed.value,
			new Date()
		);
		return { bulk: { asked, problems: [], preview, changed: false } };
	},
	verander: async ({ url, request, locals }) => {
		const form = await readForm(request);
		const { asked, selection } = chosenIn(form);
		const parsed = parseBulk(asked.choice, asked.text);
		if (!parsed.ok) return fail(422, { bulk: { asked, problems: parsed.problems, preview: null, changed: false } });
		const { query } = parse(url.searchParams);
		const seen = { seal: line(form, 'zegel'), now: new Date() };
		const done = await inventory.changeAll(locals.me, query, selection, parsed.value, seen);
		if (!done.done) return fail(409, { bulk: { asked, problems: [], preview: done.preview, changed: true } });
		redirect(303, withDone(href(PATH, query), 'veranderd', done.changed));
	}
};

const nothingTicked = { field: 'waar', message: 'Vink eerst plekken aan, of kies voor alle plekken van dit filter.' };
