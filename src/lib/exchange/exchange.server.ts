// The door of the exchange room: calendars and news feeds out, files and pages in.
import type { Sql } from '#lib/foundation/database.server.ts';
import { lastingFinder as lastingOf, placeFinder as finderOf } from './placematch.ts';
import * as queries from './queries.server.ts';

export { calendarAnswer, newsAnswer } from './answers.server.ts';
export { prefill, type Prefilled } from './prefill.server.ts';
export { importActivities } from './imports.server.ts';
export { atPlace, inArea, inSearch, ofInitiative, type Found, type Listing } from './listings.server.ts';

/** Finds the place that is meant by a name, or a name and an address, with or without a point; null when none or several. */
export const placeFinder = async (sql: Sql) => finderOf(await queries.knownPlaces(sql));

/** The same for a calendar or file that is read again: also a place that is closed now, when a point is told beside its name. */
export const lastingFinder = async (sql: Sql) =>
	lastingOf(await queries.knownPlaces(sql), await queries.closedPlaces(sql));
