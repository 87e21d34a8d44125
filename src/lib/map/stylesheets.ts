// MapLibre's sheet and ours over it come with the first map: pages without one do not load them. Runs in the browser.
import stylesheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import look from './look.css?url';

/** Both are on the page. @throws when one does not come */
export const styled = () => Promise.all([stylesheet, look].map(linked));

function linked(href: string): Promise<void> {
	if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
	return new Promise((resolve, reject) => {
		link.onload = () => resolve();
		link.onerror = () => (link.remove(), reject(new Error(`${href} did not come`)));
		document.head.append(link);
	});
}
