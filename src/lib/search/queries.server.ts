// The SQL of the Postgres engine: what is shown, which of it matches, and which page of that.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Request } from './engine.ts';
import type { Noun } from './query.ts';
import { blocks, timeFilterOf, filtersOf, type Word } from './signature.ts';

export type TextQuery = { all: string; exact: string } | null;

// Moments that began before this and still go on are not looked for: an evening, a night, a day out.
const LONGEST_UNDER_WAY = 24 * 60 * 60 * 1000;
const METRES_PER_DEGREE = 111_195;

const moments = (sql: Sql, noun: Noun) =>
	noun === 'activity'
		? sql`(select activity_id as id, starts_at, ends_at, day_parts from occurrences where not cancelled)`
		: sql`(select place_id as id, starts_at, ends_at, day_parts from place_openings)`;

const underWaySince = (from: Date, now: Date) => new Date(Math.max(from.getTime(), now.getTime()) - LONGEST_UNDER_WAY);

// An activity whose last date has passed is on no list; a place stays a place.
const isShown = (sql: Sql, noun: Noun, now: Date) =>
	sql`d.kind = ${noun} ${noun === 'activity' ? sql`and d.last_ends_at > ${now}` : sql``}`;

/** Metres from the centre, as the crow flies: as geo/distance.ts has it, with the same radius. */
function distance(sql: Sql, { centre }: Request) {
	if (!centre) return sql`0::float8`;
	const { lon, lat } = centre;
	return sql`(12742017.6 * asin(sqrt(least(1, pow(sin(radians(d.lat - ${lat}) / 2), 2)
		+ cos(radians(${lat})) * cos(radians(d.lat)) * pow(sin(radians(d.lon - ${lon}) / 2), 2)))))`;
}

/** What holds whatever filters are chosen: shown at all, the words, and where. */
function matching(sql: Sql, request: Request, text: TextQuery) {
	const { noun, now, areas, centre, radius, box } = request;
	const inArea = areas
		? sql`(d.district_id = any(${areas as number[]}) or d.neighbourhood_id = any(${areas as number[]}))`
		: null;
	// A bounding box first: it is what the index knows.
	const near =
		centre && radius !== null
			? sql`(d.lat between ${centre.lat - radius / METRES_PER_DEGREE} and ${centre.lat + radius / METRES_PER_DEGREE}
				and d.lon between ${centre.lon - radius / (METRES_PER_DEGREE * 0.6)} and ${centre.lon + radius / (METRES_PER_DEGREE * 0.6)}
				and ${distance(sql, request)} <= ${radius})`
			: null;
	const where =
		inArea && near ? sql`and (${inArea} or ${near})` : (inArea ?? near) ? sql`and ${(inArea ?? near)!}` : sql``;
	return sql`${isShown(sql, noun, now)}
		${text ? sql`and d.words @@ ${text.all}::tsquery` : sql``}
		${where}
		${box ? sql`and d.lon between ${box[0]} and ${box[2]} and d.lat between ${box[1]} and ${box[3]}` : sql``}`;
}

/** Columns of whole numbers, as text: what has to be read one value at a time takes ten times as long. */
type Columns<Name extends string> = Record<Name, string | null>;

/** Everything the public may see of one noun: ids, signatures and where it is, a column each, in one row. */
export async function shown(sql: Sql, { noun, now, spans }: Pick<Request, 'noun' | 'now' | 'spans'>) {
	const span = (name: keyof typeof spans) =>
		sql`case when m.starts_at < ${spans[name].to} and (m.starts_at >= ${spans[name].from} or ${spans[name].from} <= ${now})
			then m.day_parts << ${blocks[name]} else 0 end`;
	const lastDay = new Date(Math.max(...Object.values(spans).map(({ to }) => to.getTime())));
	const [row] = await sql<
		Columns<'ids' | 'subject' | 'traits' | 'moments' | 'district' | 'neighbourhood' | 'lon' | 'lat'>[]
	>`
		with soon as (
			select m.id, bit_or(${span('vandaag')} | ${span('morgen')} | ${span('weekend')} | ${span('week')}
				| case when m.starts_at <= ${now} then 1 << 30 else 0 end) as moments
			from ${moments(sql, noun)} m
			where m.starts_at >= ${underWaySince(now, now)} and m.starts_at < ${lastDay} and m.ends_at > ${now}
			group by m.id
		)
		select string_agg(d.id::text, ',') as ids, string_agg(d.subject::text, ',') as subject,
			string_agg(d.traits::text, ',') as traits, string_agg((d.day_parts | coalesce(soon.moments, 0))::text, ',') as moments,
			string_agg(coalesce(d.district_id, 0)::text, ',') as district,
			string_agg(coalesce(d.neighbourhood_id, 0)::text, ',') as neighbourhood,
			string_agg(coalesce(d.lon, 'NaN')::text, ',') as lon, string_agg(coalesce(d.lat, 'NaN')::text, ',') as lat
		from search_docs d
		left join soon on soon.id = d.id
		where ${isShown(sql, noun, now)}`;
	return row!;
}

/** Ids of what these words find, the best answer first, and how good each is: equal answers have equal numbers. */
export async function matches(sql: Sql, request: Request, text: NonNullable<TextQuery>) {
	const [row] = await sql<Columns<'ids' | 'tiers'>[]>`
		select string_agg(id::text, ',') as ids, string_agg(tier::text, ',') as tiers from (
			select d.id, dense_rank() over (order by ${rank(sql, text)} desc) as tier
			from search_docs d
			where ${isShown(sql, request.noun, request.now)} and d.words @@ ${text.all}::tsquery
			order by tier, d.next_starts_at, d.id
		) found`;
	return row!;
}

