// The door to areas: what a page asks about them, and loading official borders, figures and postcodes.
import { parts } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import type { FeatureCollection } from 'geojson';
import { slugFor } from './area.ts';
import type { Area, Level } from './area.ts';
import { allDefinitions } from './figures.ts';
import * as lists from './figure-list-queries.server.ts';
import { combine } from './group-figures.ts';
import type { AreaFigure } from './group-figures.ts';
import { forget, remembered } from './memory.server.ts';
import { pc4Of } from './postcode.ts';
import type { PostcodeCentre } from './postcode.ts';
import * as queries from './queries.server.ts';

export { assign, follow, type Assignment, type Spot } from './assignment.server.ts';
export {
	dropFigures,
	figureLists,
	loadFigures,
	lookAtFigures,
	takeBackFigures,
	type FigureList,
	type ListedFigure,
	type Looked
} from './figure-lists.server.ts';
export type { Area } from './area.ts';
export type { Refusal } from './report.ts';
export { importAreas, importFigures, importNames, importPostcodes, store } from './imports.server.ts';
export { forget } from './memory.server.ts';

export type AreaList = {
	/** Null when it was not loaded. */
	municipality: Area | null;
	districts: Area[];
	neighbourhoods: Area[];
	groups: Area[];
};

/**
 * Every area of a municipality (CBS code), each level by name. Kept in memory; an open transaction hands itself in, so
 * that it waits for no other connection.
 */
export const list = (municipality: string, tx: Sql = sql): Promise<AreaList> =>
	remembered(`list ${municipality}`, async () => {
		const all = await queries.ofMunicipality(tx, municipality);
		const at = (level: Level) => all.filter((area) => area.level === level);
		const [own = null] = at('municipality');
		return { municipality: own, districts: at('district'), neighbourhoods: at('neighbourhood'), groups: at('group') };
	});

/** The wijken, not out of memory: an open transaction reads them itself and waits for no other connection. */
export const districtsOf = async (tx: Sql, municipality: string): Promise<Area[]> =>
	(await queries.ofMunicipality(tx, municipality)).filter(({ level }) => level === 'district');

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

const thisYear = (now: Date) => parts(dayAt(now)).year;

/**
 * The latest figure of each kind, in the order of figures.ts; what is of a year to come is a forecast, and left out. Of a
 * group: what its members make together.
 */
export const figures = (areaId: number, now = new Date()): Promise<AreaFigure[]> =>
	remembered(`figures ${areaId} ${thisYear(now)}`, async () =>
		combine(areaId, await queries.latestFigures(sql, areaId, thisYear(now)))
	);

/** The latest figures of the domains of *Thuis in de buurt*, and of the key figures; for a report, as `figures` gives them. */
export const domainFigures = (areaId: number, now = new Date()): Promise<AreaFigure[]> =>
	remembered(`domain figures ${areaId} ${thisYear(now)}`, async () =>
		combine(areaId, await queries.latestFigures(sql, areaId, thisYear(now)), allDefinitions)
	);

/** Another text after any list of figures was loaded or taken back. */
export const figureVersion = (from: Sql): Promise<string> => lists.version(from);

/** The figures of one year, such as a forecast, as `figures` gives them. Empty when there are none. */
export const figuresOf = (areaId: number, year: number): Promise<AreaFigure[]> =>
	remembered(`figures of ${year} ${areaId}`, async () =>
		combine(areaId, await queries.figuresOfYear(sql, areaId, year))
	);

/** How many people live in each area of a municipality, by id of the area; no entry is unknown, and so is null. */
export const inhabitants = (
	municipality: string,
	now = new Date()
): Promise<Map<number, { year: number; value: number | null }>> =>
	remembered(`inhabitants ${municipality} ${thisYear(now)}`, async () => {
		const [rows, { groups }] = await Promise.all([
			queries.latestOfAll(sql, municipality, 'inhabitants', thisYear(now)),
			list(municipality)
		]);
		const together = groups.flatMap(({ id, memberIds }) => {
			const own = rows.filter(({ areaId }) => memberIds.includes(areaId));
			const [sum] = own.length === memberIds.length ? combine(id, own) : [];
			return sum ? [{ ...sum, areaId: id }] : [];
		});
		return new Map([...rows, ...together].map(({ areaId, year, value }) => [areaId, { year, value }]));
	});

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

/** The four-digit postcodes that lie in a municipality, or a walk beyond its border. Kept in memory. */
export const postcodes = (municipality: string): Promise<string[]> =>
	remembered(`postcodes ${municipality}`, async () =>
		(await queries.postcodesOf(sql, municipality)).map(({ pc4 }) => pc4)
	);

/** Gives an area the name people here use. Its old address keeps leading to it, and no import takes the name away. */
export async function rename(areaId: number, displayName: string): Promise<Area> {
	await sql.begin(async (tx) => {
		const [area] = await queries.withIds(tx, [areaId]);
		if (!area) throw new Error(`there is no area ${areaId}`);
		const taken = new Set((await queries.slugsInUse(tx)).map(({ slug }) => slug));
		const old = await tx<{ slug: string }[]>`select slug from old_slugs where noun = 'area' and ref = ${areaId}`;
		for (const { slug } of [...old, area]) taken.delete(slug);
		const slug =
			slugOf(displayName) === area.slug
				? area.slug
				: slugFor({ ...area, name: displayName, municipalityName: null }, true, taken);
		await queries.rename(tx, areaId, displayName, slug);
	});
	forget();
	return (await queries.withIds(sql, [areaId]))[0]!;
}
