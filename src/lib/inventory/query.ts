// The list of places is its URL: what is asked of it, read from parameters and written as parameters. Pure.
import { isDay, type Day } from '#lib/calendar/days.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import { placeType, type Access } from '#lib/places/types.ts';
import { parts, type Part } from './completeness.ts';
import { isShown, usualColumns, type Shown } from './shown.ts';

export type Checked = 'never' | 'stale' | 'before';
export type Visibility = 'public' | 'withdrawn' | 'all';
export type SortBy = 'name' | 'type' | 'area' | 'operator' | 'complete' | 'checked' | 'changed';

export type InventoryQuery = {
	/** In the name, the address or the short description. */
	text: string;
	/** Slug of a wijk, dorp, buurt or group. */
	area: string | null;
	types: string[];
	access: Access | null;
	/** From 0 to 100, both included. */
	complete: { from: number; to: number };
	/** All of these are missing. */
	missing: Part[];
	checked: Checked | null;
	/** With `checked` before. */
	before: Day | null;
	/** In the name of who runs it, here an organisation or somebody with an account. */
	manager: string;
	visibility: Visibility;
	sort: { by: SortBy; down: boolean };
	/** What stands beside the name. */
	columns: Shown[];
	/** Rows on a page. */
	size: Size;
	/** From 1. */
	page: number;
	/** The row that is open to be changed. */
	editing: number | null;
	/** A drawing of this page of the list: a map for who has no JavaScript. */
	drawn: boolean;
};

/** What could not be read: the parameter, and a sentence. */
export type QueryProblem = { field: string; message: string };

/** Rows on a page: few enough for a telephone, or many for who works through them. */
export const sizes = [25, 100] as const;
export type Size = (typeof sizes)[number];
const MOST_PAGES = 10_000;
const LONGEST = 200;

const accesses: Record<string, Access> = { publiek: 'publiek', openbaar: 'openbaar' };
const checkedSlugs = { nooit: 'never', verlopen: 'stale', voor: 'before' } as const satisfies Record<string, Checked>;
const visibilitySlugs = {
	site: 'public',
	weg: 'withdrawn',
	alles: 'all'
} as const satisfies Record<string, Visibility>;
const sortSlugs = {
	naam: 'name',
	soort: 'type',
	gebied: 'area',
	beheerder: 'operator',
	volledig: 'complete',
	gecontroleerd: 'checked',
	veranderd: 'changed'
} as const satisfies Record<string, SortBy>;

/** Reads the parameters of the list. Unknown names are ignored; a wrong value becomes a problem and is left out. */
export function parse(params: URLSearchParams): { query: InventoryQuery; problems: QueryProblem[] } {
	const problems: QueryProblem[] = [];
	const wrong = (field: string, message = 'Deze keuze kennen we niet.') => {
		if (!problems.some((one) => one.field === field)) problems.push({ field, message });
	};
	const text = (field: string) => lineOf(params.get(field), LONGEST);
	const read = <Value>(field: string, reader: (text: string) => Value | undefined, message?: string): Value | null => {
		const typed = text(field);
		const value = typed ? reader(typed) : undefined;
		if (typed && value === undefined) wrong(field, message);
		return value ?? null;
	};
	const several = <Value extends string>(field: string, is: (text: string) => text is Value): Value[] => {
		const asked = [...new Set(params.getAll(field).slice(0, 60).filter(Boolean))];
		if (!asked.every(is)) wrong(field);
		return asked.filter(is);
	};
	const among =
		<Value>(slugs: Readonly<Record<string, Value>>) =>
		(slug: string) =>
			Object.hasOwn(slugs, slug) ? slugs[slug] : undefined;
	const percentage = (field: string) =>
		read(field, (typed) => wholeNumber(typed, 0, 100), 'Vul een getal in van 0 tot en met 100.');

	const complete = { from: percentage('minstens') ?? 0, to: percentage('hoogstens') ?? 100 };
	if (complete.to < complete.from) {
		wrong('hoogstens', 'Dit getal is lager dan het eerste. Draai ze om.');
		complete.to = 100;
	}
	const before = read('voor', (typed) => (isDay(typed) ? typed : undefined), 'Vul een dag in, zoals 31-12-2026.');
	// A day by itself says enough.
	const checked = read('gecontroleerd', among<Checked>(checkedSlugs)) ?? (before ? 'before' : null);
	if (checked === 'before' && !before) wrong('voor', 'Vul in voor welke dag.');
	const columns = several('kolom', isShown);
	const sorted = params.get('sorteer') ?? '';
	return {
		query: {
			text: text('q'),
			area: read('gebied', (slug) => (/^[a-z0-9-]{1,140}$/.test(slug) ? slug : undefined)),
			types: several('soort', (key): key is string => placeType(key) !== undefined),
			access: read('toegang', among(accesses)),
			complete,
			missing: several('ontbreekt', (part): part is Part => (parts as readonly string[]).includes(part)),
			checked: checked === 'before' && !before ? null : checked,
			before,
			manager: text('beheerder'),
			visibility: read('zichtbaar', among<Visibility>(visibilitySlugs)) ?? 'public',
			sort: {
				by: read('sorteer', (slug) => among<SortBy>(sortSlugs)(slug.replace(/^-/, ''))) ?? 'name',
				down: sorted.startsWith('-')
			},
			columns: columns.length ? columns : [...usualColumns],
			size: sizes.find((size) => String(size) === text('rijen')) ?? sizes[0],
			page: Math.min(wholeNumber(text('pagina'), 1, Infinity) ?? 1, MOST_PAGES),
			editing: wholeNumber(text('wijzig'), 1, 2_147_483_647) ?? null,
			drawn: text('kaartje') === 'ja'
		},
		problems
	};
}

