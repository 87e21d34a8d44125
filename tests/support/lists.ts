// Lists of places as somebody keeps them: as the bytes of a file.
import { Workbook, type CellValue } from '@cj-tech-master/excelts';

/** A CSV with `;` between its cells, in UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
	Buffer.from(rows.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n')); // prettier-ignore

/** An XLSX with these sheets. */
export async function xlsxOf(sheets: Record<string, readonly (readonly CellValue[])[]>): Promise<Uint8Array> {
	const workbook = new Workbook();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = workbook.addWorksheet(name);
		for (const row of rows) sheet.addRow([...row]);
	}
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const header = ['Naam', 'Soort', 'Straat', 'Postcode', 'Plaats', 'Lengtegraad', 'Breedtegraad', 'Telefoon'];
/** Three places in the two square wijken of neighbours.ts. */
export const threePlaces = [
	['Buurthuis De Linde', 'Buurthuis', 'Lindestraat 4', '5345 AB', 'Oss', '5,5255', '51,7655', '0412-111111'],
	['Bibliotheek Ruwaard', 'Bibliotheek', 'Boekplein 1', '5346 CD', 'Oss', '5,5505', '51,7705', '0412-222222'],
	['Speeltuin Het Hertje', 'Speeltuin', 'Hertstraat 9', '5346 EF', 'Oss', '5,5555', '51,7755', '']
];
/** With cells of the first place changed, by the name of the column. */
export const withFirst = (change: Record<string, string>): string[][] =>
	threePlaces.map((row, index) => (index ? row : row.map((cell, column) => change[header[column]!] ?? cell)));
