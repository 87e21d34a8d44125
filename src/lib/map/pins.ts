// Pins on the map: what somebody is thinking of, each with a short text, some of them to drag. Runs in the browser.
import { Marker } from 'maplibre-gl';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Colours } from './colours.ts';
import { spotOf, type Spot } from './spot.ts';

/** How a pin looks: round for what is there, crossed out for what goes, and larger for what is being placed. */
export type PinLook = 'new' | 'moved' | 'changed' | 'gone' | 'here';
export type Pin = Spot & {
	/** The same pin keeps its id when it moves. */
	id: string;
	/** Stands in it: a number, or one sign. */
	text: string;
	title: string;
	look: PinLook;
	draggable: boolean;
	/** Where it came from: a line runs from there. */
	from: Spot | null;
};
export type Pinning = {
	/** A pin was pressed. */
	onpin?: (id: string) => void;
	/** A pin is being dragged. */
	ondrag?: (id: string, spot: Spot) => void;
	/** A pin was put down. */
	ondrop?: (id: string, spot: Spot) => void;
};

const TRACKS = 'tracks';

/** Keeps pins on a map whose style is there. Who uses keys has the same in words beside the map. */
export function pinning(map: MapLibre, colours: Colours, { onpin, ondrag, ondrop }: Pinning) {
	const shown = new Map<string, { pin: Pin; marker: Marker; node: HTMLElement }>();
	map.addSource(TRACKS, { type: 'geojson', data: tracksOf([]) });
	map.addLayer({
		id: TRACKS,
		type: 'line',
		source: TRACKS,
		paint: { 'line-color': colours.group, 'line-width': 3, 'line-dasharray': [2, 1.5] }
	});

	function add(pin: Pin) {
		const node = Object.assign(document.createElement('div'), { ariaHidden: 'true' });
		const marker = new Marker({ element: node, draggable: pin.draggable }).setLngLat([pin.lon, pin.lat]).addTo(map);
		const { id } = pin;
		marker.on('drag', () => ondrag?.(id, spotOf(marker.getLngLat())));
		marker.on('dragend', () => ondrop?.(id, spotOf(marker.getLngLat())));
		node.addEventListener('click', () => onpin?.(id));
		return { pin, marker, node };
	}
	return {
		/** These pins and no others. */
		show(pins: readonly Pin[]) {
			const ids = new Set(pins.map(({ id }) => id));
			for (const [id, { marker }] of shown)
				if (!ids.has(id)) {
					marker.remove();
					shown.delete(id);
				}
			for (const pin of pins) {
				const known = shown.get(pin.id) ?? add(pin);
				known.marker.setLngLat([pin.lon, pin.lat]).setDraggable(pin.draggable);
				known.node.classList.remove(`pin-${known.pin.look}`);
				known.node.classList.add('pin', `pin-${pin.look}`);
				Object.assign(known.node, { textContent: pin.text, title: pin.title });
				shown.set(pin.id, { ...known, pin });
			}
			void map.getSource<GeoJSONSource>(TRACKS)?.setData(tracksOf(pins));
		},
		recolour: (now: Colours) => map.setPaintProperty(TRACKS, 'line-color', now.group)
	};
}

const tracksOf = (pins: readonly Pin[]) => ({
	type: 'FeatureCollection' as const,
	features: pins.flatMap(({ lon, lat, from }) =>
		from
			? {
					type: 'Feature' as const,
					properties: {},
					geometry: { type: 'LineString' as const, coordinates: [[from.lon, from.lat], [lon, lat]] } // prettier-ignore
				}
			: []
	)
});
