import * as reports from '#lib/reports/reports.server.ts';
import { matrixBook } from '#lib/reports/files.ts';
import { parseView } from '#lib/reports/view.ts';
import { xlsx, xlsxType } from '#lib/sheets/write.server.ts';
import { attachment } from '../attachment.server.ts';

/** The overview that was chosen, for a spreadsheet. */
export const GET = async ({ url, locals: { me } }) => {
	const { rows, forecast, basis, view } = await reports.overview(me, parseView(url.searchParams), new Date());
	return attachment(
		await xlsx(matrixBook({ rows, forecast, asked: view }, basis)),
		xlsxType,
		`vraag-en-aanbod-${basis.today}.xlsx`
	);
};
