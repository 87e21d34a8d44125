// Telling followers what is new: each search is asked once, and each follower told once, whatever stops half way.
import * as activities from '#lib/activities/activities.server.ts';
import { noWords } from '#lib/finding/answering.ts';
import { activityHit } from '#lib/finding/hits.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import { digestLetter, toldUpTo, type New } from './digest.ts';
import { followWords, rhythms, type Rhythm } from './follow.ts';
import * as queries from './queries.server.ts';

const AT_ONCE = 200;

/**
 * Writes the letters that are due at `now`; returns how many. `origin`: public address of the site; `here`: the name of the
 * municipality, for who follows all of it.
 */
export async function tellAll(now: Date, origin: string, here = ''): Promise<number> {
	let letters = 0;
	for (const rhythm of rhythms) {
		const upTo = toldUpTo(rhythm, now);
		const due = await queries.dueQueries(sql, rhythm, upTo);
		if (!due.length) continue;
		const since = new Date(Math.min(...due.map((one) => one.since.getTime())));
		const fresh = new Map((await queries.publicBetween(sql, since, upTo)).map(({ id, at }) => [id, at]));
		for (const { query } of due) {
			const news = fresh.size ? await newsOf(query, fresh, here, now) : noNews;
			for (let told; (told = await tellSome(rhythm, query, news, { upTo, now, origin })); letters += told.letters);
		}
	}
	return letters;
}

type Round = { upTo: Date; now: Date; origin: string };
type News = { words: string; hits: (New & { at: Date })[] };
const noNews: News = { words: '', hits: [] };

// What is new and answers the search, with its next date. What has none any more is no news.
async function newsOf(query: string, fresh: Map<number, Date>, here: string, now: Date): Promise<News> {
	const asked = parse(new URLSearchParams(query)).query;
	const found = await search.among('activity', asked, now, [...fresh.keys()]);
	// A wijk that is gone has no news.
	if (!found.ok) return noNews;
	const { ids, where } = found;
	const dayParts = asked.dayParts.reduce((set, part) => set | (1 << part.bit), 0);
	const cards = ids.length ? await activities.cards(ids, { now, from: null, to: null, dayParts }) : [];
	return {
		words: followWords({ ...asked, near: asked.near && where.near }, where.name, here),
		hits: cards
			.filter(({ starts }) => starts !== null)
			.map((card) => ({ ...activityHit(card, { ...noWords, where, now }), at: fresh.get(card.id)! }))
	};
}

/** Tells some who are due: their letters and up to when they were told are one transaction. Undefined: nobody is due. */
async function tellSome(rhythm: Rhythm, query: string, { words, hits }: News, { upTo, now, origin }: Round) {
	return sql.begin(async (tx) => {
		const due = await queries.takeDue(tx, rhythm, query, upTo, AT_ONCE);
		if (!due.length) return undefined;
		const told = due
			.map((follow) => ({ follow, hits: hits.filter(({ at }) => at > follow.toldUntil), ...newToken() }))
			.filter((one) => one.hits.length > 0);
		await queries.insertStops(
			tx,
			told.map(({ follow, hash }) => ({ hash, followId: follow.id }))
		);
		const letters = told.map(({ follow, hits: own, token }) =>
			digestLetter({
				...{ followId: follow.id, email: follow.email, rhythm, query, words, hits: own, origin, toldUpTo: upTo },
				stopUrl: `${origin}/volgen/stop/${token}`
			})
		);
		await mail.post(tx, letters, now);
		await queries.told(
			tx,
			due.map(({ id }) => id),
			upTo
		);
		return { letters: letters.length };
	});
}
