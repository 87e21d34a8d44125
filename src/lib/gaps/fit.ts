// How well supply fits a group, a kind and a part of the day: a product of parts, each 0 to 1, each with its sentence. It
// never grows when a place closes, loses hours or becomes harder to get into. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { partWords } from './fitwords.ts';
import { isForSome, partsIn, weekBit, type Supply, type Way } from './supply.ts';
import * as weights from './weights.ts';

export type FitKey = 'access' | 'age' | 'openness' | 'price' | 'accessibility' | 'freshness';
/** One part of a fit: how much, and why in one sentence. */
export type FitPart = { key: FitKey; value: number; sentence: string };
/** For whom and when; `week` holds the parts of the week that are asked about, `minDayParts` is of the norm. */
export type Asked = { group: TargetGroup; week: number; minDayParts: number; today: string };

/** The parts of the week in each day part (bit number, calendar/dayparts.ts). */
export const weekOf: readonly number[] = dayParts.map(({ bit }) =>
	[1, 2, 3, 4, 5, 6, 7]
		.filter((weekday) => weekday > 5 === bit > 2)
		.reduce((week, weekday) => week | weekBit(weekday, bit % 3), 0)
);

/** The product of all parts, 0 to 1. */
export function fitOf(supply: Supply, asked: Asked): number {
	const age = ageOf(supply, asked.group);
	if (age === 0) return 0;
	const { access, openness } = bestWay(supply, asked);
	return access * openness * age * priceOf(supply) * accessibilityOf(supply, asked.group) * freshnessOf(supply, asked);
}

/** The same, part by part: what they multiply to is `fitOf`. */
export function fitParts(supply: Supply, asked: Asked): FitPart[] {
	const { access, openness, way } = bestWay(supply, asked);
	const age = ageOf(supply, asked.group);
	const [price, fresh] = [priceOf(supply), freshnessOf(supply, asked)];
	const accessibility = accessibilityOf(supply, asked.group);
	return [
		{ key: 'access', value: access, sentence: partWords.access(supply, way.mode) },
		{ key: 'openness', value: openness, sentence: partWords.openness(supply, way.week, openness, asked.minDayParts) },
		{ key: 'age', value: age, sentence: partWords.age(supply, asked.group, age) },
		{ key: 'price', value: price, sentence: partWords.price(supply) },
		{ key: 'accessibility', value: accessibility, sentence: partWords.accessibility(supply, asked.group) },
		{ key: 'freshness', value: fresh, sentence: partWords.freshness(supply, fresh === weights.freshness.fresh) }
	];
}

// Whoever may come by appointment may also come when the door is open: a less open way in lasts through the more open ones.
// The best is taken, so that losing hours of one way never helps another.
function bestWay(supply: Supply, asked: Asked): { access: number; openness: number; way: Way } {
	const joining = supply.noun === 'activity' ? weights.joining[supply.joining] : 1;
	let best = { access: 0, openness: 0, way: { mode: supply.mode, week: supply.week ?? 0 } };
	let week = 0;
	for (const way of [best.way, ...supply.otherWays]) {
		week |= way.week;
		const access = weights.mode[way.mode] * joining;
		const openness = opennessOf(supply, week, asked);
		if (best.access === 0 || access * openness > best.access * best.openness)
			best = { access, openness, way: { mode: way.mode, week } };
	}
	return best;
}

function opennessOf(supply: Supply, week: number, asked: Asked): number {
	if (!(week & asked.week)) return 0;
	return Math.min(1, (partsIn(week) * supply.regularity) / asked.minDayParts);
}

function ageOf(supply: Supply, group: TargetGroup): number {
	const named = supply.targetGroups;
	if (!isForSome(supply) || named.includes(group)) return weights.age.theirs;
	if (group === 'everyone') return weights.age.onlySome;
	const isAge = (key: TargetGroup) => key.startsWith('age-');
	return named.some((other) => isAge(other) === isAge(group)) ? weights.age.notTheirs : weights.age.saysNothing;
}

function priceOf({ price, priceCents, consumptionRequired }: Supply): number {
	const consumption = consumptionRequired ? weights.price.consumption : 1;
	if (price === 'unknown') return weights.price.unknown * consumption;
	if (price !== 'amount') return weights.price.free * consumption;
	if (priceCents === null) return weights.price.amountUnknown * consumption;
	if (priceCents === 0) return weights.price.free * consumption;
	const step = weights.price.steps.find(({ cents }) => priceCents <= cents);
	return (step?.weight ?? weights.price.more) * consumption;
}

const accessibilityOf = (supply: Supply, group: TargetGroup): number =>
	(weights.stepFree[group]?.[supply.stepFree] ?? 1) * (weights.toilet[group]?.[supply.toilet] ?? 1);

const freshnessOf = ({ noun, verifyBy }: Supply, { today }: Asked): number =>
	(verifyBy === null ? noun === 'activity' : verifyBy >= today) ? weights.freshness.fresh : weights.freshness.stale;
