// The door of imports: lists of places from a file. Looked at first, applied once, undone as a whole.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { log } from '#lib/foundation/log.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import * as search from '#lib/search/search.server.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import * as applying from './applying.server.ts';
import * as effects from './effect-queries.server.ts';
import {
	COLUMNS_DAYS,
	nameOfFile,
	sourceOf,
	UNDO_DAYS,
	type Choice,
	type ImportRow,
	type PlaceImport,
	type Which
} from './import.ts';
import type { Mapping } from './mapping.ts';
import { preview } from './previewing.server.ts';
import * as queries from './queries.server.ts';
import { mappingOf } from './reading.ts';
import { readUpload } from './readaside.server.ts';
import type { Decisions } from './taking.ts';
import * as undoing from './undoing.server.ts';

export { resume } from './previewing.server.ts';
export { fromFile } from './command.server.ts';
export type { Applied } from './applying.server.ts';
export type { Undone } from './undoing.server.ts';

const uploads = { name: 'places-list', points: 30, seconds: 3600 };
// Each reads the whole file anew.
const readings = { name: 'places-columns', points: 60, seconds: 3600 };
const KEPT_DAYS = 14;
const MOST_SHOWN = 50;

export type Asked = {
	file: { name: string; bytes: Uint8Array };
	/** What this list is called; '' is as its file. */ list: string;
};
/** `judging` ends when every row is judged; who shows the page does not wait for it. */
export type Looked = { ok: true; id: string; judging: Promise<void> } | { ok: false; problem: string };

/** Reads a file and keeps it for fourteen days; nothing of it is on the site yet. @throws Forbidden */
export async function look(who: Me | null, { file, list }: Asked, geocode: Geocode | null, now: Date): Promise<Looked> {
	const me = await sql.begin((tx) => accounts.mustMay(tx, who, 'inventory.import'));
	if (await tooOften(uploads, me.id))
		return { ok: false, problem: 'Je hebt vaak een lijst gestuurd. Probeer het over een uur nog eens.' };
	const read = await readUpload(file.bytes, file.name);
	if (!read.ok) return read;
	const id = await sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		const source = sourceOf(lineOf(list, 80) || nameOfFile(file.name));
		const { table } = read;
		const mapping = mappingOf(table, await queries.earlierMapping(tx, source));
		const one = { name: lineOf(file.name, 200), format: table.format, source, mapping, notes: table.notes, rowsRead: table.rows.length }; // prettier-ignore
		return queries.insert(tx, one, file.bytes, me.id, addDays(dayAt(now), KEPT_DAYS));
	});
	return { ok: true, id, judging: judge(id, geocode) };
}

// What fails is tried again by the worker.
const judge = (id: string, geocode: Geocode | null): Promise<void> =>
	preview(id, geocode).catch((error: unknown) => log.error({ err: error }, 'a list of places was not read'));

/** Says what each column is; every row is judged anew. @throws Forbidden */
export async function remap(
	who: Me | null,
	id: string,
	mapping: Mapping,
	geocode: Geocode | null
): Promise<{ ok: true; judging: Promise<void> } | { ok: false; problem: 'undone' | 'too-often' }> {
	const me = await sql.begin((tx) => accounts.mustMay(tx, who, 'inventory.import'));
	if (await tooOften(readings, me.id)) return { ok: false, problem: 'too-often' };
	const ok = await sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		const one = isUuid(id) ? await queries.hold(tx, id) : undefined;
		if (!one || one.appliedAt || one.mapping.titles.length !== mapping.titles.length) return false;
		await queries.remap(tx, id, mapping);
		return true;
	});
	return ok ? { ok, judging: judge(id, geocode) } : { ok, problem: 'undone' };
}

export type Page = { verdict: Which; limit?: number; offset?: number };

/** An import with the rows of one page; undefined when there is none. @throws Forbidden */
export const shown = (
	who: Me | null,
	id: string,
	{ verdict, limit = MOST_SHOWN, offset = 0 }: Page
): Promise<(PlaceImport & { rows: ImportRow[]; byName: string | null }) | undefined> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		const one = isUuid(id) ? await queries.one(tx, id) : undefined;
		if (!one) return undefined;
		const rows = one.previewedAt ? await queries.page(tx, id, verdict, limit, offset) : [];
		return { ...one, rows, byName: (await accounts.namesOf(tx, [one.by])).get(one.by) ?? null };
	});

/** The last lists, the newest first. @throws Forbidden */
export const latest = (who: Me | null, limit = 30): Promise<PlaceImport[]> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		return queries.latest(tx, limit);
	});

/** What rows are that are probably double; `rest` is for those of which nobody said it yet. */
export type Chosen = {
	rows: readonly { row: number; choice: Choice | null; decisions: Decisions | null }[];
	rest: Choice | null;
};

/** Says of rows that are probably double what they are. @throws Forbidden */
export const choose = (who: Me | null, id: string, chosen: Chosen): Promise<void> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		await keepChoices(tx, id, chosen);
	});

async function keepChoices(tx: Sql, id: string, { rows, rest }: Chosen): Promise<void> {
	const one = isUuid(id) ? await queries.hold(tx, id) : undefined;
	if (!one || one.appliedAt) return;
	if (rows.length) await queries.choose(tx, id, rows);
	if (rest) await queries.chooseRest(tx, id, rest);
}

/** Puts everything on the site that was shown, in one transaction, with what was chosen just now. @throws Forbidden */
export async function apply(who: Me | null, id: string, now: Date, chosen?: Chosen): Promise<applying.Applied> {
	const applied = await sql.begin(async (tx): Promise<applying.Applied> => {
		const me = await accounts.mustMay(tx, who, 'inventory.import');
		if (chosen) await keepChoices(tx, id, chosen);
		return isUuid(id) ? applying.apply(tx, me.id, id, dayAt(now)) : { ok: false, problem: 'gone' };
	});
	if (applied.ok) search.changed();
	return applied;
}

/** Takes all of it back, but for what somebody changed since. @throws Forbidden */
export async function undo(who: Me | null, id: string, now: Date): Promise<undoing.Undone> {
	const undone = await sql.begin(async (tx): Promise<undoing.Undone> => {
		const me = await accounts.mustMay(tx, who, 'inventory.import');
		return isUuid(id) ? undoing.undo(tx, me.id, id, dayAt(now)) : { ok: false, problem: 'gone' };
	});
	if (undone.ok) search.changed();
	return undone;
}

/** Throws a list away that was not applied; false when it was. @throws Forbidden */
export const remove = (who: Me | null, id: string): Promise<boolean> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		return isUuid(id) ? queries.remove(tx, id) : false;
	});

/**
 * Previews that nobody applied in fourteen days go, with their files; of what was applied ninety days ago goes what rows
 * told and what places were before; and the columns of lists that do not come back. For the worker.
 */
export const forget = async (today: Day): Promise<number> =>
	(await queries.forget(sql, today)) +
	(await effects.empty(sql, today)) +
	(await queries.forgetColumns(sql, addDays(today, -COLUMNS_DAYS), addDays(today, -UNDO_DAYS)));
