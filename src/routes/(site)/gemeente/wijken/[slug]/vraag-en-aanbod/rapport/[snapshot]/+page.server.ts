// A report as it was on the day it was kept, and beside that of today or another when somebody asks.
import { error } from '@sveltejs/kit';
import * as reports from '#lib/reports/reports.server.ts';
import { areaAt } from '../../area.server.ts';

// Paper: nothing on it needs a script, and without one it is half as large.
export const csr = false;

export const load = async ({ params, url, locals: { me } }) => {
	const area = await areaAt(params.slug, url);
	const asked = url.searchParams.get('vergelijk');
	const beside = asked === 'ja' ? 'now' : asked !== null && { kept: asked };
	const found = await reports.keptPaper(me, area, params.snapshot, beside, new Date());
	if (!found) error(404);
	return { ...found, isNew: url.searchParams.has('bewaard') };
};
