// What a change of words that mean the same would do, before it is kept: asked of the site as it is, with other words.
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ask } from '../asking/request.server.ts';
import * as steps from '../asking/steps.server.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { synonyms } from '../dutch/synonyms.ts';
import type { Request } from '../engine.ts';
import { emptyQuery, nouns, type Noun } from '../query.ts';
import { latest } from '../synonyms/queries.server.ts';
import { afterwards, elsewhere, inForce, meaning, standing, type Change } from '../synonyms/synonym-list.ts';
import { since, type Conflict } from '../synonyms/synonyms.server.ts';
import { siteVocabulary } from '../words/vocabulary.ts';
import { effectOf, type Effect, type Finds, type Moves } from './effect.ts';
import * as queries from './queries.server.ts';

/** `title` as on the site. */
export type Shown = { noun: Noun; id: number; title: string };
/** Another group in which some of the words stand too; `only`: those that stand here alone. */
export type Elsewhere = ReturnType<typeof elsewhere>[number] & { only: string[] };
/** `untold`: how many words of the group are left out. */
export type Foreseen = { effect: Effect<Shown>; untold: number; elsewhere: Elsewhere[] };

const MOST = 100_000;
// Of the large groups that are shipped nobody reads every line, and each word asks the database four times.
const WORDS_TOLD = 10;
// Milliseconds: where very much is found each word takes half a second on a busy machine, and somebody waits.
const PATIENCE = 4_000;
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
	const listed = standing(await latest(sql));
	const group = listed.find((one) => one.key === key);
	if (key !== null && !group) return undefined;
	const conflict = group && (await since(sql, group, version));
	if (conflict) return { ok: false, conflict };
	const after = afterwards(listed, key ?? NEW, change);
	const words = after.find((one) => one.key === (key ?? NEW))?.words ?? [];
	const before = group && !group.isOff ? group.words : [];
	const known = siteVocabulary();
	const vocabularies = {
		now: { ...known, synonyms: synonyms(inForce(listed)) },
		then: { ...known, synonyms: synonyms(after) }
	};
	const told = comingAndGoingFirst(before, words);
	const finds: Parameters<typeof effectOf>[0][number][] = [];
	const began = performance.now();
	// One word after the other: visitors need the database too.
	for (const word of told.slice(0, WORDS_TOLD)) {
		if (performance.now() - began > PATIENCE) break;
		finds.push({ word, ...(await nowAndThen(word, vocabularies, at)) });
	}
	return {
		ok: true,
		foreseen: {
			effect: await named(effectOf(finds)),
			untold: told.length - finds.length,
			elsewhere: elsewhere(words, key ?? NEW, listed).map((other) => ({ ...other, only: onlyHere(words, other) }))
		}
	};
}

function comingAndGoingFirst(before: readonly string[], words: readonly string[]): string[] {
	const coming = words.filter((word) => !before.includes(word));
	const going = before.filter((word) => !words.includes(word));
	return [...new Set([...coming, ...going, ...words])];
}

function onlyHere(words: readonly string[], other: { words: readonly string[] }): string[] {
	const both = new Set(other.words.map(meaning));
	return words.filter((word) => !both.has(meaning(word)));
}

/** Of both nouns; none when the word is read as a place that does not exist, such as a postcode elsewhere. */
type Questions = readonly Request[];

async function nowAndThen(word: string, { now, then }: Record<'now' | 'then', Vocabulary>, at: Date) {
	const [asked, later] = [await questions(word, now, at), await questions(word, then, at)];
	const before = await findsOf(asked);
	return { now: before, then: isReadAlike(asked, later) ? before : await findsOf(later) };
}

/** As a visitor asks who types this word alone: everything that answers, the best first. */
async function questions(word: string, vocabulary: Vocabulary, at: Date): Promise<Questions> {
	const read = await ask(nouns, { ...emptyQuery, text: word }, at, vocabulary);
	return read.ok ? read.posed.map(({ request }) => ({ ...request, limit: MOST })) : [];
}

function isReadAlike(one: Questions, other: Questions): boolean {
	const wordsOf = (questions: Questions) => JSON.stringify(questions.map(({ words }) => words));
	return wordsOf(one) === wordsOf(other);
}

async function findsOf(asked: Questions): Promise<Finds> {
	// The steps of a visitor: also a slip that is mended, and fewer words when no text holds all.
	const [activity = [], place = []] = await Promise.all(asked.map((request) => steps.ids(request, { widely: true })));
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
