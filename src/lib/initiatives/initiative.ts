// What an initiative is: its kinds, what somebody tells about it, and what may be wrong with that. Pure.
import { limits as textLimits } from '#lib/activities/activity.ts';

export const kinds = {
	residents: 'Bewonersinitiatief',
	volunteers: 'Vrijwilligersorganisatie',
	club: 'Vereniging of club',
	professional: 'Professionele organisatie',
	municipality: 'Gemeente',
	'social-enterprise': 'Sociale onderneming'
} as const satisfies Record<string, string>;
export type InitiativeKind = keyof typeof kinds;

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
};

/** Longest texts we keep, in characters. */
export const limits = {
	name: 100,
	summary: 200,
	description: textLimits.description,
	contact: 100,
	website: 300
} as const;
