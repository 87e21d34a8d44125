// Changes as they are marked on a map: where something new comes, what goes, and from where to where. Pure.
import { keyOf, type Supply } from '#lib/gaps/supply.ts';
import type { Pin, PinLook } from '#lib/map/pins.ts';
import { applied, stepsOf } from './apply.ts';
import { spotOf, type Change, type ChangeKind } from './scenario.ts';
import { kindNames } from './words.ts';

const looks: Record<ChangeKind, PinLook> = {
	...{ add: 'new', 'add-activity': 'new', move: 'moved', close: 'gone' },
	...{ hours: 'changed', what: 'changed', price: 'changed', size: 'changed' }
};

/** The pins of these changes, each with its number from 1; what lies on one spot is one pin. */
export function pinsOf(base: readonly Supply[], changes: readonly Change[]): Pin[] {
	const { steps } = stepsOf(base, changes);
	const was = new Map(base.map((supply) => [keyOf(supply), supply]));
	const is = new Map(applied(base, steps).map((supply) => [keyOf(supply), supply]));
	const pins = new Map<string, Pin>();
	changes.forEach((change, index) => {
		const key = 'ref' in change ? keyOf(change.ref) : keyOf({ noun: nounOf(change), id: -1 - index });
		const at = spotOf(change) ?? is.get(key) ?? was.get(key);
		if (!at) return;
		const { lon, lat } = at;
		const spot = `${lon} ${lat}`;
		const known = pins.get(spot);
		const title = `${index + 1}. ${kindNames[change.kind]}`;
		if (known) {
			pins.set(spot, { ...known, text: `${known.text}, ${index + 1}`, title: `${known.title}; ${title}` });
			return;
		}
		const left = change.kind === 'move' ? was.get(key) : undefined;
		pins.set(spot, {
			...{ id: `change-${index}`, lon, lat, text: String(index + 1), title, look: looks[change.kind] },
			draggable: spotOf(change) !== null,
			from: left ? { lon: left.lon, lat: left.lat } : null
		});
	});
	return [...pins.values()];
}

const nounOf = ({ kind }: Change): Supply['noun'] => (kind === 'add-activity' ? 'activity' : 'place');

/** Number of the change of a pin, from 0; -1 when it is of none. */
export const changeOf = (pinId: string): number => (pinId.startsWith('change-') ? Number(pinId.slice(7)) : -1);
