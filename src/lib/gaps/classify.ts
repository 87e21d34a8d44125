// The class of a gap: need beside supply. Severity never falls when supply does. Pure.
import type { GapClass } from './result.ts';
import type { Settings } from './settings.ts';

/** Null is not known, or not to be told. `served` is a share, `overlap` an average. */
export type Weighed = { answers: number | null; people: number | null; served: number | null; overlap: number | null };

/** Shortage, misfit, surplus, balance; unknown with too few answers, too few people or no figures. */
export function classify({ answers, people, served, overlap }: Weighed, settings: Settings): GapClass {
	if (answers === null || answers < settings.min_answers) return 'unknown';
	if (people === null || people < settings.min_people || served === null) return 'unknown';
	const wellServed = served >= settings.well_served;
	if ((answers / people) * 1000 >= settings.much_need_per_1000) return wellServed ? 'misfit' : 'shortage';
	return wellServed && overlap !== null && overlap >= settings.overlap_many ? 'surplus' : 'balance';
}

/** How bad it is for who misses something: less supply never makes it less. */
export const severity: Record<GapClass, number> = { shortage: 2, misfit: 1, surplus: 0, balance: 0, unknown: 0 };
