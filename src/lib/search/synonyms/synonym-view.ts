// Words that mean the same as an officer meets them: what can be listed, at which address, and words as they are typed.
// Apart from the rules, which would bring all shipped words along to the browser. Pure.

export const path = '/gemeente/zoekwoorden';

export const views = { alle: 'Alle woorden', veranderd: 'Veranderd door de gemeente', uit: 'Staat uit' };
export type View = keyof typeof views;

/** What of the list is looked at; `letter`: the first of the first word, '0' for what begins with none, '' for all. */
export type Look = { typed: string; view: View; letter: string; page: number };

/** A letter as on screen. */
export const letterName = (letter: string): string => (letter === '0' ? '0-9' : letter.toUpperCase());

/** The address of a page of the list. */
export function listHref({ typed, view, letter, page }: Look): string {
	const params = new URLSearchParams();
	if (typed) params.set('zoek', typed);
	if (view !== 'alle') params.set('welke', view);
	if (letter) params.set('letter', letter);
	if (page > 1) params.set('pagina', String(page));
	return params.size ? `${path}?${params}` : path;
}

/** The address of a group, or of a new one without a key, with these words put in its form. */
export const hrefWith = (key: string | null, words: readonly string[]): string =>
	`${path}/${key ?? 'nieuw'}?${new URLSearchParams({ woord: words.join(', ') })}`;

/** The fields of the form as typed. */
export type Typed = Record<'woorden' | 'ook', string>;

/** Words as they stand in the form. */
export const typedFrom = ({ words, also }: { words: readonly string[]; also: readonly string[] }): Typed => ({
	woorden: words.join(', '),
	ook: also.join(', ')
});
