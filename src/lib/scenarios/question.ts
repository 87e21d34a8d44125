// What is looked at, as it stands in the address: kind, day part, group, setting, area and the year of the figures. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import { addressOf, parseView } from '#lib/reports/view.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { countedGroups } from '#lib/population/grid.ts';
import { weekOf } from '#lib/gaps/fit.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import type { Question } from './effect.server.ts';
import type { Change } from './scenario.ts';

const WEEKDAY_AFTERNOON = 1;

/** The parameters of an address that hold the question. */
export const QUESTION = ['soort', 'dagdeel', 'doelgroep', 'waar', 'wijk', 'jaar'] as const;

/** The question in an address; what is not chosen is walking in, on a weekday afternoon, for everyone. */
export function questionIn(parameters: URLSearchParams): Question {
	const { group, kind, dayPart, setting, year, open } = parseView(parameters);
	const counted = countedGroups.find((one) => one === group) ?? 'everyone';
	return {
		kind: kind ?? 'walk-in',
		dayPart: dayPart ?? WEEKDAY_AFTERNOON,
		group: counted,
		setting,
		...(open && { area: open }),
		year: year ?? undefined
	};
}

/**
 * The question that a change is about, for a scenario of which nobody chose one: the part of the week that it opens or
 * closes, and what one can do there. Of two it is the one that is asked when nothing is chosen. `supply` is what it changes.
 */
export function questionAbout(change: Change, supply: Supply | undefined): Question {
	const usual = questionIn(new URLSearchParams());
	const made = change.kind === 'add' ? change.place : change.kind === 'add-activity' ? change.activity : null;
	const offered = change.kind === 'what' ? change.kinds : (made ?? supply)?.kinds;
	const week = made ? made.week : weekAbout(change, supply?.week ?? 0);
	const parts = dayParts.map(({ bit }) => bit).filter((bit) => week & weekOf[bit]!);
	return {
		...usual,
		kind: !offered?.length || offered.includes(usual.kind) ? usual.kind : offered[0]!,
		dayPart: !parts.length || parts.includes(usual.dayPart) ? usual.dayPart : parts[0]!
	};
}

// Of other hours it is about what opens, and if nothing does about what closes.
const weekAbout = (change: Change, before: number): number =>
	change.kind === 'hours' ? change.week & ~before || before & ~change.week : before;

/** The question as it was kept with a scenario; what is no choice of ours (any more) is as when nothing is chosen. */
export function questionFrom(kept: Partial<Question> | null): Question {
	const { area = null, year = null, ...chosen } = kept ?? {};
	return questionIn(new URLSearchParams(addressOf({ ...chosen, open: area, year })));
}

/** '?soort=…', everything named. */
export const questionAddress = (question: Question): string =>
	addressOf({ ...question, open: question.area ?? null, year: question.year ?? null });

/** As the form of choices has them. */
export const fieldsOf = ({ kind, dayPart, group, setting, area, year }: Question) => ({
	kind: kinds.get(kind)!.slug,
	dayPart: dayParts[dayPart]!.slug,
	group: targetGroups.get(group)!.slug,
	setting: setting === 'any' ? '' : setting === 'indoors' ? 'binnen' : 'buiten',
	area: area ?? '',
	year: year === undefined ? '' : String(year)
});

/** People are counted of everyone and of the ages. */
export const groupChoices = countedGroups.map((key) => targetGroups.get(key)!).map(({ slug, name }) => ({ value: slug, label: name })); // prettier-ignore

/** 'koffie en inloop, doordeweeks, middag, binnen': what the figures are about. */
export function questionWords({ kind, dayPart, setting }: Question): string {
	const where = setting === 'any' ? '' : setting === 'indoors' ? ', binnen' : ', buiten';
	return `${kinds.name(kind).toLowerCase()}, ${dayParts[dayPart]!.name.toLowerCase()}${where}`;
}
