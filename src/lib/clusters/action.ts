// What the municipality agreed to do about a shared need: who does it, before when, and how far it is. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { dateOf } from '#lib/calendar/daywords.ts';

export type ActionState = 'planned' | 'doing' | 'done' | 'dropped';
export const actionStates: ActionState[] = ['planned', 'doing', 'done', 'dropped'];

/** As it stands on a badge. */
export const stateWords: Record<ActionState, string> = {
	planned: 'Nog niet begonnen',
	doing: 'Mee bezig',
	done: 'Klaar',
	dropped: 'Gaat niet door'
};
export const stateTones: Record<ActionState, 'neutral' | 'info' | 'positive' | 'warning'> = {
	planned: 'neutral',
	doing: 'info',
	done: 'positive',
	dropped: 'warning'
};

/** How far it was, since when. `by` is the id of an account, for officers. */
export type StateRow = { state: ActionState; dueOn: Day | null; why: string; at: Date; by: string };

/** As everybody may read it. */
export type Action = {
	id: number;
	words: string;
	/** A team or a function. */
	owner: string;
	/** Before when it should be done; null when that was not said. */
	dueOn: Day | null;
	state: ActionState;
	/** Why it is as it is; empty when that was not said. */
	why: string;
	/** Since when it stands like this. */
	since: Day;
};

/** Neither done nor dropped. */
export const isOpen = ({ state }: Pick<Action, 'state'>): boolean => state === 'planned' || state === 'doing';

/** Should have been done before today. */
export const isLate = (action: Pick<Action, 'state' | 'dueOn'>, today: Day): boolean =>
	isOpen(action) && action.dueOn !== null && action.dueOn < today;

/** Something was done, and nothing is open any more: time to answer. */
export const isAllDone = (actions: readonly Pick<Action, 'state'>[]): boolean =>
	actions.some(({ state }) => state === 'done') && !actions.some(isOpen);

/**
 * 'klaar op 1 maart 2027' as promised, 'klaar sinds 12 februari 2027' when it is, 'zou klaar zijn op 1 maart 2027' when
 * that passed before `today`; empty when nothing was said.
 */
export function dueWords(action: Pick<Action, 'state' | 'dueOn' | 'since'>, today?: Day): string {
	if (action.state === 'done') return `klaar sinds ${dateOf(action.since)}`;
	if (!isOpen(action) || !action.dueOn) return '';
	return `${today && isLate(action, today) ? 'zou klaar zijn' : 'klaar'} op ${dateOf(action.dueOn)}`;
}
