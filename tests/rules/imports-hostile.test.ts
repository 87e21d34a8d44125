// Files that break whoever reads them, or that somebody chose by mistake: each is refused in one Dutch sentence.
import { Workbook } from '@cj-tech-master/excelts';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bounds, tableAside } from '#lib/imports/aside.server.ts';
import { readAside, readUpload } from '#lib/imports/readaside.server.ts';
import { tableIn } from '#lib/imports/filetable.server.ts';
import type { Table } from '#lib/imports/table.ts';
import type { ReadRow } from '#lib/imports/verdict.ts';
import { mappingOf, rowsIn } from '#lib/imports/reading.ts';
import { problemWords } from '#lib/imports/words.ts';
import { csvOf, header, threePlaces, xlsxOf } from '../support/lists.ts';

const refusal = async (bytes: Uint8Array, name: string) => {
	const read = await tableIn(bytes, name);
	return read.ok ? 'gelezen' : read.problem;
};
function rowsOf(table: Table): ReadRow[] {
	const reading = rowsIn(table, mappingOf(table, null));
	for (;;) {
		const step = reading.next();
		if (step.done) return step.value;
	}
}
const text = (content: string) => Buffer.from(content);
const list = [header, ...threePlaces];

async function workbookWith(change: (sheet: ReturnType<Workbook['addWorksheet']>) => void): Promise<Uint8Array> {
	const workbook = new Workbook();
	const sheet = workbook.addWorksheet('Plekken');
	for (const row of list) sheet.addRow([...row]);
	change(sheet);
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** An XLSX of parts as they are given. */
const packed = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
		'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
		'xl/worksheets/sheet1.xml': strToU8(sheet),
		...more
	}); // prettier-ignore

const inline = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
	['an empty file', 'x.xlsx', () => new Uint8Array(), /^Dit bestand is leeg/],
	['more than 20 MB', 'x.csv', () => Buffer.alloc(20_000_001, 'a;b\n'), /te groot.*20 MB/],
	['an old .xls', 'x.xls', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /oud Excel/],
	['a file with a password', 'x.xlsx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), /wachtwoord/],
	['a web page that is called .xls', 'x.xls', () => text('<html><table><tr><td>Naam</td></tr></table></html>'), /webpagina/],
	['a web page that is called .csv', 'x.csv', () => text('\uFEFF<!DOCTYPE html><p>Naam'), /webpagina/],
	['text that is called .xlsx', 'x.xlsx', () => csvOf(list), /geen Excel-bestand/],
	['a workbook that is called .csv', 'x.csv', () => xlsxOf({ Blad: list }), /het is een Excel-bestand/],
	['a picture', 'x.pdf', () => text('%PDF-1.7'), /eindigt op .xlsx, .csv, .geojson of .json/],
	['bytes that are called .csv', 'x.csv', () => Buffer.from([1, 0, 2, 0, 3, 0]), /geen tekst/],
	['half of a workbook', 'x.xlsx', async () => (await xlsxOf({ Blad: list })).subarray(0, 3_000), /beschadigd/],
	['an archive of something else', 'x.xlsx', () => zipSync({ 'a.xml': strToU8('<a/>') }), /geen Excel-bestand dat wij/],
	['an empty sheet', 'x.xlsx', () => xlsxOf({ Leeg: [], OokLeeg: [['', '']] }), /werkbladen zijn leeg/],
	['only the names of the columns', 'x.csv', () => csvOf([header]), /Onder de kolomnamen staat niets/],
	['no names of columns', 'x.csv', () => csvOf(threePlaces), /geen rij met de namen van de kolommen/],
	['two columns of one name', 'x.csv', () => csvOf([['Naam', 'Soort', 'Naam'], ['a', 'b', 'c']]), /“Naam” staat er twee keer: A1 en C1/],
	['a thousand columns', 'x.csv', () => csvOf([Array.from({ length: 1000 }, (_, n) => `k${n}`), Array.from({ length: 1000 }, () => 'x')]), /1000 kolommen, tot en met cel ALL1/],
	['a thousand columns in a workbook', 'x.xlsx', () => xlsxOf({ Blad: [Array.from({ length: 1000 }, (_, n) => `k${n}`), ['x']] }), /1000 kolommen/],
	['a cell at the far end', 'x.xlsx', () => packed(sheetOf(`<row r="1">${inline('XFD1', 'Naam')}</row>`)), /16384 kolommen/],
	['too many rows', 'x.csv', () => text(`Naam;Soort\n${'a;b\n'.repeat(25_000)}`), /meer dan 20.001 rijen/],
	['a cell without an end', 'x.csv', () => text(`Naam;Soort\n"De Linde;Park\n${'Huis;Park\n'.repeat(5_000)}`), /In cel A2 staan meer dan .* aanhalingsteken te veel/],
	['merged cells', 'x.xlsx', () => workbookWith((sheet) => sheet.mergeCells('A3:A4')), /A3:A4 zijn samengevoegd/],
	['entities in entities', 'x.xlsx', () => packed(`<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">]>${sheetOf('<row r="1"/>')}`), /niet door een rekenprogramma/],
	['a sheet that is no XML', 'x.xlsx', () => packed('<worksheet><sheetData><row r="1"><c'), /beschadigd|staat niets/],
	['no GeoJSON', 'x.geojson', () => text('{"type":"FeatureCollection","features":['), /geen geldige GeoJSON/],
	['depth without end', 'x.json', () => text('['.repeat(200_000)), /geen geldige GeoJSON|geen lijst van plekken/],
	['some other JSON', 'x.json', () => text('{"hallo":1}'), /geen lijst van plekken/],
	['no features', 'x.geojson', () => text('{"type":"FeatureCollection","features":[]}'), /staat niets/],
	['points of another country', 'x.geojson', () => text('{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[{}]}'), /stelsel dat we niet kennen/]
])('%s', async (_what, name, bytes, problem) => {
	expect(await refusal(await bytes(), name)).toMatch(problem);
}); // prettier-ignore

