// Target groups, kinds of meeting and day parts as they stand inside a sentence. Pure.
import { capital } from '#lib/calendar/daywords.ts';
import type { Setting } from '#lib/gaps/result.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** Plural, so that every sentence has one verb form. */
export const groupPhrases: Record<TargetGroup, string> = {
	everyone: 'bewoners',
	'age-0-14': 'kinderen',
	'age-15-24': 'jongeren',
	'age-25-44': 'volwassenen tot 45 jaar',
	'age-45-64': 'volwassenen van 45 tot 65 jaar',
	'age-65-plus': '65-plussers',
	parents: 'ouders met jonge kinderen',
	disability: 'mensen met een beperking',
	newcomers: 'nieuwkomers',
	carers: 'mantelzorgers'
};

/** Short, as the name of a row: the full name has the years in it, and would be three lines on paper. */
export const groupLabel = (group: TargetGroup): string =>
	group === 'everyone' ? 'Iedereen' : capital(groupPhrases[group]);

/** After "een plek" or "plekken". */
export const kindPhrases: Record<Kind, string> = {
	'walk-in': 'om binnen te lopen',
	'eat-together': 'om samen te eten',
	'move-together': 'om samen te bewegen',
	play: 'om te spelen',
	'make-and-learn': 'om iets te maken of te leren',
	'hang-out': 'om buiten af te spreken',
	'rest-and-green': 'voor rust en groen',
	room: 'voor een eigen initiatief',
	'help-and-advice': 'voor hulp en advies'
};

const parts = ['ochtend', 'middag', 'avond'] as const;

/** 'ochtend'; of bit numbers 0 to 5 of calendar/dayparts.ts. */
export const partName = (dayPart: number): string => parts[dayPart % 3] ?? '';

/** 'doordeweeks in de avond', 'in het weekend in de avond'. */
export const dayPartPhrase = (dayPart: number): string =>
	`${dayPart > 2 ? 'in het weekend' : 'doordeweeks'} in de ${partName(dayPart)}`;

/** What is asked of a place that counts: 'minstens één doordeweekse avond open', 'minstens één avond in het weekend open'. */
export const openPhrase = (dayPart: number): string =>
	`minstens één ${dayPart > 2 ? `${partName(dayPart)} in het weekend` : `doordeweekse ${partName(dayPart)}`} open`;

/** Where it is, in one word; empty when that does not matter. */
export const settingWords: Record<Setting, string> = { any: '', indoors: 'binnen', outdoors: 'buiten' };

export const settingPhrases: Record<Setting, string> = {
	any: 'binnen en buiten',
	indoors: 'alleen binnen',
	outdoors: 'alleen buiten'
};
