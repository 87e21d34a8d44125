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
// Prices are told apart to the half euro.
const STEP = 50;
/** What it costs: with how much money one can pay for it, and than how much it costs less. */
export const priceMarks = (cents: number): string[] => [
	`@prijs/${Math.ceil(cents / STEP)}`,
	`@onder/${Math.floor(cents / STEP) + 1}`
];
const steps = (cents: number) => Array.from({ length: Math.floor(cents / STEP) + 1 }, (_, step) => step);
/** What costs no more than this. */
export const atMostMarks = (cents: number): string[] => steps(cents).map((step) => `@prijs/${step}`);
/** What costs less than this. */
export const belowMarks = (cents: number): string[] => steps(cents).map((step) => `@onder/${step}`);
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
