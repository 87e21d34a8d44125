// What a place and an answer are in the files of a whole country: a feature as `/gemeente/plekken.geojson` writes it, and a
// line of JSON.
import { z } from 'zod';
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Day } from '#lib/calendar/days.ts';
import { between, placeColumns, type ColumnKey } from '#lib/inventory/columns.ts';
import { parseHoursText } from '#lib/inventory/hours-text.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { answerWords, type Answer } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { fromPlace } from './supply.server.ts';
import type { Supply } from './supply.ts';

const place = z.object({
	geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
	properties: z.record(z.string(), z.unknown())
});
const answer = z.object({
	area: z.string().regex(/^(WK\d{6}|BU\d{8})$/),
	kinds: z.array(z.enum(kinds.keys)).min(1),
	targetGroups: z.array(z.enum(targetGroups.keys)),
	dayParts: z.array(z.enum(dayParts.map(({ key }) => key))).min(1),
	setting: z.enum(['indoors', 'outdoors', 'either'])
});
/** An answer without ids. */
export type Answered = Pick<CountedNeed, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'> & {
	/** CBS code of a wijk or buurt. */
	area: string;
};

const titles = Object.fromEntries(placeColumns.map(({ key, title }) => [key, title])) as Record<ColumnKey, string>;
const factOf = new Map(Object.entries(answerWords).map(([key, word]) => [word, key as Answer]));
const kindOf = new Map(kinds.all.map(({ key, name }) => [name, key]));
const groupOf = new Map(targetGroups.all.map(({ key, name }) => [name, key]));

const point = z.object({ geometry: place.shape.geometry });

/** A feature on one line, however it was written, and where it lies; else what is wrong with it. */
export function placeLine(feature: string): { line: string; point: [lon: number, lat: number] } | string {
	const said = jsonOf(feature);
	const begin = feature.replace(/\s+/g, ' ').slice(0, 80);
	if (said === null) return `Dit is geen goede JSON: ${begin}`;
	const read = point.safeParse(said);
	if (!read.success) return `Deze plek ligt niet op één punt: ${begin}`;
	const [lon, lat] = read.data.geometry.coordinates;
	return { line: JSON.stringify(said), point: [lon, lat] };
}

/** A feature with the columns of the inventory as properties; null when it is no point, or what it says is no place. */
export function readPlace(feature: string, id: number, today: Day): Supply | null {
	const read = place.safeParse(jsonOf(feature));
	if (!read.success) return null;
	const [lon, lat] = read.data.geometry.coordinates;
	const said = (key: ColumnKey) => String(read.data.properties[titles[key]] ?? '').trim();
	const among = <Key>(key: ColumnKey, names: ReadonlyMap<string, Key>) =>
		said(key)
			.split(between.trim())
			.map((name) => names.get(name.trim()))
			.filter((found) => found !== undefined);
	const access = said('access');
	const hours = parseHoursText(said('hours'));
	if ((access !== 'publiek' && access !== 'openbaar') || !hours.ok) return null;
	return fromPlace(
		{
			...{ id, slug: '', title: said('name'), lon, lat, access, hours: hours.value },
			...{ indoors: yesNo(said('indoors')) ?? access === 'publiek', consumptionRequired: yesNo(said('consumption')) },
			...{ kinds: among('kinds', kindOf), targetGroups: among('targetGroups', groupOf) },
			...{ stepFree: factOf.get(said('step-free')) ?? 'unknown', toilet: factOf.get(said('toilet')) ?? 'unknown' },
			verifyBy: said('verifyBy') || null
		},
		today
	);
}

/** A line of JSON; null when it is no answer. */
export function readAnswer(line: string): Answered | null {
	const read = answer.safeParse(jsonOf(line));
	if (!read.success) return null;
	const bits = new Map(dayParts.map(({ key, bit }) => [key, bit]));
	return { ...read.data, dayParts: read.data.dayParts.reduce((set, key) => set | (1 << bits.get(key)!), 0) };
}

const yesNo = (word: string): boolean | null => (word === 'ja' ? true : word === 'nee' ? false : null);

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
