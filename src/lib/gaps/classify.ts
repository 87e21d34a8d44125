// The class of a gap: need beside supply. Severity never falls when supply does. Pure.
import type { GapClass, Use } from './result.ts';
import type { Settings } from './settings.ts';

export type Weighed = {
	/** Null: too few to be told, or not to be told. */
	answers: number | null;
	/** Too few ask for this, of a group that was heard here: it is known that they are few. */
	fewOfHeard?: boolean;
	/** Null is not known, or not to be told. */
	people: number | null;
	/** Share; null as of people. */
	served: number | null;
	/** How many there are near for each of these people, on average. */
	overlap: number | null;
	/** How full it is, 0–1; null is not known. */
	used?: number | null;
};

/** Shortage, misfit, surplus, balance; unknown with too few answers, too few people or no figures. */
export function classify(weighed: Weighed, settings: Settings): GapClass {
	const { people, served, overlap, used = null } = weighed;
	if (people === null || people < settings.min_people || served === null) return 'unknown';
	const wellServed = served >= settings.well_served;
	switch (needOf(weighed, people, settings)) {
		case 'unknown':
			return 'unknown';
		case 'much':
			return wellServed ? 'misfit' : 'shortage';
		case 'little':
			if (!wellServed || overlap === null || overlap < settings.overlap_many) return 'balance';
			return useOf(used, settings) === 'well' ? 'balance' : 'surplus';
	}
}

// Silence is of a group in an area: of one that was heard, few who ask for this is an answer, but only where the most that
// "few" can be is not much either.
function needOf({ answers, fewOfHeard }: Weighed, people: number, settings: Settings): 'much' | 'little' | 'unknown' {
	if (answers !== null && answers >= settings.min_answers) return isMuch(answers, people, settings) ? 'much' : 'little';
	return fewOfHeard && !isMuch(settings.min_answers - 1, people, settings) ? 'little' : 'unknown';
}

/** Whether so many answers of so many people are much; not known is not much. */
export const isMuch = (answers: number | null, people: number | null, settings: Settings): boolean =>
	answers !== null && people !== null && (answers / people) * 1000 >= settings.much_need_per_1000;

/** In words: nobody needs to know how full one activity is. */
export const useOf = (used: number | null, settings: Settings): Use =>
	used === null ? 'unknown' : used >= settings.well_used ? 'well' : 'little';

/** How bad it is for who misses something: less supply never makes it less. */
export const severity: Record<GapClass, number> = { shortage: 2, misfit: 1, surplus: 0, balance: 0, unknown: 0 };

/** The worse of two; the first when they are as bad. */
export const worse = <One extends { class: GapClass }>(one: One, other: One): One =>
	severity[other.class] > severity[one.class] ? other : one;
