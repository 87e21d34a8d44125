// What an initiative is: its kinds, and what somebody tells about it. Pure.

/** By how close they stand to residents. */
export const kinds = {
	residents: 'Bewonersinitiatief',
	volunteers: 'Vrijwilligersorganisatie',
	club: 'Vereniging of club',
	professional: 'Professionele organisatie',
	municipality: 'Gemeente',
	'social-enterprise': 'Sociale onderneming'
} as const satisfies Record<string, string>;
export type InitiativeKind = keyof typeof kinds;
export const kindOptions = Object.entries(kinds).map(([value, label]) => ({ value, label }));

/** What people tell about their initiative. Empty strings where nothing was said; null where there is none. */
export type InitiativeDraft = {
	name: string;
	kind: InitiativeKind;
	/** One sentence, for lists. */
	summary: string;
	/** What we do, in paragraphs. */
	description: string;
	/** Wijk or dorp. */
	districtId: number | null;
	/** Contact as people want it shown: all of it is public. */
	contactName: string | null;
	contactPhone: string | null;
	contactEmail: string | null;
	website: string | null;
	/** Path of a picture of ours, and what is to be seen on it. */
	picture: string | null;
	pictureAlt: string | null;
};

/** Longest texts we keep, in characters. */
export const limits = { name: 100, summary: 200, description: 5000, contact: 100, website: 300 } as const;

/** So long after it was let in an initiative is new here: it cannot take another name, or fill a page with links. */
export const NEW_DAYS = 30;

/**
 * Why a change of something public waits for a person: many links of who never published anything, or another name or
 * kind of who was let in lately under this one. Null when it may be public at once.
 */
export function mustWait(
	before: InitiativeDraft,
	after: InitiativeDraft,
	{ trusted, approvedAt }: { trusted: boolean; approvedAt: Date },
	now: Date
): 'links' | 'first' | null {
	if (!trusted && countLinks(after) > MOST_LINKS) return 'links';
	const isNew = !trusted || now.getTime() - approvedAt.getTime() < NEW_DAYS * 86_400_000;
	return isNew && (before.name !== after.name || before.kind !== after.kind) ? 'first' : null;
}

/** More links than this in the text of a newcomer: a person looks first. */
export const MOST_LINKS = 2;

// With or without http in front: 'www.voorbeeld.nl' is a link to who reads it too.
const LINK = /https?:\/\/|\bwww\.|\b[a-z0-9-]{2,40}\.(?:nl|com|net|org|eu|be|de|info|shop|xyz|top|site|online)\b/i;

/** Where words stand, of an initiative or an activity. */
type Words = 'title' | 'summary' | 'description' | 'priceNote' | 'joiningHow' | 'organiserContact';

/** How many links stand in the words of an initiative or an activity; an address behind 'http://www.' counts once. */
export function countLinks(draft: Partial<Record<Words, string | null>>): number {
	const { title, summary, description, priceNote, joiningHow, organiserContact } = draft;
	const words = [title, summary, description, priceNote, joiningHow, organiserContact].join(' ').split(/\s+/);
	// A mail address is a way to reach people, not an advertisement.
	return words.filter((word) => !word.includes('@') && LINK.test(word)).length;
}
