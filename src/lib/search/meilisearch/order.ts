// In which order, and which page of it: by words in tiers that hold them better and worse, else as the query asks. Pure.
import type { FederatedMultiSearchParams } from 'meilisearch';
import type { Request } from '../engine.ts';
import { everything, singlePart, type Question, type Questions } from './questions.ts';
import { tiers } from './word-clauses.ts';
import { timeFilterOf } from '../signature.ts';

/** Everything of a federated question but the index it goes to. */
export type Ranking = Pick<FederatedMultiSearchParams, 'federation'> & { queries: (Question & Weighted)[] };
type Weighted = Pick<FederatedMultiSearchParams['queries'][number], 'federationOptions'>;

const attributesToRetrieve = ['ref'];

/** A map asks for everything at once: so many are put in order by their words, those behind them by date. */
export const MOST_RANKED = 500;

const byWords = ({ sort, words, limit }: Request) => limit > 0 && sort === 'relevantie' && words.length > 0;

/** The page in the order that was asked for; no question when words decide the order of all of it. */
export function listing(request: Request): Questions {
	const { limit, offset } = request;
	if (!limit || (byWords(request) && limit <= MOST_RANKED)) return {};
	return { page: { q: '', filter: everything(request), sort: order(request), limit, offset, attributesToRetrieve } };
}

/**
 * The page in order of how well it answers the words, as one question for each tier: Meilisearch puts their answers
 * together by weight, and what is in several counts in the first. Null when words do not decide the order.
 */
export function rankedListing(request: Request): Ranking | null {
	if (!byWords(request)) return null;
	const { noun, words, limit, offset } = request;
	const found = everything(request);
	const filters = [...tiers(words).map((tier) => [...found, tier]), found];
	return {
		federation: { limit: Math.min(limit, MOST_RANKED), offset },
		queries: filters.map((filter, at) => ({
			// Only what holds a word gets a score that can be weighed: this one they all hold, once.
			q: noun,
			filter,
			attributesToRetrieve,
			federationOptions: { weight: filters.length - at }
		}))
	};
}

function order(request: Request): string[] {
	const time = timeFilterOf(request.query);
	const part = time?.span === 'any' ? singlePart(time) : null;
	const next = [part === null ? 'next:asc' : `next${part}:asc`, 'ref:asc'];
	return request.sort === 'naam' ? ['name:asc', 'ref:asc'] : next;
}
