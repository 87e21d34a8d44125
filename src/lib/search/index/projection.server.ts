// Keeps search_docs true: called with the ids of what changed, inside the transaction that changed it.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { municipalityCode } from '#lib/foundation/settings.server.ts';
import { placeType } from '#lib/places/types.ts';
import { facts, type Accessibility } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { analyseText, normaliseWord, sound, tokenise, tsvectorLiteral, version, wordsOf } from '../dutch/analysis.ts';
import { areaMark, factMark, freeMark, groupMark, placeMark, settingMark, weekMarks } from './marks.ts';
import { areaNames } from '../reading/names.server.ts';
import { names, type Names } from '../reading/names.ts';
import type { Noun } from '../query.ts';
import { subjectOf, traitsOf } from '../signature.ts';
import { messagesOf } from '../postgres/notices.ts';
import { touched } from '../postgres/shelves.server.ts';
import { siteVocabulary } from '../vocabulary.ts';

/** Raised with the analyser or the bits: what was indexed with another one is indexed again at start. */
export const PROJECTION = `${version}/bits-1/marks-1`;

/** The row a document is made from, of an activity or a place alike. */
type Source = {
	id: number;
	name: string;
	summary: string;
	description: string;
	organiser: string | null;
	location: string | null;
	type: string | null;
	placeId: number | null;
	district: string | null;
	neighbourhood: string | null;
	kinds: string[];
	themes: string[];
	targetGroups: string[];
	languages: string[];
	accessibility: Accessibility;
	free: boolean;
	indoors: boolean | null;
	access: string | null;
	facilities: string[];
	/** Parts of a week in which it still comes, 21 bits, Monday morning first. */
	week: number;
	lon: number | null;
	lat: number | null;
	districtId: number | null;
	neighbourhoodId: number | null;
};

/** What should stand in search_docs for these ids, moments left out, and the words it is found by. */
export async function docsOf(sql: Sql, noun: Noun, ids: readonly number[]) {
	const sources = noun === 'activity' ? await activities(sql, ids) : await places(sql, ids);
	const words = new Set<string>();
	const known = namesOf(await areas.list(municipalityCode(), sql));
	const docs = sources.map((source) => {
		const there = areasOf(source, known);
		const terms = analyseText(
			{
				title: source.name,
				labels: [...there.names, ...labels(source)],
				summary: source.summary,
				body: source.description,
				subjects: subjects(source),
				marks: [...there.marks, ...marks(source)]
			},
			siteVocabulary()
		);
		for (const word of wordsOf(terms)) words.add(word);
		return {
			id: source.id,
			name: source.name.toLowerCase(),
			lon: source.lon,
			lat: source.lat,
			district_id: source.districtId,
			neighbourhood_id: source.neighbourhoodId,
			subject: subjectOf(source),
			traits: traitsOf(source),
			words: tsvectorLiteral(terms)
		};
	});
	return { docs, words };
}

/** Writes the documents of these ids; what the public may not see leaves the index. At most some thousands at a time. */
export async function project(sql: Sql, noun: Noun, ids: readonly number[]): Promise<void> {
	if (!ids.length) return;
	// Of two who change a thing at once, the second reads what the first made of it.
	const things = noun === 'activity' ? sql`activities` : sql`places`;
	await sql`select from ${things} where id = any(${ids as number[]}) order by id for no key update`;
	const { docs, words } = await docsOf(sql, noun, ids);
	await sql`delete from search_docs where kind = ${noun} and id = any(${ids as number[]})`;
	if (docs.length)
		await sql`
			insert into search_docs (kind, id, name, lon, lat, district_id, neighbourhood_id, subject, traits, words, projection)
			select ${noun}, id, name, lon, lat, district_id, neighbourhood_id, subject, traits, words::tsvector, ${PROJECTION}
			from json_to_recordset(${sql.json(docs)}::json) as doc (id int, name text, lon float8, lat float8,
				district_id int, neighbourhood_id int, subject int, traits int, words text)`;
	await refreshMoments(sql, noun, ids);
	// Sorted, so that two writers take the same rows in the same order.
	const terms = [...words].filter((word) => word.length > 2).sort();
	await sql`
		insert into search_terms (term, sound)
		select term, sound from unnest(${terms}::text[], ${terms.map(sound)}::text[]) new (term, sound)
		-- Left out beforehand: a conflict locks its row, and everybody writes "koffie".
		where not exists (select from search_terms known where known.term = new.term and known.sound = new.sound)
		order by term
		on conflict (term) do update set sound = excluded.sound where search_terms.sound is distinct from excluded.sound`;
	await sql`select pg_notify('search_changed', message) from unnest(${messagesOf(noun, ids)}::text[]) message`;
}

