// Pointing at dots and opening them: with a mouse, a finger, or the keys of a keyboard through the middle of the map.
import { Popup } from 'maplibre-gl';
import type { GeoJSONSource, Map as MapLibre, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { card, cardSize } from './card.ts';
import type { DotProperties } from './geojson.ts';
import { spotOf, type Spot } from './spot.ts';
import { CLOSEST } from './style.ts';

export type Pointing = {
	/** A dot is pointed at, or none any more. */
	onpoint?: (id: number | null) => void;
	/** What a person at the keyboard has in the middle of the map, in words; '' for nothing. */
	onmiddle?: (words: string) => void;
	/** A dot that lies alone was opened: instead of its card. */
	onchoose?: (dot: DotProperties) => void;
	/** The ground was pressed, where there is no dot. */
	onground?: (spot: Spot) => void;
};

const MARKS = ['dots', 'groups'];
/** Pixels from the middle within which the keys find a mark. */
const REACH = 40;

/** Listens to the map. @returns what stops it. */
export function pointing(map: MapLibre, { onpoint, onmiddle, onchoose, onground }: Pointing): () => void {
	const canvas = map.getCanvas();
	let popup: Popup | null = null;
	const marksAt = (place: PointLike | [PointLike, PointLike]) => map.queryRenderedFeatures(place, { layers: MARKS });

	const openCard = (at: MapGeoJSONFeature, dots: DotProperties[], total: number) => {
		popup?.remove();
		popup = new Popup({ maxWidth: '18rem', offset: 14 })
			.setLngLat(positionOf(at))
			.setDOMContent(card(dots, total))
			.addTo(map);
		// Whoever closes it goes on where they were.
		const inside = popup.getElement();
		inside?.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') popup?.remove();
		});
		popup.on('close', () => {
			if (!document.activeElement || document.activeElement === document.body) canvas.focus({ preventScroll: true });
		});
	};
	const open = async (mark: MapGeoJSONFeature, originalEvent: Event) => {
		const { cluster_id: group, point_count: total } = mark.properties as { cluster_id?: number; point_count: number };
		const source = map.getSource<GeoJSONSource>('dots');
		if (group === undefined && onchoose) return onchoose(mark.properties as DotProperties);
		if (group === undefined) return openCard(mark, [mark.properties as DotProperties], 1);
		if (!source) return;
		const zoom = await source.getClusterExpansionZoom(group);
		if (zoom <= CLOSEST) return void map.easeTo({ center: positionOf(mark), zoom: zoom + 0.2 }, { originalEvent });
		// They lie on one spot: no zoom will part them.
		const leaves = await source.getClusterLeaves(group, cardSize, 0);
		openCard(mark, leaves.map(({ properties }) => properties as DotProperties), total); // prettier-ignore
	};

	const inMiddle = (): MapGeoJSONFeature | undefined => {
		const middle = map.project(map.getCenter());
		const distance = (mark: MapGeoJSONFeature) => map.project(positionOf(mark)).dist(middle);
		const found = marksAt([
			[middle.x - REACH, middle.y - REACH],
			[middle.x + REACH, middle.y + REACH]
		]);
		return found.sort((a, b) => distance(a) - distance(b))[0];
	};
	const lookInMiddle = () => {
		if (document.activeElement !== canvas || !canvas.matches(':focus-visible')) return;
		const mark = inMiddle();
		onmiddle?.(words(mark));
		onpoint?.(mark && !isGroup(mark) ? (mark.properties as DotProperties).id : null);
	};
	const leaveMiddle = () => {
		onmiddle?.('');
		onpoint?.(null);
	};
	const pressKey = (event: KeyboardEvent) => {
		if (event.key !== 'Enter') return;
		const mark = inMiddle();
		if (!mark) return onground?.(spotOf(map.getCenter()));
		event.preventDefault();
		void open(mark, event);
	};
	canvas.addEventListener('focus', lookInMiddle);
	canvas.addEventListener('blur', leaveMiddle);
	canvas.addEventListener('keydown', pressKey);
	map.on('moveend', lookInMiddle);

	map.on('click', (event) => {
		const [mark] = marksAt(event.point);
		if (mark) return void open(mark, event.originalEvent);
		// What stands on the map, such as a pin or a card, is no ground.
		if (event.originalEvent.target === canvas) onground?.(spotOf(event.lngLat));
	});
	let pointed: number | null = null;
	const point = (id: number | null) => {
		if (id === pointed) return;
		pointed = id;
		onpoint?.(id);
	};
	map.on('mousemove', ({ point: place }) => {
		const [mark] = marksAt(place);
		canvas.style.cursor = mark ? 'pointer' : '';
		point(mark && !isGroup(mark) ? (mark.properties as DotProperties).id : null);
	});
	map.on('mouseout', () => point(null));

	return () => {
		popup?.remove();
		canvas.removeEventListener('focus', lookInMiddle);
		canvas.removeEventListener('blur', leaveMiddle);
		canvas.removeEventListener('keydown', pressKey);
	};
}

const isGroup = (mark: MapGeoJSONFeature) => mark.properties.point_count !== undefined;

const positionOf = ({ geometry }: MapGeoJSONFeature) =>
	(geometry.type === 'Point' ? geometry.coordinates : [0, 0]) as [number, number];

function words(mark: MapGeoJSONFeature | undefined): string {
	if (!mark) return '';
	return isGroup(mark) ? `Groep van ${mark.properties.point_count}` : (mark.properties as DotProperties).title;
}
