// The list itself: the same places for the table, the map and a file, for the same question.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Completeness } from './completeness.ts';
import { ofCompleteness, rowOf, type Full, type Line, type Row } from './line.ts';
import * as queries from './queries.server.ts';
import type { InventoryQuery } from './query.ts';

export type Found = Line & Completeness;
export type Listed = {
	rows: Row[];
	/** Where the places of these rows are, in the same order. */
	spots: { lon: number; lat: number }[];
	total: number;
	/** As it was found: a page past the last is the last. */
	page: number;
	pages: number;
	/** Of what is asked: how complete it is on average, 0 to 100; null of nothing. */
	score: number | null;
};

/** One page of the list. @throws Forbidden */
export const list = (who: Me | null, query: InventoryQuery, today: Day): Promise<Listed> =>
	asOfficer(who, query, today, async (tx, found) => {
		const pages = Math.max(1, Math.ceil(found.length / query.size));
		// The row that is open stands on the page that is shown, wherever the question came from.
		const open = found.findIndex(({ id }) => id === query.editing);
		const page = open >= 0 ? Math.floor(open / query.size) + 1 : Math.min(query.page, pages);
		const full = await fullOf(tx, found.slice((page - 1) * query.size, page * query.size));
		const sum = found.reduce((score, one) => score + one.score, 0);
		return {
			rows: full.map((place) => rowOf(place, today)),
			spots: full.map(({ lon, lat }) => ({ lon, lat })),
			total: found.length,
			page,
			pages,
			score: found.length ? Math.round(sum / found.length) : null
		};
	});

/** Every place that answers, as little as a map needs. @throws Forbidden */
export const lines = (who: Me | null, query: InventoryQuery, today: Day): Promise<Found[]> =>
	asOfficer(who, query, today, async (_, found) => found);

/** Every place that answers, in full, not a page of it: for a file. @throws Forbidden */
export const everything = (who: Me | null, query: InventoryQuery, today: Day): Promise<Full[]> =>
	asOfficer(who, query, today, fullOf);

/** What an officer can filter by: every wijk and dorp, buurt and group of the municipality. */
export async function choices(): Promise<{ districts: Area[]; neighbourhoods: Area[]; groups: Area[] }> {
	const { districts, neighbourhoods, groups } = await areas.list(configuration().municipality);
	return { districts, neighbourhoods, groups };
}

/** A question with its area looked up: before a transaction, which waits for no other connection. */
export async function located(query: InventoryQuery, today: Day): Promise<queries.Asked> {
	const area = query.area ? await areas.bySlug(query.area) : null;
	// An area that is not known has no places; the municipality has them all.
	if (query.area && !area) return { ...query, areas: [], today };
	const ids = !area || area.level === 'municipality' ? null : area.level === 'group' ? area.memberIds : [area.id];
	return { ...query, areas: ids, today };
}

/** Inside an open transaction: every place that answers. */
export const linesOf = async (tx: Sql, asked: queries.Asked): Promise<Found[]> =>
	ofCompleteness(await queries.lines(tx, asked), asked, asked.today);

/** Inside an open transaction: these places in full. */
async function fullOf(tx: Sql, found: readonly Found[]): Promise<Full[]> {
	if (!found.length) return [];
	const counted = new Map(found.map(({ id, score, missing }) => [id, { score, missing }]));
	const ids = found.map(({ id }) => id);
	return (await queries.full(tx, ids)).map((place) => ({ ...place, ...counted.get(place.id)! }));
}

async function asOfficer<Answer>(
	who: Me | null,
	query: InventoryQuery,
	today: Day,
	answer: (tx: Sql, found: Found[]) => Promise<Answer>
): Promise<Answer> {
	const asked = await located(query, today);
	return sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.see');
		return answer(tx, await linesOf(tx, asked));
	}) as Promise<Answer>;
}
