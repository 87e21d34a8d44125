// What is in view on a map: which part of the ground, how it fits, and how many dots. Runs in the browser.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Box } from './geojson.ts';

/** A mark at the edge stays whole, also on a phone. One dot alone is shown with the names round it, which tell where it is. */
export const fitting = (node: HTMLElement, [west, south, east, north]: Box) => ({
	padding: Math.min(44, node.clientWidth / 12),
	maxZoom: west === east && south === north ? 13 : 16
});

/** What the frame shows. */
export function boxOf(map: MapLibre): Box {
	const bounds = map.getBounds();
	const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
	return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map(round) as Box;
}

/** How many dots are in view, alone or in a group. A mark on the seam of two tiles is found twice, and counted once. */
export function drawn(map: MapLibre): number {
	const counts = new Map<string, number>();
	for (const { layer, properties } of map.queryRenderedFeatures({ layers: ['dots', 'groups'] })) {
		const group = layer.id === 'groups';
		counts.set(`${layer.id} ${group ? properties.cluster_id : properties.id}`, group ? properties.point_count : 1);
	}
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
