// A row of a list as what it tells of a place, and what is wrong with it, cell by cell. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { lineOf, linesOf } from '#lib/foundation/typed.ts';
import { placeType, type Access } from '#lib/places/types.ts';
import type { Answer, Fact } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { dayFields, factFields, type FieldKey } from './fields.ts';
import { hoursIn, type ToldHours } from './hours.ts';
import type { Mapping } from './mapping.ts';
import type { Distant } from './distant.ts';
import { pointIn, type Spot } from './point.ts';
import * as values from './values.ts';

/** What a row tells. A key that is left out, or an empty cell, says nothing and changes nothing. */
export type Told = {
	/** The cell `Nummer`. */
	number?: string;
	name?: string;
	type?: string;
	/** The type was not told: the name gave it away, or it is that of the whole list. */
	typeGuessed?: true;
	access?: Access;
	street?: string;
	postcode?: string;
	locality?: string;
	point?: Spot;
	/** Its x and y stood in each other's column. */
	pointSwapped?: true;
	/** Where the point is from, when no coordinates were told. */
	pointFrom?: 'address' | 'street' | 'postcode';
	summary?: string;
	description?: string;
	hours?: ToldHours;
	targetGroups?: TargetGroup[];
	kinds?: Kind[];
	facilities?: string[];
	operator?: string;
	phone?: string;
	email?: string;
	website?: string;
	consumptionRequired?: boolean;
	facts?: Partial<Record<Fact, Answer>>;
	indoors?: boolean;
	verifiedAt?: Day;
	verifyBy?: Day;
};

export type ProblemKey =
	| 'name-missing' | 'name-long' | 'type' | 'type-missing' | 'access' | 'postcode' | 'not-a-number' | 'swapped' | 'outside' | 'incomplete' | 'distant'
	| 'nowhere' | 'twice' | 'gone' | 'private' | 'not-a-place' | 'geometry'
	| 'formula' | 'long' | 'hours' | 'groups' | 'kinds' | 'phone' | 'email' | 'website' | 'yes-no' | 'day'; // prettier-ignore

/** `left`: only this cell is left out; without it the row is refused. */
export type Problem = { cell: string; problem: ProblemKey; value: string; left?: true };

const limits = { name: 120, summary: 200, description: 5000, short: 200 } as const;

/** Reads a row; `where` names its cells, `distant` knows what is too far away. Not yet known: whether it is a place we have, and where an address is. */
export function toldIn(
	cells: readonly string[],
	{ fields, otherwise }: Mapping,
	where: (column: number) => string,
	distant: Distant = () => null
): { told: Told; problems: Problem[] } {
	const told: Told = {};
	const problems: Problem[] = [];
	const column = (key: FieldKey) => fields.indexOf(key);
	const cell = (key: FieldKey) => (column(key) < 0 ? '' : (cells[column(key)] ?? '').trim());
	const problem = (key: FieldKey, which: ProblemKey, left = false, value = cell(key)) =>
		void problems.push({
			cell: where(Math.max(0, column(key))),
			problem: which,
			value: value.slice(0, 80),
			...(left && { left: true })
		});
	/** Sets what a cell says; one that is not understood is left out, and told. */
	const take = <Value>(key: FieldKey, read: (text: string) => Value | undefined, which: ProblemKey, left = true) => {
		const value = cell(key) ? read(cell(key)) : undefined;
		if (cell(key) && value === undefined) problem(key, which, left);
		return value;
	};
	const text = (key: FieldKey, most: number) =>
		take(key, (raw) => (raw.length <= most ? (key === 'description' ? linesOf : lineOf)(raw) : undefined), 'long');
	const set = <Key extends keyof Told>(key: Key, value: Told[Key] | null | undefined) => {
		if (value !== undefined && value !== null && value !== '') told[key] = value;
	};

	set('number', lineOf(cell('number'), 200));
	set(
		'name',
		take('name', (raw) => (raw.length <= limits.name ? lineOf(raw) : undefined), 'name-long', false)
	);
	set(
		'type',
		take('type', (raw) => values.type(raw)?.key, 'type', false)
	);
	const guess = told.type || cell('type') ? null : (values.typeInName(told.name ?? '')?.key ?? otherwise);
	if (guess) Object.assign(told, { type: guess, typeGuessed: true });
	set('access', take('access', accessIn, 'access') ?? placeType(told.type ?? '')?.access);
	addressIn(told, { cell, problem, text });
	pointOf(told, { cell, column, problem }, distant);
	set('summary', text('summary', limits.summary));
	set('description', text('description', limits.description));
	set('operator', text('operator', limits.short));
	set('hours', take('hours', hoursIn, 'hours') ?? weekIn(dayFields.map(cell), () => problem('hours-1', 'hours', true)));
	set('targetGroups', take('targetGroups', values.groups, 'groups'));
	set('kinds', take('kinds', values.meetings, 'kinds'));
	const facilities = values.list(cell('facilities')).slice(0, 30);
	if (facilities.length) told.facilities = facilities.map((one) => lineOf(one, 80));
	set('phone', take('phone', values.phone, 'phone'));
	set('email', take('email', values.email, 'email'));
	set('website', take('website', values.website, 'website'));
	set('consumptionRequired', take('consumption', values.yesNo, 'yes-no'));
	set('indoors', take('indoors', (raw) => (/^buiten$/i.test(raw) ? false : /^binnen$/i.test(raw) ? true : values.yesNo(raw)), 'yes-no')); // prettier-ignore
	set('verifiedAt', take('verifiedAt', values.day, 'day'));
	set('verifyBy', take('verifyBy', values.day, 'day'));
	for (const key of factFields) {
		const said = take(key, values.answer, 'yes-no');
		if (said && said !== 'unknown') told.facts = { ...told.facts, [key]: said };
	}
	return { told, problems };
}

