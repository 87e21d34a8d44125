// Two at the same moment: the second begins when the first has done its work and did not commit it yet.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { until } from './started.ts';

/** Does `first` in a transaction, which ends when `second` waits for it or is done. Returns what came of the second. */
export async function meanwhile<Result>(
	first: (tx: Sql) => Promise<unknown>,
	second: () => Promise<Result>
): Promise<Result> {
	let done = false;
	const other = await sql.begin(async (tx) => {
		await first(tx);
		const settled = Promise.allSettled([second()]).finally(() => (done = true));
		await until(async () => done || (await isWaitedFor(tx)));
		return { settled };
	});
	const [outcome] = await other.settled;
	if (outcome.status === 'rejected') throw outcome.reason;
	return outcome.value;
}

async function isWaitedFor(tx: Sql): Promise<boolean> {
	// Or a transaction keeps seeing who was there when it first looked.
	await tx`select pg_stat_clear_snapshot()`;
	return (await tx`select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`).length > 0;
}
