// What somebody typed in the form of a change, to show it again beside what is wrong. Pure.
import { lineOf } from '#lib/foundation/typed.ts';
import { modes, type Mode } from '#lib/places/hours.ts';
import { weekField, weekOf } from './change-fields.ts';

/** Field → values; a form that was not sent has none. */
export type TypedFields = Record<string, string[]>;
export type Typed = { one: (name: string) => string; all: (name: string) => string[]; week: (mode: Mode) => number };

/** Reads what was typed; `begin` is what the fields have before anything is, null when it was sent. */
export const typed = (sent: TypedFields | null | undefined, begin: TypedFields = {}): Typed => {
	const fields = sent ?? begin;
	return {
		one: (name) => fields[name]?.[0] ?? '',
		all: (name) => fields[name] ?? [],
		week: (mode) => weekOf(fields[weekField(mode)] ?? [])
	};
};

/** The parts of a week as values of its field. */
export const partsOf = (week: number): string[] =>
	Array.from({ length: 21 }, (_, bit) => bit).filter((bit) => week & (1 << bit)).map(String); // prettier-ignore

const weeks = modes.map(weekField);
const names = [
	...[
		'naam',
		'soort',
		'waar',
		'waarin',
		'ontmoeting',
		'doelgroep',
		'betaling',
		'prijs',
		'stoelen',
		'kosten',
		'hoe-vaak'
	],
	...weeks
];

/** The texts of the form of a change, by field. */
export const fieldsOf = (form: FormData): TypedFields =>
	Object.fromEntries(names.map((name) => [name, form.getAll(name).map((value) => lineOf(value, 200))]));
