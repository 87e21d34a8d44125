// The one scenario of an address, or 404; and what the actions of its page share.
import { error, fail, redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import type { Problem } from '#lib/design/fields.ts';
import { line } from '#lib/foundation/typed.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import type { Kept, Outcome, Question } from '#lib/scenarios/scenarios.server.ts';
import { QUESTION, questionFrom, questionIn } from '#lib/scenarios/question.ts';
import { MOST_CHANGES } from '#lib/scenarios/scenario.ts';
import type { TypedFields } from '#lib/scenarios/typed.ts';

export async function scenarioOf(me: Me | null, id: string) {
	const scenario = await scenarios.get(me, id);
	if (!scenario) error(404, 'Dit scenario is er niet');
	return scenario;
}

export const revisionIn = (form: FormData): number => Number(line(form, 'versie')) || 0;

const why: Record<Exclude<Outcome, 'kept' | 'gone'>, string> = {
	'changed-meanwhile': 'Iemand anders veranderde dit scenario net. Kijk wat er nu staat en doe het nog eens.',
	'too-many': `Een scenario heeft hoogstens ${MOST_CHANGES} veranderingen.`
};

/** What was sent of a change, to show it again. */
type Sent = { what: string; fields: TypedFields };

/** 422 with what is wrong, and what was typed. */
export const wrong = (problems: Problem[], sent: Sent | null = null) => fail(422, { problems, sent });

/** Back to the page when it is kept, else what is wrong. */
export function after(outcome: Outcome, url: URL, id: string) {
	if (outcome === 'gone') error(404, 'Dit scenario is er niet');
	if (outcome !== 'kept') return wrong([{ field: 'naam', message: why[outcome] }]);
	redirect(303, backTo(url, id));
}

/** The question in an address, without anything else in it: '?soort=…'; '' when it asks nothing. */
export function askedIn(url: URL, more: Record<string, string> = {}): string {
	const asked = new URLSearchParams(more);
	for (const name of QUESTION) {
		const value = url.searchParams.get(name);
		if (value) asked.set(name, value);
	}
	return asked.size ? `?${asked}` : '';
}

/** The question in an address; without one, that of the first scenario that keeps one. */
export const questionFor = (url: URL, shown: readonly Kept[]): Question =>
	askedIn(url) ? questionIn(url.searchParams) : questionFrom(shown.find(({ question }) => question)?.question ?? null);

/** The page again with the question, without what was chosen to change. */
export const backTo = (url: URL, id: string, done?: string, below = ''): string =>
	`/gemeente/scenarios/${id}${below}${askedIn(url, done ? { gedaan: done } : {})}`;
