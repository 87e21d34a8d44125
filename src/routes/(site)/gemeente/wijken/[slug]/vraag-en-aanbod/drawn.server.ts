// The body of a report, drawn once for all who may see the same: on pages that start no script.
import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** `html` does not travel: SvelteKit writes out all data of a page, which nothing here reads, at a tenth of its time. */
export type Drawn = { readonly html: string };

const kept = new WeakMap<object, Map<string, Drawn>>();
// What only a script that takes over would look for; a text of a person holds no '<'.
const marks = /<!--.*?-->/gs;

/**
 * What a component makes of `props`, made once as long as `of` is kept: an object that never changes. `variant` is all that
 * may differ between two who see it: what one of them may do.
 */
export function drawn<Props extends Record<string, unknown>>(
	of: object,
	variant: string,
	component: Component<Props>,
	props: Props
): Drawn {
	const known = kept.get(of) ?? new Map<string, Drawn>();
	kept.set(of, known);
	const before = known.get(variant);
	if (before) return before;
	const html = render<Record<string, unknown>>(component as Component<Record<string, unknown>>, {
		props,
		idPrefix: 'd'
	}).body;
	const made = Object.defineProperty({}, 'html', { value: html.replaceAll(marks, '') }) as Drawn;
	known.set(variant, made);
	return made;
}
