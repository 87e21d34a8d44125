// What somebody typed in the form of a change, to show it again beside what is wrong. Pure.
import { lineOf } from '#lib/foundation/typed.ts';

/** Field → values; a form that was not sent has none. */
export type TypedFields = Record<string, string[]>;
export type Typed = { one: (name: string) => string; all: (name: string) => string[]; week: number };

export const typed = (fields: TypedFields = {}, week = 0): Typed => ({
	one: (name) => fields[name]?.[0] ?? '',
	all: (name) => fields[name] ?? [],
	week: fields.week ? fields.week.reduce((bits, bit) => bits | (1 << Number(bit)), 0) : week
});

const names = ['naam', 'soort', 'waar', 'week', 'ontmoeting', 'doelgroep', 'prijs', 'stoelen', 'kosten'];

/** The texts of the form of a change, by field. */
export const fieldsOf = (form: FormData): TypedFields =>
	Object.fromEntries(names.map((name) => [name, form.getAll(name).map((value) => lineOf(value, 200))]));
