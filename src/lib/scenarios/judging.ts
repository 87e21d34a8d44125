// The class of an area before and after: what people ask stays as it is, so that only supply moves it. The class afterwards
// is made of what may be told (people in tens), never of exact counts. Pure.
import type { GapCell, Setting } from '#lib/gaps/result.ts';
import type { Settings } from '#lib/gaps/settings.ts';
import { lookOf, type Look } from '#lib/reports/classwords.ts';

/** `setting` is the one that is judged: of indoors, outdoors and both together the one where it is worst. */
export type Judged = { before: Look; after: Look; setting: Setting };
/** How many are served afterwards (share), and out of how many they choose. */
export type Afterwards = { share: number; choice: number };

/** `after` null: nothing changes here. */
export function judge(
	cell: Pick<GapCell, 'class' | 'served' | 'setting' | 'used'>,
	after: Afterwards | null,
	settings: Settings
): Judged {
	const before = lookOf(cell, settings);
	return {
		setting: cell.setting,
		before,
		after: after ? lookAfter(before, after, cell.used === 'well', settings) : before
	};
}

function lookAfter(before: Look, { share, choice }: Afterwards, wellUsed: boolean, settings: Settings): Look {
	const wellServed = share >= settings.well_served;
	if (before === 'unknown') return 'unknown';
	if (before === 'shortage' || before === 'misfit') return wellServed ? 'misfit' : 'shortage';
	if (!wellServed) return 'little-asked';
	return choice >= settings.overlap_many && !wellUsed ? 'surplus' : 'balance';
}
