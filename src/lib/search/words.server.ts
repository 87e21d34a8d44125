// The words this process knows: the software's own, those of the site's titles, and what the municipality says is the same.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { synonyms, tokenise, vocabulary, type Vocabulary } from './dutch/analysis.ts';
import * as synonymGroups from './synonyms/synonyms.server.ts';
import { learn, siteVocabulary } from './vocabulary.ts';

/** A word of one title is a name or a slip; of two it is a word of the site. */
const TITLES = 2;
const SHORTEST = 5;

let learned: Promise<void> = Promise.resolve();

/** Reads the words as they are now; for a command that writes or compares the index. */
export function learnWords(): Promise<void> {
	// One after the other: of two at once what was read first could be learned last.
	const read = async () => learn(await known(sql));
	learned = learned.then(read, read);
	return learned;
}

/**
 * Learns now, and again at each change, here or in another process; `hear` is called when other words are known. Returns
 * how to stop.
 */
export async function keepLearning(hear: () => void = () => {}): Promise<() => Promise<void>> {
	const again = () =>
		void learnWords().then(hear, (error) => log.warn({ err: error }, 'the words search knows could not be read'));
	await learnWords();
	const { unlisten } = await sql.listen('search_words', again, again);
	return unlisten;
}

async function known(tx: Sql): Promise<Vocabulary> {
	const [groups, words] = await Promise.all([
		synonymGroups.groups(tx),
		tx<{ word: string }[]>`select word from site_words order by word`
	]);
	return vocabulary(
		words.map(({ word }) => word),
		synonyms(groups)
	);
}

/**
 * Takes up the words that stand in two titles or more, and has the texts written again whose compounds now fall apart
 * otherwise; returns how many words came or went. For the worker, each night.
 */
export async function growWords(): Promise<number> {
	const titles = new Map<string, number>();
	const rows = await sql<{ title: string }[]>`
		select distinct title from public_activities union select name from public_places`;
	for (const { title } of rows)
		for (const word of new Set(tokenise(title).map(({ word }) => word)))
			if (word.length >= SHORTEST && !/\d/.test(word)) titles.set(word, (titles.get(word) ?? 0) + 1);
	const wanted = new Set([...titles].flatMap(([word, count]) => (count >= TITLES ? [word] : [])));
	const standing = new Set((await sql<{ word: string }[]>`select word from site_words`).map(({ word }) => word));
	const come = [...wanted].filter((word) => !standing.has(word));
	const gone = [...standing].filter((word) => !wanted.has(word));
	if (!come.length && !gone.length) return 0;
	const before = siteVocabulary();
	await sql.begin(async (tx) => {
		await tx`delete from site_words where word = any(${gone})`;
		await tx`insert into site_words (word) select unnest(${come}::text[]) on conflict do nothing`;
		await writeAgain(tx, before, await known(tx));
		await tx`select pg_notify('search_words', '')`;
	});
	return come.length + gone.length;
}

// Of how many words at once it is asked whether a text holds them, while nothing is written.
const AT_ONCE = 500;

/**
 * Takes out the words that no text holds any more, so that what was withdrawn is forgotten; returns how many. For the
 * worker, each night.
 */
export async function forgetWords(): Promise<number> {
	const { stem } = siteVocabulary();
	const lexemes = await sql<{ word: string }[]>`select word from ts_stat('select words from search_docs')`;
	const standing = new Set(lexemes.map(({ word }) => word));
	const terms = await sql<{ term: string }[]>`select term from search_terms`;
	const idle = terms.map(({ term }) => term).filter((term) => !standing.has(stem(term)));
	let gone = 0;
	for (let at = 0; at < idle.length; at += AT_ONCE) {
		const some = idle.slice(at, at + AT_ONCE);
		gone += await sql.begin(async (tx) => {
			// Who writes a text with such a word at this moment counts on finding it here.
			await tx`set local lock_timeout = '5s'`;
			await tx`lock table search_terms in share row exclusive mode`;
			const { count } = await tx`
				delete from search_terms t using unnest(${some}::text[], ${some.map(stem)}::text[]) as w (term, stem)
				where t.term = w.term and not exists (select from search_docs d where d.words @@ quote_literal(w.stem)::tsquery)`;
			return count;
		});
	}
	return gone;
}

// A text is found by the parts of its compounds as they were split when it was written.
async function writeAgain(tx: Sql, before: Vocabulary, now: Vocabulary): Promise<void> {
	const terms = await tx<{ term: string }[]>`select term from search_terms where length(term) > 7`;
	const changed = terms
		.map(({ term }) => term)
		.filter((term) => now.split(term).join(' ') !== before.split(term).join(' '))
		.map(now.stem);
	if (!changed.length) return;
	await tx`
		update search_docs set projection = ''
		where words @@ (select string_agg(quote_literal(stem), ' | ') from unnest(${changed}::text[]) as stem)::tsquery`;
}
