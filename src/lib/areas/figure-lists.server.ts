// Lists of figures that a municipality has of its own: looked at line by line, loaded in one transaction, taken back when
// that was wrong. Private to the room.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import * as sheets from '#lib/sheets/read.server.ts';
import type { Area } from './area.ts';
import { parseFigureLines } from './domain-file.ts';
import * as lists from './figure-list-queries.server.ts';
import { forget } from './memory.server.ts';
import * as queries from './queries.server.ts';
import type { Refusal } from './report.ts';
import * as storage from './storage.server.ts';

export type { FigureList, ListedFigure } from './figure-list-queries.server.ts';
export type Looked = { ok: true; id: number } | { ok: false; refused: Refusal[] };
type File = { name: string; bytes: Uint8Array };

/** Reads a list (CSV or XLSX) and keeps it to be looked at; one wrong line refuses it, and nothing is kept. @throws Forbidden */
export const lookAtFigures = (who: Me | null, file: File, municipality: string): Promise<Looked> =>
	sql.begin(async (tx): Promise<Looked> => {
		const me = await accounts.mustMay(tx, who, 'inventory.import');
		return keepList(tx, file, municipality, me.id);
	});

/** Reads a list and loads it at once, for who sits at the console. */
export const loadList = (file: File, municipality: string, by: string): Promise<Looked & { rows?: number }> =>
	sql.begin(async (tx) => {
		const kept = await keepList(tx, file, municipality, by);
		return kept.ok ? { ...kept, rows: await load(tx, kept.id, by) } : kept;
	}) as Promise<Looked & { rows?: number }>;

/** Puts a list that was looked at in the place of what was known. False when that was done already. @throws Forbidden */
export const loadFigures = (who: Me | null, id: number): Promise<boolean> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'inventory.import');
		return (await load(tx, id, me.id)) > 0;
	});

/** What was known before stands there again, except where something newer came. @throws Forbidden */
export const takeBackFigures = (who: Me | null, id: number): Promise<boolean> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'inventory.import');
		await storage.prepare(tx);
		if (!(await lists.setState(tx, id, 'taken-back', me.id))) return false;
		await lists.restore(tx, id);
		forget();
		return true;
	});

/** Throws away a list that was not loaded. @throws Forbidden */
export const dropFigures = (who: Me | null, id: number): Promise<void> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		await lists.drop(tx, id);
	});

const MOST = 20;

/** The lists that were sent, the latest first, with who did; and of one every line. @throws Forbidden */
export const figureLists = (who: Me | null, id: number | null) =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'inventory.import');
		const all = await lists.latest(tx, MOST);
		const names = await accounts.namesOf(tx, [...new Set(all.map(({ by }) => by))]);
		const chosen = all.find((one) => one.id === id) ?? null;
		return {
			lists: all.map((one) => ({ ...one, by: names.get(one.by) ?? one.by })),
			chosen: chosen && { ...chosen, rows: await lists.rowsOf(tx, chosen.id) }
		};
	}) as Promise<{
		lists: lists.FigureList[];
		chosen: (lists.FigureList & { rows: readonly lists.ListedFigure[] }) | null;
	}>;

async function load(tx: Sql, id: number, by: string): Promise<number> {
	await storage.prepare(tx);
	if (!(await lists.setState(tx, id, 'loaded', by))) return 0;
	await lists.remember(tx, id);
	const { count } = await lists.write(tx, id);
	forget();
	return count;
}

async function keepList(tx: Sql, { name, bytes }: File, municipality: string, by: string): Promise<Looked> {
	const sheet = await sheets.read(bytes, name);
	if (!sheet.ok) return { ok: false, refused: [{ where: 'bestand', reason: sheet.problem }] };
	const { rows, refused } = parseFigureLines(sheet.rows, sheet.lines);
	const areaOf = finder(await queries.ofMunicipality(tx, municipality));
	const seen = new Map<string, number>();
	const found = rows.flatMap(({ area: named, figure, source, line }) => {
		const no = (reason: string) => (refused.push({ where: `regel ${line}`, reason }), []);
		const area = areaOf(named);
		if (typeof area === 'string') return no(area);
		const key = `${area.id} ${figure.key} ${figure.year}`;
		const before = seen.get(key);
		if (before) return no(`dit staat ook op regel ${before}: laat er één staan`);
		seen.set(key, line);
		return [{ line, areaId: area.id, ...figure, source }];
	});
	if (!refused.length && !found.length) refused.push({ where: 'bestand', reason: 'er staat geen cijfer in' });
	if (refused.length) return { ok: false, refused };
	return { ok: true, id: await lists.insert(tx, lineOf(name, 200), by, found) };
}

// By CBS code, or by a name that only one area has; a sentence when it is none.
function finder(areas: readonly Area[]): (named: string) => Area | string {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const byName = Map.groupBy(
		areas.flatMap((area) => [...new Set([area.name, area.displayName].map(plain))].map((name) => ({ name, area }))),
		({ name }) => name
	);
	return (named) => {
		const code = byCode.get(named.toUpperCase());
		if (code) return code;
		const [one, ...others] = byName.get(plain(named)) ?? [];
		if (one && !others.length) return one.area;
		const shown = `“${named.slice(0, 60)}”`;
		return one
			? `er zijn meer gebieden die ${shown} heten: gebruik de code (${[one, ...others].map(({ area }) => area.code).join(', ')})`
			: `${shown} is hier geen gebied: gebruik de CBS-code, of de naam zoals op de site`;
	};
}
const plain = (name: string) => name.trim().toLowerCase();
