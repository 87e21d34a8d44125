// What a room in a building is: how large, what is in it, and when it is free. Pure.
import { weekdays, type Weekday } from '#lib/calendar/days.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { line } from '#lib/foundation/typed.ts';

/** What can be in a room; the key is kept, the name is shown. */
export const equipment = {
	kitchen: 'Keuken',
	screen: 'Beamer of scherm',
	sound: 'Geluid en microfoon',
	stage: 'Podium',
	tables: 'Tafels en stoelen',
	whiteboard: 'Bord om op te schrijven',
	piano: 'Piano',
	computers: 'Computers',
	workbench: 'Werkbanken',
	'sports-floor': 'Sportvloer',
	wifi: 'Wifi',
	'hearing-loop': 'Ringleiding'
} as const satisfies Record<string, string>;
export type Equipment = keyof typeof equipment;
export const equipmentOptions = Object.entries(equipment).map(([value, label]) => ({ value, label }));

export const dayPortions = ['morning', 'afternoon', 'evening'] as const;
export type Portion = (typeof dayPortions)[number];
export const portionWords: Record<Portion, string> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' };

/** One of the 21 parts of a week in which a room is free. */
export type FreePart = { weekday: Weekday; part: Portion };
/** As a checkbox carries it: '2-evening'. */
export const keyOf = ({ weekday, part }: FreePart): string => `${weekday}-${part}`;
/** The 21 parts, Monday morning first. */
export const weekOfParts: readonly FreePart[] = weekdays.flatMap((weekday) =>
	dayPortions.map((part) => ({ weekday, part }))
);

/** The part that '2-evening' is; undefined when it is none. */
export const partAt = (key: string): FreePart | undefined => weekOfParts.find((one) => keyOf(one) === key);
/** 'dinsdagavond'. */
export const partWords = ({ weekday, part }: FreePart): string => `${weekdayName(weekday)}${portionWords[part]}`;

/** 'di- en do-avond, za-middag': evenings first, then the weekend, then what is free by day during the week. */
export function freeLine(free: readonly FreePart[]): string {
	const keys = new Set(free.map(keyOf));
	const named = (days: readonly Weekday[], part: Portion) => {
		const is = days.filter((weekday) => keys.has(keyOf({ weekday, part })));
		if (is.length === 7) return [`elke ${portionWords[part]}`];
		const short = is.map((weekday) => `${weekdayName(weekday).slice(0, 2)}-`);
		const row = is.length > 2 && is.every((weekday, index) => weekday === is[0]! + index);
		const list = row ? `${short[0]} t/m ${short.at(-1)}` : short.join(', ').replace(/, (?=[^,]*$)/, ' en ');
		return is.length ? [list + portionWords[part]] : [];
	};
	const [week, weekend] = [weekdays.slice(0, 5), weekdays.slice(5)];
	return [
		...named(weekdays, 'evening'),
		...named(weekend, 'morning'),
		...named(weekend, 'afternoon'),
		...named(week, 'morning'),
		...named(week, 'afternoon')
	].join(', ');
}

export type SpaceDraft = {
	name: string;
	/** Null is unknown. */
	squareMetres: number | null;
	seats: number | null;
	equipment: Equipment[];
	note: string;
};
export type Space = SpaceDraft & { id: number; placeId: number; closed: boolean; free: FreePart[] };

export type Problem = { field: string; message: string };
export type Parsed<What> = { ok: true; value: What } | { ok: false; problems: Problem[] };

export const limits = { name: 80, note: 300, squareMetres: 10_000, seats: 5000 } as const;

/** A whole number of a field; null when it is left open, undefined when it is no such number. */
function numberIn(form: FormData, name: string, most: number): number | null | undefined {
	const typed = line(form, name, 12);
	if (!typed) return null;
	const number = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
	return number >= 1 && number <= most ? number : undefined;
}

/** The form about one room. */
export function parseSpace(form: FormData): Parsed<SpaceDraft> {
	const problems: Problem[] = [];
	const text = (field: string, most: number) => {
		const value = line(form, field, most + 1);
		if (value.length > most) problems.push({ field, message: `Dit is te lang. Gebruik hoogstens ${most} tekens.` });
		return value;
	};
	const number = (field: string, most: number) => {
		const value = numberIn(form, field, most);
		if (value === undefined)
			problems.push({ field, message: `Vul een heel getal in van 1 tot ${most.toLocaleString('nl-NL')}.` });
		return value ?? null;
	};
	const name = text('naam', limits.name);
	if (!name) problems.push({ field: 'naam', message: 'Vul in hoe de ruimte heet.' });
	const value: SpaceDraft = {
		name,
		squareMetres: number('oppervlak', limits.squareMetres),
		seats: number('stoelen', limits.seats),
		equipment: form
			.getAll('voorziening')
			.filter((key): key is Equipment => typeof key === 'string' && key in equipment),
		note: text('uitleg', limits.note)
	};
	return problems.length ? { ok: false, problems } : { ok: true, value };
}

/** The parts of a week that were ticked. */
export const freeIn = (form: FormData): FreePart[] => {
	const ticked = new Set(form.getAll('vrij'));
	return weekOfParts.filter((one) => ticked.has(keyOf(one)));
};

/** '40 m², 30 stoelen, keuken en beamer': what somebody who looks for a room wants to know first. */
export const sizeWords = ({ squareMetres, seats }: Pick<Space, 'squareMetres' | 'seats'>): string =>
	[squareMetres && `${squareMetres} m²`, seats && `${seats} zitplaatsen`].filter(Boolean).join(', ');
