// How the demo's activities are told: a few words of a neighbour and the facts beside them, and the draft made of both.
import type { Day } from '#lib/calendar/days.ts';
import { addDays } from '#lib/calendar/days.ts';
import { emptyDraft } from '#lib/activities/activity.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import type { Answer, Fact } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { Language } from '#lib/vocabulary/languages.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Theme } from '#lib/vocabulary/themes.ts';
import { drawingOfActivity } from './drawings.ts';
import type { When } from './told-when.ts';

/** Facts about an activity; lists of several facts are put together, of other fields the last one holds. */
type Facts = Partial<ActivityDraft>;

export type ToldActivity = {
	summary: string;
	description: string;
	when: When[];
	facts: Facts[];
	by?: string;
};

/** An activity with the key of its place, for the day of the seed; the place gets its id when it is kept. */
export type ActivityOn = (today: Day, checked: number) => { at: string; draft: ActivityDraft };

/** One activity; `at` is the key of a place of the demo. */
export function activity(key: string, title: string, at: string, told: ToldActivity): ActivityOn {
	const drawing = drawingOfActivity(key);
	return (today, checked) => {
		const draft: ActivityDraft = {
			...emptyDraft,
			title,
			summary: told.summary,
			description: told.description,
			organiser: told.by ? `${told.by} (voorbeeld)` : null,
			organiserContact: told.by ? `${key}@voorbeeld.example` : null,
			targetGroups: [],
			image: drawing?.path ?? null,
			imageAlt: drawing?.alt ?? null,
			verifiedAt: addDays(today, -checked),
			series: told.when.map((when) => when(today)),
			source: 'voorbeeld',
			sourceId: key
		};
		for (const fact of told.facts) {
			Object.assign(draft, fact, {
				kinds: union(draft.kinds, fact.kinds),
				themes: union(draft.themes, fact.themes),
				targetGroups: union(draft.targetGroups, fact.targetGroups),
				languages: union(draft.languages, fact.languages),
				accessibility: { ...draft.accessibility, ...fact.accessibility }
			});
		}
		if (!draft.targetGroups.length) draft.targetGroups = ['everyone'];
		return { at, draft };
	};
}

const union = <Item>(have: Item[], more: Item[] = []) => [...new Set([...have, ...more])];

export const kind = (...kinds: Kind[]): Facts => ({ kinds });
export const about = (...themes: Theme[]): Facts => ({ themes });
export const forWhom = (...targetGroups: TargetGroup[]): Facts => ({ targetGroups });
/** Spoken beside Dutch. */
export const also = (...languages: Language[]): Facts => ({ languages });

export const coffee: Facts = { kinds: ['walk-in'], themes: ['food'] };
export const eat: Facts = { kinds: ['eat-together'], themes: ['food'] };
export const move: Facts = { kinds: ['move-together'], themes: ['sport'] };
export const games: Facts = { kinds: ['play'], themes: ['games'] };
export const make: Facts = { kinds: ['make-and-learn'], themes: ['creative'] };
export const green: Facts = { kinds: ['rest-and-green'], themes: ['nature'] };
export const advice: Facts = { kinds: ['help-and-advice'], themes: ['money'] };
export const music: Facts = { kinds: ['make-and-learn'], themes: ['music'] };

export const free: Facts = { price: 'free' };
export const voluntary = (priceNote: string): Facts => ({ price: 'voluntary', priceNote });
/** Euro cents; with a low-income rate when it is given. */
export const costs = (
	priceCents: number,
	lowIncomeCents: number | null = null,
	priceNote: string | null = null
): Facts => ({
	price: 'amount',
	priceCents,
	lowIncomeCents,
	priceNote
});

export const walkIn: Facts = { joining: 'walk-in' };
export const signUp = (joiningHow: string): Facts => ({ joining: 'sign-up', joiningHow });

/** Ages are asked of the children's own evenings and courts; the groups follow those of CBS. */
export const children = (minAge: number, maxAge: number): Facts => ({
	minAge,
	maxAge,
	targetGroups: [...(minAge < 15 ? (['age-0-14'] as const) : []), ...(maxAge > 14 ? (['age-15-24'] as const) : [])],
	themes: ['youth']
});
export const elderly: Facts = { targetGroups: ['age-65-plus'] };
export const outside: Facts = { indoors: false };
/** What differs from the place; the organiser says so, nobody went to look. */
export const access = (answers: Partial<Record<Fact, Answer>>): Facts => ({
	accessibility: Object.fromEntries(
		Object.entries(answers).map(([fact, answer]) => [fact, { answer, checkedOn: null }])
	)
});

/** Somewhere else than at the place itself: where, in words. */
export const meetAt = (location: string): Facts => ({ location });
