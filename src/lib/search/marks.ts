// Marked terms: what a thing is (its areas, groups, facts, days), as terms of the index beside the words of its text.
// No word of a text begins with an at sign, so the two never meet. Raise PROJECTION when these change.
import { weekdays, type Weekday } from '#lib/calendar/days.ts';

/** Of the day: before noon, until six, from six on; as the bits of calendar/dayparts.ts, without weekday or weekend. */
export type Part = 0 | 1 | 2;

export const areaMark = (id: number): string => `@gebied/${id}`;
export const placeMark = (id: number): string => `@plek/${id}`;
/** By the slug of vocabulary/targetgroups.ts. */
export const groupMark = (slug: string): string => `@groep/${slug}`;
/** What is for who is this old, for {@link youngAges}; who is older is known by group. */
export const ageMark = (age: number): string => `@leeftijd/${age}`;
/** What is for everybody, and tells no ages: what is for everybody from 55 on is nothing for who is eight. */
export const anyAgeMark = '@leeftijd/elke';
/** Whether a mark says for which age a thing is. */
export const isAgeMark = (mark: string): boolean => mark.startsWith('@leeftijd/');
/** A group of CBS is too wide for who grows up: what is for who is fourteen is nothing for who is eight. */
export const youngAges: readonly number[] = Array.from({ length: 25 }, (_, age) => age);
/** By the slug of vocabulary/accessibility.ts; only what was checked and found so. */
export const factMark = (slug: string): string => `@feit/${slug}`;
/** By the slug of vocabulary/languages.ts. */
export const languageMark = (slug: string): string => `@taal/${slug}`;
export const freeMark = '@gratis';
/** The least whole number of euros that pays for it; what is free costs 0. */
export const priceMark = (euros: number): string => `@prijs/${euros}`;
/** The least whole number of euros that is more than it costs; for what is free 1. */
export const belowMark = (euros: number): string => `@onder/${euros}`;
export const settingMark = (indoors: boolean): string => (indoors ? '@binnen' : '@buiten');
/** A date to come on this weekday. */
export const dayMark = (weekday: Weekday): string => `@dag/${weekday}`;
/** A date to come on this weekday that touches this part of the day. */
export const dayPartMark = (weekday: Weekday, part: Part): string => `@dag/${weekday}/${part}`;

/** The marks of parts of a week, 21 bits, Monday morning first: each day, and each part of it. */
export const weekMarks = (week: number): string[] =>
	weekdays.flatMap((weekday) => {
		const parts = ([0, 1, 2] as const).filter((part) => week & (1 << ((weekday - 1) * 3 + part)));
		return parts.length ? [dayMark(weekday), ...parts.map((part) => dayPartMark(weekday, part))] : [];
	});

/** Whether a term of the index is a mark: it decides what is found, it is no word of a text. */
export const isMark = (term: string): boolean => term.startsWith('@');
