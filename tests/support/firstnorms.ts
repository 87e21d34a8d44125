// Norms for tests: one for all, or as the first set of migration 023 tells them in short.
import { normsFrom, type Norm, type Norms } from '#lib/gaps/norms.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';

/** The same norm for every kind and group. */
export const sameNorm = (norm: Pick<Norm, 'maxMinutes' | 'minDayParts' | 'minFit'>): Norms =>
	normsFrom(
		kinds.keys.map((kind, index) => ({
			...{ id: index + 1, kind, targetGroup: 'everyone', source: 'test', proposal: true, by: 'test' },
			...norm,
			at: new Date(0)
		}))
	);
