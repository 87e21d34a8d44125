// A calendar as text taken over: what it tells is published, what it no longer tells is cancelled. One transaction.
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { ended } from '#lib/activities/recurrence-change.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { calendarIn } from '#lib/exchange/calendarfile.ts';
import type { Problem } from '#lib/exchange/calendarlines.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { inTurns } from '#lib/foundation/turns.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { mustWait } from '#lib/publishing/newcomer.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { goneReason, isBelieved, isDoubtful, sourceOf, type Feed } from './feed.ts';
import * as queries from './queries.server.ts';
import { missing, rowsIn, type Known, type Row } from './rows.ts';

export type Organiser = { id: number; name: string };
/** A calendar beside what is here of it. `gone` is what it no longer tells and still goes on here. */
export type Compared = { rows: Row[]; gone: Known[]; coming: number; problems: Problem[] };
/** `doubted`: nearly everything was gone, and that is not believed yet. */
export type Taken = {
	added: number;
	changed: number;
	cancelled: number;
	doubted: { gone: number; coming: number } | null;
};

/** So many at once: a thousand took as long, and 150 MB more. */
const BATCH = 100;

const TOO_MANY_LINKS = 'Er staan te veel links in. Dat kan pas als jullie hier een maand meedoen.';

/** Reads a calendar and lays it beside what is here. Nothing is written. */
export async function compare(
	tx: Sql,
	feed: Pick<Feed, 'id' | 'name' | 'placeId'>,
	organiser: Organiser,
	body: string,
	now: Date
): Promise<Compared> {
	const source = sourceOf(feed.id);
	const read = await inTurns(calendarIn(body, { source }));
	const find = await exchange.lastingFinder(tx);
	const placed = (draft: ActivityDraft): ActivityDraft => {
		const said = draft.location !== null || draft.point !== null;
		const placeId = said ? find(draft.location ?? '', draft.point) : feed.placeId;
		return { ...draft, initiativeId: organiser.id, organiser: organiser.name, placeId };
	};
	const drafts = await inTurns(each(read.drafts, placed));
	const approvedAt = (await initiatives.byId(tx, organiser.id))?.approvedAt ?? null;
	// Told by hand, a moderator would look first; in a calendar nobody can.
	const waits = (draft: ActivityDraft) => mustWait(draft, { isNew: true, trusted: true, approvedAt }, now) !== null;
	const taken = drafts.filter((draft) => !waits(draft));
	const refused = drafts.filter(waits).map(({ title }) => ({ event: title, message: TOO_MANY_LINKS }));
	const known = await queries.known(tx, source, now);
	const reason = goneReason(feed.name);
	const going = known.filter((one) => one.coming && !isCancelled(one, reason));
	return {
		rows: await inTurns(rowsIn(taken, known, dayAt(now))),
		gone: missing(drafts, going),
		coming: going.length,
		problems: [...read.problems, ...refused]
	};
}

function* each<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Generator<void, Made[]> {
	const made: Made[] = [];
	for (const item of items) {
		made.push(make(item));
		yield;
	}
	return made;
}

/** Takes a calendar over (its rows are then used up), and writes to who signed up for a date that is then off or moved. `wait`: that nearly everything is gone is believed only when it was so a day ago too. */
export const takeOver = (
	tx: Sql,
	feed: Feed,
	compared: Compared,
	now: Date,
	options: { wait: boolean }
): Promise<Taken> =>
	signups.telling(tx, { source: sourceOf(feed.id) }, now, () => publishAndCancel(tx, feed, compared, now, options));

async function publishAndCancel(
	tx: Sql,
	feed: Feed,
	{ rows, gone, coming }: Compared,
	now: Date,
	{ wait }: { wait: boolean }
): Promise<Taken> {
	// A large calendar takes longer than any statement of a page may.
	await tx`set local statement_timeout = 120000`;
	const today = dayAt(now);
	const told = rows.flatMap((row) => (row.state === 'new' || row.state === 'changed' ? row.draft : []));
	const taken: Taken = { added: 0, changed: 0, cancelled: 0, doubted: null };
	// Let go of as it is published: ten thousand are some memory.
	rows.length = 0;
	while (told.length) {
		const { added, changed } = await activities.takeOver(tx, told.splice(0, BATCH), { today });
		taken.added += added;
		taken.changed += changed;
	}
	// A file is read once: what it does not tell, it says nothing about.
	if (feed.url === null || !gone.length) return taken;
	if (wait && isDoubtful(gone.length, coming) && !isBelieved(feed.doubtSince, now))
		return { ...taken, doubted: { gone: gone.length, coming } };
	return { ...taken, cancelled: await cancel(tx, gone, goneReason(feed.name), today) };
}

// Told as its source would have: when it is in the calendar again, that simply counts again.
async function cancel(tx: Sql, gone: readonly Known[], reason: string, today: Day): Promise<number> {
	let cancelled = 0;
	for (let at = 0; at < gone.length; at += BATCH) {
		const drafts: ActivityDraft[] = [];
		for (const { id } of gone.slice(at, at + BATCH)) {
			const draft = await activities.draftOf(tx, id);
			drafts.push({ ...draft, series: ended(draft.series, today, reason) });
		}
		cancelled += (await activities.takeOver(tx, drafts, { today })).changed;
	}
	return cancelled;
}

const isCancelled = ({ series }: Known, reason: string) =>
	series.some(({ changes }) => changes.some((change) => change.following && change.reason === reason));
