// Asking to look after a place.
import { error, fail, redirect } from '@sveltejs/kit';
import { claimWords, parseClaim } from '#lib/claims/claim.ts';
import * as claims from '#lib/claims/claims.server.ts';
import { told } from '#lib/design/fields.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as places from '#lib/places/places.server.ts';
import { readForm } from '../../../form.server.ts';

async function find(slug: string) {
	const place = /^[a-z0-9-]{1,140}$/.test(slug) ? await places.bySlug(slug) : undefined;
	if (!place) error(404);
	return place;
}

export const load = async ({ params, url }) => {
	const { name, slug } = await find(params.slug);
	return { name, path: `/plekken/${slug}`, sent: url.searchParams.has('verstuurd') };
};

export const actions = {
	default: async ({ params, request, locals }) => {
		const place = await find(params.slug);
		const parsed = parseClaim(await readForm(request), 'place');
		if (!parsed.ok) return fail(422, { problems: told(parsed.problems, claimWords), typed: parsed.typed });
		const { origin } = configuration();
		const asked = await claims.ask(locals.me, 'place', place.id, parsed.draft, origin);
		if (asked.ok) redirect(303, `/plekken/${place.slug}/beheer-aanvragen?verstuurd=ja`);
		const { kind, motivation } = parsed.draft;
		return fail(422, {
			problems: [{ field: 'motivatie', message: claimWords[asked.problem] }],
			typed: { soort: kind ?? '', motivatie: motivation }
		});
	}
};
