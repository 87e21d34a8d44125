// Opening hours as lists and OpenStreetMap write them, made into the words our own lists use. Pure.
import { parseHoursText } from '#lib/inventory/hours-text.ts';
import type { OpeningHours } from '#lib/places/hours.ts';

/** `whole`: it also tells of holidays and other days; else those stay as they are here. */
export type ToldHours = { hours: OpeningHours; whole: boolean };

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
const byLight = /^(?:van )?(?:zonsopgang|sunrise) ?(?:-|–|t\/m|tot) ?(?:zonsondergang|sunset)\.?$/i;
const daylight = 'dag en nacht; let op "Van zonsopgang tot zonsondergang."';
const oneDay = /^(?:ma|di|wo|do|vr|za|zo)\b/;

/** Null is "not known"; undefined is not understood. */
export function hoursIn(text: string): ToldHours | null | undefined {
	if (text.length > 20_000) return undefined;
	const own = parseHoursText(text);
	if (own.ok) return own.value && { hours: own.value, whole: /\bfeestdagen\b/i.test(text) };
	if (text.length > LONGEST) return undefined;
	const plain = parseHoursText(
		allDay.test(text.trim()) ? 'dag en nacht' : byLight.test(text.trim()) ? daylight : ours(text)
	);
	return plain.ok ? plain.value && { hours: plain.value, whole: false } : undefined;
}

/** 'Mo-Fr 08:00-12:00,13:00-17:00; PH off' → 'ma-vr 08:00-12:00, 13:00-17:00; feestdagen dicht' */
function ours(text: string): string {
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
	const told = parts.filter(Boolean).map(onlyTimes);
	return told.join('; ');
}

// Times without a day are those of every day.
const onlyTimes = (part: string) =>
	/^\d/.test(part) && part !== '24/7' && !oneDay.test(part) ? `ma-zo ${part}` : part;
