import { matrixSheet } from '#lib/reports/matrix.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { csv, csvType } from '#lib/sheets/write.server.ts';
import { attachment } from '../attachment.server.ts';

/** The overview that was chosen, as plain rows. */
export const GET = async ({ url, locals: { me } }) => {
	const { rows, forecast, basis, view } = await reports.overview(me, parseView(url.searchParams), new Date());
	const sheet = matrixSheet({ rows, forecast, asked: view });
	return attachment(csv(sheet.columns, sheet.rows), csvType, `vraag-en-aanbod-${basis.today}.csv`);
};
