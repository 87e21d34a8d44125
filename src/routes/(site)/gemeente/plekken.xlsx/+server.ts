import { sheetOf } from '#lib/inventory/export.ts';
import * as sheets from '#lib/sheets/write.server.ts';
import { file } from '../plekken/files.server.ts';

/** The places of the question in the address, for a spreadsheet. */
export const GET = ({ locals, url }) =>
	file(locals.me, url, {
		extension: 'xlsx',
		type: sheets.xlsxType,
		write: async (places) => new Uint8Array(await sheets.xlsx({ sheets: [sheetOf(places)] }))
	});
