// The address of an initiative. Beside these stand /beheer/nieuw and /beheer/plekken.
import { addressesOf } from '#lib/foundation/renaming.server.ts';

export const { freeSlug, moveTo } = addressesOf({
	...{ table: 'initiatives', noun: 'initiative', fallback: 'initiatief' },
	reserved: ['nieuw', 'plekken']
});
