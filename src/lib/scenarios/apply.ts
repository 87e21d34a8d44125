// Changes brought to supply, step by step: what each supply was and becomes. Pure.
import { keyOf, type Supply, type SupplyKey } from '#lib/gaps/supply.ts';
import type { Change, NewActivity, NewPlace, Ref } from './scenario.ts';

/** One supply as it was and as it becomes; null is that it is not there. */
export type Step = { before: Supply | null; after: Supply | null };

/** What is new is as good as we can make it, and is looked at as long as it is only thought of. */
const ALWAYS_FRESH = '9999-12-31';

/**
 * What the changes do, one after the other, to supply in its order (places first, each by id). What is at a place closes
 * and moves with it. Changes of what is not there do nothing: their numbers are in `missing`.
 */
export function stepsOf(base: readonly Supply[], changes: readonly Change[]): { steps: Step[]; missing: number[] } {
	const now = new Map<SupplyKey, Supply>(base.map((supply) => [keyOf(supply), supply]));
	const steps: Step[] = [];
	const missing: number[] = [];
	const step = (before: Supply | null, after: Supply | null) => {
		steps.push({ before, after });
		if (after) now.set(keyOf(after), after);
		else if (before) now.delete(keyOf(before));
	};
	changes.forEach((change, index) => {
		if (change.kind === 'add') return step(null, newPlace(change.place, index));
		if (change.kind === 'add-activity') {
			const { placeId } = change.activity;
			const place = placeId === null ? null : now.get(keyOf({ noun: 'place', id: placeId }));
			return place === undefined ? void missing.push(index) : step(null, newActivity(change.activity, place, index));
		}
		const supply = now.get(keyOf(change.ref));
		if (!supply) return void missing.push(index);
		const along = change.kind === 'close' || change.kind === 'move' ? atPlace([...now.values()], change.ref) : [];
		for (const one of [supply, ...along]) step(one, changed(one, change));
	});
	return { steps, missing };
}

/** Supply after the steps, in its order again. */
export function applied(base: readonly Supply[], steps: readonly Step[]): Supply[] {
	const now = new Map(base.map((supply) => [keyOf(supply), supply]));
	for (const { before, after } of steps) {
		if (before) now.delete(keyOf(before));
		if (after) now.set(keyOf(after), after);
	}
	return [...now.values()].sort(inOrder);
}

const inOrder = (one: Supply, other: Supply) =>
	Number(one.noun === 'activity') - Number(other.noun === 'activity') || one.id - other.id;

/** Many steps with one supply as one: as it was at first and as it is at last; what is the same again is left out. */
export function net(steps: readonly Step[]): Step[] {
	const together = new Map<SupplyKey, Step>();
	for (const { before, after } of steps) {
		const key = keyOf((before ?? after)!);
		const first = together.get(key);
		together.set(key, { before: first ? first.before : before, after });
	}
	return [...together.values()].filter(({ before, after }) => before !== after);
}

const atPlace = (supplies: readonly Supply[], { noun, id }: Ref): Supply[] =>
	noun === 'place' ? supplies.filter((one) => one.noun === 'activity' && one.placeId === id) : [];

function changed(supply: Supply, change: Exclude<Change, { kind: 'add' | 'add-activity' }>): Supply | null {
	switch (change.kind) {
		case 'close':
			return null;
		case 'move':
			return { ...supply, lon: change.lon, lat: change.lat };
		case 'hours':
			return { ...supply, ...timesOf(supply, change) };
		case 'what':
			return { ...supply, kinds: change.kinds, targetGroups: change.targetGroups };
		case 'price':
			return { ...supply, ...priced(change.priceCents), consumptionRequired: change.consumption ?? false };
		case 'size':
			// How many fit in it is no part of the fit: it is laid beside who has it near (sizes.ts), and the officer weighs it.
			return supply;
	}
}

// A place is there every week: only an activity can be less often.
const timesOf = (
	supply: Supply,
	{ week, mode = 'open', otherWays = [], regularity }: Extract<Change, { kind: 'hours' }>
) => ({
	...{ week, mode, otherWays },
	regularity: supply.noun === 'activity' ? (regularity ?? supply.regularity) : supply.regularity
});

const priced = (cents: number | null): Pick<Supply, 'price' | 'priceCents'> =>
	cents ? { price: 'amount', priceCents: cents } : { price: 'free', priceCents: null };

// As good as it can be made: without thresholds. Its number is that of the change.
const thoughtOf = (made: NewPlace | NewActivity, index: number) => ({
	...{ id: -1 - index, slug: '', title: made.name, lon: made.lon, lat: made.lat, indoors: made.indoors },
	...{ kinds: made.kinds, targetGroups: made.targetGroups, week: made.week, regularity: 1 },
	...{ mode: 'open' as const, otherWays: [], joining: 'walk-in' as const },
	...{ consumptionRequired: made.consumption ?? false, ...priced(made.priceCents) },
	...{ stepFree: 'yes' as const, verifyBy: ALWAYS_FRESH, used: null, usedIn: null }
});

const newPlace = (place: NewPlace, index: number): Supply => ({
	...thoughtOf(place, index),
	...{ noun: 'place', placeId: -1 - index, access: place.access },
	toilet: place.access === 'publiek' ? 'yes' : 'no'
});

// At a place that is there it has the spot and the thresholds of that place.
function newActivity(activity: NewActivity, place: Supply | null, index: number): Supply {
	const { regularity = 1 } = activity;
	const made = { ...thoughtOf(activity, index), regularity, noun: 'activity' as const };
	if (!place) {
		const access = activity.indoors ? ('publiek' as const) : ('openbaar' as const);
		return { ...made, placeId: null, access, toilet: activity.indoors ? 'yes' : 'no' };
	}
	const { placeId, lon, lat, access, indoors, stepFree, toilet } = place;
	return { ...made, ...{ placeId, lon, lat, access, indoors, stepFree, toilet } };
}
