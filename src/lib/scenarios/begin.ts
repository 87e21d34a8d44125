// What the forms of a change begin with: what the supply has now, so that one changes only what differs. Pure.
import type { Supply } from '#lib/gaps/supply.ts';
import { weekField, type Payment } from './change-fields.ts';
import { oftenOf } from './often.ts';
import type { ChangeKind } from './scenario.ts';
import { partsOf, type TypedFields } from './typed.ts';

/** The fields of the form of such a change, filled in. */
export function beginOf(what: ChangeKind, supply: Supply): TypedFields {
	switch (what) {
		case 'hours':
			return {
				'hoe-vaak': supply.noun === 'activity' ? [oftenOf(supply)] : [],
				...Object.fromEntries(
					[{ mode: supply.mode, week: supply.week ?? 0 }, ...supply.otherWays].map(({ mode, week }) => [
						weekField(mode),
						partsOf(week)
					])
				)
			};
		case 'what':
			return { ontmoeting: [...supply.kinds], doelgroep: [...supply.targetGroups] };
		case 'price': {
			const how = paymentOf(supply);
			const euros =
				how === 'betaald' && supply.priceCents ? (supply.priceCents / 100).toFixed(2).replace('.', ',') : '';
			return { betaling: how ? [how] : [], prijs: [euros] };
		}
		default:
			return {};
	}
}

function paymentOf({ price, priceCents, consumptionRequired }: Supply): Payment | null {
	if (consumptionRequired) return 'consumptie';
	if (price === 'unknown') return null;
	return price === 'amount' && priceCents !== 0 ? 'betaald' : 'gratis';
}
