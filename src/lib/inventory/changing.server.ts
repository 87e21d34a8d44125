// Changing places out of the list: one row, or one thing of many at once in one transaction. Every change is in history.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me, type Verb } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';
import { changeOf, nowWords, type Setting, type Standing } from './change.ts';
import { completeness } from './completeness.ts';
import { knownOf, rowOf, type Row } from './line.ts';
import { linesOf, located } from './listing.server.ts';
import * as queries from './queries.server.ts';
import type { InventoryQuery } from './query.ts';

/** The row as it is now stands beside 'changed-since': nothing was written. */
export type Saved = { outcome: 'saved' | 'same' } | { outcome: 'changed-since'; row: Row };

// Name and words are what happens there; the rest is the building.
const verbOf = ({ field }: Setting): Verb => (field === 'name' ? 'place.edit-content' : 'place.edit-building');

/**
 * Changes one place. `version` is what its row said; when somebody else changed it since, nothing is written.
 * @throws Forbidden
 */
export async function change(
	who: Me | null,
	id: number,
	settings: readonly Setting[],
	{ version, now }: { version: string; now: Date }
): Promise<Saved> {
	const today = dayAt(now);
	const saved = await sql.begin(async (tx): Promise<Saved> => {
		const me = await mustMayAll(tx, who, settings, id);
		await queries.hold(tx, [id]);
		const [place] = await queries.full(tx, [id]);
		if (!place) throw new Forbidden('inventory.see');
		if (place.updatedAt.toISOString() !== version)
			return { outcome: 'changed-since', row: rowOf({ ...place, ...completeness(knownOf(place), today) }, today) };
		const changed = await apply(tx, me, settings, [place], now);
		return { outcome: changed ? 'saved' : 'same' };
	});
	if (saved.outcome === 'saved') search.changed();
	return saved;
}

/** Places that were ticked, or all that the question finds. */
export type Selection = readonly number[] | 'all';
export type Preview = {
	setting: Setting;
	/** How many places were chosen, and of these how many would change. */
	chosen: number;
	differing: number;
	/** The first of those that would change, with what stands there now. */
	first: { id: number; name: string; now: string }[];
	/** Stands for exactly these changes: given back, it says that nothing is different since. */
	seal: string;
};

const MOST_SHOWN = 10;

/** What a change of many would do; nothing is written. @throws Forbidden */
export async function preview(
	who: Me | null,
	query: InventoryQuery,
	selection: Selection,
	setting: Setting,
	now: Date
): Promise<Preview> {
	const asked = await located(query, dayAt(now));
	return sql.begin(async (tx): Promise<Preview> => {
		await accounts.mustMay(tx, who, 'inventory.see');
		await mustMayAll(tx, who, [setting]);
		return previewOf(await planned(tx, asked, selection, setting), setting);
	});
}

/**
 * Changes all of them in one transaction, when they still are what the preview with this seal showed; otherwise nothing is
 * written and there is a new preview. @throws Forbidden
 */
export async function changeAll(
	who: Me | null,
	query: InventoryQuery,
	selection: Selection,
	setting: Setting,
	{ seal, now }: { seal: string; now: Date }
): Promise<{ done: true; changed: number } | { done: false; preview: Preview }> {
	const asked = await located(query, dayAt(now));
	const answer = await sql.begin(async (tx): Promise<Awaited<ReturnType<typeof changeAll>>> => {
		await accounts.mustMay(tx, who, 'inventory.see');
		const me = await mustMayAll(tx, who, [setting]);
		await queries.hold(tx, await chosenBy(tx, asked, selection));
		const plan = await planned(tx, asked, selection, setting);
		const seen = previewOf(plan, setting);
		if (seen.seal !== seal) return { done: false, preview: seen };
		await apply(tx, me, [setting], plan.differing, now);
		return { done: true, changed: plan.differing.length };
	});
	if (answer.done && answer.changed) search.changed();
	return answer;
}

async function mustMayAll(tx: Sql, who: Me | null, settings: readonly Setting[], place?: number): Promise<Me> {
	const verbs = new Set<Verb>(settings.length ? settings.map(verbOf) : ['place.edit-content']);
	let me: Me | null = null;
	for (const verb of verbs) me = await accounts.mustMay(tx, who, verb, { place });
	if (!me) throw new Forbidden('inventory.see');
	return me;
}

async function apply(tx: Sql, me: Me, settings: readonly Setting[], standing: readonly Standing[], now: Date) {
	const today = dayAt(now);
	const looked = settings.some(({ field }) => field === 'verified');
	// Somebody looked: whoever was asked by mail need not answer any more.
	if (looked) for (const { id } of standing) await freshness.settled(tx, 'place', id, now);
	const what = looked && settings.length === 1 ? 'confirmed' : 'changed';
	const changes = standing.map((place) => ({ id: place.id, change: changeOf(settings, place, today) }));
	return places.editAll(tx, me.id, changes, { today, what });
}

type Plan = { chosen: number; differing: Standing[]; touched: string };

const chosenBy = async (tx: Sql, asked: queries.Asked, selection: Selection): Promise<readonly number[]> =>
	selection === 'all' ? (await linesOf(tx, asked)).map(({ id }) => id) : selection;

async function planned(tx: Sql, asked: queries.Asked, selection: Selection, setting: Setting): Promise<Plan> {
	const standing = await queries.standing(tx, await chosenBy(tx, asked, selection));
	const differing = standing.filter((place) => differs(place, setting, asked.today));
	const touched = JSON.stringify(differing.map((place) => [place.id, nowWords(setting, place)]));
	return { chosen: standing.length, differing, touched };
}

function differs(place: Standing, setting: Setting, today: Day): boolean {
	const change = changeOf([setting], place, today);
	return (Object.keys(change) as (keyof Standing)[]).some(
		(field) => !isDeepStrictEqual(change[field as 'name'], place[field])
	);
}

const previewOf = ({ chosen, differing, touched }: Plan, setting: Setting): Preview => ({
	setting,
	chosen,
	differing: differing.length,
	first: differing
		.slice(0, MOST_SHOWN)
		.map((place) => ({ id: place.id, name: place.name, now: nowWords(setting, place) })),
	seal: createHash('sha256')
		.update(`${JSON.stringify(setting)} ${touched}`)
		.digest('base64url')
});
