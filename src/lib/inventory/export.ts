// The list as a file: what stands in a spreadsheet, and as GeoJSON. Pure.
import type { FeatureCollection, Point } from 'geojson';
import type { Dots } from '#lib/map/geojson.ts';
import type { Cell, Sheet } from '#lib/sheets/write.server.ts';
import { between, placeColumns, type Told } from './columns.ts';
import { partName, type Completeness } from './completeness.ts';
import type { Full, Line } from './line.ts';

const toldOf = ({ lon, lat, ...place }: Full): Told => ({ ...place, point: { lon, lat } });

// What the list knows beside it: an import leaves these columns alone.
const counted: readonly { title: string; width: number; cell: (place: Full) => Cell }[] = [
	{ title: 'Wijk of dorp', width: 22, cell: ({ district }) => district },
	{ title: 'Buurt', width: 22, cell: ({ neighbourhood }) => neighbourhood },
	{ title: 'Volledig (van 100)', width: 10, cell: ({ score }) => score },
	{ title: 'Wat ontbreekt', width: 50, cell: ({ missing }) => missing.map(partName).join(between) },
	{ title: 'Zichtbaar', width: 10, cell: ({ isPublic }) => (isPublic ? 'ja' : 'nee') }
];

/** The columns an import reads again, and after them what the list knows beside it. */
export function sheetOf(places: readonly Full[]): Sheet {
	const columns = [...placeColumns, ...counted].map(({ title, width }) => ({ title, width }));
	const rows = places.map((place) => {
		const told = toldOf(place);
		return [...placeColumns.map(({ cell }) => cell(told)), ...counted.map(({ cell }) => cell(place))];
	});
	return { name: 'Plekken', columns, rows };
}

/** The same as GeoJSON: per place a point, with the columns as properties under the titles of the spreadsheet. */
export function geojsonOf(places: readonly Full[]): FeatureCollection<Point> & { total: number } {
	return {
		type: 'FeatureCollection',
		total: places.length,
		features: places.map((place) => {
			const told = toldOf(place);
			const cells = [
				...placeColumns.map(({ title, cell }) => [title, cell(told)] as const),
				...counted.map(({ title, cell }) => [title, cell(place)] as const)
			];
			return {
				type: 'Feature',
				id: place.id,
				geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
				properties: Object.fromEntries(cells)
			};
		})
	};
}

/** As little as the map beside the list needs. `urlOf` says where a dot leads. */
export const dotsOf = (places: readonly (Line & Completeness)[], urlOf: (place: Line) => string): Dots => ({
	type: 'FeatureCollection',
	total: places.length,
	features: places.map((place) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
		properties: { id: place.id, title: place.name, url: urlOf(place), access: place.access }
	}))
});
