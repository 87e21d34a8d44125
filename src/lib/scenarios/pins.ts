// Changes as they are marked on a map: where something new comes, what goes, and from where to where. Pure.
import { keyOf, type Supply, type SupplyKey } from '#lib/gaps/supply.ts';
import type { Pin, PinLook } from '#lib/map/pins.ts';
import { applied, stepsOf } from './apply.ts';
import { spotOf, type Change, type ChangeKind } from './scenario.ts';
import { kindNames } from './words.ts';

const looks: Record<ChangeKind, PinLook> = {
	...{ add: 'new', 'add-activity': 'new', move: 'moved', close: 'gone' },
	...{ hours: 'changed', what: 'changed', price: 'changed', size: 'changed' }
};

/** Where each change is after all of them; null of what is not there. */
export function spotsOf(base: readonly Supply[], changes: readonly Change[]): ({ lon: number; lat: number } | null)[] {
	const was = byKey(base);
	const is = byKey(applied(base, stepsOf(base, changes).steps));
	return changes.map((change, index) => {
		const key = keyIn(change, index);
		const at = spotOf(change) ?? is.get(key) ?? was.get(key);
		return at ? { lon: at.lon, lat: at.lat } : null;
	});
}

/** The pins of these changes, each with its number from 1; what lies on one spot is one pin. */
export function pinsOf(base: readonly Supply[], changes: readonly Change[]): Pin[] {
	const was = byKey(base);
	const spots = spotsOf(base, changes);
	const pins = new Map<string, Pin>();
	changes.forEach((change, index) => {
		const at = spots[index];
		if (!at) return;
		const spot = `${at.lon} ${at.lat}`;
		const known = pins.get(spot);
		const title = `${index + 1}. ${kindNames[change.kind]}`;
		if (known) {
			pins.set(spot, { ...known, text: `${known.text}, ${index + 1}`, title: `${known.title}; ${title}` });
			return;
		}
		const left = change.kind === 'move' ? was.get(keyIn(change, index)) : undefined;
		pins.set(spot, {
			...{ id: `change-${index}`, ...at, text: String(index + 1), title, look: looks[change.kind] },
			draggable: spotOf(change) !== null,
			from: left ? { lon: left.lon, lat: left.lat } : null
		});
	});
	return [...pins.values()];
}

const byKey = (supplies: readonly Supply[]) => new Map(supplies.map((supply) => [keyOf(supply), supply]));
// What is new has the number of its change (apply.ts).
const keyIn = (change: Change, index: number): SupplyKey =>
	'ref' in change ? keyOf(change.ref) : keyOf({ noun: nounOf(change), id: -1 - index });
const nounOf = ({ kind }: Change): Supply['noun'] => (kind === 'add-activity' ? 'activity' : 'place');

/** Number of the change of a pin, from 0; -1 when it is of none. */
export const changeOf = (pinId: string): number => (pinId.startsWith('change-') ? Number(pinId.slice(7)) : -1);
