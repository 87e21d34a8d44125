// How much each fact about supply weighs, 0 to 1: one table, printed on the page that explains. Proposals of ours, to be
// argued with; the parts are multiplied. Pure.
import type { Mode } from '#lib/places/hours.ts';
import type { Joining } from '#lib/activities/activity.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Hardly: every norm asks more (norms-form.ts refuses less), so that it never counts by itself. */
export const HARDLY = 0.2;

/** How one gets in. A less open way never weighs more: fit.ts counts on it. */
export const mode: Record<Mode, number> = { open: 1, 'with-host': 1, 'by-appointment': 0.6, members: HARDLY };
export const joining: Record<Joining, number> = { 'walk-in': 1, unknown: 0.9, 'sign-up': 0.8 };

/** Whom it is for, beside who is asked about. */
export const age = {
	theirs: 1,
	/** Asked for everyone, meant for some. */
	onlySome: HARDLY,
	/** It names other groups of another sort: meant for carers says nothing about age. */
	saysNothing: 0.5,
	notTheirs: 0
};

/** What it costs: at most so many cents weighs so much. */
export const price = {
	free: 1,
	steps: [
		{ cents: 250, weight: 0.9 },
		{ cents: 500, weight: 0.8 },
		{ cents: 1000, weight: 0.6 }
	],
	more: 0.4,
	amountUnknown: 0.7,
	consumption: 0.7,
	unknown: 0.8
};

/** Without steps; of groups that are not named it does not matter. */
export const stepFree: Partial<Record<TargetGroup, Record<Answer, number>>> = {
	disability: { yes: 1, limited: 0.5, unknown: 0.5, no: 0 },
	'age-65-plus': { yes: 1, limited: 0.8, unknown: 0.8, no: 0.6 },
	parents: { yes: 1, limited: 0.8, unknown: 0.8, no: 0.6 }
};
/** A toilet for who comes in a wheelchair. */
export const toilet: Partial<Record<TargetGroup, Record<Answer, number>>> = {
	disability: { yes: 1, limited: 0.9, unknown: 0.8, no: 0.7 }
};

/** Looked at in time, or too long ago. */
export const freshness = { fresh: 1, stale: 0.7 };
