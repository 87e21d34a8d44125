// Groups of words that mean the same: those that come with the software, under what the municipality made of them. Pure.
import { tokenise } from '../dutch/normalise.ts';
import { shipped, type SynonymGroup } from '../dutch/synonyms.ts';
import { stem } from '../dutch/stem.ts';
import type { View } from './synonym-view.ts';

export type Words = Pick<SynonymGroup, 'words' | 'also'>;

/** What somebody makes of a group: these words, nothing at all, or again what came with the software. */
export type Change = ({ state: 'on' } & Words) | { state: 'off' } | { state: 'as-shipped' };

/** The last change of a group as it is kept. A group that is off keeps the words it had. */
export type Kept = SynonymGroup & { id: string; state: Change['state']; at: Date; by: string };

/** A group as an officer finds it. */
export type Listed = SynonymGroup & {
	/** Whether its words are as they came, changed here, or made here. */
	origin: 'shipped' | 'changed' | 'own';
	isOff: boolean;
	/** The change that made it so; a form tells which one it began with. '0': never changed. */
	version: string;
	/** Who changed it last: an account id. */
	last: { at: Date; by: string } | null;
};

const byKey = new Map(shipped.map((group) => [group.key, group]));

/** The words of a group as they came with the software; undefined when it did not. */
export const asShipped = (key: string): SynonymGroup | undefined => byKey.get(key);

/** Every group there is, by its first word; `kept`: the last change of each. */
export function standing(kept: readonly Kept[]): Listed[] {
	const changed = new Map(kept.map((one) => [one.key, one]));
	const came = shipped.map((group) => listedAs(group, changed.get(group.key)));
	// What a later version of the software no longer brings stays when it was changed here.
	const own = kept.filter(({ key, state }) => !byKey.has(key) && state !== 'as-shipped');
	return [...came, ...own.map((one) => listedAs(one, one))].sort(byFirstWord);
}

function listedAs(group: SynonymGroup, last: Kept | undefined): Listed {
	const came = asShipped(group.key);
	const { words, also } = !last || last.state === 'as-shipped' ? group : last;
	return {
		...{ key: group.key, words, also },
		origin: !came ? 'own' : textOf({ words, also }) === textOf(came) ? 'shipped' : 'changed',
		isOff: last?.state === 'off',
		version: last?.id ?? '0',
		last: last ? { at: last.at, by: last.by } : null
	};
}

const textOf = ({ words, also }: Words): string => JSON.stringify([words, also]);
const byFirstWord = (one: Listed, other: Listed): number =>
	(one.words[0] ?? '').localeCompare(other.words[0] ?? '', 'nl') || one.key.localeCompare(other.key);

/** Whether a group becomes something else by a change. */
export function changes(group: Listed, change: Change): boolean {
	if (change.state === 'off') return !group.isOff;
	const wanted = change.state === 'on' ? change : asShipped(group.key);
	return group.isOff || (wanted !== undefined && textOf(wanted) !== textOf(group));
}

/** What stands in a group now and did not before, and the other way round; for on screen. */
export type Difference = { came: string[]; went: string[] };

export function difference(before: Words, after: Words): Difference {
	const told = ({ words, also }: Words) => [...words, ...also.map((word) => `${word} (vindt ook)`)];
	const [one, other] = [told(before), told(after)];
	return { came: other.filter((word) => !one.includes(word)), went: one.filter((word) => !other.includes(word)) };
}

/** What each change of a group did; `past`: all of them, the latest first. */
export function differences(past: readonly Kept[]): Difference[] {
	const nothing: Words = { words: [], also: [] };
	const wordsOf = (one: Kept): Words => (one.state === 'as-shipped' ? (asShipped(one.key) ?? nothing) : one);
	return past.map((one, at) => {
		const earlier = past[at + 1];
		return difference(earlier ? wordsOf(earlier) : (asShipped(one.key) ?? nothing), wordsOf(one));
	});
}

/** What search goes by. */
export const inForce = (listed: readonly Listed[]): SynonymGroup[] =>
	listed.filter(({ isOff }) => !isOff).map(({ key, words, also }) => ({ key, words, also }));

/** What search would go by after a change; `key` is new for a group that is made. */
export function afterwards(listed: readonly Listed[], key: string, change: Change): SynonymGroup[] {
	const others = inForce(listed).filter((group) => group.key !== key);
	const group = change.state === 'on' ? { key, words: change.words, also: change.also } : asShipped(key);
	return change.state === 'off' || !group ? others : [...others, group];
}

/** Words, or a few together, as search compares them: spelling, plural and ending do not matter. */
export const meaning = (text: string): string =>
	tokenise(text)
		.map(({ word }) => stem(word))
		.join(' ');

/** The other groups in use in which some of these words stand, with which, and what else stands there. */
export function elsewhere(
	words: readonly string[],
	key: string,
	listed: readonly Listed[]
): { words: string[]; key: string; beside: string[] }[] {
	const asked = new Map(words.map((word) => [meaning(word), word]));
	return inForce(listed)
		.filter((group) => group.key !== key)
		.flatMap((group) => {
			const meanings = group.words.map(meaning);
			const both = [...new Set(meanings)].flatMap((same) => asked.get(same) ?? []);
			const others = group.words.filter((_, index) => !asked.has(meanings[index]!));
			return both.length ? [{ words: both, key: group.key, beside: [...others, ...group.also].slice(0, 5) }] : [];
		});
}

/** What each group is called, by its key: its first word, with what sets it apart where another begins with the same. */
export function namesOf(listed: readonly Listed[]): Map<string, string> {
	const alike = Map.groupBy(listed, ({ words }) => plain(words[0] ?? ''));
	const apart = ({ words: [, second], also: [found] }: Words) =>
		second ? ` (ook ${second})` : found ? ` (vindt ook ${found})` : '';
	return new Map(
		[...alike.values()].flatMap((groups) =>
			groups.map((group) => [group.key, `${group.words[0] ?? ''}${groups.length > 1 ? apart(group) : ''}`])
		)
	);
}

const plain = (text: string): string =>
	tokenise(text)
		.map(({ word }) => word)
		.join(' ');

/** The groups in which a text stands, however it is spelled: 'oudere' finds ouderen. */
export function found<One extends Listed>(listed: readonly One[], text: string, view: View): One[] {
	const asked = plain(text);
	return listed
		.filter(({ origin, isOff }) => view === 'alle' || (view === 'uit' ? isOff : origin !== 'shipped' || isOff))
		.filter(({ words, also }) => !asked || [...words, ...also].some((word) => plain(word).includes(asked)));
}

/** Under which letter a group stands, by its first word: 'a' to 'z', or '0'. */
export function letterOf({ words }: Words): string {
	const letter = /[\p{L}\p{N}]/u.exec(words[0]?.normalize('NFKD').toLowerCase() ?? '')?.[0] ?? '';
	return letter >= 'a' && letter <= 'z' ? letter : '0';
}

const SHOWN = 5;

/** A few words of a group: those in which a text stands directly after the first; and how many there are more. */
export function aFewOf(words: readonly string[], text: string): { shown: string[]; more: number } {
	const asked = plain(text);
	const [first, ...rest] = words;
	const isAsked = (word: string) => asked !== '' && plain(word).includes(asked);
	const ordered = [...(first ? [first] : []), ...rest.filter(isAsked), ...rest.filter((word) => !isAsked(word))];
	return { shown: ordered.slice(0, SHOWN), more: Math.max(0, words.length - SHOWN) };
}
