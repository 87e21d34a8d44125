// Dragging a dot at once, with a mouse or a finger: pressing it first is not needed. Runs in the browser.
import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { DotProperties } from './geojson.ts';
import { spotOf, type Spot } from './spot.ts';

/** A dot on its way: where it was, and where it is now. */
export type Carried = { dot: DotProperties; from: Spot; spot: Spot };
export type Carrying = {
	/** A dot is being dragged; null: it goes back, Escape was pressed or the browser took the finger. */
	oncarry?: (carried: Carried | null) => void;
	/** A dot was put down. */
	onput?: (carried: Carried) => void;
};

/** Pixels within which a press is a press: MapLibre still calls it a click up to three. */
const STEADY = 4;

/** Listens to dots that lie alone. Who uses keys has the same in words beside the map. @returns what stops it. */
export function carrying(map: MapLibre, { oncarry, onput }: Carrying): () => void {
	if (!onput) return () => {};
	const canvas = map.getCanvas();
	let drop = () => {};

	const begin = (event: MapMouseEvent | MapTouchEvent) => {
		const { originalEvent, point: pressed } = event;
		drop();
		// Two fingers zoom; another button asks the browser something; a pin stands above the dots.
		const one = 'touches' in originalEvent ? originalEvent.touches.length === 1 : originalEvent.button === 0;
		if (!one || originalEvent.target !== canvas) return;
		const [mark] = map.queryRenderedFeatures(pressed, { layers: ['dots'] });
		if (mark?.geometry.type !== 'Point') return;
		const dot = mark.properties as DotProperties;
		const [lng = 0, lat = 0] = mark.geometry.coordinates;
		const from = spotOf({ lng, lat });
		// The map stays where it is.
		event.preventDefault();

		let carried: Carried | null = null;
		const until = new AbortController();
		drop = () => until.abort();
		const listen = { signal: until.signal };
		const letGo = () => {
			until.abort();
			if (carried) oncarry?.(null);
		};
		const move = ({ buttons, clientX, clientY }: PointerEvent) => {
			// It was let go where nobody told us.
			if (!buttons) return letGo();
			const { left, top } = canvas.getBoundingClientRect();
			const [x, y] = [clientX - left, clientY - top];
			if (!carried && Math.hypot(x - pressed.x, y - pressed.y) < STEADY) return;
			carried = { dot, from, spot: spotOf(map.unproject([x, y])) };
			oncarry?.(carried);
		};
		const put = () => {
			until.abort();
			if (carried) onput(carried);
		};
		addEventListener('pointermove', move, listen);
		addEventListener('pointerup', put, listen);
		addEventListener('pointercancel', letGo, listen);
		addEventListener('keydown', ({ key }) => key === 'Escape' && letGo(), listen);
		// Else the finger would move the page.
		canvas.addEventListener('touchmove', (touch) => touch.preventDefault(), { ...listen, passive: false });
	};
	map.on('mousedown', begin);
	map.on('touchstart', begin);
	return () => drop();
}
