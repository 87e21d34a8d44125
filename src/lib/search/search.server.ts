// The door of search: a query in, ids with a total and counts out. Nothing here shows anything: cards are read afterwards.
import * as areas from '#lib/areas/areas.server.ts';
import type { Area } from '#lib/areas/area.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { isUnavailable, sql, type Sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { analyseQuery, type QueryWord } from './dutch/analysis.ts';
import type { Engine, Request } from './engine.ts';
import type { Facets } from './facets.ts';
import { forget, postgres } from './postgres.server.ts';
import * as projection from './projection.server.ts';
import {
	daysAsked,
	DEFAULT_RADIUS,
	PAGE_SIZE,
	sortOf,
	type Noun,
	type Query,
	type QueryProblem,
	type Sort
} from './query.ts';
import { siteVocabulary } from './vocabulary.ts';

export type Found = {
	ids: number[];
	total: number;
	pages: number;
	facets: Facets;
	/** As understood: for highlights. */
	words: readonly QueryWord[];
	/** What `bij` turned out to be. */
	where: Where;
	sort: Sort;
};

export type Where = {
	area: Area | null;
	/** Distances count from here. */
	centre: { lon: number; lat: number } | null;
	radius: number | null;
	/** On screen: 'Schadewijk', '5341 AB', 'de plek die je koos'. */
	name: string | null;
};

let engine: Engine = postgres;

/** Chooses the engine; called once at start. Without a call Postgres answers. */
export function use(chosen: Engine) {
	engine = chosen;
	awayUntil = 0;
}

/** Who answers now, for the health page: 'postgres', 'meilisearch', or 'postgres (meilisearch is away)'. */
export const engineName = (): string =>
	Date.now() < awayUntil ? `${postgres.name} (${engine.name} is away)` : engine.name;

/** The ids of one page, the total and the counts; or what is wrong with `bij`. `now` decides what is still to come. */
export async function find(
	noun: Noun,
	query: Query,
	now: Date
): Promise<{ ok: true; found: Found } | { ok: false; problem: QueryProblem }> {
	const where = await locate(query);
	if ('problem' in where) return { ok: false, problem: where.problem };
	const request = requestOf(noun, query, where, now);
	const answer = await answering((engine) => engine.find(request));
	const pages = Math.max(1, Math.ceil(answer.total / PAGE_SIZE));
	return {
		ok: true,
		found: {
			ids: answer.ids,
			total: answer.total,
			pages,
			facets: answer.facets,
			words: answer.words,
			where,
			sort: request.sort
		}
	};
}

/** The ids of every result, in order, unpaged: for the map, a calendar, a print. */
export async function all(
	noun: Noun,
	query: Query,
	now: Date,
	limit = 100_000
): Promise<{ ok: true; ids: number[]; where: Where } | { ok: false; problem: QueryProblem }> {
	const where = await locate(query);
	if ('problem' in where) return { ok: false, problem: where.problem };
	const request = { ...requestOf(noun, query, where, now), limit, offset: 0 };
	return { ok: true, ids: await answering((engine) => engine.all(request)), where };
}

/** Writes what changed into the index, inside the transaction that changed it. */
export const project = projection.project;

/** Sets again what the clock changes about these ids. */
export const refreshMoments = projection.refreshMoments;

/** Moves "the next time" on for everything whose last one has passed; returns how many. For the worker, each minute. */
export async function refreshPassed(): Promise<number> {
	let moved = 0;
	for (const noun of ['activity', 'place'] as const) {
		const ids = await projection.passed(sql, noun);
		await projection.refreshMoments(sql, noun, ids);
		moved += ids.length;
	}
	return moved;
}

/** Indexes again what another version of the analyser indexed; returns how many. For the worker, when it starts. */
export async function reindexOutdated(): Promise<number> {
	let done = 0;
	for (const noun of ['activity', 'place'] as const)
		for (let ids; (ids = await projection.outdated(sql, noun)).length; done += ids.length) {
			const some = ids;
			await sql.begin((tx) => projection.project(tx, noun, some));
		}
	return done;
}

