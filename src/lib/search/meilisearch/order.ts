// In which order, and which page of it: by words in tiers that hold them better and worse, else as the query asks. Pure.
import type { QueryWord } from '../dutch/question.ts';
import type { Request } from '../engine.ts';
import { tiers, typed } from './filters.ts';
import { everything, singlePart, type Answers, type Question, type Questions } from './questions.ts';
import { timeFilterOf } from '../signature.ts';

const BY_DATE = ['next:asc', 'ref:asc'];
const attributesToRetrieve = ['ref'];

const byWords = ({ sort, words }: Request) => sort === 'relevantie' && words.length > 0;

/** What is asked first: the page itself, or with words how many there are in each tier. */
export function listing(request: Request): Questions {
	const filter = everything(request);
	const { words, limit, offset } = request;
	if (!byWords(request)) return { page: { q: '', filter, sort: order(request), limit, offset, attributesToRetrieve } };
	const each = tiersOf(words).map((tier, at): [string, Question] => [
		`tier ${at}`,
		{ q: '', filter: [...filter, ...tier], page: 0 }
	]);
	// The last tier is the rest, and ends where the total does.
	return { ...Object.fromEntries(each.slice(0, -1)), ranked: { ...each[0]?.[1], ...rankedBy(words) } };
}

/** The ids of the page, when they are known, and what is still to be asked: the parts of the page, in their order. */
export function listed(request: Request, answers: Answers): { ids: number[]; rest: Questions } {
	if (answers.page) return { ids: answers.page.hits.map(({ ref }) => ref), rest: {} };
	const { words } = request;
	const filter = everything(request);
	const rest: Questions = {};
	let [begin, missing] = [0, request.limit];
	for (const [at, tier] of tiersOf(words).entries()) {
		const name = `tier ${at}`;
		const count = answers[name]?.totalHits ?? Infinity;
		const offset = Math.max(0, request.offset - begin);
		const limit = Math.min(count - offset, missing);
		begin += count;
		if (limit <= 0) continue;
		missing -= limit;
		// Meilisearch cuts words its own way too, and reads ten of them: its ranking counts when it lost nothing on the way.
		const ranked = at === 0 && answers.ranked?.totalHits === count;
		const order = ranked ? rankedBy(words) : { q: '', sort: BY_DATE };
		rest[name] = { filter: [...filter, ...tier], ...order, limit, offset, attributesToRetrieve };
	}
	return { ids: [], rest };
}

const rankedBy = (words: readonly QueryWord[]) => ({ q: typed(words), matchingStrategy: 'all' as const });

// Each without those before it; at the end what is in none.
function tiersOf(words: readonly QueryWord[]): string[][] {
	const clauses = tiers(words);
	const not = (before: readonly string[]) => (before.length ? [`NOT (${before.join(' OR ')})`] : []);
	return [...clauses.map((clause, at) => [clause, ...not(clauses.slice(0, at))]), not(clauses)];
}

function order(request: Request): string[] {
	const { sort, centre } = request;
	const time = timeFilterOf(request.query);
	const part = time?.span === 'any' ? singlePart(time) : null;
	const next = [part === null ? 'next:asc' : `next${part}:asc`, 'ref:asc'];
	if (sort === 'afstand' && centre) return [`_geoPoint(${centre.lat}, ${centre.lon}):asc`, ...next];
	return sort === 'naam' ? ['name:asc', 'ref:asc'] : next;
}
