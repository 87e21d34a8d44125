// Which answers the public is told of: the one rule for every page that everybody reads.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';

/**
 * What counts in public, as a table of a statement. Of before today: what everybody reads changes once a day, and nobody
 * learns from one answer to the next how many there were. And settled: of what looks like a flood nothing, until a person
 * looked at it. Officers count every answer at once (counted_needs).
 */
export const inPublic = (from: Sql, today: Day) => from`(select * from settled_needs where on_day < ${today}::date)`;
