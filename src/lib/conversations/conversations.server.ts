// The door of gebiedsgesprekken: written down by who was there for the municipality or the wijk, shown when it is ready.
import { randomBytes } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around, within } from '#lib/areas/around.ts';
import { aroundOf, partsOf } from '#lib/areas/shown.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as answers from '#lib/foundation/answers.server.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { MOST_PHOTOS, type Account, type Photo } from './conversation.ts';
import * as queries from './queries.server.ts';

export type { Row } from './queries.server.ts';

const MOST = 200;
const MOST_OF_AREA = 20;

/** Who may write everywhere decides what everybody reads; who is only connector of an area does not. */
export const mayDecide = (me: Me | null): boolean => may(me, 'conversation.write');
const known = () => areas.list(configuration().municipality);

/** Those somebody may write about, the latest first, and in which areas that is (null: everywhere). @throws Forbidden */
export async function list(who: Me | null): Promise<{ areaIds: number[] | null; conversations: queries.Row[] }> {
	const all = await known();
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'conversation.write', { areas: who?.rights.areas ?? [] });
		const areaIds = mayDecide(me) ? null : within(me.rights.areas, all);
		return { areaIds, conversations: [...(await queries.all(tx, areaIds, MOST))] };
	});
}

/** Begins one in a wijk, dorp or buurt; returns its id, or undefined when there is no such area. @throws Forbidden */
export async function begin(who: Me | null, areaId: number, onDay: string): Promise<number | undefined> {
	const subject = { areas: around([areaId], await known()) };
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'conversation.write', subject);
		const area = await queries.areaSlug(tx, areaId);
		return area && queries.insert(tx, await freeSlug(tx, `${area}-${onDay}`), areaId, onDay, me.id);
	}) as Promise<number | undefined>;
}

// 'schadewijk-2026-11-12': it stays, also when the day is mended later.
async function freeSlug(tx: Sql, slug: string): Promise<string> {
	await tx`select pg_advisory_xact_lock(hashtext('conversations.slug'))`;
	return (await queries.isTaken(tx, slug)) ? `${slug}-${randomBytes(3).toString('hex')}` : slug;
}

export type Whole = { conversation: queries.Row; places: { id: number; name: string }[] };

/** One, for who may write about it, with the places it may have been at; undefined when there is none. @throws Forbidden */
export async function whole(who: Me | null, id: number): Promise<Whole | undefined> {
	const all = await known();
	return sql.begin(async (tx) => {
		const conversation = await queries.byId(tx, id);
		await accounts.mustMay(tx, who, 'conversation.write', { areas: around([conversation?.areaId], all) });
		return conversation && { conversation, places: [...(await queries.placesIn(tx, conversation.areaId))] };
	}) as Promise<Whole | undefined>;
}

// Every change holds the conversation first. Who may nothing hears the same of one that is not there.
async function change<Answer>(
	who: Me | null,
	id: number,
	work: (tx: Sql, me: Me, row: queries.Row) => Promise<Answer>
): Promise<Answer | undefined> {
	const all = await known();
	const answer = await sql.begin(async (tx) => {
		const areaId = await queries.lock(tx, id);
		const me = await accounts.mustMay(tx, who, 'conversation.write', { areas: around([areaId], all) });
		return areaId ? work(tx, me, (await queries.byId(tx, id))!) : undefined;
	});
	answers.forget();
	return answer as Answer | undefined;
}

/** What a form began with: another one means that somebody else saved meanwhile. */
export const versionOf = ({ updatedAt }: Pick<queries.Row, 'updatedAt'>): string => updatedAt.toISOString();

/**
 * Writes it down, with these photos (at most MOST_PHOTOS). By a connector it waits for an officer. False: somebody else
 * changed it since `version`; undefined: there is none. @throws Forbidden
 */
export const write = (who: Me | null, id: number, told: Account, photos: readonly Photo[], version: string) =>
	change(who, id, async (tx, me, row) => {
		if (!(await rewritten(tx, row, told, photos, version))) return false;
		// What everybody reads, the municipality read first.
		if (!mayDecide(me)) await queries.withdraw(tx, id);
		return true;
	});

/** As `write`, and shows it to everybody. Officers only. @throws Forbidden */
export const publish = (who: Me | null, id: number, told: Account, photos: readonly Photo[], version: string) =>
	change(who, id, async (tx, me, row) => {
		await accounts.mustMay(tx, me, 'conversation.write');
		if (!(await rewritten(tx, row, told, photos, version))) return false;
		await queries.publish(tx, id, me.id);
		return true;
	});

async function rewritten(tx: Sql, row: queries.Row, told: Account, photos: readonly Photo[], version: string) {
	if (versionOf(row) !== version) return false;
	await queries.update(tx, row.id, told);
	await queries.setPhotos(tx, row.id, photos.slice(0, MOST_PHOTOS));
	return true;
}

/** Takes it off the site. @throws Forbidden */
export const withdraw = (who: Me | null, id: number) => change(who, id, (tx) => queries.withdraw(tx, id));

/** Where it was, and the mark that needs told there carry; undefined when there is none. @throws Forbidden */
export const pileOf = async (who: Me | null, id: number): Promise<{ areaId: number; batch: string } | undefined> => {
	const found = await whole(who, id);
	return found && { areaId: found.conversation.areaId, batch: found.conversation.batch };
};

/** What everybody may see at an address today; undefined when nobody may. */
export async function bySlug(slug: string, now: Date): Promise<queries.Row | undefined> {
	return /^[a-z0-9-]{1,160}$/.test(slug) ? queries.publicBySlug(sql, slug, dayAt(now)) : undefined;
}

/** Those on the site, the latest first. */
export const onSite = async () => [...(await queries.allPublic(sql, MOST))];

/** Those on the site of an area, what it is made of and what it lies in, the latest first. */
export async function ofArea(from: Sql, areaId: number): Promise<queries.Row[]> {
	const all = await known();
	const area = [all.municipality, ...all.districts, ...all.neighbourhoods, ...all.groups].find(
		(one) => one?.id === areaId
	);
	if (!area) return [];
	const about = [area, ...partsOf(area, all), ...aroundOf(area, all)].map(({ id }) => id);
	return [...(await queries.publicOf(from, about, MOST_OF_AREA))];
}

/** How many were written down and are not on the site: an officer reads them first. Null: who does not decide that. */
export const waiting = async (who: Me | null): Promise<number | null> =>
	mayDecide(who) ? queries.unpublished(sql) : null;

/**
 * Keeps a conversation of a source, public at once, and returns the mark that needs told there carry; undefined for one that
 * is there: it is left as it is. For the demo.
 */
export async function keep(tx: Sql, by: string, areaId: number, told: Account, photos: readonly Photo[]) {
	const area = await queries.areaSlug(tx, areaId);
	const slug = `${area}-${told.onDay}`;
	if (!area || (await queries.isTaken(tx, slug))) return undefined;
	const id = await queries.insert(tx, slug, areaId, told.onDay, by);
	await queries.update(tx, id, told);
	await queries.setPhotos(tx, id, photos);
	await queries.publish(tx, id, by);
	return (await queries.byId(tx, id))?.batch;
}
