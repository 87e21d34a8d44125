// The site can answer: the database is there. A search engine that is away is said, and is no reason to be unready.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';

export async function GET() {
	// A database that accepts and never answers is away too.
	const database = await Promise.race([
		sql`select 1`.then(
			() => 'ok' as const,
			() => 'away' as const
		),
		pause(2_000, 'away' as const, { ref: false })
	]);
	return Response.json(
		{ ready: database === 'ok', database, search: search.engineName() },
		{ status: database === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } }
	);
}
