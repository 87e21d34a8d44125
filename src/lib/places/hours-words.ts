// Opening hours said in Dutch: open now or not, the week as a table, the days that differ.
import { addDays, daysBetween, weekdays } from '#lib/calendar/days.ts';
import type { Day, Weekday } from '#lib/calendar/days.ts';
import { capital, clockWords, listWords, shortDay, soonDay, weekdayName } from '#lib/calendar/daywords.ts';
import { dayAt, dayPortion, wallAt } from '#lib/calendar/zone.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { hoursOn, isWalkIn, joinWalkIns, openings } from './hours.ts';
import type { Block, Mode, OpeningHours } from './hours.ts';
import type { Access } from './types.ts';

/** The same moment twice: to compare with, and as the clock shows it. */
export type Moment = { instant: Date; wall: Wall };

/**
 * Whether someone can walk in now. By appointment and members only are not open: nobody can just go there. `until` is
 * left out when it stays open for a week or longer; `opensAt` looks two weeks ahead, at days that are certain.
 */
export type State = { open: boolean | 'unknown'; mode?: Mode; until?: Moment; opensAt?: Moment; words: string };

/** The state of a place at an instant. Hours that are null are unknown, save for public space, which is open. */
export function state(hours: OpeningHours | null, access: Access, now: Date | number): State {
	if (!hours) {
		return access === 'openbaar'
			? { open: true, words: 'Altijd toegankelijk' }
			: { open: 'unknown', words: 'Openingstijden onbekend' };
	}
	const at = Number(now);
	const today = dayAt(at);
	const ahead = openings(hours, { from: addDays(today, -1), to: addDays(today, 14) }).filter(({ to }) => to > at);
	const current = ahead.filter(({ from }) => from <= at);
	const walkIns = joinWalkIns(ahead);
	const open = walkIns.find(({ from }) => from <= at);
	if (open) return openState(current.find(({ mode }) => isWalkIn(mode))!.mode, moment(open.to), today);

	const next = walkIns.find(({ from }) => from > at);
	const opensAt = next && moment(next.from);
	const closed = { open: false, ...(opensAt && { opensAt }) } as const;
	const soon = opensAt && dayPortion(opensAt.wall) === today ? `open om ${clockWords(opensAt.wall)}` : null;

	const restricted = current[0];
	if (restricted?.mode === 'members') {
		return { ...closed, mode: 'members', words: `Nu alleen voor leden${soon ? `, ${soon}` : ''}` };
	}
	if (restricted) {
		return { ...closed, mode: 'by-appointment', words: soon ? `Nu op afspraak, ${soon}` : 'Op afspraak' };
	}
	if (soon) return { ...closed, words: capital(soon) };

	const { blocks, reason, until, certain } = hoursOn(hours, today);
	if (!certain) return { ...closed, open: 'unknown', words: `Openingstijden op ${reason} onbekend` };
	if (reason && !blocks.length) {
		const span = until > today ? `Gesloten tot en met ${shortDay(until, today)}` : 'Vandaag gesloten';
		return { ...closed, words: `${span}: ${reason}` };
	}
	if (opensAt) {
		const day = capital(soonDay(dayPortion(opensAt.wall), today));
		return { ...closed, words: `${day} open om ${clockWords(opensAt.wall)}` };
	}
	const other = ahead[0]?.mode;
	if (other === 'members') return { ...closed, mode: other, words: 'Alleen voor leden' };
	return other ? { ...closed, mode: other, words: 'Op afspraak' } : { ...closed, words: 'Gesloten' };
}

function openState(mode: Mode, until: Moment, today: Day): State {
	const untilDay = dayPortion(until.wall);
	const ahead = daysBetween(today, untilDay);
	if (ahead >= 7) return { open: true, mode, words: 'Altijd toegankelijk' };
	// Midnight ends today; the small hours after it still belong to this evening.
	const midnight = until.wall.endsWith('T00:00');
	const lastDay = midnight ? addDays(untilDay, -1) : untilDay;
	const time = midnight ? '24:00' : clockWords(until.wall);
	const near = lastDay === today || (ahead === 1 && until.wall.slice(11) <= '06:00');
	const host = mode === 'with-host' ? ', met gastheer of gastvrouw' : '';
	return { open: true, mode, until, words: `Nu open tot ${near ? '' : `${soonDay(lastDay, today)} `}${time}${host}` };
}

const moment = (epoch: number): Moment => ({ instant: new Date(epoch), wall: wallAt(epoch) });

const modeWords: Record<Mode, string> = {
	open: '',
	'with-host': ' (met gastheer of gastvrouw)',
	'by-appointment': ' (op afspraak)',
	members: ' (alleen voor leden)'
};

/** 'gesloten', or '9:00 tot 12:00 en 13:00 tot 17:00 (op afspraak)' */
export function blocksWords(blocks: readonly Block[]): string {
	if (!blocks.length) return 'gesloten';
	const sameMode = blocks.every(({ mode }) => mode === blocks[0]!.mode);
	const spans = blocks.map(({ from, to, mode }) => {
		const span = from === '00:00' && to === '24:00' ? 'dag en nacht' : `${clockWords(from)} tot ${endWords(to)}`;
		return sameMode ? span : span + modeWords[mode];
	});
	return listWords(spans) + (sameMode ? modeWords[blocks[0]!.mode] : '');
}

const endWords = (to: string) => (to === '00:00' ? '24:00' : clockWords(to));

/** Seven rows for the page, Monday first. */
export function weekTable(
	hours: Pick<OpeningHours, 'always' | 'week'>
): { weekday: Weekday; name: string; text: string }[] {
	return weekdays.map((weekday) => ({
		weekday,
		name: weekdayName(weekday),
		text: hours.always ? 'dag en nacht' : blocksWords(hours.week[weekday])
	}));
}

/** Closed and adjusted days still to come or going on, in order: 'do 24 dec' or 'do 24 dec tot en met vr 1 jan 2027'. */
export function exceptionTable(hours: OpeningHours, today: Day): { days: string; text: string; reason: string }[] {
	return hours.exceptions
		.filter(({ to }) => to >= today)
		.toSorted((a, b) => (a.from < b.from ? -1 : 1))
		.map(({ from, to, blocks, reason }) => ({
			days: shortDay(from, today) + (to > from ? ` tot en met ${shortDay(to, today)}` : ''),
			text: blocksWords(blocks),
			reason
		}));
}

/** What holds on public and in school holidays, as sentences; '' for a place that is always open. */
export function holidayWords(hours: OpeningHours): string {
	if (hours.always) return '';
	const onHolidays = {
		closed: 'Op feestdagen gesloten.',
		open: 'Op feestdagen gewoon open.',
		unknown: 'Niet bekend of het op feestdagen open is.'
	}[hours.holidays];
	const inSchoolHolidays = { closed: ' In schoolvakanties gesloten.', open: ' In schoolvakanties gewoon open.' };
	return onHolidays + (hours.schoolHolidays ? inSchoolHolidays[hours.schoolHolidays] : '');
}
