// Keeps search_docs true: called with the ids of what changed, inside the transaction that changed it.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { municipalityCode } from '#lib/foundation/settings.server.ts';
import { tsvectorLiteral } from '../postgres/literals.ts';
import { sound } from '../dutch/sound.ts';
import { wordsOf } from '../dutch/terms.ts';
import { termsOf } from './source.ts';
import { activities, places } from './sources.server.ts';
import { isNewer, PROJECTION } from './versions.ts';
import { areaNames } from '../reading/names.server.ts';
import { names, type Names } from '../reading/names.ts';
import type { Noun } from '../query.ts';
import { subjectOf, traitsOf } from '../signature.ts';
import { messagesOf } from '../notices.ts';
import { touched } from '../postgres/shelves.server.ts';
import { siteVocabulary } from '../words/vocabulary.ts';

const kept = new WeakMap<areas.AreaList, Names>();

function namesOf(list: areas.AreaList): Names {
	const known = kept.get(list) ?? names(areaNames(list));
	kept.set(list, known);
	return known;
}

/** What should stand in search_docs for these ids, moments left out, and the words it is found by. */
export async function docsOf(sql: Sql, noun: Noun, ids: readonly number[]) {
	const sources = noun === 'activity' ? await activities(sql, ids) : await places(sql, ids);
	const words = new Set<string>();
	const known = namesOf(await areas.list(municipalityCode(), sql));
	const docs = sources.map((source) => {
		const terms = termsOf(source, known, siteVocabulary());
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
	await hold(sql, noun, ids);
	const { docs, words } = await docsOf(sql, noun, ids);
	await sql`delete from search_docs where kind = ${noun} and id = any(${ids as number[]})`;
	if (docs.length)
		await sql`
			insert into search_docs (kind, id, name, lon, lat, district_id, neighbourhood_id, subject, traits, words, projection,
				next_starts_at, next_ends_at, last_ends_at, day_parts, next_by_part)
			select ${noun}, id, name, lon, lat, district_id, neighbourhood_id, subject, traits, words::tsvector, ${PROJECTION},
				next_starts_at, next_ends_at, last_ends_at, day_parts, next_by_part
			from json_to_recordset(${sql.json(docs)}::json) as doc (id int, name text, lon float8, lat float8,
				district_id int, neighbourhood_id int, subject int, traits int, words text)
			join (${momentsOf(sql, noun, ids)}) coming using (id)`;
	// An outside engine hears of everything that changed here, also of what is no longer there.
	await sql`insert into outbox (topic, kind, ref) select 'search', ${noun}, unnest(${ids as number[]}::int[])`;
	touched(noun, ids);
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
export async function projectLater(sql: Sql, noun: Noun, ids: readonly number[]): Promise<void> {
	await hold(sql, noun, ids);
	await sql`update search_docs set projection = '' where kind = ${noun} and id = any(${ids as number[]})`;
}

/** Of two who change a thing at once, the second reads what the first made of it. */
async function hold(sql: Sql, noun: Noun, ids: readonly number[]): Promise<void> {
	const things = noun === 'activity' ? sql`activities` : sql`places`;
	await sql`select from ${things} where id = any(${ids as number[]}) order by id for no key update`;
}

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

/** Ids of documents that an older version of the analyser made, or that wait to be written again, at most a thousand. */
export async function outdated(sql: Sql, noun: Noun): Promise<number[]> {
	const others = await sql<{ projection: string }[]>`
		select distinct projection from search_docs where kind = ${noun} and projection <> ${PROJECTION}`;
	const older = others.map(({ projection }) => projection).filter((other) => !isNewer(other, PROJECTION));
	if (!older.length) return [];
	const rows = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and projection = any(${older}) order by id limit 1000`;
	return rows.map(({ id }) => id);
}

/** Ids whose next moment has passed, at most so many: until it ends, the transaction that writes them again locks them. */
export async function passed(sql: Sql, noun: Noun): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and next_ends_at <= now() order by next_starts_at limit 500`;
	return rows.map(({ id }) => id);
}
