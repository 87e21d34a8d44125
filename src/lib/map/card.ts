// What opens at a dot: its title as a link, or the titles of all that lie on the same spot. Text nodes only.
import type { DotProperties } from './geojson.ts';

const MOST = 8;

/** The content of a popup. @param total how many there are, when `dots` are only the first of them. */
export function card(dots: readonly DotProperties[], total = dots.length): HTMLElement {
	const list = document.createElement('ul');
	for (const { title, url } of dots.slice(0, MOST)) {
		const link = document.createElement('a');
		link.textContent = title;
		// A path on this site or a web address: nothing else opens from the map.
		if (/^(\/(?!\/)|https?:)/.test(url)) link.href = url;
		list.appendChild(document.createElement('li')).append(link);
	}
	if (total > MOST) list.appendChild(document.createElement('li')).append(`en nog ${total - MOST} op deze plek`);
	return list;
}

/** How many dots are worth reading for a card. */
export const cardSize = MOST;
