// Which column of a list is what: guessed by its title and by what stands in it, and what an officer makes of it. Pure.
import { placeType } from '#lib/places/types.ts';
import { fieldLabel, fieldNamed, isField, isOwnName, plainTitle, type FieldKey } from './fields.ts';
import { numbersIn } from './point.ts';
import { type as typeSaid } from './values.ts';

/** Of each column of a file what it is; null is left out. `titles` says of which columns, for a next file of this source. */
export type Mapping = {
	titles: string[];
	fields: (FieldKey | null)[];
	/** Type of place of a row that does not tell its own: a key of places/types.ts. */
	otherwise: string | null;
};

const LOOKED_AT = 200;
// This share of the cells that are filled must look like it.
const MOST = 0.7;

const ACCESS = /^(?:publiek|openbaar)$/i;
const looks: [FieldKey, RegExp][] = [
	['postcode', /^[1-9]\d{3} ?[A-Z]{2}$/i],
	['email', /^[^\s@]{1,200}@[^\s@]{1,200}\.[a-z]{2,20}$/i],
	['website', /^(?:https?:\/\/|www\.)\S{3,300}$/i],
	['phone', /^(?:\+31|0031|0)[\d\s()-]{8,16}$/],
	['address', /^[^\d,]{3,80} \d{1,5}[^,]{0,10}, ?[1-9]\d{3} ?[A-Z]{2}\b/i],
	['access', ACCESS]
];
const HOURS = /^(?:(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|elke|dagelijks)\b.{0,80}\d|24\/7)/i; // prettier-ignore
// Lists say a type and hours in words of their own, of which we know some; nothing else looks like those.
const SOME = 0.4;

/**
 * What each column probably is. A title goes before what stands below it, and our own name of a field before another; no
 * field is given twice.
 */
export function guessed(titles: readonly string[], rows: readonly (readonly string[])[]): Mapping {
	const given = new Set<FieldKey>();
	const give = (key: FieldKey | null) => (key === null || given.has(key) ? null : (given.add(key), key));
	const named = titles.map((_, column) => houseNumber(titles, rows, column) ?? byTitle(titles, rows, column));
	const own = named.map((key, column) => (key && isOwnName(titles[column]!, key) ? give(key) : null));
	const told = named.map((key, column) => own[column] ?? give(key));
	const fields = told.map((key, column) => key ?? give(byContent(titles[column] ?? '', rows, column)));
	return { titles: [...titles], fields: wholeAddress(fields, rows), otherwise: null };
}

/** Columns of which nothing is read. */
export const skipped = ({ titles, fields }: Mapping): string[] =>
	titles.filter((title, column) => fields[column] === null && title.trim());

/** What a column could be as well, when another one was taken for that; null when nothing is in doubt. */
export function rivalOf({ titles, fields }: Mapping, column: number): { label: string; title: string } | null {
	const title = titles[column] ?? '';
	const key = fieldNamed(title) ?? (NUMBER.test(plainTitle(title)) ? 'housenumber' : null);
	const taken = key && fields[column] === null ? fields.indexOf(key) : -1;
	return key && taken >= 0 ? { label: fieldLabel(key), title: titles[taken]! } : null;
}

const filled = (rows: readonly (readonly string[])[], column: number) =>
	rows.slice(0, LOOKED_AT).flatMap((row) => row[column]?.trim() || []);

// "Binnen/buiten" with "publiek" below it: what stands there tells which of the two is meant.
function byTitle(titles: readonly string[], rows: readonly (readonly string[])[], column: number): FieldKey | null {
	const key = fieldNamed(titles[column] ?? '');
	const cells = key === 'indoors' ? filled(rows, column) : [];
	return cells.length && cells.filter((cell) => ACCESS.test(cell)).length >= cells.length * MOST ? 'access' : key;
}

const NUMBER = /^(?:nummer|nr|number)$/;
const STREET = /^(?:straat|straatnaam|street)$/;

