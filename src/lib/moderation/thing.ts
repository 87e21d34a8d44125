// A public thing as a moderator meets it: where its history stands, and how somebody points at it. Pure.
import type { Verb } from '#lib/accounts/rights.ts';
import type { Noun } from '#lib/history/history.server.ts';

/** What a thing is called, where its page stands, and its history. */
const words = {
	initiative: { name: 'Initiatief', folder: 'initiatieven', history: 'initiatief' },
	place: { name: 'Plek', folder: 'plekken', history: 'plek' },
	activity: { name: 'Activiteit', folder: 'activiteiten', history: 'activiteit' }
} satisfies Record<Noun, object>;

export const nouns = Object.keys(words) as Noun[];

/** Who may take it off the site, and put it back. Asked without a subject: that leaves the municipality. */
export const withdrawal = {
	initiative: 'initiative.withdraw',
	place: 'place.withdraw',
	activity: 'activity.withdraw'
} satisfies Record<Noun, Verb>;

export const thingWords = (noun: Noun): string => words[noun].name;
export const pagePath = (noun: Noun, slug: string): string => `/${words[noun].folder}/${slug}`;
export const historyPath = (noun: Noun, ref: number): string => `/gemeente/geschiedenis/${words[noun].history}/${ref}`;

/** The thing of a history page; null when there can be none at this address. */
export function thingAt(params: { noun: string; ref: string }): { noun: Noun; ref: number } | null {
	const noun = nouns.find((one) => words[one].history === params.noun);
	return noun && /^\d{1,9}$/.test(params.ref) ? { noun, ref: Number(params.ref) } : null;
}

/** What a pasted address points at: 'https://…/plekken/de-wolput?bij=oss', or its path alone. Null: it is no address of ours. */
export function pointed(text: string): { noun: Noun; slug: string } | null {
	const [, folder, slug] =
		/(?:^|\/)(initiatieven|plekken|activiteiten)\/([a-z0-9-]{1,140})(?:[/?#]|$)/.exec(text) ?? [];
	const noun = nouns.find((one) => words[one].folder === folder);
	return noun && slug ? { noun, slug } : null;
}
