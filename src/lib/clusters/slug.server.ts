// The address of a shared need. Beside these stands /behoeften/steun.
import { addressesOf } from '#lib/foundation/renaming.server.ts';

export const { freeSlug, moveTo } = addressesOf({
	...{ table: 'need_clusters', noun: 'need-cluster', fallback: 'behoefte' },
	reserved: ['steun']
});
