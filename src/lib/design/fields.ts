/** What form fields share: how a field is found on the page, and what can be chosen in it. */

/** One thing that is wrong: which field (its `name`), and a sentence that says how to mend it. */
export interface Problem {
	field: string;
	message: string;
}

/** One choice in a select, a row of checkboxes or radios. `count` is how many results it would leave. */
export interface Option {
	value: string;
	label: string;
	count?: number;
	/** Name of a drawing in icons.ts. */
	icon?: string;
	disabled?: boolean;
}

/** Choices of a select under one head. */
export interface OptionGroup {
	label: string;
	options: readonly Option[];
}

/** What is wrong, by field, as the error summary and the fields show it. */
export const told = <Key extends string>(
	problems: Readonly<Record<string, Key | undefined>>,
	words: Readonly<Record<Key, string>>
): Problem[] => Object.entries(problems).flatMap(([field, key]) => (key ? { field, message: words[key] } : []));

/** The id of the control with this name: the error summary links to it, a label points at it. */
export const fieldId = (name: string): string => `veld-${name}`;

/** The ids that describe a control, for `aria-describedby`; undefined when there is nothing to say. */
export function describedBy(id: string, description?: string, error?: string): string | undefined {
	const ids = [description && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
