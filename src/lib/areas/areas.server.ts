// The door to areas: what a page asks about them, and loading official borders, figures and postcodes.
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { FeatureCollection } from 'geojson';
import { slugFor, slugify } from './area.ts';
import type { Area, Level } from './area.ts';
import { reassign } from './assignment.server.ts';
import { combine } from './group-figures.ts';
import type { AreaFigure } from './group-figures.ts';
import { parseFigures } from './figure-file.ts';
import { forget, remembered } from './memory.server.ts';
import type { Figure } from './figures.ts';
import { parseBoundaries } from './official.ts';
import type { Boundary } from './official.ts';
import { parsePostcodes, pc4Of } from './postcode.ts';
import type { PostcodeCentre } from './postcode.ts';
import * as queries from './queries.server.ts';
import { emptyReport } from './report.ts';
import type { ImportReport } from './report.ts';
import * as storage from './storage.server.ts';

export { assign } from './assignment.server.ts';
export { forget } from './memory.server.ts';

export type AreaList = {
	/** Null when it was not loaded. */
	municipality: Area | null;
	districts: Area[];
	neighbourhoods: Area[];
	groups: Area[];
};

/** Every area of a municipality (CBS code), each level by name. Kept in memory. */
export const list = (municipality: string): Promise<AreaList> =>
	remembered(`list ${municipality}`, async () => {
		const all = await queries.ofMunicipality(sql, municipality);
		const at = (level: Level) => all.filter((area) => area.level === level);
		const [own = null] = at('municipality');
		return { municipality: own, districts: at('district'), neighbourhoods: at('neighbourhood'), groups: at('group') };
	});

/** What a visitor can choose as "bij": the wijken and dorpen, and the buurten the municipality itself speaks of; by name. */
export async function choices(municipality: string): Promise<{ slug: string; name: string }[]> {
	const { districts, neighbourhoods } = await list(municipality);
	return [...districts, ...neighbourhoods.filter(({ namedHere }) => namedHere)]
		.map(({ slug, displayName }) => ({ slug, name: displayName }))
		.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** The area at an address, now or in the past: when `area.slug` differs from what was asked, redirect. Null: none. */
export async function bySlug(slug: string): Promise<Area | null> {
	if (!/^[a-z0-9-]{1,140}$/.test(slug)) return null;
	return remembered(`slug ${slug}`, async () => (await queries.withSlug(sql, slug))[0] ?? null);
}

/** Areas by id, in order of name. */
export const byIds = (ids: readonly number[]) => queries.withIds(sql, ids);

/** The latest figure of each kind, in the order of figures.ts. Of a group: what its members make together. */
export const figures = (areaId: number): Promise<AreaFigure[]> =>
	remembered(`figures ${areaId}`, async () => combine(areaId, await queries.latestFigures(sql, areaId)));

/** The buurten of a wijk, or of all wijken of a group; by name. */
export const neighbourhoodsOf = (areaId: number): Promise<Area[]> =>
	remembered(`neighbourhoods ${areaId}`, async () => [...(await queries.childrenOf(sql, areaId, 'neighbourhood'))]);

/** The areas a group is made of; by name. */
export const members = (groupId: number): Promise<Area[]> =>
	remembered(`members ${groupId}`, async () => [...(await queries.membersOf(sql, groupId))]);

/** Borders of one level. Properties: id, code, slug, name, level, indicative, boundaryYear. Kept in memory. */
export const geojson = (municipality: string, level: Level): Promise<FeatureCollection> =>
	remembered(`geojson ${municipality} ${level}`, async () => ({
		type: 'FeatureCollection' as const,
		features: (await queries.shapes(sql, municipality, level)).map(({ polygon, ...properties }) => ({
			type: 'Feature' as const,
			id: properties.id,
			properties: { ...properties, level },
			geometry: polygon
		}))
	}));

/** The centre of a postcode as people type it: '5341', '5341 AB'. Null when it is none, or not known here. */
export async function postcode(text: string): Promise<PostcodeCentre | null> {
	const pc4 = pc4Of(text);
	return pc4 ? ((await queries.centreOf(sql, pc4))[0] ?? null) : null;
}

/** Gives an area the name people here use. Its old address keeps leading to it, and no import takes the name away. */
export async function rename(areaId: number, displayName: string): Promise<Area> {
	await sql.begin(async (tx) => {
		const [area] = await queries.withIds(tx, [areaId]);
		if (!area) throw new Error(`there is no area ${areaId}`);
		const taken = new Set((await queries.slugsInUse(tx)).map(({ slug }) => slug));
		const old = await tx<{ slug: string }[]>`select slug from old_slugs where noun = 'area' and ref = ${areaId}`;
		for (const { slug } of [...old, area]) taken.delete(slug);
		const slug =
			slugify(displayName) === area.slug
				? area.slug
				: slugFor({ ...area, name: displayName, municipalityName: null }, true, taken);
		await queries.rename(tx, areaId, displayName, slug);
	});
	forget();
	return (await queries.withIds(sql, [areaId]))[0]!;
}

export type AreaSet = {
	/** CBS code of the municipality whose areas get the plain addresses. */
	municipality: string;
	/** Indicative: an official border that is there already stays. */
	boundaries: readonly Boundary[];
	source: string;
	figures: readonly { source: string; rows: readonly { code: string; figures: readonly Figure[] }[] }[];
	/** What the municipality calls a CBS area. */
	names: readonly { code: string; name: string }[];
	groups: readonly storage.Group[];
	postcodes: readonly PostcodeCentre[];
	postcodeSource: string;
};

/** Stores a whole set, in the caller's transaction: the demo set, or a municipality's own. Twice is once. */
export async function store(tx: Sql, set: AreaSet): Promise<void> {
	await storage.prepare(tx);
	await storage.saveBoundaries(tx, set.boundaries, { ...set, indicative: true });
	for (const { source, rows } of set.figures) await storage.saveFigures(tx, rows, source);
	for (const { code, name } of set.names) await storage.nameHere(tx, code, name);
	await storage.saveGroups(tx, set.groups, set.municipality);
	await storage.savePostcodes(tx, set.postcodes, set.postcodeSource);
	await reassign(tx);
	forget();
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
		report.notes.push(`Opnieuw ingedeeld: ${moved.places} plekken en ${moved.activities} activiteiten.`);
	});
}

/** Loads key figures (CSV). Rows of areas this site does not have are skipped. */
export function importFigures(text: string, options: ImportOptions = {}): Promise<ImportReport> {
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
