// In which order, and which page of it: by words in tiers that hold them better and worse, else as the query asks. Pure.
import type { Request } from '../engine.ts';
import { everything, singlePart, type Answers, type Questions } from './questions.ts';
import { tiers } from './word-clauses.ts';
import { timeFilterOf } from '../signature.ts';

/** A map asks for everything at once, and a page may be far behind: so many of each tier are put in order, what is left by date. */
export const MOST_RANKED = 500;

/**
 * The page in the order that was asked for. In order of how well words are answered: a question for each tier from its
 * beginning, and the last one for all that is found. None when only counts are asked.
 */
export function listing(request: Request): Questions {
	const { words, sort, limit, offset } = request;
	if (!limit) return {};
	const found = everything(request);
	const page = { q: '', filter: found, sort: order(request), attributesToRetrieve: ['ref'] };
	if (sort !== 'relevantie' || !words.length) return { page: { ...page, limit, offset } };
	const last = offset + limit;
	const most = Math.min(last, MOST_RANKED);
	const filters = tiers(words).map((tier) => [...found, tier]);
	const tiered = filters.map((filter, at) => [`${TIER}${at}`, { ...page, filter, limit: most }]);
	return { ...Object.fromEntries(tiered), [`${TIER}${filters.length}`]: { ...page, limit: last } };
}

const TIER = 'tier ';

/** The ids of the page that `listing` asked for: what is in several tiers counts in the first. */
export function pageOf({ limit, offset }: Request, answers: Answers): number[] {
	const refs = (name: string) => (answers[name]?.hits ?? []).map(({ ref }) => ref);
	if (answers.page) return refs('page');
	const tiered = Object.keys(answers).filter((name) => name.startsWith(TIER));
	return [...new Set(tiered.flatMap(refs))].slice(offset, offset + limit);
}

function order(request: Request): string[] {
	const time = timeFilterOf(request.query);
	const part = time?.span === 'any' ? singlePart(time) : null;
	const next = [part === null ? 'next:asc' : `next${part}:asc`, 'ref:asc'];
	return request.sort === 'naam' ? ['name:asc', 'ref:asc'] : next;
}
