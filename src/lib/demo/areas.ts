// The areas of the demo set: the wijken of Oss with borders computed round their centres, to be replaced by the official ones.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { Boundary } from '#lib/areas/official.ts';
import type { Figure } from '#lib/areas/figures.ts';
import { boxOf, holds, labelPoint, unionOf } from '#lib/geo/polygons.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { territories } from '#lib/geo/voronoi.ts';
import type { Point } from '#lib/geo/rd.ts';
import data from './areas.json' with { type: 'json' };

/** Metres from a centre to where its land ends. Of what lies in Oss 81 % then gets the wijk it has; more spills over the border. */
const REACH = 1_500;
// The centres are those of the CBS map of this year.
const CENTRES_YEAR = 2016;

/**
 * The 23 wijken, gemeente Oss, the buurt Mettegeupel, their figures, the municipality's own names and groups, and the
 * centres of the postcodes. In the caller's transaction; official borders that are there already stay.
 */
export async function seedAreas(sql: Sql): Promise<void> {
	await areas.store(sql, {
		municipality: data.municipality.code,
		boundaries: demoBoundaries(),
		source: data.credits.areas,
		figures: demoFigures(),
		// A policy area of one wijk or buurt is that area, under the municipality's own name; of several it is a group.
		names: data.policyAreas.flatMap(({ name, codes }) => (codes.length === 1 ? [{ code: codes[0]!, name }] : [])),
		groups: [
			...data.policyAreas
				.filter(({ codes }) => codes.length > 1)
				.map(({ name, codes }) => ({ scheme: 'oss-beleid', code: name, name, members: codes, source: 'Gemeente Oss' })),
			...data.wijkfoto.map(({ code, name, codes }) => ({
				scheme: 'oss-wijkfoto',
				code,
				name,
				members: codes,
				source: data.credits.wijkfoto
			}))
		],
		postcodes: data.postcodes.map(([pc4, locality, lon, lat]) => ({
			pc4: String(pc4),
			locality: String(locality),
			lon: Number(lon),
			lat: Number(lat)
		})),
		postcodeSource: data.credits.postcodes
	});
}

/** Borders of the demo set: each piece of land belongs to the wijk with the nearest buurt centre. */
export function demoBoundaries(): Boundary[] {
	const apart = data.neighbourhoods.map(({ label }) => label as Point);
	const isApart = ([lon, lat]: Point) => apart.some((point) => point[0] === lon && point[1] === lat);
	const groups = data.districts.map(({ centres }) => (centres as Point[]).filter((centre) => !isApart(centre)));
	const lands = territories([...groups, ...apart.map((point) => [point])], REACH);
	const neighbourhoods = data.neighbourhoods.flatMap((area, index) =>
		boundary('neighbourhood', area, lands[data.districts.length + index])
	);
	const districts = data.districts.flatMap((area, index) => {
		const own = neighbourhoods
			.filter(({ code }) => code.slice(2, 8) === area.code.slice(2))
			.map((part) => part.polygon);
		return boundary('district', area, unionOf([lands[index], ...own].filter((shape) => !!shape)));
	});
	const [whole] = territories([[...groups.flat(), ...apart]], REACH);
	return [...boundary('municipality', data.municipality, whole), ...districts, ...neighbourhoods];
}

function boundary(
	level: Boundary['level'],
	{ code, name, label }: { code: string; name: string; label: number[] },
	polygon: Shape | null | undefined
): Boundary[] {
	if (!polygon) return [];
	const [lon, lat] = label as Point;
	const [labelLon, labelLat] = holds(polygon, lon, lat) ? [lon, lat] : labelPoint(polygon);
	return [
		{
			code,
			level,
			name,
			municipalityName: data.municipality.name,
			boundaryYear: CENTRES_YEAR,
			labelLon,
			labelLat,
			polygon,
			bbox: boxOf(polygon)
		}
	];
}

type Year = keyof typeof data.figureKeys;

function demoFigures() {
	const areas: { code: string; figures: Partial<Record<Year, (number | null)[]>> }[] = [
		data.municipality,
		...data.districts
	];
	return (Object.keys(data.figureKeys) as Year[]).map((year) => ({
		source: data.credits.figures[year],
		rows: areas.map(({ code, figures }) => ({
			code,
			figures: (figures[year] ?? []).map((value, index): Figure => ({
				key: data.figureKeys[year][index]!,
				year: Number(year),
				value
			}))
		}))
	}));
}
