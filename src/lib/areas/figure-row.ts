// From one row of a CBS file, or the properties of one GeoJSON feature, to figures. Pure.
import { allDefinitions } from './figures.ts';
import type { Definition, Figure } from './figures.ts';

/** A name as files spell it, without what they differ in: 'aantalInwoners', 'AANTAL_INWONERS' → 'aantalinwoners'. */
export const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

type Column = { definition: Definition; factor: number; of?: string };

const columns = new Map<string, Column>(
	allDefinitions.flatMap((definition) => [
		...definition.names.map((name) => [name, { definition, factor: 1 }] as const),
		...(definition.scaled?.names ?? []).map(
			(name) => [name, { definition, factor: definition.scaled!.factor }] as const
		),
		...(definition.counted?.names ?? []).map(
			(name) => [name, { definition, factor: 100, of: definition.counted!.of }] as const
		)
	])
);

/**
 * The figures a record holds. A name that ends in a year (`inwoners_2017`) is of that year, any other of `year`.
 * Problems name the column and what is wrong with it, in Dutch.
 */
export function figuresOf(record: Record<string, unknown>, year: number): { figures: Figure[]; problems: string[] } {
	const figures = new Map<string, Figure>();
	const counts: { column: Column; year: number; value: number | null }[] = [];
	const problems: string[] = [];
	for (const [name, raw] of Object.entries(record)) {
		const [, base = name, suffix] = /^(.*)_((?:19|20)\d\d)$/.exec(name) ?? [];
		const column = columns.get(plainName(base));
		if (!column) continue;
		const value = parseNumber(raw);
		if (value === undefined) problems.push(`${name} is "${String(raw).slice(0, 40)}", maar hier hoort een getal`);
		else if (value !== null && column.definition.unit === '%' && !column.of && value > 100)
			problems.push(`${name} is ${value}, maar een percentage is hoogstens 100`);
		else if (column.of) counts.push({ column, year: Number(suffix ?? year), value });
		else put(figures, column.definition.key, Number(suffix ?? year), value === null ? null : value * column.factor);
	}
	for (const { column, year: of, value } of counts) {
		const whole = figures.get(`${column.of} ${of}`)?.value;
		put(figures, column.definition.key, of, value === null || !whole ? null : (value / whole) * column.factor);
	}
	return { figures: [...figures.values()], problems };
}

function put(figures: Map<string, Figure>, key: string, year: number, value: number | null) {
	// Two decimals are more than CBS gives; the rest is what a computer adds to 0.01 × 206.
	figures.set(`${key} ${year}`, { key, year, value: value === null ? null : Math.round(value * 100) / 100 });
}

/** A number as CBS writes it ('43,2', '.', -99999999): null is unknown, undefined is no figure at all. */
export function parseNumber(raw: unknown): number | null | undefined {
	if (raw === null || raw === undefined) return null;
	const text = String(raw).trim();
	if (/^(\.|x|-|nan|na|null)?$/i.test(text)) return null;
	const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
	// CBS marks what is unknown, secret or not asked with -99999999, -99997 or -99995.
	if (value <= -99_990) return null;
	return value >= 0 && value < 1e10 ? value : undefined;
}
