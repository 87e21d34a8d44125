// What changed against the version that is public, in words: for a moderator, and for who goes on tomorrow. Pure.
import { ageWords, euros, joiningWords, priceWords, type ActivityDraft } from '#lib/activities/activity.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import type { Day } from '#lib/calendar/days.ts';
import { answerWords, facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

/** One thing a resident would read differently; '' where nothing was said. */
export type Difference = { name: string; before: string; after: string };

type Version = { draft: ActivityDraft; /** Name of the place, when it is at one. */ place: string };

/** What differs between two versions, in the order of the form. */
export function differences(before: Version, after: Version, today: Day): Difference[] {
	const [old, next] = [worded(before, today), worded(after, today)];
	return next.flatMap(([name, words], index) => {
		const was = old[index]?.[1] ?? '';
		return was === words ? [] : [{ name, before: was, after: words }];
	});
}

function worded({ draft, place }: Version, today: Day): [string, string][] {
	const { priceNote, lowIncomeCents, capacity } = draft;
	const answers = facts.all.flatMap(({ key, name }) => {
		const told = draft.accessibility[key];
		return told ? [`${name}: ${answerWords[told.answer]}`] : [];
	});
	const lower = lowIncomeCents === null ? null : `laag inkomen: ${euros(lowIncomeCents)}`;
	return [
		['Naam', draft.title],
		['In het kort', draft.summary],
		['Hoe het gaat', draft.description],
		['Soort ontmoeting', draft.kinds.map(kinds.name).join(', ')],
		['Onderwerp', draft.themes.map(themes.name).join(', ')],
		['Wanneer', draft.series.map((series) => seriesWords(series, today)).join('; ')],
		['Waar', draft.placeId === null ? (draft.location ?? '') : place],
		['Voor wie', draft.targetGroups.map(targetGroups.name).join(', ')],
		['Leeftijd', ageWords(draft) ?? ''],
		['Talen', draft.languages.map(languages.name).join(', ')],
		['Toegankelijkheid', answers.join('; ')],
		['Kosten', [priceWords(draft), lower, priceNote].filter(Boolean).join('; ')],
		['Meedoen', [joiningWords(draft), capacity && `plek voor ${capacity}`].filter(Boolean).join('; ')],
		['Contact', draft.organiserContact ?? ''],
		['Foto', draft.image ? `${draft.image}: ${draft.imageAlt ?? ''}` : '']
	];
}
