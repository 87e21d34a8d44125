// A term is a word residents and the municipality share: English in code, Dutch on screen and in URLs.

export type Term<Key extends string = string> = {
	key: Key;
	/** As it stands in a URL. Stable: people share and bookmark it. */
	slug: string;
	/** As it stands on screen. */
	name: string;
	/** Name of a drawing in design/Icon.svelte. */
	icon: string;
};

/** A closed list of terms, with look-up both ways. The order is the order on screen and, in search, of the bits. */
export function vocabulary<const Key extends string>(terms: readonly Term<Key>[]) {
	const byKey = new Map<string, Term<Key>>(terms.map((term) => [term.key, term]));
	const bySlug = new Map<string, Term<Key>>(terms.map((term) => [term.slug, term]));
	return {
		all: terms,
		keys: terms.map((term) => term.key),
		get: (key: string) => byKey.get(key),
		fromSlug: (slug: string) => bySlug.get(slug),
		has: (key: string): key is Key => byKey.has(key),
		/** Dutch name of a key; the key itself when the list does not hold it (data older than the list). */
		name: (key: string) => byKey.get(key)?.name ?? key
	};
}