// "Straat; Nummer; Postcode": there a number is that of the house, unless another column says so or it counts the rows.
function houseNumber(titles: readonly string[], rows: readonly (readonly string[])[], column: number): FieldKey | null {
	const plain = titles.map(plainTitle);
	const title = plain[column] ?? '';
	if (!NUMBER.test(title) || titles.some((other) => fieldNamed(other) === 'housenumber')) return null;
	const cells = filled(rows, column);
	if (cells.length > 1 && cells.every((cell, index) => Number(cell) === index + 1)) return null;
	const street = title === 'nr' ? plain.some((other) => STREET.test(other)) : STREET.test(plain[column - 1] ?? '');
	return street ? 'housenumber' : null;
}

function byContent(title: string, rows: readonly (readonly string[])[], column: number): FieldKey | null {
	const cells = filled(rows, column);
	if (cells.length < 2) return null;
	const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
	const found = looks.find(([, pattern]) => share((cell) => pattern.test(cell)) >= MOST);
	if (found) return found[0];
	if (share((cell) => HOURS.test(cell)) >= SOME) return 'hours';
	if (share((cell) => typeSaid(cell) !== undefined) >= SOME) return 'type';
	const between = (least: number, most: number) =>
		share((cell) => {
			const [number = NaN, ...more] = numbersIn(cell);
			return !more.length && number >= least && number <= most;
		}) >= MOST;
	// Whole numbers are often something else: a number of chairs, of a house.
	if (share((cell) => /\d[.,]\d{2}/.test(cell) || /^\d{5,6}$/.test(cell)) < MOST) return titleSays(title);
	if (between(50.7, 53.7) || between(306_000, 625_000)) return 'lat';
	return between(3.2, 7.3) || between(10_000, 290_000) ? 'lon' : titleSays(title);
}

// 'Naam van de locatie', 'Adres (bezoek)': the first word tells.
const titleSays = (title: string): FieldKey | null => fieldNamed(title.split(/[\s(/:]+/)[0] ?? '');

// "Adres" may be a whole address, or a street with a number beside a postcode of its own.
function wholeAddress(fields: (FieldKey | null)[], rows: readonly (readonly string[])[]): (FieldKey | null)[] {
	const column = fields.indexOf('address');
	if (column < 0 || fields.includes('street')) return fields;
	const cells = filled(rows, column);
	const whole = cells.filter((cell) => /\b[1-9]\d{3} ?[A-Z]{2}\b|,/.test(cell)).length;
	const beside = fields.includes('postcode') || fields.includes('locality');
	return beside && whole < cells.length * MOST ? fields.map((key) => (key === 'address' ? 'street' : key)) : fields;
}

/** What was chosen for an earlier file of the same source, for columns of the same name; the others as guessed. */
export function remembered(guess: Mapping, earlier: Mapping | null): Mapping {
	if (!earlier) return guess;
	const known = new Map(earlier.titles.map((title, column) => [plainTitle(title), earlier.fields[column] ?? null]));
	const chosen = guess.titles.map((title) => known.get(plainTitle(title)));
	const taken = new Set(chosen.filter(Boolean));
	const fields = guess.fields.map((key, column) => {
		const own = chosen[column];
		return own === undefined ? (key && taken.has(key) ? null : key) : own;
	});
	return { titles: guess.titles, fields, otherwise: earlier.otherwise };
}

/** What an officer chose, field by field ('kolom-0' …); or the columns that say the same thing. */
export function chosenIn(
	form: FormData,
	titles: readonly string[]
): { ok: true; mapping: Mapping } | { ok: false; problems: { field: string; message: string }[] } {
	const fields = titles.map((_, column) => {
		const value = form.get(`kolom-${column}`);
		return typeof value === 'string' && isField(value) ? value : null;
	});
	const problems = fields.flatMap((key, column) => {
		const first = key === null ? column : fields.indexOf(key);
		return first === column
			? []
			: [{ field: `kolom-${column}`, message: `“${titles[column]}” en “${titles[first]}” zijn hetzelfde gekozen.` }];
	});
	const otherwise = String(form.get('soort') ?? '');
	if (!fields.includes('name') && !fields.includes('number'))
		problems.push({ field: 'kolom-0', message: 'Kies in welke kolom de naam van de plek staat.' });
	return problems.length
		? { ok: false, problems }
		: { ok: true, mapping: { titles: [...titles], fields, otherwise: placeType(otherwise)?.key ?? null } };
}
