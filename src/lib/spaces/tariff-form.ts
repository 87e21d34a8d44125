// What somebody fills in about tariffs: a group, and the prices of groups. Pure.
import { line } from '#lib/foundation/typed.ts';
import { beganIn } from './edit.ts';
import type { Parsed, Problem } from './space.ts';
import { askerKinds, type AskerKind, type Per, type TariffGroup, type TariffRule, type Who } from './tariff.ts';

/** A group as it is told; its key and place in the order come elsewhere. */
export type GroupDraft = { name: string; who: Who; about: string; source: string; proposal: boolean };

const limits = { name: 60, about: 200, source: 200 } as const;
const DEAREST = 1_000_000;

export function parseGroup(form: FormData): Parsed<GroupDraft> {
	const problems: Problem[] = [];
	const text = (field: string, most: number, missing: string) => {
		const value = line(form, field, most + 1);
		if (!value) problems.push({ field, message: missing });
		if (value.length > most) problems.push({ field, message: `Dit is te lang. Gebruik hoogstens ${most} tekens.` });
		return value;
	};
	const kinds = form
		.getAll('soort')
		.filter((kind): kind is AskerKind => typeof kind === 'string' && Object.hasOwn(askerKinds, kind));
	const free = line(form, 'meedoen', 10);
	const value: GroupDraft = {
		name: text('naam', limits.name, 'Vul in hoe het tarief heet.'),
		who: {
			...(kinds.length && { kinds }),
			...(free === 'ja' && { free: true }),
			...(free === 'nee' && { free: false })
		},
		about: text('waarom', limits.about, 'Schrijf in één zin op voor wie dit is. Bezoekers lezen dit.'),
		source: text('bron', limits.source, 'Schrijf op waar dit vandaan komt, bijvoorbeeld een besluit met de datum.'),
		proposal: form.has('voorstel')
	};
	return problems.length ? { ok: false, problems } : { ok: true, value };
}

/** The price of one group; null is no price of its own here. */
export type Price = { groupKey: string; price: { cents: number; per: Per } | null };

/**
 * Prices of these groups that were changed since the form began: fields 'prijs-<group>' in euros ('12,50'; empty is none)
 * and 'per-<group>'.
 */
export function parsePrices(form: FormData, groups: readonly Pick<TariffGroup, 'key' | 'name'>[]): Parsed<Price[]> {
	const began = beganIn(form);
	const problems: Problem[] = [];
	const value = groups.flatMap(({ key, name }): Price[] => {
		if (!form.has(`prijs-${key}`)) return [];
		const price = priceIn(form, key);
		const before = began.has(`prijs-${key}`) ? priceIn(began, key) : undefined;
		if (price === undefined)
			problems.push({ field: `prijs-${key}`, message: `Vul bij ${name} een bedrag in, zoals 12,50. Gratis is 0.` });
		const same = before?.cents === price?.cents && before?.per === price?.per;
		return price === undefined || (before !== undefined && same) ? [] : [{ groupKey: key, price }];
	});
	return problems.length ? { ok: false, problems } : { ok: true, value };
}

/** Null is no price of its own; undefined is no amount. */
function priceIn(form: FormData, key: string): Price['price'] | undefined {
	const typed = line(form, `prijs-${key}`, 12).replace(/^€\s*/, '');
	if (!typed) return null;
	const cents = /^\d{1,5}(?:[.,]\d{1,2})?$/.test(typed) ? Math.round(Number(typed.replace(',', '.')) * 100) : NaN;
	return cents <= DEAREST ? { cents, per: line(form, `per-${key}`, 10) === 'hour' ? 'hour' : 'day-part' } : undefined;
}

/** The fields of prices as their form begins with them. */
export const priceFieldsOf = (
	groups: readonly Pick<TariffGroup, 'key'>[],
	rules: readonly TariffRule[]
): [name: string, value: string][] =>
	groups.flatMap(({ key }): [string, string][] => {
		const rule = rules.find(({ groupKey }) => groupKey === key);
		return [
			[`prijs-${key}`, rule ? typedPrice(rule.cents) : ''],
			[`per-${key}`, rule?.per ?? 'day-part']
		];
	});

/** 1250 → '12,50', 1500 → '15': as somebody types it. */
export const typedPrice = (cents: number): string =>
	cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
