// What waits for a moderator, and what was decided before.
import { pageIn } from '#lib/design/paging.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';

export const load = async ({ locals: { me }, url }) => {
	const page = pageIn(url.searchParams);
	const [waiting, decisions, pages] = await Promise.all([
		moderation.queue(me),
		moderation.decisions(me, page),
		moderation.decisionPages(me)
	]);
	return { waiting, decisions, page, pages, done: url.searchParams.has('gedaan') };
};
