// What a change of words does: how many each word finds now and then, and what is new or goes. Pure.
import { nouns, type Noun } from '../query.ts';

export type Count = { now: number; then: number };
/** Something that a word finds only before, or only after the change. */
export type Moved<Thing = { noun: Noun; id: number }> = Thing & { word: string };
/** `total` counts each thing once; `first`: a few to recognise it by. */
export type Moves<Thing = { noun: Noun; id: number }> = { total: number; first: Moved<Thing>[] };
export type Effect<Thing = { noun: Noun; id: number }> = {
	/** Words of which the same can be said stand together, where the first of them stands. */
	words: { words: string[]; activity: Count; place: Count }[];
	appears: Moves<Thing>;
	goes: Moves<Thing>;
};

/** What one word finds, in the order it is told. */
export type Finds = Record<Noun, readonly number[]>;

const FIRST = 5;

export function effectOf(words: readonly { word: string; now: Finds; then: Finds }[]): Effect {
	const count = (noun: Noun) => (one: { now: Finds; then: Finds }) => ({
		now: one.now[noun].length,
		then: one.then[noun].length
	});
	const [activity, place] = [count('activity'), count('place')];
	return {
		words: together(words.map((one) => ({ words: [one.word], activity: activity(one), place: place(one) }))),
		appears: movesOf(words.flatMap(({ word, now, then }) => onlyIn(word, then, now))),
		goes: movesOf(words.flatMap(({ word, now, then }) => onlyIn(word, now, then)))
	};
}

function together(told: Effect['words']): Effect['words'] {
	const groups = Map.groupBy(told, ({ activity, place }) => JSON.stringify([activity, place]));
	return [...groups.values()].map((group) => ({ ...group[0]!, words: group.flatMap(({ words }) => words) }));
}

function onlyIn(word: string, one: Finds, other: Finds): Moved[] {
	return nouns.flatMap((noun) => {
		const known = new Set(other[noun]);
		return one[noun].filter((id) => !known.has(id)).map((id) => ({ noun, id, word }));
	});
}

function movesOf(moved: readonly Moved[]): Moves {
	// Of one thing that several words lead to, the first tells enough.
	const once = new Map([...moved].reverse().map((one) => [`${one.noun} ${one.id}`, one]));
	const first = moved.filter((one) => once.get(`${one.noun} ${one.id}`) === one);
	return { total: once.size, first: first.slice(0, FIRST) };
}
