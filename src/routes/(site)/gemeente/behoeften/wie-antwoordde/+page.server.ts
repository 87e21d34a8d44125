// Who answered and who did not, beside who lives there.
import { crumbsTo } from '#lib/needs/crumbs.ts';
import * as reports from '#lib/reports/reports.server.ts';

export const load = async ({ locals }) => {
	const { areas, ...rest } = await reports.whoAnswered(locals.me, new Date());
	const silent = areas.filter(({ loudness }) => loudness === 'silent').map(({ name }) => name);
	return { ...rest, areas, silent, crumbs: crumbsTo(locals.me) };
};
