// Supply beside need in one area: what is short, why, and what could help.
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { areaAt } from './area.server.ts';

// Nothing here needs a script, and without one the page costs a third less to make.
export const csr = false;

export const load = async ({ params, url, locals: { me } }) =>
	reports.area(me, await areaAt(params.slug, url), parseView(url.searchParams), new Date());
