// The door of the feeds room: calendars that an initiative keeps elsewhere, looked at, followed, and no longer followed.
import { mustMay } from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { sourceOf, type Feed } from './feed.ts';
import * as queries from './queries.server.ts';
import { keptFields, type Field } from './rows.ts';

export { follow, soon, stop, type Followed } from './following.server.ts';
export { keepUp } from './keeping.server.ts';
export { look, shown, type Asked, type Looked, type Reach, type Shown } from './previews.server.ts';

export type Overview = {
	/** An activity of it was published before: without that nothing of a calendar is published. */
	trusted: boolean;
	feeds: (Feed & {
		/** How many of its activities the public sees, with a date to come. */
		coming: number;
		/** Activities with what a person changed here: that is never overwritten. */
		changedHere: { title: string; slug: string; fields: Field[] }[];
		/** To come, without a place or a price: a person fills that in. */
		lacking: { title: string; slug: string; place: boolean; price: boolean }[];
	})[];
};

/** The calendars of an initiative, for its members. */
export async function overview(me: Me | null, initiativeId: number, now: Date): Promise<Overview> {
	return sql.begin(async (tx) => {
		await mustMay(tx, me, 'feed.follow', { initiative: initiativeId });
		const known = await queries.ofInitiative(tx, initiativeId);
		const sources = known.map(({ id }) => sourceOf(id));
		const changed = Map.groupBy(await queries.changedHere(tx, sources), ({ source }) => source);
		const lacking = Map.groupBy(await queries.lacking(tx, sources, now), ({ source }) => source);
		const counts = new Map((await queries.countComing(tx, sources, now)).map(({ source, count }) => [source, count]));
		const feeds = known.map((feed) => {
			const changedHere = (changed.get(sourceOf(feed.id)) ?? []).map(({ title, slug, localFields }) => ({
				title,
				slug,
				fields: keptFields(localFields)
			}));
			return {
				...feed,
				coming: counts.get(sourceOf(feed.id)) ?? 0,
				changedHere: changedHere.filter(({ fields }) => fields.length),
				lacking: lacking.get(sourceOf(feed.id)) ?? []
			};
		});
		return { trusted: await initiatives.isTrusted(tx, initiativeId), feeds };
	});
}

const DAY = 86_400_000;
/** Removes calendars that nobody said yes to within a day; returns how many. For the worker. */
export const forgetPreviews = (now: Date): Promise<number> =>
	queries.forgetPreviews(sql, new Date(now.getTime() - DAY));
