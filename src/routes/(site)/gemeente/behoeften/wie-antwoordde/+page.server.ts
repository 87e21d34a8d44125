// Who answered and who did not, beside who lives there.
import { configuration } from '#lib/foundation/settings.server.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import { whoAnswered } from '#lib/needs/response.server.ts';

export const load = async ({ locals }) => {
	const { areas, ...rest } = await whoAnswered(locals.me, configuration().municipality);
	const silent = areas.filter(({ loudness }) => loudness === 'silent').map(({ name }) => name);
	return { ...rest, areas, silent, crumbs: crumbsTo(locals.me) };
};
