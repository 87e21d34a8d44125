// A calendar that is followed, and one that is looked at, in the words of its page. Pure.
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { clockWords, listWords, longDay } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import { wallAt } from '#lib/calendar/zone.ts';
import type { Problem } from '#lib/exchange/calendarlines.ts';
import type { Feed } from './feed.ts';
import { fieldWords, type Field, type Row } from './rows.ts';

/** Rows of one kind that are written out; of the others only how many. */
const MOST = 200;

export type ShownGroup = {
	id: string;
	title: string;
	open: boolean;
	/** Saying yes changes the site with these. */
	changes: boolean;
	rows: { title: string; note: string; link: { href: string; label: string } | null }[];
	/** How many are not written out. */
	more: number;
};

/** What a calendar often leaves out, and a person fills in. */
export type Lack = { place: boolean; price: boolean };

/** 'De plek ontbreekt. De prijs is niet bekend.'; '' when nothing is. */
export const lackWords = ({ place, price }: Lack): string =>
	[place ? 'De plek ontbreekt.' : '', price ? 'De prijs is niet bekend.' : ''].filter(Boolean).join(' ');

type Looked = { rows: readonly Row[]; refused: readonly Problem[]; gone: readonly string[] };

/** Everything in a calendar, by what taking it over does; empty groups are left out. `places` are names of ours, by id. */
export function groupsOf(
	{ rows, refused, gone }: Looked,
	today: Day,
	places: ReadonlyMap<number, string> = new Map()
): ShownGroup[] {
	const of = <State extends Row['state']>(state: State) =>
		rows.filter((row): row is Extract<Row, { state: State }> => row.state === state);
	const when = ({ draft }: Row) => draft.series.map((series) => seriesWords(series, today)).join('; ');
	const where = ({ draft }: Row) => places.get(draft.placeId ?? 0) ?? draft.location;
	const fresh = (row: Row) =>
		[
			`${when(row)}.`,
			where(row) ? `Waar: ${where(row)}.` : '',
			lackWords({ place: !where(row) && !row.draft.point, price: row.draft.price === 'unknown' })
		]
			.filter(Boolean)
			.join(' ');
	const plain = (row: Row) => ({ title: row.draft.title, note: when(row), link: null });
	const said = (count: number, one: string, many: string) => `${count.toLocaleString('nl-NL')} ${count === 1 ? one : many}`; // prettier-ignore
	const groups = [
		group(
			'nieuw',
			(count) => said(count, 'nieuwe activiteit', 'nieuwe activiteiten'),
			of('new'),
			(row) => ({
				title: row.draft.title,
				note: row.twin ? `${fresh(row)} Misschien staat deze al op de site:` : fresh(row),
				link: row.twin && { href: `/activiteiten/${row.twin.slug}`, label: row.twin.title }
			})
		),
		group('veranderd', (count) => said(count, 'activiteit verandert', 'activiteiten veranderen'), of('changed'), (row) => ({
			title: row.draft.title,
			note: `Anders: ${fieldsWords(row.changed)}.${keptWords(row.kept)}`,
			link: { href: `/activiteiten/${row.known.slug}`, label: 'Zoals het nu op de site staat' }
		})), // prettier-ignore
		group('weg', (count) => said(count, 'activiteit gaat niet meer door', 'activiteiten gaan niet meer door'), gone, (title) => ({
			title,
			note: 'Staat niet meer in de agenda.',
			link: null
		})), // prettier-ignore
		{ ...group('geweigerd', String, byReason(refused), refusedRow), title: said(refused.length, 'onderdeel lukt niet', 'onderdelen lukken niet') }, // prettier-ignore
		group('gelijk', (count) => said(count, 'activiteit blijft zoals die is', 'activiteiten blijven zoals ze zijn'), of('same'), plain), // prettier-ignore
		group(
			'voorbij',
			(count) => said(count, 'activiteit is al geweest', 'activiteiten zijn al geweest'),
			of('past'),
			plain
		)
	];
	return groups.filter(({ rows: shown }) => shown.length > 0);
}

function group<Item>(
	id: string,
	title: (count: number) => string,
	items: readonly Item[],
	row: (item: Item) => ShownGroup['rows'][number]
): ShownGroup {
	const shown = items.slice(0, MOST).map(row);
	const open = id !== 'gelijk' && id !== 'voorbij';
	const changes = ['nieuw', 'veranderd', 'weg'].includes(id);
	return { id, title: title(items.length), open, changes, rows: shown, more: items.length - shown.length };
}

/** Names of what one reason refuses that are written out. */
const MOST_NAMES = 10;

const byReason = (refused: readonly Problem[]): [reason: string, names: string[]][] =>
	[...Map.groupBy(refused, ({ message }) => message)].map(([reason, problems]) => [
		reason,
		problems.map(({ event }) => event ?? 'Zonder naam')
	]);

function refusedRow([reason, names]: [reason: string, names: string[]]): ShownGroup['rows'][number] {
	if (names.length === 1) return { title: names[0]!, note: reason, link: null };
	const further = names.length - MOST_NAMES;
	const all = further > 0 ? [...names.slice(0, MOST_NAMES), `nog ${further.toLocaleString('nl-NL')}`] : names;
	return { title: `${names.length.toLocaleString('nl-NL')} onderdelen`, note: `${reason} Het gaat om ${listWords(all)}.`, link: null }; // prettier-ignore
}

export const fieldsWords = (fields: readonly Field[]): string => listWords(fields.map((field) => fieldWords[field]));

const keptWords = (kept: readonly Field[]) =>
	kept.length ? ` Blijft zoals jullie het hier schreven: ${fieldsWords(kept)}.` : '';

/** 'zondag 22 november, 11:00 uur' */
const momentOf = (at: Date, today: Day): string => {
	const wall = wallAt(at);
	return `${longDay(wall.slice(0, 10), today)}, ${clockWords(wall)}`;
};

/** How it goes with a calendar: what was read last, and when it is read again. */
export function stateWords(feed: Pick<Feed, 'url' | 'checkedAt' | 'nextCheckAt' | 'stoppedAt'>, today: Day): string {
	const read = feed.checkedAt ? momentOf(feed.checkedAt, today) : 'nog niet';
	if (feed.stoppedAt) return `Jullie volgen deze agenda niet meer. Het laatst gelezen: ${read}.`;
	if (feed.url === null) return `Eén keer ingelezen: ${read}.`;
	return `Het laatst gelezen: ${read}. We kijken weer vanaf ${momentOf(feed.nextCheckAt, today)}.`;
}
