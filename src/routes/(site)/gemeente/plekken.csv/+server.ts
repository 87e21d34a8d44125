import { sheetOf } from '#lib/inventory/export.ts';
import * as sheets from '#lib/sheets/write.server.ts';
import { file } from '../plekken/files.server.ts';

/** The places of the question in the address, as text with a semicolon between. */
export const GET = ({ locals, url }) =>
	file(locals.me, url, {
		extension: 'csv',
		type: sheets.csvType,
		write: (places) => {
			const { columns, rows } = sheetOf(places);
			return sheets.csv(
				columns.map(({ title }) => title),
				rows
			);
		}
	});
