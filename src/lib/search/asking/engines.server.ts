// Who answers: the engine that was chosen; Postgres what that one leaves to it, and everything while it does not answer.
import { isUnavailable } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import type { Answer, Engine, Request } from '../engine.ts';
import { trouble } from '../meilisearch/client.server.ts';
import { postgres } from '../postgres/postgres.server.ts';

// An engine that failed is left alone for a moment.
const LEFT_ALONE = 5_000;
const LOG_EVERY = 60_000;
const LATELY = 10_000;

type State = 'answers' | 'is away' | 'is behind';
/** The engine, and what was heard of it; a new one for each choice, so that none is told of another. */
type Chosen = { engine: Engine; state: State; heardAt: number; askAgainAt: number };

const unheard = (engine: Engine): Chosen => ({ engine, state: 'answers', heardAt: -Infinity, askAgainAt: 0 });

let chosen = unheard(postgres);
let loggedAt = -Infinity;

/** Chooses the engine; called once at start. Without a call Postgres answers. */
export const use = (engine: Engine) => void (chosen = unheard(engine));

export const isOutside = (): boolean => chosen.engine !== postgres;

/** Whether it answered, or failed to, in the last ten seconds. */
export const heardLately = (): boolean => !isOutside() || Date.now() - chosen.heardAt < LATELY;

/**
 * Who answers, for the health page: 'postgres', 'meilisearch', 'postgres (meilisearch is away)' from its first failure until
 * it has answered again, or 'postgres (meilisearch is behind)' until its index has caught up.
 */
export function engineName(): string {
	const { engine, state } = chosen;
	return state === 'answers' ? engine.name : `${postgres.name} (${engine.name} ${state})`;
}

/** One answer for each request, in their order: asked at once. */
export async function find(requests: readonly Request[]): Promise<Answer[]> {
	const own = requests.filter(chosen.engine.answersExactly);
	const others = requests.filter((request) => !own.includes(request));
	const instead = () => postgres.find(own);
	const [asked, besides] = await Promise.all([
		own.length ? answering((engine) => engine.find(own), instead) : [],
		postgres.find(others)
	]);
	return requests.map((request) => (own.includes(request) ? asked : besides).shift()!);
}

/** Ids of all results in the order asked, at most `limit`. */
export async function all(request: Request): Promise<readonly number[]> {
	const instead = () => postgres.all(request);
	return chosen.engine.answersExactly(request) ? answering((engine) => engine.all(request), instead) : instead();
}

type Ask<Said> = (engine: Engine) => Promise<Said | null>;

/** An outside engine that is away must not take the site with it: Postgres knows everything too. */
async function answering<Said>(ask: Ask<Said>, instead: () => Promise<Said>): Promise<Said> {
	if (!isOutside()) return instead();
	if (chosen.state !== 'is away') return (await said(ask)) ?? instead();
	// Whether it is back is asked beside a visitor's question: one that takes it up and never answers keeps nobody waiting.
	if (Date.now() >= chosen.askAgainAt) {
		chosen.askAgainAt = Date.now() + LEFT_ALONE;
		said(ask).catch(() => {});
	}
	return instead();
}

/** What the engine says; null when it says nothing, or is too far behind to be asked. */
async function said<Said>(ask: Ask<Said>): Promise<Said | null> {
	const one = chosen;
	try {
		const answer = await ask(one.engine);
		hear(one, answer === null ? 'is behind' : 'answers', { reason: 'its index is behind' });
		return answer;
	} catch (error) {
		// What Postgres itself refused says nothing about the engine.
		if (isUnavailable(error)) throw error;
		hear(one, 'is away', trouble(error));
		one.askAgainAt = one.heardAt + LEFT_ALONE;
		return null;
	}
}

function hear(one: Chosen, state: State, why: object) {
	one.state = state;
	one.heardAt = Date.now();
	if (state === 'answers' || one.heardAt - loggedAt < LOG_EVERY) return;
	loggedAt = one.heardAt;
	log.warn({ ...why, engine: one.engine.name }, 'Postgres answers instead');
}
