// What differs between a place and a row of a list, field by field, as an officer reads it. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { distance } from '#lib/geo/distance.ts';
import { difference } from '#lib/history/difference.ts';
import { hoursText } from '#lib/inventory/hours-text.ts';
import { shownTitles } from '#lib/inventory/shown.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { Values } from '#lib/places/places.server.ts';
import { placeType } from '#lib/places/types.ts';
import { answerWords, facts, type Accessibility } from '#lib/vocabulary/accessibility.ts';
import { isEmpty, type Column } from './compare.ts';
import { fieldOf } from './taking.ts';

export type FieldShown = {
	/** As it is decided about: 'phone', 'address', 'point'. */
	key: string;
	label: string;
	/** What stands here and what the list tells; null where nothing stands. */
	ours: string | null;
	list: string | null;
	/** Some of it is not known here and can be filled by itself. */
	partly: boolean;
	/** Of a point: how far it moves, and both on the map. */
	moves: { words: string; from: string; to: string } | null;
};

// What says which place it is comes first.
const first = ['name', 'type', 'address', 'point', 'hours', 'accessibility'];
const labels: Record<string, string> = { address: 'Adres', point: 'Punt op de kaart', type: 'Soort plek' };

/** Every field that differs, once; `before` and `after` hold the columns that differ. */
export function fieldsShown(before: Values, after: Values, today: Day): FieldShown[] {
	const fields = Map.groupBy(Object.keys(after) as Column[], fieldOf);
	const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
	const ordered = [...fields].sort(([a], [b]) => rank(a) - rank(b));
	return ordered.map(([key, columns]) => {
		const [was, is] = [pick(before, columns), pick(after, columns)];
		const words = key === 'point' ? { ours: null, list: null } : wordsOf(key, was, is, today);
		const known = key === 'accessibility' ? knownFacts(was.accessibility, is.accessibility) : columns.map((name) => !isEmpty(was[name])); // prettier-ignore
		return {
			key,
			label: labels[key] ?? difference(was, is, today)[0]?.field ?? key,
			...words,
			partly: known.includes(true) && known.includes(false),
			moves: key === 'point' ? moved(was, is) : null
		};
	});
}

const pick = (values: Values, columns: readonly Column[]): Values =>
	Object.fromEntries(columns.map((name) => [name, values[name] ?? null]));

function wordsOf(key: string, was: Values, is: Values, today: Day): Pick<FieldShown, 'ours' | 'list'> {
	if (key === 'hours') return { ours: hoursWords(was.hours, is.hours), list: hoursWords(is.hours, was.hours) };
	if (key === 'accessibility') return factWords(was.accessibility, is.accessibility);
	const all = difference(was, is, today);
	const side = (name: 'before' | 'after') =>
		all.flatMap((one) => one[name] ?? []).map((word) => placeType(word)?.name ?? word).join(', ') || null; // prettier-ignore
	return { ours: side('before'), list: side('after') };
}

const hourParts = (hours: unknown) => (hours ? hoursText(hours as OpeningHours).split('; ') : []);
const ofWeek = (part: string) => /^(?:ma|di|wo|do|vr|za|zo|dag en nacht)\b/.test(part);

/** As in a cell of a list: 'ma-vr 09:00-17:00; za 10:00-12:00'. Of other days and words only what differs. */
function hoursWords(hours: unknown, other: unknown): string | null {
	const beside = hourParts(other);
	const told = hourParts(hours).filter((part) => ofWeek(part) || !beside.includes(part));
	return told.filter((part) => part !== 'feestdagen onbekend').join('; ') || null;
}

const answerOf = (told: unknown, fact: (typeof facts.keys)[number]) =>
	(told as Accessibility | null)?.[fact]?.answer ?? 'unknown';
const differing = (was: unknown, is: unknown) => facts.keys.filter((key) => answerOf(was, key) !== answerOf(is, key));
const knownFacts = (was: unknown, is: unknown) => differing(was, is).map((key) => answerOf(was, key) !== 'unknown');

/** Only the facts that differ. */
function factWords(was: unknown, is: unknown): Pick<FieldShown, 'ours' | 'list'> {
	const told = (side: unknown, keys: readonly (typeof facts.keys)[number][]) =>
		keys.map((key) => `${shownTitles[`fact-${key}`]}: ${answerWords[answerOf(side, key)]}`).join(', ') || null;
	const keys = differing(was, is);
	return { ours: told(was, keys.filter((key) => answerOf(was, key) !== 'unknown')), list: told(is, keys) }; // prettier-ignore
}

function moved(was: Values, is: Values): FieldShown['moves'] {
	const metres = distance(Number(was.lon), Number(was.lat), Number(is.lon), Number(is.lat));
	const href = ({ lon, lat }: Values) => `/kaart?bij=${Number(lat).toFixed(5)},${Number(lon).toFixed(5)}`;
	return { words: `verschuift ${distanceWords(metres)}`, from: href(was), to: href(is) };
}

/** '8 m', '640 m', '1,2 km'. */
export function distanceWords(metres: number): string {
	if (metres >= 1_000) return `${(metres / 1_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} km`;
	return `${metres < 100 ? Math.max(1, Math.round(metres)) : Math.round(metres / 10) * 10} m`;
}
