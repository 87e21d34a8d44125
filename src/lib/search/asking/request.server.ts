// From a query to what an engine is asked: its words analysed, its place looked up, its days as instants.
import * as areas from '#lib/areas/areas.server.ts';
import type { Area } from '#lib/areas/area.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { tokeniseQuery } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import type { Request } from '../engine.ts';
import { siteNames, whereabouts } from '../reading/names.server.ts';
import {
	daysAsked,
	DEFAULT_RADIUS,
	PAGE_SIZE,
	sortOf,
	type Near,
	type Noun,
	type Query,
	type QueryProblem
} from '../query.ts';
import { read, type Known, type Reading } from '../reading/reading.ts';
import { slipsIn } from '../words/spelling.server.ts';
import { siteVocabulary } from '../words/vocabulary.ts';

export type Where = {
	/** `bij`, with the right spelling of its name. */
	near: Near | null;
	area: Area | null;
	/** Distances count from here. */
	centre: { lon: number; lat: number } | null;
	radius: number | null;
	/** On screen: 'Schadewijk', '5341 AB', 'de plek die je koos'. */
	name: string | null;
};

/** A question as an engine is asked it, and how its words were read. */
export type Posed = { request: Request; where: Where; reading: Reading };

/** Reads a question for one noun or several, with the words as `vocabulary` knows them; or says what is wrong with `bij`. */
export async function ask(
	nouns: readonly Noun[],
	query: Query,
	now: Date,
	vocabulary: Vocabulary = siteVocabulary()
): Promise<{ ok: true; posed: Posed[] } | { ok: false; problem: QueryProblem }> {
	// Without words there is nothing to read: the list of today asks for no names.
	const reading = query.text ? read(query, await knownOf(query.text, vocabulary, dayAt(now))) : unread(query);
	const located = await locate(reading.query);
	if ('problem' in located) return { ok: false, problem: located.problem };
	// A place in the words gives distances; whether a thing is there, its marks tell.
	const where = { ...located, centre: located.centre ?? reading.near?.centre ?? null };
	const posed = nouns.map((noun) => ({ request: requestOf(noun, reading, where, now, vocabulary), where, reading }));
	return { ok: true, posed };
}

async function knownOf(text: string, vocabulary: Vocabulary, today: Day): Promise<Known> {
	const isStrange = (word: string) =>
		!isFiller(word) && !vocabulary.knows(word) && vocabulary.synonyms.of([vocabulary.stem(word)]).length === 0;
	const strange = tokeniseQuery(text).flatMap(({ word }) => (isStrange(word) ? word : []));
	const [names, slips] = await Promise.all([siteNames(), slipsIn(strange)]);
	return { names, vocabulary, today, slips, isStrange };
}

const unread = (query: Query): Reading => ({ words: [], understood: [], query, week: 0, near: null, sort: null });

function requestOf(
	noun: Noun,
	{ query, words, week, sort }: Reading,
	where: Where,
	now: Date,
	vocabulary: Vocabulary
): Request {
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
		words,
		vocabulary,
		areas: where.area ? areaIds(where.area) : null,
		centre: where.centre,
		radius: where.radius,
		box: query.box,
		days: loose && instants(loose),
		spans: { vandaag: span('vandaag'), morgen: span('morgen'), weekend: span('weekend'), week: span('week') },
		week,
		sort: sortOf(noun, { ...query, sort: query.sort ?? sort }, where.centre !== null),
		today,
		now,
		limit: PAGE_SIZE,
		offset: (query.page - 1) * PAGE_SIZE
	};
}

const areaIds = (area: Area): readonly number[] | null =>
	area.level === 'municipality' ? null : area.level === 'group' ? area.memberIds : [area.id];

const nowhere: Where = { near: null, area: null, centre: null, radius: null, name: null };

/** What `bij` is, or what is wrong with it. */
async function locate({ near, radius }: Query): Promise<Where | { problem: QueryProblem }> {
	if (!near) return nowhere;
	const round = { near, area: null, radius: radius ?? DEFAULT_RADIUS };
	if (near.type === 'point') return { ...round, centre: near, name: 'de plek die je koos' };
	if (near.type === 'postcode') {
		const centre = await areas.postcode(near.pc4);
		if (!centre) return { problem: { field: 'bij', key: 'unknown-postcode' } };
		return { ...round, centre, name: near.postcode };
	}
	const area = await areas.bySlug(near.slug);
	if (area) return inside(area, radius);
	const found = await whereabouts(near.slug.replaceAll('-', ' '));
	const meant = found?.named.slug ? await areas.bySlug(found.named.slug) : null;
	if (meant) return inside(meant, radius);
	if (!found?.centre) return { problem: { field: 'bij', key: 'unknown-area' } };
	const { name } = found.named;
	return { ...round, near: { type: 'place', slug: slugOf(name) }, centre: found.centre, name };
}

const inside = (area: Area, radius: number | null): Where => ({
	near: { type: 'area', slug: area.slug },
	area,
	centre: { lon: area.labelLon, lat: area.labelLat },
	radius,
	name: area.displayName
});
