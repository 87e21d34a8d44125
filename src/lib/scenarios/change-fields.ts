// The fields of a change as an officer fills them in, each read alone. Pure.
import { isDutch, isRd, rdToWgs84 } from '#lib/geo/rd.ts';
import { line } from '#lib/foundation/typed.ts';
import type { Way } from '#lib/gaps/supply.ts';
import { modes, type Mode } from '#lib/places/hours.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Ref } from './scenario.ts';

export type Spot = { lon: number; lat: number };
/** Says what is wrong with a field. */
export type Wrong = (field: string, message: string) => void;

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

/** Name of the field with the parts of the week of a way in. */
export const weekField = (mode: Mode): string => (mode === 'open' ? 'week' : `week-${mode}`);

/** Values of such a field, as a bit set (gaps/supply.ts: weekBit). */
export const weekOf = (values: readonly unknown[]): number =>
	values.reduce<number>((bits, bit) => (/^([01]?\d|20)$/.test(String(bit)) ? bits | (1 << Number(bit)) : bits), 0);

/** All ways in: the most open one that is ticked, and the others. */
export function waysIn(form: FormData): { week: number; mode: Mode; otherWays: Way[] } {
	const ways = modes.map((mode) => ({ mode, week: weekOf(form.getAll(weekField(mode))) })).filter(({ week }) => week);
	const [{ mode, week } = { mode: 'open' as Mode, week: 0 }, ...otherWays] = ways;
	return { week, mode, otherWays };
}

/** What can be done there. */
export const kindsIn = (form: FormData): Kind[] => form.getAll('ontmoeting').map(String).filter(kinds.has);
/** For whom; nobody named is everyone. */
export const groupsIn = (form: FormData): TargetGroup[] =>
	form.getAll('doelgroep').map(String).filter(targetGroups.has).filter((one) => one !== 'everyone'); // prettier-ignore

export type Payment = 'gratis' | 'consumptie' | 'betaald';

/** What a visitor pays. */
export function priceIn(form: FormData, wrong: Wrong): { priceCents: number; consumption: boolean } {
	const how = line(form, 'betaling');
	if (how === 'consumptie' || how === 'gratis') return { priceCents: 0, consumption: how === 'consumptie' };
	const cents = centsIn(form, 'prijs', wrong);
	if (how === 'betaald' && !cents) wrong('prijs', 'Vul in wat een bezoeker betaalt, zoals 2,50.');
	return { priceCents: Math.max(0, cents ?? 0), consumption: false };
}

/** '1.200', '12,50', '-300': euros, in cents. Null when nothing was filled in. */
export function centsIn(form: FormData, field: string, wrong: Wrong): number | null {
	const text = line(form, field);
	if (!text) return null;
	const plain = text.replace(/^€ ?/, '').replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.'); // prettier-ignore
	const euros = /^-?\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
	if (Math.abs(euros) <= MOST_EUROS) return Math.round(euros * 100);
	return (wrong(field, 'Vul een bedrag in euro’s in, zoals 1200 of 12,50.'), null);
}

/** A whole number; null when nothing was filled in. */
export function wholeIn(form: FormData, field: string, needed: boolean, wrong: Wrong): number | null {
	const text = line(form, field);
	if (!text && !needed) return null;
	if (/^\d{1,4}$/.test(text)) return Number(text);
	return (wrong(field, 'Vul een getal in van 0 tot en met 9999.'), null);
}
