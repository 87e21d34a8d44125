// How an area stands before and after, by the same rules as the table: of each setting, and then the worst. What people ask
// stays as it is, so that only supply moves it. The class afterwards is made of what may be told (people in tens), never of
// exact counts. Pure.
import { classify, worse } from '#lib/gaps/classify.ts';
import type { GapCell, Setting } from '#lib/gaps/result.ts';
import type { Settings } from '#lib/gaps/settings.ts';
import { lookOf, type Look } from '#lib/reports/classwords.ts';

/** `setting`: where it is worst, of those that are asked. */
export type Outcome = { look: Look; setting: Setting };
export type Judged = { before: Outcome; after: Outcome };
/** How many are served afterwards (share), and how many there are for each to choose from. */
export type Afterwards = { share: number; choice: number };
/** One setting: as it stands now, and afterwards; null is that nothing changes. */
export type Standing = {
	cell: Pick<GapCell, 'setting' | 'people' | 'answers' | 'heard' | 'served' | 'used' | 'class'>;
	after: Afterwards | null;
};
type Classed = Pick<GapCell, 'class' | 'served' | 'setting'>;

/** Of one area, the settings in the order of the table (counted.ts). */
export function judge(standings: readonly Standing[], settings: Settings): Judged {
	const worst = (all: readonly Classed[]): Outcome => {
		const found = all.reduce(worse);
		return { look: lookOf(found, settings), setting: found.setting };
	};
	return {
		before: worst(standings.map(({ cell }) => cell)),
		after: worst(standings.map((one) => afterwardsOf(one, settings)))
	};
}

/** Whether it becomes another outcome: also where who has something near at all stays the same. */
export const turns = (judged: Judged | null): boolean =>
	judged !== null && (judged.before.look !== judged.after.look || judged.before.setting !== judged.after.setting);

function afterwardsOf({ cell, after }: Standing, settings: Settings): Classed {
	// What is unknown now (too few answers or people) stays so: no supply changes that.
	if (!after || cell.class === 'unknown') return cell;
	const weighed = {
		...{ answers: cell.answers.value, fewOfHeard: cell.heard, people: cell.people.value },
		...{ served: after.share, overlap: after.choice, used: cell.used === 'well' ? settings.well_used : null }
	};
	return { setting: cell.setting, served: { value: after.share }, class: classify(weighed, settings) };
}
