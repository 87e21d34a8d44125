// What an engine is asked on a Wednesday morning, without a database: the words as they stand in the URL.
import { instantOf } from '#lib/calendar/zone.ts';
import { analyseQuery } from '#lib/search/dutch/question.ts';
import type { Request } from '#lib/search/engine.ts';
import { parse } from '#lib/search/parse.ts';
import { siteVocabulary } from '#lib/search/words/vocabulary.ts';

const now = instantOf('2026-11-25T10:00');

export const instants = (from: string, to: string) => ({
	from: instantOf(`${from}T00:00`),
	to: instantOf(`${to}T00:00`)
});

export function request(params: string, change: Partial<Request> = {}): Request {
	const { query } = parse(new URLSearchParams(params));
	return {
		noun: 'activity',
		query,
		words: analyseQuery(query.text, siteVocabulary()).words,
		vocabulary: siteVocabulary(),
		week: 0,
		areas: null,
		centre: null,
		radius: null,
		box: query.box,
		days: null,
		spans: {
			vandaag: instants('2026-11-25', '2026-11-26'),
			morgen: instants('2026-11-26', '2026-11-27'),
			weekend: instants('2026-11-28', '2026-11-30'),
			week: instants('2026-11-25', '2026-12-02')
		},
		sort: query.text ? 'relevantie' : 'tijd',
		today: '2026-11-25',
		now,
		limit: 24,
		offset: 0,
		...change
	};
}
