// A document as Meilisearch gets it, made from the very row Postgres searches: both engines know the same. Pure.
import type { Phrase } from '../dutch/synonyms.ts';
import type { Noun } from '../query.ts';
import { dayPartSlugs, dimensions } from '../signature.ts';

/** A word of the index with its places and weights, as `unnest(tsvector)` gives them. */
export type IndexedTerm = [term: string, positions: number[], weights: string[]];

/** A row of search_docs, with its coming moments: local days and bit sets of day parts. */
export type Row = {
	kind: Noun;
	id: number;
	name: string;
	lon: number | null;
	lat: number | null;
	districtId: number | null;
	neighbourhoodId: number | null;
	subject: number;
	traits: number;
	dayParts: number;
	nextStartsAt: Date | null;
	nextEndsAt: Date | null;
	lastEndsAt: Date | null;
	nextByPart: (Date | null)[];
	terms: IndexedTerm[];
	moments: [day: string, parts: number][];
};

/** Times are whole seconds since 1970; what is unknown is left out, which Meilisearch sorts last. */
export type Document = { id: string; ref: number; kind: Noun } & Record<string, unknown>;

export const documentId = (kind: Noun, id: number): string => `${kind}-${id}`;

const isOfRow = /^(?<kind>activity|place)-(?<id>[1-9]\d{0,9})$/;

/** Which row a document of this name is of; null when no row makes one. */
export function rowOf(name: string): { noun: Noun; id: number } | null {
	const { kind, id } = isOfRow.exec(name)?.groups ?? {};
	return kind && Number(id) < 2 ** 31 ? { noun: kind as Noun, id: Number(id) } : null;
}

/** The document of a row. `longNames`: names of more words, as stems, that a question may hold. */
export function documentOf(row: Row, longNames: readonly Phrase[]): Document {
	const namesHeldIn = (those: string) => namesIn(row.terms, longNames, those);
	return {
		id: documentId(row.kind, row.id),
		ref: row.id,
		kind: row.kind,
		name: row.name,
		// What decides whether a document is found: every word, and every name of more words that a question may hold.
		terms: [...row.terms.map(([term]) => term), ...namesHeldIn('ABCD')],
		headings: [...heldIn(row.terms, 'ABC'), ...namesHeldIn('ABC')],
		titles: [...heldIn(row.terms, 'A'), ...namesHeldIn('A')],
		announced: [...heldIn(row.terms, 'AC'), ...namesHeldIn('AC')],
		labels: heldIn(row.terms, 'B'),
		areas: [row.districtId, row.neighbourhoodId].filter((id) => id !== null),
		...Object.fromEntries(
			dimensions
				.filter(({ word }) => word !== 'moments')
				.map(({ field, word, first, values }) => [
					field,
					values.filter((_, bit) => row[word as 'subject' | 'traits'] & (1 << (first + bit)))
				])
		),
		parts: dayPartSlugs.filter((_, bit) => row.dayParts & (1 << bit)),
		moments: [...new Set(row.moments.flatMap(([day, parts]) => bitsOf(parts).map((bit) => momentKey(day, bit))))],
		...times({ next: row.nextStartsAt, until: row.nextEndsAt, last: row.lastEndsAt }),
		...times(Object.fromEntries(row.nextByPart.map((at, bit) => [`next${bit}`, at]))),
		...(row.lon !== null && row.lat !== null && { lon: row.lon, lat: row.lat })
	};
}

/** A day part of one day, as a value to filter by: two halves of a question are then one question. */
export const momentKey = (day: string, part: number): string => `${day}/${part}`;

export const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** The terms that stand somewhere with one of these weights. */
const heldIn = (terms: readonly IndexedTerm[], those: string): string[] =>
	terms.flatMap(([term, , weights]) => (weights.some((weight) => those.includes(weight)) ? [term] : []));

const bitsOf = (set: number) => dayPartSlugs.map((_, bit) => bit).filter((bit) => set & (1 << bit));

const times = (instants: Record<string, Date | null>) =>
	// What is null in an array of moments, Postgres' client reads as a date that is none.
	Object.fromEntries(
		Object.entries(instants).flatMap(([name, at]) => (at && !Number.isNaN(at.getTime()) ? [[name, seconds(at)]] : []))
	);

/** The names of more words whose words stand side by side, each with one of these weights. */
function namesIn(terms: readonly IndexedTerm[], longNames: readonly Phrase[], those: string): string[] {
	const places = new Map(
		terms.map(([term, positions, weights]) => [
			term,
			new Set(positions.filter((_, index) => those.includes(weights[index] ?? 'D')))
		])
	);
	const startingWith = Map.groupBy(longNames, ([first]) => first ?? '');
	return [...places].flatMap(([term, positions]) =>
		(startingWith.get(term) ?? [])
			.filter((name) => [...positions].some((at) => name.every((stem, step) => places.get(stem)?.has(at + step))))
			.map((name) => name.join(' '))
	);
}