type Cells = {
	cell: (key: FieldKey) => string;
	column: (key: FieldKey) => number;
	problem: (key: FieldKey, which: ProblemKey, left?: boolean, value?: string) => void;
	text: (key: FieldKey, most: number) => string | undefined;
};

const accessIn = (raw: string): Access | undefined =>
	/^(?:publiek|binnen)$/i.test(raw) ? 'publiek' : /^(?:openbaar|buiten)$/i.test(raw) ? 'openbaar' : undefined;

function addressIn(told: Told, { cell, problem, text }: Omit<Cells, 'column'>): void {
	const whole = cell('address').slice(0, limits.short);
	const parts = /^([^,]{2,100}),? {0,3}([1-9]\d{3} ?[A-Z]{2})(?:,? {1,3}([^,\d]{2,60}))?$/i.exec(whole);
	const [front = '', town = ''] = whole.split(',').map((part) => part.trim());
	const street = text('street', limits.short);
	const number = cell('housenumber').slice(0, 20);
	const line = street && number && !street.endsWith(number) ? `${street} ${number}` : street;
	const at = line || parts?.[1]?.replace(/[\s,]{1,10}$/, '') || front;
	if (at) told.street = lineOf(at);
	const typed = cell('postcode') || parts?.[2] || '';
	const found = typed ? values.postcode(typed) : undefined;
	if (typed && !found) problem('postcode', 'postcode');
	if (found) told.postcode = found;
	const locality = text('locality', limits.short) || parts?.[3]?.trim() || (parts ? '' : town);
	if (locality) told.locality = locality;
}

function pointOf(told: Told, { cell, column, problem }: Omit<Cells, 'text'>, distant: Distant): void {
	const two = cell('lon') || cell('lat');
	if (!two && !cell('point')) return;
	if (two && (column('lon') < 0 || column('lat') < 0)) return problem(cell('lon') ? 'lon' : 'lat', 'incomplete');
	const read = two ? pointIn(cell('lon'), cell('lat')) : pointIn(cell('point'), null);
	const first = two ? (cell('lon') ? 'lon' : 'lat') : 'point';
	if (!read.ok) return problem(first, read.problem);
	const away = distant(read.point, told.postcode);
	if (away) return problem(first, 'distant', false, away);
	Object.assign(told, { point: read.point, ...(read.swapped && { pointSwapped: true }) });
}

const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

// Seven columns; an empty one is a day on which it is closed.
function weekIn(days: readonly string[], refuse: () => void): ToldHours | null {
	const told = days.flatMap((text, index) => (text && text !== '-' ? `${dayNames[index]} ${text}` : []));
	if (!told.length) return null;
	const read = hoursIn(told.join('; '));
	if (read === undefined) refuse();
	return read ?? null;
}
