// The search port: what any engine is asked, and what it answers. An engine returns ids, a total and counts; everything
// a visitor sees is read from Postgres afterwards, so what was withdrawn cannot appear.
import type { Vocabulary } from './dutch/compounds.ts';
import type { QueryWord } from './dutch/question.ts';
import type { Box, Noun, Query, Sort } from './query.ts';

/** A query with its words analysed, slips mended, and its place looked up. */
export type Request = {
	noun: Noun;
	query: Query;
	words: readonly QueryWord[];
	/** What the words were analysed with. */
	vocabulary: Vocabulary;
	/** Inside one of these districts or neighbourhoods (ids). */
	areas: readonly number[] | null;
	/** Distances count from here. */
	centre: { lon: number; lat: number } | null;
	/** Metres round the centre; null: no limit by distance. */
	radius: number | null;
	box: Box | null;
	/** Instants of the days asked by `van` and `tot`, half-open. */
	days: { from: Date; to: Date } | null;
	spans: Spans;
	/** The parts of a week that stood in the words, 21 bits, Monday morning first; 0: any. */
	week: number;
	sort: Sort;
	/** Local day of `now` in the municipality. */
	today: string;
	now: Date;
	/** 0: the total and the counts alone. */
	limit: number;
	offset: number;
	/** Fields of which counts are wanted, when not all are. An engine may give more. */
	fields?: readonly string[];
	/**
	 * Counts are wanted only of values for which that other request counts none. An engine may give more; a total then says
	 * nothing.
	 */
	unless?: Request;
	/** Of these alone. An engine may leave this out of account: whoever asks looks again. */
	only?: readonly number[];
};

/** Half-open instants of the spans people ask for by name. */
export type Spans = Record<'vandaag' | 'morgen' | 'weekend' | 'week', { from: Date; to: Date }>;

/** field → value → how many things have that value, when nothing else of its field is asked by a filter. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type Answer = { ids: readonly number[]; total: number; facets: Facets };

export type Engine = {
	name: 'postgres' | 'meilisearch';
	/** Whether it can answer as Postgres does; it is asked nothing else. */
	answersExactly: (request: Request) => boolean;
	/** One answer for each request, in their order: asked at once. Null: it does not know yet what has changed. */
	find: (requests: readonly Request[]) => Promise<Answer[] | null>;
	/** Ids of all results in the order asked, at most `limit`; null as above. */
	all: (request: Request) => Promise<readonly number[] | null>;
};