/** Has documents of these written again within some minutes: for very many at once. */
export const projectLater = (sql: Sql, noun: Noun, ids: readonly number[]) => sql`
	update search_docs set projection = '' where kind = ${noun} and id = any(${ids as number[]})`;

/** What the clock changes: the first moment still to end, the last one, and the day parts of what is to come. */
export function momentsOf(sql: Sql, noun: Noun, ids: readonly number[]) {
	const moments =
		noun === 'activity'
			? sql`(select activity_id as id, starts_at, ends_at, day_parts from occurrences where not cancelled and activity_id = any(${ids as number[]}))`
			: sql`(select place_id as id, starts_at, ends_at, day_parts from place_openings where place_id = any(${ids as number[]}))`;
	return sql`
		select asked.id, min(m.starts_at) as next_starts_at, min(m.ends_at) as next_ends_at, max(m.ends_at) as last_ends_at,
			coalesce(bit_or(m.day_parts), 0) as day_parts,
			array[${[0, 1, 2, 3, 4, 5].flatMap((bit, index) => [index ? sql`,` : sql``, sql`min(m.starts_at) filter (where m.day_parts & ${1 << bit} <> 0)`])}] as next_by_part
		from unnest(${ids as number[]}::int[]) as asked (id)
		left join ${moments} m on m.id = asked.id and m.ends_at > now()
		group by asked.id`;
}

/** Sets again what the clock changes. */
async function refreshMoments(sql: Sql, noun: Noun, ids: readonly number[]): Promise<void> {
	await sql`
		update search_docs d set
			next_starts_at = coming.next_starts_at, next_ends_at = coming.next_ends_at, last_ends_at = coming.last_ends_at,
			day_parts = coming.day_parts, next_by_part = coming.next_by_part
		from (${momentsOf(sql, noun, ids)}) coming
		where d.kind = ${noun} and d.id = coming.id`;
	// An outside engine hears of everything that changed here, also of what is no longer there.
	await sql`insert into outbox (topic, kind, ref) select 'search', ${noun}, unnest(${ids as number[]}::int[])`;
	touched(noun, ids);
}

/** Ids of documents that another version of the analyser made, or that wait to be written again, at most a thousand. */
export async function outdated(sql: Sql, noun: Noun): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and projection <> ${PROJECTION} order by id limit 1000`;
	return rows.map(({ id }) => id);
}

/** The ids whose next moment has passed: for the worker, each minute. */
export async function passed(sql: Sql, noun: Noun): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and next_ends_at <= now() order by next_starts_at limit 5000`;
	return rows.map(({ id }) => id);
}

const kept = new WeakMap<areas.AreaList, Names>();

function namesOf(list: areas.AreaList): Names {
	const known = kept.get(list) ?? names(areaNames(list));
	kept.set(list, known);
	return known;
}

/**
 * The areas a thing is in, by mark and name: those its own address names, or else those its point lies in. Borders are
 * drawn by others; who gives the address knows what people call the place.
 */
function areasOf(source: Source, known: Names): { marks: string[]; names: string[] } {
	const words = tokenise(source.location ?? '').map(({ word }) => normaliseWord(word));
	const named = words.flatMap((_, at) => known.at(words, at, () => false)?.named ?? []);
	if (named.length) return { marks: named.flatMap(({ marks }) => [...marks]), names: [] };
	const ids = [source.districtId, source.neighbourhoodId].filter((id) => id !== null);
	return { marks: ids.map(areaMark), names: [source.district, source.neighbourhood].filter((name) => name !== null) };
}

