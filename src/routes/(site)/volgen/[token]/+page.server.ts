import { fail, redirect } from '@sveltejs/kit';
import { rhythmSlugs, rhythmWords } from '#lib/following/follow.ts';
import * as following from '#lib/following/following.server.ts';

// Mail scanners open every link: only the button on the page confirms.
export const load = async ({ params, locals }) => {
	const asked = await following.requested(params.token, new Date(), await following.municipalityName());
	if (!asked) locals.status = 404;
	return { asked: asked ? { words: asked.words, rhythm: rhythmWords[asked.rhythm] } : null };
};

export const actions = {
	default: async ({ params }) => {
		const followed = await following.confirm(params.token, new Date());
		if (!followed) return fail(404);
		const confirmed = ['bevestigd', rhythmSlugs[followed.rhythm]];
		redirect(303, `/volgen?${new URLSearchParams([...new URLSearchParams(followed.query), confirmed])}`);
	}
};
