// Reads what was found: each noun in one statement, what the public may see alone.
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import * as places from '#lib/places/places.server.ts';
import { daysAsked } from '#lib/search/query.ts';
import type { Found } from '#lib/search/search.server.ts';
import { wordsOf } from './answering.ts';
import { activityHit, placeHit, type ActivityHit, type PlaceHit } from './hits.ts';

/** Reads the hits of these ids, in their order; fewer when something was withdrawn since. */
export type Read<Hit> = (found: Found, now: Date) => Promise<Hit[]>;

export const activityHits: Read<ActivityHit> = async (found, now) => {
	const words = wordsOf(found.words);
	const cards = await activities.cards(found.ids, momentsOf(found, now), { described: words.sought.length > 0 });
	return cards.map((card) => activityHit(card, { ...words, where: found.where, now }));
};

export const placeHits: Read<PlaceHit> = async (found, now) => {
	const words = wordsOf(found.words);
	const rows = await places.byIds(found.ids);
	return rows.map((place) => placeHit(place, { ...words, where: found.where, now }));
};

/** The date on a card is the first one that answers the question, not just the first one. */
export function momentsOf({ query, week }: Pick<Found, 'query' | 'week'>, now: Date) {
	const asked = daysAsked(query, dayAt(now));
	return {
		now,
		from: asked && instantOf(`${asked.from}T00:00`),
		to: asked && instantOf(`${addDays(asked.to, 1)}T00:00`),
		dayParts: query.dayParts.reduce((set, part) => set | (1 << part.bit), 0),
		weekParts: week
	};
}
