import { fail, redirect } from '@sveltejs/kit';
import * as clusters from '#lib/clusters/clusters.server.ts';

// Mail scanners open every link: only the button on the page confirms.
export const load = async ({ params, locals }) => {
	const asked = await clusters.requested(params.token, new Date());
	if (!asked) locals.status = 404;
	return { asked: asked ?? null };
};

export const actions = {
	default: async ({ params, request, getClientAddress }) => {
		const device = { address: getClientAddress(), agent: request.headers.get('user-agent') ?? '' };
		const slug = await clusters.confirm(params.token, device, new Date());
		if (!slug) return fail(404);
		redirect(303, `/behoeften/${slug}?gedaan=bevestigd#ik-ook`);
	}
};
