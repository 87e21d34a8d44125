// What waits for a moderator, and what was decided lately.
import * as moderation from '#lib/moderation/moderation.server.ts';

export const load = async ({ locals: { me }, url }) => {
	const [waiting, decisions] = await Promise.all([moderation.queue(me), moderation.decisions(me)]);
	return { waiting, decisions, done: url.searchParams.has('gedaan') };
};
