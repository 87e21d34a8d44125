// The columns of a list of places as a municipality keeps it: written here by an export, read by an import. Pure.
import { hoursText } from './hours-text.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { placeType } from '#lib/places/types.ts';
import type { Cell } from '#lib/sheets/write.server.ts';
import { answerWords, type Fact } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';

/** A place as a line of such a list tells it. `sourceId` is null of a place that has none. */
export type Told = Omit<PlaceDraft, 'sourceId'> & { id: number; sourceId: string | null };

/** What one column is: its title, and what stands in it. An empty cell is "not known". */
export type PlaceColumn = {
	key: string;
	title: string;
	/** In characters. */ width: number;
	cell: (place: Told) => Cell;
};

const yesNo = (answer: boolean | null): Cell => (answer === null ? null : answer ? 'ja' : 'nee');
const fact = (key: Fact) => (place: Told) => {
	const answer = place.accessibility[key]?.answer ?? 'unknown';
	return answer === 'unknown' ? null : answerWords[answer];
};
/** Between several answers in one cell. No kind or group has it in its name. */
export const between = ', ';

/**
 * Every column, in order. What an export writes in it an import reads as the same: `Nummer` says which place a line is
 * (`numberOf`), `Openingstijden` is hours-text.ts, several answers stand with a comma between.
 */
export const placeColumns = [
	{ key: 'number', title: 'Nummer', width: 18, cell: numberOf },
	{ key: 'name', title: 'Naam', width: 34, cell: ({ name }) => name },
	{ key: 'type', title: 'Soort plek', width: 28, cell: ({ type }) => placeType(type)?.name ?? type },
	{ key: 'access', title: 'Publiek of openbaar', width: 12, cell: ({ access }) => access },
	{ key: 'street', title: 'Straat en huisnummer', width: 26, cell: ({ street }) => street },
	{ key: 'postcode', title: 'Postcode', width: 10, cell: ({ postcode }) => postcode },
	{ key: 'locality', title: 'Plaats', width: 14, cell: ({ locality }) => locality },
	{ key: 'lon', title: 'Lengtegraad', width: 12, cell: ({ point }) => point.lon },
	{ key: 'lat', title: 'Breedtegraad', width: 12, cell: ({ point }) => point.lat },
	{ key: 'summary', title: 'In het kort', width: 40, cell: ({ summary }) => summary },
	{ key: 'description', title: 'Omschrijving', width: 50, cell: ({ description }) => description },
	{ key: 'hours', title: 'Openingstijden', width: 40, cell: ({ hours }) => hoursText(hours) },
	{
		key: 'targetGroups',
		title: 'Doelgroepen',
		width: 30,
		cell: (place) => place.targetGroups.map(targetGroups.name).join(between)
	},
	{ key: 'kinds', title: 'Soorten ontmoeting', width: 30, cell: (place) => place.kinds.map(kinds.name).join(between) },
	{ key: 'facilities', title: 'Voorzieningen', width: 30, cell: ({ facilities }) => facilities.join(between) },
	{ key: 'operator', title: 'Beheerder', width: 28, cell: ({ operator }) => operator },
	{ key: 'phone', title: 'Telefoon', width: 16, cell: ({ phone }) => phone },
	{ key: 'email', title: 'E-mail', width: 28, cell: ({ email }) => email },
	{ key: 'website', title: 'Website', width: 30, cell: ({ website }) => website },
	{ key: 'consumption', title: 'Consumptie verplicht', width: 12, cell: (place) => yesNo(place.consumptionRequired) },
	{ key: 'step-free', title: 'Rolstoel', width: 13, cell: fact('step-free') },
	{ key: 'toilet', title: 'Aangepast toilet', width: 13, cell: fact('toilet') },
	{ key: 'hearing-loop', title: 'Ringleiding', width: 13, cell: fact('hearing-loop') },
	{ key: 'quiet', title: 'Rustige ruimte', width: 13, cell: fact('quiet') },
	{ key: 'parking', title: 'Parkeren', width: 13, cell: fact('parking') },
	{ key: 'bus', title: 'Bushalte', width: 13, cell: fact('bus') },
	{ key: 'indoors', title: 'Binnen', width: 8, cell: ({ indoors }) => yesNo(indoors) },
	{ key: 'verifiedAt', title: 'Gecontroleerd op', width: 14, cell: ({ verifiedAt }) => verifiedAt },
	{ key: 'verifyBy', title: 'Na te kijken voor', width: 14, cell: ({ verifyBy }) => verifyBy }
] as const satisfies readonly PlaceColumn[];

/** Which column: 'name', 'type', 'step-free', … */
export type ColumnKey = (typeof placeColumns)[number]['key'];

/** Which place a line is, wherever the list goes: 'import:buurthuizen|12', or our own number where no source gave one. */
function numberOf({ id, source, sourceId }: Pick<Told, 'id' | 'source' | 'sourceId'>): string {
	return sourceId === null ? String(id) : `${source}|${sourceId}`;
}

/** What a cell of the column `Nummer` says; null when it says nothing. */
export function parseNumber(text: string): { id: number } | { source: string; sourceId: string } | null {
	const typed = text.trim();
	if (/^\d{1,9}$/.test(typed)) return { id: Number(typed) };
	const bar = typed.indexOf('|');
	return bar > 0 && bar < typed.length - 1 ? { source: typed.slice(0, bar), sourceId: typed.slice(bar + 1) } : null;
}
