// The SQL of the inventory: every place, also those that the public does not see.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Standing } from './change.ts';
import { DAYS_CHECKED } from './completeness.ts';
import type { Full, Line } from './line.ts';
import type { InventoryQuery, SortBy } from './query.ts';

/** What of a query the database answers; completeness is counted afterwards. */
export type Asked = Omit<InventoryQuery, 'area'> & {
	/** Null: everywhere. */ areas: readonly number[] | null;
	today: Day;
};

const pattern = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const order: Record<SortBy, string> = {
	name: 'lower(p.name)',
	complete: 'lower(p.name)',
	type: 'p.access desc, p.type',
	area: 'lower(district.display_name), lower(neighbourhood.display_name)',
	operator: 'lower(p.operator)',
	checked: 'p.verified_at',
	changed: 'p.updated_at'
};

const orderOf = (sql: Sql, { by, down }: InventoryQuery['sort']) => {
	const turn = down && by !== 'complete' ? 'desc' : 'asc';
	const terms = order[by]
		.split(', ')
		.map((term) => `${term} ${turn} nulls last`.replace(' desc asc', ' desc').replace(' desc desc', ''));
	return sql.unsafe(`${terms.join(', ')}, lower(p.name), p.id`);
};

// The facts that somebody answered; what is not known is no answer.
const answered = (sql: Sql) => sql`
	array(select key from jsonb_each(p.accessibility) fact where fact.value->>'answer' in ('yes', 'no', 'limited'))`;

const known = (sql: Sql) => sql`
	p.hours is not null as hours, ${answered(sql)} as facts,
	coalesce(p.phone, p.email, p.website) is not null as contact,
	p.street is not null and p.postcode is not null and p.locality is not null as address,
	length(p.summary) + length(p.description) as words, p.photo is not null as photo, p.operator is not null as operator,
	p.consumption_required is not null as consumption, cardinality(p.target_groups) > 0 as groups,
	coalesce(p.district_id, p.neighbourhood_id) is not null as located`;

/** Every place that answers, in order, as a line. One statement. */
export const lines = (sql: Sql, asked: Asked) => sql<Line[]>`
	select p.id, p.slug, p.name, p.access, p.lon, p.lat, withdrawal.place_id is null as "isPublic", ${known(sql)},
		p.verified_at as "verifiedAt", p.verify_by as "verifyBy"
	from places p
	left join place_withdrawals withdrawal on withdrawal.place_id = p.id
	left join areas district on district.id = p.district_id
	left join areas neighbourhood on neighbourhood.id = p.neighbourhood_id
	where ${asked.visibility === 'all' ? sql`true` : sql`(withdrawal.place_id is null) = ${asked.visibility === 'public'}`}
		${asked.areas ? sql`and (p.district_id = any(${asked.areas as number[]}) or p.neighbourhood_id = any(${asked.areas as number[]}))` : sql``}
		${asked.types.length ? sql`and p.type = any(${asked.types})` : sql``}
		${asked.access ? sql`and p.access = ${asked.access}` : sql``}
		${asked.text ? sql`and lower(concat_ws(' ', p.name, p.street, p.postcode, p.locality, p.summary)) like ${pattern(asked.text)}` : sql``}
		${asked.manager ? managedBy(sql, asked.manager) : sql``}
		${checkedAs(sql, asked)}
	order by ${orderOf(sql, asked.sort)}`;

const managedBy = (sql: Sql, name: string) => sql`
	and (lower(p.operator) like ${pattern(name)} or exists (
		select from place_managers manager join accounts account on account.id = manager.account_id
		where manager.place_id = p.id and lower(account.name || ' ' || account.email) like ${pattern(name)}))`;

function checkedAs(sql: Sql, { checked, before, today }: Asked) {
	if (checked === 'never') return sql`and p.verified_at is null`;
	if (checked === 'before') return sql`and (p.verified_at is null or p.verified_at < ${before})`;
	if (checked === 'stale')
		return sql`and p.verified_at is not null and coalesce(p.verify_by, p.verified_at + ${DAYS_CHECKED}::int) < ${today}`;
	return sql``;
}

/** Places of these ids in full, in the order of the ids; what they lack is counted by who asks. */
export const full = (sql: Sql, ids: readonly number[]) => sql<Omit<Full, 'score' | 'missing'>[]>`
	select p.id, p.slug, p.name, p.access, p.type, p.kinds, p.target_groups as "targetGroups", p.summary, p.description,
		p.street, p.postcode, p.locality, p.lon, p.lat, p.indoors, p.hours, p.accessibility, p.facilities,
		p.consumption_required as "consumptionRequired", p.operator, p.phone, p.email, p.website, p.photo,
		p.photo_alt as "photoAlt", p.verified_at as "verifiedAt", p.verify_by as "verifyBy", p.source,
		p.source_id as "sourceId", p.updated_at as "updatedAt", district.display_name as district,
		neighbourhood.display_name as neighbourhood, withdrawal.place_id is null as "isPublic",
		array(
			select coalesce(nullif(account.name, ''), account.email)
			from place_managers manager join accounts account on account.id = manager.account_id
			where manager.place_id = p.id group by account.id order by 1
		) as managers
	from places p
	join unnest(${ids as number[]}::int[]) with ordinality as asked (id, place) on asked.id = p.id
	left join place_withdrawals withdrawal on withdrawal.place_id = p.id
	left join areas district on district.id = p.district_id
	left join areas neighbourhood on neighbourhood.id = p.neighbourhood_id
	order by asked.place`;

/** Holds these places until the transaction ends, in one order, so that two officers never wait for each other. */
export const hold = (sql: Sql, ids: readonly number[]) => sql`
	select from places where id = any(${ids as number[]}) order by id for update`;

/** Of these places what can be changed in the list, as it stands, in order of name. */
export const standing = (sql: Sql, ids: readonly number[]) => sql<Standing[]>`
	select id, slug, name, type, access, accessibility, operator, consumption_required as "consumptionRequired",
		verified_at as "verifiedAt", verify_by as "verifyBy"
	from places where id = any(${ids as number[]}) order by lower(name), id`;