test('a small file that is very large inside is not unpacked, whatever it says of its size', async () => {
	const bomb = packed(sheetOf(''), { 'xl/media/a.xml': new Uint8Array(60_000_000) });
	expect(bomb.length).toBeLessThan(100_000);
	expect(await refusal(bomb, 'x.xlsx')).toMatch(/uitgepakt groter dan 50 MB/);
	// The same, that says to be small: the size in the list at its end is 4 bytes.
	const liar = Buffer.from(bomb);
	for (let at = liar.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = liar.indexOf('PK\x01\x02', at + 4, 'latin1'))
		if (liar.readUInt32LE(at + 24) > 1_000_000) liar.writeUInt32LE(4, at + 24);
	const before = process.memoryUsage().arrayBuffers;
	expect(await refusal(liar, 'x.xlsx')).toMatch(/uitgepakt groter dan 50 MB/);
	expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
});

test('a million empty rows cost nothing but time, and little of that', async () => {
	const empty = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 3}"/>`).join('');
	const first = `<row r="1">${inline('A1', 'Naam')}${inline('B1', 'Soort')}</row>`;
	const last = `<row r="1000003">${inline('A1000003', 'De Linde')}${inline('B1000003', 'Park')}</row>`;
	const began = performance.now();
	const read = await tableIn(packed(sheetOf(first + empty + last)), 'x.xlsx');
	expect(performance.now() - began).toBeLessThan(15_000);
	expect(read.ok && read.table.rows).toEqual([{ line: 1_000_003, cells: ['De Linde', 'Park'] }]);
}, 30_000);

test('a title above the list may be merged; of a formula its outcome counts, of several sheets the first that has rows', async () => {
	const workbook = new Workbook();
	workbook.addWorksheet('Keuzes', { state: 'hidden' }).addRow(['Naam', 'Soort']);
	const sheet = workbook.addWorksheet('Plekken');
	sheet.addRow(['Buurthuizen van Oss']);
	sheet.mergeCells('A1:D1');
	sheet.addRow(['Naam', 'Soort', 'Telefoon', 'Gecontroleerd op']);
	sheet.addRow([{ formula: '"De "&"Linde"', result: 'De Linde' }, 'Park', { formula: '1/0', result: { error: '#DIV/0!' } }, new Date('2026-09-01')]); // prettier-ignore
	workbook.addWorksheet('Oud').addRow(['Naam', 'x']);
	const read = await tableIn(new Uint8Array(await workbook.xlsx.writeBuffer()), 'x.xlsx');
	if (!read.ok) throw new Error(read.problem);
	expect(read.table.titles).toEqual(['Naam', 'Soort', 'Telefoon', 'Gecontroleerd op']);
	const faults = [{ line: 3, column: 2, value: '' }];
	expect(read.table.rows).toEqual([{ line: 3, cells: ['De Linde', 'Park', '', '2026-09-01'], faults }]);
	const [row] = rowsOf(read.table);
	expect(row?.problems.map(problemWords)).toEqual(['C3: de formule heeft geen uitkomst. Deze cel slaan we over.']);
	expect(read.table.notes).toEqual(['We lezen het werkblad “Plekken”. De 2 andere werkbladen lezen we niet.']);
});

test('a page has a file read in a thread: the same table, within bounds of memory and time, and the next file after it', async () => {
	const bytes = await xlsxOf({
		Plekken: [header, ...threePlaces, ...Array.from({ length: 300 }, () => threePlaces[0]!)]
	});
	const small = { ...bounds, megabytes: 8 };
	const [whole, large, slow, next] = await Promise.all([
		tableAside(bytes, 'x.xlsx'),
		tableAside(bytes, 'x.xlsx', small),
		tableAside(bytes, 'x.xlsx', { ...bounds, milliseconds: 1 }),
		tableAside(csvOf(list), 'x.csv')
	]);
	expect(whole).toEqual(await tableIn(bytes, 'x.xlsx'));
	expect(large).toMatchObject({ problem: expect.stringMatching(/^Dit bestand lezen kost te veel geheugen/) as string });
	expect(slow).toMatchObject({ problem: expect.stringMatching(/^Dit bestand lezen duurt te lang/) as string });
	expect(next).toMatchObject({ ok: true, table: { titles: header } });
});

test('who sends a large list while a handful waits is asked to come back; what was begun is read, and a small list too', async () => {
	const bytes = await xlsxOf({ Plekken: list });
	const begun = [1, 2, 3, 4, 5].map(() => readUpload(bytes, 'x.xlsx'));
	expect(await readUpload(bytes, 'x.xlsx')).toEqual({
		ok: false,
		problem: 'Er worden nu andere lijsten gelezen. Probeer het over een minuut opnieuw.'
	});
	expect(await readUpload(csvOf(list), 'x.csv')).toMatchObject({ ok: true });
	const last = await Promise.all([...begun, readAside(bytes, 'x.xlsx')]);
	expect(last.every(({ ok }) => ok)).toBe(true);
}, 30_000);
