// An activity as schema.org Event (JSON-LD), for search engines and other calendars.
import type { Event, Offer, Place, Schedule, WithContext } from 'schema-dts';
import type { ActivityRow, OccurrenceRow } from '#lib/activities/rows.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { lastLocal, readRule } from '#lib/calendar/rrule.ts';
import type { Rule } from '#lib/calendar/rrule.ts';
import { addMinutes, dayPortion, wallAt, wallOf } from '#lib/calendar/zone.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { sayable } from './feedseries.ts';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Four digits alone name a part of a town, not an address. */
const FULL_POSTCODE = /^\d{4} ?[A-Z]{2}$/;
const letters = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' } as const;

/**
 * The Event of an activity. `dates` are those to come, soonest first: the first that goes on is its start, or else the
 * first that is cancelled. `origin` is the site's address; `today` is the day from which dates are laid out that a
 * Schedule cannot say otherwise. What is not known is left out, never filled in.
 */
export function eventJsonLd(
	activity: ActivityRow,
	series: readonly Series[],
	dates: readonly OccurrenceRow[],
	{ origin, today }: { origin: string; today: Day }
): WithContext<Event> {
	const next = dates.find(({ cancelled }) => !cancelled) ?? dates[0];
	const status = next?.cancelled ? 'EventCancelled' : next?.moved ? 'EventRescheduled' : 'EventScheduled';
	const url = `${origin}/activiteiten/${activity.slug}`;
	const schedules = series.map((one) => scheduleOf(sayable(one, today))).filter((schedule) => schedule !== null);
	const features = facts.all.filter(({ key }) => activity.accessibility[key]?.answer === 'yes');
	const told = [activity.summary, activity.description].filter(Boolean).join('\n\n');
	const words = [...activity.kinds.map(kinds.name), ...activity.themes.map(themes.name)];
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		'@id': url,
		url,
		name: activity.title,
		...(told ? { description: told } : {}),
		...(next ? { startDate: instant(next.startsAt), endDate: instant(next.endsAt) } : {}),
		...(next?.moved ? { previousStartDate: next.original } : {}),
		...(schedules.length ? { eventSchedule: schedules } : {}),
		eventStatus: `https://schema.org/${status}`,
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		...(activity.where ? { location: placeOf(activity) } : {}),
		...(activity.organiser ? { organizer: { '@type': 'Organization', name: activity.organiser } } : {}),
		...(activity.price === 'unknown' ? {} : { isAccessibleForFree: activity.price === 'free' }),
		...offerOf(activity, url),
		...audienceOf(activity),
		inLanguage: activity.languages.map((language) => languages.get(language)?.slug ?? language),
		...(features.length ? { accessibilityFeature: features.map(({ name }) => name) } : {}),
		...(words.length ? { keywords: [...new Set(words)] } : {}),
		...(activity.image ? { image: new URL(activity.image, origin).href } : {})
	};
}

/** JSON for inside a script element: no text can end the element or start a comment. */
export const jsonLdText = (object: object): string =>
	JSON.stringify(object).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);

/** '2026-11-24T10:00:00+01:00' */
function instant(at: Date): string {
	const wall = wallAt(at);
	const minutes = Math.round((Date.parse(`${wall}Z`) - at.getTime()) / 60_000);
	const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
	return `${wall}:00${minutes < 0 ? '-' : '+'}${offset}`;
}

/** A Schedule for what it can say: schema.org knows no positions in a month counted from the end, nor several times. */
function scheduleOf(series: Series): Schedule | null {
	const read = readRule(series.rule ?? '');
	if (!read.ok) return null;
	const { rule } = read;
	const letter = letters[rule.freq as keyof typeof letters];
	const unsaid = [rule.byWeekNo, rule.byYearDay, rule.byHour, rule.byMinute, rule.bySecond, rule.bySetPos];
	if (!letter || unsaid.some((list) => list.length)) return null;
	const last = lastLocal(rule, series.zone);
	const ends = [...(series.until ? [series.until] : []), ...(last === Infinity ? [] : [dayPortion(wallOf(last))])];
	const until = ends.sort()[0];
	// Of a date that moved only the day it left can be said.
	const changed = series.changes.filter(({ kind, original, start }) => kind === 'cancelled' || start !== original);
	const except = [...new Set([...series.excluded, ...changed.map(({ original }) => original)])].sort();
	const byDay = rule.byDay.map(({ nth, weekday }) => {
		const name = dayNames[weekday - 1]!;
		return nth ? `${nth}${name.slice(0, 2).toUpperCase()}` : (`https://schema.org/${name}` as const);
	});
	return {
		'@type': 'Schedule',
		startDate: series.start.slice(0, 10),
		startTime: `${series.start.slice(11)}:00`,
		...(series.durationMinutes ? { endTime: `${addMinutes(series.start, series.durationMinutes).slice(11)}:00` } : {}),
		...(series.durationMinutes ? { duration: `PT${series.durationMinutes}M` } : {}),
		...(until ? { endDate: until } : {}),
		...(rule.count === null ? {} : { repeatCount: rule.count }),
		repeatFrequency: `P${rule.interval}${letter}`,
		...lists(rule, byDay),
		...(except.length ? { exceptDate: except.map((wall) => `${wall}:00`) } : {}),
		scheduleTimezone: series.zone
	};
}

const lists = ({ byMonth, byMonthDay }: Rule, byDay: string[]): object => ({
	...(byDay.length ? { byDay } : {}),
	...(byMonth.length ? { byMonth } : {}),
	...(byMonthDay.length ? { byMonthDay } : {})
});

function placeOf({ where, street, postcode, locality, lon, lat }: ActivityRow): Place {
	const address = {
		...(street ? { streetAddress: street } : {}),
		...(postcode && FULL_POSTCODE.test(postcode) ? { postalCode: postcode } : {}),
		...(locality ? { addressLocality: locality } : {})
	};
	const known = Object.keys(address).length > 0;
	return {
		'@type': 'Place',
		name: where ?? '',
		...(known ? { address: { '@type': 'PostalAddress', ...address, addressCountry: 'NL' } } : {}),
		...(lon === null || lat === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } })
	};
}

function offerOf({ price, priceCents }: ActivityRow, url: string): { offers?: Offer } {
	if (price !== 'free' && (price !== 'amount' || priceCents === null)) return {};
	const amount = price === 'free' ? 0 : (priceCents ?? 0) / 100;
	return { offers: { '@type': 'Offer', price: amount, priceCurrency: 'EUR', url } };
}

function audienceOf({ targetGroups: groups, minAge, maxAge }: ActivityRow): object {
	if (!groups.length && minAge === null && maxAge === null) return {};
	return {
		audience: {
			'@type': 'PeopleAudience',
			...(groups.length ? { audienceType: groups.map(targetGroups.name).join(', ') } : {}),
			...(minAge === null ? {} : { suggestedMinAge: minAge }),
			...(maxAge === null ? {} : { suggestedMaxAge: maxAge })
		}
	};
}