/** What comes within these days, in which day parts, and when first (minutes since 1970). */
export async function within(sql: Sql, request: Request, days: { from: Date; to: Date }) {
	const [row] = await sql<Columns<'ids' | 'parts' | 'firsts'>[]>`
		select string_agg(id::text, ',') as ids, string_agg(parts::text, ',') as parts, string_agg(first::text, ',') as firsts
		from (
			select m.id, bit_or(m.day_parts) as parts, (extract(epoch from min(m.starts_at)) / 60)::int as first
			from ${moments(sql, request.noun)} m
			where ${comesWithin(sql, request, days)} group by m.id
		) asked`;
	return row!;
}

/** Ids of what matches and passes every filter, in the order asked. */
export async function page(sql: Sql, request: Request, text: TextQuery): Promise<number[]> {
	const { now, limit, offset, query } = request;
	const time = timeFilterOf(query);
	const span = time && time.span !== 'any' ? spanOf(request, time.span) : null;
	const column: Record<Word, 'subject' | 'traits' | null> = { subject: 'subject', traits: 'traits', moments: null };
	const filters = filtersOf(query).map(({ word, mask, match }) => {
		const name = column[word];
		if (!name)
			return sql`and exists (select from ${moments(sql, request.noun)} m where m.id = d.id
				and m.starts_at > ${underWaySince(now, now)} and m.starts_at <= ${now} and m.ends_at > ${now})`;
		return match === 'all' ? sql`and d.${sql(name)} & ${mask} = ${mask}` : sql`and d.${sql(name)} & ${mask} <> 0`;
	});
	// Until a day, whatever the hour: the first moment to come says it all, and stands in an index.
	const soon = span !== null && span.from <= now && time?.parts === everyDayPart;
	const asked =
		span && !soon
			? sql`join (select m.id, min(m.starts_at) as next from ${moments(sql, request.noun)} m
			where ${comesWithin(sql, request, span)} and m.day_parts & ${time?.parts ?? 0} <> 0 group by m.id) asked on asked.id = d.id`
			: sql``;
	const rows = await sql<{ id: number }[]>`
		select d.id
		from search_docs d ${asked}
		where ${matching(sql, request, text)}
			${soon ? sql`and ${comesBefore(sql, request, span.to)}` : sql``}
			${time?.span === 'any' ? sql`and d.day_parts & ${time.parts} <> 0` : sql``}
			${filters.length ? filters : sql``}
			${request.only ? sql`and d.id = any(${request.only as number[]})` : sql``}
		order by ${order(sql, request, text, span !== null && !soon, time?.span === 'any' ? time.parts : 0)}
		limit ${limit} offset ${offset}`;
	return rows.map(({ id }) => id);
}

function order(sql: Sql, request: Request, text: TextQuery, span: boolean, parts: number) {
	const next = span ? sql`asked.next` : parts ? nextIn(sql, parts) : sql`d.next_starts_at`;
	switch (request.sort) {
		case 'relevantie':
			return text ? sql`${rank(sql, text)} desc, ${next}, d.id` : sql`${next}, d.id`;
		case 'afstand':
			return sql`${distance(sql, request)}, ${next}, d.id`;
		case 'naam':
			return sql`d.name, d.id`;
		case 'tijd':
			return sql`${next}, d.id`;
	}
}

// What people typed counts for more than what it may also mean.
const rank = (sql: Sql, text: NonNullable<TextQuery>) =>
	sql`ts_rank(d.words, ${text.all}::tsquery) + 4 * ts_rank(d.words, ${text.exact}::tsquery)`;

// The first moment in any of the day parts asked: the array holds the next one of each.
const nextIn = (sql: Sql, parts: number) => {
	const wanted = [0, 1, 2, 3, 4, 5].filter((bit) => parts & (1 << bit)).map((bit) => bit + 1);
	return sql`(select min(d.next_by_part[part]) from unnest(${wanted}::int[]) part)`;
};

// Behind for a moment (the worker moves the next date on each minute) or going on for days: then the dates themselves tell.
const comesBefore = (sql: Sql, request: Request, to: Date) =>
	sql`d.next_starts_at < ${to} and ((d.next_ends_at > ${request.now} and d.next_starts_at >= ${underWaySince(request.now, request.now)})
		or exists (select from ${moments(sql, request.noun)} m where m.id = d.id and ${comesWithin(sql, request, { from: request.now, to })}))`;

const comesWithin = (sql: Sql, request: Request, { from, to }: { from: Date; to: Date }) =>
	sql`m.starts_at < ${to} and m.ends_at > ${request.now} and (m.starts_at >= ${from}
		or (${from} <= ${request.now} and m.starts_at >= ${underWaySince(from, request.now)}))`;

/** The instants of a span of days; null when any day will do. */
export function spanOf(request: Request, span: Exclude<ReturnType<typeof timeFilterOf>, null>['span']) {
	return span === 'any' ? null : span === 'days' ? request.days : request.spans[span];
}

/** For each word, the words of the site that look like it; a word that is there itself gives only itself. */
export async function lookalikes(sql: Sql, words: readonly string[]): Promise<Map<string, string[]>> {
	const rows = await sql<{ word: string; terms: string[] }[]>`
		select w.word, case when exists (select from search_terms where term = w.word) then array[w.word]
			else array(select t.term from search_terms t where t.term % w.word order by similarity(t.term, w.word) desc, t.term limit 40) end as terms
		from unnest(${words as string[]}::text[]) as w (word)`;
	return new Map(rows.map(({ word, terms }) => [word, terms]));
}
