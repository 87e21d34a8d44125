// The door of the exchange room: calendars and news feeds out, files and pages in.
import type { Sql } from '#lib/foundation/database.server.ts';
import { placeFinder as finderOf } from './placematch.ts';
import * as queries from './queries.server.ts';

export { calendarAnswer, newsAnswer } from './answers.server.ts';
export { prefill, type Prefilled } from './prefill.server.ts';
export { importActivities } from './imports.server.ts';
export { atPlace, inArea, inSearch, ofInitiative, type Found, type Listing } from './listings.server.ts';

/** Finds the place that is meant by a name, or a name and an address, with or without a point; null when none or several. */
export const placeFinder = async (sql: Sql) => finderOf(await queries.knownPlaces(sql));
