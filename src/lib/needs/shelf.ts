// Cards that wait on this device until the site has them: text only, one entry a card, so that two tabs never overwrite.
import type { TypedCard } from './queue.ts';

export type Shelf = {
	put: (card: TypedCard) => void;
	drop: (id: string) => void;
	/** In the order in which they were typed. */
	all: () => TypedCard[];
};

const PREFIX = 'kaart:';
const keysOf = (kept: Storage) => Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');

/**
 * The shelf of one account: nobody else who uses this device sees or sends its cards. A browser that keeps nothing leaves
 * the cards to the page. `storage` is asked at each use: the server has none.
 */
export function shelfOf(by: string, storage: () => Storage): Shelf {
	const prefix = `${PREFIX}${by}:`;
	return {
		put: (card) =>
			attempt(() => storage().setItem(prefix + card.id, JSON.stringify({ at: Date.now(), card })), undefined),
		drop: (id) => attempt(() => storage().removeItem(prefix + id), undefined),
		all: () =>
			attempt(() => {
				const kept = storage();
				const own = keysOf(kept)
					.filter((key) => key.startsWith(prefix))
					.map((key) => JSON.parse(kept.getItem(key)!) as { at: number; card: TypedCard });
				return own.sort((a, b) => a.at - b.at).map(({ card }) => card);
			}, [])
	};
}

/** How many cards wait on this device, of whomever. */
export const cardsHere = (storage: () => Storage): number =>
	attempt(() => keysOf(storage()).filter((key) => key.startsWith(PREFIX)).length, 0);

function attempt<Answer>(ask: () => Answer, otherwise: Answer): Answer {
	try {
		return ask();
	} catch {
		return otherwise;
	}
}
