// How much of what a resident wants to know about a place is known, and what is missing. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { fieldId } from '#lib/design/fields.ts';
import type { Access } from '#lib/places/types.ts';
import { facts, type Fact } from '#lib/vocabulary/accessibility.ts';
import type { Shown } from './shown.ts';

/** What is known of a place, as far as it counts. */
export type Known = {
	access: Access;
	hours: boolean;
	/** Facts with an answer, also when that is "no". */
	facts: readonly Fact[];
	/** A telephone number, a mail address or a website. */
	contact: boolean;
	/** Street, postcode and town. */
	address: boolean;
	/** Characters of the description and the short one together. */
	words: number;
	photo: boolean;
	operator: boolean;
	consumption: boolean;
	/** For whom. */
	groups: boolean;
	/** Its point lies in a wijk or dorp that we know. */
	located: boolean;
	verifiedAt: Day | null;
	verifyBy: Day | null;
};

export type Part =
	| 'hours' | 'contact' | 'address' | 'words' | 'photo' | 'operator' | 'consumption' | 'groups' | 'located'
	| 'verified' | `fact-${Fact}`; // prettier-ignore

/** A description of fewer characters says too little. */
export const ENOUGH_WORDS = 80;
/** Who has no term of their own: looked at longer ago than this is looked at too long ago. */
export const DAYS_CHECKED = 365;

/**
 * What each part counts, of 100. Indoors one first wants to know whether the door is open, and whether one can get in and
 * to the toilet. Outdoors nobody keeps hours, serves drinks or has a house number, and whether it is still there and whole
 * counts most.
 */
export const weights: Record<Access, Readonly<Partial<Record<Part, number>>>> = {
	publiek: {
		hours: 18,
		verified: 12,
		contact: 10,
		words: 10,
		operator: 8,
		address: 6,
		consumption: 6,
		'fact-step-free': 6,
		'fact-toilet': 5,
		'fact-parking': 3,
		'fact-bus': 2,
		'fact-hearing-loop': 2,
		'fact-quiet': 2,
		photo: 4,
		groups: 3,
		located: 3
	},
	openbaar: {
		verified: 24,
		words: 16,
		'fact-step-free': 14,
		photo: 12,
		'fact-toilet': 6,
		operator: 6,
		located: 6,
		'fact-quiet': 4,
		'fact-parking': 4,
		'fact-bus': 4,
		groups: 4
	}
};

export type Completeness = {
	/** 0 to 100. */
	score: number;
	/** What counts most first. */
	missing: Part[];
};

/** The score of a place on `today`, and the parts it lacks. */
export function completeness(known: Known, today: Day): Completeness {
	let score = 0;
	const missing: Part[] = [];
	for (const [part, weight] of Object.entries(weights[known.access]) as [Part, number][]) {
		if (isKnown(part, known, today)) score += weight;
		else missing.push(part);
	}
	return { score, missing };
}

/** Whether somebody looked at it, and not too long ago. */
export const isChecked = ({ verifiedAt, verifyBy }: Pick<Known, 'verifiedAt' | 'verifyBy'>, today: Day): boolean =>
	verifiedAt !== null && (verifyBy ?? addDays(verifiedAt, DAYS_CHECKED)) >= today;

function isKnown(part: Part, known: Known, today: Day): boolean {
	if (part === 'verified') return isChecked(known, today);
	if (part === 'words') return known.words >= ENOUGH_WORDS;
	if (part.startsWith('fact-')) return known.facts.includes(part.slice('fact-'.length) as Fact);
	return known[part as 'hours'];
}

const words: Record<Exclude<Part, `fact-${Fact}`>, string> = {
	hours: 'openingstijden',
	verified: 'pas gecontroleerd',
	contact: 'telefoon, e-mail of website',
	words: 'omschrijving',
	operator: 'beheerder',
	address: 'adres',
	consumption: 'consumptie verplicht of niet',
	photo: 'foto',
	groups: 'doelgroepen',
	located: 'wijk of dorp'
};

/** Every part, in the order in which it is offered as a filter. */
export const parts: readonly Part[] = [
	...(Object.keys(words) as Part[]),
	...facts.keys.map((key) => `fact-${key}` as const)
];

/** What a part is called: 'openingstijden', 'aangepast toilet'. */
export function partName(part: Part): string {
	const fact = part.startsWith('fact-') && facts.get(part.slice('fact-'.length));
	return fact ? fact.name.charAt(0).toLowerCase() + fact.name.slice(1) : words[part as keyof typeof words];
}

// The controls of the page where a place is looked after; what has none there is filled in in the list itself.
const controls: Partial<Record<Part, string>> = {
	hours: 'open',
	contact: 'telefoon',
	words: 'tekst',
	photo: 'foto',
	groups: 'doelgroep',
	address: 'straat'
};

const inList: Partial<Record<Part, Shown>> = { operator: 'operator', consumption: 'consumption', verified: 'checked' };

/** The column of the list in which a part is filled in; undefined of what is filled in elsewhere. */
export const columnOf = (part: Part): Shown | undefined =>
	inList[part] ?? (part.startsWith('fact-') ? (part as Shown) : undefined);

/** Where a missing part of this place is filled in. `list` is the address of the list with the row of this place open. */
export function fillIn(part: Part, { slug, isPublic }: { slug: string; isPublic: boolean }, list: string): string {
	// A point outside every wijk is mended where the coordinates come from.
	if (part === 'located') return '/gemeente/plekken/import';
	const control = controls[part] ?? (part.startsWith('fact-') ? `feit-${part.slice('fact-'.length)}` : undefined);
	return control && isPublic ? `/beheer/plekken/${slug}#${fieldId(control)}` : list;
}
