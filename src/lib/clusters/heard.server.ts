// What the page of an area tells about needs: what is asked, what became of it, and what was said. One statement, because
// that page may ask the database only a handful of questions.
import type { Area } from '#lib/areas/area.ts';
import type { AreaList } from '#lib/areas/areas.server.ts';
import { aroundOf, partsOf } from '#lib/areas/shown.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import { askedWords, type KindCount } from './asked.ts';
import { isNews, type Status } from './cluster.ts';
import { areaNeeds } from './area-queries.server.ts';

export type Heard = {
	/** What neighbours ask for most, in words; empty when too few answered. */
	asked: string[];
	/** Sentences that a moderator approved; none when too few answered. */
	quotes: string[];
	clusters: { slug: string; title: string; status: Status | null }[];
	/** How many more of these there are. */
	moreClusters: boolean;
	conversations: { slug: string; onDay: string }[];
};

const MOST = 3;
const idsOf = (areas: readonly Area[]) => areas.map(({ id }) => id);

/**
 * Answers of the area, or of the areas it is made of, are counted; shared needs and conversations are shown also of what
 * it lies in. `known`: all areas of its municipality.
 */
export async function heardIn(area: Area, known: AreaList): Promise<Heard> {
	const inside = [area, ...partsOf(area, known)];
	const about = [...inside, ...aroundOf(area, known)];
	const row = await areaNeeds(sql, idsOf(inside), idsOf(about), MOST + 1);
	const enough = row.total >= MIN_ANSWERS;
	const news = row.clusters.filter(isNews).map(({ answers: _, ...cluster }) => cluster);
	return {
		asked: askedWords(row.total, row.kinds satisfies KindCount[]),
		quotes: enough ? row.quotes.slice(0, MOST) : [],
		clusters: news.slice(0, MOST),
		moreClusters: news.length > MOST,
		conversations: row.conversations.slice(0, MOST)
	};
}
