// MapLibre itself: loaded only when a map is asked for or in view. Everything here runs in the browser.
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { AttributionControl, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSource } from 'maplibre-gl';
import { coloursAt } from './colours.ts';
import { carrying } from './carrying.ts';
import type { Editing } from './editing.ts';
import type { Areas, Box, Dots } from './geojson.ts';
import { located } from './geojson.ts';
import { dutch } from './locale.ts';
import { DENSITY, drawMark } from './images.ts';
import { pointing } from './pointing.ts';
import type { Pointing } from './pointing.ts';
import { pinning } from './pins.ts';
import type { Pin } from './pins.ts';
import { styled } from './stylesheets.ts';
import { bordersData, CLOSEST, dotsData, layers, namesData, noArea, overlay, ownStyle, sources } from './style.ts';
import { boxOf, drawn, fitting } from './view.ts';

type PaintProperty = Parameters<MapLibre['setPaintProperty']>[1];

export type CanvasOptions = Pointing &
	Editing & {
		/** Name of the map for screen readers. */
		label: string;
		/** Id of the words that explain the keys. */
		describedBy: string;
		box: Box | null;
		areas?: Areas;
		dots?: Dots;
		/** Slug of the area to bring forward. */
		area?: string | null;
		basemapStyleUrl?: string | null;
		/** The visitor moved the map: what is in view now. */
		onmove?: (box: Box) => void;
		/** Something is missing on our own map: show words instead. */
		onfail?: () => void;
		/** Everything is drawn: how many dots stand in view, those in groups included. */
		ondrawn?: (count: number) => void;
	};

/** A map on the page. Call `close` when it leaves. */
export type MapCanvas = {
	dots: (dots: Dots) => void;
	areas: (areas: Areas) => void;
	/** Marks the dot with this id, or none. */
	mark: (id: number | null) => void;
	choose: (area: string | null) => void;
	pins: (pins: readonly Pin[]) => void;
	fit: (box: Box, exactly?: boolean) => void;
	close: () => void;
};

/**
 * Draws a map in the node. @throws when the browser has no WebGL, or the style cannot be read.
 * @public Map.svelte imports it when a map is wanted.
 */
export async function openMap(node: HTMLElement, options: CanvasOptions): Promise<MapCanvas> {
	setWorkerUrl(worker);
	await styled();
	const { basemapStyleUrl } = options;
	let { areas, dots } = options;
	let chosen = options.area ?? noArea;
	let colours = coloursAt(node);
	const map = new MapLibre({
		container: node,
		style: basemapStyleUrl || ownStyle(colours, chosen, areas, dots),
		...(options.box
			? { bounds: options.box, fitBoundsOptions: fitting(node, options.box) }
			: { center: [5.3, 52.1], zoom: 6 }),
		maxZoom: CLOSEST + 0.5,
		locale: dutch,
		cooperativeGestures: true,
		// Our own borders are credited in words under the map; a base map from elsewhere brings its own credit.
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	if (basemapStyleUrl) map.addControl(new AttributionControl({ compact: false }));
	const canvas = map.getCanvas();
	// Screen readers hand the arrow keys on to an application.
	canvas.setAttribute('role', 'application');
	canvas.setAttribute('aria-roledescription', 'kaart');
	canvas.setAttribute('aria-label', options.label);
	canvas.setAttribute('aria-describedby', options.describedBy);

	const addImage = (id: string) => {
		const image = drawMark(id, colours);
		if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: DENSITY });
	};
	map.setMissingStyleImageResolver(addImage);
	const source = (id: string) => map.getSource<GeoJSONSource>(id);

	try {
		await new Promise<void>((resolve, reject) => {
			map.once('style.load', () => resolve());
			map.once('error', ({ error }) => reject(error));
		});
	} catch (error) {
		map.remove();
		if (!basemapStyleUrl) throw error;
		// A base map that is away must not take the dots along: our own is always there.
		return openMap(node, { ...options, basemapStyleUrl: null });
	}
	// From here on a tile of a base map that does not come is a gap; of our own map nothing may be missing.
	map.on('error', () => {
		if (!basemapStyleUrl) options.onfail?.();
	});
	if (basemapStyleUrl) {
		for (const [id, specification] of Object.entries(sources(areas, dots))) map.addSource(id, specification);
		for (const layer of overlay(colours, chosen)) map.addLayer(layer);
	}

	map.on('moveend', (event) => {
		if (!event.originalEvent) return;
		options.onmove?.(boxOf(map));
	});
	map.on('idle', () => options.ondrawn?.(drawn(map)));
	const stopPointing = pointing(map, options);
	const stopCarrying = carrying(map, options);
	// Most maps have none.
	let pins: ReturnType<typeof pinning> | undefined;

	const repaint = () => {
		for (const layer of basemapStyleUrl ? overlay(colours, chosen) : layers(colours, chosen)) {
			for (const [property, value] of Object.entries(layer.paint ?? {}))
				map.setPaintProperty(layer.id, property as PaintProperty, value);
			if (layer.id === 'chosen-border' && 'filter' in layer) map.setFilter(layer.id, layer.filter);
		}
	};
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const recolour = () => {
		colours = coloursAt(node);
		for (const id of map.listImages()) {
			const image = drawMark(id, colours);
			if (image) map.updateImage(id, image);
		}
		repaint();
		pins?.recolour(colours);
	};
	dark.addEventListener('change', recolour);

	return {
		dots: (given) => {
			if (given === dots) return;
			dots = given;
			void source('dots')?.setData(dotsData(dots));
		},
		areas: (given) => {
			if (given === areas) return;
			areas = given;
			void source('areas')?.setData(areas);
			void source('borders')?.setData(bordersData(areas));
			void source('names')?.setData(namesData(areas));
		},
		mark: (id) => {
			const features = dots && id !== null ? located(dots).filter((dot) => dot.properties.id === id) : [];
			void source('marked')?.setData({ type: 'FeatureCollection', features });
		},
		choose: (area) => {
			if ((area ?? noArea) === chosen) return;
			chosen = area ?? noArea;
			repaint();
		},
		pins: (given) => {
			if (given.length || pins) (pins ??= pinning(map, colours, options)).show(given);
		},
		fit: (box, exactly = false) => {
			map.fitBounds(box, { ...(exactly ? { padding: 0 } : fitting(node, box)), animate: false });
		},
		close: () => {
			dark.removeEventListener('change', recolour);
			stopPointing();
			stopCarrying();
			map.remove();
		}
	};
}
