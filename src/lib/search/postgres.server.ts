// The engine that is always there: Postgres itself, in the data's own transaction, so it is never behind. Postgres is asked
// what words find; where and when that is, how many there are and in which order, is known here already.
import { sql } from '#lib/foundation/database.server.ts';
import { tsqueryLiterals } from './dutch/analysis.ts';
import type { Answer, Engine, Request } from './engine.ts';
import { memory } from './memory.ts';
import type { Notice } from './notices.ts';
import { toParams } from './query.ts';
import { holding, pruned, type Holds } from './pruning.ts';
import * as queries from './queries.server.ts';
import { select, type Matches } from './selection.ts';
import * as shelves from './shelves.server.ts';
import { forgetSpelling, understand } from './spelling.server.ts';

// Most visits ask what others asked this minute: the list without words, what is on today.
const answered = memory<Answer>(1000);
const matched = memory<Matches>(200);
const holds = memory<Holds>(2);
const named = memory<Int32Array>(2);

/** To be called when anything that search reads has changed; `what`: where it is known, else what this process wrote. */
export function forget(what?: Notice) {
	answered.clear();
	matched.clear();
	holds.clear();
	named.clear();
	forgetSpelling();
	shelves.changed(what);
}

export const postgres: Engine = {
	name: 'postgres',
	find: (requests) => Promise.all(requests.map((request) => answered.get(nameOf(request), () => answer(request)))),
	all: async (request) => (await answer(request)).ids
};

async function answer(request: Request): Promise<Answer> {
	const { noun, only } = request;
	const words = await understand(request);
	const text = words.length ? tsqueryLiterals(pruned(words, await held(request))) : null;
	const [matches, names, few] = await Promise.all([
		text && matchesOf(request, text),
		request.sort === 'naam' ? named.get(noun, () => queries.byName(sql, noun)) : null,
		// Of a few alone, new ones mostly: these are read now, whoever heard of them or not.
		only && shelves.shelfOf(noun, only, request)
	]);
	if (!few) await shelves.upToDate(noun, request);
	const shelf = few ?? shelves.shelfAt(noun, request);
	return { ...select(shelf, request, matches, names && orderOf(shelf.at, names)), words };
}

// Of a few alone, as it is at the moment they are asked for.
const held = ({ only, now, vocabulary }: Request): Promise<Holds> =>
	holds.get(only ? now.toISOString() : '', async () => holding(await queries.terms(sql), vocabulary.stem));

const matchesOf = ({ noun, only }: Request, text: queries.TextQuery) =>
	only
		? queries.matches(sql, noun, text, only)
		: matched.get(`${noun} ${text.all} ${text.like} ${text.exact}`, () => queries.matches(sql, noun, text));

/** By spot, where it stands among all names; what came since stands in front. */
function orderOf(at: Int32Array, ids: Int32Array): Int32Array {
	const order = new Int32Array(at.length);
	ids.forEach((id, place) => {
		const spot = at[id] ?? -1;
		if (spot >= 0) order[spot] = place;
	});
	return order;
}

// The same question may be asked with fewer words, or with words that may be missing.
function nameOf({ noun, now, query, words }: Request): string {
	const asked = words.map(
		({ word, optional, alternatives }) => `${word}${optional ? '?' : ''}${alternatives[0]?.within ?? ''}`
	);
	return `${noun} ${Math.floor(now.getTime() / 60_000)} ${toParams(query)} ${asked.join(' ')}`;
}
