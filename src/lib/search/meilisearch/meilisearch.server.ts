// The engine for who has a Meilisearch: it finds, counts and sorts; Dutch and the slips of the finger are understood here.
import { log } from '#lib/foundation/log.server.ts';
import { MOST_WITHDRAWN, unsent } from './backlog.server.ts';
import type { Engine, Request } from '../engine.ts';
import { clientOf, introduction, trouble, type MeilisearchAddress } from './client.server.ts';
import { listing, pageOf } from './order.ts';
import { answersExactly, counted, counting, without, type Answers, type Questions } from './questions.ts';
import { indexName } from './settings.ts';
import { PROJECTION } from '../documents/versions.ts';
import type { Noun } from '../query.ts';
import { siteVocabulary } from '../words/vocabulary.ts';

// A visitor waits no longer than this before Postgres is asked instead.
const PATIENCE = 2_000;
/** Seconds that the index may be behind. Longer, and Postgres answers until it has caught up. */
const BEHIND = 10;

/** An engine that throws when Meilisearch is away, too old, or has no index of this version yet. */
export function meilisearch(address: MeilisearchAddress): Engine {
	const client = clientOf(address, PATIENCE);
	const indexUid = indexName(PROJECTION, address.site);
	let introduced: Promise<void> | null = null;

	/** Asks all of these at once; the questions of each come back as its answers. */
	async function ask(asked: readonly Questions[]): Promise<Answers[]> {
		const queries = asked.flatMap((questions) => Object.values(questions));
		if (!queries.length) return asked.map(() => ({}));
		const { results } = await client.multiSearch<
			{ queries: (Questions[string] & { indexUid: string })[] },
			{ ref: number }
		>({ queries: queries.map((question) => ({ indexUid, ...question })) });
		let at = 0;
		return asked.map((questions) => Object.fromEntries(Object.keys(questions).map((name) => [name, results[at++]!])));
	}

	// Who was away may come back as another version.
	async function known<Said>(work: () => Promise<Said>): Promise<Said> {
		introduced ??= introduction(address).then((name) => log.info(`${name} answers searches`));
		try {
			await introduced;
			return await work();
		} catch (error) {
			introduced = null;
			throw error;
		}
	}

	/** Asks of each request its page, and what `besides` makes of it, all at once; null when the index is too far behind. */
	async function answered(requests: readonly Request[], besides: (request: Request) => Questions = () => ({})) {
		const gone = await withdrawn();
		if (!gone) return null;
		const questions = requests.map((one) => without({ ...besides(one), ...listing(one) }, gone(one.noun)));
		const answers = await ask(questions);
		return answers.map((said, at) => ({ answers: said, ids: pageOf(requests[at]!, said) }));
	}

	// At the start already: who runs the site reads in the log which one it is, or why it is not used.
	known(async () => {}).catch((error) => log.warn(trouble(error), 'Meilisearch does not answer searches yet'));

	return {
		name: 'meilisearch',
		// Documents hold the names of more words that the site knows: what others would find, they cannot tell.
		answersExactly: (request) => request.vocabulary === siteVocabulary() && answersExactly(request),
		find: (requests) =>
			known(async () => {
				const found = await answered(requests, counting);
				return found && found.map(({ answers, ids }) => ({ ...counted(answers), ids }));
			}),
		all: (request) =>
			known(async () => {
				const found = await answered([request]);
				return found && found.flatMap(({ ids }) => ids);
			})
	};
}

/** What the index may still hold and the public may not see; null when it is too far behind to be asked. */
async function withdrawn(): Promise<((noun: Noun) => number[]) | null> {
	const { behind, withdrawn } = await unsent();
	if (behind > BEHIND || withdrawn.length > MOST_WITHDRAWN) return null;
	return (noun) => withdrawn.filter(({ kind }) => kind === noun).map(({ ref }) => ref);
}
