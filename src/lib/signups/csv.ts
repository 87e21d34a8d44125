// The list of the organiser as a file for a spreadsheet. Pure.
import Papa from 'papaparse';
import { isMail } from './signup.ts';

export type CsvDate = {
	/** Wall time. */
	starts: string;
	coming: readonly CsvRow[];
	waiting: readonly CsvRow[];
};
type CsvRow = { name: string; contact: string; people: number };

/** With BOM, ';' and CRLF, as Dutch spreadsheets read it; a cell that begins as a formula is made text. */
export function csvOf(dates: readonly CsvDate[]): string {
	const rows = dates.flatMap(({ starts, coming, waiting }) => {
		const line = (list: string) => (one: CsvRow) => ({
			Datum: starts.slice(0, 10),
			Tijd: starts.slice(11),
			Lijst: list,
			Naam: one.name,
			Aantal: one.people,
			'E-mail': isMail(one.contact) ? one.contact : '',
			Telefoon: isMail(one.contact) ? '' : one.contact
		});
		return [...coming.map(line('komt')), ...waiting.map(line('wachtlijst'))];
	});
	const columns = ['Datum', 'Tijd', 'Lijst', 'Naam', 'Aantal', 'E-mail', 'Telefoon'];
	const text = Papa.unparse({ fields: columns, data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true });
	return `\uFEFF${text.trimEnd()}\r\n`;
}
