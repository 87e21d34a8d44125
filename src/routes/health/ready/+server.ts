// The site can answer: the database is there. A search engine or mail server that is away is said, and is no reason to be
// unready.
import { setTimeout as pause } from 'node:timers/promises';
import * as mail from '#lib/mail/mail.server.ts';
import * as search from '#lib/search/search.server.ts';

export async function GET() {
	// A database that accepts and never answers is away too.
	const told = await Promise.race([
		Promise.all([mail.late(), search.backlog(), search.look()]).catch(() => null),
		pause(2_000, null, { ref: false })
	]);
	const ready = told !== null;
	const [lettersLate, backlog] = told ?? [null, null];
	return Response.json(
		{ ready, database: ready ? 'ok' : 'away', search: search.engineName(), searchBacklog: backlog, lettersLate },
		{ status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } }
	);
}
