// A request as filters of Meilisearch, besides its words: what is shown at all, where, when, and what was chosen. Pure.
import {
	addDays,
	daysOf,
	daysBetween,
	weekday,
	weekdays,
	type Day,
	type DayRange,
	type Weekday
} from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { dayPartMark, type Part } from '../marks.ts';
import type { Request } from '../engine.ts';
import { joined, oneOf } from './clauses.ts';
import { momentKey, seconds } from './document.ts';
import { dayPartSlugs, dimensions, filtersOf, partsOn, type TimeFilter } from '../signature.ts';

/** Days that one filter may name; a longer window is asked of Postgres. */
export const MOST_DAYS = 62;

/** Clauses that must all hold, whatever filters are chosen: shown at all, and where. */
export function whereClauses({ noun, now, areas, box }: Request): string[] {
	return [
		`kind = ${noun}`,
		...(noun === 'activity' ? [`last > ${seconds(now)}`] : []),
		...(areas ? [`areas IN [${areas.join(', ')}]`] : []),
		...(box ? [`lon ${box[0]} TO ${box[2]}`, `lat ${box[1]} TO ${box[3]}`] : [])
	];
}

/** field → clause, for every filter a query asks for besides words, place and time. */
export function filterClauses(request: Request): Map<string, string> {
	return new Map(
		filtersOf(request.query).map(({ field, mask, match }) => {
			const dimension = dimensions.find((one) => one.field === field);
			if (!dimension || dimension.word === 'moments') return [field, openClause(request)];
			const values = dimension.values.filter((_, bit) => mask & (1 << (dimension.first + bit)));
			return [
				field,
				match === 'all'
					? joined(
							values.map((value) => oneOf(field, [value])),
							'AND'
						)
					: oneOf(field, values)
			];
		})
	);
}

/** Under way now. The worker moves `next` and `until` on within a minute after a moment has ended. */
export const openClause = ({ now }: Request): string =>
	joined([`next <= ${seconds(now)}`, `next >= ${seconds(now) - 86_400}`, `until > ${seconds(now)}`], 'AND');

/** The local days of a span that can still hold something; null when no span is asked. */
export function daysOfSpan(request: Request, span: TimeFilter['span']): DayRange | null {
	const instants = span === 'any' ? null : span === 'days' ? request.days : request.spans[span];
	if (!instants) return null;
	const from = dayAt(instants.from);
	return { from: from < request.today ? request.today : from, to: dayAt(instants.to.getTime() - 1) };
}

export const lengthOf = ({ from, to }: DayRange): number => daysBetween(from, to) + 1;

/** Some moment in one of these day parts (bits) of a span of days, in the parts of a week that stood in the words. */
export function timeClause(request: Request, { span, parts }: TimeFilter): string {
	const range = daysOfSpan(request, span);
	const { week, today } = request;
	if (!range && week) return oneOf('terms', marksOf(week, parts));
	const slugs = dayPartSlugs.filter((_, bit) => parts & (1 << bit));
	if (!range) return oneOf('parts', slugs);
	if (range.to < range.from) return `kind = none`;
	const clause = oneOf(
		'moments',
		daysOf(range).flatMap((day) => momentsOf(day, parts, week))
	);
	if (range.from > today) return clause;
	// What began yesterday and goes on belongs to today.
	const since = momentsOf(addDays(today, -1), parts, week);
	return since.length ? joined([clause, joined([oneOf('moments', since), openClause(request)], 'AND')], 'OR') : clause;
}

// A weekday has no part of the weekend.
const bitsOn = (weekday: Weekday, parts: number, week: number) =>
	dayPartSlugs
		.map((_, bit) => bit)
		.filter((bit) => parts & partsOn(week, weekday) & (1 << bit) && bit >= 3 === weekday > 5);

const momentsOf = (day: Day, parts: number, week: number): string[] =>
	bitsOn(weekday(day), parts, week).map((bit) => momentKey(day, bit));

/** The same for any week. */
const marksOf = (week: number, parts: number): string[] =>
	weekdays.flatMap((day) => bitsOn(day, parts, week).map((bit) => dayPartMark(day, (bit % 3) as Part)));
