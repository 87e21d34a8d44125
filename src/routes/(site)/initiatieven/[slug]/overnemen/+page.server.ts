// Asking to run an initiative.
import { error, fail, redirect } from '@sveltejs/kit';
import { claimWords, parseClaim } from '#lib/claims/claim.ts';
import * as claims from '#lib/claims/claims.server.ts';
import { told } from '#lib/design/fields.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { isPublic } from '#lib/initiatives/rows.ts';
import { readForm } from '../../../form.server.ts';

async function find(slug: string) {
	const initiative = await initiatives.bySlug(slug);
	if (!initiative || !isPublic(initiative)) error(404);
	return initiative;
}

export const load = async ({ params, url }) => {
	const { name, slug } = await find(params.slug);
	return { name, path: `/initiatieven/${slug}`, sent: url.searchParams.has('verstuurd') };
};

export const actions = {
	default: async ({ params, request, locals }) => {
		const initiative = await find(params.slug);
		const parsed = parseClaim(await readForm(request), 'initiative');
		if (!parsed.ok) return fail(422, { problems: told(parsed.problems, claimWords), typed: parsed.typed });
		const { origin } = configuration();
		const asked = await claims.ask(locals.me, 'initiative', initiative.id, parsed.draft, origin);
		if (asked.ok) redirect(303, `/initiatieven/${initiative.slug}/overnemen?verstuurd=ja`);
		return fail(422, {
			problems: [{ field: 'motivatie', message: claimWords[asked.problem] }],
			typed: { soort: '', motivatie: parsed.draft.motivation }
		});
	}
};
