// What is told of the needs of an area: on its page, and in the report that officers take along.
import { municipalityOf, type Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { aroundOf, partsOf } from '#lib/areas/shown.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { askedWords, type KindCount } from './asked.ts';
import type { Action } from './action.ts';
import { actionsOf } from './action-queries.server.ts';
import { firstSentence } from './answered.ts';
import { areaNeeds } from './area-queries.server.ts';
import { answerWords, countWords, isNews, type ClusterRow, type Status } from './cluster.ts';
import * as queries from './queries.server.ts';

export type Heard = {
	/** What neighbours ask for, in words; empty when too few answered, or too few of them the same. */
	asked: string[];
	/** Enough neighbours answered to say something. */
	enough: boolean;
	/** From how many on that is. */
	least: number;
	/** Sentences that a moderator approved; none when too few answered. */
	quotes: string[];
	/** `answered`: how the last answer begins, and when it was given; null when there is none. */
	clusters: { slug: string; title: string; status: Status | null; answered: { words: string; on: Day } | null }[];
	/** How many more of these there are. */
	moreClusters: boolean;
	conversations: { slug: string; onDay: string }[];
};

const MOST = 3;
const idsOf = (all: readonly Area[]) => all.map(({ id }) => id);
// Areas of other municipalities can be loaded too; a group is always our own.
const isOurs = ({ level, code }: Area) => level === 'group' || municipalityOf(code) === configuration().municipality;

/**
 * Answers of the area, or of the areas it is made of, are counted; shared needs and conversations are shown also of what
 * it lies in, and shared needs of the whole municipality. `known`: all areas of its municipality. Only a wijk or dorp tells a
 * part of the day: two pages of which one lies in the other would tell of the rest. One statement, because
 * the page of an area may ask the database only a handful of questions.
 */
export async function heardIn(area: Area, known: areas.AreaList, now: Date): Promise<Heard> {
	const inside = [area, ...partsOf(area, known)];
	const about = [...inside, ...aroundOf(area, known)];
	const row = await areaNeeds(sql, idsOf(inside), idsOf(about), {
		everywhere: isOurs(area),
		limit: MOST + 1,
		today: dayAt(now)
	});
	const enough = row.total >= row.least;
	const news = row.clusters
		.filter((one) => isNews(one, row.least))
		.map(({ slug, title, status, words, at }) => ({
			...{ slug, title, status },
			answered: status && at ? { words: firstSentence(answerWords(status, words)), on: dayAt(new Date(at)) } : null
		}));
	return {
		asked: askedWords(row.total, row.kinds satisfies KindCount[], {
			least: row.least,
			moments: area.level === 'district'
		}),
		enough,
		least: row.least,
		quotes: enough ? row.quotes.slice(0, MOST) : [],
		clusters: news.slice(0, MOST),
		moreClusters: news.length > MOST,
		conversations: row.conversations.slice(0, MOST)
	};
}

/** A shared need as everybody may read it, with what the municipality answered last and agreed to do. */
export type AreaCluster = Pick<ClusterRow, 'id' | 'slug' | 'title' | 'summary' | 'area' | 'status'> & {
	/** The last answer; empty when there is none. */
	words: string;
	/** When it was given. */
	answeredAt: Date | null;
	/** How many asked, in a sentence; empty when too few answered. */
	counted: string;
	actions: Action[];
};

const MOST_OF_AREA = 50;

/**
 * The shared needs that are on the site of an area, what it is made of and what it lies in, the newest first; then those
 * of the whole municipality (`area` is null).
 */
export async function ofArea(from: Sql, areaId: number): Promise<AreaCluster[]> {
	const known = await areas.list(configuration().municipality);
	const all = [known.municipality, ...known.districts, ...known.neighbourhoods, ...known.groups];
	const area = all.find((one) => one?.id === areaId);
	if (!area) return [];
	const about = idsOf([area, ...partsOf(area, known), ...aroundOf(area, known)]);
	const [rows, least] = await Promise.all([queries.answered(from, about, MOST_OF_AREA), needs.thresholds(from)]);
	const actions = await actionsOf(
		from,
		rows.map(({ id }) => id)
	);
	return rows.map(({ answers, supports, ...row }) => ({
		...row,
		counted: countWords({ answers, supports }, least.answers),
		actions: actions.get(row.id) ?? []
	}));
}
