// A need in words, as a neighbour would say it. Pure.
import { dayPartsIn, everyDayPart } from '#lib/calendar/dayparts.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Need } from './need.ts';

type Told = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'>;

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** 'Doordeweeks, avond · Weekend, middag', or that it does not matter. */
const whenWords = (dayParts: number): string =>
	(dayParts & everyDayPart) === everyDayPart
		? 'Wanneer maakt niet uit'
		: dayPartsIn(dayParts)
				.map(({ name }) => name)
				.join(' · ');

/** 'Binnen', 'Buiten', or that it does not matter. */
const settingWords = (setting: Need['setting']): string =>
	({ indoors: 'Binnen', outdoors: 'Buiten', either: 'Binnen of buiten' })[setting];

/** On one line: 'Koffie en inloop, samen eten. Voor iedereen. Doordeweeks, avond. Binnen.' */
export function needWords({ kinds: asked, targetGroups: groups, dayParts, setting }: Told): string {
	const what = asked.map((kind, index) => (index ? lower(kinds.name(kind)) : kinds.name(kind))).join(', ');
	const who = groups.map((group) => lower(targetGroups.name(group))).join(', ');
	return `${what}. Voor ${who}. ${whenWords(dayParts)}. ${settingWords(setting)}.`;
}
