// What officers do with shared needs: make one of answers that belong together, edit it, publish it, answer it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { isOpen, type Action, type StateRow } from './action.ts';
import * as actions from './action-queries.server.ts';
import { change } from './changing.server.ts';
import { isMet, type ClusterRow, type Linkable, type LinkRow, type Quote, type StatusRow } from './cluster.ts';
import type { ClusterWords, LinkAsked, StatusAsked } from './form.ts';
import * as members from './member-queries.server.ts';
import type { Member } from './members.server.ts';
import * as queries from './queries.server.ts';
import * as quotes from './quote-queries.server.ts';
import { freeSlug, moveTo } from './slug.server.ts';
import type { Subject } from './suggest.ts';
import { suggestionOf } from './suggestions.server.ts';
import { tell } from './supporting.server.ts';

/** Makes a shared need of a suggestion, with its answers; undefined when it is none any more. @throws Forbidden */
export async function make(
	who: Me | null,
	asked: Pick<Subject, 'areaId' | 'kind' | 'targetGroup'>,
	words: ClusterWords
): Promise<number | undefined> {
	// Reading sentences takes a while: nobody waits for it, and who may not, does not make us do it.
	await accounts.mustMay(sql, who, 'need.cluster');
	const found = await suggestionOf(asked);
	if (!found) return undefined;
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.cluster');
		// Two who make the same at once: the second finds that it is there.
		await tx`select pg_advisory_xact_lock(hashtext('need_clusters.make'))`;
		if (await queries.about(tx, { ...found, dayParts: everyDayPart })) return undefined;
		const slug = await freeSlug(tx, words.title);
		const id = await queries.insert(tx, { ...found, ...words, slug }, me.id);
		await members.addMembers(tx, id, found.needIds);
		return id;
	});
}

const districtsOf = (tx: Sql, areaId: number | null) => (areaId === null ? [] : members.districtsIn(tx, areaId));

/**
 * Makes a shared need of what an officer knows, also of an area or group nobody asked about yet; answers that fit come
 * along. Returns the one that is there already about the same. @throws Forbidden
 */
export const begin = (who: Me | null, subject: Subject, words: ClusterWords): Promise<{ id: number; isNew: boolean }> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.cluster');
		await tx`select pg_advisory_xact_lock(hashtext('need_clusters.make'))`;
		const known = await queries.about(tx, subject);
		if (known) return { id: known, isNew: false };
		const id = await queries.insert(tx, { ...subject, ...words, slug: await freeSlug(tx, words.title) }, me.id);
		await members.addFitting(tx, id, subject);
		return { id, isNew: true };
	});

export type Whole = {
	cluster: ClusterRow;
	/** `by`, here and of each state, is the name of who did it. */
	statuses: StatusRow[];
	links: LinkRow[];
	/** `seen` goes along with what is said of it, so that nobody writes over what they did not read. */
	actions: (Action & { states: StateRow[]; seen: string })[];
	/** Sentences that can stand beside it. */
	quotes: Quote[];
	/** The latest answers that belong to it. */
	members: Member[];
	linkable: Linkable[];
	/** Answers that fit and do not belong to it yet. */
	newAnswers: number;
};

const QUOTES = 100;
const MEMBERS = 100;
const LINKABLE = 2000;

/** Everything about one, for officers; undefined when there is none. @throws Forbidden */
export const whole = (who: Me | null, id: number, now: Date): Promise<Whole | undefined> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'need.cluster');
		const cluster = await queries.byId(tx, id);
		if (!cluster) return undefined;
		const statuses = [...(await queries.statusesOf(tx, id))];
		const states = await actions.statesOf(tx, id);
		const agreed = (await actions.actionsOf(tx, [id])).get(id) ?? [];
		const marks = await actions.marksOf(tx, id);
		const names = await accounts.namesOf(tx, [...statuses, ...[...states.values()].flat()].map(({ by }) => by)); // prettier-ignore
		const named = <Row extends { by: string }>(row: Row) => ({ ...row, by: names.get(row.by) ?? row.by });
		return {
			cluster,
			statuses: statuses.map(named),
			links: [...(await queries.linksOf(tx, id))],
			actions: agreed.map((action) => ({
				...action,
				states: (states.get(action.id) ?? []).map(named),
				seen: marks.get(action.id) ?? ''
			})),
			quotes: [...(await quotes.approved(tx, id, QUOTES))],
			members: [...(await members.members(tx, id, MEMBERS))],
			linkable: [...(await queries.linkable(tx, await districtsOf(tx, cluster.areaId), now, LINKABLE))],
			newAnswers: await members.newAnswers(tx, cluster)
		};
	});

/** Changes the words. With another title comes another address; the old one leads to it. @throws Forbidden */
export const edit = (who: Me | null, id: number, { title, summary }: ClusterWords) =>
	change(who, id, async (tx, _, cluster) => {
		await queries.update(tx, id, title, summary);
		const slug = title === cluster.title ? cluster.slug : await freeSlug(tx, title, id);
		if (slug !== cluster.slug) await moveTo(tx, id, slug);
	});

/** Shows it to everybody. Who supported it before it left the site, hears what was answered meanwhile. @throws Forbidden */
export const publish = (who: Me | null, id: number, origin: string, now: Date) =>
	change(who, id, async (tx, me, cluster) => {
		await queries.publish(tx, id, me.id);
		const [last] = await queries.statusesOf(tx, id);
		if (last) await tell(tx, cluster, last, origin, now);
	});

/** Takes it off the site; members, answers and supports stay. @throws Forbidden */
export const withdraw = (who: Me | null, id: number) => change(who, id, (tx) => queries.withdraw(tx, id));

/**
 * Answers, in public when the cluster is; returns how many letters were written. Earlier answers stay. 'open': it says
 * that it was done while something agreed is open, and who answers was not asked yet whether they are `sure`.
 * @throws Forbidden
 */
export const answer = (who: Me | null, id: number, { status, words, sure }: StatusAsked, origin: string, now: Date) =>
	change<number | 'open'>(who, id, async (tx, me, cluster) => {
		const agreed = (await actions.actionsOf(tx, [id])).get(id) ?? [];
		if (isMet(status) && !sure && agreed.some(isOpen)) return 'open';
		const statusId = await queries.insertStatus(tx, id, status, words, me.id, now);
		return cluster.publishedAt ? tell(tx, cluster, { id: statusId, status, words }, origin, now) : 0;
	});

/** Which of its approved sentences everybody reads beside it: these, and no others. @throws Forbidden */
export const quote = (who: Me | null, id: number, needIds: readonly string[]) =>
	change(who, id, (tx, me) => quotes.choose(tx, id, needIds, me.id));

/** Says what answers it. False: nothing that everybody may see stands at that address. @throws Forbidden */
export async function link(who: Me | null, id: number, asked: LinkAsked): Promise<boolean> {
	const found = await { place: places, activity: activities }[asked.noun].bySlug(asked.slug);
	if (!found) return false;
	await change(who, id, (tx, me) => queries.insertLink(tx, id, asked.noun, found.id, me.id));
	return true;
}

/** Takes such a link away. @throws Forbidden */
export const unlink = (who: Me | null, id: number, linkId: number) =>
	change(who, id, (tx) => queries.removeLink(tx, id, linkId));
