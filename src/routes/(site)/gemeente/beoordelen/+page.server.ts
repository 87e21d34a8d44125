// What waits for a moderator, and what was decided before.
import * as moderation from '#lib/moderation/moderation.server.ts';

// Nobody leafs this far; a made-up number costs nothing.
const MOST_PAGES = 1000;

export const load = async ({ locals: { me }, url }) => {
	const leaf = Number(url.searchParams.get('pagina') ?? 1);
	const page = Number.isInteger(leaf) && leaf >= 1 ? Math.min(leaf, MOST_PAGES) : 1;
	const [waiting, decisions, pages] = await Promise.all([
		moderation.queue(me),
		moderation.decisions(me, page),
		moderation.decisionPages(me)
	]);
	return { waiting, decisions, page, pages, done: url.searchParams.has('gedaan') };
};
