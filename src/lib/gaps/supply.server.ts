// Loads what counts as supply: every public place, and every public activity that comes back in the coming weeks.
import { dayNumber, dayOf, type Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import * as queries from './queries.server.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { groupsOf, LEAST_WEEKS, opennessOf, WEEKS } from './supply-facts.ts';
import { partsIn, type Supply } from './supply.ts';

/** All supply there is today, places first, each in order of id. Four statements. */
export async function load(sql: Sql, today: Day): Promise<Supply[]> {
	const until = dayOf(dayNumber(today) + WEEKS * 7);
	const [places, activities, rooms, dates] = await Promise.all([
		queries.places(sql),
		queries.activities(sql, today, until, LEAST_WEEKS),
		spaces.takenShares(sql),
		signups.usedShares(sql, today)
	]);
	return [...(await sliced(fromPlaces(places, rooms, today))), ...(await sliced(fromActivities(activities, dates)))];
}

// Opening hours are looked up for every day of the coming weeks: one place a step.
function* fromPlaces(
	places: readonly queries.PlaceFacts[],
	rooms: ReadonlyMap<number, number[]>,
	today: Day
): Generator<void, Supply[]> {
	const all: Supply[] = [];
	for (const facts of places) {
		all.push({ ...fromPlace(facts, today), usedIn: rooms.get(facts.id) ?? null });
		yield;
	}
	return all;
}

/** A place as supply, with what its hours make of it on this day. */
export function fromPlace({ hours, ...facts }: queries.PlaceFacts, today: Day): Supply {
	const free = facts.access === 'openbaar' || facts.consumptionRequired === false;
	return {
		noun: 'place',
		placeId: facts.id,
		regularity: 1,
		used: null,
		usedIn: null,
		joining: 'walk-in',
		price: facts.consumptionRequired || free ? 'free' : 'unknown',
		priceCents: null,
		...facts,
		...opennessOf(hours, facts.access, today)
	};
}

function* fromActivities(
	activities: readonly queries.ActivityFacts[],
	used: ReadonlyMap<number, number>
): Generator<void, Supply[]> {
	const all: Supply[] = [];
	for (const facts of activities) {
		all.push(fromActivity(facts, used.get(facts.id) ?? null));
		yield;
	}
	return all;
}

// In tenths: a single sign-up changes no figure, and nothing is counted anew for it.
function fromActivity({ minAge, maxAge, times, access, ...facts }: queries.ActivityFacts, used: number | null): Supply {
	return {
		noun: 'activity',
		mode: 'open',
		otherWays: [],
		consumptionRequired: null,
		used: used === null ? null : Math.floor(used * 10) / 10,
		usedIn: null,
		...facts,
		access: access ?? (facts.indoors ? 'publiek' : 'openbaar'),
		targetGroups: groupsOf(facts.targetGroups, minAge, maxAge),
		regularity: times / (WEEKS * partsIn(facts.week))
	};
}
