// Opening hours in one cell of a spreadsheet: written so that a person reads it, and so that nothing is lost on the way back. Pure.
import { weekdays, type Weekday } from '#lib/calendar/days.ts';
import type { Block, Mode, OpeningHours } from '#lib/places/hours.ts';
import { parseHours } from '#lib/places/hours-parse.ts';

const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const modeWords: Record<Mode, string> = {
	open: '',
	'with-host': ' (met gastheer)',
	'by-appointment': ' (op afspraak)',
	members: ' (leden)'
};
const holidayWords = { closed: 'dicht', open: 'open', unknown: 'onbekend' } as const;

/** 'ma-vr 09:00-12:00 en 13:00-17:00; za 10:00-12:00 (op afspraak); feestdagen dicht'. Unknown hours are ''. */
export function hoursText(hours: OpeningHours | null): string {
	if (!hours) return '';
	const exceptions = hours.exceptions.map(
		({ from, to, blocks, reason }) =>
			`${dutchDay(from)}${to === from ? '' : ` t/m ${dutchDay(to)}`} ${blocksText(blocks)} ${quoted(reason)}`
	);
	const parts = [
		...(hours.always ? ['dag en nacht'] : []),
		...weekText(hours.week),
		`feestdagen ${holidayWords[hours.holidays]}`,
		...(hours.schoolHolidays ? [`schoolvakanties ${holidayWords[hours.schoolHolidays]}`] : []),
		...exceptions,
		...(hours.note ? [`let op ${quoted(hours.note)}`] : [])
	];
	return parts.join('; ');
}

/** The hours that such a text tells; null of ''. `part` is the stretch that could not be read. */
export function parseHoursText(text: string): { ok: true; value: OpeningHours | null } | { ok: false; part: string } {
	if (!text.trim()) return { ok: true, value: null };
	if (text.length > 20_000) return { ok: false, part: text.slice(0, 80) };
	const hours = { always: false, week: {} as Record<number, Block[]>, exceptions: [] as object[] };
	const said: Record<string, string> = {};
	for (const part of partsOf(text)) {
		if (!read(part, hours, said)) return { ok: false, part: part.slice(0, 80) };
	}
	const parsed = parseHours({ ...hours, ...said });
	return parsed.ok ? parsed : { ok: false, part: text.slice(0, 80) };
}

function weekText(week: OpeningHours['week']): string[] {
	const runs: { from: Weekday; to: Weekday; text: string }[] = [];
	for (const day of weekdays) {
		if (!week[day].length) continue;
		const text = blocksText(week[day]);
		const last = runs.at(-1);
		if (last?.to === day - 1 && last.text === text) last.to = day;
		else runs.push({ from: day, to: day, text });
	}
	const name = (day: Weekday) => dayNames[day - 1]!;
	return runs.length
		? runs.map(({ from, to, text }) => `${name(from)}${to > from ? `-${name(to)}` : ''} ${text}`)
		: ['ma-zo dicht'];
}

const blocksText = (blocks: readonly Block[]) =>
	blocks.map(({ from, to, mode }) => `${from}-${to}${modeWords[mode]}`).join(' en ') || 'dicht';

const dutchDay = (day: string) => day.split('-').reverse().join('-');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const unquoted = (text: string) => text.slice(1, -1).replaceAll('""', '"');

/** What stands between semicolons, but not between quotation marks. */
const partsOf = (text: string): string[] =>
	(text.match(/(?:"[^"]*"|[^;"])+/g) ?? []).map((part) => part.trim()).filter(Boolean);

type Told = { always: boolean; week: Record<number, Block[]>; exceptions: object[] };

const dayPattern = /^(\d{2})-(\d{2})-(\d{4})(?: t\/m (\d{2})-(\d{2})-(\d{4}))? ([^"]*) ("[^]*")$/;

function read(part: string, hours: Told, said: Record<string, string>): boolean {
	const low = part.toLowerCase();
	if (low === 'dag en nacht' || low === 'altijd open' || low === '24/7') return (hours.always = true);
	const note = /^let op "[^]*"$/i.exec(part);
	if (note) return Boolean((said.note = unquoted(part.slice('let op '.length))));
	const off = /^(feestdagen|schoolvakanties) (dicht|gesloten|open|onbekend)$/.exec(low);
	if (off) {
		const is = off[2] === 'open' ? 'open' : off[2] === 'onbekend' ? 'unknown' : 'closed';
		return Boolean((said[off[1] === 'feestdagen' ? 'holidays' : 'schoolHolidays'] = is));
	}
	const exception = dayPattern.exec(part);
	if (exception) {
		const [, date, month, year, lastDate, lastMonth, lastYear, times = '', reason = ''] = exception;
		const blocks = blocksOf(times);
		const from = `${year}-${month}-${date}`;
		const to = lastDate ? `${lastYear}-${lastMonth}-${lastDate}` : from;
		return blocks !== null && hours.exceptions.push({ from, to, blocks, reason: unquoted(reason) }) > 0;
	}
	return readWeekdays(low, hours);
}

const oneDay = '(?:ma|di|wo|do|vr|za|zo)[a-z]{0,8}';
const untilWords = '\\s?(?:-|t/m|tot en met)\\s?';
const spanOfDays = `${oneDay}(?:${untilWords}${oneDay})?`;
const weekdayPart = new RegExp(`^(${spanOfDays}(?:(?:, ?| en )${spanOfDays})*):? (.+)$`);

function readWeekdays(part: string, { week }: Told): boolean {
	const found = weekdayPart.exec(part);
	const blocks = found && blocksOf(found[2]!);
	if (!blocks) return false;
	for (const span of found[1]!.split(/, ?| en (?!met)/)) {
		const ends = span.match(new RegExp(oneDay, 'g')) ?? [];
		const numbers = ends.map((name) => dayNames.indexOf(name.slice(0, 2) as (typeof dayNames)[number]) + 1);
		const [first = 1, last = first] = numbers;
		if (last < first) return false;
		for (let day = first; day <= last; day++) week[day] = [...(week[day] ?? []), ...blocks];
	}
	return true;
}

const blockPattern =
	/^(\d{1,2})(?:[:.](\d{2}))?\s?(?:-|–|tot)\s?(\d{1,2})(?:[:.](\d{2}))?(?: uur)?(?: \(([a-z ]+)\))?$/;
const modeOf: Record<string, Mode> = {
	'met gastheer': 'with-host',
	'met gastheer of gastvrouw': 'with-host',
	'op afspraak': 'by-appointment',
	leden: 'members',
	'alleen voor leden': 'members'
};

function blocksOf(text: string): Block[] | null {
	const low = text.trim().toLowerCase();
	if (low === 'dicht' || low === 'gesloten') return [];
	const blocks: Block[] = [];
	for (const span of low.split(/ en |, ?|\s?&\s?/)) {
		const found = blockPattern.exec(span.trim());
		const mode = found?.[5] === undefined ? 'open' : modeOf[found[5]];
		if (!found || !mode) return null;
		const time = (hour = '', minute = '00') => `${hour.padStart(2, '0')}:${minute}`;
		blocks.push({ from: time(found[1], found[2]), to: time(found[3], found[4]), mode });
	}
	return blocks;
}