/** The same question without any filter: how it is shown stays. */
export const unfiltered = ({ columns, sort, size, drawn }: InventoryQuery): InventoryQuery => ({
	...parse(new URLSearchParams()).query,
	columns,
	sort,
	size,
	drawn
});

/** The parameters of a query, in one order, without what goes without saying. `parse` reads them back. */
export function paramsOf(query: InventoryQuery): URLSearchParams {
	const params = new URLSearchParams();
	const put = (name: string, ...values: (string | number | null)[]) => {
		for (const value of values) if (value !== null && value !== '') params.append(name, String(value));
	};
	put('q', query.text);
	put('gebied', query.area);
	put('soort', ...query.types);
	put('toegang', query.access);
	if (query.complete.from > 0) put('minstens', query.complete.from);
	if (query.complete.to < 100) put('hoogstens', query.complete.to);
	put('ontbreekt', ...query.missing);
	put('gecontroleerd', slugOf(checkedSlugs, query.checked));
	put('voor', query.before);
	put('beheerder', query.manager);
	if (query.visibility !== 'public') put('zichtbaar', slugOf(visibilitySlugs, query.visibility));
	const { by, down } = query.sort;
	if (by !== 'name' || down) put('sorteer', `${down ? '-' : ''}${slugOf(sortSlugs, by)}`);
	if (query.columns.join() !== usualColumns.join()) put('kolom', ...query.columns);
	if (query.size !== sizes[0]) put('rijen', query.size);
	if (query.page > 1) put('pagina', query.page);
	put('wijzig', query.editing);
	if (query.drawn) put('kaartje', 'ja');
	return params;
}

/** The address of the list with this changed. Another filter or order begins at the first page, with no row open. */
export function href(path: string, query: InventoryQuery, change: Partial<InventoryQuery> = {}): string {
	const leafed = 'page' in change || 'editing' in change;
	const params = paramsOf({ ...query, editing: null, ...(leafed ? {} : { page: 1 }), ...change }).toString();
	return params ? `${path}?${params}` : path;
}

/** How many questions are asked that stand in the fold of the form. */
export const countFolded = (query: InventoryQuery): number =>
	[
		query.access !== null,
		query.checked !== null,
		query.manager !== '',
		query.complete.from > 0,
		query.complete.to < 100,
		query.visibility !== 'public',
		query.missing.length > 0,
		query.types.length > 0,
		query.columns.join() !== usualColumns.join()
	].filter(Boolean).length;

const slugOf = <Value extends string>(slugs: Readonly<Record<string, Value>>, value: Value | null): string | null =>
	Object.entries(slugs).find(([, one]) => one === value)?.[0] ?? null;

function wholeNumber(text: string, least: number, most: number): number | undefined {
	const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
	return number >= least && number <= most ? number : undefined;
}
