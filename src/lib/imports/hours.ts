// Opening hours as lists and OpenStreetMap write them, made into the words our own lists use. Pure.
import { lineOf } from '#lib/foundation/typed.ts';
import { parseHoursText } from '#lib/inventory/hours-text.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import { partsAsTimes, partsNote, type PartName } from './dayparttimes.ts';

/**
 * `whole`: it also tells of holidays and other days; else those stay as they are here. `parts`: of these parts of the day it
 * gave no times, and we read our own.
 */
export type ToldHours = { hours: OpeningHours; whole: boolean; parts?: PartName[] };

const LONGEST = 2_000;
const dayWords: [RegExp, string][] = [
	[/\b(?:maandagen|maandags?|monday|mon|mo)\b/g, 'ma'],
	[/\b(?:dinsdagen|dinsdags?|tuesday|tue|tu)\b/g, 'di'],
	[/\b(?:woensdagen|woensdags?|wednesday|wed|we)\b/g, 'wo'],
	[/\b(?:donderdagen|donderdags?|thursday|thu|th)\b/g, 'do'],
	[/\b(?:vrijdagen|vrijdags?|friday|fri|fr)\b/g, 'vr'],
	[/\b(?:zaterdagen|zaterdags?|saturday|sat|sa)\b/g, 'za'],
	[/\b(?:zondagen|zondags?|sunday|sun|su)\b/g, 'zo'],
	[/\b(?:dagelijks|elke dag|iedere dag|alle dagen|daily)\b/g, 'ma-zo'],
	[/\b(?:werkdagen|op werkdagen|doordeweeks|door de week)\b/g, 'ma-vr'],
	[/\b(?:weekends?|weekeinde|in het weekend)\b/g, 'za-zo'],
	[/\b(?:off|closed|niet open)\b/g, 'dicht'],
	[/\b(?:ph|feestdag)\b/g, 'feestdagen']
];
// Said of what has no door.
const allDay = /^(?:altijd(?: (?:open|toegankelijk|vrij toegankelijk))?|vrij toegankelijk)\.?$/i;
const byLight =
	/^(?:dagelijks |elke dag |altijd )?(?:open )?(?:van )?(?:zonsopgang|sunrise) ?(?:-|–|t\/m|tot) ?(?:zonsondergang|sunset)\.?$/i;
const daylight = 'dag en nacht; let op "Van zonsopgang tot zonsondergang."';
const oneDay = /^(?:ma|di|wo|do|vr|za|zo)\b/;

/** Null is "not known"; undefined is not understood. */
export function hoursIn(text: string): ToldHours | null | undefined {
	if (text.length > 20_000) return undefined;
	const own = parseHoursText(text);
	if (own.ok) return own.value && { hours: own.value, whole: /\bfeestdagen\b/i.test(text) };
	if (text.length > LONGEST) return undefined;
	const said = text.trim();
	const { text: timed, parts } = partsAsTimes(said.toLowerCase());
	const plain = allDay.test(said) ? 'dag en nacht' : byLight.test(said) ? daylight : ours(timed, !parts.length);
	const read = parseHoursText(plain);
	if (!read.ok) return undefined;
	if (!read.value || !parts.length) return read.value && { hours: read.value, whole: false };
	return { hours: { ...read.value, note: partsNote(lineOf(said)) }, whole: false, parts };
}

const notWeekly = /\b(?:1e|2e|3e|4e|5e|eerste|tweede|derde|vierde|laatste|even|oneven|om de week)\b/i;

/** Why hours are not understood, where one can say: on appointment only, days without times, times of no day, not each week. */
export function whyUnread(text: string): 'appointment' | 'not-weekly' | 'no-times' | 'no-days' | null {
	if (notWeekly.test(text)) return 'not-weekly';
	if (/^(?:alleen |uitsluitend )?(?:open )?(?:op|na|volgens) (?:telefonische )?afspraak\.?$/i.test(text.trim())) return 'appointment'; // prettier-ignore
	const { text: timed, parts } = partsAsTimes(text.trim().toLowerCase());
	const plain = ours(timed, false);
	if (parts.length) return /(?:^|; )\d/.test(plain) ? 'no-days' : null;
	return /^(?:(?:ma|di|wo|do|vr|za|zo)(?:-|, | en |$)){1,7}$/.test(plain) ? 'no-times' : null;
}

/**
 * 'Mo-Fr 08:00-12:00,13:00-17:00; PH off' → 'ma-vr 08:00-12:00, 13:00-17:00; feestdagen dicht'. `everyDay`: times without a
 * day are those of every day.
 */
function ours(text: string, everyDay: boolean): string {
	let plain = text.toLowerCase().replace(/[–—]/g, '-');
	for (const [pattern, word] of dayWords) plain = plain.replace(pattern, word);
	plain = plain
		.replace(/\b(\d{1,2})u(\d{2})\b/g, '$1:$2')
		.replace(/(\d)u\b/g, '$1')
		.replace(/ op afspraak$/, ' (op afspraak)')
		.replace(/\b(?:uur|u|van|om|open|geopend)\b\.?/g, ' ')
		.replace(/\btot en met\b|t\/m\b|\btot\b/g, '-')
		.replace(/[/+&]/g, ' en ')
		.replace(/[ \t]+/g, ' ')
		.replace(/ ?- ?/g, '-')
		.replace(/ ?, ?/g, ', ');
	const parts = plain
		.split(/[;|\n]|\. |(?<=\d|dicht|\))(?:,| en)(?= (?:ma|di|wo|do|vr|za|zo)\b)/)
		.map((part) => part.trim());
	const told = parts.filter(Boolean);
	return (everyDay ? told.map(onlyTimes) : told).join('; ');
}

const onlyTimes = (part: string) =>
	/^\d/.test(part) && part !== '24/7' && !oneDay.test(part) ? `ma-zo ${part}` : part;
