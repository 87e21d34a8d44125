// Times that are named together, as the one that is asked: vandaag of morgen, 24 en 25 december, zaterdag in de middag. Pure.
import { addDays, daysOf, weekday, weekdays, type Day, type DayRange } from '#lib/calendar/days.ts';
import { uncapital } from '#lib/calendar/daywords.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { daysAsked } from '../query.ts';
import type { Claim } from './claims.ts';
import { onDays } from './date-words.ts';
import { WHOLE_DAY } from './part-words.ts';
import type { Known } from './reading.ts';
import { isPartOfDay, marksOf, partsOn } from './week.ts';

/** Days in a row, with the parts of each that are asked, as bits of Part. */
type Span = DayRange & { parts: number };

/** The same filters of these `words` (normalised), where times that cannot all be asked give way to the first, or to a date. */
export function onOneMoment(found: readonly Claim[], words: readonly string[], { today, glued }: Known): Claim[] {
	const timed = found.filter(({ field }) => field === 'dag' || field === 'wanneer' || field === 'van');
	if (timed.length < 2) return [...found];
	const between = (one: Claim, other: Claim) => {
		const gap = words.slice(one.to, other.from);
		// 24-26 december, tussen 24 en 26 december
		const isSpan = gap.length ? words[one.from - 1] === 'tussen' && gap[0] === 'en' : glued?.(one.to);
		return isSpan ? ['tot'] : gap;
	};
	return possible(onOneRun(orWeekday(partOfThatDay(found), between, today), between, today), today);
}

type Between = (one: Claim, other: Claim) => readonly string[];

/** "Zaterdag in de middag": what only says which part of the day is asked of the days beside it. */
function partOfThatDay(found: readonly Claim[]): Claim[] {
	const parts = found.reduce((bits, { week }) => (isPartOfDay(week) ? bits | week : bits), 0);
	const isDay = ({ field, week }: Claim) => field === 'dag' && !isPartOfDay(week);
	if (!parts || !found.some((claim) => isDay(claim) && claim.week & parts)) return [...found];
	return found.map((claim) => {
		if (claim.field !== 'dag') return claim;
		const week = isDay(claim) ? claim.week & parts : 0;
		return { ...claim, week, marks: marksOf(week) };
	});
}

/** "Morgen of dinsdag": the Tuesday that comes, when these are days in a row; or else the first of the two is asked. */
function orWeekday(found: readonly Claim[], between: Between, today: Day): Claim[] {
	const done: Claim[] = [];
	// More of them say which days of these dates: volgende week dinsdag of woensdag.
	if (found.filter(({ field }) => field === 'dag').length > 1) return [...found];
	for (const claim of found) {
		const before = done.at(-1);
		const pair = before ? sideBySide(before, claim, today) : [];
		const isMixed = (before?.field === 'dag') !== (claim.field === 'dag');
		const gap = before ? between(before, claim) : [];
		const isJoined = isMixed && (isChoice(gap, ['of', 'en']) || isUntil(gap));
		if (!before || !isJoined || !pair[0] || !pair[1]) done.push(claim);
		else if (!isUntil(gap) && !joined(pair[0], pair[1], true)) done.push(yielding(claim, before));
		else done.splice(-1, 1, asDate(before, pair[0]), asDate(claim, pair[1]));
	}
	return done;
}

const asDate = (claim: Claim, { from, to, parts }: Span): Claim =>
	claim.field === 'dag' ? { ...claim, field: 'van', marks: [], week: 0, change: onDays(from, to, parts) } : claim;

/** Dates beside each other are asked as one run of days; of what is no run the first one. */
function onOneRun(found: readonly Claim[], between: Between, today: Day): Claim[] {
	let first: { claim: Claim; span: Span; last: Claim } | null = null;
	const done: Claim[] = [];
	for (const claim of found) {
		const span = spanOf(claim, today);
		if (!span || !first) {
			if (span) first = { claim: { ...claim }, span, last: claim };
			done.push(span ? first!.claim : claim);
			continue;
		}
		const gap = between(first.last, claim);
		const isRun = first.span.from < span.from && isUntil(gap);
		const both = isRun ? { ...first.span, to: span.to } : joined(first.span, span, isChoice(gap, ['of']));
		// What stands between is read: t/m.
		const from = isRun ? first.last.to : claim.from;
		first.last = claim;
		if (!both) {
			done.push(yielding(claim, first.claim));
			continue;
		}
		const isNarrower = !isRun && !isChoice(gap, ['of']) && overlap(first.span, span);
		first.span = both;
		first.claim.change = onDays(both.from, both.to, both.parts);
		const label = first.claim.label.startsWith('In ') ? claim.label.replace(/^In /, '') : claim.label;
		if (!isNarrower) first.claim.label += ` ${isRun ? 'tot en met' : 'of'} ${uncapital(label)}`;
		done.push({ ...claim, from, change: {}, ...(!isNarrower && { joined: first.claim }) });
	}
	return done;
}

