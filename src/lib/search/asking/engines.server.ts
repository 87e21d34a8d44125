// Who answers: the engine that was chosen, and Postgres for as long as that one does not.
import { isUnavailable } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import type { Engine } from '../engine.ts';
import { trouble } from '../meilisearch/client.server.ts';
import { postgres } from '../postgres/postgres.server.ts';

let engine: Engine = postgres;

// An engine that failed is left alone for a moment: no visitor waits for what is away.
const LEFT_ALONE = 5_000;
const LOG_EVERY = 60_000;
const LATELY = 10_000;
let awayUntil = 0;
let isAway = false;
let heardAt = -Infinity;
let loggedAt = -Infinity;

/** Chooses the engine; called once at start. Without a call Postgres answers. */
export function use(chosen: Engine) {
	engine = chosen;
	awayUntil = 0;
	isAway = false;
	heardAt = -Infinity;
}

export const isOutside = (): boolean => engine !== postgres;

/** Whether it answered, or failed to, in the last ten seconds. */
export const heardLately = (): boolean => !isOutside() || Date.now() - heardAt < LATELY;

/**
 * Who answers, for the health page: 'postgres', 'meilisearch', or 'postgres (meilisearch is away)' from its first failure
 * until it has answered again.
 */
export const engineName = (): string => (isAway ? `${postgres.name} (${engine.name} is away)` : engine.name);

/** An outside engine that is away must not take the site with it: Postgres knows everything too. */
export async function answering<Said>(ask: (engine: Engine) => Promise<Said>): Promise<Said> {
	if (!isOutside() || Date.now() < awayUntil) return ask(postgres);
	try {
		const said = await ask(engine);
		isAway = false;
		heardAt = Date.now();
		return said;
	} catch (error) {
		// What Postgres itself refused says nothing about the engine.
		if (isUnavailable(error)) throw error;
		isAway = true;
		heardAt = Date.now();
		awayUntil = heardAt + LEFT_ALONE;
		if (heardAt - loggedAt >= LOG_EVERY) {
			loggedAt = heardAt;
			log.warn({ ...trouble(error), engine: engine.name }, 'Postgres answers instead');
		}
		return ask(postgres);
	}
}
