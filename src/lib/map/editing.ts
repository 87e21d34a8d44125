// What is heard of a map on which somebody changes things: dots and ground that are pressed, and what is dragged. Pure.
import type { Carrying } from './carrying.ts';
import type { Pinning } from './pins.ts';
import type { Pointing } from './pointing.ts';

export type Editing = Pinning & Carrying & Pick<Pointing, 'onchoose' | 'onground'>;

/** Hears what is heard now, by `current`: who listens may change while the map stays. What nobody hears is left out. */
export function heard(current: () => Editing | undefined): Editing {
	const { onchoose, onground, onput } = current() ?? {};
	return {
		...(onchoose && { onchoose: (dot) => current()?.onchoose?.(dot) }),
		...(onground && { onground: (spot) => current()?.onground?.(spot) }),
		...(onput && { onput: (carried) => current()?.onput?.(carried) }),
		oncarry: (carried) => current()?.oncarry?.(carried),
		onpin: (id) => current()?.onpin?.(id),
		ondrag: (id, spot) => current()?.ondrag?.(id, spot),
		ondrop: (id, spot) => current()?.ondrop?.(id, spot)
	};
}