/** A day of the week that no date allows is not asked: maandag 24-11, a Tuesday. */
function possible(found: readonly Claim[], today: Day): Claim[] {
	const date = found.find((claim) => spanOf(claim, today));
	const span = date && spanOf(date, today);
	const days = found.filter(({ field, turned, chosen }) => field === 'dag' && !turned && !chosen);
	const week = days.reduce((bits, claim) => bits | claim.week, 0);
	const isPossible = !span || daysOf(span).some((day) => partsOn(week, weekday(day)) & span.parts);
	return week && !isPossible
		? found.map((claim) => (days.includes(claim) ? yielding(claim, date!) : claim))
		: [...found];
}

const yielding = (claim: Claim, to: Claim): Claim => ({
	...claim,
	change: {},
	marks: [],
	week: 0,
	chosen: true,
	instead: to.label
});

const isChoice = (gap: readonly string[], signs: readonly string[]) =>
	gap.every(isFiller) && gap.some((word) => signs.includes(word));
const isUntil = (gap: readonly string[]) =>
	gap.some((word) => ['tot', 't', 'tm'].includes(word)) &&
	gap.every((word) => isFiller(word) || word === 'tm' || word === 'm');

/** The days that a date, or a choice of days, asks for; null: none, or it was chosen by hand already. */
function spanOf({ chosen, turned, change }: Claim, today: Day): Span | null {
	const { when = null, from = null, to = null, dayParts = [] } = change;
	const days = chosen || turned ? null : daysAsked({ when, from, to }, today);
	return days && { ...days, parts: dayParts.reduce((bits, { bit }) => bits | (1 << (bit % 3)), 0) || WHOLE_DAY };
}

/** The days of two claims, of which a day of the week is the first one behind the other, or the last before it. */
function sideBySide(one: Claim, other: Claim, today: Day): (Span | null)[] {
	const [first, last] = [spanOf(one, today), spanOf(other, today)];
	const weekBefore = last && addDays(last.from, -6);
	return [
		first ?? comingOf(one, weekBefore && weekBefore > today ? weekBefore : today),
		last ?? comingOf(other, first?.from ?? today)
	];
}

/** The first such day of the week from some day on; null when this is not one day of it. */
function comingOf({ field, chosen, turned, week }: Claim, since: Day): Span | null {
	const days = weekdays.filter((day) => partsOn(week, day));
	if (field !== 'dag' || chosen || turned || days.length !== 1) return null;
	const day = addDays(since, (days[0]! - weekday(since) + 7) % 7);
	return { from: day, to: day, parts: partsOn(week, days[0]!) };
}

const overlap = (one: Span, other: Span) =>
	one.from <= other.to && other.from <= one.to && (one.parts & other.parts) > 0;

/** Either of two (`or`) or both, as one run of days with the same parts; null when that cannot be said. */
function joined(one: Span, other: Span, or: boolean): Span | null {
	const [first, last] = one.from <= other.from ? [one, other] : [other, one];
	if (!or && overlap(one, other))
		return { from: last.from, to: one.to < other.to ? one.to : other.to, parts: one.parts & other.parts };
	const days = { from: first.from, to: one.to > other.to ? one.to : other.to };
	const isRow = last.from <= addDays(first.to, 1);
	if (isRow && one.parts === other.parts) return { ...days, parts: one.parts };
	const parts = one.parts | other.parts;
	// Of one day the parts add up; a part of a day that is asked anyway adds nothing.
	if (one.from === other.from && one.to === other.to) return { ...days, parts };
	const wide = [one, other].find(({ from, to, parts: own }) => from === days.from && to === days.to && own === parts);
	return wide ?? null;
}
