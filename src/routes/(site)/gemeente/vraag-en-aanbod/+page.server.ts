// Supply beside need over the whole municipality; everything that was chosen stands in the address.
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';

export const load = ({ url, locals: { me } }) => reports.overview(me, parseView(url.searchParams), new Date());
