// The columns that an officer can put beside the name, on screen. Pure.
import { facts, type Fact } from '#lib/vocabulary/accessibility.ts';

export type Shown =
	| 'type' | 'access' | 'area' | 'address' | 'operator' | 'managers' | 'hours' | 'contact' | 'groups' | 'consumption'
	| 'complete' | 'checked' | 'changed' | `fact-${Fact}`; // prettier-ignore

/** What a column is called above the table; a fact in one word. */
export const shownTitles: Record<Shown, string> = {
	type: 'Soort plek',
	access: 'Toegang',
	area: 'Wijk of buurt',
	address: 'Adres',
	operator: 'Beheerder',
	managers: 'Wie het bijhoudt',
	hours: 'Openingstijden',
	contact: 'Contact',
	groups: 'Doelgroepen',
	consumption: 'Consumptie verplicht',
	'fact-step-free': 'Rolstoel',
	'fact-toilet': 'Aangepast toilet',
	'fact-hearing-loop': 'Ringleiding',
	'fact-quiet': 'Rustige ruimte',
	'fact-parking': 'Parkeren',
	'fact-bus': 'Bushalte',
	complete: 'Volledig',
	checked: 'Gecontroleerd',
	changed: 'Veranderd'
};

export const allColumns = Object.keys(shownTitles) as Shown[];
/** As many as stand beside the map without a part out of sight; the others are there for who chooses them. */
export const usualColumns: readonly Shown[] = ['type', 'area', 'complete', 'checked'];

export const isShown = (key: string): key is Shown => Object.hasOwn(shownTitles, key);

/** The fact that a column shows; undefined of any other column. */
export const factOf = (column: Shown): Fact | undefined => facts.keys.find((key) => column === `fact-${key}`);

/** The field of a row that is open, by its column; undefined of what is not changed in the list. */
export const fieldOf = (column: Shown): string | undefined =>
	({ type: 'soort', access: 'toegang', operator: 'beheerder', consumption: 'consumptie', checked: 'gecontroleerd' })[
		column as 'type'
	] ??
	(factOf(column) && `feit-${factOf(column)}`);

export const isEdited = (column: Shown): boolean => fieldOf(column) !== undefined;
