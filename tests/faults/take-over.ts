// Takes over every calendar that is due, as the worker does; from this machine, where only a test may read.
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';

configure();
database.open(process.env.DATABASE_URL ?? '', 2);
await database.sql`select 1`;
process.send?.('ready');
await feeds.keepUp(new Date(), (address) => address === '127.0.0.1');
await database.close();
process.disconnect?.();
