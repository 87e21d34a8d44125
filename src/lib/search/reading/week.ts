// Parts of a week as 21 bits, Monday morning first: as marks of the index, and without some of them. Pure.
import { weekdays } from '#lib/calendar/days.ts';
import { dayMark, dayPartMark } from '../marks.ts';
import { WHOLE_DAY } from './part-words.ts';
import type { Time } from './time-words.ts';

const WHOLE_WEEK = (1 << 21) - 1;
/** The parts of one day (1: Monday) in these parts of a week, as bits of Part. */
export const partsOn = (week: number, weekday: number) => (week >>> ((weekday - 1) * 3)) & WHOLE_DAY;

/** Days with the parts of each, as bits. */
export const bitsOf = (week: Time['week']): number =>
	week.reduce((bits, { weekday, parts }) => bits | (parts << ((weekday - 1) * 3)), 0);

/** The marks of these parts of a week: a day that is asked whole is one. */
export const marksOf = (week: number): string[] =>
	weekdays.flatMap((weekday) => {
		const parts = partsOn(week, weekday);
		return parts === WHOLE_DAY
			? [dayMark(weekday)]
			: ([0, 1, 2] as const).filter((part) => parts & (1 << part)).map((part) => dayPartMark(weekday, part));
	});

/** All of a week but this. */
export const butFor = (week: number): number => WHOLE_WEEK & ~week;

/** The parts that are named, without those that are not asked (niet op maandag maar op dinsdag); 0: any. */
export const weekAsked = (claims: readonly { week: number; turned?: true }[]): number =>
	claims.reduce(
		(asked, { week, turned }) => (turned && week ? (asked || WHOLE_WEEK) & week : asked),
		claims.reduce((named, { week, turned }) => (turned ? named : named | week), 0)
	);

/** Whether this says only which part of the day: each day the same, and no day whole. */
export const isPartOfDay = (week: number): boolean =>
	week > 0 &&
	partsOn(week, 1) !== WHOLE_DAY &&
	weekdays.every((weekday) => partsOn(week, weekday) === partsOn(week, 1));

/** Of these parts of a week, what is in the parts of the day that `other` asks: dinsdag- of donderdagochtend. */
export function alsoIn(week: number, other: number): number {
	const parts = weekdays.reduce((bits, weekday) => bits | partsOn(other, weekday), 0);
	return week & weekdays.reduce((bits, weekday) => bits | (parts << ((weekday - 1) * 3)), 0);
}
