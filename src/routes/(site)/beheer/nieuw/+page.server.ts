import { error, fail, redirect } from '@sveltejs/kit';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { fieldNames, type Typed } from '#lib/initiatives/form.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { readForm } from '../../form.server.ts';
import { districtsHere, readTold } from '../told.server.ts';

// Nobody begins more in a day; a machine would.
const LIMIT = { name: 'initiative', points: 5, seconds: 86_400 };
const blank = Object.fromEntries(fieldNames.map((field) => [field, ''])) as Typed;

export const load = async ({ locals }) => {
	if (!locals.me) error(401);
	return { districts: await districtsHere(), blank };
};

export const actions = {
	default: async ({ request, locals, setHeaders }) => {
		if (!locals.me) error(401);
		const form = await readForm(request);
		const { draft, problems, shown } = await readTold(form, null, locals.me.id);
		if (problems.length) return fail(422, { ...shown, problems, twins: [], seen: '' });
		// Shown once for a name, never a gate: who sends the same name again goes on.
		const twins = form.get('bekeken') === draft.name ? [] : await merging.twins('initiative', draft.name);
		if (twins.length) return fail(422, { ...shown, problems, twins, seen: draft.name });
		const wait = await tooOften(LIMIT, locals.me.id);
		if (wait !== null) {
			setHeaders({ 'retry-after': String(wait) });
			const message = 'Je hebt vandaag al vaak iets nieuws gemaakt. Probeer het morgen weer.';
			return fail(429, { ...shown, problems: [{ field: 'naam', message }], twins: [], seen: draft.name });
		}
		const { slug } = await initiatives.create(locals.me, draft);
		redirect(303, `/beheer/${slug}?gelukt=gemaakt`);
	}
};
