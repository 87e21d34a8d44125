// What an activity is: who it is for, what it costs, how to join, and the draft it is published from.
import type { Series } from './recurrence.ts';
import type { Accessibility } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { Language } from '#lib/vocabulary/languages.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Theme } from '#lib/vocabulary/themes.ts';

export type Price = 'free' | 'amount' | 'voluntary' | 'unknown';
export type Joining = 'walk-in' | 'sign-up' | 'unknown';

/** Everything somebody tells about an activity. Empty strings and lists where nothing was said; null where unknown. */
export type ActivityDraft = {
	title: string;
	summary: string;
	description: string;
	/** Who publishes it here; null when nobody has an account for it. */
	initiativeId: number | null;
	/** In words; of an initiative its name. */
	organiser: string | null;
	organiserContact: string | null;
	placeId: number | null;
	/** Where, in words, when it is not at a place we know. */
	location: string | null;
	/** WGS84; null takes the point of the place. */
	point: { lon: number; lat: number } | null;
	themes: Theme[];
	kinds: Kind[];
	targetGroups: TargetGroup[];
	minAge: number | null;
	maxAge: number | null;
	price: Price;
	priceCents: number | null;
	lowIncomeCents: number | null;
	priceNote: string | null;
	joining: Joining;
	joiningHow: string | null;
	/** Names are taken on this site; never for walk-in. */
	signUpHere: boolean;
	/** People a date has room for; null is no limit. */
	capacity: number | null;
	languages: Language[];
	accessibility: Accessibility;
	indoors: boolean | null;
	image: string | null;
	imageAlt: string | null;
	verifiedAt: string | null;
	/** One a rhythm: "Tuesdays and Fridays at other times" is two. */
	series: Series[];
	/** Where it comes from ('voorbeeld', 'import:kalender.ics') and its id there; the pair is unique. */
	source: string;
	sourceId: string;
};

export const emptyDraft: ActivityDraft = {
	title: '',
	summary: '',
	description: '',
	initiativeId: null,
	organiser: null,
	organiserContact: null,
	placeId: null,
	location: null,
	point: null,
	themes: [],
	kinds: [],
	targetGroups: [],
	minAge: null,
	maxAge: null,
	price: 'unknown',
	priceCents: null,
	lowIncomeCents: null,
	priceNote: null,
	joining: 'unknown',
	joiningHow: null,
	signUpHere: false,
	capacity: null,
	languages: ['nl'],
	accessibility: {},
	indoors: null,
	image: null,
	imageAlt: null,
	verifiedAt: null,
	series: [],
	source: '',
	sourceId: ''
};

/** Longest texts we keep, in characters. */
export const limits = { title: 200, summary: 500, description: 10_000, short: 300 } as const;

/** What it costs, in the words of a neighbour: 'Gratis', '€ 3,50', 'Vrijwillige bijdrage'. */
export function priceWords(activity: Pick<ActivityDraft, 'price' | 'priceCents'>): string {
	switch (activity.price) {
		case 'free':
			return 'Gratis';
		case 'voluntary':
			return 'Vrijwillige bijdrage';
		case 'amount':
			return activity.priceCents === null ? 'Je betaalt een bijdrage' : euros(activity.priceCents);
		default:
			return 'Prijs niet bekend';
	}
}

/** 350 → '€ 3,50', 300 → '€ 3'. */
export const euros = (cents: number): string =>
	`€ ${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2).replace('.', ',')}`;

/** How to join: 'Loop zo binnen', 'Meld je aan: …'. */
export function joiningWords(activity: Pick<ActivityDraft, 'joining' | 'joiningHow'>): string {
	if (activity.joining === 'walk-in') return 'Loop zo binnen. Je hoeft je niet aan te melden.';
	if (activity.joining === 'sign-up')
		return activity.joiningHow ? `Meld je aan: ${activity.joiningHow}` : 'Meld je vooraf aan.';
	return 'Het is niet bekend of je je moet aanmelden.';
}

/** How many can come when names are taken on this site; null when it is not said. */
export function roomWords({ signUpHere, capacity }: Pick<ActivityDraft, 'signUpHere' | 'capacity'>): string | null {
	if (!signUpHere || capacity === null) return null;
	return capacity === 1 ? 'Er is plek voor één persoon.' : `Er is plek voor ${capacity} mensen.`;
}

/** '12 tot en met 18 jaar', 'vanaf 12 jaar', 'tot en met 18 jaar'; null when ages were not given. */
export function ageWords({ minAge, maxAge }: Pick<ActivityDraft, 'minAge' | 'maxAge'>): string | null {
	if (minAge !== null && maxAge !== null) return `${minAge} tot en met ${maxAge} jaar`;
	if (minAge !== null) return `vanaf ${minAge} jaar`;
	if (maxAge !== null) return `tot en met ${maxAge} jaar`;
	return null;
}
