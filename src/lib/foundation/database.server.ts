// The one door to Postgres.
//
// postgres.js 3.4.9 as published takes the process down, leaves a connection that never answers, or runs the rest of a
// transaction outside any transaction when Postgres goes away in the middle of one (porsager/postgres #1066, #1154,
// #1208). patches/ mends these; tests/rooms/database.test.ts breaks off a hundred transactions to see it.
import postgres from 'postgres';
import type { JSONValue, Sql as PostgresSql, TransactionSql } from 'postgres';

type Types = { day: string };
/** A pool or a transaction: what a query function takes. */
export type Sql = PostgresSql<Types> | TransactionSql<Types>;

let pool: PostgresSql<Types> | undefined;
let steadyPool: PostgresSql<Types> | undefined;
let indexedPool: PostgresSql<Types> | undefined;
const MOST_ASIDE = 4;

/** Settings of Postgres for each connection of a pool. */
type Planning = { plan_cache_mode: 'force_custom_plan' | 'force_generic_plan'; enable_seqscan?: 'off' };

function connect(address: string, max: number, planning: Planning): PostgresSql<Types> {
	return postgres(address, {
		max,
		connect_timeout: 5,
		idle_timeout: 60,
		// Back within a second of the database: the library would wait up to twenty.
		backoff: (tries) => Math.min(3 ** tries / 100, 1),
		onnotice: () => {},
		transform: { undefined: null },
		connection: {
			application_name: 'thuis-in-de-buurt',
			// No statement of a page may hold a connection for long; imports lift this for themselves.
			statement_timeout: 15_000,
			...planning,
			// Compiling a plan takes longer than running it: these statements are short.
			jit: 'off'
		},
		types: {
			// A calendar day stays the string it is: as a Date it would shift with the zone of the process.
			day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day }
		}
	});
}

/** Opens the pool; `max` connections. Call once per process, before the first query. */
export function open(address: string, max = 10) {
	const aside = (planning: Planning) => (max > 1 ? connect(address, Math.min(max, MOST_ASIDE), planning) : pool);
	// Filters differ too much from visit to visit for one plan to fit all: measured 4 × faster at 50,000 activities.
	pool = connect(address, max, { plan_cache_mode: 'force_custom_plan' });
	steadyPool = aside({ plan_cache_mode: 'force_generic_plan' });
	indexedPool = aside({ plan_cache_mode: 'force_custom_plan', enable_seqscan: 'off' });
}

/** Closes the pool: waits up to `seconds` for what is under way. */
export async function close(seconds = 5) {
	const closing = new Set([pool, steadyPool, indexedPool]);
	pool = steadyPool = indexedPool = undefined;
	await Promise.all([...closing].map((one) => one?.end({ timeout: seconds })));
}

function current(open: PostgresSql<Types> | undefined): PostgresSql<Types> {
	if (!open) throw new Error('the database is not open');
	return open;
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

/** Whether an error says that a statement was broken off because it took longer than it may. */
export const tookTooLong = (error: unknown): boolean => codeOf(error) === '57014';

/** Whether an error says that Postgres cannot be reached now, or is too busy: the answer is then 503, come back later. */
export function isUnavailable(error: unknown): boolean {
	const code = codeOf(error);
	return (
		tookTooLong(error) ||
		/^(CONNECT|CONNECTION)_/.test(code) ||
		/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/.test(code) ||
		// Postgres itself: starting up, shutting down, too many connections, disk full.
		/^(57P0[123]|53300|53100|08\d{3})$/.test(code)
	);
}

const standing = (now: () => PostgresSql<Types> | undefined) =>
	new Proxy(function () {} as unknown as PostgresSql<Types>, {
		apply: (_target, _this, args: Parameters<PostgresSql<Types>>) => current(now())(...args),
		get: (_target, key) => Reflect.get(current(now()), key)
	});

/**
 * A value as JSON in a statement. Whatever `JSON.stringify` takes will do; the type of the library knows no interfaces, which
 * have no index signature.
 */
export const json = (sql: Sql, value: unknown) => sql.json(value as JSONValue);

/** The pool that is open now. */
export const sql = standing(() => pool);

/**
 * The same, for a long statement that finds its rows by their ids, whatever they are: planned once for each connection.
 * For the cards of a page planning took 2.2 of 2.8 ms.
 */
export const steady = standing(() => steadyPool);

/**
 * The same, for what is found by an index where there is one, whatever Postgres expects: of a question that may be said in
 * fifty ways it expects too much, and read a whole table for what the index of words knows in a tenth of the time.
 */
export const indexed = standing(() => indexedPool);
