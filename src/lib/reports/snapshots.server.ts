// Reports that are kept as they were on a day. They never change: the database refuses it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { kept, readKept, type AreaReport } from './areareport.ts';
import { mustSee } from './lineage.server.ts';
import * as queries from './queries.server.ts';

/** `by` is the name of who kept it; null when that account is gone. */
export type Snapshot = { id: string; at: Date; by: string | null; note: string };

const MOST = 100;
export const LONGEST_NOTE = 200;

/** Keeps this report. Returns its id. @throws Forbidden */
export const keep = (who: Me | null, area: Area, report: AreaReport, note: string, now: Date): Promise<string> =>
	sql.begin(async (tx): Promise<string> => {
		const me = await accounts.mustMay(tx, who, 'report.keep');
		return queries.insert(tx, area.id, me.id, note.slice(0, LONGEST_NOTE), kept(report), now);
	});

/** What was kept of an area, the last first. Whoever asks was found to have the rights for its report. */
export async function ofArea({ id }: Pick<Area, 'id'>): Promise<Snapshot[]> {
	const rows = await queries.ofArea(sql, id, MOST);
	if (rows.length === 0) return [];
	const names = await accounts.namesOf(sql, [...new Set(rows.map(({ by }) => by))]);
	return rows.map((row) => ({ ...row, by: names.get(row.by) ?? null }));
}

/** The same, for who was not asked yet. @throws Forbidden */
export async function snapshots(who: Me | null, area: Area): Promise<Snapshot[]> {
	await mustSee(who, area);
	return ofArea(area);
}

/** One of them with its report; null when there is none of this area. @throws Forbidden */
export async function snapshot(
	who: Me | null,
	area: Area,
	id: string
): Promise<(Snapshot & { report: AreaReport }) | null> {
	await mustSee(who, area);
	const [row] = isUuid(id) ? await queries.one(sql, area.id, id) : [];
	if (!row) return null;
	const { data, ...rest } = row;
	const names = await accounts.namesOf(sql, [row.by]);
	return { ...rest, by: names.get(row.by) ?? null, report: await stillPublic(area, readKept(data)) };
}

// What left the site leaves what was kept as well: of a promise or an evening nothing stands here that nobody may read there.
async function stillPublic(area: Area, report: AreaReport): Promise<AreaReport> {
	const [shared, talks] = await Promise.all([clusters.ofArea(sql, area.id), conversations.ofArea(sql, area.id)]);
	const isIn = (rows: readonly { slug: string }[]) => {
		const slugs = new Set(rows.map(({ slug }) => slug));
		return ({ slug }: { slug: string }) => slugs.has(slug);
	};
	return { ...report, agreed: report.agreed.filter(isIn(shared)), talks: report.talks.filter(isIn(talks)) };
}
