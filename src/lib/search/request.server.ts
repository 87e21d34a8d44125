// From a query to what an engine is asked: its words analysed, its place looked up, its days as instants.
import * as areas from '#lib/areas/areas.server.ts';
import type { Area } from '#lib/areas/area.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { analyseQuery } from './dutch/analysis.ts';
import type { Request } from './engine.ts';
import { daysAsked, DEFAULT_RADIUS, PAGE_SIZE, sortOf, type Noun, type Query, type QueryProblem } from './query.ts';
import { siteVocabulary } from './vocabulary.ts';

export type Where = {
	area: Area | null;
	/** Distances count from here. */
	centre: { lon: number; lat: number } | null;
	radius: number | null;
	/** On screen: 'Schadewijk', '5341 AB', 'de plek die je koos'. */
	name: string | null;
};

/** Everything an engine needs to know to answer. */
export function requestOf(noun: Noun, query: Query, where: Where, now: Date, vocabulary = siteVocabulary()): Request {
	const today = dayAt(now);
	const instants = ({ from, to }: { from: string; to: string }) => ({
		from: instantOf(`${from}T00:00`),
		to: instantOf(`${addDays(to, 1)}T00:00`)
	});
	const span = (when: Query['when']) =>
		instants(daysAsked({ when, from: null, to: null }, today) ?? { from: today, to: today });
	const loose = query.from || query.to ? daysAsked(query, today) : null;
	return {
		noun,
		query,
		words: query.text ? analyseQuery(query.text, vocabulary).words : [],
		vocabulary,
		areas: where.area ? areaIds(where.area) : null,
		centre: where.centre,
		radius: where.radius,
		box: query.box,
		days: loose && instants(loose),
		spans: { vandaag: span('vandaag'), morgen: span('morgen'), weekend: span('weekend'), week: span('week') },
		sort: sortOf(noun, query, where.centre !== null),
		today,
		now,
		limit: PAGE_SIZE,
		offset: (query.page - 1) * PAGE_SIZE
	};
}

const areaIds = (area: Area): readonly number[] | null =>
	area.level === 'municipality' ? null : area.level === 'group' ? area.memberIds : [area.id];

/** What `bij` is, or what is wrong with it. */
export async function locate(query: Query): Promise<Where | { problem: QueryProblem }> {
	const { near } = query;
	if (!near) return { area: null, centre: null, radius: null, name: null };
	if (near.type === 'point')
		return { area: null, centre: near, radius: query.radius ?? DEFAULT_RADIUS, name: 'de plek die je koos' };
	if (near.type === 'postcode') {
		const centre = await areas.postcode(near.pc4);
		if (!centre) return { problem: { field: 'bij', key: 'unknown-postcode' } };
		return { area: null, centre, radius: query.radius ?? DEFAULT_RADIUS, name: near.postcode };
	}
	const area = await areas.bySlug(near.slug);
	if (!area) return { problem: { field: 'bij', key: 'unknown-area' } };
	return { area, centre: { lon: area.labelLon, lat: area.labelLat }, radius: query.radius, name: area.displayName };
}
