// A calendar row by row: what taking it over would do to each activity. Pure.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { plainSeries } from '#lib/activities/columns.ts';
import { expand } from '#lib/activities/recurrence.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';

/** What a calendar can say of an activity. */
export const fields = ['title', 'description', 'organiser', 'where', 'subjects', 'joining', 'series'] as const;
export type Field = (typeof fields)[number];

/** In the middle of a sentence. */
export const fieldWords: Record<Field, string> = {
	title: 'de naam',
	description: 'de tekst',
	organiser: 'wie het organiseert',
	where: 'de plek',
	subjects: 'soort en thema',
	joining: 'aanmelden',
	series: 'de data en tijden'
};

const partsOf = {
	title: ['title'],
	description: ['summary', 'description'],
	organiser: ['organiser'],
	where: ['placeId', 'location', 'point'],
	subjects: ['kinds', 'themes'],
	joining: ['joining'],
	series: ['series']
} as const satisfies Record<Field, readonly (keyof ActivityDraft)[]>;
type Part = (typeof partsOf)[Field][number];

/** An activity as its calendar told it last, with what a person changed here since. */
export type Known = Pick<ActivityDraft, Part | 'sourceId'> & {
	id: number;
	slug: string;
	/** As names of fields of a draft. */
	localFields: string[];
	/** Goes on at least once from now. */
	coming: boolean;
	/** Taken away from the public. */
	withdrawn: boolean;
};

export type Row =
	| { state: 'new'; draft: ActivityDraft; twin: { title: string; slug: string } | null }
	| { state: 'changed'; draft: ActivityDraft; known: Known; changed: Field[]; kept: Field[] }
	| { state: 'same'; draft: ActivityDraft; known: Known; kept: Field[] }
	| { state: 'past'; draft: ActivityDraft };

/** Years in which a first date must come. */
const AHEAD = 366 * 5;

/**
 * What each activity of a calendar is here; what is over already and was never here stays out. Yields where it may be left
 * for a moment.
 */
export function* rowsIn(drafts: readonly ActivityDraft[], known: readonly Known[], today: Day): Generator<void, Row[]> {
	const bySource = new Map(known.map((one) => [one.sourceId, one]));
	const rowOf = (draft: ActivityDraft): Row => {
		const one = bySource.get(draft.sourceId);
		if (!one) return isOver(draft, today) ? { state: 'past', draft } : { state: 'new', draft, twin: null };
		const kept = keptFields(one.localFields);
		const changed = fields.filter((field) => !kept.includes(field) && differs(field, one, draft));
		return changed.length ? { state: 'changed', draft, known: one, changed, kept } : { state: 'same', draft, known: one, kept }; // prettier-ignore
	};
	const rows: Row[] = [];
	for (const draft of drafts) {
		rows.push(rowOf(draft));
		yield;
	}
	return rows;
}

/** The fields that were changed here, as a calendar knows them. */
export const keptFields = (localFields: readonly string[]): Field[] =>
	fields.filter((field) => partsOf[field].some((part) => localFields.includes(part)));

/** What was here, goes on, and is no longer in the calendar. Where a person here says when it is, that counts. */
export const missing = (drafts: readonly ActivityDraft[], known: readonly Known[]): Known[] => {
	const told = new Set(drafts.map(({ sourceId }) => sourceId));
	return known.filter((one) => !told.has(one.sourceId) && one.coming && !one.localFields.includes('series'));
};

const isOver = ({ series }: ActivityDraft, today: Day) =>
	!series.some((one) => expand(one, today, addDays(today, AHEAD), 1).length > 0);

const differs = (field: Field, one: Known, other: ActivityDraft) =>
	partsOf[field].some((part) => text(part, one) !== text(part, other));

const text = (part: Part, one: Pick<ActivityDraft, Part>) =>
	JSON.stringify(part === 'series' ? one.series.map(plainSeries) : one[part]);
