// The door of shared needs (gedeelde behoeften): what everybody reads about them, and what officers and residents do.
import { may, type Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { Action, ActionState } from './action.ts';
import * as actions from './action-queries.server.ts';
import {
	countWords,
	isEnough,
	type ClusterRow,
	type LinkNoun,
	type LinkRow,
	type Status,
	type StatusRow
} from './cluster.ts';
import * as needs from '#lib/needs/needs.server.ts';
import type { Agreed } from './acting.server.ts';
import { addFitting } from './member-queries.server.ts';
import * as queries from './queries.server.ts';
import * as quotes from './quote-queries.server.ts';
import { freeSlug } from './slug.server.ts';
import type { Subject } from './suggest.ts';

export { agree, progress, type Agreed, type Progress } from './acting.server.ts';
export { forms, type Handling } from './forms.server.ts';
export { heardIn, ofArea, type AreaCluster, type Heard } from './heard.server.ts';
export { answer, begin, edit, link, make, publish, quote, unlink, whole, withdraw } from './making.server.ts'; // prettier-ignore
export { overview, subjectAreas } from './overview.server.ts';
export { takeNew, takeOut } from './members.server.ts';
export type { Whole } from './making.server.ts';
export { askToHear, confirm, forgetOld, hearing, requested, stop, support, type Device } from './supporting.server.ts';
export { version } from './version.server.ts';

export const PAGE = 20;

/**
 * A page (from 1) of what everybody may see, the newest first; of areas (null: all) and of everywhere. `counted`: how many
 * asked until today, in a sentence; empty when too few did.
 */
export async function list(areaIds: readonly number[] | null, page: number, now: Date) {
	const [rows, least] = await Promise.all([
		queries.publicPage(sql, areaIds, dayAt(now), PAGE, (page - 1) * PAGE),
		needs.thresholds()
	]);
	return {
		total: rows[0]?.total ?? 0,
		clusters: rows.map(({ total: _, answers, supports, ...row }) => ({
			...row,
			counted: countWords({ answers, supports }, least.answers)
		}))
	};
}

export type Shown = {
	cluster: ClusterRow;
	/** How many asked, in a sentence; empty when too few did. */
	counted: string;
	statuses: Omit<StatusRow, 'by'>[];
	links: LinkRow[];
	actions: Action[];
	quotes: string[];
};

const QUOTES = 5;

/** What everybody may see at an address, also an old one: when `cluster.slug` differs from what was asked, redirect. */
export async function bySlug(slug: string, now: Date): Promise<Shown | undefined> {
	const cluster = await supportable(slug, now);
	if (!cluster) return undefined;
	const least = await needs.thresholds();
	const [statuses, links, agreed, chosen] = await Promise.all([
		queries.statusesOf(sql, cluster.id),
		queries.linksOf(sql, cluster.id),
		actions.actionsOf(sql, [cluster.id]),
		isEnough(cluster, least.answers) ? quotes.chosen(sql, cluster.id, dayAt(now), QUOTES) : []
	]);
	return {
		cluster,
		counted: countWords(cluster, least.answers),
		statuses: statuses.map(({ by: _, ...status }) => status),
		// What left the site is not named.
		links: links.filter(({ title }) => title !== null),
		actions: agreed.get(cluster.id) ?? [],
		quotes: chosen
	};
}

/** Addresses of what everybody may see, for who looks through the whole site. */
export const addresses = (limit: number) => queries.addresses(sql, limit);

/** Of a supporter only what the two verbs need; undefined when nobody sees it. */
export async function supportable(slug: string, now: Date): Promise<ClusterRow | undefined> {
	return /^[a-z0-9-]{1,140}$/.test(slug) ? queries.publicBySlug(sql, slug, dayAt(now)) : undefined;
}

/** How much waits for an officer: without an answer, not on the site yet, late with what was agreed. Null: who may not. */
export const waiting = async (who: Me | null, now: Date) =>
	may(who, 'need.cluster') ? queries.waiting(sql, dayAt(now)) : null;

/** A shared need as a source tells it, with its answers of the municipality, the first one first. */
export type Kept = Subject & {
	title: string;
	summary: string;
	statuses: { status: Status; words: string; at: Date }[];
	links: { noun: LinkNoun; ref: number }[];
	/** What was agreed, as it stands since `at`. */
	actions: (Agreed & { state: ActionState; why: string; at: Date })[];
	/** Approved sentences that stand beside it, word for word. */
	quotes: readonly string[];
};

/** Keeps shared needs of a source, public at once; one whose title leads somewhere already is left as it is. For the demo. */
export async function keep(tx: Sql, by: string, kept: readonly Kept[]): Promise<void> {
	for (const one of kept) {
		const { count } = await tx`select from need_clusters where title = ${one.title} and created_by = ${by}`;
		if (count) continue;
		const id = await queries.insert(tx, { ...one, slug: await freeSlug(tx, one.title) }, by);
		await addFitting(tx, id, one);
		const said = await quotes.approved(tx, id, 100);
		const beside = said.filter(({ sentence }) => one.quotes.includes(sentence));
		await quotes.choose(
			tx,
			id,
			beside.map(({ needId }) => needId),
			by
		);
		await queries.publish(tx, id, by);
		for (const { status, words, at } of one.statuses) await queries.insertStatus(tx, id, status, words, by, at);
		for (const { noun, ref } of one.links) await queries.insertLink(tx, id, noun, ref, by);
		for (const action of one.actions)
			await actions.insertState(tx, await actions.insert(tx, id, action, by, action.at), action, by, action.at);
	}
}
