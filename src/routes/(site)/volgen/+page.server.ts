import { fail, redirect } from '@sveltejs/kit';
import { told } from '#lib/design/fields.ts';
import { followProblemWords, parseFollow, rhythmOf, rhythmOptions, rhythmWords } from '#lib/following/follow.ts';
import * as following from '#lib/following/following.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../form.server.ts';

// A whole street may share one address; a machine that tries addresses does not get far.
const LIMIT = { name: 'follow', points: 10, seconds: 3600 };

export const load = async ({ url, locals }) => {
	const now = new Date();
	const followed = await following.describe(url.searchParams, now, await following.municipalityName());
	const rhythm = rhythmOf[url.searchParams.get('bevestigd') ?? ''];
	if (!followed) locals.status = 400;
	return {
		followed: followed ?? null,
		options: rhythmOptions,
		opened: now.getTime(),
		sent: url.searchParams.has('verstuurd'),
		confirmed: rhythm ? rhythmWords[rhythm] : null
	};
};

export const actions = {
	default: async ({ url, request, getClientAddress, setHeaders }) => {
		const now = new Date();
		const [form, followed] = [
			await readForm(request),
			await following.describe(url.searchParams, now, await following.municipalityName())
		];
		if (!followed) return fail(400);
		const parsed = parseFollow(form, now);
		// Who mends something has been here for a while.
		const opened = Number(form.get('geopend')) || now.getTime();
		if (!parsed.ok)
			return fail(422, { problems: told(parsed.problems, followProblemWords), typed: parsed.typed, opened });
		const wait = await tooOften(LIMIT, getClientAddress());
		if (wait !== null) {
			setHeaders({ 'retry-after': String(wait) });
			const message = `Dit is nu te vaak gevraagd. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
			const typed = { email: parsed.follow.email, ritme: String(form.get('ritme')) };
			return fail(429, { problems: [{ field: 'email', message }], typed, opened });
		}
		await following.ask(parsed.follow, followed, configuration().origin, now);
		redirect(303, `/volgen?${new URLSearchParams([...new URLSearchParams(followed.query), ['verstuurd', 'ja']])}`);
	}
};
