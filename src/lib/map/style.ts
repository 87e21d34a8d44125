// Our own base map, which needs no server: a ground, areas with their borders and names; and the layers of dots. Pure.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Colours } from './colours.ts';
import type { Areas, Dots } from './geojson.ts';
import { bordersOf, located, ringsOf } from './geojson.ts';

/** Below this zoom dots that lie close are one group; the map goes no closer, so no dot is ever hidden by another. */
export const CLOSEST = 17;
/** Distance in pixels within which dots form a group. */
const GROUP_RADIUS = 44;

export const noArea = '';
const empty = { type: 'FeatureCollection' as const, features: [] };

export const dotsData = (dots: Dots | undefined) =>
	dots ? { type: 'FeatureCollection' as const, features: located(dots) } : empty;

export const bordersData = (areas: Areas | undefined) => ({
	type: 'FeatureCollection' as const,
	features: [true, false].map((indicative) => ({
		type: 'Feature' as const,
		properties: { indicative },
		geometry: {
			type: 'MultiLineString' as const,
			coordinates: bordersOf(
				(areas?.features ?? []).filter((area) => area.properties.indicative === indicative).map(ringsOf)
			)
		}
	}))
});

export const namesData = (areas: Areas | undefined) => ({
	type: 'FeatureCollection' as const,
	features: (areas?.features ?? []).map(({ properties }) => ({
		type: 'Feature' as const,
		properties,
		geometry: { type: 'Point' as const, coordinates: properties.label }
	}))
});

export function sources(areas: Areas | undefined, dots: Dots | undefined): Record<string, SourceSpecification> {
	return {
		areas: { type: 'geojson', data: areas ?? empty, tolerance: 0.2 },
		borders: { type: 'geojson', data: bordersData(areas), tolerance: 0.2 },
		names: { type: 'geojson', data: namesData(areas) },
		dots: {
			type: 'geojson',
			data: dotsData(dots),
			cluster: true,
			clusterRadius: GROUP_RADIUS,
			clusterMaxZoom: CLOSEST,
			maxzoom: CLOSEST + 1
		},
		marked: { type: 'geojson', data: empty }
	};
}

/** Borders: part of our own base map, and drawn over another one. */
const borders = (colours: Colours, chosen: string): LayerSpecification[] => [
	{
		id: 'borders',
		type: 'line',
		source: 'borders',
		filter: ['!', ['get', 'indicative']],
		paint: { 'line-color': colours.border, 'line-width': 1.5 }
	},
	{
		id: 'borders-indicative',
		type: 'line',
		source: 'borders',
		filter: ['get', 'indicative'],
		paint: { 'line-color': colours.border, 'line-width': 1.5, 'line-dasharray': [3, 2] }
	},
	{
		id: 'chosen-border',
		type: 'line',
		source: 'areas',
		filter: ['==', ['get', 'slug'], chosen],
		paint: { 'line-color': colours.square, 'line-width': 3.5 }
	}
];

const marks: LayerSpecification[] = [
	{
		id: 'dots',
		type: 'symbol',
		source: 'dots',
		filter: ['!', ['has', 'point_count']],
		layout: {
			'icon-image': ['concat', 'dot:', ['coalesce', ['get', 'access'], '']],
			'icon-allow-overlap': true
		}
	},
	{
		id: 'groups',
		type: 'symbol',
		source: 'dots',
		filter: ['has', 'point_count'],
		layout: {
			'icon-image': ['concat', 'group:', ['to-string', ['get', 'point_count']]],
			'icon-allow-overlap': true
		}
	},
	{
		id: 'marked',
		type: 'symbol',
		source: 'marked',
		layout: {
			'icon-image': ['concat', 'marked:', ['coalesce', ['get', 'access'], '']],
			'icon-allow-overlap': true
		}
	}
];

/** What is drawn over a base map from elsewhere. */
export const overlay = (colours: Colours, chosen: string): LayerSpecification[] => [
	...borders(colours, chosen),
	...marks
];

/** Every layer of our own map, from the ground up. `chosen` is the slug of the area to bring forward. */
export const layers = (colours: Colours, chosen: string): LayerSpecification[] => [
	{ id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
	{
		id: 'areas',
		type: 'fill',
		source: 'areas',
		paint: {
			'fill-color': ['case', ['==', ['get', 'slug'], chosen], colours.chosenArea, colours.area],
			'fill-antialias': false
		}
	},
	...borders(colours, chosen),
	{
		id: 'names',
		type: 'symbol',
		source: 'names',
		layout: {
			'text-field': ['get', 'name'],
			// Without `glyphs` the browser's own fonts draw the letters.
			'text-font': ['Noto Sans'],
			'text-size': ['interpolate', ['linear'], ['zoom'], 9, 12, 14, 18],
			'text-max-width': 7,
			'text-padding': 4,
			// A name makes room for a mark.
			'text-variable-anchor': ['center', 'top', 'bottom'],
			'text-radial-offset': 1.2
		},
		paint: { 'text-color': colours.name, 'text-halo-color': colours.area, 'text-halo-width': 1.5 }
	},
	...marks
];

export const ownStyle = (
	colours: Colours,
	chosen: string,
	areas: Areas | undefined,
	dots: Dots | undefined
): StyleSpecification => ({ version: 8, sources: sources(areas, dots), layers: layers(colours, chosen) });
