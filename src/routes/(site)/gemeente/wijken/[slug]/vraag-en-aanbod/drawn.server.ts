// The body of a report, drawn once for all who may see the same: on pages that start no script.
import type { render } from 'svelte/server';

/**
 * `html` is not written out among the data of a page, which nothing on it reads and which takes a tenth of its time;
 * `sent` it is, for who comes by a link from a page that does start a script.
 */
export type Drawn = { readonly html: string };
export const sent = ({ html }: Drawn): Drawn => ({ html });

const kept = new WeakMap<object, Map<string, Drawn>>();
// What only a script that takes over would look for; a text of a person holds no '<'.
const marks = /<!--.*?-->/gs;

/** Its ids differ from those of the page around it. */
export const apart = { idPrefix: 'd' };

/**
 * What `draw` makes, made once as long as `of` is kept: an object that never changes. `variant` is all that may differ
 * between two who see it: what one of them may do.
 */
export function drawn(of: object, variant: string, draw: () => ReturnType<typeof render>): Drawn {
	const known = kept.get(of) ?? new Map<string, Drawn>();
	kept.set(of, known);
	const before = known.get(variant);
	if (before) return before;
	const value = draw().body.replaceAll(marks, '');
	const made = Object.defineProperty({}, 'html', { value }) as Drawn;
	known.set(variant, made);
	return made;
}
