// How often a schema.org Schedule repeats, as an RRULE value.
import { ruleProblem } from './calendarseries.ts';
import type { ScheduleShape } from './eventshape.ts';

/** Notes a problem; answers null, for "no value". */
export type Add = (field: string, message: string) => null;

const weekdays: [RegExp, string][] = [
	[/^(?:monday|mon|maandag|ma|mo)$/, 'MO'],
	[/^(?:tuesday|tue|dinsdag|di|tu)$/, 'TU'],
	[/^(?:wednesday|wed|woensdag|wo|we)$/, 'WE'],
	[/^(?:thursday|thu|donderdag|do|th)$/, 'TH'],
	[/^(?:friday|fri|vrijdag|vr|fr)$/, 'FR'],
	[/^(?:saturday|sat|zaterdag|za|sa)$/, 'SA'],
	[/^(?:sunday|sun|zondag|zo|su)$/, 'SU']
];
const frequencies: Record<string, string> = {
	D: 'DAILY',
	W: 'WEEKLY',
	M: 'MONTHLY',
	Y: 'YEARLY' // prettier-ignore
};
const frequencyWords: [RegExp, string][] = [
	[/(?:^|\/)(?:daily|dagelijks)$/i, 'P1D'],
	[/(?:^|\/)(?:weekly|wekelijks)$/i, 'P1W'],
	[/(?:^|\/)(?:biweekly|tweewekelijks)$/i, 'P2W'],
	[/(?:^|\/)(?:monthly|maandelijks)$/i, 'P1M'],
	[/(?:^|\/)(?:yearly|annually|jaarlijks)$/i, 'P1Y']
];

/** The RRULE of a Schedule; null for a single date, undefined when something is wrong with it. */
export function ruleOf(schedule: ScheduleShape, add: Add): string | null | undefined {
	const { byDay = [], byMonth = [], byMonthDay = [], byMonthWeek = [], repeatCount } = schedule;
	const word = schedule.repeatFrequency?.trim();
	const guess = byMonthWeek.length || byMonthDay.length ? 'P1M' : byDay.length ? 'P1W' : repeatCount ? 'P1D' : null;
	const frequency = word === undefined ? guess : (frequencyWords.find(([pattern]) => pattern.test(word))?.[1] ?? word);
	if (frequency === null) return null;
	const match = /^P(\d{1,3})([DWMY])$/.exec(frequency);
	if (!match) {
		const often = /^PT/.test(frequency)
			? 'Vaker dan één keer per dag kan niet.'
			: `'${word?.slice(0, 40)}' kennen we niet.`;
		return void add('repeatFrequency', `${often} Schrijf P1D, P1W, P2W, P1M of P1Y.`);
	}
	const parts = [`FREQ=${frequencies[match[2]!]}`, `INTERVAL=${match[1]}`];
	const days = byDay.map(weekdayOf);
	const wrong = days.indexOf(null);
	if (wrong >= 0)
		return void add(
			'byDay',
			`'${byDay[wrong]!.slice(0, 40)}' is geen dag. Schrijf https://schema.org/Monday, maandag of MO.`
		);
	const weeks = byMonthWeek.map(Number);
	if (weeks.length && !days.length)
		return void add('byMonthWeek', 'Zet erbij op welke dag van die week het is (byDay).');
	const nth = weeks.length ? weeks.flatMap((week) => days.map((day) => `${week}${day}`)) : days;
	if (nth.length) parts.push(`BYDAY=${nth.join(',')}`);
	if (byMonth.length) parts.push(`BYMONTH=${byMonth.join(',')}`);
	if (byMonthDay.length) parts.push(`BYMONTHDAY=${byMonthDay.join(',')}`);
	if (repeatCount !== undefined) parts.push(`COUNT=${repeatCount}`);
	const rule = parts
		.join(';')
		.replace(';INTERVAL=1;', ';')
		.replace(/;INTERVAL=1$/, '');
	const problem = ruleProblem(rule);
	return problem ? void add('repeatFrequency', problem) : rule;
}

/** 'https://schema.org/Monday', 'maandag', 'MO' or '2MO' → 'MO' or '2MO'. */
function weekdayOf(text: string): string | null {
	const name = text.trim().toLowerCase().replace(/^.*[/:#]/, ''); // prettier-ignore
	const match = /^([+-]?\d)?([a-z]+)$/.exec(name);
	const code = weekdays.find(([pattern]) => pattern.test(match?.[2] ?? ''))?.[1];
	return code ? `${match?.[1] ?? ''}${code}` : null;
}
