// The words this process knows: the software's own, those of the site's titles, and what the municipality says is the same.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { vocabulary, type Vocabulary } from '../dutch/compounds.ts';
import { tokenise } from '../dutch/normalise.ts';
import { synonyms } from '../dutch/synonyms.ts';
import * as synonymGroups from '../synonyms/synonyms.server.ts';
import * as queries from './queries.server.ts';
import { learn, siteVocabulary } from './vocabulary.ts';

/** A word of one title is a name or a slip; of two it is a word of the site. */
const TITLES = 2;
const SHORTEST = 5;
// Of how many words at once it is asked whether a text holds them, while nothing is written.
const AT_ONCE = 500;

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
	const [groups, words] = await Promise.all([synonymGroups.groups(tx), queries.siteWords(tx)]);
	return vocabulary(words, synonyms(groups));
}

/**
 * Takes up the words that stand in two titles or more, and has the texts written again whose compounds now fall apart
 * otherwise; returns how many words came or went. For the worker, each night.
 */
export async function growWords(): Promise<number> {
	const titles = new Map<string, number>();
	for (const title of await queries.titles(sql))
		for (const word of new Set(tokenise(title).map(({ word }) => word)))
			if (word.length >= SHORTEST && !/\d/.test(word)) titles.set(word, (titles.get(word) ?? 0) + 1);
	const wanted = new Set([...titles].flatMap(([word, count]) => (count >= TITLES ? [word] : [])));
	const standing = new Set(await queries.siteWords(sql));
	const come = [...wanted].filter((word) => !standing.has(word));
	const gone = [...standing].filter((word) => !wanted.has(word));
	if (!come.length && !gone.length) return 0;
	const before = siteVocabulary();
	await sql.begin(async (tx) => {
		await queries.changeSiteWords(tx, come, gone);
		await writeAgain(tx, before, await known(tx));
	});
	return come.length + gone.length;
}

// A text is found by the parts of its compounds as they were split when it was written.
async function writeAgain(tx: Sql, before: Vocabulary, now: Vocabulary): Promise<void> {
	const changed = (await queries.terms(tx)).filter(
		(term) => now.split(term).join(' ') !== before.split(term).join(' ')
	);
	if (changed.length) await queries.outdate(tx, changed.map(now.stem));
}

/**
 * Takes out the words that no text holds any more, so that what was withdrawn is forgotten; returns how many. For the
 * worker, each night.
 */
export async function forgetWords(): Promise<number> {
	const { stem } = siteVocabulary();
	const standing = await queries.stems(sql);
	const idle = (await queries.terms(sql)).filter((term) => !standing.has(stem(term)));
	let gone = 0;
	for (let at = 0; at < idle.length; at += AT_ONCE)
		gone += await sql.begin((tx) => queries.forgetIdle(tx, idle.slice(at, at + AT_ONCE)));
	return gone;
}
