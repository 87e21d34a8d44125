// What hangs on a thing and moves with it when it is merged. Pure.

export type Noun = 'initiative' | 'place' | 'activity';

/** A column that points to it, and what tells its rows apart: a key of one column, besides the pointer itself. */
export type Link = { table: string; column: string; key: string };

/** Keys of the rows that moved, by table. */
export type Moved = Record<string, string[]>;

export const hangsOn: Record<Noun, readonly Link[]> = {
	place: [
		{ table: 'activities', column: 'place_id', key: 'id' },
		{ table: 'feeds', column: 'place_id', key: 'id' },
		{ table: 'place_managers', column: 'place_id', key: 'account_id' }
	],
	initiative: [
		{ table: 'activities', column: 'initiative_id', key: 'id' },
		{ table: 'drafts', column: 'initiative_id', key: 'id' },
		{ table: 'feeds', column: 'initiative_id', key: 'id' },
		{ table: 'memberships', column: 'initiative_id', key: 'account_id' }
	],
	activity: [{ table: 'sign_ups', column: 'activity_id', key: 'id' }]
};
