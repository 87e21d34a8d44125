// An import and its rows as an officer reads them. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { listWords } from '#lib/calendar/daywords.ts';
import type { Values } from '#lib/places/places.server.ts';
import { placeType } from '#lib/places/types.ts';
import { partsWords } from './dayparttimes.ts';
import { fieldsShown, type FieldShown } from './differences.ts';
import { fieldLabel, isField } from './fields.ts';
import type { Choice, ImportRow, PlaceImport, Stays, Verdict } from './import.ts';
import { taken, type Decisions } from './taking.ts';
import { problemWords, verdictWords } from './words.ts';

export type ShownRow = {
	row: number;
	verdict: Verdict;
	word: string;
	name: string;
	/** Of a row that is new: its type and where it is. */
	about: string | null;
	/** The place it is about, or became. */
	place: { name: string; href: string } | null;
	/** What would change, field by field. */
	changes: FieldShown[];
	/** What stays because somebody changed it here; null when nothing does. */
	kept: string | null;
	notes: string[];
	problems: string[];
	choice: Choice | null;
	decisions: Decisions;
};

/** `applied`: of a row that was taken over in a place only what was taken over. */
export function rowShown(one: ImportRow, today: Day, applied = false): ShownRow {
	const { row, verdict, draft, kept, problems, choice, decisions, place } = one;
	const { told } = draft;
	const { before, after } = applied && verdict === 'twin' ? taken(draft.before, draft.after, decisions) : draft;
	const differs = verdict === 'changed' || (verdict === 'twin' && (!applied || choice === 'merge'));
	return {
		row,
		verdict,
		word: verdictWords[verdict].one,
		name: told.name ?? place?.name ?? 'zonder naam',
		about: verdict === 'new' ? aboutOf(told) : null,
		place: place && { name: place.name, href: `/plekken/${place.slug}` },
		changes: differs ? fieldsShown(before, after, today) : [],
		kept: differs || verdict === 'same' ? columnsWords(kept) : null,
		notes: verdict === 'refused' ? [] : notesOf(told, verdict, after),
		// A row that is refused is not read at all: of no cell of it is said that only that one is left out.
		problems: problems
			.map(({ left, ...one }) => (left && verdict !== 'refused' ? { ...one, left } : one))
			.map(problemWords),
		choice,
		decisions
	};
}

const aboutOf = ({ type, street, postcode, locality }: ImportRow['draft']['told']): string =>
	[placeType(type ?? '')?.name, street, [postcode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', '); // prettier-ignore

function notesOf({ type, typeGuessed, pointFrom, pointSwapped, hours }: ImportRow['draft']['told'], verdict: Verdict, after: Values): string[] {
	const notes: string[] = [];
	const moves = 'lon' in after;
	if (typeGuessed && verdict === 'new') notes.push(`Soort plek: ${placeType(type ?? '')?.name ?? type}. Dat staat er niet bij, we hebben het geraden.`);
	const rough = pointFrom === 'street' ? 'straat' : pointFrom === 'postcode' ? 'postcode' : null;
	if (rough && !moves && verdict !== 'new') notes.push(`Het punt op de kaart blijft waar het is: van dit adres kennen we alleen de ${rough}.`);
	else if (rough) notes.push(`Het punt op de kaart is niet precies: het midden van de ${rough}.`);
	if (pointSwapped) notes.push('X en y stonden verwisseld. We hebben ze omgedraaid.');
	if (hours?.parts && (verdict === 'new' || 'hours' in after)) notes.push(partsWords(hours.parts));
	if (pointFrom === 'address') notes.push('Het punt op de kaart is gezocht bij het adres.');
	return notes;
} // prettier-ignore

const columnNames: Record<string, string> = {
	target_groups: 'Doelgroepen',
	consumption_required: 'Consumptie verplicht',
	verified_at: 'Gecontroleerd op',
	verify_by: 'Na te kijken voor',
	accessibility: 'Toegankelijkheid',
	lon: 'Punt op de kaart',
	lat: 'Punt op de kaart'
};

/** 'Telefoon en Punt op de kaart'; null of no columns. */
function columnsWords(columns: readonly string[]): string | null {
	const names = columns.map((name) => columnNames[name] ?? (isField(name) ? fieldLabel(name) : name));
	return names.length ? listWords([...new Set(names)]) : null;
}

const hangNames: Record<string, string> = {
	activities: 'activiteiten',
	feeds: 'een agenda',
	feed_previews: 'een agenda',
	place_managers: 'beheerders',
	conversations: 'gesprekken',
	spaces: 'ruimtes',
	tariff_rules: 'tarieven',
	field_visits: 'een bezoek',
	need_cluster_links: 'een gedeelde behoefte',
	claims: 'een vraag van een beheerder',
	reports: 'meldingen',
	merges: 'een andere plek die erin opging'
};

/** Why a place stayed: 'Telefoon', 'hier horen ruimtes bij'. */
export function staysWords({ fields, hangs }: Pick<Stays, 'fields' | 'hangs'>): string {
	const names = [...new Set(hangs.map((table) => hangNames[table] ?? table))];
	return [columnsWords(fields), names.length && `hier horen bij: ${listWords(names)}`].filter(Boolean).join('; ');
}

/** Where an import stands, in a few words. */
export function stateWords({ appliedAt, undoneAt, previewedAt }: PlaceImport): string {
	if (undoneAt) return 'teruggedraaid';
	if (appliedAt) return 'op de site';
	return previewedAt ? 'nog niet op de site' : 'wordt gelezen';
}
