// A public thing as a moderator meets it: where its history stands, and how somebody points at it. Pure.
import type { Verb } from '#lib/accounts/rights.ts';
import { nouns, pagePath, type Noun } from '#lib/history/noun.ts';

/** What a thing is called, and where its history stands. */
const words = {
	initiative: { name: 'Initiatief', history: 'initiatief' },
	place: { name: 'Plek', history: 'plek' },
	activity: { name: 'Activiteit', history: 'activiteit' }
} satisfies Record<Noun, object>;

/** Who may take it off the site, and put it back. Asked without a subject: that leaves the municipality. */
export const withdrawal = {
	initiative: 'initiative.withdraw',
	place: 'place.withdraw',
	activity: 'activity.withdraw'
} satisfies Record<Noun, Verb>;

export const thingWords = (noun: Noun): string => words[noun].name;
export const historyPath = (noun: Noun, ref: number): string => `/gemeente/geschiedenis/${words[noun].history}/${ref}`;

/** The thing of a history page; null when there can be none at this address. */
export function thingAt(params: { noun: string; ref: string }): { noun: Noun; ref: number } | null {
	const noun = nouns.find((one) => words[one].history === params.noun);
	return noun && /^\d{1,9}$/.test(params.ref) ? { noun, ref: Number(params.ref) } : null;
}

const pageOf = (noun: Noun) => new RegExp(`${pagePath(noun, '([a-z0-9-]{1,140})')}(?:[/?#]|$)`);
const pages = { initiative: pageOf('initiative'), place: pageOf('place'), activity: pageOf('activity') };

/** What a pasted address points at: 'https://…/plekken/de-wolput?bij=oss', or its path alone. Null: it is no address of ours. */
export function pointed(text: string): { noun: Noun; slug: string } | null {
	for (const noun of nouns) {
		const slug = pages[noun].exec(`/${text}`)?.[1];
		if (slug) return { noun, slug };
	}
	return null;
}
