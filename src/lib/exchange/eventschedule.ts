// When a schema.org Event is: startDate and endDate, or Schedules, as the series we keep.
import type { Series } from '#lib/activities/recurrence.ts';
import { isDay } from '#lib/calendar/days.ts';
import type { Day } from '#lib/calendar/days.ts';
import { homeZone, isTime, isZone, localOf, wallAt } from '#lib/calendar/zone.ts';
import type { Wall, Zone } from '#lib/calendar/zone.ts';
import { durationMinutes, longest } from './calendarevent.ts';
import { ours } from './calendarzones.ts';
import { ruleOf } from './eventrule.ts';
import type { Add } from './eventrule.ts';
import type { EventShape, ScheduleShape } from './eventshape.ts';

export type FieldProblem = { field: string; message: string };

/** A day, with the time of day when one was given. */
type Moment = { day: Day; time: string | null };

/** The series of an event; what is wrong goes into `problems` with its field, and the answer is then incomplete. */
export function seriesOfEvent(event: EventShape, problems: FieldProblem[]): Series[] {
	const noting =
		(path: string): Add =>
		(field, message) => {
			problems.push({ field: path + field, message });
			return null;
		};
	if (event.eventSchedule?.length) {
		const nth = event.eventSchedule.length > 1;
		return event.eventSchedule.flatMap((schedule, index) => {
			const field = nth ? `eventSchedule[${index}]` : 'eventSchedule';
			const series = ofSchedule(schedule, event, noting(`${field}.`));
			return series ? [series] : [];
		});
	}
	const add = noting('');
	if (event.startDate === undefined) {
		add('startDate', 'Zet erbij wanneer het is: startDate (één keer) of eventSchedule (een reeks).');
		return [];
	}
	const start = moment(event.startDate);
	if (!start) {
		add('startDate', notADate(event.startDate));
		return [];
	}
	const minutes = lasting(start, event, add);
	return minutes === null ? [] : [loose(start, minutes, homeZone)];
}

const notADate = (text: string) =>
	`'${text.slice(0, 40)}' is geen datum die bestaat. Schrijf 2026-11-24T10:00 of 2026-11-24.`;

const loose = (start: Moment, minutes: number, zone: Zone): Series => ({
	start: wall(start),
	durationMinutes: minutes,
	rule: null,
	zone,
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
});

const wall = ({ day, time }: Moment): Wall => `${day}T${time ?? '00:00'}`;

/** A local time stays as it is; one with an offset or Z is an instant, read on our clock. */
function moment(text: string, zone: Zone = homeZone): Moment | null {
	const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(
		text.trim()
	);
	const [, day = '', time, offset] = match ?? [];
	const year = Number(day.slice(0, 4));
	if (!isDay(day) || year < 1900 || year > 2150 || (time !== undefined && !isTime(time))) return null;
	if (!offset) return { day, time: time ?? null };
	const colon =
		offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.length === 3 ? `${offset}:00` : offset;
	const instant = Date.parse(`${day}T${time}:00${colon}`);
	if (Number.isNaN(instant)) return null;
	const local = wallAt(instant, zone);
	return { day: local.slice(0, 10), time: local.slice(11) };
}

/** Minutes of an event with a start and an end or a duration; 0 when neither was given with a time, null when wrong. */
function lasting(start: Moment, { endDate, duration }: EventShape, add: Add): number | null {
	let minutes = start.time === null ? 1440 : 0;
	if (endDate !== undefined) {
		const end = moment(endDate);
		if (!end) return add('endDate', notADate(endDate));
		const until = end.time === null ? localOf(wall(end)) + 86_400_000 : localOf(wall(end));
		// A day without a time says on which day it ends, not when.
		const known = start.time === null || end.time !== null || end.day !== start.day;
		if (known) minutes = (until - localOf(wall(start))) / 60_000;
	} else if (duration !== undefined) {
		const given = durationMinutes(duration);
		if (given === null) return add('duration', `'${duration.slice(0, 40)}' is geen tijdsduur. Schrijf PT2H of PT90M.`);
		minutes = given;
	}
	if (minutes < 0) return add('endDate', 'Het einde ligt vóór het begin. Draai begin en einde om.');
	if (minutes > longest) return add('endDate', 'Dit duurt langer dan 31 dagen. Maak er een eventSchedule van.');
	return minutes;
}

function ofSchedule(schedule: ScheduleShape, event: EventShape, add: Add): Series | null {
	const given = schedule.scheduleTimezone;
	if (given !== undefined && !isZone(String(given)))
		return add('scheduleTimezone', `De tijdzone '${given.slice(0, 60)}' is niet bekend. Schrijf Europe/Amsterdam.`);
	const zone = given === undefined ? homeZone : ours(given);
	const from = schedule.startDate ?? event.startDate;
	const first = from === undefined ? null : moment(from, zone);
	if (!first) {
		const message = from === undefined ? 'Zet erbij vanaf welke dag het is (startDate).' : notADate(from);
		return add('startDate', message);
	}
	const startTime = schedule.startTime === undefined ? first.time : timeOf(schedule.startTime);
	if (schedule.startTime !== undefined && !startTime)
		return add('startTime', `'${schedule.startTime.slice(0, 40)}' is geen tijd. Schrijf 10:00.`);
	const minutes = timesLasting(startTime, schedule, event, add);
	if (minutes === null) return null;
	const series = loose({ day: first.day, time: startTime }, minutes, zone);
	const last = schedule.endDate ?? (schedule.startDate === undefined ? event.endDate : undefined);
	const until = last === undefined ? null : moment(last, zone);
	if (last !== undefined && !until) return add('endDate', notADate(last));
	if (until && until.day < first.day) return add('endDate', 'De laatste dag ligt vóór de eerste. Draai ze om.');
	const rule = ruleOf(schedule, add);
	if (rule === undefined) return null;
	for (const text of schedule.exceptDate ?? []) {
		const except = moment(text, zone);
		if (!except) return add('exceptDate', notADate(text));
		series.excluded.push(wall({ day: except.day, time: except.time ?? startTime }));
	}
	return { ...series, rule, ...(until && rule !== null ? { until: until.day } : {}) };
}

function timesLasting(startTime: string | null, schedule: ScheduleShape, event: EventShape, add: Add): number | null {
	if (startTime === null) return 1440;
	if (schedule.endTime !== undefined) {
		const end = timeOf(schedule.endTime);
		if (!end) return add('endTime', `'${schedule.endTime.slice(0, 40)}' is geen tijd. Schrijf 12:00.`);
		const minutes = (localOf(`2026-01-01T${end}`) - localOf(`2026-01-01T${startTime}`)) / 60_000;
		return minutes < 0 ? minutes + 1440 : minutes; // past midnight
	}
	const duration = schedule.duration ?? event.duration;
	if (duration === undefined) return 0;
	const given = durationMinutes(duration);
	if (given !== null && given <= longest) return given;
	return add('duration', `'${duration.slice(0, 40)}' is geen tijdsduur. Schrijf PT2H of PT90M.`);
}

/** '19:00:00' and '9:00' → 'HH:MM'. */
function timeOf(text: string): string | null {
	const match = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text.trim());
	const time = match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : '';
	return isTime(time) ? time : null;
}
