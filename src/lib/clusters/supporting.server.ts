// "Ik ook": residents support a shared need, hear back when they want to, and stop with one click.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { deviceOf } from '#lib/foundation/device.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { mark } from '#lib/foundation/sealed.server.ts';
import { hashOf, newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { isMet, type ClusterRow, type StatusRow } from './cluster.ts';
import { confirmLetter, statusLetter, supportKey } from './letters.ts';
import * as queries from './queries.server.ts';
import * as supports from './support-queries.server.ts';

/** Whose browser it is: its address and what it calls itself. Neither is kept. */
export type Device = { address: string; agent: string };

const KEPT_DAYS = 2 * 365;
/** An address that was not confirmed is thrown away after this time. */
const UNCONFIRMED = 24 * 60 * 60_000;
// Who types somebody else's address fills nobody's mailbox.
const PER_MAILBOX = { name: 'need-support-email', points: 4, seconds: 24 * 3600 };
/** So many a day from one network: a home, not somebody who says it again and again under another name. */
const perNetwork = (clusterId: number) => ({ name: `need-support:${clusterId}`, points: 5, seconds: 24 * 3600 });

const since = (now: Date) => new Date(now.getTime() - UNCONFIRMED);
const whoOf = (email: string) => mark('need-support', email);
// Marked again: beside what the same device said it misses today, nobody sees that it is the same.
const whoseDevice = async ({ address, agent }: Device, day: Day) =>
	mark('need-support-device', await deviceOf(address, agent, day));

/**
 * "Ik ook" without an address: one a device and day, and five a network. What is more changes nothing, and the answer is
 * the same: nobody learns how far it can be pushed.
 */
export async function support(
	{ id, status }: Pick<ClusterRow, 'id' | 'status'>,
	device: Device,
	now: Date
): Promise<void> {
	if (isMet(status)) return;
	const onDay = dayAt(now);
	const who = await whoseDevice(device, onDay);
	const isNew = await supports.insert(sql, { clusterId: id, who, onDay, deleteBy: addDays(onDay, KEPT_DAYS) });
	if (isNew && (await tooOften(perNetwork(id), device.address)) !== null) await supports.remove(sql, id, who);
}

/** Sends a link to confirm. The same for every address: also one that supports this already, or that asked too often. */
export async function askToHear(
	{ id, title, status }: Pick<ClusterRow, 'id' | 'title' | 'status'>,
	{ email, everyStatus }: { email: string; everyStatus: boolean },
	origin: string,
	now: Date
): Promise<void> {
	if (isMet(status) || (await tooOften(PER_MAILBOX, email)) !== null) return;
	const { token, hash } = newToken();
	await sql.begin(async (tx) => {
		await supports.insertRequest(tx, hash, { clusterId: id, email, everyStatus }, now);
		await mail.post(tx, [confirmLetter(email, title, everyStatus, `${origin}/behoeften/steun/${token}`)], now);
	});
}

/** What a link to confirm is about; undefined when it was used or is too old. */
export const requested = (token: string, now: Date) => supports.requestBy(sql, hashOf(token), since(now));

/** Uses a link to confirm: counts the address once, and keeps it unless the answer is there already. Returns the page. */
export async function confirm(token: string, device: Device, now: Date): Promise<string | undefined> {
	const onDay = dayAt(now);
	const sameDevice = await whoseDevice(device, onDay);
	return sql.begin(async (tx) => {
		const request = await supports.takeRequest(tx, hashOf(token), since(now));
		// Locked: who answers at this moment tells them, or they see that it was answered.
		if (!request || !(await queries.lock(tx, request.clusterId))) return undefined;
		const cluster = await queries.byId(tx, request.clusterId);
		if (!cluster?.publishedAt) return undefined;
		await supports.confirm(tx, {
			...request,
			who: whoOf(request.email),
			device: sameDevice,
			onDay,
			deleteBy: addDays(onDay, KEPT_DAYS),
			keepsAddress: !isMet(cluster.status)
		});
		return cluster.slug;
	});
}

/** What a link to stop is about; undefined when there is nothing to stop any more. */
export const hearing = (token: string) => supports.byStop(sql, hashOf(token));

/** Stops: the address goes at once, with every letter about it. That somebody said "ik ook" still counts. */
export async function stop(token: string): Promise<void> {
	await sql.begin(async (tx) => {
		const id = await supports.stop(tx, hashOf(token));
		if (id) await mail.takeBack(tx, supportKey(id));
	});
}

/** Tells who waits for it what was answered, each once; after "done" their addresses are gone. In the verb's transaction. */
export async function tell(
	tx: Sql,
	{ id, slug, title }: Pick<ClusterRow, 'id' | 'slug' | 'title'>,
	{ id: statusId, status, words }: Pick<StatusRow, 'id' | 'status' | 'words'>,
	origin: string,
	now: Date
): Promise<number> {
	const waiting = await supports.waiting(tx, id, isMet(status));
	const told = waiting.map((one) => ({ ...one, ...newToken() }));
	if (!isMet(status)) await supports.insertStops(tx, told.map((one) => ({ hash: one.hash, supportId: one.id }))); // prettier-ignore
	const letters = told.map((one) =>
		statusLetter({ supportId: one.id, to: one.email, slug, title, statusId, status, words, origin, token: one.token })
	);
	const written = await mail.post(tx, letters, now);
	if (isMet(status)) await supports.forgetAddresses(tx, id);
	return written;
}

/** Throws away what was not confirmed within a day, and who it was after two years; the count stays. For the worker. */
export const forgetOld = (now: Date): Promise<number> => supports.forget(sql, dayAt(now), since(now));
