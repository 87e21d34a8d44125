import { error } from '@sveltejs/kit';
import { csvOf } from '#lib/reports/files.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { csv, csvType } from '#lib/sheets/write.server.ts';
import { attachment } from '../../../attachment.server.ts';
import { areaAt } from '../vraag-en-aanbod/area.server.ts';

/** The report of an area, as it is now or was kept, as plain rows: every table of the spreadsheet, one below another. */
export const GET = async ({ params, url, locals: { me } }) => {
	const area = await areaAt(params.slug, url);
	const kept = url.searchParams.get('rapport');
	const report = await reports.filed(me, area, kept, parseView(url.searchParams), new Date());
	if (!report) error(404);
	const { columns, rows } = csvOf(report);
	return attachment(csv(columns, rows), csvType, `rapport-${area.slug}-${report.basis.today}.csv`);
};
