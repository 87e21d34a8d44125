// What a change of words that mean the same would do, before it is kept: asked of the site as it is, with other words.
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { synonyms, type Vocabulary } from './dutch/analysis.ts';
import { postgres } from './postgres.server.ts';
import { emptyQuery, type Noun } from './query.ts';
import { requestOf, type Where } from './request.server.ts';
import { effectOf, type Effect, type Finds, type Moves } from './synonym-effect.ts';
import { afterwards, elsewhere, standing, type Change } from './synonym-list.ts';
import * as queries from './synonym-queries.server.ts';
import { since, type Conflict } from './synonyms.server.ts';
import { siteVocabulary } from './vocabulary.ts';

/** `title` as on the site. */
export type Shown = { noun: Noun; id: number; title: string };
export type Foreseen = { effect: Effect<Shown>; elsewhere: ReturnType<typeof elsewhere> };

const everywhere: Where = { area: null, centre: null, radius: null, name: null };
const MOST = 100_000;
// No group has this key yet.
const NEW = 'new';

/**
 * What each word of a group finds now and after this change; without a key of a new group. Or who changed the group since
 * `version`. Undefined: no such group. @throws Forbidden
 */
export async function foresee(
	who: Me | null,
	key: string | null,
	version: string,
	change: Change,
	at: Date
): Promise<{ ok: true; foreseen: Foreseen } | { ok: false; conflict: Conflict } | undefined> {
	if (!may(who, 'words.edit')) throw new Forbidden('words.edit');
	const listed = standing(await queries.latest(sql));
	const group = listed.find((one) => one.key === key);
	if (key !== null && !group) return undefined;
	const conflict = group && (await since(sql, group, version));
	if (conflict) return { ok: false, conflict };
	const after = afterwards(listed, key ?? NEW, change);
	const words = after.find((one) => one.key === (key ?? NEW))?.words ?? [];
	const before = group && !group.isOff ? group.words : [];
	const vocabularies = { now: siteVocabulary(), then: { ...siteVocabulary(), synonyms: synonyms(after) } };
	const finds: Parameters<typeof effectOf>[0][number][] = [];
	// One word after the other: visitors need the database too.
	for (const word of new Set([...words, ...before]))
		finds.push({ word, ...(await nowAndThen(word, vocabularies, at)) });
	return {
		ok: true,
		foreseen: { effect: await named(effectOf(finds)), elsewhere: elsewhere(words, key ?? NEW, listed) }
	};
}

async function nowAndThen(word: string, { now, then }: Record<'now' | 'then', Vocabulary>, at: Date) {
	const before = await findsOf(word, now, at);
	return { now: before, then: isReadAlike(word, now, then, at) ? before : await findsOf(word, then, at) };
}

const asked = (noun: Noun, word: string, vocabulary: Vocabulary, at: Date) => ({
	...requestOf(noun, { ...emptyQuery, text: word }, everywhere, at, vocabulary),
	limit: MOST
});

// A word that nothing on the site answers is corrected later, perhaps to one of the group.
function isReadAlike(word: string, now: Vocabulary, then: Vocabulary, at: Date): boolean {
	const [one, other] = [now, then].map((vocabulary) => asked('activity', word, vocabulary, at).words);
	return JSON.stringify(one) === JSON.stringify(other) && one!.every(({ known }) => known);
}

async function findsOf(word: string, vocabulary: Vocabulary, at: Date): Promise<Finds> {
	const [activity, place] = await Promise.all([
		postgres.all(asked('activity', word, vocabulary, at)),
		postgres.all(asked('place', word, vocabulary, at))
	]);
	return { activity, place };
}

async function named({ words, appears, goes }: Effect): Promise<Effect<Shown>> {
	const moved = [...appears.first, ...goes.first];
	const idsOf = (noun: Noun) => moved.filter((one) => one.noun === noun).map(({ id }) => id);
	const titles = {
		activity: await queries.titles(sql, 'activity', idsOf('activity')),
		place: await queries.titles(sql, 'place', idsOf('place'))
	};
	const tell = ({ total, first }: Moves): Moves<Shown> => ({
		total,
		first: first.map((one) => ({ ...one, title: titles[one.noun].get(one.id) ?? '' }))
	});
	return { words, appears: tell(appears), goes: tell(goes) };
}
