// What is taken over of a row into a place that is here already: field by field ours or that of the list. Pure.
import type { Values } from '#lib/places/places.server.ts';
import type { Accessibility, Fact } from '#lib/vocabulary/accessibility.ts';
import { isEmpty, isSame, type Column } from './compare.ts';

/** Who is right about a field. */
export type Side = 'ours' | 'list';
/** By field; of one that is left out only what is empty here is filled. */
export type Decisions = Record<string, Side>;

// What says one thing together is chosen together.
const together: Partial<Record<Column, string>> = {
	lon: 'point',
	lat: 'point',
	street: 'address',
	postcode: 'address',
	locality: 'address',
	access: 'type'
};

/** The field that a column belongs to: 'phone', and 'address' of a street. */
export const fieldOf = (column: string): string => together[column as Column] ?? column;

/** Of what a row would change the columns that change, by what was decided; with what stands in them now. */
export function taken(before: Values, after: Values, decisions: Decisions): { before: Values; after: Values } {
	const result = { before: {} as Values, after: {} as Values };
	for (const name of Object.keys(after) as Column[]) {
		const value = decidedValue(name, before[name], after[name], decisions[fieldOf(name)]);
		if (value === undefined || isSame(name, before[name], value)) continue;
		result.before[name] = before[name] ?? null;
		result.after[name] = value;
	}
	return result;
}

function decidedValue(name: Column, ours: unknown, told: unknown, side: Side | undefined): unknown {
	if (side === 'list') return told;
	if (side === 'ours') return undefined;
	if (name === 'accessibility') return filled(ours as Accessibility | null, told as Accessibility);
	return isEmpty(ours) ? told : undefined;
}

// A fact that is known here stays; one that is not is filled.
function filled(ours: Accessibility | null, told: Accessibility): Accessibility {
	const known = Object.entries(ours ?? {}).filter(([, fact]) => fact.answer !== 'unknown');
	return { ...told, ...(Object.fromEntries(known) as Partial<Record<Fact, Accessibility[Fact]>>) };
}

/** What came of a form: who is right about which field; anything else fills what is empty. */
export const decisionsIn = (typed: readonly (readonly [field: string, side: string])[]): Decisions =>
	Object.fromEntries(typed.flatMap(([field, side]) => (isSide(side) ? [[field, side]] : [])));

const isSide = (text: string): text is Side => text === 'ours' || text === 'list';
