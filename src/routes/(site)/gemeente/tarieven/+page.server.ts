// Tariffs for rooms, for an officer: groups, their order, and what each pays where nothing else was agreed.
import { error, fail, redirect } from '@sveltejs/kit';
import { line } from '#lib/foundation/typed.ts';
import { typedOf } from '#lib/places/managing.ts';
import { parseGroup, parsePrices } from '#lib/spaces/tariff-form.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { readForm } from '../../form.server.ts';

const keyIn = (form: FormData) => line(form, 'tarief', 80);
const saved = (): never => redirect(303, '/gemeente/tarieven?bewaard=ja');

export const load = async ({ locals, url }) => {
	const tariffs = await spaces.tariffs(locals.me);
	const asked = url.searchParams.get('tarief');
	const group = tariffs.groups.find(({ key }) => key === asked) ?? null;
	if (asked !== null && !group) error(404);
	return { ...tariffs, group, adding: url.searchParams.has('nieuw'), saved: url.searchParams.has('bewaard') };
};

export const actions = {
	bewaar: async ({ locals, request }) => {
		const form = await readForm(request);
		const parsed = parseGroup(form);
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: typedOf(form) });
		const key = keyIn(form);
		if (!key) await spaces.addGroup(locals.me, parsed.value);
		else if (!(await spaces.changeGroup(locals.me, key, parsed.value))) error(404);
		saved();
	},
	volgorde: async ({ locals, request }) => {
		const form = await readForm(request);
		await spaces.moveGroup(locals.me, keyIn(form), form.get('kant') === 'eerder' ? -1 : 1);
		saved();
	},
	weg: async ({ locals, request }) => {
		await spaces.removeGroup(locals.me, keyIn(await readForm(request)));
		saved();
	},
	prijs: async ({ locals, request }) => {
		const form = await readForm(request);
		const { groups } = await spaces.tariffs(locals.me);
		const parsed = parsePrices(form, groups);
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: typedOf(form) });
		await spaces.setPrices(locals.me, null, parsed.value);
		saved();
	}
};
