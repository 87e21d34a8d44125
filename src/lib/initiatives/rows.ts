// How an initiative, its members and its invitations come out of the database.
import type { MemberRole } from '#lib/accounts/rights.ts';
import type { InitiativeDraft } from './initiative.ts';

/** An initiative in any state; `isPublic` says whether everybody may see it. */
export type InitiativeRow = InitiativeDraft & {
	id: number;
	slug: string;
	/** Wijk or dorp, by name and address. */
	district: string | null;
	districtSlug: string | null;
	/** Path of a picture of ours, and what it shows. */
	picture: string | null;
	pictureAlt: string | null;
	source: string;
	/** Raised at each change. */
	revision: number;
	createdAt: Date;
	updatedAt: Date;
	/** Null: a person still has to look at it. */
	approvedAt: Date | null;
	withdrawn: { at: string; reason: string } | null;
	ended: { at: string; reason: string } | null;
};

/** Whether everybody may see it: looked at by a person, and not taken away. */
export const isPublic = ({ approvedAt, withdrawn }: Pick<InitiativeRow, 'approvedAt' | 'withdrawn'>): boolean =>
	approvedAt !== null && withdrawn === null;

/** As a list shows it. */
export type InitiativeCard = Pick<
	InitiativeRow,
	'id' | 'slug' | 'name' | 'kind' | 'summary' | 'district' | 'picture' | 'pictureAlt' | 'ended'
>;

/** As co-workers see each other. */
export type Member = { accountId: string; name: string; email: string; role: MemberRole; since: Date };

/** Somebody who was asked and has not answered yet. */
export type Invitation = { email: string; role: MemberRole; at: Date; expiresAt: Date };

/** One of mine, for the overview. */
export type MyInitiative = Pick<InitiativeRow, 'id' | 'slug' | 'name' | 'approvedAt' | 'withdrawn' | 'ended'> & {
	role: MemberRole;
};
