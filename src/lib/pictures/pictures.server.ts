// The door of pictures: take one in, show one, and remove those that nothing shows any more.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { bucket } from './bucket.server.ts';
import { directory } from './directory.server.ts';
import { make } from './making.server.ts';
import { fileOf, idIn, LONGEST_ALT, parseName, pathOf, pictureWords, type PictureProblem } from './picture.ts';
import * as queries from './queries.server.ts';
import type { Storage } from './storage.ts';

export type Added = { ok: true; path: string } | { ok: false; problem: PictureProblem };

/** A picture that nothing shows stays this long: a change may be undone. */
const KEPT_DAYS = 7;
const DAY = 86_400_000;
// More than anybody has of one evening; a machine that fills the disk gets no further.
const PER_ACCOUNT = { name: 'picture', points: 60, seconds: 3600 };

/** Where the configuration says that pictures stand. */
export function storage(): Storage {
	const { dataDir, s3Url, s3KeyId, s3Secret } = configuration();
	if (s3Url && s3KeyId && s3Secret) return bucket({ url: s3Url, keyId: s3KeyId, secret: s3Secret });
	return directory(join(dataDir, 'fotos'));
}

/**
 * Makes a picture anew and keeps it. `by` is the account of who sent it. Takes up to some seconds: hand it `sql` before
 * the transaction of your verb, not a transaction; a picture that is then not used goes by itself.
 */
export async function add(tx: Sql, bytes: Uint8Array, alt: string, by: string): Promise<Added> {
	const problem = altProblem(alt);
	if (problem) return { ok: false, problem };
	const outcome = await make(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	if (!outcome.ok) return outcome;
	const { width, height, webp, jpeg } = outcome.made;
	const id = randomUUID();
	const place = storage();
	for (const one of webp) await place.put(fileOf(id, one.width), one.bytes, 'image/webp');
	await place.put(fileOf(id), jpeg, 'image/jpeg');
	// Last: what has a row is whole.
	await queries.insert(tx, { id, alt: lineOf(alt), width, height, widths: webp.map((one) => one.width), by });
	return { ok: true, path: pathOf(id) };
}

export type Taken =
	{ ok: true; path: string | null; alt: string | null } | { ok: false; problems: { field: string; message: string }[] };

/**
 * What a form with a PictureField by this name leaves: a new picture, the one that was there, or none. `current` is the
 * path that stands now. A picture that came in is kept, also when something else in the form is wrong: show the form
 * with the path this gave.
 */
export async function take(form: FormData, name: string, current: string | null, by: string): Promise<Taken> {
	const [file, alt, now] = [form.get(name), line(form, `${name}-tekst`), form.get(`${name}-nu`)];
	const fails = (problem: PictureProblem): Taken => {
		const field = problem.startsWith('alt-') ? `${name}-tekst` : name;
		return { ok: false, problems: [{ field, message: pictureWords[problem] }] };
	};
	if (file instanceof File && file.size > 0) {
		if ((await tooOften(PER_ACCOUNT, by)) !== null) return fails('busy');
		const added = await add(sql, new Uint8Array(await file.arrayBuffer()), alt, by);
		return added.ok ? { ok: true, path: added.path, alt } : fails(added.problem);
	}
	const path = typeof now === 'string' && (await isOurs(now)) ? now : current;
	if (!path || form.has(`${name}-weg`)) return { ok: true, path: null, alt: null };
	const problem = altProblem(alt);
	return problem ? fails(problem) : { ok: true, path, alt };
}

/** What is wrong with words about a picture; null when nothing is. */
export function altProblem(alt: string): PictureProblem | null {
	if (!lineOf(alt)) return 'alt-missing';
	return lineOf(alt).length > LONGEST_ALT ? 'alt-long' : null;
}

async function isOurs(path: string): Promise<boolean> {
	const id = idIn(path);
	return id !== undefined && (await queries.widthsOf(sql, id)) !== undefined;
}

/** The file an address '/fotos/<name>' asks for; a size that was not made gives the largest that was. */
export async function read(name: string): Promise<{ bytes: Buffer; type: string; name: string } | undefined> {
	const asked = parseName(name);
	const widths = asked && (await queries.widthsOf(sql, asked.id));
	if (!widths) return undefined;
	const width = asked.width && Math.min(asked.width, Math.max(...widths));
	const file = fileOf(asked.id, width ?? undefined);
	const bytes = await storage().get(file);
	return bytes && { bytes, type: width ? 'image/webp' : 'image/jpeg', name: file };
}

/** A column whose text may hold the path of a picture. */
export type Reference = { table: string; column: string };

/**
 * Removes pictures that none of these columns has named for a week, and files that belong to no picture. Returns how
 * many pictures went. For the worker, each night.
 */
export async function removeUnused(now: Date, references: readonly Reference[]): Promise<number> {
	const place = storage();
	await queries.markUnused(sql, now, references);
	const unused = await queries.unusedSince(sql, new Date(now.getTime() - KEPT_DAYS * DAY));
	for (const { id, widths } of unused) {
		// The row last: when this is broken off, the next night finds it again.
		for (const width of [undefined, ...widths]) await place.remove(fileOf(id, width));
		await queries.remove(sql, id);
	}
	await removeStray(place, now);
	return unused.length;
}

// Files of a picture whose row never came: the process was killed, or the transaction was given up.
async function removeStray(place: Storage, now: Date) {
	const known = await queries.allIds(sql);
	for await (const { name, changedAt } of place.list())
		if (!known.has(name.slice(0, 36)) && now.getTime() - changedAt.getTime() > DAY) await place.remove(name);
}
