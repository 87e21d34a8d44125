// What a schema.org Event costs, as we say it: free, an amount in cents, a low-income rate.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import type { FieldProblem } from './eventschedule.ts';
import type { EventShape } from './eventshape.ts';
import { oneLine } from './plaintext.ts';

type PriceParts = Pick<ActivityDraft, 'price' | 'priceCents' | 'lowIncomeCents' | 'priceNote'>;

const lowIncome = /minima|laag inkomen|lage inkomens|stadspas|meierij|kortingspas|low.?income/i;

/** `isAccessibleForFree` decides; else the lowest offer that is not for low incomes. Other currencies stay a note. */
export function priceOf({ isAccessibleForFree, offers = [] }: EventShape, problems: FieldProblem[]): PriceParts {
	const none: PriceParts = { price: 'unknown', priceCents: null, lowIncomeCents: null, priceNote: null };
	if (isAccessibleForFree === true) return { ...none, price: 'free' };
	const normal: number[] = [];
	const reduced: number[] = [];
	for (const offer of offers) {
		if (typeof offer === 'string') continue;
		const given = offer.price ?? offer.lowPrice;
		if (given === undefined) continue;
		const cents = centsOf(given);
		if (cents === null) {
			const message = `'${String(given).slice(0, 40)}' is geen bedrag. Schrijf 3.50 of 0.`;
			problems.push({ field: 'offers.price', message });
			continue;
		}
		const currency = offer.priceCurrency?.trim().toUpperCase();
		if (currency && currency !== 'EUR' && cents > 0) {
			return { ...none, price: 'amount', priceNote: oneLine(`${given} ${currency}`, 100) };
		}
		const words = `${offer.name ?? ''} ${offer.description ?? ''}`;
		(lowIncome.test(words) ? reduced : normal).push(cents);
	}
	const lowIncomeCents = reduced.length ? Math.min(...reduced) : null;
	if (!normal.length) return { ...none, price: isAccessibleForFree === false ? 'amount' : 'unknown', lowIncomeCents };
	const cents = Math.min(...normal);
	if (cents === 0) return { ...none, price: isAccessibleForFree === false ? 'amount' : 'free' };
	return { ...none, price: 'amount', priceCents: cents, lowIncomeCents };
}

/** 3.5, '3,50', '€ 3,50' → 350; null for what is no amount up to € 100.000. */
function centsOf(value: number | string): number | null {
	const text = String(value).trim().replace(/^€\s*/, '').replace(/,(\d{1,2}|-)$/, '.$1').replace('.-', ''); // prettier-ignore
	if (!/^\d{1,6}(?:\.\d{1,4})?$/.test(text)) return null;
	const cents = Math.round(Number(text) * 100);
	return cents <= 10_000_000 ? cents : null;
}
