// How the demo's places are told: what a neighbour would say about a place, and the full draft made of it.
import { addDays } from '#lib/calendar/days.ts';
import type { Day, Weekday } from '#lib/calendar/days.ts';
import type { Block, Exception, Mode, OpeningHours } from '#lib/places/hours.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { placeType } from '#lib/places/types.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import type { Accessibility, Answer, Fact } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { drawingOfPlace } from './drawings.ts';

/** '10:00-12:00', or with a mode in front: 'with-host 10:00-12:00'. */
type Span = `${string}:${string}-${string}:${string}`;
/** Weekdays and the blocks they share. */
type Row = [days: readonly Weekday[], ...spans: Span[]];

/** A stretch of days that differs, counted from the day of the seed. Without spans it is closed. */
type Off = { inDays: number; days: number; reason: string; spans?: Span[] };

export type ToldPlace = {
	summary: string;
	description: string;
	/** Left out: unknown for a building, always open for public space. */
	hours?: Row[];
	holidays?: OpeningHours['holidays'];
	schoolHolidays?: OpeningHours['schoolHolidays'];
	note?: string;
	off?: Off;
	/** What somebody went to look at; what is in no list was never looked at. */
	access?: Partial<Record<Answer, Fact[]>>;
	accessNotes?: Partial<Record<Fact, string>>;
	has?: string[];
	/** Whether you have to buy something; left out is unknown. */
	buy?: boolean;
	by?: string;
	/** Last two digits of a number that cannot exist: no Dutch number goes on with 000. */
	phone?: number;
	kinds?: Kind[];
	for?: TargetGroup[];
	/** Days since somebody checked it; null is never. */
	checked: number | null;
};

/** Makes the draft of one place, for the day of the seed. */
export type PlaceOn = (today: Day) => PlaceDraft;

export const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * One place. `address` is 'Lijsterpad 4, 5348 Oss', or without a street for public space ('5348 Oss'); postcodes have
 * four digits because letters would name the door of somebody real. `at` is [lon, lat].
 */
export function place(
	key: string,
	name: string,
	type: string,
	at: readonly [number, number],
	address: string,
	told: ToldPlace
): PlaceOn {
	const known = placeType(type);
	if (!known) throw new RangeError(`${key}: no such type of place: ${type}`);
	const [, street, postcode, locality] = /^(?:(.+), )?(\d{4}) (.+)$/.exec(address) ?? [];
	const drawing = drawingOfPlace(key);
	return (today) => {
		const seen = told.checked === null ? null : addDays(today, -told.checked);
		return {
			name,
			type,
			access: known.access,
			kinds: told.kinds ?? [],
			targetGroups: told.for ?? ['everyone'],
			summary: told.summary,
			description: told.description,
			street: street ?? null,
			postcode: postcode ?? null,
			locality: locality ?? null,
			point: { lon: at[0], lat: at[1] },
			indoors: known.access === 'publiek',
			hours: hoursOf(told, today),
			accessibility: accessibilityOf(told, seen),
			facilities: told.has ?? [],
			consumptionRequired: told.buy ?? null,
			operator: told.by ? `${told.by} (voorbeeld)` : null,
			phone: told.phone === undefined ? null : `0412-000 0${String(told.phone).padStart(2, '0')}`,
			email: known.access === 'publiek' ? `${key}@voorbeeld.example` : null,
			website: null,
			photo: drawing?.path ?? null,
			photoAlt: drawing?.alt ?? null,
			verifiedAt: seen,
			verifyBy: seen && addDays(seen, 365),
			source: 'voorbeeld',
			sourceId: key
		};
	};
}

function hoursOf({ hours, holidays = 'closed', schoolHolidays, note, off }: ToldPlace, today: Day) {
	if (!hours) return null;
	const week: OpeningHours['week'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
	for (const [days, ...spans] of hours) for (const day of days) week[day] = spans.map(block);
	const exceptions: Exception[] = off
		? [
				{
					from: addDays(today, off.inDays),
					to: addDays(today, off.inDays + off.days - 1),
					blocks: (off.spans ?? []).map(block),
					reason: off.reason
				}
			]
		: [];
	return { week, exceptions, holidays, ...(schoolHolidays && { schoolHolidays }), ...(note && { note }) };
}

function block(span: Span): Block {
	const [times = '', mode = 'open'] = span.split(' ').reverse();
	const [from = '', to = ''] = times.split('-');
	return { from, to, mode: mode as Mode };
}

function accessibilityOf({ access = {}, accessNotes = {} }: ToldPlace, seen: Day | null): Accessibility {
	const found: Accessibility = {};
	for (const fact of facts.keys) {
		const answer = (Object.keys(access) as Answer[]).find((each) => access[each]?.includes(fact));
		const note = accessNotes[fact];
		if (answer) found[fact] = { answer, checkedOn: answer === 'unknown' ? null : seen, ...(note && { note }) };
	}
	return found;
}
