// Staying right: when somebody is asked whether it still goes on, and what follows when nobody answers. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';

export type Noun = 'activity' | 'place';

/** Days. A reader of mail gets time at each step, also when the worker was away for a month. */
export type Terms = {
	/** An answer holds this long. */
	holds: number;
	/** Asked so long before the term ends. */
	ask: number;
	/** After the first mail. */
	remind: number;
	/** After the reminder: the page says that nobody confirmed it. */
	mark: number;
	/** After that: nobody finds it any more, until somebody answers. */
	hide: number;
};

export const terms: Record<Noun, Terms> = {
	// A season is 13 weeks.
	activity: { holds: 91, ask: 14, remind: 7, mark: 7, hide: 28 },
	place: { holds: 365, ask: 28, remind: 14, mark: 14, hide: 91 }
};

/** A question that was asked, as far as it came. Nobody was asked when there was nobody to write to. */
export type Request = {
	noun: Noun;
	/** The term it is about. */
	due: Day;
	askedAt: Date;
	remindedAt: Date | null;
	unconfirmedAt: Date | null;
	hiddenAt: Date | null;
	answeredAt: Date | null;
	/** Whether a letter went out. */
	written: boolean;
};

export type Step = 'remind' | 'mark' | 'hide';

/** The day from which the question is asked. */
export const askFrom = (noun: Noun, due: Day): Day => addDays(due, -terms[noun].ask);

/** What is to be done about an open question on `today`; null when it can wait. Nobody is hidden who was not asked. */
export function nextStep(request: Request, today: Day): Step | null {
	const { remind, mark, hide } = terms[request.noun];
	if (request.answeredAt || request.hiddenAt) return null;
	const passed = (since: Date, days: number) => addDays(dayAt(since), days) <= today;
	if (request.unconfirmedAt) return request.written && passed(request.unconfirmedAt, hide) ? 'hide' : null;
	if (!request.written) return request.due <= today ? 'mark' : null;
	if (request.remindedAt) return request.due <= today && passed(request.remindedAt, mark) ? 'mark' : null;
	return passed(request.askedAt, remind) ? 'remind' : null;
}

/** The day on which the page says that nobody confirmed it, when nobody answers a letter that leaves on `today`. */
export function markFrom(noun: Noun, letter: 'ask' | 'remind', due: Day, today: Day): Day {
	const { remind, mark } = terms[noun];
	const earliest = addDays(today, letter === 'ask' ? remind + mark : mark);
	return due > earliest ? due : earliest;
}

/** Until when an answer of today holds. */
export const holdsUntil = (noun: Noun, today: Day): Day => addDays(today, terms[noun].holds);
