// What officers agree to do about a shared need, and how far they are.
import type { Day } from '#lib/calendar/days.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as queries from './action-queries.server.ts';
import type { Action, ActionState } from './action.ts';
import { change } from './changing.server.ts';

/** What somebody does about it. */
export type Agreed = { words: string; owner: string; dueOn: Day | null };

/** Agrees to do something about it, which nobody began yet; returns its id. @throws Forbidden */
export const agree = (who: Me | null, clusterId: number, { words, owner, dueOn }: Agreed, now: Date) =>
	change(who, clusterId, async (tx, me) => {
		const id = await queries.insert(tx, clusterId, { words, owner }, me.id, now);
		await queries.insertState(tx, id, { state: 'planned', dueOn, why: '' }, me.id, now);
		return id;
	});

/** Saved; or how it stands by now, because somebody else changed it since it was read. */
export type Progress = { saved: true } | { saved: false; stands: Action };

/**
 * Says how far it is, and mends its words. Another state or another day is written down beside the former ones, with who,
 * when and why; the same state and day with another reason as well. `seen`: how it stood for who tells this, as `whole`
 * gives it. Undefined: there is no such action. @throws Forbidden
 */
export const progress = (
	who: Me | null,
	clusterId: number,
	id: number,
	told: Agreed & { state: ActionState; why: string; seen: string },
	now: Date
): Promise<Progress | undefined> =>
	change(who, clusterId, async (tx, me) => {
		const stands = await queries.one(tx, clusterId, id);
		if (!stands) return undefined;
		if ((await queries.marksOf(tx, clusterId)).get(id) !== told.seen) return { saved: false, stands };
		await queries.reword(tx, id, told);
		const same = stands.state === told.state && stands.dueOn === told.dueOn && stands.why === told.why;
		if (!same) await queries.insertState(tx, id, told, me.id, now);
		return { saved: true };
	});