/** What it is, besides its areas and days: for whom, how to get in, what it costs. */
function marks(source: Source): string[] {
	const checked = facts.all.filter(({ key }) => source.accessibility[key]?.answer === 'yes');
	return [
		...source.targetGroups.flatMap((key) => targetGroups.get(key)?.slug ?? []).map(groupMark),
		...checked.map(({ slug }) => factMark(slug)),
		...(source.free ? [freeMark] : []),
		...(source.indoors === null ? [] : [settingMark(source.indoors)]),
		...(source.placeId === null ? [] : [placeMark(source.placeId)]),
		...weekMarks(source.week)
	];
}

// By its slug: the name on screen says "Koffie en inloop", and not every inloop is coffee.
const subjects = ({ kinds: of, themes: about }: Source): string[] => [
	...of.flatMap((kind) => kinds.get(kind)?.slug ?? []),
	...about.map(themes.name)
];

// What people may type that is not in the text itself, and is no mark.
function labels(source: Source): string[] {
	const checked = facts.all.filter(({ key }) => source.accessibility[key]?.answer === 'yes');
	return [
		source.location,
		source.organiser,
		source.type && placeType(source.type)?.name,
		...checked.flatMap(({ name, slug }) => [name, slug]),
		...source.facilities
	].filter((label) => label !== null && label !== undefined && label !== '') as string[];
}

const weekOf = (sql: Sql, moments: ReturnType<Sql>) => sql`
	coalesce((select bit_or(((m.day_parts | (m.day_parts >> 3)) & 7) << 3 * (extract(isodow from m.starts_at at time zone 'Europe/Amsterdam')::int - 1))
		from ${moments} where m.ends_at > now()), 0)`;

const activities = (sql: Sql, ids: readonly number[]) => sql<Source[]>`
	select a.id, a.title as name, a.summary, a.description,
		coalesce((select i.name from public_initiatives i where i.id = a.initiative_id), a.organiser) as organiser, coalesce(p.name, a.location) as location, p.type, a.place_id as "placeId",
		district.display_name as district, neighbourhood.display_name as neighbourhood,
		a.kinds, a.themes, a.target_groups as "targetGroups", a.languages, coalesce(p.accessibility, '{}') || a.accessibility as accessibility,
		a.price = 'free' as free, coalesce(a.indoors, p.indoors) as indoors, p.access, '{}'::text[] as facilities,
		${weekOf(sql, sql`(select * from occurrences where not cancelled and activity_id = a.id) m`)} as week,
		coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat,
		a.district_id as "districtId", a.neighbourhood_id as "neighbourhoodId",
		array(select o.starts_at from occurrences o where o.activity_id = a.id and not o.cancelled and o.ends_at > now() order by o.starts_at limit 14) as starts
	from public_activities a
	left join public_places p on p.id = a.place_id
	left join areas district on district.id = a.district_id
	left join areas neighbourhood on neighbourhood.id = a.neighbourhood_id
	where a.id = any(${ids as number[]})`;

const places = (sql: Sql, ids: readonly number[]) => sql<Source[]>`
	select p.id, p.name, p.summary, p.description, p.operator as organiser, concat_ws(' ', p.street, p.locality) as location, p.type, p.id as "placeId",
		district.display_name as district, neighbourhood.display_name as neighbourhood,
		p.kinds, '{}'::text[] as themes, p.target_groups as "targetGroups", '{}'::text[] as languages, p.accessibility,
		p.consumption_required is false as free, p.indoors, p.access, p.facilities,
		${weekOf(sql, sql`(select * from place_openings where place_id = p.id) m`)} as week,
		p.lon, p.lat, p.district_id as "districtId", p.neighbourhood_id as "neighbourhoodId"
	from public_places p
	left join areas district on district.id = p.district_id
	left join areas neighbourhood on neighbourhood.id = p.neighbourhood_id
	where p.id = any(${ids as number[]})`;
