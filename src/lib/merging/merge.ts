// What a twin is, and what hangs on a thing and moves with it when it is merged. Pure.
import type { Noun } from '#lib/history/noun.ts';

/** Something public that is probably the same, as who types sees it. */
export type Lookalike = {
	id: number;
	slug: string;
	name: string;
	/** Place and wijk. */
	where: string | null;
	/** Within 100 metres. */
	near: boolean;
	/** Its next date, in words; null when there is none, or it has no dates. */
	next: string | null;
};

/** How a question names two things: 'place:12:30', the lower id first. */
export const refOf = (noun: Noun, one: number, other: number): string =>
	`${noun}:${Math.min(one, other)}:${Math.max(one, other)}`;

/** The two of such a name. */
export function twinsIn(ref: string): { noun: Noun; one: number; other: number } | null {
	const [, noun, one, other] = /^(initiative|place|activity):(\d{1,9}):(\d{1,9})$/.exec(ref) ?? [];
	return noun ? { noun: noun as Noun, one: Number(one), other: Number(other) } : null;
}

/** A column that points to it, and what tells its rows apart: a key of one column, besides the pointer itself. */
export type Link = {
	table: string;
	column: string;
	key: string;
	/** The pointer is a number with its noun beside it. */
	named?: true;
	/** Columns that, with the pointer, are unique: who is there already stays where they are. */
	unique?: readonly string[];
};

/** Keys of the rows that moved, by table; and of members, who was an owner. */
export type Moved = Record<string, string[]>;

const named = { column: 'ref', key: 'id', named: true } as const;

export const hangsOn: Record<Noun, readonly Link[]> = {
	place: [
		{ table: 'activities', column: 'place_id', key: 'id' },
		{ table: 'feeds', column: 'place_id', key: 'id' },
		{ table: 'feed_previews', column: 'place_id', key: 'id' },
		{ table: 'place_managers', column: 'place_id', key: 'account_id', unique: ['account_id', 'kind'] },
		{ table: 'conversations', column: 'place_id', key: 'id' },
		{ table: 'spaces', column: 'place_id', key: 'id' },
		{ table: 'tariff_rules', column: 'place_id', key: 'id', unique: ['group_key'] },
		{ table: 'field_visits', column: 'place_id', key: 'id' },
		{ table: 'need_cluster_links', ...named },
		{ table: 'claims', ...named },
		{ table: 'reports', ...named }
	],
	initiative: [
		// Drafts before activities, as publishing takes them: the other way round the two would wait for each other.
		{ table: 'drafts', column: 'initiative_id', key: 'id' },
		{ table: 'activities', column: 'initiative_id', key: 'id' },
		{ table: 'feeds', column: 'initiative_id', key: 'id', unique: ['url'] },
		{ table: 'feed_previews', column: 'initiative_id', key: 'id' },
		{ table: 'reviews', column: 'initiative_id', key: 'id' },
		{ table: 'invitations', column: 'initiative_id', key: 'token_hash', unique: ['email'] },
		{ table: 'memberships', column: 'initiative_id', key: 'account_id', unique: ['account_id'] },
		{ table: 'claims', ...named }
	],
	// Who signed up goes along by its dates (`signups.goAlong`), and stays there when the two are taken apart again: they read
	// that it is so, and others may have signed up since. Only they can say which of the two they meant. How full
	// its past dates were does not move: it is read for the one that remains (signups/use.server.ts), and is its own again.
	activity: [
		{ table: 'need_cluster_links', ...named },
		{ table: 'reports', ...named }
	]
};

/** What a moderator calls the rows that move, one and more; of the rest nobody notices that it moves. */
const called: Record<string, [one: string, more: string]> = {
	activities: ['activiteit', 'activiteiten'],
	memberships: ['lid', 'leden'],
	place_managers: ['beheerder', 'beheerders'],
	spaces: ['ruimte', 'ruimtes'],
	drafts: ['concept', 'concepten'],
	feeds: ['gevolgde agenda', 'gevolgde agenda’s'],
	invitations: ['uitnodiging', 'uitnodigingen'],
	claims: ['aanvraag om te beheren', 'aanvragen om te beheren'],
	reports: ['melding', 'meldingen']
};

/** What moves, by table, in words: ['1 activiteit', '3 leden']. */
export const moveWords = (moves: Readonly<Record<string, number>>): string[] =>
	Object.entries(called).flatMap(([table, [one, more]]) => {
		const count = moves[table] ?? 0;
		return count ? [`${count} ${count === 1 ? one : more}`] : [];
	});
