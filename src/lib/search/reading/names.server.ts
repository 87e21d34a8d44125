// The names of this site: its areas, its meeting places, its postcodes, as they are now.
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { municipalityCode } from '#lib/foundation/settings.server.ts';
import { areaMark, placeMark } from '../marks.ts';
import { named, names, type Named, type Names } from './names.ts';
import * as queries from './queries.server.ts';

// A name that changed is known after this time at most; all of them take some ten milliseconds to read.
const AT_MOST_OLD = 60_000;
const AT_LEAST_OLD = 2_000;

type Kept = { at: number; names: Promise<Names> };
let kept: Kept | null = null;
let changed = false;

/** To be called when anything has changed: names are read again, though not for each of many changes. */
export const forgetNames = () => void (changed = true);

/** Everything a question may name. Asks the pool: not for inside a transaction. */
export function siteNames(): Promise<Names> {
	const age = kept ? performance.now() - kept.at : Infinity;
	if (kept && age < (changed ? AT_LEAST_OLD : AT_MOST_OLD)) return kept.names;
	changed = false;
	const fresh: Kept = { at: performance.now(), names: read() };
	// While they are read again nobody waits; what failed is asked again.
	const before = kept;
	kept = fresh;
	fresh.names.catch(() => kept === fresh && (kept = null));
	return before && age < AT_MOST_OLD ? before.names : fresh.names;
}

/** What `bij` names that is no address of an area: an area as people write it, or a meeting place and where that is. */
export async function whereabouts(text: string): Promise<{ named: Named; centre: Point | null } | null> {
	const found = named(text, await siteNames());
	if (!found) return null;
	return { named: found, centre: found.field === 'bij' ? found.centre : await queries.placePoint(sql, found.name) };
}

type Point = { lon: number; lat: number };

async function read(): Promise<Names> {
	const [known, places, codes] = await Promise.all([
		areas.list(municipalityCode()),
		queries.placeNames(sql),
		areas.postcodes(municipalityCode())
	]);
	const own = known.municipality ? [known.municipality] : [];
	return names(
		[...areaNames(known), ...own.map((area) => nameOf(area, area.displayName)), ...places.flatMap(placeName)],
		new Set(codes)
	);
}

/** The names of wijken, dorpen, buurten and groups; with the borders of the country loaded, only those of this municipality. */
export function areaNames({ districts, groups, neighbourhoods }: areas.AreaList): Named[] {
	return [...districts, ...groups, ...neighbourhoods].flatMap((area) =>
		[...new Set([area.displayName, area.name])].map((name) => nameOf(area, name))
	);
}

const nameOf = (area: areas.Area, name: string): Named => ({
	field: 'bij',
	name,
	marks:
		area.level === 'municipality' ? [] : area.level === 'group' ? area.memberIds.map(areaMark) : [areaMark(area.id)],
	slug: area.slug,
	centre: { lon: area.labelLon, lat: area.labelLat },
	// A buurt can be called Polder or Hoek: only a wijk or dorp is looked for behind a slip.
	exactly: area.level === 'neighbourhood' && !area.namedHere
});

// A name of one word ("Bibliotheek") says what it is, not which one.
const placeName = ({ name, ids }: { name: string; ids: number[] }): Named[] =>
	/\S\s+\S/.test(name)
		? [{ field: 'plek', name, marks: ids.map(placeMark), slug: '', centre: null, exactly: true }]
		: [];
