import { error, fail, redirect } from '@sveltejs/kit';
import { fieldLabels, merged, typedOf } from '#lib/initiatives/form.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { readForm } from '../../../form.server.ts';
import { memberOf } from '../../member.server.ts';
import { districtsHere, readTold } from '../../told.server.ts';

export const load = async ({ locals, params }) => {
	const { initiative } = await memberOf(locals.me, params.initiatief, 'initiative.edit');
	const [shown, districts] = await Promise.all([initiatives.editable(initiative.id), districtsHere()]);
	if (!shown) error(404);
	const { told, revision, waits } = shown;
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		typed: typedOf(told, districts),
		...{ picture: told.picture, pictureAlt: told.pictureAlt ?? '', revision, waits, districts }
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { me, initiative } = await memberOf(locals.me, params.initiatief, 'initiative.edit');
		const form = await readForm(request);
		const revision = Number(form.get('versie')) || 0;
		const was = await initiatives.editable(initiative.id);
		const { draft, problems, shown } = await readTold(form, was?.told.picture ?? null, me.id);
		if (problems.length) return fail(422, { ...shown, problems, revision, other: null });
		const edited = await initiatives.edit(me, initiative.id, draft, revision);
		if (edited.ok) redirect(303, `/beheer/${edited.slug}?gelukt=${edited.waits ? 'wacht' : 'bewaard'}`);
		const districts = await districtsHere();
		const base = edited.base ? typedOf(edited.base, districts) : {};
		const now = typedOf(edited.now, districts);
		const { typed, theirs, both } = merged(base, now, shown.typed);
		// A picture the other one chose is taken over too, unless there is one of mine.
		const picture =
			shown.picture === edited.base?.picture
				? { picture: edited.now.picture, pictureAlt: edited.now.pictureAlt ?? '' }
				: {};
		const named = (field: (typeof both)[number]) => ({ label: fieldLabels[field], now: now[field] });
		return fail(422, {
			...{ ...shown, ...picture, typed, problems: [], revision: edited.revision },
			other: { theirs: theirs.map(named), both: both.map(named) }
		});
	}
};
