// The engine for who has a Meilisearch: it finds, counts and sorts; Dutch and the slips of the finger are understood here.
import { Meilisearch } from 'meilisearch';
import type { Engine, Request } from './engine.ts';
import {
	answersExactly,
	counted,
	counting,
	listed,
	listing,
	type Answers,
	type Questions
} from './meilisearch-questions.ts';
import { indexName } from './meilisearch-settings.ts';
import { postgres, understand } from './postgres.server.ts';
import { PROJECTION } from './projection.server.ts';

/** Where Meilisearch is, and a key: the site may only search, the worker keeps documents, settings and indexes. */
export type MeilisearchAddress = {
	url: string;
	key: string | undefined;
	/** Names its indexes begin with. */ site?: string;
};

// A visitor waits no longer than this before Postgres is asked instead.
const PATIENCE = 2_000;

/** An engine that throws when Meilisearch is away, or has no index of this version yet. */
export function meilisearch({ url, key, site }: MeilisearchAddress): Engine {
	const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout: PATIENCE });
	const indexUid = indexName(PROJECTION, site);

	async function ask(questions: Questions): Promise<Answers> {
		const names = Object.keys(questions);
		const { results } = await client.multiSearch<
			{ queries: (Questions[string] & { indexUid: string })[] },
			{ ref: number }
		>({ queries: Object.values(questions).map((question) => ({ indexUid, ...question })) });
		return Object.fromEntries(names.flatMap((name, index) => (results[index] ? [[name, results[index]]] : [])));
	}

	async function completed(request: Request, words: Parameters<typeof listed>[1], answers: Answers) {
		const { ids, rest } = listed(request, words, answers);
		if (!rest) return ids;
		const { hits } = (await ask({ rest })).rest ?? { hits: [] };
		return [...ids, ...hits.map(({ ref }) => ref)];
	}

	return {
		name: 'meilisearch',
		async find(request) {
			const words = await understand(request.words);
			if (!answersExactly(request, words)) return postgres.find(request);
			const answers = await ask({ ...counting(request, words), ...listing(request, words) });
			return { ...counted(answers), ids: await completed(request, words, answers), words };
		},
		async all(request) {
			const words = await understand(request.words);
			if (!answersExactly(request, words)) return postgres.all(request);
			return completed(request, words, await ask(listing(request, words)));
		}
	};
}