/** Indexes everything again, a thousand at a time. */
export async function reindex(report: (done: number) => void = () => {}): Promise<number> {
	let done = 0;
	for (const noun of ['activity', 'place'] as const) {
		for (let after = 0; ;) {
			const ids = await batchAfter(sql, noun, after);
			const last = ids.at(-1);
			if (last === undefined) break;
			await sql.begin((tx) => projection.project(tx, noun, ids));
			report((done += ids.length));
			after = last;
		}
		const gone = await orphans(sql, noun);
		await sql.begin((tx) => projection.project(tx, noun, gone));
	}
	return done;
}

// Documents of what is no longer there at all.
async function orphans(sql: Sql, noun: Noun): Promise<number[]> {
	const table = noun === 'activity' ? sql`activities` : sql`places`;
	const rows = await sql<{ id: number }[]>`
		select id from search_docs d where kind = ${noun} and not exists (select from ${table} t where t.id = d.id)`;
	return rows.map(({ id }) => id);
}

async function batchAfter(sql: Sql, noun: Noun, after: number): Promise<number[]> {
	const table = noun === 'activity' ? sql`activities` : sql`places`;
	const rows = await sql<{ id: number }[]>`select id from ${table} where id > ${after} order by id limit 1000`;
	return rows.map(({ id }) => id);
}

/** What an index holds, and which ids ('activity-12') stand in it or in the public views only. */
export type Difference = { indexed: number; missing: string[]; surplus: string[] };

/** Compares search_docs with what the public may see. */
export async function compare(): Promise<Difference> {
	const [found] = await sql<Difference[]>`
		with public as (
			select 'activity-' || id as id from public_activities union all select 'place-' || id from public_places
		), docs as (select kind || '-' || id as id from search_docs)
		select (select count(*)::int from docs) as indexed,
			array(select id from public except select id from docs order by 1) as missing,
			array(select id from docs except select id from public order by 1) as surplus`;
	return found ?? { indexed: 0, missing: [], surplus: [] };
}

const ears: (() => void)[] = [];

/** `hear` is called when anything that search reads has changed, here or in another process. */
export const onChange = (hear: () => void) => void ears.push(hear);

/** To be called after a change is in, by the process that made it: others hear of it by themselves. */
export function changed() {
	forget();
	for (const hear of ears) hear();
}

/** Hears of changes made by other processes, so that nothing remembered outlives them. Returns how to stop listening. */
export async function listen(): Promise<() => Promise<void>> {
	// Also after a lost connection: what was missed meanwhile is unknown.
	const { unlisten } = await sql.listen('search_changed', changed, changed);
	return unlisten;
}

// An engine that failed is left alone for a moment: no visitor waits for what is away.
const LEFT_ALONE = 5_000;
const LOG_EVERY = 60_000;
let awayUntil = 0;
let loggedAt = -Infinity;

// An outside engine that is away must not take the site with it: Postgres knows everything too.
async function answering<Answer>(ask: (engine: Engine) => Promise<Answer>): Promise<Answer> {
	if (engine === postgres || Date.now() < awayUntil) return ask(postgres);
	try {
		return await ask(engine);
	} catch (error) {
		// What Postgres itself refused says nothing about the engine.
		if (isUnavailable(error)) throw error;
		const now = Date.now();
		awayUntil = now + LEFT_ALONE;
		if (now - loggedAt >= LOG_EVERY) {
			loggedAt = now;
			log.warn({ err: error, engine: engine.name }, 'Postgres answers instead');
		}
		return ask(postgres);
	}
}

function requestOf(noun: Noun, query: Query, where: Where, now: Date): Request {
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
		words: query.text ? analyseQuery(query.text, siteVocabulary).words : [],
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

async function locate(query: Query): Promise<Where | { problem: QueryProblem }> {
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
