// What an area is: gemeente, wijk or dorp, buurt, or a group of these that a municipality names itself. Pure.
import { slugOf } from '#lib/foundation/slug.ts';
import type { BoundingBox } from '#lib/geo/distance.ts';

export type Level = 'municipality' | 'district' | 'neighbourhood' | 'group';

export type Area = {
	id: number;
	/** 'cbs', or the municipality's own, such as 'oss-wijkfoto'. */
	scheme: string;
	/** In scheme 'cbs': GM0828, WK082801, BU08280101. */
	code: string;
	level: Level;
	/** As the source writes it: 'Deursen en Dennenburg'. */
	name: string;
	/** As the site says it: 'Deursen-Dennenburg'. */
	displayName: string;
	slug: string;
	parentId: number | null;
	boundaryYear: number | null;
	/** The border was computed from centres: say 'indicatieve grens' wherever it is drawn. */
	indicative: boolean;
	/** The display name was chosen here; no import takes it away. */
	namedHere: boolean;
	/** Where the name is written, in degrees. */
	labelLon: number;
	labelLat: number;
	/** Null when the border is not known. */
	bbox: BoundingBox | null;
	/** Whom to credit. */
	source: string;
	/** Of a group: the areas it is made of. Empty for any other level. */
	memberIds: readonly number[];
};

/** How a level is called on screen. */
export const levelNames: Record<Level, string> = {
	municipality: 'gemeente',
	district: 'wijk of dorp',
	neighbourhood: 'buurt',
	group: 'gebied'
};

/** The level a CBS code stands for; null when it is no CBS code. */
export function levelOf(code: string): Exclude<Level, 'group'> | null {
	if (/^GM\d{4}$/.test(code)) return 'municipality';
	if (/^WK\d{6}$/.test(code)) return 'district';
	return /^BU\d{8}$/.test(code) ? 'neighbourhood' : null;
}

/** GM0828 of WK082801: a CBS code holds the municipality's own. */
export const municipalityOf = (code: string) => `GM${code.slice(2, 6)}`;

/**
 * The address of an area that has none yet, not among `taken`. The areas of the site's own municipality are named
 * plainly (`schadewijk`); others say where they are (`centrum-groningen`), because the country has 17 wijken Centrum.
 */
export function slugFor(
	area: { name: string; code: string; level: Level; municipalityName: string | null },
	own: boolean,
	taken: ReadonlySet<string>
): string {
	const name = slugOf(area.name) || slugOf(area.code);
	const where = slugOf(area.municipalityName ?? municipalityOf(area.code));
	const readable = area.level === 'municipality' ? `gemeente-${name}` : `${name}-${where}`;
	const candidates = own ? [name, `${name}-${area.level === 'neighbourhood' ? 'buurt' : 'gebied'}`] : [readable];
	return candidates.find((slug) => !taken.has(slug)) ?? `${name}-${slugOf(area.code)}`;
}
