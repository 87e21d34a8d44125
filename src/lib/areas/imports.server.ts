// Loading official borders, figures, postcodes and a municipality's own names: each file is one transaction, or nothing.
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { reassign, reword } from './assignment.server.ts';
import { isFigureLines } from './domain-file.ts';
import { headOf, parseFigures } from './figure-file.ts';
import { loadList } from './figure-lists.server.ts';
import type { Figure } from './figures.ts';
import { forget } from './memory.server.ts';
import { parseBoundaries } from './official.ts';
import type { Boundary } from './official.ts';
import { parseOwnAreas } from './own-areas.ts';
import type { Group } from './own-areas.ts';
import { parsePostcodes } from './postcode.ts';
import type { PostcodeCentre } from './postcode.ts';
import { emptyReport } from './report.ts';
import type { ImportReport } from './report.ts';
import * as storage from './storage.server.ts';

export type AreaSet = {
	/** CBS code of the municipality whose areas get the plain addresses. */
	municipality: string;
	/** Indicative: an official border that is there already stays. */
	boundaries: readonly Boundary[];
	source: string;
	figures: readonly { source: string; rows: readonly { code: string; figures: readonly Figure[] }[] }[];
	/** What the municipality calls a CBS area. */
	names: readonly { code: string; name: string }[];
	groups: readonly Group[];
	postcodes: readonly PostcodeCentre[];
	postcodeSource: string;
};

/** Stores a whole set, in the caller's transaction: the demo set, or a municipality's own. Twice is once. */
export async function store(tx: Sql, set: AreaSet): Promise<void> {
	await storage.prepare(tx);
	const { added, changed } = await storage.saveBoundaries(tx, set.boundaries, { ...set, indicative: true });
	for (const { source, rows } of set.figures) await storage.saveFigures(tx, rows, source);
	const named = await name(tx, set, set.municipality);
	await storage.savePostcodes(tx, set.postcodes, set.postcodeSource);
	await reassign(tx);
	if (added || changed || named.changed || named.added) await reword(tx);
	forget();
}

async function name(tx: Sql, { names, groups }: Pick<AreaSet, 'names' | 'groups'>, municipality: string) {
	let changed = 0;
	for (const { code, name } of names) changed += (await storage.nameHere(tx, code, name)).count;
	return { changed, added: await storage.saveGroups(tx, groups, municipality) };
}

export type ImportOptions = {
	/** Year of the borders or figures, when the file does not say it. */
	year?: number;
	/** Name of the file: its year counts too. */
	name?: string;
	/** CBS code of the municipality whose areas get the plain addresses. */
	municipality?: string;
	/** Load the good rows of a file that also holds refused ones. Without it one refusal refuses the file. */
	partial?: boolean;
};

/** Loads borders (GeoJSON) in one transaction, and gives every place and activity its wijk and buurt again. */
export function importAreas(text: string, options: ImportOptions = {}): Promise<ImportReport> {
	const file = parseBoundaries(text, options);
	const { municipality = 'GM0828' } = options;
	return apply('gebieden', file, options, async (tx, report) => {
		const about = { source: file.source, indicative: false, municipality };
		Object.assign(report, await storage.saveBoundaries(tx, file.boundaries, about));
		const figures = await storage.saveFigures(tx, file.figures, 'CBS');
		if (figures.touched.size) report.notes.push(`Van ${figures.touched.size} gebieden zijn ook cijfers geladen.`);
		if (!report.added && !report.changed) return;
		await storage.drawGroups(tx);
		const moved = await reassign(tx);
		await reword(tx);
		report.notes.push(`Opnieuw ingedeeld: ${moved.places} plekken en ${moved.activities} activiteiten.`);
	});
}

/**
 * Loads key figures as CBS has them (CSV, a column a figure; areas this site does not have are skipped), or a list with one
 * figure a line (domain-file.ts), which can be taken back.
 */
export async function importFigures(text: string, options: ImportOptions = {}): Promise<ImportReport> {
	if (isFigureLines(headOf(text))) return importFigureList(text, options);
	const file = parseFigures(text, options);
	return apply('cijfers', file, options, async (tx, report) => {
		const { added, changed, known } = await storage.saveFigures(tx, file.rows, 'CBS');
		Object.assign(report, {
			added,
			changed,
			skipped: file.skipped + file.rows.filter(({ code }) => !known.has(code)).length
		});
		if (report.skipped > file.skipped)
			report.notes.push(
				`Van ${report.skipped - file.skipped} regels is het gebied hier niet bekend: laad eerst de gebieden.`
			);
	});
}

async function importFigureList(text: string, { name = 'cijfers.csv', municipality = 'GM0828' }: ImportOptions) {
	const loaded = await loadList({ name, bytes: new TextEncoder().encode(text) }, municipality, 'import');
	const report = emptyReport('cijfers');
	if (!loaded.ok) return { ...report, refused: loaded.refused };
	return { ...report, read: loaded.rows ?? 0, added: loaded.rows ?? 0, applied: true };
}

/** Loads what a municipality calls its areas, and the groups it makes of them (JSON, see own-areas.ts). */
export function importNames(text: string, options: ImportOptions = {}): Promise<ImportReport> {
	const file = parseOwnAreas(text);
	const { municipality = 'GM0828' } = options;
	return apply('namen en groepen', file, options, async (tx, report) => {
		Object.assign(report, await name(tx, file, municipality));
		if (report.added || report.changed) await reword(tx);
	});
}

/** Loads centres of four-digit postcodes (GeoNames, or CSV with a header). */
export function importPostcodes(text: string, options: Pick<ImportOptions, 'partial'> = {}): Promise<ImportReport> {
	const file = parsePostcodes(text);
	return apply('postcodes', file, options, async (tx, report) => {
		Object.assign(report, await storage.savePostcodes(tx, file.centres, 'GeoNames (CC BY 4.0)'));
		report.skipped = file.read - file.refused.length - file.centres.length;
		report.notes.push('Een postcode die meer plaatsen noemt, telt één keer: op het punt in het midden daarvan.');
	});
}

type Parsed = Pick<ImportReport, 'read' | 'skipped' | 'refused'>;
type Transaction = Parameters<Parameters<typeof sql.begin>[1]>[0];

async function apply(
	what: string,
	{ read, skipped, refused }: Parsed,
	{ partial = false }: ImportOptions,
	work: (tx: Transaction, report: ImportReport) => Promise<void>
): Promise<ImportReport> {
	const report = { ...emptyReport(what), read, skipped, refused };
	if (read === 0 || (refused.length && !partial)) return report;
	await sql.begin(async (tx) => {
		await storage.prepare(tx);
		await work(tx, report);
	});
	forget();
	report.unchanged = read - report.skipped - refused.length - report.added - report.changed;
	report.applied = true;
	return report;
}
