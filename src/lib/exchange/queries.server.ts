// The SQL of the exchange room: what an import needs to know of what is there.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { KnownPlace } from './placematch.ts';

/** Every place the public may see, with its point. */
export const knownPlaces = (sql: Sql) => sql<KnownPlace[]>`select id, name, lon, lat from public_places order by id`;
