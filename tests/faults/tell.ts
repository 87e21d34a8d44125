// Tells every follower who is due what is new, as the worker does.
import * as database from '#lib/foundation/database.server.ts';
import { configuration, configure } from '#lib/foundation/settings.server.ts';
import * as following from '#lib/following/following.server.ts';

configure();
database.open(process.env.DATABASE_URL ?? '', 2);
await database.sql`select 1`;
process.send?.('ready');
await following.tellAll(new Date(), configuration().origin);
await database.close();
process.disconnect?.();
