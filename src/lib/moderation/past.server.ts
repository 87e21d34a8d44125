// What happened to a public thing, and putting it back as it was.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me, type Subject } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { difference, whatWords, type Difference } from '#lib/history/difference.ts';
import * as history from '#lib/history/history.server.ts';
import { pagePath, type Noun } from '#lib/history/noun.ts';
import { canUndo, putBack } from '#lib/history/undo.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as search from '#lib/search/search.server.ts';
import { historyPath, withdrawal } from './thing.ts';
import * as queries from './thing-queries.server.ts';

const SHOWN = 50;

export type Past = {
	title: string;
	path: string;
	/** When it was taken off the site, why, and the name of who did it; null while it is there. */
	withdrawn: { at: Date; by: string; reason: string } | null;
	/** Everybody finds it. */
	isPublic: boolean;
	/** May take it off the site, and put it back. */
	mayWithdraw: boolean;
	/** May put back what one change changed. */
	mayUndo: boolean;
	changes: {
		id: string;
		at: Date;
		by: string;
		what: string;
		/** What it was brought together with, or taken apart from: its name, and where its history stands. */
		other: { title: string; path: string } | null;
		differences: Difference[];
		canUndo: boolean;
	}[];
	/** The last one shown; what came before it is on the next page. Null when this is all. */
	further: string | null;
};

/** What happened to it, latest first; undefined when there is no such thing. @throws Forbidden */
export async function past(
	who: Me | null,
	noun: Noun,
	ref: number,
	{ today, beforeId = null }: { today: Day; beforeId?: string | null }
): Promise<Past | undefined> {
	return sql.begin(async (tx) => {
		const thing = await queries.thing(tx, noun, ref);
		const subject: Subject = { initiative: thing?.initiativeId ?? null, place: noun === 'place' ? ref : null };
		const me = await accounts.mustMay(tx, who, 'history.see', subject);
		if (!thing) return undefined;
		const { title, slug, withdrawn, isPublic } = thing;
		const rows = await history.of(tx, noun, ref, { limit: SHOWN, beforeId });
		const names = await accounts.namesOf(
			tx,
			[...rows, ...(withdrawn ? [withdrawn] : [])].map(({ by }) => by)
		);
		const called = (by: string) => names.get(by) ?? sourceWords(by);
		const others = rows.map(otherOf);
		const titles = await queries.titles(tx, noun, others.filter((other) => other !== null)); // prettier-ignore
		const changes = rows.map(({ id, at, by, what, before, after }, index) => ({
			id,
			at,
			by: called(by),
			what: whatWords(what),
			other: linkTo(noun, others[index] ?? null, titles),
			differences: difference(before, after, today),
			canUndo: canUndo({ what, before })
		}));
		return {
			title,
			path: pagePath(noun, slug),
			withdrawn: withdrawn && { ...withdrawn, by: called(withdrawn.by) },
			isPublic,
			mayWithdraw: may(me, withdrawal[noun]),
			mayUndo: may(me, 'history.undo'),
			changes,
			further: rows.length === SHOWN ? rows.at(-1)!.id : null
		};
	});
}

// What merging wrote down: the one it went into, or the one that came.
function otherOf({ what, after }: history.Recorded): number | null {
	if (!['merged', 'merged-in', 'unmerged'].includes(what)) return null;
	const { into, from } = after as { into?: number; from?: number };
	return into ?? from ?? null;
}

function linkTo(noun: Noun, ref: number | null, titles: ReadonlyMap<number, string>) {
	const title = ref === null ? undefined : titles.get(ref);
	return ref !== null && title !== undefined ? { title, path: historyPath(noun, ref) } : null;
}

// An account that is gone leaves its id; a source its name.
const sourceWords = (by: string): string =>
	isUuid(by)
		? 'Iemand die er niet meer is'
		: (sources[by] ?? (by.startsWith('feed:') ? 'de gevolgde agenda' : by.replace(/^import:/, 'het bestand ')));

const sources: Record<string, string> = { voorbeeld: 'de voorbeelden', 'niet bevestigd': 'niemand bevestigde het' };

/**
 * Puts back what one change changed, and nothing that changed since; false when it cannot be, or is gone.
 * @throws Forbidden
 */
export async function undo(who: Me | null, changeId: string, now: Date): Promise<boolean> {
	const done = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'history.undo');
		const change = await history.one(tx, changeId);
		return change !== undefined && canUndo(change) && carryOut(tx, me.id, change, now);
	});
	if (done) search.changed();
	return done;
}

async function carryOut(tx: Sql, by: string, change: history.Recorded, now: Date): Promise<boolean> {
	const { noun, ref, what } = change;
	if (what !== 'merged') return restore(tx, by, change, now);
	const into = otherOf(change);
	return into !== null && merging.undo(tx, by, noun, ref, into, now);
}

async function restore(tx: Sql, by: string, change: history.Recorded, now: Date): Promise<boolean> {
	const { noun, ref } = change;
	const today = dayAt(now);
	if (noun === 'place') return places.restore(tx, by, ref, change, today);
	// Nobody changes it between looking at it and putting back.
	await (noun === 'activity' ? activities.hold(tx, ref) : initiatives.hold(tx, ref));
	const stands = noun === 'activity' ? await activities.snapshotOf(tx, ref) : await initiatives.byId(tx, ref);
	const before = stands && putBack(change, stands);
	if (!before) return false;
	if (noun === 'activity') await publishing.restore(tx, by, ref, before, today, now);
	else await initiatives.restore(tx, by, ref, before as Parameters<typeof initiatives.restore>[3]);
	return true;
}
