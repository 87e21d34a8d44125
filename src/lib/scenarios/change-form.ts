// What an officer fills in for a change, to a change or what is wrong with it. Pure.
import { isDutch, isRd, rdToWgs84 } from '#lib/geo/rd.ts';
import type { Problem } from '#lib/design/fields.ts';
import { line } from '#lib/foundation/typed.ts';
import { placeType } from '#lib/places/types.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { LONGEST_NAME } from './scenario.ts';
import type { Change, ChangeKind, Ref } from './scenario.ts';

export type Spot = { lon: number; lat: number };
type Parsed = { ok: true; change: Change } | { ok: false; problems: Problem[] };

const changeKinds: readonly ChangeKind[] = ['add', 'move', 'close', 'hours', 'price', 'size'];
const MOST_EUROS = 100_000_000;

/** 'place:12', 'activity:7'; null when it is neither. */
export function refOf(text: string | null): Ref | null {
	const [, noun, id] = /^(place|activity):([1-9]\d{0,8})$/.exec(text ?? '') ?? [];
	return noun && id ? { noun: noun as Ref['noun'], id: Number(id) } : null;
}

/** '51.768, 5.538' in either order, or RD metres; null when it is no point in the Netherlands. */
export function pointOf(text: string): Spot | null {
	const [one = NaN, other = NaN, ...rest] = text.replace(/,(?=\d)/g, ', ').split(/[\s,;]+/).filter(Boolean).map(Number); // prettier-ignore
	if (rest.length || !Number.isFinite(one) || !Number.isFinite(other)) return null;
	if (isRd([one, other])) return spot(rdToWgs84([one, other]));
	return isDutch([one, other]) ? spot([one, other]) : isDutch([other, one]) ? spot([other, one]) : null;
}
const spot = ([lon, lat]: [number, number]): Spot => ({ lon: rounded(lon), lat: rounded(lat) });
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Number of a change in its scenario, from 0; -1 when none is named. */
export const numberIn = (form: Pick<FormData, 'get'>, field = 'nummer'): number =>
	/^\d{1,2}$/.test(String(form.get(field))) ? Number(form.get(field)) : -1;

export const noSpot: Problem = {
	field: 'waar',
	message: 'Waar komt het? Vul een adres met postcode, een wijk, of twee getallen van een punt in.'
};

/** Whether this kind of change needs to know where. */
export const needsSpot = (form: FormData): boolean => ['add', 'move'].includes(line(form, 'wat'));

/**
 * Reads the form of a change. `where` is what was found of the field "waar" (null: nothing), `title` what the chosen supply
 * is called (null: there is none).
 */
export function parseChange(form: FormData, where: Spot | null, title: string | null, key: string): Parsed {
	const problems: Problem[] = [];
	const wrong = (field: string, message: string) => void problems.push({ field, message });
	const kind = changeKinds.find((one) => one === line(form, 'wat'));
	const ref = refOf(line(form, 'kies'));
	const yearlyCents = centsOf(line(form, 'kosten'), wrong, 'kosten');
	const week = form.getAll('week').reduce<number>((bits, bit) => (/^([01]?\d|20)$/.test(String(bit)) ? bits | (1 << Number(bit)) : bits), 0); // prettier-ignore
	if ((kind === 'add' || kind === 'move') && !where) problems.push(noSpot);
	if (kind !== 'add' && (!ref || title === null)) wrong('kies', 'Kies eerst een plek of activiteit die er is.');

	const change = kind && read();
	if (!kind) wrong('wat', 'Kies wat je verandert.');
	return problems.length || !change ? { ok: false, problems } : { ok: true, change };

	function read(): Change | undefined {
		if (kind === 'add') return { kind, place: newPlace(), yearlyCents };
		if (!ref || title === null) return undefined;
		const base = { ref, title, yearlyCents };
		if (kind === 'close') return { kind, ...base };
		if (kind === 'move') return where ? { kind, ...base, ...where } : undefined;
		if (kind === 'hours') return { kind, ...base, week };
		if (kind === 'size') return { kind, ...base, seats: wholeOf('stoelen', true) ?? 0 };
		return { kind: 'price', ...base, priceCents: Math.max(0, centsOf(line(form, 'prijs'), wrong, 'prijs') ?? 0) };
	}
	function newPlace() {
		const name = line(form, 'naam', LONGEST_NAME);
		const type = placeType(line(form, 'soort'));
		const chosen = form.getAll('ontmoeting').map(String).filter(kinds.has);
		if (!name) wrong('naam', 'Hoe heet de plek?');
		if (!type) wrong('soort', 'Kies wat voor plek het is.');
		if (!week) wrong('week', 'Kies ten minste één dagdeel waarop de plek open is.');
		const priceCents = centsOf(line(form, 'prijs'), wrong, 'prijs');
		return {
			key,
			name,
			type: type?.key ?? '',
			access: type?.access ?? ('publiek' as const),
			indoors: type?.access === 'publiek',
			kinds: chosen.length ? chosen : [...(type?.kinds ?? [])],
			targetGroups: form.getAll('doelgroep').map(String).filter(targetGroups.has).filter((one) => one !== 'everyone'), // prettier-ignore
			...(where ?? { lon: 0, lat: 0 }),
			week,
			seats: wholeOf('stoelen', false),
			priceCents: priceCents && priceCents > 0 ? priceCents : null
		};
	}
	function wholeOf(field: string, needed: boolean): number | null {
		const text = line(form, field);
		if (!text && !needed) return null;
		if (/^\d{1,4}$/.test(text)) return Number(text);
		return (wrong(field, 'Vul een getal in van 0 tot en met 9999.'), null);
	}
}

// '1.200', '12,50', '-300': euros, in cents. Null when nothing was filled in.
function centsOf(text: string, wrong: (field: string, message: string) => void, field: string): number | null {
	if (!text) return null;
	const plain = text.replace(/^€ ?/, '').replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.'); // prettier-ignore
	const euros = /^-?\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
	if (Math.abs(euros) <= MOST_EUROS) return Math.round(euros * 100);
	return (wrong(field, 'Vul een bedrag in euro’s in, zoals 1200 of 12,50.'), null);
}
